"""What the dirt of saved pages looks like, kind by kind, in Dutch, English and Chinese.

The patterns are for folded text (`indexer.folding`): lower case, simplified characters, straight
quotation marks, half-width punctuation. A pattern has to match a whole line.
"""

import re
from dataclasses import dataclass
from typing import Literal

from indexer.importing.phrases import (
    BUTTON,
    LEGAL,
    LIKE,
    MENU,
    NAMES,
    NETWORK,
    ONE_COUNT,
    PICTURES,
    SEPARATOR,
    SHARE,
    STOCK,
)

Where = Literal["anywhere", "edge"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of dirt. ``edge``: only before the first or after the last paragraph of the text."""

    kind: str
    where: Where
    pattern: re.Pattern[str]


def _rule(kind: str, where: Where, *alternatives: str) -> Rule:
    return Rule(kind, where, re.compile("(?:" + "|".join(alternatives) + ")"))


_SITE = r"(?:[^.!?。|]{1,40} )?"
_REST = r"[^.!?。|]*"

RULES = (
    _rule(
        "navigation", "anywhere",
        r"(?:direct |ga |spring |meteen )*(?:door )?naar (?:de )?(?:hoofd)?"
        r"(?:inhoud|content|navigatie|menu)(?: springen| gaan)?",
        r"(?:skip|jump)(?: directly)? to (?:the )?(?:main |page )?(?:content|navigation|menu|article)",
        r"(?:跳到|跳至|跳转到|跳转至|直接进入|转到|跳过导航)(?:主要|正文|主|页面)?(?:内容|正文|导航|区)*",
        r"(?:terug )?naar boven|back to (?:the )?top|(?:返回|回到)(?:页面)?顶部",
        r"terug naar (?:het )?(?:overzicht|home|homepage|blog|nieuws|vorige pagina)",
        r"(?:alle|bekijk alle) (?:artikelen|blogs|berichten)",
        r"back to (?:the )?(?:overview|home|homepage|blog|news|all (?:articles|posts))",
        r"返回(?:首页|列表|上一页|上页)",
        r"toggle (?:navigation|menu)|(?:open|sluit) (?:het )?menu",
    ),
    _rule(
        "navigation", "edge",
        rf"{MENU}(?:{SEPARATOR}{MENU})++",
        r"(?:home|homepage|首页|主页)\s*[>/|\"·•]\s*[^.!?。]{1,140}",
        r"(?:u bent hier|je bent hier|you are here|当前位置|您的位置|您现在的位置|所在位置)\s*:.{0,140}",
        r"(?:vorige|volgende|previous|next|vorig artikel|volgend artikel)",
        r"(?:vorige|previous)\s+(?:volgende|next)",
        r"(?:字号|字体大小|文字大小|字体|tekstgrootte|lettergrootte|text size|font size) ?:? ?"
        r"(?:[大中小特缩放]|a[-+]?|\s|[|/+-])*",
    ),
    _rule(
        "cookies", "edge",
        rf"(?:wij|we|deze (?:web)?site|onze (?:web)?site|{_SITE}\S{{1,30}}) "
        rf"(?:maakt|maken|gebruikt|gebruiken|plaatst|plaatsen) {_REST}cookies{_REST}"
        r"(?:\.\s*[^.!?]{0,160}){0,2}[.!]?",
        r"(?:graag )?vragen wij (?:je|jou|u|jouw|uw) .*cookies\.?",
        rf"door (?:verder|op|gebruik|deze|onze|te){_REST}cookies{_REST}\.?",
        r"cookie-? ?(?:instellingen|voorkeuren|beleid|verklaring|melding|toestemming)",
        r"(?:wij gebruiken|deze site gebruikt|we use|this site uses) cookies",
        r"(?:je|u) kunt (?:je|uw) (?:keuze|voorkeur(?:en)?|instellingen|toestemming)"
        rf"{_REST}(?:aanpassen|wijzigen|intrekken)\.?",
        rf"(?:we|this (?:web)?site|our (?:web)?site|{_SITE}\S{{1,30}}) (?:and our partners )?uses? "
        rf"{_REST}cookies{_REST}(?:\.\s*[^.!?]{{0,160}}){{0,2}}[.!]?",
        rf"by (?:continuing|using|clicking|browsing){_REST}cookies{_REST}\.?",
        r"cookie (?:settings|preferences|policy|notice|consent)|your privacy (?:matters|choices)",
        rf"we (?:value|care about|respect) your privacy{_REST}\.?",
        r"(?:本|我们的?)?(?:网站|站|页面|我们).{0,20}使用.{0,20}cookies?.{0,120}",
        r"(?:继续|如果您继续)(?:浏览|使用|访问).{0,60}cookies?.{0,60}",
        r"cookies?(?:设置|政策|偏好|声明|提示)",
        rf"{BUTTON}(?:{SEPARATOR}{BUTTON})++",
    ),
    _rule(
        "sharing", "anywhere",
        r"(?:请|打开|用|使用)?微信.{0,12}(?:扫描|扫一扫|扫码).{0,30}分享.{0,20}",
        r"点击.{0,12}分享.{0,12}(?:朋友圈|好友).{0,6}",
        rf"(?:deel|share) (?:dit|deze|this) (?:artikel|bericht|pagina|article|post|page|story)"
        rf"(?: (?:op|via|met|on|with)[^.!?]{{0,40}})?[:!]?(?:{SEPARATOR}(?:{NETWORK}|{SHARE}))*+",
    ),
    _rule(
        "sharing", "edge",
        rf"(?:{SHARE}|{NETWORK})(?:[:!]?{SEPARATOR}(?:{SHARE}|{NETWORK}|{ONE_COUNT}))++[:!]?",
        rf"{SHARE}[:!]?(?:{SEPARATOR}?{NETWORK})*+",
        r"(?:vond|vind) (?:je|u) dit (?:artikel|bericht|stuk) "
        r"(?:leuk|nuttig|interessant|goed|waardevol)\?[^.!?]{0,60}[.!]?",
        r"was dit (?:artikel|bericht) (?:nuttig|interessant|behulpzaam)\?(?: ja nee)?",
        r"did you (?:like|enjoy|find) this[^.!?]{0,60}\?[^.!?]{0,60}[.!]?",
        r"was this (?:article|page|post) helpful\?(?: yes no)?",
        r"like this:?(?: (?:like )?loading(?:\.\.\.)?)?|like loading\.\.\.",
        r"(?:如果)?(?:觉得|喜欢|你喜欢)(?:这篇)?(?:本文|文章)?.{0,14}(?:点赞|转发|分享|在看|收藏).{0,14}",
        r"(?:请|长按|扫描|扫一扫|扫).{0,12}二维码.{0,40}",
        r"微信扫一扫.{0,20}",
        rf"(?:欢迎|请|记得|别忘了|顺手|随手)(?:您|你|大家)?{LIKE}(?:[、,/|+&和与 ]{{0,3}}{LIKE})*(?:哦|呀|吧|支持)?[!。~]?",
        rf"{LIKE}(?:[、,/|+ ]{{1,3}}{LIKE})+(?:哦|呀|吧|支持)?[!。~]?",
        r"if you (?:enjoy|enjoyed|like|liked|love|loved) this (?:story|article|post|piece)[^.!?]{0,40}"
        r"\b(?:claps?|follow me|follow us|share (?:it|this)|subscribe|recommend it)\b[^.!?]{0,80}[.!]?",
        r"(?:please )?(?:clap (?:if|for this)|give (?:it|this (?:story|article|post)) "
        r"(?:\d{1,3} |a |some )?claps?)\b[^.!?]{0,60}[.!]?",
    ),
    _rule(
        "follow us", "edge",
        rf"volg (?:ons|mij|me|{_SITE.strip()}) ?(?:op|via|:){_REST}[.!]?",
        rf"follow (?:us|me) ?(?:on|at|:|via){_REST}[.!]?",
        r"(?:欢迎|请|扫码|点击|长按|立即)?关注.{0,20}(?:公众号|微博|官方|账号|视频号).{0,30}",
        r"(?:点击|轻触|戳)?(?:上方|下方|上面|下面|左上角)的?[「\"]?(?:蓝字|蓝色字|名片|卡片|头像)[」\"]?[,]?.{0,4}"
        r"(?:关注|订阅)(?:我们?|本号|公众号)?[!。~]?",
        r"(?:记得|请|欢迎)?(?:把我们?|将我们?|给我们?)?(?:设为|加个?|点亮)星标.{0,12}",
        r"follow (?:me|us) for more\b[^.!?]{0,40}[.!]?",
    ),
    _rule(
        "end mark", "edge",
        r"[-=~·*\s<>\[(【「]*(?:the )?(?:end|全文完|正文完|本文完|完)\s*[-=~·*<>\])】」]+[-=~·*\s]*",
    ),
    _rule(
        "credit", "edge",
        r"(?:文中|部分|本文|题|头|封面|配)?(?:图片|图|配图|照片|摄影|视频)(?:均)?(?:来源|来自|源) ?[:|/丨] ?[^。!?]{1,30}",
        rf"(?:图片|图|题图|头图|封面图?|配图|摄影|制图|插图) ?(?:[:|/丨] ?{PICTURES}.{{0,8}}|[|/丨] ?{NAMES})",
        rf"(?:文中|部分|本文|题|头|封面|配)?(?:图片|图|配图|照片)(?:均)?(?:来源于|来自|源于|源自|由){PICTURES}.{{0,8}}",
    ),
    _rule(
        "credit", "anywhere",
        rf"(?:(?:cover|header) )?(?:photo|image|picture|illustration|foto|beeld|afbeelding|illustratie)s?"
        rf"(?: credit)? ?(?:by|door|van|from|:) ?[^.!?]{{1,60}}?(?: (?:on|op|via|from|van)|[ ,]*/) {STOCK}",
    ),
    _rule(
        "counter", "edge",
        rf"{ONE_COUNT}(?:{SEPARATOR}{ONE_COUNT})*+",
        r"\d{1,6}",
    ),
    _rule(
        "reading time", "edge",
        r"(?:geschatte )?(?:lees-?tijd|lezen) ?:? ?(?:ca\.? |circa |ongeveer |± ?)?\d{1,3} ?"
        r"(?:min|minuten|minuut)?\.?",
        r"\d{1,3} ?(?:min|minuten|minuut)\.? ?(?:leestijd|lezen|lees|leesvoer)",
        r"\d{1,3}[- ]?min(?:ute)?s?\.? (?:read|reading(?: time)?)",
        r"(?:estimated )?reading time ?:? ?\d{1,3} ?min(?:ute)?s?\.?",
        r"(?:预计)?阅读(?:时间|时长|需)?:? ?(?:约|大约)?\d{1,3}分钟",
        r"(?:全文|本文)(?:共|约|共约)?\d+字.{0,20}",
    ),
    _rule(
        "advertisement", "anywhere",
        r"advertenties?|advertisements?|广告|商业广告|推广信息|- ?(?:advertentie|advertisement|广告) ?-",
        r"(?:artikel|tekst|lees) (?:gaat )?verder (?:na|onder) de advertentie",
        r"(?:article|story) continues (?:below|after)(?: (?:the )?(?:ad|advertisement))?",
        r"(?:scroll|continue) (?:down )?to (?:continue|read) (?:reading|on)|(?:以下|下方)为?广告",
    ),
    _rule(
        "sponsor", "edge",
        rf"{_REST}\b(?:is|wordt|werd|zijn|worden|werden) (?:mede )?mogelijk gemaakt door "
        r"(?:de )?(?:hoofd)?(?:sponsor|partner)[^!?]*",
        r"(?:dit|deze) (?:artikel|bericht|onderzoek|evenement|podcast|blog|reeks|serie) "
        rf"(?:is|wordt|werd) (?:mede |ook )?(?:mogelijk gemaakt|gesponsord|aangeboden) door {_REST}\.?",
        r"(?:onze|met dank aan onze|de) (?:hoofd)?(?:sponsors|sponsoren|partners) ?:.*",
        r"(?:sponsor|sponsors|sponsoren|partners|hoofdsponsor) ?:.*",
        r"(?:gesponsord|sponsored|aangeboden|mogelijk gemaakt|presented|brought to you|powered)"
        r"(?: (?:door|by))? ?:? ?[^.!?。]{0,60}",
        r"advertorial|partnercontent|(?:partner|branded|sponsored|betaalde) (?:content|post|bijdrage)",
        r"(?:this|our) (?:article|post|event|episode|story|series|podcast|report) "
        rf"(?:is|was) (?:sponsored|made possible|brought to you|supported) by {_REST}\.?",
        rf"(?:with )?thanks to our (?:sponsors|partners){_REST}\.?|our sponsors ?:.*",
        r"(?:本文|本次活动|本活动|活动|本期节目)由.{1,30}(?:赞助|提供支持|冠名).{0,20}",
        r"(?:赞助商|赞助单位|合作伙伴|协办单位|鸣谢) ?:.*|赞助内容|合作推广",
    ),
    _rule(
        "newsletter", "anywhere",
        r"(?:schrijf|meld) (?:je|u|jezelf) (?:nu |gratis |hier |direct |vandaag )*(?:in|aan) "
        rf"(?:voor|op) (?:de|onze|mijn) (?:\S+ ){{0,3}}nieuwsbrief{_REST}[.!]?",
        r"(?:abonneer|aboneer) (?:je|u) (?:nu |gratis |hier )*op (?:de|onze) (?:\S+ ){0,3}"
        rf"(?:nieuwsbrief|blog){_REST}[.!]?",
        r"ontvang (?:elke week |wekelijks |gratis |iedere \S+ )*(?:onze|de) (?:\S+ ){0,2}nieuwsbrief"
        rf"{_REST}[.!]?",
        r"(?:sign up|subscribe|register) (?:now |today |here |free )*(?:for|to) (?:our|the) "
        rf"(?:\S+ ){{0,3}}(?:newsletter|mailing list|e-?mails|updates|blog){_REST}[.!]?",
        r"(?:订阅|欢迎订阅)(?:我们的?|本站)?.{0,12}(?:邮件|通讯|周刊|newsletter|简报|电子报|周报).{0,30}",
    ),
    _rule(
        "newsletter", "edge",
        r"(?:niets|geen \S+) (?:meer )?missen\?(?:[^.!?]{0,120}[.!])?|nieuwsbrief|newsletter",
        r"(?:altijd )?op de hoogte blijven\?(?:[^.!?]{0,120}[.!])?",
        rf"ontvang {_REST}(?:nieuwsbrief|mailbox|inbox){_REST}[.!]?",
        rf"get {_REST}(?:in|to|into) your inbox{_REST}[.!]?",
        rf"never miss (?:a|an|another) (?:post|update|story|article|issue){_REST}[.!]?",
        rf"join {_REST}(?:subscribers|readers){_REST}[.!]?|newsletter sign-?up",
        r"(?:(?:vul|enter) )?(?:je|uw|your) e-?mail ?(?:adres|address)?(?: in)?\*?|e-?mail ?adres\*?",
        r"(?:请)?(?:输入|填写).{0,8}(?:邮箱|邮件地址|电子邮件).{0,6}",
    ),
    _rule(
        "read on", "anywhere",
        r"(?:lees|bekijk|luister|zie) (?:ook|meer|verder|hier|tevens)(?: [^:.!?]{1,40})?: ?[^.!?]{1,140}[?!]?",
        r"(?:read|see|watch|listen)(?: also| more| next| on| further)(?: [^:.!?]{1,40})?: ?"
        r"[^.!?]{1,140}[?!]?",
        r"(?:also read|see also|further reading|related(?: (?:article|post|reading|story|stories))?|"
        r"recommended(?: reading| for you)?|up next|gerelateerd|aanrader|leestip) ?: ?[^.!?]{1,140}[?!]?",
        r"(?:lees|bekijk|read|view|see) (?:meer|verder|more|ook|hier meer|also)(?: ?(?:\.\.\.|[>\"]+))?",
        r"(?:vorige?|volgende?)(?: (?:artikel|bericht|blog))? ?[:>\"<]+ ?.{1,140}",
        r"(?:previous|next)(?: (?:article|post|story))? ?[:>\"<]+ ?.{1,140}",
        r"(?:阅读)?(?:上文|下文|上一篇|下一篇|上一条|下一条|上一页|下一页|前一篇|后一篇|上篇|下篇)(?:文章)? ?[:>\"]+.*",
        r"(?:相关|延伸|推荐|扩展|更多|往期)(?:阅读|文章|推荐|新闻|链接|报道|内容|回顾|精彩) ?[:>\"]+.*",
        r"(?:点击|戳).{0,12}(?:阅读|查看)(?:全文|原文|更多|详情)?.{0,12}|阅读(?:原文|全文|更多).{0,4}",
        r"(?:查看|了解)(?:更多|详情|全文)(?:内容|文章|信息)?(?: ?[>\"]+)?",
    ),
    _rule(
        "comments", "edge",
        r"(?:plaats|geef|schrijf|laat) (?:een|je|jouw|uw) (?:reactie|mening|commentaar)"
        r"(?: achter| plaatsen)?[.!]?|reactie (?:plaatsen|annuleren)|reageren|reageer op dit \S+",
        r"(?:leave|post|add|write) a (?:reply|comment)|cancel reply|post comment",
        r"(?:wees|be) (?:de eerste|the first)[^.!?]{0,50}[.!]?",
        r"(?:geen|nog geen|no) (?:reacties|comments)(?: yet| geplaatst)?",
        r"(?:发表|写|我要|查看全部|查看)(?:评论|留言)|登录后.{0,8}评论|暂无评论|还没有评论.{0,20}|我来说两句",
        r"(?:log in|login|sign in|inloggen|log in) (?:om|to) [^.!?]{0,40}",
        r"你必须.{0,6}登录.{0,20}",
    ),
    _rule(
        "legal", "edge",
        r"(?:©|\(c\)|copyright\b|版权所有).{0,160}|.{0,60}(?:alle rechten voorbehouden|"
        r"all rights reserved|版权所有).{0,60}",
        rf"{LEGAL}(?:{SEPARATOR}{LEGAL})++",
        r"privacy(?:verklaring|beleid| statement| policy)|(?:algemene )?voorwaarden|disclaimer|"
        r"terms of (?:use|service)|隐私政策|法律声明",
        r"(?:未经|转载).{0,30}(?:转载|注明|许可|授权|出处).{0,40}",
        r"\S{0,3}icp(?:备|证).{0,30}|.{0,8}公网安备.{0,30}",
        r"(?:免责声明|版权声明|特别声明|声明) ?:.{0,200}",
        r"\(?(?:责任编辑|责编|编辑|校对|审核|排版|本文编辑) ?:.{1,30}",
        rf"(?:(?:责任|本文|执行)?编辑|责编|校对|审核|排版|监制) ?[|/丨] ?{NAMES}",
    ),
    _rule(
        "logo", "edge",
        r"logo (?:van |of )?[^.!?]{1,40}|[^.!?]{1,40} logo",
    ),
    _rule(
        "browser", "edge",
        r".{0,40}(?:enable|turn on|activeer) javascript\b.{0,60}",
        r".{0,60}javascript.{0,30}(?:inschakelen|ingeschakeld|uitgeschakeld|aanzetten|staat uit|"
        r"enabled?|disabled|启用|开启|禁用).{0,60}",
        r"(?:your browser|je browser|uw browser|您的浏览器).{0,40}(?:support|ondersteunt|不支持|版本过低).{0,60}",
        r"(?:loading|laden|bezig met laden|加载中|正在加载)(?:\.\.\.)?",
        r"(?:download|get) (?:onze|our|the) (?:gratis |free )?app\b[^.!?]{0,60}[.!]?",
        r"(?:下载|打开|点击下载).{0,8}(?:app|客户端).{0,20}",
    ),
)  # fmt: skip

ORNAMENT = Rule("ornament", "edge", re.compile(""))
"""A line of dashes, stars or dots, of which nothing is left without them."""

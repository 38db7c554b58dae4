"""The phrases that menus, buttons, share bars and counters are made of, in three languages.

Each is a pattern for folded text (`indexer.folding`): lower case, simplified characters.
"""

import re

_BETWEEN = re.compile(r"\n|\|(?![^(]*\))")
"""Between two phrases; a bar within brackets belongs to one."""


def _any(words: str) -> str:
    """Return a pattern for any of the phrases, one a line or between bars."""
    phrases = [phrase.strip() for phrase in _BETWEEN.split(words) if phrase.strip()]
    return "(?:" + "|".join(sorted(phrases, key=len, reverse=True)) + ")"


SEPARATOR = r"(?>\s*[|/>•·,;\-–*\"]+\s*|\s+)"
COUNT = r"(?>[\d.,]{1,9}(?: ?(?:k|m|mln|w|万)\b)?+\+?)"

MENU = _any(
    """home|homepage|menu|hoofdmenu|blog|blogs|nieuws|over ons|contact|zoeken|zoek|inloggen|log in
    registreren|aanmelden|mijn account|winkelwagen|agenda|vacatures|diensten|producten|cases
    artikelen|kennisbank|whitepapers|evenementen|events|nieuwsbrief|partners|adverteren|abonneren
    faq|sitemap|webshop|klantenservice|onderwerpen|dossiers|sluiten|sluit menu|open menu
    news|about|about us|contact us|search|login|sign in|sign up|register|subscribe|my account
    cart|careers|jobs|products|services|solutions|resources|case studies|customers|pricing|company
    press|help|support|close|toggle navigation|toggle menu|newsletter|topics|shop|main menu
    首页|主页|网站首页|菜单|导航|资讯|新闻|专栏|关于我们|联系我们|登录|注册|搜索|会员|论坛|博客|产品|服务
    解决方案|案例|活动|招聘|招聘信息|加入收藏|设为首页|收藏本站|网站地图|更多|关闭|客户端|app下载|下载app|退出
    nl|en|中文|english|nederlands|简体|繁体|简体中文|繁体中文"""
)
BUTTON = _any(
    """accepteren|accepteer|alles accepteren|accepteer alles|accepteer alle cookies|alle cookies
    accepteer cookies|cookies accepteren|weigeren|alles weigeren|weiger|weiger alles|akkoord
    meer informatie|meer info|lees meer|instellingen|cookie-?instellingen|voorkeuren
    voorkeuren aanpassen|opslaan|voorkeuren opslaan|sluiten|ik ga akkoord|begrepen|ok|oke
    zelf instellen|alleen noodzakelijke cookies|alleen noodzakelijk
    accept|accept all|accept all cookies|accept cookies|allow all|reject|reject all|decline|deny
    manage preferences|manage cookies|settings|cookie settings|preferences|got it|i agree|agree
    learn more|more information|more info|save|save preferences|only necessary|necessary only|close
    接受|全部接受|接受全部|同意|我同意|拒绝|全部拒绝|设置|管理设置|了解更多|更多信息|确定|我知道了|关闭|保存"""
)
NETWORK = _any(
    r"""facebook|twitter|x|linked-?in|whats-?app|pinterest|e-?mail|mail|print|afdrukken|instagram
    youtube|telegram|reddit|threads|bluesky|mastodon|tiktok|xing|kopieer link|link kopieren
    copy link|copy url|link|微信|微信好友|朋友圈|微博|新浪微博|腾讯微博|qq|qq空间|qq好友|豆瓣|人人网|领英|知乎
    小红书|复制链接|打印|更多"""
)
SHARE = _any(
    r"""(?:deel|share) (?:dit|deze|this) (?:artikel|bericht|pagina|verhaal|article|post|page|story)
    deel|delen|deel (?:op|via|met)|delen (?:op|via|met)|doorsturen|share|share (?:on|via|with|it)
    share this|tweet|tweet this|pin it|post|send|forward
    分享|分享到|分享至|分享给好友|分享本文|一键分享|转发|收藏|点赞|在看"""
)
UNIT = _any(
    r"""x bekeken|keer bekeken|x gelezen|keer gelezen|keer gedeeld|weergaven|bekeken|gelezen
    gedeeld|reacties|reactie|vind-ik-leuks|likes?|views?|reads?|shares?|comments?|claps?|retweets?
    times (?:read|viewed|shared)|times|volgers|followers|次浏览|次阅读|次点击|人阅读|人看过|人浏览|阅读|浏览|评论|条评论
    赞|点赞|个赞|收藏|转发|分享|在看|人点赞"""
)
COUNTED = _any(
    r"""views?|weergaven|bekeken|gelezen|keer gelezen|reads?|shares?|likes?|reacties|comments?|hits
    page ?views?|浏览数|浏览次数|浏览量|浏览|阅读|阅读量|阅读数|阅读次数|点击|点击数|点击量|点击率|点击次数|访问量|人气|热度|评论|评论数
    点赞|点赞数|赞|收藏|收藏数|转发|转发数|分享数|在看"""
)
ONE_COUNT = rf"(?>{COUNT} ?{UNIT}|{COUNTED}(?: ?[:(] ?| )?{COUNT}\)?(?: ?次| ?keer| ?人)?)"
LEGAL = _any(
    r"""privacy|privacy(?:verklaring|beleid| statement| policy| notice)|cookies?
    cookie(?:verklaring|beleid| statement| policy| settings|-instellingen| instellingen)
    disclaimer|(?:algemene |gebruiks)?voorwaarden|colofon|sitemap|contact|over ons|about us
    terms|terms (?:of use|of service|and conditions|& conditions)|imprint|accessibility|adverteren
    toegankelijkheid|vacatures|rss|隐私|隐私(?:政策|声明|条款)|使用条款|服务条款|用户协议|法律声明|网站地图|关于我们|联系我们|友情链接
    广告服务|诚聘英才"""
)
LIKE = _any("点赞|点个?赞|转发|分享|点个?在看|在看|收藏|留言|评论|关注|三连|一键三连|点一?下在看")
STOCK = _any(
    r"""unsplash(?:\.com)?|pexels(?:\.com)?|pixabay(?:\.com)?|flickr|shutterstock|i-?stock(?:photo)?
    getty images|adobe stock|depositphotos|freepik|wikimedia commons"""
)
PICTURES = _any(
    "网络|互联网|视觉中国|受访者|受访企业|采访对象|品牌官方|官方|资料|摄图网|新华社|东方ic|ic photo|unsplash|pexels"
)
NAMES = r"[^\s的、,|/]{2,4}(?:[、, ]+[^\s的、,|/]{2,4}){0,3}"
"""Chinese names, as they stand behind a label and a bar."""

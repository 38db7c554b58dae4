"""What is dirt only by its place or its company: sections behind a text, words of menus, hints.

The patterns are for folded text, as those of `indexer.importing.rules`.
"""

import re

from indexer.importing.phrases import BUTTON, COUNT, MENU, NETWORK

CONSENT = re.compile(
    r"cookie-?(?:beleid|instellingen|voorkeuren|verklaring|policy|settings)|\b(?:\w*ervaring|gebruiks\w+|"
    r"website|site|webshop|pagina|verbeteren|advertenties|analyseren|personaliseren|toestemming|"
    r"experience|improve|analy[sz]e|personali[sz]e|traffic|consent|preferences|agree|"
    r"akkoord|instemm\w+)\b|体验|改善|网站|本站|同意|隐私"
)
"""What a sentence about cookies says when it speaks to the visitor of a site."""

MENU_WORD = re.compile(rf"(?:{MENU}|{NETWORK})")
"""One word of a menu or one network: dirt where several such lines stand under each other."""

BUTTON_WORD = re.compile(BUTTON)
"""One button of a cookie dialog: dirt next to other lines about cookies."""

SECTION = re.compile(
    "(?:"
    r"(?:gerelateerde?|aanbevolen|meer|andere|populaire|recente|laatste|meest gelezen|"
    r"vergelijkbare)"
    r" (?:artikelen|berichten|blogs|nieuws|verhalen|content)|meest gelezen|lees ook|lees verder|"
    r"ook interessant|dit vind je misschien ook (?:leuk|interessant)|verder lezen|gerelateerd|"
    r"(?:related|recommended|more|other|popular|recent|latest|trending)"
    r" (?:articles|posts|stories|news|reads|content|reading)|you (?:may|might) also "
    r"(?:like|enjoy|be interested in)|most (?:read|popular)|read next|up next|see also|"
    r"recommended for you|keep reading|related|more from [^.!?]{1,40}|"
    r"(?:相关|推荐|热门|最新|延伸|更多|猜你喜欢|往期|为你推荐|大家都在看|精彩)(?:阅读|文章|推荐|新闻|内容|资讯|报道|回顾)?"
    r") ?:?"
)
"""A heading after the article whose short lines below are titles of other articles."""

COMMENTS = re.compile(
    rf"(?:{COUNT} ?)?(?:reacties|reactie|comments?|responses?|replies|"
    r"条?评论|(?:网友|全部|热门|最新|精彩)(?:评论|留言))"
    rf" ?(?:\({COUNT}\))?:?"
)
"""A heading after the article below which its readers speak."""

HINTS = (
    ("a call to follow or share", re.compile(
        r"关注.{0,10}(?:公众号|我们)|点赞|点个?在看|二维码|"
        r"\bfollow (?:me|us)\b|\bclaps\b|\bvolg (?:mij|ons)\b"
    )),
    ("a call to action", re.compile(
        r"\b(?:get in touch|contact us|talk to (?:us|our)|request a demo|book a (?:demo|call)|"
        r"neem (?:nu |gerust |vandaag )?contact (?:met ons )?op|"
        r"vraag (?:een|nu een) (?:demo|offerte)|"
        r"plan een (?:demo|afspraak)|"
        r"download (?:het|de|the|our) (?:whitepaper|e-?book|rapport|report))"
        r"|(?:欢迎|立即|请)?(?:联系我们|咨询我们)|预约演示|立即咨询"
    )),
    ("a question to readers", re.compile(
        r"wat vind(?:en)? (?:jij|je|jullie|u)\b.*|what do you think\b.*|let us know\b.*|"
        r".*in the comments\b.*|.*in de reacties\b.*|(?:你|您|大家)(?:怎么看|觉得).*"
    )),
)  # fmt: skip
"""What may be no part of the article, but is kept: sentences that somebody wrote."""

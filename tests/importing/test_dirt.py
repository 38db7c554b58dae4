"""Dirt goes by whole lines; sentences that only look like it stay."""

import pytest

from indexer.importing import dirt
from indexer.importing.lines import Line, Swept, Unsure
from indexer.records import BlockKind

NL = (
    "De gemeente telde elke fietser op de brug, en de uitkomst verbaasde de wethouder zelf ook wel."
)
EN = "The council counted every cyclist on the bridge, and the outcome surprised the alderman too."
ZH = "市政府去年统计了每一个从桥上经过的骑车人，结果连当初提出这项调查的官员也感到意外。"


def lines(*texts: str) -> list[Line]:
    return [Line(number, text) for number, text in enumerate(texts, 1)]


def kinds(*texts: str) -> list[tuple[str, str]]:
    return [(removed.kind, removed.text) for removed in dirt.swept(lines(*texts)).removed]


@pytest.mark.parametrize("prose", [NL, EN, ZH])
@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("navigation", "Naar inhoud"),
        ("navigation", "Skip to main content"),
        ("navigation", "跳到主要内容"),
        ("navigation", "Home | Nieuws | Over ons | Contact"),
        ("navigation", "Home > Blog > Fietsen"),
        ("navigation", "当前位置：首页 > 城市 > 正文"),
        ("navigation", "首頁 資訊 關於我們"),
        ("navigation", "字号：大 中 小"),
        ("cookies", "Cookie-instellingen"),
        ("cookies", "De Brug maakt gebruik van cookies voor een optimale gebruikerservaring."),
        ("cookies", "Door verder te surfen ga je akkoord met onze cookies."),
        ("cookies", "We use cookies to improve your experience on our website."),
        ("cookies", "我们使用Cookie来改善您的体验。"),
        ("cookies", "Alles accepteren | Weigeren | Meer informatie"),
        ("cookies", "全部接受 拒绝"),
        ("sharing", "Deel dit artikel"),
        ("sharing", "Delen: Facebook Twitter LinkedIn"),
        ("sharing", "Share on Facebook | Email | Print"),
        ("sharing", "用微信扫一扫二维码，把这篇文章分享到朋友圈。"),
        ("sharing", "分享到：微信 微博 QQ空间"),
        ("sharing", "Was this article helpful? Yes No"),
        ("follow us", "Volg ons op LinkedIn"),
        ("follow us", "欢迎关注我们的微信公众号"),
        ("counter", "1.204 keer gelezen"),
        ("counter", "1.2K shares"),
        ("counter", "浏览数：1288"),
        ("counter", "点赞 26 收藏 8"),
        ("counter", "0"),
        ("reading time", "Leestijd: 4 minuten"),
        ("reading time", "6 min read"),
        ("reading time", "阅读时间：约5分钟"),
        ("advertisement", "Advertentie"),
        ("advertisement", "Story continues below advertisement"),
        ("advertisement", "广告"),
        ("sponsor", "De dag is mede mogelijk gemaakt door de sponsoren Verf BV en Staal & Zn."),
        ("sponsor", "This article was sponsored by Bridge Paints Ltd."),
        ("sponsor", "本次活动由桥梁涂料公司赞助播出。"),
        ("newsletter", "Schrijf je in voor onze nieuwsbrief!"),
        ("newsletter", "Sign up for our weekly newsletter."),
        ("newsletter", "订阅我们的邮件周报"),
        ("read on", "Lees ook: Waarom de brug dicht moest"),
        ("read on", "Read more: How bridges sleep"),
        ("read on", "- 閱讀下文 >> 橋樑為何要休息？"),
        ("read on", "上一篇：桥的故事"),
        ("comments", "Plaats een reactie"),
        ("comments", "Leave a comment"),
        ("comments", "登录后发表评论"),
        ("legal", "© 2025 De Brug. Alle rechten voorbehouden."),
        ("legal", "Privacy policy | Terms of use | Cookies"),
        ("legal", "（责任编辑：李四）"),
        ("legal", "京ICP备00000000号"),
        ("logo", "Logo De Brug"),
        ("browser", "Please enable JavaScript to view this page."),
        ("follow us", "点击上方蓝字关注我们"),
        ("follow us", "點擊上方「藍字」關注我們"),
        ("follow us", "记得设为星标哦"),
        ("follow us", "Follow me for more stories about ferries."),
        ("end mark", "— END —"),
        ("end mark", "- 全文完 -"),
        ("end mark", "（完）"),
        ("credit", "图片来源：受访者提供"),
        ("credit", "圖片來源：受訪者提供"),
        ("credit", "题图来自视觉中国"),
        ("credit", "Photo by Per Lund on Unsplash"),
        ("credit", "Foto van Per Lund via Pexels"),
        ("legal", "编辑｜小何"),
        ("legal", "責任編輯／小何"),
        ("sharing", "欢迎转发、点赞、在看"),
        ("sharing", "歡迎轉發、點讚、在看！"),
        ("sharing", "长按识别二维码"),
        ("sharing", "長按識別二維碼"),
        ("sharing", "If you enjoyed this story, give it 50 claps and follow me for more."),
        ("ornament", "--"),
        ("ornament", "* * *"),
    ],
)
def test_dirt_at_the_edges_goes_and_is_named(prose: str, kind: str, text: str) -> None:
    assert kinds("Een titel", prose, text) == [(kind, text)]
    assert kinds(text, "Een titel", prose) == [(kind, text)]


@pytest.mark.parametrize(
    "text",
    ["Advertentie", "Lees ook: Waarom de brug dicht moest", "Back to top", "Deel dit artikel",
     "Subscribe to our newsletter today.", "相关阅读：城市的早晨"],
)  # fmt: skip
def test_what_can_be_nothing_else_goes_from_the_middle_too(text: str) -> None:
    assert [found for _, found in kinds(NL, text, NL)] == [text]


@pytest.mark.parametrize(
    "text",
    ["12 reacties", "Home | Nieuws", "Cookiebeleid", "Sponsored by nobody",
     "De brug is mogelijk gemaakt door de sponsor van het museum.", "点赞 26 收藏 8"],
)  # fmt: skip
def test_what_may_be_something_else_is_kept_in_the_middle_and_reported(text: str) -> None:
    swept = dirt.swept(lines(NL, text, NL))
    assert swept.removed == ()
    assert [found.text for found in swept.unsure if "kept" in found.why][:1] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Deel dit artikel stond onder elk stuk, en niemand drukte erop.",
        "Lees ook de kleine letters, want daar staat wat het kost.",
        "Home is waar de klant is.",
        "Cookies zijn koekjes.",
        "Facebook",
        "Read more books, said the editor: it will help. It did.",
        "点赞和分享是两种不同的行为。",
        "阅读原文的人很少，这是我们去年就知道的事。",
        "“Schrijf je in voor onze nieuwsbrief” is geen belofte.",
        "Wij gebruiken cookies om te meten. Dat schreven we jaren op elke pagina.",
        "Sponsors willen gezien worden.",
        "It has a door.",
        "点赞、转发都不是购买。",
        "关注我们的人不多，这是我们去年就知道的事。",
        "图片来自一位不愿透露姓名的船长。",
        "The end",
        "If you enjoyed this ferry, you will like the next one.",
        "Foto: Bas Terwel",
        "编辑/记者的未来",
        "视频：一座岛的消失",
        "图片：海岛的早晨",
        "点赞与转发",
        "Clap your hands",
    ],
)
def test_sentences_of_the_article_stay_wherever_they_stand(text: str) -> None:
    for order in ([text, NL], [NL, text, NL], [NL, text]):
        assert kinds(*order) == []


def test_menus_and_cookie_buttons_of_one_word_a_line() -> None:
    assert kinds("Home", "Blog", "Contact", "Een titel", NL) == [
        ("navigation", "Home"), ("navigation", "Blog"), ("navigation", "Contact"),
    ]  # fmt: skip
    assert kinds("Contact", "Een titel", NL) == []
    assert kinds(NL, "Cookie-instellingen", "Weigeren", "OK")[1:] == [
        ("cookies", "Weigeren"), ("cookies", "OK"),
    ]  # fmt: skip


def test_a_list_of_other_articles_goes_up_to_the_next_sentence() -> None:
    below = ("Gerelateerde artikelen", "De brug van morgen", "Waarom bruggen rusten")
    assert [text for _, text in kinds(NL, *below)] == list(below)
    assert kinds(NL, *below, NL) == []


def test_a_list_that_a_sentence_announces_is_text() -> None:
    items = [Line(3, "Nieuws", BlockKind.ITEM), Line(4, "Contact", BlockKind.ITEM)]
    assert dirt.swept([*lines(NL, "De site heeft twee delen:"), *items]).removed == ()


def test_stars_between_two_paragraphs_stay_without_a_word() -> None:
    assert dirt.swept(lines(NL, "***", NL)) == Swept(tuple(lines(NL, "***", NL)))


@pytest.mark.parametrize(
    "text", ["图片来源：受访者提供", "欢迎转发、点赞、在看", "— END —", "点击上方蓝字关注我们"]
)
def test_furniture_in_the_middle_is_kept_and_reported(text: str) -> None:
    swept = dirt.swept(lines(ZH, text, ZH))
    assert swept.removed == ()
    assert [one.text for one in swept.unsure] == [text]


@pytest.mark.parametrize(
    "text",
    ["想看更多渡口的故事，可以在下周关注我们的公众号，那里每天都有新的班次和新的人。",
     "More of this can be found by those who follow me on the ferry to Osk."],
)  # fmt: skip
def test_sentences_that_ask_to_follow_are_kept_and_reported(text: str) -> None:
    swept = dirt.swept(lines(NL, text))
    assert swept.removed == ()
    assert swept.unsure == (Unsure(2, "may be a call to follow or share; kept", text),)


def test_a_picture_in_markdown_is_no_ornament() -> None:
    picture = Line(1, "", raw="![](brug.png)")
    assert dirt.swept([picture, Line(3, NL, raw=NL)]).removed == ()


def test_code_quotations_and_long_lines_are_never_dirt() -> None:
    for kind in (BlockKind.CODE, BlockKind.QUOTATION):
        assert dirt.swept([*lines(NL), Line(2, "Deel dit artikel", kind)]).removed == ()
    assert kinds(NL, "Lees ook: " + "x" * 700) == []


def test_calls_and_questions_at_the_end_are_kept_and_reported() -> None:
    last = ("Neem contact op met ons team.", "Wat vinden jullie van de brug?")
    assert dirt.swept(lines(NL, *last)).unsure == (
        Unsure(2, "may be a call to action; kept", last[0]),
        Unsure(3, "may be a question to readers; kept", last[1]),
    )


def test_where_comments_may_start_is_reported() -> None:
    swept = dirt.swept(lines(NL, "Reacties", NL))
    assert swept.unsure == (Unsure(2, "comments may start here; kept", "Reacties"),)

"""HTML pages: what the extractor chooses, what stands beside it, what the head tells."""

import pytest

from indexer.importing import pages
from indexer.importing.lines import Line, Removed, Unsure
from indexer.importing.pages import Page
from indexer.records import BlockKind
from tests.importing.sources import page

FIRST = "De gemeente telde elke fietser op de brug, en de uitkomst verbaasde de wethouder zelf ook."
SECOND = "Niemand had gedacht dat er op een natte maandag in november meer mensen zouden fietsen."
THIRD = "De tellers stonden er vier weken lang, van zes uur in de ochtend tot negen uur 's avonds."


def article(inside: str = "", around: str = "", head: str = "") -> Page:
    text = f"<article><h1>De brug</h1><p>{FIRST}</p><p>{SECOND}</p>{inside}<p>{THIRD}</p></article>"
    return pages.page(page(f"<main>{text}</main>{around}", head))


def texts(read: Page) -> list[str]:
    return [line.text for line in read.lines]


@pytest.mark.parametrize(
    ("kind", "html", "removed"),
    [
        ("navigation", "<nav><a href=/>Home</a></nav>", "Home"),
        ("navigation", "<ul class=main-menu><li><a href=/>Winkel</a></ul>", "Winkel"),
        ("cookies", f"<div id=cookieBar><p>{SECOND} Cookies.</p></div>", f"{SECOND} Cookies."),
        ("dialog", "<div role=dialog>Kies je taal</div>", "Kies je taal"),
        ("footer", "<footer>Colofon en adres</footer>", "Colofon en adres"),
        ("sidebar", "<aside>Meest bekeken video's</aside>", "Meest bekeken video's"),
        ("form", "<form>Zoek op trefwoord</form>", "Zoek op trefwoord"),
        ("button", "<button>Naar winkelmand</button>", "Naar winkelmand"),
        ("comments", f"<div class=comments><p>Kees: {SECOND} Toch?</p></div>",
         f"Kees: {SECOND} Toch?"),
        ("read on", "<div class=related-posts><a href=/x>De sluis</a></div>", "De sluis"),
        ("sharing", "<div class='social share'>Stuur door</div>", "Stuur door"),
        ("newsletter", "<section class=newsletter>Elke week nieuws</section>", "Elke week nieuws"),
        ("hidden", "<div style='display: none'>Verborgen tekst</div>", "Verborgen tekst"),
        ("outside the article", "<div>Telefoon 010</div>", "Telefoon 010"),
    ],
)  # fmt: skip
def test_parts_of_the_page_go_by_their_own_names(kind: str, html: str, removed: str) -> None:
    read = article(around=html)
    assert texts(read) == ["De brug", FIRST, SECOND, THIRD]
    assert read.removed == (Removed(1, kind, removed),)


@pytest.mark.parametrize("inside", ["<nav>Inhoud</nav>", "<div class=share>Deel</div>"])
def test_within_the_article_too(inside: str) -> None:
    assert texts(article(inside)) == ["De brug", FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "inside",
    ["<figure><img src=x><figcaption>De brug bij nacht.</figcaption></figure>",
     "<div class=related-quote>De brug bij nacht.</div>", "<div>De brug bij nacht.</div>"],
)  # fmt: skip
def test_what_has_no_such_name_stays(inside: str) -> None:
    assert texts(article(inside)) == ["De brug", FIRST, SECOND, "De brug bij nacht.", THIRD]


BOX = "Op even dagen telde de gemeente aan de noordkant, op oneven dagen aan de zuidkant."


def test_a_box_with_sentences_between_two_paragraphs_stays_and_is_reported() -> None:
    box = f"<aside class='wp-block-group kader'><h3>Zo werd geteld</h3><p>{BOX}</p></aside>"
    read = article(box)
    assert texts(read) == ["De brug", FIRST, SECOND, "Zo werd geteld", BOX, THIRD]
    why = "a box beside the text; kept"
    assert read.unsure == (Unsure(1, why, "Zo werd geteld"), Unsure(1, why, BOX))


@pytest.mark.parametrize(
    ("box", "doubted"),
    [
        (f"<aside class=sidebar><p>{BOX}</p></aside>", [BOX]),
        (f"<aside class=related><p><a href=/x>{BOX}</a></p></aside>", []),
        (f"<aside><p><a href=/x>{BOX}</a></p></aside>", []),
        ("<aside>Meest bekeken video's</aside>", []),
    ],
)
def test_other_boxes_go(box: str, doubted: list[str]) -> None:
    read = article(box)
    assert texts(read) == ["De brug", FIRST, SECOND, THIRD]
    assert [(one.why, one.text) for one in read.unsure] == [
        ("a box beside the text; removed", text) for text in doubted
    ]


@pytest.mark.parametrize(("dash", "doubts"), [("", 1), ("— ", 0)])
def test_a_dash_that_was_added_is_reported(dash: str, doubts: int) -> None:
    read = article(f"<blockquote><p>{BOX}</p><footer>{dash}Anna Pol</footer></blockquote>")
    assert "— Anna Pol" in texts(read)
    told = Unsure(1, "signs a quotation; its dash was added", "— Anna Pol")
    assert read.unsure == (told,) * doubts


def test_a_box_behind_the_article_goes() -> None:
    assert texts(article(around=f"<aside><p>{BOX}</p></aside>")) == [
        "De brug",
        FIRST,
        SECOND,
        THIRD,
    ]


def test_a_region_that_holds_the_article_is_not_what_it_calls_itself() -> None:
    html = f"<div class=share-wrapper><h1>De brug</h1><p>{FIRST}</p><p>{SECOND}</p></div>"
    assert texts(pages.page(page(html))) == ["De brug", FIRST, SECOND]


def test_long_text_outside_the_article_is_reported() -> None:
    advert = "Wij zoeken een brugwachter die van stilte houdt en ook in het weekend kan werken."
    read = article(around=f"<div>{advert}</div>")
    assert read.unsure == (Unsure(1, "outside the article; removed", advert),)


def test_blocks_of_every_kind() -> None:
    read = article(
        "<h2>Kop</h2><ol start=3><li>drie<li>vier</ol><blockquote>Een citaat.</blockquote>"
        "<table><tr><th>Dag<th></tr><tr><td>ma<td>12</tr></table><pre>x = 1\n  y</pre>"
        "<p>Eerste regel<br>tweede regel<br>Derde regel.</p><p><b>Vette kop</b></p>"
    )
    assert [(line.kind, line.level, line.marker, line.text) for line in read.lines[3:-1]] == [
        (BlockKind.HEADING, 2, "", "Kop"),
        (BlockKind.ITEM, 0, "3. ", "drie"),
        (BlockKind.ITEM, 0, "4. ", "vier"),
        (BlockKind.QUOTATION, 0, "", "Een citaat."),
        (BlockKind.ROW, 0, "", "Dag"),
        (BlockKind.ROW, 0, "", "ma | 12"),
        (BlockKind.CODE, 0, "", "x = 1\n  y"),
        (BlockKind.PARAGRAPH, 0, "", "Eerste regel tweede regel"),
        (BlockKind.PARAGRAPH, 0, "", "Derde regel."),
        (BlockKind.HEADING, 3, "", "Vette kop"),
    ]


@pytest.mark.parametrize(
    ("html", "removed"),
    [
        ("<div class=topbar><a href=/>Veerblad</a><a href=/a>Abonneren</a><a href=/l>Log in</a>"
         "</div>", "Veerblad Abonneren Log in"),
        ("<div class=topbar><a>阅读原文</a><span>阅读 12</span><span>在看 3</span></div>",
         "阅读原文 阅读 12 在看 3"),
        ("<div class=topbar><a href=/a>Veer</a><a href=/a>blad</a></div>", "Veerblad"),
    ],
)  # fmt: skip
def test_words_of_a_menu_are_not_glued_together(html: str, removed: str) -> None:
    assert article(around=html).removed == (Removed(1, "navigation", removed),)


@pytest.mark.parametrize(
    "inside", ["<p>点<span>击</span><span>了</span><a href=/x>桥</a></p>",
               "<p><a href=/a>Veer</a><a href=/a>man</a><a href=/b>schap</a> komt.</p>"],
)  # fmt: skip
def test_words_of_the_text_are_not_pulled_apart(inside: str) -> None:
    text = article(inside).lines[3].text
    assert text in ("点击了桥", "Veermanschap komt.")


def test_links_in_a_paragraph_are_known() -> None:
    line = article("<p>Tags: <a href=/v>veer</a> <a href=/o>oude brug</a></p>").lines[3]
    assert (line.text, line.links) == ("Tags: veer oude brug", ("veer", "oude brug"))


def test_readings_above_characters_are_taken_out() -> None:
    long = "桥上的人每天都在变化，但是没有人真正数过他们到底有多少，直到去年秋天为止。"
    read = pages.page(
        page(f"<h1>桥</h1><p><ruby>桥<rt>qiáo</rt></ruby>很长。{long}</p><p>{long}</p>")
    )
    assert texts(read) == ["桥", f"桥很长。{long}", long]
    assert read.removed == (Removed(1, "pinyin", "1 readings above characters"),)


def test_a_line_break_between_chinese_characters_is_no_space() -> None:
    long = "桥上的人每天都在变化，但是没有人真正数过他们到底有多少，直到去年秋天为止。"
    read = pages.page(page(f"<p>桥上\n  的人 and\nmore。{long}</p><p>{long}</p>"))
    assert texts(read)[0] == f"桥上的人 and more。{long}"


@pytest.mark.parametrize(
    ("head", "title", "publisher", "published"),
    [
        ("<title>De brug | Brugblad</title>", "De brug", "Brugblad", None),
        ("<meta property=og:title content='De brug'><meta property=og:site_name content=Brugblad>"
         "<meta property=article:published_time content=2024-05-03T10:00>",
         "De brug", "Brugblad", "2024-05-03"),
        ("<title>Iets anders</title>", "De brug", None, None),
    ],
)  # fmt: skip
def test_the_head_tells(
    head: str, title: str, publisher: str | None, published: str | None
) -> None:
    metadata = article(head=head).metadata
    day = metadata.published.isoformat() if metadata.published else None
    assert (metadata.title, metadata.publisher, day) == (title, publisher, published)


def test_a_page_where_no_article_is_found_is_kept_whole() -> None:
    read = pages.page(page("<p>Kort.</p>"))
    assert [line.text for line in read.lines] == ["Kort."]


def test_a_page_without_text() -> None:
    with pytest.raises(ValueError, match="the page has no text"):
        pages.page(page("<script>x</script>"))


def test_a_page_that_the_parser_cuts_off_is_refused() -> None:
    with pytest.raises(ValueError, match="nested more than 250 levels deep"):
        pages.page(page(f"<p>{FIRST}</p>" + "<div>" * 300 + FIRST))


def test_lines_know_where_they_stood() -> None:
    read = pages.page(page(f"\n<article>\n<p>{FIRST}</p>\n\n<p>{SECOND}</p></article>"))
    assert read.lines == (Line(3, FIRST), Line(5, SECOND))

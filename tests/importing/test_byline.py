"""Title, date, author, publisher and source, where lines tell them."""

from datetime import date

import pytest

from indexer.importing import byline, dirt
from indexer.importing.byline import Found
from indexer.importing.lines import Line, Removed, Unsure
from indexer.records import Author, BlockKind, Metadata

NL = (
    "De gemeente telde elke fietser op de brug, en de uitkomst verbaasde de wethouder zelf ook wel."
)


def found(*texts: str, known: Metadata | None = None, removed: tuple[Removed, ...] = ()) -> Found:
    lines = [Line(number, text) for number, text in enumerate(texts, 1)]
    return byline.found(lines, removed, known or Metadata(title=""), dirt.is_prose)


def told(text: str) -> tuple[list[str], str | None, str | None]:
    """Return authors, date and publisher that one line above a text tells."""
    metadata = found("Een titel", text, NL).metadata
    day = metadata.published.isoformat() if metadata.published else None
    return [author.name for author in metadata.authors], day, metadata.publisher


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Door Jan de Vries", (["Jan de Vries"], None, None)),
        ("Door Jan de Vries op 3 mei 2024", (["Jan de Vries"], "2024-05-03", None)),
        ("3 mei 2024 door Jan de Vries", (["Jan de Vries"], "2024-05-03", None)),
        ("Auteur: J. van den Berg | 3 mei 2024 | Leestijd: 3 minuten",
         (["J. van den Berg"], "2024-05-03", None)),
        ("By Ann Lee and Bob O'Hara", (["Ann Lee", "Bob O'Hara"], None, None)),
        ("Written by Ann Lee · May 3, 2024 · 4 min read", (["Ann Lee"], "2024-05-03", None)),
        ("Published on 3 May 2024", ([], "2024-05-03", None)),
        ("2024年5月3日 来源：城市日报 作者：王小明 浏览：3562",
         (["王小明"], "2024-05-03", "城市日报")),
        ("文/王小明", (["王小明"], None, None)),
        ("來源:城市日報", ([], None, "城市日報")),
        ("作者：柯以宁 2024年5月3日 09:15 来源：渡口周报 阅读 3.2万",
         (["柯以宁"], "2024-05-03", "渡口周报")),
        ("作者：柯以宁2024年5月3日09:15来源：渡口周报", (["柯以宁"], "2024-05-03", "渡口周报")),
        ("作者：柯以寧 2024-05-03 09:15 閱讀3.2万", (["柯以寧"], "2024-05-03", None)),
        ("文｜柯以宁", (["柯以宁"], None, None)),
        ("撰文/柯以宁", (["柯以宁"], None, None)),
        ("文｜柯以宁 图｜受访者 编辑｜小何", (["柯以宁"], None, None)),
        ("作者 | 柯以寧   編輯 | 小何", (["柯以寧"], None, None)),
        ("Published in The Quay · 4 min read · May 3, 2024", ([], "2024-05-03", "The Quay")),
        ("Bron: De Brug", ([], None, "De Brug")),
    ],
)  # fmt: skip
def test_lines_of_a_byline_are_read_and_moved(
    text: str, expected: tuple[list[str], str | None, str | None]
) -> None:
    assert told(text) == expected
    assert [moved.text for moved in found("Een titel", text, NL).moved] == [text]


@pytest.mark.parametrize(
    "text",
    ["Door de regen bleef het stil", "By the river", "Door Jan de Vries liep het storm",
     "Bron: dat is niet bekend. Vraag het na.", "Via de brug", "In 2024 was het 3 mei druk",
     "4 min read", "Date: onbekend", "在2024年5月3日，他来了"],
)  # fmt: skip
def test_other_lines_stay(text: str) -> None:
    assert told(text) == ([], None, None)
    assert len(found("Een titel", text, NL).kept) == 3


def test_only_the_edges_are_read() -> None:
    assert found(NL, "Door Jan de Vries", NL).metadata == Metadata(title="")


def test_a_byline_below_the_lead_is_read() -> None:
    known = Metadata(title="", authors=(Author("Jan Pol"),), published=date(2024, 5, 3))
    for text in ("Door Jan Pol, 3 mei 2024 | Leestijd: 5 minuten", "Door Jan Pol"):
        read = found(NL, text, NL, known=known)
        assert (read.metadata, read.moved) == (known, (Removed(2, "byline", text),))
    read = found(NL, "Door Jan Pol, 3 mei 2024", NL)
    assert read.metadata == known


@pytest.mark.parametrize("text", ["Door An Smit", "Door Jan Pol, 4 mei 2024, Veldwijk"])
def test_below_the_lead_what_may_be_a_byline_is_kept_and_reported(text: str) -> None:
    known = Metadata(title="", authors=(Author("Jan Pol"),))
    read = found(NL, text, NL, known=known)
    assert (read.metadata, read.moved, len(read.kept)) == (known, (), 3)
    assert read.unsure == (Unsure(2, "may be a byline; kept", text),)
    assert found(NL, NL, NL, text, NL, known=known).unsure == ()


def test_at_the_edge_what_may_be_a_byline_is_kept_and_reported() -> None:
    text = "作者：柯以宁 2024年5月3日 浙江"
    read = found("渡口", text, NL)
    assert (read.moved, len(read.kept)) == ((), 3)
    assert read.unsure == (Unsure(2, "may be a byline; kept", text),)


def test_the_name_of_the_known_author_above_the_text_is_a_byline() -> None:
    known = Metadata(title="", authors=(Author("Jan Pol"),))
    assert found("Jan Pol ·", NL, known=known).moved == (Removed(1, "byline", "Jan Pol ·"),)
    assert found("Jan Pols", NL, known=known).moved == ()
    assert found(NL, "Jan Pol", known=known).moved == ()


def test_a_source_below_the_text_is_used_and_stays() -> None:
    below = found(NL, "Bron: De Brug")
    assert (below.metadata.publisher, len(below.kept), below.moved) == ("De Brug", 2, ())
    assert [unsure.why for unsure in below.unsure] == ["a source is named here; kept"]


def test_tags_and_an_address() -> None:
    metadata = found("URL: https://brug.example/a", NL, "Tags: fietsen, brug, fietsen").metadata
    assert (metadata.url, metadata.tags) == ("https://brug.example/a", ("fietsen", "brug"))


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Tags: fietsen, oude brug", ("fietsen", "oude brug")),
        ("Tags: #fietsen #brug", ("fietsen", "brug")),
        ("Tags: #fietsen#brug", ("fietsen", "brug")),
        ("标签：骑车 / 大桥", ("骑车", "大桥")),
        ("标签：骑车/大桥、C#", ("骑车", "大桥", "C")),
        ("標籤：#騎車# #大橋#", ("騎車", "大橋")),
        ("Tags: A/B-test, C++", ("A/B-test", "C++")),
    ],
)
def test_tags_are_parted(text: str, tags: tuple[str, ...]) -> None:
    read = found("Een titel", NL, text)
    assert read.metadata.tags == tags
    assert read.moved == (Removed(3, "tags", text),)


def test_links_are_one_tag_each() -> None:
    for text in ("Tags: fietsen oude brug", "Tags: fietsen, oude brug", "Tags: fietsenoude brug"):
        line = Line(2, text, links=("fietsen", "oude brug"))
        read = byline.found([Line(1, NL), line], (), Metadata(title=""), dirt.is_prose)
        assert read.metadata.tags == ("fietsen", "oude brug")


def test_what_is_known_counts_for_more() -> None:
    known = Metadata(title="", publisher="Van de pagina", published=date(2020, 1, 1))
    metadata = found("3 mei 2024", "Bron: De Brug", "Door Jan Pol", NL, known=known).metadata
    expected = Metadata(title="", authors=(Author("Jan Pol"),), publisher="Van de pagina",
                        published=date(2020, 1, 1))  # fmt: skip
    assert metadata == expected


@pytest.mark.parametrize(
    ("sentence", "author", "publisher"),
    [
        ("Dit stuk verscheen eerder op het blog van Brugwacht. Vertaling: Anna Pol, redacteur.",
         "Anna Pol", "Brugwacht"),
        ("This story originally appeared on Bridge Weekly.", None, "Bridge Weekly"),
        ("本文原载于《城市日报》。", None, "城市日报"),
        ("Find out how Bridge Paints can help you.", None, "Bridge Paints"),
    ],
)  # fmt: skip
def test_sentences_at_the_end_that_name_somebody_stay(
    sentence: str, author: str | None, publisher: str | None
) -> None:
    below = found(NL, sentence)
    names = [one.name for one in below.metadata.authors]
    assert (names, below.metadata.publisher) == ([author] if author else [], publisher)
    assert [line.text for line in below.kept] == [NL, sentence]
    assert all("taken from here" in unsure.why for unsure in below.unsure)
    assert below.unsure


def test_the_site_is_named_by_its_logo_or_its_cookies() -> None:
    logo, cookies = Removed(3, "logo", "Logo Brugwacht"), "De Brug maakt gebruik van cookies."
    assert found(NL, removed=(logo,)).metadata.publisher == "Brugwacht"
    assert found(NL, removed=(Removed(3, "cookies", cookies),)).metadata.publisher == "De Brug"
    ours = Removed(3, "cookies", "Deze website maakt gebruik van cookies.")
    assert found(NL, removed=(ours,)).metadata.publisher is None


@pytest.mark.parametrize(
    ("first", "is_title"),
    [("Vroeg op", True),
     ("Wie is er vroeg op?", True), ("最成功的桥", True),
     ("Het is vroeg.", False),
     ("Dit zijn ze:", False), ("x" * 151, False), ("Een. Twee", False), ("123", False)],
)  # fmt: skip
def test_the_first_line_can_be_the_title(first: str, is_title: bool) -> None:
    lines = [Line(1, first), Line(2, NL)]
    assert byline.title_line(lines) == (lines[0] if is_title else None)


def test_a_marked_heading_is_the_title_and_a_lone_line_is_none() -> None:
    heading = Line(1, "Het is vroeg.", BlockKind.HEADING, 1)
    assert byline.title_line([heading, Line(2, NL)]) == heading
    assert byline.title_line([Line(1, "Vroeg op")]) is None

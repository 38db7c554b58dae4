"""Passages: how long, under which headings, and that no word of an article is lost or doubled."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.articles import read_article
from indexer.errors import ArticleRefused
from indexer.listing import ArticleFile
from indexer.passages import passages, word_count
from indexer.records import Article, BlockKind, Language, Passage, Span
from tests.texts import LONG_TEXTS, SNIPPETS


def article(source: str, path: str = "nl/a.md", lang: str = "nl") -> Article:
    content = source if source.startswith("---") else f"---\nlang: {lang}\n---\n{source}"
    return read_article(ArticleFile(path), content.encode()).article


def cut(source: str, lang: str = "nl") -> list[tuple[tuple[str, ...], str]]:
    whole = article(source, lang=lang)
    return [(passage.headings, passage.span.of(whole.text)) for passage in passages(whole)]


def words(count: int, word: str = "licht") -> str:
    """Return a paragraph of one sentence with so many words."""
    return " ".join([word] * (count - 1)) + " einde."


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Wij lopen, voorop!", 3),
        ("火炬手和他的光。", 7 / 1.6),
        ("Wij zien 火炬 en CRM", 4 + 2 / 1.6),
        ("CRM系统", 2 / 1.6),
        ("3.000 lichtjes", 3),
        ("… — !", 0),
        ("", 0),
    ],
)
def test_words_are_counted_and_chinese_ones_guessed(text: str, count: float) -> None:
    assert word_count(text) == pytest.approx(count)


def test_a_passage_knows_its_article_place_language_headings_and_sentences() -> None:
    whole = article("# Licht\n\nEen fakkel brandt. Hij geeft licht.\n\n- Kom mee.\n")
    assert whole.text == "Licht\n\nEen fakkel brandt. Hij geeft licht.\n\n- Kom mee."
    assert passages(whole) == (
        Passage(
            article_id="nl/a",
            ordinal=0,
            span=Span(7, 54),
            lang=Language.DUTCH,
            headings=("Licht",),
            sentences=(Span(7, 25), Span(26, 42), Span(46, 54)),
        ),
    )


def test_the_headings_above_a_passage_are_a_path_outermost_first() -> None:
    source = "Vooraf.\n# Een\nA.\n### Drie\nB.\n## Twee\nC.\n### *Drie*\nD.\n# Vier\nE."
    assert cut(source) == [
        ((), "Vooraf."),
        (("Een",), "A."),
        (("Een", "Drie"), "B."),
        (("Een", "Twee"), "C."),
        (("Een", "Twee", "Drie"), "D."),
        (("Vier",), "E."),
    ]


def test_a_heading_with_nothing_below_it_is_a_passage() -> None:
    source = "# Een\n\n## Leeg\n\n## Vol\n\nA.\n\n### Diep\n\n# Twee\n\n## Slot"
    assert cut(source) == [
        (("Een", "Leeg"), "Leeg"),
        (("Een", "Vol"), "A."),
        (("Een", "Vol", "Diep"), "Diep"),
        (("Twee", "Slot"), "Slot"),
    ]


def test_an_article_of_one_heading_is_one_passage() -> None:
    assert cut("# Licht. En warmte.") == [(("Licht. En warmte.",), "Licht. En warmte.")]


def test_short_neighbours_are_joined_as_long_as_they_fit() -> None:
    paragraphs = [words(20, f"w{number}") for number in range(6)]
    found = cut("\n\n".join(paragraphs))
    assert found == [((), "\n\n".join(paragraphs[:5])), ((), paragraphs[5])]  # 100 and 20 words


@pytest.mark.parametrize(
    ("counts", "joined"),
    [
        ([30, 30], [[30], [30]]),  # long enough to stand alone
        ([29, 81], [[29, 81]]),  # 110 together
        ([29, 82], [[29], [82]]),
        ([82, 29], [[82], [29]]),
        ([50, 5, 50, 40], [[50, 5], [50], [40]]),
        ([5, 50, 5, 30], [[5, 50, 5], [30]]),
    ],
)
def test_which_neighbours_are_joined(counts: list[int], joined: list[list[int]]) -> None:
    source = "\n\n".join(words(count) for count in counts)
    assert [text for _, text in cut(source)] == [
        "\n\n".join(words(count) for count in group) for group in joined
    ]


def test_items_and_rows_are_joined_with_their_marks_between_them() -> None:
    source = "Neem mee:\n\n1. vuur\n2. licht\n\n|a|b|\n|-|-|\n|c|d|\n\n> Ga nu."
    whole = article(source)
    (found,) = passages(whole)
    assert found.span.of(whole.text) == "Neem mee:\n\n1. vuur\n2. licht\n\na | b\nc | d\n\nGa nu."
    sentences = [span.of(whole.text) for span in found.sentences]
    assert sentences == ["Neem mee:", "vuur", "licht", "a | b\nc | d", "Ga nu."]


def test_no_passage_reaches_across_a_heading() -> None:
    assert cut("A.\n\n## B\n\nC.\n\n## D\n\nE.") == [((), "A."), (("B",), "C."), (("D",), "E.")]


def test_a_long_paragraph_is_split_at_sentence_ends_into_equal_parts() -> None:
    sentences = [words(10, f"Woord{number}") for number in range(30)]
    assert cut(" ".join(sentences)) == [
        ((), " ".join(sentences[first : first + 10])) for first in (0, 10, 20)
    ]


def test_a_sentence_goes_to_the_part_that_it_mostly_fits_in() -> None:
    sentences = [words(count, f"W{count}") for count in (60, 39, 61)]  # parts of about 80
    assert [text for _, text in cut(" ".join(sentences))] == [
        " ".join(sentences[:2]),
        sentences[2],
    ]


def test_a_long_chinese_paragraph_is_split_too() -> None:
    sentences = [
        f"他举着火炬走过第{number}座桥，把光带给大家。" for number in "一二三四五六七八九十"
    ] * 3
    assert [len(text) for _, text in cut("".join(sentences), "zh")] == [190, 190, 190]


def test_a_sentence_without_end_is_cut_all_the_same() -> None:
    found = cut("licht " * 299 + "uit")
    assert "".join(text for _, text in found).replace(" ", "") == "licht" * 299 + "uit"
    assert [round(word_count(text)) for _, text in found] == [100, 100, 100]


def test_a_quotation_in_another_language_is_a_passage_in_that_language() -> None:
    dutch = "Wie een fakkel draagt, loopt altijd voorop en ziet de weg het eerst. " * 3
    english = "The one who carries the torch walks ahead and is the first to see the road. " * 3
    whole = article(f"{dutch}\n\n> {english}\n\n{dutch}\n\n举着火炬的人走在最前面，最先看见道路。")
    assert [passage.lang for passage in passages(whole)] == ["nl", "en", "nl"]
    whole = article(f"{dutch}\n\n## 火炬手\n\n火炬手走在前面。\n\n## 2026\n\n3.000!")
    assert [passage.lang for passage in passages(whole)] == ["nl", "zh-Hans", "nl"]


def test_ids_count_up_through_the_article() -> None:
    found = passages(article("# A\n\nB.\n\n# C\n\nD."))
    assert [passage.id for passage in found] == ["nl/a#0000", "nl/a#0001"]


@settings(max_examples=250, deadline=None)
@given(
    st.sampled_from(["", "\ufeff", "\ufeff---\nlang: zh\n---\n", "---\r\nlang: nl\r\n---\r\n"]),
    st.one_of(SNIPPETS, LONG_TEXTS),
    st.sampled_from(["nl/a.md", "nl/a.txt"]),
)
def test_every_character_is_in_one_sentence_of_one_passage(
    front: str, source: str, path: str
) -> None:
    try:
        whole = read_article(ArticleFile(path), (front + source).encode()).article
    except ArticleRefused:
        return
    text, found = whole.text, passages(whole)
    assert [passage.ordinal for passage in found] == list(range(len(found)))
    in_order([block.span for block in whole.blocks], text)
    in_order([passage.span for passage in found], text)
    for passage in found:
        in_order(passage.sentences, text)
        assert passage.span == (passage.sentences[0].start, passage.sentences[-1].end)
    times = Counter(
        place for passage in found for span in passage.sentences for place in range(*span)
    )
    assert set(times.values()) == {1}
    headings = [block.span for block in whole.blocks if block.kind is BlockKind.HEADING]
    bodies = [block.span for block in whole.blocks if block.kind is not BlockKind.HEADING]
    inside = {place for span in bodies for place in range(*span) if not text[place].isspace()}
    assert inside <= times.keys()
    assert {text[place] for place in times if not any(s <= place < e for s, e in bodies)} <= set(
        "".join(span.of(text) for span in headings)
    )


def in_order(spans: tuple[Span, ...] | list[Span], text: str) -> None:
    """Assert that slices of a text are trimmed, not empty, and one behind the other."""
    contents = [span.of(text) for span in spans]
    assert contents == [content.strip() for content in contents]
    assert all(contents)
    places = [place for span in spans for place in span]
    assert places == sorted(places)
    assert not places or places[-1] <= len(text)

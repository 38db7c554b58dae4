"""Places: the heading above the words, and the paragraphs they stand in."""

from api.citing.places import Place, place
from indexer.columns import StoredPassage
from indexer.records import Language, Span

TEXT = "Intro one.\n\nIntro two.\n\nTill\n\nFirst.\n\n- a\n- b\n\nThird.\n\nTill\n\nAgain."
"""Places of the blocks: 0, 12, 24 (heading), 30, 38 (a list), 47, 55 (heading), 61."""


def passage(ordinal: int, start: int, end: int, *headings: str) -> StoredPassage:
    span = Span(start, end)
    return StoredPassage(ordinal, 0, ordinal, Language.ENGLISH, headings, span, span.of(TEXT))


PASSAGES = [passage(0, 0, 22), passage(1, 30, 53, "Top", "Till"), passage(2, 61, 67, "Till")]


def test_paragraphs_are_counted_below_the_heading() -> None:
    assert place(TEXT, Span(47, 52), PASSAGES) == Place(Span(47, 52), "Third", "Till", 3, 3)
    assert place(TEXT, Span(32, 34), PASSAGES) == Place(Span(32, 34), "rs", "Till", 1, 1)


def test_a_list_is_one_paragraph() -> None:
    assert place(TEXT, Span(42, 45), PASSAGES) == Place(Span(42, 45), "- b", "Till", 2, 2)


def test_the_nearest_of_headings_with_the_same_words_counts() -> None:
    assert place(TEXT, Span(61, 66), PASSAGES) == Place(Span(61, 66), "Again", "Till", 1, 1)


def test_before_the_first_heading_paragraphs_count_from_the_start() -> None:
    assert place(TEXT, Span(12, 17), PASSAGES) == Place(Span(12, 17), "Intro", None, 2, 2)


def test_words_may_reach_over_paragraphs() -> None:
    words = "Intro one.\n\nIntro"
    assert place(TEXT, Span(0, 17), PASSAGES) == Place(Span(0, 17), words, None, 1, 2)


def test_without_passages_blocks_are_counted() -> None:
    assert place(TEXT, Span(47, 52)) == Place(Span(47, 52), "Third", None, 6, 6)

"""Texts cut into pieces: together they are the text, and marks are where they should be."""

from hypothesis import given
from hypothesis import strategies as st

from api.pages.marking import Piece, Run, runs
from api.wordlevel import Match
from indexer.records import Span


def match(word: str, start: int, query: str = "q", similarity: float = 0.5) -> Match:
    return Match(query, word, similarity, Span(start, start + len(word)))


def test_the_best_sentence_is_marked_and_words_that_answer_stand_apart() -> None:
    found = runs("A torch, a light. It is on.", 100, Span(100, 117), [match("torch", 102)])
    assert found == (
        Run(True, (Piece("A "), Piece("torch", (match("torch", 102),)), Piece(", a light."))),
        Run(False, (Piece(" It is on."),)),
    )


def test_two_words_of_the_query_may_be_answered_by_the_same_word() -> None:
    both = [match("shop", 0, "winkel"), match("shop", 0, "zaak")]
    [run] = runs("shop", 0, None, both)
    assert run == Run(False, (Piece("shop", tuple(both)),))


def test_of_matches_that_overlap_the_first_is_shown() -> None:
    [run] = runs(
        "customer journey map", 0, None, [match("customer journey", 0), match("journey map", 9)]
    )
    assert [piece.text for piece in run.pieces] == ["customer journey", " map"]


def test_a_match_that_reaches_over_the_edge_of_the_mark_is_cut_there() -> None:
    found = runs("abcdef", 10, Span(12, 14), [match("bcde", 11)])
    assert [(run.marked, run.text) for run in found] == [(False, "ab"), (True, "cd"), (False, "ef")]


def test_a_mark_outside_the_text_marks_nothing() -> None:
    for place in (Span(0, 5), Span(50, 60), Span(10, 10)):
        assert runs("text", 10, place) == (Run(False, (Piece("text"),)),)
    assert runs("", 10, Span(0, 20)) == ()


@given(
    st.text(max_size=30),
    st.integers(0, 40),
    st.tuples(st.integers(0, 80), st.integers(0, 80)),
    st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=6),
)
def test_pieces_put_together_are_the_text(
    text: str, start: int, mark: tuple[int, int], places: list[tuple[int, int]]
) -> None:
    matches = [Match("q", "w", 0.5, Span(min(one), max(one))) for one in places]
    found = runs(text, start, Span(min(mark), max(mark)), matches)
    assert "".join(run.text for run in found) == text
    marked = "".join(run.text for run in found if run.marked)
    assert marked == text[max(0, min(mark) - start) : max(0, max(mark) - start)]

"""Rankings whose scores can be worked out by hand, and their agreement with the slow way."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import ArrayLike

from api import ranking
from api.ranking import DEPTH, Evidence, Ranked
from indexer import vectors
from indexer.encoders import Vectors, unit
from indexer.vectors import PassageVectors, Rows, Scores

PASSAGES = [(0.6, 0.8), (1, 0), (-1, 0), (0.8, 0.6)]
SENTENCES: list[ArrayLike] = [
    [(1, 0), (0, 1)],
    [(0.8, 0.6)],
    [(-0.8, 0.6), (-0.6, 0.8)],
    [(0, 1), (1, 0), (1, 0)],
]
EAST = np.array([1, 0], dtype=np.float32)
WORDS = np.array([0.5, 0, 0.25, 0.2], dtype=np.float32)


def silent(count: int) -> Scores:
    """Return what words say that find nothing."""
    return np.zeros(count, dtype=np.float32)


def engine(
    folder: Path,
    passages: ArrayLike,
    sentences: Sequence[ArrayLike],
) -> PassageVectors:
    groups = [np.asarray(those, np.float32) for those in sentences]
    vectors.write(folder, np.asarray(passages, np.float32), np.concatenate(groups))
    return vectors.read(folder, np.array([len(group) for group in groups]))


def slowly(
    passages: Vectors, sentences: Sequence[Vectors], query: Vectors, words: Scores
) -> list[Ranked]:
    """Return the whole ranking by comparing everything, one passage after the other."""
    found, first = list[Ranked](), 0
    for row, (passage, those) in enumerate(zip(passages, sentences, strict=True)):
        scores = [float(sentence @ query) if sentence.any() else -9.0 for sentence in those]
        best = scores.index(max(scores))
        half = 0.0 if scores[best] == -9.0 else scores[best] / 2
        evidence = Evidence(
            round(float(passage @ query), 4), round(half, 4), round(float(words[row]), 4)
        )
        found.append(Ranked(row, first + best, evidence))
        first += len(those)
    return sorted(found, key=lambda one: (-one.evidence.score, one.row))


@pytest.fixture
def four(tmp_path: Path) -> PassageVectors:
    return engine(tmp_path, PASSAGES, SENTENCES)


def test_a_score_is_the_sum_of_passage_half_the_best_sentence_and_words(
    four: PassageVectors,
) -> None:
    found = ranking.rank(four, EAST, WORDS)[:]
    assert found == [
        Ranked(row=0, best_sentence=0, evidence=Evidence(passage=0.6, sentence=0.5, word=0.5)),
        Ranked(row=3, best_sentence=6, evidence=Evidence(passage=0.8, sentence=0.5, word=0.2)),
        Ranked(row=1, best_sentence=2, evidence=Evidence(passage=1.0, sentence=0.4, word=0.0)),
        Ranked(row=2, best_sentence=4, evidence=Evidence(passage=-1.0, sentence=-0.3, word=0.25)),
    ]
    assert [hit.evidence.score for hit in found] == [1.6, 1.5, 1.4, -1.05]


def test_cosines_are_stretched_before_they_are_added(four: PassageVectors) -> None:
    stretch = np.array([1.5, 1, 1, 1.25], dtype=np.float32)
    assert ranking.rank(four, EAST, WORDS, stretch=stretch)[:2] == [
        Ranked(row=0, best_sentence=0, evidence=Evidence(passage=0.9, sentence=0.75, word=0.5)),
        Ranked(row=3, best_sentence=6, evidence=Evidence(passage=1.0, sentence=0.625, word=0.2)),
    ]


def test_the_first_of_each_article_keep_their_order(four: PassageVectors) -> None:
    found = ranking.rank(four, EAST, WORDS)  # rows 0, 3, 1, 2
    assert [hit.row for hit in found.first_of_each(np.array([7, 8, 7, 8]))] == [0, 3]
    assert [hit.row for hit in found.first_of_each(np.array([5, 5, 5, 5]))] == [0]
    assert [hit.row for hit in found.first_of_each(np.arange(4))] == [0, 3, 1, 2]


def test_where_words_find_nothing_meaning_alone_decides(four: PassageVectors) -> None:
    found = ranking.rank(four, EAST, silent(4))
    assert [(hit.row, hit.evidence.score) for hit in found] == [
        (1, 1.4), (3, 1.3), (0, 1.1), (2, -1.3),
    ]  # fmt: skip


def test_a_passage_that_only_words_speak_for_is_found(tmp_path: Path) -> None:
    many = [(0.1, 0.0)] * (DEPTH + 500) + [(0.0, 1.0)]
    words = silent(len(many))
    words[-1] = 0.75
    apart = engine(tmp_path, many, [[one] for one in many])
    found = ranking.rank(apart, EAST, words)
    last = Ranked(DEPTH + 500, DEPTH + 500, Evidence(passage=0.0, sentence=0.0, word=0.75))
    assert (found[0], len(found)) == (last, DEPTH)
    within = np.array([3, DEPTH + 500])
    assert [hit.row for hit in ranking.rank(apart, EAST, words, within)] == [DEPTH + 500, 3]


@pytest.mark.parametrize(
    ("within", "rows"),
    [((0, 2), [0, 2]), ((3, 2, 1), [3, 1, 2]), ((2,), [2]), ((), []), ((0, 1, 2, 3), [0, 3, 1, 2])],
)
def test_only_rows_within_are_found_and_their_scores_are_the_same(
    four: PassageVectors, within: tuple[int, ...], rows: list[int]
) -> None:
    everything = {hit.row: hit for hit in ranking.rank(four, EAST, WORDS)}
    found = ranking.rank(four, EAST, WORDS, np.array(within, dtype=np.int64))
    assert found[:] == [everything[row] for row in rows]


def test_scores_that_are_equal_on_the_page_are_ordered_by_row(tmp_path: Path) -> None:
    nearly = [(0.60001, 0), (0.60004, 0), (0.6002, 0)]  # .6 + .3, .6 + .3, .6002 + .3001
    found = ranking.rank(engine(tmp_path, nearly, [[one] for one in nearly]), EAST, silent(3))
    assert [(hit.row, hit.evidence.score) for hit in found] == [(2, 0.9003), (0, 0.9), (1, 0.9)]


def test_a_score_that_rounds_to_nothing_is_no_minus_nothing(tmp_path: Path) -> None:
    minus = engine(tmp_path, [(-0.00001, 1)], [[(-0.00002, 1)]])
    [hit] = ranking.rank(minus, EAST, np.array([-0.0], dtype=np.float32))
    shown = (hit.evidence.passage, hit.evidence.sentence, hit.evidence.word, hit.evidence.score)
    assert str(shown) == "(0.0, 0.0, 0.0, 0.0)"


def test_a_score_is_rounded_as_it_is_compared() -> None:
    assert Evidence(0.5, 0.25, word=0.5).score == 1.25
    assert Evidence(0.1, 0.2, word=0.3).score == 0.6
    assert Evidence(0.12341, 0.12342, word=0.12343).score == 0.3703


def test_fewer_than_its_depth_are_all_ranked_and_more_end_at_its_depth(tmp_path: Path) -> None:
    same = np.repeat([[1.0, 0.0]], DEPTH + 500, axis=0).tolist()
    alike = engine(tmp_path, same, [[one] for one in same])
    none = silent(len(same))
    assert [hit.row for hit in ranking.rank(alike, EAST, none)] == list(range(DEPTH))
    assert len(ranking.rank(alike, EAST, none, np.arange(DEPTH))) == DEPTH
    assert len(ranking.rank(alike, EAST, none, np.arange(DEPTH - 1))) == DEPTH - 1


def test_candidates_of_many_passages_give_the_ranking_of_all_of_them(tmp_path: Path) -> None:
    random = np.random.default_rng(7)
    passages = unit(random.normal(size=(1500, 16)))
    sentences: list[Vectors] = [
        unit(passage + 0.3 * random.normal(size=(random.integers(1, 4), 16)))
        for passage in passages
    ]
    query = unit(random.normal(size=16))
    many = engine(tmp_path, passages, sentences)
    words = (np.maximum(random.random(1500) - 0.6, 0)).astype(np.float32)
    assert np.count_nonzero(words) < DEPTH  # every other word evidence is 0
    found = ranking.rank(many, query, words)
    slow = slowly(passages, sentences, query, words)
    # Sure as far as a score is beyond what no candidate has: the worst of each level, summed.
    nearest = [sorted(those @ query)[-DEPTH] for those in (passages, np.concatenate(sentences))]
    beyond = nearest[0] + nearest[1] / 2
    sure = sum(hit.evidence.score > beyond for hit in slow)
    assert sure > DEPTH
    assert keys(found) == keys(slow[:DEPTH])
    later = np.arange(300, 1500)
    expected = [hit for hit in slow if hit.row >= 300]
    assert keys(ranking.rank(many, query, words, later)[:500]) == keys(expected[:500])


def keys(found: Sequence[Ranked]) -> list[tuple[int, int, float]]:
    return [(hit.row, hit.best_sentence, hit.evidence.score) for hit in found]


VECTOR = st.sampled_from([(1, 0), (0.8, 0.6), (0.6, 0.8), (0, 1), (-0.6, 0.8), (-1, 0), (0, 0)])
PASSAGE = st.tuples(
    VECTOR, st.lists(VECTOR, min_size=1, max_size=3), st.sampled_from([0, 0.2, 0.5, 0.75])
)


@given(st.lists(PASSAGE, min_size=1, max_size=8), st.data())
def test_every_ranking_is_the_slow_one_whatever_it_is_held_to(
    made: list[tuple[tuple[float, float], list[tuple[float, float]], float]], data: st.DataObject
) -> None:
    passages = np.array([passage for passage, _, _ in made], np.float32)
    sentences = [np.array(those, np.float32) for _, those, _ in made]
    words = np.array([found for _, _, found in made], np.float32)
    rows = data.draw(st.sets(st.integers(0, len(made) - 1)))
    within: Rows = np.array(sorted(rows), dtype=np.int64)
    with TemporaryDirectory() as folder:
        few = engine(Path(folder), passages, sentences)
    slow = slowly(passages, sentences, EAST, words)
    assert ranking.rank(few, EAST, words)[:] == slow
    assert ranking.rank(few, EAST, words, within)[:] == [hit for hit in slow if hit.row in rows]

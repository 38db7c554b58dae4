"""The map of a collection: like near like, the same every time, known points where they were."""

from pathlib import Path

import numpy as np
import pytest

from indexer import chart
from indexer.chart import FEWEST, MOST, Chart, Places
from indexer.encoders import Vectors, unit

TOPICS = 4


def passages(number: int, seed: int = 0) -> tuple[list[bytes], Vectors]:
    """Return keys and unit vectors of passages on four topics in turn, in 16 dimensions."""
    chance = np.random.default_rng(seed)
    topics = np.eye(16)[np.arange(number) % TOPICS]
    keys = [f"{seed:08d}{row:08d}".encode() for row in range(number)]
    return keys, unit(topics + 0.1 * chance.standard_normal((number, 16)))


def nearest_of_same_topic(places: Places) -> float:
    """Return how many of the points have their nearest neighbour among their own topic."""
    apart = np.linalg.norm(places[:, None] - places[None], axis=2)
    np.fill_diagonal(apart, np.inf)
    rows = np.arange(len(places))
    return float((apart.argmin(axis=1) % TOPICS == rows % TOPICS).mean())


@pytest.mark.parametrize("number", [1, 2, 3, FEWEST - 1, FEWEST, FEWEST + 1])
def test_every_passage_has_a_place(number: int) -> None:
    drawn = chart.drawn(*passages(number), before=None)
    assert drawn.places.shape == (number, 2)
    assert drawn.places.dtype == np.float32
    assert np.isfinite(drawn.places).all()


def test_two_passages_lie_apart_by_how_far_their_vectors_do() -> None:
    keys = [b"a" * 16, b"b" * 16]
    drawn = chart.drawn(keys, unit([[1, 0], [0, 1]]), before=None)
    assert drawn.places[:, 0].tolist() == pytest.approx([0.7071, -0.7071], abs=1e-4)
    assert drawn.places[:, 1].tolist() == pytest.approx([0, 0], abs=1e-6)


def test_passages_that_are_all_the_same_are_no_reason_to_fail() -> None:
    keys, _ = passages(FEWEST + 10)
    same = unit(np.ones((FEWEST + 10, 16)))
    assert np.isfinite(chart.drawn(keys, same, before=None).places).all()


def test_like_lies_near_like() -> None:
    drawn = chart.drawn(*passages(200), before=None)
    assert nearest_of_same_topic(drawn.places) == 1.0


def test_the_same_passages_give_the_same_map() -> None:
    first, second = (chart.drawn(*passages(200), before=None) for _ in range(2))
    assert np.array_equal(first.places, second.places)


def test_a_map_that_has_all_the_passages_is_taken_over() -> None:
    keys, vectors = passages(200)
    before = chart.drawn(keys, vectors, before=None)
    after = chart.drawn(keys[::-1], vectors[::-1], before)
    assert np.array_equal(after.places, before.places[::-1])


def test_known_passages_stay_while_few_are_new_and_those_find_their_topic() -> None:
    keys, vectors = passages(200)
    before = chart.drawn(keys, vectors, before=None)
    more, others = passages(20, seed=1)
    after = chart.drawn([*keys, *more], np.concatenate([vectors, others]), before)
    assert np.array_equal(after.places[:200], before.places)
    assert after.settled.tolist() == [True] * 200 + [False] * 20
    assert nearest_of_same_topic(after.places) == 1.0
    again = chart.drawn([*keys, *more], np.concatenate([vectors, others]), after)
    assert np.array_equal(again.places, after.places)
    assert np.array_equal(again.settled, after.settled)


def test_when_many_are_new_the_map_is_laid_out_again_from_where_it_was() -> None:
    keys, vectors = passages(200)
    before = chart.drawn(keys, vectors, before=None)
    added = before
    for seed in (1, 2):
        more, others = passages(20, seed)
        keys, vectors = [*keys, *more], np.concatenate([vectors, others])
        added = chart.drawn(keys, vectors, added)
    assert added.settled.all()
    moved = np.linalg.norm(added.places[:200] - before.places, axis=1)
    assert 0 < np.median(moved) < 0.2 * before.places.std()
    assert nearest_of_same_topic(added.places) == 1.0


def test_of_many_passages_the_rest_stand_among_those_that_were_laid_out() -> None:
    keys, vectors = passages(MOST + 400)
    settled = np.zeros(MOST + 400, dtype=np.bool_)
    known = Chart(tuple(keys), vectors[:, :2], settled)  # so that less time is lost on it
    drawn = chart.drawn(keys, vectors, known)
    assert drawn.settled.all()
    topics = [drawn.places[topic::TOPICS] for topic in range(TOPICS)]
    middles = np.stack([topic.mean(axis=0) for topic in topics])
    apart = np.linalg.norm(drawn.places[:, None] - middles[None], axis=2)
    assert (apart.argmin(axis=1) == np.arange(MOST + 400) % TOPICS).mean() > 0.6


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    drawn = chart.drawn(*passages(5), before=None)
    drawn.write(tmp_path)
    again = chart.read(tmp_path)
    assert (again.keys, again.settled.tolist()) == (drawn.keys, [True] * 5)
    assert np.array_equal(again.places, drawn.places)

"""Passages compared with what a query is in their tongue."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from api import ranking
from api.aimed import Aimed
from api.ranking import Evidence, Ranked
from indexer import vectors
from indexer.encoders import Vectors
from indexer.vectors import PassageVectors

EAST, NORTH = (np.array(one, dtype=np.float32) for one in ((1, 0), (0, 1)))
TONGUES = np.array(["nl", "zh", "nl", "en"])
WORDS = np.zeros(4, dtype=np.float32)


@pytest.fixture
def four(tmp_path: Path) -> PassageVectors:
    """Return four passages of (.6 .8), the second and third with a sentence to either side."""
    passages = np.array([(0.6, 0.8)] * 4, dtype=np.float32)
    sentences = np.array([(1, 0), (1, 0), (0, 1), (1, 0), (0, 1), (0, 1)], dtype=np.float32)
    vectors.write(tmp_path, passages, sentences)
    return vectors.read(tmp_path, np.array([1, 2, 2, 1]))


def ranked(four: PassageVectors, towards: Mapping[str, Vectors]) -> list[Ranked]:
    return ranking.rank(Aimed(four, TONGUES, towards), EAST, WORDS)[:]


def test_passages_of_a_tongue_are_compared_with_their_own_vector(four: PassageVectors) -> None:
    assert ranked(four, {"zh": NORTH}) == [
        Ranked(1, 2, Evidence(0.8, 0.5, 0)),  # its other sentence is the best one now
        Ranked(0, 0, Evidence(0.6, 0.5, 0)),
        Ranked(2, 3, Evidence(0.6, 0.5, 0)),
        Ranked(3, 5, Evidence(0.6, 0, 0)),
    ]


def test_without_other_vectors_the_ranking_is_that_of_the_engine(four: PassageVectors) -> None:
    assert ranked(four, {}) == ranking.rank(four, EAST, WORDS)[:]
    assert ranked(four, {"de": NORTH}) == ranked(four, {})


def test_what_any_of_the_vectors_is_nearest_to_may_be_found(tmp_path: Path) -> None:
    passages = np.array([(1, 0)] * 3 + [(0, 1)] * 2, dtype=np.float32)
    vectors.write(tmp_path, passages, passages)
    five = vectors.read(tmp_path, np.ones(5, dtype=np.int64))
    tongues = np.array(["nl"] * 4 + ["en"])
    assert Aimed(five, tongues, {}).candidates(EAST, 1).tolist() == [0]
    assert Aimed(five, tongues, {"en": NORTH}).candidates(EAST, 1).tolist() == [0, 3]
    within = np.array([1, 4])
    assert Aimed(five, tongues, {"en": NORTH}).candidates(EAST, 1, within).tolist() == [1, 4]

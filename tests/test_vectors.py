"""Search by inner product over vectors whose scores can be read off."""

from pathlib import Path

import numpy as np
import pytest

from indexer import vectors
from indexer.vectors import PassageVectors, Rows

PASSAGES = np.array([[1, 0], [0, 1], [0.6, 0.8]], dtype=np.float32)
SENTENCES = np.array([[1, 0], [0, 1], [0, 1], [0.8, 0.6], [0.6, 0.8], [0.8, 0.6]], dtype=np.float32)
COUNTS = np.array([2, 1, 3])
EAST = np.array([1, 0], dtype=np.float32)


def rows(*numbers: int) -> Rows:
    return np.array(numbers, dtype=np.int64)


@pytest.fixture
def engine(tmp_path: Path) -> PassageVectors:
    vectors.write(tmp_path, PASSAGES, SENTENCES)
    return vectors.read(tmp_path, COUNTS)


def test_passage_scores_are_inner_products(engine: PassageVectors) -> None:
    scores = engine.passage_scores(EAST, rows(0, 1, 2))
    np.testing.assert_allclose(scores, [1, 0, 0.6], atol=1e-7)


def test_the_best_sentence_of_each_passage_is_its_own(engine: PassageVectors) -> None:
    found = engine.best_sentences(EAST, rows(0, 1, 2))
    assert found.rows.tolist() == [0, 2, 3]  # of equal ones the first
    np.testing.assert_allclose(found.scores, [1, 0, 0.8], atol=1e-7)


def test_the_best_sentence_does_not_depend_on_which_passages_are_asked(
    engine: PassageVectors,
) -> None:
    assert engine.best_sentences(EAST, rows(2)).rows.tolist() == [3]
    assert engine.best_sentences(EAST, rows(2, 0)).rows.tolist() == [3, 0]
    assert engine.best_sentences(EAST, rows()).rows.tolist() == []


def test_a_fragment_is_the_best_sentence_only_where_there_is_nothing_else(tmp_path: Path) -> None:
    silent = [0, 0]
    sentences = np.array([silent, [-0.6, 0.8], silent, silent], dtype=np.float32)
    vectors.write(tmp_path, PASSAGES[:2], sentences)
    found = vectors.read(tmp_path, np.array([2, 2])).best_sentences(EAST, rows(0, 1))
    assert found.rows.tolist() == [1, 2]
    np.testing.assert_allclose(found.scores, [-0.6, 0], atol=1e-7)


def test_sentence_scores_are_those_of_one_passage(engine: PassageVectors) -> None:
    np.testing.assert_allclose(engine.sentence_scores(EAST, 2), [0.8, 0.6, 0.8], atol=1e-7)


def test_few_passages_are_all_candidates(engine: PassageVectors) -> None:
    assert engine.candidates(EAST, 3).tolist() == [0, 1, 2]
    assert engine.candidates(EAST, 2, rows(2, 1)).tolist() == [1, 2]
    assert engine.candidates(EAST, 5, rows()).tolist() == []


def test_candidates_come_from_passages_and_from_sentences(engine: PassageVectors) -> None:
    assert engine.candidates(EAST, 1).tolist() == [0]
    north = np.array([0, 1], dtype=np.float32)
    assert engine.candidates(north, 1).tolist() == [0, 1]  # its second sentence; the passage
    assert engine.candidates(EAST, 1, rows(1, 2)).tolist() == [2]


def test_fewer_rows_than_were_asked_for_give_no_row_minus_one(tmp_path: Path) -> None:
    many = np.eye(8, dtype=np.float32)
    vectors.write(tmp_path, many, many)
    engine = vectors.read(tmp_path, np.ones(8, dtype=np.int64))
    found = engine.candidates(many[0], 3, rows(1, 2, 3, 4))
    assert set(found.tolist()) <= {1, 2, 3, 4}


def test_the_mean_of_a_group_is_its_direction(engine: PassageVectors) -> None:
    means = engine.means([rows(0, 1), rows(2)])
    np.testing.assert_allclose(means, [[2**-0.5, 2**-0.5], [0.6, 0.8]], atol=1e-7)


def test_a_folder_that_cannot_be_written_is_an_operating_system_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"No such file or directory.*passages\.faiss"):
        vectors.write(tmp_path / "missing", PASSAGES, SENTENCES)


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    (tmp_path / "passages.faiss").symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left on device"):
        vectors.write(tmp_path, PASSAGES, SENTENCES)


def test_passages_are_given_as_they_were_written(engine: PassageVectors) -> None:
    np.testing.assert_array_equal(engine.passages(rows(2, 0)), PASSAGES[[2, 0]])

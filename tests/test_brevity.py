"""What sentences count for by their length, worked out by hand."""

import numpy as np
import pytest

from indexer.brevity import HALF, weights


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("NPS.", 1 / 5),  # 1 / (1 + 4)
        ("Zie ook elders.", 3 / 7),
        ("The torch is here.", 1 / 2),
        (" ".join(["torch"] * 20), 5 / 6),  # 20 / 24
        ("火炬手传递火炬", 7 / 1.6 / (7 / 1.6 + 4)),  # 1.6 characters a word
        ("火炬火炬火炬火炬", 5 / 9),
        ("火炬火炬火炬火炬 torch", 6 / 10),
        ("", 0),
        ("… ？！ 🔥", 0),  # nothing is said
    ],
)
def test_a_sentence_counts_for_more_the_longer_it_is(sentence: str, expected: float) -> None:
    assert weights([sentence]).tolist() == [[pytest.approx(expected)]]


def test_so_many_words_count_for_half() -> None:
    assert weights([" ".join(["torch"] * int(HALF))]).tolist() == [[0.5]]


def test_sentences_are_rows_that_vectors_can_be_multiplied_by() -> None:
    found = weights(["Torch.", "The torch is here."])
    assert found.shape == (2, 1)
    assert found.dtype == np.float32
    vectors = np.array([(5, 10), (2, 4)], dtype=np.float32)
    assert (vectors * found).tolist() == [[1, 2], [1, 2]]
    assert weights([]).shape == (0, 1)

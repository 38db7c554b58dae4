"""Language means, on vectors small enough for paper."""

from pathlib import Path

import numpy as np

from indexer import centring
from indexer.centring import PULL
from indexer.encoders import Vectors
from indexer.records import Language

NL, EN, HANS, HANT = Language.DUTCH, Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL
EAST, NORTH = [1.0, 0.0], [0.0, 1.0]


def array(*rows: list[float]) -> Vectors:
    return np.array(rows, dtype=np.float32)


def test_means_are_drawn_to_the_middle_of_the_languages() -> None:
    found = centring.fitted(array(EAST, EAST, NORTH), [NL, NL, EN])
    np.testing.assert_allclose(found.overall, [0.5, 0.5])
    pull = float(PULL)
    dutch = [(2 + 0.5 * pull) / (2 + pull), 0.5 * pull / (2 + pull)]
    english = [0.5 * pull / (1 + pull), (1 + 0.5 * pull) / (1 + pull)]
    np.testing.assert_allclose(found.means["nl"], dutch, rtol=1e-6)
    np.testing.assert_allclose(found.means["en"], english, rtol=1e-6)


def test_both_scripts_of_chinese_share_a_mean() -> None:
    found = centring.fitted(array(EAST, NORTH), [HANS, HANT])
    assert list(found.means) == ["zh"]


def test_applying_subtracts_and_gives_length_one_again() -> None:
    made = centring.Centring({"nl": array(NORTH)[0]}, array([0.0, 0.0])[0])
    found = made.apply(array([3.0, 5.0], [3.0, 4.0]), [NL, EN])
    np.testing.assert_allclose(found, [[0.6, 0.8], [0.6, 0.8]], atol=1e-6)


def test_a_language_without_passages_is_centred_on_the_whole() -> None:
    made = centring.Centring({"nl": array(NORTH)[0]}, array(EAST)[0])
    np.testing.assert_allclose(made.apply(array([1.0, 2.0]), [HANT]), [[0.0, 1.0]])


def test_what_is_written_is_read(tmp_path: Path) -> None:
    made = centring.fitted(array(EAST, NORTH), [NL, HANS])
    made.write(tmp_path)
    found = centring.read(tmp_path)
    assert list(found.means) == ["nl", "zh"]
    np.testing.assert_array_equal(found.means["zh"], made.means["zh"])
    np.testing.assert_array_equal(found.overall, made.overall)

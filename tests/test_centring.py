"""What languages add to vectors, on vectors small enough for paper."""

from pathlib import Path

import numpy as np
import pytest

from indexer import centring
from indexer.centring import LEAST, STRETCH, Centring
from indexer.encoders import Vectors
from indexer.records import Language

NL, EN, HANS, HANT = Language.DUTCH, Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL
EAST, NORTH = (1.0, 0.0), (0.0, 1.0)


def array(*rows: tuple[float, float]) -> Vectors:
    return np.array(rows, dtype=np.float32)


def test_a_language_adds_what_its_sentences_have_beyond_the_same_ones_in_all() -> None:
    parallel = {
        "nl": array(EAST, NORTH),  # mean (.5 .5)
        "en": array(NORTH, NORTH),  # mean (0 1)
        "zh": array(EAST, (-1.0, 0.0)),  # mean (0 0)
    }
    found = centring.fitted(parallel)
    # The mean of the three means is (1/6 1/2).
    expected = {"nl": (1 / 3, 0), "en": (-1 / 6, 1 / 2), "zh": (-1 / 6, -1 / 2)}
    assert list(found.offsets) == ["nl", "en", "zh"]
    for tongue, offset in expected.items():
        assert found.offsets[tongue] == pytest.approx(offset, abs=1e-6)
        assert found.offsets[tongue].dtype == np.float32


def test_languages_count_alike_however_many_sentences_they_have() -> None:
    found = centring.fitted({"nl": array(EAST), "en": array(NORTH, NORTH, NORTH)})
    assert found.offsets["nl"].tolist() == [0.5, -0.5]
    assert found.offsets["en"].tolist() == [-0.5, 0.5]


def test_a_language_alone_adds_nothing() -> None:
    assert centring.fitted({"nl": array(EAST, NORTH)}).offsets["nl"].tolist() == [0, 0]


def test_the_same_thing_in_two_languages_comes_to_the_same() -> None:
    made = Centring({"nl": array(NORTH)[0], "en": -array(NORTH)[0]})
    # (3 5) - (0 1) and (3 3) - (0 -1) are both (3 4), of length 5.
    given = array((3, 5), (3, 3))
    found = made.apply(given, [NL, EN])
    assert found == pytest.approx(np.array([(0.6, 0.8)] * 2), abs=1e-6)
    assert found.dtype == np.float32
    assert given.tolist() == [[3, 5], [3, 3]]  # left as it was


def test_both_scripts_of_chinese_are_one_language() -> None:
    made = Centring({"nl": array(EAST)[0], "zh": array(NORTH)[0]})
    found = made.apply(array((3, 5), (3, 5)), [HANS, HANT])
    assert found == pytest.approx(np.array([(0.6, 0.8)] * 2), abs=1e-6)


def test_a_language_that_was_not_measured_keeps_its_vectors_but_for_their_length() -> None:
    made = Centring({"nl": array(NORTH)[0]})
    assert made.apply(array((3, 4)), [EN]) == pytest.approx(np.array([(0.6, 0.8)]), abs=1e-6)
    assert Centring({}).apply(array(EAST), [NL]).tolist() == [[1, 0]]


def test_what_is_nothing_but_its_language_is_nothing() -> None:
    made = Centring({"nl": array(NORTH)[0]})
    assert made.apply(array(NORTH, EAST), [NL, EN]).tolist() == [[0, 0], [1, 0]]
    assert made.apply(np.zeros((0, 2), dtype=np.float32), []).shape == (0, 2)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    made = centring.fitted({"zh": array((0.1, 0.7)), "nl": array(NORTH)})
    made.write(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [centring.FILE]
    found = centring.read(tmp_path).offsets
    assert list(found) == ["nl", "zh"]
    for tongue, offset in made.offsets.items():
        assert found[tongue].tolist() == offset.tolist()
        assert found[tongue].dtype == np.float32


def test_cosines_across_languages_are_stretched_as_translations_are_less_alike() -> None:
    # Both means are (0 0): nothing is taken off. The cosines are .6 and .6, .8 and .8, 0 and 0.
    parallel = {
        "nl": array(EAST, (-1.0, 0.0)),
        "en": array((0.6, 0.8), (-0.6, -0.8)),
        "zh": array((0.0, 1.0), (0.0, -1.0)),
    }
    made = centring.fitted(parallel)
    expected = {("en", "nl"): 0.6, ("en", "zh"): 0.8, ("nl", "zh"): 0.0}
    assert made.likeness == pytest.approx(expected, abs=1e-6)
    tongues = np.array(["nl", "zh", "en", "en", "de"])
    stretched = made.stretch("en", tongues)
    assert stretched == pytest.approx([0.6**-STRETCH, 0.8**-STRETCH, 1, 1, 1], abs=1e-6)
    assert stretched.dtype == np.float32
    # Where translations are not alike, the encoder does not know a language.
    assert made.stretch("nl", tongues)[1] == pytest.approx(LEAST**-STRETCH)
    assert Centring({}).stretch("nl", tongues).tolist() == [1] * 5


def test_likeness_is_written_and_read(tmp_path: Path) -> None:
    made = centring.fitted({"nl": array(EAST, NORTH), "en": array(NORTH, NORTH)})
    made.write(tmp_path)
    assert centring.read(tmp_path).likeness == made.likeness
    assert list(made.likeness) == [("en", "nl")]


def test_without_parallel_sentences_there_is_nothing_to_take_off(tmp_path: Path) -> None:
    made = centring.fitted({})
    made.write(tmp_path)
    assert made.offsets == centring.read(tmp_path).offsets == {}

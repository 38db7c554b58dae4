"""Which words of a collection answer a word, on vectors small enough for paper."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from api.lexicon import Answers, Lexicon
from indexer import vocabulary
from indexer.encoders import Vectors
from indexer.glossary import Glossary
from tests.fakes import ConceptEncoder

MEANINGS = {
    "torch": (1.0, 0.0),
    "fakkel": (0.8, 0.6),
    "火炬": (0.6, 0.8),
    "behind": (0.8, 0.6),  # stands in no sentence
    "t": (1.0, 0.0),
    "2018": (1.0, 0.0),
    "torches": (0.96, 0.28),
}


class Meanings(ConceptEncoder):
    """Knows words by a table."""

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of words."""
        self.embedded += texts
        return np.array([MEANINGS.get(text, (0, 0)) for text in texts], dtype=np.float32)


def lexicon(nearness: float = 0.0) -> Lexicon:
    """Return a lexicon of words that are not centred; ``nearness`` is that of ``fakkel``."""
    forms = sorted(set(MEANINGS) - {"torches"})
    in_sentences = [dict.fromkeys(set(forms) - {"behind"}, 1.0)]
    vectors = Meanings().encode_passages(forms)
    fitted = vocabulary.fitted(in_sentences, forms, vectors, Glossary())
    near = [(nearness if form == "fakkel" else 0.0, 0.0) for form in forms]
    known = replace(
        fitted,
        vectors=vectors,
        script_means=np.zeros((2, 2), dtype=np.float32),
        nearness=np.array(near, dtype=np.float32),
    )
    return Lexicon(known)


def answered(asked: Lexicon, forms: list[str], encoder: Meanings | None = None) -> list[Answers]:
    unknown = asked.unknown(forms)
    vectors = (encoder or Meanings()).encode_passages(unknown)
    return asked.answers(forms, dict(zip(unknown, vectors, strict=True)))


FORMS = ["2018", "behind", "fakkel", "t", "torch", "火炬"]


def answers(found: Answers) -> dict[str, float]:
    values = [round(float(value), 4) for value in found.values]
    return dict(zip([FORMS[row] for row in found.rows], values, strict=True))


def test_a_word_answers_itself_and_others_beyond_the_threshold() -> None:
    # (.8 - .35) / .65 and (.6 - .35) / .65; of 火炬 and fakkel (.96 - .35) / .65.
    torch, fire = answered(lexicon(), ["torch", "火炬"])
    assert answers(torch) == {"fakkel": 0.6923, "torch": 1.0, "火炬": 0.3846}
    assert answers(fire) == {"fakkel": 0.9385, "torch": 0.3846, "火炬": 1.0}


def test_figures_and_single_characters_answer_themselves_alone() -> None:
    year, letter = answered(lexicon(), ["2018", "t"])
    assert (answers(year), answers(letter)) == ({"2018": 1.0}, {"t": 1.0})


def test_the_vector_of_a_word_that_stands_nowhere_is_needed_once() -> None:
    encoder, asked = Meanings(), lexicon()
    # .96, .96 · .8 + .28 · .6 = .936 and .96 · .6 + .28 · .8 = .8 from the three.
    expected = {"fakkel": 0.9015, "torch": 0.9385, "火炬": 0.6923}
    assert [answers(one) for one in answered(asked, ["torches", "torches"], encoder)] == [
        expected
    ] * 2
    assert answers(answered(asked, ["torches"], encoder)[0]) == expected
    assert encoder.embedded == ["torches"]
    assert answers(answered(asked, ["unknown"])[0]) == {}


def test_a_word_near_to_everything_answers_less() -> None:
    # The three words by meaning and "behind" are .1 from words at large on average, fakkel .4:
    # .8 - (.4 - .4 / 3 - .4 / 3) / 2 with the mean over behind, fakkel and torch.
    found = answers(answered(lexicon(nearness=0.4), ["torch"])[0])
    assert found["fakkel"] == pytest.approx((0.8 - (0.4 - 0.8 / 3) / 2 - 0.35) / 0.65, abs=1e-4)


def test_one_more_answer_takes_its_place() -> None:
    found = Answers(np.array([1, 4]), np.array([0.5, 0.25], dtype=np.float32))
    assert (found.but(2, 0.75).rows.tolist(), found.but(2, 0.75).values.tolist()) == (
        [1, 2, 4],
        [0.5, 0.75, 0.25],
    )
    assert (found.but(4, 1).rows.tolist(), found.but(4, 1).values.tolist()) == ([1, 4], [0.5, 1])


def named(alike: float) -> Lexicon:
    """Return a lexicon with a name in both scripts, ``alike`` by meaning."""
    forms = ["mandela", "torch", "曼德拉"]
    vectors = np.array([(1, 0), (0, 1), (alike, -((1 - alike**2) ** 0.5))], dtype=np.float32)
    in_sentences = [dict.fromkeys(forms, 1.0)]
    fitted = vocabulary.fitted(in_sentences, forms, vectors, Glossary(), frozenset({"mandela"}))
    bare = np.zeros((2, 2), dtype=np.float32)
    return Lexicon(replace(fitted, vectors=vectors, script_means=bare, nearness=bare[[0, 0, 0]]))


@pytest.mark.parametrize(
    ("alike", "value"),
    [
        (0.0, 0.9),  # the encoder knows neither
        (0.6, 0.9),  # (.6 - .35) / .65 = .3846
        (0.7, 0.5385),  # (.7 - .35) / .65: it knows both
    ],
)
def test_a_name_that_means_nothing_in_the_other_script_is_answered_by_its_sound(
    alike: float, value: float
) -> None:
    for form, other in (("mandela", 2), ("曼德拉", 0)):
        [found] = answered(named(alike), [form])
        assert found.rows.tolist() == [0, 2]
        assert found.values[found.rows == other] == pytest.approx(value, abs=1e-4)


def test_a_name_that_no_sentence_has_is_answered_by_its_sound_if_nothing_else_does() -> None:
    class Known(Meanings):
        def encode_passages(self, texts: Sequence[str]) -> Vectors:
            return np.array([(0, 1) if text == "torcha" else (-1, 0) for text in texts], np.float32)

    lost, known = answered(named(0.0), ["mandella", "torcha"], Known())
    assert (lost.rows.tolist(), lost.values.tolist()) == ([2], pytest.approx([0.9]))
    assert (known.rows.tolist(), known.values.tolist()) == ([1], pytest.approx([1.0]))

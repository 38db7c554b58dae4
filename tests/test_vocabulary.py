"""The words of a collection: which sentences they stand in, their vectors, and both written."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from indexer import apart, vocabulary
from indexer.apart import Apart
from indexer.glossary import Glossary
from indexer.vocabulary import (
    BACKGROUND,
    Vocabulary,
    at_large,
    concept_form,
    names_in,
    nearness_to,
)
from tests.fakes import sentence_forms

TERMS = Glossary((("fakkel", "torch", "火炬"), ("klantreis", "customer journey")))
SENTENCES = ["De klantreis van een klant.", "Elke reis, elke reis.", "The customer journey 火炬手"]
FORMS = ["\x001", "a", "b", "c", "火炬"]
VECTORS = np.array([(9, 9), (3, 0), (0, 3), (0, 0), (5, 5)], dtype=np.float32)


def small() -> Vocabulary:
    """Return the vocabulary of ``a b 火炬`` and ``b c``, where 火炬 is a term."""
    in_sentences = [{"a": 1.0, "b": 0.8, "火炬": 1.0, "\x001": 1.0}, {"b": 1.0, "c": 1.0}]
    return vocabulary.fitted(in_sentences, FORMS, VECTORS, TERMS)


def places(known: Vocabulary, form: str) -> list[tuple[int, float]]:
    """Return the sentences of a form and what it counts for in each."""
    row = known.row_of[form]
    inside = slice(known.starts[row], known.starts[row + 1])
    weights = [round(float(weight), 4) for weight in known.weights[inside]]
    return list(zip(known.sentences[inside].tolist(), weights, strict=True))


def test_forms_of_sentences_with_parts_of_compounds_and_terms() -> None:
    assert sentence_forms(SENTENCES, TERMS) == [
        {"de": 1, "klantreis": 1, "van": 1, "een": 1, "klant": 1, "reis": 0.8, "\x001": 1},
        {"elke": 1, "reis": 1},
        {"the": 1, "customer": 1, "journey": 1, "火炬手": 1, "\x001": 1, "\x000": 1},
    ]


def test_a_compound_is_taken_apart_by_words_of_any_sentence_but_function_words() -> None:
    assert sentence_forms(["Onderzoek.", "Onder de klantreizen.", "Zoek."], Glossary()) == [
        {"onderzoek": 1},
        {"onder": 1, "de": 1, "klantreizen": 1},
        {"zoek": 1},
    ]
    assert sentence_forms(["Co-creatie!", "Klantreis: klant én reis."], Glossary()) == [
        {"co-creatie": 1, "co": 0.8, "creatie": 0.8},
        {"klantreis": 1, "klant": 1, "én": 1, "reis": 1},
    ]
    assert sentence_forms([], TERMS) == []


def test_words_of_the_background_take_compounds_apart_and_stand_in_no_sentence() -> None:
    sentences = ["Klantreis!", "客户满意度", "Onderzoeken."]
    assert sentence_forms(sentences, Glossary()) == [
        {"klantreis": 1},
        {"客户": 1, "满意度": 1},
        {"onderzoeken": 1},
    ]
    background = ["klant", "reis", "满意", "onder", "zoek", "fakkel"]
    assert sentence_forms(sentences, Glossary(), background) == [
        {"klantreis": 1, "klant": 0.8, "reis": 0.8},
        {"客户": 1, "满意度": 1, "满意": 0.8},
        {"onderzoeken": 1},  # "onder" is a function word
    ]
    # "Reis" counts for itself where it stands, and "klant" is not of the sentences.
    assert sentence_forms(["Klantreis, reis."], TERMS, ["klant"]) == [
        {"klantreis": 1, "klant": 0.8, "reis": 1, "\x001": 1},
    ]


def test_a_plural_in_a_compound_and_one_of_a_term() -> None:
    assert sentence_forms(["Boekenkasten.", "Kast, boek."], Glossary())[0] == {
        "boekenkasten": 1,
        "boek": 0.8,
        "kast": 0.8,
    }
    assert sentence_forms(["Two torches"], TERMS) == [{"two": 1, "torches": 1, "\x000": 1}]


def test_every_form_knows_its_sentences_and_what_it_counts_for() -> None:
    known = small()
    assert {form: places(known, form) for form in FORMS} == {
        "\x001": [(0, 1.0)],
        "a": [(0, 1.0)],
        "b": [(0, 0.8), (1, 1.0)],
        "c": [(1, 1.0)],
        "火炬": [(0, 1.0)],
    }
    assert known.starts.tolist() == [0, 1, 2, 4, 5, 6]
    assert known.weights.dtype == np.float32


def test_a_form_of_the_background_alone_has_a_vector_and_no_sentence() -> None:
    known = vocabulary.fitted([{"b": 1}], ["a", "b"], VECTORS[1:3], Glossary())
    assert (places(known, "a"), places(known, "b")) == ([], [(0, 1.0)])
    assert known.starts.tolist() == [0, 0, 1]
    # The mean of (3 0) and (0 3) is taken off both.
    half = 2**-0.5
    assert known.vectors == pytest.approx(np.array([(half, -half), (-half, half)]), abs=1e-6)


def test_vectors_are_centred_by_script_and_concepts_have_none() -> None:
    known = small()
    assert known.script_means.tolist() == [[1, 1], [5, 5]]
    five, half = 5**-0.5, 2**-0.5
    expected = [(0, 0), (2 * five, -five), (-five, 2 * five), (-half, -half), (0, 0)]
    assert known.vectors == pytest.approx(np.array(expected), abs=1e-6)
    new = known.centred(["d", "火"], np.array([(4, 5), (5, 7)], dtype=np.float32))
    assert new == pytest.approx(np.array([(0.6, 0.8), (0, 1)]), abs=1e-6)


def test_a_collection_of_no_words_or_of_one_script_has_its_vocabulary() -> None:
    empty = vocabulary.fitted([{}, {}], [], np.zeros((0, 2), dtype=np.float32), Glossary())
    assert (empty.forms, empty.starts.tolist(), empty.vectors.shape) == ((), [0], (0, 2))
    assert empty.script_means.tolist() == [[0, 0], [0, 0]]
    latin = vocabulary.fitted([{"a": 1}], ["a"], np.ones((1, 2), dtype=np.float32), Glossary())
    assert latin.script_means.tolist() == [[1, 1], [0, 0]]
    assert latin.nearness.tolist() == [[0, 0]]


def test_nearness_is_the_mean_similarity_with_the_ten_nearest() -> None:
    east = np.array([(1, 0)], dtype=np.float32)
    background = np.array([(1, 0)] * 4 + [(0.5, 0)] * 6 + [(-1, 0)] * 7, dtype=np.float32)
    assert nearness_to(east, background).tolist() == pytest.approx([0.7])
    assert nearness_to(-east, background).tolist() == pytest.approx([(7 - 3 * 0.5) / 10])
    assert nearness_to(east, background[:10]).tolist() == pytest.approx([0.7])
    assert nearness_to(east, background[:9]).tolist() == [0]  # too few to say anything


def test_of_many_words_every_second_or_third_stands_for_words_at_large() -> None:
    many = np.arange(2 * BACKGROUND + 1, dtype=np.float32).reshape(-1, 1)
    assert at_large(many[:0]).shape == (0, 1)
    assert at_large(many[:BACKGROUND]).tolist() == many[:BACKGROUND].tolist()
    assert at_large(many[: BACKGROUND + 1]).tolist() == many[: BACKGROUND + 1 : 2].tolist()
    assert at_large(many).tolist() == many[::3].tolist()


def test_nearness_of_words_is_counted_by_script() -> None:
    forms = [*"abcdefghij", "火", "炬"]
    vectors = np.array([(1, 0)] * 5 + [(0, 1)] * 5 + [(0, 1), (1, 0)], dtype=np.float32)
    known = vocabulary.fitted([], forms, vectors, Glossary())
    # Without their mean the ten are (1 -1) / √2 and its opposite: 5 at 1 and 5 at -1.
    assert known.nearness[:10] == pytest.approx(np.zeros((10, 2)), abs=1e-6)
    alike = vocabulary.fitted([], [*forms[:9], "k"], vectors[[0, 0, 0, 0, 0, 0, 0, 5, 5, 5]], TERMS)
    assert alike.nearness[[0, 9]] == pytest.approx(np.array([(0.4, 0), (-0.4, 0)]), abs=1e-6)


@pytest.mark.parametrize(
    ("sentences", "names"),
    [
        ([], set()),
        (["Gandhi marched."], set()),  # the first word of a sentence says nothing
        (["We saw Gandhi and the sea.", "He was Gandhi."], {"gandhi"}),
        (["So the Shop was shut.", "At the shop."], {"shop"}),  # in half the places
        (["So the Shop was shut.", "At the shop, in the shop."], set()),
        (["Shop after Shop."], {"shop"}),
        (["We met 甘地 of IBM."], set()),
    ],
)
def test_names_have_a_capital_where_not_every_word_has(
    sentences: list[str], names: set[str]
) -> None:
    assert names_in(apart.taken(sentences, Glossary(), Apart())[0]) == names


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    known = replace(small(), names=frozenset({"b", "a"}))
    known.write(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(vocabulary.FILES)
    again = vocabulary.read(tmp_path)
    assert (again.forms, again.glossary) == (tuple(FORMS), TERMS)
    assert again.names == {"a", "b"}
    assert again.vectors == pytest.approx(known.vectors, abs=1e-3)  # kept as float16
    assert np.linalg.norm(again.vectors, axis=1) == pytest.approx([0, 1, 1, 1, 0], abs=1e-6)
    assert again.vectors.dtype == np.float32
    for name in ("script_means", "nearness", "starts", "sentences", "weights"):
        one, other = getattr(known, name), getattr(again, name)
        assert (one.tolist(), one.dtype) == (other.tolist(), other.dtype)


def test_the_form_of_a_concept_is_in_no_text() -> None:
    assert [concept_form(0), concept_form(12)] == ["\x000", "\x0012"]
    assert sentence_forms(["a \x000 b"], Glossary()) == [{"a": 1, "0": 1, "b": 1}]

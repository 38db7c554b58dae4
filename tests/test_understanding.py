"""How a query is worded for the encoder, and what is made of the vectors that come back."""

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from api.understanding import Means, understood, wordings
from api.wordlevel import WordLevel
from indexer import vocabulary
from indexer.centring import Centring
from indexer.encoders import Vectors
from indexer.glossary import Glossary, of_rows
from indexer.records import Language
from indexer.store import Layout
from tests.fakes import ConceptEncoder

NL, EN, HANS = Language.DUTCH, Language.ENGLISH, Language.SIMPLIFIED
TERMS = of_rows([["fakkel", "torch", "火炬"], ["winkel|zaak", "shop", ""]])
FORMS = ["fakkel", "klant", "reis", "winkel"]


def level(glossary: Glossary = TERMS) -> WordLevel:
    """Return the words of one Dutch passage."""
    vectors = np.zeros((len(FORMS), 5), dtype=np.float32)
    known = vocabulary.fitted([dict.fromkeys(FORMS, 1.0)], FORMS, vectors, glossary)
    return WordLevel(known, LAYOUT)


LAYOUT = Layout(np.array([0]), np.array([1]), (NL,))


WORDS = Glossary(
    (("klant",), ("reis",), ("fakkel",)),
    (("klant", "customer", "顾客"), ("reis", "journey", "旅程"), ("fakkel", "brand", "")),
)
"""Ordinary words; what the glossary calls a fakkel goes before."""


def worded(
    text: str,
    spoken: Language = NL,
    glossary: Glossary = TERMS,
    dictionary: Glossary = Glossary(),  # noqa: B008 (it never changes)
) -> tuple[str, ...]:
    words = level(glossary)
    return wordings(text, spoken, words.asked(text, spoken), words.glossary, dictionary).texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("niets bekends", ()),
        ("De fakkel!", ("De torch!", "De 火炬!")),
        ("fakkels in de zaak", ("torch in de shop", "火炬 in de zaak")),
        ("Onze klantreis", ("Onze klant reis",)),
        (
            "klantreis en Fakkel",
            ("klant reis en Fakkel", "klantreis en torch", "klantreis en 火炬"),
        ),
        ("傳遞火炬", ("傳遞torch", "傳遞火炬")),
        ("火。火。", ("火。火.",)),
        ("他说：“火。”", ("他说：“火.”",)),
        ("", ()),
    ],
)
def test_a_query_is_worded_as_it_stands_taken_apart_and_with_its_terms_renamed(
    text: str, expected: Sequence[str]
) -> None:
    assert worded(text) == tuple(dict.fromkeys((text, *expected)))


def test_ordinary_words_of_a_dutch_query_are_renamed_beside_its_terms() -> None:
    assert worded("Een klant met fakkels op reis", dictionary=WORDS) == (
        "Een klant met fakkels op reis",
        "Een customer met torch op journey",
        "Een 顾客 met 火炬 op 旅程",
    )
    assert worded("De klant op reis", EN, dictionary=WORDS) == ("De klant op reis",)


def test_what_all_of_a_dutch_query_is_put_into_is_for_passages_in_that_tongue() -> None:
    words = level()

    def own(text: str, spoken: Language = NL) -> Mapping[str, str]:
        return wordings(text, spoken, words.asked(text, spoken), TERMS, WORDS).own

    assert own("Een klant!") == {"en": "Een customer!", "zh": "Een 顾客!"}
    assert own("De zaak") == {"en": "De shop"}  # it has no name in Chinese
    assert own("Niets") == {}
    assert own("De fakkel", EN) == {}


def test_passages_in_a_tongue_are_compared_with_a_vector_drawn_to_its_wording() -> None:
    means = Means(ConceptEncoder(), Centring({}), level(), LAYOUT, Glossary())
    read = understood("zaak", NL, means)
    # "zaak" is (0 0 0 0 1), "shop" (0 1 0 0 1) / √2; their mean is (0 .3536 0 0 .8536), of length
    # one (0 .3827 0 0 .9239), and with half of the second (0 .7362 0 0 1.2774).
    assert read.vector == pytest.approx([0, 0.3827, 0, 0, 0.9239], abs=1e-4)
    assert read.towards.keys() == {"en"}
    assert read.vector_for("en") == pytest.approx([0, 0.4994, 0, 0, 0.8664], abs=1e-4)
    assert read.vector_for("zh") is read.vector


def test_only_dutch_compounds_are_taken_apart() -> None:
    assert worded("klantreis", EN) == ("klantreis",)


def test_terms_without_names_are_not_renamed() -> None:
    assert worded("De fakkel", glossary=Glossary((("fakkel", "torch"),))) == ("De fakkel",)


class Recording(ConceptEncoder):
    """Remembers what a search was embedded from."""

    def encode_search(
        self, queries: Sequence[str], words: Sequence[str]
    ) -> tuple[Vectors, Vectors]:
        """Return the vectors of queries and of words."""
        self.asked = (list(queries), list(words))
        return super().encode_search(queries, words)


def test_the_vector_is_the_mean_of_all_wordings_and_unknown_words_go_with_them() -> None:
    encoder = Recording()
    centring = Centring({}, {("nl", "zh"): 0.512})
    read = understood("fakkel shop", HANS, Means(encoder, centring, level(), LAYOUT))
    assert encoder.asked == (["fakkel shop", "torch shop", "火炬 shop"], ["shop"])
    # All three are (1, 1, 0, 0, 1) before they are scaled.
    assert read.vector == pytest.approx(np.array([1, 1, 0, 0, 1]) / 3**0.5, abs=1e-6)
    assert [word.form for word in read.words.words] == ["fakkel", "shop"]
    assert read.stretch == pytest.approx([1.25])  # 1 / .8

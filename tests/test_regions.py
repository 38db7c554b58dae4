"""Regions of the map and their names in the languages that meet there."""

from pathlib import Path

import numpy as np

from indexer import regions, vocabulary
from indexer.encoders import unit
from indexer.glossary import Glossary
from indexer.records import Language
from indexer.regions import Region, Said, naming, naming_in
from indexer.vocabulary import Vocabulary
from indexer.words import words

NL, EN, HANS, HANT = Language
TORCHES = {
    "De fakkel brandt vannacht": NL,
    "Wie de fakkel draagt wacht": NL,
    "The torch burns tonight": EN,
    "Who bears the Torch waits": EN,
    "火炬照亮道路": HANS,
    "傳遞火炬的人照亮道路": HANT,
}
SHOPS = {
    "De winkel opent straks": NL,
    "Een winkel sluit straks": NL,
    "The shop opens later": EN,
    "A shop closes later": EN,
    "商店现在开门": HANS,
    "商店现在关门": HANS,
}


def known(texts: list[str], meanings: dict[str, int]) -> Vocabulary:
    """Return a vocabulary in which words of one meaning are the same and all others unlike."""
    forms = sorted({word.form for text in texts for word in words(text)})
    others = len(set(meanings.values()))
    rows = [meanings.get(form, others + at) for at, form in enumerate(forms)]
    vectors = unit(np.eye(others + len(forms))[rows])
    fitted = vocabulary.fitted([dict.fromkeys(forms, 1.0)], forms, vectors, Glossary(()))
    return Vocabulary(
        fitted.forms, fitted.glossary, vectors, fitted.script_means, fitted.axes, fitted.nearness,
        fitted.starts, fitted.sentences, fitted.weights,
    )  # fmt: skip


def said_in(texts: list[str], languages: list[Language], vocabulary_of: Vocabulary) -> Said:
    """Return what passages say that have no heading."""
    nothing = [frozenset[str]()] * len(texts)
    return Said(texts, [naming_in(text) for text in texts], nothing, languages, vocabulary_of)


def test_a_region_is_named_by_what_its_languages_say_there_and_not_elsewhere() -> None:
    texts = [*TORCHES, *SHOPS]
    languages = [*TORCHES.values(), *SHOPS.values()]
    meanings = {"fakkel": 0, "torch": 0, "火炬": 0, "winkel": 1, "shop": 1, "商店": 1}
    places = np.array([[0, at / 10] for at in range(6)] + [[9, at / 10] for at in range(6)])
    members = tuple(range(6)), tuple(range(6, 12))
    vocabulary_of_both = known(texts, meanings)
    said = said_in(texts, languages, vocabulary_of_both)
    torches, shops = (said.names(rows) for rows in members)
    assert {lang: names[0] for lang, names in torches.items()} == {
        NL: "fakkel", EN: "torch", HANS: "火炬", HANT: "火炬",
    }  # fmt: skip
    assert {lang: names[0] for lang, names in shops.items()} == {
        NL: "winkel", EN: "shop", HANS: "商店",
    }  # fmt: skip
    [whole] = regions.drawn(places, said)
    assert whole.passages == tuple(range(12))  # twelve are too few for two regions


def test_words_of_headings_come_first() -> None:
    texts = ["prijs korting", "prijs korting", "licht", "donker"]
    known_here = known(texts, {})
    above = [frozenset({"korting"}), frozenset[str](), frozenset[str](), frozenset[str]()]
    said = Said(texts, [naming_in(text) for text in texts], above, [NL] * 4, known_here)
    assert said.names([0, 1]) == {NL: ("korting", "prijs")}


def test_names_are_written_as_the_passages_of_a_script_write_them() -> None:
    texts = ["顧客在這裡", "顧客在那裡", "顾客在", "顾客来", "别的事情", "别的东西"]
    languages = [HANT, HANT, HANS, HANS, HANS, HANS]
    said = said_in(texts, languages, known(texts, {}))
    names = said.names(range(4))
    assert (names[HANT][0], names[HANS][0]) == ("顧客", "顾客")


def test_passages_apart_are_regions_apart() -> None:
    places = np.concatenate([np.zeros((60, 2)), np.full((40, 2), 9.0)]).astype(np.float32)
    texts = ["winkel"] * 100
    drawn = regions.drawn(places, said_in(texts, [NL] * 100, known(texts, {})))
    assert sorted(row for region in drawn for row in region.passages) == list(range(100))
    assert all(max(one.passages) < 60 or min(one.passages) >= 60 for one in drawn)


def test_function_words_figures_and_short_words_name_nothing() -> None:
    assert naming(["winkel", "zonder", "2026", "app", "店", "商店", "\0" + "3"]) == {
        "winkel",
        "商店",
    }


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    drawn = (Region((0, 2), {NL: ("fakkel",), HANT: ("火炬",)}), Region((1,), {}))
    regions.write(tmp_path, drawn)
    assert regions.read(tmp_path) == drawn

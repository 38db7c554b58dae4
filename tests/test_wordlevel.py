"""How well passages answer the words of a query, worked out by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest

from api.wordlevel import MOST_WORDS, Match, WordEvidence, WordLevel
from indexer import vocabulary
from indexer.encoders import Vectors
from indexer.glossary import Glossary
from indexer.records import Language, Span
from indexer.store import Layout
from tests.fakes import ConceptEncoder, sentence_forms

NL, EN, HANS, HANT = Language.DUTCH, Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL
MEANINGS: Mapping[str, tuple[float, float]] = {
    "torch": (1, 0),
    "fakkel": (0.8, 0.6),  # .8 from torch
    "火炬": (0.6, 0.8),  # .6 from torch, .96 from fakkel
    "火": (1, 0),
    "t": (1, 0),
    "2018": (1, 0),
    "2019": (1, 0),
    "dim": (0.3, -0.954),  # .3 from torch
    "glow": (0.4, -0.9165),  # .4 from torch
}
"""Other words lie in no direction at all."""


class Meanings(ConceptEncoder):
    """Knows words by a table."""

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of words."""
        self.embedded += texts
        return np.array([MEANINGS.get(text, (0, 0)) for text in texts], dtype=np.float32)


def level(
    passages: Sequence[tuple[Language, Sequence[str]]],
    glossary: Glossary | None = None,
    nearness: Mapping[str, float] | None = None,
    background: Sequence[str] = (),
    encoder: Meanings | None = None,
) -> WordLevel:
    """Return the words of passages, each of a language and a list of sentences, not centred."""
    terms, encoder = glossary or Glossary(), encoder or Meanings()
    sentences = [one for _, those in passages for one in those]
    in_sentences = sentence_forms(sentences, terms, background)
    forms = sorted({form for weights in in_sentences for form in weights}.union(background))
    vectors = encoder.encode_passages(forms)
    fitted = vocabulary.fitted(in_sentences, forms, vectors, terms)
    near = [((nearness or {}).get(form, 0.0), 0.0) for form in forms]
    known = replace(
        fitted,
        vectors=vectors,
        script_means=np.zeros((2, 2), dtype=np.float32),
        nearness=np.array(near, dtype=np.float32),
    )
    layout = Layout(
        articles=np.arange(len(passages)),
        sentence_counts=np.array([len(those) for _, those in passages]),
        languages=tuple(language for language, _ in passages),
    )
    return WordLevel(known, layout)


def evidence(
    words: WordLevel, query: str, encoder: Meanings | None = None, spoken: Language = HANS
) -> WordEvidence:
    of_query = words.asked(query, spoken)
    unknown = words.unknown(of_query)
    vectors = (encoder or Meanings()).encode_passages(unknown)
    return words.evidence(of_query, dict(zip(unknown, vectors, strict=True)))


def scores(words: WordLevel, query: str) -> list[float]:
    return [round(float(score), 4) for score in evidence(words, query).scores]


def asked(words: WordLevel, query: str) -> list[str]:
    return [word.form for word in evidence(words, query).words]


JOURNEY = Glossary((("klantreis", "customer journey", "客户旅程"),))
ALIKE = [
    (EN, ["Torch!"]),
    (NL, ["Fakkel!"]),
    (HANS, ["火炬！"]),
    (EN, ["Dim glow!"]),
    (NL, ["Nee!"]),
]


def test_a_word_is_found_exactly_or_as_far_as_its_meaning_is_beyond_the_threshold() -> None:
    # 1; (.8 - .35) / .65 = .6923, to the power .3; (.6 - .35) / .65 = .3846, to the power .3;
    # (.4 - .35) / .65, beside a better one in English; nothing.
    assert scores(level(ALIKE), "torch") == [1.0, 0.8955, 0.7508, 0.0769, 0.0]
    assert scores(level(ALIKE), "TORCHES") == [0.0] * 5
    assert scores(level(ALIKE), "dim") == [0.0, 0.0, 0.0, 1.0, 0.0]  # .3 is no match yet


def test_a_word_that_no_passage_has_is_embedded_and_compared_like_the_others() -> None:
    # Now (.4 - .35) / .65 = .0769 is the best of English, and to the power .3 it is .4633.
    assert scores(level(ALIKE[1:]), "torch") == [0.8955, 0.7508, 0.4633, 0.0]


def test_the_best_match_of_a_language_is_raised_and_the_others_by_as_much() -> None:
    words = level([(NL, ["Fakkel!"]), (NL, ["Glow!"]), (EN, ["Glow!"]), (HANS, ["火炬！"])])
    # Dutch: .6923 to the power .3 is .8955, 1.294 times as much, and so is .0769 · 1.294 = .0995.
    assert scores(words, "torch") == [0.8955, 0.0995, 0.4633, 0.7508]
    scripts = level([(HANS, ["火炬！"]), (HANT, ["火炬！", "Fakkel!"])])
    # Both scripts are one language: .3846 · .8955 / .6923 = .4975 beside the .8955 of fakkel, which
    # 火炬 repeats: .2 · .3846 / (.3846 + .25 + .75 · 2 / 1.5) = .0471, .4 · .8955 · .0471 more.
    assert scores(scripts, "torch") == [0.4975, 0.9124]


def test_only_words_that_no_passage_has_are_embedded() -> None:
    encoder = Meanings()
    words = level(ALIKE, encoder=encoder)
    encoder.embedded.clear()
    evidence(words, "torch fakkel onbekend 2019 de", encoder)
    assert sorted(encoder.embedded) == ["2019", "onbekend"]
    evidence(words, "onbekend 2019 fakkel", encoder)
    assert len(encoder.embedded) == 2  # once


def test_a_term_of_the_glossary_counts_a_little_less_than_the_word() -> None:
    words = level(
        [
            (NL, ["Klantreis!"]),
            (EN, ["Customer journey!"]),
            (HANT, ["客戶旅程！"]),
            (EN, ["Customer!"]),
        ],
        JOURNEY,
    )
    # .95 to the power .3 is .9847.
    assert scores(words, "klantreis") == [1.0, 0.9847, 0.9847, 0.0]
    # Both words of the term find it. "Customer" stands in both English passages, ln(1 + .5 / 2.5)
    # = .1823, "journey" in one, ln(1 + 1.5 / 1.5) = .6931; enough were ln 3 = 1.0986, so their
    # shares are .1660 and .6309. In Dutch each is matched .9847² = .9697 times in one passage,
    # ln(1 + .5303 / 1.4697) = .3081, and enough were ln 2 = .6931: 2 · .4445 · .9847.
    assert scores(words, "customer journey") == [0.8754, 0.7969, 0.8754, 0.166]
    assert [word.concepts for word in evidence(words, "one customer journey").words] == [
        (), (0,), (0,),
    ]  # fmt: skip


def test_a_plural_of_a_term_is_the_term() -> None:
    words = level([(NL, ["Klantreis!"]), (EN, ["Two customer journeys!"])], JOURNEY)
    assert scores(words, "klantreis") == [1.0, 0.9847]
    assert matches(words, "klantreis", "Customer journeys") == [
        ("klantreis", "Customer journeys", 0.95, 0)
    ]
    # "Customer" is found as it stands, "journeys" too: ln(1 + .5 / 1.5) = .2877 each, of .6931.
    # In Dutch the term counts .9847, as above.
    assert scores(words, "customer journeys") == [0.8754, 0.8301]


def test_a_part_of_a_compound_counts_for_less_than_the_word() -> None:
    words = level(
        [
            (NL, ["De klantreis."]),
            (NL, ["Een klant."]),
            (NL, ["Klant, reis."]),
            (NL, ["Een reis.", "Een klant."]),
        ]
    )
    # 1, half of .8, .8, half of .8 twice: .2 · .4 / (.4 + .25 + .75 · 2 / 1.25) = .0432 more of .4.
    assert scores(words, "klantreis") == [1.0, 0.4, 0.8, 0.4069]
    assert scores(words, "klant") == [0.8, 1.0, 1.0, 1.0]
    assert [word.parts for word in evidence(words, "klantreis klant").words] == [
        ("klant", "reis"), (),
    ]  # fmt: skip


def test_a_compound_that_no_passage_has_is_found_by_its_parts() -> None:
    words = level([(NL, ["Een klant op reis."]), (NL, ["Onder ons: zoek de klant."])])
    # .8 to the power .3 is .9352, 1.169 times as much; half of .8 becomes .4676 by that.
    assert scores(words, "klantreis") == [0.9352, 0.4676]
    assert scores(words, "onderzoek") == [0.0, 0.0]  # function words are no parts
    assert scores(words, "klant-reis") == [0.9352, 0.4676]
    chinese = level([(HANS, ["满意！"]), (HANT, ["火炬！"])])
    assert scores(chinese, "满意度") == [0.9352, 0.0]


def test_a_word_of_the_background_alone_takes_a_query_apart_and_is_found_nowhere() -> None:
    words = level([(NL, ["Een reis."]), (NL, ["Nee."])], background=("klant", "fakkel"))
    assert [word.parts for word in evidence(words, "klantreis").words] == [("klant", "reis")]
    assert scores(words, "klantreis") == [0.7597, 0.0]  # half of .8, to the power .3
    assert scores(words, "fakkel") == [0.0, 0.0]


def test_a_word_weighs_as_much_as_it_is_rare_in_the_language_of_the_passage() -> None:
    words = level([(EN, ["Torch!"]), (EN, ["Shop!"]), (EN, ["Shop!"]), (NL, ["Shop!"])])
    # English: ln(1 + 2.5 / 1.5) = .9808 and ln(1 + 1.5 / 2.5) = .4700, shares .6760 and .3240.
    # Dutch: ln(1 + 1.5 / .5) = 1.3863 for torch, ln(1 + .5 / 1.5) = .2877, shares .8281 and .1719.
    assert scores(words, "torch shop") == [0.676, 0.324, 0.324, 0.1719]
    both = level([(HANS, ["火炬！"]), (HANT, ["火炬！", "App!"])])
    # One tongue: ln(1 + .5 / 2.5) = .1823 and ln(1 + 1.5 / 1.5) = .6931 of ln 3 = 1.0986.
    assert scores(both, "火炬 app") == [0.166, 0.6973]  # .4 · .7969 + .6 · .6309 of the second


def test_a_match_counts_by_its_square_for_how_rare_a_word_is() -> None:
    words = level([(NL, ["Fakkel!"]), (NL, ["App!"])])
    # Torch is matched .89555² = .8020 times, ln(1 + 1.6980 / 1.3020) = .8347; app once, ln 2 =
    # .6931. The shares are .5463 and .4537, and .54633 · .89555 = .4893.
    assert scores(words, "torch app") == [0.4893, 0.4537]


def test_words_in_one_sentence_count_for_more_than_words_apart() -> None:
    together = level([(EN, ["Torch shop!", "Nothing!"]), (EN, ["Torch!", "Shop!"])])
    # Each stands in both, ln(1 + .5 / 2.5) = .1823 of ln 3 = 1.0986, a share of .1660.
    assert scores(together, "torch shop") == [0.3319, 0.2323]  # .3319 and (.4 + .6 · .5) of it


def test_a_word_that_comes_back_counts_for_a_little_more_and_in_long_passages_for_less() -> None:
    words = level(
        [
            (EN, ["Torch shop.", "Torch.", "Torch."]),
            (EN, ["Torch shop.", "Torch.", "None.", "None.", "None."]),
            (EN, ["Torch shop."]),
            (EN, ["None."]),
        ]
    )
    # Of four passages three have both: ln(1 + 1.5 / 3.5) = .3567 each, of ln 5 = 1.6094, .2216.
    # 2.5 sentences are the mean: torch is repeated twice in 3, 2 / (2 + .25 + .75 · 3 / 2.5) =
    # .6349, and once in 5, 1 / (1 + .25 + .75 · 5 / 2.5) = .3636; .4 · .2 · .2216 of that each.
    assert scores(words, "torch shop") == [0.4545, 0.4497, 0.4432, 0.0]
    assert scores(words, "torch") == [1.0, 1.0, 1.0, 0.0]  # that is all there is


def test_words_that_are_all_common_say_little_and_rare_ones_all_they_can() -> None:
    passages = [(EN, ["Torch shop app."]), (EN, ["Torch."]), (EN, ["Shop."]), (EN, ["None."])]
    words = level(passages)
    # Of four passages two have torch, two shop: ln(1 + 2.5 / 2.5) = .6931 each; enough were ln 5 =
    # 1.6094. One has app: ln(1 + 3.5 / 1.5) = 1.2040; all three make 2.5903, beyond 1.5 · ln 5.
    assert scores(words, "torch shop") == [0.8614, 0.4307, 0.4307, 0.0]
    assert scores(words, "torch shop app") == [1.0, 0.2676, 0.2676, 0.0]
    assert scores(words, "torch") == [1.0, 1.0, 0.0, 0.0]  # one word alone counts as it is found


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Wat is de fakkel van het merk?", ["fakkel", "merk"]),
        ("什么是火炬", ["火炬"]),
        ("Wie is dat?", ["wie", "is", "dat"]),  # there is nothing else
        ("torch fakkel Torch ｔｏｒｃｈ", ["torch", "fakkel"]),
        ("", []),
        ("?! 🔥", []),
    ],
)
def test_function_words_are_dropped_where_there_are_others(query: str, expected: list[str]) -> None:
    assert asked(level(ALIKE), query) == expected


def test_a_function_word_of_another_language_says_something() -> None:
    words = level(ALIKE)
    assert [one.form for one in words.asked("when did Tesla die", EN)] == ["tesla", "die"]
    assert [one.form for one in words.asked("wanneer won die Tesla", NL)] == ["won", "tesla"]
    assert [one.form for one in words.asked("the 火炬 die", HANS)] == ["火炬"]


def test_function_words_alone_are_searched_for() -> None:
    words = level([(NL, ["Wie is dat?"]), (NL, ["Een fakkel."])])
    assert scores(words, "wie is dat") == [1.0, 0.0]
    assert scores(words, "fakkel wie") == [0.0, 1.0]


def test_a_query_has_so_many_words_and_no_more() -> None:
    many = " ".join(f"w{number}" for number in range(MOST_WORDS + 5))
    assert asked(level(ALIKE), f"{many} w0") == [f"w{number}" for number in range(MOST_WORDS)]


def test_figures_and_single_characters_are_found_exactly_and_by_nothing_else() -> None:
    words = level([(EN, ["In 2018."]), (EN, ["Torch 2019!"]), (HANS, ["火！"]), (EN, ["T."])])
    assert scores(words, "2018") == [1.0, 0.0, 0.0, 0.0]
    assert scores(words, "火") == [0.0, 0.0, 1.0, 0.0]
    assert scores(words, "t") == [0.0, 0.0, 0.0, 1.0]
    assert scores(words, "torch") == [0.0, 1.0, 0.0, 0.0]
    assert scores(words, "2020") == [0.0] * 4


def test_a_word_near_to_everything_is_a_weaker_match() -> None:
    passages = [(EN, ["Torch."]), (NL, ["Fakkel."]), (EN, ["Other."])]
    # Words are at .4 from words at large, torch at .3 and fakkel at .6: .8 - (-.1 + .2) / 2 = .75.
    words = level(passages, nearness={"torch": 0.3, "fakkel": 0.6, "other": 0.3})
    # (.75 - .35) / .65 = .6154, to the power .3, instead of .8955.
    assert scores(words, "torch") == [1.0, 0.8645, 0.0]
    assert scores(words, "fakkel") == [0.8645, 1.0, 0.0]


def test_a_word_that_finds_nothing_takes_its_share() -> None:
    words = level([(EN, ["Torch!"])])
    # ln(1 + .5 / 1.5) = .2877 beside ln(1 + 1.5 / .5) = 1.3863: a share of .1719.
    assert scores(words, "torch onbekend") == [0.1719]
    assert scores(words, "onbekend") == [0.0]
    assert scores(words, "?") == [0.0]


def test_runs_of_sentences_share_what_their_best_words_answer() -> None:
    words = level([(EN, ["Torch.", "Glow torch.", "Onbekend."]), (NL, ["Torch.", "Nee."])])
    found = evidence(words, "torch onbekend")
    shares = found.shares["en"]
    # Each stands in one of one passage, ln(1 + .5 / 1.5) = .2877, of enough, ln 2 = .6931.
    assert shares.round(4).tolist() == [np.float32(0.415).item(), np.float32(0.415).item()]
    asked_for = [(0, 1, "en"), (2, 1, "en"), (0, 3, "en"), (0, 0, "en"), (4, 1, "nl"), (0, 1, "zh")]
    firsts, counts, tongues = zip(*asked_for, strict=True)
    shared = found.shared(np.array(firsts), np.array(counts), tongues)
    assert np.allclose(shared, [shares[0], shares[1], shares.sum(), 0.0, 0.0, 0.0])
    nothing = evidence(words, "?")
    assert nothing.shared(np.array(firsts), np.array(counts), tongues).tolist() == [0.0] * 6


def matches(words: WordLevel, query: str, text: str) -> list[tuple[str, str, float, int]]:
    found = words.matches(evidence(words, query), text)
    assert all(one.span.of(text) == one.word for one in found)
    return [(one.query, one.word, one.similarity, one.span.start) for one in found]


def test_matches_are_the_best_places_of_a_text() -> None:
    words = level(ALIKE)
    text = "Een Ｆakkel, een torch, een Torch en 火炬."
    assert matches(words, "torch", text) == [("torch", "torch", 1.0, 16)]
    assert matches(words, "torch", "Een Ｆakkel en 火炬") == [("torch", "Ｆakkel", 0.69, 4)]
    assert matches(words, "fakkel torch", "火炬") == [
        ("fakkel", "火炬", 0.94, 0), ("torch", "火炬", 0.38, 0),
    ]  # fmt: skip
    assert words.matches(evidence(words, "ｔｏｒｃｈ"), "🔥torch") == (
        Match("torch", "torch", 1.0, Span(1, 6)),
    )
    assert matches(words, "火炬", "看火(huǒ)炬(jù)吧") == [("火炬", "火(huǒ)炬", 1.0, 1)]


def test_a_weak_match_and_a_word_of_no_passage_are_not_shown() -> None:
    words = level(ALIKE)
    assert matches(words, "torch", "a glow") == []  # (.4 - .35) / .65 = .08
    assert matches(words, "onbekend nee", "Nee, onbekend") == [("nee", "Nee", 1.0, 0)]
    assert matches(words, "?", "torch") == matches(words, "torch", "") == []


def test_a_term_of_the_glossary_is_shown_whole() -> None:
    words = level([(EN, ["The customer journey."])], JOURNEY)
    assert matches(words, "klantreis", "One Customer\njourney") == [
        ("klantreis", "Customer\njourney", 0.95, 4)
    ]
    assert matches(words, "customer", "One customer journey") == [("customer", "customer", 1.0, 4)]

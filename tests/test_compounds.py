"""Compounds taken apart, and words that are none left whole."""

import pytest

from indexer.compounds import parts

WORDS = frozenset(
    {
        *("klant", "reis", "verhaal", "kaart", "winkel", "straat", "bedrijf", "leider", "hond"),
        *("leven", "boek", "kast", "kind", "merk", "waarde", "prijs"),
    }
)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("klantreis", ("klant", "reis")),
        ("winkelstraat", ("winkel", "straat")),
        ("bedrijfsleider", ("bedrijf", "leider")),
        ("hondeleven", ("hond", "leven")),
        ("boekenkast", ("boek", "kast")),
        ("kinderboek", ("kind", "boek")),
        ("klantreisverhaal", ("klant", "reis", "verhaal")),
        ("bedrijfsboekenkast", ("bedrijf", "boek", "kast")),
        ("merkwaarde", ("merk", "waarde")),
        ("boekenkasten", ("boek", "kast")),  # the last part in the plural
        ("merkwaardes", ("merk", "waarde")),
        ("bedrijfsleiders", ("bedrijf", "leider")),
        ("klantkinder", ("klant", "kind")),
        ("boekhonde", ("boek", "hond")),
        ("klantreiskaarten", ("klant", "reis", "kaart")),
    ],
)
def test_a_compound_is_its_words_without_linking_sounds(
    form: str, expected: tuple[str, ...]
) -> None:
    assert parts(form, WORDS) == expected


@pytest.mark.parametrize(
    "form",
    [
        "",
        "klant",
        "klanten",
        "reisbureau",  # the second part is unknown
        "superklant",  # the first part is unknown
        "klantxreis",  # no such linking sound
        "klantreisverhaalkaart",  # four parts
        "winkelstraten",  # the plural of "straat" is spelt otherwise
        "klantreisxen",
        "leiders",
        "honden",
        "klant2reis",
        "3.000",
        "prijsop",
        "klantkinderen",  # no such plural
    ],
)
def test_what_is_no_compound_has_no_parts(form: str) -> None:
    assert parts(form, WORDS) == ()


def test_parts_have_four_letters_or_more() -> None:
    assert parts("uitgaan", {"uit", "gaan"}) == ()
    assert parts("uitgangsweg", {"uitgang", "weg"}) == ()
    assert parts("oudsbank", {"oud", "bank"}) == ()
    assert parts("oudebank", {"oude", "oud", "bank"}) == ("oude", "bank")


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("co-creatie", ("co", "creatie")),
        ("klant-reis", ("klant", "reis")),
        ("one-to-one", ("one", "to", "one")),
        ("e-mail", ()),
        ("x-y", ()),
        ("covid-19", ("covid", "19")),
        ("a-klant-reis", ("klant", "reis")),
    ],
)
def test_a_hyphen_parts_words_whether_they_are_known_or_not(
    form: str, expected: tuple[str, ...]
) -> None:
    assert parts(form, frozenset()) == expected


def test_fewer_parts_go_before_more() -> None:
    assert parts("klantreisverhaal", {*WORDS, "klantreis"}) == ("klantreis", "verhaal")
    assert parts("klantreisverhaal", {*WORDS, "reisverhaal"}) == ("klant", "reisverhaal")


def test_even_parts_go_before_uneven_ones_and_then_the_alphabet_decides() -> None:
    assert parts("abcdefghij", {"abcd", "efghij", "abcde", "fghij"}) == ("abcde", "fghij")
    either = ["abcd", "efghi", "abcde", "fghi"]
    assert parts("abcdefghi", either) == ("abcd", "efghi")
    assert parts("abcdefghi", either[::-1]) == ("abcd", "efghi")


def test_a_word_that_ends_as_a_linking_sound_does_is_taken_whole() -> None:
    assert parts("reisboek", {"reis", "reisb", "boek"}) == ("reis", "boek")
    assert parts("glasboek", {"glas", "boek"}) == ("glas", "boek")
    assert parts("treinenboek", {"trein", "treinen", "boek"}) == ("treinen", "boek")
    assert parts("boektreinen", {"trein", "treinen", "boek"}) == ("boek", "treinen")


@pytest.mark.parametrize(
    ("form", "vocabulary", "expected"),
    [
        ("合作伙伴", {"合作", "伙伴"}, ("合作", "伙伴")),
        ("市场营销部", {"市场", "营销部"}, ("市场", "营销部")),
        ("市场营销部", {"市场营", "销部"}, ("市场营", "销部")),
        ("满意度", {"满意"}, ("满意",)),
        ("大客户", {"客户"}, ("客户",)),
        ("经营者", {"经营", "营者"}, ("经营",)),  # the beginning goes before the end
        ("客户满意度", {"客户", "满意度", "客户满意"}, ("客户", "满意度")),  # two before one
        ("客户满意度", {"客户满意"}, ("客户满意",)),
    ],
)
def test_a_chinese_word_is_two_words_or_one_beside_a_character(
    form: str, vocabulary: set[str], expected: tuple[str, ...]
) -> None:
    assert parts(form, vocabulary) == expected


@pytest.mark.parametrize(
    ("form", "vocabulary"),
    [
        ("客户", {"客", "户"}),  # single characters are no parts
        ("火", {"火"}),
        ("合作伙伴", {"合作", "合作伙伴"}),
        ("客户满意度", {"满意度", "满意"}),  # beside two characters
        ("满意度", {"满", "度", "满意度"}),
    ],
)
def test_a_chinese_word_of_other_words_has_no_parts(form: str, vocabulary: set[str]) -> None:
    assert parts(form, vocabulary) == ()

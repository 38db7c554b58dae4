"""Names: people in their parts, organisations whole, Chinese names in their own order."""

import pytest

from api.citing.names import Name, author_name, parsed
from indexer.records import Author, Language


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Mary Lamb", Name("Lamb", "Mary")),
        ("  Mary \n Jane\tLamb ", Name("Lamb", "Mary Jane")),
        ("J.K. Stone", Name("Stone", "J.K.")),
        ("JK Stone", Name("Stone", "JK")),
        ("Jean-Luc O'Brien", Name("O'Brien", "Jean-Luc")),
        ("Anna de Wit", Name("Wit", "Anna", "de")),
        ("Jan van den Berg", Name("Berg", "Jan", "van den")),
        ("Pieter in 't Veld", Name("Veld", "Pieter", "in 't")),
        ("Anna De Wit", Name("De Wit", "Anna")),
        ("Karel Van den Broeck", Name("Van den Broeck", "Karel")),
        ("Lamb, Mary", Name("Lamb", "Mary")),
        ("Wit, Anna de", Name("Wit", "Anna", "de")),
        ("de Wit, Anna", Name("Wit", "Anna", "de")),
        ("Martin Stone Jr.", Name("Stone", "Martin", suffix="Jr.")),
        ("Martin Stone, Jr.", Name("Stone", "Martin", suffix="Jr.")),
        ("Dr. Mary Lamb, PhD", Name("Lamb", "Mary")),
        ("Prof. dr. ir. Jan Jansen", Name("Jansen", "Jan")),
        ("Anja Bos (De Toonbank)", Name("Bos", "Anja")),
    ],
)
def test_a_person_has_a_family_name_and_a_given_name(name: str, parts: Name) -> None:
    assert parsed(name) == parts


@pytest.mark.parametrize(
    "name",
    [
        "The Fakkel editors", "Redactie Fakkel", "Fakkel Editorial Board", "De Toonbank",
        "Young & Partners", "Bureau 42", "ABC Windows", "Lantaarn", "bell ringers",
        "Stichting Winkel en Straat", "One Two Three Four Five Six", "de Wit", "李薇", "火炬编辑部",
    ],
)  # fmt: skip
def test_an_organisation_and_a_name_in_characters_stay_whole(name: str) -> None:
    assert parsed(name) == Name(literal=name)


def test_a_name_that_is_the_publishers_is_an_organisation() -> None:
    assert parsed("Mary Lamb") == Name("Lamb", "Mary")
    assert parsed("Mary Lamb", "MARY  LAMB") == Name(literal="Mary Lamb")


@pytest.mark.parametrize(
    ("name", "native", "parts"),
    [
        ("Li Wei", "李薇", Name("Li", "Wei", family_first=True)),
        ("Wei Li", "李薇", Name("Li", "Wei")),
        ("Ouyang Xiu", "欧阳修", Name("Ouyang", "Xiu", family_first=True)),
        ("Zeng Guofan", "曾国藩", Name("Zeng", "Guofan", family_first=True)),
        ("Fakkel Editorial Board", "火炬编辑部", Name(literal="Fakkel Editorial Board")),
    ],
)
def test_a_native_name_tells_which_part_of_a_latin_one_is_the_family_name(
    name: str, native: str, parts: Name
) -> None:
    author = Author(name, native)
    assert author_name(author, Language.ENGLISH) == parts
    assert author_name(author, Language.DUTCH) == parts
    assert author_name(author, Language.SIMPLIFIED) == Name(literal=native)


@pytest.mark.parametrize(
    ("name", "surname", "in_dutch", "whole"),
    [
        ("Mary Lamb", "Lamb", "Lamb", "Mary Lamb"),
        ("Anna de Wit", "de Wit", "De Wit", "Anna de Wit"),
        ("Pieter 't Hart", "'t Hart", "'t Hart", "Pieter 't Hart"),
        ("Pieter in 't Veld", "in 't Veld", "In 't Veld", "Pieter in 't Veld"),
        ("Martin Stone Jr.", "Stone", "Stone", "Martin Stone Jr."),
        ("李薇", "李薇", "李薇", "李薇"),
    ],
)
def test_how_a_name_is_written(name: str, surname: str, in_dutch: str, whole: str) -> None:
    found = parsed(name)
    assert (found.surname, found.surname_in_dutch, found.whole) == (surname, in_dutch, whole)


def test_nothing_and_marks_alone_are_no_error() -> None:
    assert [parsed(name) for name in ["", " ", ",", "()", ", Anna", "Lamb,"]] == [
        Name(), Name(), Name(), Name(literal="()"), Name(literal="Anna"), Name(literal="Lamb"),
    ]  # fmt: skip

"""The glossary: read from its file, and its terms found in texts."""

from pathlib import Path

import pytest

from indexer import glossary
from indexer.errors import CorpusError
from indexer.folding import folded
from indexer.glossary import Glossary, Term
from indexer.records import Span
from tests.fakes import write_files

JOURNEY, TORCH, STORE = 0, 1, 2
KNOWN = Glossary(
    (
        ("klantreis", "klantreizen", "customer journey", "客户旅程"),
        ("fakkel", "torch", "火炬"),
        ("winkel", "store", "customer"),
    )
)


def read(folder: Path, content: str | bytes) -> tuple[tuple[str, ...], ...]:
    return glossary.read(write_files(folder, {"glossary.csv": content})).concepts


def found(text: str, known: Glossary = KNOWN) -> list[tuple[int, str]]:
    return [(term.concept, term.span.of(text)) for term in known.terms(text)]


def test_without_a_file_there_is_no_term(tmp_path: Path) -> None:
    assert glossary.read(tmp_path) == Glossary()
    assert glossary.read(tmp_path / "nowhere") == Glossary()
    assert glossary.read(write_files(tmp_path, {"a": ""}) / "a") == Glossary()
    assert Glossary().terms("klantreis") == ()


def test_a_row_is_a_concept_and_its_terms_are_folded(tmp_path: Path) -> None:
    rows = "nl,en,zh\nKlantreis| klantreizen,Customer  Journey,客戶旅程|客户旅程\nfakkel,,火炬\n"
    assert read(tmp_path, rows) == (
        ("klantreis", "klantreizen", "customer journey", "客户旅程"),
        ("fakkel", "火炬"),
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"\xef\xbb\xbfnl,en,zh\nfakkel,torch,\n", (("fakkel", "torch"),)),
        ("nl,en,zh\r\nfakkel,torch,\r\n", (("fakkel", "torch"),)),
        ("zh,note,en,nl\n火炬,vuur,torch,fakkel\n", (("fakkel", "torch", "火炬"),)),
        ('nl,en,zh\n"fakkel","torch, lit",\n', (("fakkel", "torch, lit"),)),
        ("nl,en,zh\nfakkel,torch\n\n", (("fakkel", "torch"),)),
        ("nl,en,zh\nfakkel||, torch | ,\n", (("fakkel", "torch"),)),
        ("nl,en,zh\nfakkel,,火(huǒ)炬(jù)\n", (("fakkel", "火炬"),)),
        ("nl,en,zh\nfakkel,Fakkel,\n", ()),  # one term means nothing more than itself
        ("nl,en,zh\nfakkel,,\n,,\n", ()),
        ("nl,en,zh\nx|fakkel,y|torch,火\n", (("fakkel", "torch"),)),  # too short to be found
        ("nl,en,zh\n", ()),
    ],
)
def test_what_stands_in_the_file(
    tmp_path: Path, content: str | bytes, expected: tuple[tuple[str, ...], ...]
) -> None:
    assert read(tmp_path, content) == expected


def test_other_columns_are_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(CorpusError) as caught:
        read(tmp_path, "nl;en;zh\nfakkel;torch;\n")
    assert caught.value.folder == tmp_path
    assert str(caught.value) == (
        f"{tmp_path / 'glossary.csv'}:1: the columns are ['nl;en;zh']; expected nl, en, zh."
    )
    with pytest.raises(CorpusError, match=r"the columns are None; expected nl, en, zh\.$"):
        read(tmp_path, "")
    with pytest.raises(CorpusError, match=r"the columns are \['nl', 'en'\]; expected"):
        read(tmp_path, "nl,en\nfakkel,torch\n")


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"glossary\.csv: it cannot be read as UTF-8 text: "):
        read(tmp_path, "nl,en,zh\nfakkel,torch,火炬\n".encode("gb18030"))
    with pytest.raises(CorpusError, match=r"glossary\.csv:2: field larger than field limit"):
        read(tmp_path, 'nl,en,zh\n"fakkel,torch,\n' + "fakkel,torch,火炬\n" * 10_000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De klantreis begint.", [(JOURNEY, "klantreis")]),
        ("Alle KLANTREIZEN zijn lang", [(JOURNEY, "KLANTREIZEN")]),
        (
            "The customer journey, and the customer",
            [(JOURNEY, "customer journey"), (STORE, "customer")],
        ),
        ("the customer\njourney", [(JOURNEY, "customer\njourney")]),
        ("a customer journeyman", [(STORE, "customer")]),
        ("customers in stores", [(STORE, "customers"), (STORE, "stores")]),
        ("two Customer Journeys", [(JOURNEY, "Customer Journeys")]),
        ("twee fakkels, vier fakkelen", [(TORCH, "fakkels"), (TORCH, "fakkelen")]),
        ("torches火炬s", [(TORCH, "torches"), (TORCH, "火炬")]),  # Chinese has no plural
        ("fakkeln storen", [(TORCH, "fakkeln"), (STORE, "storen")]),
        ("torched torchess fakkelensen torches2 storeys", []),
        ("customers journey", [(STORE, "customers")]),  # only the end of a term is a plural
        ("klantreisverhaal of voorklantreis", []),
        ("torch2 3torch torch-bearer torch's", [(TORCH, "torch"), (TORCH, "torch")]),
        ("火炬手传递火炬", [(TORCH, "火炬"), (TORCH, "火炬")]),
        ("一個客戶旅程。", [(JOURNEY, "客戶旅程")]),
        ("企业的torch和ｔｏｒｃｈ", [(TORCH, "torch"), (TORCH, "ｔｏｒｃｈ")]),
        ("torch火炬torch", [(TORCH, "torch"), (TORCH, "火炬"), (TORCH, "torch")]),
        ("🔥 fakkel", [(TORCH, "fakkel")]),
        ("t", []),
        ("", []),
    ],
)
def test_terms_stand_alone_and_the_longest_is_taken(
    text: str, expected: list[tuple[int, str]]
) -> None:
    assert found(text) == expected


def test_places_are_in_the_original() -> None:
    text = "🔥 Ｃustomer\u3000journey"
    assert KNOWN.terms(text) == (Term(JOURNEY, Span(2, 18)),)
    assert KNOWN.terms_in(folded(text)) == KNOWN.terms(text)


def test_a_plural_that_is_itself_a_term_is_that_term() -> None:
    known = Glossary((("merk", "brand"), ("merken", "to notice")))
    assert found("een merk merken merks", known) == [(0, "merk"), (1, "merken"), (0, "merks")]


def test_a_plural_or_possessive_behind_an_apostrophe_is_the_term_without_it() -> None:
    known = Glossary((("foto", "photo"),))
    assert found("foto's van de photo’s", known) == [(0, "foto"), (0, "photo")]


def test_a_reading_does_not_hide_a_term() -> None:
    assert found("傳火(huǒ)炬(jù)吧") == [(TORCH, "火(huǒ)炬")]


def test_a_term_of_two_concepts_is_of_the_first() -> None:
    assert found("app", Glossary((("toepassing", "app"), ("app", "applicatie")))) == [(0, "app")]


def test_the_digest_changes_with_every_term_and_only_then() -> None:
    one = Glossary((("fakkel", "torch"),))
    assert one.digest == Glossary((("fakkel", "torch"),)).digest
    others = [
        Glossary(),
        Glossary((("fakkel", "torches"),)),
        Glossary((("fakkel", "torch", "火炬"),)),
        Glossary((("fakkel",), ("torch",))),
        Glossary((("torch", "fakkel"),)),
    ]
    assert len({one.digest, *(other.digest for other in others)}) == 6
    assert len(one.digest) == 64


def test_a_concept_is_called_by_the_first_term_of_each_column() -> None:
    found = glossary.of_rows(
        [["Fakkel|toorts", "", "火炬"], ["x", "y", "z"], ["", "shop|store", ""]]
    )
    assert found == Glossary(
        (("fakkel", "toorts", "火炬"), ("shop", "store")),
        (("fakkel", "", "火炬"), ("", "shop", "")),
    )


def test_terms_of_others_stand_beside_ones_own_but_for_those_that_have_a_term_in_common() -> None:
    own = glossary.of_rows([["fakkel", "torch", ""]])
    others = glossary.of_rows([["toorts", "torch", ""], ["winkel", "shop", "商店"]])
    both = own.beside(others)
    assert both.concepts == (("fakkel", "torch"), ("winkel", "shop", "商店"))
    assert both.names == (("fakkel", "torch", ""), ("winkel", "shop", "商店"))
    assert own.beside(Glossary()) is own
    assert Glossary((("a1", "b1"),)).beside(others).names[0] == ("", "", "")

"""The glossary: broken rows, rows that do nothing, terms that stand twice."""

from pathlib import Path

import pytest

from indexer.checks import glossary
from tests.fakes import write_files

HEAD = "nl,en,zh\n"


def found(folder: Path, content: str | bytes) -> list[str]:
    corpus = write_files(folder, {"glossary.csv": content})
    return [str(one) for one in glossary.check(corpus)]


def test_no_glossary_and_a_good_one(tmp_path: Path) -> None:
    assert list(glossary.check(tmp_path)) == []
    assert found(tmp_path, HEAD + 'fiets|rijwiel,bike,自行车\n\n"a, b",ab,\nbus,bus,公交车\n') == []


def test_rows_with_faults(tmp_path: Path) -> None:
    content = HEAD + 'fiets,bike,自行车\n"een\ntwee",x\nbus,Bus,\nrijwiel,cycle|Bike,单车\n'
    assert found(tmp_path, content) == [
        "glossary.csv:3: the row has 2 cells; expected 3 (nl, en, zh). Put a cell with a comma "
        "between quotation marks.",
        "glossary.csv:5: the row has no two different terms: bus,Bus,; expected terms that mean "
        "the same, of two characters at least. Complete or remove the row.",
        "glossary.csv:6: the term 'bike' stands on line 2 already; expected each term in one row. "
        "Join the two rows, or remove it from one of them.",
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("nl;en;zh\n", "glossary.csv:1: the columns are ['nl;en;zh']; expected CSV in UTF-8 with "
                       "the columns nl, en, zh. Correct it."),
        (b"nl,en,zh\n\xff\n", "glossary.csv: it cannot be read as UTF-8 text: 'utf-8' codec can't "
                              "decode byte 0xff in position 9: invalid start byte; expected CSV in "
                              "UTF-8 with the columns nl, en, zh. Correct it."),
    ],
)  # fmt: skip
def test_a_glossary_that_cannot_be_read_is_an_error(
    tmp_path: Path, content: str | bytes, message: str
) -> None:
    assert found(tmp_path, content) == [message]
    assert [one.severity.value for one in glossary.check(tmp_path)] == ["error"]

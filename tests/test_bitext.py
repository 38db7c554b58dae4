"""How often lines find their translations, on lines that a table of concepts embeds."""

from pathlib import Path

import pytest

from api import bitext
from api.bitext import BitextReport
from indexer.errors import JudgementsRefused
from tests.fakes import ConceptEncoder, write_files

DUTCH = "Een fakkel brandt de hele nacht.\nDe winkel is open tot negen uur.\nDe prijs is te hoog.\n"
CHINESE = "火炬整夜燃烧。\n商店开到九点。\n价格太高。\n"


def quiet(_done: int, _all: int) -> None:
    """Show nothing."""


def measured(folder: Path, source: str, target: str) -> BitextReport:
    write_files(folder, {"nl.txt": source, "zh.txt": target})
    return bitext.measured(folder / "nl.txt", folder / "zh.txt", ConceptEncoder(), quiet, quiet)


def test_every_line_finds_its_translation(tmp_path: Path) -> None:
    report = measured(tmp_path, DUTCH, CHINESE)
    assert (report.source, report.target, report.encoder, report.lines) == (
        "nl.txt", "zh.txt", "concepts", 3,
    )  # fmt: skip
    assert report.first_percent["passage"] == 100
    assert report.as_json()["first_percent"] == report.first_percent
    assert report.shown()[:4] == [
        "3 lines of nl.txt, sought among those of zh.txt; encoder concepts",
        "",
        "levels              found first %",
        "passage                     100.0",
    ]


def test_a_line_that_finds_another_first_counts_for_nothing(tmp_path: Path) -> None:
    swapped = "商店开到九点。\n火炬整夜燃烧。\n价格太高。\n"
    assert measured(tmp_path, DUTCH, swapped).first_percent["passage"] == 33.33


@pytest.mark.parametrize(
    ("target", "message"),
    [
        (
            "火炬整夜燃烧。\n",
            "zh.txt: it has 1 lines; expected 3, as many as in {folder}/nl.txt: line n of one file "
            "translates line n of the other. Name another target.",
        ),
        (
            "火炬。\n\n价格。\n",
            "zh.txt:2: a line is empty; expected a sentence on every line. Fill it in.",
        ),
    ],
)
def test_files_that_do_not_fit_are_refused(tmp_path: Path, target: str, message: str) -> None:
    with pytest.raises(JudgementsRefused) as refusal:
        measured(tmp_path, DUTCH, target)
    assert str(refusal.value) == f"{tmp_path}/{message.format(folder=tmp_path)}"


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(JudgementsRefused, match=r"no\.txt: it cannot be read"):
        bitext.read(tmp_path / "no.txt")

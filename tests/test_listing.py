"""What a corpus folder holds by name: article files, what is left out, what is in the way."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from indexer.errors import CorpusMissing
from indexer.listing import ArticleFile, article_files, duplicates
from tests.fakes import write_files


def listed(folder: Path, files: Mapping[str, str | bytes]) -> list[str]:
    return [file.path for file in article_files(write_files(folder, files))]


def test_articles_are_listed_by_id_whatever_the_folder_says(tmp_path: Path) -> None:
    names = ["zh/火炬.md", "nl/b.md", "nl/a.txt", "nl/a/c.md", "top.md", "nl/a-z.md", "en/x.y.md"]
    expected = [
        "en/x.y.md",
        "nl/a.txt",
        "nl/a-z.md",
        "nl/a/c.md",
        "nl/b.md",
        "top.md",
        "zh/火炬.md",
    ]
    assert listed(tmp_path, dict.fromkeys(names, "x")) == expected
    assert [ArticleFile(name).article_id for name in ("en/x.y.md", "nl/a.txt")] == [
        "en/x.y",
        "nl/a",
    ]


def test_files_about_the_folder_hidden_ones_and_other_kinds_are_left_out(tmp_path: Path) -> None:
    files = [
        "README.md", "nl/readme.txt", "nl/ReadMe.md", ".a.md", ".git/b.md", "nl/.c/d.md",
        "glossary.csv", "nl/e.html", "nl/f.md.bak", "nl/g", "nl/readme-ook.md", "nl/h.md/i.md",
    ]  # fmt: skip
    assert listed(tmp_path, dict.fromkeys(files, "x")) == ["nl/h.md/i.md", "nl/readme-ook.md"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusMissing) as missing:
        article_files(tmp_path / "artikelen")
    assert str(missing.value) == (
        f"{tmp_path}/artikelen: there is no such folder of articles. "
        "Name one with --corpus or FAKKEL_CORPUS."
    )


def test_files_with_the_same_id_are_each_refused() -> None:
    files = tuple(map(ArticleFile, ["nl/a.md", "nl/a.txt", "nl/b.md", "en/a.md"]))
    found = {path: str(refused) for path, refused in duplicates(files).items()}
    advice = "Rename or remove all but one."
    assert found == {
        "nl/a.md": f"nl/a.md: the id 'nl/a' is also that of nl/a.txt. {advice}",
        "nl/a.txt": f"nl/a.txt: the id 'nl/a' is also that of nl/a.md. {advice}",
    }

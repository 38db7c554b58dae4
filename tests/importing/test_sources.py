"""What is named on the command line."""

import io
from pathlib import Path

import pytest

from indexer.errors import SourceRefused
from indexer.importing import sources
from indexer.importing.sources import PassedOver, Source
from tests.fakes import write_files


def test_folders_are_walked_in_order_without_hidden_files_and_links(tmp_path: Path) -> None:
    folder = write_files(
        tmp_path / "a",
        {
            "b.txt": "b",
            "a.HTML": "a",
            "deep/c.md": "c",
            ".x.txt": "",
            "p.png": "",
            "q.docx": "",
            "r": "",
            "README.md": "about the folder",
        },
    )
    outside = write_files(tmp_path, {"outside.txt": "o"}) / "outside.txt"
    (folder / "link.txt").symlink_to(outside)
    (folder / "loop").symlink_to(folder)
    named = sources.named([str(folder), "-", str(folder / "b.txt")])
    assert named.files == (
        str(folder / "a.HTML"), str(folder / "b.txt"), str(folder / "deep/c.md"), "-",
    )  # fmt: skip
    save_it = "Save the article as an HTML page or as text."
    assert named.passed_over == (
        PassedOver(str(folder / "README.md"),
                   "it tells about the folder. To add it as an article, name the file itself."),
        PassedOver(str(folder / "link.txt"), "it is a link; links within a folder are not "
                   "followed. Name its target to add it."),
        PassedOver(str(folder / "p.png"), "it has a name that ends in .png; Fakkel reads .html, "
                   f".md and .txt. {save_it}"),
        PassedOver(str(folder / "q.docx"), f"it is a Word file. {save_it}"),
        PassedOver(str(folder / "r"), "it has a name without an ending; Fakkel reads .html, .md "
                   f"and .txt. {save_it}"),
    )  # fmt: skip


def test_a_link_that_was_named_is_followed(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.txt": "inhoud"})
    (tmp_path / "link").symlink_to(tmp_path / "a.txt")
    assert sources.read(str(tmp_path / "link")).content == b"inhoud"


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("a.txt", b"# kop", "text"), ("a.md", b"<html>", "markdown"), ("a.htm", b"x", "html"),
        ("a.txt", b"<!doctype html>", "html"), ("a", b"# kop", "markdown"), ("a", b"kop", "text"),
    ],
)  # fmt: skip
def test_the_form_of_a_source(tmp_path: Path, name: str, content: bytes, form: str) -> None:
    write_files(tmp_path, {name: content})
    assert sources.read(str(tmp_path / name)).form == form


def test_standard_input() -> None:
    read = sources.read("-", io.BytesIO(b"---\ntitle: x\n---\ny"))
    assert read == Source("-", "markdown", b"---\ntitle: x\n---\ny")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("none.txt", "there is no such file."),
        ("a.pdf", "it is a PDF file. Save the article as an HTML page or as text."),
        ("deep", "it is not a regular file."),
    ],
)
def test_what_cannot_be_read_says_so(tmp_path: Path, name: str, reason: str) -> None:
    write_files(tmp_path, {"a.pdf": "x", "deep/x.txt": "x"})
    with pytest.raises(SourceRefused) as caught:
        sources.read(str(tmp_path / name))
    assert str(caught.value) == f"{tmp_path / name}: {reason}"

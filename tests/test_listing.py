"""What a corpus folder holds by name: article files, what is left out, what is in the way."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from indexer.errors import CorpusMissing
from indexer.listing import ArticleFile, article_files, duplicates, listing
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


def refusals(corpus: Path, *, follow_links: bool = False) -> list[str]:
    return list(map(str, listing(corpus, follow_links=follow_links).refusals))


def test_names_that_cannot_be_shown_are_refused_spelt_out(tmp_path: Path) -> None:
    names = [b"bell\x07.md", b"line\nend.md", b"latin\xe9.md", "bidi\u202e.md".encode(), b"ok.md"]
    for name in names:
        Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_text("x")  # noqa: PTH118
    (tmp_path / "b\x1b[31m.pdf").write_text("x")
    found = listing(tmp_path)
    reason = "its name holds characters that cannot be shown or are no text. Rename it."
    assert list(map(str, found.refusals)) == [
        rf"bell\x07.md: {reason}",
        rf"bidi\u202e.md: {reason}",
        rf"latin\xe9.md: {reason}",
        rf"line\x0aend.md: {reason}",
    ]
    assert found.files == (ArticleFile("ok.md"),)
    assert found.left_out == (r"b\x1b[31m.pdf",)


def test_a_link_to_a_folder_is_named_and_gone_into_only_when_asked(tmp_path: Path) -> None:
    corpus = write_files(tmp_path / "corpus", {"nl/a.md": "x"})
    write_files(tmp_path / "elsewhere", {"b.md": "x", "deep/c.md": "x"})
    (corpus / "far").symlink_to(tmp_path / "elsewhere")
    (corpus / "again").symlink_to(tmp_path / "elsewhere/deep")
    (corpus / "loop").symlink_to(corpus)
    advice = "it is a link to a folder. Have links followed with --follow-links."
    assert refusals(corpus) == [f"{name}: {advice}" for name in ("again", "far", "loop")]
    assert listing(corpus).files == (ArticleFile("nl/a.md"),)
    followed = listing(corpus, follow_links=True)
    read_already = "it is a link to a folder that is read already."
    assert f"loop: {read_already}" in map(str, followed.refusals)
    assert len(followed.refusals) == 2  # of "far" and "again", whichever is met later
    ids = [file.article_id for file in followed.files]
    assert "nl/a" in ids
    assert sum(name.endswith("c") for name in ids) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    write_files(tmp_path, {"nl/a.md": "x", "shut/b.md": "x"})
    (tmp_path / "shut").chmod(0)
    try:
        assert refusals(tmp_path) == ["shut: the folder cannot be read: Permission denied."]
    finally:
        (tmp_path / "shut").chmod(0o700)

"""Drafts → files: whole or not at all, and never over another one unasked."""

import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer import frontmatter, listing
from indexer.errors import CorpusMissing, SourceRefused
from indexer.importing import writing
from indexer.importing.drafts import Draft
from indexer.importing.lines import Line
from indexer.importing.writing import Shelf
from indexer.records import Author, Language, Metadata
from tests.fakes import write_files
from tests.importing.sources import NL

PROJECT = Path(__file__).parents[2]
CHILD = """
import sys
from pathlib import Path
from tests.importing.test_writing import draft
from indexer.importing.writing import Shelf
shelf = Path(sys.argv[1])
print("ready", flush=True)
while True:
    for text in ("a" * 200_000, "b" * 200_000):
        Shelf(shelf, replacing=True).put(draft(text=text))
"""


def draft(title: str = "Op de brug", text: str = NL, source: str = "bron.txt") -> Draft:
    metadata = Metadata(title=title, published=date(2024, 5, 3), tags=("brug",))
    return Draft(source, Language.DUTCH, metadata, (Line(1, text),), (), ())


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_a_draft_is_written_under_its_language_and_title(tmp_path: Path) -> None:
    written = Shelf(tmp_path).put(draft())
    assert (written.path, written.replaced) == ("nl/op-de-brug.md", False)
    assert files(tmp_path) == ["nl", "nl/op-de-brug.md"]
    assert (tmp_path / written.path).read_text() == (
        f"---\ntitle: Op de brug\nlang: nl\npublished: 2024-05-03\ntags:\n- brug\n---\n{NL}\n"
    )


def test_nothing_is_overwritten_unasked(tmp_path: Path) -> None:
    write_files(tmp_path, {"nl/op-de-brug.md": "oud"})
    with pytest.raises(SourceRefused, match=r"nl/op-de-brug\.md is there already, and was left"):
        Shelf(tmp_path).put(draft())
    assert (tmp_path / "nl/op-de-brug.md").read_text() == "oud"
    assert Shelf(tmp_path, replacing=True).put(draft()).replaced
    assert NL in (tmp_path / "nl/op-de-brug.md").read_text()


def test_a_dry_run_checks_and_writes_nothing(tmp_path: Path) -> None:
    assert Shelf(tmp_path, dry_run=True).put(draft()).path == "nl/op-de-brug.md"
    assert files(tmp_path) == []


def test_two_sources_of_one_title_in_a_run(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, replacing=True)
    shelf.put(draft(source="een.html"))
    with pytest.raises(
        SourceRefused, match=r"twee\.html: nl/op-de-brug\.md was just made from een"
    ):
        shelf.put(draft(source="twee.html", text="Iets anders."))
    assert NL in (tmp_path / "nl/op-de-brug.md").read_text()


def test_an_id_that_a_text_file_has(tmp_path: Path) -> None:
    write_files(tmp_path, {"nl/op-de-brug.txt": "oud"})
    with pytest.raises(SourceRefused, match=r"the same id as op-de-brug\.txt"):
        Shelf(tmp_path, replacing=True).put(draft())


def test_a_language_folder_that_leads_out_of_the_corpus(tmp_path: Path) -> None:
    corpus = write_files(tmp_path / "corpus", {"en/x.md": "x"})
    write_files(tmp_path, {"elsewhere/x.md": "x"})
    (corpus / "nl").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(SourceRefused, match="nl/ is a link to a folder outside the corpus"):
        Shelf(corpus).put(draft())


def test_a_corpus_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CorpusMissing):
        Shelf(tmp_path / "none")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Winkel & app: ‘één’ geheel", "winkel-app-een-geheel"),
        ("茶馆为什么不做外卖", "cha-guan-wei-shi-yao-bu-zuo-wai-mai"),
        ("README", "readme-article"),
        ("…", "article"),
        ("woord " * 40, "woord-woord-woord-woord-woord-woord-woord-woord-woord-woord"),
    ],
)
def test_slugs(title: str, slug: str) -> None:
    assert writing.slug(title) == slug


TEXT = st.text(min_size=1, max_size=30).map(lambda text: " ".join(text.split())).filter(bool)


@given(TEXT, TEXT, st.lists(TEXT, max_size=2), st.dates() | st.none())
def test_front_matter_reads_back(
    title: str, publisher: str, names: list[str], day: date | None
) -> None:
    printable = all(character.isprintable() for character in title + publisher + "".join(names))
    metadata = Metadata(
        title=title, publisher=publisher, published=day, url=title,
        authors=tuple(Author(name, title) for name in names), tags=("Nee", "no", "2012"),
        extra={"mood": publisher},
    )  # fmt: skip
    if printable:
        front, body = frontmatter.split("x", frontmatter.written(metadata, Language.DUTCH) + "x")
        assert (front.metadata, front.languages, body) == (
            metadata,
            frozenset({Language.DUTCH}),
            "x",
        )


def test_a_kill_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    target = tmp_path / "nl/op-de-brug.md"
    for turn in range(8):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(tmp_path)],
            cwd=PROJECT, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        while not target.exists():
            time.sleep(0.001)
        time.sleep(0.007 * turn)
        child.kill()
        child.wait()
        child.stdout.close()
        body = target.read_text().rpartition("---\n")[2]
        assert body in ("a" * 200_000 + "\n", "b" * 200_000 + "\n")
    found = listing.listing(tmp_path)
    assert [file.path for file in found.files] == ["nl/op-de-brug.md"]
    assert found.left_out == ()

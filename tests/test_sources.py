"""The files of a corpus as they were read, and what is known of them from the last time."""

from dataclasses import replace
from pathlib import Path

from indexer import sources
from indexer.collection import Collection, collected
from indexer.manifest import Manifest, Refusal
from tests.fakes import write_files
from tests.test_generation import UNSEALED

NOTE = "---\nlang: en\nmood: fine\n---\nThe shop is open.\n"


def made_of(digests: dict[str, str]) -> Manifest:
    remarks = ("en/a.md: remarked before.", "en/a.md and more: of another.", "en/ab.md: other.")
    return replace(UNSEALED, sources=digests, refusals=(), remarks=remarks)


def held(corpus: Path) -> Collection:
    read = sources.readings(sources.read(corpus), None, None)
    return collected([reading.article for reading in read.articles])


def test_every_file_has_a_digest_and_every_bad_one_a_reason(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.md": NOTE, "b.md": "", "c.md": "x", "c.txt": "y", "d.pdf": "z"})
    (tmp_path / "gone.md").symlink_to("nowhere")
    found = sources.read(tmp_path)
    assert {path: len(digest) for path, digest in found.digests.items()} == {
        "a.md": 64, "b.md": 64, "c.md": 64, "c.txt": 64, "d.pdf": len("left out"), "gone.md": 0,
    }  # fmt: skip
    assert [refusal.path for refusal in found.refusals] == ["c.md", "c.txt", "gone.md"]
    read = sources.readings(found, None, None)
    assert [reading.article.id for reading in read.articles] == ["a"]
    assert read.remarks == ["a.md: unknown field 'mood' in the front matter, kept."]
    assert [refusal.path for refusal in found.refusals] == ["b.md", "c.md", "c.txt", "gone.md"]


def test_an_unchanged_file_is_taken_over_with_its_remarks(tmp_path: Path) -> None:
    write_files(tmp_path, {"en/a.md": NOTE, "en/b.md": NOTE.replace("open", "shut")})
    before = held(tmp_path)
    digests = dict(sources.read(tmp_path).digests)
    write_files(tmp_path, {"en/b.md": NOTE.replace("open", "new")})
    read = sources.readings(sources.read(tmp_path), before, made_of(digests))
    assert read.cut == {"en/a": before.by_article["en/a"][1]}
    assert read.articles[0].article is before.by_article["en/a"][0]
    assert [reading.article.text for reading in read.articles] == [
        "The shop is open.", "The shop is new.",
    ]  # fmt: skip
    assert read.remarks == [
        "en/a.md: remarked before.", "en/b.md: unknown field 'mood' in the front matter, kept.",
    ]  # fmt: skip


def test_what_was_refused_is_read_anew_whatever_its_digest(tmp_path: Path) -> None:
    write_files(tmp_path, {"en/a.md": NOTE})
    before, found = held(tmp_path), sources.read(tmp_path)
    refused = replace(made_of(found.digests), refusals=(Refusal("en/a.md", "some reason"),))
    assert sources.readings(found, before, refused).cut == {}


def test_the_articles_of_a_generation_are_known_by_its_manifest() -> None:
    manifest = replace(
        UNSEALED,
        sources={"nl/a.md": "00", "nl/b.md": "", "nl/c.txt": "11", "nl/d.md": "22",
                 "x.pdf": "left out", "glossary.csv": "33"},
        refusals=(Refusal("nl/b.md", "unreadable"), Refusal("nl/d.md", "empty")),
    )  # fmt: skip
    assert sources.article_ids(manifest) == {"nl/a", "nl/c"}

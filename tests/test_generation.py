"""The index folder: publication, checks, one writer, pruning."""

import json
import multiprocessing
from pathlib import Path

import pytest

from indexer.errors import (
    GenerationUnknown,
    IndexBusy,
    IndexDamaged,
    IndexMissing,
    IndexUnwritable,
)
from indexer.generation import Generation, IndexFolder, Kept
from indexer.manifest import Counts, FileSeal, Manifest, Refusal
from indexer.records import EncoderIdentity

HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"  # sha256 of "hello"
UNSEALED = Manifest(
    built_at="2026-11-22T12:00:00+00:00",
    encoder=EncoderIdentity("concepts", "1", 5),
    rules={"passages": 1},
    sources={"nl/a.md": "00", "nl/b.md": ""},
    refusals=(Refusal("nl/b.md", "nl/b.md: it is empty."),),
    remarks=("a remark",),
    counts=Counts(1, 2, 3, {"nl": 1}),
    vectors="flat",
)


def publish(folder: IndexFolder, content: str = "hello") -> Generation:
    with folder.writing():
        staged = folder.stage()
        (staged / "data").write_text(content)
        return folder.publish(staged, UNSEALED)


def test_what_is_published_is_current_with_a_seal_on_every_file(tmp_path: Path) -> None:
    folder = IndexFolder(tmp_path / "index")
    published = publish(folder)
    found = folder.current()
    assert found == published
    assert (found.name, found.folder) == ("g000001", tmp_path / "index/generations/g000001")
    assert found.manifest.files == {"data": FileSeal(5, HELLO)}
    assert found.manifest.refusals == UNSEALED.refusals
    folder.check(found)


def test_generations_are_numbered_on_and_three_are_kept(tmp_path: Path) -> None:
    folder = IndexFolder(tmp_path)
    names = [publish(folder, str(number)).name for number in range(5)]
    assert names == ["g000001", "g000002", "g000003", "g000004", "g000005"]
    kept = sorted(path.name for path in (tmp_path / "generations").iterdir())
    assert kept == ["g000003", "g000004", "g000005"]


def test_a_folder_without_a_pointer_is_a_missing_index(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing) as caught:
        IndexFolder(tmp_path).current()
    assert str(caught.value) == (
        f"{tmp_path}: there is no index here yet. "
        "Make one with: .venv/bin/python scripts/reindex.py"
    )


@pytest.mark.parametrize(
    ("content", "found"),
    [(None, "is missing"), ("hell", "has 4 bytes, and its manifest says 5"),
     ("jello", "has another checksum than its manifest says")],
)  # fmt: skip
def test_a_file_that_is_not_what_was_sealed_is_damage(
    tmp_path: Path, content: str | None, found: str
) -> None:
    folder = IndexFolder(tmp_path)
    generation = publish(folder)
    data = generation.folder / "data"
    data.unlink() if content is None else data.write_text(content)
    with pytest.raises(IndexDamaged) as caught:
        folder.check(folder.current())
    assert str(caught.value) == (
        f"{tmp_path}: the index is damaged: g000001/data {found}. "
        "Make it anew with: .venv/bin/python scripts/reindex.py --full"
    )


@pytest.mark.parametrize("pointer", ["", "{}", "null", "[1]", "g000001", '{"generation": "g1"}'])
def test_a_pointer_that_names_nothing_is_damage(tmp_path: Path, pointer: str) -> None:
    folder = IndexFolder(tmp_path)
    publish(folder)
    (tmp_path / "CURRENT").write_text(pointer)
    with pytest.raises(IndexDamaged, match="CURRENT does not name a generation"):
        folder.current()


def test_a_manifest_that_was_changed_is_damage(tmp_path: Path) -> None:
    folder = IndexFolder(tmp_path)
    manifest = publish(folder).folder / "manifest.json"
    manifest.write_text(manifest.read_text() + " ")
    with pytest.raises(IndexDamaged, match=r"manifest\.json has another checksum than CURRENT"):
        folder.current()
    manifest.unlink()
    with pytest.raises(IndexDamaged, match=r"manifest\.json is missing"):
        folder.current()


def test_a_generation_of_another_format_is_refused(tmp_path: Path) -> None:
    folder = IndexFolder(tmp_path)
    with folder.writing():
        newer = json.loads(UNSEALED.to_bytes())["format"] + 1
        staged = folder.stage()
        folder.publish(staged, Manifest(**{**vars_of(UNSEALED), "format": newer}))
    with pytest.raises(IndexDamaged, match=f"is of another version .format {newer} instead of"):
        folder.current()


def test_what_a_dead_writer_left_is_cleared(tmp_path: Path) -> None:
    folder = IndexFolder(tmp_path)
    with folder.writing():
        (folder.stage() / "half").write_text("written")
    generation = publish(folder)
    assert sorted(path.name for path in generation.folder.iterdir()) == ["data", "manifest.json"]
    assert [path.name for path in (tmp_path / "generations").iterdir()] == ["g000001"]


def test_a_generation_without_a_pointer_is_not_published(tmp_path: Path) -> None:
    folder = IndexFolder(tmp_path)
    publish(folder)
    (tmp_path / "generations/g000002").mkdir()  # killed between rename and pointer
    assert folder.current().name == "g000001"
    assert publish(folder).name == "g000003"


def test_a_second_writer_is_turned_away_and_the_lock_dies_with_its_owner(tmp_path: Path) -> None:
    folder = IndexFolder(tmp_path)
    context = multiprocessing.get_context("spawn")
    held = context.Event()
    owner = context.Process(target=hold, args=(tmp_path, held))
    owner.start()
    assert held.wait(30)
    with pytest.raises(IndexBusy) as caught, folder.writing():
        pass
    assert caught.value.exit_code == 4
    owner.kill()
    owner.join()
    publish(folder)


def test_a_folder_that_cannot_be_made_is_unwritable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(IndexUnwritable, match="What was published before still stands"):
        publish(IndexFolder(tmp_path / "file" / "index"))


def kept(folder: IndexFolder) -> list[str]:
    return sorted(path.name for path in (folder.path / "generations").iterdir())


def test_going_back_publishes_the_generation_before_or_the_one_named(tmp_path: Path) -> None:
    folder = IndexFolder(tmp_path)
    made = [publish(folder, content) for content in ("one", "two", "three")]
    assert folder.roll_back() == made[1]
    assert folder.current() == made[1]
    assert folder.roll_back() == made[0]
    assert folder.roll_back("g000003") == made[2]
    assert [(one.name, one.published) for one in folder.generations()] == [
        ("g000001", False),
        ("g000002", False),
        ("g000003", True),
    ]
    assert folder.generations()[0] == Kept("g000001", published=False, manifest=made[0].manifest)


def test_what_was_rolled_back_from_is_kept_for_a_while(tmp_path: Path) -> None:
    folder = IndexFolder(tmp_path)
    for content in ("one", "two", "three"):
        publish(folder, content)
    folder.roll_back("g000001")
    assert publish(folder, "four").name == "g000004"
    assert kept(folder) == ["g000001", "g000003", "g000004"]
    assert publish(folder, "five").name == "g000005"
    assert kept(folder) == ["g000003", "g000004", "g000005"]
    assert folder.roll_back("g000003").name == "g000003"


def test_the_way_back_is_the_way_it_came_and_not_the_order_of_numbers(tmp_path: Path) -> None:
    folder = IndexFolder(tmp_path)
    for content in ("one", "two"):
        publish(folder, content)
    folder.roll_back()
    publish(folder, "three")
    assert folder.roll_back().name == "g000001"


def test_there_is_no_way_back_to_what_is_not_kept(tmp_path: Path) -> None:
    folder = IndexFolder(tmp_path)
    with pytest.raises(IndexMissing):
        folder.roll_back()
    assert list(tmp_path.iterdir()) == []
    publish(folder)
    with pytest.raises(GenerationUnknown) as caught:
        folder.roll_back()
    assert str(caught.value) == (
        f"{tmp_path}: g000001 is published, and no generation before it is kept. Nothing was "
        "changed. Kept: none but the published one. "
        "See them with: .venv/bin/python scripts/reindex.py --generations"
    )
    (tmp_path / "generations/g000007").mkdir()  # never published
    for name in ("g000007", "../..", "nonsense"):
        with pytest.raises(GenerationUnknown, match=f"no generation '{name}' to go back to"):
            folder.roll_back(name)
    assert folder.current().name == "g000001"


@pytest.mark.parametrize(
    ("file", "found"),
    [("data", "has another checksum than its manifest says"),
     ("manifest.json", "has another checksum than CURRENT says")],
)  # fmt: skip
def test_a_damaged_generation_is_never_gone_back_to(tmp_path: Path, file: str, found: str) -> None:
    folder = IndexFolder(tmp_path)
    harmed = publish(folder, "one").folder / file
    publish(folder, "two")
    harmed.write_bytes(harmed.read_bytes()[:-1] + b"!")
    with pytest.raises(IndexDamaged, match=found):
        folder.roll_back()
    assert folder.current().name == "g000002"


def test_a_generation_that_lost_a_file_is_listed_with_its_damage(tmp_path: Path) -> None:
    folder = IndexFolder(tmp_path)
    (publish(folder, "one").folder / "data").unlink()
    publish(folder, "two")
    assert folder.generations()[0] == Kept(
        "g000001", published=False, manifest=None, problem="g000001/data is missing"
    )


def test_a_failed_run_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = IndexFolder(tmp_path)
    publish(folder)
    with pytest.raises(IndexUnwritable, match="Is a directory"), folder.writing():
        folder.stage().write_text("a file cannot be written where a folder is")
    assert kept(folder) == ["g000001"]


def test_a_pointer_that_cannot_be_written_leaves_no_generation_behind(tmp_path: Path) -> None:
    folder = IndexFolder(tmp_path)
    publish(folder)
    (tmp_path / "CURRENT.new").mkdir()
    with pytest.raises(IndexUnwritable):
        publish(folder)
    assert (kept(folder), folder.current().name) == (["g000001"], "g000001")
    (tmp_path / "CURRENT.new").rmdir()
    assert publish(folder).name == "g000002"


def hold(path: Path, held: "multiprocessing.synchronize.Event") -> None:
    with IndexFolder(path).writing():
        held.set()
        multiprocessing.Event().wait(60)


def vars_of(manifest: Manifest) -> dict[str, object]:
    return {name: getattr(manifest, name) for name in Manifest.__slots__}

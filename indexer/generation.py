"""The index folder: write aside, vouch, publish by one rename, open only what is vouched for.

    index/
      CURRENT                 the published generation, and digests of all manifests kept
      lock                    held by the one writer; the system frees it when the writer dies
      generations/g000007/    manifest.json and the files it vouches for; never changed

The pointer is swapped as tantivy and LevelDB do it: written aside, synced, renamed over.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path

from filelock import FileLock, Timeout

from indexer import manifest, pointer
from indexer.errors import (
    GenerationUnknown,
    IndexBusy,
    IndexDamaged,
    IndexMissing,
    IndexUnwritable,
)
from indexer.manifest import Manifest
from indexer.pointer import Pointer

KEPT = 3
"""Generations kept: the published one, the one before it, and the newest others."""
_POINTER = pointer.FILE
_STAGED = ".staged"


@dataclass(frozen=True, slots=True)
class Generation:
    """A published generation: its folder and what it says of itself."""

    name: str
    folder: Path
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class Kept:
    """A generation that can be gone back to."""

    name: str
    published: bool
    manifest: Manifest | None
    """None where it is damaged."""
    problem: str | None = None

    def as_json(self) -> dict[str, object]:
        """Return what is told of it as a JSON value."""
        told: dict[str, object] = {
            "name": self.name,
            "published": self.published,
            "problem": self.problem,
        }
        if self.manifest is not None:
            told["built_at"] = self.manifest.built_at
            told["counts"] = asdict(self.manifest.counts)
            told["encoder"] = asdict(self.manifest.encoder)
        return told


class IndexFolder:
    """One index folder, read by anyone, written by one process at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._generations = path / "generations"

    def pointer(self) -> bytes | None:
        """Return what the pointer file holds now; it changes with every publication."""
        try:
            return (self.path / _POINTER).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as problem:
            raise IndexDamaged(self.path, _POINTER, f"cannot be read ({problem})") from problem

    def current(self) -> Generation:
        """Return the published generation, its manifest checked, its files not yet.

        Raises IndexMissing or IndexDamaged.
        """
        while True:
            pointer = self.pointer()
            try:
                return self._named_by(pointer)
            except IndexDamaged:
                if self.pointer() == pointer:  # otherwise it was published over and pruned
                    raise

    def check(self, generation: Generation, *, digests: bool = True) -> None:
        """Compare the files of a generation with its manifest. Raises IndexDamaged."""
        for name, sealed in generation.manifest.files.items():
            path = generation.folder / name
            place = f"{generation.name}/{name}"
            if not path.is_file():
                raise IndexDamaged(self.path, place, "is missing")
            size = path.stat().st_size
            if size != sealed.size:
                found = f"has {size:,} bytes, and its manifest says {sealed.size:,}"
                raise IndexDamaged(self.path, place, found)
            if digests and manifest.seal(path) != sealed:
                raise IndexDamaged(self.path, place, "has another checksum than its manifest says")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the folder as its one writer. Raises IndexBusy or IndexUnwritable."""
        try:
            self._generations.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.path / "lock")
            lock.acquire(timeout=0)
        except Timeout as problem:
            raise IndexBusy(self.path) from problem
        except OSError as problem:
            raise IndexUnwritable(self.path, str(problem)) from problem
        try:
            yield
        except OSError as problem:
            partly = "a file could be written only in part: " if problem.errno is None else ""
            raise IndexUnwritable(self.path, f"{partly}{problem}") from problem
        finally:
            self._clear()
            lock.release()

    def stage(self) -> Path:
        """Return an empty folder to write a generation into, clearing what a dead writer left."""
        self._clear()
        folder = self._generations / _STAGED
        folder.mkdir()
        return folder

    def generations(self) -> list[Kept]:
        """Return the generations that can be gone back to, oldest first.

        Raises IndexMissing or IndexDamaged.
        """
        now = self._pointed()
        return [
            self._kept(now, name) for name in self._names() if name in {*now.kept, now.generation}
        ]

    def roll_back(self, name: str | None = None) -> Generation:
        """Publish an earlier generation again: ``name``, or the one before the published one.

        Every file of it is checked first. Raises GenerationUnknown, IndexMissing, IndexDamaged,
        IndexBusy or IndexUnwritable; what was published before then stands.
        """
        self._pointed()  # a folder without an index is not made into one
        with self.writing():
            now = self._pointed()
            target = name if name is not None else now.before
            kept = [one for one in self._names() if one in now.kept]
            if target is None or target not in kept:
                raise GenerationUnknown(self.path, name, now.generation, kept)
            pointer_to_it = now.back_to(target)
            generation = self._named_by(pointer_to_it.to_bytes())
            self.check(generation)
            self._point_to(pointer_to_it)
            return generation

    def publish(self, staged: Path, unsealed: Manifest) -> Generation:
        """Vouch for the files in ``staged``, publish them as a generation, prune old ones."""
        names = sorted(path.name for path in staged.iterdir())
        for name in names:
            _sync(staged / name)
        sealed = replace(unsealed, files={name: manifest.seal(staged / name) for name in names})
        content = sealed.to_bytes()
        (staged / manifest.FILE).write_bytes(content)
        _sync(staged / manifest.FILE)
        _sync(staged)
        name = f"g{self._last_number() + 1:06d}"
        folder = self._generations / name
        now = pointer.following(self._readable_pointer(), name, sha256(content).hexdigest())
        kept = self._worth_keeping(now)
        staged.rename(folder)
        _sync(self._generations)
        try:
            self._point_to(now.without_others_than(kept))
        except OSError:
            if (there := self._readable_pointer()) is None or there.generation != name:
                shutil.rmtree(folder, ignore_errors=True)
            raise
        for other in set(self._names()) - kept:
            shutil.rmtree(self._generations / other, ignore_errors=True)
        return Generation(name, folder, sealed)

    def _pointed(self) -> Pointer:
        """Return the pointer. Raises IndexMissing or IndexDamaged."""
        return self._parsed(self.pointer())

    def _parsed(self, content: bytes | None) -> Pointer:
        if content is None:
            raise IndexMissing(self.path)
        try:
            return pointer.from_bytes(content)
        except (ValueError, KeyError, TypeError, AttributeError) as problem:
            raise IndexDamaged(self.path, _POINTER, "does not name a generation") from problem

    def _readable_pointer(self) -> Pointer | None:
        """Return the pointer, or None where there is none that names a generation."""
        try:
            return self._pointed()
        except (IndexMissing, IndexDamaged):
            return None

    def _named_by(self, content: bytes | None) -> Generation:
        named = self._parsed(content)
        folder = self._generations / named.generation
        place = f"{named.generation}/{manifest.FILE}"
        try:
            content = (folder / manifest.FILE).read_bytes()
        except OSError as problem:
            raise IndexDamaged(self.path, place, "is missing") from problem
        if sha256(content).hexdigest() != named.manifest_sha256:
            raise IndexDamaged(self.path, place, f"has another checksum than {_POINTER} says")
        try:
            return Generation(named.generation, folder, manifest.from_bytes(content))
        except (ValueError, KeyError, TypeError) as problem:
            raise IndexDamaged(self.path, place, f"is of another version ({problem})") from problem

    def _kept(self, now: Pointer, name: str) -> Kept:
        published = name == now.generation
        try:
            found = self._named_by((now if published else now.back_to(name)).to_bytes())
            self.check(found, digests=False)
        except IndexDamaged as damage:
            return Kept(name, published, None, f"{damage.file} {damage.found}")
        return Kept(name, published, found.manifest)

    def _point_to(self, target: Pointer) -> None:
        aside = self.path / f"{_POINTER}.new"
        aside.write_bytes(target.to_bytes())
        _sync(aside)
        aside.replace(self.path / _POINTER)
        _sync(self.path)

    def _worth_keeping(self, now: Pointer) -> frozenset[str]:
        """Return the published generation, the one before it, and the newest of the others.

        Those that were never published, left by a writer who died, come last.
        """
        there = self._names()
        first = [now.generation, *(name for name in there if name == now.before)]
        others = [name for name in there if name not in first]
        others.sort(key=lambda name: (name in now.kept, name), reverse=True)
        return frozenset([*first, *others][:KEPT])

    def _clear(self) -> None:
        shutil.rmtree(self._generations / _STAGED, ignore_errors=True)

    def _last_number(self) -> int:
        return max((int(name[1:]) for name in self._names()), default=0)

    def _names(self) -> list[str]:
        names = (path.name for path in self._generations.glob("g*"))
        return sorted(name for name in names if name[1:].isdigit())


def _sync(path: Path) -> None:
    """Have the system write a file or folder through to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

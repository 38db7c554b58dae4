"""The index folder: write aside, vouch, publish by one rename, open only what is vouched for.

    index/
      CURRENT                 the published generation and the digest of its manifest
      lock                    held by the one writer; the system frees it when the writer dies
      generations/g000007/    manifest.json and the files it vouches for; never changed

The pointer is swapped as tantivy and LevelDB do it: written aside, synced, renamed over.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from filelock import FileLock, Timeout

from indexer import manifest
from indexer.errors import IndexBusy, IndexDamaged, IndexMissing, IndexUnwritable
from indexer.manifest import Manifest

KEPT = 3
"""Generations kept, with the published one."""
_POINTER = "CURRENT"
_STAGED = ".staged"


@dataclass(frozen=True, slots=True)
class Generation:
    """A published generation: its folder and what it says of itself."""

    name: str
    folder: Path
    manifest: Manifest


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
            raise IndexUnwritable(self.path, str(problem)) from problem
        finally:
            lock.release()

    def stage(self) -> Path:
        """Return an empty folder to write a generation into, clearing what a dead writer left."""
        folder = self._generations / _STAGED
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        return folder

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
        staged.rename(folder)
        _sync(self._generations)
        self._point_to(name, content)
        self._prune(name)
        return Generation(name, folder, sealed)

    def _named_by(self, pointer: bytes | None) -> Generation:
        if pointer is None:
            raise IndexMissing(self.path)
        try:
            values = json.loads(pointer)
            name, digest = str(values["generation"]), str(values["manifest_sha256"])
        except (ValueError, KeyError, TypeError) as problem:
            raise IndexDamaged(self.path, _POINTER, "does not name a generation") from problem
        folder = self._generations / name
        place = f"{name}/{manifest.FILE}"
        try:
            content = (folder / manifest.FILE).read_bytes()
        except OSError as problem:
            raise IndexDamaged(self.path, place, "is missing") from problem
        if sha256(content).hexdigest() != digest:
            raise IndexDamaged(self.path, place, f"has another checksum than {_POINTER} says")
        try:
            return Generation(name, folder, manifest.from_bytes(content))
        except (ValueError, KeyError, TypeError) as problem:
            raise IndexDamaged(self.path, place, f"is of another version ({problem})") from problem

    def _point_to(self, name: str, manifest_content: bytes) -> None:
        digest = sha256(manifest_content).hexdigest()
        aside = self.path / f"{_POINTER}.new"
        aside.write_text(json.dumps({"generation": name, "manifest_sha256": digest}) + "\n")
        _sync(aside)
        aside.replace(self.path / _POINTER)
        _sync(self.path)

    def _last_number(self) -> int:
        return max((int(name[1:]) for name in self._names()), default=0)

    def _names(self) -> list[str]:
        names = (path.name for path in self._generations.glob("g*"))
        return sorted(name for name in names if name[1:].isdigit())

    def _prune(self, current: str) -> None:
        """Remove all but the published generation and the newest others."""
        others = [name for name in self._names() if name != current]
        for name in others[: -(KEPT - 1)]:
            shutil.rmtree(self._generations / name, ignore_errors=True)


def _sync(path: Path) -> None:
    """Have the system write a file or folder through to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

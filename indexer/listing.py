"""What a corpus folder holds, by name: article files in stable order, and what is in the way."""

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from indexer.errors import ArticleRefused, CorpusMissing

SUFFIXES = frozenset({".md", ".txt"})
OUTWARD = (
    "it is a link to a file outside the corpus folder. Put the file itself here, or have links "
    "followed with --follow-links."
)
"""Why a link is not read."""
_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters of a file name that no screen shows as they are, or that are no text at all."""
ABOUT_THE_FOLDER = re.compile(r"readme\.(md|txt)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """A file of the corpus, by its path under the corpus folder with ``/`` between the parts."""

    path: str

    @property
    def article_id(self) -> str:
        """Return the id of the article in it: the path without its suffix."""
        return self.path.rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Listing:
    """What a corpus folder holds, by name; nothing of it is read yet."""

    files: tuple[ArticleFile, ...]
    """The article files, sorted by id."""
    left_out: tuple[str, ...]
    """Paths of files that are no articles and serve no other purpose."""
    refusals: tuple[ArticleRefused, ...]
    """Files whose name cannot be used, folders that cannot be read, links to folders."""


def listing(corpus: Path, *, follow_links: bool = False) -> Listing:
    """Return what is in ``corpus``. Hidden and README files, which are about the folder, are not.

    Folders that are links are gone into only with ``follow_links``. Raises CorpusMissing.
    """
    if not corpus.is_dir():
        raise CorpusMissing(corpus)
    files, others = list[ArticleFile](), list[str]()
    walk = _Walk(corpus, follow_links)
    for path in walk:
        if not _is_article(path):
            if not _serves_otherwise(path):
                others.append(shown(path))
        elif _UNFIT.search(path):
            reason = "its name holds characters that cannot be shown or are no text. Rename it."
            walk.refusals.append(ArticleRefused(shown(path), reason))
        else:
            files.append(ArticleFile(path))
    return Listing(
        files=tuple(sorted(files, key=lambda file: (file.article_id, file.path))),
        left_out=tuple(sorted(others)),
        refusals=tuple(sorted(walk.refusals, key=lambda refusal: refusal.path)),
    )


def article_files(corpus: Path) -> tuple[ArticleFile, ...]:
    """Return the article files under ``corpus``, sorted by id. Raises CorpusMissing."""
    return listing(corpus).files


def shown(path: str) -> str:
    """Return a path as it can be printed: whatever is no plain character of it spelt out."""
    return _UNFIT.sub(lambda found: _spelt(found.group()), path)


def duplicates(files: tuple[ArticleFile, ...]) -> dict[str, ArticleRefused]:
    """Return, by path, a refusal for each file whose id another file has too."""
    by_id = defaultdict(list)
    for file in files:
        by_id[file.article_id].append(file.path)
    return {
        path: ArticleRefused(
            path,
            f"the id {article_id!r} is also that of {', '.join(p for p in paths if p != path)}. "
            "Rename or remove all but one.",
        )
        for article_id, paths in by_id.items()
        if len(paths) > 1
        for path in paths
    }


def is_outside(corpus: Path, path: Path) -> bool:
    """Tell whether a path leads out of the corpus folder through a link. Raises as resolve does."""
    return not path.resolve().is_relative_to(corpus.resolve())


@dataclass(slots=True)
class _Walk:
    """Yields the path of every file that is not hidden, and collects what is in the way."""

    corpus: Path
    follow_links: bool
    refusals: list[ArticleRefused] = field(default_factory=list)

    def __iter__(self) -> Iterator[str]:
        entered = {self.corpus.resolve()}
        walk = os.walk(self.corpus, onerror=self._unreadable, followlinks=self.follow_links)
        for folder, folders, names in walk:
            folders[:] = [name for name in folders if not name.startswith(".")]
            links = [name for name in folders if Path(folder, name).is_symlink()]
            for name in links:
                if not self._may_enter(Path(folder, name), entered):
                    folders.remove(name)
            for name in names:
                if not name.startswith("."):
                    yield self._path(Path(folder, name))

    def _may_enter(self, link: Path, entered: set[Path]) -> bool:
        """Tell whether a linked folder is gone into; each is only once."""
        if not self.follow_links:
            self._refuse(link, "it is a link to a folder. Have links followed with --follow-links.")
            return False
        target = link.resolve()
        if any(p.is_relative_to(target) or target.is_relative_to(p) for p in entered):
            self._refuse(link, "it is a link to a folder that is read already.")
            return False
        entered.add(target)
        return True

    def _unreadable(self, problem: OSError) -> None:
        self._refuse(Path(problem.filename), f"the folder cannot be read: {problem.strerror}.")

    def _refuse(self, path: Path, reason: str) -> None:
        self.refusals.append(ArticleRefused(shown(self._path(path)), reason))

    def _path(self, path: Path) -> str:
        return path.relative_to(self.corpus).as_posix()


def _is_article(path: str) -> bool:
    name = PurePosixPath(path)
    return name.suffix.lower() in SUFFIXES and not ABOUT_THE_FOLDER.fullmatch(name.name)


def _serves_otherwise(path: str) -> bool:
    name = PurePosixPath(path)
    return name.suffix.lower() == ".csv" or bool(ABOUT_THE_FOLDER.fullmatch(name.name))


def _spelt(character: str) -> str:
    """Return a character by its number; half a surrogate is a byte of the name."""
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:
        code -= 0xDC00
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"

"""The one family of errors: each says what was found, where, what was expected, what to do next.

FakkelError
├── CorpusError               the folder of articles as a whole
│   ├── CorpusMissing
│   ├── CorpusEmpty
│   └── FileNotOfCorpus
├── ArticleRefused            one article file; the others go on
├── SourceRefused             one page or file that cannot be added; the others go on
├── EncoderUnavailable        a model that cannot be loaded
├── IndexUnusable             what is published cannot be read
│   ├── IndexMissing
│   ├── IndexDamaged
│   └── EncoderMismatch
├── GenerationUnknown         an earlier state that cannot be gone back to
├── RunRefused                a run that would do harm, and was not asked for with --yes
│   ├── TooManyDropped
│   └── GoldenMissed
├── IndexBusy                 another writer holds the index
├── IndexUnwritable           the disk says no
├── JudgementsRefused         questions with right answers that cannot be measured on
├── ArticleUnknown            no article of that id in the index
└── AddressTaken              the service cannot listen there
"""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from indexer.records import Missed


class FakkelError(Exception):
    """Anything that a user can mend. ``str(error)`` is the whole message, ready to be shown."""

    exit_code: ClassVar[int] = 1


class CorpusError(FakkelError):
    """The folder of articles cannot be used as it is."""

    def __init__(self, folder: Path, message: str) -> None:
        super().__init__(message)
        self.folder = folder


class CorpusMissing(CorpusError):
    """There is no such folder."""

    exit_code = 2

    def __init__(self, folder: Path) -> None:
        super().__init__(
            folder,
            f"{folder}: there is no such folder of articles. "
            "Name one with --corpus or FAKKEL_CORPUS.",
        )


class CorpusEmpty(CorpusError):
    """The folder holds nothing that can be indexed."""

    def __init__(self, folder: Path, refusals: Sequence["ArticleRefused"] = ()) -> None:
        found = (
            "none of its article files can be indexed:\n" + "\n".join(map(str, refusals)) + "\nSo"
            if refusals
            else "it holds no article files (*.md or *.txt), so"
        )
        super().__init__(folder, f"{folder}: {found} nothing was done; the index is as it was.")
        self.refusals = tuple(refusals)


class FileNotOfCorpus(CorpusError):
    """A file was named that is no article of the folder."""

    exit_code = 2

    def __init__(self, folder: Path, path: Path) -> None:
        super().__init__(
            folder,
            f"{path}: {folder} holds no article file or table there; expected a file or folder in "
            "it. Correct the name, or name another corpus with --corpus or FAKKEL_CORPUS.",
        )
        self.path = path


class ArticleRefused(FakkelError):
    """One article file that cannot be indexed, with the reason."""

    exit_code = 3

    def __init__(self, path: str, reason: str, line: int | None = None) -> None:
        place = path if line is None else f"{path}:{line}"
        super().__init__(f"{place}: {reason}")
        self.path = path
        self.reason = reason
        self.line = line


class SourceRefused(FakkelError):
    """One saved page or file that cannot be made an article, with the reason."""

    exit_code = 3

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class EncoderUnavailable(FakkelError):
    """A model that cannot be loaded."""

    exit_code = 2

    def __init__(self, model: str, reason: str) -> None:
        super().__init__(
            f"The model {model!r} cannot be loaded: {reason}. Give --model the name or the folder "
            "of a sentence-transformers model, or leave it out for the embedded encoder."
        )
        self.model = model


class IndexUnusable(FakkelError):
    """What is published in the index folder cannot be read."""

    exit_code = 5

    def __init__(self, folder: Path, message: str) -> None:
        super().__init__(message)
        self.folder = folder


class IndexMissing(IndexUnusable):
    """Nothing is published there yet."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            folder,
            f"{folder}: there is no index here yet. "
            "Make one with: .venv/bin/python scripts/reindex.py",
        )


class IndexDamaged(IndexUnusable):
    """A file of the published generation is not what its manifest vouches for."""

    def __init__(self, folder: Path, file: str, found: str) -> None:
        super().__init__(
            folder,
            f"{folder}: the index is damaged: {file} {found}. "
            "Make it anew with: .venv/bin/python scripts/reindex.py --full",
        )
        self.file = file
        self.found = found


class EncoderMismatch(IndexUnusable):
    """The index was made with another encoder than the one asked for."""

    def __init__(self, folder: Path, made_with: str, asked_for: str, remedy: str) -> None:
        super().__init__(
            folder,
            f"{folder}: the index was made with the encoder {made_with}, "
            f"not with {asked_for}, and their vectors cannot be compared. {remedy}",
        )
        self.made_with = made_with
        self.asked_for = asked_for


class GenerationUnknown(FakkelError):
    """The generation asked for was never published, or is not kept any more."""

    exit_code = 2

    def __init__(self, folder: Path, name: str | None, published: str, kept: Sequence[str]) -> None:
        found = (
            f"{published} is published, and no generation before it is kept"
            if name is None
            else f"there is no generation {name!r} to go back to"
        )
        others = ", ".join(one for one in kept if one != published) or "none but the published one"
        super().__init__(
            f"{folder}: {found}. Nothing was changed. Kept: {others}. "
            "See them with: .venv/bin/python scripts/reindex.py --generations"
        )
        self.folder = folder
        self.name = name
        self.kept = tuple(kept)


class RunRefused(FakkelError):
    """A run that would do harm; it is done when it is asked for with ``--yes``."""


class TooManyDropped(RunRefused):
    """The run would drop more than half of the articles of the index."""

    def __init__(self, folder: Path, dropped: Sequence[str], before: int) -> None:
        some = ", ".join(dropped[:5]) + (", …" if len(dropped) > 5 else "")
        super().__init__(
            f"{folder}: {len(dropped)} of the {before} articles in the index are not in this "
            f"corpus any more, or are refused ({some}). Nothing was changed. Check --corpus and "
            "the files; if they are meant to go, run the command again with --yes."
        )
        self.folder = folder
        self.dropped = tuple(dropped)
        self.before = before


class GoldenMissed(RunRefused):
    """Golden queries that were answered before would not be any more."""

    def __init__(self, folder: Path, missed: Sequence[Missed]) -> None:
        listed = "\n".join(f"  {one}" for one in missed)
        super().__init__(
            f"{folder}: golden queries would not find their article any more:\n"
            f"{listed}\nNothing was published. Mend the articles or golden.csv, or publish all "
            "the same with --yes."
        )
        self.folder = folder
        self.missed = tuple(missed)


class IndexBusy(FakkelError):
    """Another process is writing to the index folder."""

    exit_code = 4

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder}: another process is writing to this index. Nothing was changed; "
            "try again when it is done."
        )
        self.folder = folder


class IndexUnwritable(FakkelError):
    """The file system refused to take the new generation."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            f"{folder}: the index could not be written ({reason}). What was published before "
            "still stands. Make room or give write access, and run the command again."
        )
        self.folder = folder


class JudgementsRefused(FakkelError):
    """A file of questions and their right answers that cannot be measured on."""

    exit_code = 2

    def __init__(self, path: Path, reason: str, line: int | None = None) -> None:
        place = f"{path}" if line is None else f"{path}:{line}"
        super().__init__(f"{place}: {reason}")
        self.path = path
        self.reason = reason
        self.line = line


class ArticleUnknown(FakkelError):
    """No article of that id is in the index."""

    def __init__(self, article_id: str) -> None:
        super().__init__(
            f"There is no article {article_id!r} in the index. "
            "GET /v1/articles lists those there are."
        )
        self.article_id = article_id


class AddressTaken(FakkelError):
    """The service cannot listen at that address."""

    exit_code = 2

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(
            f"Cannot listen on {host}:{port} ({reason}). "
            "Choose another place with --port or --host, or stop what runs there."
        )

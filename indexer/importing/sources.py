"""What a person names on the command line → the files to be added, folders walked through."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from indexer.articles import MOST_BYTES
from indexer.errors import SourceRefused
from indexer.importing import encodings
from indexer.listing import ABOUT_THE_FOLDER

Form = Literal["html", "markdown", "text"]
STANDARD_INPUT = "-"
_SUFFIXES: dict[str, Form] = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".md": "markdown", ".markdown": "markdown",
    ".txt": "text", ".text": "text",
}  # fmt: skip
_REFUSED = {
    ".pdf": "a PDF file", ".docx": "a Word file", ".doc": "a Word file", ".odt": "an ODT file",
    ".mht": "a web archive", ".mhtml": "a web archive", ".webarchive": "a web archive",
    ".rtf": "an RTF file", ".epub": "an e-book",
}  # fmt: skip
_SAVE_IT = "Save the article as an HTML page or as text."
_MOST_HTML_BYTES = 4 * MOST_BYTES


@dataclass(frozen=True, slots=True)
class Source:
    """One file to be added, or standard input."""

    name: str
    form: Form
    content: bytes


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file in a named folder that is no article by its name, and why, with what to do."""

    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Named:
    """The files that were named, and those in named folders that were passed over."""

    files: tuple[str, ...]
    passed_over: tuple[PassedOver, ...]


def named(arguments: Sequence[str]) -> Named:
    """Return the files that arguments name: folders in order of their names, without hidden ones.

    A link that was named is followed; links within a folder are not, as they may lead anywhere.
    """
    files, passed_over = list[str](), list[PassedOver]()
    for argument in arguments:
        if argument == STANDARD_INPUT or not Path(argument).is_dir():
            files.append(argument)
            continue
        for path in _walked(Path(argument)):
            if why := _why_not(path):
                passed_over.append(PassedOver(str(path), why))
            else:
                files.append(str(path))
    return Named(tuple(dict.fromkeys(files)), tuple(passed_over))


def read(name: str, standard_input: BinaryIO | None = None) -> Source:
    """Return a source with its content. Raises SourceRefused."""
    if name == STANDARD_INPUT:
        content = (standard_input or sys.stdin.buffer).read(_MOST_HTML_BYTES + 1)
    else:
        content = _content(name)
    if len(content) > _MOST_HTML_BYTES:
        raise SourceRefused(name, f"it has more than {_MOST_HTML_BYTES:,} bytes.")
    return Source(name, _form(name, content), content)


def _why_not(path: Path) -> str | None:
    """Return why a file in a folder is no article, with what to do; None where it may be one."""
    suffix = path.suffix.lower()
    if path.is_symlink():
        return "it is a link; links within a folder are not followed. Name its target to add it."
    if ABOUT_THE_FOLDER.fullmatch(path.name):
        return "it tells about the folder. To add it as an article, name the file itself."
    if suffix in _REFUSED:
        return f"it is {_REFUSED[suffix]}. {_SAVE_IT}"
    if suffix not in _SUFFIXES:
        what = f"a name that ends in {suffix}" if suffix else "a name without an ending"
        return f"it has {what}; Fakkel reads .html, .md and .txt. {_SAVE_IT}"
    return None


def _walked(folder: Path) -> list[Path]:
    found = list[Path]()
    for inside, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(inside, name) for name in sorted(names) if not name.startswith(".")]
    return found


def _content(name: str) -> bytes:
    path = Path(name)
    suffix = path.suffix.lower()
    if suffix in _REFUSED:
        raise SourceRefused(name, f"it is {_REFUSED[suffix]}. {_SAVE_IT}")
    try:
        if not path.is_file():
            what = "there is no such file." if not path.exists() else "it is not a regular file."
            raise SourceRefused(name, what)
        with path.open("rb") as file:
            return file.read(_MOST_HTML_BYTES + 1)
    except OSError as problem:
        raise SourceRefused(name, f"it cannot be read: {problem.strerror}.") from problem


def _form(name: str, content: bytes) -> Form:
    """Return what a source is: by its first bytes where they say HTML, else by its name."""
    suffix = Path(name).suffix.lower() if name != STANDARD_INPUT else ""
    by_name = _SUFFIXES.get(suffix)
    if by_name != "markdown" and encodings.looks_like_html(content):
        return "html"
    if by_name:
        return by_name
    start = content.removeprefix(b"\xef\xbb\xbf")
    return "markdown" if start.startswith((b"---\n", b"---\r\n", b"# ")) else "text"

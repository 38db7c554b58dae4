"""Drafts → article files, each written whole or not at all. The only user of slugify."""

import contextlib
import os
import tempfile
from dataclasses import replace
from pathlib import Path

from slugify import slugify

from indexer import articles, frontmatter
from indexer.errors import ArticleRefused, CorpusMissing, SourceRefused
from indexer.importing import escaping
from indexer.importing.drafts import Draft, Written
from indexer.importing.lines import Unsure
from indexer.listing import SUFFIXES, ArticleFile

_LONGEST_SLUG = 60
_NOT_ARTICLES = frozenset({"readme", ""})


class Shelf:
    """A corpus folder that articles are put into, each under a slug of its own."""

    def __init__(self, corpus: Path, *, replacing: bool = False, dry_run: bool = False) -> None:
        if not corpus.is_dir():
            raise CorpusMissing(corpus)
        self._corpus = corpus
        self._replacing = replacing
        self._dry_run = dry_run
        self._taken: dict[str, str] = {}

    def put(self, draft: Draft) -> Written:
        """Write a draft, or only check that it could be. Raises SourceRefused."""
        path = f"{draft.lang}/{slug(draft.metadata.title)}.md"
        replaced = self._checked(draft, path)
        draft, content = _content(draft, path)
        if not self._dry_run:
            try:
                _write(self._corpus / path, content, replacing=self._replacing)
            except FileExistsError:
                raise _exists(draft, path) from None
            except OSError as problem:
                raise SourceRefused(
                    draft.source, f"{path} cannot be written: {problem.strerror}."
                ) from problem
        self._taken[path] = draft.source
        return Written(draft, path, replaced)

    def _checked(self, draft: Draft, path: str) -> bool:
        """Return whether a file is to be replaced."""
        if path in self._taken:
            raise SourceRefused(
                draft.source,
                f"{path} was just made from {self._taken[path]}. If this is another article, "
                "add it alone and give it another title with --title.",
            )
        target = self._corpus / path
        if not target.parent.resolve().is_relative_to(self._corpus.resolve()):
            raise SourceRefused(
                draft.source, f"{draft.lang}/ is a link to a folder outside the corpus."
            )
        for suffix in SUFFIXES - {".md"}:
            other = target.with_suffix(suffix)
            if other.exists():
                raise SourceRefused(
                    draft.source,
                    f"{path} would have the same id as {other.name}. Remove that file first, or "
                    "give another title with --title.",
                )
        exists = os.path.lexists(target)
        if exists and not self._replacing:
            raise _exists(draft, path)
        return exists


def slug(title: str) -> str:
    """Return a title as the name of a file: Latin letters, figures and hyphens."""
    found = slugify(title, max_length=_LONGEST_SLUG, word_boundary=True, save_order=True)
    return f"{found}-article".lstrip("-") if found in _NOT_ARTICLES else found


def _exists(draft: Draft, path: str) -> SourceRefused:
    return SourceRefused(
        draft.source,
        f"{path} is there already, and was left as it is. Overwrite it with --replace, or give "
        "another title with --title.",
    )


def _content(draft: Draft, path: str) -> tuple[Draft, bytes]:
    """Return the bytes of an article file, read back to make sure that nothing was lost."""
    front = frontmatter.written(draft.metadata, draft.lang)
    content = (front + escaping.written(draft.lines)).encode()
    try:
        reading = articles.read_article(ArticleFile(path), content)
    except ArticleRefused as refused:
        raise SourceRefused(
            draft.source, f"it would not be readable: {refused.reason}"
        ) from refused
    marked = any(line.raw is not None for line in draft.lines)
    if not marked and reading.article.text != escaping.canonical(draft.lines):
        raise SourceRefused(
            draft.source, "it cannot be written as Markdown without a change to its text."
        )
    known = {one.text for one in draft.unsure}
    remarks = [
        Unsure(1, remark.removeprefix(f"{path}: "), "")
        for remark in reading.remarks
        if not any(text and repr(text) in remark for text in known)
    ]
    return replace(draft, unsure=(*remarks, *draft.unsure)), content


def _write(target: Path, content: bytes, *, replacing: bool) -> None:
    """Write a file aside and give it its name at once: a kill leaves the old file or the new."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fchmod(file.fileno(), 0o644)
            os.fsync(file.fileno())
        if replacing:
            aside.replace(target)
        else:
            os.link(aside, target)  # unlike a rename, it fails where a file is
    finally:
        with contextlib.suppress(FileNotFoundError):
            aside.unlink()
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)

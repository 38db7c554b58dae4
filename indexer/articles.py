"""The corpus folder → articles in stable order. The only reader of corpus files."""

import hashlib
import os
import re
import stat
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from indexer import frontmatter, language, markdown, plaintext
from indexer.errors import ArticleRefused, CorpusMissing
from indexer.frontmatter import FrontMatter
from indexer.records import Article, Block, BlockKind, Language
from indexer.sentences import sentences

SUFFIXES = frozenset({".md", ".txt"})
MOST_BYTES = 5_000_000
"""A larger file is refused: no article is that long, and one such file would stall the rest."""
_ABOUT_THE_FOLDER = re.compile(r"readme\.(md|txt)", re.IGNORECASE)
_TITLE_LENGTH = 200


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """A file of the corpus, by its path under the corpus folder with ``/`` between the parts."""

    path: str

    @property
    def article_id(self) -> str:
        """Return the id of the article in it: the path without its suffix."""
        return self.path.rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as read, with the remarks that its content manager should see."""

    article: Article
    remarks: tuple[str, ...]


def article_files(corpus: Path) -> tuple[ArticleFile, ...]:
    """Return the article files under ``corpus``, sorted by id.

    Left out are hidden files and README files, which are about the folder. Raises CorpusMissing.
    """
    if not corpus.is_dir():
        raise CorpusMissing(corpus)
    found = (
        ArticleFile(path.relative_to(corpus).as_posix())
        for path in _walk(corpus)
        if _is_article(path.name)
    )
    return tuple(sorted(found, key=lambda file: (file.article_id, file.path)))


def left_out(corpus: Path) -> tuple[str, ...]:
    """Return the paths of files in the corpus that are no articles and serve no other purpose."""
    return tuple(
        sorted(
            path.relative_to(corpus).as_posix()
            for path in _walk(corpus)
            if not _is_article(path.name)
            and path.suffix.lower() != ".csv"
            and not _ABOUT_THE_FOLDER.fullmatch(path.name)
        )
    )


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


def read_bytes(corpus: Path, file: ArticleFile) -> bytes:
    """Return the bytes of a file. Raises ArticleRefused when it cannot or must not be read."""
    path = corpus / file.path
    try:
        if not path.resolve().is_relative_to(corpus.resolve()):
            raise ArticleRefused(file.path, "it is a link to a file outside the corpus folder.")
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ArticleRefused(file.path, "it is not a regular file.")
        size = status.st_size
        if size > MOST_BYTES:
            raise ArticleRefused(
                file.path, f"it has {size:,} bytes; an article has at most {MOST_BYTES:,}."
            )
        return path.read_bytes()
    except OSError as problem:
        raise ArticleRefused(file.path, f"it cannot be read: {problem.strerror}.") from problem
    except RuntimeError as problem:  # so says Path.resolve
        raise ArticleRefused(file.path, "it is a link that leads to itself.") from problem


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def read_article(file: ArticleFile, content: bytes) -> Reading:
    """Return the article in a file's bytes. Raises ArticleRefused, naming file and line."""
    source = _decoded(file.path, content)
    front, body = frontmatter.split(file.path, source)
    render = markdown.rendered if file.path.lower().endswith(".md") else plaintext.rendered
    try:
        text, blocks = render(body)
    except markdown.NestedTooDeep as problem:
        raise ArticleRefused(file.path, str(problem), front.body_line) from problem
    if not blocks:
        raise ArticleRefused(file.path, "it has no text.", front.body_line)
    lang, lang_source, remarks = _language(file.path, front, text)
    title = front.metadata.title or _title(text, blocks, marked=file.path.lower().endswith(".md"))
    article = Article(
        id=file.article_id,
        lang=lang,
        lang_source=lang_source,
        metadata=replace(front.metadata, title=title),
        text=text,
        blocks=blocks,
    )
    unknown = [f"unknown field {name!r} in the front matter, kept" for name in front.unknown]
    return Reading(article, tuple(f"{file.path}: {remark}." for remark in [*remarks, *unknown]))


def _title(text: str, blocks: tuple[Block, ...], *, marked: bool) -> str:
    """Return the first heading where headings are marked, else the first sentence."""
    headings = [block for block in blocks if marked and block.kind is BlockKind.HEADING]
    first = (headings or blocks)[0]
    whole = " ".join(first.span.of(text).split())
    if headings and len(whole) <= _TITLE_LENGTH:
        return whole
    return sentences(text, first.span, _TITLE_LENGTH)[0].of(text).partition("\n")[0]


def _walk(corpus: Path) -> Iterator[Path]:
    """Yield every file of the corpus that is not hidden."""
    for folder, folders, names in os.walk(corpus):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(folder, name) for name in names if not name.startswith("."))


def _is_article(name: str) -> bool:
    is_text = Path(name).suffix.lower() in SUFFIXES
    return is_text and not _ABOUT_THE_FOLDER.fullmatch(name)


def _decoded(path: str, content: bytes) -> str:
    """Return the text of a file with one kind of line end and without a byte order mark."""
    if not content.strip():
        raise ArticleRefused(path, "it is empty.")
    if b"\x00" in content:
        raise ArticleRefused(path, "it is a binary file, not text.")
    try:
        text = content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        raise ArticleRefused(
            path,
            f"it is not UTF-8 (byte 0x{content[problem.start]:02x} at {problem.start:,}). "
            "Save it as UTF-8.",
            line,
        ) from problem
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _language(
    path: str, front: FrontMatter, text: str
) -> tuple[Language, Literal["front matter", "detected"], list[str]]:
    """Return the language of an article, who says so, and a remark where the text disagrees."""
    detected = language.detect_article(text)
    if not front.languages:
        if isinstance(detected, language.Foreign):
            raise ArticleRefused(
                path,
                f"its text is in {detected.name} ({detected.code}); Fakkel indexes Dutch, English "
                "and Chinese. If that is wrong, say so with 'lang:' in the front matter.",
            )
        guess = f"its text is short, and {detected} a guess; say which it is with 'lang:'"
        return detected, "detected", [guess] if language.is_guess(text) else []
    if isinstance(detected, Language) and detected in front.languages:
        return detected, "front matter", []
    lang = min(front.languages)  # of the two scripts of 'zh', simplified
    seen = detected.name if isinstance(detected, language.Foreign) else detected.value
    return lang, "front matter", [f"'lang' is {lang}, but the text looks like {seen}"]

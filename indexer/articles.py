"""Article files → articles. The only reader of corpus files, which ``listing`` finds."""

import hashlib
import stat
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from indexer import frontmatter, language, markdown, plaintext
from indexer.errors import ArticleRefused
from indexer.frontmatter import FrontMatter
from indexer.listing import OUTWARD, ArticleFile, is_outside
from indexer.records import Article, Block, BlockKind, Language
from indexer.sentences import sentences

RULES = 2
"""Raised when files would be read otherwise than before."""
MOST_BYTES = 5_000_000
"""A larger file is refused: no article is that long, and one such file would stall the rest."""
TRIES = 3
"""How often a file that is being written to is read before it is refused."""
_TITLE_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as read, with the remarks that its content manager should see."""

    article: Article
    remarks: tuple[str, ...]


def read_bytes(
    corpus: Path,
    file: ArticleFile,
    *,
    follow_links: bool = False,
    read: Callable[[Path], bytes] = Path.read_bytes,
) -> bytes:
    """Return the bytes of a file as they were at one moment.

    A file that changes while it is read is read again. Raises ArticleRefused when it cannot or
    must not be read.
    """
    path = corpus / file.path
    try:
        if not follow_links and is_outside(corpus, path):
            raise ArticleRefused(file.path, OUTWARD)
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ArticleRefused(file.path, "it is not a regular file.")
        size = status.st_size
        if size > MOST_BYTES:
            raise ArticleRefused(
                file.path, f"it has {size:,} bytes; an article has at most {MOST_BYTES:,}."
            )
        return _settled(file, path, read)
    except OSError as problem:
        raise ArticleRefused(file.path, f"it cannot be read: {problem.strerror}.") from problem
    except RuntimeError as problem:  # so says Path.resolve
        raise ArticleRefused(file.path, "it is a link that leads to itself.") from problem


def _settled(file: ArticleFile, path: Path, read: Callable[[Path], bytes]) -> bytes:
    """Return the bytes of a file that was the same before and after it was read."""
    for _ in range(TRIES):
        before = path.stat()
        content = read(path)
        after = path.stat()
        same = (before.st_ino, before.st_size, before.st_mtime_ns) == (
            (after.st_ino, after.st_size, after.st_mtime_ns)
        )
        if same and len(content) == after.st_size:
            return content
    raise ArticleRefused(
        file.path, "it was written to while it was read. Run this again when it is saved."
    )


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def read_article(file: ArticleFile, content: bytes) -> Reading:
    """Return the article in a file's bytes. Raises ArticleRefused, naming file and line."""
    source = decoded(file.path, content)
    front, body = frontmatter.split(file.path, source)
    try:
        text, blocks = renderer(file)(body)
    except markdown.NestedTooDeep as problem:
        raise ArticleRefused(file.path, str(problem), front.body_line) from problem
    if not blocks:
        raise ArticleRefused(file.path, "it has no text.", front.body_line)
    lang, lang_source, remarks = _language(file.path, front, text)
    title = front.metadata.title or _title(text, blocks, marked=_is_marked(file.path))
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


def renderer(file: ArticleFile) -> Callable[[str], tuple[str, tuple[Block, ...]]]:
    """Return what makes text and blocks of the body of such a file."""
    return markdown.rendered if _is_marked(file.path) else plaintext.rendered


def _is_marked(path: str) -> bool:
    return path.lower().endswith(".md")


def _title(text: str, blocks: tuple[Block, ...], *, marked: bool) -> str:
    """Return the first heading where headings are marked, else the first sentence."""
    headings = [block for block in blocks if marked and block.kind is BlockKind.HEADING]
    first = (headings or blocks)[0]
    whole = " ".join(first.span.of(text).split())
    if headings and len(whole) <= _TITLE_LENGTH:
        return whole
    return sentences(text, first.span, _TITLE_LENGTH)[0].of(text).partition("\n")[0]


def decoded(path: str, content: bytes) -> str:
    """Return the text of a file with one kind of line end and without a byte order mark.

    Raises ArticleRefused.
    """
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

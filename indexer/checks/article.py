"""One article file → all that is wrong with it, and the article where it can be read."""

from collections.abc import Iterator
from dataclasses import dataclass

from indexer import articles, markdown
from indexer.checks import head, language, pages, quotes, size, text
from indexer.checks.findings import Finding, refused, shown, warning
from indexer.checks.head import Head
from indexer.checks.pages import Page
from indexer.checks.partners import Placed
from indexer.errors import ArticleRefused
from indexer.listing import ArticleFile

CHECK = "file"


@dataclass(frozen=True, slots=True)
class Checked:
    """One article file with its faults."""

    findings: tuple[Finding, ...]
    placed: Placed | None
    """The article; None where it is refused."""
    key: str | None = None
    """Its translation_key, even where it is refused."""


def check(file: ArticleFile, content: bytes, *, whole: bool = True) -> Checked:
    """Return the faults in a file's bytes; not those of its text unless as a ``whole``."""
    try:
        source = articles.decoded(file.path, content)
    except ArticleRefused as refusal:
        return Checked((refused(refusal, CHECK),), None)
    top = head.head(file.path, source)
    found = [*top.findings, *(_body(file, source, top) if whole else ())]
    try:
        article = articles.read_article(file, content).article
    except ArticleRefused as refusal:
        if not any(one.severity == "error" for one in found):
            found.append(refused(refusal, CHECK))
        return Checked(tuple(found), None, top.metadata.translation_key)
    return Checked(tuple(found), Placed(file.path, article, top.lines.get("translation_key")))


def _body(file: ArticleFile, source: str, top: Head) -> Iterator[Finding]:
    """Yield the faults of the text, whatever is wrong with the front matter above it."""
    if not top.readable:
        return
    body = source if top.block is None else top.block.body
    try:
        whole, blocks = articles.renderer(file)(body)
        lang, seen = language.settled(top, whole)
        page = pages.page(file.path, source, top.block, lang)
    except markdown.NestedTooDeep:
        return  # the reading of the article says so
    yield from text.damage(page)
    if not blocks:
        return
    yield from language.check(page, top, whole, seen)
    yield from text.check(page)
    yield from quotes.check(page.path, page.prose)
    yield from size.check(page)
    yield from _fields(page, top)


def _fields(page: Page, top: Head) -> Iterator[Finding]:
    """Yield the fields that are shown whose quotation marks do not pair."""
    told = {"title": top.metadata.title, "description": top.metadata.description}
    for name, value in told.items():
        odd = quotes.odd_marks(value or "")
        if odd:
            yield warning(
                page.path, top.lines.get(name), quotes.CHECK,
                f"{odd[0].mark} stands alone in {name!r}: {shown(value or '')}",
                "its other half", "Add it, or remove the one that stands alone.",
            )  # fmt: skip

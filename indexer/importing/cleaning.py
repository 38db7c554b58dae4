"""The steps from a source to a draft, in order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from indexer import frontmatter, language
from indexer.articles import MOST_BYTES
from indexer.errors import ArticleRefused, SourceRefused
from indexer.folding import fold
from indexer.importing import byline, dirt, encodings, headings, markdowns, pages, pinyin, texts
from indexer.importing.authors import NOT_TAKEN
from indexer.importing.drafts import Draft, Wishes
from indexer.importing.lines import Line, Removed, Unsure
from indexer.importing.sources import Source
from indexer.markdown import NestedTooDeep
from indexer.records import Author, BlockKind, Language, Metadata, Span
from indexer.sentences import sentences

_TITLE_LENGTH = 200
_SENTENCE = re.compile(r"\w{2}[.!?…](?:\s|$)|[。！？]")


@dataclass(frozen=True, slots=True)
class _Read:
    """A source as read, before any cleaning of its lines."""

    lines: tuple[Line, ...]
    metadata: Metadata
    languages: frozenset[Language] = frozenset()
    removed: tuple[Removed, ...] = ()
    unsure: tuple[Unsure, ...] = ()


def draft(source: Source, wishes: Wishes) -> Draft:
    """Return the article in a source. Raises SourceRefused, saying why and what to do."""
    text = encodings.decoded(source.name, source.content, html=source.form == "html")
    read = _read(source, encodings.mend(text) if wishes.mend else text)
    plain = pinyin.swept(read.lines)
    swept = dirt.swept(plain.kept)
    removed = [*read.removed, *plain.removed, *swept.removed]
    told = byline.found(swept.kept, removed, _wished(read.metadata, wishes), dirt.is_prose)
    tags = tuple(dict.fromkeys([*wishes.tags, *told.metadata.tags]))
    metadata, lines, moved, doubts = _titled(replace(told.metadata, tags=tags), told.kept, wishes)
    lines, beside, kept_beside = _settled(lines)
    if not lines:
        raise SourceRefused(
            source.name, "no text is left when what surrounds an article is taken away."
        )
    if not any(line.kind is BlockKind.HEADING for line in lines) and source.form != "markdown":
        lines = headings.marked(lines)
    if sum(len(line.text.encode()) for line in lines) > MOST_BYTES * 0.9:
        raise SourceRefused(source.name, f"its text has more than {MOST_BYTES:,} bytes.")
    lang, foreign = _language(source, lines, wishes.languages or read.languages)
    named = bool(metadata.authors)
    doubted = [one for one in read.unsure if not (named and one.why == NOT_TAKEN)]
    return Draft(
        source=source.name,
        lang=lang,
        metadata=metadata,
        lines=lines,
        removed=_in_order([*removed, *told.moved, *moved, *beside]),
        unsure=tuple(sorted(
            [*doubted, *plain.unsure, *swept.unsure, *told.unsure, *doubts, *kept_beside,
             *foreign, *_garbled(lines)],
            key=lambda one: one.line,
        )),
    )  # fmt: skip


def _read(source: Source, text: str) -> _Read:
    if source.form == "html":
        try:
            page = pages.page(text)
        except ValueError as problem:
            raise SourceRefused(source.name, f"{problem}.") from problem
        return _Read(page.lines, page.metadata, removed=page.removed, unsure=page.unsure)
    try:
        front, body = frontmatter.split(source.name, text)
        before = front.body_line - 1
        lines = markdowns.lines(body) if source.form == "markdown" else texts.lines(body)
    except ArticleRefused as refused:
        place = "" if refused.line is None else f"line {refused.line}: "
        raise SourceRefused(source.name, place + refused.reason) from refused
    except NestedTooDeep as problem:
        raise SourceRefused(source.name, str(problem)) from problem
    numbered = tuple(replace(line, number=line.number + before) for line in lines)
    unsure = tuple(
        Unsure(1, "a field that Fakkel does not know, kept", name) for name in front.unknown
    )
    return _Read(numbered, front.metadata, front.languages, unsure=unsure)


def _wished(metadata: Metadata, wishes: Wishes) -> Metadata:
    """Return metadata with what the content manager says of it, but for tags, which add up."""
    wished = Metadata(
        title=wishes.title or "",
        authors=tuple(Author(name) for name in wishes.authors),
        publisher=wishes.publisher,
        published=wishes.published,
        url=wishes.url,
    )
    both = byline.together(wished, metadata)
    return replace(
        both,
        license=metadata.license,
        translation_key=metadata.translation_key,
        accessed=metadata.accessed,
        description=metadata.description,
        extra=metadata.extra,
    )


def _titled(
    metadata: Metadata, lines: tuple[Line, ...], wishes: Wishes
) -> tuple[Metadata, tuple[Line, ...], list[Removed], list[Unsure]]:
    """Return metadata with a title, and the lines without the one that said it."""
    first = byline.title_line(lines)
    moved, unsure = list[Removed](), list[Unsure]()
    title = metadata.title
    same = next((line for line in lines[:4] if title and fold(line.text) == fold(title)), None)
    if same is None and first is not None and (not title or wishes.title):
        same = first
    if same is not None and not (same.kind is BlockKind.HEADING and same.level > 1 and title == ""):
        moved.append(Removed(same.number, "title", same.text))
        lines = tuple(line for line in lines if line is not same)
        title = title or " ".join(same.text.split())
    if not title and lines:
        span = Span(0, len(lines[0].text))
        title = sentences(lines[0].text, span, _TITLE_LENGTH)[0].of(lines[0].text).rstrip(".。")
        why = "no title was found; the first sentence serves. Give one with --title"
        unsure.append(Unsure(lines[0].number, why, title))
    return replace(metadata, title=title), lines, moved, unsure


def _settled(
    lines: Sequence[Line],
) -> tuple[tuple[Line, ...], list[Removed], list[Unsure]]:
    """Decide on the doubtful lines of a page: sentences stay, labels beside the text go."""
    sure = [place for place, line in enumerate(lines) if not line.doubtful]
    first, last = (sure[0], sure[-1]) if sure else (0, len(lines))
    kept, removed, unsure = list[Line](), list[Removed](), list[Unsure]()
    for place, line in enumerate(lines):
        if line.doubtful and not first < place < last and not dirt.is_prose(line):
            removed.append(Removed(line.number, "beside the article", line.text))
            if _SENTENCE.search(line.text):
                unsure.append(Unsure(line.number, "beside the article; removed", line.text))
            continue
        kept.append(line)
        if line.doubtful and sure:
            unsure.append(Unsure(line.number, "may be beside the article; kept", line.text))
    return tuple(kept), removed, unsure


def _language(
    source: Source, lines: Sequence[Line], named: frozenset[Language]
) -> tuple[Language, list[Unsure]]:
    text = "\n\n".join(line.text for line in lines)
    detected = language.detect_article(text)
    if isinstance(detected, Language) and (not named or detected in named):
        guess = not named and language.is_guess(text)
        why = f"the text is short, and {detected} a guess. Say which it is with --lang"
        return detected, [Unsure(1, why, "")] if guess else []
    if not named:
        assert isinstance(detected, language.Foreign)  # noqa: S101 - for the type checker
        raise SourceRefused(
            source.name,
            f"its text is in {detected.name} ({detected.code}); Fakkel indexes Dutch, English and "
            "Chinese. If that is wrong, say so with --lang.",
        )
    lang = min(named)
    seen = detected.name if isinstance(detected, language.Foreign) else detected.value
    return lang, [
        Unsure(1, f"the language was given as {lang}, but the text looks like {seen}", "")
    ]


def _garbled(lines: Sequence[Line]) -> list[Unsure]:
    found = [(line, encodings.garbled(line.text)) for line in lines]
    return [
        Unsure(line.number, f"garbled? It may be: {mended}. To repair all such: --mend", line.text)
        for line, mended in found
        if mended is not None
    ]


def _in_order(removed: Sequence[Removed]) -> tuple[Removed, ...]:
    return tuple(sorted(removed, key=lambda one: one.line))

"""Title, date, author, publisher, source and tags, where the lines of a source tell them."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from indexer import plaintext
from indexer.chinese import HAN
from indexer.folding import fold
from indexer.importing.facts import NAME, URL, Fact, is_byline, is_doubtful, told_by
from indexer.importing.lines import Line, Removed, Unsure
from indexer.records import Author, BlockKind, Metadata

_TAG_ENDS = re.compile(
    rf"[,，、;；|｜·•]|\s{{2,}}|\s*(?=#\w)|\s+[/／]\s+|／|(?<=[{HAN}])/(?=[{HAN}])|(?<=[{HAN}])#"
)
_TITLE_WIDTH = 150
_TITLE_ENDS = re.compile(r"[^.;:,。；：，、…]$")
_LEAD = 2
"""So many paragraphs may stand above the byline."""
_LAST = 4
"""So many lines at the end are searched for sentences that name an author or a publisher."""

_TRANSLATED = re.compile(
    rf"\b(?:vertaling|vertaald|bewerking|bewerkt|translated|translation|adapted)\b[^.:]{{0,24}}?"
    rf"(?::| door| by)\s*(?P<name>{NAME})",
    re.IGNORECASE,
)
_APPEARED = re.compile(
    rf"\b(?i:verscheen|verschenen|gepubliceerd|geplaatst|appeared|published|posted)\b[^.]{{0,30}}?\s"
    rf"(?:op|in|bij|on|at)\s(?:(?:de|het|the)\s)?(?:(?:blog|website|site|weblog)\s(?:van|of)\s)?"
    rf"(?P<name>{NAME})|(?:原载|原載|首发|首發|转载|轉載)(?:于|於|自)[《“「]?(?P<han>[^》”」。，]{{2,20}})"
)
_HELPS = re.compile(
    rf"\b(?:how|hoe)\s(?P<name>{NAME})\s(?:can|could|kan|kunnen)\s(?:help|(?:je|jou|u|jullie)\s)"
)
_LOGO = re.compile(rf"(?i:logo)(?:\s(?:van|of))?\s(?P<name>{NAME})")
_COOKIES = re.compile(rf"(?P<name>{NAME})\s(?:maakt|gebruikt|plaatst|uses)\s.*cookies")


@dataclass(frozen=True, slots=True)
class Found:
    """What the lines told of the article, and the lines that are left."""

    metadata: Metadata
    kept: tuple[Line, ...]
    moved: tuple[Removed, ...]
    """Lines that say nothing else and now stand in the front matter."""
    unsure: tuple[Unsure, ...]


def found(
    lines: Sequence[Line],
    removed: Sequence[Removed],
    known: Metadata,
    is_prose: Callable[[Line], bool],
) -> Found:
    """Return what lines at the edges of a text add to what is ``known``; ``removed`` is dirt."""
    prose = [n for n, line in enumerate(lines) if is_prose(line) and not is_byline(line.text)]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), -1)
    facts, unsure = list[tuple[Line, Fact]](), list[Unsure]()
    kept, moved = list[Line](), list[Removed]()
    for place, line in enumerate(lines):
        above = sum(one < place for one in prose)
        told, in_doubt = _told(line, above, known, at_edge=not first <= place <= last)
        facts.extend((line, fact) for fact in told)
        names = {fact.name for fact in told}
        if told and not (place > last and "source" in names):
            moved.append(Removed(line.number, "tags" if names == {"tags"} else "byline", line.text))
            continue
        kept.append(line)
        if told:
            unsure.append(Unsure(line.number, "a source is named here; kept", line.text))
        elif in_doubt and not is_prose(line):
            unsure.append(Unsure(line.number, "may be a byline; kept", line.text))
    metadata = together(known, _metadata(facts))
    told_in_passing = [*_in_passing(kept), *_in_dirt(removed)]
    for fact, line in told_in_passing:
        if fact.name == "author" and not metadata.authors:
            metadata = replace(metadata, authors=(Author(fact.value),))
        elif fact.name == "publisher" and not metadata.publisher:
            metadata = replace(metadata, publisher=fact.value)
        else:
            continue
        unsure.append(Unsure(line.number, f"{fact.name} {fact.value} taken from here", line.text))
    return Found(metadata, tuple(kept), tuple(moved), tuple(unsure))


def _told(line: Line, above: int, known: Metadata, *, at_edge: bool) -> tuple[list[Fact], bool]:
    """Return what a line tells, and whether it may be a byline though it does not count as one.

    ``above``: how many paragraphs stand above it.
    """
    if line.kind is BlockKind.HEADING or not (at_edge or above <= _LEAD):
        return [], False
    told = told_by(line.text)
    if not above and not told and _is_known_author(line.text, known):
        return [Fact("author", known.authors[0].name)], False
    if told and (at_edge or _is_below_lead(told, known)):
        return told, False
    return [], is_doubtful(line.text)


def _is_below_lead(told: Sequence[Fact], known: Metadata) -> bool:
    """Tell whether what stands below the lead is a byline: it names the author and more.

    An author alone may be the first words of a sentence that went wrong, unless it is known.
    """
    names = {fact.name for fact in told}
    return "author" in names and (len(names - {"noise"}) > 1 or _agrees(told, known))


def together(first: Metadata, second: Metadata) -> Metadata:
    """Return what both tell; where they differ, the first one counts."""
    return replace(
        first,
        title=first.title or second.title,
        authors=first.authors or second.authors,
        publisher=first.publisher or second.publisher,
        published=first.published or second.published,
        url=first.url or second.url,
        tags=first.tags or second.tags,
    )


def title_line(lines: Sequence[Line]) -> Line | None:
    """Return the line that is the title: the first one, if it can be."""
    if len(lines) < 2:
        return None
    first = lines[0]
    if first.kind is BlockKind.HEADING:
        return first
    could_be = first.kind is BlockKind.PARAGRAPH and "\n" not in first.text.strip()
    short = plaintext.width_of(first.text) <= _TITLE_WIDTH
    one = not re.search(r"[.。]\s+\w|。\S", first.text)
    letters = any(map(str.isalpha, first.text))
    return (
        first if could_be and short and one and letters and _TITLE_ENDS.search(first.text) else None
    )


def _agrees(told: Sequence[Fact], known: Metadata) -> bool:
    """Tell whether a line says of the author, the date and the publisher what is known."""
    names = {fold(author.name) for author in known.authors}
    said = {fact.name: fact for fact in told}
    return (
        said.keys() <= {"author", "published", "source", "publisher", "noise"}
        and all(fold(name) in names for name in _value(said, "author").split("\n") if name)
        and ("published" not in said or said["published"].day == known.published)
        and _value(said, "source") in ("", known.publisher)
        and _value(said, "publisher") in ("", known.publisher)
    )


def _is_known_author(text: str, known: Metadata) -> bool:
    """Tell whether a line is only the name of an author who is known."""
    return fold(text.strip(" ·•|-–—,")) in {fold(author.name) for author in known.authors}


def _value(said: Mapping[str, Fact], name: str) -> str:
    return said[name].value if name in said else ""


def _metadata(facts: Sequence[tuple[Line, Fact]]) -> Metadata:
    """Return the metadata that facts add up to; the first of each kind counts."""
    values: dict[str, str] = {}
    days: dict[str, date] = {}
    tags: list[str] = []
    for line, fact in facts:
        if fact.day:
            days.setdefault(fact.name, fact.day)
        elif fact.value:
            if fact.name == "tags" and not tags:
                tags = _tags(fact.value, line.links)
            values.setdefault(fact.name, fact.value)
    source = values.get("source", "")
    is_address = bool(URL.fullmatch(source))
    return Metadata(
        title=values.get("title", ""),
        authors=tuple(Author(name) for name in values.get("author", "").split("\n") if name),
        publisher=values.get("publisher") or (None if is_address else source or None),
        published=days.get("published") or days.get("updated"),
        url=values.get("url") or (source if is_address else None),
        tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
    )


def _tags(value: str, links: Sequence[str]) -> list[str]:
    """Return the tags behind a label: one a link where they are links, else by what is between."""
    linked = "".join("".join(links).split())
    are_links = len(links) > 1 and linked == "".join(re.sub(r"[\s,，、;；|｜·•/／]", "", value))
    tags = links if are_links else _TAG_ENDS.split(value)
    return [tag.strip(" #,，、") for tag in tags]


def _in_passing(kept: Sequence[Line]) -> Iterator[tuple[Fact, Line]]:
    """Yield what sentences at the end of the text tell; they stay where they are."""
    for line in kept[-_LAST:]:
        translated = _TRANSLATED.search(line.text)
        if translated and translated.group("name")[0].isupper():
            yield Fact("author", translated.group("name")), line
        appeared = _APPEARED.search(line.text)
        if appeared:
            name = appeared.group("name") or appeared.group("han")
            yield Fact("publisher", name.rstrip(".")), line
        helps = _HELPS.search(line.text)
        if helps:
            yield Fact("publisher", helps.group("name")), line


def _in_dirt(removed: Sequence[Removed]) -> Iterator[tuple[Fact, Line]]:
    """Yield the publisher that a logo or a line about cookies names."""
    for dirt in removed:
        seen = _LOGO.fullmatch(dirt.text) or _COOKIES.match(dirt.text)
        if seen and dirt.kind in ("logo", "cookies") and fold(seen.group("name")) not in _NO_NAMES:
            yield Fact("publisher", seen.group("name")), Line(dirt.line, dirt.text)


_NO_NAMES = frozenset({"wij", "we", "deze site", "deze website", "this site", "this website",
                       "onze site", "onze website", "our site", "our website"})  # fmt: skip

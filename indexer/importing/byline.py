"""Title, date, author, publisher, source and tags, where the lines of a source tell them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from indexer import plaintext
from indexer.chinese import HAN
from indexer.folding import fold
from indexer.importing import dates, rules
from indexer.importing.lines import Line, Removed, Unsure
from indexer.records import Author, BlockKind, Metadata

_WORD = r"(?:[A-ZÀ-ÖØ-Þ](?:\.|[\w'’&+-]*(?:\.\w+)*))"
_LINK = r"(?:van|de|der|den|het|ten|ter|te|von|la|le|of|the|'t|&|for|voor)"
NAME = rf"{_WORD}(?:\s+(?:{_LINK}\s+){{0,2}}{_WORD}){{0,4}}"
_PERSON = re.compile(rf"{NAME}|[{HAN}]{{2,4}}|[{HAN}]{{1,8}}[·•‧][{HAN}]{{1,8}}")
_AND = re.compile(r"\s*(?:,|、|;|；|\s(?:en|and|&|和)\s)\s*")

_LABELS = (
    ("title", r"titel|title|标题|標題|题目|題目"),
    ("updated", r"(?:laatst |last )?(?:bijgewerkt|gewijzigd|updated|modified)(?: op| on)?|"
                r"更新(?:时间|時間|日期)?"),
    ("published", r"(?:gepubliceerd|geplaatst|published|posted)(?: op| on)?|datum|date|"
                  r"publicatiedatum|"
                  r"(?:发布|發布|发表|發表|日期|时间|時間)(?:时间|時間|日期|于|於)?"),
    ("author", r"(?:geschreven |tekst |vertaald )?door|(?:written |posted |words |text )?by|"
               r"auteurs?|authors?|tekst|作者|文|撰文|记者|記者|编译|編譯"),
    ("publisher", r"uitgever|publisher|gepubliceerd (?:door|in)|published (?:by|in)|"
                  r"出版(?:社|者)?"),
    ("source", r"bron|source|via|来源|來源|出处|出處|文章来源|文章來源|来自|來自|转自|轉自"),
    ("url", r"url|link|permalink|原文(?:链接|連結|地址)|链接|連結|网址|網址"),
    ("tags", r"tags?|trefwoorden|labels?|keywords|tagged(?: with)?|"
             r"标签|標籤|关键词|關鍵詞|关键字"),
)  # fmt: skip
_LABEL = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _LABELS), re.IGNORECASE)
_COLON = re.compile(r"\s*[:：]\s*|\s*[/／](?!/)\s*(?=[\u3400-\u9fff])|\s+")
_PARTS = re.compile(
    r"\s*[|｜·•‧]\s*|\s{2,}|\u3000+|\s+[-–—]\s+|\s+(?=[\u3400-\u9fff]{1,6}[:：])"
    r"|(?<![Ww]ritten)(?<![Pp]osted)(?<![Ww]ords)(?<![Tt]ext)(?<!eschreven)(?<!ekst)(?<!ertaald)"
    r"\s+(?=(?:door|by)\s+[A-Z])|,?\s+(?:op|on)\s+(?=\w+\.?\s+\d|\d)|,\s+(?=\d{1,2}\s)"
)
_TAG_ENDS = re.compile(
    rf"[,，、;；|｜·•]|\s{{2,}}|\s*(?=#\w)|\s+[/／]\s+|／|(?<=[{HAN}])/(?=[{HAN}])|(?<=[{HAN}])#"
)
_URL = re.compile(r"https?://\S+")
_NOISE = frozenset({"reading time", "counter", "sharing", "legal"})
_TITLE_WIDTH = 150
_TITLE_ENDS = re.compile(r"[^.;:,。；：，、…]$")
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


@dataclass(frozen=True, slots=True)
class _Fact:
    """One thing that a part of a line tells; ``noise`` tells nothing and is no text either."""

    name: str
    value: str = ""
    day: date | None = None


def is_byline(text: str) -> bool:
    """Tell whether every part of a line is a date, an author, a source or a counter."""
    return bool(_facts(text))


def found(
    lines: Sequence[Line],
    removed: Sequence[Removed],
    known: Metadata,
    is_prose: Callable[[Line], bool],
) -> Found:
    """Return what lines at the edges of a text add to what is ``known``; ``removed`` is dirt."""
    prose = [n for n, line in enumerate(lines) if is_prose(line) and not is_byline(line.text)]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), -1)
    facts, unsure = list[tuple[Line, _Fact]](), list[Unsure]()
    kept, moved = list[Line](), list[Removed]()
    for place, line in enumerate(lines):
        at_edge = place < first or place > last
        told = _facts(line.text) if at_edge and line.kind is not BlockKind.HEADING else []
        if not told or (place > last and any(fact.name == "source" for fact in told)):
            kept.append(line)
        else:
            kind = "tags" if {fact.name for fact in told} == {"tags"} else "byline"
            moved.append(Removed(line.number, kind, line.text))
        facts.extend((line, fact) for fact in told)
        if told and kept and kept[-1] is line:
            unsure.append(Unsure(line.number, "a source is named here; kept", line.text))
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


def _facts(text: str) -> list[_Fact]:
    """Return what the parts of a line tell, or nothing when one of them is something else."""
    if len(text) > 200:
        return []
    whole = _fact(text.strip())
    if whole:
        return [] if whole.name == "noise" else [whole]
    facts = [_fact(part) for part in _PARTS.split(text.strip()) if part.strip()]
    told = [fact for fact in facts if fact is not None]
    if len(told) < len(facts) or all(fact.name == "noise" for fact in told):
        return []
    return told


def _fact(part: str) -> _Fact | None:
    part = part.strip(" ()（）[]【】,，")
    day = dates.parsed(part)
    if day:
        return _Fact("published", day=day)
    folded = fold(part)
    if any(rule.kind in _NOISE and rule.pattern.fullmatch(folded) for rule in rules.RULES):
        return _Fact("noise")
    if _URL.fullmatch(part):
        return _Fact("url", part)
    label = _LABEL.match(part)
    while label and label.lastgroup:
        gap = _COLON.match(part, label.end())
        if gap:
            return _labelled(label.lastgroup, part[gap.end() :].strip(), gap.group().strip() != "")
        label = None
    return None


def _labelled(name: str, value: str, marked: bool) -> _Fact | None:
    """Return the fact behind a label; ``marked``: with a colon, not only a space."""
    if name in ("published", "updated"):
        day = dates.parsed(value)
        return _Fact(name, day=day) if day else None
    if name == "author":
        people = [re.split(r",\s+(?=[a-z])", value)[0]] if marked else [value]
        names = [one for one in _AND.split(people[0]) if one]
        return _Fact(name, "\n".join(names)) if names and all(map(_is_person, names)) else None
    if not marked or not value or len(value) > (150 if name in ("title", "tags") else 60):
        return None
    if name == "url":
        return _Fact(name, value) if _URL.fullmatch(value) else None
    if name in ("publisher", "source") and re.search(r"[.。!?！？]\s*\S|[。!?！？]$|\.$", value):
        return None
    return _Fact(name, value)


def _is_person(name: str) -> bool:
    return len(name) <= 50 and bool(_PERSON.fullmatch(name))


def _metadata(facts: Sequence[tuple[Line, _Fact]]) -> Metadata:
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
    is_address = bool(_URL.fullmatch(source))
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


def _in_passing(kept: Sequence[Line]) -> Iterator[tuple[_Fact, Line]]:
    """Yield what sentences at the end of the text tell; they stay where they are."""
    for line in kept[-_LAST:]:
        translated = _TRANSLATED.search(line.text)
        if translated and translated.group("name")[0].isupper():
            yield _Fact("author", translated.group("name")), line
        appeared = _APPEARED.search(line.text)
        if appeared:
            name = appeared.group("name") or appeared.group("han")
            yield _Fact("publisher", name.rstrip(".")), line
        helps = _HELPS.search(line.text)
        if helps:
            yield _Fact("publisher", helps.group("name")), line


def _in_dirt(removed: Sequence[Removed]) -> Iterator[tuple[_Fact, Line]]:
    """Yield the publisher that a logo or a line about cookies names."""
    for dirt in removed:
        seen = _LOGO.fullmatch(dirt.text) or _COOKIES.match(dirt.text)
        if seen and dirt.kind in ("logo", "cookies") and fold(seen.group("name")) not in _NO_NAMES:
            yield _Fact("publisher", seen.group("name")), Line(dirt.line, dirt.text)


_NO_NAMES = frozenset({"wij", "we", "deze site", "deze website", "this site", "this website",
                       "onze site", "onze website", "our site", "our website"})  # fmt: skip

"""An item → text in APA, Chicago or MLA, with what the processor gets wrong put right.

Titles, publishers, addresses and names that are not split go through the processor as slots, single
private characters that are filled afterwards: nothing in them can be taken for markup, and their
capitals and marks are ours. Each mending names what is mended; all were found in typst 0.15.2.

Left as it is: APA wants titles in sentence case, and they stay as the article has them, since
nothing tells names from other words; Chicago and MLA have a comma before ``en`` in Dutch too; two
works of an author in one year get no ``2026a``, as one citation knows of no other.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from api.citing.items import Item
from api.citing.names import Name
from api.citing.processor import Rendered, Style, rendered
from api.citing.titles import curled, headline, nested
from indexer.folding import fold
from indexer.records import Language

_TITLE, _CONTAINER, _LOCATOR, _FIRST_NAME = "\ue000", "\ue001", "\ue002", 0xE100
_URL = "https://slot.invalid/"
_MOST_NAMES = 1000
_FILLED = re.compile(rf"([\ue000-\uf8ff]|{re.escape(_URL)})([”’»]?)([.。]?)")
_STOPPED = re.compile(r"[.?!…。？！](?:[”’」』》〉]*)$")
_FULL_STOP = re.compile(r"(?<![.。])[.。]$")
_GAPS = {
    " 等": "等",
    "、… ": "……",
    " 无日期": "，无日期",
    " 無日期": "，無日期",
    "》 ": "》",
    "〉 ": "〉",
}
_DUTCH_DAY = re.compile(
    r"\b(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
    r" (\d{1,2})\b"
)


class _Shown(NamedTuple):
    """The title as it stands in a bibliography and in the text."""

    bibliography: str
    in_text: str


def text(cited: Item, style: Style, locator: str = "") -> Rendered:
    """Return an item as it stands in a bibliography and in the text, ``(Lamb, 2026)``."""
    names = _names(cited, style)
    entry = _entry(cited, names, style)
    raw = rendered(entry, style, cited.locale, _LOCATOR if locator else "")
    title = _titles(cited, style)
    slots = {chr(_FIRST_NAME + at): name.literal for at, name in enumerate(names) if name.literal}
    slots |= {_CONTAINER: cited.publisher, _LOCATOR: locator, _URL: cited.url}
    bibliography = _mended_bibliography(raw.bibliography, cited, names, style)
    in_text = _mended_in_text(raw.in_text, cited, names)
    return Rendered(
        _filled(bibliography, {**slots, _TITLE: title.bibliography}),
        _filled(in_text, {**slots, _TITLE: title.in_text}),
    )


def _names(cited: Item, style: Style) -> tuple[Name, ...]:
    """Return the authors that a style names.

    MLA 9: an organisation that is both author and publisher is given as publisher only.
    """
    if style is Style.MLA and cited.authors and _is_publisher(cited):
        return ()
    return cited.authors[:_MOST_NAMES]


def _is_publisher(cited: Item) -> bool:
    """Tell whether the only author is the publisher."""
    return len(cited.authors) == 1 and fold(cited.authors[0].surname) == fold(cited.publisher)


def _entry(cited: Item, names: tuple[Name, ...], style: Style) -> Mapping[str, object]:
    """Return the item in hayagriva's format.

    An article in a blog is what all three styles show as a page of a site; without a site, APA and
    Chicago need ``web`` (``article`` loses the day, or becomes a preprint), MLA ``article``.
    APA 7 (10.16) leaves the site out when it is the author.
    """
    entry: dict[str, object] = {"type": "article", "title": _TITLE}
    if cited.publisher and not (style is Style.APA and _is_publisher(cited)):
        entry["parent"] = {"type": "blog", "title": _CONTAINER}
    elif style is not Style.MLA:
        entry["type"] = "web"
    if names:
        entry["author"] = [_author(name, at) for at, name in enumerate(names)]
    if cited.published:
        entry["date"] = cited.published.isoformat()
    if cited.url:
        accessed = {"date": cited.accessed.isoformat()} if cited.accessed else {}
        entry["url"] = {"value": _URL, **accessed}
    return entry


def _author(name: Name, at: int) -> dict[str, str]:
    if name.literal:
        return {"name": chr(_FIRST_NAME + at)}
    parts = {"name": name.surname, "given-name": name.given, "suffix": name.suffix}
    return {part: value for part, value in parts.items() if value}


def _titles(cited: Item, style: Style) -> _Shown:
    """Return the title: APA shows it as it is, but between marks and in capitals in the text.

    A full stop at its end goes: a title may be a first sentence, and the styles bring their own.
    """
    plain = _FULL_STOP.sub("", curled(cited.title, cited.lang))
    if cited.lang.tongue == "zh":
        return _Shown(plain, plain)
    capital = plain
    if cited.lang is Language.ENGLISH:
        capital = headline(plain, long_prepositions=style is not Style.MLA)
    quoted = nested(capital)
    return _Shown(plain if style is Style.APA else quoted, quoted)


def _mended_bibliography(raw: str, cited: Item, names: tuple[Name, ...], style: Style) -> str:
    text = raw
    if cited.lang is Language.DUTCH:
        text = _DUTCH_DAY.sub(r"\2 \1", text)  # styles put the month first in every language
    if not cited.accessed:
        text = re.sub(rf"\w+ (?={re.escape(_URL)}$)", "", text)  # "Retrieved" without a day
    for name in names:
        if name.family_first and style is not Style.APA:  # so do Chicago and MLA
            text = text.replace(f"{name.family}, {name.given}", name.whole, 1)
            text = text.replace(f"{name.given} {name.family}", name.whole, 1)
        if name.particle and cited.lang is Language.DUTCH:
            before = r"(?<!\w)" if style is Style.APA else "^"
            leads = f"{before}{re.escape(name.surname)},"
            text = re.sub(leads, f"{name.surname_in_dutch},", text, count=1)
    text = _without_gaps(text, cited)
    is_open = cited.lang.tongue == "zh" and not text.endswith(("。", _URL))
    return f"{text}。" if is_open else text


def _mended_in_text(raw: str, cited: Item, names: tuple[Name, ...]) -> str:
    text = raw
    if cited.lang is Language.DUTCH:
        for name in names:  # "De Wit" where no given name stands before it
            if name.particle:
                text = text.replace(name.surname, name.surname_in_dutch, 1)
    if text.startswith(f"({_TITLE}"):  # italic, which plain text cannot show
        mark = "”, " if cited.lang is Language.DUTCH else ",” "
        text = f"(“{text[1:]}".replace(", ", mark, 1)
    return _without_gaps(text, cited)


def _without_gaps(text: str, cited: Item) -> str:
    """Return a Chinese text without the blanks that the processor puts between its marks."""
    if cited.lang.tongue != "zh":
        return text
    for gap, closed in _GAPS.items():
        text = text.replace(gap, closed)
    return text


def _filled(text: str, slots: Mapping[str, str]) -> str:
    """Return a text with its slots filled.

    A full stop after what ends in a stop, question mark or exclamation mark is dropped.
    """

    def filling(found: re.Match[str]) -> str:
        slot, closing, stop = found.groups()
        value = slots[slot]
        stopped = slot != _URL and _STOPPED.search(value)
        return f"{value}{stop if not stopped and not closing else ''}{closing}" + (
            stop if closing and not stopped else ""
        )

    return _FILLED.sub(filling, text)

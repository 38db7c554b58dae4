"""An HTML page → its blocks of text in order, each with the parts of the page around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import lxml.html
from lxml import etree

from indexer import plaintext
from indexer.chinese import HAN
from indexer.importing import facts, regions
from indexer.importing.lines import Line
from indexer.records import BlockKind

Element = Any
"""An element of lxml, which has no types."""

_BLOCK_TAGS = (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section "
    "summary table tbody td tfoot th thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_SILENT_TAGS = (
    "script style noscript template svg iframe head object audio video canvas select textarea "
    "option input math rt rp title"
)
_SILENT = frozenset(_SILENT_TAGS.split())
_INLINE = frozenset({"a", "span", "em", "i", "b", "strong", "small", "time", "u", "font", "label"})
_MENU_WIDTH = 150
_BOLD_LEVEL = 3
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLANK = re.compile(r"[ \t\n\r\f]+")
_WIDE = f"[{HAN}\u3000-\u303f\uff00-\uffef]"
_ENDED = re.compile(r"^\s*$|[.!?…。！？][\"'”’»)）」』]*\s*$|[”’»」』]\s*$")
_BROKEN = re.compile(rf"(?<={_WIDE})[ \t]*[\n\r]\s*(?={_WIDE})")


@dataclass(frozen=True, slots=True)
class PageBlock:
    """One block of text on a page."""

    line: Line
    ancestors: tuple[Element, ...]
    """The elements it stands in, outermost first."""
    regions: tuple[tuple[Element, str], ...]
    """Those of them that are no article by their own word, with their kind."""
    signs: bool = False
    """It names who said the quotation above it."""
    amended: bool = False
    """A dash or a comma was written into it that the page shows only by its style."""


def parsed(source: str) -> Element:
    """Return the root element of a page. Readings above characters (ruby) are taken out.

    Raises ValueError when there is nothing in it, or more than the parser can follow.
    """
    parser = lxml.html.HTMLParser(encoding="utf-8")
    try:
        root = lxml.html.document_fromstring(source.encode(), parser=parser)
    except etree.ParserError as problem:
        raise ValueError(str(problem)) from problem
    if any("depth" in entry.message.lower() for entry in parser.error_log):  # the rest is cut off
        raise ValueError(
            "its elements are nested more than 250 levels deep. Save the article as text"
        )
    for reading in list(root.iter("rt", "rp")):
        reading.drop_tree()
    return root


def readings(source: str) -> int:
    """Return how many readings above characters a page holds."""
    return len(re.findall(r"<rt[\s>]", source, re.IGNORECASE))


def blocks(root: Element) -> tuple[PageBlock, ...]:
    """Return the blocks of text of a page, in order."""
    body = root.find("body")
    walk = _Walk()
    walk.element(root if body is None else body)
    walk.flush()
    return tuple(walk.found)


@dataclass(slots=True)
class _Walk:
    """A walk over a page: text is gathered until a block begins or ends."""

    found: list[PageBlock] = field(default_factory=list)
    _text: list[str] = field(default_factory=list)
    _line: int = 0
    _path: list[Element] = field(default_factory=list)
    _regions: list[tuple[Element, str]] = field(default_factory=list)
    _marker: str = ""
    _plain: bool = False
    """Some of the text that is being gathered is not bold."""
    _links: list[str] = field(default_factory=list)
    """The texts of the links in it."""
    _gaps: list[tuple[int, bool]] = field(default_factory=list)
    """Where one element follows another without a space, and whether both are links."""
    _bare: bool = False
    """Some of it stands in no inline element."""

    def element(self, element: Element) -> None:
        """Walk through an element and what it holds."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _SILENT:
            return
        if tag == "br":
            self._break(element)
            return
        region = self._region(element)
        is_block = tag in _BLOCKS or region is not None or self._is_signature(element)
        if is_block:
            self.flush()
        self._path.append(element)
        if region:
            self._regions.append((element, region))
        start, blocks = len(self._text), len(self.found)
        self._content(element)
        if tag == "a" and len(self.found) == blocks:
            self._links.append(_squeezed("".join(self._text[start:])))
        if is_block:
            self.flush()
        self._path.pop()
        if region:
            self._regions.pop()

    def _region(self, element: Element) -> str | None:
        if element.tag == "button":
            return "button"
        in_article = self._inside("article", "main")
        region = regions.kind_of(element.tag, element.attrib, in_article=in_article)
        if region == "footer" and (self._inside("blockquote") or element.tag == "figcaption"):
            return None  # of the quotation, not of the page
        without_links = element.tag != "a" and element.find(".//a") is None
        return None if region == "read on" and without_links else region

    def _is_signature(self, element: Element) -> bool:
        """Tell whether a cite ends a block quotation, behind its last sentence."""
        ends = element.tag == "cite" and not (element.tail or "").strip()
        return ends and self._inside("blockquote") and bool(_ENDED.search("".join(self._text)))

    def _in_signature(self) -> bool:
        """Tell whether a name and what its bearer is may stand on lines of their own here."""
        figures = [one for one in self._path if one.tag == "figure"]
        quoting = self._inside("blockquote") or any(
            figure.find(".//blockquote") is not None for figure in figures
        )
        return quoting and self._inside("footer", "cite", "figcaption")

    def _content(self, element: Element) -> None:
        match element.tag:
            case "tr" if _is_row(element):
                self._row(element)
            case "pre":
                self._add(BlockKind.CODE, "".join(element.itertext()).strip("\n"), element)
            case "li":
                self._marker = _marker(element)
                self._children(element)
                self.flush()
                self._marker = ""
            case _:
                self._children(element)

    def flush(self) -> None:
        """End the block that is being gathered."""
        tags = [element.tag for element in self._path]
        level = next((_HEADINGS[tag] for tag in reversed(tags) if tag in _HEADINGS), 0)
        text = _squeezed("".join(self._text if level else self._apart()))
        self._text, plain, self._plain = [], self._plain, False
        self._links, links = [], tuple(filter(None, self._links))
        self._gaps, self._bare = [], False
        if not text or not self._path:
            return
        if level:
            self._add(BlockKind.HEADING, text, self._path[-1], level=level)
        elif "li" in tags and self._marker:
            self._add(BlockKind.ITEM, text, self._path[-1], marker=self._marker)
            self._marker = ""
        elif "blockquote" in tags:
            self._add(BlockKind.QUOTATION, text, self._path[-1])
        elif not plain and not self._inside("figcaption") and _could_be_heading(text):
            self._add(BlockKind.HEADING, text, self._path[-1], level=_BOLD_LEVEL)
        else:
            self._add(BlockKind.PARAGRAPH, text, self._path[-1], links=links)

    def _apart(self) -> list[str]:
        """Return the text of a block, a space between the links of a menu that touch."""
        whole = "".join(self._text)
        gaps = [place for place, links in self._gaps if links or len(self._gaps) > 1]
        is_text = self._bare or _ENDED.search(whole) or plaintext.width_of(whole) > _MENU_WIDTH
        if is_text or not self._links:
            return self._text
        return [" " * (place in gaps) + part for place, part in enumerate(self._text)]

    def _children(self, element: Element) -> None:
        self._gather(element.text, element)
        last: Element = None
        for child in element:
            if last is not None and not last.tail and self._text:
                self._gaps.append((len(self._text), _are_two_links(last, child)))
            self.element(child)
            self._gather(child.tail, element)
            last = child

    def _gather(self, text: str | None, element: Element) -> None:
        if text:
            if not "".join(self._text).strip():
                self._line = element.sourceline or 0
            self._text.append(text)
            self._plain |= bool(text.strip()) and not self._inside("b", "strong")
            self._bare |= bool(text.strip()) and element.tag not in _INLINE

    def _break(self, element: Element) -> None:
        """End the block at a line break, unless the sentence goes on behind it."""
        before = "".join(self._text).rstrip()
        after = (element.tail or "").lstrip(" \t\n\r")
        goes_on = after[:1].islower() or before.endswith(("，", "、", ","))
        if goes_on and not self._in_signature():
            self._text.append(" ")
        else:
            self.flush()

    def _row(self, row: Element) -> None:
        cells = tuple(
            _squeezed("".join(_visible(cell))) for cell in row if cell.tag in ("td", "th")
        )
        text = " | ".join(cell for cell in cells if cell)
        if text:
            self._add(BlockKind.ROW, text, row, cells=cells)

    def _add(
        self, kind: BlockKind, text: str, element: Element, *,
        level: int = 0, marker: str = "", cells: tuple[str, ...] = (), links: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        number = self._line or element.sourceline or 1
        self._line = 0
        if not text.strip():
            return
        caption = self._inside("figcaption", "caption")
        line = Line(number, text, kind, level, marker, cells=cells, links=links, caption=caption)
        self.found.append(PageBlock(line, tuple(self._path), tuple(self._regions)))

    def _inside(self, *tags: str) -> bool:
        return any(element.tag in tags for element in self._path)


def _could_be_heading(text: str) -> bool:
    """Tell whether a paragraph that is bold as a whole is a heading, not a lead or a byline."""
    short = plaintext.width_of(text) <= plaintext.HEADING_WIDTH
    return short and bool(plaintext.ENDS_OPEN.search(text)) and not facts.is_byline(text)


def _are_two_links(first: Element, second: Element) -> bool:
    """Tell whether two elements are links, and not two parts of one."""
    both = first.tag == "a" and second.tag == "a"
    return both and (first.get("href") != second.get("href") or first.get("href") in (None, "#"))


def _squeezed(text: str) -> str:
    """Return text with white space as a browser shows it."""
    return _BLANK.sub(" ", _BROKEN.sub("", text)).strip()


def _visible(element: Element) -> Iterator[str]:
    """Yield the text in an element that a reader sees, a space for each line break."""
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return
    yield " " if element.tag == "br" else element.text or ""
    for child in element:
        yield from _visible(child)
        yield child.tail or ""


def _is_row(row: Element) -> bool:
    """Tell whether a row of a table holds data: two cells or more, without blocks in them."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    inner = _BLOCKS - {"p", "div", "center"}
    return len(cells) > 1 and not any(
        child.tag in inner or len(list(cell.iter("p", "div"))) > 1
        for cell in cells
        for child in cell.iterdescendants()
    )


def _marker(item: Element) -> str:
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return "- "
    first = parent.get("start", "1")
    number = int(first) if first.isdigit() and len(first) < 7 else 1
    return f"{number + sum(one.tag == 'li' for one in item.itersiblings(preceding=True))}. "

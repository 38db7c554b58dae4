"""Saved HTML pages → lines and metadata. The only user of trafilatura.

trafilatura judges what is the article; nothing is lost by its word alone. What it leaves out
between the first and the last paragraph it takes, and what stands right beside them, is kept as
doubtful, unless the page itself calls it something else (navigation, cookies, comments …).
"""

import copy
import logging
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import trafilatura
from trafilatura.settings import Document

from indexer.importing import authors, dirt, dom, regions, signatures
from indexer.importing.dom import Element, PageBlock
from indexer.importing.lines import Line, Removed, Unsure
from indexer.records import Author, Metadata

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
_SHORT = 20
_SMALL_PART = 0.3
"""A region that holds more of the article's text than this is not what it calls itself."""
_SENTENCE = re.compile(r"[.!?…](?:\s|$)|[。！？]")
_DOMAIN = re.compile(r"[\w-]+(\.[\w-]+)+")
_SUFFIX = re.compile(r"\s*(?:[|_–—·«»:]|\s-\s)\s*")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page gives: the lines of its article and of all that may belong to it."""

    lines: tuple[Line, ...]
    metadata: Metadata
    removed: tuple[Removed, ...]
    unsure: tuple[Unsure, ...]


def page(source: str) -> Page:
    """Return the article of a page. Raises ValueError when the page has no text."""
    root = dom.parsed(source)
    blocks = signatures.marked(dom.blocks(root))
    if not blocks:
        raise ValueError("the page has no text")
    document = _document(root)
    chosen = _chosen(document.body if document else None, blocks)
    lines, removed, unsure = _parted(blocks, chosen)
    if (count := dom.readings(source)) > 0:
        removed.append(Removed(1, "pinyin", f"{count} readings above characters"))
    if not any(chosen):
        unsure.append(Unsure(1, "the extractor found no article; all the text was kept", ""))
    metadata = _metadata(document, root, source)
    if not metadata.authors:
        people, doubtful = authors.named(root, metadata.publisher)
        metadata = replace(metadata, authors=tuple(map(Author, people)))
        unsure += [Unsure(1, authors.NOT_TAKEN, name) for name in doubtful if not people]
    return Page(tuple(lines), metadata, tuple(removed), tuple(unsure))


def _document(root: Element) -> Document | None:
    """Return what the extractor makes of a page, or None."""
    found = trafilatura.bare_extraction(
        copy.deepcopy(root),
        favor_recall=True,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
    )
    return found if isinstance(found, Document) else None


def _chosen(body: Element, blocks: Sequence[PageBlock]) -> list[bool]:
    """Return for each block whether the extractor takes it for the article."""
    if body is None:
        return [False] * len(blocks)
    whole = _solid("".join(body.itertext()))
    parts = {_solid("".join(part.itertext())) for part in body.iter()}
    taken = list[bool]()
    for block in blocks:
        if block.signs and taken:
            taken.append(taken[-1])  # with the quotation above it
            continue
        text = _solid("".join(block.line.cells) or block.line.text)
        taken.append(text in parts if len(text) < _SHORT else text in whole)
    return taken


def _parted(
    blocks: Sequence[PageBlock], chosen: Sequence[bool]
) -> tuple[list[Line], list[Removed], list[Unsure]]:
    """Return the lines that are or may be the article, what is not, and the doubts."""
    weight, total = _weights(blocks, chosen)
    container = _container(blocks, chosen)
    boxes = _boxes(blocks, chosen)
    lines, removed, unsure = list[Line](), list[Removed](), list[Unsure]()
    for block, taken in zip(blocks, chosen, strict=True):
        kind = next(
            (kind for element, kind in reversed(block.regions)
             if weight[element] <= _SMALL_PART * total), None,
        )  # fmt: skip
        inside = container is None or container in block.ancestors
        line = block.line
        in_box = kind == "sidebar" and boxes.get(block.regions[-1][0], False)
        if taken and kind not in regions.SURE:
            lines.append(line)
            if block.amended:
                unsure.append(
                    Unsure(line.number, "signs a quotation; its dash was added", line.text)
                )
            if line.caption and not block.signs and _SENTENCE.search(line.text):
                unsure.append(Unsure(line.number, "a caption; kept", line.text))
        elif in_box and inside:
            lines.append(line)
            unsure.append(Unsure(line.number, "a box beside the text; kept", line.text))
        elif kind is None and inside:
            lines.append(replace(line, doubtful=True))
        else:
            removed.append(Removed(line.number, kind or "outside the article", line.text))
            if kind is None and len(line.text) > 80:
                unsure.append(Unsure(line.number, "outside the article; removed", line.text))
            elif kind == "sidebar" and block.regions[-1][0] in boxes:
                unsure.append(Unsure(line.number, "a box beside the text; removed", line.text))
    return lines, removed, unsure


def _boxes(blocks: Sequence[PageBlock], chosen: Sequence[bool]) -> dict[Element, bool]:
    """Return the boxes between two paragraphs of the article that hold sentences of their own.

    True for those that are only an aside by their tag; others call themselves a sidebar.
    """
    places = [place for place, taken in enumerate(chosen) if taken]
    found: dict[Element, bool] = {}
    for place, block in enumerate(blocks):
        between = bool(places) and places[0] < place < places[-1]
        if not between or not block.regions or block.regions[-1][1] != "sidebar":
            continue
        linked = sum(map(len, block.line.links)) > _SMALL_PART * len(block.line.text)
        if dirt.is_prose(block.line) and not linked:
            box = block.regions[-1][0]
            found[box] = box.tag == "aside" and not regions.is_named("sidebar", box.attrib)
    return found


def _weights(blocks: Sequence[PageBlock], chosen: Sequence[bool]) -> tuple[Counter[Element], int]:
    """Return how much chosen text each element holds, and how much there is."""
    weight = Counter[Element]()
    total = 0
    for block, taken in zip(blocks, chosen, strict=True):
        if taken:
            total += len(block.line.text)
            weight.update(dict.fromkeys(block.ancestors, len(block.line.text)))
    return weight, total


def _container(blocks: Sequence[PageBlock], chosen: Sequence[bool]) -> Element:
    """Return the innermost element around all of the chosen text, or the article it is in."""
    paths = [
        block.ancestors
        for block, taken in zip(blocks, chosen, strict=True)
        if taken and not any(kind in regions.SURE for _, kind in block.regions)
    ]
    if not paths:
        return None
    common = [first for first, *others in zip(*paths, strict=False)
              if all(other is first for other in others)]  # fmt: skip
    articles = [element for element in common if element.tag in ("article", "main")]
    within = (articles or common)[-1]
    return within.getparent() if _is_bare(within) else within


def _is_bare(element: Element) -> bool:
    """Tell whether an element is only the body of an article, its title standing beside it."""
    parent = element.getparent()
    return (
        element.tag not in ("article", "main", "body")
        and parent is not None
        and parent.tag != "body"
        and next(element.iter("h1"), None) is None
        and next(parent.iter("h1"), None) is not None
    )


def _metadata(document: Document | None, root: Element, source: str) -> Metadata:
    """Return what the head of a page tells; a date only where it stands in the page."""
    if document is None:
        return Metadata(title="")
    heads = [_line(element) for element in root.iter("h1")]
    title = _line_of(document.title)
    title = next((head for head in heads if head and title.startswith(head)), title)
    published = None
    if document.date and document.date in source:
        published = date.fromisoformat(document.date)
    tags = [tag.strip() for entry in document.tags or [] for tag in re.split(r"[,，、;]", entry)]
    return Metadata(
        title=title,
        authors=tuple(Author(name.strip()) for name in (document.author or "").split(";")
                      if name.strip()),
        publisher=_publisher(document, root, title),
        published=published,
        url=document.url,
        tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
        description=_line_of(document.description) or None,
    )  # fmt: skip


def _publisher(document: Document, root: Element, title: str) -> str | None:
    """Return the name of the site: as it says, else what stands behind the title in the head."""
    name = _line_of(document.sitename)
    if name and not _DOMAIN.fullmatch(name):
        return name
    whole = _line(root.find(".//head/title"))
    if title and whole.startswith(title):
        behind = _SUFFIX.sub("", whole[len(title) :], count=1)
        if 1 < len(behind) <= 60 and behind != whole[len(title) :]:
            return behind
    return None


def _line(element: Element) -> str:
    return "" if element is None else _line_of("".join(element.itertext()))


def _line_of(text: str | None) -> str:
    return " ".join((text or "").split())


def _solid(text: str) -> str:
    return "".join(text.split()).replace("|", "")

"""Who signs a quotation on a page: the line below it, set behind a dash.

A page says so by a footer, a cite or a caption, by the name of a class, or only by a line of its
own. Where the dash is only in the page's style, it is written here: without it nothing but the
looks of the page would tie the words to their speaker.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer import plaintext
from indexer.chinese import HAN
from indexer.folding import fold
from indexer.importing import rules
from indexer.importing.dom import Element, PageBlock
from indexer.importing.facts import NAME
from indexer.records import BlockKind

_TAGS = frozenset({"footer", "cite", "figcaption"})
_CLASSES = frozenset({"author", "auteur", "attribution", "cite", "citation", "signature", "source"})
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_DASH = re.compile(r"\s*(?:[—–―]{1,2}|--)\s*(?=\S)")
_OTHER_DASH = re.compile(r"\s*[-~‒－]\s*(?=\S)")
_SENTENCE = re.compile(
    r"[.!?…。！？][\"'”’»)）」』]*$|(?<!\b[A-Z])(?<!\b[A-Z][a-z])[.!?]\s|[。！？]"
)
_CLOSED = re.compile(r"[\"'”’»」』]$")
_OPENED = re.compile(r"[\"'“‘„«「『]")
_NAMED = re.compile(
    rf"(?=\S+\s+\S){NAME}(?:\s*[,(|·]\s*\S.*)?|{NAME}\s*[,(]\s*[^\W\d_].*"
    rf"|[{HAN}]{{2,4}}(?:[，,、（(\s]\s*[^。！？]+)?|[{HAN}·]{{2,20}}"
)
_SAYS = re.compile(r"(?:说|說|道|表示|认为|認為)$")
_WIDEST = 120
_TEXTS = frozenset({BlockKind.QUOTATION, BlockKind.PARAGRAPH, BlockKind.HEADING})


def marked(blocks: Sequence[PageBlock]) -> tuple[PageBlock, ...]:
    """Return the blocks of a page, those that sign the quotation above them behind a dash."""
    found = list[PageBlock]()
    signing: Element = None
    for place, block in enumerate(blocks):
        quotation, signer = _quotation(block), _signer(block)
        above = found[-1] if found else None
        if (
            quotation is None
            or above is None
            or block.line.kind not in _TEXTS
            or not (above.signs or above.line.kind is BlockKind.QUOTATION)
            or quotation not in above.ancestors
        ):
            found.append(block)
            continue
        text = block.line.text
        if above.signs and signer is not None and signer is signing:
            joined = above.line.text.rstrip(",，") + ", " + text
            found[-1] = replace(above, line=replace(above.line, text=joined), amended=True)
            continue
        is_last = place + 1 == len(blocks) or quotation not in blocks[place + 1].ancestors
        stated = signer is not None and signer.tag != "figcaption"
        if stated and any(rule.pattern.fullmatch(fold(text)) for rule in rules.RULES):
            found.append(replace(block, line=replace(block.line, kind=BlockKind.PARAGRAPH)))
            continue
        if _signs(text, above.line.text, stated=stated, captioned=signer is not None, last=is_last):
            line = replace(block.line, text=_dashed(text), kind=BlockKind.QUOTATION, level=0)
            amended = line.text != text
            block, signing = replace(block, line=line, signs=True, amended=amended), signer
        found.append(block)
    return tuple(found)


def _quotation(block: PageBlock) -> Element:
    """Return the block quotation, or the figure around one, that a block stands in, or None."""
    for element in reversed(block.ancestors):
        if element.tag == "blockquote":
            return element
        if element.tag == "figure":
            return element if element.find(".//blockquote") is not None else None
    return None


def _signer(block: PageBlock) -> Element:
    """Return the element within a quotation by which the page says who is quoted, or None."""
    outer = _quotation(block)
    within = block.ancestors[block.ancestors.index(outer) + 1 :] if outer is not None else ()
    return next((element for element in within if _is_signer(element)), None)


def _is_signer(element: Element) -> bool:
    names = {token.lower() for token in _TOKEN.findall(element.get("class", ""))}
    return element.tag in _TAGS or bool(names & _CLASSES)


def _signs(text: str, quoted: str, *, stated: bool, captioned: bool, last: bool) -> bool:
    """Tell whether a line signs what is ``quoted`` above it.

    What the page states needs only the looks of a name; a caption or a bare last line has to be
    one, and a bare line stands below words within quotation marks.
    """
    dash = _DASH.match(text) or _OTHER_DASH.match(text)
    name = text[dash.end() :] if dash else text
    short = plaintext.width_of(name) <= _WIDEST
    if not short or _SENTENCE.search(name) or not (name[:1].isupper() or name[:1].isalpha()):
        return False
    if stated or (dash and captioned):
        return True
    named = bool(_NAMED.fullmatch(name)) and not _SAYS.search(name)
    marks = bool(_OPENED.match(quoted) and _CLOSED.search(quoted))
    return named and (captioned or (last and (marks or bool(dash))))


def _dashed(text: str) -> str:
    return text if _DASH.match(text) else "— " + _OTHER_DASH.sub("", text, count=1)

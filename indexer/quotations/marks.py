"""Quotation marks of every style, paired within a block; apostrophes are left alone."""

import re
from dataclasses import dataclass

from indexer.chinese import HAN
from indexer.records import Span

_CLOSING = {
    "“": "”“", "„": "”“‟", "‟": "”", "”": "”", "«": "»", "»": "«", "‹": "›", "›": "‹",
    "‘": "’", "‚": "’‘", "’": "’", "'": "'", '"': '"', "＂": "＂", "「": "」", "『": "』",
    "﹁": "﹂", "﹃": "﹄", "〝": "〞〟", ",,": "”", "``": "",
}  # fmt: skip
"""What may close each mark. Swedes, and some Dutchmen, open with the mark that closes elsewhere."""
_OF_TWO = {",,": ("''", "’’", "”", '"'), "``": ("''",)}
"""Marks typed as two characters, and what closes them."""
_MARK = re.compile(r",,(?=\w)|``|''|’’|[“”„‟«»‹›‘’‚'\"＂「」『』﹁﹂﹃﹄〝〞〟]")
_TITLE = re.compile("《[^《》]*》|〈[^〈〉]*〉")
_ELISION = re.compile(
    r"['‘’](?:(?:[stnkmr]|ns|em|er|ie|tis|twas|cause|til|till|bout|round)(?!\w)|\d\ds\b)",
    re.IGNORECASE,
)
_HAN = re.compile(f"[{HAN}\u3000-\u303f\uff00-\uffef]")
_STOP = re.compile(r"[.,!?…;:)\]]")
_AMBIGUOUS = "\"'”’»›＂"
_SINGLE = "‘’‚'"
_MOST_OPEN = 50
_FARTHEST = 1000
"""Characters behind a single mark that are looked at for another one."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of text between two marks that belong together."""

    outer: Span
    """With its marks."""
    inner: Span
    """Without them, and without white space inside them."""
    depth: int = 0
    """How many other pairs it stands in."""
    continues: bool = False
    """It has no closing mark, as the next paragraph opens it again."""


@dataclass(frozen=True, slots=True)
class _Open:
    place: int
    mark: str


def pairs(text: str, within: Span) -> tuple[Marked, ...]:
    """Return what stands between quotation marks in a block of ``text``, in order.

    Marks without a partner are passed over, and so is everything inside 《…》, which are titles.
    """
    waiting: list[_Open] = []
    found: list[tuple[Span, Span]] = []
    titles = [Span(*one.span()) for one in _TITLE.finditer(text, *within)]
    title = 0
    for one in _MARK.finditer(text, *within):
        mark, place = one.group(), one.start()
        while title < len(titles) and titles[title].end <= place:
            title += 1
        if title < len(titles) and titles[title].start < place:
            continue
        for at, single in enumerate(mark) if _is_two_singles(mark, waiting) else [(0, mark)]:
            _take(text, within, place + at, single, waiting, found)
        del waiting[:-_MOST_OPEN]  # no person nests so deep
    return _nested(found)


def left_open(text: str, within: Span) -> Marked | None:
    """Return the double mark that a block opens and does not close, up to the end of the block."""
    closed = pairs(text, within)
    start = max((pair.outer.end for pair in closed if pair.depth == 0), default=within.start)
    for one in _MARK.finditer(text, start, within.end):
        mark, place = one.group(), one.start()
        if mark in _SINGLE or mark not in _CLOSING or not _may_open(text, within, place, mark):
            continue
        return Marked(Span(place, within.end), _trimmed(text, place + len(mark), within.end),
                      continues=True)  # fmt: skip
    return None


def _is_two_singles(mark: str, waiting: list[_Open]) -> bool:
    """Tell whether two single marks are just that, and do not close a mark of two commas."""
    return mark in ("''", "’’") and not any(mark in _OF_TWO.get(one.mark, ()) for one in waiting)


def _take(
    text: str,
    within: Span,
    place: int,
    mark: str,
    waiting: list[_Open],
    found: list[tuple[Span, Span]],
) -> None:
    """Close what waits for ``mark``, or let it wait itself."""
    for at in reversed(range(len(waiting))):
        opened = waiting[at]
        closing = mark in _CLOSING[opened.mark] or mark in _OF_TWO.get(opened.mark, ())
        if closing and _may_close(text, within, place, mark, opened):
            found.append(_spans(text, opened, place, len(mark)))
            del waiting[at:]
            return
    if mark in _CLOSING and _may_open(text, within, place, mark):
        waiting.append(_Open(place, mark))


def _may_open(text: str, within: Span, place: int, mark: str) -> bool:
    before = text[place - 1] if place > within.start else ""
    after = text[place + len(mark)] if place + len(mark) < within.end else ""
    if not after:
        return False
    if mark in _SINGLE and (_ELISION.match(text, place) or _in_word(before, after)):
        return False
    if mark in _AMBIGUOUS:
        free = not before or before.isspace() or before in "([{-–—/“„‘«「『" or _HAN.match(before)
        return bool(free) and not after.isspace() and not _STOP.match(after)
    return mark not in "‘" or not after.isspace()


def _may_close(text: str, within: Span, place: int, mark: str, opened: _Open) -> bool:
    before = text[place - 1]
    after = text[place + len(mark)] if place + len(mark) < within.end else ""
    if place == opened.place + len(opened.mark):
        return False
    if mark in "“‘":
        return not before.isspace() and not (after.isalnum() or _HAN.match(after or " "))
    if mark in "」』﹂﹄〞〟»«›‹":
        return True
    wide = bool(_HAN.match(before) or _HAN.match(after or " "))
    if before.isspace() and not wide:
        return mark == "”" and text[opened.place + 1].isspace()  # spaces inside both marks
    if mark in _SINGLE:
        if after.isalnum() and not wide:
            return False
        return not _possessive(text, within, place, mark)
    return wide or not after.isalnum() or mark == "”"


def _in_word(before: str, after: str) -> bool:
    return before.isalnum() and after.isalnum() and not (_HAN.match(before) or _HAN.match(after))


def _possessive(text: str, within: Span, place: int, mark: str) -> bool:
    """Tell whether a single mark behind an s is the possessive of a plural: another one closes."""
    if text[place - 1] not in "sS" or not re.match(r"\s[a-z]", text[place + 1 : place + 3]):
        return False
    later = text[place + 1 : min(within.end, place + _FARTHEST)]
    opening = re.search(r"(?:^|[\s(])[‘'](?=\w)", later)
    reach = later[: opening.start()] if opening else later
    return bool(re.search(rf"[.,!?…]{mark}(?!\w)|\w{mark}(?=[.,;:!?)]|$)", reach))


def _spans(text: str, opened: _Open, place: int, length: int) -> tuple[Span, Span]:
    outer = Span(opened.place, place + length)
    return outer, _trimmed(text, opened.place + len(opened.mark), place)


def _trimmed(text: str, start: int, end: int) -> Span:
    inside = text[start:end]
    left = start + len(inside) - len(inside.lstrip())
    return Span(left, max(left, start + len(inside.rstrip())))


def _nested(found: list[tuple[Span, Span]]) -> tuple[Marked, ...]:
    """Return the pairs in order, each with how many others it stands in; empty ones left out."""
    in_order = sorted(found, key=lambda pair: (pair[0].start, -pair[0].end))
    around: list[Span] = []
    nested = []
    for outer, inner in in_order:
        while around and around[-1].end <= outer.start:
            around.pop()
        if inner.end > inner.start:
            nested.append(Marked(outer, inner, len(around)))
        around.append(outer)
    return tuple(nested)

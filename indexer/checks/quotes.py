"""Quotation marks that do not pair, paragraph by paragraph, in the styles of all our languages.

Apostrophes, elisions (``'s avonds``), feet and inches are no quotation marks. A quotation may go on
in the next paragraph, with its opening mark repeated there or not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from indexer.checks.findings import Finding, warning
from indexer.chinese import HAN
from indexer.importing.lines import Line

CHECK = "quotation marks"
_CLOSING = {
    "“": "”", "„": "”“‟", "‟": "”", "‘": "’", "‚": "’‘", "«": "»", "‹": "›", "「": "」", "『": "』",
    "《": "》", "〈": "〉", "〝": "〞〟", '"': '"', "'": "'", "”": "”", "»": "«",
}  # fmt: skip
"""What may close each mark. Swedes, and some Dutchmen, open with the mark that closes elsewhere."""
_CLOSERS = "”’»›」』》〉〞〟"
_MARKS = re.compile("[" + re.escape("".join(_CLOSING) + _CLOSERS) + "]")
_ELISION = re.compile(
    r"['‘](?:[stnkmr]|ns|em|er|ie|tis|twas|cause|til|till|bout|round|\d\ds?)(?![\w])", re.IGNORECASE
)
_HAN = re.compile(f"[{HAN}]")
_STOP = re.compile(r"[.,!?…。，！？;:)\]]")
_INCHES = re.compile(r"\d\"")
_AROUND = 24
_MOST_OPEN = 50


@dataclass(frozen=True, slots=True)
class Odd:
    """A mark without its other half."""

    place: int
    mark: str
    opens: bool


def check(path: str, lines: Sequence[Line]) -> list[Finding]:
    """Return the paragraphs whose marks do not pair, one finding each."""
    found = [(line, odd_marks(line.text)) for line in lines]
    for (_, here), (after, below) in pairwise(found):
        _join(here, after.text, below)
    return [_finding(path, line, odd[0], odd) for line, odd in found if odd]


def odd_marks(text: str) -> list[Odd]:
    """Return the marks of a paragraph that do not pair, in order."""
    odd, waiting = list[Odd](), list[Odd]()
    for found in _MARKS.finditer(text):
        if len(waiting) > _MOST_OPEN:
            break  # no person nests so deep: what is wrong is known already
        place, mark = found.start(), found.group()
        closed = next((n for n in reversed(range(len(waiting)))
                       if mark in _CLOSING[waiting[n].mark]), None)  # fmt: skip
        if closed is not None and _may_close(text, place, mark, waiting[closed]):
            odd += [one for one in waiting[closed + 1 :] if not _is_apostrophe(text, one)]
            del waiting[closed:]
        elif _may_open(text, place, mark):
            waiting.append(Odd(place, mark, opens=True))
        elif _must_close(text, place, mark):
            odd.append(Odd(place, mark, opens=False))
    odd += [one for one in waiting if not _is_apostrophe(text, one)]
    return sorted(_without_inches(text, odd), key=lambda one: one.place)


def _may_open(text: str, place: int, mark: str) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if mark in "'”»":
        return not (before.isalnum() or _STOP.match(before)) and bool(after.strip())
    if mark in "«‹":
        return bool(text[:place].strip() or after.strip())  # no arrow back
    return mark in _CLOSING


def _may_close(text: str, place: int, mark: str, opened: Odd) -> bool:
    """Tell whether a mark may close the one that waits: an apostrophe within a word may not."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if mark in "'’":
        return not after.isalnum() or bool(_HAN.match(after))
    if mark in "“‘”" and opened.mark in "„‚”":
        return not before.isspace()
    return True


def _must_close(text: str, place: int, mark: str) -> bool:
    """Tell whether a mark that closes nothing is a fault, and no apostrophe or arrow."""
    before = text[place - 1 : place]
    if mark == "’":
        return bool(_STOP.match(before) or _HAN.match(before))
    return mark not in "'«»‹›"


def _is_apostrophe(text: str, one: Odd) -> bool:
    return bool(_ELISION.match(text, one.place))


def _without_inches(text: str, odd: list[Odd]) -> list[Odd]:
    """Return the odd marks without a straight one, where one stands for inches."""
    inches = bool(_INCHES.search(text))
    return [one for one in odd if not (inches and one.mark == '"')]


def _join(odd: list[Odd], text_below: str, below: list[Odd]) -> None:
    """Take away what one paragraph opens and the next one closes, or opens again at its start."""
    if not odd or not odd[-1].opens:
        return
    last = odd[-1]
    if below and not below[0].opens and below[0].mark in _CLOSING[last.mark]:
        del odd[-1], below[0]
    elif text_below.lstrip().startswith(last.mark):
        del odd[-1]


def _finding(path: str, line: Line, first: Odd, odd: Sequence[Odd]) -> Finding:
    seen = line.text[max(0, first.place - _AROUND) : first.place + 1 + _AROUND]
    seen = " ".join(seen.split())
    other = next((one for one in odd[1:] if _stands_behind(line.text, one)), None)
    if first.opens and other is not None:
        found = f"{first.mark} is opened, and {other.mark} stands where it would be closed"
    elif first.mark == '"':
        found = f"{first.mark} stands {line.text.count(first.mark)} times, and one is not closed"
    else:
        found = f"{first.mark} is not {'closed' if first.opens else 'opened'}"
    expected = _other_half(first)
    return warning(
        path, line.number, CHECK, f"{found}: {seen}", f"{expected} in the same paragraph",
        "Add it, or remove the one that stands alone.",
    )  # fmt: skip


def _stands_behind(text: str, one: Odd) -> bool:
    """Tell whether a mark stands behind a word, as one that closes does."""
    before, after = text[one.place - 1 : one.place], text[one.place + 1 : one.place + 2]
    return bool(before.strip()) and not after.isalnum()


def _other_half(odd: Odd) -> str:
    if odd.opens:
        return _CLOSING[odd.mark][0]
    return next(one for one, closing in _CLOSING.items() if odd.mark in closing)

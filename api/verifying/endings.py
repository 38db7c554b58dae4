"""The mark that ends a quotation and is not the source's: a comma or full stop of the writer's.

Printers put one before a closing quotation mark, and a sentence quoted from before its end gets
one. It is no reason to call the words altered, so long as the source asks, exclaims and trails off
no less than the quotation does, and goes on with nothing that turns the sense. Words of Chinese
are not parted by anything, so there the source must have a mark of its own.
"""

import re

from api.verifying.negations import limits, negations, reservations
from api.verifying.quoted import Quoted
from api.verifying.verdict import Caution, WarningKind
from api.verifying.wording import shown
from indexer.chinese import HAN
from indexer.records import Span
from indexer.tokens import tokens

_NAMES = {",": "comma", "，": "comma", ".": "full stop", "。": "full stop"}
_KEPT = frozenset("%‰)]）】”’」』»")
"""Marks behind which such an ending stands, beside letters and figures."""
_HAN = re.compile(f"[{HAN}]")
_OTHERS = re.compile(r"[)\]）】”’」』»\"']*\s?(?:[?!？！…⋯]|\.\s?\.)")
"""What makes another sentence of it."""
_GOES_ON = re.compile(
    r"[,;:，；：、]?[ \xa0]?(?=[^\s.。,;:，；：、”’」』»\"')\]）】])"
    r"(?:[^\n.。!?！？”」』»’]|’(?=\w)|(?<=\d)\.(?=\d))*"
)
_JOINING = frozenset(("or", "of", "than", "dan", "als", "as", "nor", "noch"))
"""Words that no sentence ends before: true or false, groter dan ooit."""
_FEWEST_WORDS = 3
_MARKS = frozenset(",;:，；：、 \xa0")
_CLAUSE = re.compile("[,;:，；：、]")
_SHORT = 6
_WIDEST = 300
_MOST_SHOWN = 40


def bare(quoted: Quoted) -> Quoted | None:
    """Return a quotation without its final comma or full stop; None: it ends otherwise.

    Or it is a word or two, which can stand anywhere.
    """
    text = quoted.text
    before = text[-2:-1]
    if text[-1:] not in _NAMES or not (before.isalnum() or before in _KEPT):
        return None
    return Quoted(text[:-1]) if quoted.words >= _FEWEST_WORDS else None


def may_end(mark: str, text: str, span: Span) -> bool:
    """Tell whether words that stand in an article may end there with a mark of the writer's."""
    if _OTHERS.match(text, span.end) or _HAN.match(text, span.end):
        return False
    if mark in ",，":  # it does not say that the sentence ends
        return True
    behind = _behind(text, span)
    if text[span.end + len(behind) :][:1] in ("?", "？"):
        return False
    return not (reservations(_forms(behind)) or _turns(behind))


def _turns(behind: str) -> bool:
    """Tell whether the clause that follows denies or limits what stands before it.

    A long clause behind a mark denies something of its own.
    """
    marked, clause = bool(_CLAUSE.match(behind)), _CLAUSE.split(behind.lstrip("".join(_MARKS)))[0]
    forms = _forms(clause)
    if _JOINING.intersection(forms[:1]):
        return True
    return not (marked and len(forms) > _SHORT) and bool(negations(forms) or limits(forms))


def _forms(text: str) -> list[str]:
    return [token.form for token in tokens(text)]


def caution(quotation: str, text: str, span: Span) -> Caution:
    """Return a warning that says what stands in the source instead of the final mark."""
    mark, there = quotation[-1], text[span.end : span.end + 1]
    own = f"The final {_NAMES[mark]} “{mark}” is not the source's"
    behind = _behind(text, span)
    has = (
        f", which has “{there}” there" if there in frozenset(",，.。;；:：、—–-") and there else ""
    )
    goes_on = f"; the sentence goes on: {shown(behind, _MOST_SHOWN)}" if behind else ""
    return Caution(WarningKind.PUNCTUATION, f"{own}{has}{goes_on}.")


def _behind(text: str, span: Span) -> str:
    """Return what follows in the same sentence and the same quotation."""
    found = _GOES_ON.match(text[span.end : span.end + _WIDEST])
    return found.group() if found else ""

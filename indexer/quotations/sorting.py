"""Quotations told apart from titles, single terms and words that somebody merely mentions."""

import re

from indexer.chinese import han_count
from indexer.quotations.lexicon import TITLE_WORDS, word_set
from indexer.records import Span

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_ENDS = re.compile(r"[.!?…。！？]['’”\"」』)]*$")
_BOUNDARY_BEFORE = re.compile(r"(?:^|[.!?…:。！？：;；\n”」』)）—–-])\s*$")
_TITLE_BEFORE = re.compile(rf"\b(?:{TITLE_WORDS})\s*[:,]?\s*$", re.IGNORECASE)
_YEAR_BEHIND = re.compile(r"\s*[(（]\d{4}[)）]")
_LOWER_BEHIND = re.compile(r"\s+[a-zà-ÿ]")
_ENDS_BEHIND = re.compile(r"\s*(?:[.!?…]|$|\n)")
_SMALL = word_set("of the a an and in on to for at by with van de het een en op")
_AROUND = 12
FEWEST_WORDS = 3
"""A sentence that nobody is said to speak has as many words; one of two is a term."""
_FEWEST_HAN = 6
_WHOLE_SENTENCE = 6
_FRAGMENT = 5
_FRAGMENT_HAN = 8


def is_title(text: str, outer: Span, inner: Span, block: Span) -> bool:
    """Tell whether what stands between marks is a title or a name of something."""
    said = inner.of(text)
    colon = text[max(block.start, outer.start - 3) : outer.start].rstrip()[-1:] in tuple(":：")
    if _ENDS.search(said) and colon:
        return False
    if _ENDS.search(said) and not _TITLE_BEFORE.search(
        text[max(block.start, outer.start - 40) : outer.start]
    ):
        return False
    if _YEAR_BEHIND.match(text, outer.end, block.end):
        return True
    before = text[max(block.start, outer.start - 40) : outer.start]
    if _TITLE_BEFORE.search(before) and len(_WORD.findall(said)) <= 12:
        return True
    words = _WORD.findall(said)
    content = [word for word in words if word.lower() not in _SMALL]
    if len(words) < 2 or han_count(said):
        return False
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in content)
    return len(content) >= 2 and capitals == len(content)


def is_sentence(
    text: str, outer: Span, inner: Span, block: Span, fewest: int = FEWEST_WORDS
) -> bool:
    """Tell whether what stands between marks is said by itself: a sentence on its own feet."""
    said = inner.of(text)
    before = _before(text, outer, block)
    if not _BOUNDARY_BEFORE.search(before):
        return False
    han = han_count(said)
    words = len(_WORD.findall(said))
    if han:
        fewest = 1 if before.rstrip()[-1:] in tuple(":：") else fewest
        return bool(_ENDS.search(said)) and han >= min(_FEWEST_HAN, 2 * fewest)
    if before.rstrip().endswith(":") and _ENDS.search(said):
        return words >= fewest
    if not (said[0].isupper() or said[0].isdigit() or said[0] in "…'’‘“"):
        return False
    if _ENDS.search(said):
        mentioned = _LOWER_BEHIND.match(text, outer.end, block.end)
        return words >= fewest and not mentioned
    return words >= _WHOLE_SENTENCE and bool(_ENDS_BEHIND.match(text, outer.end, block.end))


def ends_a_sentence(text: str, outer: Span, inner: Span, block: Span) -> bool:
    """Tell whether a sentence ends with what stands between marks, or right behind it."""
    wide = bool(re.match("[。！？]", text[outer.end : block.end]))
    return bool(
        wide or _ENDS.search(inner.of(text)) or _ENDS_BEHIND.match(text, outer.end, block.end)
    )


def is_long(said: str) -> bool:
    """Tell whether words that stand within a sentence are enough to be called a quotation."""
    han = han_count(said)
    return han >= _FRAGMENT_HAN if han else len(_WORD.findall(said)) >= _FRAGMENT


def stands_apart(text: str, outer: Span, inner: Span, block: Span) -> bool:
    """Tell whether a quotation begins where a clause may begin.

    In Chinese a mark of its own at the end is enough; in American style that is no sign, as even
    single words have their comma inside.
    """
    said = inner.of(text)
    if _BOUNDARY_BEFORE.search(_before(text, outer, block)):
        return not han_count(said) or _is_whole(text, outer, said, block)
    if not re.search(r"[,.!?…，。！？]$", said):
        return False
    return bool(han_count(said)) or (said[0].isupper() and len(_WORD.findall(said)) > 1)


def _is_whole(text: str, outer: Span, said: str, block: Span) -> bool:
    """Tell whether Chinese words between marks are more than the name of something."""
    colon = _before(text, outer, block).rstrip()[-1:] in tuple("：:")
    stops = re.search(r"[,.!?…，。！？]$", said) or text[outer.end : outer.end + 1] in tuple(",，")
    return bool(colon or stops) or is_long(said)


def _before(text: str, outer: Span, block: Span) -> str:
    """Return the end of what stands before marks, behind a letter where it is cut off."""
    start = outer.start - _AROUND
    if start <= block.start:
        return text[block.start : outer.start]
    return "x" + text[start : outer.start]

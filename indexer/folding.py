"""The one folding for comparing texts, used on documents and queries alike.

Folded away are compatibility forms (full width, ligatures), case, the style of quotation marks
and dashes, kinds of white space, traditional against simplified characters, and readings glued
behind characters. A folded text keeps the way back: which slice of the original each slice of it
stands for.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from indexer.chinese import simplified
from indexer.pinyin import READING, without_readings
from indexer.records import Span

RULES = 2
"""Raised when texts would be folded otherwise than before."""

_GROUP = re.compile(r"(?s).[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]*")
_ASCII_BLANK = re.compile(r"[\t-\r\x1c-\x1f]")
_VARIANTS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`´＇", "'"),
        **dict.fromkeys("“”„‟″«»「」『』〝〞＂‹›", '"'),
        **dict.fromkeys("‐‑‒–—―−－﹣", "-"),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0e\ufe0f", ""),
    }
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text with its way back."""

    text: str
    starts: tuple[int, ...]
    """For each character of the folded text, where its original starts."""
    ends: tuple[int, ...]
    """For each character of the folded text, where its original ends."""

    def original(self, start: int, end: int) -> Span:
        """Return the slice of the original that a non-empty slice of the folded text stands for."""
        return Span(self.starts[start], self.ends[end - 1])


def folded(text: str) -> Folded:
    """Return ``text`` folded, with its way back."""
    if text.isascii():
        places = range(len(text) + 1)
        return Folded(_plain(text), tuple(places[:-1]), tuple(places[1:]))
    parts, starts, ends = list[str](), list[int](), list[int]()
    left_out = {at for reading in READING.finditer(text) for at in range(*reading.span())}
    kept = [at for at in range(len(text)) if at not in left_out]
    for group in _GROUP.finditer(without_readings(text)):
        part = _folded_group(group.group())
        parts.append(part)
        starts += [kept[group.start()]] * len(part)
        ends += [kept[group.end() - 1] + 1] * len(part)
    return Folded("".join(parts), tuple(starts), tuple(ends))


def fold(text: str) -> str:
    """Return ``text`` folded, where nobody needs the way back."""
    return "".join(map(_folded_group, _GROUP.findall(without_readings(text))))


def without_accents(text: str) -> str:
    """Return ``text`` with bare letters: ``e`` for ``é``."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(one for one in apart if not unicodedata.combining(one))


def folded_line(text: str) -> str:
    """Return ``text`` folded into one line, as texts are looked for in one another."""
    return " ".join(fold(text).split())


def _plain(text: str) -> str:
    """Return ASCII text folded, character by character."""
    return _ASCII_BLANK.sub(" ", text.lower()).replace("`", "'")


@lru_cache(maxsize=65536)
def _folded_group(group: str) -> str:
    """Return the folding of one character with the marks that combine with it."""
    plain = unicodedata.normalize("NFKC", group.translate(_VARIANTS))
    return " " if plain.isspace() else simplified(plain).casefold().translate(_VARIANTS)

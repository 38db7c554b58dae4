"""The units in which quotations are compared: words, figures, signs, and single Chinese characters.

Punctuation between them is no unit: it is compared where the units agree.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.chinese import HAN
from indexer.folding import folded
from indexer.records import Span

RULES = 1
"""Raised when texts would be cut into tokens otherwise than before."""

_LETTER = rf"[^\W_{HAN}]"
_SIGNED = r"(?<![^\s(\[\"'/:=~|])-\d+(?:[.,:]\d+)*(?![^\W\d_])"
_JOINT = rf"(?<=\d)[.,:](?=\d)|'(?={_LETTER})"
_EDITED = rf"\[{_LETTER}{{1,2}}\]{_LETTER}+"
_TOKEN = re.compile(rf"[{HAN}]|{_SIGNED}|{_EDITED}|{_LETTER}+(?:(?:{_JOINT}){_LETTER}+)*|[^\w\s]")
_SIGNS = frozenset("%‰&@#§")
_NO_SIGNS = frozenset("|`´^¨¯¸")


@dataclass(frozen=True, slots=True)
class Token:
    """A unit of comparison: its folded form, and the slice of the text it stands at."""

    form: str
    span: Span


def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of ``text`` in order; a hyphen or dash does not join words."""
    source = folded(text)
    return tuple(
        Token(form, source.original(start, end)) for form, start, end in _forms(source.text)
    )


def _forms(text: str) -> Iterator[tuple[str, int, int]]:
    for found in _TOKEN.finditer(text):
        form = found.group().replace("[", "").replace("]", "")  # [t]he
        if not form:
            continue
        if len(form) > 1 or form.isalnum() or _is_sign(form):
            yield form, found.start(), found.end()


def _is_sign(character: str) -> bool:
    """Tell whether a mark carries sense of its own: a currency, per cent, an emoji."""
    if character in _NO_SIGNS:
        return False
    return character in _SIGNS or unicodedata.category(character)[0] == "S"

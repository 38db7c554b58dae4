"""Traditional and simplified characters: telling them apart, folding one into the other.

The only user of OpenCC. Everything works character by character: OpenCC's phrase conversion
changes lengths, and then a place in the folded text is no longer a place in the original.
"""

import re
from functools import lru_cache

from opencc import OpenCC

from indexer.records import Language

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
"""The CJK ideographs, as the inside of a regular expression's character class."""

_HAN_CHARACTER = re.compile(f"[{HAN}]")


class _CharacterTable(dict[int, int]):
    """A table for ``str.translate`` that asks OpenCC once for each character it meets."""

    def __init__(self, conversion: str) -> None:
        super().__init__()
        self._converter = OpenCC(conversion)

    def __missing__(self, code: int) -> int:
        found = code
        if _HAN_CHARACTER.match(chr(code)):
            converted: str = self._converter.convert(chr(code))
            found = ord(converted) if len(converted) == 1 else code
        self[code] = found
        return found


@lru_cache(maxsize=1)
def _simplifying() -> _CharacterTable:
    return _CharacterTable("t2s")


@lru_cache(maxsize=1)
def _traditionalising() -> _CharacterTable:
    return _CharacterTable("s2t")


def simplified(text: str) -> str:
    """Return ``text`` with traditional characters replaced one by one; its length stays."""
    return text.translate(_simplifying())


def han_count(text: str) -> int:
    """Return the number of Chinese characters in ``text``."""
    return len(_HAN_CHARACTER.findall(text))


def script_of(text: str, otherwise: Language = Language.SIMPLIFIED) -> Language:
    """Return which of the two scripts the Chinese characters of ``text`` are written in.

    Counts the characters that exist in only one of them. Where there are none, or as many of
    each, the answer is ``otherwise``.
    """
    traditional = len(only_in(text, Language.TRADITIONAL))
    simple = len(only_in(text, Language.SIMPLIFIED))
    if traditional == simple:
        return otherwise
    return Language.TRADITIONAL if traditional > simple else Language.SIMPLIFIED


def only_in(text: str, script: Language) -> str:
    """Return the characters of ``text`` that only one of the two scripts has."""
    table = _simplifying() if script is Language.TRADITIONAL else _traditionalising()
    other = text.translate(table)
    return "".join(one for one, turned in zip(text, other, strict=True) if one != turned)

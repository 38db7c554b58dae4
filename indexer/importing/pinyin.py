"""Pinyin that a machine glued in brackets behind Chinese characters. The only user of pypinyin.

``頁(yè)`` loses its bracket when the syllable is a reading of the character before it.
``能力(AI)``, ``品牌(Brand)`` and ``饕餮(tāo tiè)`` stay: they are no reading of one character.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from pypinyin import pinyin_dict
from pypinyin.constants import Style
from pypinyin.core import pinyin

from indexer.chinese import HAN
from indexer.importing.lines import Line, Removed, Swept, Unsure

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_BRACKET = re.compile(rf"(?<=([{HAN}A-Za-z]))[(（]([a-zü{_TONED}]{{1,7}})[)）]")
_HAN_BEFORE = re.compile(f"[{HAN}]")
_MARKED = re.compile(f"[{_TONED}]")


def swept(lines: Iterable[Line]) -> Swept:
    """Return the lines without glued pinyin; what was taken away is counted line by line."""
    kept, removed, unsure = list[Line](), list[Removed](), list[Unsure]()
    for line in lines:
        text, taken, doubts = without(line.text)
        raw = None if line.raw is None else without(line.raw)[0]
        kept.append(replace(line, text=text, raw=raw))
        if taken:
            counted = Counter(taken).items()
            shown = " ".join(found if n == 1 else f"{found}×{n}" for found, n in counted)
            removed.append(Removed(line.number, "pinyin", shown))
        unsure.extend(Unsure(line.number, why, found) for why, found in doubts)
    return Swept(tuple(kept), tuple(removed), tuple(unsure))


def without(text: str) -> tuple[str, list[str], list[tuple[str, str]]]:
    """Return a text without glued pinyin, each bracket taken with its character, and the doubts."""
    taken, doubts = list[str](), list[tuple[str, str]]()

    def replacement(found: re.Match[str]) -> str:
        before, syllable = found.group(1), found.group(2)
        seen = text[max(0, found.start() - 4) : found.end() + 4]
        if _HAN_BEFORE.match(before) and syllable in _readings(before):
            taken.append(before + found.group())
            return ""
        if not _MARKED.search(syllable) or syllable not in _syllables():
            return found.group()
        if _HAN_BEFORE.match(text, found.end()):  # in the middle of a Chinese word
            taken.append(before + found.group())
            doubts.append((f"{syllable} is no reading of {before}; the bracket was removed", seen))
            return ""
        doubts.append((f"pinyin, but no reading of {before}; kept", seen))
        return found.group()

    return _BRACKET.sub(replacement, text), taken, doubts


def latin(text: str) -> str:
    """Return a text with its Chinese characters as pinyin without tones, read as in its words."""
    return "".join(reading for (reading,) in pinyin(text, style=Style.NORMAL))


@lru_cache(maxsize=4096)
def _readings(character: str) -> frozenset[str]:
    """Return the readings of one character, in lower case with marks of tone."""
    return frozenset(pinyin(character, heteronym=True)[0])


@lru_cache(maxsize=1)
def _syllables() -> frozenset[str]:
    """Return every syllable that some character is read as."""
    return frozenset(
        reading for readings in pinyin_dict.pinyin_dict.values() for reading in readings.split(",")
    )

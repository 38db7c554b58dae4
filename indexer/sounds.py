"""How names sound, across scripts: ``Mackinder`` and ``麦金德`` are the same name.

A word is reduced to what both spellings keep, its consonants in a few classes, in every way it may
be read; what lies between them, vowels above all, then says how like two readings are. It is what
Soundex does for clerks (Russell, US patent 1261167, 1918), with the rules by which Chinese spells
foreign names.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from indexer.folding import without_accents
from indexer.transcription import syllables

LONGEST = 24
"""Letters of the longest word that is read."""
MOST_READINGS = 64
"""The cheapest so many ways to read a word are gone into."""
_KEPT = 20_000
_ALIKE = {2: 0.95, 3: 0.85}
"""How like readings of so many consonants, or more, have to be: short ones meet by chance."""
_SILENT = "-"
_NO_ACCENT = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "e", "œ": "e", "ß": "ss"})
_LOST = 0.3
"""What it costs that only one spelling has a vowel in a place, or a consonant at the end."""
_OTHER_VOWEL = 0.35

Options = Sequence[tuple[str, float]]
"""Consonants, or none, that a letter or syllable may stand for, and what each costs."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A way to read a word: the vowels before, between and behind its consonants, and its cost."""

    vowels: tuple[frozenset[str], ...]
    cost: float


Readings = Mapping[str, Reading]
"""The cheapest reading of a word for each row of consonants."""


def likeness(one: str, other: str) -> float:
    """Return how alike two words sound, 0 to 1; 0 too where they do not sound the same name."""
    mine, yours = readings(one), readings(other)
    found = [_likeness(mine[key], yours[key], len(key)) for key in mine.keys() & yours.keys()]
    return max(found, default=0.0)


@lru_cache(maxsize=_KEPT)
def readings(form: str) -> Readings:
    """Return the ways to read a folded word; none for another script, or too short or too long."""
    if len(form) > LONGEST:
        return {}
    letters = without_accents(form.translate(_NO_ACCENT))
    if letters.isascii() and letters.isalpha():
        return _built(_of_letters(letters))
    spoken = syllables(form)
    return _built(unit for syllable in spoken for unit in _of_syllable(syllable))


def _likeness(one: Reading, other: Reading, consonants: int) -> float:
    between = sum(map(_difference, one.vowels, other.vowels))
    found = 1 - (one.cost + other.cost + between) / consonants
    return found if found >= _ALIKE[min(consonants, max(_ALIKE))] else 0.0


def _difference(one: frozenset[str], other: frozenset[str]) -> float:
    if one & other:
        return 0.0
    return _LOST if _SILENT in one | other else _OTHER_VOWEL


_Unit = tuple[Options, str]
"""What a letter or a part of a syllable may be: consonants, and the vowels behind them."""


def _built(units: Iterable[_Unit]) -> Readings:
    """Return the readings of a word from what its parts may be."""
    ways: dict[str, tuple[tuple[str, ...], float]] = {"": (("",), 0.0)}
    for options, vowels in units:
        longer: dict[str, tuple[tuple[str, ...], float]] = {}
        for key, (slots, cost) in ways.items():
            for sound, price in options:
                gone_on = (*slots, *([""] * len(sound))) if sound else slots
                grown = (*gone_on[:-1], gone_on[-1] + vowels)
                if (total := cost + price) < longer.get(key + sound, ((), 9.0))[1]:
                    longer[key + sound] = (grown, total)
        cheapest = sorted(longer.items(), key=lambda way: (way[1][1], way[0]))
        ways = dict(cheapest[:MOST_READINGS])
    return {
        key: Reading(tuple(map(_slot, slots)), cost)
        for key, (slots, cost) in ways.items()
        if len(key) in _ALIKE or len(key) > max(_ALIKE)
    }


def _slot(vowels: str) -> frozenset[str]:
    return frozenset(vowels or _SILENT)


_VOWELS = {"a": "A", "e": "E", "i": "E", "y": "E", "o": "O", "u": "O", "ü": "EO"}
_NONE: Options = (("", 0.0),)
_LETTERS: Mapping[str, Options] = {
    "tsch": (("J", 0),), "sch": (("S", 0), ("SK", 0.2)), "tch": (("J", 0),), "sh": (("S", 0),),
    "ch": (("J", 0), ("K", 0), ("S", 0.1)), "ck": (("K", 0),), "ph": (("F", 0),),
    "th": (("T", 0), ("S", 0)), "gh": (("", 0), ("K", 0.2)), "wh": (("W", 0),),
    "qu": (("KW", 0), ("K", 0.1)), "dg": (("J", 0),), "tz": (("S", 0),), "ts": (("S", 0),),
    "zz": (("S", 0),), "ng": (("N", 0), ("NK", 0)), "x": (("KS", 0), ("S", 0.2)),
    "b": (("P", 0),), "p": (("P", 0),), "m": (("M", 0),), "f": (("F", 0),),
    "v": (("F", 0), ("W", 0)), "d": (("T", 0),), "t": (("T", 0),), "n": (("N", 0),),
    "l": (("L", 0),), "r": (("L", 0),), "k": (("K", 0),), "q": (("K", 0),),
    "h": (("H", 0), ("", 0.2)), "s": (("S", 0),), "z": (("S", 0),),
    "j": (("J", 0), ("", 0.2)), "w": (("W", 0), ("F", 0.1), ("", 0.2)), "g": (("K", 0),),
    "c": (("K", 0),),
}  # fmt: skip
_BEFORE_FRONT: Mapping[str, Options] = {
    "c": (("S", 0), ("J", 0.2)),
    "g": (("K", 0), ("J", 0)),
}
_CLOSING: Mapping[str, Options] = {
    "r": (("L", 0), ("", 0)),
    "l": (("L", 0), ("", 0.3)),
    "m": (("M", 0), ("N", 0.1)),
}
"""Before another consonant, and at the end."""
_LETTER = re.compile(f"{'|'.join(sorted(_LETTERS, key=len, reverse=True))}|[aeiouy]")


def _of_letters(form: str) -> Iterator[_Unit]:
    """Yield what the letters of a Latin word may be, with English and Dutch in mind."""
    found = list(_LETTER.finditer(re.sub(r"([^aeiou])\1", r"\1", form)))
    for at, letter in enumerate(found):
        one = letter[0]
        following = found[at + 1][0] if at + 1 < len(found) else ""
        if one in _VOWELS:
            silent = _SILENT if one == "e" and not following and at else ""
            yield _NONE, _VOWELS[one] + silent
        elif following in ("e", "i", "y") and one in _BEFORE_FRONT:
            yield _BEFORE_FRONT[one], ""
        elif following not in _VOWELS and one in _CLOSING:
            yield _CLOSING[one], ""
        elif not following and one[-1] in "tdkpbgs":
            yield (*_LETTERS[one], ("", _LOST)), ""
        else:
            yield _LETTERS[one], ""


_SYLLABLE = re.compile(
    r"(?P<initial>[zcs]h|[bpmfdtnlgkhjqxrzcsyw]?)(?P<vowels>[aeiouü]+)(?P<coda>ng?)?"
)
_INITIALS: Mapping[str, Options] = {
    "": _NONE, "b": (("P", 0),), "p": (("P", 0),), "m": (("M", 0),), "f": (("F", 0),),
    "d": (("T", 0),), "t": (("T", 0),), "n": (("N", 0),), "l": (("L", 0),), "g": (("K", 0),),
    "k": (("K", 0),), "h": (("H", 0), ("", 0.3)), "j": (("K", 0), ("J", 0)),
    "q": (("J", 0), ("K", 0)), "x": (("S", 0), ("H", 0)), "zh": (("J", 0),), "ch": (("J", 0),),
    "sh": (("S", 0),), "r": (("J", 0), ("L", 0.2)), "z": (("S", 0),), "c": (("S", 0),),
    "s": (("S", 0),), "y": (("", 0), ("J", 0.1)), "w": (("W", 0), ("F", 0), ("", 0.2)),
}  # fmt: skip
_ROUND: Options = (("H", 0), ("W", 0))
"""``h`` before ``u``: 华 is Wa in Washington."""
_SPELLING = frozenset({"e", "i", "u"})
"""Vowels that Chinese has to add where two consonants meet."""


def _of_syllable(syllable: str) -> Iterator[_Unit]:
    """Yield what a syllable of pinyin may be."""
    if syllable == "er":
        yield (("L", 0), ("", 0.2)), _SILENT
        return
    parts = _SYLLABLE.fullmatch(syllable)
    if parts is None:
        raise ValueError(f"{syllable} is no syllable of pinyin")
    initial, vowels, coda = parts["initial"], parts["vowels"], parts["coda"]
    options = (
        _ROUND if initial == "h" and len(vowels) > 1 and vowels[0] == "u" else _INITIALS[initial]
    )
    heard = "".join(_VOWELS[vowel] for vowel in vowels)
    if vowels == "e":
        heard += "O"
    added = initial and not coda and vowels in _SPELLING
    yield options, heard + (_SILENT if added else "")
    if coda:
        yield (("N", 0),), _SILENT

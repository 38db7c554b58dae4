"""Titles as a bibliography gives them: on one line, marks of quotation by level, English capitals.

After the Chicago Manual of Style, 18th edition (2024), and the MLA Handbook, 9th edition (2021).
"""

import re

from indexer.records import Language

_UNSHOWN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\u202a-\u202e\u2066-\u2069\ufff0-\uffff]"
)
"""Controls, direction overrides, and the private characters that stand for slots in a template."""
_BLANK = re.compile(r"\s+")
_OPENS_AFTER = "([{-–—/“‘„‚「『《〈"
_LEFT_OUT = re.compile(r"'(?=\d\ds?\b|n')")
"""What stands for something left out, and opens nothing: ``'90s``, ``rock 'n' roll``."""
_SMALL_WORDS = (
    "a an and as at but by for from in into like n near nor of on onto or over past per the than "
    "to upon via vs with"
)
_SMALL = frozenset(_SMALL_WORDS.split())
"""Articles, conjunctions, and prepositions of up to four letters; not ``up``, ``out``, ``off`` and
``down``, which in titles mostly belong to a verb."""
_LONG_PREPOSITION_WORDS = (
    "about above across against along among around behind below beneath beside between beyond "
    "despite during inside outside through throughout toward towards under within without"
)
_LONG_PREPOSITIONS = frozenset(_LONG_PREPOSITION_WORDS.split())
"""Not ``before``, ``after``, ``since`` and ``until``, which in titles mostly start a clause."""
_BREAK = re.compile(r"[:?!.—]\s*[“‘]?$|\s[–-]\s$")
_PLAIN = re.compile(r"[^\W\d_A-Z]+(?:[’'][^\W\d_A-Z]+)*")
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_LEFT_OUT = re.compile(r"'(?=\d\ds?\b|n')")
"""What stands for something left out, and opens nothing: ``'90s``, ``rock 'n' roll``."""


def one_line(text: str) -> str:
    """Return a text on one line, without characters that are not for showing."""
    return _BLANK.sub(" ", _UNSHOWN.sub("", _BLANK.sub(" ", text))).strip()


def curled(text: str, lang: Language) -> str:
    """Return a text with curly marks for straight ones; ``'90s`` and ``isn't`` get apostrophes."""
    opening, closing = ("「", "」") if lang is Language.TRADITIONAL else ("“", "”")
    signs = list(_LEFT_OUT.sub("’", text))
    for at, sign in enumerate(signs):
        if sign not in "\"'":
            continue
        before = signs[at - 1] if at else " "
        opens = before.isspace() or before in _OPENS_AFTER
        if lang is Language.TRADITIONAL or lang is Language.SIMPLIFIED:
            opens = signs[:at].count(opening) == signs[:at].count(closing)
        if sign == '"':
            signs[at] = opening if opens else closing
        else:
            signs[at] = "‘" if opens and "'" in signs[at + 1 :] else "’"
    return "".join(signs)


def nested(text: str) -> str:
    """Return a text as it stands between double marks: its own single, those inside double.

    An apostrophe stays what it is: only a single mark that closes an opened one is turned.
    """
    signs, opened = list(text), list[str]()
    for at, sign in enumerate(signs):
        if sign in "“„" or (sign in "‘‚" and "’" in signs[at + 1 :]):
            signs[at] = "“" if len(opened) % 2 else "‘"
            opened.append("”" if sign in "“„" else "’")
        elif opened and sign == opened[-1] and (sign == "”" or _ends(signs, at)):
            opened.pop()
            signs[at] = "”" if len(opened) % 2 else "’"
    return "".join(signs)


def _ends(signs: list[str], at: int) -> bool:
    """Tell whether a single mark closes: no letter follows, as one does in ``isn’t``."""
    return at + 1 == len(signs) or not signs[at + 1].isalnum()


def headline(text: str, *, long_prepositions: bool = True) -> str:
    """Return an English title with the capitals of a headline.

    Chicago gives prepositions of five letters and more a capital, MLA none.

    Words with a capital or figure of their own stay: ``iPhone``, ``b2b``, ``CMO’s``.
    """
    small = _SMALL if long_prepositions else _SMALL | _LONG_PREPOSITIONS
    words = list(_WORD.finditer(text))
    signs = list(text)
    for at, found in enumerate(words):
        word = found.group()
        before = text[words[at - 1].end() : found.start()] if at else ""
        leads = at in (0, len(words) - 1) or _BREAK.search(before)
        if _PLAIN.fullmatch(word) and (leads or word not in small):
            signs[found.start()] = word[0].upper()
    return "".join(signs)

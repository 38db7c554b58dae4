"""A quotation as a writer gives it: its words, what surrounds them, and its marked omissions."""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from indexer.chinese import HAN
from indexer.records import Span
from indexer.stopwords import STOP_WORDS
from indexer.tokens import Token, tokens

_PAIRS = (
    "“”",
    "„”",
    "„“",
    "””",
    "«»",
    "»«",
    "「」",
    "『』",
    "‹›",
    '""',
    "＂＂",
    "〝〞",
    "‘’",
    "''",
)
_LONE = '“”„«»「」『』"＂〝〞'
_OMISSION = re.compile(
    r"\s*(?:[\[(（［【]\s*(?:…|⋯|\.(?:\s?\.)+|。{3,})+\s*[\])）］】]"
    r"|(?:…|⋯)+|(?<!\.)\.{3,}|(?<![.\w])\.(?:\s\.){2,}|(?<=\w)\s\.(?:\s\.){2,}|。{3,}|\[---?\])\s*"
)
_HAN = re.compile(f"[{HAN}]")
_ENOUGH_WORDS = 2
_ENOUGH_STOP_WORDS = 4
_WORDS_OF_A_CHARACTER = 0.5


@dataclass(frozen=True)
class Quoted:
    """A stretch of a quotation without marked omissions, as it stands in the quotation."""

    text: str
    start: int = 0
    """Where it starts in the whole quotation."""
    opens: bool = True
    """Whether no omission is marked before it."""
    closes: bool = True
    """Whether no omission is marked behind it."""

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Return its tokens; their places are in ``text``."""
        return tokens(self.text)

    @property
    def core(self) -> str:
        """Return the text from the first token to the last."""
        return self.text[self.tokens[0].span.start : self.tokens[-1].span.end]

    @property
    def before(self) -> str:
        """Return the marks before the first token."""
        return self.text[: self.tokens[0].span.start]

    @property
    def behind(self) -> str:
        """Return the marks behind the last token."""
        return self.text[self.tokens[-1].span.end :]

    @property
    def words(self) -> float:
        """Return how many words it has; two Chinese characters count as one."""
        words = [one.form for one in self.tokens if any(map(str.isalnum, one.form))]
        return sum(_WORDS_OF_A_CHARACTER if _HAN.match(form) else 1.0 for form in words)

    @property
    def is_evidence(self) -> bool:
        """Tell whether it is long enough to have been taken from one place.

        Two words, or four Chinese characters, of which one is more than a function word.
        """
        content = any(one.form not in STOP_WORDS and one.form.isalnum() for one in self.tokens)
        return self.words >= (_ENOUGH_WORDS if content else _ENOUGH_STOP_WORDS)


@dataclass(frozen=True, slots=True)
class Parts:
    """A quotation taken apart at its marked omissions."""

    parts: tuple[Quoted, ...]
    marked: bool
    """Whether anything is marked as left out."""


def stripped(text: str) -> Span:
    """Return the slice of a quotation without white space and quotation marks around it."""
    start, end = 0, len(text)
    while True:
        inner = text[start:end]
        start, end = end - len(inner.lstrip()), start + len(inner.rstrip())
        inner = text[start:end]
        if len(inner) > 1 and _is_pair(inner):
            start, end = start + 1, end - 1
        elif inner[:1] in _LONE and not any(mark in inner[1:] for mark in _LONE) and inner:
            start += 1
        elif inner[-1:] in _LONE and not any(mark in inner[:-1] for mark in _LONE) and inner:
            end -= 1
        else:
            return Span(start, max(start, end))


def taken_apart(quoted: Quoted) -> Parts:
    """Return the parts of a quotation between its marked omissions, those without tokens left out.

    Dots within a number are no omission.
    """
    text = quoted.text
    marks = [found for found in _OMISSION.finditer(text) if not _within_number(text, found)]
    if not marks:
        return Parts((quoted,) if quoted.tokens else (), marked=False)
    starts = [0, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), len(text)]
    parts = [
        _trimmed(Quoted(text[start:end], start, opens=start == 0, closes=end == len(text)))
        for start, end in zip(starts, ends, strict=True)
    ]
    return Parts(tuple(part for part in parts if part.tokens), marked=True)


def _is_pair(text: str) -> bool:
    """Tell whether one pair of quotation marks surrounds the whole text."""
    pair = text[0] + text[-1]
    if pair not in _PAIRS:
        return False
    inner = text[1:-1]
    if pair == "''" or pair == "‘’":
        return not re.search(r"(?:^|\s)['‘]", inner) and not re.search(r"['’](?:\W|$)", inner)
    return text[0] not in inner and text[-1] not in inner


def _within_number(text: str, mark: re.Match[str]) -> bool:
    bare = mark.group()
    return bare == bare.strip() and bool(
        re.search(r"\d$", text[: mark.start()]) and re.match(r"\d", text[mark.end() :])
    )


def _trimmed(part: Quoted) -> Quoted:
    """Return a part without white space around it."""
    inner = part.text.lstrip()
    start = part.start + len(part.text) - len(inner)
    return replace(part, text=inner.rstrip(), start=start)

"""Words of a text with their exact places. The only user of the Chinese segmenter (rjieba).

Latin words stay whole, with inner hyphens and apostrophes; figures stay whole with their inner
points and commas, inside Chinese text too; Chinese is cut into words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import rjieba

from indexer.chinese import HAN, simplified
from indexer.folding import Folded, folded
from indexer.records import Span

RULES = 2
"""Raised when texts would be cut into words otherwise than before."""

_RUN = re.compile(
    rf"(?P<han>[{HAN}]+)|[^\W_{HAN}]+(?:(?:(?<=\d)[.,:](?=\d)|['-](?=[^\W_{HAN}]))[^\W_{HAN}]+)*"
)
_POSSESSIVE = re.compile(r"'s?$")
_HAN = re.compile(f"[{HAN}]")
_NAMES = frozenset({"nr", "ns", "nt", "nz"})
"""What the segmenter calls people, places, organisations and other names."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its folded form, and the slice of the text it stands at."""

    form: str
    span: Span


def person_names(text: str) -> tuple[str, ...]:
    """Return what the segmenter takes for names of people in a Chinese text, as they stand."""
    return tuple(word for word, kind in rjieba.tag(text) if kind.startswith("nr"))


def begins_with_a_word(name: str) -> bool:
    """Tell whether the dictionary has a name, or its first two characters or more, as a word.

    Names of people that are in the dictionary do not count.
    """
    first, kind = rjieba.tag(name)[0]
    return len(first) > 1 and rjieba.has_word(first) and not kind.startswith("nr")


def may_be_a_name(form: str) -> bool:
    """Tell whether a Chinese word is a name in the dictionary, or not in it at all."""
    if not rjieba.has_word(form):
        return True
    kinds = [kind for _, kind in rjieba.tag(form)]
    return len(kinds) == 1 and kinds[0][:2] in _NAMES


def words(text: str) -> tuple[Word, ...]:
    """Return the words of ``text`` in order."""
    return words_in(folded(text))


def words_in(source: Folded) -> tuple[Word, ...]:
    """Return the words of a text that is folded already; their places are in the original."""
    return tuple(Word(form, source.original(start, end)) for form, start, end in _forms(source))


def is_chinese(form: str) -> bool:
    """Tell whether a form is written in Chinese characters."""
    return _HAN.match(form) is not None


def _forms(source: Folded) -> Iterator[tuple[str, int, int]]:
    for run in _RUN.finditer(source.text):
        if run.group("han"):
            for form, start, end in _segmenter().tokenize(run.group()):
                yield form, run.start() + start, run.start() + end
        else:
            form = _POSSESSIVE.sub("", run.group())
            yield form, run.start(), run.start() + len(form)


def names_in_chinese(text: str) -> tuple[Span, ...]:
    """Return where the segmenter sees names of people, places and organisations."""
    found, start = list[Span](), 0
    for form, kind in _segmenter().tag(simplified(text)):
        end = start + len(form)
        if kind[:2] in _NAMES and _HAN.match(form):
            found.append(Span(start, end))
        start = end
    return tuple(found)


@lru_cache(maxsize=1)
def _segmenter() -> rjieba.Jieba:
    return rjieba.Jieba()

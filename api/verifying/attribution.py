"""Whether the speaker that a writer names is the one who says the words."""

import unicodedata
from typing import Protocol

from indexer.columns import StoredArticle
from indexer.folding import fold
from indexer.records import Quotation, Span

_PARTICLE_LIST = "de den der van von vom zu la le du da di ter ten te bin al el 't"
_TITLE_LIST = "dr drs mr mrs ms ir ing prof professor sir dame heer mevrouw dhr mevr mw 先生 女士"
_PARTICLES = frozenset(_PARTICLE_LIST.split())
_TITLES = frozenset(_TITLE_LIST.split())


class Speakers(Protocol):
    """Who says what in the articles of one generation."""

    def at(self, article_row: int, span: Span) -> Quotation | None:
        """Return the quotation that holds a slice of an article, or most of it; None: none does."""


class NoSpeakers:
    """Knows of no quotation."""

    def at(self, article_row: int, span: Span) -> Quotation | None:  # noqa: ARG002
        """Return None."""
        return None


def same_name(one: str, other: str) -> bool:
    """Tell whether two names may be of one person: a surname alone, initials, another order.

    Accents, case, script and titles make no difference. Of Chinese names, all characters of the
    shorter must begin or end the longer.
    """
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    if not (_is_latin(first) and _is_latin(second)):
        mine, theirs = "".join(first), "".join(second)
        few, many = sorted((mine, theirs), key=len)
        return many.startswith(few) or many.endswith(few)
    short, long = sorted((first, second), key=len)
    if len(short) == 1:
        return short[0] in (long[-1], long[0])
    if sorted(short) == sorted(long):
        return True  # surname first, as in Chinese names
    return _fits(short, long)


def by_author(name: str, article: StoredArticle) -> bool:
    """Tell whether a name is that of an author of the article."""
    known = article.metadata.authors
    return any(
        same_name(name, written)
        for author in known
        for written in (author.name, author.native_name)
        if written
    )


def _fits(short: list[str], long: list[str]) -> bool:
    """Tell whether surnames agree, and first names as far as both are written out."""
    if short[-1] != long[-1]:
        return False
    return all(any(_same_or_initial(mine, theirs) for theirs in long[:-1]) for mine in short[:-1])


def _same_or_initial(mine: str, theirs: str) -> bool:
    short, long = sorted((mine, theirs), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))


def _words(name: str) -> list[str]:
    plain = fold(name).replace("·", " ").replace("-", " ").replace(".", " ").replace("'", "")
    bare = _without_accents(plain)
    words = [word for word in bare.split() if word not in _TITLES]
    return [word for word in words if word not in _PARTICLES] or words


def _without_accents(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    return "".join(one for one in apart if not unicodedata.combining(one))


def _is_latin(words: list[str]) -> bool:
    return all(word.isascii() or word[0] < "\u3400" for word in words)

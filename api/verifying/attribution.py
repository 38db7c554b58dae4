"""Whether two names are of one person."""

import re
import unicodedata

from indexer.columns import StoredArticle
from indexer.folding import fold

_PARTICLE_LIST = "de den der van von vom zu la le du da di ter ten te bin al el 't"
_TITLE_LIST = "dr drs mr mrs ms ir ing prof professor sir dame heer mevrouw dhr mevr mw 先生 女士"
_CHINESE_TITLES = re.compile("(?:先生|女士|小姐|教授|博士)$")
_LONGEST_CHINESE = 4
_PARTICLES = frozenset(_PARTICLE_LIST.split())
_TITLES = frozenset(_TITLE_LIST.split())


def same_name(one: str, other: str) -> bool:
    """Tell whether two names may be of one person: a surname alone, initials, another order.

    Accents, case, script, titles, and what follows behind a comma make no difference. Of a Chinese
    name the surname or the given name may stand alone, of a transcribed one any of its parts.
    """
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    if not (_is_latin(first) and _is_latin(second)):
        return _same_in_chinese(first, second)
    short, long = sorted((first, second), key=len)
    if len(short) == 1:
        return short[0] in (long[-1], long[0])
    if sorted(short) == sorted(long):
        return True  # surname first, as in Chinese names
    return _fits(short, long)


def _same_in_chinese(first: list[str], second: list[str]) -> bool:
    mine, theirs = "".join(first), "".join(second)
    short, long = sorted((mine, theirs), key=len)
    if short == long:
        return True
    parts = min(first, second, key=lambda words: len("".join(words)) == len(short))
    if len(parts) > 1:
        return short in parts
    return short in ((long[0], long[1:]) if len(long) <= _LONGEST_CHINESE else ())


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
    bare_name = re.split(r"[,(]", fold(name))[0]
    plain = bare_name.replace("·", " ").replace("-", " ").replace(".", " ").replace("'", "")
    bare = _without_accents(plain)
    words = [_CHINESE_TITLES.sub("", word) for word in bare.split() if word not in _TITLES]
    words = [word for word in words if any(map(str.isalnum, word))]
    return [word for word in words if word not in _PARTICLES] or words


def _without_accents(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    return "".join(one for one in apart if not unicodedata.combining(one))


def _is_latin(words: list[str]) -> bool:
    return all(word.isascii() or word[0] < "\u3400" for word in words)

"""Compounds taken apart against a vocabulary: ``klantreis`` is ``klant`` and ``reis``.

Dutch writes compounds as one word, with or without a linking sound, and Chinese words hold others
(合作伙伴, 满意度). The words of the collection itself are the dictionary (Koehn and Knight,
Empirical Methods for Compound Splitting, 2003).
"""

from collections.abc import Collection

from indexer.words import is_chinese

_ENDINGS = ("", "s", "e", "en", "er")
_SHORTEST = 4


def parts(form: str, vocabulary: Collection[str]) -> tuple[str, ...]:
    """Return the words, three at most, that ``form`` is made of; nothing when it is no compound.

    Of several ways the one with the fewest and then the most even parts is taken.
    """
    if is_chinese(form):
        return _chinese(form, vocabulary)
    if "-" in form:
        pieces = tuple(piece for piece in form.split("-") if len(piece) > 1)
        return pieces if len(pieces) > 1 else ()
    if len(form) < 2 * _SHORTEST or not form.isalpha():
        return ()
    ways = _ways(form, vocabulary, most=3)
    return min(ways, key=lambda way: (len(way), max(map(len, way)), way), default=())


def _chinese(form: str, vocabulary: Collection[str]) -> tuple[str, ...]:
    """Return the two words in a Chinese word, or the one beside a single character."""
    for at in range(2, len(form) - 1):
        if form[:at] in vocabulary and form[at:] in vocabulary:
            return form[:at], form[at:]
    beside = (form[:-1], form[1:]) if len(form) > 2 else ()
    return next(((word,) for word in beside if word in vocabulary), ())


def _ways(form: str, vocabulary: Collection[str], most: int) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for at in range(_SHORTEST, len(form) - _SHORTEST + 1):
        head = _known(form[:at], vocabulary)
        if not head:
            continue
        tail = form[at:]
        if last := _known(tail, vocabulary):
            found.append((head, last))
        elif most > 2:
            found += [(head, *way) for way in _ways(tail, vocabulary, most - 1)]
    return found


def _known(piece: str, vocabulary: Collection[str]) -> str:
    """Return the word that a part is, without its linking sound or plural; empty when it is none.

    Both look the same in Dutch: ``bedrijfs-leider``, ``klant-reizigers``.
    """
    for ending in _ENDINGS:
        word = piece.removesuffix(ending)
        if piece.endswith(ending) and len(word) >= _SHORTEST and word in vocabulary:
            return word
    return ""

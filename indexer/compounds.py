"""Compounds taken apart against a vocabulary: ``klantreis`` is ``klant`` and ``reis``.

Dutch writes compounds as one word, with or without a linking sound; the words of the collection
itself are the dictionary (Koehn and Knight, Empirical Methods for Compound Splitting, 2003).
"""

from collections.abc import Collection

_LINKERS = ("", "s", "e", "en", "er")
_SHORTEST = 4


def parts(form: str, vocabulary: Collection[str]) -> tuple[str, ...]:
    """Return the two or three words that ``form`` is made of; nothing when it is no compound.

    Of several ways the one with the fewest and then the most even parts is taken.
    """
    if "-" in form:
        pieces = tuple(piece for piece in form.split("-") if len(piece) > 1)
        return pieces if len(pieces) > 1 else ()
    if len(form) < 2 * _SHORTEST or not form.isalpha():
        return ()
    ways = _ways(form, vocabulary, most=3)
    return min(ways, key=lambda way: (len(way), max(map(len, way)), way), default=())


def _ways(form: str, vocabulary: Collection[str], most: int) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for at in range(_SHORTEST, len(form) - _SHORTEST + 1):
        head = _known(form[:at], vocabulary)
        if not head:
            continue
        tail = form[at:]
        if tail in vocabulary:
            found.append((head, tail))
        elif most > 2:
            found += [(head, *way) for way in _ways(tail, vocabulary, most - 1)]
    return found


def _known(head: str, vocabulary: Collection[str]) -> str:
    """Return the word that a first part is, without its linking sound; empty when it is none."""
    for linker in _LINKERS:
        word = head.removesuffix(linker)
        if head.endswith(linker) and len(word) >= _SHORTEST and word in vocabulary:
            return word
    return ""

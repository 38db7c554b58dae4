"""Where words stand one after the other in all articles: the tokens of every text, and postings.

Quotations cross sentences, passages and paragraphs, so articles are held whole: one long array of
token numbers, zeros behind each article, and for each token the places where it stands. Articles
begin at full buckets, so that a bucket is a neighbourhood within one article.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.records import Article, Span
from indexer.tokens import tokens

FORMS = "phrases.txt"
DIGESTS = "digests"
ARRAYS = ("stream", "starts", "ends", "order", "heads", "articles")
_MOST_POSTINGS = 400_000
"""Places looked at to find articles that share words with a quotation."""
_BUCKET = 64
"""Tokens that count as one neighbourhood there."""

Numbers = NDArray[np.int32]
Places = NDArray[np.int64]


@dataclass(frozen=True, eq=False, slots=True)
class Stretch:
    """The tokens of one article, by number, and where each stands in its canonical text."""

    first: int
    """The place of its first token among those of all articles."""
    numbers: Numbers
    starts: Numbers
    ends: Numbers

    def span(self, first: int, last: int) -> Span:
        """Return the slice of the text from one token to another, both included."""
        return Span(int(self.starts[first]), int(self.ends[last]))


def write(folder: Path, articles: Sequence[Article], before: Path | None = None) -> None:
    """Write the tokens of articles, in the order of their rows, into ``folder``. Raises OSError.

    ``before``: the folder of a generation made by the same rules; the tokens of articles that stand
    in it unchanged are taken over.
    """
    known = _Known(before)
    numbers: dict[str, int] = {}
    digests = [_digest(article.text) for article in articles]
    pieces = [
        known.piece(digest, numbers) or _piece(article.text, numbers)
        for digest, article in zip(digests, articles, strict=True)
    ]
    forms = sorted(numbers)
    renumbered = np.zeros(len(forms) + 1, dtype=np.int32)
    for number, form in enumerate(forms, 1):
        renumbered[numbers[form]] = number
    lengths = np.array([len(piece.numbers) for piece in pieces], dtype=np.int64)
    rooms = (lengths // _BUCKET + 1) * _BUCKET
    firsts = np.cumsum(rooms) - rooms
    stream, starts, ends = (np.zeros(int(rooms.sum()), dtype=np.int32) for _ in range(3))
    for first, piece in zip(firsts.tolist(), pieces, strict=True):
        here = slice(first, first + len(piece.numbers))
        stream[here] = renumbered[piece.numbers]
        starts[here], ends[here] = piece.starts, piece.ends
    arrays: dict[str, NDArray[Any]] = {
        "stream": stream,
        "starts": starts,
        "ends": ends,
        "order": np.argsort(stream, kind="stable").astype(np.int32),
        "heads": np.concatenate([[0], np.cumsum(np.bincount(stream, minlength=len(forms) + 1))]),
        "articles": np.stack([firsts, firsts + lengths], axis=1),
        "digests": np.array(digests, dtype="S32").reshape(-1),
    }
    for name in (*ARRAYS, DIGESTS):
        np.save(folder / f"phrases.{name}.npy", arrays[name], allow_pickle=False)
    (folder / FORMS).write_text("\n".join(["", *forms]), encoding="utf-8")


class _Known:
    """The tokens of a generation before, by the text of the article."""

    def __init__(self, folder: Path | None) -> None:
        self._rows: dict[bytes, int] = {}
        if folder is None:
            return
        self._phrases = read(folder)
        self._forms = (folder / FORMS).read_text(encoding="utf-8").split("\n")
        digests = np.load(folder / f"phrases.{DIGESTS}.npy")
        self._rows = {digest: row for row, digest in enumerate(digests.tolist())}

    def piece(self, digest: bytes, numbers: dict[str, int]) -> Stretch | None:
        """Return the tokens of a text, if it is known, numbered as ``numbers`` has it."""
        row = self._rows.get(digest)
        if row is None:
            return None
        known = self._phrases.stretch(row)
        different, places = np.unique(known.numbers, return_inverse=True)
        forms = [self._forms[number] for number in different.tolist()]
        here = np.array([_numbered(form, numbers) for form in forms], dtype=np.int32)
        return Stretch(0, here[places] if len(here) else here, known.starts, known.ends)


def _piece(text: str, numbers: dict[str, int]) -> Stretch:
    found = tokens(text)
    return Stretch(
        0,
        np.array([_numbered(token.form, numbers) for token in found], dtype=np.int32),
        np.array([token.span.start for token in found], dtype=np.int32),
        np.array([token.span.end for token in found], dtype=np.int32),
    )


def _numbered(form: str, numbers: dict[str, int]) -> int:
    return numbers.setdefault(form, len(numbers) + 1)


def _digest(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=16).hexdigest().encode()


def read(folder: Path) -> "Phrases":
    """Return what ``write`` wrote; large arrays stay on the disk until they are asked for.

    Raises OSError, or ValueError when files are of another version.
    """
    arrays = {name: np.load(folder / f"phrases.{name}.npy", mmap_mode="r") for name in ARRAYS}
    forms = (folder / FORMS).read_text(encoding="utf-8").split("\n")
    return Phrases(forms, *(arrays[name] for name in ARRAYS))


class Phrases:
    """The tokens of all articles of one generation, ready to be searched."""

    def __init__(
        self,
        forms: Sequence[str],
        stream: Numbers,
        starts: Numbers,
        ends: Numbers,
        order: Numbers,
        heads: Places,
        articles: Places,
    ) -> None:
        self._numbers = {form: number for number, form in enumerate(forms)}
        self._stream = stream
        self._starts = starts
        self._ends = ends
        self._order = order
        self._heads = np.asarray(heads)
        self._firsts, self._lasts = np.asarray(articles).T

    def numbers(self, forms: Sequence[str]) -> Numbers:
        """Return the numbers of forms; -1 for one that stands nowhere."""
        return np.array([self._numbers.get(form, -1) for form in forms], dtype=np.int32)

    def rows(self, places: Places) -> Places:
        """Return the rows of the articles in which places are."""
        return np.searchsorted(self._firsts, places, side="right") - 1

    def stretch(self, row: int) -> Stretch:
        """Return the tokens of an article."""
        first, end = int(self._firsts[row]), int(self._lasts[row])
        return Stretch(
            first,
            np.asarray(self._stream[first:end]),
            np.asarray(self._starts[first:end]),
            np.asarray(self._ends[first:end]),
        )

    def span(self, first: int, last: int) -> Span:
        """Return the slice of an article from the token at one place to that at another."""
        return Span(int(self._starts[first]), int(self._ends[last]))

    def occurrences(self, numbers: Numbers) -> Places:
        """Return all places, ascending, at which these tokens stand one after the other."""
        if not len(numbers) or (numbers < 0).any():
            return np.empty(0, dtype=np.int64)
        by_rarity = np.argsort(self._counts(numbers), kind="stable")
        rarest = int(by_rarity[0])
        found = self._postings(int(numbers[rarest])) - rarest
        found = found[(found >= 0) & (found + len(numbers) <= len(self._stream))]
        for at in by_rarity[1:]:
            found = found[self._stream[found + int(at)] == numbers[at]]
        return found

    def alike(self, numbers: Numbers, most: int, row: int | None = None) -> list[tuple[int, int]]:
        """Return at most so many articles that share tokens with these, the likeliest first.

        Each by its row, with the place where most of them stand close together. A token counts by
        its rarity (Spärck Jones, 1972). ``row``: only that article.
        """
        known = np.unique(numbers[numbers > 0])
        counts = self._counts(known)
        by_rarity = np.argsort(counts, kind="stable")
        kept = by_rarity[np.cumsum(counts[by_rarity]) <= _MOST_POSTINGS]
        kept = kept if len(kept) else by_rarity[:1]
        size = len(self._stream) // _BUCKET
        scores = np.zeros(size, dtype=np.float32)
        for at in kept:
            places = self._postings(int(known[at]))
            buckets = places // _BUCKET  # ascending, as places are
            buckets = buckets[np.diff(buckets, prepend=-1) > 0]
            scores[buckets] += np.log1p(len(self._stream) / counts[at])
        near = scores + np.float32(0.5) * (_moved(scores, 1) + _moved(scores, -1))
        near[scores == 0] = 0
        return self._best_of_articles(near, most, row)

    def _best_of_articles(
        self, near: NDArray[np.float32], most: int, row: int | None
    ) -> list[tuple[int, int]]:
        if row is not None:
            first, end = self._firsts[row] // _BUCKET, self._lasts[row] // _BUCKET
            best = int(first + near[first : end + 1].argmax())
            return [(row, int(best * _BUCKET))]
        wanted = min(len(near), 8 * most)
        best_first = np.argpartition(-near, wanted - 1)[:wanted]
        best_first = best_first[np.lexsort((best_first, -near[best_first]))]
        found: dict[int, int] = {}
        best_first = best_first[near[best_first] > 0]
        for row_of, bucket in zip(self.rows(best_first * _BUCKET), best_first, strict=True):
            found.setdefault(int(row_of), int(bucket) * _BUCKET)
            if len(found) == most:
                break
        return list(found.items())

    def _counts(self, numbers: Numbers) -> Places:
        counts: Places = self._heads[numbers + 1] - self._heads[numbers]
        return counts

    def _postings(self, number: int) -> Places:
        places = self._order[self._heads[number] : self._heads[number + 1]]
        return np.asarray(places, dtype=np.int64)


def _moved(scores: NDArray[np.float32], by: int) -> NDArray[np.float32]:
    """Return scores moved by one place, without those that would come in at the other end."""
    moved = np.roll(scores, by)
    moved[0 if by > 0 else -1] = 0
    return moved

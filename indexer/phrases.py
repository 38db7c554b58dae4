"""Where words stand one after the other in all articles: the tokens of every text, and postings.

Quotations cross sentences, passages and paragraphs, so articles are held whole: one long array of
token numbers, zeros behind each article, and for each token the places where it stands. Articles
begin at full buckets, so that a bucket is a neighbourhood within one article.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.records import Article, Span
from indexer.tokens import tokens

FORMS = "phrases.txt"
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


def write(folder: Path, articles: Sequence[Article]) -> None:
    """Write the tokens of articles, in the order of their rows, into ``folder``. Raises OSError."""
    numbers = {"": 0}
    stream, starts, ends, bounds = list[int](), list[int](), list[int](), list[tuple[int, int]]()
    for article in articles:
        first = len(stream)
        for token in tokens(article.text):
            stream.append(numbers.setdefault(token.form, len(numbers)))
            starts.append(token.span.start)
            ends.append(token.span.end)
        bounds.append((first, len(stream)))
        blank = _BUCKET - len(stream) % _BUCKET
        stream += [0] * blank
        starts += [len(article.text)] * blank
        ends += [len(article.text)] * blank
    flow = np.array(stream, dtype=np.int32)
    arrays: dict[str, Numbers | Places] = {
        "stream": flow,
        "starts": np.array(starts, dtype=np.int32),
        "ends": np.array(ends, dtype=np.int32),
        "order": np.argsort(flow, kind="stable").astype(np.int32),
        "heads": np.searchsorted(np.sort(flow), np.arange(len(numbers) + 1)).astype(np.int64),
        "articles": np.array(bounds, dtype=np.int64).reshape(-1, 2),
    }
    for name in ARRAYS:
        np.save(folder / f"phrases.{name}.npy", arrays[name], allow_pickle=False)
    (folder / FORMS).write_text("\n".join(numbers), encoding="utf-8")


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

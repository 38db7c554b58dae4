"""The passage that a quotation with other words was meant to be: found, and laid beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np

from api.verifying.alignment import MATCH, Alignment, Laid, bound
from api.verifying.differences import Beside
from api.verifying.matching import TextOf
from api.verifying.quoted import Quoted
from indexer.phrases import Numbers, Phrases
from indexer.records import Span
from indexer.stopwords import STOP_WORDS
from indexer.tokens import Token
from indexer.words import is_chinese

_CLOSE = 0.4
"""Least score, as a share of the best there is, of a passage that was meant."""
_CLOSE_CHINESE = 0.5
_FEWEST_WORDS = 2
_LONG = 128
"""Longer quotations are laid beside the article piece by piece."""
_PIECE = 64
_MOST_CELLS = 600_000
"""Tokens of the quotation times tokens of the articles that it is laid beside."""
_MOST_ARTICLES = 12
_FEWEST_ARTICLES = 3
_MOST_CHANGED = 6
"""Changed words one after the other that are still said to stand for others."""
_SENTENCE_END = re.compile(r"[.!?](?:\s|[\"'”’)\]])|[。！？\n]")


@dataclass(frozen=True, eq=False, slots=True)
class Near:
    """A passage close enough to be meant."""

    row: int
    score: int
    beside: Beside


def nearest(
    text: str, parts: Sequence[Quoted], phrases: Phrases, text_of: TextOf, row: int | None = None
) -> tuple[Near, ...]:
    """Return the passage that most words of a quotation agree with, and others as near to it."""
    found = [
        Token(one.form, Span(part.start + one.span.start, part.start + one.span.end))
        for part in parts
        for one in part.tokens
    ]
    numbers = phrases.numbers([token.form for token in found])
    lengths = np.cumsum([len(part.tokens) for part in parts])[:-1]
    omissions = frozenset(int(at) for at in lengths)
    within = Span(parts[0].start, parts[-1].start + len(parts[-1].text))
    laid = _best(numbers, phrases, omissions, _candidates(numbers, phrases, row))
    near = list[Near]()
    for article, alignment in laid:
        stretch, source = phrases.stretch(article), text_of(article)
        pairs = alignment.pairs
        beside = _trimmed(Beside(text, found, numbers, within, omissions, source, stretch, pairs))
        if _is_close(alignment, beside):
            near.append(Near(article, alignment.score, beside))
    return tuple(sorted(near, key=lambda one: one.row))


def _best(
    numbers: Numbers, phrases: Phrases, omissions: frozenset[int], rows: Sequence[int]
) -> list[tuple[int, Alignment]]:
    """Return the articles beside which the quotation lies best, all that are equally good."""
    if len(numbers) > _LONG:
        for row in rows:
            whole = _in_pieces(numbers, phrases.stretch(row).numbers, omissions)
            if whole is not None:
                return [(row, whole)]
        return []
    top, best = 1, list[tuple[int, Laid]]()
    for row in rows:
        source = phrases.stretch(row).numbers
        if bound(numbers, source) < top:
            continue
        laid = Laid(numbers, source, omissions)
        if laid.score > top:
            top, best = laid.score, []
        if laid.score == top:
            best.append((row, laid))
    return [(row, laid.alignment()) for row, laid in best]


def _candidates(numbers: Numbers, phrases: Phrases, row: int | None) -> list[int]:
    if not (numbers > 0).any():
        return []
    if row is not None:
        return [row]
    rows, cells = list[int](), 0
    for article, _ in phrases.alike(numbers, _MOST_ARTICLES):
        cells += min(len(numbers), _LONG) * len(phrases.stretch(article).numbers)
        if cells > _MOST_CELLS and len(rows) >= _FEWEST_ARTICLES:
            break
        rows.append(article)
    return rows


def _in_pieces(quoted: Numbers, source: Numbers, omissions: frozenset[int]) -> Alignment | None:
    """Return nearly the best alignment of a long quotation; None: it lies badly beside this one."""
    pairs, score = list[tuple[int, int]](), 0
    for start in range(0, len(quoted), _PIECE):
        piece = quoted[start : start + _PIECE]
        cuts = frozenset(at - start for at in omissions if start <= at < start + _PIECE)
        found, base = _piece(piece, source, pairs[-1][1] + 1 if pairs else None, cuts)
        score += found.score
        pairs += [(start + at, base + there) for at, there in found.pairs]
        rest = max(0, len(quoted) - start - _PIECE)
        if score + MATCH * rest < _CLOSE * MATCH * len(quoted):
            return None
        if start >= _LONG and score < _CLOSE * MATCH * start:
            return None
    return Alignment(score, tuple(pairs))


def _piece(
    piece: Numbers, source: Numbers, place: int | None, omissions: frozenset[int]
) -> tuple[Alignment, int]:
    """Return the alignment of a piece expected at ``place``, and where its places count from."""
    if place is None:
        return Laid(piece, source, omissions).alignment(), 0
    if np.array_equal(source[place : place + len(piece)], piece):
        same = tuple((at, at) for at in range(len(piece)))
        return Alignment(MATCH * len(piece), same), place
    near = Laid(piece, source[place : place + 2 * _PIECE], omissions)
    if near.score >= _CLOSE * MATCH * len(piece):
        return near.alignment(), place
    return Laid(piece, source[place:], omissions).alignment(), place


def _trimmed(beside: Beside) -> Beside:
    """Return the same without changed words at its ends that lie in sentences of their own.

    Nor are more than a few words without one that agrees laid beside something.
    """
    agreeing = set(beside.agreeing)
    if not agreeing:
        return beside
    kept = list(beside.pairs)
    for step in (1, -1):
        ordered = kept[::step]
        first = next(at for at, pair in enumerate(ordered) if pair in agreeing)
        outer = list[tuple[int, int]]()
        for pair, inner in zip(ordered[:first][::-1], ordered[: first + 1][::-1], strict=False):
            one, other = sorted((pair[1], inner[1]))
            gap = beside.text[beside.stretch.ends[one] : beside.stretch.starts[other]]
            if _SENTENCE_END.search(gap) or len(outer) == _MOST_CHANGED:
                break
            outer.append(pair)
        if len(outer) == _MOST_CHANGED:
            outer = []
        kept = [*outer[::-1], *ordered[first:]][::step]
    runs = [[*run] for same, run in groupby(kept, key=lambda pair: pair in agreeing) if not same]
    lost = {pair for run in runs if len(run) > _MOST_CHANGED for pair in run}
    return replace(beside, pairs=tuple(pair for pair in kept if pair not in lost))


def _is_close(laid: Alignment, beside: Beside) -> bool:
    """Tell whether enough agrees for the passage to be meant, and not only function words."""
    agreeing = [beside.tokens[at].form for at, _ in beside.agreeing]
    if len(agreeing) == len(beside.tokens):
        return True
    chinese = sum(map(is_chinese, agreeing))
    words = len(agreeing) - chinese / 2
    close = _CLOSE_CHINESE if chinese > len(agreeing) / 2 else _CLOSE
    content = [_has_content(token.form) for token in beside.tokens]
    said = sum(map(_has_content, agreeing))
    return (
        words >= _FEWEST_WORDS
        and said >= max(1, sum(content) / 2)
        and laid.score >= close * MATCH * len(beside.tokens)
    )


def _has_content(form: str) -> bool:
    return form.isalnum() and form not in STOP_WORDS

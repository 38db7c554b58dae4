"""Article → passages and their sentences, every one an exact slice of the canonical text.

Passages follow paragraphs and headings: short neighbours under one heading are joined, long
paragraphs are split at sentence ends. The encoder blurs long inputs, so they stay small.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer import language
from indexer.chinese import han_count
from indexer.records import Article, Block, BlockKind, Passage, Span
from indexer.sentences import sentences

RULES = 3
"""Raised when articles would be cut otherwise than before: the index is then made anew."""

MOST_WORDS = 110
FEWEST_WORDS = 30
_LONGEST_SENTENCE = 600
_CHARACTERS_PER_CHINESE_WORD = 1.6
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Piece:
    """Sentences that stay together: a block, or a part of one that was too long."""

    sentences: tuple[Span, ...]
    words: float


def passages(article: Article) -> tuple[Passage, ...]:
    """Return the passages of an article in reading order.

    Every block of the article but its headings lies in a passage whole; a heading with nothing
    below it is a passage of its own, so that no word of an article is out of reach.
    """
    found: list[Passage] = []
    for headings, blocks in _sections(article):
        pieces = [piece for block in blocks for piece in _split(article.text, block)]
        for group in _joined(pieces):
            spans = tuple(span for piece in group for span in piece.sentences)
            span = Span(spans[0].start, spans[-1].end)
            lang = language.detect(span.of(article.text), prior=article.lang)
            found.append(Passage(article.id, len(found), span, lang, headings, spans))
    return tuple(found)


def word_count(text: str) -> float:
    """Return the length of ``text`` in words, Chinese counted at 1.6 characters a word."""
    han = han_count(text)
    others = sum(not han_count(word) for word in _WORD.findall(text))
    return others + han / _CHARACTERS_PER_CHINESE_WORD


def _sections(article: Article) -> Iterator[tuple[tuple[str, ...], list[Block]]]:
    """Yield the path of headings and the blocks below it, for each stretch between headings."""
    path: list[tuple[int, str]] = []
    blocks: list[Block] = []
    last_heading: Block | None = None
    for block in article.blocks:
        if block.kind is not BlockKind.HEADING:
            blocks.append(block)
            continue
        if last_heading is not None and not blocks and last_heading.level >= block.level:
            blocks = [last_heading]  # a heading with nothing below it
        if blocks:
            yield tuple(title for _, title in path), blocks
        path = [(level, title) for level, title in path if level < block.level]
        path.append((block.level, block.span.of(article.text)))
        blocks, last_heading = [], block
    if last_heading is not None and not blocks:
        blocks = [last_heading]
    if blocks:
        yield tuple(title for _, title in path), blocks


def _split(text: str, block: Block) -> Iterator[_Piece]:
    """Yield a block whole, or in parts of about equal length when it is too long."""
    spans = _sentences(text, block)
    counts = [word_count(span.of(text)) for span in spans]
    parts = max(1, round(sum(counts) / MOST_WORDS + 0.35))
    target = sum(counts) / parts
    start, words = 0, 0.0
    for at, count in enumerate(counts):
        if at > start and words + count / 2 > target:
            yield _Piece(spans[start:at], words)
            start, words = at, 0.0
        words += count
    yield _Piece(spans[start:], words)


def _sentences(text: str, block: Block) -> tuple[Span, ...]:
    """Return the sentences of a block; a row of a table is one."""
    whole = block.kind is BlockKind.ROW and block.span.end - block.span.start <= _LONGEST_SENTENCE
    return (block.span,) if whole else sentences(text, block.span, _LONGEST_SENTENCE)


def _joined(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    """Return the pieces in groups: a short one goes with its neighbour where both fit."""
    groups: list[list[_Piece]] = []
    for piece in pieces:
        if groups:
            last = sum(member.words for member in groups[-1])
            short = min(last, piece.words) < FEWEST_WORDS
            if short and last + piece.words <= MOST_WORDS:
                groups[-1].append(piece)
                continue
        groups.append([piece])
    return groups

"""The quotations of a draft with who says them by the draft, by the rules for articles."""

import re

from api.verifying.marks import Marked, marked
from indexer import language
from indexer.quotations import finding
from indexer.records import Article, Block, BlockKind, Metadata, Span

_BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_HEADING = re.compile(r"#{1,6}\s")


def told(draft: str) -> tuple[Marked, ...]:
    """Return the quotations of a draft, text or Markdown, in order, with their speakers.

    What is between marks is looked up, whoever says it; a speaker is named only beyond doubt.
    """
    blocks = tuple(_block(found.group(), Span(*found.span())) for found in _BLOCK.finditer(draft))
    article = Article(
        "draft", language.detect(draft), "detected", Metadata(title=""), draft, blocks
    )
    said = [one for one in finding.quotations(article) if one.speaker is not None]
    return tuple(
        Marked(
            one.span,
            next(
                (
                    by.speaker.name
                    for by in said
                    if by.speaker and by.span.start < one.span.end and one.span.start < by.span.end
                ),
                None,
            ),
        )
        for one in marked(draft)
    )


def _block(text: str, span: Span) -> Block:
    if text.lstrip().startswith(">"):
        return Block(BlockKind.QUOTATION, span)
    return Block(BlockKind.HEADING if _HEADING.match(text) else BlockKind.PARAGRAPH, span)

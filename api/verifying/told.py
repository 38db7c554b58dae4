"""The quotations of a draft with who says them by the draft, by the rules for articles."""

from collections.abc import Iterator, Sequence

from api.verifying.marks import Marked, blocks, marked, without_code
from indexer import language
from indexer.quotations import finding
from indexer.records import Article, Metadata, Quotation, Span


def told(draft: str) -> tuple[Marked, ...]:
    """Return the quotations of a draft, text or Markdown, in order, with their speakers.

    What is between marks is looked up, whoever says it; a speaker is named only beyond doubt.
    """
    shown = without_code(draft)
    article = Article(
        "draft", language.detect(draft), "detected", Metadata(title=""), shown, blocks(shown)
    )
    return tuple(_with_speakers([one.span for one in marked(draft)], finding.quotations(article)))


def _with_speakers(spans: Sequence[Span], said: Sequence[Quotation]) -> Iterator[Marked]:
    """Yield each slice with its speaker; both are in order, and the slices lie apart."""
    waiting, following = list[Quotation](), 0
    for span in spans:
        while following < len(said) and said[following].span.start < span.end:
            waiting.append(said[following])
            following += 1
        waiting = [one for one in waiting if one.span.end > span.start]
        yield Marked(span, _speaker(span, waiting))


def _speaker(span: Span, over: Sequence[Quotation]) -> str | None:
    """Return who says a slice: of the quotation it is, or of all that it shares words with."""
    same = [one for one in over if one.span == span]
    names = {one.speaker.name if one.speaker else None for one in same or over}
    return names.pop() if len(names) == 1 else None

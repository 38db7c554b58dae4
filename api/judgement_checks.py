"""The rows of golden.csv, needs.csv and answers.csv, checked against the articles of a corpus."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from api import golden, judgements
from api.golden import Golden
from api.judgements import Need
from indexer.checks.findings import Finding, error
from indexer.errors import JudgementsRefused
from indexer.records import Article

CHECK = "judgements"


def check(corpus: Path, articles: Sequence[Article]) -> Iterator[Finding]:
    """Yield what is wrong with the judged questions; a file that is not there is no fault."""
    texts = {article.id: article.text for article in articles}
    faults = list[JudgementsRefused]()
    queries = golden.read(corpus, refuse=faults.append)
    there = [name for name in (judgements.NEEDS, judgements.ANSWERS) if (corpus / name).exists()]
    needs = judgements.read(corpus, refuse=faults.append) if there else []
    yield from (_finding(fault) for fault in faults)
    yield from _golden(queries, texts)
    yield from _answers(needs, texts)


def _golden(queries: Sequence[Golden], texts: Mapping[str, str]) -> Iterator[Finding]:
    for one in queries:
        if one.article not in texts:
            yield _absent(golden.FILE, one.line, one.article, texts)


def _answers(needs: Sequence[Need], texts: Mapping[str, str]) -> Iterator[Finding]:
    for answer in (answer for need in needs for answer in need.answers):
        if answer.article not in texts:
            yield _absent(judgements.ANSWERS, answer.line, answer.article, texts)
            continue
        times = texts[answer.article].count(answer.anchor)
        if times != 1:
            yield error(
                judgements.ANSWERS, answer.line, CHECK,
                f"the anchor {answer.anchor!r} stands {times} times in {answer.article}; expected "
                "once. Copy words that occur only there.",
            )  # fmt: skip


def _absent(file: str, line: int, article: str, texts: Mapping[str, str]) -> Finding:
    near = get_close_matches(article, texts, 1, 0.7)
    advice = f"Is it {near[0]}?" if near else "Correct it, or remove the row."
    return error(
        file, line, CHECK,
        f"no article {article!r} can be read; expected the id of one that can. {advice}",
    )  # fmt: skip


def _finding(refusal: JudgementsRefused) -> Finding:
    return error(refusal.path.name, refusal.line, CHECK, refusal.reason)

"""Ranking measured on a SQuAD-format file by the protocol of MTEB's XQuAD retrieval.

The pool is all paragraphs of the file, each one passage, whole; every question has one right
answer, the paragraph it was asked about. With a target file, paragraph n of which translates
paragraph n of the other, questions of one language are answered from the paragraphs of another.
(Muennighoff et al., MTEB, 2023, arXiv:2210.07316; Artetxe et al., XQuAD, 2020, arXiv:1910.11856.)
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from api import measures, pools
from api.pools import ABLATION, Searched
from indexer import language
from indexer.collection import Collection
from indexer.embeddings import Progress
from indexer.encoders import Encoder
from indexer.errors import JudgementsRefused
from indexer.language import Foreign
from indexer.records import Article, Block, BlockKind, Language, Metadata, Passage, Span
from indexer.sentences import sentences

LONGEST_SENTENCE = 600


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and the questions that it answers."""

    text: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SquadReport:
    """How good the rankings for the questions of a file are."""

    squad: str
    squad_target: str
    encoder: str
    questions: int
    paragraphs: int
    ndcg10_percent: Mapping[str, float]
    """By the levels of evidence in the ranking."""

    def as_json(self) -> dict[str, Any]:
        """Return the report as a JSON value."""
        return asdict(self)

    def shown(self) -> list[str]:
        """Return the report as a table."""
        return [
            f"{self.questions} questions of {self.squad}, answered from {self.paragraphs} "
            f"paragraphs of {self.squad_target}; encoder {self.encoder}",
            "",
            f"{'levels':<20}nDCG@10 %",
            *(f"{name:<20}{value:>9.1f}" for name, value in self.ndcg10_percent.items()),
        ]


def measured(
    path: Path, target: Path | None, encoder: Encoder, embedding: Progress, asking: Progress
) -> SquadReport:
    """Return how the questions of a file are answered by the paragraphs of it, or of a target.

    Raises JudgementsRefused.
    """
    asked = read(path)
    answering = asked if target is None else read(target)
    if len(answering) != len(asked):
        raise JudgementsRefused(
            target or path,
            f"it has {len(answering)} paragraphs; expected {len(asked)}, as many as in {path}: "
            "paragraph n of one file translates paragraph n of the other. Name another target.",
        )
    questions = [(text, row) for row, one in enumerate(asked) for text in one.questions]
    if not questions:
        raise JudgementsRefused(path, "it has no questions; expected some. Name another file.")
    made = collection(answering, target or path)
    found = _ndcg(pools.of_collection(made, encoder, embedding), questions, asking)
    return SquadReport(
        squad=path.name,
        squad_target=(target or path).name,
        encoder=encoder.identity.name,
        questions=len(questions),
        paragraphs=len(answering),
        ndcg10_percent={name: round(100 * value, 2) for name, value in found.items()},
    )


def read(path: Path) -> list[Paragraph]:
    """Return the paragraphs of a SQuAD-format file in their order. Raises JudgementsRefused."""
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
        found = [
            Paragraph(str(one["context"]), tuple(str(asked["question"]) for asked in one["qas"]))
            for article in content["data"]
            for one in article["paragraphs"]
        ]
    except FileNotFoundError as problem:
        raise JudgementsRefused(
            path, "there is no such file; expected one in SQuAD format. Name another."
        ) from problem
    except (OSError, ValueError) as problem:
        line = getattr(problem, "lineno", None)
        raise JudgementsRefused(
            path, f"it cannot be read ({problem}); expected JSON in UTF-8. Name another.", line
        ) from problem
    except (KeyError, TypeError) as problem:
        raise JudgementsRefused(
            path,
            f"it is JSON, but not in SQuAD format ({type(problem).__name__}: {problem}); expected "
            "data[].paragraphs[] with context and qas[].question. Name another.",
        ) from problem
    for number, one in enumerate(found, 1):
        texts = [one.text, *one.questions]
        if not all(text.strip() for text in texts):
            raise JudgementsRefused(
                path, f"paragraph {number} or a question of it is empty; expected text. Fill it in."
            )
    if not found:
        raise JudgementsRefused(path, "it has no paragraphs; expected some. Name another file.")
    return found


def collection(paragraphs: Sequence[Paragraph], path: Path) -> Collection:
    """Return paragraphs as articles of one passage, so that no context is added to them.

    All of a file is in one language: a line alone may be too short to tell.

    Raises JudgementsRefused when they are in a language that is not indexed.
    """
    together = language.detect_article("\n".join(one.text for one in paragraphs))
    if isinstance(together, Foreign):
        raise JudgementsRefused(
            path,
            f"its paragraphs are in {together.name} ({together.code}); expected Dutch, English "
            "or Chinese. Name another file.",
        )
    digits = len(str(len(paragraphs)))
    articles = [
        _article(f"{row:0{digits}d}", one.text, together) for row, one in enumerate(paragraphs)
    ]
    return Collection(articles, [_passage(article) for article in articles])


def _article(article_id: str, text: str, lang: Language) -> Article:
    blocks = (Block(BlockKind.PARAGRAPH, Span(0, len(text))),)
    return Article(article_id, lang, "detected", Metadata(title=""), text, blocks)


def _passage(article: Article) -> Passage:
    text = article.text
    spans = sentences(text, Span(0, len(text)), LONGEST_SENTENCE)
    whole = Span(spans[0].start, spans[-1].end)
    return Passage(article.id, 0, whole, article.lang, (), spans)


def _ndcg(
    pool: Searched, questions: Sequence[tuple[str, int]], asking: Progress
) -> dict[str, float]:
    """Return the mean nDCG of the questions, each with the row that answers it, by levels."""
    found: dict[str, list[float]] = {name: [] for name in ABLATION}
    for at, (text, row) in enumerate(questions):
        asking(at, len(questions))
        levels = pool.levels(text)
        for name, chosen in ABLATION.items():
            first = pools.ordered(levels, chosen)[: measures.DEPTH].tolist()
            found[name].append(measures.ndcg(first, {row: 1}))
    asking(len(questions), len(questions))
    return {name: measures.mean(values) for name, values in found.items()}

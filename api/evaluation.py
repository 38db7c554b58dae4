"""Ranking measured on the shipped judgements: by pair of languages, and by level of evidence."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from api import measures, pools
from api.judgements import TONGUES, Judged
from api.pools import ABLATION, WHOLE, Searched
from indexer.embeddings import Progress
from indexer.vectors import Rows

ALL = "all"
"""Stands for the passages of all languages together."""


@dataclass(frozen=True, slots=True)
class Quality:
    """How good the rankings are for queries in one language among passages of one, or of all."""

    query: str
    passages: str
    needs: int
    """How many needs have a right answer there; the others do not count."""
    ndcg10: float
    recall10: float
    success1: float
    success3: float


@dataclass(frozen=True, slots=True)
class Share:
    """A language's share of the first ten hits, and its share of all right answers."""

    query: str
    passages: str
    found: float
    right: float


@dataclass(frozen=True, slots=True)
class Ablated:
    """nDCG@10 of a ranking by some levels of evidence only: all answers, by query language."""

    levels: str
    ndcg10: Mapping[str, float]
    mean: float
    pairs_mean: float
    """The mean over every pair of query language and answer language."""
    agreement: float
    """How much of the first ten hits of a need is the same, whatever the language of the query."""


@dataclass(frozen=True, slots=True)
class Report:
    """What the rankings of all needs in all languages are worth."""

    encoder: str
    needs: int
    answers: int
    """Passages with a grade, counted for each need."""
    passages: int
    pairs: tuple[Quality, ...]
    together: tuple[Quality, ...]
    shares: tuple[Share, ...]
    ablation: tuple[Ablated, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the report as a JSON value."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Ranking:
    """All passages as one query orders them, by the levels of evidence, and what is right."""

    query: str
    rows: Mapping[str, Rows]
    grades: Mapping[int, int]


def measured(pool: Searched, judged: Sequence[Judged], progress: Progress) -> Report:
    """Return what the rankings of a pool are worth by one or more judgements."""
    rankings = _rankings(pool, judged, progress)
    asked = [[one for one in rankings if one.query == query] for query in TONGUES]
    grades = [need.grades for need in judged]
    return Report(
        encoder=pool.encoder_name,
        needs=len(judged),
        answers=sum(map(len, grades)),
        passages=len(pool.tongues),
        pairs=tuple(_pairs(pool, asked, WHOLE)),
        together=tuple(
            quality for those in asked if (quality := _quality(pool, those, ALL, WHOLE)) is not None
        ),
        shares=tuple(share for those in asked for share in _shares(pool, those)),
        ablation=tuple(_ablated(pool, asked, levels) for levels in ABLATION),
    )


def _rankings(pool: Searched, judged: Sequence[Judged], progress: Progress) -> list[Ranking]:
    """Return a ranking for each need in each language."""
    found = []
    for at, need in enumerate(judged):
        progress(at, len(judged))
        for query in TONGUES:
            levels = pool.levels(need.queries[query])
            rows = {name: pools.ordered(levels, chosen) for name, chosen in ABLATION.items()}
            found.append(Ranking(query, rows, need.grades))
    progress(len(judged), len(judged))
    return found


def _pairs(pool: Searched, asked: Sequence[Sequence[Ranking]], levels: str) -> list[Quality]:
    of_pairs = [_quality(pool, those, tongue, levels) for those in asked for tongue in TONGUES]
    return [quality for quality in of_pairs if quality is not None]


def _quality(
    pool: Searched, rankings: Sequence[Ranking], passages: str, levels: str
) -> Quality | None:
    """Return the quality of rankings held to the passages of a tongue; None: none are right."""
    within = pool.tongues == passages if passages != ALL else pool.tongues != ""
    cases = []
    for one in rankings:
        grades = {row: grade for row, grade in one.grades.items() if within[row]}
        if grades:
            rows = one.rows[levels]
            cases.append((rows[within[rows]].tolist(), grades))
    if not cases:
        return None
    return Quality(
        query=rankings[0].query,
        passages=passages,
        needs=len(cases),
        ndcg10=_mean([measures.ndcg(*case) for case in cases]),
        recall10=_mean([measures.recall(*case) for case in cases]),
        success1=_mean([measures.success(*case, within=1) for case in cases]),
        success3=_mean([measures.success(*case, within=3) for case in cases]),
    )


def _shares(pool: Searched, rankings: Sequence[Ranking]) -> list[Share]:
    first = np.concatenate([one.rows[WHOLE][: measures.DEPTH] for one in rankings])
    right = [row for one in rankings for row in one.grades]
    found, wanted = Counter(pool.tongues[first].tolist()), Counter(pool.tongues[right].tolist())
    return [
        Share(
            query=rankings[0].query,
            passages=tongue,
            found=round(found[tongue] / found.total(), 4),
            right=round(wanted[tongue] / wanted.total(), 4),
        )
        for tongue in TONGUES
    ]


def _ablated(pool: Searched, asked: Sequence[Sequence[Ranking]], levels: str) -> Ablated:
    together = [_quality(pool, those, ALL, levels) for those in asked]
    ndcg10 = {quality.query: quality.ndcg10 for quality in together if quality is not None}
    pairs = _pairs(pool, asked, levels)
    return Ablated(
        levels,
        ndcg10,
        mean=_mean(list(ndcg10.values())),
        pairs_mean=_mean([quality.ndcg10 for quality in pairs]),
        agreement=_mean(
            [
                measures.agreement([one.rows[levels].tolist() for one in of_need])
                for of_need in zip(*asked, strict=True)
            ]
        ),
    )


def _mean(values: Sequence[float]) -> float:
    return round(measures.mean(values), 4)

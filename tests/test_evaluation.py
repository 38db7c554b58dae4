"""The report on a pool of twelve passages whose rankings are given, and on the shipped corpus."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from api import evaluation, judgements, pools
from api.evaluation import Ablated, Quality, Share
from api.judgements import Judged
from api.ranking import Levels
from indexer import encoders
from indexer.index import open_index

CORPUS = Path(__file__).parents[1] / "corpus"


class GivenPool:
    """Four passages in each tongue, ranked for each question by the passage level as given."""

    encoder_name = "given"
    tongues: NDArray[np.str_] = np.repeat(["nl", "en", "zh"], 4)

    def __init__(self, first: Mapping[str, Sequence[int]]) -> None:
        """Take the rows that come first for each question; the others follow in order."""
        self._first = first

    def levels(self, question: str) -> Levels:
        """Return levels of which that of words says nothing, and that of sentences little."""
        first = self._first[question]
        order = [*first, *(row for row in range(12) if row not in first)]
        scores = np.zeros(12)
        scores[order] = np.linspace(1, 0.1, 12)
        return Levels(scores, np.zeros(12), np.zeros(12), np.arange(12))


POOL = GivenPool(
    {
        "toorts": [0, 4, 8],
        "torch": [4, 0, 8, 11],
        "火炬": range(11, -1, -1),
        "winkel": [8],
        "shop": [0, 1, 8],
        "商店": [8],
    }
)
JUDGED = [
    Judged("torch", {"nl": "toorts", "en": "torch", "zh": "火炬"}, {0: 3, 4: 1}),
    Judged("shop", {"nl": "winkel", "en": "shop", "zh": "商店"}, {8: 2}),
]


@pytest.fixture(scope="module")
def report() -> evaluation.Report:
    return evaluation.measured(POOL, JUDGED, lambda _done, _all: None)


def test_a_pair_counts_only_needs_with_answers_there(report: evaluation.Report) -> None:
    right = [
        Quality(query, passages, 1, ndcg10=1, recall10=1, success1=1, success3=1)
        for query in ("nl", "en")
        for passages in ("nl", "en", "zh")
    ]
    fourth = {"ndcg10": 0.4307, "recall10": 1.0, "success1": 0.0, "success3": 0.0}  # 1 / log2(5)
    assert list(report.pairs) == [
        *right,
        Quality("zh", "nl", 1, **fourth),
        Quality("zh", "en", 1, **fourth),
        Quality("zh", "zh", 1, 1, 1, 1, 1),
    ]


def test_all_answers_together_by_the_language_of_the_query(report: evaluation.Report) -> None:
    # English: (1 + 7 / log2(3)) / (7 + 1 / log2(3)) = 0.7098, and 1 / log2(4).
    # Chinese: 1 / log2(9) / (7 + 1 / log2(3)) = 0.0413, and 1; the better answer is twelfth.
    assert report.together == (
        Quality("nl", "all", 2, 1, 1, 1, 1),
        Quality("en", "all", 2, 0.6049, 1, 0.5, 1),
        Quality("zh", "all", 2, 0.5207, 0.75, 0.5, 0.5),
    )


def test_the_three_rankings_of_a_need_are_compared(report: evaluation.Report) -> None:
    assert report.ablation[-1].agreement == 0.9167  # ((0.9 + 0.8 + 0.8) / 3 + 1) / 2


def test_each_language_has_its_share_of_the_first_ten(report: evaluation.Report) -> None:
    third = 0.3333
    assert report.shares == (
        Share("nl", "nl", 0.4, third), Share("nl", "en", 0.4, third), Share("nl", "zh", 0.2, third),
        Share("en", "nl", 0.4, third), Share("en", "en", 0.4, third), Share("en", "zh", 0.2, third),
        Share("zh", "nl", 0.3, third), Share("zh", "en", 0.4, third), Share("zh", "zh", 0.3, third),
    )  # fmt: skip


def test_levels_are_left_out_one_by_one(report: evaluation.Report) -> None:
    by_passage = {"nl": 1.0, "en": 0.6049, "zh": 0.5207}
    # By words all scores are equal: rows in order, (7 + 1 / log2(6)) / (7 + 1 / log2(3)) = 0.968
    # for the one need and 1 / log2(10) = 0.301 for the other.
    by_row = {"nl": 0.6345, "en": 0.6345, "zh": 0.6345}
    pairs = 0.8735  # (7 + 2 * 0.4307) / 9
    assert report.ablation == (
        Ablated("passage", by_passage, 0.7085, pairs, 0.9167),
        Ablated("passage + sentence", by_passage, 0.7085, pairs, 0.9167),
        Ablated("words alone", by_row, 0.6345, 1.0, agreement=1.0),  # always the same order
        Ablated("passage + word", by_passage, 0.7085, pairs, 0.9167),
        Ablated("all three", by_passage, 0.7085, pairs, 0.9167),
    )


def test_the_report_counts_what_it_measured(report: evaluation.Report) -> None:
    counts = (report.encoder, report.needs, report.answers, report.passages)
    assert counts == ("given", 2, 3, 12)
    assert report.as_json()["pairs"][6]["ndcg10"] == 0.4307


def test_a_language_without_answers_has_no_row() -> None:
    report = evaluation.measured(POOL, JUDGED[1:], lambda _done, _all: None)
    assert [(one.query, one.passages) for one in report.pairs] == [
        ("nl", "zh"), ("en", "zh"), ("zh", "zh"),
    ]  # fmt: skip


def test_progress_counts_needs() -> None:
    told: list[tuple[int, int]] = []
    evaluation.measured(POOL, JUDGED, lambda done, total: told.append((done, total)))
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_the_shipped_corpus_is_ranked_no_worse_than_it_was(shipped_index: Path) -> None:
    index = open_index(shipped_index)
    judged = judgements.resolved(judgements.read(CORPUS), index.store, CORPUS / "answers.csv")
    pool = pools.of_index(index, encoders.load_like(index.encoder))
    report = evaluation.measured(pool, judged, lambda _done, _all: None)
    by_levels = {one.levels: one for one in report.ablation}
    assert by_levels["all three"].mean > 0.42
    assert by_levels["all three"].mean > by_levels["passage"].mean + 0.07
    assert by_levels["all three"].pairs_mean > 0.46
    assert min(one.ndcg10 for one in report.pairs) > 0.38

"""Golden queries: what must be found before a new generation is published.

``corpus/golden.csv`` names a query, the article that must be found, and among how many articles
it must be; each article counts once, by its best passage, in a search without filters.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from api import judgements
from api.judgements import Refuse, raised
from api.search import Query, Searcher
from indexer.errors import JudgementsRefused
from indexer.listing import OUTWARD, is_outside
from indexer.records import Missed
from indexer.trial import Check, Trial

FILE = "golden.csv"
COLUMNS = ("query", "article", "first")
FIRST = 10
"""Among how many articles the right one must be, where the file does not say."""
DEEPEST = 100
"""Among how many articles the right one is looked for at most."""
_LONGEST_QUERY = 1000


@dataclass(frozen=True, slots=True)
class Golden:
    """A query and the article that must be among the first it finds."""

    query: str
    article: str
    first: int = FIRST
    line: int = field(default=0, compare=False)
    """The line of the file that says so."""


def read(
    corpus: Path, *, follow_links: bool = False, refuse: Refuse = raised
) -> tuple[Golden, ...]:
    """Return the golden queries of a corpus, none where there is no such file.

    Raises JudgementsRefused. With another ``refuse``, rows that cannot be used are handed to it
    and left out.
    """
    path = corpus / FILE
    if not path.exists() and not path.is_symlink():
        return ()
    if not follow_links and is_outside(corpus, path):
        refuse(JudgementsRefused(path, OUTWARD))
        return ()
    found = list[Golden]()
    for line, cells in judgements.rows(path, COLUMNS, optional=("first",), refuse=refuse):
        try:
            found.append(_golden(path, line, *cells))
        except JudgementsRefused as refusal:
            refuse(refusal)
    return tuple(found)


def check(queries: Sequence[Golden]) -> Check:
    """Return the check that asks ``queries`` of a new generation, to be handed to ``reindex``."""

    def missed(trial: Trial) -> Sequence[Missed]:
        return _missed(queries, trial)

    return missed


def _missed(queries: Sequence[Golden], trial: Trial) -> list[Missed]:
    """Return the queries that miss their article, and how the published generation does."""
    if not queries:
        return []
    new = Searcher(trial.index, trial.encoder)
    failed = [one for one in queries if _place(new, one, one.first) is None]
    published = trial.published() if failed else None
    old = Searcher(*published) if published is not None else None
    try:
        return [
            Missed(
                query=one.query,
                article=one.article,
                first=one.first,
                place=_place(new, one, DEEPEST),
                before=None if old is None else _place(old, one, one.first),
                there=trial.index.store.article(one.article) is not None,
            )
            for one in failed
        ]
    finally:
        if old is not None:
            old.index.store.close()


def _place(searcher: Searcher, golden: Golden, within: int) -> int | None:
    """Return the place of the article among the first ``within``, counted from 1."""
    answer = searcher.search(Query(golden.query, limit=within, group="article"))
    names = [hit.article.id for hit in answer.hits]
    return names.index(golden.article) + 1 if golden.article in names else None


def _golden(path: Path, line: int, query: str, article: str, first: str) -> Golden:
    if len(query) > _LONGEST_QUERY:
        raise JudgementsRefused(
            path,
            f"the query has {len(query):,} characters; expected {_LONGEST_QUERY:,} at most. "
            "Shorten it.",
            line,
        )
    number = first.strip()
    if number and not (number.isascii() and number.isdigit() and 1 <= int(number) <= DEEPEST):
        raise JudgementsRefused(
            path,
            f"'first' is {first!r}; expected a number from 1 to {DEEPEST}, or nothing for {FIRST}. "
            "Correct it.",
            line,
        )
    return Golden(query.strip(), article.strip(), int(number) if number else FIRST, line)

"""What a run would do, told without an encoder and without writing anything."""

from dataclasses import dataclass
from time import perf_counter

from indexer import embeddings, encoders, evidence, sources
from indexer.generation import IndexFolder
from indexer.manifest import Refusal
from indexer.pace import Tally
from indexer.plan import Plan
from indexer.preparation import Prepared, Request, known_apart, prepared


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run would have to embed."""

    passages: int = 0
    texts: int = 0
    """The passages, their sentences and their words that are not known yet."""
    characters: int = 0
    seconds: float | None = None
    """How long the run would take; None where no run has been measured on this index yet."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a run would do, without anything being done."""

    generation: str | None
    """The published generation, if there is one that is whole."""
    plan: Plan
    cost: Cost
    refusals: tuple[Refusal, ...]
    remarks: tuple[str, ...]
    objection: str | None
    """Why the run would be refused without ``--yes``."""


def forecast(request: Request) -> Forecast:
    """Return what ``reindex`` would do, without an encoder, writing nothing.

    Raises CorpusMissing or CorpusEmpty.
    """
    began = perf_counter()
    found = sources.read(request.corpus, follow_links=request.follow_links)
    folder = IndexFolder(request.index)
    ready = prepared(request, folder, found)
    published = ready.published
    if published and ready.in_line:
        refusals, remarks = published.manifest.refusals, published.manifest.remarks
        cost, objection = Cost(seconds=0), None
    else:
        refusals, remarks = ready.refusals, (*ready.once, *ready.remarks)
        cost = _cost(request, ready, began)
        objection = ready.objection
    name = published.name if published else None
    return Forecast(
        name, ready.plan, cost, refusals, remarks, str(objection) if objection else None
    )


def _cost(request: Request, ready: Prepared, began: float) -> Cost:
    """Return what a run would have to embed: everything that is asked of a stand-in."""
    known, pace, dimensions = None, None, 1
    if ready.reusable is not None:
        made_with = ready.reusable.manifest.encoder
        same = ready.model == (made_with.name, made_with.query_prompt, made_with.passage_prompt)
        if same and encoders.is_at_hand(made_with):
            known = embeddings.read(ready.reusable.folder)
            dimensions = made_with.dimensions
    if ready.published is not None:
        made_with = ready.published.manifest.encoder
        if ready.model == (made_with.name, made_with.query_prompt, made_with.passage_prompt):
            pace = ready.published.manifest.pace
    tally = Tally(dimensions)
    gathered = evidence.gathered(
        ready.collection,
        ready.sources.glossary,
        request.background,
        tally,
        known,
        lambda _done, _all: None,
        known_apart(ready.reusable),
    )
    texts = ready.collection.passage_texts
    wanted = {embeddings.key(text) for text in texts} - (known.rows.keys() if known else set())
    seconds = None
    if pace is not None:
        seconds = perf_counter() - began + pace.seconds(tally.characters, len(texts))
    return Cost(len(wanted), gathered.computed, tally.characters, seconds)

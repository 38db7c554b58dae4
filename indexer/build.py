"""The corpus brought into the index: the steps in order, with a report at the end."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from indexer import chart, embeddings, encoders, evidence, phrases, sources, store, trial
from indexer.chart import Chart
from indexer.embeddings import Embeddings, Progress
from indexer.encoders import Encoder
from indexer.generation import Generation, IndexFolder
from indexer.manifest import Counts, Manifest, Refusal
from indexer.pace import Timed
from indexer.plan import Plan
from indexer.preparation import RULES, VECTORS, Prepared, Request, known_apart, made_alike, prepared
from indexer.records import EncoderIdentity, Language
from indexer.trial import Check, Means, no_check

__all__ = ["RULES", "Report", "Request", "reindex", "source_digests"]


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did."""

    generation: str
    changed: bool
    encoder: EncoderIdentity
    counts: Counts
    plan: Plan
    embedded: int
    """How many texts were embedded; those of unchanged text were taken over."""
    refusals: tuple[Refusal, ...]
    remarks: tuple[str, ...]
    seconds: float


def reindex(
    request: Request,
    progress: Progress = lambda _done, _all: None,
    load: Callable[[str, str, str], Encoder] = encoders.load,
    check: Check = no_check,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Report:
    """Bring the index in line with the corpus and return what was done.

    Nothing is written when files, rules and encoder are those of the published generation.
    ``check`` is put to the new generation before it is published. Raises CorpusMissing,
    CorpusEmpty, EncoderUnavailable, RunRefused, IndexBusy or IndexUnwritable; what was published
    before then stands.
    """
    began = perf_counter()
    found = sources.read(request.corpus, follow_links=request.follow_links)
    folder = IndexFolder(request.index)
    with folder.writing():
        ready = prepared(request, folder, found)
        if ready.published and ready.in_line:
            return _report(ready.published, ready.plan, changed=False, embedded=0, began=began)
        if (objection := ready.objection) is not None and not request.yes:
            raise objection
        encoder = Timed(load(*ready.model))
        known = _known(ready.reusable, encoder.identity)
        gathered = evidence.gathered(
            ready.collection,
            found.glossary,
            request.background,
            encoder,
            known,
            progress,
            known_apart(ready.reusable),
        )
        writing = perf_counter()
        staged = folder.stage()
        store.write(staged, ready.collection)
        phrases.write(
            staged, ready.collection.articles, made_alike(ready.reusable, "tokens", "folding")
        )
        gathered.write(staged, _chart(ready.reusable, encoder.identity))
        unsealed = _manifest(ready, encoder.identity, now())
        remarks = trial.tried(request, ready, staged, unsealed, Means(encoder, load, check))
        made_with = ready.published.manifest if ready.published else None
        before = made_with.pace if made_with and made_with.encoder == encoder.identity else None
        passages_written = len(ready.collection.passages)
        pace = encoder.pace(passages_written, perf_counter() - writing, before)
        unsealed = replace(unsealed, remarks=(*unsealed.remarks, *remarks), pace=pace)
        generation = folder.publish(staged, unsealed)
    report = _report(generation, ready.plan, changed=True, embedded=gathered.computed, began=began)
    return replace(report, remarks=(*ready.once, *report.remarks))


def source_digests(corpus: Path) -> Mapping[str, str]:
    """Return the digests of the files of a corpus as they are now, as a manifest lists them.

    Raises CorpusError.
    """
    return sources.read(corpus).digests


def _known(reusable: Generation | None, encoder: EncoderIdentity) -> Embeddings | None:
    """Return the embeddings that can be taken over, if they are by the same encoder."""
    if reusable is None or reusable.manifest.encoder != encoder:
        return None
    return embeddings.read(reusable.folder)


def _chart(reusable: Generation | None, encoder: EncoderIdentity) -> Chart | None:
    """Return the map to start from, if its places are by the same encoder and rules."""
    if reusable is None or reusable.manifest.encoder != encoder:
        return None
    folder = made_alike(reusable, "chart")
    return chart.read(folder) if folder else None


def _manifest(ready: Prepared, encoder: EncoderIdentity, now: datetime) -> Manifest:
    collection = ready.collection
    by_language = Counter(article.lang.value for article in collection.articles)
    return Manifest(
        built_at=now.isoformat(timespec="seconds"),
        encoder=encoder,
        rules=RULES,
        sources=ready.sources.digests,
        refusals=ready.refusals,
        remarks=ready.remarks,
        counts=Counts(
            articles=len(collection.articles),
            passages=len(collection.passages),
            sentences=len(collection.sentence_texts),
            quotations=len(collection.quotations),
            by_language={lang.value: by_language[lang.value] for lang in Language},
        ),
        vectors=VECTORS,
    )


def _report(
    generation: Generation, plan: Plan, *, changed: bool, embedded: int, began: float
) -> Report:
    manifest = generation.manifest
    return Report(
        generation=generation.name,
        changed=changed,
        encoder=manifest.encoder,
        counts=manifest.counts,
        plan=plan,
        embedded=embedded,
        refusals=manifest.refusals,
        remarks=manifest.remarks,
        seconds=perf_counter() - began,
    )

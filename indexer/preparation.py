"""What a run sets out from: the corpus as it was read, beside what is published."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from indexer import (
    apart,
    articles,
    background,
    brevity,
    chart,
    encoders,
    evidence,
    folding,
    likeness,
    passages,
    plan,
    regions,
    sources,
    tokens,
    vocabulary,
    words,
)
from indexer.apart import Apart
from indexer.background import Background
from indexer.collection import Collection, collected
from indexer.errors import CorpusEmpty, IndexUnusable, TooManyDropped
from indexer.generation import Generation, IndexFolder
from indexer.listing import ArticleFile
from indexer.manifest import Manifest, Refusal
from indexer.plan import Plan
from indexer.quotations import finding
from indexer.records import EncoderIdentity
from indexer.sources import Sources
from indexer.store import Store

RULES: Mapping[str, int] = {
    "articles": articles.RULES,
    "passages": passages.RULES,
    "quotations": finding.RULES,
    "encoder_input": encoders.INPUT_RULES,
    "evidence": evidence.RULES,
    "background": background.RULES,
    "brevity": brevity.RULES,
    "folding": folding.RULES,
    "words": words.RULES,
    "tokens": tokens.RULES,
    "vocabulary": vocabulary.RULES,
    "chart": chart.RULES,
    "regions": regions.RULES,
}
VECTORS = "flat"
_NOT_USED = "The published index was not used: {}"


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of a run."""

    corpus: Path
    index: Path
    model: str | None = None
    """None: the encoder of the published index, or the embedded one where there is none."""
    query_prompt: str | None = None
    passage_prompt: str | None = None
    full: bool = False
    """Embed everything anew, even what has not changed."""
    yes: bool = False
    """Publish even what drops most of the index, or answers golden queries worse."""
    follow_links: bool = False
    """Read what links lead to outside the corpus folder."""
    background: Background = field(default_factory=background.shipped)
    """What is known before any article."""


@dataclass(frozen=True, eq=False, slots=True)
class Prepared:
    """A corpus that was read, beside what is published: all that a run needs but the encoder."""

    index: Path
    sources: Sources
    published: Generation | None
    """None: nothing is published, or what is published is damaged."""
    in_line: bool
    """A run would make again what is published; nothing below is filled in then."""
    model: tuple[str, str, str]
    collection: Collection
    plan: Plan
    remarks: tuple[str, ...] = ()
    """On the corpus; they are told again as long as it stays as it is."""
    once: tuple[str, ...] = ()
    """Why what was published is not used, and which articles leave it; told once."""
    dropped: tuple[str, ...] = ()
    articles_before: int = 0
    reusable: Generation | None = None
    """What vectors can be taken over from, if the encoder is the same."""

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """Return the files that cannot be taken, as a manifest lists them."""
        return tuple(Refusal(one.path, str(one)) for one in self.sources.refusals)

    @property
    def objection(self) -> TooManyDropped | None:
        """Return why the run must not be done unless it is asked for with ``--yes``."""
        if not self.dropped:
            return None
        return TooManyDropped(self.index, self.dropped, self.articles_before)


def prepared(request: Request, folder: IndexFolder, found: Sources) -> Prepared:
    """Read and cut the articles, those of unchanged files taken over. Raises CorpusEmpty."""
    published, damage = _published(folder)
    model = _model_of(request, published.manifest.encoder if published else None)
    nothing = collected([])
    if published and not request.full and _in_line(published.manifest, found, request):
        unchanged = Plan(unchanged=published.manifest.counts.articles)
        return Prepared(request.index, found, published, True, model, nothing, unchanged)
    sound = published
    if published and (harm := _harm(folder, published)):
        sound, damage = None, [harm]
    before = _held(sound) if sound else None
    same_rules = sound is not None and sound.manifest.rules == RULES and not request.full
    read = sources.readings(
        found, before if same_rules else None, sound.manifest if sound and same_rules else None
    )
    if not read.articles:
        raise CorpusEmpty(request.corpus, found.refusals)
    collection = collected([reading.article for reading in read.articles], read.cut)
    changes = plan.planned(before, collection)
    there = _ids_in(folder)
    return Prepared(
        index=request.index,
        sources=found,
        published=published,
        in_line=False,
        model=model,
        collection=collection,
        plan=changes,
        remarks=(
            *read.remarks,
            *(f"{path}: left out; an article is a .md or .txt file." for path in found.left_out),
            *likeness.remarks_on_text(collection),
        ),
        once=(*damage, *_leaving(found, there)),
        dropped=plan.dropped(there, collection, changes),
        articles_before=len(there),
        reusable=sound if not request.full else None,
    )


def made_alike(reusable: Generation | None, *rules: str) -> Path | None:
    """Return the folder that what these rules make can be taken over from, if they are the same."""
    if reusable is None:
        return None
    made_by = reusable.manifest.rules
    return reusable.folder if all(made_by.get(rule) == RULES[rule] for rule in rules) else None


def known_apart(reusable: Generation | None) -> Apart:
    """Return the words that can be taken over."""
    folder = made_alike(reusable, "words", "folding")
    return apart.read(folder) if folder else Apart()


def _leaving(found: Sources, there: frozenset[str]) -> Iterator[str]:
    """Yield a remark for each article of the index whose file is refused now."""
    for refusal in found.refusals:
        if ArticleFile(refusal.path).article_id in there:
            yield (
                f"{refusal.path}: the article leaves the index, as its file is refused. "
                "Mend the file and run again, or go back with --rollback."
            )


def _published(folder: IndexFolder) -> tuple[Generation | None, list[str]]:
    """Return the published generation, if it is whole, or a remark on what is wrong with it."""
    if folder.pointer() is None:
        return None, []
    try:
        generation = folder.current()
        folder.check(generation, digests=False)
    except IndexUnusable as damage:
        return None, [_NOT_USED.format(damage)]
    return generation, []


def _ids_in(folder: IndexFolder) -> frozenset[str]:
    """Return the ids of the published articles, even where files of the index are damaged."""
    try:
        return sources.article_ids(folder.current().manifest)
    except IndexUnusable:
        return frozenset()


def _in_line(manifest: Manifest, found: Sources, request: Request) -> bool:
    """Tell whether a run would make again what is published."""
    made_with = manifest.encoder
    asked_for = _model_of(request, made_with)
    same_encoder = asked_for == (made_with.name, made_with.query_prompt, made_with.passage_prompt)
    return (
        same_encoder
        and encoders.is_at_hand(made_with)
        and manifest.sources == found.digests
        and manifest.rules == RULES
        and manifest.vectors == VECTORS
    )


def _model_of(request: Request, made_with: EncoderIdentity | None) -> tuple[str, str, str]:
    """Return model, query prompt and passage prompt: as asked, else as the index was made."""
    asked = None if request.model is None else encoders.canonical(request.model)
    if made_with is None or (asked is not None and asked != made_with.name):
        name = asked or encoders.EMBEDDED
        return name, request.query_prompt or "", request.passage_prompt or ""
    query, passage = request.query_prompt, request.passage_prompt
    return (
        made_with.name,
        made_with.query_prompt if query is None else query,
        made_with.passage_prompt if passage is None else passage,
    )


def _harm(folder: IndexFolder, published: Generation) -> str | None:
    """Return a remark where a file of the published generation is not what was sealed."""
    try:
        folder.check(published)
    except IndexUnusable as damage:
        return _NOT_USED.format(damage)
    return None


def _held(generation: Generation) -> Collection:
    """Return what a generation holds."""
    opened = Store(generation.folder)
    try:
        return opened.records()
    finally:
        opened.close()

"""The corpus brought into the index: the steps in order, with a report at the end."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from indexer import (
    articles,
    background,
    brevity,
    embeddings,
    encoders,
    evidence,
    folding,
    glossary,
    passages,
    store,
    vocabulary,
    words,
)
from indexer.articles import ArticleFile
from indexer.background import Background
from indexer.collection import Collection, collected
from indexer.embeddings import Embeddings, Progress
from indexer.encoders import Encoder
from indexer.errors import ArticleRefused, CorpusEmpty, IndexUnusable
from indexer.generation import Generation, IndexFolder
from indexer.glossary import Glossary
from indexer.manifest import Counts, Manifest, Refusal
from indexer.records import Article, EncoderIdentity, Language

RULES: Mapping[str, int] = {
    "passages": passages.RULES,
    "encoder_input": encoders.INPUT_RULES,
    "evidence": evidence.RULES,
    "background": background.RULES,
    "brevity": brevity.RULES,
    "folding": folding.RULES,
    "words": words.RULES,
    "vocabulary": vocabulary.RULES,
}
VECTORS = "flat"


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


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did."""

    generation: str
    changed: bool
    encoder: EncoderIdentity
    counts: Counts
    embedded: int
    """How many texts were embedded; those of unchanged text were taken over."""
    refusals: tuple[Refusal, ...]
    remarks: tuple[str, ...]
    seconds: float


@dataclass(slots=True)
class _Sources:
    """The files of the corpus as they were read, once."""

    contents: dict[ArticleFile, bytes] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    refusals: list[ArticleRefused] = field(default_factory=list)
    glossary: Glossary = field(default_factory=Glossary)


def reindex(
    request: Request,
    progress: Progress = lambda _done, _all: None,
    load: Callable[[str, str, str], Encoder] = encoders.load,
    behind: Background | None = None,
) -> Report:
    """Bring the index in line with the corpus and return what was done.

    ``behind`` is what is known before any article; None: what comes with Fakkel.
    Nothing is written when files, rules and encoder are those of the published generation.
    Raises CorpusMissing, CorpusEmpty, EncoderUnavailable, IndexBusy or IndexUnwritable; what was
    published before then stands.
    """
    began = perf_counter()
    sources = _read_sources(request.corpus)
    folder = IndexFolder(request.index)
    with folder.writing():
        published, damage = _published(folder)
        if published and not request.full and _in_line(published.manifest, sources, request):
            return _report(published, changed=False, embedded=0, began=began)
        made_with = published.manifest.encoder if published else None
        encoder = load(*_model_of(request, made_with))
        known = None
        if published and not request.full and published.manifest.encoder == encoder.identity:
            known = _known(folder, published)
        read, remarks = _read_articles(sources)
        if not read:
            raise CorpusEmpty(request.corpus, sources.refusals)
        remarks += [
            f"{path}: left out; an article is a .md or .txt file."
            for path in articles.left_out(request.corpus)
        ]
        collection = collected(read)
        gathered = evidence.gathered(
            collection, sources.glossary, behind or background.shipped(), encoder, known, progress
        )
        staged = folder.stage()
        store.write(staged, collection.articles, collection.passages)
        gathered.write(staged)
        unsealed = _manifest(collection, sources, encoder.identity, [*damage, *remarks])
        generation = folder.publish(staged, unsealed)
    return _report(generation, changed=True, embedded=gathered.computed, began=began)


def source_digests(corpus: Path) -> Mapping[str, str]:
    """Return the digests of the files of a corpus as they are now, as a manifest lists them.

    Raises CorpusError.
    """
    return _read_sources(corpus).digests


def _read_sources(corpus: Path) -> _Sources:
    """Read every article file once. Refused are the unreadable and those that share an id."""
    sources = _Sources(glossary=glossary.read(corpus))
    if sources.glossary.concepts:
        sources.digests[glossary.FILE] = sources.glossary.digest
    files = articles.article_files(corpus)
    sources.digests |= dict.fromkeys(articles.left_out(corpus), "left out")
    doubles = articles.duplicates(files)
    for file in files:
        try:
            content = articles.read_bytes(corpus, file)
        except ArticleRefused as refusal:
            sources.digests[file.path] = ""
            sources.refusals.append(refusal)
            continue
        sources.digests[file.path] = articles.fingerprint(content)
        if file.path in doubles:
            sources.refusals.append(doubles[file.path])
        else:
            sources.contents[file] = content
    return sources


def _published(folder: IndexFolder) -> tuple[Generation | None, list[str]]:
    """Return the published generation, if it is whole, or a remark on what is wrong with it."""
    if folder.pointer() is None:
        return None, []
    try:
        generation = folder.current()
        folder.check(generation, digests=False)
    except IndexUnusable as damage:
        return None, [f"The published index was not used: {damage}"]
    return generation, []


def _in_line(manifest: Manifest, sources: _Sources, request: Request) -> bool:
    """Tell whether a run would make again what is published."""
    made_with = manifest.encoder
    asked_for = _model_of(request, made_with)
    same_encoder = asked_for == (made_with.name, made_with.query_prompt, made_with.passage_prompt)
    return (
        same_encoder
        and encoders.is_at_hand(made_with)
        and manifest.sources == sources.digests
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


def _known(folder: IndexFolder, published: Generation) -> Embeddings | None:
    """Return the embeddings of the published generation, if its files are what they should be."""
    try:
        folder.check(published)
    except IndexUnusable:
        return None
    return embeddings.read(published.folder)


def _read_articles(sources: _Sources) -> tuple[list[Article], list[str]]:
    """Return the articles that can be read, and remarks on them."""
    collection, remarks = list[Article](), list[str]()
    for file, content in sources.contents.items():
        try:
            reading = articles.read_article(file, content)
        except ArticleRefused as refusal:
            sources.refusals.append(refusal)
            continue
        collection.append(reading.article)
        remarks += reading.remarks
    sources.refusals.sort(key=lambda refusal: refusal.path)
    return collection, remarks


def _manifest(
    collection: Collection,
    sources: _Sources,
    encoder: EncoderIdentity,
    remarks: Sequence[str],
) -> Manifest:
    by_language = Counter(article.lang.value for article in collection.articles)
    return Manifest(
        built_at=datetime.now(UTC).isoformat(timespec="seconds"),
        encoder=encoder,
        rules=RULES,
        sources=sources.digests,
        refusals=tuple(Refusal(refusal.path, str(refusal)) for refusal in sources.refusals),
        remarks=tuple(remarks),
        counts=Counts(
            articles=len(collection.articles),
            passages=len(collection.passages),
            sentences=len(collection.sentence_texts),
            by_language={lang.value: by_language[lang.value] for lang in Language},
        ),
        vectors=VECTORS,
    )


def _report(generation: Generation, *, changed: bool, embedded: int, began: float) -> Report:
    manifest = generation.manifest
    return Report(
        generation=generation.name,
        changed=changed,
        encoder=manifest.encoder,
        counts=manifest.counts,
        embedded=embedded,
        refusals=manifest.refusals,
        remarks=manifest.remarks,
        seconds=perf_counter() - began,
    )

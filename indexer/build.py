"""The corpus brought into the index: the steps in order, with a report at the end."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from indexer import articles, centring, embeddings, encoders, passages, store, vectors
from indexer.articles import ArticleFile
from indexer.embeddings import Embeddings, Progress
from indexer.encoders import Encoder
from indexer.errors import ArticleRefused, CorpusEmpty, IndexUnusable
from indexer.fragments import RULES as FRAGMENT_RULES
from indexer.fragments import fragments
from indexer.generation import Generation, IndexFolder
from indexer.manifest import Counts, Manifest, Refusal
from indexer.records import Article, EncoderIdentity, Language, Passage

RULES: Mapping[str, int] = {
    "passages": passages.RULES,
    "encoder_input": encoders.INPUT_RULES,
    "fragments": FRAGMENT_RULES,
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


@dataclass(frozen=True, eq=False, slots=True)
class _Vectors:
    """What was embedded, as kept for the next run, and in the order of the rows."""

    embeddings: Embeddings
    passages: encoders.Vectors
    sentences: encoders.Vectors


def reindex(
    request: Request,
    progress: Progress = lambda _done, _all: None,
    load: Callable[[str, str, str], Encoder] = encoders.load,
) -> Report:
    """Bring the index in line with the corpus and return what was done.

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
        collection, remarks = _read_articles(sources)
        if not collection:
            raise CorpusEmpty(request.corpus, sources.refusals)
        cut = [passage for article in collection for passage in passages.passages(article)]
        vectors_of, computed = _embed(collection, cut, encoder, known, progress)
        staged = folder.stage()
        _write(staged, collection, cut, vectors_of)
        unsealed = _manifest(collection, cut, sources, encoder.identity, [*damage, *remarks])
        generation = folder.publish(staged, unsealed)
    return _report(generation, changed=True, embedded=computed, began=began)


def _read_sources(corpus: Path) -> _Sources:
    """Read every article file once. Refused are the unreadable and those that share an id."""
    sources = _Sources()
    files = articles.article_files(corpus)
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
    """Return the articles in the order of their passages' ids, and remarks on them."""
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
    return sorted(collection, key=lambda article: f"{article.id}#"), remarks


def _embed(
    collection: Sequence[Article],
    cut: Sequence[Passage],
    encoder: Encoder,
    known: Embeddings | None,
    progress: Progress,
) -> tuple[_Vectors, int]:
    """Return the vectors of passages and sentences, and how many texts had to be embedded."""
    text_of = _texts(collection)
    passage_texts = [passage.span.of(text_of[passage.article_id]) for passage in cut]
    sentence_texts = [
        span.of(text_of[passage.article_id]) for passage in cut for span in passage.sentences
    ]
    kept, computed = embeddings.embedded(
        [*passage_texts, *sentence_texts], encoder, known, progress
    )
    return _Vectors(kept, kept.of(passage_texts), kept.of(sentence_texts)), computed


def _write(
    staged: Path, collection: Sequence[Article], cut: Sequence[Passage], vectors_of: _Vectors
) -> None:
    """Write the files of a generation into ``staged``."""
    of_passages = [passage.lang for passage in cut]
    of_sentences = [passage.lang for passage in cut for _ in passage.sentences]
    centre = centring.fitted(vectors_of.passages, of_passages)
    centred = centre.apply(vectors_of.passages, of_passages)
    centred_sentences = centre.apply(vectors_of.sentences, of_sentences)
    short_passages, short_sentences = fragments(cut, _texts(collection))
    centred[short_passages] = 0
    centred_sentences[short_sentences] = 0
    store.write(staged, collection, cut)
    vectors.write(staged, centred, centred_sentences)
    centre.write(staged)
    vectors_of.embeddings.write(staged)


def _texts(collection: Sequence[Article]) -> dict[str, str]:
    return {article.id: article.text for article in collection}


def _manifest(
    collection: Sequence[Article],
    cut: Sequence[Passage],
    sources: _Sources,
    encoder: EncoderIdentity,
    remarks: Sequence[str],
) -> Manifest:
    by_language = Counter(article.lang.value for article in collection)
    return Manifest(
        built_at=datetime.now(UTC).isoformat(timespec="seconds"),
        encoder=encoder,
        rules=RULES,
        sources=sources.digests,
        refusals=tuple(Refusal(refusal.path, str(refusal)) for refusal in sources.refusals),
        remarks=tuple(remarks),
        counts=Counts(
            articles=len(collection),
            passages=len(cut),
            sentences=sum(len(passage.sentences) for passage in cut),
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

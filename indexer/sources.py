"""The files of a corpus as they were read, once, and what a generation keeps of the last time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from indexer import articles, glossary, listing
from indexer.articles import Reading
from indexer.collection import Collection, Cut
from indexer.errors import ArticleRefused
from indexer.glossary import Glossary
from indexer.listing import ArticleFile
from indexer.manifest import Manifest

_LEFT_OUT = "left out"


@dataclass(slots=True)
class Sources:
    """The files of the corpus, and what cannot be taken."""

    contents: dict[ArticleFile, bytes] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    """As a manifest lists them."""
    refusals: list[ArticleRefused] = field(default_factory=list)
    left_out: tuple[str, ...] = ()
    glossary: Glossary = field(default_factory=Glossary)


@dataclass(frozen=True, slots=True)
class Readings:
    """The articles of a corpus, what was found in them where it is known, and remarks."""

    articles: tuple[Reading, ...]
    cut: Mapping[str, Cut]
    """What was found in articles that were taken over, by the id of the article."""

    @property
    def remarks(self) -> list[str]:
        """Return the remarks on all articles."""
        return [remark for reading in self.articles for remark in reading.remarks]


def read(corpus: Path, *, follow_links: bool = False) -> Sources:
    """Read every article file once. Refused are the unreadable and those that share an id.

    Raises CorpusError.
    """
    sources = Sources(glossary=glossary.read(corpus, follow_links=follow_links))
    if sources.glossary.concepts:
        sources.digests[glossary.FILE] = sources.glossary.digest
    found = listing.listing(corpus, follow_links=follow_links)
    sources.left_out = found.left_out
    sources.digests |= dict.fromkeys(found.left_out, _LEFT_OUT)
    for refusal in found.refusals:
        sources.digests[refusal.path] = ""
        sources.refusals.append(refusal)
    doubles = listing.duplicates(found.files)
    for file in found.files:
        try:
            content = articles.read_bytes(corpus, file, follow_links=follow_links)
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


def readings(sources: Sources, before: Collection | None, manifest: Manifest | None) -> Readings:
    """Return the articles that can be read; those of unchanged files are taken over.

    ``before`` is what the generation of ``manifest`` holds; None: every file is read anew. What
    is refused is added to ``sources.refusals``.
    """
    known = {} if before is None else before.by_article
    taken_over = _Unchanged(manifest) if manifest is not None else None
    found, cut = list[Reading](), dict[str, Cut]()
    for file, content in sources.contents.items():
        if taken_over and file.article_id in known and taken_over(file, sources):
            article, cut[file.article_id] = known[file.article_id]
            found.append(Reading(article, taken_over.remarks(file)))
            continue
        try:
            found.append(articles.read_article(file, content))
        except ArticleRefused as refusal:
            sources.refusals.append(refusal)
    sources.refusals.sort(key=lambda refusal: refusal.path)
    return Readings(tuple(found), cut)


def article_ids(manifest: Manifest) -> frozenset[str]:
    """Return the ids of the articles in a generation, as far as its manifest tells."""
    refused = {refusal.path for refusal in manifest.refusals}
    return frozenset(
        ArticleFile(path).article_id
        for path, digest in manifest.sources.items()
        if path not in refused and path != glossary.FILE and digest not in ("", _LEFT_OUT)
    )


class _Unchanged:
    """Tells which files are as they were when a generation was made, and what was remarked."""

    def __init__(self, manifest: Manifest) -> None:
        self._manifest = manifest
        self._refused = {refusal.path for refusal in manifest.refusals}

    def __call__(self, file: ArticleFile, sources: Sources) -> bool:
        same = self._manifest.sources.get(file.path) == sources.digests[file.path]
        return same and file.path not in self._refused

    def remarks(self, file: ArticleFile) -> tuple[str, ...]:
        about = f"{file.path}: "
        return tuple(one for one in self._manifest.remarks if one.startswith(about))

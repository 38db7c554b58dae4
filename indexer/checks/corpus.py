"""A corpus folder → everything that is wrong with its files, or with those that are named."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from indexer import articles, listing
from indexer.checks import article, glossary, partners
from indexer.checks.findings import Finding, Severity, in_order, refused, warning
from indexer.embeddings import Progress
from indexer.errors import ArticleRefused, FileNotOfCorpus
from indexer.listing import ArticleFile, Listing
from indexer.records import Article

CHECK = "file"


@dataclass(frozen=True, slots=True)
class Report:
    """All that was found, by file and line."""

    findings: tuple[Finding, ...]
    articles: int
    """How many article files were looked at."""

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the errors, or the warnings."""
        return tuple(one for one in self.findings if one.severity is severity)

    def as_json(self) -> dict[str, object]:
        """Return the report as JSON values."""
        return {
            "articles": self.articles,
            "errors": len(self.of(Severity.ERROR)),
            "warnings": len(self.of(Severity.WARNING)),
            "findings": [asdict(one) for one in self.findings],
        }


OtherCheck = Callable[[Path, Sequence[Article]], Iterable[Finding]]
"""A check of other files of the folder, given the articles that can be read."""


def check(
    corpus: Path,
    named: Sequence[Path] = (),
    *,
    others: Sequence[OtherCheck] = (),
    progress: Progress | None = None,
    follow_links: bool = False,
) -> Report:
    """Return what is wrong with a corpus; of its files only those ``named``, if any are.

    All articles are read in either case, as translations name each other. Raises CorpusMissing
    and FileNotOfCorpus.
    """
    found = listing.listing(corpus, follow_links=follow_links)
    wanted = _wanted(corpus, named, found)
    doubles = listing.duplicates(found.files)
    findings = [refused(one, CHECK) for one in (*found.refusals, *doubles.values())]
    findings += [_left_out(path) for path in found.left_out]
    placed, keys = list[partners.Placed](), set[str]()
    for done, file in enumerate(found.files, 1):
        whole = wanted is None or file.path in wanted
        checked = _checked(corpus, file, whole=whole, follow_links=follow_links)
        if progress is not None:
            progress(done, len(found.files))
        findings += checked.findings
        if checked.placed is not None and file.path not in doubles:
            placed.append(checked.placed)
        elif checked.key is not None:
            keys.add(checked.key)
    findings += partners.check(placed, keys)
    findings += glossary.check(corpus, follow_links=follow_links)
    for other in others:
        findings += other(corpus, [one.article for one in placed])
    return Report(
        in_order(one for one in findings if wanted is None or one.path in wanted),
        sum(wanted is None or file.path in wanted for file in found.files),
    )


def _checked(
    corpus: Path, file: ArticleFile, *, whole: bool, follow_links: bool
) -> article.Checked:
    try:
        content = articles.read_bytes(corpus, file, follow_links=follow_links)
    except ArticleRefused as refusal:
        return article.Checked((refused(refusal, CHECK),), None)
    return article.check(file, content, whole=whole)


def _left_out(path: str) -> Finding:
    return warning(
        path, None, CHECK, "the file is left out, as its name is not that of an article",
        "a name that ends in .md or .txt", "Rename it, or move it out of the corpus.",
    )  # fmt: skip


def _wanted(corpus: Path, named: Sequence[Path], found: Listing) -> frozenset[str] | None:
    """Return the paths, under the corpus, of what is named; None where nothing is."""
    if not named:
        return None
    there = [file.path for file in found.files] + [one.path for one in found.refusals]
    there += [*found.left_out, *(path.name for path in corpus.glob("*.csv"))]
    wanted = set[str]()
    for path in named:
        inside = _inside(corpus, path)
        matching = {one for one in there if one == inside or one.startswith(f"{inside}/")}
        if inside == ".":
            matching = set(there)
        if not matching:
            raise FileNotOfCorpus(corpus, path)
        wanted |= matching
    return frozenset(wanted)


def _inside(corpus: Path, path: Path) -> str | None:
    """Return a path as it stands under the corpus, whether it starts there or where we are."""
    for candidate in (path, corpus / path):
        absolute = candidate.absolute()
        if absolute.exists() and absolute.resolve().is_relative_to(corpus.resolve()):
            return absolute.resolve().relative_to(corpus.resolve()).as_posix()
    return None

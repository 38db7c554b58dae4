"""A whole corpus: what is named, what of it is asked for, and that nothing is changed."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from indexer.checks import corpus
from indexer.checks.findings import Finding, Severity, warning
from indexer.errors import CorpusMissing, FileNotOfCorpus
from indexer.records import Article
from tests.fakes import write_files

SHIPPED = Path(__file__).parents[2] / "corpus"
TEXT = (
    "De gemeente telde elke fietser op de brug, en de uitkomst verbaasde de wethouder zelf ook. "
    "Daarna kwam er een regenbui, waardoor de telling een week later moest worden overgedaan. "
    "Ook toen kwamen er meer mensen over de brug dan iemand in het stadhuis had durven denken."
)
FILES: dict[str, str | bytes] = {
    "nl/goed.md": f"---\ntitle: Goed\nlang: nl\n---\n{TEXT}\n",
    "nl/leeg.md": b"",
    "nl/kop.md": "---\ntitle: Kop\nlang: nl\n---\n",
    "nl/fout.md": "---\ntitle: Fout\nlang: no\n---\n“Het regende, en niemand had daar iets aan.\n",
    "nl/twee.md": f"{TEXT}\n",
    "nl/twee.txt": f"{TEXT}\n",
    "nl/latijn.txt": "Een café.\n".encode("latin-1"),
    "nl/foto.png": b"x",
    "glossary.csv": "nl,en,zh\nfiets,fiets,\n",
    "README.md": "Over deze map.\n",
    ".hidden.md": "x",
}
REFUSED = [
    "nl/fout.md:3: 'lang' is false (YAML reads a bare no that way); expected nl, en, zh, zh-Hans, "
    "zh-Hant (or zh-CN, zh-TW, zh-HK). Correct it, or leave it out.",
    "nl/kop.md:5: it has no text. Mend or remove the file.",
    "nl/latijn.txt:1: it is not UTF-8 (byte 0xe9 at 7). Save it as UTF-8.",
    "nl/leeg.md: it is empty. Mend or remove the file.",
    "nl/twee.md: the id 'nl/twee' is also that of nl/twee.txt. Rename or remove all but one.",
    "nl/twee.txt: the id 'nl/twee' is also that of nl/twee.md. Rename or remove all but one.",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_files(tmp_path / "corpus", FILES)


def test_everything_is_named(folder: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    report = corpus.check(folder)
    assert report.articles == 7
    assert [str(one) for one in report.of(Severity.ERROR)] == REFUSED
    warned = [(one.path, one.line, one.check) for one in report.of(Severity.WARNING)]
    assert warned == [
        ("glossary.csv", 2, "glossary"),
        ("nl/foto.png", None, "file"),
        ("nl/fout.md", 5, "quotation marks"),
        ("nl/fout.md", 5, "size"),
    ]
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_only_what_is_named_is_reported(folder: Path) -> None:
    named = [folder / "nl/leeg.md", Path("nl/goed.md")]
    report = corpus.check(folder, named)
    assert (report.articles, [str(one) for one in report.findings]) == (2, REFUSED[3:4])
    assert corpus.check(folder, [folder / "glossary.csv"]).articles == 0
    assert len(corpus.check(folder, [folder / "nl"]).findings) == 9
    assert len(corpus.check(folder, [folder]).findings) == 10


def test_partners_are_looked_for_in_the_whole_corpus(tmp_path: Path) -> None:
    body = f"translation_key: brug\n---\n{TEXT}\n"
    write_files(
        tmp_path, {"nl/a.md": f"---\nlang: nl\n{body}", "nl/b.md": f"---\nlang: no\n{body}"}
    )
    assert corpus.check(tmp_path, [tmp_path / "nl/a.md"]).findings == ()


@pytest.mark.parametrize("name", ["nl/geen.md", "../x.md", ".hidden.md", "README.md", "/"])
def test_what_is_no_file_of_the_corpus_is_refused(folder: Path, name: str) -> None:
    with pytest.raises(FileNotOfCorpus) as caught:
        corpus.check(folder, [Path(name)])
    assert str(caught.value) == (
        f"{Path(name)}: {folder} holds no article file or table there; expected a file or folder "
        "in it. Correct the name, or name another corpus with --corpus or FAKKEL_CORPUS."
    )


def test_a_corpus_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CorpusMissing):
        corpus.check(tmp_path / "none")


def test_other_checks_are_given_the_articles_that_can_be_read(folder: Path) -> None:
    def other(where: Path, articles: Sequence[Article]) -> Iterable[Finding]:
        names = ", ".join(article.id for article in articles)
        yield warning("golden.csv", 1, "x", f"{where.name}: {names}", "", "")

    seen: list[tuple[int, int]] = []
    done = corpus.check(
        folder, others=[other], progress=lambda now, total: seen.append((now, total))
    )
    assert [one.found for one in done.findings if one.path == "golden.csv"] == ["corpus: nl/goed"]
    assert seen == [(number, 7) for number in range(1, 8)]


def test_an_empty_corpus(tmp_path: Path) -> None:
    assert corpus.check(tmp_path).as_json() == {
        "articles": 0, "errors": 0, "warnings": 0, "findings": [],
    }  # fmt: skip


def test_the_articles_that_come_with_fakkel_are_clean() -> None:
    report = corpus.check(SHIPPED)
    assert (report.articles, report.findings) == (36, ())

"""check_corpus.py as a person runs it."""

import json
from pathlib import Path

from tests.fakes import write_files
from tests.test_scripts import run

SAVED = Path(__file__).parent / "saved"
TEXT = (
    "De gemeente telde elke fietser op de brug, en de uitkomst verbaasde de wethouder zelf ook. "
    "Daarna kwam er een regenbui, waardoor de telling een week later moest worden overgedaan. "
    "Ook toen kwamen er meer mensen over de brug dan iemand in het stadhuis had durven denken."
)
GOOD = f"---\ntitle: De brug\nlang: nl\n---\n{TEXT}\n"
BAD = f"---\ntitle: De brug: dicht\nlang: nl\nautors: A\n---\n{TEXT}\n\nEen “half citaat.\n"


def test_problems_are_shown_by_file_and_line(tmp_path: Path) -> None:
    golden = "query,article,first\nbrug,nl/goed,1\nbrug,nl/weg,1\n"
    write_files(tmp_path, {"nl/goed.md": GOOD, "nl/brug.md": BAD, "golden.csv": golden})
    done = run("check_corpus", "--corpus", tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    assert (
        done.stdout
        == """Errors: refused until they are mended
golden.csv:3: no article 'nl/weg' can be read; expected the id of one that can. Correct it, or \
remove the row.
nl/brug.md:2: the front matter is not YAML: mapping values are not allowed here. Write it so: \
title: 'De brug: dicht'

Warnings: to be looked at
nl/brug.md:4: the field 'autors' is unknown; it is kept, but not used; expected 'authors'. \
Rename it if that is meant.
nl/brug.md:8: “ is not closed: Een “half citaat.; expected ” in the same paragraph. Add it, or \
remove the one that stands alone.

articles: 2, errors: 2, warnings: 2
"""
    )


def test_a_clean_corpus_and_no_index_is_made(tmp_path: Path) -> None:
    write_files(tmp_path, {"corpus/nl/goed.md": GOOD, "corpus/nl/brug.md": BAD})
    done = run(
        "check_corpus", tmp_path / "corpus/nl/goed.md", "--index", tmp_path / "index",
        FAKKEL_CORPUS=str(tmp_path / "corpus"),
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "articles: 1, errors: 0, warnings: 0\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["corpus"]


def test_one_json_value(tmp_path: Path) -> None:
    write_files(tmp_path, {"nl/a.md": GOOD.replace("nl", "no")})
    done = run("check_corpus", "--corpus", tmp_path, "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout) == {
        "articles": 1,
        "errors": 1,
        "warnings": 0,
        "findings": [
            {
                "path": "nl/a.md",
                "line": 3,
                "severity": "error",
                "check": "front matter",
                "found": "'lang' is false (YAML reads a bare no that way)",
                "expected": "nl, en, zh, zh-Hans, zh-Hant (or zh-CN, zh-TW, zh-HK)",
                "advice": "Correct it, or leave it out.",
            }
        ],
    }


def test_wrong_usage(tmp_path: Path) -> None:
    write_files(tmp_path, {"corpus/nl/goed.md": GOOD})
    done = run("check_corpus", "--corpus", tmp_path / "none")
    assert (done.returncode, done.stdout) == (2, "")
    done = run("check_corpus", "nl/weg.md", "--corpus", tmp_path / "corpus")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"error: nl/weg.md: {tmp_path / 'corpus'} holds no article file")
    assert run("check_corpus", "--no-such-option").returncode == 2


def test_what_add_article_writes_is_clean(tmp_path: Path) -> None:
    corpus = write_files(tmp_path / "corpus", {"README.md": "x"})
    assert run("add_article", SAVED, "--corpus", corpus).returncode == 0
    done = run("check_corpus", "--corpus", corpus)
    assert (done.returncode, done.stdout) == (0, "articles: 3, errors: 0, warnings: 0\n")


def test_the_corpus_that_comes_with_fakkel_is_clean_with_its_tables() -> None:
    done = run("check_corpus")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "articles: 36, errors: 0, warnings: 0\n"

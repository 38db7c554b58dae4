"""add_article.py as a person runs it."""

import json
from pathlib import Path

from tests.fakes import write_files
from tests.importing.sources import NL
from tests.test_scripts import run

SAVED = Path(__file__).parent / "saved"
TEXT = f"Naar inhoud\nOp de brug\nDoor Anna Pol | 3 mei 2024\n{NL}\nLogo De Brug\n"


def test_a_text_is_added_and_the_cleaning_told(tmp_path: Path) -> None:
    source = write_files(tmp_path, {"brug.txt": TEXT, "corpus/x.md": "x"}) / "brug.txt"
    done = run("add_article", source, "--corpus", tmp_path / "corpus")
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        done.stdout
        == f"""{source}
  wrote nl/op-de-brug.md
  title:     Op de brug
  language:  nl
  published: 2024-05-03
  author:    Anna Pol
  publisher: De Brug
  removed (4):
    line 1, navigation: Naar inhoud
    line 2, title: Op de brug
    line 3, byline: Door Anna Pol | 3 mei 2024
    line 5, logo: Logo De Brug
  unsure (1):
    line 5, publisher De Brug taken from here: Logo De Brug

Next: .venv/bin/python scripts/reindex.py
"""
    )


def test_a_folder_in_three_languages_is_indexed_without_a_remark(tmp_path: Path) -> None:
    corpus = write_files(tmp_path / "corpus", {"README.md": "x"})
    done = run("add_article", SAVED, FAKKEL_CORPUS=str(corpus))
    assert (done.returncode, done.stderr) == (0, "")
    done = run("reindex", "--corpus", corpus, "--index", tmp_path / "index")
    assert (done.returncode, done.stderr) == (0, "")
    assert "articles   3 (1 nl, 1 en, 1 zh-Hans, 0 zh-Hant), 0 refused" in done.stdout


def test_exit_codes_and_messages(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.txt": TEXT, "b.pdf": "x", "corpus/x.md": "x", "empty/x.png": ""})
    corpus: list[str | Path] = ["--corpus", tmp_path / "corpus"]
    done = run("add_article", tmp_path / "a.txt", tmp_path / "b.pdf", *corpus)
    assert done.returncode == 3
    assert done.stderr == (
        f"refused: {tmp_path}/b.pdf: it is a PDF file. Save the article as an HTML page or as "
        "text.\n"
    )
    done = run("add_article", tmp_path / "a.txt", *corpus)
    assert (done.returncode, done.stdout) == (1, "")
    assert "nl/op-de-brug.md is there already, and was left as it is." in done.stderr
    assert run("add_article", tmp_path / "a.txt", "--replace", *corpus).returncode == 0
    for wrong in (
        [tmp_path / "a.txt", "--published", "3 mei"],
        [tmp_path / "a.txt", "--lang", "de"],
        [tmp_path / "a.txt", tmp_path / "b.pdf", "--title", "x"],
        [tmp_path / "empty"],
        [tmp_path / "a.txt", "--title", " "],
    ):
        assert run("add_article", *wrong, *corpus).returncode == 2
    done = run("add_article", tmp_path / "a.txt", "--corpus", tmp_path / "none")
    assert done.returncode == 2


def test_a_dry_run_in_json(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.txt": TEXT, "corpus/x.md": "x"})
    done = run(
        "add_article", tmp_path / "a.txt", "--corpus", tmp_path / "corpus", "--dry-run", "--json",
        "--lang", "nl-BE", "--author", "A", "--author", "B", "--tag", "brug",
    )  # fmt: skip
    report = json.loads(done.stdout)
    assert (report["dry_run"], report["refused"]) == (True, [])
    assert report["written"][0]["path"] == "nl/op-de-brug.md"
    assert [one["name"] for one in report["written"][0]["metadata"]["authors"]] == ["A", "B"]
    assert report["written"][0]["removed"][0] == {
        "line": 1, "kind": "navigation", "text": "Naar inhoud",
    }  # fmt: skip
    assert not (tmp_path / "corpus/nl").exists()

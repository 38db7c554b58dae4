"""quote.py as a person runs it: verify and draft."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.fakes import write_files
from tests.test_scripts import run

FILES = {
    "nl/fakkel.md": "---\nlang: nl\ntitle: Fakkel\nurl: https://fakkel.example/een\n---\n"
    "Een fakkel geeft licht. De winkel is vandaag niet gesloten, zegt zij.\n",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a small corpus and its index, made by the script."""
    folder = tmp_path_factory.mktemp("quoted")
    write_files(folder / "corpus", FILES)
    done = run("reindex", "--corpus", folder / "corpus", "--index", folder / "index")
    assert done.returncode == 0
    return folder


def quote(made: Path, *options: str | Path) -> subprocess.CompletedProcess[str]:
    return run("quote", *options, FAKKEL_INDEX=str(made / "index"))


def test_a_right_quotation(made: Path) -> None:
    done = quote(made, "verify", "“Een fakkel geeft licht”")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "exact: the words stand there, character for character",
        "  Fakkel · nl/fakkel [0:22]",
        "    …[[Een fakkel geeft licht]]. De winkel is vandaag niet gesl…",
        "    https://fakkel.example/een#:~:text=Een%20fakkel%20geeft%20licht",
    ]


def test_an_altered_quotation_shows_what_differs(made: Path) -> None:
    done = quote(made, "verify", "de winkel is vandaag gesloten")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines()[:5] == [
        "ALTERED: the source has other words",
        "  yours  de winkel is vandaag      gesloten",
        "  source de winkel is vandaag niet gesloten",
        "                             -----",
        "  ! A negation was left out: “niet”.",
    ]


def test_a_wrong_speaker_and_an_article(made: Path) -> None:
    done = quote(made, "verify", "Een fakkel geeft licht", "--speaker", "Li Wei",
                 "--article", "nl/fakkel", "--index", made / "index")  # fmt: skip
    assert done.returncode == 0
    assert "! No article says that these are words of Li Wei" in done.stdout


def test_json_is_what_the_service_answers(made: Path) -> None:
    answer = json.loads(quote(made, "verify", "Een lamp geeft licht", "--json").stdout)
    assert (answer["status"], answer["differences"][0]["source"]) == ("altered", "fakkel")


def test_a_draft_from_a_file_and_from_standard_input(made: Path) -> None:
    draft = made / "stuk.md"
    draft.write_text("Zij zegt: “Een fakkel geeft licht”.\n\n“De winkel is dicht, zegt zij.”\n")
    done = quote(made, "draft", draft)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0] == "line 1: Een fakkel geeft licht"
    assert "line 3: De winkel is dicht, zegt zij." in lines
    assert lines[-1] == "quotations: 2, not right: 1, right with a warning: 0"
    assert json.loads(quote(made, "draft", draft, "--json").stdout)["counts"]["exact"] == 1


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("verify", "…"), "error: TEXT: holds no word; expected the words of a quotation"),
        (("verify", ""), "error: TEXT: is empty; expected the words of a quotation\n"),
        (("verify", "een", "--speaker", " "), "error: --speaker: is blank; expected"),
        (
            ("draft", "/nowhere/draft.md"),
            "error: /nowhere/draft.md: there is no such file; expected a draft as text or Markdown "
            "in UTF-8, or - for standard input\n",
        ),
        (("draft", "/"), "error: /: is a folder; expected a draft"),
        (("draft", "/dev/null"), "error: /dev/null: is empty; expected a draft with quotations"),
        ((), "error: the following arguments are required: COMMAND"),
    ],
)
def test_wrong_usage_is_said(made: Path, options: tuple[str, ...], message: str) -> None:
    done = quote(made, *options)
    assert done.returncode == 2
    assert message in done.stderr


def test_an_unknown_article_is_said(made: Path) -> None:
    done = quote(made, "verify", "Een fakkel", "--article", "nl/nergens")
    assert done.returncode == 1
    assert done.stderr == (
        "error: There is no article 'nl/nergens' in the index. Expected an id as "
        "`scripts/search.py WORDS` shows it: the path of its file under corpus/, without the "
        "suffix.\n"
    )


def test_a_block_of_a_draft_is_shown_without_its_marks(made: Path) -> None:
    draft = made / "blok.md"
    draft.write_text("Een “fakkel” hier.\n\n> Een fakkel\n> geeft *licht*.\n")
    done = quote(made, "draft", draft)
    lines = done.stdout.splitlines()
    assert lines[:2] == [
        "line 3: Een fakkel geeft licht.",
        "  normalized: the same but for marks, case, spaces or script",
    ]
    assert lines[-1] == (
        "quotations: 1, not right: 0, right with a warning: 0, passed over as too short: 1"
    )

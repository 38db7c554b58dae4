"""A disk that takes no more: the message says so, and what was published stands."""

import subprocess
import sys
from pathlib import Path

from indexer import build
from indexer.build import Request
from indexer.generation import IndexFolder
from indexer.index import open_index
from tests.fakes import ConceptEncoder, write_files

PROJECT = Path(__file__).parents[1]
TEXT = "The shop sells a torch. Its price is {}. We respect your privacy, always."
# A child that may write no file larger than this and that, as if the disk were full, in turn.
CHILD = """
import resource, sys
from pathlib import Path
from indexer import build
from indexer.build import Request
from indexer.errors import IndexUnwritable
from indexer.index import open_index
from tests.fakes import ConceptEncoder
corpus, index = Path(sys.argv[1]), Path(sys.argv[2])
request = Request(corpus, index, full=True)
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
for most in map(int, sys.argv[3:]):
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    try:
        build.reindex(request, load=lambda *_: ConceptEncoder())
        print("published")
    except IndexUnwritable as problem:
        print("refused", "Make room or give write access" in str(problem))
    assert open_index(index).generation.name == "g000001"
"""


def test_every_file_may_be_the_one_that_finds_no_room(tmp_path: Path) -> None:
    corpus, index = tmp_path / "corpus", tmp_path / "index"
    write_files(corpus, {f"en/{n}.md": TEXT.format(n) for n in range(20)})
    first = build.reindex(Request(corpus, index), load=lambda *_: ConceptEncoder())
    seals = IndexFolder(index).current().manifest.files.values()
    limits = sorted({seal.size - 1 for seal in seals} | {0, 1, 4096})
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(corpus), str(index), *map(str, limits)],
        cwd=PROJECT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.split("\n")[:-1] == ["refused True"] * len(limits)
    assert [path.name for path in (index / "generations").iterdir()] == [first.generation]
    again = build.reindex(Request(corpus, index, full=True), load=lambda *_: ConceptEncoder())
    assert again.generation == "g000002"
    assert open_index(index).generation.name == "g000002"

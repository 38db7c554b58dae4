"""Several sources at once."""

import io
from pathlib import Path

from indexer.importing import adding
from indexer.importing.drafts import Wishes
from indexer.importing.writing import Shelf
from tests.fakes import write_files
from tests.importing.sources import NL


def test_each_source_is_written_or_refused_by_name(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.txt": f"Een\n\n{NL}", "b.txt": "", "corpus/x.md": "x"})
    names = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "-"]
    typed = io.BytesIO(f"Twee\n\n{NL}".encode())
    added = adding.add(names, Wishes(), Shelf(tmp_path / "corpus"), typed)
    assert [one.path for one in added.written] == ["nl/een.md", "nl/twee.md"]
    assert [str(one) for one in added.refused] == [f"{names[1]}: it is empty."]

"""The forecast: what a run would do, with nothing loaded, embedded or written."""

from pathlib import Path

import pytest

from indexer import build, forecast
from indexer.background import Background
from indexer.build import Request
from indexer.encoders import Encoder
from indexer.errors import CorpusEmpty
from indexer.forecast import Cost
from indexer.manifest import Refusal
from indexer.pace import ENOUGH
from indexer.plan import Entry, Kind, Plan
from tests.fakes import ConceptEncoder, write_files

FILES = {
    "nl/fakkel.md": "---\nlang: nl\n---\nEen fakkel geeft licht in de nacht. Wij lopen erachter.\n",
    "en/shop.md": "---\nlang: en\n---\nThe shop on the corner is open today.\n",
}


def load(_model: str, _query_prompt: str, _passage_prompt: str) -> Encoder:
    return ConceptEncoder("embedded")


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_before_the_first_run_all_is_new_and_nobody_knows_how_long(tmp_path: Path) -> None:
    write_files(tmp_path / "corpus", FILES)
    known = Background({"en": ("It rains.",)}, words=("open", "rain"))
    request = Request(tmp_path / "corpus", tmp_path / "index", background=known)
    found = forecast.forecast(request)
    assert found.generation is None
    assert found.plan == Plan((Entry(Kind.ADD, "en/shop"), Entry(Kind.ADD, "nl/fakkel")))
    words = 7 + 10  # each once
    texts = 1 + 1 + 2 + words  # the sentence of the shop is its passage, and titles are sentences
    texts += 2  # of the background, "open" stands in the corpus too
    assert (found.cost.passages, found.cost.texts, found.cost.seconds) == (2, texts, None)
    assert not (tmp_path / "index").exists()


def test_a_forecast_says_what_the_run_then_does_and_writes_nothing(tmp_path: Path) -> None:
    corpus, index = write_files(tmp_path / "corpus", FILES), tmp_path / "index"
    request = Request(corpus, index, model="concepts")
    build.reindex(request, load=lambda *_: ConceptEncoder())
    write_files(corpus, {"en/shop.md": FILES["en/shop.md"] + "\nIt sells umbrellas.\n", "e.md": ""})
    before = files_of(tmp_path)
    found = forecast.forecast(request)
    assert files_of(tmp_path) == before
    encoder = ConceptEncoder()
    report = build.reindex(request, load=lambda *_: encoder)
    assert found.plan == report.plan == Plan((Entry(Kind.CHANGE, "en/shop"),), unchanged=1)
    assert found.refusals == report.refusals == (Refusal("e.md", "e.md: it is empty."),)
    assert (found.cost.texts, found.cost.characters) == (
        len(encoder.embedded), sum(map(len, encoder.embedded)),
    )  # fmt: skip
    assert report.embedded == found.cost.texts


def test_nothing_to_do_costs_nothing(tmp_path: Path) -> None:
    corpus, index = write_files(tmp_path / "corpus", FILES), tmp_path / "index"
    request = Request(corpus, index, model="concepts")
    build.reindex(request, load=lambda *_: ConceptEncoder())
    found = forecast.forecast(request)
    assert (found.generation, found.plan, found.cost) == (
        "g000001", Plan(unchanged=2), Cost(seconds=0),
    )  # fmt: skip


def test_another_encoder_embeds_everything(tmp_path: Path) -> None:
    corpus, index = write_files(tmp_path / "corpus", FILES), tmp_path / "index"
    report = build.reindex(Request(corpus, index, model="concepts"), load=load)
    found = forecast.forecast(Request(corpus, index, model="other"))
    assert (found.plan, found.cost.texts) == (Plan(unchanged=2), report.embedded)


def test_the_time_is_told_by_the_pace_of_the_last_run(tmp_path: Path) -> None:
    lines = [f"The shop sells {number} umbrellas today." for number in range(ENOUGH // 20)]
    corpus = write_files(
        tmp_path / "corpus", {"en/long.md": "---\nlang: en\n---\n" + " ".join(lines)}
    )
    request = Request(corpus, tmp_path / "index", model="concepts")
    build.reindex(request, load=lambda *_: ConceptEncoder())
    write_files(corpus, FILES)
    seconds = forecast.forecast(request).cost.seconds
    assert seconds is not None
    assert seconds > 0


def test_what_would_be_refused_is_told(tmp_path: Path) -> None:
    text = "---\nlang: en\n---\nThis is article number {} of the shop.\n"
    corpus = write_files(tmp_path / "corpus", {f"{n}.md": text.format(n) for n in range(10)})
    request = Request(corpus, tmp_path / "index", model="concepts")
    build.reindex(request, load=lambda *_: ConceptEncoder())
    for number in range(6):
        (corpus / f"{number}.md").unlink()
    found = forecast.forecast(request)
    assert found.objection is not None
    assert "6 of the 10 articles in the index are not in this corpus any more" in found.objection


def test_an_empty_corpus_has_no_forecast(tmp_path: Path) -> None:
    with pytest.raises(CorpusEmpty):
        forecast.forecast(Request(tmp_path, tmp_path / "index"))

"""The script that measures ranking, as a person runs it: output, messages and exit codes."""

import json
import shutil
from pathlib import Path

import pytest

from tests.fakes import write_files
from tests.test_scripts import run

FILES = {
    "nl/fakkel.md": "---\nlang: nl\n---\nEen fakkel geeft licht. De winkel is vandaag gesloten.\n",
    "en/shop.md": "---\nlang: en\n---\nThe shop on the corner sells umbrellas and raincoats.\n",
    "needs.csv": "need,nl,en,zh\numbrella,paraplu kopen,umbrellas and raincoats,买雨伞\n",
    "answers.csv": "need,grade,article,anchor\numbrella,3,en/shop,on the corner sells\n",
}
SQUAD = {
    "data": [
        {"paragraphs": [{"context": text, "qas": [{"question": question}]}]}
        for text, question in [
            ("The baker opens at six and sells bread.", "When does the baker open?"),
            ("The river floods every spring.", "Which season brings the river over its banks?"),
        ]
    ]
}


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """Return a folder with a small corpus and its judgements, without an index."""
    write_files(tmp_path / "corpus", FILES)
    write_files(tmp_path, {"squad.json": json.dumps(SQUAD)})
    return tmp_path


def evaluate(made: Path, *options: str | Path) -> tuple[int, str, str]:
    places = ("--corpus", made / "corpus", "--index", made / "index")
    done = run("evaluate", *options, *places)
    return done.returncode, done.stdout, done.stderr


def test_figures_are_shown_and_no_index_is_left_behind(made: Path) -> None:
    code, output, messages = evaluate(made)
    assert code == 0
    assert messages == (
        f"{made / 'index'} is no index of {made / 'corpus'} as it is now, by this encoder: "
        "measuring on a temporary one\n"
    )
    assert not (made / "index").exists()
    lines = output.splitlines()
    assert lines[0] == (
        "1 needs in 3 languages, 1 right answers among 2 passages; encoder embedded"
    )
    assert "  en → en                         1          1.000          1.000" in output
    assert lines[-1].split()[:2] == ["all", "three"]


def test_the_published_index_is_measured_when_it_is_of_the_corpus(made: Path) -> None:
    run("reindex", "--corpus", made / "corpus", "--index", made / "index")
    code, output, messages = evaluate(made, "--json")
    assert (code, messages) == (0, "")
    report = json.loads(output)
    assert (report["needs"], report["answers"], report["passages"]) == (1, 1, 2)
    assert report["ablation"][-1]["agreement"] == 1.0
    assert [one["query"] for one in report["pairs"]] == ["nl", "en", "zh"]
    assert report["pairs"][1] == {
        "query": "en", "passages": "en", "needs": 1,
        "ndcg10": 1.0, "recall10": 1.0, "success1": 1.0, "success3": 1.0,
    }  # fmt: skip


def test_a_squad_file_is_measured_with_and_without_a_target(made: Path) -> None:
    squad = made / "squad.json"
    code, output, messages = evaluate(made, "--squad", squad)
    assert (code, messages) == (0, "")
    assert output.splitlines()[0] == (
        "2 questions of squad.json, answered from 2 paragraphs of squad.json; encoder embedded"
    )
    shutil.copy(squad, made / "target.json")
    code, output, _ = evaluate(made, "--squad", squad, "--squad-target", made / "target.json",
                               "--json")  # fmt: skip
    report = json.loads(output)
    assert (code, report["squad_target"]) == (0, "target.json")
    assert report["ndcg10_percent"]["all three"] == 100.0


def test_refused_articles_are_named_and_the_exit_code_is_3(made: Path) -> None:
    write_files(made / "corpus", {"nl/leeg.md": ""})
    code, output, messages = evaluate(made)
    assert code == 3
    assert messages.endswith("refused: nl/leeg.md: it is empty.\n")
    assert output.startswith("1 needs")


def test_files_that_cannot_be_measured_on_are_exit_code_2(made: Path) -> None:
    write_files(made / "corpus", {"answers.csv": FILES["answers.csv"] + "umbrella,3,en/no,x\n"})
    code, output, messages = evaluate(made)
    assert (code, output) == (2, "")
    assert f"error: {made / 'corpus/answers.csv'}:3: the article 'en/no' is not in" in messages
    code, output, messages = evaluate(made, "--squad", made / "none.json")
    assert (code, output) == (2, "")
    assert messages == (
        f"error: {made / 'none.json'}: there is no such file; expected one in SQuAD format. "
        "Name another.\n"
    )


def test_a_target_without_questions_is_wrong_usage(made: Path) -> None:
    code, output, messages = evaluate(made, "--squad-target", made / "squad.json")
    assert (code, output) == (2, "")
    assert "--squad-target needs --squad, the file with the questions" in messages

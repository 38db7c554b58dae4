"""The judged questions of a corpus: every broken row, and what they name that is not there."""

from pathlib import Path

from api import judgement_checks
from indexer.records import Article, Language, Metadata
from tests.fakes import write_files

ARTICLES = [
    Article(name, Language.DUTCH, "detected", Metadata(title=name), text, blocks=())
    for name, text in [("nl/brug", "De brug is open. De brug is dicht."), ("nl/fiets", "Fietsen.")]
]
NEEDS = "need,nl,en,zh\nbrug,brug,bridge,桥\nfiets,fiets,bike,自行车\n"
ANSWERS = "need,grade,article,anchor\nbrug,3,nl/brug,is open\nfiets,1,nl/fiets,Fiets\n"


def found(folder: Path, **files: str) -> list[str]:
    write_files(folder, {f"{name}.csv": content for name, content in files.items()})
    return [str(one) for one in judgement_checks.check(folder, ARTICLES)]


def test_no_files_and_good_ones(tmp_path: Path) -> None:
    assert found(tmp_path) == []
    golden = "query,article,first\nbrug,nl/brug,1\nfiets,nl/fiets,\n"
    assert found(tmp_path, golden=golden, needs=NEEDS, answers=ANSWERS) == []


def test_every_broken_row_of_the_golden_queries(tmp_path: Path) -> None:
    rows = (
        'query,article,first\nbrug\n"a\nb",nl/bruggen,5\nbrug,en/other,5\n,nl/brug,5\nx,nl/brug,0\n'
    )
    assert found(tmp_path, golden=rows) == [
        "golden.csv:2: it has 1 cells; expected 3 (query, article, first). Put a cell with a comma "
        "between quotation marks.",
        "golden.csv:6: 'query' is empty; expected text. Fill it in.",
        "golden.csv:7: 'first' is '0'; expected a number from 1 to 100, or nothing for 10. "
        "Correct it.",
        "golden.csv:3: no article 'nl/bruggen' can be read; expected the id of one that can. "
        "Is it nl/brug?",
        "golden.csv:5: no article 'en/other' can be read; expected the id of one that can. "
        "Correct it, or remove the row.",
    ]


def test_every_broken_row_of_needs_and_answers(tmp_path: Path) -> None:
    needs = NEEDS + "brug,x,y,z\nleeg,x,y,z\n"
    answers = (
        ANSWERS + "trein,1,nl/brug,is open\nbrug,9,nl/brug,is open\nbrug,1,nl/brug,De brug\n"
        "brug,1,nl/brug,geen\nbrug,1,nl/brugg,open\n"
    )
    assert found(tmp_path, needs=needs, answers=answers) == [
        "needs.csv:4: the need 'brug' stands on line 2 already; expected each once. "
        "Rename or remove one of them.",
        "answers.csv:4: the need 'trein' is unknown; expected one of needs.csv. Correct the name, "
        "or add the need there.",
        "answers.csv:5: the grade is '9'; expected 1, 2 or 3. Correct it.",
        "needs.csv:5: the need 'leeg' has no answer; expected one or more in answers.csv. "
        "Add them, or remove the need.",
        "answers.csv:6: the anchor 'De brug' stands 2 times in nl/brug; expected once. "
        "Copy words that occur only there.",
        "answers.csv:7: the anchor 'geen' stands 0 times in nl/brug; expected once. "
        "Copy words that occur only there.",
        "answers.csv:8: no article 'nl/brugg' can be read; expected the id of one that can. "
        "Is it nl/brug?",
    ]


def test_a_file_that_cannot_be_read_at_all(tmp_path: Path) -> None:
    assert found(tmp_path, golden="vraag;artikel\n") == [
        "golden.csv:1: the columns are ['vraag;artikel']; expected ['query', 'article', 'first']. "
        "Correct them."
    ]
    (first,) = found(
        tmp_path, golden="query,article,first\n", answers="need,grade,article,anchor\n"
    )
    assert first.startswith("needs.csv: there is no such file; expected one with the columns need,")

"""The shipped judgements: what is asked, and which passages of an index answer it, graded.

``corpus/needs.csv`` holds each need as it is asked in every language, ``corpus/answers.csv`` its
answers. An answer is named by its article and an anchor, words that stand once in the article's
canonical text, so that judgements outlive another way of cutting articles into passages.
"""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.columns import StoredPassage
from indexer.errors import JudgementsRefused
from indexer.store import Store

NEEDS = "needs.csv"
ANSWERS = "answers.csv"
TONGUES = ("nl", "en", "zh")
GRADES = {"1": 1, "2": 2, "3": 3}
"""1: it touches the need; 2: it answers a good part; 3: it answers fully."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A place that answers a need, and the line of the file that says so."""

    grade: int
    article: str
    anchor: str
    line: int


@dataclass(frozen=True, slots=True)
class Need:
    """Something to be found, as it is asked in each language, with its answers in all of them."""

    name: str
    queries: Mapping[str, str]
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A need with the grades of the passages of an index that answer it, by row."""

    name: str
    queries: Mapping[str, str]
    grades: Mapping[int, int]


Refuse = Callable[[JudgementsRefused], None]
"""What is done with a row that cannot be used: raised, or kept while the others are read."""


def raised(refusal: JudgementsRefused) -> None:
    """Raise the refusal of a row: nothing can be measured without it."""
    raise refusal


def read(corpus: Path, refuse: Refuse = raised) -> list[Need]:
    """Return the needs of a corpus, in the order of the file. Raises JudgementsRefused.

    With another ``refuse``, rows that cannot be used are handed to it and left out.
    """
    path = corpus / NEEDS
    queries, lines = dict[str, Mapping[str, str]](), dict[str, int]()
    for line, (name, *asked) in rows(path, ("need", *TONGUES), refuse=refuse):
        if name in queries:
            refuse(
                JudgementsRefused(
                    path,
                    f"the need {name!r} stands on line {lines[name]} already; expected each once. "
                    "Rename or remove one of them.",
                    line,
                )
            )
            continue
        queries[name], lines[name] = dict(zip(TONGUES, asked, strict=True)), line
    answers = _answers(corpus / ANSWERS, queries, refuse)
    for name, line in lines.items():
        if not answers[name]:
            refuse(
                JudgementsRefused(
                    path,
                    f"the need {name!r} has no answer; expected one or more in {ANSWERS}. "
                    "Add them, or remove the need.",
                    line,
                )
            )
    return [Need(name, asked, tuple(answers[name])) for name, asked in queries.items()]


def resolved(needs: Sequence[Need], store: Store, path: Path) -> list[Judged]:
    """Return the needs with the passages that hold their answers, the best grade of each.

    ``path`` is the file of the answers, for messages. Raises JudgementsRefused.
    """
    cut: dict[str, tuple[str, Sequence[StoredPassage]]] = {}
    judged = []
    for need in needs:
        grades: dict[int, int] = {}
        for answer in need.answers:
            if answer.article not in cut:
                cut[answer.article] = _article(store, path, answer)
            row = _row(*cut[answer.article], path, answer)
            grades[row] = max(answer.grade, grades.get(row, 0))
        judged.append(Judged(need.name, need.queries, grades))
    return judged


def rows(
    path: Path, columns: Sequence[str], optional: Sequence[str] = (), refuse: Refuse = raised
) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a file below its header, and the line each begins on.

    Cells of ``optional`` columns may be empty. Raises JudgementsRefused, or hands it to ``refuse``
    and goes on.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = csv.reader(file, strict=True)
            header = next(lines, [])
            if header != list(columns):
                refuse(
                    JudgementsRefused(
                        path,
                        f"the columns are {header}; expected {list(columns)}. Correct them.",
                        1,
                    )
                )
                return
            begins = lines.line_num + 1
            for cells in lines:
                if cells:
                    fault = _fault(path, begins, cells, columns, optional)
                    if fault is None:
                        yield begins, cells
                    else:
                        refuse(fault)
                begins = lines.line_num + 1
    except FileNotFoundError as problem:
        refusal = JudgementsRefused(
            path,
            f"there is no such file; expected one with the columns {', '.join(columns)}. "
            "Write it, name another corpus with --corpus, or measure on a file with --squad.",
        )
        refusal.__cause__ = problem
        refuse(refusal)
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        refusal = JudgementsRefused(
            path, f"it cannot be read ({problem}); expected CSV in UTF-8. Save it so."
        )
        refusal.__cause__ = problem
        refuse(refusal)


def _answers(path: Path, needs: Mapping[str, object], refuse: Refuse) -> dict[str, list[Answer]]:
    found: dict[str, list[Answer]] = {name: [] for name in needs}
    columns = ("need", "grade", "article", "anchor")
    for line, (name, grade, article, anchor) in rows(path, columns, refuse=refuse):
        if name not in needs:
            refuse(
                JudgementsRefused(
                    path,
                    f"the need {name!r} is unknown; expected one of {NEEDS}. "
                    "Correct the name, or add the need there.",
                    line,
                )
            )
            continue
        if grade not in GRADES:
            refuse(
                JudgementsRefused(
                    path, f"the grade is {grade!r}; expected 1, 2 or 3. Correct it.", line
                )
            )
            continue
        found[name].append(Answer(GRADES[grade], article, anchor, line))
    return found


def _fault(
    path: Path, line: int, cells: list[str], columns: Sequence[str], optional: Sequence[str]
) -> JudgementsRefused | None:
    """Return why a row cannot be used, None where it can."""
    if len(cells) != len(columns):
        return JudgementsRefused(
            path,
            f"it has {len(cells)} cells; expected {len(columns)} ({', '.join(columns)}). "
            "Put a cell with a comma between quotation marks.",
            line,
        )
    for column, cell in zip(columns, cells, strict=True):
        if not cell.strip() and column not in optional:
            return JudgementsRefused(path, f"{column!r} is empty; expected text. Fill it in.", line)
    return None


def _article(store: Store, path: Path, answer: Answer) -> tuple[str, Sequence[StoredPassage]]:
    article = store.article(answer.article)
    if article is None:
        raise JudgementsRefused(
            path,
            f"the article {answer.article!r} is not in the index; expected the id of one that is. "
            "Correct the id, or index the article.",
            answer.line,
        )
    return store.text(article.row), store.passages_of(article.row)


def _row(text: str, passages: Sequence[StoredPassage], path: Path, answer: Answer) -> int:
    """Return the row of the passage that holds the anchor of an answer."""
    times = text.count(answer.anchor)
    if times != 1:
        raise JudgementsRefused(
            path,
            f"the anchor {answer.anchor!r} stands {times} times in {answer.article}; expected "
            "once. Copy words that occur only there, from the text as the API returns it.",
            answer.line,
        )
    start = text.index(answer.anchor)
    end = start + len(answer.anchor)
    for passage in passages:
        if passage.span.start <= start and end <= passage.span.end:
            return passage.row
    raise JudgementsRefused(
        path,
        f"the anchor {answer.anchor!r} lies in no passage of {answer.article}; expected words "
        "within one sentence below a heading. Choose others.",
        answer.line,
    )

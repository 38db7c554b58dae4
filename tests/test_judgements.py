"""Judgements: read from two files, placed in the passages of an index, refused with a reason."""

from collections import Counter
from pathlib import Path

import pytest

from api import judgements
from api.judgements import Answer, Need
from api.search import Searcher
from indexer.errors import JudgementsRefused
from indexer.index import open_index
from tests.fakes import write_files

CORPUS = Path(__file__).parents[1] / "corpus"
NEEDS = """need,nl,en,zh
carrying,wie loopt voorop,"who walks in front, and why",谁走在前面

bell,de bel,bell,铃
"""
ANSWERS = """need,grade,article,anchor
carrying,3,nl/fakkel,"fakkel draagt, loopt"
carrying,2,zh-Hant/huoju,走在最前面
bell,1,nl/winkel,met een bel
bell,3,nl/winkel,hele dag
bell,2,nl/winkel,Ting
bell,2,en/shop,still has a till
"""
QUERIES = [
    {"nl": "wie loopt voorop", "en": "who walks in front, and why", "zh": "谁走在前面"},
    {"nl": "de bel", "en": "bell", "zh": "铃"},
]


def test_needs_are_read_with_their_answers_and_lines(tmp_path: Path) -> None:
    write_files(tmp_path, {"needs.csv": "\ufeff" + NEEDS, "answers.csv": ANSWERS})
    assert judgements.read(tmp_path) == [
        Need(
            "carrying",
            QUERIES[0],
            (
                Answer(3, "nl/fakkel", "fakkel draagt, loopt", 2),
                Answer(2, "zh-Hant/huoju", "走在最前面", 3),
            ),
        ),
        Need(
            "bell",
            QUERIES[1],
            (
                Answer(1, "nl/winkel", "met een bel", 4),
                Answer(3, "nl/winkel", "hele dag", 5),
                Answer(2, "nl/winkel", "Ting", 6),
                Answer(2, "en/shop", "still has a till", 7),
            ),
        ),
    ]


def test_an_answer_is_the_passage_with_its_anchor_and_the_best_grade_counts(
    tmp_path: Path, searcher: Searcher
) -> None:
    write_files(tmp_path, {"needs.csv": NEEDS, "answers.csv": ANSWERS})
    store = searcher.index.store
    found = judgements.resolved(judgements.read(tmp_path), store, tmp_path / "answers.csv")
    assert [(need.name, need.queries) for need in found] == [
        ("carrying", QUERIES[0]), ("bell", QUERIES[1]),
    ]  # fmt: skip
    passages = store.passages(row for need in found for row in need.grades)
    articles = store.articles({passage.article_row for passage in passages.values()})
    assert [
        {passages[row].id_in(articles[passages[row].article_row]): grade
         for row, grade in need.grades.items()}
        for need in found
    ] == [
        {"nl/fakkel#0000": 3, "zh-Hant/huoju#0000": 2},
        {"nl/winkel#0001": 3, "en/shop#0001": 2},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        ("needs.csv", "need,nl,en\n", ":1: the columns are ['need', 'nl', 'en']; expected "
         "['need', 'nl', 'en', 'zh']. Correct them."),
        ("needs.csv", "", ":1: the columns are []; expected ['need', 'nl', 'en', 'zh']. "
         "Correct them."),
        ("needs.csv", NEEDS + 'till,"a\nb",b,c\nbell,a,b,c\n', ":7: the need 'bell' "
         "stands on line 4 already; expected each once. Rename or remove one of them."),
        ("needs.csv", NEEDS + 'till,"a\nb",b,c\n', ":5: the need 'till' has no answer; expected "
         "one or more in answers.csv. Add them, or remove the need."),
        ("needs.csv", NEEDS + "till,a, ,c\n", ":5: 'en' is empty; expected text. Fill it in."),
        ("answers.csv", ANSWERS + "till,1,en/shop,till\n", ":8: the need 'till' is unknown; "
         "expected one of needs.csv. Correct the name, or add the need there."),
        ("answers.csv", ANSWERS + "bell,4,en/shop,till\n", ":8: the grade is '4'; expected 1, 2 "
         "or 3. Correct it."),
        ("answers.csv", ANSWERS + "bell,1,en/shop,a, till\n", ":8: it has 5 cells; expected 4 "
         "(need, grade, article, anchor). Put a cell with a comma between quotation marks."),
        ("answers.csv", ANSWERS + 'bell,1,en/shop,"a" till\n', ": it cannot be read (',' expected "
         "after '\"'); expected CSV in UTF-8. Save it so."),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_used_is_refused_with_the_line(
    tmp_path: Path, file: str, content: str, message: str
) -> None:
    write_files(tmp_path, {"needs.csv": NEEDS, "answers.csv": ANSWERS, file: content})
    with pytest.raises(JudgementsRefused) as caught:
        judgements.read(tmp_path)
    assert str(caught.value) == f"{tmp_path / file}{message}"


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    write_files(tmp_path, {"needs.csv": b"need,nl,en,zh\n\xff"})
    with pytest.raises(JudgementsRefused, match=r"can't decode byte 0xff.*expected CSV in UTF-8"):
        judgements.read(tmp_path)


def test_a_corpus_without_judgements_is_refused(tmp_path: Path) -> None:
    with pytest.raises(JudgementsRefused) as caught:
        judgements.read(tmp_path)
    assert (caught.value.path, caught.value.line) == (tmp_path / "needs.csv", None)
    assert str(caught.value) == (
        f"{tmp_path / 'needs.csv'}: there is no such file; expected one with the columns "
        "need, nl, en, zh. Write it, name another corpus with --corpus, or measure on a file "
        "with --squad."
    )


@pytest.mark.parametrize(
    ("article", "anchor", "reason"),
    [
        ("nl/nergens", "bel", "the article 'nl/nergens' is not in the index; expected the id of "
         "one that is. Correct the id, or index the article."),
        ("nl/winkel", "toren", "the anchor 'toren' stands 0 times in nl/winkel; expected once. "
         "Copy words that occur only there, from the text as the API returns it."),
        ("nl/winkel", "winkel", "the anchor 'winkel' stands 3 times in nl/winkel; expected once. "
         "Copy words that occur only there, from the text as the API returns it."),
        ("nl/winkel", "Kassa", "the anchor 'Kassa' lies in no passage of nl/winkel; expected "
         "words within one sentence below a heading. Choose others."),
    ],
)  # fmt: skip
def test_an_answer_without_a_place_is_refused(
    searcher: Searcher, article: str, anchor: str, reason: str
) -> None:
    need = Need("bell", QUERIES[1], (Answer(2, article, anchor, line=9),))
    with pytest.raises(JudgementsRefused) as caught:
        judgements.resolved([need], searcher.index.store, Path("a.csv"))
    assert str(caught.value) == f"a.csv:9: {reason}"


def test_the_shipped_judgements_have_their_places(shipped_index: Path) -> None:
    store = open_index(shipped_index).store
    needs = judgements.read(CORPUS)
    judged = judgements.resolved(needs, store, CORPUS / judgements.ANSWERS)
    grades = Counter(answer.grade for need in needs for answer in need.answers)
    assert (len(judged), grades) == (80, {1: 350, 2: 201, 3: 231})
    assert all(3 in need.grades.values() or 2 in need.grades.values() for need in judged)

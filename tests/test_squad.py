"""SQuAD-format files: each paragraph one passage, every question with one right answer."""

import json
from pathlib import Path

import pytest

from api import squad
from api.pools import ABLATION
from api.squad import Paragraph
from indexer.errors import JudgementsRefused
from indexer.records import Language, Span
from tests.fakes import ConceptEncoder

SHOP = "The shop sells what people need. Every shop has a door and a till."
TORCH = "  The torch is lit at dusk!\n\nWhoever bears the torch walks in front of the others. "
WINKEL = "De winkel verkoopt wat mensen nodig hebben. Elke winkel heeft een deur en een kassa."
FAKKEL = "De fakkel wordt in de schemering aangestoken. Wie de fakkel draagt, loopt voorop."


def squad_file(path: Path, paragraphs: list[tuple[str, list[str]]]) -> Path:
    """Write a file with each paragraph in an article of its own."""
    data = [
        {"title": "t", "paragraphs": [
            {"context": text, "qas": [{"id": "1", "question": one, "answers": []} for one in asked]}
        ]}
        for text, asked in paragraphs
    ]  # fmt: skip
    path.write_text(json.dumps({"version": "1.1", "data": data}), encoding="utf-8")
    return path


def measured(path: Path, target: Path | None = None) -> squad.SquadReport:
    return squad.measured(path, target, ConceptEncoder(), lambda *_: None, lambda *_: None)


def test_paragraphs_are_read_in_order_with_their_questions(tmp_path: Path) -> None:
    path = squad_file(tmp_path / "a.json", [(SHOP, ["a?", "b?"]), (TORCH, [])])
    assert squad.read(path) == [Paragraph(SHOP, ("a?", "b?")), Paragraph(TORCH, ())]


def test_a_paragraph_is_one_passage_of_an_article_of_its_own() -> None:
    made = squad.collection([Paragraph(SHOP, ()), Paragraph(TORCH, ())], Path("a.json"))
    assert [article.text for article in made.articles] == [SHOP, TORCH]
    assert made.article_rows.tolist() == [0, 1]
    assert made.passage_languages == [Language.ENGLISH, Language.ENGLISH]
    assert [passage.span for passage in made.passages] == [Span(0, 66), Span(2, 82)]
    assert made.sentence_texts == [
        "The shop sells what people need.",
        "Every shop has a door and a till.",
        "The torch is lit at dusk!",
        "Whoever bears the torch walks in front of the others.",
    ]


def test_a_long_paragraph_is_not_cut() -> None:
    made = squad.collection([Paragraph(SHOP * 40, ()), Paragraph(TORCH, ())], Path("a.json"))
    assert [passage.span.end for passage in made.passages] == [40 * len(SHOP), 82]


def test_a_sentence_without_end_is_cut_at_six_hundred_characters() -> None:
    made = squad.collection([Paragraph("the shop " * 100, ())], Path("a.json"))
    assert [len(text) for text in made.sentence_texts] == [597, 301]


def test_ndcg_is_one_over_the_logarithm_of_the_place_in_percent(tmp_path: Path) -> None:
    asked = [(SHOP, ["which shop?"]), (TORCH, ["which torch?", "which shop?", "which torch?"])]
    report = measured(squad_file(tmp_path / "a.json", asked))
    assert (report.squad, report.squad_target, report.encoder) == ("a.json", "a.json", "concepts")
    assert (report.questions, report.paragraphs) == (4, 2)
    # The third question is about the other paragraph: its own comes second.
    one_second = 90.77  # 25 * (3 + 1 / log2(3))
    assert report.ndcg10_percent == dict.fromkeys(ABLATION, one_second)


def test_questions_are_answered_from_the_paragraphs_of_the_target(tmp_path: Path) -> None:
    path = squad_file(tmp_path / "en.json", [(SHOP, ["which shop?"]), (TORCH, ["which torch?"])])
    right = squad_file(tmp_path / "nl.json", [(WINKEL, []), (FAKKEL, [])])
    wrong = squad_file(tmp_path / "ln.json", [(FAKKEL, []), (WINKEL, [])])
    found = [measured(path, target).ndcg10_percent for target in (right, wrong)]
    assert found == [dict.fromkeys(ABLATION, percent) for percent in (100.0, 63.09)]


def test_the_table_has_a_line_for_each_ranking() -> None:
    report = squad.SquadReport("a.json", "b.json", "e", 5, 2, {"passage": 89.06, "all three": 100})
    assert report.shown() == [
        "5 questions of a.json, answered from 2 paragraphs of b.json; encoder e",
        "",
        "levels              nDCG@10 %",
        "passage                  89.1",
        "all three               100.0",
    ]


def test_a_target_with_other_paragraphs_is_refused(tmp_path: Path) -> None:
    path = squad_file(tmp_path / "a.json", [(SHOP, ["a?"])])
    target = squad_file(tmp_path / "b.json", [(SHOP, []), (TORCH, [])])
    with pytest.raises(JudgementsRefused) as caught:
        measured(path, target)
    assert str(caught.value) == (
        f"{target}: it has 2 paragraphs; expected 1, as many as in {path}: paragraph n of one "
        "file translates paragraph n of the other. Name another target."
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", ":1: it cannot be read (Expecting property name enclosed in double quotes"),
        ("[1]", ": it is JSON, but not in SQuAD format (TypeError: list indices must be"),
        ('{"data": [{}]}', ": it is JSON, but not in SQuAD format (KeyError: 'paragraphs')"),
        ('{"data": []}', ": it has no paragraphs; expected some. Name another file."),
        ('{"data": [{"paragraphs": [{"context": " ", "qas": []}]}]}',
         ": paragraph 1 or a question of it is empty; expected text. Fill it in."),
        ('{"data": [{"paragraphs": [{"context": "a b", "qas": []}]}]}',
         ": it has no questions; expected some. Name another file."),
    ],
)  # fmt: skip
def test_a_file_that_is_not_in_the_format_is_refused(
    tmp_path: Path, content: str, message: str
) -> None:
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(JudgementsRefused) as caught:
        measured(path)
    assert str(caught.value).startswith(f"{path}{message}")


def test_a_file_in_another_language_or_absent_is_refused(tmp_path: Path) -> None:
    german = "Der Laden an der Ecke verkauft Regenschirme und Mäntel an Leute, die frieren. " * 3
    path = squad_file(tmp_path / "de.json", [(german, ["Wer?"])])
    with pytest.raises(JudgementsRefused, match=r"its paragraphs are in German \(de\); expected"):
        measured(path)
    with pytest.raises(JudgementsRefused, match="there is no such file; expected one in SQuAD"):
        measured(tmp_path / "none.json")

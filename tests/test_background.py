"""The sentences and words in parallel that come with Fakkel: sound, and the same line by line."""

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest

from indexer import background, encoders, language
from indexer.background import Background, shipped
from indexer.chinese import han_count, simplified
from indexer.folding import fold
from indexer.glossary import Glossary
from indexer.words import words

FOLDER = Path(background.__file__).parent / "parallel"
TONGUES = ["nl", "en", "zh"]
FULL_STOPS = str.maketrans("。？！", ".?!")


def rows(name: str) -> list[list[str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


def doubles(texts: Sequence[str]) -> list[str]:
    return [text for at, text in enumerate(texts) if text in texts[:at]]


@pytest.mark.parametrize(("name", "fewest"), [("sentences.csv", 100), ("words.csv", 1000)])
def test_a_file_has_a_column_for_each_tongue_and_no_cell_blank_or_twice(
    name: str, fewest: int
) -> None:
    heading, *lines = rows(name)
    assert heading == TONGUES
    assert len(lines) >= fewest
    assert [line for line in lines if len(line) != 3] == []
    assert [cell for line in lines for cell in line if not cell or cell != cell.strip()] == []
    assert [doubles(column) for column in zip(*lines, strict=True)] == [[], [], []]


def test_what_is_shipped_is_what_stands_in_the_files() -> None:
    found = shipped()
    sentences, listed = rows("sentences.csv")[1:], rows("words.csv")[1:]
    assert list(found.sentences) == TONGUES
    columns = [found.sentences[tongue] for tongue in TONGUES]
    assert list(map(list, zip(*columns, strict=True))) == sentences
    assert list(found.words) == sorted({word for line in listed for word in line})
    assert shipped() is found  # read once


def test_an_empty_background_is_for_paper() -> None:
    assert (Background().sentences, Background().words) == ({}, ())
    assert Background().terms == Glossary()


def test_terms_have_names_in_all_tongues_and_stand_in_one_row_each() -> None:
    found = shipped().terms
    assert len(found.concepts) == len(found.names) == len(rows("terms.csv")) - 1 >= 100
    assert [names for names in found.names if not all(names)] == []
    assert doubles([term for terms in found.concepts for term in terms]) == []


def test_ordinary_dutch_words_have_a_name_in_every_tongue_and_stand_in_one_row_each() -> None:
    heading, *lines = rows("asking.csv")
    assert heading == TONGUES
    assert [line for line in lines if len(line) != 3 or not all(line)] == []
    found = background.dictionary()
    assert list(map(list, found.names)) == [*rows("words.csv")[1:], *lines]
    assert [terms[0] for terms in found.concepts] == [names[0] for names in found.names]
    assert doubles([dutch for dutch, _, _ in found.names]) == []
    assert [names for names in found.names if simplified(names[2]) != names[2]] == []
    [term] = found.terms("Welke eigenschappen?")
    assert found.names[term.concept] == ("eigenschap", "characteristic", "特征")


def test_sentences_are_in_their_language_and_chinese_is_simplified() -> None:
    found = shipped().sentences
    others = [
        text
        for tongue in TONGUES
        for text in found[tongue]
        if language.detect(text).tongue != tongue
    ]
    assert others == []
    assert [text for text in found["zh"] if simplified(text) != text] == []


def test_sentences_of_a_line_end_alike_and_name_the_same_figures() -> None:
    for line in rows("sentences.csv")[1:]:
        ends = {text.translate(FULL_STOPS)[-1] for text in line}
        assert ends <= {"."} or ends <= {"?"} or ends <= {"!"} or not ends & set(".?!"), line
        figures = {"".join(filter(str.isdigit, text)) for text in line}
        assert len(figures) == 1, line


def test_the_sentence_nearest_to_an_english_one_is_of_the_same_line() -> None:
    encoder = encoders.load(encoders.EMBEDDED)
    english, *others = (
        encoder.encode_passages(shipped().sentences[tongue]) for tongue in ("en", "nl", "zh")
    )
    for vectors in others:
        nearest = (english @ vectors.T).argmax(axis=1)
        assert nearest.tolist() == list(range(len(english)))


def test_words_are_forms_that_texts_are_compared_by() -> None:
    dutch, english, chinese = zip(*rows("words.csv")[1:], strict=True)
    assert [word for word in shipped().words if fold(word) != word] == []
    whole = [[word] == [one.form for one in words(word)] for word in (*dutch, *english)]
    assert all(whole)
    assert [word for word in (*dutch, *english) if han_count(word)] == []
    assert [word for word in chinese if han_count(word) != len(word)] == []

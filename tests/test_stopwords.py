"""Function words: as words are compared, and no others."""

import pytest

from indexer.folding import fold
from indexer.stopwords import STOP_WORDS, stop_words
from indexer.words import is_chinese, words


def test_function_words_are_written_as_words_are_compared() -> None:
    assert [word for word in sorted(STOP_WORDS) if fold(word) != word] == []
    whole = {word: [one.form for one in words(word)] for word in STOP_WORDS if not is_chinese(word)}
    assert {word: forms for word, forms in whole.items() if forms != [word]} == {}


@pytest.mark.parametrize("word", ["de", "één", "waarom", "the", "why", "的", "为什么", "我们"])
def test_function_words_of_every_language(word: str) -> None:
    assert word in STOP_WORDS


@pytest.mark.parametrize("word", ["fakkel", "torch", "火炬", "it-afdeling", "2019", ""])
def test_words_that_say_something_are_none(word: str) -> None:
    assert word not in STOP_WORDS


def test_a_function_word_of_one_language_may_say_something_in_another() -> None:
    assert {"die", "door"} <= stop_words("nl") - stop_words("en")
    assert {"the", "has"} <= stop_words("en") - stop_words("nl")
    assert {"de", "in", "的"} <= stop_words("nl")
    assert stop_words("zh") == STOP_WORDS

"""What is written as a name, and letters that only look like others."""

import pytest

from api.verifying.names import chinese_names, has_hidden, is_name, looks_alike
from indexer.records import Span


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("says Annika Reyholt", "Annika", True),
        ("The torch is lit", "The", False),
        ("The torch is lit", "torch", False),
        ("Annika Reyholt says", "Annika", True),  # another capital follows
        ("It is lit. Then it goes", "Then", False),
        ("“Then it goes", "Then", False),
        ("the iPhone and IBM", "iPhone", True),
        ("the iPhone and IBM", "IBM", True),
        ("and I say", "I", False),
        ("IT’s had 41 items", "IT", True),
    ],
)
def test_is_name(text: str, word: str, *, expected: bool) -> None:
    start = text.index(word)
    assert is_name(text, Span(start, start + len(word))) is expected


def test_names_that_the_segmenter_sees() -> None:
    text = "英國的简维哲承认，北京没有人当真。"
    assert {"简维哲", "北京"} <= {span.of(text) for span in chinese_names(text)}
    assert chinese_names("火炬亮着") == ()


def test_letters_that_look_alike() -> None:
    assert looks_alike("bоoking")
    assert looks_alike("Тhe")
    assert looks_alike("2\u200f600")
    assert not looks_alike("booking")
    assert not looks_alike("火炬")
    assert has_hidden("a\u202eb")
    assert not has_hidden("a b")

"""The comma or full stop that ends a quotation and is not the source's."""

import pytest

from api.verifying.endings import bare, caution, may_end
from api.verifying.quoted import Quoted
from indexer.records import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The torch is lit.", "The torch is lit"),
        ("The torch is lit,", "The torch is lit"),
        ("火炬手走在前面。", "火炬手走在前面"),
        ("火炬手走在前面，", "火炬手走在前面"),
        ("it rose by 5%.", "it rose by 5%"),
        ("we call it ‘the torch’.", "we call it ‘the torch’"),
        ("The torch is lit!", None),
        ("Is the torch lit?", None),
        ("The torch is lit..", None),
        ("The torch is lit …", None),
        ("The torch is lit ,", None),
        ("The torch.", None),  # too short
    ],
)
def test_bare(text: str, expected: str | None) -> None:
    found = bare(Quoted(text))
    assert (None if found is None else found.text) == expected


@pytest.mark.parametrize(
    ("marked", "mark", "may", "told"),
    [
        ("the torch is lit|,” says Li Wei.", ".", True, ", which has “,” there."),
        ("the torch is lit|. It burns.", ",", True, ", which has “.” there."),
        ("the torch is lit|, and it burns. It", ".", True,
         ", which has “,” there; the sentence goes on: “, and it burns”."),
        ("the torch is lit| at night.", ".", True, "; the sentence goes on: “at night”."),
        ("the torch is lit|”, says Li Wei.", ".", True, "."),
        ("the torch is lit|\n\nIt burns", ".", True, "."),
        ("de fakkel brandt|’, zegt Li.", ".", True, "."),
        ("the torch is lit|?” asks Li Wei", ".", False, None),
        ("the torch is lit|!", ",", False, None),
        ("the torch is lit| …", ".", False, None),
        ("the torch is lit|...", ".", False, None),
        ("the torch is lit|, unless it rains", ".", False, None),
        ("the torch is lit|, unless it rains", ",", True,
         ", which has “,” there; the sentence goes on: “, unless it rains”."),
        ("the torch is lit| at night? No.", ".", False, None),
        ("the torch is lit| by 1.500 people.", ".", True,
         "; the sentence goes on: “by 1.500 people”."),
        ("the torch is lit| on no day", ".", False, None),
        ("the torch is lit|, not the lamp.", ".", False, None),
        ("the torch is lit|, and then for many years nobody saw it again.", ".", True, None),
        ("火炬亮着|，是不可能的。", "。", False, None),
        ("火炬亮着|，后来的人都可以走不限次数的路。", "。", True, None),
        ("the torch is lit| only at night", ".", False, None),
        ("the torch is lit| or it is not there", ".", False, None),
        ("de fakkel brandt beter| dan gisteren", ".", False, None),
        ("火炬亮着|，", "。", True, ", which has “，” there."),
        ("火炬亮着|的时候", "。", False, None),
    ],
)  # fmt: skip
def test_what_stands_there_instead(marked: str, mark: str, may: bool, told: str | None) -> None:
    words, _, behind = marked.partition("|")
    text, span = words + behind, Span(0, len(words))
    assert may_end(mark, text, span) is may
    if told is not None:
        name = "comma" if mark == "," else "full stop"
        message = caution(words + mark, text, span).message
        assert message == f"The final {name} “{mark}” is not the source's{told}"

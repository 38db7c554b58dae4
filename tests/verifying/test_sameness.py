"""Texts that are the same but for folding, and what the folding must not hide."""

import pytest

from api.verifying.sameness import head, same, tail


@pytest.mark.parametrize(
    ("quoted", "source"),
    [
        ("the “torch”", "The 'torch'"),
        ("the\n torch", "the torch"),
        ("2–3 torches", "2-3 torches"),
        ("‘in 2012’ en", "“in 2012” en"),
        ("'in 2012' en", "“in 2012” en"),
        ("post—mortem", "post-mortem"),
        ("found – again", "found—again"),
        ("5 %", "5%"),
        ("€ 5", "€5"),
        ("App 用户", "App用户"),
        ("火炬手, 走", "火炬手，走"),
        ("火炬手……走", "火炬手…走"),
        ("火炬為後", "火炬为后"),
        ("ｆｉｒｅ １２", "fire 12"),
        ("ﬁre", "fire"),
        ("tor\u00adch", "torch"),
        ("頁面", "頁(yè)面"),
        ("co-cree\u0308ren", "co-creëren"),
        ("10²", "10²"),
        ("臺北的火炬為後裏", "台北的火炬為後裡"),
        ("火炬的余光很长", "火炬的餘光很長"),
        ("火炬的餘光很長", "火炬的余光很长"),
        ("火炬为隻", "火炬為隻"),
    ],
)
def test_the_same_but_for_folding(quoted: str, source: str) -> None:
    assert same(quoted, source)
    assert same(source, source)


@pytest.mark.parametrize(
    ("quoted", "source"),
    [
        ("月歷", "月曆"), ("只准說這樣", "隻準說這樣"), ("鐘為後", "鍾為後"),
        ("餘先生說", "余先生說"),
        ("man – eating", "man-eating"), ("man-eating", "man — eating"),
        ("10²", "102"), ("102", "10²"), ("1½", "11⁄2"), ("①②", "12"), ("10² 102", "102 10²"),
        ("H₂O", "H2O"), ("-5", "5"), ("5 - 3", "5-3"), ("1 000", "1000"), ("a part", "apart"),
        ("the torch,", "the torch"), ("torch?", "torch."), ("één", "een"), ("頁(yè)面", "頁面"),
        ("5' lang", "5 lang"), ("6' lang", '6" lang'), ("6′ lang", "6″ lang"),
        ("火炬 手?", "火炬手"), ("100", "1OO"),
        ("the\u202etorch", "thetorch"),
    ],
)  # fmt: skip
def test_what_is_not_the_same(quoted: str, source: str) -> None:
    assert not same(quoted, source)


def test_marks_at_the_edges() -> None:
    text = "said ‘the torch.’ Then"
    assert tail("", text, 15) == 15
    assert tail(".", text, 15) == 16
    assert tail(".'", text, 15) == 17
    assert tail("!", text, 15) is None
    assert tail(".", "the torch... is", 9) is None
    assert head("", text, 6) == 6
    assert head('"', text, 6) == 5
    assert head("(", text, 6) is None

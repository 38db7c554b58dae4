"""Words cut off at the edge of a quotation that belong to what it says."""

import pytest

from api.verifying.cuts import cut_off
from indexer.records import Span


def lost(marked: str, *, opens: bool = True, closes: bool = True) -> tuple[str, str] | None:
    """Return kind and word of what the stretch between bars was cut from."""
    before, inside, behind = marked.split("|")
    text = before + inside + behind
    span = Span(len(before), len(before) + len(inside))
    cut = cut_off(text, span, opens=opens, closes=closes)
    return None if cut is None else (cut.caution.kind.value, cut.lost.of(text))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("we sold |2| million torches", ("number", "million")),
        ("we sold 2 |million torches|", ("number", "2")),
        ("it rose |by 5|% a year", ("number", "%")),
        ("it rose |by 5| per cent", None),
        ("it fell by -|5 degrees|", ("number", "-")),
        ("of 2–|5 torches|", ("number", "2")),
        ("|of 2|–5 torches", ("number", "–5")),
        ("pages 2, |5 and 7|", None),
        ("in 2019. |5 torches| were lit", None),
        ("他们卖了|3|万支", ("number", "万")),
        ("他们卖了二|十万支|", ("number", "二")),
        ("他们卖了|二十|万支", ("number", "万")),
        ("560万 |3单|\n零件", None),
        ("只收到 1 萬 |8,000 個|", ("number", "1 萬 ")),
        ("|只收到 1 萬| 8,000 個", ("number", " 8,000")),
        ("|只收到 1 万|8千个", ("number", "8")),
        ("|销量增长了三|成", ("number", "成")),
        ("|销量增长了三|成半", ("number", "成半")),
        ("|利润增长了一成|半", ("number", "半")),
        ("这两|成为了习惯|", None),
        ("五分之|一的交易|", ("number", "五分之")),
        ("百分之|四十五的人|", ("number", "百分之")),
        ("|占五|分之一", ("number", "分之一")),
        ("火炬很少|会熄灭|", ("negation", "很少")),
        ("火炬並不是|我們的|", ("negation", "不是")),
        ("火炬没有|熄灭|", ("negation", "没有")),
        ("商家不得|拒收火炬|", ("negation", "不得")),
        ("他拒绝|点亮火炬|", ("negation", "拒绝")),
        ("火炬是不是|我们的|", None),
        ("Dat is allerminst |een fakkel|", ("negation", "allerminst")),
        ("Dat is verre van |een fakkel|", ("negation", "verre van ")),
        ("She is anything but |a runner|", ("negation", "anything but ")),
        ("He rejected the claim that |the torch is lit|", ("negation", "rejected the claim that ")),
        ("|That the torch is lit| is false.", ("negation", " is false")),
        ("|Een fakkel die brandt|, ontbreekt.", ("negation", ", ontbreekt")),
        ("a niet-|exclusieve licentie|", ("negation", "niet-")),
        ("a |post|-mortem", ("omission", "-mortem")),
        ("norm –|and more|", None),
        ("Not |all torches are lit|", ("negation", "Not")),
        ("niet |iedereen|", ("negation", "niet")),
        ("He isn’t |a runner|", ("negation", "isn’t")),
        ("Not, he said, |all torches|", None),
        ("|dat kwam er| niet.", ("negation", "niet")),
        ("|dat kwam er|, niet dit", None),
        ("这不|可能改变|", ("negation", "不")),
        ("沒|有人來|", ("negation", "沒")),
        ("不|同的火炬|", None),
        ("|他来|不来", None),
        ("The |torch| is lit", None),
        ("|torch|", None),
    ],
)
def test_what_was_cut_off(marked: str, expected: tuple[str, str] | None) -> None:
    assert lost(marked) == expected


def test_a_marked_omission_may_leave_a_negation_out_but_no_part_of_a_number() -> None:
    assert lost("Not |all torches|", opens=False) is None
    assert lost("|dat kwam er| niet.", closes=False) is None
    assert lost("we sold |2| million", closes=False) == ("number", "million")

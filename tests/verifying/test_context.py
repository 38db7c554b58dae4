"""What omissions hide, and what the sentences around a quotation say."""

import pytest

from api.verifying.context import cut_off, omitted, run_together
from indexer.records import Span


def parted(marked: str) -> tuple[str, list[Span]]:
    """Return a text without its bars, and the stretches between each two of them."""
    pieces = marked.split("|")
    text, spans = "", list[Span]()
    for at, piece in enumerate(pieces):
        if at % 2:
            spans.append(Span(len(text), len(text) + len(piece)))
        text += piece
    return text, spans


@pytest.mark.parametrize(
    ("marked", "kinds"),
    [
        ("|The torch is| always |lit|", []),
        ("|The torch is| not |lit|", ["negation"]),
        ("|De fakkel brandt| bijna nooit |in de winter|", ["negation", "hedge"]),
        ("|De fakkel brandt|, als het kan, |in de winter|", ["hedge"]),
        ("|The torch| of 2012 |is lit|", ["number"]),
        ("|火炬|从来不|属于我们|", ["negation"]),
        ("|火炬|如果没有人，就|属于我们|", ["negation", "hedge"]),
        ("|The torch is lit.| It burns. Nobody sees it. It glows. |It goes on.|", []),
        ("|The torch is lit.| It burns. Nobody |sees it|", ["negation", "omission"]),
        ("|The torch is lit|.\n\nA heading\n\n|It goes on|", ["omission"]),
        ("|one part|", []),
        ("|The torch is lit.| But it rains. |It goes on.|", ["hedge"]),
        ("|The torch is lit|. However, it rains. Then it stops. |It goes on.|", ["hedge"]),
        ("|De fakkel brandt.| Maar zet hem eerst uit. |Dan gaat hij door.|", ["hedge"]),
        ("|De fakkel brandt|, maar het regent, en |hij gaat door|", ["hedge"]),
        ("|火炬亮着|，不过下雨了，|它会传下去|", ["hedge"]),
        ("|火炬亮着。|然而下雨了。|它会传下去。|", ["hedge"]),
        ("|The torch is lit.| It burns. It glows. But it rains. |It goes on.|", []),
    ],
)
def test_omitted(marked: str, kinds: list[str]) -> None:
    assert [caution.kind.value for caution in omitted(*parted(marked))] == kinds


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        ("|The torch is lit.|", []),
        ("Het is niet zo dat |de fakkel brandt|.", ["niet"]),
        ("Nobody believes that |the torch is lit|.", ["nobody"]),
        ("It was dark. |The torch is lit|.", []),
        ("He was not glad: “|The torch is lit|.”", []),
        ("It was not dark, but |the torch is lit|.", []),
        ("Als het regent, brandt |de fakkel|.", ["als"]),
        ("Misschien |brandt de fakkel|.", ["misschien"]),
        ("|The torch is lit| in no house.", ["no"]),
        ("|The torch is lit|, and nobody sees it.", []),
        ("|The torch is lit.| Nobody sees it.", []),
        ("没有人认为|火炬亮着|。", ["没"]),
        ("如果|火炬亮着|，我们就走。", ["如果"]),
        ("|火炬亮着。|如果下雨，我们就走。", []),
        ("|The torch is lit.| if it rains", []),
    ],
)
def test_cut_off(marked: str, told: list[str]) -> None:
    text, [span] = parted(marked)
    found = cut_off(text, span)
    assert [caution.kind.value for caution in found] == ["context"] * len(told)
    assert all(f"({word})" in caution.message
               for word, caution in zip(told, found, strict=True))  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        ("We reach more than |50 shops|.", "than"),
        ("Er kwamen ruim |vierhonderd producten|.", "ruim"),
        ("已经超过|50 家店|。", "超过"),
    ],
)
def test_a_number_cut_from_what_qualifies_it(marked: str, told: str) -> None:
    text, [span] = parted(marked)
    [caution] = cut_off(text, span)
    assert caution.kind == "hedge"
    assert f"{told})" in caution.message


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("|The torch is lit|, provided that it is dry, they say.",
         "“, provided that it is dry, they say”"),
        ("|De fakkel brandt|, mits hij droog is.", "“, mits hij droog is”"),
        ("|火炬亮着|，前提是没有下雨。", "“，前提是没有下雨”"),
    ],
)  # fmt: skip
def test_a_condition_behind_it(marked: str, shown: str) -> None:
    text, [span] = parted(marked)
    [caution] = cut_off(text, span)
    assert caution.message == f"The words behind it make a condition or reservation: {shown}."


def test_a_contrast_is_shown_and_ends_with_one_full_stop() -> None:
    text, parts = parted("|The torch is lit.| It burns. “But it rains.” |It goes on.|")
    [caution] = omitted(text, parts)
    assert caution.message == "The omission hides a contrast: “But it rains.”"


def test_words_that_run_from_a_heading_into_a_sentence() -> None:
    text, spans = parted("|The torch\n\nIt is lit.| Then")
    [caution] = run_together(text, spans)
    assert caution.message == ("It runs on where the source begins a new line behind “The torch”.")
    assert run_together(*parted("|The torch.\n\nIt is lit.| Then")) == []

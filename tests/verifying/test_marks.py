"""Quotations found in drafts by their marks, and freed of the marks of Markdown."""

import pytest
from hypothesis import given

from api.verifying.marks import marked, passed_over, plain
from tests.texts import SNIPPETS


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("She said “the torch is lit” and left.", ["the torch is lit"]),
        ('Ze zei "de fakkel brandt" en ging.', ["de fakkel brandt"]),
        ("„de fakkel brandt” en „de lamp brandt ook“", ["de fakkel brandt", "de lamp brandt ook"]),
        ("‘it’s the runner’s torch’ he said", ["it’s the runner’s torch"]),
        ("她说：「火炬手走在前面」。", ["火炬手走在前面"]),
        ("她說：『火炬手走在前面』。", ["火炬手走在前面"]),
        ("«the torch is lit»", ["the torch is lit"]),
        ("the “torch” and a “lit torch”", []),  # terms
        ("Text.\n\n> The torch is lit,\n> they say.\n\nMore.",
         ["> The torch is lit,\n> they say.\n"]),
        ("`“the torch is lit”` and\n```\n“the torch is lit”\n```\n", []),
        ("“the torch\n\nis lit” is two paragraphs", []),
        ("don't say it isn't lit, 'tis not", []),
        ("“the torch is lit", ["the torch is lit"]),  # never closed
        ("She said 'it's the runner's torch' and left.", ["it's the runner's torch"]),
        ("»the torch is lit« ‹the lamp is lit›", ["the torch is lit", "the lamp is lit"]),
        ("”the torch is lit” “the lamp is lit“", ["the torch is lit", "the lamp is lit"]),
        ("‚the torch is lit‘ ‚the lamp is lit’", ["the torch is lit", "the lamp is lit"]),
        ("她说＂火炬手走在前面＂，〝火炬就这样传下去〞。", ["火炬手走在前面", "火炬就这样传下去"]),
        ("``the torch is lit'' and ``the lamp is lit''", ["the torch is lit", "the lamp is lit"]),
        ("``“the torch is lit”`` and `“the lamp is lit”`", []),
        ("« the torch is lit »", ["the torch is lit"]),
        ("“the torch ‘of the road’ is lit”", ["the torch ‘of the road’ is lit"]),
        ("Text.\n\n  > The torch is lit.\n", ["  > The torch is lit.\n"]),
        ("Text.\n> The torch is lit.\nMore “of the torch” here.",
         ["> The torch is lit.\n", "of the torch"]),
        ("“The torch is lit.\n\n“The lamp is lit.”",
         ["The torch is lit.", "The lamp is lit."]),
        ("A “lamp is lit” and “the torch is lit.\n\nMore.", ["lamp is lit", "the torch is lit."]),
        ("“The torch is lit.\n“The lamp is lit.” So", ["The torch is lit.", "The lamp is lit."]),
        ("> a\n\n> b c d\n# e “f g h”\ni “j k l”", ["> b c d\n", "f g h", "j k l"]),
        ("", []),
    ],
)  # fmt: skip
def test_marked(draft: str, found: list[str]) -> None:
    assert [one.span.of(draft) for one in marked(draft)] == found
    assert all(one.speaker is None for one in marked(draft))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the *torch* is __lit__", "the torch is lit"),
        ("the [torch](https://a.example) is lit", "the torch is lit"),
        ("> The torch\n> is lit\n", "The torch\nis lit\n"),
        ("2 * 3 and used_by", "2 * 3 and used_by"),
        ("  > The torch\n  > is lit", "The torch\nis lit"),
        ("[T]he torch […] is lit", "[T]he torch […] is lit"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_what_is_too_short_is_counted() -> None:
    draft = (
        "The “torch”, a “lit torch”, “…” and “the torch is lit”; 「火炬手」、「火炬手走在前面」。"
    )
    assert passed_over(draft) == 3
    assert passed_over("> a torch\n") == 1
    assert passed_over("`“torch”`") == 0


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ('" "' * 33_000, 0),
        ('"\n' * 50_000, 0),
        ('"a' * 45_000, 1),
        ("“a " * 33_000, 1),
        ("‘dogs’ the " * 9_000, 0),
        ("“a ‘b c’ d.” " * 7_000, 7_000),
        (" " * 100_000, 0),
        ("> " + "[](" * 33_000, 0),
    ],
    ids=["spaced", "lines", "glued", "open", "plurals", "nested", "blank", "links"],
)
def test_the_longest_drafts_end(draft: str, found: int) -> None:
    """Each mark is tried against few others: against all of them these would not end."""
    assert len(marked(draft)) == found


@given(SNIPPETS)
def test_what_is_found_is_in_order_and_in_the_draft(draft: str) -> None:
    spans = [one.span for one in marked(draft)]
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(draft) for span in spans)

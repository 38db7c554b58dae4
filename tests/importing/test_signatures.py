"""Who signs a block quotation on a page, and that the words are told to be that person's."""

import pytest

from indexer.importing import cleaning, escaping
from indexer.importing.drafts import Wishes
from indexer.records import BlockKind
from tests.importing.sources import page, source
from tests.quotations.told import roles, told

FIRST = "The ferry at Osk crosses four times a day, and its timetable has not changed since 1971."
SECOND = (
    "Nobody on the island can remember who drew it up, or whether anybody was asked at the time."
)
LAST = "The winter service begins in November, and the first boat leaves before the baker opens."
WORDS = "A timetable is a promise to people you will never meet."


def written(quotation: str, *, last: bool = False) -> tuple[list[str], str]:
    """Return the block quotations of a page with one, and its Markdown."""
    below = "" if last else f"<p>{LAST}</p>"
    inside = f"<h1>The ferry</h1><p>{FIRST}</p><p>{SECOND}</p>{quotation}{below}"
    made = cleaning.draft(source(page(f"<article>{inside}</article>"), "html"), Wishes())
    quoted = [line.text for line in made.lines if line.kind is BlockKind.QUOTATION]
    return quoted, escaping.written(made.lines)


@pytest.mark.parametrize("last", [False, True])
@pytest.mark.parametrize(
    "quotation",
    [
        f"<blockquote><p>{WORDS}</p><footer>— Ines Corrie, head of ferries at Osk</footer>"
        "</blockquote>",
        f"<blockquote><p>{WORDS}</p><footer><cite>Ines Corrie</cite>, head of ferries at Osk"
        "</footer></blockquote>",
        f"<blockquote><p>{WORDS}</p><footer class=blockquote-footer>Ines Corrie, head of ferries "
        "at Osk</footer></blockquote>",
        f"<blockquote><p>{WORDS}</p><cite>Ines Corrie, head of ferries at Osk</cite></blockquote>",
        f"<blockquote>{WORDS} <cite>Ines Corrie, head of ferries at Osk</cite></blockquote>",
        f"<blockquote><p>{WORDS}<br><cite>Ines Corrie, head of ferries at Osk</cite></p>"
        "</blockquote>",
        f"<blockquote><p>{WORDS}</p><p class=quote-author>Ines Corrie, head of ferries at Osk</p>"
        "</blockquote>",
        f"<figure><blockquote>{WORDS}</blockquote><figcaption>— Ines Corrie, head of ferries at "
        "Osk</figcaption></figure>",
        f"<figure><blockquote><p>{WORDS}</p></blockquote><figcaption><b>Ines Corrie</b><br>head "
        "of ferries at Osk</figcaption></figure>",
        f"<blockquote><p>{WORDS}</p><p>- Ines Corrie, head of ferries at Osk</p></blockquote>",
        f"<blockquote><p>{WORDS}</p><p>— Ines Corrie, head of ferries at Osk</p></blockquote>",
    ],
)  # fmt: skip
def test_a_quotation_keeps_who_signs_it(quotation: str, last: bool) -> None:
    quoted, markdown = written(quotation, last=last)
    assert quoted == [WORDS, "— Ines Corrie, head of ferries at Osk"]
    assert told(markdown, "en") == [(WORDS, "Ines Corrie")]
    assert roles(markdown, "en") == ["head of ferries at Osk"]


def test_a_line_below_words_in_quotation_marks() -> None:
    quoted, markdown = written(
        f"<blockquote>‘{WORDS}’<br>Ines Corrie, head of ferries at Osk</blockquote>"
    )
    assert quoted == [f"‘{WORDS}’", "— Ines Corrie, head of ferries at Osk"]
    assert told(markdown, "en") == [(WORDS, "Ines Corrie")]


def test_the_dash_of_a_chinese_signature() -> None:
    first = "岛上的渡船每天往返四次，时刻表从一九七一年起就没有改动过，也没有人记得是谁定下来的。"
    words = "时刻表是对陌生人许下的承诺。"
    for signature in ("<footer>渡口站长柯以宁</footer>", "<cite>——渡口站长柯以宁</cite>"):
        body = f"<h1>渡船</h1><p>{first}</p><p>{first}冬天也是。</p><blockquote><p>{words}</p>"
        text = f"<article>{body}{signature}</blockquote><p>{first}</p></article>"
        made = cleaning.draft(source(page(text), "html"), Wishes())
        assert told(escaping.written(made.lines), "zh-Hans") == [(words, "柯以宁")]


@pytest.mark.parametrize(
    ("quotation", "quoted"),
    [
        ("<blockquote>The tide is out,<br>The boat is in</blockquote>",
         ["The tide is out, The boat is in"]),
        ("<blockquote>The tide is out.<br>The boat is in</blockquote>",
         ["The tide is out.", "The boat is in"]),
        (f"<blockquote><p>“{WORDS}”</p><p>That is how it hung there.</p></blockquote>",
         [f"“{WORDS}”", "That is how it hung there."]),
        ("<blockquote>He always quoted <cite>The Osk Almanac</cite></blockquote>",
         ["He always quoted The Osk Almanac"]),
        (f"<figure><blockquote>{WORDS}</blockquote><figcaption>The sign at the quay. Photo: Per "
         "Lund</figcaption></figure>", [WORDS]),
        (f"<blockquote>{WORDS}<footer>Share this</footer></blockquote>", [WORDS]),
    ],
)  # fmt: skip
def test_other_lines_sign_nothing(quotation: str, quoted: list[str]) -> None:
    assert written(quotation)[0] == quoted

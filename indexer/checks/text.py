"""What does not belong in the text of an article: dirt, markup, readings, damaged characters."""

import re
from collections.abc import Iterator
from itertools import groupby

from indexer.checks.findings import Finding, shown, warning
from indexer.checks.pages import Page
from indexer.importing import dirt, encodings, pinyin

_TAG = re.compile(
    r"</?(?:a|b|blockquote|br|center|div|em|figcaption|figure|font|form|h[1-6]|hr|i|iframe|img|li|nav|"
    r"ol|p|script|section|span|strong|style|sub|sup|table|tbody|td|th|tr|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|apos|[lr][sd]quo|hellip|[mn]dash|euro|#\d{2,6}|#x[0-9a-f]{2,5});",
    re.IGNORECASE,
)
_LOST = re.compile("\ufffd")
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069"
    "\ue000-\uf8ff\ufeff\ufff9-\ufffc]"
)
_AROUND = 20


def check(page: Page) -> Iterator[Finding]:
    """Yield what a person should take out of an article or mend in it."""
    yield from _dirt(page)
    yield from _readings(page)
    yield from _markup(page)


def _dirt(page: Page) -> Iterator[Finding]:
    for removed in dirt.swept(page.lines).removed:
        yield warning(
            page.path, removed.line, "dirt",
            f"this looks like {removed.kind}: {shown(removed.text)}",
            "only the text of the article", "Remove the line if it is no part of it.",
        )  # fmt: skip


def _readings(page: Page) -> Iterator[Finding]:
    for removed in pinyin.swept(page.lines).removed:
        yield warning(
            page.path, removed.line, "pinyin",
            f"pinyin is glued behind characters: {shown(removed.text)}", "the characters alone",
            "Remove the brackets, or add the page anew with add_article.py.",
        )  # fmt: skip


def _markup(page: Page) -> Iterator[Finding]:
    for line in page.prose:
        found = _TAG.search(line.text) or _ENTITY.search(line.text)
        if found:
            yield warning(
                page.path, line.number, "markup", f"a reader sees the HTML {found.group()}",
                "text or Markdown",
                "Remove it, or put it between backticks if the article is about HTML.",
            )  # fmt: skip


def damage(page: Page) -> Iterator[Finding]:
    """Yield the damaged and the hidden characters of a whole file, front matter too."""
    for number, line in enumerate(page.source.split("\n"), 1):
        if mended := encodings.garbled(line):
            yield warning(
                page.path, number, "mojibake",
                "this was once read in a wrong encoding: "
                + ", ".join(f"{was} → {now}" for was, now in _repairs(line, mended)),
                "the characters behind the arrows", "Replace them.",
            )  # fmt: skip
        if lost := _LOST.search(line):
            yield warning(
                page.path, number, "mojibake",
                f"a character was lost and U+FFFD stands for it: {_around(line, lost)}",
                "the letter that was there", "Look it up in the source.",
            )  # fmt: skip
        if hidden := _HIDDEN.search(line.removesuffix("\r")):
            code = f"U+{ord(hidden.group()):04X}"
            yield warning(
                page.path, number, "hidden character",
                f"the character {code} cannot be seen: {_around(line, hidden, '·')}",
                "letters, marks and blanks only", "Remove it where the dot stands.",
            )  # fmt: skip


def _repairs(line: str, mended: str) -> list[tuple[str, str]]:
    """Return the words that change, or the stretch where words cannot be told apart."""
    was, now = line.split(), mended.split()
    if len(was) == len(now):
        changed = [pair for pair in zip(was, now, strict=True) if pair[0] != pair[1]]
        if all(max(map(len, pair)) <= 2 * _AROUND for pair in changed):
            return list(dict.fromkeys(changed))
    start = _common(line, mended)
    end = _common(line[start:][::-1], mended[start:][::-1])
    return [(shown(line[start : len(line) - end]), shown(mended[start : len(mended) - end]))]


def _common(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their beginning."""
    same = groupby(zip(one, other, strict=False), lambda pair: pair[0] == pair[1])
    equal, run = next(same, (False, iter(())))
    return sum(1 for _ in run) if equal else 0


def _around(line: str, found: re.Match[str], instead: str | None = None) -> str:
    before, after = line[: found.start()][-_AROUND:], line[found.end() :][:_AROUND]
    return " ".join(f"{before}{instead or found.group()}{after}".split())

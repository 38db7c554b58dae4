"""The language of an article where what is said of it and its text disagree."""

from collections.abc import Iterator

from indexer import language
from indexer.checks.findings import Finding, error, warning
from indexer.checks.head import Head
from indexer.checks.pages import Page
from indexer.chinese import only_in, script_of
from indexer.language import Foreign
from indexer.records import Language

CHECK = "language"
_TELLING = 4
"""So many characters of the other script make a paragraph suspicious."""


def settled(head: Head, text: str) -> tuple[Language, Language | Foreign]:
    """Return the language an article is taken to be in, and what its text looks like."""
    detected = language.detect_article(text)
    if isinstance(detected, Language) and (not head.languages or detected in head.languages):
        return detected, detected
    return min(head.languages, default=Language.ENGLISH), detected


def check(page: Page, head: Head, text: str, seen: Language | Foreign) -> Iterator[Finding]:
    """Yield where ``lang``, folder and text disagree, and paragraphs in the other script."""
    line = head.lines.get("lang")
    if not head.languages and "lang" not in head.lines:
        yield from _unsaid(page, text, seen)
    elif head.languages and seen not in head.languages:
        shown = seen.name if isinstance(seen, Foreign) else str(seen)
        yield warning(
            page.path, line, CHECK, f"'lang' is {page.lang}, but the text looks like {shown}",
            "both the same", "Correct 'lang', or leave it if the text is short or mixed.",
        )  # fmt: skip
    folder = page.path.partition("/")[0]
    if folder in list(Language) and folder != page.lang == seen:
        yield warning(
            page.path, line, CHECK, f"the article is in {page.lang}, its folder is {folder}/",
            f"the folder {page.lang}/", "Move the file, or correct 'lang'.",
        )  # fmt: skip
    if page.lang.tongue == "zh":
        yield from _scripts(page)


def _unsaid(page: Page, text: str, seen: Language | Foreign) -> Iterator[Finding]:
    if isinstance(seen, Foreign):
        yield error(
            page.path, page.body_line, CHECK,
            f"its text is in {seen.name} ({seen.code}); expected Dutch, English or Chinese. "
            "If that is wrong, say so with 'lang:' in the front matter.",
        )  # fmt: skip
    elif language.is_guess(text):
        yield warning(
            page.path, page.body_line, CHECK, f"the text is short, and {seen} a guess",
            "'lang:' in the front matter", "Say which language it is.",
        )  # fmt: skip


def _scripts(page: Page) -> Iterator[Finding]:
    traditional = page.lang is Language.TRADITIONAL
    other = Language.SIMPLIFIED if traditional else Language.TRADITIONAL
    for line in page.prose:
        odd = only_in(line.text, other)
        if len(odd) >= _TELLING and script_of(line.text, otherwise=page.lang) is other:
            yield warning(
                page.path, line.number, CHECK, f"a paragraph looks like {other}: {odd[:10]}",
                f"{page.lang} as in the rest", "Convert it, unless it is quoted so.",
            )  # fmt: skip

"""Links to the very words on a page: text fragments (WICG, scroll-to-text-fragment).

``#:~:text=[prefix-,]start[,end][,-suffix]``, each part percent-encoded with ``-``, ``,`` and ``&``.
"""

import re
from collections.abc import Sequence
from urllib.parse import quote

from indexer.records import Span

_DIRECTIVES = ":~:"
_ON_THE_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_WHOLE = 300
"""Longer words are named by their first and last ones only."""
_EDGE = 5
_EDGE_CHARACTERS = 12
_AROUND = 32


def link(url: str | None, text: str, parts: Sequence[Span]) -> str | None:
    """Return the URL with a fragment for each part of a quotation; None without one on the web.

    Only http and https are linked, as other schemes may run code; directives that the URL has
    itself give way.
    """
    page = url.strip().partition(_DIRECTIVES)[0].removesuffix("#") if url else ""
    if not _ON_THE_WEB.match(page):
        return None
    directives = "&".join(f"text={_directive(text, part)}" for part in parts)
    return f"{page}{'' if '#' in page else '#'}{_DIRECTIVES}{directives}"


def _directive(text: str, part: Span) -> str:
    words = part.of(text)
    one_line = "\n" not in words
    if one_line and len(words) <= _WHOLE:
        shown = _encoded(words)
        if text.count(words) < 2:
            return shown
        before = _last_words(text[max(0, part.start - _AROUND) : part.start])
        behind = _first_words(text[part.end : part.end + _AROUND])
        prefix = f"{_encoded(before)}-," if before else ""
        suffix = f",-{_encoded(behind)}" if behind else ""
        return f"{prefix}{shown}{suffix}"
    return f"{_encoded(_first_words(words))},{_encoded(_last_words(words))}"


def _first_words(text: str) -> str:
    line = text.split("\n")[0].strip()
    return line[:_EDGE_CHARACTERS] if _is_chinese(line) else " ".join(line.split()[:_EDGE])


def _last_words(text: str) -> str:
    line = text.split("\n")[-1].strip()
    return line[-_EDGE_CHARACTERS:] if _is_chinese(line) else " ".join(line.split()[-_EDGE:])


def _is_chinese(line: str) -> bool:
    return line.count(" ") < len(line) / 12 and any("\u3400" <= one <= "\u9fff" for one in line)


def _encoded(text: str) -> str:
    return quote(" ".join(text.split()), safe="").replace("-", "%2D")

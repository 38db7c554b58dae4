"""Links that lead to a place in a page: text fragments.

See https://wicg.github.io/scroll-to-text-fragment/. A browser that finds the text scrolls to it and
marks it; one that does not shows the page from its beginning.
"""

import re
from urllib.parse import quote

LONGEST = 80
"""Characters up to which a text is named whole; of a longer one only beginning and end are."""
_WORDS = 5
_CHARACTERS = 12


def link(url: str | None, text: str) -> str | None:
    """Return a link to ``text`` on the page at ``url``; None where the page has no address."""
    if not url:
        return None
    plain = " ".join(text.split())
    if len(plain) <= LONGEST:
        target = _encoded(plain)
    else:
        target = f"{_encoded(_first(plain))},{_encoded(_last(plain))}"
    return f"{url}{'' if '#' in url else '#'}:~:text={target}"


def _first(text: str) -> str:
    words = text.split(" ")
    return " ".join(words[:_WORDS]) if len(words) > 2 * _WORDS else text[:_CHARACTERS]


def _last(text: str) -> str:
    words = text.split(" ")
    return " ".join(words[-_WORDS:]) if len(words) > 2 * _WORDS else text[-_CHARACTERS:]


def _encoded(text: str) -> str:
    """Return a text percent-encoded, with the dash and the comma that have a meaning here."""
    return re.sub("-", "%2D", quote(text, safe=""))

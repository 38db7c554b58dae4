"""Names in a text, as far as they can be told: by capitals, or by the Chinese segmenter."""

import re
import unicodedata

from indexer.records import Span
from indexer.words import names_in_chinese

_SENTENCE_START = re.compile(r"(?:^|[.!?…:。！？：\n]|[\"'“‘„«「『(])\s*$")
_FUNCTION_CAPITALS = frozenset({"I", "I'm", "I’m", "I'd", "I’d", "I've", "I’ve", "I'll", "I’ll"})


def is_name(text: str, span: Span) -> bool:
    """Tell whether a word of Latin script is written as a name where it stands.

    A capital at the start of a sentence says nothing, unless another word with one follows.
    """
    word = span.of(text)
    if not any(map(str.isupper, word)) or word in _FUNCTION_CAPITALS:
        return False
    if any(map(str.isupper, word[1:])) or not _SENTENCE_START.search(text[: span.start]):
        return True
    following = re.match(r"\s+([^\W\d_]\w+)", text[span.end :])
    return bool(following and following.group(1)[0].isupper())


def chinese_names(text: str) -> tuple[Span, ...]:
    """Return where the segmenter sees names of people, places and organisations."""
    return names_in_chinese(text)


def looks_alike(word: str) -> bool:
    """Tell whether a word mixes scripts whose letters look alike, or hides marks of direction."""
    scripts = {
        name.split()[0]
        for one in word
        if one.isalpha()
        and (name := unicodedata.name(one, "")).startswith(
            ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")
        )
    }
    return len(scripts) > 1 or bool(scripts - {"LATIN"}) or has_hidden(word)


def has_hidden(text: str) -> bool:
    """Tell whether a text holds characters that are not seen and turn or hide others."""
    return any(unicodedata.category(one) == "Cf" for one in text)

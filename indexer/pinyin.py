"""Readings that a web page glued behind its characters, as in ``頁(yè)面``: found, and left out.

They are shown as they stand, but hide words from search and blur what a sentence means.
"""

import re

from indexer.chinese import HAN

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
_INITIAL = "(?:[zcs]h|[bcdfghjklmnpqrstwxyz])?"
_FINAL = rf"(?:[aeiouü]{{0,2}}[{_TONED}][aeiouü]{{0,2}}(?:ng?|r)?|[ńňǹ]g?|ḿ)"
READING = re.compile(rf"(?<=[{HAN}])[(（]{_INITIAL}{_FINAL}[)）]", re.IGNORECASE)
"""A bracket with one syllable that carries a tone mark, right behind a character.

Names with an accent, as in ``雀巢(Nestlé)``, are no syllables and stay.
"""


def without_readings(text: str) -> str:
    """Return ``text`` without readings in brackets."""
    return READING.sub("", text)

"""Readings that a web page glued behind its characters, as in ``頁(yè)面``: found, and left out.

They are shown as they stand, but hide words from search and blur what a sentence means.
"""

import re

from indexer.chinese import HAN

_MARKED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
READING = re.compile(
    rf"(?<=[{HAN}])[(（](?=[a-zü]*[{_MARKED}])[a-zü{_MARKED}]{{1,6}}[)）]", re.IGNORECASE
)
"""A bracket with one syllable that carries a tone mark, right behind a character."""


def without_readings(text: str) -> str:
    """Return ``text`` without readings in brackets."""
    return READING.sub("", text)

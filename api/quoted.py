"""The parts of a query in quotation marks: texts that must stand in a passage, word for word."""

import re
from dataclasses import dataclass

_PAIRS = ("“”", "„”", "„“", "””", "«»", "»«", "「」", "『』", "‹›", "›‹", '""', "＂＂", "〝〞")
_QUOTED = re.compile("|".join(f"{pair[0]}([^{pair}]+){pair[1]}" for pair in _PAIRS))
_LONE_MARKS = re.compile('[“”„«»「」『』‹›"＂〝〞]')


@dataclass(frozen=True, slots=True)
class Asked:
    """A query without its quotation marks, and what stood between them."""

    text: str
    quoted: tuple[str, ...]


def asked(query: str) -> Asked:
    """Return a query taken apart. Marks without a partner are white space."""
    quoted = tuple(
        part.strip()
        for found in _QUOTED.finditer(query)
        for part in found.groups()
        if part and part.strip()
    )
    plain = _LONE_MARKS.sub(" ", query).strip()
    return Asked(plain or query, quoted)

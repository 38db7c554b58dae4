"""Which quotations of a store count, and how all of them lie, in the order of their rows."""

import json
from dataclasses import dataclass

from indexer.folding import folded_line
from indexer.records import Language
from indexer.vectors import Rows


@dataclass(frozen=True, slots=True)
class Sought:
    """What a quotation must be to count; empty fields ask nothing."""

    languages: frozenset[Language] = frozenset()
    speaker: str | None = None
    """A part of the speaker's name is enough, folded."""
    article: str | None = None
    containing: tuple[str, ...] = ()
    """Texts that stand in it, folded."""

    def conditions(self) -> tuple[str, list[object]]:
        """Return the SQL condition on quotations ``q`` of articles ``a``, and its values."""
        conditions, values = ["1"], list[object]()
        if self.languages:
            conditions.append("q.lang IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(sorted(self.languages)))
        if self.speaker is not None:
            conditions.append("instr(q.speaker_folded, ?)")
            values.append(folded_line(self.speaker))
        if self.article is not None:
            conditions.append("a.id = ?")
            values.append(self.article)
        for text in self.containing:
            conditions.append("instr(q.folded, ?)")
            values.append(folded_line(text))
        return " AND ".join(conditions), values


@dataclass(frozen=True, eq=False, slots=True)
class QuotationLayout:
    """Which sentences each quotation touches, and its language, in row order."""

    first_sentences: Rows
    sentence_counts: Rows
    """0 where it stands in a heading that belongs to no passage."""
    languages: tuple[Language, ...]

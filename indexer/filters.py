"""Which articles and passages of a store count, as readers ask for them."""

import json
from dataclasses import dataclass
from datetime import date

from indexer.records import Language


@dataclass(frozen=True, slots=True)
class Filter:
    """What an article or passage must be to count; empty fields ask nothing.

    Publisher, author and tag are compared whole, without regard to case.
    """

    languages: frozenset[Language] = frozenset()
    publisher: str | None = None
    author: str | None = None
    tag: str | None = None
    published_from: date | None = None
    published_to: date | None = None
    containing: tuple[str, ...] = ()
    """Of a passage only: texts that stand in it, folded."""

    def conditions(self, lang: str) -> tuple[str, list[object]]:
        """Return the SQL condition on articles ``a`` and its values.

        ``lang`` is the column that languages are compared with.
        """
        conditions, values = ["1"], list[object]()
        if self.languages:
            conditions.append(f"{lang} IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(sorted(self.languages)))
        for kind in ("publisher", "author", "tag"):
            label = getattr(self, kind)
            if label is not None:
                conditions.append(
                    "a.row IN (SELECT article FROM labels WHERE kind = ? AND folded = ?)"
                )
                values += [kind, label.casefold()]
        if self.published_from is not None:
            conditions.append("a.published >= ?")
            values.append(self.published_from.isoformat())
        if self.published_to is not None:
            conditions.append("a.published <= ?")
            values.append(self.published_to.isoformat())
        return " AND ".join(conditions), values

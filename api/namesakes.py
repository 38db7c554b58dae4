"""Names of a collection by how they sound: what a name of one script may be in the other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from indexer import sounds
from indexer.stopwords import STOP_WORDS
from indexer.vocabulary import Vocabulary
from indexer.words import is_chinese, may_be_a_name

MARGIN = 0.05
"""How much less alike than the nearest a name may be: there is one name meant, in few spellings."""


class Namesakes:
    """The names among the words of a collection."""

    def __init__(self, known: Vocabulary, rows: Iterable[int]) -> None:
        """Take ``rows`` of forms that stand in the collection."""
        self._known = known
        self._rows: Mapping[bool, dict[str, list[int]]] = {
            True: defaultdict(list),
            False: defaultdict(list),
        }
        for row in rows:
            form = known.forms[row]
            if self._is_name(form):
                table = self._rows[is_chinese(form)]
                for consonants in sounds.readings(form):
                    table[consonants].append(row)

    def of(self, form: str) -> dict[int, float]:
        """Return the rows of names in the other script that sound most like one, and how alike."""
        if not self._is_name(form):
            return {}
        table = self._rows[not is_chinese(form)]
        near = {row for consonants in sounds.readings(form) for row in table.get(consonants, ())}
        alike = {row: sounds.likeness(form, self._known.forms[row]) for row in sorted(near)}
        nearest = max(alike.values(), default=0.0) - MARGIN
        return {row: value for row, value in alike.items() if value and value >= nearest}

    def _is_name(self, form: str) -> bool:
        """Tell whether a word may be a name; one that no sentence has may be, unless it is known.

        The collection knows how its words are written, its readers hardly ever write capitals.
        """
        if is_chinese(form):  # to look a word up takes longer than to read it
            return bool(sounds.readings(form)) and may_be_a_name(form)
        if form in self._known.row_of:
            return form in self._known.names
        return form not in STOP_WORDS

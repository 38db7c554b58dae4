"""Several sources at once: each becomes an article file or is refused by name."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from indexer.errors import SourceRefused
from indexer.importing import cleaning, sources
from indexer.importing.drafts import Wishes, Written
from indexer.importing.writing import Shelf


@dataclass(frozen=True, slots=True)
class Added:
    """What became of the sources of one run."""

    written: tuple[Written, ...]
    refused: tuple[SourceRefused, ...]


def add(
    names: Iterable[str], wishes: Wishes, shelf: Shelf, standard_input: BinaryIO | None = None
) -> Added:
    """Clean sources and put them on the shelf, one after the other."""
    written, refused = list[Written](), list[SourceRefused]()
    for name in names:
        try:
            draft = cleaning.draft(sources.read(name, standard_input), wishes)
            written.append(shelf.put(draft))
        except SourceRefused as refusal:
            refused.append(refusal)
    return Added(tuple(written), tuple(refused))

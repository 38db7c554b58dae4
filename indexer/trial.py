"""What a new generation is put to before it is published, by whoever knows how to search it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer import encoders, likeness
from indexer.encoders import Encoder
from indexer.errors import EncoderUnavailable, GoldenMissed, IndexUnusable
from indexer.index import Index, open_index, open_staged
from indexer.manifest import Manifest
from indexer.preparation import Prepared, Request
from indexer.records import Missed


@dataclass(frozen=True, eq=False, slots=True)
class Trial:
    """A generation that is written and not published yet, beside the published one."""

    index: Index
    encoder: Encoder
    published: Callable[[], tuple[Index, Encoder] | None]
    """Opens the published generation; None where there is none that can answer."""


Check = Callable[[Trial], Sequence[Missed]]
"""Returns the golden queries that the new generation misses."""


def no_check(_: Trial) -> Sequence[Missed]:
    """Miss nothing, as nothing is asked."""
    return ()


@dataclass(frozen=True, eq=False, slots=True)
class Means:
    """What a staged generation is tried with."""

    encoder: Encoder
    load: Callable[[str, str, str], Encoder]
    check: Check


def tried(
    request: Request, ready: Prepared, staged: Path, unsealed: Manifest, by: Means
) -> list[str]:
    """Open a staged generation, put it to the check, and return remarks on it.

    Raises GoldenMissed, or OSError where it cannot be read back.
    """
    index = open_staged(staged, unsealed)
    try:
        missed = by.check(Trial(index, by.encoder, lambda: _answering(request, ready, by)))
        worse = [one for one in missed if one.is_regression]
        if worse and not request.yes:
            raise GoldenMissed(request.index, worse)
        remarks = [f"golden query: {one}." for one in missed]
        if by.encoder.identity.name == encoders.EMBEDDED:
            remarks = [*likeness.remarks_on_meaning(ready.collection, index.vectors), *remarks]
        return remarks
    finally:
        index.store.close()


def _answering(request: Request, ready: Prepared, by: Means) -> tuple[Index, Encoder] | None:
    """Return the published generation and its encoder, if both are to be had."""
    if ready.published is None:
        return None
    try:
        index = open_index(request.index)
        if index.encoder == by.encoder.identity:
            return index, by.encoder
        made_with = index.encoder
        encoder = by.load(made_with.name, made_with.query_prompt, made_with.passage_prompt)
    except (IndexUnusable, EncoderUnavailable):
        return None
    return (index, encoder) if encoder.identity == index.encoder else None

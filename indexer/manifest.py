"""What a generation says of itself: written last, and vouching for every other file."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from indexer.pace import Pace
from indexer.records import EncoderIdentity

FILE = "manifest.json"
FORMAT = 5
"""Raised when older code could not read the files of a generation."""


@dataclass(frozen=True, slots=True)
class FileSeal:
    """Size and SHA-256 of a file of the generation."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """An article file that was not indexed, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a generation holds; ``by_language`` counts articles."""

    articles: int
    passages: int
    sentences: int
    by_language: Mapping[str, int]
    quotations: int = 0


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation was made from, by which rules, and what it holds."""

    built_at: str
    """ISO 8601, UTC."""
    encoder: EncoderIdentity
    rules: Mapping[str, int]
    """Versions of the rules that shaped it, by name."""
    sources: Mapping[str, str]
    """SHA-256 of each article file by path; empty for one that could not be read."""
    refusals: tuple[Refusal, ...]
    remarks: tuple[str, ...]
    counts: Counts
    vectors: str
    """The kind of vector index."""
    files: Mapping[str, FileSeal] = field(default_factory=dict)
    pace: Pace | None = None
    """How fast it was made; None where too little was embedded to tell."""
    format: int = FORMAT

    def to_bytes(self) -> bytes:
        """Return the manifest as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1).encode()


def from_bytes(content: bytes) -> Manifest:
    """Return the manifest in ``content``. Raises ValueError, KeyError or TypeError."""
    values: dict[str, Any] = json.loads(content)
    if values["format"] != FORMAT:
        raise ValueError(f"format {values['format']} instead of {FORMAT}")
    values["encoder"] = EncoderIdentity(**values["encoder"])
    values["counts"] = Counts(**values["counts"])
    values["refusals"] = tuple(Refusal(**refusal) for refusal in values["refusals"])
    values["remarks"] = tuple(values["remarks"])
    pace = values.get("pace")
    values["pace"] = None if pace is None else Pace(**pace)
    values["files"] = {name: FileSeal(**seal) for name, seal in values["files"].items()}
    return Manifest(**values)


def seal(path: Path) -> FileSeal:
    """Return the size and digest of a file."""
    digest = sha256()
    size = 0
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
            size += len(chunk)
    return FileSeal(size, digest.hexdigest())

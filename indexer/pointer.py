"""The pointer file of an index folder: which generation is published, and which came before it.

It vouches for the manifest of every generation that was ever published and is still kept, so that
going back to one is as safe as reading the newest.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

FILE = "CURRENT"


@dataclass(frozen=True, slots=True)
class Vouched:
    """A generation as it was published."""

    manifest_sha256: str
    after: str | None
    """The generation that was published until then."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """The published generation, the digest of its manifest, and all that are vouched for."""

    generation: str
    manifest_sha256: str
    kept: Mapping[str, Vouched] = field(default_factory=dict)

    @property
    def before(self) -> str | None:
        """Return the generation that going back once leads to."""
        own = self.kept.get(self.generation)
        return own.after if own is not None else None

    def to_bytes(self) -> bytes:
        """Return the pointer as a line of JSON."""
        return json.dumps(asdict(self)).encode() + b"\n"

    def back_to(self, name: str) -> "Pointer":
        """Return the pointer with another generation of ``kept`` published. Raises KeyError."""
        return replace(self, generation=name, manifest_sha256=self.kept[name].manifest_sha256)

    def without_others_than(self, names: frozenset[str]) -> "Pointer":
        """Return the pointer vouching for no others than ``names``."""
        return replace(self, kept={name: one for name, one in self.kept.items() if name in names})


def following(before: Pointer | None, name: str, manifest_sha256: str) -> Pointer:
    """Return the pointer that publishes ``name`` after what was published before."""
    if before is None:
        return Pointer(name, manifest_sha256, {name: Vouched(manifest_sha256, None)})
    published = {before.generation: Vouched(before.manifest_sha256, before.before)}
    own = {name: Vouched(manifest_sha256, before.generation)}
    return Pointer(name, manifest_sha256, {**before.kept, **published, **own})


def from_bytes(content: bytes) -> Pointer:
    """Return the pointer in ``content``. Raises ValueError, KeyError or TypeError."""
    values: dict[str, Any] = json.loads(content)
    kept = {str(name): Vouched(**one) for name, one in values.get("kept", {}).items()}
    return Pointer(str(values["generation"]), str(values["manifest_sha256"]), kept)

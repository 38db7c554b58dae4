"""Texts taken apart into their words and terms, kept so that no text is taken apart twice."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from indexer.folding import folded
from indexer.glossary import Glossary
from indexer.words import words_in

FILE = "apart.json"


@dataclass(frozen=True, slots=True)
class Parts:
    """The forms of the words of a text in order, and the concepts of its terms."""

    forms: tuple[str, ...]
    concepts: tuple[int, ...] = ()
    capitals: tuple[int, ...] = ()
    """Which of the words, the first left out, begin with a capital and are not all capitals."""


@dataclass(frozen=True, slots=True)
class Apart:
    """The parts of texts by a digest of each, as one glossary has it."""

    glossary: str = ""
    """The digest of that glossary; of another one, concepts would have other numbers."""
    parts: Mapping[str, Parts] = field(default_factory=dict)

    def write(self, folder: Path) -> None:
        """Write the parts into ``folder``. Raises OSError."""
        listed = {key: [one.forms, one.concepts, one.capitals] for key, one in self.parts.items()}
        content = json.dumps({"glossary": self.glossary, "parts": listed}, ensure_ascii=False)
        (folder / FILE).write_text(content, encoding="utf-8")


def read(folder: Path) -> Apart:
    """Return what ``write`` left in ``folder``."""
    found = json.loads((folder / FILE).read_text(encoding="utf-8"))
    return Apart(
        found["glossary"],
        {key: Parts(*map(tuple, one)) for key, one in found["parts"].items()},
    )


def taken(texts: Sequence[str], glossary: Glossary, known: Apart) -> tuple[list[Parts], Apart]:
    """Return the parts of each text, and all of them by digest; those ``known`` are taken over."""
    digest = glossary.digest
    before = known.parts if known.glossary == digest else {}
    keys = [_key(text) for text in texts]
    found: dict[str, Parts] = {}
    for key, text in zip(keys, texts, strict=True):
        if key not in found:
            found[key] = before.get(key) or _parts(text, glossary)
    return [found[key] for key in keys], Apart(digest, found)


def _key(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _parts(text: str, glossary: Glossary) -> Parts:
    source = folded(text)
    found = words_in(source)
    return Parts(
        tuple(word.form for word in found),
        tuple(term.concept for term in glossary.terms_in(source)) if glossary.concepts else (),
        tuple(at for at, word in enumerate(found) if at and _has_capital(word.span.of(text))),
    )


def _has_capital(word: str) -> bool:
    return word[0].isupper() and not word.isupper()

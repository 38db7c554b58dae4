"""The words of the page in the language of its reader, with dates and numbers. The owner of Babel.

The words stand in ``texts/``, one file for each language.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal

from indexer import language
from indexer.records import Language

_FOLDER = Path(__file__).parent / "texts"
_LOCALES = {
    Language.DUTCH: "nl",
    Language.ENGLISH: "en_GB",
    Language.SIMPLIFIED: "zh_Hans",
    Language.TRADITIONAL: "zh_Hant",
}
OWN_NAMES: Mapping[Language, str] = {
    Language.DUTCH: "Nederlands",
    Language.ENGLISH: "English",
    Language.SIMPLIFIED: "简体中文",
    Language.TRADITIONAL: "繁體中文",
}
"""What each language calls itself."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language: ``wording("hit.open")``, ``wording.many("search.count", 3)``."""

    lang: Language
    texts: Mapping[str, str]

    def __call__(self, key: str, **filled: object) -> str:
        """Return the words of a key, filled in. Raises KeyError."""
        text = self.texts[key]
        return text.format(**filled) if filled else text

    def many(self, key: str, number: int, **filled: object) -> str:
        """Return the words for a number of things, the number written as ``{n}``."""
        form = "one" if number == 1 else "other"
        return self(f"{key}.{form}", n=self.number(number), **filled)

    def number(self, value: float) -> str:
        """Return a number as it is written in this language."""
        return str(format_decimal(value, locale=_LOCALES[self.lang]))

    def day(self, value: date) -> str:
        """Return a date as it is written out in this language."""
        return str(format_date(value, "long", locale=_LOCALES[self.lang]))

    def language(self, lang: Language) -> str:
        """Return what this language calls another one."""
        return self(f"name.{lang.value}")

    def short(self, lang: Language) -> str:
        """Return the same, shorter."""
        return self(f"short.{lang.value}")


@cache
def wording(lang: Language) -> Wording:
    """Return the words of a language."""
    with (_FOLDER / f"{lang.value}.toml").open("rb") as file:
        return Wording(lang, dict(_flat(tomllib.load(file))))


def chosen(accepted: str) -> Language:
    """Return the language of ours that an ``Accept-Language`` header (RFC 9110) prefers most.

    English where it names none of ours. Chinese without a script is simplified, but for Taiwan,
    Hong Kong and Macau.
    """
    wanted = []
    for at, part in enumerate(accepted.split(",")[:50]):
        code, _, parameters = part.partition(";")
        weight = _weight(parameters)
        if weight > 0:
            wanted.append((-weight, at, code.strip()))
    for _, _, code in sorted(wanted):
        if found := _named(code):
            return found
    return Language.ENGLISH


def _named(code: str) -> Language | None:
    """Return the language of a code, of which parts are dropped from its end (RFC 4647)."""
    parts = code.split("-")[:8]
    for length in range(len(parts), 0, -1):
        if named := language.named("-".join(parts[:length])):
            return Language.SIMPLIFIED if len(named) > 1 else next(iter(named))
    return None


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0


def _flat(texts: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for name, value in texts.items():
        if isinstance(value, str):
            yield above + name, value
        else:
            yield from _flat(value, f"{above}{name}.")

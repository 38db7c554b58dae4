"""What a wrong value or name in the front matter was probably meant to be."""

import re
from datetime import date
from difflib import get_close_matches

from indexer import fields
from indexer.importing import dates

_NAMES = {
    "author": "authors", "auteur": "authors", "auteurs": "authors", "by": "authors",
    "writer": "authors", "作者": "authors", "language": "lang", "taal": "lang", "语言": "lang",
    "語言": "lang", "titel": "title", "headline": "title", "标题": "title", "標題": "title",
    "datum": "date", "pubdate": "published", "publication_date": "published",
    "gepubliceerd": "published", "日期": "date", "link": "url", "source": "url", "bron": "url",
    "keywords": "tags", "tag": "tags", "trefwoorden": "tags", "categories": "tags",
    "标签": "tags", "標籤": "tags", "summary": "description", "samenvatting": "description",
    "excerpt": "description", "licence": "license", "licentie": "license",
    "uitgever": "publisher", "site": "publisher", "retrieved": "accessed",
    "geraadpleegd": "accessed",
    "translation": "translation_key", "translationkey": "translation_key",
}  # fmt: skip
"""What other tools and other languages call our fields."""
_LANGUAGES = {
    "dutch": "nl", "nederlands": "nl", "nld": "nl", "dut": "nl", "vlaams": "nl", "english": "en",
    "engels": "en", "eng": "en", "uk": "en", "us": "en", "chinese": "zh-Hans", "chinees": "zh-Hans",
    "cn": "zh-Hans", "zho": "zh-Hans", "chi": "zh-Hans", "simplified": "zh-Hans", "tw": "zh-Hant",
    "hk": "zh-Hant", "traditional": "zh-Hant", "中文": "zh-Hans", "简体": "zh-Hans",
    "繁體": "zh-Hant",
}  # fmt: skip
_FIGURES = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")


def quoted(text: str) -> str:
    """Return a text as YAML takes it literally, between single quotation marks."""
    return "'" + text.replace("'", "''") + "'"


def field(name: str) -> str | None:
    """Return the field that an unknown one probably is, or None."""
    key = name.strip().casefold().replace("-", "_").replace(" ", "_")
    if key in fields.KNOWN:
        return key
    if key in _NAMES:
        return _NAMES[key]
    return next(iter(get_close_matches(key, sorted(fields.KNOWN), 1, 0.7)), None)


def for_value(name: str, value: object, written: tuple[str, ...]) -> str:
    """Return what to do about a value that its field cannot hold."""
    if name in ("published", "date", "accessed"):
        return _date(str(value))
    if name == "lang":
        meant = _LANGUAGES.get(str(value).strip().casefold())
        return f"Did you mean {meant}?" if meant else "Correct it, or leave it out."
    switches = [
        one for one in written if one.lower() in ("yes", "no", "on", "off", "true", "false")
    ]
    if switches:
        return f"YAML reads a bare {switches[0]} as yes or no; write {quoted(switches[0])}."
    if isinstance(value, dict) or any(isinstance(one, dict) for one in _listed(value)):
        return "Put a value with a colon between quotation marks."
    return "Correct it."


def _date(value: str) -> str:
    if found := dates.parsed(value):
        return f"Write {found.isoformat()}."
    if figures := _FIGURES.fullmatch(value.strip()):
        first, second, year = map(int, figures.groups())
        possible = [one for one in (_day(year, second, first), _day(year, first, second)) if one]
        if possible:
            return f"Write {' or '.join(possible)}, whichever is meant."
    return "Look up the day, or leave the field out."


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []

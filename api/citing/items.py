"""An article → the item that all formats are made of, and its CSL-JSON.

Schema: csl-data.json of Citation Style Language 1.0.2.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from api.citing.names import Name, author_name
from api.citing.places import Place
from api.citing.titles import one_line
from indexer.columns import StoredArticle
from indexer.records import Language, Speaker

_LOCALES = {
    Language.DUTCH: "nl-NL",
    Language.ENGLISH: "en-US",
    Language.SIMPLIFIED: "zh-CN",
    Language.TRADITIONAL: "zh-TW",
}


class Kind(StrEnum):
    """What an article is, by the types of CSL."""

    WEBPAGE = "webpage"
    """It has an address."""
    MAGAZINE_ARTICLE = "article-magazine"
    """It has no address, but somebody who published it."""
    DOCUMENT = "document"
    """Neither is known."""


@dataclass(frozen=True, slots=True)
class Item:
    """What is cited: an article, every text of it on one line."""

    kind: Kind
    lang: Language
    title: str
    authors: tuple[Name, ...]
    publisher: str
    published: date | None
    accessed: date | None
    url: str
    description: str
    tags: tuple[str, ...]

    @property
    def locale(self) -> str:
        """Return the language with the country whose usage it follows, ``nl-NL``."""
        return _LOCALES[self.lang]


def item(article: StoredArticle) -> Item:
    """Return what is cited of an article."""
    known = article.metadata
    publisher = one_line(known.publisher or "")
    url = _address(known.url or "")
    authors = (author_name(author, article.lang, publisher) for author in known.authors)
    kind = Kind.MAGAZINE_ARTICLE if publisher else Kind.DOCUMENT
    return Item(
        kind=Kind.WEBPAGE if url else kind,
        lang=article.lang,
        title=one_line(known.title),
        authors=tuple(name for name in authors if name.surname),
        publisher=publisher,
        published=known.published,
        accessed=known.accessed,
        url=url,
        description=one_line(known.description or ""),
        tags=tuple(filter(None, map(one_line, known.tags))),
    )


def csl_json(
    cited: Item, key: str, place: Place | None = None, speaker: Speaker | None = None
) -> Mapping[str, object]:
    """Return an item as CSL-JSON has it; a place and a speaker go into ``custom``."""
    found: dict[str, object] = {
        "id": key,
        "type": cited.kind.value,
        "title": cited.title,
        "author": [_csl_name(name) for name in cited.authors],
        "container-title": cited.publisher,
        "issued": _csl_date(cited.published),
        "accessed": _csl_date(cited.accessed),
        "URL": cited.url,
        "abstract": cited.description,
        "keyword": ", ".join(cited.tags),
        "language": cited.locale,
    }
    if place:
        found["locator"] = f"paragraph {place.first}"
        found["custom"] = _custom(place, speaker)
    return {name: value for name, value in found.items() if value}


def _custom(place: Place, speaker: Speaker | None) -> dict[str, object]:
    found: dict[str, object] = {
        "quotation": place.words,
        "start": place.span.start,
        "end": place.span.end,
        "section": place.heading,
        "paragraph": place.first,
        "speaker": speaker and speaker.name,
    }
    return {name: value for name, value in found.items() if value is not None}


def _csl_name(name: Name) -> dict[str, str]:
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
        "literal": name.literal,
    }
    return {part: text for part, text in parts.items() if text}


def _csl_date(day: date | None) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None


def _address(url: str) -> str:
    """Return an address without blanks, or nothing where it is no address of the web."""
    url = "".join(one_line(url).split())
    return url if url.lower().startswith(("http://", "https://")) else ""

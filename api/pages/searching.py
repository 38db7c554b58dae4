"""What a reader asks of the search page, read from its address, and what the page shows of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from api.pages.marking import Run, runs
from api.pages.preferences import language_named
from api.questions import LONGEST_QUERY
from api.quoted import asked
from api.ranking import DEPTH
from api.search import Answer, Hit, Query
from indexer.filters import Filter
from indexer.records import Language, Span

PAGE = 10
_LONGEST_LABEL = 500


@dataclass(frozen=True, slots=True)
class Wish:
    """A search as the address of the page has it; what is unknown in it is passed over."""

    q: str = ""
    languages: tuple[Language, ...] = ()
    publisher: str | None = None
    offset: int = 0

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is asked."""
        return not self.q.strip()

    @property
    def is_too_long(self) -> bool:
        """Tell whether the question is longer than a search takes."""
        return len(self.q) > LONGEST_QUERY

    @property
    def is_filtered(self) -> bool:
        """Tell whether a filter is chosen."""
        return bool(self.languages or self.publisher)

    @property
    def has_quoted(self) -> bool:
        """Tell whether words of the question must stand in the text."""
        return bool(asked(self.q).quoted)

    def filter(self) -> Filter:
        """Return the filter as the store takes it."""
        return Filter(languages=frozenset(self.languages), publisher=self.publisher)

    def query(self) -> Query:
        """Return the query as the searcher takes it."""
        return Query(
            text=self.q,
            filter=self.filter(),
            limit=min(PAGE, DEPTH - self.offset),
            offset=self.offset,
            facets=True,
        )

    def link(self, path: str = "/") -> str:
        """Return the address of this search."""
        values: list[tuple[str, str]] = [("q", self.q)]
        values += [("lang", lang.value) for lang in self.languages]
        values += [("publisher", self.publisher)] if self.publisher else []
        values += [("offset", str(self.offset))] if self.offset else []
        return f"{path}?{urlencode(values)}"

    def toggled(self, lang: Language) -> "Wish":
        """Return the search with a language chosen, or no longer."""
        chosen = set(self.languages) ^ {lang}
        return replace(self, languages=tuple(one for one in Language if one in chosen), offset=0)

    def by(self, publisher: str | None) -> "Wish":
        """Return the search among the articles of one publisher, or of all."""
        return replace(self, publisher=publisher, offset=0)

    def unfiltered(self) -> "Wish":
        """Return the search without filters."""
        return replace(self, languages=(), publisher=None, offset=0)

    def unquoted(self) -> "Wish":
        """Return the search without its quotation marks."""
        return replace(self, q=asked(self.q).text, offset=0)

    def at(self, offset: int) -> "Wish":
        """Return another page of the search."""
        return replace(self, offset=max(offset, 0))


def wish(values: QueryParams) -> Wish:
    """Return what the query string of the page asks for."""
    offset = values.get("offset", "0")
    publisher = values.get("publisher", "").strip()[:_LONGEST_LABEL]
    named = {language_named(code) for code in values.getlist("lang")}
    return Wish(
        q=values.get("q", ""),
        languages=tuple(lang for lang in Language if lang in named),
        publisher=publisher or None,
        offset=min(int(offset), DEPTH - 1) if offset.isdecimal() and len(offset) < 9 else 0,
    )


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a filter."""

    label: str
    hits: int
    chosen: bool
    link: str
    lang: Language | None = None


@dataclass(frozen=True, slots=True)
class ShownHit:
    """A hit with its text cut into what is marked and what is not."""

    hit: Hit
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """A page of hits."""

    wish: Wish
    answer: Answer
    hits: tuple[ShownHit, ...]
    languages: Sequence[Choice]
    publishers: Sequence[Choice]

    @property
    def answering(self) -> int:
        """Return how many passages answer better than weakly."""
        return self.answer.facets.answering if self.answer.facets else 0

    @property
    def border(self) -> int | None:
        """Return after how many hits of this page all are weak; None: not on this page."""
        until = (self.answer.facets.until if self.answer.facets else 0) - self.wish.offset
        return until if self.answering and 0 <= until < len(self.hits) else None

    @property
    def first(self) -> int:
        """Return the place of the first hit on this page, from 1."""
        return self.wish.offset + 1

    @property
    def last(self) -> int:
        """Return the place of the last hit on this page."""
        return self.wish.offset + len(self.hits)

    @property
    def more(self) -> str | None:
        """Return the address of the hits after these."""
        there = self.last < min(self.answer.total, DEPTH)
        return self.wish.at(self.last).link() if there and self.hits else None

    @property
    def earlier(self) -> str | None:
        """Return the address of the hits before these."""
        return self.wish.at(self.wish.offset - PAGE).link() if self.wish.offset else None


def results(wish: Wish, answer: Answer, names: Mapping[Language, str]) -> Results:
    """Return what is shown of an answer; ``names`` are those of the languages."""
    facets = answer.facets
    of_languages = facets.languages if facets else {}
    of_publishers = dict(facets.publishers) if facets else {}
    if wish.publisher and wish.publisher.casefold() not in map(str.casefold, of_publishers):
        of_publishers[wish.publisher] = 0
    return Results(
        wish=wish,
        answer=answer,
        hits=tuple(_shown(hit) for hit in answer.hits),
        languages=[
            Choice(
                names[lang],
                of_languages.get(lang, 0),
                lang in wish.languages,
                wish.toggled(lang).link(),
                lang,
            )
            for lang in Language
        ],
        publishers=[
            Choice(name, hits, (chosen := _same(name, wish.publisher)),
                   wish.by(None if chosen else name).link())
            for name, hits in of_publishers.items()
        ],
    )  # fmt: skip


def _same(name: str, chosen: str | None) -> bool:
    return chosen is not None and name.casefold() == chosen.casefold()


def _shown(hit: Hit) -> ShownHit:
    best = Span(hit.best.start, hit.best.end)
    return ShownHit(hit, runs(hit.passage.text, hit.passage.span.start, best, hit.matches))

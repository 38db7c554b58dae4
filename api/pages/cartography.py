"""The map as the page draws it: points between 0 and 1, regions with their names, a picture."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from api.search import Searcher
from indexer.chart import Places
from indexer.columns import StoredArticle, StoredPassage
from indexer.index import Index
from indexer.records import Language
from indexer.regions import Region

GRID = 10_000
"""Places are told in so many steps each way."""
_PICTURED = 4000
_MARGIN = 0.04


@dataclass(frozen=True, slots=True)
class NamedRegion:
    """A region as a reader of one language sees it."""

    number: int
    names: tuple[tuple[Language, str], ...]
    """Its typical words, those in the reader's language first."""
    passages: int
    languages: Mapping[Language, int]
    articles: tuple[tuple[StoredArticle, StoredPassage], ...]
    """The articles with most passages there, each with its first one there."""

    @property
    def title(self) -> tuple[Language, tuple[str, ...]]:
        """Return the language of the first name, and all the names in it."""
        if not self.names:
            return Language.ENGLISH, ("…",)
        lang = self.names[0][0]
        return lang, tuple(name for spoken, name in self.names if spoken is lang)


def points(index: Index) -> dict[str, object]:
    """Return every passage as the script draws it, as a JSON value."""
    grid = (_stretched(index.chart.places) * GRID).round().astype(int)
    languages = list(Language)
    return {
        "generation": index.generation.name,
        "x": grid[:, 0].tolist(),
        "y": grid[:, 1].tolist(),
        "lang": [languages.index(lang) for lang in index.layout.languages],
        "languages": [lang.value for lang in languages],
        "regions": [
            {
                "x": int(np.median(grid[list(region.passages), 0])),
                "y": int(np.median(grid[list(region.passages), 1])),
                "size": len(region.passages),
                "names": {lang.value: list(names) for lang, names in region.names.items()},
            }
            for region in index.regions
        ],
    }


def named_regions(searcher: Searcher, reader: Language, most: int = 6) -> list[NamedRegion]:
    """Return the regions, the largest first, with the articles that are most in each."""
    index = searcher.index
    found = []
    for number, region in enumerate(index.regions, 1):
        of_articles = Counter(int(index.layout.articles[row]) for row in region.passages)
        rows = [row for row, _ in of_articles.most_common(most)]
        firsts = {
            row: next(at for at in region.passages if index.layout.articles[at] == row)
            for row in rows
        }
        articles = index.store.articles(rows)
        passages = index.store.passages(firsts.values())
        languages = Counter(index.layout.languages[row] for row in region.passages)
        found.append(
            NamedRegion(
                number,
                _names(region, reader, languages),
                len(region.passages),
                {lang: languages[lang] for lang in Language if languages[lang]},
                tuple((articles[row], passages[firsts[row]]) for row in rows),
            )
        )
    return found


def picture(index: Index, lit: Collection[int]) -> list[tuple[float, float, Language, bool]]:
    """Return the points of a picture for those without script: place, language, whether lit."""
    places = _stretched(index.chart.places)
    every = max(1, -(-len(places) // _PICTURED))
    rows = sorted({*range(0, len(places), every), *lit})
    return [
        (
            round(float(places[row, 0]), 4),
            round(float(places[row, 1]), 4),
            index.layout.languages[row],
            row in lit,
        )
        for row in rows
    ]


def _names(
    region: Region, reader: Language, languages: Mapping[Language, int]
) -> tuple[tuple[Language, str], ...]:
    """Return the words of a region; the reader's tongue first, then by how much is said in each."""
    order = sorted(
        region.names,
        key=lambda lang: (lang is not reader, lang.tongue != reader.tongue, -languages[lang], lang),
    )
    return tuple((lang, name) for lang in order for name in region.names[lang])


def _stretched(places: Places) -> Places:
    """Return places between 0 and 1, each way filled."""
    if not len(places):
        return places
    low, high = places.min(axis=0), places.max(axis=0)
    size = np.maximum(high - low, 1e-9)
    stretched: Places = 0.5 + (places - (low + high) / 2) / size * (1 - 2 * _MARGIN)
    return stretched

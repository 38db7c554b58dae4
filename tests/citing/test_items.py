"""Items and their CSL-JSON, which keeps to the rules of csl-data.json (CSL 1.0.2).

The schema comes in no package that tests could install; the rules checked here are those that an
item of ours can touch: the known fields and their kinds, the types, the parts of names and dates.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from api.citing.items import Kind, csl_json, item
from api.citing.names import Name
from api.citing.places import Place
from indexer.records import Author, Language, Span, Speaker
from tests.citing.articles import LI_WEI, SEEN, URL, article

TEXTS = {"title", "container-title", "URL", "abstract", "keyword", "language"}
TEXTS_OR_NUMBERS = {"id", "locator"}
DATES = {"issued", "accessed"}
NAME_PARTS = {"family", "given", "non-dropping-particle", "suffix", "literal"}
FULL = article(
    authors=("Anna de Wit", "Martin Stone Jr.", "The Fakkel editors", LI_WEI),
    accessed=SEEN,
    description="What a\nshop is.",
    tags=("shop", "till"),
)


def check(found: Mapping[str, Any]) -> None:
    """Fail where an item breaks a rule of the schema."""
    assert {"type", "id"} <= found.keys()
    assert found["type"] in {"webpage", "article-magazine", "document"}
    known = TEXTS | TEXTS_OR_NUMBERS | DATES | {"type", "author", "custom"}
    assert found.keys() <= known
    assert all(isinstance(found[name], str) for name in TEXTS & found.keys())
    assert all(isinstance(found[name], str | int) for name in TEXTS_OR_NUMBERS & found.keys())
    assert isinstance(found.get("custom", {}), dict)
    for name in found.get("author", []):
        assert name.keys() <= NAME_PARTS
        assert all(isinstance(part, str) for part in name.values())
    for name in DATES & found.keys():
        assert found[name].keys() == {"date-parts"}
        (parts,) = found[name]["date-parts"]
        assert 1 <= len(parts) <= 3
        assert all(isinstance(part, int) for part in parts)


def test_a_whole_item() -> None:
    found = csl_json(item(FULL), "dewit2026shop")
    check(found)
    assert found == {
        "id": "dewit2026shop",
        "type": "webpage",
        "title": "The shop next door",
        "author": [
            {"family": "Wit", "given": "Anna", "non-dropping-particle": "de"},
            {"family": "Stone", "given": "Martin", "suffix": "Jr."},
            {"literal": "The Fakkel editors"},
            {"family": "Li", "given": "Wei"},
        ],
        "container-title": "Counter",
        "issued": {"date-parts": [[2026, 2, 20]]},
        "accessed": {"date-parts": [[2026, 3, 4]]},
        "URL": URL,
        "abstract": "What a shop is.",
        "keyword": "shop, till",
        "language": "en-US",
    }


def test_what_is_not_known_is_left_out() -> None:
    bare = article("De winkel", (), Language.DUTCH, None, None, None)
    found = csl_json(item(bare), "winkel")
    check(found)
    assert found == {
        "id": "winkel",
        "type": "document",
        "title": "De winkel",
        "language": "nl-NL",
    }


def test_a_place_brings_its_words_and_who_says_them() -> None:
    there = Place(Span(100, 104), "Ting", "Till", 2, 2)
    found = csl_json(item(FULL), "x", there, Speaker("Mary Stone", Span(90, 99)))
    check(found)
    assert (found["locator"], found["custom"]) == (
        "paragraph 2",
        {
            "quotation": "Ting",
            "start": 100,
            "end": 104,
            "section": "Till",
            "paragraph": 2,
            "speaker": "Mary Stone",
        },
    )
    plain = csl_json(item(FULL), "x", Place(Span(0, 1), "T", None, 1, 1))
    assert plain["custom"] == {"quotation": "T", "start": 0, "end": 1, "paragraph": 1}


@pytest.mark.parametrize(
    ("publisher", "url", "kind"),
    [
        ("Counter", URL, Kind.WEBPAGE),
        (None, URL, Kind.WEBPAGE),
        ("Counter", None, Kind.MAGAZINE_ARTICLE),
        ("Counter", "javascript:alert(1)", Kind.MAGAZINE_ARTICLE),
        (None, "ask the desk", Kind.DOCUMENT),
        (None, None, Kind.DOCUMENT),
    ],
)
def test_the_kind_follows_from_what_is_known(
    publisher: str | None, url: str | None, kind: Kind
) -> None:
    assert item(article(publisher=publisher, url=url)).kind is kind


def test_an_item_is_of_lines_and_of_authors_with_names() -> None:
    odd = article(
        "The\nshop \u202e", (Author(" "), "Mary\tLamb"), url=" https://x.example/a \n b ",
        publisher="Coun\x00ter", published=date(812, 1, 2), tags=(" ", "a\nb"),
    )  # fmt: skip
    found = item(odd)
    assert (found.title, found.publisher, found.url) == (
        "The shop",
        "Counter",
        "https://x.example/ab",
    )
    assert (found.authors, found.tags) == ((Name("Lamb", "Mary"),), ("a b",))

"""What the address of the search page asks, and counts that say what a filter will leave."""

from dataclasses import replace

import pytest
from starlette.datastructures import QueryParams

from api.pages import searching
from api.pages.searching import Wish
from api.search import Query, Searcher
from indexer.filters import Filter
from indexer.records import Language

NL, EN, HANS, HANT = Language
NAMES = {lang: lang.value for lang in Language}


def test_a_wish_is_read_from_its_address_and_written_into_it() -> None:
    wish = Wish("火炬 & co", (NL, HANT), "De Toonbank", 20)
    assert wish.link() == (
        "/?q=%E7%81%AB%E7%82%AC+%26+co&lang=nl&lang=zh-Hant&publisher=De+Toonbank&offset=20"
    )
    assert searching.wish(QueryParams(wish.link()[2:])) == wish


@pytest.mark.parametrize(
    "values",
    [
        "", "q=", "lang=de&lang=", "publisher=%20", "offset=-1", "offset=x", "offset=9999999999",
        "offset=%C2%B2", "unknown=1",
    ],
)  # fmt: skip
def test_what_is_unknown_is_passed_over(values: str) -> None:
    assert searching.wish(QueryParams(values)) == Wish()


def test_an_offset_never_reaches_past_the_ranking() -> None:
    wish = searching.wish(QueryParams("q=a&offset=5000"))
    assert (wish.offset, wish.query().limit) == (999, 1)


def test_choices_change_one_thing_and_lead_back_to_the_first_page() -> None:
    wish = Wish("a", (EN,), "Counter", 30)
    assert wish.toggled(NL) == Wish("a", (NL, EN), "Counter")
    assert wish.toggled(EN) == Wish("a", (), "Counter")
    assert wish.by(None) == Wish("a", (EN,))
    assert wish.unfiltered() == Wish("a")
    assert Wish('"shop" bell').has_quoted
    assert " ".join(Wish('"shop" bell').unquoted().q.split()) == "shop bell"


@pytest.mark.parametrize("q", ["torch", "winkel", "商店", "privacy bell", '"bell"'])
@pytest.mark.parametrize("languages", [(), (NL,), (EN, HANS)])
@pytest.mark.parametrize("publisher", [None, "De Toonbank", "counter"])
def test_every_count_is_what_its_filter_then_finds(
    searcher: Searcher, q: str, languages: tuple[Language, ...], publisher: str | None
) -> None:
    wanted = Filter(languages=frozenset(languages), publisher=publisher)
    facets = searcher.search(Query(q, wanted, facets=True)).facets
    assert facets is not None
    assert facets.answering == len(searcher.answering(Query(q, wanted)))
    for lang, number in facets.languages.items():
        only = replace(wanted, languages=frozenset({lang}))
        assert number == len(searcher.answering(Query(q, only)))
    for name, number in facets.publishers.items():
        only = replace(wanted, publisher=name)
        assert number == len(searcher.answering(Query(q, only)))


def test_what_answers_ends_where_all_hits_are_weak(searcher: Searcher) -> None:
    answer = searcher.search(Query("torch", limit=100, facets=True))
    assert answer.facets is not None
    strong = [hit.quality != "weak" for hit in answer.hits]
    assert sum(strong) == answer.facets.answering
    assert strong[answer.facets.until - 1]
    assert not any(strong[answer.facets.until :])


def test_facets_are_only_counted_where_they_are_asked_for(searcher: Searcher) -> None:
    assert searcher.search(Query("torch")).facets is None


def test_pages_follow_each_other_and_the_border_is_on_one_of_them(searcher: Searcher) -> None:
    wish, seen, borders = Wish("torch"), [], []
    while True:
        shown = searching.results(wish, searcher.search(wish.query()), NAMES)
        seen += [one.hit.id for one in shown.hits]
        borders.append(shown.border)
        assert shown.first == wish.offset + 1
        if shown.more is None:
            break
        wish = searching.wish(QueryParams(shown.more.partition("?")[2]))
    assert len(seen) == len(set(seen)) == 20
    assert len([one for one in borders if one is not None]) <= 1


def test_a_publisher_that_finds_nothing_can_still_be_taken_away(searcher: Searcher) -> None:
    wish = Wish("torch", (), "Nobody & Sons")
    shown = searching.results(wish, searcher.search(wish.query()), NAMES)
    [chosen] = [one for one in shown.publishers if one.chosen]
    assert (chosen.label, chosen.hits, chosen.link) == ("Nobody & Sons", 0, "/?q=torch")

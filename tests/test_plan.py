"""The plan: what is added, changed, moved, removed, and when too much would go."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer import plan
from indexer.articles import read_article
from indexer.collection import Collection, collected
from indexer.listing import ArticleFile
from indexer.plan import Entry, Kind, Plan
from indexer.records import Article, Language

TORCH = "The torch gives light to all who follow it tonight."


def article(name: str, text: str = TORCH, title: str = "Torch") -> Article:
    source = f"---\nlang: en\ntitle: {title}\n---\n{text}\n"
    return read_article(ArticleFile(f"{name}.md"), source.encode()).article


def held(*articles: Article) -> Collection:
    return collected(articles)


def test_every_kind_of_change_is_told_and_the_rest_is_counted() -> None:
    before = held(
        article("en/edited", "The old text of it."),
        article("en/gone", "This one goes away."),
        article("en/here", "This one was here before."),
        article("en/same", "This one stays."),
        article("en/tagged", "This one gets another title."),
    )
    now = held(
        article("en/edited", "The new text of it."),
        article("en/new", "This one is new."),
        article("en/same", "This one stays."),
        article("en/tagged", "This one gets another title.", title="Another"),
        article("en/there", "This one was here before."),
    )
    assert plan.planned(before, now) == Plan(
        (
            Entry(Kind.ADD, "en/new"),
            Entry(Kind.CHANGE, "en/edited"),
            Entry(Kind.METADATA, "en/tagged"),
            Entry(Kind.MOVE, "en/there", was="en/here"),
            Entry(Kind.REMOVE, "en/gone"),
        ),
        unchanged=1,
    )
    assert plan.planned(before, now).counts == {
        "add": 1, "change": 1, "metadata only": 1, "move": 1, "remove": 1, "unchanged": 1,
    }  # fmt: skip


def test_all_is_new_where_nothing_was() -> None:
    assert plan.planned(None, held(article("a"), article("b", "Other."))).entries == (
        Entry(Kind.ADD, "a"),
        Entry(Kind.ADD, "b"),
    )


def test_the_same_words_under_other_headings_are_a_change() -> None:
    before, now = article("a", "Light\n\nText of it."), article("a", "# Light\n\nText of it.")
    assert before.text == now.text
    assert plan.planned(held(before), held(now)).entries == (Entry(Kind.CHANGE, "a"),)


def test_another_language_of_the_same_text_is_metadata() -> None:
    before = article("a")
    now = replace(before, lang=Language.DUTCH)
    assert plan.planned(held(before), held(now)).entries == (Entry(Kind.METADATA, "a"),)


def test_a_copy_is_no_move_and_each_former_place_is_left_once() -> None:
    copied = plan.planned(held(article("a")), held(article("a"), article("b")))
    assert copied == Plan((Entry(Kind.ADD, "b"),), unchanged=1)
    both = plan.planned(
        held(article("a"), article("b")), held(article("x"), article("y"), article("z"))
    )
    assert both.entries == (
        Entry(Kind.ADD, "z"),
        Entry(Kind.MOVE, "x", was="a"),
        Entry(Kind.MOVE, "y", was="b"),
    )


@pytest.mark.parametrize(("before", "gone", "too_many"),
                         [(9, 9, False), (10, 5, False), (10, 6, True), (11, 6, True)])  # fmt: skip
def test_more_than_half_of_ten_or_more_is_too_many(before: int, gone: int, too_many: bool) -> None:
    ids = frozenset(f"a{number:02d}" for number in range(before))
    left = [article(name, f"Number {name}.") for name in sorted(ids)[gone:]]
    dropped = plan.dropped(ids, held(*left), Plan())
    assert dropped == (tuple(sorted(ids)[:gone]) if too_many else ())


def test_what_was_moved_is_not_dropped() -> None:
    old = held(*(article(f"old/{number}", f"Number {number}.") for number in range(12)))
    new = held(*(article(f"new/{number}", f"Number {number}.") for number in range(12)))
    found = plan.planned(old, new)
    assert found.counts["move"] == 12
    assert plan.dropped(frozenset(old.by_article), new, found) == ()


names = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from(["one", "two", "three"]))


@given(names, names)
def test_every_article_is_accounted_for_once(old: dict[str, str], new: dict[str, str]) -> None:
    before = held(*(article(name, f"Text {text}.") for name, text in old.items()))
    now = held(*(article(name, f"Text {text}.") for name, text in new.items()))
    found = plan.planned(before, now)
    ends = [entry.article for entry in found.entries if entry.kind is not Kind.REMOVE]
    assert len(ends) == len(set(ends))
    assert len(ends) + found.unchanged == len(new)
    starts = [entry.was or entry.article for entry in found.entries if entry.kind is not Kind.ADD]
    assert len(starts) == len(set(starts))
    assert len(starts) + found.unchanged == len(old)

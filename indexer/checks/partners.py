"""Translations that name each other by ``translation_key``, and articles with the same text."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from difflib import get_close_matches

from indexer import collection, likeness
from indexer.checks.findings import Finding, warning
from indexer.records import Article

CHECK = "translation_key"


@dataclass(frozen=True, slots=True)
class Placed:
    """An article with its file and the line of its ``translation_key``."""

    path: str
    article: Article
    key_line: int | None

    @property
    def key(self) -> str | None:
        """Return what the article is a translation of."""
        return self.article.metadata.translation_key


def check(placed: Sequence[Placed], refused: Set[str] = frozenset()) -> Iterator[Finding]:
    """Yield keys without a partner or with two of one language, and texts that stand twice.

    ``refused`` are the keys of articles that cannot be read: they may be partners yet.
    """
    by_key = defaultdict(list)
    for one in placed:
        if one.key is not None:
            by_key[one.key].append(one)
    for key, group in by_key.items():
        if len(group) == 1 and key not in refused:
            yield _alone(group[0], key, by_key)
        yield from _doubles(group, key)
    yield from _alike(placed)


def _alone(one: Placed, key: str, by_key: Mapping[str, Sequence[Placed]]) -> Finding:
    folded = {other.casefold(): other for other in by_key if other != key}
    if near := get_close_matches(key.casefold(), folded, 1, 0.8):
        other = folded[near[0]]
        where = ", ".join(partner.path for partner in by_key[other])
        advice = f"Is it {other!r}, as in {where}?"
    else:
        advice = "Give its translations the same key, or leave it out."
    return warning(
        one.path, one.key_line, CHECK, f"no other article has the translation_key {key!r}",
        "a partner in another language", advice,
    )  # fmt: skip


def _doubles(group: Sequence[Placed], key: str) -> Iterator[Finding]:
    for one in group:
        others = [
            other.path for other in group
            if other is not one and other.article.lang is one.article.lang
        ]  # fmt: skip
        if others:
            yield warning(
                one.path, one.key_line, CHECK,
                f"{', '.join(others)} has the translation_key {key!r} too, in {one.article.lang} "
                "as well", "one article of each language", "Give one of them another key.",
            )  # fmt: skip


def _alike(placed: Sequence[Placed]) -> Iterator[Finding]:
    by_id = {one.article.id: one for one in placed}
    for alike in likeness.alike_in_text(collection.collected([one.article for one in placed])):
        languages = {by_id[name].article.lang for name in alike.names}
        share = "all" if alike.share is None else f"{alike.share:.0%}"
        for name in alike.names:
            others = ", ".join(by_id[other].path for other in alike.names if other != name)
            yield warning(
                by_id[name].path, None, "same text",
                f"{share} of the shorter one's text stands in this article and in {others}",
                "each text once",
                "Keep one of them." if len(languages) == 1
                else "If they are translations, give them the same translation_key.",
            )  # fmt: skip

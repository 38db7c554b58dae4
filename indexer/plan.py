"""What a run would change: the published articles beside those the corpus holds now."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from indexer.collection import Collection, Cut
from indexer.columns import article_values
from indexer.records import Article, Passage

FEW = 10
"""An index of fewer articles may lose any number of them."""


class Kind(StrEnum):
    """What becomes of an article."""

    ADD = "add"
    CHANGE = "change"
    METADATA = "metadata only"
    MOVE = "move"
    REMOVE = "remove"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Entry:
    """An article to which something happens."""

    kind: Kind
    article: str
    was: str | None = None
    """The id it had before it was moved."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What happens to the articles of an index; the unchanged ones are only counted."""

    entries: tuple[Entry, ...] = ()
    """By kind, then by id."""
    unchanged: int = 0

    @property
    def counts(self) -> Mapping[str, int]:
        """Return the number of articles of each kind."""
        found = Counter(entry.kind for entry in self.entries)
        found[Kind.UNCHANGED] = self.unchanged
        return {kind.value: found[kind] for kind in Kind}


def planned(before: Collection | None, now: Collection) -> Plan:
    """Return what happens to the articles of ``before`` when the index holds ``now``.

    An article is moved when its canonical text is found under an id that is new while its own id
    is gone.
    """
    old = before.by_article if before is not None else {}
    new = now.by_article
    moved = _moves(
        [old[name][0] for name in sorted(old.keys() - new.keys())],
        [new[name][0] for name in sorted(new.keys() - old.keys())],
    )
    kinds = {name: _kind(old[name], new[name]) for name in new.keys() & old.keys()}
    entries = [Entry(kind, name) for name, kind in kinds.items() if kind is not Kind.UNCHANGED]
    entries += [Entry(Kind.MOVE, name, was) for name, was in moved.items()]
    entries += [Entry(Kind.ADD, name) for name in new.keys() - old.keys() - moved.keys()]
    gone = old.keys() - new.keys() - set(moved.values())
    entries += [Entry(Kind.REMOVE, name) for name in gone]
    order = list(Kind)
    entries.sort(key=lambda entry: (order.index(entry.kind), entry.article))
    return Plan(tuple(entries), sum(kind is Kind.UNCHANGED for kind in kinds.values()))


def dropped(before: frozenset[str], now: Collection, plan: Plan) -> tuple[str, ...]:
    """Return the ids of ``before`` that are gone, if they are too many to go without being asked.

    Too many are more than half of ten or more. ``before`` comes from a manifest, so that the
    articles count even where the published index is damaged.
    """
    moved = {entry.was for entry in plan.entries}
    gone = sorted(before - now.by_article.keys() - moved)
    return tuple(gone) if len(before) >= FEW and 2 * len(gone) > len(before) else ()


def _moves(gone: Iterable[Article], new: Iterable[Article]) -> dict[str, str]:
    """Return the former id of each new article whose text was found under an id that is gone."""
    waiting: dict[str, list[str]] = {}
    for article in gone:
        waiting.setdefault(article.text, []).append(article.id)
    return {
        article.id: waiting[article.text].pop(0) for article in new if waiting.get(article.text)
    }


def _kind(old: tuple[Article, Cut], new: tuple[Article, Cut]) -> Kind:
    if old[0].text != new[0].text or _cuts(old[1].passages) != _cuts(new[1].passages):
        return Kind.CHANGE
    same = article_values(0, old[0]) == article_values(0, new[0])
    return Kind.UNCHANGED if same else Kind.METADATA


def _cuts(passages: Iterable[Passage]) -> list[object]:
    return [(passage.span, passage.headings, passage.sentences) for passage in passages]

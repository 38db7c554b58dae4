"""Regions of the map: passages that lie together, named by the words that are typical of them.

A word is typical where it stands in a larger share of a region's passages than of all, as in the
class-based tf-idf of Grootendorst (BERTopic, 2022, arXiv:2203.05794), counted for each tongue by
itself: so a region has names in every language that meets there.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import log
from pathlib import Path
from string import digits

import numpy as np

from indexer import vectors
from indexer.chart import Places
from indexer.records import Language
from indexer.stopwords import STOP_WORDS
from indexer.vocabulary import Vocabulary
from indexer.words import is_chinese, words

FILE = "regions.json"
RULES = 2
"""Raised when regions would be drawn or named otherwise than before."""
NAMES = 3
_MOST = 20
_PASSAGES_FOR_ONE = 36
_CANDIDATES = 40
_FEW = 4
_AGREEMENT = 2
_RARITY = 1.7
_HEADED = 2.0
_LOOKED_AT = 4
"""Passages that are searched for how a word is written."""

_GENERAL_WORDS = """
eerste tweede derde laatste twee drie vier vijf zeven acht negen tien honderd duizend helft keer
elke ieder iedere alles niets iets iemand niemand dag dagen week weken maand maanden jaar jaren
zegt zeggen vertelt vraag vragen antwoord mensen persoon personen artikel fictief fictieve goed
goede groot grote klein kleine nieuw nieuwe ander andere anders verder alleen precies namelijk
daarom echter eigenlijk steeds zeker gewoon first second third last three four five seven eight
nine hundred thousand half times every everything nothing something someone nobody days week
weeks month months year years says said tells told question questions answer answers people
person article fictional good well better large small other others rather still even never always
exactly often another interviews 第一 第二 第三 最后 两个 三个 四个 五个 一次 两次 每个 所有 一切
今天 每天 一天 星期 一周 六周 个月 今年 去年 每年 一年 说道 表示 认为 问题 答案 回答 人们 人物
文章 虚构 其他 别人 整个 当时 后来 现在 时候 部分 方面 事情 东西 真正 其实 不过 只是 不同 一样
两位 两成
"""
_GENERAL = frozenset(_GENERAL_WORDS.split())
"""Words that are typical of a stretch of text, and say nothing of what it is about."""


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the map."""

    passages: tuple[int, ...]
    """Their rows, ascending."""
    names: Mapping[Language, tuple[str, ...]]
    """Typical words as they are written there, the most typical first."""


def write(folder: Path, regions: Sequence[Region]) -> None:
    """Write regions into ``folder``."""
    listed = [{"passages": one.passages, "names": one.names} for one in regions]
    (folder / FILE).write_text(json.dumps(listed, ensure_ascii=False), encoding="utf-8")


def read(folder: Path) -> tuple[Region, ...]:
    """Return what ``write`` left in ``folder``."""
    return tuple(
        Region(
            tuple(one["passages"]),
            {Language(lang): tuple(names) for lang, names in one["names"].items()},
        )
        for one in json.loads((folder / FILE).read_text(encoding="utf-8"))
    )


def naming(forms: Iterable[str]) -> frozenset[str]:
    """Return those of some forms that can name something."""
    return frozenset(
        form
        for form in forms
        if len(form) >= (2 if is_chinese(form) else 4)
        and form not in STOP_WORDS
        and form not in _GENERAL
        and form[0] not in "\0" + digits
    )


def naming_in(text: str) -> frozenset[str]:
    """Return the forms in a text that can name something."""
    return naming(word.form for word in words(text))


class Said:
    """Which words the passages say, and how many say each in every tongue."""

    def __init__(
        self,
        texts: Sequence[str],
        forms: Sequence[frozenset[str]],
        above: Sequence[frozenset[str]],
        languages: Sequence[Language],
        known: Vocabulary,
    ) -> None:
        """Take texts, naming forms, those of headings and titles, and languages of passages.

        ``known`` is the vocabulary that holds their words.
        """
        self._texts = texts
        self._forms = forms
        self._above = above
        self._languages = languages
        self._known = known
        self._everywhere: dict[str, Counter[str]] = {}
        self._passages = Counter(lang.tongue for lang in languages)
        for lang, own in zip(languages, forms, strict=True):
            self._everywhere.setdefault(lang.tongue, Counter()).update(own)

    def names(self, rows: Sequence[int]) -> dict[Language, tuple[str, ...]]:
        """Return the names of a region in each language that is spoken there."""
        typical = self._agreed({tongue: self._typical(rows, tongue) for tongue in self._everywhere})
        names = {}
        for lang in Language:
            own = [row for row in rows if self._languages[row] is lang]
            spoken = [row for row in rows if self._languages[row].tongue == lang.tongue]
            if own:
                chosen = _unlike(typical[lang.tongue])
                names[lang] = tuple(self._written(form, [*own, *spoken]) for form in chosen)
        return names

    def _typical(self, rows: Sequence[int], tongue: str) -> dict[str, float]:
        """Return the words that a tongue says here more than elsewhere, and how much so."""
        spoken = [row for row in rows if self._languages[row].tongue == tongue]
        counts = Counter(form for row in spoken for form in self._forms[row])
        headed = Counter(form for row in spoken for form in self._above[row])
        everywhere, passages = self._everywhere[tongue], self._passages[tongue]
        worth = {
            form: (count + _HEADED * headed[form])
            * max(log(count / len(spoken) * passages / everywhere[form]), 0) ** _RARITY
            for form, count in counts.items()
            if (count > 1 or len(spoken) < _FEW) and form in self._known.row_of
        }
        best = sorted(worth, key=lambda form: (-worth[form], form))[:_CANDIDATES]
        return {form: worth[form] for form in best if worth[form] > 0}

    def _agreed(self, typical: Mapping[str, Mapping[str, float]]) -> dict[str, list[str]]:
        """Return the words of each tongue, those first that other tongues say here as well."""
        vectors_of = {
            tongue: self._known.vectors[[self._known.row_of[form] for form in worth]]
            for tongue, worth in typical.items()
        }
        agreed = {}
        for tongue, worth in typical.items():
            others = [
                vectors_of[tongue] @ vectors_of[other].T
                for other in typical
                if other != tongue and typical[other] and worth
            ]
            near = (
                [float(max(one[at].max() for one in others)) for at in range(len(worth))]
                if (others)
                else [1.0] * len(worth)
            )
            value = {
                form: much * max(likeness, 0.05) ** _AGREEMENT
                for (form, much), likeness in zip(worth.items(), near, strict=True)
            }
            agreed[tongue] = sorted(value, key=lambda form: (-value[form], form))
        return agreed

    def _written(self, form: str, rows: Sequence[int]) -> str:
        """Return how a form is written in passages, in lower case where that is found."""
        there = (self._texts[row] for row in rows if form in self._forms[row])
        first = ""
        for text in islice(there, _LOOKED_AT):
            for word in words(text):
                if word.form == form:
                    first = first or word.span.of(text)
                    if word.span.of(text)[:1].islower() or is_chinese(form):
                        return word.span.of(text)
        return first or form


def drawn(places: Places, said: Said) -> tuple[Region, ...]:
    """Return the regions of a map, the largest first; ``said`` is what its passages say."""
    number = max(1, min(_MOST, round(len(places) / _PASSAGES_FOR_ONE)))
    groups = vectors.grouped(places, number)
    held = [np.flatnonzero(groups == group) for group in range(number)]
    members = sorted((rows for rows in held if len(rows)), key=lambda rows: (-len(rows), rows[0]))
    return tuple(Region(tuple(rows.tolist()), said.names(rows.tolist())) for rows in members)


def _unlike(forms: Sequence[str]) -> list[str]:
    """Return the first few forms of which none is part of another."""
    chosen: list[str] = []
    for form in forms:
        if len(chosen) < NAMES and not any(form in one or one in form for one in chosen):
            chosen.append(form)
    return chosen

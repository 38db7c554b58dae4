"""Articles made up for measuring speed: as many as wanted, of the words of articles that exist."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer import sources
from indexer.collection import collected
from indexer.words import words

_PASSAGES = 12
_SENTENCES = 5


@dataclass(frozen=True, slots=True)
class _Stock:
    """What articles of one language are made up of."""

    lang: str
    sentences: Sequence[str]
    words: Sequence[str]


class Workload:
    """Writes articles into a folder; the same ones every time."""

    def __init__(self, corpus: Path, folder: Path) -> None:
        """Take the sentences of the articles in ``corpus``. Raises CorpusError."""
        self.folder = folder
        read = sources.readings(sources.read(corpus), None, None)
        found = collected([reading.article for reading in read.articles])
        by_language: dict[str, list[str]] = {}
        pairs = zip(found.sentence_languages, found.sentence_texts, strict=True)
        for lang, sentence in pairs:
            by_language.setdefault(lang.value, []).append(" ".join(sentence.split()))
        self._stocks = [
            _Stock(lang, those, sorted({word.form for one in those for word in words(one)}))
            for lang, those in sorted(by_language.items())
        ]

    def write(self, numbers: Iterable[int], version: int = 1) -> None:
        """Write the articles of these numbers; another version has other words."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for number in numbers:
            chance = random.Random(f"{number} {version}")  # noqa: S311 (nothing secret)
            stock = self._stocks[number % len(self._stocks)]
            text = "\n\n".join(_passage(stock, chance) for _ in range(_PASSAGES))
            head = f"---\ntitle: Article {number}\nlang: {stock.lang}\n---\n"
            (self.folder / f"{number:06d}.md").write_text(head + text, encoding="utf-8")


def _passage(stock: _Stock, chance: random.Random) -> str:
    chosen = chance.choices(stock.sentences, k=_SENTENCES)
    space = "" if stock.lang.startswith("zh") else " "
    return space.join(_varied(sentence, stock.words, chance) for sentence in chosen)


def _varied(sentence: str, others: Sequence[str], chance: random.Random) -> str:
    """Return a sentence with one word replaced, so that it has to be embedded anew."""
    places = [word.span for word in words(sentence)]
    if not places:
        return sentence
    place = chance.choice(places)
    return sentence[: place.start] + chance.choice(others) + sentence[place.end :]

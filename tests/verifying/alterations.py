"""Real sentences made false on purpose: a number, a negation, a name or a word is another one."""

import random
import re
from collections.abc import Callable, Sequence

from indexer.chinese import HAN
from indexer.tokens import tokens

Alter = Callable[[str, random.Random, Sequence[str]], str | None]
"""Sentence, chance, words of other sentences → the sentence made false; None: it cannot be."""

_NEGATIONS = ("niet", "geen", "nooit", "zonder", "not", "no", "never", "without", "hardly",
              "nauwelijks", "niemand", "nobody")  # fmt: skip
_HAN = re.compile(f"[{HAN}]")
_NUMBER_WORDS = (
    "one", "two", "three", "six", "ten", "million", "billion", "half", "twee", "drie", "vier",
    "tien", "miljoen", "miljard", *"一二两兩三五九十百千万萬亿億半",
)  # fmt: skip


def figure(sentence: str, chance: random.Random, _: Sequence[str]) -> str | None:
    """Return the sentence with one figure changed, put in, or taken out."""
    places = [at for at, one in enumerate(sentence) if one.isdigit()]
    if not places:
        return None
    at = chance.choice(places)
    other = chance.choice([one for one in "0123456789" if one != sentence[at]])
    kind = chance.choice(("change", "add", "drop"))
    if kind == "change":
        return f"{sentence[:at]}{other}{sentence[at + 1 :]}"
    if kind == "add":
        return sentence[:at] + other + sentence[at:]
    return sentence[:at] + sentence[at + 1 :] if len(places) > 1 else None


def number_word(sentence: str, chance: random.Random, _: Sequence[str]) -> str | None:
    """Return the sentence with one number in words changed into another one."""
    said = [token for token in tokens(sentence) if token.span.of(sentence) in _NUMBER_WORDS]
    if not said:
        return None
    span = chance.choice(said).span
    chinese = bool(_HAN.match(span.of(sentence)))
    others: list[str] = [one for one in _NUMBER_WORDS if bool(_HAN.match(one)) == chinese]
    same = {"两": "兩", "兩": "两", "万": "萬", "萬": "万", "亿": "億", "億": "亿"}
    word = span.of(sentence)
    others = [one for one in others if one not in (word, same.get(word))]
    return sentence[: span.start] + chance.choice(others) + sentence[span.end :]


def separators(sentence: str, chance: random.Random, _: Sequence[str]) -> str | None:
    """Return the sentence with the mark within a number changed, moved or taken out."""
    found = list(re.finditer(r"(?<=\d)[.,](?=\d)", sentence))
    if not found:
        return None
    at = chance.choice(found).start()
    turned = {".": ",", ",": "."}[sentence[at]]
    return sentence[:at] + chance.choice((turned, "", " ", "...", "-")) + sentence[at + 1 :]


def negation_dropped(sentence: str, chance: random.Random, _: Sequence[str]) -> str | None:
    """Return the sentence without one of its negations."""
    said = [token.span for token in tokens(sentence)
            if token.form in (*_NEGATIONS, *"不没沒无無未非")]  # fmt: skip
    if not said:
        return None
    span = chance.choice(said)
    rest = sentence[: span.start].rstrip(" ") + sentence[span.end :]
    return rest if span.start and rest[span.start - 1 :].strip() != "" else None


def negation_added(sentence: str, chance: random.Random, _: Sequence[str]) -> str | None:
    """Return the sentence with a negation between two of its words."""
    said = tokens(sentence)
    if len(said) < 2:
        return None
    at = chance.choice(said[1:]).span.start
    if _HAN.match(sentence[at]):
        return sentence[:at] + chance.choice("不没未非") + sentence[at:]
    return f"{sentence[:at]}{chance.choice(_NEGATIONS)} {sentence[at:]}"


def word_changed(sentence: str, chance: random.Random, others: Sequence[str]) -> str | None:
    """Return the sentence with one word, name or Chinese character that is another one."""
    span = chance.choice(tokens(sentence)).span
    chinese = bool(_HAN.match(span.of(sentence)))
    fitting = [one for one in others if bool(_HAN.match(one)) == chinese]
    if not fitting:
        return None
    return sentence[: span.start] + chance.choice(fitting) + sentence[span.end :]


def word_dropped(sentence: str, chance: random.Random, _: Sequence[str]) -> str | None:
    """Return the sentence without one of its inner words."""
    said = tokens(sentence)
    if len(said) < 4:
        return None
    span = chance.choice(said[1:-1]).span
    return sentence[: span.start].rstrip(" ") + " " + sentence[span.end :].lstrip(" ")


def words_swapped(sentence: str, chance: random.Random, _: Sequence[str]) -> str | None:
    """Return the sentence with two of its words in each other's place."""
    said = tokens(sentence)
    if len(said) < 2:
        return None
    first, second = sorted(chance.sample(range(len(said)), 2))
    if said[first].form == said[second].form:
        return None
    one, other = said[first].span, said[second].span
    return (
        sentence[: one.start] + other.of(sentence) + sentence[one.end : other.start]
        + one.of(sentence) + sentence[other.end :]
    )  # fmt: skip


def merged(sentence: str, chance: random.Random, others: Sequence[str]) -> str | None:
    """Return the sentence begun, and ended with words from elsewhere."""
    said = tokens(sentence)
    if len(said) < 6:
        return None
    cut = said[chance.randrange(3, len(said) - 1)].span.start
    return sentence[:cut] + " ".join(chance.sample(list(others), 4))


ALTERATIONS: tuple[Alter, ...] = (
    figure, number_word, separators, negation_dropped, negation_added, word_changed, word_dropped,
    words_swapped, merged,
)  # fmt: skip

"""Names of people in Dutch and English text: where they stand, and how they are written in full."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from indexer.quotations.lexicon import (
    HONORIFICS,
    NO_PERSON,
    ORGANISATION,
    PARTICLES,
    VERBS,
    is_role,
    word_set,
)
from indexer.records import Span
from indexer.stopwords import STOP_WORDS

WORD = re.compile(r"['’][ts]\b|(?:[A-Z]\.)+[A-Z](?!\w)|\w+(?:['’\-‑–.&/]\w+)*")
INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]")
_ANYBODY = word_set("one another some many several most few each every two three een sommige veel")
_NOT_NAMES = word_set(
    """
    man vrouw woman customer klant boy girl jongen meisje interviewer vraag antwoord question
    answer conclusie conclusion resultaat result voorbeeld example tip let note opmerking regel
    rule stap step motto slogan titel title kop headline citaat quote moeder vader mother father
    somebody someone nobody everybody everyone anyone iemand niemand iedereen
    """
)
"""What stands before a colon, or with a capital, and names nobody."""
_OFFICES = word_set("secretary minister mp am msp mep president ceo cmo cfo coo cto cio")
"""A run of capitals that ends in one of these names an office, not its bearer."""
_TRADES = word_set("bakker boer kapper schrijver keeper baker farmer driver bishop judge major")
_DEGREES = word_set("PhD MD MSc BSc MA MBA BA RA MSc.")
_STARTS = word_set(
    """
    ook maar want dus zo dan toch even vooral juist alleen toen nu daarom daarnaast intussen
    volgens aldus zoals according also but so yet even only when while although though because
    today yesterday vandaag gisteren inmiddels here there hier daar since later eerder however
    meanwhile still then oud former voormalig
    namens hoewel
    ondanks terwijl nadat voordat indien tenzij behalve naast binnen buiten tijdens vanwege
    dankzij eventually finally despite unless until within without once whether whereas"""
)


@dataclass(frozen=True, slots=True)
class Run:
    """Words with capitals that stand together, what people are left off at the front."""

    span: Span
    """The name."""
    role: str | None
    """What stood before it within the run, such as ``CEO``."""
    start: int
    """Where the run began."""


def runs(text: str, within: Span) -> Iterator[Run]:
    """Yield the names in a slice of ``text``, in order; some are of things, not of people."""
    words = list(WORD.finditer(text, *within))
    at = 0
    while at < len(words):
        if not _is_capital(words[at].group()):
            at += 1
            continue
        last = _last_of_run(text, words, at)
        if (found := _named(text, words[at : last + 1])) is not None:
            yield found
        at = last + 1


def _is_capital(word: str) -> bool:
    return word[0].isupper() and not (len(word) == 1 and word in "Iİ")


def _last_of_run(text: str, words: list[re.Match[str]], first: int) -> int:
    """Return the last word of the run that begins with the word ``first``."""
    last = at = first
    while at + 1 < len(words):
        between = text[words[at].end() : words[at + 1].start()]
        word = words[at + 1].group()
        dotted = (
            bool(INITIALS.fullmatch(words[at].group()))
            or f"{words[at].group()}.".lower() in HONORIFICS
        )
        if between != " " and not (dotted and between in (". ", ".")):
            break
        if _is_capital(word):
            last = at + 1
        elif word not in PARTICLES or at + 1 - last > 2 or _tells_of_whom(words, first, at + 1):
            break
        at += 1
    return last


def _without_places(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return a run without what is no person's at its front: of the White House Ari Bos."""
    if words[-1].group().lower() in NO_PERSON:
        return words
    while len(words) > 2 and words[0].group().lower() in NO_PERSON:
        words = words[1:]
    return words


def _is_no_name(word: str) -> bool:
    return word in _NOT_NAMES | HONORIFICS | STOP_WORDS | _STARTS or is_role(word)


def _tells_of_whom(words: list[re.Match[str]], first: int, at: int) -> bool:
    """Tell whether a ``van`` behind a name in full leads to an organisation."""
    full = [word for word in words[first:at] if len(word.group()) > 1 and word.group()[0].isupper()]
    full = [word for word in full if not INITIALS.fullmatch(word.group())]
    roles = sum(is_role(word.group()) and not _is_surname(word.group()) for word in full)
    return words[at].group() == "van" and len(full) - roles >= 2


def _is_surname(word: str) -> bool:
    """Tell whether a trade may be a name behind a first name: ``Jan Bakker``."""
    return word.istitle() and word.lower() in _TRADES


def _named(text: str, words: list[re.Match[str]]) -> Run | None:
    """Return a run without the roles, honorifics and first words of a sentence before the name."""
    words = _without_places(words)
    if words[0].group().lower() in _ANYBODY:
        return None
    start, role_from = words[0].start(), None
    first = 0
    for at, word in enumerate(words[:-1]):
        plain = word.group().lower()
        if is_role(plain) and not (at > first and _is_surname(word.group())):
            first = at + 1
            role_from = words[0].start() if role_from is None else role_from
        elif plain in HONORIFICS or (
            at == first and (plain in _STARTS | VERBS or plain in STOP_WORDS - PARTICLES)
        ):  # Eventually Mrs Bos
            first = at + 1
    while len(words) - first > 2 and words[-1].group() in _DEGREES:
        words = words[:-1]
    while first < len(words) - 1 and words[first].group() in PARTICLES:
        first += 1
    only = first == len(words) - 1
    last = words[-1].group().lower()
    if last in _OFFICES or (only and _is_no_name(last)):
        return None
    role = None
    if role_from is not None:
        role = text[role_from : words[first].start()].strip()
    return Run(Span(words[first].start(), words[-1].end()), role, start)


def is_full(name: str) -> bool:
    """Tell whether a name has a first name and a surname, and is not one of an organisation."""
    words = name.split()
    capitals = [word for word in words if word[0].isupper()]
    plain = {word.lower().strip(".") for word in words}
    return (
        2 <= len(capitals) <= 4
        and not plain & ORGANISATION
        and "&" not in name
        and not any(character.isdigit() for character in name)
        and not all(word.isupper() and len(word) > 1 for word in words)
        and words[0].lower() not in ("de", "het", "the", "een")
    )


class Names:
    """The full names of an article, found again by a part of them."""

    def __init__(self, text: str, blocks: Iterable[Span]) -> None:
        lower = {word for word in WORD.findall(text) if word.islower()}
        self._full: set[str] = set()
        self._by_word: dict[str, set[str]] = {}
        """Full names by their first and last words, and the halves of double surnames."""
        for block in blocks:
            for run in runs(text, block):
                name = _without_a_first_word(text, run, lower)
                if is_full(name) and name not in self._full:
                    self._full.add(name)
                    words = name.lower().split()
                    for word in {words[0], words[-1], *words[-1].split("-")}:
                        self._by_word.setdefault(word, set()).add(name)

    def full(self, name: str) -> str:
        """Return the fullest form of ``name`` that the article gives, if there is just one."""
        matching = self._matching(name)
        return matching[0] if len(matching) == 1 else name

    def is_shared(self, name: str) -> bool:
        """Tell whether it is a part of several full names."""
        return len(self._matching(name)) > 1

    def _matching(self, name: str) -> list[str]:
        last = name.lower().split()[-1:]
        near = self._by_word.get(last[0], ()) if last else ()
        return [one for one in near if one != name and _is_part(name, one)]

    def is_known(self, name: str) -> bool:
        """Tell whether it is a full name of the article, or a part of one."""
        return self.full(name) in self._full


def _without_a_first_word(text: str, run: Run, lower: set[str]) -> str:
    """Return a name without the word that only begins a sentence, as it is a word elsewhere."""
    name = run.span.of(text)
    before = text[max(0, run.span.start - 2) : run.span.start].strip()
    first, _, rest = name.partition(" ")
    begins = not before or before[-1] in '.!?:“”„"‘'
    return rest if begins and first.lower() in lower and " " in rest else name


def _is_part(part: str, name: str) -> bool:
    """Tell whether a surname or a first name belongs to a full name."""
    words, wanted = name.split(), part.split()
    lower = [word.lower() for word in wanted]
    if [word.lower() for word in words[-len(wanted) :]] == lower and len(wanted) < len(words):
        return len(wanted) == 1 or wanted[0].lower() in PARTICLES
    if len(wanted) == 1:
        surname = words[-1].split("-")
        return words[0] == part or (len(surname) > 1 and part in surname)
    return False

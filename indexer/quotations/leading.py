"""Who speaks by the part of a sentence that leads up to a quotation, in Dutch and English."""

import re
from dataclasses import replace

from indexer.quotations import lexicon
from indexer.quotations.clues import Clue, Kind
from indexer.quotations.leads import by_name_alone, by_noun
from indexer.quotations.lexicon import (
    DUTCH_VERBS,
    NEGATIONS,
    OPINION,
    PREPOSITIONS,
    REPORTED,
    SAID_BY_SEVERAL,
    VERBS,
    word_set,
)
from indexer.quotations.names import WORD
from indexer.quotations.subjects import Subject, clue_of, subject_at, subject_before
from indexer.records import Span

OPINION_BEFORE = re.compile(rf"\b(?:{OPINION})\s+", re.IGNORECASE)
_LINKED = re.compile(
    r"\s*(?:(?:dat|that|it|so|this way|het zo|zo|weten|op|uit|aan|samen|toe|vast|out|up)\s*)*"
)
_FARTHEST = 400
"""Characters before a quotation that are looked at."""
_WORDS_TO_A_QUOTATION = 3
_MOST_BETWEEN = 8
_OTHERS = word_set("telling quoting citing quoted quotes citerend citeert")
"""Words by which somebody else begins to speak in the same sentence."""
_SPOKEN_TO = re.compile(r"\s*(?:[Tt]egen|[Aa]an|[Tt]o|[Mm]et|[Ww]ith)\s+[A-Z]")
_OWNED = re.compile(rf"[A-Z]\w+['’]?s?['’]?\s+(?:\w+\s+)?(?:{lexicon.SPEECH_NOUNS})\b")
"""A motto of somebody else."""
_TIMES = word_set("dag week maand jaar later keer avond ochtend middag uur moment eerder geleden")
_LINKS = word_set("dat that it er ook wel als as out toe op uit aan weten adding simply")
"""What may stand between the verb and words that are quoted within its sentence."""


def before(text: str, lead: Span) -> Clue | None:
    """Return who speaks by the part of a sentence that leads up to a quotation."""
    lead = Span(max(lead.start, lead.end - _FARTHEST), lead.end)
    said = lead.of(text).rstrip()
    end = lead.start + len(said)
    if not said or any(word.lower() in NEGATIONS for word in WORD.findall(said)):
        return None
    colon = said.endswith(":")
    edge = end - 1 if said[-1] in ":,;" else end
    by_verb = _by_verb(text, lead.start, edge, colon=colon)
    if by_verb is not None and by_verb.kind is Kind.NOBODY:
        return by_verb
    found = (
        _by_opinion(text, lead.start, edge, colon=colon)
        or by_verb
        or (by_name_alone(text, lead.start, edge) if colon else None)
        or (by_noun(text, lead.start, edge) if colon else None)
    )
    if found is None:
        return _nobody_before(said, edge)
    return replace(
        found, strong=colon or _LINKED.fullmatch(text, found.evidence.end, edge) is not None
    )


def _nobody_before(said: str, edge: int) -> Clue | None:
    """Return that somebody without a name says what follows: a verb of saying leads up to it."""
    words = WORD.findall(said)
    if said[-1] in ":," and words and words[-1].lower() in VERBS | SAID_BY_SEVERAL:
        return _unread(edge)
    return None


def _by_opinion(text: str, start: int, edge: int, *, colon: bool) -> Clue | None:
    found = list(OPINION_BEFORE.finditer(text, start, edge))
    if not found:
        return None
    opinion = found[-1]
    subject = subject_at(text, opinion.end(), edge)
    if subject is None:
        return None
    between = WORD.findall(text[subject.end : edge])
    telling = sum(word.lower() in VERBS | REPORTED for word in between)
    own = opinion.group().strip().lower() == "zoals"  # zoals Eva Smit zegt
    if own and not telling:
        return None
    before = WORD.findall(text[start : opinion.start()])
    if telling > own or (not own and any(word.lower() in VERBS for word in before)):
        return _unread(edge)  # what somebody else says, by the one whose opinion is given
    if not colon and len(between) > 2 * _WORDS_TO_A_QUOTATION:
        return None
    return clue_of(subject, opinion.start(), edge, text)


def _by_verb(text: str, start: int, edge: int, *, colon: bool) -> Clue | None:
    """Return the subject of the last verb of saying; where it has none, nobody of those before."""
    passed = False
    for word in reversed(list(WORD.finditer(text, start, edge))):
        if word.group().lower() not in VERBS:
            passed = passed or word.group().lower() in REPORTED
            continue
        clause = _clause_start(text, start, word.start())
        behind = subject_at(text, word.end(), edge)
        pronoun = behind is not None and behind.kind is Kind.PRONOUN
        found = None if pronoun else subject_before(text, clause, word.start())
        if found is None and clause != start and not pronoun:
            found = subject_before(text, start, word.start())
        span = Span(found.who.start, word.end()) if found else None
        if found is None:
            found = _inverted(text, clause, word, edge)
            span = Span(word.start(), found.who.end) if found else None
        if found is None or span is None:
            passed = True
            continue
        if passed or _is_within(text, start, word.start(), found):
            return _unread(edge)
        between = WORD.findall(text[max(word.end(), found.end) : edge])
        if _OTHERS & {one.lower() for one in between}:
            return None
        if _OWNED.search(text, max(word.end(), found.end), edge):
            return _unread(edge)
        links = all(one.lower() in _LINKS for one in between)
        if not (colon or links) and (
            "," in text[word.end() : edge] or len(between) > _MOST_BETWEEN
        ):
            return None
        return Clue(found.kind, found.who, span, found.role, edge, found.specific)
    return None


def _unread(edge: int) -> Clue:
    """Return that somebody says what follows, but that it cannot be told who."""
    return Clue(Kind.NOBODY, Span(edge, edge), Span(edge, edge), None, edge, strong=True)


def _is_within(text: str, start: int, verb: int, found: Subject) -> bool:
    """Tell whether a pronoun speaks in what somebody else says, as in ``Poe says he said``."""
    if found.kind is not Kind.PRONOUN:
        return False
    if _SPOKEN_TO.match(text, start):
        return True
    head = list(WORD.finditer(text, start, min(verb, found.who.start)))
    return any(
        word.group().lower() in VERBS and subject_before(text, start, word.start()) for word in head
    )


def _inverted(text: str, clause: int, verb: re.Match[str], edge: int) -> Subject | None:
    """Return the subject behind its verb, as Dutch has it after an adverb: ``later zei Jansen``."""
    if verb.start() == clause:
        return subject_at(text, verb.end(), edge)
    if verb.group().lower() not in DUTCH_VERBS:
        return None
    head = [word.lower() for word in WORD.findall(text[clause : verb.start()])]
    has_subject = head[:1] and head[0] in {"een", "de", "het", "mijn", "onze", "zijn", "haar"}
    if has_subject and not _TIMES & set(head) and not PREPOSITIONS & set(head):
        return None
    return subject_at(text, verb.end(), edge)


def _clause_start(text: str, start: int, verb: int) -> int:
    """Return where the clause of a verb begins: behind a conjunction or a comma before it."""
    found = start
    for one in re.finditer(r"(?:,|;)\s+|\b(?:maar|want|en|and|but)\s+", text[start:verb]):
        found = start + one.end()
    return found

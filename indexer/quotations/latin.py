"""Who speaks in Dutch and English by what stands behind a quotation, or elsewhere near it.

Both languages are read by the same rules, as Dutch articles quote in English and no verb of saying
means something else in the other one.
"""

import re
from dataclasses import replace

from indexer.quotations import lexicon
from indexer.quotations.clues import Clue, Kind
from indexer.quotations.leading import OPINION_BEFORE
from indexer.quotations.lexicon import (
    NEEDS_PARTICLE,
    REACTIONS,
    REPORTED,
    SAID_BY_SEVERAL,
    TELLS_NOTHING,
    VERBS,
)
from indexer.quotations.names import WORD
from indexer.quotations.subjects import MORE, clue_of, subject_at, subject_before
from indexer.records import Span

_BEHIND = re.compile(r"\s*[,.]?\s*(?:[–—-]\s*)?(?:(?:zo|dus|thus|so)\s+)?")
_POINTING = re.compile(
    r"(?:Dat|Dit|Zo) (?=zegt|zei|stelt|stelde|vindt|vertelt|schrijft|schreef|meent)"
)
_OPINION_BEHIND = re.compile(rf"(?:{lexicon.NO_VERB_NEEDED})\s+")
_FAR = 200
"""Characters behind a quotation that are looked at."""
_MOST_IN_A_REACTION = 10
_ANOTHER = re.compile(r"\s+(?:[A-Z]\w+|her|his|their|haar|zijn|hun)\b([^.,;:!?“”\"]{1,60})")


def after(text: str, place: int, limit: int) -> Clue | None:
    """Return who speaks by what follows a quotation that ends at ``place``."""
    limit = min(limit, place + _FAR)
    lead = _BEHIND.match(text, place, limit)
    start = lead.end() if lead else place
    opinion = _OPINION_BEHIND.match(text, start, limit)
    if opinion:
        found = subject_at(text, opinion.end(), limit)
        return clue_of(found, opinion.start(), limit, text) if found else None
    pointing = _POINTING.match(text, start, limit)
    word = WORD.match(text, pointing.end() if pointing else start, limit)
    if word and word.group() in VERBS:
        particle = NEEDS_PARTICLE.get(word.group().lower(), "(?!)")
        first = re.compile(rf"\s+(?:{particle})\b").match(text, word.end(), limit)
        found = subject_at(text, first.end() if first else word.end(), limit)
        if found and (first or _says(text, word.group().lower(), found.end, limit)):
            clue = clue_of(found, word.start(), limit, text)
            return _with_particle(text, word.group().lower(), clue, limit)
        return None
    return _subject_first(text, start, limit)


def reports(text: str, sentence: Span) -> list[Clue]:
    """Return who is said to think or say something in a sentence without a quotation."""
    found = [
        clue_of(subject, opinion.start(), sentence.end, text)
        for opinion in OPINION_BEFORE.finditer(text, *sentence)
        if (subject := subject_at(text, opinion.end(), sentence.end))
    ]
    for word in WORD.finditer(text, *sentence):
        verb = word.group().lower()
        if (
            verb in VERBS
            and verb not in NEEDS_PARTICLE
            and verb not in TELLS_NOTHING
            and (subject := subject_before(text, sentence.start, word.start()))
        ):
            span = Span(subject.who.start, word.end())
            found.append(Clue(subject.kind, subject.who, span, subject.role, word.end()))
    return [clue for clue in found if clue.kind is Kind.NAME]


def reacts(text: str, sentence: Span) -> Clue | None:
    """Return who laughs, nods or disagrees in a short sentence, and so is about to speak."""
    words = list(WORD.finditer(text, *sentence))
    if len(words) > _MOST_IN_A_REACTION:
        return None
    for word in words:
        if word.group() in REACTIONS:
            found = subject_before(text, sentence.start, word.start())
            if found and found.kind is not Kind.DESCRIPTION:
                span = Span(found.who.start, word.end())
                return Clue(found.kind, found.who, span, found.role, word.end())
    return None


def nobody(text: str, place: int, limit: int) -> Clue | None:
    """Return that somebody says a quotation who has no name: a verb of saying is near."""
    inside = re.search(r"[,!?][’'”\"»]*$", text[max(0, place - 3) : place])
    if not inside and not re.match(r"\s*,", text[place:limit]):
        return None
    clause = re.compile(r"\s*,?\s*([^.,;:!?“”„\"«»\n]{2,70})").match(text, place, limit)
    words = [] if clause is None else WORD.findall(clause[1])
    if clause is None:
        return None
    telling = any(word in VERBS | SAID_BY_SEVERAL for word in words[:8])
    if not telling and not _OPINION_BEHIND.match(clause[1]):
        return None
    return Clue(Kind.NOBODY, Span(place, place), Span(place, place), None, clause.end())


def _says(text: str, verb: str, end: int, limit: int) -> bool:
    """Tell whether a verb says something: with its particle, and not with a clause of its own."""
    rest = text[end : min(limit, end + 60)]
    if verb in NEEDS_PARTICLE:
        return bool(re.match(rf"[^.:;“\"]*?\b(?:{NEEDS_PARTICLE[verb]})\b", rest))
    return not re.match(r"\s+(?:dat|that|hoe|how|of er|whether|why|waarom)\b", rest)


def _with_particle(text: str, verb: str, clue: Clue, limit: int) -> Clue:
    """Return a clue whose evidence holds the other half of a verb as well: ``geeft hij toe``."""
    if verb not in NEEDS_PARTICLE:
        return clue
    particle = re.compile(rf"[^,.:;“\"]*?\b(?:{NEEDS_PARTICLE[verb]})\b")
    found = particle.match(text, clue.evidence.end, limit)
    return replace(clue, evidence=Span(clue.evidence.start, found.end())) if found else clue


def _subject_first(text: str, start: int, limit: int) -> Clue | None:
    """Return who speaks where the subject stands before its verb, as in ``,” Keane says``."""
    for word in list(WORD.finditer(text, start, limit))[:14]:
        if re.search(r"[.;:!?\n“”\"]", text[start : word.start()].replace("Dr.", "Dr")):
            break
        verb = word.group().lower()
        if verb not in VERBS or word.start() == start:
            continue
        found = subject_before(text, start, word.start())
        if found is None or found.who.start - start > 60:
            continue
        head = text[start : found.who.start].strip()
        if head and not found.role and found.kind is Kind.NAME and not _only_titles(head):
            return None
        if not _says(text, verb, word.end(), limit) or _tells_of_another(text, word.end(), limit):
            return None
        ends_inside = bool(re.search(r"[.!?…]['’]?[”’\"'»]+\s*$", text[max(0, start - 5) : start]))
        if ends_inside and not _closes(text, word.end(), limit):
            return None
        firm = not ends_inside or bool(re.match(r"[.,]", text[word.end() : limit]))
        evidence = Span(found.who.start, word.end())
        rest = MORE.match(text, word.end(), limit)
        end = rest.end() if rest else word.end()
        return Clue(found.kind, found.who, evidence, found.role, end, found.specific, firm)
    return None


def _tells_of_another(text: str, end: int, limit: int) -> bool:
    """Tell whether a verb is followed by what somebody else says: ``Poe says Roe told her``."""
    clause = _ANOTHER.match(text, end, limit)
    return clause is not None and any(
        word.lower() in (VERBS - REACTIONS) | REPORTED for word in WORD.findall(clause[1])
    )


def _only_titles(head: str) -> bool:
    words = WORD.findall(head)
    return all(
        w.lower() in lexicon.HONORIFICS or w.lower() in ("de", "the", "as", "zoals") for w in words
    )


def _closes(text: str, end: int, limit: int) -> bool:
    """Tell whether a clause ends at most three words behind its verb."""
    rest = re.match(r"((?:\s+[a-zë]+){0,3})\s*(?:[.,]|$)", text[end:limit])
    return bool(rest)

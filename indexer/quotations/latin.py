"""Who speaks in Dutch and English: the name before or after a quotation, with its verb.

Both languages are read by the same rules, as Dutch articles quote in English and no verb of saying
means something else in the other one.
"""

import re
from dataclasses import replace

from indexer.quotations import lexicon
from indexer.quotations.clues import Clue, Kind
from indexer.quotations.leads import by_name_alone, by_noun
from indexer.quotations.lexicon import (
    DUTCH_VERBS,
    NEEDS_PARTICLE,
    NEGATIONS,
    OPINION,
    PREPOSITIONS,
    REACTIONS,
    REPORTED,
    SAID_BY_SEVERAL,
    TELLS_NOTHING,
    VERBS,
    word_set,
)
from indexer.quotations.names import WORD
from indexer.quotations.subjects import Subject, subject_at, subject_before
from indexer.records import Span

_BEHIND = re.compile(r"\s*[,.]?\s*(?:[–—-]\s*)?(?:(?:zo|dus|thus|so)\s+)?")
_POINTING = re.compile(
    r"(?:Dat|Dit|Zo) (?=zegt|zei|stelt|stelde|vindt|vertelt|schrijft|schreef|meent)"
)
_OPINION_BEHIND = re.compile(rf"(?:{lexicon.NO_VERB_NEEDED})\s+")
_OPINION_BEFORE = re.compile(rf"\b(?:{OPINION})\s+", re.IGNORECASE)
_LINKED = re.compile(
    r"\s*(?:(?:dat|that|it|so|this way|het zo|zo|weten|op|uit|aan|samen|toe|vast|out|up)\s*)*"
)
_MORE = re.compile(r"[^.,:;!?“”\"„«»\n]{0,60}")
_FAR = 200
_FARTHEST = 400
"""Characters behind and before a quotation that are looked at."""
_WORDS_TO_A_QUOTATION = 3
_MOST_BETWEEN = 8
_OTHERS = word_set("telling quoting citing quoted quotes citerend citeert")
"""Words by which somebody else begins to speak in the same sentence."""
_MOST_IN_A_REACTION = 10
_ANOTHER = re.compile(r"\s+(?:[A-Z]\w+|her|his|their|haar|zijn|hun)\b([^.,;:!?“”\"]{1,60})")
_SPOKEN_TO = re.compile(r"\s*(?:[Tt]egen|[Aa]an|[Tt]o|[Mm]et|[Ww]ith)\s+[A-Z]")
_OWNED = re.compile(rf"[A-Z]\w+['’]?s?['’]?\s+(?:\w+\s+)?(?:{lexicon.SPEECH_NOUNS})\b")
"""A motto of somebody else."""
_TIMES = word_set("dag week maand jaar later keer avond ochtend middag uur moment eerder geleden")
_LINKS = word_set("dat that it er ook wel als as out toe op uit aan weten adding simply")
"""What may stand between the verb and words that are quoted within its sentence."""


def after(text: str, place: int, limit: int) -> Clue | None:
    """Return who speaks by what follows a quotation that ends at ``place``."""
    limit = min(limit, place + _FAR)
    lead = _BEHIND.match(text, place, limit)
    start = lead.end() if lead else place
    opinion = _OPINION_BEHIND.match(text, start, limit)
    if opinion:
        found = subject_at(text, opinion.end(), limit)
        return _clue(found, opinion.start(), limit, text) if found else None
    pointing = _POINTING.match(text, start, limit)
    word = WORD.match(text, pointing.end() if pointing else start, limit)
    if word and word.group() in VERBS:
        particle = NEEDS_PARTICLE.get(word.group().lower(), "(?!)")
        first = re.compile(rf"\s+(?:{particle})\b").match(text, word.end(), limit)
        found = subject_at(text, first.end() if first else word.end(), limit)
        if found and (first or _says(text, word.group().lower(), found.end, limit)):
            clue = _clue(found, word.start(), limit, text)
            return _with_particle(text, word.group().lower(), clue, limit)
        return None
    return _subject_first(text, start, limit)


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


def reports(text: str, sentence: Span) -> list[Clue]:
    """Return who is said to think or say something in a sentence without a quotation."""
    found = [
        _clue(subject, opinion.start(), sentence.end, text)
        for opinion in _OPINION_BEFORE.finditer(text, *sentence)
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


def _clue(found: Subject, start: int, limit: int, text: str) -> Clue:
    evidence = Span(min(start, found.who.start), found.who.end)
    rest = _MORE.match(text, found.end, limit)
    end = rest.end() if rest else found.end
    return Clue(found.kind, found.who, evidence, found.role, end, found.specific)


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
        rest = _MORE.match(text, word.end(), limit)
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


def _by_opinion(text: str, start: int, edge: int, *, colon: bool) -> Clue | None:
    found = list(_OPINION_BEFORE.finditer(text, start, edge))
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
    return _clue(subject, opinion.start(), edge, text)


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

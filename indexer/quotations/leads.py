"""Who speaks by a lead without a verb of saying: a name and a colon, a motto, a rule of thumb."""

import re

from indexer.quotations import lexicon
from indexer.quotations.clues import Clue, Kind
from indexer.quotations.names import WORD, runs
from indexer.quotations.subjects import role_behind, subject_at, subject_before
from indexer.records import Span

_SPEECH_NOUN = re.compile(rf"\b(?:{lexicon.SPEECH_NOUNS})\b", re.IGNORECASE)
_OWNS = re.compile(r"['’]s\s+(?:[a-z]+\s+){0,2}")
_IS_CLEAR = re.compile(
    r"\b(?:is|was)\s+(?:heel |very |quite )?(?:blunt|clear|categorical|adamant|frank|unequivocal|"
    r"duidelijk|stellig|helder|eerlijk|resoluut|kort)\s*$"
)
_HAS = re.compile(r"\b(?:heeft|had|has|gives|gave|geeft|gaf|is|was|luidt|luidde)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"^(?:zijn|haar|his|her)\b", re.IGNORECASE)


def by_name_alone(text: str, start: int, edge: int) -> Clue | None:
    """Return the name that stands alone before a colon, as in an interview."""
    first = next(runs(text, Span(start, edge)), None)
    if first is None or first.span.end > edge:
        return None
    before = WORD.findall(text[first.start : first.span.start])
    if any(word.lower() in lexicon.PREPOSITIONS for word in before):
        return None
    head = text[start : first.start].strip()
    behind = role_behind(text, first.span.end, edge)
    end = behind[1] if behind else first.span.end
    rest = re.sub(r"^\s*\([^()]*\)", "", text[end:edge]).strip()
    if head or not (not rest or re.fullmatch(r",\s(?:die|who)\s[^,.]{2,90}", rest)):
        return None
    role = first.role or (behind[0] if behind else None)
    return Clue(Kind.NAME, first.span, Span(first.span.start, edge), role, edge, specific=False)


def by_noun(text: str, start: int, edge: int) -> Clue | None:
    """Return who has a rule of thumb, an advice, or an answer."""
    clear = _IS_CLEAR.search(text, start, edge)
    if clear and (found := subject_before(text, start, clear.start())):
        span = Span(found.who.start, clear.end())
        return Clue(found.kind, found.who, span, found.role, edge, found.specific)
    noun = _SPEECH_NOUN.search(text, start, edge)
    if noun is None:
        return None
    of = re.compile(r"\s+(?:van|of)\s+").match(text, noun.end(), edge)
    if of and (found := subject_at(text, of.end(), edge)):
        return Clue(found.kind, found.who, Span(noun.start(), found.who.end), found.role, edge,
                    found.specific)  # fmt: skip
    own = _POSSESSIVE.match(text[start:edge])
    if own:
        who = Span(start, start + own.end())
        return Clue(Kind.PRONOUN, who, Span(start, noun.end()), None, edge)
    owner = list(runs(text, Span(start, noun.start())))[-1:]
    if owner and _OWNS.fullmatch(text, owner[0].span.end - 2, noun.start()):
        who = Span(owner[0].span.start, owner[0].span.end - 2)
        return Clue(Kind.NAME, who, Span(who.start, noun.end()), owner[0].role, edge)
    has = _HAS.search(text, start, edge)
    if has is None:
        return None
    found = subject_before(text, start, has.start()) or subject_at(text, has.end(), edge)
    if found is None:
        return None
    span = Span(min(found.who.start, has.start()), noun.end())
    return Clue(found.kind, found.who, span, found.role, edge, found.specific)

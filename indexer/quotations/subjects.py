"""The subject of a clause in Dutch or English: a name, a pronoun, or a description of somebody."""

import re
from dataclasses import dataclass

from indexer.quotations.clues import Clue, Kind
from indexer.quotations.lexicon import (
    HONORIFICS,
    NATIONALITIES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIONS,
    VERBS,
    is_role,
    word_set,
)
from indexer.quotations.names import INITIALS, WORD, runs
from indexer.records import Span

MORE = re.compile(r"[^.,:;!?“”\"„«»\n]{0,60}")
"""What is left of a clause."""
_STOP = re.compile(r"[,;:!?()“”„‟\"«»…\n]|[.](?=\s|$)|\s[–—-]\s")
_DETERMINERS = word_set("de het een the a an haar zijn his her their hun onze our")
_ADVERBS = word_set(
    """
    ook dan nog daarop vervolgens daarom dus toen later zelf weer nu dan vandaag gisteren eerder
    lachend nuchter also then now later today yesterday once still again simply often always
    altijd vaak graag wel eens recently recent onlangs quietly flatly bluntly happily"""
)
_RELATIVE = re.compile(r",\s(?:who|whose|die|wie|which)\s[^.:;“”\"]{2,90},\s*")
_CLOSED = re.compile(r"\s*(?:[.,;:“”\"‘\n]|$)")
_APPOSITION = re.compile(r"\s*(?:\([^()\n]{1,60}\))?(?:,\s\d\d)?,\s+([^.,;:“”„\"«»!?()\n]{2,100})")
_NOT_A_ROLE = word_set("who which that whose die dat wie waar terwijl while when as en and")
_TOGETHER = re.compile(r"\s+(?:en|and|&)\s+(?:[a-z]+\s+){0,2}[A-Z]")
_HIS_OR_HER = re.compile(rf"\s+(?:haar|zijn|d'r|z'n)\s+(?:{'|'.join(sorted(RELATIONS))})\b")
_MOST_NAMES = 3
"""Of more names side by side some may be somebody else's."""
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class Subject:
    """Who does what the verb of a clause says."""

    kind: Kind
    who: Span
    role: str | None
    end: int
    specific: bool = False


def subject_at(text: str, start: int, limit: int) -> Subject | None:
    """Return the subject that begins right at ``start``, as behind a verb."""
    stop = _stop(text, start, limit)
    words = list(WORD.finditer(text, start, stop))
    while words and words[0].group().lower() in _ADVERBS:
        words.pop(0)
    if not words:
        return None
    first = words[0].group().lower()
    if first in PRONOUNS:
        return Subject(Kind.PRONOUN, Span(*words[0].span()), None, words[0].end())
    region = Span(words[0].start(), stop)
    found = next(runs(text, region), None)
    if found is not None and found.span.of(text).lower() not in NATIONALITIES:
        before = [word for word in words if word.end() <= found.start]
        if not before and found.span.of(text).endswith(("’s", "'s", "s’", "s'")):
            return _described_and_named(text, words, stop, limit)
        if len(before) <= 6 and not _breaks_off(before):
            if _is_of_several(text, found.span, first, len(before)):
                return None
            return _named(text, found.span, _role_before(text, before, found.role), limit)
    return _described_and_named(text, words, stop, limit)


def _is_of_several(text: str, name: Span, first: str, before: int) -> bool:
    """Tell whether a name behind a verb is not, or not alone, that of who speaks.

    As in ``Bakkers vrouw``, ``Eva Smit en Jan Bakker``, ``liet Eva Smit Jan Bakker weten`` and
    ``vertelde een klant Eva Smit``.
    """
    words = name.of(text).split()
    plain = [
        word for word in words if word[0].isupper() and not INITIALS.fullmatch(word.strip("."))
    ]
    behind = WORD.match(text, name.end + 1) if text[name.end : name.end + 1] == " " else None
    if len(plain) > _MOST_NAMES or (before and first in ("een", "a", "an")):
        return True
    if _TOGETHER.match(text, name.end) or _HIS_OR_HER.match(text, name.end):
        return True
    return behind is not None and (is_role(behind.group()) or behind.group() in RELATIONS)


def _described_and_named(
    text: str, words: list[re.Match[str]], stop: int, limit: int
) -> Subject | None:
    """Return a description, or the name that follows it between commas."""
    found = _described(words, stop)
    owner = re.search(r"['’]s?$", words[0].group())
    start = words[0].start()
    role = any(is_role(word.group()) for word in words[:6])
    if found is None and (not role or (not owner and _breaks_off(words))):
        return None
    named = re.compile(r",\s+").match(text, stop, limit)
    name = next(runs(text, Span(named.end(), limit)), None) if named else None
    if named and name and name.span.start == named.end() and _CLOSED.match(text, name.span.end):
        return Subject(Kind.NAME, name.span, text[start:stop].strip(), name.span.end)
    return found


def subject_before(text: str, start: int, end: int) -> Subject | None:
    """Return the subject that ends right at ``end``, as before a verb, in a clause from ``start``.

    Passed over are adverbs, and what stands between commas behind the name.
    """
    words = list(WORD.finditer(text, start, end))
    while words and (words[-1].group().lower() in _ADVERBS or words[-1].group().endswith("ly")):
        words.pop()
    if not words:
        return None
    last = words[-1]
    if last.group().lower() in PRONOUNS and text[last.end() : end].strip(" ") in ("", *_ADVERBS):
        return Subject(Kind.PRONOUN, Span(*last.span()), None, last.end())
    region = Span(start, words[-1].end())
    found = [one for one in runs(text, region) if one.span.of(text).lower() not in NATIONALITIES]
    if not found:
        return _described_before(start, words)
    near = found[-1]
    leading = found[0]
    if _RELATIVE.fullmatch(text, leading.span.end, end) and _leads(text, start, leading.span.start):
        return _named(text, leading.span, leading.role, leading.span.end)
    listed = len(found) > 1 and text[found[-2].span.end : near.span.start].strip() == ","
    head = found[-2] if listed else near  # Bethesda, Maryland
    if near.span.end == last.end() and not _follows_preposition(text, start, head.span.start):
        before = list(WORD.finditer(text, start, near.start))
        role = _role_before(text, _tail_of_role(before), near.role)
        return _named(text, near.span, role, end)
    if _leads(text, start, leading.span.start) and _only_about(text, leading.span.end, last.end()):
        before = list(WORD.finditer(text, start, leading.start))
        role = _role_before(text, _tail_of_role(before), leading.role)
        return _named(text, leading.span, role, end)
    return _described_before(start, words)


def role_behind(text: str, end: int, limit: int) -> tuple[str, int] | None:
    """Return what stands behind a name between commas, if it says what somebody is, and its end."""
    found = _APPOSITION.match(text, end, limit)
    if found is None:
        return None
    words = WORD.findall(found[1])
    if not words or words[0].lower() in _NOT_A_ROLE or not any(map(is_role, words[:8])):
        return None
    if any(word.lower() in VERBS for word in words):
        return None
    return found[1].strip(), found.end()


def _named(text: str, name: Span, role: str | None, limit: int) -> Subject:
    behind = role_behind(text, name.end, limit)
    if behind is None:
        return Subject(Kind.NAME, name, role, name.end)
    return Subject(Kind.NAME, name, role or behind[0], behind[1])


def _role_before(text: str, words: list[re.Match[str]], in_run: str | None) -> str | None:
    """Return the words before a name that say what somebody is, without article and honorific."""
    kept = [word for word in words if word.group().lower() not in HONORIFICS]
    while kept and kept[0].group().lower() in _DETERMINERS | _ADVERBS:
        kept.pop(0)
    if kept and any(is_role(word.group()) for word in kept):
        whole = text[kept[0].start() : kept[-1].end()]
        return f"{whole} {in_run}" if in_run else whole
    return in_run


def _tail_of_role(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the words right before a name that may be a role: back to a verb or a preposition."""
    kept: list[re.Match[str]] = []
    for word in reversed(words[-5:]):
        plain = word.group().lower()
        if plain in PREPOSITIONS or plain in VERBS or plain in _NOT_A_ROLE:
            break
        kept.insert(0, word)
    return kept


def _breaks_off(before: list[re.Match[str]]) -> bool:
    plain = [word.group().lower() for word in before]
    return any(word in PREPOSITIONS or word in VERBS for word in plain)


def _follows_preposition(text: str, start: int, place: int) -> bool:
    before = WORD.findall(text[start:place])
    while before and (before[-1].lower() in HONORIFICS | _DETERMINERS or is_role(before[-1])):
        before.pop()
    if len(before) == 1 and before[0].lower() in ("as", "zoals"):
        return False
    return bool(before) and before[-1].lower() in PREPOSITIONS | {"en", "and", "or"}


def _leads(text: str, start: int, place: int) -> bool:
    """Tell whether a name is at the head of the sentence, behind nothing but its role."""
    before = [word.lower() for word in WORD.findall(text[start:place])]
    return len(before) <= 4 and not any(w in PREPOSITIONS or w in VERBS for w in before)


def _only_about(text: str, start: int, end: int) -> bool:
    """Tell whether what stands between a name and its verb only tells more of the name."""
    between = text[start:end].strip()
    if not between:
        return True
    if between.startswith(",") and text[end:].lstrip().startswith(","):
        return True
    first = WORD.search(between)
    return bool(
        not between.startswith((",", ";"))
        and first
        and first.group().lower() in {"van", "bij", "of", "at", "from", "uit", "namens", "for"}
        and len(WORD.findall(between)) <= 8
    )


def _described(words: list[re.Match[str]], stop: int) -> Subject | None:
    """Return a description that begins with the first of ``words``."""
    if words[0].group().lower() not in _DETERMINERS:
        return None
    plain = [word.group().lower() for word in words[:_LONGEST]]
    head = next((at for at, word in enumerate(plain) if _is_person(word)), None)
    if head is None or head > 5 or any(w in VERBS or w in PREPOSITIONS for w in plain[:head]):
        return None
    behind = plain[head + 1 : head + 2]
    specific = bool(behind) and behind[0] in {"van", "bij", "of", "at", "from", "for", "namens"}
    last = len(plain) - 1 if specific else head
    if specific:
        for at in range(head + 2, len(plain)):
            if plain[at] in {"tegen", "in", "over", "to", "who", "die", "about", "op", "on", "na"}:
                last = at - 1
                break
    end = words[last].end()
    return Subject(Kind.DESCRIPTION, Span(words[0].start(), min(end, stop)), None, end, specific)


def _described_before(start: int, words: list[re.Match[str]]) -> Subject | None:
    """Return a description that the whole clause before its verb is."""
    found = _described(words, words[-1].end())
    if found is None or found.end != words[-1].end() or words[0].start() - start > 1:
        return None
    return found


def _is_person(word: str) -> bool:
    return is_role(word) or word in NATIONALITIES


def _stop(text: str, start: int, limit: int) -> int:
    """Return where the clause ends that begins at ``start``; full stops of initials end nothing."""
    for found in _STOP.finditer(text, start, limit):
        if found.group() == ".":
            before = text[start : found.start()].split()
            word = before[-1] if before else ""
            if INITIALS.fullmatch(word) or f"{word.lower()}." in HONORIFICS:
                continue
        return found.start()
    return limit


def clue_of(found: Subject, start: int, limit: int, text: str) -> Clue:
    """Return the clue that a subject is, whose words begin at ``start`` with those before it."""
    evidence = Span(min(start, found.who.start), found.who.end)
    rest = MORE.match(text, found.end, limit)
    end = rest.end() if rest else found.end
    return Clue(found.kind, found.who, evidence, found.role, end, found.specific)

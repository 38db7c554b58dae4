"""The people of an article: their names in full, what they are, and where they are mentioned."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from indexer import words
from indexer.chinese import simplified
from indexer.quotations import chinese_names, names
from indexer.quotations.clues import Clue, Kind
from indexer.quotations.lexicon import NO_PERSON, is_role, word_set
from indexer.quotations.names import WORD, Names
from indexer.records import Span

_CLAUSE = re.compile(r"(?s:.*)[。！？；：，,、\n“”「」]")
_PLACES = word_set("in at bij op near uit from te rond langs around through via")
_LONGEST_ROLE = 60
_MOST_CAPITALS = 2
_GENITIVE = re.compile(r"(?:['’]s?|['’])$")


class People:
    """Who is named in an article; Latin and Chinese names alike."""

    def __init__(self, text: str, latin: Iterable[Span], chinese: Sequence[Span]) -> None:
        self._text = text
        self._names = Names(text, latin)
        self._roles: dict[str, str] = {}
        self._speakers: set[str] = set()
        self._genders: dict[str, str] = {}
        self._full: dict[str, str] = {}
        """Chinese names, simplified and without brackets, with the form they are told in."""
        stretches = [simplified(block.of(text)) for block in chinese]
        tagged = Counter(name for plain in stretches for name in words.person_names(plain))
        behind = [name for plain in stretches for name in chinese_names.behind_roles(plain)]
        for name in [*behind, *(one for one, count in tagged.items() if count > 1)]:
            if len(name) > 1 and chinese_names.is_name(name):
                self._full.setdefault(name, "")

        self._doubtful = {
            name for name in tagged if len(name) > 1 and chinese_names.is_name(name)
        } - self._full.keys()
        """What may be a name as well, and keeps a pronoun from being taken for another one."""

    @property
    def known(self) -> frozenset[str]:
        """Return the Chinese names that are told already, simplified."""
        return frozenset(self._full)

    def learn(self, clue: Clue) -> None:
        """Take note of a name that a clue gives, and of what stands beside it."""
        if clue.kind is not Kind.NAME:
            return
        told = clue.who.of(self._text)
        if _is_han(told):
            key = chinese_names.short(simplified(told))
            self._doubtful.discard(key)
            if len(told) > len(self._full.get(key, "")):
                self._full[key] = told
        name = self.full(told)
        self._speakers.add(name)
        if clue.role:
            self._roles.setdefault(name, clue.role)

    def learn_roles(self, page: Sequence[Span]) -> None:
        """Take note of what stands before known Chinese names, anywhere in those blocks."""
        plain = simplified(self._text)
        for block in page:
            for place, name in self._in_chinese(block):
                nearest = max(block.start, place - _LONGEST_ROLE)
                clause = _CLAUSE.search(plain, nearest, place)
                start = clause.end() if clause else nearest
                end = place + len(chinese_names.short(name))
                told = chinese_names.named(plain, Span(start, end), self.known)
                if told and told.role and told.who.start == place:
                    self._roles.setdefault(name, told.role.of(self._text).strip())

    def full(self, name: str) -> str:
        """Return a name in the fullest form that the article gives."""
        if _is_han(name):
            return self._full.get(chinese_names.short(simplified(name))) or name
        return self._names.full(_GENITIVE.sub("", name))

    def is_shared(self, name: str) -> bool:
        """Tell whether several people of the article may be meant by a name."""
        return not _is_han(name) and self._names.is_shared(_GENITIVE.sub("", name))

    def role(self, name: str) -> str | None:
        """Return what the article says the bearer of a full name is."""
        return self._roles.get(name)

    def is_speaker(self, name: str) -> bool:
        """Tell whether words are given to the bearer of a full name."""
        return name in self._speakers

    def is_doubtful(self, name: str) -> bool:
        """Tell whether a name may be none."""
        return simplified(name) in self._doubtful and not self.is_speaker(name)

    def note_gender(self, name: str, gender: str) -> bool:
        """Take a pronoun to mean somebody; False where another pronoun meant the same before."""
        return self._genders.setdefault(name, gender) == gender

    def mentions(self, within: Span, is_quoted: Callable[[int], bool]) -> list[tuple[int, str]]:
        """Return where people are named in a slice outside quotations, each in full."""
        stretch = within.of(self._text)
        found = self._in_chinese(within) if _is_han(stretch) else self._in_latin(within)
        return [(place, name) for place, name in found if not is_quoted(place)]

    def _in_chinese(self, within: Span) -> list[tuple[int, str]]:
        plain = simplified(within.of(self._text))
        wanted = self._full.keys() | self._doubtful
        if not wanted:
            return []
        pattern = "|".join(map(re.escape, sorted(wanted, key=lambda one: (-len(one), one))))
        return [
            (within.start + one.start(), self._full.get(one.group()) or self._as_told(within, one))
            for one in re.finditer(pattern, plain)
        ]

    def _as_told(self, within: Span, found: re.Match[str]) -> str:
        return self._text[within.start + found.start() : within.start + found.end()]

    def _in_latin(self, within: Span) -> list[tuple[int, str]]:
        found = []
        for run in names.runs(self._text, within):
            name = self.full(run.span.of(self._text))
            if run.role:
                self._roles.setdefault(name, run.role)
            if self.is_speaker(name) or run.role or self._is_somebody(within, run.span, name):
                found.append((run.span.start, name))
        return found

    def _is_somebody(self, within: Span, span: Span, name: str) -> bool:
        """Tell whether an unknown name may be a person's: written in full, and no place."""
        if not (names.is_full(name) and self._names.is_known(name)):
            return False
        before = WORD.findall(self._text[max(within.start, span.start - 40) : span.start])
        last = before[-1].lower() if before else ""
        if is_role(last):
            return True
        parts = name.split()
        plain = [word for word in parts if len(word.strip(".")) > 1 and word[0].isupper()]
        if NO_PERSON & {word.lower() for word in parts} or len(plain) > _MOST_CAPITALS:
            return False
        return last not in _PLACES | {"de", "het", "the", "a", "een"}


def _is_han(text: str) -> bool:
    return bool(re.search("[\u3400-\u9fff]", text))

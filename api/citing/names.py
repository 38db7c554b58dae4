"""Names of authors and speakers → family and given name, or the name of an organisation as it is.

Front matter does not say whether an author is a person. A name is taken for an organisation's when
it is the publisher's, has a word that people's names do not have (redactie, editors, Institute,
B.V., of, &), starts with an article, has figures, an abbreviation of three capitals, one word
only, or six and more. Names in Chinese characters stay whole, family name first.
"""

import re
from dataclasses import dataclass, replace

from api.citing.titles import one_line
from indexer.chinese import HAN
from indexer.folding import fold
from indexer.importing.writing import slug
from indexer.records import Author, Language

_HAN = re.compile(f"[{HAN}]")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PARTICLES = _set(
    "'t aan af al av bin da de del della den der des di do dos du el het ibn in la le op te ten "
    "ter uit van vom von zu zum zur ’t"
)
_HONORIFICS = _set("dhr dr drs ing ir mevr mr mrs ms prof")
_DEGREES = _set("ba bsc dphil ll.m llm ma mba md msc ph.d phd rm")
_SUFFIXES = _set("jr sr ii iii iv")
_ARTICLES = _set("the de het")
_LEADING = _set("De Van Den Der Ten Ter Von") | _PARTICLES
_OF_ORGANISATIONS = _set(
    """
    academie academy afdeling agency agentschap and association b.v bank board bureau bv center
    centre centrum club collectief collective college comité commissie commission committee
    communications company consultancy consulting corp corporation council department desk digital
    editorial editors en federatie federation for foundation gmbh groep group holding hospital inc
    institute instituut journal lab laboratory labs llc ltd magazine marketing media ministerie
    ministry museum n.v netwerk network news newsroom nv of onderzoeksbureau online partners
    platform plc press raad redacteuren redactie redactieteam research school services society
    solutions staff stichting studio studios team union universiteit university vereniging voor
    """
)
_BRACKETED = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
_ABBREVIATION = re.compile(r"[A-Z]{3,}")
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the parts that CSL knows; ``literal`` alone when it has none."""

    family: str = ""
    given: str = ""
    particle: str = ""
    """``van de``: before the family name, which it is not sorted by."""
    suffix: str = ""
    literal: str = ""
    family_first: bool = False
    """A Chinese name in Latin letters, ``Li Wei``: the family name leads, without a comma."""

    @property
    def surname(self) -> str:
        """Return what a citation in the text calls the person or organisation."""
        return self.literal or f"{self.particle} {self.family}".strip()

    @property
    def surname_in_dutch(self) -> str:
        """Return the surname as Dutch writes it without a given name before it: ``De Wit``."""
        surname = self.surname
        if not self.particle:
            return surname
        at = 2 if surname.startswith(("'t", "’t")) else 0
        return surname[:at] + surname[at : at + 1].upper() + surname[at + 1 :]

    @property
    def whole(self) -> str:
        """Return the name as it is written on its own."""
        if self.literal:
            return self.literal
        parts = (
            (self.family, self.given)
            if self.family_first
            else (self.given, self.particle, self.family)
        )
        return " ".join(part for part in (*parts, self.suffix) if part)


def author_name(author: Author, lang: Language, publisher: str | None = None) -> Name:
    """Return the name of an author as an article in ``lang`` gives it.

    An article in Chinese gives the name in Chinese characters where there is one.
    """
    native = one_line(author.native_name or "")
    name = one_line(author.name)
    if lang.tongue == "zh" and native:
        return parsed(native, publisher)
    found = parsed(name, publisher)
    first, _, rest = name.partition(" ")
    if found.literal or not rest or not _HAN.match(native):
        return found
    readings = {_joined(native[:1]), _joined(native[:2])}
    if _joined(first) in readings or _joined(native[1:]) == _joined(rest):
        return Name(family=first, given=rest, family_first=True)
    return found


def parsed(name: str, publisher: str | None = None) -> Name:
    """Return the parts of a name in its usual order, or as ``Family, Given``."""
    name = one_line(name).strip(" ,")
    if _is_organisation(name, publisher):
        return Name(literal=name)
    family, comma, given = (part.strip() for part in name.partition(","))
    if comma and _bare(given) in _DEGREES:
        return parsed(family, publisher)
    if comma and _bare(given) not in _SUFFIXES:
        return _inverted(family, given)
    return _person((_BRACKETED.sub("", name) or name).replace(",", " ").split())


def _inverted(family: str, given: str) -> Name:
    """Return a name given as ``Wit, Anna de`` or ``de Wit, Anna``."""
    words = given.split()
    while len(words) > 1 and words[-1] in _PARTICLES:
        family = f"{words.pop()} {family}"
    return replace(_person(f"x {family}".split()), given=" ".join(words))


def _person(words: list[str]) -> Name:
    """Return the parts of a person's name in its usual order."""
    suffix = ""
    while len(words) > 2 and _bare(words[0]) in _HONORIFICS:
        words = words[1:]
    if len(words) > 2 and _bare(words[-1]) in _SUFFIXES:
        *words, suffix = words
    if len(words) < 2 or words[0] in _PARTICLES:
        return Name(literal=" ".join(words))
    cut = next(
        (at for at, word in enumerate(words[:-1]) if at and word in _LEADING),
        len(words) - 1,
    )
    given, family = words[:cut], words[cut:]
    small = next(at for at, word in enumerate([*family[:-1], ""]) if word not in _PARTICLES)
    return Name(
        family=" ".join(family[small:]),
        given=" ".join(given),
        particle=" ".join(family[:small]),
        suffix=suffix,
    )


def _is_organisation(name: str, publisher: str | None) -> bool:
    if _HAN.search(name) or (publisher and fold(name) == fold(one_line(publisher))):
        return True
    words = name.replace(",", " ").split()
    bare = [_bare(word) for word in words]
    titles = next((at for at, word in enumerate(bare) if word not in _HONORIFICS), 0)
    people = [word for word in bare if word not in _HONORIFICS | _DEGREES | _SUFFIXES]
    return (
        len(words) < 2
        or len(people) > _LONGEST
        or (words[0][0].isupper() and bare[0] in _ARTICLES)
        or any(word in _OF_ORGANISATIONS for word in bare)
        or any(word.islower() and word not in _PARTICLES for word in words[titles:])
        or any(_ABBREVIATION.fullmatch(word) for word in words if _bare(word) not in _SUFFIXES)
        or any(sign.isdigit() or sign in "&+/@|" for sign in name)
    )


def _bare(word: str) -> str:
    return word.strip(".,()").casefold()


def _joined(text: str) -> str:
    return slug(text).replace("-", "")

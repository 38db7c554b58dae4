"""Whether two names are of one person, are of two, or cannot be compared."""

import re
import unicodedata
from enum import Enum

from indexer.columns import StoredArticle
from indexer.folding import fold, without_accents
from indexer.quotations.chinese_names import COMPOUND, SURNAMES
from indexer.quotations.chinese_names import is_role as is_chinese_role
from indexer.quotations.lexicon import RELATIONS, is_role, word_set

_PARTICLES = word_set("de den der van von vom zu la le du da di ter ten te bin al el 't")
_TITLES = word_set(
    "dr drs mr mrs ms ir ing prof professor sir dame heer meneer mevrouw dhr mevr mw 先生 女士"
)
_CHINESE_TITLES = re.compile("(?:先生|女士|小姐|教授|博士)$")
_BRACKETS = re.compile(r"[(（]([^()（）]*)[)）]")
_HAN = re.compile("[\u3400-\u9fff]")
_LETTER = re.compile(r"[^\W\d_]")
_OWNER = re.compile(r"\w(?:'s|s')(?!\w)")
_OF = word_set("of from at by for with in on near bij voor uit namens met to behalf as als and en")
_DESCRIBING = word_set(
    "a an the een het 'n his her their my our its zijn haar hun mijn onze ons some one who die wie"
)
_SURNAMES_FIRST = word_set(
    """
    ai an au bai cai cao chan chang chao chau chen cheng cheung chiang chiu choi chou chow chu
    chung cui dai deng ding dong du duan fan fang feng fu fung gao ge gong gu guan guo han hao
    he ho hong hou hsiao hsieh hsu hu hua huang hui hung jia jiang jin kang kao ko kong ku kuo
    kwok lai lam lau lei leung li liang liao lien lin ling liu lo lu luo lv ma mao meng mo mok
    ng ni ou ouyang pan pang peng qi qian qiao qin qiu qu ren shao shen sheng shi shih shum sima
    so song su sun sung szeto tai tam tan tang tao teng tian tien tong tsai tsang tse tseng tso
    tsui tu tung wan wang wei wen weng wong wu xi xia xiang xiao xie xin xiong xu xue yan yang
    yao yau ye yeh yen yeung yi yin ying yip you yu yuan yue yuen zeng zhai zhan zhang zhao
    zheng zhong zhou zhu zhuang zhuge zou"""
)
"""Chinese surnames in Latin letters, which stand before the given name or behind it."""
_LONGEST_CHINESE = 4
_FULL_CHINESE = 2


class Likeness(Enum):
    """What two names tell of their bearers."""

    SAME = "same"
    OTHER = "other"
    UNCLEAR = "unclear"
    """They cannot be compared, as one describes somebody, or is in another script."""


def same_name(one: str, other: str) -> bool:
    """Tell whether two names may be of one person: a surname alone, initials, another script form.

    Accents, case, variants of characters, titles, and what follows behind a comma make no
    difference. Of a Chinese name the surname or the given name may stand alone, of a transcribed
    one any of its parts; its surname may stand first or last. A name in brackets is a name too.
    """
    return likeness(one, other) is Likeness.SAME


def likeness(one: str, other: str) -> Likeness:
    """Return whether two names are of one person, as far as names tell; see ``same_name``."""
    first, second = _forms(one), _forms(other)
    if first and first == second:
        return Likeness.SAME
    found = {_compared(mine, theirs) for mine in first for theirs in second}
    if not found:
        return Likeness.OTHER
    if Likeness.SAME in found:
        return Likeness.SAME
    return Likeness.OTHER if Likeness.OTHER in found else Likeness.UNCLEAR


def by_author(name: str, article: StoredArticle) -> bool:
    """Tell whether a name is that of an author of the article."""
    known = article.metadata.authors
    return any(
        same_name(name, written)
        for author in known
        for written in (author.name, author.native_name)
        if written
    )


def _forms(name: str) -> list[str]:
    """Return the forms of a name: as it stands, and in brackets in another script."""
    plain = unicodedata.normalize("NFKC", name)
    outside = re.split("[,，]", _BRACKETS.sub(" ", plain))[0].strip()
    inside = [found.strip() for found in _BRACKETS.findall(plain)]
    forms = [
        outside,
        *(one for one in inside if not _is_mixed(one) and _is_han(one) != _is_han(outside)),
    ]
    return [form for form in forms if _LETTER.search(form)]


def _compared(one: str, other: str) -> Likeness:
    if fold(one) == fold(other):
        return Likeness.SAME
    if _is_description(one) or _is_description(other):
        return Likeness.UNCLEAR
    first, second = _words(one), _words(other)
    if not first or not second:
        return Likeness.OTHER
    if _is_han(one) and _is_han(other):
        return _compared_in_chinese(first, second)
    if _is_han(one) or _is_han(other):
        return Likeness.UNCLEAR
    return _compared_in_latin(*sorted((first, second), key=len))


def _compared_in_chinese(first: list[str], second: list[str]) -> Likeness:
    short, long = sorted(("".join(first), "".join(second)), key=len)
    if short == long:
        return Likeness.SAME
    parts = min(first, second, key=lambda words: len("".join(words)) == len(short))
    if len(parts) > 1:
        if short in parts:
            return Likeness.SAME
    elif len(long) <= _LONGEST_CHINESE and short in _surname_and_given(long):
        return Likeness.SAME
    if (
        len(short) >= _FULL_CHINESE
        and long.endswith(short)
        and is_chinese_role(long[: -len(short)])
    ):
        return Likeness.SAME  # 资讯处长 and the name
    roles = is_chinese_role(short) or is_chinese_role(long)
    return Likeness.UNCLEAR if roles or len(long) > _LONGEST_CHINESE else Likeness.OTHER


def _surname_and_given(name: str) -> tuple[str, ...]:
    """Return the two parts of a Chinese name; none of what does not look like one."""
    if name[:2] in COMPOUND:
        return name[:2], name[2:]
    single = name[0] in SURNAMES and len(name) < _LONGEST_CHINESE
    return (name[0], name[1:]) if single else ()


def _compared_in_latin(short: list[str], long: list[str]) -> Likeness:
    if len(short) == 1:
        alone = short[0] in (long[-1], long[0])
        return Likeness.SAME if alone else _told_apart(short, long)
    if short == long or _fits(short, long):
        return Likeness.SAME
    for turned in ([*short[1:], short[0]], [short[-1], *short[:-1]]):
        if turned == long and (turned[0] in _SURNAMES_FIRST or turned[-1] in _SURNAMES_FIRST):
            return Likeness.SAME
    return _told_apart(short, long)


def _told_apart(short: list[str], long: list[str]) -> Likeness:
    """Return that names with the same words in them cannot be compared; others are two."""
    return Likeness.UNCLEAR if set(short) <= set(long) else Likeness.OTHER


def _fits(short: list[str], long: list[str]) -> bool:
    """Tell whether surnames agree, the first names, and those between as far as both have them."""
    if short[-1] != long[-1] or not _same_or_initial(short[0], long[0]):
        return False
    rest = iter(long[1:-1])
    return all(any(_same_or_initial(mine, theirs) for theirs in rest) for mine in short[1:-1])


def _same_or_initial(mine: str, theirs: str) -> bool:
    short, long = sorted((mine, theirs), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))


def _is_description(name: str) -> bool:
    """Tell whether words describe somebody, as by his office or by somebody else's name."""
    if _is_han(name):
        return "的" in name or is_chinese_role(fold(name))
    words = name.replace("’", "'").split()
    while words and words[0].lower().strip(".") in _TITLES:
        words.pop(0)
    if _OWNER.search(" ".join(words)) or not words:
        return True
    plain = [word.lower() for word in words]
    if plain[0] in _DESCRIBING or set(plain) & (_OF | _DESCRIBING) or plain[0] in RELATIONS:
        return True
    if is_role(plain[0]) and len(plain) > 1 and plain[1] == "van":
        return True
    if len(plain) == 1:
        return words[0].islower() and (is_role(plain[0]) or plain[0] in RELATIONS)
    if plain[0] in ("de", "the") and any(map(is_role, plain[1:])):
        return True
    if not any(word[0].isupper() for word in words):
        return any(one in RELATIONS or is_role(one) for one in plain[:-1]) or plain[-1] in RELATIONS
    small = [one for word, one in zip(words, plain, strict=True) if word[0].islower()]
    return any(one not in _PARTICLES | _TITLES for one in small)


def _words(name: str) -> list[str]:
    plain = fold(name)
    for mark in "·‧•-.":
        plain = plain.replace(mark, " ")
    bare = without_accents(plain.replace("'", ""))
    words = [_CHINESE_TITLES.sub("", word) for word in bare.split() if word not in _TITLES]
    words = [word for word in words if any(map(str.isalnum, word))]
    return [word for word in words if word not in _PARTICLES] or words


def _is_han(text: str) -> bool:
    return bool(_HAN.search(text))


def _is_mixed(text: str) -> bool:
    return _is_han(text) and bool(re.search("[A-Za-z]", text))

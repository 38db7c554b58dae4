"""Words that deny, and words that hedge, in Dutch, English and Chinese."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from indexer.folding import fold

_DENYING_LIST = """
niet geen nooit niemand nergens niets niks zonder nauwelijks amper evenmin noch nee weinig
weinigen zelden ontbreekt ontbreken weiger weigert weigeren ontkent ontken
not no never nobody none nothing nowhere neither nor without hardly barely scarcely cannot few
seldom rarely lack lacks lacked refuse refuses refused deny denies denied fail fails failed
isnt arent wasnt werent dont doesnt didnt wont cant couldnt shouldnt wouldnt hasnt havent
hadnt ain't non
nimmer allerminst geenszins weigerde weigerden ontkende ontkenden verwerpt verwierp onmogelijk
onwaar onjuist onterecht ontbrak ontbraken allesbehalve
reject rejects rejected wrong mistaken false untrue impossible unable unlikely
"""
_DENYING = frozenset(_DENYING_LIST.split())
_DENYING_PAIRS = frozenset(
    {("af", "van"), ("verre", "van"), ("alles", "behalve"), ("far", "from"), ("anything", "but")}
)
_DENYING_WORDS_CHINESE = re.compile(
    "很少|极少|甚少|拒绝|放弃|取消|关闭|停止|禁止|反对|否认|避免|难以"
)
_BEFORE = re.compile(
    r"\b(?:verre van|alles behalve|far from|anything but|no longer|not true that|niet waar dat"
    r"|(?:reject|deny|deni|refut|dismiss)\w*(?: the (?:claim|idea|notion|suggestion))? that"
    r"|(?:ontken|verwerp|verwierp|bestrijd|bestreed)\w*(?: het idee| de stelling)? dat)[ \xa0]*$",
    re.IGNORECASE,
)
_BEFORE_CHINESE = re.compile(
    "(?:很少|极少|甚少|拒绝|放弃|取消|停止|禁止|反对|否认|避免|难以|没有|无法|无须|未能|未曾"
    "|不(?:是|能|会|得|要|可|必|应|想|愿|该|再|曾|肯|敢))$"
)
_LONGEST_CHINESE = 3
_UNTOLD_CHINESE = re.compile("(?:是不是|能不能|会不会|要不要|不得不|不能不|不会不|是否|有没有)$")
_BEHIND = re.compile(
    r",?[ \xa0]*(?:ontbreekt|ontbreken|ontbrak|ontbraken)\b"
    r"|[ \xa0]*\b(?:is|are|was|were|zijn|waren) "
    r"(?:false|untrue|onwaar|onjuist|niet waar|not true)\b",
    re.IGNORECASE,
)
_DENYING_CHINESE = frozenset("不没无非未勿莫否毋")
_HARMLESS_CHINESE = re.compile(
    "非常|不过|不但|不仅|不断|不同|不论|不管|不久|不只|不妨|不愧|不禁|不已|无论|无数|无比|未来|没错|莫非|莫名|否则|是否|能不能|会不会|是不是|要不要|好不好"
)
_FORBIDDING = re.compile("(?<![特分区类性级识告])别(?![人的处名致])")
_CONTRACTED = re.compile(r"\w+n't")
_PREFIXES = ("on", "un", "in", "im", "ir", "il", "dis", "non", "a")
_SUFFIXES = (("vol", "loos"), ("volle", "loze"), ("ful", "less"))
_HEDGES_LIST = """
als indien mits tenzij misschien wellicht mogelijk waarschijnlijk vermoedelijk bijna kan kunnen
kon konden zou zouden mag soms vaak meestal ongeveer circa ruim minstens hoogstens minder meer
alleen slechts vooral zowat haast lijkt schijnt volgens deels enigszins
if unless may might could perhaps maybe possibly probably likely almost nearly about roughly
sometimes often usually mostly approximately least most over under up than more less only
merely seems seem appears would should can partly supposedly allegedly suppose assuming
provided
"""
_HEDGES = frozenset(_HEDGES_LIST.split())
_RESERVATION_LIST = """
als indien mits tenzij misschien wellicht mogelijk waarschijnlijk vermoedelijk bijna stel zou zouden
if unless may might could perhaps maybe possibly probably likely almost nearly seems suppose would
assuming provided supposedly allegedly
"""
_RESERVATIONS = frozenset(_RESERVATION_LIST.split())
_LIMITS_LIST = """
alleen slechts enkel uitsluitend soms vaak meestal deels ongeveer circa ruim minstens hoogstens
hooguit schatting geschat geschatte lijkt schijnt blijkbaar volgens
only merely sometimes often usually mostly partly roughly approximately presumably estimated
alleged apparently around seem seemed solely
"""
_LIMITS = _RESERVATIONS | frozenset(_LIMITS_LIST.split())
_RESERVATIONS_CHINESE = re.compile(
    "如果|假如|假设|要是|倘若|若|除非|可能|也许|或许|大概|几乎|恐怕|似乎|好像|未必|据说"
)
_CONTRASTS_LIST = """
maar echter toch doch tenzij behalve but however yet unless except nevertheless nonetheless
"""
_CONTRASTS = frozenset(_CONTRASTS_LIST.split())
_CONTRASTS_CHINESE = re.compile("但是|但(?!愿)|不过|然而|除非|只是|可是|却(?!步)")
_HEDGES_CHINESE = re.compile(
    "如果|假如|假设|要是|倘若|若|除非|可能|也许|或许|大概|大约|左右|几乎|恐怕|似乎|好像|"
    "未必|只要|只有|至少|至多|最多|超过|不到|将近|接近|约|有时|往往|通常|据说"
)


def negations(forms: Sequence[str]) -> list[str]:
    """Return the words among folded tokens that deny, in order."""
    found = [form for form in forms if form in _DENYING or _CONTRACTED.fullmatch(form)]
    found += [" ".join(two) for two in pairwise(forms) if two in _DENYING_PAIRS]
    return found + _chinese_negations("".join(form for form in forms if len(form) == 1))


def denied(quoted: Sequence[str], source: Sequence[str]) -> bool:
    """Tell whether two stretches of folded tokens that stand for each other deny differently."""
    if Counter(map(_kind, negations(quoted))) != Counter(map(_kind, negations(source))):
        return True
    bare = {*_chinese_bare(quoted)} ^ {*_chinese_bare(source)}
    if bare:
        return True
    return any(_opposed(one, other) for one in quoted for other in source)


def forbids(text: str) -> bool:
    """Tell whether Chinese text, folded, begins with a negation of what follows in it."""
    return text[:1] in _DENYING_CHINESE and not _HARMLESS_CHINESE.match(text)


def denial_before(text: str) -> int:
    """Return how many characters at the end of ``text`` deny what follows it; 0: none do."""
    if found := _BEFORE.search(text):
        return len(found.group())
    folded = fold(text[-_LONGEST_CHINESE:])
    if _UNTOLD_CHINESE.search(folded):
        return 0
    found = _BEFORE_CHINESE.search(folded)
    return len(found.group()) if found else 0


def denial_behind(text: str) -> int:
    """Return how many characters at the start of ``text`` deny what stands before it; 0: none."""
    found = _BEHIND.match(text)
    return len(found.group()) if found else 0


def hedges(forms: Sequence[str]) -> list[str]:
    """Return the words among folded tokens that hedge: conditions, possibility, more or less."""
    return _found(forms, _HEDGES, _HEDGES_CHINESE)


def reservations(forms: Sequence[str]) -> list[str]:
    """Return the words among folded tokens that make a condition, or say that a thing may be so."""
    return _found(forms, _RESERVATIONS, _RESERVATIONS_CHINESE)


def limits(forms: Sequence[str]) -> list[str]:
    """Return the words among folded tokens without which a thing is said more widely or surely."""
    return _found(forms, _LIMITS, _HEDGES_CHINESE)


def contrasts(forms: Sequence[str]) -> list[str]:
    """Return the words among folded tokens that turn against what was said before them."""
    return _found(forms, _CONTRASTS, _CONTRASTS_CHINESE)


def _found(forms: Sequence[str], words: frozenset[str], chinese: re.Pattern[str]) -> list[str]:
    """Return those of ``words`` among folded tokens, and what the Chinese ones hold of others."""
    alone = "".join(form for form in forms if len(form) == 1)
    return [form for form in forms if form in words] + chinese.findall(alone)


def _kind(negation: str) -> str:
    return "not" if _CONTRACTED.fullmatch(negation) else negation


def _chinese_negations(text: str) -> list[str]:
    bare = _HARMLESS_CHINESE.sub(" ", text)
    found = [one for one in bare if one in _DENYING_CHINESE] + _FORBIDDING.findall(bare)
    return found + _DENYING_WORDS_CHINESE.findall(bare)


def _chinese_bare(forms: Sequence[str]) -> list[str]:
    return [form for form in forms if form in _DENYING_CHINESE or form == "别"]


def _opposed(one: str, other: str) -> bool:
    """Tell whether one word is the other with a prefix or suffix that denies it."""
    if one == other or min(len(one), len(other)) < 3:
        return False
    short, long = sorted((one, other), key=len)
    if any(long == prefix + short for prefix in _PREFIXES):
        return True
    return any(
        first.endswith(having) and first.removesuffix(having) + lacking == second
        for having, lacking in _SUFFIXES
        for first, second in ((one, other), (other, one))
    )

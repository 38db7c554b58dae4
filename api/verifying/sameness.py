"""When two texts are the same but for folding: what may differ in a quotation called right.

Beyond the folding of ``indexer.folding``, single and double quotation marks are alike, as those
within a quotation change when it is quoted. White space counts as one space, and not at all beside
Chinese characters, around a dash between words, and between a figure and its sign. What the
folding would hide is looked at again: ``10²`` is not ``102``, ``1½`` not ``11⁄2``, and a reading
in brackets may be left out, but not put in. A traditional character is not another one, though both
are simplified alike; and a hyphen within a word is no dash.
"""

import re
import unicodedata
from functools import lru_cache

from indexer.chinese import HAN, simplified
from indexer.folding import fold
from indexer.pinyin import READING, without_readings

_HAN_SIDE = rf"[{HAN}\u3000-\u303f]"
_LOOSE = re.compile(
    rf"(?<={_HAN_SIDE}) | (?={_HAN_SIDE})"
    r"|(?<=[^\W\d]) (?=-)|(?<=[^\W\d]-) (?=[^\W\d])|(?<= -) (?=[^\W\d])"
    r"|(?<=\d) (?=[%‰€])|(?<=[€$£¥]) (?=\d)"
)
_HAN = re.compile(f"[{HAN}]")
_FORMS = str.maketrans(
    "爲裏羣綫牀衆啓峯説臺着麪喫祕溼菸僞衞彞鷄敎嚐脣姪嘆讚週",
    "為裡群線床眾啟峰說台著麵吃秘濕煙偽衛彝雞教嘗唇侄歎贊周",
)
_DASH = re.compile(r"(?<=[^\W\d])(\s*)([-‐‑–—―−])(\s*)(?=[^\W\d])")
_DOTS = re.compile(r"\.{3,}")
_PLAIN_FORMS = frozenset({"<wide>", "<narrow>", "<font>", "<noBreak>"})
_MEASURE = re.compile("\\d([\"'′″])")
_MOST_BLANKS = 8


def same(quoted: str, source: str) -> bool:
    """Tell whether two texts are the same but for folding."""
    if canonical(quoted) != canonical(source) or not figures_kept(quoted, source):
        return False
    if other_characters(quoted, source, traditional=are_traditional(quoted, source)):
        return False
    dashes = zip(_dashes(quoted), _dashes(source), strict=False)
    if any({one, other} == {"-", "–"} for one, other in dashes):
        return False
    mine, theirs = _measures(quoted), _measures(source)
    if mine and theirs and mine != theirs:
        return False
    return set(READING.findall(quoted)) <= set(READING.findall(source))


def are_traditional(quoted: str, source: str) -> bool:
    """Tell whether two texts are both written in traditional characters."""
    return _in_traditional(quoted) and _in_traditional(source)


def _in_traditional(text: str) -> bool:
    """Tell whether more characters are traditional than stand in simplified script alone."""
    han = set(_HAN.findall(text))
    traditional: int = sum(simplified(one) != one for one in han)
    only_simplified: int = sum(not _is_traditional(one, also_simplified=True) for one in han)
    return traditional > only_simplified


def other_characters(quoted: str, source: str, *, traditional: bool) -> bool:
    """Tell whether texts folded alike have characters that traditional script keeps apart: 曆, 歷.

    ``traditional``: both are written in it; then one that stands in both scripts counts as well,
    as 只 against 隻. Forms that only differ by place or printer are alike: 台 and 臺.
    """
    mine, theirs = (_HAN.findall(without_readings(text)) for text in (quoted, source))
    if mine == theirs or len(mine) != len(theirs):
        return False
    return any(
        one != other
        and one.translate(_FORMS) != other.translate(_FORMS)
        and _is_traditional(one, also_simplified=traditional)
        and _is_traditional(other, also_simplified=traditional)
        for one, other in zip(mine, theirs, strict=True)
    )


@lru_cache(maxsize=8192)
def _is_traditional(character: str, *, also_simplified: bool) -> bool:
    """Tell whether a character is traditional: by OpenCC, or by standing in Big5 as well."""
    if simplified(character) != character:
        return True
    try:
        return also_simplified and bool(character.encode("big5"))
    except UnicodeEncodeError:
        return False


def _dashes(text: str) -> list[str]:
    """Return what each dash between letters is: a hyphen ``-``, a dash ``–``, either ``?``."""
    return [_dash(*found.groups()) for found in _DASH.finditer(text)]


def _dash(before: str, mark: str, behind: str) -> str:
    if before and behind:
        return "–"
    return "-" if mark in "-‐‑" and not before + behind else "?"


def _measures(text: str) -> list[str]:
    """Return the marks of feet and inches, or of minutes and seconds, behind figures."""
    return [fold(mark) for mark in _MEASURE.findall(text)]


def canonical(text: str) -> str:
    """Return the form in which texts are compared."""
    plain = _DOTS.sub("...", " ".join(fold(text).split())).replace('"', "'")
    while (tight := _LOOSE.sub("", plain)) != plain:
        plain = tight
    return plain


def figures_kept(quoted: str, source: str) -> bool:
    """Tell whether raised figures, fractions and the like stand at the same places in both."""
    return _odd_figures(quoted) == _odd_figures(source)


def tail(mark: str, text: str, at: int) -> int | None:
    """Return where ``mark``, the end of a quotation behind its last word, ends in ``text``.

    It is looked for at ``at``; None: something else stands there.
    """
    wanted = _bare(mark)
    for end in range(at, min(len(text), at + len(mark) + _MOST_BLANKS) + 1):
        if _bare(text[at:end]) == wanted:
            return None if wanted.endswith(".") and text[end : end + 1] == "." else end
    return None


def head(mark: str, text: str, at: int) -> int | None:
    """Return where ``mark``, the start of a quotation before its first word, starts in ``text``."""
    wanted = _bare(mark)
    for start in range(at, max(0, at - len(mark) - _MOST_BLANKS) - 1, -1):
        if _bare(text[start:at]) == wanted:
            return start
    return None


def _bare(marks: str) -> str:
    return canonical(marks).replace(" ", "")


def _odd_figures(text: str) -> list[tuple[int, str]]:
    """Return the characters that stand for figures in an unusual form, each with its place."""
    if text.isascii():
        return []
    kept = without_readings(text)
    found = [(at, one) for at, one in enumerate(kept) if _is_odd(one)]
    return [(len("".join(fold(kept[:at]).split())), one) for at, one in found]


def _is_odd(character: str) -> bool:
    if character.isascii():
        return False
    form = unicodedata.decomposition(character).partition(" ")[0]
    if form in ("<super>", "<sub>"):
        return True
    if not form.startswith("<") or form in _PLAIN_FORMS:
        return False
    return any(one.isdigit() or one == "\u2044" for one in unicodedata.normalize("NFKC", character))

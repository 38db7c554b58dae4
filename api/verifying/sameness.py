"""When two texts are the same but for folding: what may differ in a quotation called right.

Beyond the folding of ``indexer.folding``, single and double quotation marks are alike, as those
within a quotation change when it is quoted. White space counts as one space, and not at all beside
Chinese characters, around a dash between words, and between a figure and its sign. What the
folding would hide is looked at again: ``10²`` is not ``102``, ``1½`` not ``11⁄2``, and a reading
in brackets may be left out, but not put in.
"""

import re
import unicodedata

from indexer.chinese import HAN
from indexer.folding import fold
from indexer.pinyin import READING, without_readings

_HAN_SIDE = rf"[{HAN}\u3000-\u303f]"
_LOOSE = re.compile(
    rf"(?<={_HAN_SIDE}) | (?={_HAN_SIDE})"
    r"|(?<=[^\W\d]) (?=-)|(?<=[^\W\d]-) (?=[^\W\d])|(?<= -) (?=[^\W\d])"
    r"|(?<=\d) (?=[%‰€])|(?<=[€$£¥]) (?=\d)"
)
_DOTS = re.compile(r"\.{3,}")
_PLAIN_FORMS = frozenset({"<wide>", "<narrow>", "<font>", "<noBreak>"})
_MEASURE = re.compile("\\d([\"'′″])")
_MOST_BLANKS = 8


def same(quoted: str, source: str) -> bool:
    """Tell whether two texts are the same but for folding."""
    if canonical(quoted) != canonical(source) or not figures_kept(quoted, source):
        return False
    mine, theirs = _measures(quoted), _measures(source)
    if mine and theirs and mine != theirs:
        return False
    return set(READING.findall(quoted)) <= set(READING.findall(source))


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

"""Numbers in figures and in words, in Dutch, English and Chinese: whether two say the same."""

import re
from collections.abc import Sequence
from functools import lru_cache

_UNITS = {
    "nul": 0, "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7,
    "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14,
    "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19, "twintig": 20,
    "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80,
    "negentig": 90,
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {
    "honderd": "e2", "duizend": "e3", "miljoen": "e6", "miljard": "e9", "biljoen": "e12",
    "hundred": "e2", "thousand": "e3", "million": "e6", "billion": "e9", "trillion": "e12",
    "honderden": "e2s", "duizenden": "e3s", "miljoenen": "e6s", "miljarden": "e9s",
    "hundreds": "e2s", "thousands": "e3s", "millions": "e6s", "billions": "e9s", "dozen": "12",
    "dozens": "12s", "tientallen": "10s", "tens": "10s", "dozijn": "12",
    "mln": "e6", "mld": "e9", "mrd": "e9", "bn": "e9", "m": "e6", "k": "e3",
}  # fmt: skip
_PARTS = {
    "half": "1/2", "halve": "1/2", "helft": "1/2", "anderhalf": "3/2", "anderhalve": "3/2",
    "derde": "3rd", "third": "3rd", "kwart": "1/4", "quarter": "1/4", "vierde": "4th",
    "fourth": "4th", "vijfde": "5th", "fifth": "5th", "zesde": "6th", "sixth": "6th",
    "zevende": "7th", "seventh": "7th", "achtste": "8th", "eighth": "8th", "tiende": "10th",
    "tenth": "10th", "driekwart": "3/4", "thirds": "3rd", "quarters": "1/4", "fifths": "5th",
    "dubbel": "x2", "dubbele": "x2", "double": "x2", "doubled": "x2", "verdubbeld": "x2",
    "twice": "x2", "tweemaal": "x2", "thrice": "x3", "triple": "x3", "driemaal": "x3",
    "eenmaal": "x1", "once": "x1", "beide": "2", "both": "2", "first": "1st", "eerste": "1st",
    "second": "2nd", "tweede": "2nd", "single": "1", "enkele": "some",
}  # fmt: skip
_PER_CENT = {
    "%": "%", "%pt": "%pt", "procent": "%", "percent": "%", "pct": "%", "‰": "‰", "promille": "‰",
    "procentpunt": "%pt", "procentpunten": "%pt", "percentage": "%",
}  # fmt: skip
_CHINESE = "零〇一二三四五六七八九十百千万亿兆两半倍廿卅成"
_CHINESE_WEAK = frozenset("成")
CHINESE_NUMERALS = frozenset(_CHINESE) - _CHINESE_WEAK
_DIGITS = {one: at for at, one in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS_OF = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_PER_HUNDRED = "百分之"
_RUN_CHARACTERS = CHINESE_NUMERALS | set("分之")
_CHINESE_RUN = re.compile(rf"(?:{_PER_HUNDRED})?[{_CHINESE[:-1]}]+|{_PER_HUNDRED}")
_TENS_WRITTEN = frozenset(str(ten) for ten in range(20, 100, 10))
_ONES_WRITTEN = frozenset(str(one) for one in range(1, 10))
_ALL_CHINESE = "零〇一二三四五六七八九十百千万萬亿億兆两兩半倍廿卅"
_TENTHS = "成(?![为為立功员員本长長果熟交就绩績不群])半?"
WHOLE = re.compile(
    rf"[{_ALL_CHINESE}\d.,]+分之[{_ALL_CHINESE}\d.,]+|[{_ALL_CHINESE}]+{_TENTHS}"
    rf"|\d[\d.,]*[ \xa0]?(?:[百千万萬亿億兆]|{_TENTHS})+"
    r"(?:\d[\d.,]*|[ \xa0](?:\d,\d{3}|\d{4})(?!\d))?"
    rf"|[{_ALL_CHINESE}]{{2,}}"
)
"""A number of Chinese text, in either script, that is another one when it is cut."""
_CURRENCIES = frozenset("€$£¥")
_FIGURES = re.compile(r"[-+]?\d[\d.,:]*")
_DUTCH_COMPOUND = re.compile(
    r"(?:(?P<thousands>\w+?)?duizend)?(?:(?P<hundreds>\w+?)?honderd)?(?:en)?(?P<rest>\w+)?"
)
_TENS = re.compile(r"(?P<unit>\w+?)(?:en|ën|-)(?P<ten>\w+tig)")
_ENGLISH_TENS = re.compile(r"(?P<ten>\w+ty)-(?P<unit>\w+)")


def number(form: str) -> str | None:
    """Return what number a folded token says, in one form for figures and words; None: none.

    Figures whose points and commas could be read in two ways stay as they are written.
    """
    if found := _FIGURES.fullmatch(form):
        return _figures(found.group())
    if any(map(str.isdigit, form)):
        return form
    if form in _SCALES:
        return _SCALES[form]
    if form in _PARTS:
        return _PARTS[form]
    if form in _PER_CENT:
        return _PER_CENT[form]
    if form in _CURRENCIES or form in CHINESE_NUMERALS:
        return form
    return _in_words(form)


_UNITS_OF_TWO = {
    ("per", "cent"): "%", ("per", "mille"): "‰", ("percentage", "point"): "%pt",
    ("percentage", "points"): "%pt",
}  # fmt: skip
_CURRENCY_WORDS = {
    "euro": "€", "euros": "€", "eur": "€", "dollar": "$", "dollars": "$", "usd": "$", "pound": "£",
    "pounds": "£", "pond": "£", "gbp": "£", "yen": "¥", "yuan": "¥",
}  # fmt: skip
_UNIT_WORDS = frozenset({"per", "cent", "cents", "point", "points", "percentagepunt"})


def amount(forms: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the numbers that folded tokens say, and their currencies: £5 and 5 pounds are one."""
    units = [_CURRENCY_WORDS.get(form, form) for form in forms]
    said = [one for one in numbers(forms) if one not in _CURRENCIES]
    return said, sorted(unit for unit in units if unit in _CURRENCIES)


def belongs(form: str) -> bool:
    """Tell whether a folded token is a number, or a sign or unit that goes with one."""
    if form in _CURRENCY_WORDS or form in _UNIT_WORDS or form in "成分之":
        return True
    return form != "een" and number(form) is not None


def numbers(forms: Sequence[str]) -> list[str]:
    """Return the numbers that folded tokens say, in order; the article ``een`` is none.

    Chinese numerals that follow on each other are one number: 百分之四十五 is 45 and %.
    """
    found = list[str]()
    for text in _joined(_in_one(forms)):
        if _CHINESE_RUN.fullmatch(text):
            rest = text.removeprefix(_PER_HUNDRED)
            found += [_chinese_value(rest)] if rest else []
            found += ["%"] if rest != text else []
        elif text != "een" and (value := number(text)) is not None:
            found.append(value)
    return _summed(found)


def _in_one(forms: Sequence[str]) -> list[str]:
    """Return tokens with units of two words put together: ``per cent`` is ``%``."""
    found = list[str]()
    for form in forms:
        if found and (unit := _UNITS_OF_TWO.get((found[-1], form))):
            found[-1] = unit
        else:
            found.append(form)
    return found


def _summed(found: Sequence[str]) -> list[str]:
    """Return numbers with tens and units that follow on each other put together: forty-one."""
    summed = list[str]()
    for one in found:
        if summed and summed[-1] in _TENS_WRITTEN and one in _ONES_WRITTEN:
            summed[-1] = str(int(summed[-1]) + int(one))
        else:
            summed.append(one)
    return summed


def _joined(forms: Sequence[str]) -> list[str]:
    """Return tokens with Chinese numerals put together, the others as they are."""
    found = list[str]()
    for form in forms:
        if form in _RUN_CHARACTERS and found and set(found[-1]) <= _RUN_CHARACTERS:
            found[-1] += form
        else:
            found.append(form)
    return [part for run in found for part in (_CHINESE_RUN.findall(run) or [run])]


@lru_cache(maxsize=4096)
def _chinese_value(numeral: str) -> str:
    """Return a Chinese numeral in figures, or as it is written where it is none."""
    if all(one in _DIGITS for one in numeral):
        return "".join(str(_DIGITS[one]) for one in numeral)
    total, section, digit = 0, 0, 0
    for one in numeral:
        if one in _DIGITS:
            digit = _DIGITS[one]
        elif one in _TENS_OF:
            section += (digit or 1) * _TENS_OF[one]
            digit = 0
        elif one in _MYRIADS and (section or digit):
            total += (section + digit) * _MYRIADS[one]
            section, digit = 0, 0
        else:
            return numeral
    return str(total + section + digit)


def is_scale(form: str) -> bool:
    """Tell whether a token makes the figure before it another number, as ``million`` does."""
    return form in _SCALES or form in "%‰" or form in "百千万亿兆倍"


@lru_cache(maxsize=4096)
def _in_words(form: str) -> str | None:
    """Return the number that a word says, Dutch compounds included."""
    value = _value(form)
    return None if value is None else str(value)


def _value(form: str) -> int | None:
    if form in _UNITS:
        return _UNITS[form]
    for pattern in (_TENS, _ENGLISH_TENS):
        found = pattern.fullmatch(form)
        if found and found["unit"] in _UNITS and found["ten"] in _UNITS:
            return _UNITS[found["unit"]] + _UNITS[found["ten"]]
    if "honderd" not in form and "duizend" not in form:
        return None
    found = _DUTCH_COMPOUND.fullmatch(form)
    if not found:
        return None
    total = 0
    for name, worth in (("thousands", 1000), ("hundreds", 100)):
        if worth == (1000 if "duizend" in form else 0) or (worth == 100 and "honderd" in form):
            times = _value(found[name]) if found[name] else 1
            if times is None:
                return None
            total += times * worth
    rest = _value(found["rest"]) if found["rest"] else 0
    return None if rest is None else total + rest


def _figures(written: str) -> str:
    """Return figures in one form: a decimal point, no marks between thousands."""
    sign, digits = ("-", written[1:]) if written[0] == "-" else ("", written.lstrip("+"))
    marks = re.findall(r"[.,:]", digits)
    groups = re.split(r"[.,:]", digits)
    if not marks:
        return sign + (digits.lstrip("0") or "0")
    if ":" in marks:
        return written
    thousands = all(len(group) == 3 for group in groups[1:]) and 0 < len(groups[0]) <= 3
    if len(set(marks)) == 1 and len(marks) > 1:
        return sign + "".join(groups) if thousands else written
    if len(marks) > 1:  # 1.234,5
        return f"{sign}{''.join(groups[:-1])}.{groups[-1]}"
    if thousands and groups[0] != "0":
        return written  # 1.500 is fifteen hundred in Dutch, one and a half in English
    return f"{sign}{groups[0]}.{groups[1]}"

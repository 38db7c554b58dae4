"""The words around a citation in the text: where in a page without pages, and who was quoted.

APA 7 (8.28): a page without page numbers is cited by heading, by paragraph, or by both, and long
headings are shortened in quotation marks. Chicago 18 takes the heading. MLA 9 gives no number that
the source itself does not show, so nothing. A source found in another one is named with where it
was found: *as cited in* (APA 7, 8.6), *quoted in* (Chicago 18), *qtd. in* (MLA 9).
"""

from api.citing.places import Place
from api.citing.processor import Style
from api.citing.titles import one_line
from indexer.records import Language

_LONGEST_HEADING = 6
_LONGEST_CHINESE_HEADING = 16
_QUOTED_IN = {
    ("en", Style.APA): ", as cited in ",
    ("en", Style.CHICAGO): ", quoted in ",
    ("en", Style.MLA): ", qtd. in ",
    ("nl", Style.APA): ", geciteerd in ",
    ("nl", Style.CHICAGO): ", geciteerd in ",
    ("nl", Style.MLA): ", geciteerd in ",
}


def locator(place: Place, style: Style, lang: Language) -> str:
    """Return where the cited words stand, in the words of a language; empty for MLA."""
    heading = one_line(place.heading or "")
    if style is Style.MLA:
        return ""
    if lang.tongue == "zh":
        return _chinese_locator(heading, place, style, lang)
    if lang is Language.DUTCH:
        paragraphs = _counted("alinea", "alinea’s", place)
        section = f"onder “{_short(heading)}”"
    else:
        paragraphs = _counted("para.", "paras.", place)
        short = _short(heading)
        named = f"{heading} section" if short == heading else f"“{short}” section"
        section = f"under “{short}”" if style is Style.CHICAGO else named
    if not heading:
        return paragraphs
    return section if style is Style.CHICAGO else f"{section}, {paragraphs}"


def secondary(speaker: str, in_text: str, style: Style, lang: Language) -> str:
    """Return a citation in the text, ``(…)``, of words that somebody else says there."""
    if lang.tongue == "zh":
        found_in = "转引自" if lang is Language.SIMPLIFIED else "轉引自"
        return f"（{speaker}，{found_in}{in_text.removeprefix('（')}"
    return f"({speaker}{_QUOTED_IN[lang.tongue, style]}{in_text.removeprefix('(')}"


def _chinese_locator(heading: str, place: Place, style: Style, lang: Language) -> str:
    opening, closing, part = "“”节" if lang is Language.SIMPLIFIED else "「」節"
    paragraphs = f"第{_range(place)}段"
    if not heading:
        return paragraphs
    short = heading
    if len(heading) > _LONGEST_CHINESE_HEADING:
        short = f"{heading[:_LONGEST_CHINESE_HEADING]}……"
    section = f"{opening}{short}{closing}一{part}"
    return section if style is Style.CHICAGO else f"{section}，{paragraphs}"


def _short(heading: str) -> str:
    words = heading.split()
    return heading if len(words) <= _LONGEST_HEADING else f"{' '.join(words[:5])} …"


def _counted(one: str, more: str, place: Place) -> str:
    return f"{one if place.first == place.last else more} {_range(place)}"


def _range(place: Place) -> str:
    return str(place.first) if place.first == place.last else f"{place.first}–{place.last}"

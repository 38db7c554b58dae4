"""An item → BibTeX that BibTeX and BibLaTeX both read, in UTF-8.

``@misc`` with ``url`` for a page of the web (BibTeX knows no ``@online``), ``@article`` for what
somebody published without an address. Titles keep their capitals in a second pair of braces.
Braces that are not in pairs are written by name, as one after a backslash still counts as a brace
when fields are read.
"""

from collections.abc import Mapping

from api.citing.items import Item, Kind
from api.citing.names import Name
from indexer.records import Language

_SPECIAL = str.maketrans(
    {
        "\\": r"{\textbackslash}",
        "~": r"{\textasciitilde}",
        "^": r"{\textasciicircum}",
        **{sign: f"\\{sign}" for sign in "&%$#_{}"},
    }
)
_ALONE = {**_SPECIAL, ord("{"): r"{\textbraceleft}", ord("}"): r"{\textbraceright}"}
_IN_URLS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", '"': "%22"})
_BABEL = {
    Language.DUTCH: "dutch",
    Language.ENGLISH: "english",
    Language.SIMPLIFIED: "chinese-hans",
    Language.TRADITIONAL: "chinese-hant",
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(cited: Item, key: str, note: str = "") -> str:
    """Return the entry of an item; ``note`` says what place is cited."""
    fields = {**_fields(cited), "annote": _braced(note)}
    lines = [f"  {name} = {value}," for name, value in fields.items() if value]
    entry = "article" if cited.kind is Kind.MAGAZINE_ARTICLE else "misc"
    return "\n".join([f"@{entry}{{{key},", *lines, "}", ""])


def _fields(cited: Item) -> Mapping[str, str]:
    day = cited.published
    where = "journal" if cited.kind is Kind.MAGAZINE_ARTICLE else "howpublished"
    return {
        "author": _braced(" and ".join(map(_name, cited.authors)), escaped=False),
        "title": f"{{{_braced(cited.title)}}}" if cited.title else "",
        where: _braced(cited.publisher),
        "year": f"{{{day.year:04}}}" if day else "",
        "month": _MONTHS[day.month - 1] if day else "",
        "day": f"{{{day.day}}}" if day else "",
        "url": _braced(cited.url.translate(_IN_URLS), escaped=False),
        "urldate": f"{{{cited.accessed.isoformat()}}}" if cited.accessed else "",
        "langid": f"{{{_BABEL[cited.lang]}}}",
        "abstract": _braced(cited.description),
        "keywords": _braced(", ".join(cited.tags)),
    }


def _braced(text: str, *, escaped: bool = True) -> str:
    return f"{{{_escaped(text) if escaped else text}}}" if text else ""


def _escaped(text: str) -> str:
    return text.translate(_SPECIAL if _in_pairs(text) else _ALONE)


def _in_pairs(text: str) -> bool:
    """Tell whether every brace that opens is closed, and none closes that was not opened."""
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0


def _name(name: Name) -> str:
    """Return a name as BibTeX splits it: ``von Last, Jr, First``; in braces what is not split."""
    if name.literal:
        return f"{{{_escaped(name.literal)}}}"
    parts = (f"{name.particle} {name.family}".strip(), name.suffix, name.given)
    return ", ".join(_escaped(part) for part in parts if part)

"""An item → RIS, the tagged format of Research Information Systems, in UTF-8 with CRLF.

``ELEC`` for a page of the web, ``MGZN`` for what somebody published without an address, else
``GEN``. A value is one line, so nothing in it can start a tag.
"""

from api.citing.items import Item, Kind
from api.citing.names import Name

_TYPES = {Kind.WEBPAGE: "ELEC", Kind.MAGAZINE_ARTICLE: "MGZN", Kind.DOCUMENT: "GEN"}


def ris(cited: Item, key: str, note: str = "") -> str:
    """Return the record of an item; ``note`` says what place is cited."""
    day, accessed = cited.published, cited.accessed
    tagged = [
        ("TY", _TYPES[cited.kind]),
        ("ID", key),
        *(("AU", _name(name)) for name in cited.authors),
        ("TI", cited.title),
        ("T2", cited.publisher),
        ("PY", f"{day.year:04}" if day else ""),
        ("DA", f"{day:%Y/%m/%d}" if day else ""),
        ("UR", cited.url),
        ("Y2", f"{accessed:%Y/%m/%d}" if accessed else ""),
        ("LA", cited.lang.value),
        ("AB", cited.description),
        *(("KW", tag) for tag in cited.tags),
        ("N1", note),
    ]
    lines = [f"{tag}  - {value}" for tag, value in tagged if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def _name(name: Name) -> str:
    """Return ``Family, Given, Suffix``; a name that is not split stays whole."""
    if name.literal:
        return name.literal
    parts = (f"{name.particle} {name.family}".strip(), name.given, name.suffix)
    return ", ".join(part for part in parts if part)

"""What each field of the front matter means, and what it may hold: values → metadata."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from indexer import language
from indexer.records import Author, Language, Metadata

KNOWN = frozenset(
    {"title", "lang", "authors", "publisher", "published", "date", "url", "tags", "license",
     "translation_key", "accessed", "description"}
)  # fmt: skip
_LANGUAGES = "nl, en, zh, zh-Hans, zh-Hant (or zh-CN, zh-TW, zh-HK)"


class Misfit(ValueError):
    """A field that holds something it cannot mean."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(reason)
        self.field = field
        self.reason = reason


def checked(fields: Mapping[object, object]) -> tuple[Metadata, frozenset[Language]]:
    """Return the metadata in the fields of an article, and what its ``lang`` stands for.

    No languages: the article does not say. Raises Misfit, naming the field.
    """
    known = {str(name): value for name, value in fields.items() if value is not None}
    published = "published" if "published" in known else "date"
    metadata = Metadata(
        title=_text(known, "title") or "",
        authors=_authors(known.get("authors")),
        publisher=_text(known, "publisher"),
        published=_date(published, known.get(published)),
        url=_text(known, "url"),
        tags=_tags(known.get("tags")),
        license=_text(known, "license"),
        translation_key=_text(known, "translation_key"),
        accessed=_date("accessed", known.get("accessed")),
        description=_text(known, "description"),
        extra={name: value for name, value in known.items() if name not in KNOWN},
    )
    return metadata, _languages(known.get("lang"))


def _text(fields: Mapping[str, object], name: str) -> str | None:
    value = fields.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise Misfit(name, f"'{name}' is {kind(value)}; expected text.")
    return " ".join(str(value).split()) or None


def _languages(value: object) -> frozenset[Language]:
    if value is None:
        return frozenset()
    if isinstance(value, bool):
        raise Misfit(
            "lang",
            f"'lang' is {kind(value)} (YAML reads a bare no that way); expected {_LANGUAGES}.",
        )
    found = language.named(str(value))
    if not found:
        raise Misfit(
            "lang", f"'lang' is {str(value)!r}, which Fakkel does not index; expected {_LANGUAGES}."
        )
    return found


def _authors(value: object) -> tuple[Author, ...]:
    if value is None:
        return ()
    entries = value if isinstance(value, list) else [value]
    return tuple(_author(entry) for entry in entries)


def _author(entry: object) -> Author:
    fields = entry if isinstance(entry, Mapping) else {"name": entry}
    name, native = fields.get("name"), fields.get("native_name") or ""
    if isinstance(name, str) and name.strip() and isinstance(native, str):
        return Author(name.strip(), native.strip() or None)
    raise Misfit(
        "authors", f"an author is {kind(entry)}; expected a name, or name and native_name."
    )


def _tags(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    entries: Iterable[object] = value.split(",") if isinstance(value, str) else _listed(value)
    tags = [_tag(entry) for entry in entries]
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def _tag(entry: object) -> str:
    if isinstance(entry, bool) or not isinstance(entry, str | int | float):
        raise Misfit("tags", f"a tag is {kind(entry)}; expected a word.")
    return str(entry).strip()


def _listed(value: object) -> list[object]:
    if not isinstance(value, list):
        raise Misfit("tags", f"'tags' is {kind(value)}; expected a list of words.")
    return value


def _date(name: str, value: object) -> date | None:
    if value is None:
        return None
    try:
        return datetime.fromisoformat(str(value).strip()).date()
    except ValueError:
        raise Misfit(
            name, f"'{name}' is {str(value)!r}; expected an ISO date such as 2026-03-17."
        ) from None


def kind(value: object) -> str:
    """Return what a value is, as a message calls it."""
    names = {int: "a number", float: "a number", list: "a list", type(None): "empty"}
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return "a mapping"
    return names.get(type(value), f"the text {str(value)!r}")

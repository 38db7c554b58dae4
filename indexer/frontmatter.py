"""The fields between ``---`` lines at the top of an article file. The only user of YAML."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

import yaml
from yaml.reader import ReaderError

from indexer import language
from indexer.errors import ArticleRefused
from indexer.records import Author, Language, Metadata


class _Loader(yaml.SafeLoader):
    """YAML with dates as they are written: a wrong one is then refused by its field."""


def _as_written(loader: _Loader, node: yaml.ScalarNode) -> str:
    return str(loader.construct_scalar(node))


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _as_written)

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_KNOWN = frozenset(
    {"title", "lang", "authors", "publisher", "published", "date", "url", "tags", "license",
     "translation_key", "accessed", "description"}
)  # fmt: skip
_LANGUAGES = "nl, en, zh, zh-Hans, zh-Hant (or zh-CN, zh-TW, zh-HK)"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields of one file, checked; ``title`` is empty where the file names none."""

    metadata: Metadata
    languages: frozenset[Language]
    """What ``lang`` stands for: one language, both scripts of Chinese, or none when left out."""
    body_line: int
    """The line of the file, counted from 1, on which the body starts."""

    @property
    def unknown(self) -> tuple[str, ...]:
        """Return the names of the fields that are kept but mean nothing to the indexer."""
        return tuple(self.metadata.extra)


def split(path: str, text: str) -> tuple[FrontMatter, str]:
    """Return the front matter of a file and its body.

    Raises ArticleRefused, with the line, where the front matter cannot be read.
    """
    opening = _FENCE.match(text)
    if opening is None:
        return FrontMatter(Metadata(title=""), frozenset(), 1), text
    closing = _FENCE.search(text, opening.end())
    if closing is None:
        raise ArticleRefused(path, "the front matter opened here has no closing line '---'.", 1)
    fields = _parsed(path, text[opening.end() : closing.start()])
    body = text[closing.end() :].removeprefix("\n")
    body_line = text.count("\n", 0, closing.end()) + 2
    return _checked(path, fields, body_line), body


def _parsed(path: str, block: str) -> Mapping[object, object]:
    try:
        fields = _Loader(block).get_single_data()
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark
        line = None if mark is None else mark.line + 1
        what = problem.problem or problem.context or "it cannot be parsed"
        raise ArticleRefused(
            path,
            f"the front matter is not YAML: {what}. Put a value with a colon or a quotation mark "
            "between quotation marks.",
            line,
        ) from problem
    except ReaderError as problem:
        line = block.count("\n", 0, problem.position) + 1
        raise ArticleRefused(
            path,
            f"the front matter holds the character U+{problem.character:04X}, "
            "which YAML does not allow.",
            line,
        ) from problem
    except (ValueError, LookupError, RecursionError) as problem:  # values no YAML number can be
        raise ArticleRefused(path, f"the front matter is not YAML: {problem}.", 1) from problem
    if fields is None:
        return {}
    if not isinstance(fields, Mapping):
        raise ArticleRefused(
            path, f"the front matter is {_kind(fields)}, not lines of the form 'name: value'.", 1
        )
    try:
        json.dumps(fields, ensure_ascii=False, default=str).encode()
    except (TypeError, ValueError, RecursionError) as problem:
        raise ArticleRefused(path, f"the front matter cannot be kept: {problem}.", 1) from problem
    return fields


def _checked(path: str, fields: Mapping[object, object], body_line: int) -> FrontMatter:
    known = {str(name): value for name, value in fields.items() if value is not None}
    published = known.get("published", known.get("date"))
    metadata = Metadata(
        title=_text(path, known, "title") or "",
        authors=_authors(path, known.get("authors")),
        publisher=_text(path, known, "publisher"),
        published=_date(path, "published", published),
        url=_text(path, known, "url"),
        tags=_tags(path, known.get("tags")),
        license=_text(path, known, "license"),
        translation_key=_text(path, known, "translation_key"),
        accessed=_date(path, "accessed", known.get("accessed")),
        description=_text(path, known, "description"),
        extra={name: value for name, value in known.items() if name not in _KNOWN},
    )
    return FrontMatter(metadata, _languages(path, known.get("lang")), body_line)


def _text(path: str, fields: Mapping[str, object], name: str) -> str | None:
    value = fields.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ArticleRefused(path, f"'{name}' is {_kind(value)}; expected text.")
    return " ".join(str(value).split()) or None


def _languages(path: str, value: object) -> frozenset[Language]:
    if value is None:
        return frozenset()
    if isinstance(value, bool):
        raise ArticleRefused(
            path,
            f"'lang' is {_kind(value)} (YAML reads a bare no that way); expected {_LANGUAGES}.",
        )
    found = language.named(str(value))
    if not found:
        raise ArticleRefused(
            path, f"'lang' is {str(value)!r}, which Fakkel does not index; expected {_LANGUAGES}."
        )
    return found


def _authors(path: str, value: object) -> tuple[Author, ...]:
    if value is None:
        return ()
    entries = value if isinstance(value, list) else [value]
    return tuple(_author(path, entry) for entry in entries)


def _author(path: str, entry: object) -> Author:
    fields = entry if isinstance(entry, Mapping) else {"name": entry}
    name, native = fields.get("name"), fields.get("native_name") or ""
    if isinstance(name, str) and name.strip() and isinstance(native, str):
        return Author(name.strip(), native.strip() or None)
    raise ArticleRefused(
        path, f"an author is {_kind(entry)}; expected a name, or name and native_name."
    )


def _tags(path: str, value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    entries: Iterable[object] = value.split(",") if isinstance(value, str) else _listed(path, value)
    tags = [_tag(path, entry) for entry in entries]
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def _tag(path: str, entry: object) -> str:
    if isinstance(entry, bool) or not isinstance(entry, str | int | float):
        raise ArticleRefused(path, f"a tag is {_kind(entry)}; expected a word.")
    return str(entry).strip()


def _listed(path: str, value: object) -> list[object]:
    if not isinstance(value, list):
        raise ArticleRefused(path, f"'tags' is {_kind(value)}; expected a list of words.")
    return value


def _date(path: str, name: str, value: object) -> date | None:
    if value is None:
        return None
    try:
        return datetime.fromisoformat(str(value).strip()).date()
    except ValueError:
        raise ArticleRefused(
            path, f"'{name}' is {str(value)!r}; expected an ISO date such as 2026-03-17."
        ) from None


def _kind(value: object) -> str:
    names = {int: "a number", float: "a number", list: "a list", type(None): "empty"}
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return "a mapping"
    return names.get(type(value), f"the text {str(value)!r}")

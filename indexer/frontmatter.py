"""The fields between ``---`` lines at the top of an article file. The only user of YAML."""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.reader import ReaderError

from indexer import fields
from indexer.errors import ArticleRefused
from indexer.fields import Misfit, kind
from indexer.records import Language, Metadata


class _Loader(yaml.SafeLoader):
    """YAML with dates as they are written: a wrong one is then refused by its field.

    Aliases are refused: a few lines of them stand for more than a machine can hold.
    """

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Return the next node, unless it is an alias."""
        if self.check_event(yaml.AliasEvent):
            event: Any = self.get_event()  # type: ignore[no-untyped-call]
            problem = "an alias (*) is not allowed here"
            raise yaml.MarkedYAMLError(problem=problem, problem_mark=event.start_mark)
        return super().compose_node(parent, index)


def _as_written(loader: _Loader, node: yaml.ScalarNode) -> str:
    return str(loader.construct_scalar(node))


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _as_written)

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Block:
    """What stands between the ``---`` lines, as it is written."""

    text: str
    """From the end of the opening line on, so that its lines count as those of the file do."""
    body: str
    body_line: int
    """The line of the file, counted from 1, on which the body starts."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as it is written and as YAML reads it."""

    written: str
    value: object
    behind: str
    """What stands behind an unquoted value on its line: empty, or a comment."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One field as it is written: its value, or those of its list."""

    name: str
    line: int
    """The line of the file, counted from 1."""
    scalars: tuple[Scalar, ...]


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
    block = opened(path, text)
    if block is None:
        return FrontMatter(Metadata(title=""), frozenset(), 1), text
    found = parsed(path, block.text)
    try:
        metadata, languages = fields.checked(found)
    except Misfit as misfit:
        line = _line_of(block.text, misfit.field)
        raise ArticleRefused(path, misfit.reason, line) from misfit
    return FrontMatter(metadata, languages, block.body_line), block.body


def opened(path: str, text: str) -> Block | None:
    """Return the front matter as it is written, None where a file has none.

    Raises ArticleRefused where it is not closed.
    """
    opening = _FENCE.match(text)
    if opening is None:
        return None
    closing = _FENCE.search(text, opening.end())
    if closing is None:
        raise ArticleRefused(path, "the front matter opened here has no closing line '---'.", 1)
    body = text[closing.end() :].removeprefix("\n")
    line = text.count("\n", 0, closing.end()) + 2
    return Block(text[opening.end() : closing.start()], body, line)


def entries(block: str) -> tuple[Entry, ...]:
    """Return the fields of a block that ``parsed`` reads, each as often as it is written."""
    loader = _Loader(block)
    root = loader.get_single_node()
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    lines = block.split("\n")
    return tuple(
        Entry(
            str(name.value),
            name.start_mark.line + 1,
            tuple(
                _scalar(loader, node, lines)
                for node in (value.value if isinstance(value, yaml.SequenceNode) else [value])
                if isinstance(node, yaml.ScalarNode)
            ),
        )
        for name, value in pairs
    )


def written(metadata: Metadata, lang: Language) -> str:
    """Return front matter that reads back as this metadata, between its ``---`` lines."""
    authors = [
        {"name": one.name, "native_name": one.native_name} if one.native_name else one.name
        for one in metadata.authors
    ]
    fields = {
        "title": metadata.title,
        "lang": lang.value,
        "authors": authors,
        "publisher": metadata.publisher,
        "published": metadata.published,
        "url": metadata.url,
        "tags": list(metadata.tags),
        "license": metadata.license,
        "translation_key": metadata.translation_key,
        "accessed": metadata.accessed,
        "description": metadata.description,
        **metadata.extra,
    }
    told = {name: value for name, value in fields.items() if value not in (None, [], "")}
    block = yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=math.inf)
    return f"---\n{block}---\n"


def parsed(path: str, block: str) -> Mapping[object, object]:
    """Return the fields of a block as YAML reads them. Raises ArticleRefused."""
    try:
        found = _Loader(block).get_single_data()
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
    if found is None:
        return {}
    if not isinstance(found, Mapping):
        raise ArticleRefused(
            path, f"the front matter is {kind(found)}, not lines of the form 'name: value'.", 1
        )
    try:
        json.dumps(found, ensure_ascii=False, default=str).encode()
    except (TypeError, ValueError, RecursionError) as problem:
        raise ArticleRefused(path, f"the front matter cannot be kept: {problem}.", 1) from problem
    return found


def _scalar(loader: _Loader, node: yaml.ScalarNode, lines: list[str]) -> Scalar:
    end = node.end_mark
    bare = node.style is None and end.line < len(lines)  # YAML knows more ends of lines than we do
    behind = lines[end.line][end.column :].strip() if bare else ""
    value: object = loader.construct_object(node)
    return Scalar(str(node.value), value, behind if behind.startswith("#") else "")


def _line_of(block: str, field: str) -> int:
    """Return the line of the file on which a field of the front matter starts."""
    found = re.search(rf"^['\"]?{re.escape(field)}['\"]?[ \t]*:", block, re.MULTILINE)
    return block.count("\n", 0, found.start()) + 1 if found else 1

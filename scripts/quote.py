"""Quotations in the terminal: judge one, or check every one of a draft."""

import argparse
import shutil
import sys
import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from typing import NoReturn, TypeVar

from pydantic import BaseModel, ValidationError

from api.library import Library
from api.verdicts import (
    ClaimQuestion,
    DraftAnswer,
    DraftQuestion,
    VerdictAnswer,
)
from api.verifying import columns, drafts
from api.verifying.drafts import Checked
from api.verifying.nearness import verifier_over
from api.verifying.verdict import Place, Status, Suggestion, Verdict
from indexer import terminal

Command = Callable[[argparse.ArgumentParser, argparse.Namespace], int]
_TITLES = {
    Status.EXACT: "exact: the words stand there, character for character",
    Status.NORMALIZED: "normalized: the same but for marks, case, spaces or script",
    Status.ELIDED: "elided: every part stands there, with omissions between them",
    Status.ALTERED: "ALTERED: the source has other words",
    Status.MISATTRIBUTED: "MISATTRIBUTED: the words are there, and somebody else says them",
    Status.NOT_FOUND: "NOT FOUND",
}
_SHOWN_PLACES = 5
_Question = TypeVar("_Question", bound=BaseModel)
_RIGHT = (Status.EXACT, Status.NORMALIZED, Status.ELIDED)


def main() -> int:
    """Run the script and return its exit code: 1 when anything is not right."""
    parser = terminal.parser("Quotations: judge what somebody is said to have said.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_verify(commands)
    _add_draft(commands)
    options = parser.parse_args()
    command: Command = options.command
    return command(options.parser, options)


def _add_verify(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser(
        "verify",
        help="judge one quotation",
        description="Tell whether words stand in the articles, where, and what was changed.",
    )
    parser.add_argument("text", metavar="TEXT", help="the words, with or without marks")
    parser.add_argument("--speaker", metavar="NAME", help="who is said to say it")
    parser.add_argument("--article", metavar="ID", help="look in this article only")
    parser.add_argument("--json", action="store_true", help="print what the service would answer")
    terminal.add_places(parser, again=True)
    parser.set_defaults(command=_verify, parser=parser)


def _add_draft(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser(
        "draft",
        help="check every quotation of a draft",
        description="Judge every quotation of a draft, with its source.",
    )
    parser.add_argument("file", metavar="FILE", help="text or Markdown; - is standard input")
    parser.add_argument("--json", action="store_true", help="print what the service would answer")
    terminal.add_places(parser, again=True)
    parser.set_defaults(command=_draft, parser=parser)


def _verify(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    asked = {"text": options.text, "speaker": options.speaker, "article": options.article}
    question = _checked(parser, ClaimQuestion, asked)
    searcher = Library(options.index, options.model).open()
    began = perf_counter()
    verdict = verifier_over(searcher).verify(question.claim())
    if options.json:
        answer = VerdictAnswer.judged(verdict, searcher.facts, _milliseconds(began))
        terminal.show_json(answer.model_dump(mode="json"))
    else:
        _show(verdict)
    return 0 if verdict.status in _RIGHT else 1


def _draft(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    question = _checked(parser, DraftQuestion, {"text": _read(parser, options.file)})
    searcher = Library(options.index, options.model).open()
    began = perf_counter()
    found = list(drafts.checked(question.text, verifier_over(searcher)))
    if options.json:
        answer = DraftAnswer.of(found, searcher.facts, _milliseconds(began))
        terminal.show_json(answer.model_dump(mode="json"))
    else:
        _show_draft(question.text, found)
    return 0 if all(one.is_right for one in found) else 1


def _show_draft(draft: str, found: Sequence[Checked]) -> None:
    for one in found:
        line = draft.count("\n", 0, one.span.start) + 1
        terminal.show(f"line {line}: {textwrap.shorten(one.text, _width() - 12)}")
        _show(one.verdict, indent="  ")
        if one.citation:
            _wrapped(f"cite: {one.citation.in_text} {one.citation.bibliography}", "  ")
        terminal.show()
    wrong = sum(not one.is_right for one in found)
    warned = sum(one.is_right and bool(one.verdict.cautions) for one in found)
    terminal.show(f"quotations: {len(found)}, not right: {wrong}, right with a warning: {warned}")


def _read(parser: argparse.ArgumentParser, file: str) -> str:
    if file == "-":
        return sys.stdin.read()
    try:
        return Path(file).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        _refuse(parser, f"{file}: cannot be read as text in UTF-8 ({problem})")


def _checked(
    parser: argparse.ArgumentParser, kind: type[_Question], asked: dict[str, str | None]
) -> _Question:
    """Return a question checked as the service would."""
    try:
        return kind.model_validate(asked)
    except ValidationError as error:
        first = error.errors()[0]
        _refuse(parser, f"{first['loc'][0]}: {first['msg'].removeprefix('Value error, ')}")


def _refuse(parser: argparse.ArgumentParser, message: str) -> NoReturn:
    parser.error(message)


def _show(verdict: Verdict, indent: str = "") -> None:
    terminal.show(f"{indent}{_TITLES[verdict.status]}")
    for line in columns.beside(verdict.text, verdict.differences, _width() - len(indent) - 2):
        if verdict.differences:
            terminal.show(f"{indent}  {line}")
    for caution in verdict.cautions:
        _wrapped(f"! {caution.message}", f"{indent}  ")
    for place in verdict.places[:_SHOWN_PLACES]:
        _show_place(place, indent)
    if verdict.total_places > _SHOWN_PLACES:
        terminal.show(f"{indent}  … {verdict.total_places} places in all")
    _show_near("may translate", verdict.translations, indent)
    _show_near("near", verdict.suggestions, indent)


def _show_place(place: Place, indent: str) -> None:
    said = f" · {place.speaker.name}" if place.speaker else ""
    about = f"{place.article.metadata.title} · {place.article.id}"
    terminal.show(f"{indent}  {about} [{place.span.start}:{place.span.end}]{said}")
    around = f"…{place.prefix}[[{place.exact}]]{place.suffix}…"
    _wrapped(" ".join(around.split()), f"{indent}    ")
    if place.url:
        terminal.show(f"{indent}    {place.url}")


def _show_near(what: str, near: Sequence[Suggestion], indent: str) -> None:
    for one in near:
        _wrapped(f"{what} ({one.lang}, {one.article.id}): {one.text}", f"{indent}  ")


def _wrapped(text: str, indent: str) -> None:
    filled = textwrap.fill(text, _width() - len(indent), subsequent_indent="  ")
    terminal.show(textwrap.indent(filled, indent))


def _milliseconds(began: float) -> float:
    return round(1000 * (perf_counter() - began), 2)


def _width() -> int:
    return min(shutil.get_terminal_size().columns, 100)


if __name__ == "__main__":
    terminal.run(main)

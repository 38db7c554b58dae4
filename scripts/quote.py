"""Quotations in the terminal: find them, judge one, or check every one of a draft."""

import argparse
import shutil
import sys
import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from typing import NoReturn, TypeVar

from pydantic import BaseModel, ValidationError

from api.citing.processor import Style
from api.library import Library
from api.quote_answers import QuoteJson, QuotesAnswer
from api.quote_questions import QuotesQuestion
from api.quote_routes import found
from api.verdicts import (
    ClaimQuestion,
    DraftAnswer,
    DraftQuestion,
    VerdictAnswer,
)
from api.verifying import columns, drafts
from api.verifying.citing import citing_from
from api.verifying.drafts import Checked
from api.verifying.marks import passed_over, plain
from api.verifying.nearness import verifier_over
from api.verifying.told import told
from api.verifying.verdict import Place, Status, Suggestion, Verdict
from indexer import terminal
from indexer.errors import ArticleUnknown

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
    """Run the script: exit code 1 when nothing is found, or anything is not right."""
    parser = terminal.parser("Quotations: find, and judge, what somebody said, word for word.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_find(commands)
    _add_verify(commands)
    _add_draft(commands)
    options = parser.parse_args()
    command: Command = options.command
    return command(options.parser, options)


def _add_find(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser(
        "find",
        help="find quotations by words or meaning",
        description="Find quotations by what is said, in these or other words, in nl, en or zh.",
    )
    parser.add_argument(
        "text", metavar="TEXT", nargs="?",
        help="what is said; left out: all that pass, in the order of articles",
    )  # fmt: skip
    parser.add_argument("--speaker", metavar="NAME", help="a part of the name is enough")
    parser.add_argument("--article", metavar="ID", help="only in this article")
    parser.add_argument(
        "--lang", action="append", default=[], help="only in this language; repeatable"
    )
    parser.add_argument("--limit", type=int, default=5, help="how many (default 5)")
    _close(parser, _find)


def _add_verify(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser(
        "verify",
        help="judge one quotation",
        description="Tell whether words stand in the articles, where, and what was changed.",
    )
    parser.add_argument("text", metavar="TEXT", help="the words, with or without marks")
    parser.add_argument("--speaker", metavar="NAME", help="who is said to say it")
    parser.add_argument("--article", metavar="ID", help="look in this article only")
    _close(parser, _verify)


def _add_draft(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser(
        "draft",
        help="check every quotation of a draft",
        description="Judge every quotation of a draft, of three words or more, with its source.",
    )
    parser.add_argument("file", metavar="FILE", help="text or Markdown; - is standard input")
    parser.add_argument(
        "--style", choices=[style.value for style in Style], default=Style.APA.value,
        help="of the citations (default: apa)",
    )  # fmt: skip
    _close(parser, _draft)


def _close(
    parser: argparse.ArgumentParser,
    command: Callable[[argparse.ArgumentParser, argparse.Namespace], int],
) -> None:
    """Add what every command takes, and say which one it is."""
    parser.add_argument("--json", action="store_true", help="print what the service would answer")
    terminal.add_places(parser, again=True)
    parser.set_defaults(command=command, parser=parser)


def _find(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    try:
        question = QuotesQuestion(
            q=options.text, speaker=options.speaker, article=options.article, lang=options.lang,
            limit=options.limit,
        )  # fmt: skip
    except ValidationError as error:
        first = error.errors()[0]
        name = "TEXT" if first["loc"][0] == "q" else f"--{first['loc'][0]}"
        parser.error(f"{name}: {first['msg'].removeprefix('Value error, ')}")
    result = found(Library(options.index, options.model).open(), question)
    if options.json:
        terminal.show_json(result.model_dump(mode="json"))
    else:
        _show_quotes(result)
    if not result.quotes:
        terminal.say("nothing found")
    return 0 if result.quotes else 1


def _verify(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    asked = {"text": options.text, "speaker": options.speaker, "article": options.article}
    question = _checked(parser, ClaimQuestion, asked, "TEXT")
    searcher = Library(options.index, options.model).open()
    began = perf_counter()
    try:
        verdict = verifier_over(searcher).verify(question.claim())
    except ArticleUnknown as unknown:
        terminal.say(
            f"error: There is no article {unknown.article_id!r} in the index. Expected an id as "
            "`scripts/search.py WORDS` shows it: the path of its file under corpus/, without the "
            "suffix."
        )
        return unknown.exit_code
    if options.json:
        answer = VerdictAnswer.judged(verdict, searcher.facts, _milliseconds(began))
        terminal.show_json(answer.model_dump(mode="json"))
    else:
        _show(verdict)
    return 0 if verdict.status in _RIGHT else 1


def _draft(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    asked = {"text": _read(parser, options.file), "style": options.style}
    question = _checked(parser, DraftQuestion, asked, options.file)
    searcher = Library(options.index, options.model).open()
    began = perf_counter()
    judged = list(
        drafts.checked(
            question.text, verifier_over(searcher), told, citing_from(searcher, question.style)
        )
    )
    if options.json:
        answer = DraftAnswer.of(question.text, judged, searcher.facts, _milliseconds(began))
        terminal.show_json(answer.model_dump(mode="json"))
    else:
        _show_draft(question.text, judged)
    return 0 if all(one.is_right for one in judged) else 1


def _show_draft(draft: str, found: Sequence[Checked]) -> None:
    for one in found:
        line = draft.count("\n", 0, one.span.start) + 1
        terminal.show(f"line {line}: {textwrap.shorten(plain(one.text), _width() - 12)}")
        _show(one.verdict, indent="  ")
        if one.citation:
            _wrapped(f"cite: {one.citation.in_text} {one.citation.bibliography}", "  ")
        terminal.show()
    wrong = sum(not one.is_right for one in found)
    warned = sum(one.is_right and bool(one.verdict.cautions) for one in found)
    told = f"quotations: {len(found)}, not right: {wrong}, right with a warning: {warned}"
    short = passed_over(draft)
    terminal.show(f"{told}, passed over as too short: {short}" if short else told)


def _read(parser: argparse.ArgumentParser, file: str) -> str:
    expected = "expected a draft as text or Markdown in UTF-8, or - for standard input"
    try:
        read = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return read.decode("utf-8-sig")
    except FileNotFoundError:
        _refuse(parser, f"{file}: there is no such file; {expected}")
    except IsADirectoryError:
        _refuse(parser, f"{file}: is a folder; {expected}")
    except OSError as problem:
        _refuse(parser, f"{file}: cannot be read ({problem.strerror}); {expected}")
    except UnicodeDecodeError as problem:
        _refuse(parser, f"{file}: is not UTF-8 at byte {problem.start}; {expected}")


def _checked(
    parser: argparse.ArgumentParser, kind: type[_Question], asked: dict[str, str | None], text: str
) -> _Question:
    """Return a question checked as the service would; ``text`` is what its text is called here."""
    try:
        return kind.model_validate(asked)
    except ValidationError as error:
        first = error.errors()[0]
        name = text if first["loc"][0] == "text" else f"--{first['loc'][0]}"
        _refuse(parser, f"{name}: {first['msg'].removeprefix('Value error, ')}")


def _refuse(parser: argparse.ArgumentParser, message: str) -> NoReturn:
    parser.error(message)


def _show_quotes(result: QuotesAnswer) -> None:
    width = _width()
    for place, quote in enumerate(result.quotes, 1):
        terminal.show(
            textwrap.fill(quote.text, width, initial_indent=f"{place}. ", subsequent_indent="   ")
        )
        terminal.show(f"   — {_speaker(quote)}")
        about = [quote.article.title, quote.article.publisher, f"{quote.article.published or ''}"]
        terminal.show("   " + " · ".join(part for part in about if part))
        score = [] if quote.score is None else [f"{quote.score:.2f}"]
        where = f"{quote.article.id}, characters {quote.start} to {quote.end}"
        terminal.show("   " + " · ".join([*score, quote.lang, where]))
        if quote.url:
            terminal.show(f"   {quote.url}")
    if len(result.quotes) < result.total:
        terminal.say(f"{len(result.quotes)} of {result.total}; --limit shows more")


def _speaker(quote: QuoteJson) -> str:
    if quote.speaker is None:
        return "(nobody is named beyond doubt)"
    role = f", {quote.speaker.role}" if quote.speaker.role else ""
    return f"{quote.speaker.name}{role}"


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

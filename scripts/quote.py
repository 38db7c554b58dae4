"""Quotations in the terminal: find them by what is said, by speaker, by article."""

import argparse
import shutil
import textwrap
from collections.abc import Callable

from pydantic import ValidationError

from api.library import Library
from api.quote_answers import QuoteJson, QuotesAnswer
from api.quote_questions import QuotesQuestion
from api.quote_routes import found
from indexer import terminal

Command = Callable[[argparse.ArgumentParser, argparse.Namespace], int]


def main() -> int:
    """Run the script and return its exit code: 1 when nothing is found."""
    parser = terminal.parser("Quotations: find what somebody said, word for word.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_find(commands)
    options = parser.parse_args()
    command: Command = options.command
    return command(parser, options)


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
    parser.add_argument("--json", action="store_true", help="print what the service would answer")
    parser.set_defaults(command=_find)


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
        _show(result)
    if not result.quotes:
        terminal.say("nothing found")
    return 0 if result.quotes else 1


def _show(result: QuotesAnswer) -> None:
    width = min(shutil.get_terminal_size().columns, 100)
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


if __name__ == "__main__":
    terminal.run(main)

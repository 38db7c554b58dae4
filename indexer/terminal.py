"""What every script shares: places, messages, exit codes, the progress bar (the one user of tqdm).

Results go to standard output; everything else goes to standard error.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from tqdm import tqdm

from indexer.embeddings import Progress
from indexer.errors import FakkelError

PROJECT = Path(__file__).resolve().parents[1]
REFUSED = 3
"""Exit code: done, but some inputs were refused."""


def parser(description: str, *, corpus: bool = False) -> argparse.ArgumentParser:
    """Return a parser with the options that all scripts take."""
    made = argparse.ArgumentParser(description=description)
    add_places(made, corpus=corpus)
    return made


def add_places(made: argparse.ArgumentParser, *, corpus: bool = False, again: bool = False) -> None:
    """Add the options that all scripts take to a parser.

    ``again``: to the parser of a subcommand, where they may stand as well as before it.
    """
    made.add_argument(
        "--index",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS if again else _place("FAKKEL_INDEX", "index"),
        help="the index folder (FAKKEL_INDEX; default: index/ in the project)",
    )
    if corpus:
        made.add_argument(
            "--corpus",
            type=Path,
            metavar="DIR",
            default=argparse.SUPPRESS if again else _place("FAKKEL_CORPUS", "corpus"),
            help="the folder of articles (FAKKEL_CORPUS; default: corpus/ in the project)",
        )
    made.add_argument(
        "--model",
        metavar="NAME_OR_FOLDER",
        default=argparse.SUPPRESS if again else os.environ.get("FAKKEL_MODEL") or None,
        help="the encoder: 'embedded', or a sentence-transformers model "
        "(FAKKEL_MODEL; default: the one the index was made with, else embedded)",
    )


def run(main: Callable[[], int]) -> NoReturn:
    """Run a script's ``main`` and leave with its exit code, or with that of its error."""
    try:
        sys.exit(main())
    except FakkelError as error:
        say(f"error: {error}")
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        say("stopped")
        sys.exit(130)
    except BrokenPipeError:  # the reader of standard output has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def say(message: str) -> None:
    """Write a message to standard error."""
    print(message, file=sys.stderr)  # noqa: T201


def show(line: str = "") -> None:
    """Write a line of the result to standard output."""
    print(line)  # noqa: T201


def show_json(value: Any) -> None:
    """Write the whole result to standard output as one JSON value."""
    show(json.dumps(value, ensure_ascii=False, indent=2, default=str))


class Bar:
    """A progress bar on standard error, if that is a terminal."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._bar: tqdm[NoReturn] | None = None

    def __call__(self, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` are done."""
        if self._bar is None and total:
            self._bar = tqdm(total=total, desc=self._what, unit=" texts", disable=None)
        if self._bar is not None:
            self._bar.update(done - self._bar.n)
            if done == total:
                self._bar.close()


def bar(what: str) -> Progress:
    """Return a progress bar to hand to a long task."""
    return Bar(what)


def _place(variable: str, default: str) -> Path:
    return Path(os.environ.get(variable) or PROJECT / default)

"""Add saved pages and files to corpus/, cleaned of what surrounds the article."""

import argparse
import textwrap
from dataclasses import asdict
from datetime import date
from typing import Any

from indexer import language, terminal
from indexer.importing import adding, sources
from indexer.importing.adding import Added
from indexer.importing.drafts import Wishes, Written
from indexer.importing.writing import Shelf
from indexer.records import Language

_WIDTH = 76


def main() -> int:
    """Run the script and return its exit code: 1 when nothing was added, 3 when not everything."""
    parser = _parser()
    options = parser.parse_args()
    named = sources.named(options.source)
    if not named.files:
        parser.error("no HTML, Markdown or text files in what was named")
    if len(named.files) > 1 and (options.title or options.url):
        parser.error(f"--title and --url are of one article; {len(named.files)} were named")
    shelf = Shelf(options.corpus, replacing=options.replace, dry_run=options.dry_run)
    for one in named.passed_over:
        terminal.say(f"passed over: {one.path}: {one.why}")
    added = adding.add(named.files, _wishes(options), shelf)
    for refusal in added.refused:
        terminal.say(f"refused: {refusal}")
    if options.json:
        terminal.show_json(_as_json(added, dry_run=options.dry_run))
    else:
        _show(added, dry_run=options.dry_run)
    if not added.written:
        return 1
    return terminal.REFUSED if added.refused else 0


def _parser() -> argparse.ArgumentParser:
    parser = terminal.parser(
        "Add saved pages and files to corpus/, cleaned of what surrounds the article.", corpus=True
    )
    parser.add_argument(
        "source", nargs="+", metavar="SOURCE",
        help="a saved HTML page, text or Markdown file, a folder of them, or - for standard input",
    )  # fmt: skip
    parser.add_argument("--lang", type=_lang, help="nl, en, zh, zh-Hans or zh-Hant")
    parser.add_argument("--title", type=_said, help="the title (of one article)")
    parser.add_argument("--url", type=_said, help="where it was published (of one article)")
    parser.add_argument("--published", type=_day, metavar="DATE", help="such as 2026-03-17")
    parser.add_argument("--publisher", type=_said, metavar="NAME")
    parser.add_argument(
        "--author", type=_said, metavar="NAME", action="append", default=[], help="repeatable"
    )
    parser.add_argument(
        "--tag", type=_said, metavar="WORD", action="append", default=[], help="repeatable"
    )
    parser.add_argument("--mend", action="store_true", help="repair garbled letters (Ã« for ë)")
    parser.add_argument("--replace", action="store_true", help="overwrite articles that are there")
    parser.add_argument("--dry-run", action="store_true", help="show what would be done")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    return parser


def _wishes(options: argparse.Namespace) -> Wishes:
    return Wishes(
        languages=options.lang or frozenset(),
        title=options.title,
        url=options.url,
        published=options.published,
        publisher=options.publisher,
        authors=tuple(options.author),
        tags=tuple(options.tag),
        mend=options.mend,
    )


def _lang(code: str) -> frozenset[Language]:
    if found := language.named(code):
        return found
    raise argparse.ArgumentTypeError(f"{code!r} is none of nl, en, zh, zh-Hans, zh-Hant")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no ISO date such as 2026-03-17") from None


def _said(text: str) -> str:
    if said := " ".join(text.split()):
        return said
    raise argparse.ArgumentTypeError("is blank")


def _show(added: Added, *, dry_run: bool) -> None:
    for written in added.written:
        _show_one(written, dry_run=dry_run)
    if added.written and not dry_run:
        terminal.show("Next: .venv/bin/python scripts/reindex.py")
    elif added.written:
        terminal.show("Nothing was written. Leave out --dry-run to write.")


def _show_one(written: Written, *, dry_run: bool) -> None:
    draft, about = written.draft, written.draft.metadata
    done = "would replace" if dry_run else "replaced"
    made = "would write" if dry_run else "wrote"
    terminal.show(f"{draft.source}")
    terminal.show(f"  {done if written.replaced else made} {written.path}")
    told = {
        "title": about.title,
        "language": draft.lang.value,
        "published": about.published,
        "author": ", ".join(author.name for author in about.authors),
        "publisher": about.publisher,
        "url": about.url,
        "tags": ", ".join(about.tags),
    }
    for name, value in told.items():
        if value or name in ("published", "author", "publisher"):
            terminal.show(f"  {name + ':':<11}{value or '-'}")
    if draft.removed:
        terminal.show(f"  removed ({len(draft.removed)}):")
    pinyin = [removed for removed in draft.removed if removed.kind == "pinyin"]
    if pinyin:
        seen = " ".join(removed.text for removed in pinyin)
        terminal.show(_shortened(f"{len(pinyin)} lines, pinyin:", seen))
    for removed in [one for one in draft.removed if one.kind != "pinyin"]:
        terminal.show(_shortened(f"line {removed.line}, {removed.kind}:", removed.text))
    if draft.unsure:
        terminal.show(f"  unsure ({len(draft.unsure)}):")
    for unsure in draft.unsure:
        terminal.show(_shortened(f"line {unsure.line}, {unsure.why}:", unsure.text))
    terminal.show()


def _shortened(label: str, text: str) -> str:
    shown = " ".join(text.split())
    room = max(30, _WIDTH - len(label))
    if len(shown) > room:
        shown = shown[: room - 1] + "…"
    return textwrap.indent(f"{label} {shown}".removesuffix(": "), "    ")


def _as_json(added: Added, *, dry_run: bool) -> dict[str, Any]:
    return {
        "dry_run": dry_run,
        "written": [
            {
                "source": written.draft.source,
                "path": written.path,
                "replaced": written.replaced,
                "lang": written.draft.lang,
                "metadata": asdict(written.draft.metadata),
                "removed": [asdict(one) for one in written.draft.removed],
                "unsure": [asdict(one) for one in written.draft.unsure],
            }
            for written in added.written
        ],
        "refused": [{"source": one.source, "reason": one.reason} for one in added.refused],
    }


if __name__ == "__main__":
    terminal.run(main)

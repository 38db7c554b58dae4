"""Check the articles in corpus/, and the tables beside them, without touching the index."""

from pathlib import Path

from api import judgement_checks
from indexer import terminal
from indexer.checks import corpus
from indexer.checks.corpus import Report
from indexer.checks.findings import Severity

_TITLES = {
    Severity.ERROR: "Errors: refused until they are mended",
    Severity.WARNING: "Warnings: to be looked at",
}


def main() -> int:
    """Run the script and return its exit code: 1 when anything was found."""
    parser = terminal.parser(
        "Check the articles in corpus/, and the tables beside them, without touching the index.",
        corpus=True,
    )
    parser.add_argument(
        "file", nargs="*", type=Path, metavar="FILE",
        help="report on these files or folders of the corpus only",
    )  # fmt: skip
    parser.add_argument(
        "--follow-links", action="store_true", help="read what links outside the corpus lead to"
    )
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")
    options = parser.parse_args()
    report = corpus.check(
        options.corpus, options.file, others=[judgement_checks.check],
        progress=terminal.bar("checking"), follow_links=options.follow_links,
    )  # fmt: skip
    if options.json:
        terminal.show_json(report.as_json())
    else:
        _show(report)
    return 1 if report.findings else 0


def _show(report: Report) -> None:
    for severity, title in _TITLES.items():
        if found := report.of(severity):
            terminal.show(title)
            for one in found:
                terminal.show(str(one))
            terminal.show()
    errors, warnings = (len(report.of(severity)) for severity in _TITLES)
    terminal.show(f"articles: {report.articles}, errors: {errors}, warnings: {warnings}")


if __name__ == "__main__":
    terminal.run(main)

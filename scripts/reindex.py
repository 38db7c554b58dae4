"""Bring the index in line with the articles in corpus/."""

from dataclasses import asdict

from indexer import build, terminal
from indexer.build import Report, Request


def main() -> int:
    """Run the script and return its exit code."""
    parser = terminal.parser("Bring the index in line with the articles in corpus/.", corpus=True)
    parser.add_argument("--full", action="store_true", help="embed everything anew")
    parser.add_argument("--query-prompt", metavar="TEXT", help="put before queries by the model")
    parser.add_argument("--passage-prompt", metavar="TEXT", help="put before passages by the model")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    options = parser.parse_args()
    request = Request(
        corpus=options.corpus,
        index=options.index,
        model=options.model,
        query_prompt=options.query_prompt,
        passage_prompt=options.passage_prompt,
        full=options.full,
    )
    report = build.reindex(request, terminal.bar("embedding"))
    for remark in report.remarks:
        terminal.say(f"remark: {remark}")
    for refusal in report.refusals:
        terminal.say(f"refused: {refusal.reason}")
    if options.json:
        terminal.show_json(asdict(report))
    else:
        _show(report)
    return terminal.REFUSED if report.refusals else 0


def _show(report: Report) -> None:
    counts = report.counts
    languages = ", ".join(f"{number} {code}" for code, number in counts.by_language.items())
    done = "published" if report.changed else "nothing changed;"
    terminal.show(f"{done} generation {report.generation} in {report.seconds:.1f} s")
    terminal.show(f"  articles   {counts.articles} ({languages}), {len(report.refusals)} refused")
    terminal.show(f"  passages   {counts.passages}, in {counts.sentences} sentences")
    terminal.show(f"  encoder    {report.encoder.name}, {report.embedded} texts embedded")


if __name__ == "__main__":
    terminal.run(main)

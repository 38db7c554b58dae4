"""Bring the index in line with the articles in corpus/."""

import argparse
from dataclasses import asdict

from api import golden
from indexer import build, forecast, terminal
from indexer.build import Report, Request
from indexer.forecast import Forecast
from indexer.generation import IndexFolder
from indexer.manifest import Refusal
from indexer.plan import Plan


def main() -> int:
    """Run the script and return its exit code."""
    options = _parser().parse_args()
    if options.generations:
        return _generations(options)
    if options.rollback is not None:
        return _roll_back(options)
    request = Request(
        corpus=options.corpus,
        index=options.index,
        model=options.model,
        query_prompt=options.query_prompt,
        passage_prompt=options.passage_prompt,
        full=options.full,
        yes=options.yes,
        follow_links=options.follow_links,
    )
    queries = golden.read(options.corpus, follow_links=options.follow_links)
    if options.dry_run:
        return _dry_run(request, len(queries), as_json=options.json)
    report = build.reindex(request, terminal.bar("embedding"), check=golden.check(queries))
    _warn(report.remarks, report.refusals)
    if options.json:
        terminal.show_json({**asdict(report), "plan": _as_json(report.plan)})
    else:
        _show(report)
    return terminal.REFUSED if report.refusals else 0


def _parser() -> argparse.ArgumentParser:
    parser = terminal.parser("Bring the index in line with the articles in corpus/.", corpus=True)
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--dry-run", action="store_true", help="show the plan, change nothing")
    instead.add_argument(
        "--rollback",
        nargs="?",
        const="",
        metavar="GENERATION",
        help="go back to the generation before the published one, or to the one named",
    )
    instead.add_argument("--generations", action="store_true", help="list those to go back to")
    parser.add_argument("--full", action="store_true", help="embed everything anew")
    parser.add_argument(
        "--yes",
        action="store_true",
        help="publish even if most articles go, or golden queries are answered worse",
    )
    parser.add_argument(
        "--follow-links", action="store_true", help="read what links outside the corpus lead to"
    )
    parser.add_argument("--query-prompt", metavar="TEXT", help="put before queries by the model")
    parser.add_argument("--passage-prompt", metavar="TEXT", help="put before passages by the model")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    return parser


def _dry_run(request: Request, golden_queries: int, *, as_json: bool) -> int:
    found = forecast.forecast(request)
    _warn(found.remarks, found.refusals)
    if found.objection:
        terminal.say(f"would be refused: {found.objection}")
    if as_json:
        terminal.show_json({**asdict(found), "plan": _as_json(found.plan)})
    else:
        _show_forecast(found, golden_queries)
    return terminal.REFUSED if found.refusals else 0


def _roll_back(options: argparse.Namespace) -> int:
    generation = IndexFolder(options.index).roll_back(options.rollback or None)
    if options.json:
        terminal.show_json({"generation": generation.name})
    else:
        counts = generation.manifest.counts
        terminal.show(
            f"published generation {generation.name} again, built {generation.manifest.built_at}, "
            f"{counts.articles} articles"
        )
    return 0


def _generations(options: argparse.Namespace) -> int:
    kept = IndexFolder(options.index).generations()
    if options.json:
        terminal.show_json([one.as_json() for one in kept])
        return 0
    for one in kept:
        mark = "*" if one.published else " "
        if one.manifest is None:
            terminal.show(f"{mark} {one.name}  damaged: {one.problem}")
            continue
        counts = one.manifest.counts
        terminal.show(
            f"{mark} {one.name}  {one.manifest.built_at}  {counts.articles} articles  "
            f"{counts.passages} passages  {one.manifest.encoder.name}"
        )
    return 0


def _warn(remarks: tuple[str, ...], refusals: tuple[Refusal, ...]) -> None:
    for remark in remarks:
        terminal.say(f"remark: {remark}")
    for refusal in refusals:
        terminal.say(f"refused: {refusal.reason}")


def _show(report: Report) -> None:
    counts = report.counts
    languages = ", ".join(f"{number} {code}" for code, number in counts.by_language.items())
    done = "published" if report.changed else "nothing changed;"
    terminal.show(f"{done} generation {report.generation} in {report.seconds:.1f} s")
    terminal.show(f"  articles   {counts.articles} ({languages}), {len(report.refusals)} refused")
    if report.changed:
        terminal.show(f"  changes    {_counted(report.plan)}")
    terminal.show(f"  passages   {counts.passages}, in {counts.sentences} sentences")
    terminal.show(f"  encoder    {report.encoder.name}, {report.embedded} texts embedded")


def _show_forecast(found: Forecast, golden_queries: int) -> None:
    for entry in found.plan.entries:
        was = f" (was {entry.was})" if entry.was else ""
        terminal.show(f"  {entry.kind.value:<14} {entry.article}{was}")
    cost = found.cost
    terminal.show(f"plan       {_counted(found.plan)}, {len(found.refusals)} refused")
    terminal.show(f"to embed   texts: {cost.texts}, among them passages: {cost.passages}")
    terminal.show(f"time       {_duration(cost.seconds)}")
    if golden_queries and (found.plan.entries or cost.texts):
        terminal.show(f"golden     queries to be asked before publishing: {golden_queries}")
    terminal.show("nothing was changed")


def _counted(plan: Plan) -> str:
    return ", ".join(f"{number} {kind}" for kind, number in plan.counts.items())


def _duration(seconds: float | None) -> str:
    if seconds is None:
        return "cannot be told: no run of this size was measured yet"
    return f"about {seconds:.0f} s" if seconds < 90 else f"about {seconds / 60:.0f} min"


def _as_json(plan: Plan) -> dict[str, object]:
    entries = [asdict(entry) for entry in plan.entries]
    return {"counts": plan.counts, "entries": entries}


if __name__ == "__main__":
    terminal.run(main)

"""Measure how good the ranking is, on the shipped judgements or on a SQuAD-format file."""

from pathlib import Path

from api import bitext, evaluation, judgements, pools, squad
from api.bitext import BitextReport
from api.evaluation import Quality, Report
from api.squad import SquadReport
from indexer import terminal


def main() -> int:
    """Run the script and return its exit code."""
    parser = terminal.parser("Measure how good the ranking is.", corpus=True)
    parser.add_argument(
        "--squad",
        type=Path,
        metavar="FILE",
        help="measure on the questions and paragraphs of a SQuAD-format file instead",
    )
    parser.add_argument(
        "--squad-target",
        type=Path,
        metavar="FILE",
        help="answer them from the paragraphs of this one, a translation of the other",
    )
    parser.add_argument(
        "--bitext",
        type=Path,
        nargs=2,
        metavar=("FILE", "TARGET"),
        help="measure how often line n of a text file finds line n of its translation first",
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args()
    if options.squad_target is not None and options.squad is None:
        parser.error("--squad-target needs --squad, the file with the questions")
    if options.squad is not None and options.bitext is not None:
        parser.error("--squad and --bitext are two measurements; ask for one at a time")
    encoder = pools.encoder_for(options.index, options.model)
    embedding, asking = terminal.bar("embedding"), terminal.bar("asking")
    if options.bitext is not None:
        source, target = options.bitext
        _report(bitext.measured(source, target, encoder, embedding, asking), as_json=options.json)
        return 0
    if options.squad is not None:
        found = squad.measured(options.squad, options.squad_target, encoder, embedding, asking)
        _report(found, as_json=options.json)
        return 0
    needs = judgements.read(options.corpus)
    with pools.index_of(options.corpus, options.index, encoder, embedding) as index:
        if not index.generation.folder.is_relative_to(options.index):
            terminal.say(
                f"{options.index} is no index of {options.corpus} as it is now, by this encoder: "
                "measuring on a temporary one"
            )
        path = options.corpus / judgements.ANSWERS
        judged = judgements.resolved(needs, index.store, path)
        refusals = index.generation.manifest.refusals
        report = evaluation.measured(pools.of_index(index, encoder), judged, asking)
    for refusal in refusals:
        terminal.say(f"refused: {refusal.reason}")
    if options.json:
        terminal.show_json(report.as_json())
    else:
        _show(report)
    return terminal.REFUSED if refusals else 0


def _report(found: BitextReport | SquadReport, *, as_json: bool) -> None:
    if as_json:
        terminal.show_json(found.as_json())
    else:
        terminal.show("\n".join(found.shown()))


def _show(report: Report) -> None:
    terminal.show(
        f"{report.needs} needs in {len(judgements.TONGUES)} languages, {report.answers} right "
        f"answers among {report.passages} passages; encoder {report.encoder}"
    )
    _qualities("query in, among the passages of one language", report.pairs)
    _qualities("query in, among all passages", report.together)
    _heading("query in, share of the first ten / of right answers", judgements.TONGUES)
    for query in judgements.TONGUES:
        shares = [one for one in report.shares if one.query == query]
        cells = [f"{one.found:.3f} / {one.right:.3f}" for one in shares]
        _row(query, cells)
    _heading(
        "levels, nDCG@10 by query language", (*judgements.TONGUES, "mean", "pairs", "agreement")
    )
    for one in report.ablation:
        figures = [one.ndcg10.get(query) for query in judgements.TONGUES]
        cells = ["–" if figure is None else f"{figure:.3f}" for figure in figures]
        _row(
            one.levels, [*cells, f"{one.mean:.3f}", f"{one.pairs_mean:.3f}", f"{one.agreement:.3f}"]
        )


def _qualities(title: str, qualities: tuple[Quality, ...]) -> None:
    _heading(title, ("needs", "nDCG@10", "recall@10", "success@1", "success@3"))
    for one in qualities:
        figures = (one.ndcg10, one.recall10, one.success1, one.success3)
        cells = [str(one.needs), *(f"{figure:.3f}" for figure in figures)]
        _row(f"{one.query} → {one.passages}", cells)


def _heading(title: str, columns: tuple[str, ...]) -> None:
    terminal.show()
    terminal.show(title)
    _row("", columns)


def _row(name: str, cells: list[str] | tuple[str, ...]) -> None:
    terminal.show(f"  {name:<18}" + "".join(f"{cell:>15}" for cell in cells))


if __name__ == "__main__":
    terminal.run(main)

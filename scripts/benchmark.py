"""Measure speed and memory on a corpus of a chosen size, made up of the shipped articles' words."""

from api import benchmark, judgements
from indexer import encoders, terminal


def main() -> int:
    """Run the script and return its exit code."""
    parser = terminal.parser("Measure speed and memory on a corpus of a chosen size.", corpus=True)
    parser.add_argument("--articles", type=int, default=200, metavar="N", help="default: 200")
    parser.add_argument(
        "--transformer",
        metavar="NAME_OR_FOLDER",
        help="a sentence-transformers model to compare with: how long it takes to rerank",
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args()
    if options.articles < 1:
        parser.error("--articles needs a number from 1 on")
    needs = judgements.read(options.corpus)
    queries = [query for need in needs for query in need.queries.values()]
    encoder = encoders.load(options.model or encoders.EMBEDDED)
    transformer = encoders.load(options.transformer) if options.transformer else None
    bar = terminal.bar("embedding")
    found = benchmark.measured(options.corpus, options.articles, queries, encoder, transformer, bar)
    if options.json:
        terminal.show_json(found.as_json())
    else:
        terminal.show("\n".join(found.shown()))
    return 0


if __name__ == "__main__":
    terminal.run(main)

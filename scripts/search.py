"""Search the index from the terminal: the same search as the service's."""

import shutil
import textwrap
from time import perf_counter

from pydantic import ValidationError

from api.answers import SearchAnswer
from api.library import Library
from api.questions import SearchQuestion
from indexer import terminal


def main() -> int:
    """Run the script and return its exit code: 1 when nothing is found."""
    parser = terminal.parser("Search the index: the same search as the service's.")
    parser.add_argument("query", metavar="QUERY", help="the question, in nl, en or zh")
    parser.add_argument("--limit", type=int, default=5, help="how many hits (default 5)")
    parser.add_argument(
        "--lang", action="append", default=[], help="only this language; repeatable"
    )
    parser.add_argument("--explain", action="store_true", help="show what each score is made of")
    parser.add_argument("--json", action="store_true", help="print what the service would answer")
    options = parser.parse_args()
    try:
        question = SearchQuestion(
            q=options.query, limit=options.limit, lang=options.lang, explain=options.explain
        )
    except ValidationError as error:
        first = error.errors()[0]
        parser.error(f"{first['loc'][0]}: {first['msg'].removeprefix('Value error, ')}")
    searcher = Library(options.index, options.model).open()
    began = perf_counter()
    answer = searcher.search(question.query())
    took_ms = round(1000 * (perf_counter() - began), 2)
    page = (question.limit, question.offset)
    result = SearchAnswer.of(question.q, page, answer, searcher.facts, took_ms)
    if options.json:
        terminal.show_json(result.model_dump(mode="json"))
    else:
        _show(result)
    if not result.hits:
        terminal.say("nothing found")
    return 0 if result.hits else 1


def _show(result: SearchAnswer) -> None:
    width = min(shutil.get_terminal_size().columns, 100)
    spoken = result.query.language
    terminal.say(f"query in {spoken.code} ({spoken.source}), {result.took_ms:.0f} ms")
    for place, hit in enumerate(result.hits, 1):
        published = hit.article.published
        about = [hit.article.publisher, published.isoformat() if published else None, hit.id]
        terminal.show(f"{place}. {hit.article.title}")
        terminal.show(
            f"   {hit.score:.2f} {hit.quality} · {hit.lang} · "
            + " · ".join(part for part in about if part)
        )
        if hit.sentences is None:
            terminal.show(textwrap.indent(textwrap.fill(hit.best.text, width - 3), "   "))
            continue
        evidence = hit.evidence
        terminal.show(
            f"   passage {evidence.passage:.2f} + sentence {evidence.sentence:.2f}"
            f" + word {evidence.word:.2f}"
        )
        found = [f"{one.query} ≈ {one.word} {one.similarity:.2f}" for one in hit.matches]
        terminal.show(textwrap.indent(textwrap.fill(" · ".join(found), width - 3), "   "))
        for sentence in hit.sentences:
            mark = ">" if sentence.start == hit.best.start else " "
            terminal.show(
                f" {mark} {sentence.score:.2f} {textwrap.shorten(sentence.text, width - 8)}"
            )


if __name__ == "__main__":
    terminal.run(main)

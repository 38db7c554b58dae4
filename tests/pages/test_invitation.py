"""Examples on the empty page: questions that the collection at hand answers."""

from pathlib import Path

from api.library import Library
from api.pages import invitation
from api.pages.invitation import EXAMPLES
from api.search import Query, Searcher
from indexer.records import Language


def test_the_shipped_articles_answer_every_example_well(shipped_index: Path) -> None:
    searcher = Library(shipped_index).open()
    wanted = tuple((lang, question) for lang in Language for question in EXAMPLES[lang])
    assert invitation.examples(searcher) == wanted
    for _, question in wanted:
        assert searcher.search(Query(question)).hits[0].quality != "weak"


def test_another_collection_invites_with_what_it_answers_or_its_newest_titles(
    searcher: Searcher,
) -> None:
    found = invitation.examples(searcher)
    assert {lang for lang, _ in found} == set(Language)
    titles = {one.metadata.title for one in searcher.index.store.articles(range(12)).values()}
    shipped = {question for questions in EXAMPLES.values() for question in questions}
    for _, question in found:
        assert question in titles or (question in shipped and searcher.answering(Query(question)))

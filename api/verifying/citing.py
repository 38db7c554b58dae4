"""The citation of a place where words were found, by the processor of the service."""

from api import citations
from api.citing.processor import Style
from api.search import Searcher
from api.verifying.drafts import Citing
from indexer.columns import StoredArticle
from indexer.records import Quotation, Span


def citing_from(searcher: Searcher, style: Style) -> Citing:
    """Return what cites places in articles of the generation that ``searcher`` answers from."""
    store = searcher.index.store

    def cite(
        article: StoredArticle, text: str, span: Span, quotation: Quotation | None
    ) -> citations.Citation:
        return citations.cite(article, text, span, quotation, style, store.passages_of(article.row))

    return cite

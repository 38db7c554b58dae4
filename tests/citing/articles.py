"""Articles to be cited, of metadata only."""

from datetime import date

from indexer.columns import StoredArticle
from indexer.records import Author, Language, Metadata

DAY = date(2026, 2, 20)
SEEN = date(2026, 3, 4)
URL = "https://counter.example/shop"
LI_WEI = Author("Li Wei", "李薇")


def article(
    title: str = "The shop next door",
    authors: tuple[str | Author, ...] = ("Mary Lamb",),
    lang: Language = Language.ENGLISH,
    publisher: str | None = "Counter",
    published: date | None = DAY,
    url: str | None = URL,
    accessed: date | None = None,
    *,
    article_id: str = "en/shop",
    description: str | None = None,
    tags: tuple[str, ...] = (),
) -> StoredArticle:
    """Return an article as the store gives it."""
    known = Metadata(
        title=title,
        authors=tuple(one if isinstance(one, Author) else Author(one) for one in authors),
        publisher=publisher,
        published=published,
        url=url,
        accessed=accessed,
        description=description,
        tags=tags,
    )
    return StoredArticle(0, article_id, lang, "front matter", known)

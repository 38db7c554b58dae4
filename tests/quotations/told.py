"""What a text of a test says: its quotations with their speakers, by the rules."""

from indexer.articles import read_article
from indexer.listing import ArticleFile
from indexer.quotations.finding import quotations
from indexer.records import Article, Quotation


def article(text: str, lang: str, path: str = "a.md") -> Article:
    """Return an article in a language."""
    return read_article(ArticleFile(path), f"---\nlang: {lang}\n---\n{text}".encode()).article


def found(text: str, lang: str) -> list[tuple[str, Quotation]]:
    """Return the quotations of a text, each with its words."""
    whole = article(text, lang)
    return [(one.span.of(whole.text), one) for one in quotations(whole)]


def told(text: str, lang: str) -> list[tuple[str, str | None]]:
    """Return the quotations of a text, each with the name of its speaker."""
    return [(words, one.speaker.name if one.speaker else None) for words, one in found(text, lang)]


def roles(text: str, lang: str) -> list[str | None]:
    """Return the roles of the speakers of a text."""
    return [one.speaker.role if one.speaker else None for _, one in found(text, lang)]


def evidence(text: str, lang: str) -> list[str | None]:
    """Return the words that tell who speaks."""
    whole = article(text, lang)
    return [
        one.speaker.evidence.of(whole.text) if one.speaker else None for one in quotations(whole)
    ]

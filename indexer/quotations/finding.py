"""Article → its quotations, each an exact slice, with the speaker where there is no doubt."""

from indexer import language
from indexer.quotations.candidates import Candidate, candidates
from indexer.quotations.pages import Page
from indexer.quotations.people import People
from indexer.quotations.speakers import Speakers
from indexer.records import Article, Language, Quotation, Span, Speaker

RULES = 3
"""Raised when other quotations or speakers would be found than before."""


def quotations(article: Article) -> tuple[Quotation, ...]:
    """Return the quotations of an article in the order of the text.

    Words between marks count when a speaker is given for them or when they are a sentence on its
    own feet; titles, single terms and scare quotes do not. A quotation that its speaker's name
    interrupts is two.
    """
    page = Page(article)
    chinese = [one.span for one in page.stretches if one.is_chinese]
    people = People(article.text, page.outside(), chinese)
    for _ in range(2):  # the second time with the Chinese names that the first one told
        found = candidates(page)
        for candidate in found:
            if candidate.clue is not None:
                people.learn(candidate.clue)
        for clue in page.chinese_reports():
            people.learn(clue)
        page.known = people.known
    people.learn_roles(chinese)
    speakers = _told(found, Speakers(page, people))
    languages = _Languages(article, page)
    return tuple(
        Quotation(article.id, one.span, languages.of(one), speaker)
        for one, speaker in zip(found, speakers, strict=True)
    )


class _Languages:
    """Tells the language of a quotation; a few words are in that of the text around them."""

    def __init__(self, article: Article, page: Page) -> None:
        self._article = article
        self._page = page
        self._around: dict[int, Language] = {}

    def of(self, one: Candidate) -> Language:
        """Return the language of a quotation."""
        said = one.span.of(self._article.text)
        if self._page.stretches[one.at].is_chinese or not language.is_guess(said):
            return language.detect(said, prior=self._article.lang)
        if one.at not in self._around:
            block = self._page.stretches[one.at].span.of(self._article.text)
            self._around[one.at] = language.detect(block, prior=self._article.lang)
        return self._around[one.at]


def _told(found: list[Candidate], looked_up: Speakers) -> list[Speaker | None]:
    """Return the speaker of each quotation."""
    speakers: list[Speaker | None] = []
    in_block: dict[Span, Speaker | None] = {}
    block = -1
    for one in found:
        if one.at != block:
            block, in_block = one.at, {}
        speaker = looked_up.of(one)
        if one.clue is None and not one.is_inner:
            if one.carries_on and speakers and found[len(speakers) - 1].at == one.at - 1:
                speaker = speakers[-1]
            else:
                speaker = looked_up.floating(one, in_block)
        if not one.is_inner:
            in_block[one.outer] = speaker
        speakers.append(speaker)
    return _shared(found, speakers)


def _shared(found: list[Candidate], speakers: list[Speaker | None]) -> list[Speaker | None]:
    """Give what is said over several paragraphs to whom the last of them names."""
    shared = list(speakers)
    for at in reversed(range(len(found) - 1)):
        one, after = found[at], found[at + 1]
        if after.carries_on and after.at == one.at + 1 and shared[at] is None:
            shared[at] = shared[at + 1]
    return shared

"""Citing: an article, a place in it, and words that somebody else says there."""

import pytest

from api import citations
from api.citations import Citation, cite
from api.citing.items import item
from api.citing.places import Place
from api.citing.processor import Style
from indexer.columns import StoredPassage
from indexer.records import Language, Quotation, Span, Speaker
from tests.citing.articles import LI_WEI, article

TEXT = "The shop opens.\n\nTill\n\nThe clerk says: “We ring a bell.” The bell rings."
"""The words of the clerk are 40 to 55."""
PASSAGES = [
    StoredPassage(0, 0, 0, Language.ENGLISH, (), Span(0, 15), TEXT[:15]),
    StoredPassage(1, 0, 1, Language.ENGLISH, ("Till",), Span(23, 73), TEXT[23:73]),
]
SHOP = article(url=None)
ENTRY = "Lamb, M. (2026, February 20). The shop next door. Counter."
WORDS = Span(40, 55)


def said_by(name: str | None) -> Quotation:
    speaker = Speaker(name, Span(23, 37)) if name else None
    return Quotation("en/shop", WORDS, Language.ENGLISH, speaker)


def test_an_article_is_cited_in_apa_unless_asked_otherwise() -> None:
    assert cite(SHOP, TEXT) == Citation(ENTRY, "(Lamb, 2026)")
    assert cite(SHOP, TEXT, style=Style.MLA) == Citation(
        "Lamb, Mary. “The Shop Next Door.” Counter, 20 Feb. 2026.", "(Lamb)"
    )


def test_words_are_cited_with_their_place() -> None:
    there = Place(WORDS, "We ring a bell.", "Till", 1, 1)
    assert cite(SHOP, TEXT, WORDS, None, Style.APA, PASSAGES) == Citation(
        ENTRY, "(Lamb, 2026, Till section, para. 1)", there
    )
    assert cite(SHOP, TEXT, WORDS) == Citation(
        ENTRY, "(Lamb, 2026, para. 3)", Place(WORDS, "We ring a bell.", None, 3, 3)
    )


@pytest.mark.parametrize(
    ("style", "in_text"),
    [
        (Style.APA, "(Stone, as cited in Lamb, 2026, Till section, para. 1)"),
        (Style.CHICAGO, "(Stone, quoted in Lamb 2026, under “Till”)"),
        (Style.MLA, "(Stone, qtd. in Lamb)"),
    ],
)
def test_who_says_the_words_is_named_as_found_in_the_article(style: Style, in_text: str) -> None:
    quotation = said_by("Martin Stone")
    assert cite(SHOP, TEXT, WORDS, quotation, style, PASSAGES).in_text == in_text
    assert cite(SHOP, TEXT, Span(42, 46), quotation, style, PASSAGES).in_text == in_text


@pytest.mark.parametrize(
    ("lang", "speaker", "in_text"),
    [
        (Language.DUTCH, "Anna de Wit", "(De Wit, geciteerd in Lamb, 2026, alinea 3)"),
        (Language.SIMPLIFIED, "王小明", "（王小明，转引自Lamb，2026，第3段）"),
        (Language.TRADITIONAL, "王小明", "（王小明，轉引自Lamb，2026，第3段）"),
        (Language.ENGLISH, "The Desk", "(The Desk, as cited in Lamb, 2026, para. 3)"),
    ],
)
def test_the_language_is_the_articles(lang: Language, speaker: str, in_text: str) -> None:
    assert cite(article(lang=lang), TEXT, WORDS, said_by(speaker)).in_text == in_text


def test_the_author_is_not_cited_in_an_own_article() -> None:
    plain = "(Lamb, 2026, para. 3)"
    assert cite(SHOP, TEXT, WORDS, said_by("Mary Lamb")).in_text == plain
    assert cite(SHOP, TEXT, WORDS, said_by("MARY LAMB")).in_text == plain
    assert cite(SHOP, TEXT, WORDS, said_by("Lamb")).in_text == plain


def test_words_that_reach_out_of_the_quotation_are_not_only_the_speakers() -> None:
    assert cite(SHOP, TEXT, Span(30, 50), said_by("Martin Stone")).in_text == (
        "(Lamb, 2026, para. 3)"
    )


def test_a_quotation_of_nobody_is_cited_plainly() -> None:
    assert cite(SHOP, TEXT, WORDS, said_by(None)).in_text == "(Lamb, 2026, para. 3)"
    assert cite(SHOP, TEXT, None, said_by("Martin Stone")).in_text == "(Lamb, 2026)"


def test_a_note_tells_the_words_the_speaker_and_the_place() -> None:
    there = Place(Span(0, 5), "Two\n\nlines", "Till", 2, 3)
    speaker = Speaker("Martin Stone", Span(0, 1))
    assert citations.note(there, speaker) == "Martin Stone: “Two lines” (Till, paragraph 2)"
    assert citations.note(Place(Span(0, 5), "Ting", None, 2, 2), None) == "“Ting” (paragraph 2)"
    assert citations.note(None, None) == ""


def test_a_chinese_author_may_be_known_by_either_name() -> None:
    cited = item(article(lang=Language.SIMPLIFIED, authors=(LI_WEI,)))
    assert citations.secondary_speaker(cited, WORDS, said_by("李薇")) is None

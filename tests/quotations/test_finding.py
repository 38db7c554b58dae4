"""Quotations of whole articles: blocks, places, languages, and texts of any kind."""

from hypothesis import given, settings

from indexer.articles import read_article
from indexer.errors import ArticleRefused
from indexer.listing import ArticleFile
from indexer.quotations.finding import quotations
from indexer.records import Language, Quotation, Span, Speaker
from tests.quotations.told import article, told
from tests.texts import LONG_TEXTS, SNIPPETS


def test_a_quotation_is_a_slice_with_language_speaker_role_and_evidence() -> None:
    whole = article("# Licht\n\n🔥 “We bake,” zegt bakker Ada Brook.", "nl")
    assert whole.text == "Licht\n\n🔥 “We bake,” zegt bakker Ada Brook."
    speaker = Speaker("Ada Brook", Span(20, 41), "bakker")
    assert quotations(whole) == (Quotation("a", Span(10, 18), Language.DUTCH, speaker),)


def test_a_quotation_has_a_language_of_its_own() -> None:
    english = "The one who carries the torch walks ahead and sees the road before anybody else."
    whole = article(f"Zij citeert graag: “{english}”\n\n“Kom”, zegt Ada Brook.", "nl")
    assert [one.lang for one in quotations(whole)] == [Language.ENGLISH, Language.DUTCH]
    mixed = article(
        "Ada Brook 說：「我們等。」\n\nAda Brook 說：“We all have to wait for it.”", "zh"
    )
    assert [one.lang for one in quotations(mixed)] == [Language.TRADITIONAL, Language.ENGLISH]


def test_code_holds_no_quotations_but_items_tables_and_headings_do() -> None:
    said = "“Wij bakken hier elke dag vers brood.”"
    blocks = f"# {said}\n\n- {said}\n\n|{said}|b|\n|-|-|\n\n```\n{said}\n```\n"
    assert len(told(blocks, "nl")) == 3


def test_a_block_quotation_is_one_as_a_whole_without_marks_and_signature() -> None:
    text = (
        "Ada Brook schreef:\n\n> Sluit de deur. En het raam.\n\n> “Met marks.”\n\n"
        "> Zonder naam.\n\n> “Ja”, zei Tim Oord. Hij ging. “Nee.”\n"
    )
    assert told(text, "nl") == [
        ("Sluit de deur. En het raam.", "Ada Brook"),
        ("Met marks.", None),
        ("Zonder naam.", None),
        ("Ja", "Tim Oord"),
        ("Nee.", "Tim Oord"),
    ]


def test_what_goes_on_in_the_next_paragraph_has_the_same_speaker() -> None:
    text = "Ada Brook zei: “Het begon klein.\n\n“Het werd groot.\n\n“Het bleef leuk.”\n\nEinde."
    assert told(text, "nl") == [
        ("Het begon klein.", "Ada Brook"),
        ("Het werd groot.", "Ada Brook"),
        ("Het bleef leuk.", "Ada Brook"),
    ]


def test_a_pronoun_never_means_a_man_here_and_a_woman_there() -> None:
    text = "Ada Brook kwam. “Ja”, zegt ze.\n\nAda Brook ging. “Nee”, zegt hij."
    assert told(text, "nl") == [("Ja", "Ada Brook"), ("Nee", None)]


def test_an_article_whose_blocks_are_not_kept_has_no_quotations_to_find() -> None:
    assert quotations(article("Geen enkel citaat.", "nl")) == ()


@settings(max_examples=200, deadline=None)
@given(SNIPPETS | LONG_TEXTS)
def test_every_quotation_and_its_evidence_are_slices_of_any_text(text: str) -> None:
    for lang in ("nl", "zh"):
        source = f"---\nlang: {lang}\n---\n{text}".encode()
        try:
            whole = read_article(ArticleFile("a.md"), source).article
        except ArticleRefused:
            continue
        found = quotations(whole)
        assert [one.span for one in found] == sorted({one.span for one in found})
        for one in found:
            assert one.span.of(whole.text).strip() == one.span.of(whole.text) != ""
            if one.speaker:
                assert one.speaker.evidence.of(whole.text).strip()
                assert one.speaker.name.strip() == one.speaker.name != ""

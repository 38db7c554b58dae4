"""All articles of a corpus with their passages and sentences, in the order of their rows."""

from dataclasses import replace

from indexer.collection import Cut, collected
from indexer.records import Article, Block, BlockKind, Language, Metadata, Quotation, Span, Speaker

NL, EN = Language.DUTCH, Language.ENGLISH
TORCH = "Een fakkel geeft licht aan iedereen. Nee. Wie volgt ziet beter."
SHOP = "The shop on the corner is open today."


def article(article_id: str, lang: Language, text: str) -> Article:
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    return Article(article_id, lang, "front matter", Metadata("T"), text, (block,))


def test_rows_count_in_the_order_of_passage_ids() -> None:
    found = collected([article(name, NL, TORCH) for name in ("b", "a/c", "a", "a b")])
    assert [one.id for one in found.articles] == ["a b", "a", "a/c", "b"]
    ids = [f"{one.article_id}#{one.ordinal:04}" for one in found.passages]
    assert ids == sorted(ids) == ["a b#0000", "a#0000", "a/c#0000", "b#0000"]
    assert found.article_rows.tolist() == [0, 1, 2, 3]


def test_texts_and_languages_of_passages_and_sentences() -> None:
    found = collected([article("nl", NL, TORCH), article("en", EN, SHOP)])
    assert found.text_of == {"en": SHOP, "nl": TORCH}
    assert found.passage_texts == [SHOP, TORCH]
    assert found.sentence_texts == [
        SHOP,
        "Een fakkel geeft licht aan iedereen.",
        "Nee.",
        "Wie volgt ziet beter.",
    ]
    assert found.passage_languages == [EN, NL]
    assert found.sentence_languages == [EN, NL, NL, NL]


def test_a_passage_has_its_nearest_heading_or_the_title_of_its_article() -> None:
    stretches = [TORCH, "Licht", TORCH, "Vuur", TORCH, "Water", TORCH]
    starts = [sum(map(len, stretches[:at])) for at in range(len(stretches))]
    levels = [0, 1, 0, 2, 0, 1, 0]
    blocks = tuple(
        Block(
            BlockKind.HEADING if level else BlockKind.PARAGRAPH,
            Span(start, start + len(text)),
            level,
        )
        for text, start, level in zip(stretches, starts, levels, strict=True)
    )
    parted = replace(article("nl", NL, "".join(stretches)), blocks=blocks)
    bare = replace(article("en", EN, SHOP), metadata=Metadata(""))
    found = collected([parted, bare])
    assert [one.headings for one in found.passages] == [
        (), (), ("Licht",), ("Licht", "Vuur"), ("Water",),
    ]  # fmt: skip
    assert found.headings == ["", "T", "Licht", "Vuur", "Water"]


def test_passages_that_are_known_are_taken_over_and_not_cut_again() -> None:
    whole = collected([article("nl", NL, TORCH), article("en", EN, SHOP)])
    bare = [replace(one, blocks=()) for one in whole.articles]
    again = collected(bare, {name: cut for name, (_, cut) in whole.by_article.items()})
    assert list(again.passages) == list(whole.passages)
    assert again.by_article["nl"] == (bare[1], Cut(tuple(whole.passages[1:])))


def test_quotations_that_are_known_are_taken_over_though_blocks_are_gone() -> None:
    said = "“De fakkel brandt”, zegt Anna Visser."
    whole = collected([article("nl", NL, said)])
    bare = [replace(one, blocks=()) for one in whole.articles]
    again = collected(bare, {name: cut for name, (_, cut) in whole.by_article.items()})
    assert again.quotation_texts == ["De fakkel brandt"]
    assert list(again.quotations) == list(whole.quotations) == [
        Quotation("nl", Span(1, 17), NL, Speaker("Anna Visser", Span(20, 36)))
    ]  # fmt: skip
    assert again.quotation_languages == [NL]

"""Which texts are too short to be evidence."""

from indexer.fragments import fragments
from indexer.records import Language, Passage, Span


def passages(article_id: str, *texts: tuple[str, ...]) -> tuple[str, list[Passage]]:
    """Return the text of an article and its passages, given the sentences of each."""
    text, found = "", []
    for ordinal, sentences in enumerate(texts):
        spans = []
        for sentence in sentences:
            spans.append(Span(len(text), len(text) + len(sentence)))
            text += sentence + " "
        span = Span(spans[0].start, spans[-1].end)
        found.append(Passage(article_id, ordinal, span, Language.DUTCH, (), tuple(spans)))
    return text, found


def test_short_sentences_beside_longer_ones_are_fragments() -> None:
    text, found = passages("a", ("Nee.", "De prijs van een fakkel.", "他说好。"))
    of_passages, of_sentences = fragments(found, {"a": text})
    assert of_passages.tolist() == [False]
    assert of_sentences.tolist() == [True, False, True]


def test_a_passage_of_short_sentences_keeps_them() -> None:
    text, found = passages("a", ("Eerst zien.", "Dan geloven."))
    of_passages, of_sentences = fragments(found, {"a": text})
    assert (of_passages.tolist(), of_sentences.tolist()) == ([False], [False, False])


def test_a_short_passage_is_a_fragment_unless_its_article_has_nothing_else() -> None:
    long_text, first = passages("a", ("Naar inhoud",), ("De prijs van een fakkel.",))
    short_text, second = passages("b", ("火炬手",))
    of_passages, of_sentences = fragments([*first, *second], {"a": long_text, "b": short_text})
    assert of_passages.tolist() == [True, False, False]
    assert of_sentences.tolist() == [True, False, False]

"""What ranking compares: what is embedded, and the vectors that are written, worked out by hand."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from indexer import centring, embeddings, evidence, vectors, vocabulary
from indexer.background import Background
from indexer.collection import Collection, collected
from indexer.embeddings import Embeddings
from indexer.evidence import Evidence
from indexer.glossary import Glossary
from indexer.records import Article, Block, BlockKind, Language, Metadata, Span
from tests.fakes import ConceptEncoder

TERMS = Glossary((("fakkel", "torch"),))
TEXT = "The torch is here. The torch is ours. No."
SENTENCES = ["The torch is here.", "The torch is ours.", "No."]
FORMS = ["\x000", "here", "is", "no", "ours", "shop", "the", "torch"]
KNOWN = Background(
    sentences={"nl": ("Een winkel.",), "en": ("A torch.",)}, words=("here", "torchbearer", "winkel")
)


def one_article(title: str = "The shop") -> Collection:
    block = Block(BlockKind.PARAGRAPH, Span(0, len(TEXT)))
    found = Article("a", Language.ENGLISH, "front matter", Metadata(title), TEXT, (block,))
    return collected([found])


def gathered(
    collection: Collection,
    background: Background | None = None,
    encoder: ConceptEncoder | None = None,
    known: Embeddings | None = None,
    glossary: Glossary = TERMS,
) -> Evidence:
    return evidence.gathered(
        collection,
        glossary,
        background or Background(),
        encoder or ConceptEncoder(),
        known,
        lambda _done, _all: None,
    )


def written(
    folder: Path, title: str, background: Background
) -> tuple[list[float], NDArray[np.float32]]:
    """Return the vector of the passage and those of its sentences, as they were written."""
    gathered(one_article(title), background).write(folder)
    compared = vectors.read(folder, np.array([3]))
    axes = np.eye(5, dtype=np.float32)
    sentences = np.stack([compared.sentence_scores(axis, 0) for axis in axes], axis=1)
    return compared.passages(np.array([0]))[0].tolist(), sentences


def test_passages_headings_sentences_and_words_are_embedded_once() -> None:
    encoder = ConceptEncoder()
    found = gathered(one_article(), encoder=encoder)
    assert found.forms == FORMS
    texts = [TEXT, "The shop", *SENTENCES, *FORMS]
    assert (encoder.embedded, found.computed) == (texts, 13)
    again = gathered(one_article(), encoder=encoder, known=found.embeddings, glossary=Glossary())
    assert (again.forms, again.computed) == (FORMS[1:], 0)


def test_the_background_is_embedded_too_and_only_once() -> None:
    encoder = ConceptEncoder()
    before = gathered(one_article(), encoder=encoder)
    encoder.embedded.clear()
    found = gathered(one_article(), KNOWN, encoder, before.embeddings)
    # "Here" stands in the article as well.
    assert encoder.embedded == ["Een winkel.", "A torch.", "torchbearer", "winkel"]
    assert found.forms == [*FORMS, "torchbearer", "winkel"]
    assert found.in_sentences == before.in_sentences
    again = gathered(one_article("Winkel!"), KNOWN, encoder, found.embeddings)
    assert (again.computed, encoder.embedded[4:]) == (1, ["Winkel!"])


def test_words_of_heading_and_title_count_for_the_first_sentence_below_them() -> None:
    text = "Torch sale\n\nTorch light. Low price."
    blocks = (
        Block(BlockKind.HEADING, Span(0, 10), level=2),
        Block(BlockKind.PARAGRAPH, Span(12, len(text))),
    )
    article = Article("a", Language.ENGLISH, "front matter", Metadata("Light shop"), text, blocks)
    found = gathered(collected([article]), glossary=Glossary())
    assert found.in_sentences == [
        {"torch": 1, "light": 1, "sale": 0.8, "shop": 0.6},
        {"low": 1, "price": 1},
    ]


def test_words_of_the_background_take_compounds_apart() -> None:
    text = "Klantreis."
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    one = Article("a", Language.DUTCH, "front matter", Metadata("T"), text, (block,))
    found = gathered(collected([one]), Background(words=("klant", "reis", "winkel")))
    assert found.in_sentences == [{"klantreis": 1, "klant": 0.8, "reis": 0.8, "t": 0.8}]
    assert found.forms == ["klant", "klantreis", "reis", "t", "winkel"]


def test_a_passage_is_drawn_to_its_heading_and_sentences_count_by_their_length(
    tmp_path: Path,
) -> None:
    passage, sentences = written(tmp_path, "The shop", Background())
    # (2 0 0 0 1) / √5 and half of (0 1 0 0 1) / √2 are (.8944 .3536 0 0 .8008), of length 1.2515.
    assert passage == pytest.approx([0.7147, 0.2825, 0, 0, 0.6399], abs=1e-3)
    # (1 0 0 0 1) / √2 by 4 / (4 + 4), and (0 0 0 0 1) by 1 / (1 + 4).
    torch = (0.3536, 0, 0, 0, 0.3536)
    assert sentences == pytest.approx(np.array([torch, torch, (0, 0, 0, 0, 0.2)]), abs=1e-3)


def test_a_passage_without_heading_or_title_stays_where_it_is(tmp_path: Path) -> None:
    passage, _ = written(tmp_path, "", Background())
    assert passage == pytest.approx([0.8944, 0, 0, 0, 0.4472], abs=1e-3)  # (2 0 0 0 1) / √5


def test_what_the_language_adds_is_taken_off_first(tmp_path: Path) -> None:
    passage, sentences = written(tmp_path, "", KNOWN)
    # English adds half of (1 -1 0 0 0) / √2, (.3536 -.3536 0 0 0), and Dutch the opposite.
    offsets = centring.read(tmp_path).offsets
    assert offsets["en"] == pytest.approx([0.3536, -0.3536, 0, 0, 0], abs=1e-3)
    assert offsets["nl"] == pytest.approx([-0.3536, 0.3536, 0, 0, 0], abs=1e-3)
    # (.8944 0 0 0 .4472) without it is (.5409 .3536 0 0 .4472), of length .7858.
    assert passage == pytest.approx([0.6883, 0.4499, 0, 0, 0.5691], abs=1e-3)
    # (.7071 0 0 0 .7071) without it is (.3536 .3536 0 0 .7071), of length .8660; by 1/2.
    # (0 0 0 0 1) without it is (-.3536 .3536 0 0 1), of length 1.1180; by 1/5.
    torch = (0.2041, 0.2041, 0, 0, 0.4082)
    expected = np.array([torch, torch, (-0.0632, 0.0632, 0, 0, 0.1789)])
    assert sentences == pytest.approx(expected, abs=1e-3)


def test_it_is_taken_off_headings_as_well(tmp_path: Path) -> None:
    passage, _ = written(tmp_path, "A price", KNOWN)
    # (0 0 .7071 0 .7071) without (.3536 -.3536 0 0 0) is (-.3162 .3162 .6325 0 .6325), made of
    # length one; half of it added to (.6883 .4499 0 0 .5691) is (.5302 .6080 .3162 0 .8853), of
    # length 1.2388.
    assert passage == pytest.approx([0.4280, 0.4908, 0.2553, 0, 0.7147], abs=1e-3)


def test_words_and_embeddings_are_written_as_well(tmp_path: Path) -> None:
    found = gathered(one_article(), KNOWN)
    found.write(tmp_path)
    known = vocabulary.read(tmp_path)
    assert (list(known.forms), known.glossary) == (found.forms, TERMS)
    # The term, "is", "the" and "torch" stand in two sentences, words of the background in none.
    assert np.diff(known.starts).tolist() == [2, 1, 2, 1, 1, 1, 2, 2, 0, 0]
    kept = embeddings.read(tmp_path)
    assert kept.rows == found.embeddings.rows
    assert kept.vectors.shape == (13 + 4, 5)

"""What ranking compares: passages in the context of their article, and what is embedded."""

from pathlib import Path

import numpy as np
import pytest

from indexer import centring, embeddings, evidence, vectors, vocabulary
from indexer.collection import Collection, collected
from indexer.evidence import in_context
from indexer.glossary import Glossary
from indexer.records import Article, Block, BlockKind, Language, Metadata, Span
from tests.fakes import ConceptEncoder

TERMS = Glossary((("fakkel", "torch"),))
TEXT = "The torch is here. The torch is ours. No."


def one_article() -> Collection:
    block = Block(BlockKind.PARAGRAPH, Span(0, len(TEXT)))
    found = Article("a", Language.ENGLISH, "front matter", Metadata("T"), TEXT, (block,))
    return collected([found])


def test_passages_are_drawn_to_the_direction_of_their_article() -> None:
    passages = np.array([(1, 0), (0, 1), (0, 1), (0, 0)], dtype=np.float32)
    found = in_context(passages, np.array([0, 0, 1, 2]))
    # The first article points to (1 1) / √2; half of it added to (1 0) is (1.3536 .3536).
    expected = [(0.9675, 0.2527), (0.2527, 0.9675), (0, 1), (0, 0)]
    assert found == pytest.approx(np.array(expected), abs=1e-4)


def test_passages_that_cancel_out_have_no_context() -> None:
    passages = np.array([(1, 0), (-1, 0)], dtype=np.float32)
    assert in_context(passages, np.array([0, 0])).tolist() == [[1, 0], [-1, 0]]


def test_passages_sentences_and_words_are_embedded_once() -> None:
    encoder = ConceptEncoder()
    found = evidence.gathered(one_article(), TERMS, encoder, None, lambda _done, _all: None)
    assert found.forms == ["\x000", "here", "is", "no", "ours", "the", "torch"]
    texts = [TEXT, "The torch is here.", "The torch is ours.", "No.", *found.forms]
    assert (encoder.embedded, found.computed) == (texts, 11)
    again = evidence.gathered(
        one_article(), Glossary(), encoder, found.embeddings, lambda _done, _all: None
    )
    assert (again.forms, again.computed) == (found.forms[1:], 0)


def test_what_is_written_can_be_read_again(tmp_path: Path) -> None:
    encoder = ConceptEncoder()
    found = evidence.gathered(one_article(), TERMS, encoder, None, lambda _done, _all: None)
    found.write(tmp_path)
    known = vocabulary.read(tmp_path)
    assert (list(known.forms), known.glossary) == (found.forms, TERMS)
    assert np.diff(known.starts).tolist() == [2, 1, 2, 1, 1, 2, 2]
    assert embeddings.read(tmp_path).vectors.shape == (11, 5)
    means = centring.read(tmp_path).means
    assert list(means) == ["en"]
    compared = vectors.read(tmp_path, np.array([3]))
    # One passage is its language's mean, so that nothing is left of it; "No." is too short.
    query = np.array([1, 0, 0, 0, 0], dtype=np.float32)
    assert compared.passage_scores(query, np.array([0])).tolist() == [0]
    scores = compared.sentence_scores(query, 0)
    assert (scores[0] == scores[1], scores[2]) == (True, 0)
    assert scores[0] < 0  # (1 0 0 0 1) / √2 - (2 0 0 0 1) / √5

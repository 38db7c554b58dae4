"""Vectors taken over from one run to the next."""

from pathlib import Path

import numpy as np

from indexer import embeddings
from tests.fakes import ConceptEncoder


def ignore(_done: int, _total: int) -> None:
    pass


def test_each_text_is_embedded_once() -> None:
    encoder = ConceptEncoder()
    found, computed = embeddings.embedded(["torch", "shop", "torch"], encoder, None, ignore)
    assert (computed, encoder.embedded) == (2, ["torch", "shop"])
    np.testing.assert_allclose(
        found.of(["shop", "torch"]), encoder.encode_passages(["shop", "torch"]), atol=1e-3
    )


def test_known_texts_are_taken_over_bit_by_bit_and_the_rest_is_forgotten() -> None:
    encoder = ConceptEncoder()
    before, _ = embeddings.embedded(["torch shop", "price"], encoder, None, ignore)
    encoder.embedded.clear()
    after, computed = embeddings.embedded(["privacy", "torch shop"], encoder, before, ignore)
    assert (computed, encoder.embedded) == (1, ["privacy"])
    np.testing.assert_array_equal(before.of(["torch shop"]), after.of(["torch shop"]))
    assert embeddings.key("price") not in after.rows
    assert after.vectors.shape == (2, 5)


def test_texts_that_look_the_same_to_the_encoder_share_a_vector() -> None:
    assert embeddings.key("顧客 \n體驗") == embeddings.key("顾客 体验")
    assert embeddings.key("顧(gù)客") == embeddings.key("顾客") != embeddings.key("顾客(gu)")
    assert embeddings.key("Torch") != embeddings.key("torch")
    encoder = ConceptEncoder()
    _, computed = embeddings.embedded(["火炬", "火(huǒ)炬(jù)"], encoder, None, ignore)
    assert computed == 1


def test_what_is_written_is_read(tmp_path: Path) -> None:
    made, _ = embeddings.embedded(["torch", "价格", ""], ConceptEncoder(), None, ignore)
    made.write(tmp_path)
    found = embeddings.read(tmp_path)
    assert found.rows == made.rows
    np.testing.assert_array_equal(found.vectors, made.vectors)


def test_progress_is_told_in_batches_up_to_the_end() -> None:
    told: list[tuple[int, int]] = []
    texts = [str(number) for number in range(100)]
    embeddings.embedded(texts, ConceptEncoder(), None, lambda *step: told.append(step))
    assert told == [(0, 100), (64, 100), (100, 100)]

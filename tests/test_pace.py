"""The pace of embedding: measured, kept, and reckoned with."""

import pytest

from indexer.pace import ENOUGH, Pace, Tally, Timed
from tests.fakes import ConceptEncoder


def test_a_timed_encoder_gives_the_same_vectors_and_counts() -> None:
    timed = Timed(ConceptEncoder())
    plain = ConceptEncoder()
    texts = ["torch", "shop 火炬"]
    assert timed.identity == plain.identity
    assert (timed.encode_passages(texts) == plain.encode_passages(texts)).all()
    assert (timed.encode_query("torch") == plain.encode_query("torch")).all()
    assert timed.characters == 5 + 7
    assert timed.seconds > 0


def test_the_pace_is_characters_by_seconds_and_writing_by_passages() -> None:
    timed = Timed(ConceptEncoder())
    timed.characters, timed.seconds = 2 * ENOUGH, 4.0
    measured = timed.pace(passages=10, writing=5.0, before=None)
    assert measured == Pace(characters=ENOUGH / 2, writing=0.5)
    assert measured.seconds(characters=ENOUGH, passages=6) == pytest.approx(2 + 3)


def test_too_little_to_tell_leaves_the_pace_of_before() -> None:
    timed = Timed(ConceptEncoder())
    timed.characters, timed.seconds = ENOUGH - 1, 100.0
    assert timed.pace(passages=10, writing=5.0, before=None) is None
    assert timed.pace(passages=10, writing=5.0, before=Pace(7, 9)) == Pace(7, 0.5)


def test_a_tally_takes_note_and_gives_zeros() -> None:
    tally = Tally(dimensions=3)
    assert tally.encode_passages(["abc", "de"]).tolist() == [[0, 0, 0], [0, 0, 0]]
    assert tally.encode_query("f").tolist() == [0, 0, 0]
    assert (tally.texts, tally.characters) == (["abc", "de", "f"], 6)

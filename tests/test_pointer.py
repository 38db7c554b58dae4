"""The pointer file: what is published, what came before it, what is vouched for."""

import pytest

from indexer import pointer
from indexer.pointer import Pointer, Vouched


def test_generations_follow_each_other_and_can_be_gone_back_to() -> None:
    first = pointer.following(None, "g000001", "aa")
    second = pointer.following(first, "g000002", "bb")
    assert first == Pointer("g000001", "aa", {"g000001": Vouched("aa", None)})
    assert second == Pointer(
        "g000002", "bb", {"g000001": Vouched("aa", None), "g000002": Vouched("bb", "g000001")}
    )
    assert (first.before, second.before) == (None, "g000001")
    back = second.back_to("g000001")
    assert back == Pointer("g000001", "aa", second.kept)
    third = pointer.following(back, "g000003", "cc")
    assert third.before == "g000001"
    assert third.without_others_than(frozenset({"g000003"})).kept == {
        "g000003": Vouched("cc", "g000001")
    }


def test_a_pointer_is_what_was_written() -> None:
    written = pointer.following(pointer.following(None, "g000001", "aa"), "g000002", "bb")
    assert pointer.from_bytes(written.to_bytes()) == written


def test_a_pointer_of_before_there_was_a_way_back_is_followed_by_one_that_knows_it() -> None:
    old = pointer.from_bytes(b'{"generation": "g000004", "manifest_sha256": "dd"}')
    assert (old, old.before) == (Pointer("g000004", "dd", {}), None)
    assert pointer.following(old, "g000005", "ee").kept == {
        "g000004": Vouched("dd", None), "g000005": Vouched("ee", "g000004"),
    }  # fmt: skip


def test_what_is_not_vouched_for_cannot_be_gone_back_to() -> None:
    with pytest.raises(KeyError):
        pointer.following(None, "g000001", "aa").back_to("g000002")

"""Links that lead to a place in a page."""

import pytest

from api.fragments import link

PAGE = "https://shop.example/a"


@pytest.mark.parametrize(
    ("url", "text", "expected"),
    [
        (PAGE, "Torch, and light", f"{PAGE}#:~:text=Torch%2C%20and%20light"),
        (PAGE, "first-party\n\ndata", f"{PAGE}#:~:text=first%2Dparty%20data"),
        (f"{PAGE}#top", "Torch", f"{PAGE}#top:~:text=Torch"),
        (PAGE, "火炬", f"{PAGE}#:~:text=%E7%81%AB%E7%82%AC"),
        (None, "Torch", None),
        ("", "Torch", None),
    ],
)
def test_a_text_is_named_in_the_link(url: str | None, text: str, expected: str | None) -> None:
    assert link(url, text) == expected


def test_of_a_long_text_beginning_and_end_are_named() -> None:
    words = [f"word{number}" for number in range(30)]
    assert link(PAGE, " ".join(words)) == (
        f"{PAGE}#:~:text=word0%20word1%20word2%20word3%20word4,"
        "word25%20word26%20word27%20word28%20word29"
    )
    chinese = link("x", "火" * 50 + "炬" * 50)
    assert chinese == f"x#:~:text={'%E7%81%AB' * 12},{'%E7%82%AC' * 12}"

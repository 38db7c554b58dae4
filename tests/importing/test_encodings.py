"""Bytes → text, without guessing."""

import pytest

from indexer.errors import SourceRefused
from indexer.importing import encodings


@pytest.mark.parametrize(
    ("content", "html", "text"),
    [
        ("één\r\ntwee".encode(), False, "één\ntwee"),
        ("\ufeffeen".encode(), False, "een"),
        ("één".encode("utf-16"), False, "één"),
        ('<meta charset="gb2312">镕'.encode("gb18030"), True, '<meta charset="gb2312">镕'),
        ('<meta charset="big5">橋'.encode("big5"), True, '<meta charset="big5">橋'),
        ("<meta content='text/html; charset=iso-8859-1'>“é”".encode("cp1252"), True,
         "<meta content='text/html; charset=iso-8859-1'>“é”"),
    ],
)  # fmt: skip
def test_utf8_and_what_a_page_declares(content: bytes, html: bool, text: str) -> None:
    assert encodings.decoded("x", content, html=html) == text


@pytest.mark.parametrize(
    ("content", "html", "reason"),
    [
        (b" \n", False, "it is empty."),
        (b"a\nb \xe9", False,
         "line 2 is not UTF-8 (byte 0xe9). Save it as UTF-8 and add it again."),
        (b"%PDF\x00\x01", False,
         "it is a binary file. Save the article as an HTML page or as text."),
        (b"<meta charset=klingon>", True,
         "it declares the encoding 'klingon', which is unknown. Save it as UTF-8."),
        (b"<meta charset=utf-8>\xff\xfe", True,
         "line 1 is not UTF-8 (byte 0xff). The page declares the wrong encoding; save it again "
         "as UTF-8."),
        (b"x" * 5000 + b"\x00", False,
         "it holds NUL characters, which no text has. Save it anew."),
    ],
)  # fmt: skip
def test_the_rest_is_refused_with_what_to_do(content: bytes, html: bool, reason: str) -> None:
    with pytest.raises(SourceRefused) as caught:
        encodings.decoded("x", content, html=html)
    assert caught.value.reason == reason


def test_html_is_known_by_its_first_bytes() -> None:
    assert encodings.looks_like_html(b"\xef\xbb\xbf <!DOCTYPE html><p>")
    assert encodings.looks_like_html(b'<?xml version="1.0"?>\n<!-- saved --><html lang=nl>')
    assert not encodings.looks_like_html(b"Over <html> in het algemeen")


def test_mending_changes_nothing_but_the_damage() -> None:
    assert encodings.garbled("technologieÃ«n") == "technologieën"
    for sound in ("één “woord” — café", "《橋》的故事", "naïef & co"):
        assert encodings.garbled(sound) is None
        assert encodings.mend(sound) == sound

"""What quotations are compared by: words, figures, signs and Chinese characters, with places."""

import pytest
from hypothesis import given

from indexer.folding import fold
from indexer.tokens import tokens
from tests.texts import SNIPPETS


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Each of us, IT’s job.", ["each", "of", "us", "it's", "job"]),
        ("don't ‘stop’", ["don't", "stop"]),
        ("niet-exclusieve post–mortem", ["niet", "exclusieve", "post", "mortem"]),
        ("€2,600 of 99.9% at 10:30", ["€", "2,600", "of", "99.9", "%", "at", "10:30"]),
        ("-5 en 2-3 en 2018–2019", ["-5", "en", "2", "3", "en", "2018", "2019"]),
        ("B2B 24-uurs €50m", ["b2b", "24", "uurs", "€", "50m"]),
        ("火炬手，2020年", ["火", "炬", "手", "2020", "年"]),
        ("傳遞 ＡＢＣ １２", ["传", "递", "abc", "12"]),
        ("頁(yè)面", ["页", "面"]),
        ("[E]ach […] [sic]", ["each", "sic"]),
        ("a | b … (c) * d", ["a", "b", "c", "d"]),
        ("2×3 = 6 👍", ["2", "×", "3", "=", "6", "👍"]),
        ("", []),
    ],
)
def test_tokens(text: str, forms: list[str]) -> None:
    assert [token.form for token in tokens(text)] == forms


@given(SNIPPETS)
def test_tokens_stand_in_order_where_they_say(text: str) -> None:
    found = tokens(text)
    for edges in ([token.span.start for token in found], [token.span.end for token in found]):
        assert edges == sorted(edges)  # ¼ is three tokens at one place
    assert all(0 <= token.span.start < token.span.end <= len(text) for token in found)
    for token in found:
        assert token.form in fold(token.span.of(text)).replace("[", "").replace("]", "")

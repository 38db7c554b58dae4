"""What is kept of a reader's wishes, and where the page leads back to."""

import pytest

from api.pages import preferences


@pytest.mark.parametrize(
    "path", ["/", "/?q=a&lang=nl", "/articles/nl/fakkel?start=1&end=2", "/map?q=%E7%81%AB"]
)
def test_the_way_back_leads_to_where_one_was(path: str) -> None:
    assert preferences.way_back(path) == path


@pytest.mark.parametrize(
    "path",
    [
        "", "//evil.example", "https://evil.example/", "/\\evil.example", "\\\\evil.example",
        "javascript:alert(1)", "/\t/evil.example", "/\n/evil.example", "evil", " /",
        "/\r\nSet-Cookie: a=b",
    ],
)  # fmt: skip
def test_the_way_back_never_leads_to_another_host(path: str) -> None:
    assert preferences.way_back(path) == "/"


def test_only_known_wishes_are_kept() -> None:
    kept = preferences.cookies({"language": "zh-Hant", "theme": "dark", "size": "huge"})
    assert kept == {"fakkel_language": "zh-Hant", "fakkel_theme": "dark"}
    assert preferences.cookies({"language": "de", "theme": "<b>"}) == {}

"""The CSL processor: data in, text out, from several threads at once."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from api.citing.processor import Rendered, Style, rendered


def entry(title: str) -> dict[str, object]:
    return {
        "type": "article",
        "title": title,
        "author": [{"name": "Lamb", "given-name": "Mary"}],
        "date": "2026-02-20",
        "parent": {"type": "blog", "title": "Counter"},
    }


def test_an_entry_is_given_in_a_style_and_a_language() -> None:
    assert rendered(entry("Dusk"), Style.APA, "en-US", "para. 3") == Rendered(
        "Lamb, M. (2026, February 20). Dusk. Counter.", "(Lamb, 2026, para. 3)"
    )
    assert rendered(entry("暮"), Style.MLA, "zh-TW") == Rendered(
        "Lamb, Mary。〈暮〉。Counter，2026年2月20日", "（Lamb）"
    )


def test_threads_do_not_get_in_each_others_way() -> None:
    titles = [f"Dusk{number}" for number in range(32)]
    with ThreadPoolExecutor(8) as pool:
        found = list(
            pool.map(lambda title: rendered(entry(title), Style.APA, "en-US").bibliography, titles)
        )
    assert found == [f"Lamb, M. (2026, February 20). {title}. Counter." for title in titles]


def test_an_entry_reaches_no_file() -> None:
    with pytest.raises(RuntimeError, match="unknown variant"):
        rendered({"type": "../../etc/passwd"}, Style.APA, "en-US")

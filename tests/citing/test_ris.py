"""RIS, read back by rispy: one record, every value on its own line."""

from typing import Any

import pytest
import rispy

from api.citing.items import item
from api.citing.ris import ris
from indexer.columns import StoredArticle
from indexer.records import Language
from tests.citing.articles import LI_WEI, SEEN, URL, article


def read_back(cited: StoredArticle, note: str = "") -> dict[str, Any]:
    """Return the only record of what is written."""
    (record,) = rispy.loads(ris(item(cited), "key", note))
    return dict(record)


def test_a_page_of_the_web_is_written_so() -> None:
    cited = article(
        authors=("Anna de Wit", "Martin Stone Jr.", "The Fakkel editors"), accessed=SEEN,
        description="Short.", tags=("shop", "till"),
    )  # fmt: skip
    lines = [
        "TY  - ELEC", "ID  - dewit2026shop", "AU  - de Wit, Anna", "AU  - Stone, Martin, Jr.",
        "AU  - The Fakkel editors", "TI  - The shop next door", "T2  - Counter", "PY  - 2026",
        "DA  - 2026/02/20", f"UR  - {URL}", "Y2  - 2026/03/04", "LA  - en", "AB  - Short.",
        "KW  - shop", "KW  - till", "N1  - “Ting” (paragraph 2)", "ER  - ", "",
    ]  # fmt: skip
    assert ris(item(cited), "dewit2026shop", "“Ting” (paragraph 2)") == "\r\n".join(lines)


@pytest.mark.parametrize(
    ("publisher", "url", "kind"),
    [("Counter", URL, "ELEC"), ("Counter", None, "MGZN"), (None, None, "GEN")],
)
def test_the_type_follows_from_what_is_known(
    publisher: str | None, url: str | None, kind: str
) -> None:
    assert read_back(article(publisher=publisher, url=url))["type_of_reference"] == kind


def test_a_record_comes_back_whole() -> None:
    cited = article("谁在“店”里？", (LI_WEI, "王小明"), Language.SIMPLIFIED, "街角出版社")
    assert read_back(cited) == {
        "type_of_reference": "ELEC",
        "id": "key",
        "authors": ["李薇", "王小明"],
        "title": "谁在“店”里？",
        "secondary_title": "街角出版社",
        "year": "2026",
        "date": "2026/02/20",
        "urls": [URL],
        "language": "zh-Hans",
    }


@pytest.mark.parametrize(
    "text",
    ["a\nER  - \r\nTY  - BOOK", r"{} \ % & _ # $ ~ ^ ’é 火炬 🛍️", "AU  - x", "x " * 9000 + "x"],
)
def test_every_text_comes_back_on_one_line(text: str) -> None:
    line = " ".join(text.split())
    record = read_back(article(text, (f"{text} 42",), publisher=text, description=text))
    assert [record[name] for name in ("title", "secondary_title", "abstract")] == [line] * 3
    assert record["authors"] == [f"{line} 42"]

"""What several test files share: a small corpus in four languages, indexed, and its service."""

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.library import Library
from api.search import Searcher
from indexer import build
from indexer.background import Background
from indexer.build import Request
from indexer.encoders import Encoder
from tests.fakes import ConceptEncoder, write_files

PROJECT = Path(__file__).parents[1]

ARTICLES = {
    "nl/fakkel.md": """---
title: De fakkel doorgeven
lang: nl
authors: [{name: Li Wei, native_name: 李薇}, Anna de Wit]
publisher: Lantaarn
published: 2026-01-10
url: https://lantaarn.example/fakkel
tags: [Merk, fakkel]
translation_key: fakkel
mood: vrolijk
---
Een fakkel geeft licht aan wie volgt. Wie de fakkel draagt, loopt voorop.

## Doorgeven

De fakkel gaat van hand tot hand. Niemand houdt hem lang vast.

## Een citaat

> The torch is passed on when the old runner is tired. Nobody keeps it for very long.
""",
    "nl/prijs.md": """---
lang: nl
publisher: De Toonbank
published: 2026-03-01
tags: [winkel]
---
# Wat iets kost

Een prijs op de deur schept duidelijkheid. De klant weet waar hij aan toe is.

## Korting

Een lage prijs trekt mensen naar de winkel. Daarna blijven ze voor het gesprek.
""",
    "nl/privacy.txt": "Wie om gegevens vraagt, legt uit waarom. Goede privacy begint daarmee.\n",
    "nl/winkel.md": """---
title: De winkel om de hoek
lang: nl
authors: Anna de Wit
publisher: De Toonbank
published: 2026-02-20
tags: [winkel, buurt]
---
De winkel opent om negen uur. Wie in de winkel komt, krijgt koffie. 🛍️ Altijd.

## Kassa

De winkel heeft nog een kassa met een bel. Die bel klinkt de hele dag. Ting!
""",
    "en/price.md": """---
title: What a price says
lang: en
publisher: Counter
published: 2026-03-01
tags: [Shop]
---
A price is a promise to the buyer. The price on the label is the price you pay.

## Discounts

A low price brings people to the shop. They stay for the conversation afterwards.
""",
    "en/shop.md": """---
title: The shop next door
lang: en
authors: [Mary Lamb]
publisher: Counter
published: 2026-02-20
translation_key: winkel
---
The shop opens at nine in the morning. 𝕏 marks the spot where the shop keeps its 🕯️ candles.

## Till

The shop still has a till with a bell. You can hear it all day long.
""",
    "en/torch.md": """---
title: Passing the torch
lang: en
authors: [{name: Li Wei, native_name: 李薇}]
publisher: Lantaarn
published: 2026-01-10
tags: [Merk]
translation_key: fakkel
---
A torch gives light to those who follow. Whoever bears the torch walks in front.

## Handing over

The torch is passed on when the old runner is tired. Nobody keeps it for very long.
""",
    "zh-Hans/huoju.md": """---
title: 传递火炬
lang: zh-Hans
authors: [{name: Li Wei, native_name: 李薇}]
publisher: Lantaarn
published: 2026-01-12
translation_key: fakkel
---
火炬为后来的人照亮道路。举着火炬的人走在最前面。

## 接力

火炬从一只手传到另一只手。没有人能一直把它握在手里。
""",
    "zh-Hans/shangdian.md": """---
title: 街角的商店
lang: zh-CN
publisher: 街角出版社
published: 2026-02-21
tags: [商店]
---
商店每天早上九点开门。𠮷先生的商店里总是有热咖啡。
""",
    "zh-Hans/yinsi.txt": "保护隐私从一个问题开始。想要资料的人应该先说明理由。\n",
    "zh-Hant/huoju.md": """---
title: 傳遞火炬
lang: zh-TW
publisher: Lantaarn
published: 2026-01-12
translation_key: fakkel
---
火炬為後來的人照亮道路。舉著火炬的人走在最前面。
""",
    "zh-Hant/jiage.md": """---
title: 價格說了什麼
lang: zh-Hant
publisher: 街角出版社
tags: [價格]
---
價格是對顧客的一個承諾。標籤上的價格就是顧客要付的價格。
""",
}  # fmt: skip


NOTHING = Background()
"""No background: languages add nothing to vectors, and no word is known but those of a corpus."""


def reindexed(
    corpus: Path, index: Path, encoder: Encoder | None = None, background: Background = NOTHING
) -> Path:
    """Bring an index folder in line with a corpus by a fake encoder, and return it."""
    chosen = encoder or ConceptEncoder()
    request = Request(corpus, index, background=background)
    build.reindex(request, load=lambda *_: chosen)
    return index


def library(index: Path, encoder: Encoder | None = None) -> Library:
    """Return a library over an index folder made by ``reindexed``."""
    chosen = encoder or ConceptEncoder()
    return Library(index, load_like=lambda _: chosen)


def problem(
    status: int, kind: str, detail: str, instance: str, errors: list[dict[str, str]] | None = None
) -> dict[str, object]:
    """Return the whole body of an error; ``kind`` is the name in its URN, empty for none."""
    return {
        "type": f"urn:fakkel:error:{kind}" if kind else "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "instance": instance,
        "errors": errors or [],
    }


@pytest.fixture(scope="session")
def small_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the index of ARTICLES; it is never changed."""
    folder = tmp_path_factory.mktemp("small")
    return reindexed(write_files(folder / "corpus", ARTICLES), folder / "index")


@pytest.fixture(scope="session")
def searcher(small_index: Path) -> Searcher:
    """Return what answers from the small index."""
    return library(small_index).open()


@pytest.fixture(scope="session")
def client(small_index: Path) -> Iterator[TestClient]:
    """Return a client of the service over the small index."""
    opened = library(small_index)
    opened.open()
    with TestClient(create_app(opened), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="session")
def shipped_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the index of the articles that come with Fakkel, by the embedded encoder."""
    index = tmp_path_factory.mktemp("shipped") / "index"
    build.reindex(Request(PROJECT / "corpus", index))
    return index

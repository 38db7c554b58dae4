"""Words one after the other: found in whole articles, and articles that share words."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer import phrases
from indexer.phrases import Phrases
from indexer.records import Article, Language, Metadata, Span

TEXTS = (
    "The torch is passed on.\n\nThe torch is lit.",
    "",
    "火炬為後來的人照亮道路。",
    "Is lit the torch? The torch is passed on.",
)


def article(number: int, text: str) -> Article:
    return Article(f"a{number}", Language.ENGLISH, "detected", Metadata("A"), text, ())


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Phrases:
    folder = tmp_path_factory.mktemp("phrases")
    phrases.write(folder, [article(number, text) for number, text in enumerate(TEXTS)])
    return phrases.read(folder)


def found(known: Phrases, forms: list[str]) -> list[tuple[int, str]]:
    places = known.occurrences(known.numbers(forms))
    rows = known.rows(places)
    return [
        (int(row), known.span(int(place), int(place) + len(forms) - 1).of(TEXTS[row]))
        for row, place in zip(rows, places, strict=True)
    ]


@pytest.mark.parametrize(
    ("forms", "places"),
    [
        (["the", "torch"], [(0, "The torch"), (0, "The torch"), (3, "the torch"),
                            (3, "The torch")]),
        (["passed", "on", "the"], [(0, "passed on.\n\nThe")]),
        (["is", "lit", "is"], []),  # never from one article into the next
        (["lit"], [(0, "lit"), (3, "lit")]),
        (["为", "后", "来"], [(2, "為後來")]),
        (["on", "火"], []),
        (["nowhere"], []),
        (["the", "nowhere"], []),
        ([], []),
    ],
)  # fmt: skip
def test_occurrences(known: Phrases, forms: list[str], places: list[tuple[int, str]]) -> None:
    assert found(known, forms) == places


def test_a_stretch_is_one_article(known: Phrases) -> None:
    stretch = known.stretch(2)
    assert len(stretch.numbers) == 11
    assert stretch.span(0, 1) == Span(0, 2)
    assert len(known.stretch(1).numbers) == 0


def test_articles_that_share_words_come_likeliest_first(known: Phrases) -> None:
    asked = known.numbers(["passed", "lit", "照", "nowhere", "亮"])
    assert [row for row, _ in known.alike(asked, 5)] == [2, 3, 0]  # 3 gains by the 2 beside it
    assert [row for row, _ in known.alike(asked, 1)] == [2]
    assert [row for row, _ in known.alike(asked, 5, row=3)] == [3]


@settings(max_examples=50)
@given(st.lists(st.lists(st.sampled_from("abc火"), max_size=12), min_size=1, max_size=4),
       st.lists(st.sampled_from("abc火"), min_size=1, max_size=3))  # fmt: skip
def test_occurrences_are_those_of_plain_search(
    tmp_path_factory: pytest.TempPathFactory, words: list[list[str]], asked: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("phrases")
    phrases.write(folder, [article(n, " ".join(those)) for n, those in enumerate(words)])
    known = phrases.read(folder)
    expected = [
        (row, at)
        for row, those in enumerate(words)
        for at in range(len(those) - len(asked) + 1)
        if those[at : at + len(asked)] == asked
    ]
    places = known.occurrences(known.numbers(asked))
    rows = known.rows(places)
    firsts = [known.stretch(int(row)).first for row in rows]
    assert list(zip(rows.tolist(), (places - np.array(firsts, dtype=np.int64)).tolist(),
                    strict=True)) == expected  # fmt: skip


def test_files_of_another_version_are_refused(tmp_path: Path) -> None:
    phrases.write(tmp_path, [article(0, "a")])
    (tmp_path / "phrases.order.npy").write_bytes(b"something else")
    with pytest.raises(ValueError, match="pickle"):
        phrases.read(tmp_path)


def test_tokens_of_unchanged_articles_are_taken_over_and_nothing_tells(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("before", "after", "anew")]
    for folder in folders:
        folder.mkdir()
    before = [article(number, text) for number, text in enumerate([*TEXTS, "Quite gone."])]
    after = [before[3], article(9, "Something new is lit."), before[1], before[2]]
    phrases.write(folders[0], before)
    phrases.write(folders[1], after, folders[0])
    phrases.write(folders[2], after)
    written = [
        {path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders[1:]
    ]
    assert written[0] == written[1]
    assert "gone" not in written[0]["phrases.txt"].decode().split("\n")

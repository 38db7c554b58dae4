"""Likeness: twins, reprints and undeclared translations, and what is none of them."""

import re
from pathlib import Path

import pytest

from indexer import build, likeness
from indexer.articles import read_article
from indexer.build import Request
from indexer.collection import Collection, collected
from indexer.listing import ArticleFile
from tests.fakes import write_files

CORPUS = Path(__file__).parents[1] / "corpus"
FOUR = (
    "A torch gives light to those who follow.",
    "Whoever carries the torch walks in front.",
    "Nobody keeps the torch for very long.",
    "Every runner hands the torch to another.",
)
"""Sentences of about the same length."""


def held(**texts: str) -> Collection:
    return collected(
        [
            read_article(ArticleFile(f"{name}.md"), text.encode()).article
            for name, text in texts.items()
        ]
    )


def written(*sentences: str, lang: str = "en", key: str = "") -> str:
    field = f"translation_key: {key}\n" if key else ""
    return f"---\nlang: {lang}\n{field}---\n{' '.join(sentences)}\n"


def test_the_same_text_twice_is_told_once_for_all_of_them() -> None:
    found = held(
        a=written(*FOUR),
        b=written(*FOUR).replace("A torch", "A  TORCH").replace("long.", "long.\n\n"),
        c=written(*FOUR, lang="nl"),
        d=written("Something else altogether stands in this one."),
    )
    assert likeness.remarks_on_text(found) == [
        "a, b and c have the same text: give them the same translation_key."
    ]
    assert likeness.remarks_on_text(held(a=written(*FOUR), b=written(*FOUR))) == [
        "a and b have the same text: keep one of them."
    ]


@pytest.mark.parametrize(("shared", "share"), [(4, "100%"), (3, "75%"), (1, None)])
def test_a_reprint_shares_most_of_the_shorter_text(shared: int, share: str | None) -> None:
    others = [f"Number {at} is not in the other article." for at in range(6)]
    longer = written(*FOUR[:shared], *others)
    remarks = likeness.remarks_on_text(held(a=written(*FOUR), b=longer))
    expected = f"a and b share {share} of the shorter one's text: is one a reprint of the other?"
    told = [re.sub(r"7\d%", "75%", remark) for remark in remarks]
    assert told == ([expected] if share else [])


def test_short_sentences_and_forms_make_no_reprint() -> None:
    short = ["Read more.", "Subscribe now.", "Yes.", "No."]
    texts = {name: written(*short, f"Only {name} says this.") for name in ("a", "b")}
    assert likeness.remarks_on_text(held(**texts)) == []
    many = {f"a{n:02d}": written(*FOUR, f"Only {n} says this of itself.") for n in range(21)}
    assert likeness.remarks_on_text(held(**many)) == []


def test_translations_that_say_so_are_not_told() -> None:
    simplified = "火炬为后来的人照亮道路。拿火炬的人走在最前面。"
    traditional = "火炬為後來的人照亮道路。拿火炬的人走在最前面。"
    declared = held(
        a=written(simplified, lang="zh-Hans", key="k"),
        b=written(traditional, lang="zh-Hant", key="k"),
    )
    assert likeness.remarks_on_text(declared) == []
    silent = held(
        a=written(simplified, lang="zh-Hans"), b=written(traditional, lang="zh-Hant", key="k")
    )
    assert likeness.remarks_on_text(silent) == [
        "a and b have the same text: give them the same translation_key."
    ]


def test_the_families_of_the_shipped_articles_are_told_without_their_keys(tmp_path: Path) -> None:
    for path in CORPUS.rglob("*.md"):
        text = re.sub(r"^translation_key:.*\n", "", path.read_text(encoding="utf-8"), flags=re.M)
        write_files(tmp_path / "corpus", {path.relative_to(CORPUS).as_posix(): text})
    report = build.reindex(Request(tmp_path / "corpus", tmp_path / "index"))
    advice = "look like translations of each other: give them the same translation_key."
    assert report.remarks == (
        "en/loyalty-without-points, nl/loyaliteit-zonder-punten and "
        f"zh-Hans/zhongcheng-bukao-jifen {advice}",
        "en/measuring-what-marketing-adds, nl/meten-wat-marketing-toevoegt and "
        f"zh-Hans/hengliang-yingxiao-zengliang {advice}",
        "en/privacy-and-first-party-data, nl/privacy-en-eigen-data and "
        f"zh-Hant/yinsi-yu-diyifang-ziliao {advice}",
        f"en/store-and-app, nl/winkel-en-app and zh-Hans/mendian-yu-app {advice}",
    )


def test_the_shipped_articles_as_they_are_call_for_no_remark(shipped_index: Path) -> None:
    manifest = (shipped_index / "generations/g000001/manifest.json").read_text(encoding="utf-8")
    assert '"remarks": []' in manifest

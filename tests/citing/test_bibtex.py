"""BibTeX, read back by pybtex: nothing is lost, and nothing in a field gets out of it."""

from dataclasses import replace
from datetime import date

import pytest
from pybtex.database import Entry, parse_string
from pybtex.richtext import Text

from api.citing.bibtex import bibtex
from api.citing.items import item
from indexer.columns import StoredArticle
from indexer.records import Language
from tests.citing.articles import LI_WEI, SEEN, article

HOSTILE = r"""100% {of} } @misc{x, a = "b" & c_d #1 $5 ~n ^2 \input{y} \ "q" ’é 火炬 🛍️"""

UNKNOWN_TO_PYBTEX = {
    "\ue000": (r"{\textbraceleft}", "{"),
    "\ue001": (r"{\textbraceright}", "}"),
    "\ue002": (r"{\textasciicircum}", "^"),
    "\ue003": (r"\$", "$"),
    "\ue004": (r"\{", "{"),
    "\ue005": (r"\}", "}"),
}


def read_back(cited: StoredArticle, note: str = "") -> Entry:
    """Return the only entry of what is written."""
    entries = parse_string(bibtex(item(cited), "key", note), "bibtex").entries
    assert list(entries) == ["key"]
    return entries["key"]


def shown(field: str) -> str:
    """Return what LaTeX would show for the text of a field."""
    for slot, (command, _) in UNKNOWN_TO_PYBTEX.items():
        field = field.replace(command, slot)
    text = str(Text.from_latex(field).render_as("text"))
    for slot, (_, sign) in UNKNOWN_TO_PYBTEX.items():
        text = text.replace(slot, sign)
    return text


def test_a_page_of_the_web_is_written_so() -> None:
    cited = article(
        "Why “no” isn’t 100% & more", ("Anna de Wit", "Martin Stone Jr.", "The Fakkel editors"),
        accessed=SEEN, description="Short.", tags=("shop", "till"),
    )  # fmt: skip
    assert bibtex(item(cited), "dewit2026no", "“Ting” (Till, paragraph 2)") == (
        r"""@misc{dewit2026no,
  author = {de Wit, Anna and Stone, Jr., Martin and {The Fakkel editors}},
  title = {{Why “no” isn’t 100\% \& more}},
  howpublished = {Counter},
  year = {2026},
  month = feb,
  day = {20},
  url = {https://counter.example/shop},
  urldate = {2026-03-04},
  langid = {english},
  abstract = {Short.},
  keywords = {shop, till},
  annote = {“Ting” (Till, paragraph 2)},
}
"""
    )


def test_what_has_a_publisher_but_no_address_is_an_article() -> None:
    cited = article("街角的商店", (LI_WEI,), Language.SIMPLIFIED, "街角出版社", url=None)
    assert bibtex(item(cited), "li2026jiejiao") == (
        """@article{li2026jiejiao,
  author = {{李薇}},
  title = {{街角的商店}},
  journal = {街角出版社},
  year = {2026},
  month = feb,
  day = {20},
  langid = {chinese-hans},
}
"""
    )


def test_a_title_alone_is_an_entry() -> None:
    bare = article("De winkel", (), Language.DUTCH, None, None, None)
    assert bibtex(item(bare), "winkel") == (
        "@misc{winkel,\n  title = {{De winkel}},\n  langid = {dutch},\n}\n"
    )


def test_names_come_back_in_their_parts() -> None:
    authors = ("Anna de Wit", "Jan van den Berg", "Martin Stone Jr.", "Mary Jane Lamb")
    people = read_back(article(authors=authors)).persons["author"]
    assert [(p.prelast_names, p.last_names, p.lineage_names, p.first_names + p.middle_names)
            for p in people] == [
        (["de"], ["Wit"], [], ["Anna"]),
        (["van", "den"], ["Berg"], [], ["Jan"]),
        ([], ["Stone"], ["Jr."], ["Martin"]),
        ([], ["Lamb"], [], ["Mary", "Jane"]),
    ]  # fmt: skip


def test_an_organisation_with_and_in_its_name_stays_one() -> None:
    people = read_back(article(authors=("Shops and Streets, Inc.", "李薇"))).persons["author"]
    assert [str(person) for person in people] == ["{Shops and Streets, Inc.}", "{李薇}"]


@pytest.mark.parametrize(
    "text", [HOSTILE, "{a{b}c} {}", "}{", "}" * 9, "{" * 9, "\\", "%", '"', "x" * 20_000, "é，“”"]
)
def test_every_text_comes_back_as_it_was(text: str) -> None:
    entry = read_back(article(text, (text + " 42",), publisher=text, description=text), text)
    fields = {name: shown(entry.fields[name]) for name in ("title", "howpublished", "abstract")}
    assert fields == dict.fromkeys(fields, text)
    assert shown(entry.fields["annote"]) == text
    (author,) = entry.persons["author"]
    assert shown(str(author)) == f"{text} 42"


def test_an_address_comes_back_without_what_would_break_out() -> None:
    url = 'https://x.example/a_b%20c?d=1&e={f}}#~g\\"'
    assert read_back(article(url=url)).fields["url"] == (
        "https://x.example/a_b%20c?d=1&e=%7Bf%7D%7D#~g%5C%22"
    )


def test_all_months_come_back() -> None:
    cited = item(article())
    found = [
        parse_string(bibtex(replace(cited, published=date(2026, month, 1)), "k"), "bibtex")
        .entries["k"].fields["month"]
        for month in range(1, 13)
    ]  # fmt: skip
    assert found == [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]  # fmt: skip

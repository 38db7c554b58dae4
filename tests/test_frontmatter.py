"""Front matter: every field as it may be written, and each mistake named with its line."""

import re
from datetime import date

import pytest

from indexer.errors import ArticleRefused
from indexer.frontmatter import FrontMatter, split
from indexer.records import Author, Language, Metadata

LANGUAGES = "expected nl, en, zh, zh-Hans, zh-Hant (or zh-CN, zh-TW, zh-HK)."
QUOTE_IT = "Put a value with a colon or a quotation mark between quotation marks."


def fields(block: str) -> Metadata:
    return split("nl/a.md", f"---\n{block}\n---\nTekst.")[0].metadata


def refusal(block: str) -> str:
    with pytest.raises(ArticleRefused) as refused:
        fields(block)
    return str(refused.value)


def test_all_fields() -> None:
    front, body = split(
        "nl/a.md",
        """---
title: Het licht
lang: nl
authors: Anna de Wit
publisher: Lantaarn
published: 2026-01-10
url: https://lantaarn.example/licht
tags: [merk, licht]
license: CC BY 4.0
translation_key: licht
accessed: 2026-02-11
description: Over licht.
---
# Het licht

Tekst.
""",
    )
    assert front == FrontMatter(
        Metadata(
            title="Het licht",
            authors=(Author("Anna de Wit"),),
            publisher="Lantaarn",
            published=date(2026, 1, 10),
            url="https://lantaarn.example/licht",
            tags=("merk", "licht"),
            license="CC BY 4.0",
            translation_key="licht",
            accessed=date(2026, 2, 11),
            description="Over licht.",
        ),
        frozenset({Language.DUTCH}),
        body_line=14,
    )
    assert body == "# Het licht\n\nTekst.\n"


@pytest.mark.parametrize(
    "text",
    ["Tekst.", "", "Tekst.\n---\ntitle: nee\n---\n", "\n---\ntitle: nee\n---\n", "----\na\n---\n"],
)
def test_without_a_first_line_of_three_dashes_there_is_no_front_matter(text: str) -> None:
    assert split("a.md", text) == (FrontMatter(Metadata(title=""), frozenset(), 1), text)


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        ("---\n---\nTekst.", "Tekst.", 3),
        ("---  \n# een opmerking\n---\t\n\nTekst.", "\nTekst.", 4),
        ("---\nsubtitle:\n---", "", 4),
        ("---\n\n---\nEen\n---\nTwee", "Een\n---\nTwee", 4),
    ],
)
def test_empty_front_matter_ends_at_its_own_closing_line(text: str, body: str, line: int) -> None:
    assert split("a.md", text) == (FrontMatter(Metadata(title=""), frozenset(), line), body)


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("authors: Li Wei", (Author("Li Wei"),)),
        ("authors: [Li Wei, ' Anna ']", (Author("Li Wei"), Author("Anna"))),
        ("authors:\n- name: Li Wei\n  native_name: 李薇\n- Anna",
         (Author("Li Wei", "李薇"), Author("Anna"))),
        ("authors: {name: Li Wei, native_name: 李薇}", (Author("Li Wei", "李薇"),)),
        ("authors: [{name: Li Wei, native_name: }]", (Author("Li Wei"),)),
        ("authors: [{name: Li Wei, role: editor}]", (Author("Li Wei"),)),
        ("authors: []", ()),
        ("authors:", ()),
    ],
)  # fmt: skip
def test_authors_in_all_forms(block: str, expected: tuple[Author, ...]) -> None:
    assert fields(block).authors == expected


@pytest.mark.parametrize(
    ("block", "found"),
    [
        ("authors: 7", "a number"),
        ("authors: true", "true"),
        ("authors: ''", "the text ''"),
        ("authors: [Anna, ~]", "empty"),
        ("authors: [[Anna]]", "a list"),
        ("authors: [{native_name: 李薇}]", "a mapping"),
        ("authors: [{name: ' '}]", "a mapping"),
        ("authors: [{name: Anna, native_name: [李薇]}]", "a mapping"),
    ],
)
def test_what_is_no_author_is_refused(block: str, found: str) -> None:
    expected = f"nl/a.md:2: an author is {found}; expected a name, or name and native_name."
    assert refusal(block) == expected


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("published: 2026-01-10", date(2026, 1, 10)),
        ("published: '2026-01-10'", date(2026, 1, 10)),
        ("published: 20260110", date(2026, 1, 10)),
        ("published: 2026-01-10 23:30:00", date(2026, 1, 10)),
        ("published: 2026-01-10T23:30:00+01:00", date(2026, 1, 10)),
        ("date: 2026-01-10", date(2026, 1, 10)),
        ("date: 2025-12-31\npublished: 2026-01-10", date(2026, 1, 10)),
        ("published:\ndate: 2025-12-31", date(2025, 12, 31)),
        ("published:", None),
    ],
)
def test_the_date_of_publication(block: str, expected: date | None) -> None:
    assert fields(block).published == expected


@pytest.mark.parametrize(
    ("block", "field", "found"),
    [
        ("published: gisteren", "published", "gisteren"),
        ("published: 10-01-2026", "published", "10-01-2026"),
        ("published: 2026-02-30", "published", "2026-02-30"),
        ("published: 2026-01", "published", "2026-01"),
        ("published: 2026", "published", "2026"),
        ("date: 2026-13-01", "date", "2026-13-01"),
        ("accessed: ''", "accessed", ""),
        ("accessed: [2026-01-10]", "accessed", "['2026-01-10']"),
    ],
)
def test_a_wrong_date_is_refused_by_its_field(block: str, field: str, found: str) -> None:
    expected = f"nl/a.md:2: '{field}' is {found!r}; expected an ISO date such as 2026-03-17."
    assert refusal(block) == expected


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("tags: merk, licht , merk,", ("merk", "licht")),
        ("tags: [merk, 2026, 1.5, '', merk]", ("merk", "2026", "1.5")),
        ("tags:\n- 品牌\n- co-creatie\n", ("品牌", "co-creatie")),
        ("tags: ''", ()),
    ],
)
def test_tags_are_a_list_or_parted_by_commas_each_once(
    block: str, expected: tuple[str, ...]
) -> None:
    assert fields(block).tags == expected


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("tags: 7", "'tags' is a number; expected a list of words."),
        ("tags: {a: b}", "'tags' is a mapping; expected a list of words."),
        ("tags: [a, ~]", "a tag is empty; expected a word."),
        ("tags: [a, no]", "a tag is false; expected a word."),
        ("tags: [[a]]", "a tag is a list; expected a word."),
        ("title: [a]", "'title' is a list; expected text."),
        ("title: yes", "'title' is true; expected text."),
        ("url: {a: b}", "'url' is a mapping; expected text."),
        ("lang: no", f"'lang' is false (YAML reads a bare no that way); {LANGUAGES}"),
        ("lang: de", f"'lang' is 'de', which Fakkel does not index; {LANGUAGES}"),
        ("lang: [nl]", f"'lang' is \"['nl']\", which Fakkel does not index; {LANGUAGES}"),
        ("lang: ''", f"'lang' is '', which Fakkel does not index; {LANGUAGES}"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(block: str, message: str) -> None:
    assert refusal(block) == f"nl/a.md:2: {message}"


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("NL", {Language.DUTCH}),
        ("en-GB", {Language.ENGLISH}),
        ("zh", {Language.SIMPLIFIED, Language.TRADITIONAL}),
        ("zh_TW", {Language.TRADITIONAL}),
        ("", set()),
    ],
)
def test_languages(lang: str, expected: set[Language]) -> None:
    assert split("a.md", f"---\nlang: {lang}\n---\n")[0].languages == expected


@pytest.mark.parametrize(
    ("block", "title"),
    [("title: '  Het:\n\n  licht '", "Het: licht"), ("title: 2026", "2026"), ("title: ''", ""),
     ("title: 2026-01-10", "2026-01-10"), ("title: |\n  Het\n  licht", "Het licht")],
)  # fmt: skip
def test_text_is_one_line(block: str, title: str) -> None:
    assert fields(block).title == title


def test_unknown_fields_are_kept_in_order_and_reported() -> None:
    front, _ = split("a.md", "---\nmood: blij\ntitle: Licht\n7: [a, {b: c}]\nleeg:\n---\n")
    assert front.metadata == Metadata(title="Licht", extra={"mood": "blij", "7": ["a", {"b": "c"}]})
    assert front.unknown == ("mood", "7")


@pytest.mark.parametrize(
    ("block", "line", "message"),
    [
        ("lang: nl\ntitle: licht: warm", 3, f"mapping values are not allowed here. {QUOTE_IT}"),
        ('title: "licht" warm', 2,
         f"expected <block end>, but found '<scalar>'. {QUOTE_IT}"),
        ("\ttitle: licht", 2, rf"found character '\t' that cannot start any token. {QUOTE_IT}"),
        ("title: licht\ntags: *merk", 3, f"an alias (*) is not allowed here. {QUOTE_IT}"),
        ("title: !merk licht", 2,
         f"could not determine a constructor for the tag '!merk'. {QUOTE_IT}"),
        ("n: !!int x", 1, "invalid literal for int() with base 10: 'x'."),
    ],
)  # fmt: skip
def test_broken_yaml_is_refused_with_its_line(block: str, line: int, message: str) -> None:
    assert refusal(block) == f"nl/a.md:{line}: the front matter is not YAML: {message}"


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("- title", "nl/a.md:1: the front matter is a list, not lines of the form 'name: value'."),
        ("7", "nl/a.md:1: the front matter is a number, not lines of the form 'name: value'."),
        ("licht", "nl/a.md:1: the front matter is the text 'licht', "
                  "not lines of the form 'name: value'."),
        ("a: b\ntitle: li\x07cht", "nl/a.md:3: the front matter holds the character U+0007, "
                                   "which YAML does not allow."),
    ],
)  # fmt: skip
def test_what_is_no_mapping_of_text_is_refused(block: str, message: str) -> None:
    assert refusal(block) == message


@pytest.mark.parametrize(
    "block",
    [r'title: "\ud800"', "a: {!!binary aGk=: b}", "a: 0x" + "f" * 5000, "a: !!bool x",
     'a: !!int ""', "[" * 3000],
    ids=["surrogate", "bytes as a name", "a number too long", "no bool", "no int", "too deep"],
)  # fmt: skip
def test_values_that_nothing_could_keep_are_refused(block: str) -> None:
    assert re.match(
        r"nl/a\.md:1: the front matter (is not YAML|cannot be kept): .+", refusal(block)
    )


def test_front_matter_that_is_never_closed_is_refused() -> None:
    with pytest.raises(ArticleRefused) as refused:
        split("nl/a.md", "---\ntitle: Licht\n\nTekst --- met streep\n --- \n----\n")
    assert str(refused.value) == (
        "nl/a.md:1: the front matter opened here has no closing line '---'."
    )


def test_a_refusal_names_the_line_of_its_field() -> None:
    block = "title: Licht\ndescription: |\n  tags: 7\n  published: later\n'published': later"
    expected = "nl/a.md:6: 'published' is 'later'; expected an ISO date such as 2026-03-17."
    assert refusal(block) == expected


def test_aliases_are_refused_before_they_multiply() -> None:
    block = "a: &a [x, x]\nb: [*a, *a]"
    assert refusal(block) == (
        "nl/a.md:3: the front matter is not YAML: an alias (*) is not allowed here. "
        "Put a value with a colon or a quotation mark between quotation marks."
    )

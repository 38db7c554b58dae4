"""Front matter: all faults of a file in one go, each with its line and a repair that was tried."""

import pytest

from indexer.checks import head


def found(block: str) -> list[str]:
    return [str(one) for one in head.head("nl/a.md", f"---\n{block}\n---\nTekst.\n").findings]


def test_front_matter_in_order() -> None:
    top = head.head("nl/a.md", "---\ntitle: 'Licht: warm'\nlang: nl\n\nurl:\n---\nTekst.\n")
    assert (top.findings, top.metadata.title) == ((), "Licht: warm")
    assert (top.lines, top.readable) == ({"title": 2, "lang": 3, "url": 5}, True)


@pytest.mark.parametrize(
    ("line", "what", "repair"),
    [
        ("title: Licht: warm", "mapping values are not allowed here", "title: 'Licht: warm'"),
        ("title: 's Avonds", "found unexpected end of stream", "title: '''s Avonds'"),
        ('title: "Licht" is warm', "expected <block end>, but found '<scalar>'",
         "title: '\"Licht\" is warm'"),
        ("title: @licht", "found character '@' that cannot start any token", "title: '@licht'"),
        ("title: *licht", "an alias (*) is not allowed here", "title: '*licht'"),
        ("title: !licht", "could not determine a constructor for the tag '!licht'",
         "title: '!licht'"),
    ],
)  # fmt: skip
def test_a_value_that_yaml_cannot_read_is_quoted(line: str, what: str, repair: str) -> None:
    assert found(f"lang: nl\n{line}\nurl: https://a.nl/b") == [
        f"nl/a.md:3: the front matter is not YAML: {what}. Write it so: {repair}"
    ]


def test_all_faults_are_named_at_once() -> None:
    assert found("title: Een: twee\nlang: no\npublished: 3 maart 2026\ntags: [no]\nauteur: A") == [
        "nl/a.md:2: the front matter is not YAML: mapping values are not allowed here. "
        "Write it so: title: 'Een: twee'",
        "nl/a.md:4: 'published' is '3 maart 2026'; expected an ISO date such as 2026-03-17. "
        "Write 2026-03-03.",
        "nl/a.md:5: a tag is false; expected a word. YAML reads a bare no as yes or no; "
        "write 'no'.",
        "nl/a.md:3: 'lang' is false (YAML reads a bare no that way); expected nl, en, zh, zh-Hans, "
        "zh-Hant (or zh-CN, zh-TW, zh-HK). Correct it, or leave it out.",
        "nl/a.md:6: the field 'auteur' is unknown; it is kept, but not used; expected 'authors'. "
        "Rename it if that is meant.",
    ]


def test_two_lines_of_broken_yaml_are_mended_one_after_the_other() -> None:
    top = head.head("nl/a.md", "---\ntitle: Een: twee\ndescription: Drie: vier\n---\nTekst.\n")
    assert [one.line for one in top.findings] == [2, 3]
    assert (top.metadata.title, top.metadata.description) == ("Een: twee", "Drie: vier")


def test_what_cannot_be_mended_is_said_as_it_is() -> None:
    assert found("title: Een\n  los: x") == [
        "nl/a.md:3: the front matter is not YAML: mapping values are not allowed here. "
        "Put a value with a colon or a quotation mark between quotation marks."
    ]
    assert found("- a") == [
        "nl/a.md:1: the front matter is a list, not lines of the form 'name: value'. "
        "Mend or remove the file."
    ]


def test_front_matter_without_an_end() -> None:
    top = head.head("nl/a.md", "---\ntitle: Een\n\nTekst.\n")
    assert [str(one) for one in top.findings] == [
        "nl/a.md:1: the front matter opened here has no closing line '---'. Close it with '---'."
    ]
    assert not top.readable


@pytest.mark.parametrize(
    ("source", "line", "text"),
    [("\n---\ntitle: Een\n---\nTekst.\n", 2, "---"), ("title: Een\n\nTekst.\n", 1, "title: Een")],
)
def test_front_matter_that_is_taken_for_text(source: str, line: int, text: str) -> None:
    assert [str(one) for one in head.head("nl/a.md", source).findings] == [
        f"nl/a.md:{line}: {text!r} is taken for text of the article; expected front matter from "
        "the first line on, between two lines '---'. Put '---' on the first line and behind the "
        "last field."
    ]


@pytest.mark.parametrize("source", ["# Kop\n\ntitle: nee\n", "Een zin.\n---\n", "titel: x\n", ""])
def test_an_article_without_front_matter(source: str) -> None:
    assert head.head("nl/a.md", source).findings == ()

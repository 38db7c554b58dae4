"""Front matter that can be read, but hardly means what it says."""

import pytest

from indexer.checks import head


def found(block: str) -> list[str]:
    findings = head.head("a.md", f"---\n{block}\n---\nTekst.\n").findings
    assert {one.severity.value for one in findings} <= {"warning"}
    return [str(one) for one in findings]


@pytest.mark.parametrize(
    "block",
    [
        "title: 2026\ntags: [2026, a#b, 1.5]\ndescription: 'Nr #1'",
        "lang: nl  # Dutch",
        "authors: [Anna Pol, Bert de Wit]\npublisher: Pol, De Wit & Co",
        "authors: Jansen, MSc",
        "published: 2026-01-10\naccessed: 2026-01-10\nurl: https://a.nl/b?c=d",
        "title:\nurl: ''",
    ],
)
def test_values_as_they_should_be(block: str) -> None:
    assert found(block) == []


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("title: A\nlang: nl\ntitle: B",
         "a.md:4: 'title' stands on line 2 already, and this one counts; expected each field "
         "once. Remove one of them."),
        ("mood: blij",
         "a.md:2: the field 'mood' is unknown; it is kept, but not used; expected one of accessed, "
         "authors, date, description, lang, license, published, publisher, tags, title, "
         "translation_key, url. Rename or remove it, if it serves nobody."),
        ("title: 1:30", "a.md:2: YAML reads 1:30 in 'title' as the number 90; expected text. "
                        "Write '1:30'."),
        ("tags: [a, 007]", "a.md:2: YAML reads 007 in 'tags' as the number 7; expected text. "
                           "Write '007'."),
        ("title: Nr #1", "a.md:2: 'title' ends at 'Nr', as YAML takes '#1' for a remark; expected "
                         "a value without ' #'. If it belongs to the value, write 'Nr #1'."),
        ("url: www.a.nl", "a.md:2: 'url' is 'www.a.nl'; expected one that begins with https:// or "
                          "http://. Copy it from the browser."),
        ("authors: Anna Pol en Bert de Wit",
         "a.md:2: 'Anna Pol en Bert de Wit' counts as one author; expected a list. If they are "
         "several, write: authors: [Anna Pol, Bert de Wit]"),
        ("authors: 李薇、王芳",
         "a.md:2: '李薇、王芳' counts as one author; expected a list. If they are several, write: "
         "authors: [李薇, 王芳]"),
        ("published: 2026-01-10\naccessed: 2026-01-09",
         "a.md:3: 'accessed' is 2026-01-09, before the article was published (2026-01-10); "
         "expected a later day. Which of the two is wrong?"),
    ],
)  # fmt: skip
def test_values_to_be_looked_at(block: str, message: str) -> None:
    assert found(block) == [message]


@pytest.mark.parametrize("day", ["0206-01-10", "9026-01-10"])
def test_a_day_that_no_article_has(day: str) -> None:
    (one,) = found(f"date: {day}")
    assert one.startswith(f"a.md:2: 'date' is {day}; expected a day from 1900 to ")
    assert one.endswith(". Is a figure wrong?")

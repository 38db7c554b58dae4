"""Hints: what a wrong name or value was probably meant to be."""

import pytest

from indexer.checks import hints


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("autors", "authors"), ("Author", "authors"), ("pubished", "published"), ("Title", "title"),
        ("translation-key", "translation_key"), ("Translation Key", "translation_key"),
        ("taal", "lang"), ("标题", "title"), ("bron", "url"), ("mood", None), ("", None),
    ],
)  # fmt: skip
def test_the_nearest_known_field(name: str, meant: str | None) -> None:
    assert hints.field(name) == meant


@pytest.mark.parametrize(
    ("name", "value", "written", "advice"),
    [
        ("published", "3 maart 2026", "3 maart 2026", "Write 2026-03-03."),
        ("date", "March 3, 2026", "March 3, 2026", "Write 2026-03-03."),
        ("date", "2026年3月3日", "2026年3月3日", "Write 2026-03-03."),
        ("date", "03/04/2026", "03/04/2026",
         "Write 2026-04-03 or 2026-03-04, whichever is meant."),
        ("accessed", "2026-02-30", "2026-02-30", "Look up the day, or leave the field out."),
        ("date", "31/31/2026", "31/31/2026", "Look up the day, or leave the field out."),
        ("lang", "Nederlands", "Nederlands", "Did you mean nl?"),
        ("lang", "fr", "fr", "Correct it, or leave it out."),
        ("lang", False, "no", "Correct it, or leave it out."),
        ("title", True, "Yes", "YAML reads a bare Yes as yes or no; write 'Yes'."),
        ("tags", ["a", {"b": "c"}], "a", "Put a value with a colon between quotation marks."),
        ("title", {"b": "c"}, "", "Put a value with a colon between quotation marks."),
        ("title", ["b"], "b", "Correct it."),
    ],
)  # fmt: skip
def test_what_to_do_about_a_value(name: str, value: object, written: str, advice: str) -> None:
    assert hints.for_value(name, value, (written,)) == advice


def test_quoting_for_yaml() -> None:
    assert hints.quoted('\'s Avonds: "ja"') == "'''s Avonds: \"ja\"'"

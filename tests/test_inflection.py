"""How Dutch words change before an ending."""

import pytest

from indexer.inflection import with_ending


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("eigenschap", {"eigenschappen", "eigenschapen"}),
        ("merk", {"merken"}),
        ("taak", {"taken"}),
        ("doel", {"doelen"}),
        ("prijs", {"prijsen", "prijzen"}),
        ("brief", {"briefen", "brieven"}),
        ("baas", {"basen", "bazen"}),
        ("les", {"lessen", "lesen", "lezen"}),
        ("middel", {"middellen", "middelen"}),
        ("idee", {"ideeen"}),
        ("a", {"aen"}),
    ],
)
def test_the_forms_of_a_word_before_an_ending(word: str, forms: set[str]) -> None:
    assert set(with_ending(word)) == forms
    assert len(with_ending(word)) == len(forms)

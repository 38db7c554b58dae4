"""Characters that spell foreign names."""

import pytest

from indexer.chinese import simplified
from indexer.transcription import TABLE, syllables


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("甘地", ("gan", "di")),
        ("麦金德", ("mai", "jin", "de")),
        ("沃尔玛", ("wo", "er", "ma")),
        ("吕", ("lü",)),
        ("火炬手", ()),  # 炬 spells nothing
        ("Gandhi", ()),
        ("", ()),
    ],
)
def test_a_name_is_read_character_by_character(form: str, expected: tuple[str, ...]) -> None:
    assert syllables(form) == expected


def test_every_character_has_one_syllable_and_is_simplified() -> None:
    cells = TABLE.split()
    assert len(cells[::2]) == len(set(cells[::2])) > 200
    characters = "".join(cells[1::2])
    assert sorted(characters) == sorted(set(characters))
    assert simplified(characters) == characters

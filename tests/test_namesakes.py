"""Names of a collection that sound like a name in the other script."""

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from api.namesakes import Namesakes
from indexer import vocabulary
from indexer.glossary import Glossary

FORMS = sorted(
    [
        "piketty",
        "pickett",
        "mandela",
        "kim",
        "皮凯蒂",
        "曼德拉",
        "安排",
        "火炬",
        "本地",
        "卡姆",
        "格姆",
    ]
)
NAMES = frozenset({"piketty", "mandela", "kim"})


def namesakes(standing: Sequence[str] = FORMS) -> Namesakes:
    vectors = np.zeros((len(FORMS), 2), dtype=np.float32)
    known = vocabulary.fitted([dict.fromkeys(FORMS, 1.0)], FORMS, vectors, Glossary(), NAMES)
    return Namesakes(known, map(FORMS.index, standing))


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("mandela", {"曼德拉": 1}),
        ("皮凯蒂", {"piketty": 1}),  # pickett is near, but has no capital
        ("pickett", {}),
        ("pikety", {"皮凯蒂": 1}),  # no sentence has it, so it may be a name
        ("the", {}),
        ("kim", {"格姆": 1}),  # 卡姆 has another vowel
        ("magenta", {}),
        ("本地", {}),  # a word of every day
        ("火炬", {}),
    ],
)
def test_a_name_is_answered_by_names_of_the_other_script(
    form: str, expected: Mapping[str, float]
) -> None:
    found = namesakes().of(form)
    assert {FORMS[row]: value for row, value in found.items()} == pytest.approx(expected)


def test_only_forms_that_stand_in_the_collection_answer() -> None:
    assert namesakes(["piketty"]).of("mandela") == {}


def test_a_name_that_is_less_alike_than_the_nearest_is_another_one() -> None:
    forms = ["嘉玛", "甘玛", "科尔玛", "科玛"]
    vectors = np.zeros((len(forms), 2), dtype=np.float32)
    known = vocabulary.fitted([dict.fromkeys(forms, 1.0)], forms, vectors, Glossary())
    found = Namesakes(known, range(len(forms))).of("coma")
    assert {forms[row]: value for row, value in found.items()} == {"科玛": 1}

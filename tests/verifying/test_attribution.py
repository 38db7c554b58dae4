"""Whether two names are of one person."""

import pytest

from api.verifying.attribution import same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Annika Reyholt", "annika reyholt"),
        ("Reyholt", "Annika Reyholt"),
        ("A. Reyholt", "Annika Reyholt"),
        ("A.B. Reyholt", "Annika Berthe Reyholt"),
        ("Annika B. Reyholt", "Annika Berthe Reyholt"),
        ("mevrouw Reyholt", "Annika Reyholt"),
        ("Prof. dr. Annika Reyholt", "Reyholt"),
        ("Anna de Wit", "De Wit"),
        ("Wit", "Anna de Wit"),
        ("Zoë Müller", "Zoe Muller"),
        ("Chou Chih-ning", "Chih-ning Chou"),
        ("Chou Chih-ning", "Chou"),
        ("Shen Yulan", "Yulan Shen"),
        ("沈毓蘭", "沈毓兰"),
        ("沈毓兰", "毓兰"),
        ("英格丽德·瓦斯", "瓦斯"),
        ("贺敏女士", "贺敏"),
        ("Douglas Merrin, chief information officer", "Douglas Merrin"),
        ("Douglas Merrin (CIO)", "Douglas Merrin"),
    ],
)
def test_the_same_person(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Annika Reyholt", "Douglas Merrin"),
        ("Annika Reyholt", "Anneke Reyholt"),
        ("B. Reyholt", "Annika Reyholt"),
        ("Merrin", "Reyholt"),
        ("沈毓兰", "秦若朴"),
        ("沈毓兰", "沈若朴"),
        ("李薇", "李薇薇安"),
        ("", "Reyholt"),
        ("…", "Reyholt"),
        ("Jan de Wit", "Anna de Wit"),
    ],
)
def test_another_person(one: str, other: str) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)

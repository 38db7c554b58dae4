"""Whether two names are of one person."""

import pytest

from api.verifying.attribution import Likeness, likeness, same_name


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
        ("J. Bakker", "Jos Bakker"),
        ("波爾斯（Tessa Polders）", "Tessa Polders"),
        ("波爾斯（Tessa Polders）", "波尔斯"),
        ("波爾斯（Tessa Polders）", "T. Polders"),
        ("財務處長蘇韻如", "蘇韻如"),
        ("欧阳明月", "明月"),
        ("歐陽明月", "欧阳"),
        ("苏韵如女士", "財務處長蘇韻如"),
        ("the CMO of a lamp maker", "The CMO of a lamp maker"),
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
        ("非蘇韻如", "蘇韻如"),
        ("小李薇", "李薇"),
        ("", "Reyholt"),
        ("…", "Reyholt"),
        ("Jan de Wit", "Anna de Wit"),
        ("波爾斯（Tessa Polders）", "Anna Polders"),
    ],
)
def test_another_person(one: str, other: str) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a colleague of Tessa Polders", "Tessa Polders"),
        ("the boss of Tessa Polders", "Tessa Polders"),
        ("de baas van Eva Smit", "Eva Smit"),
        ("vrouw van eva smit", "Eva Smit"),
        ("Eva Smit’s brother", "Eva Smit"),
        ("Eva Smits broer", "Eva Smits"),
        ("namens Eva Smit", "Eva Smit"),
        ("colleague Eva Smit", "Eva Smit"),
        ("the chief information officer", "Eva Smit"),
        ("de directeur", "Eva Smit"),
        ("蘇韻如的同事", "蘇韻如"),
        ("蘇處長", "蘇韻如"),
        ("蘇韻如的鄰居", "蘇韻如"),
        ("不是蘇韻如", "蘇韻如"),
        ("Eva Smit & Jan Bakker", "Eva Smit"),
        ("not Eva Smit", "Eva Smit"),
        ("某公司的首席營銷官", "蘇韻如"),
        ("Su Yunru", "蘇韻如"),
        ("波爾斯（Tessa Polders的老板）", "Tessa Polders"),
        ("Thomas James", "James Thomas"),
        ("Eva Smit-Bakker", "Eva Smit"),
        ("Jan Peter Bakker", "Peter Bakker"),
    ],
)
def test_what_cannot_be_compared(one: str, other: str) -> None:
    assert likeness(one, other) is Likeness.UNCLEAR
    assert likeness(other, one) is Likeness.UNCLEAR
    assert not same_name(one, other)

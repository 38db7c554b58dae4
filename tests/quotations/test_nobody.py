"""Whom the rules must not take for a speaker: the outer of two, a neighbour, one of a pair."""

import pytest

from tests.quotations.told import told

DUTCH = [
    # what one tells that another said: the inner one, or nobody
    ("Volgens Mees Vonk zei Lotte Brand: “De oven is al warm.”", [None]),
    ("Volgens Mees Vonk heeft Lotte Brand gezegd: “De oven is al warm.”", [None]),
    ("Zoals Mees Vonk vertelt, zei Lotte Brand: “De oven is al warm.”", [None]),
    ("Lotte Brand zegt dat Mees Vonk schreef: “De oven is al warm.”", [None]),
    ("Mees Vonk beweert dat Lotte Brand heeft gezegd: “De oven is al warm.”", [None]),
    ("Lotte Brand vertelde wat haar moeder had gezegd: “De oven is al warm.”", [None]),
    ("Lotte Brand vertelt hoe klanten roepen: “De oven is al warm!”", [None]),
    ("“De oven is al warm”, zei Lotte Brand toen Mees Vonk vroeg: “Kan het deeg erin?”",
     ["Lotte Brand", None]),
    # behind the verb, or before it, not the name of the speaker
    ("“De oven is lauw”, vertelde een bezorger Lotte Brand.", [None]),
    ("“De oven is al warm”, liet Lotte Brand Mees Vonk weten.", [None]),
    ("“De oven is al warm”, zegt Vonks vrouw.", [None]),
    ("Mees Vonk is er niet. “De oven is al warm”, zegt Vonks zoon.", [None]),
    ("“De oven is al warm”, aldus Lotte Brand en Mees Vonk.", [None]),
    ("Namens Lotte Brand: “De oven is al warm.”", [None]),
    ("Namens Lotte Brand zegt Mees Vonk: “De oven is al warm.”", ["Mees Vonk"]),
    ("Van Mees Vonk is de leus: “De oven is al warm.” Lotte Brand lacht.", [None]),
    ("“De oven is al warm,” zegt Lotte Brand. “Dat is niet zo”, kaatst hij terug.",
     ["Lotte Brand", None]),
    ("Lotte Brand vroeg haar zoon wat hij vond. “De oven is al warm”, zei hij.", [None]),
    ("Mees Vonk lacht. Tegen Lotte Brand zei hij: “De oven is al warm.”", [None]),
    ("“De oven is al warm”, zegt Lotte Brand haar moeder.", [None]),
    ("Voor Lotte Brand: “De oven is al warm.”", [None]),
    # still told
    ("“De oven is al warm”, zegt chef Mees Kapper van De Korst.", ["Mees Kapper"]),
    ("“De oven is al warm”, zegt Lotte Brands.", ["Lotte Brands"]),
    ("Zoals Lotte Brand zegt: “De oven is al warm.”", ["Lotte Brand"]),
]  # fmt: skip
ENGLISH = [
    ("According to Joe Marsh, Nell Hart once said: “The oven is warm by now.”", [None]),
    ("Nell Hart said Joe Marsh had told her: “The oven is warm by now.”", [None]),
    ("Joe Marsh remembers what Nell Hart used to say: “The oven is warm by now.”", [None]),
    ("Nell Hart told us her mother said: “The oven is warm by now.”", [None]),
    ("Nell Hart says visitors always ask: “Is the oven warm by now?”", [None]),
    ("Joe Marsh believes that she said: “The oven is warm by now.”", [None]),
    ("Joe Marsh says Nell Hart’s motto was: “The oven is warm by now.”", [None]),
    ("Joe Marsh wrote to Nell Hart: “The oven is warm.” She laughed: “It never is.”",
     ["Joe Marsh", None]),
    ("“The oven is warm,” says Nell Hart. “It is not,” her successor, Joe Marsh, corrected.",
     ["Nell Hart", None]),
    ("Joe Marsh is dead. “He baked at night,” says Marsh’s wife.", [None]),
    ("Nell Hart and Olive Hart run the shop. “The oven is warm,” says Hart.", [None]),
    ("“The oven is warm,” according to Nell Hart and Joe Marsh.", [None]),
    ("Joe Marsh wrote to Nell Hart: “The oven is warm.” She laughed: “It never is.”",
     ["Joe Marsh", None]),
    ("Nell Hart said, according to Joe Marsh: “The oven is warm by now.”", [None]),
    ("“The oven is warm,” Nell Hart says Joe Marsh told her.", [None]),
    ("“The oven is warm,” Nell Hart remembers her mother saying.", [None]),
    ("“The oven is warm,” said Hart spokesman Joe Marsh.", [None]),
    ("Nell Hart denied she said: “The oven is warm by now.”", [None]),
    ("“The oven is warm,” says Nell Hart. “It always is.”", ["Nell Hart", "Nell Hart"]),
]  # fmt: skip
CHINESE = [
    ("林涛认为吴敏错了，她说过：“炉子一早就热了。”", [None]),
    ("林涛代表吴敏说：“炉子一早就热了。”", [None]),
    ("林涛替吴敏说：“炉子一早就热了。”", [None]),
    ("吴敏问林涛怎么看。“炉子一早就热了。”他说。", [None]),
    ("吴敏答：“炉子一早就热了。”", ["吴敏"]),
    ("连林涛说：“炉子一早就热了。”", [None]),
    ("吴敏和林涛说：“炉子一早就热了。”", [None]),
    ("“炉子一早就热了。”吴敏和林涛说。", [None]),
    ("林涛、吴敏说：“炉子一早就热了。”", [None]),
    ("老板、经理吴敏说：“炉子一早就热了。”", ["吴敏"]),
    ("吴敏被问到：“炉子一早就热了？”", [None]),
    ("林涛对吴敏说：“炉子一早就热了。”", ["林涛"]),
]


@pytest.mark.parametrize(("text", "speakers"), DUTCH)
def test_in_dutch(text: str, speakers: list[str | None]) -> None:
    assert [name for _, name in told(text, "nl")] == speakers


@pytest.mark.parametrize(("text", "speakers"), ENGLISH)
def test_in_english(text: str, speakers: list[str | None]) -> None:
    assert [name for _, name in told(text, "en")] == speakers


@pytest.mark.parametrize(("text", "speakers"), CHINESE)
def test_in_chinese(text: str, speakers: list[str | None]) -> None:
    assert [name for _, name in told(text, "zh-Hans")] == speakers

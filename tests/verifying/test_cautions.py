"""What differences are said to be: whole numbers, the words of a reporter, one mark at a time."""

from pathlib import Path

import pytest

from api.verifying.verifier import Claim, Verifier
from indexer import phrases, store
from indexer.collection import collected
from indexer.records import Language
from indexer.store import Store
from tests.verifying.test_verifier import article

SHOP = (
    "“Nobody remembers a stamp,” Mary Pryce says. “They do not forget that you asked about the "
    "dog.” The lamp cost £184,000 last year, 2 per cent more. In 41 shops it rose by 0.6 "
    "percentage points. We said: “We sell light.”"
)
LAMP = "去年百分之十九的客人点亮火炬，其他的人没有。"


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Verifier:
    folder: Path = tmp_path_factory.mktemp("cautions")
    gathered = collected(
        [article("lamp", Language.SIMPLIFIED, LAMP), article("shop", Language.ENGLISH, SHOP)]
    )
    store.write(folder, gathered)
    phrases.write(folder, gathered.articles)
    return Verifier(phrases.read(folder), Store(folder))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The lamp cost 184,000 pounds last year",
            ["A number is the same and written otherwise: it was changed: “£184,000” became "
             "“184,000 pounds”."],
        ),
        (
            "The lamp cost 184,000 dollars last year",
            ["A number was changed: “£184,000” became “184,000 dollars”."],
        ),
        ("The lamp cost £184,000 last year, 2 cent more",
         ["A number was changed: “2 per cent” became “2 cent”."]),
        ("In 41 shops it rose by 0.6%.",
         ["A number was changed: “0.6 percentage points” became “0.6%”."]),
        ("In 41% shops it rose by 0.6 percentage points.",
         ["A number was changed: “41” became “41%”."]),
        ("去年百分之九十的客人点亮火炬",
         ["A number was changed: “百分之十九” became “百分之九十”."]),
        (
            "Nobody remembers a stamp. They do not forget that you asked about the dog.",
            ["The two parts stand apart: the words “Mary Pryce says” between them, which are not "
             "the speaker's, were left out."],
        ),
        ("They do not forget that you asked about the “dog”.",
         ["All words are right, and only punctuation differs; it was added: ‹“›, changed: “.” "
          "became ‹”.›."]),
    ],
)  # fmt: skip
def test_what_is_said_of_a_difference(judge: Verifier, text: str, told: list[str]) -> None:
    verdict = judge.verify(Claim(text))
    assert verdict.status.value == "altered"
    assert [caution.message for caution in verdict.cautions] == told

"""The table of verdicts worked out by hand, over the articles that come with Fakkel."""

import pytest

from api.verifying.verdict import Verdict
from api.verifying.verifier import Claim, Verifier
from tests.verifying.table import ROWS, Row


def told(verdict: Verdict) -> Row:
    """Return a verdict as a row of the table."""
    return Row(
        verdict.text,
        verdict.status.value,
        verdict.places[0].article.id if verdict.places else None,
        tuple(f"{one.source}→{one.quoted}" for one in verdict.differences),
        tuple(sorted(caution.kind.value for caution in verdict.cautions)),
    )


@pytest.mark.parametrize("row", ROWS, ids=[row.text[:40] for row in ROWS])
def test_verdicts(verifier: Verifier, row: Row) -> None:
    assert told(verifier.verify(Claim(row.text))) == row._replace(text=told_text(row.text))


def told_text(text: str) -> str:
    """Return a quotation without the marks around it."""
    return text.strip().strip("“”") if text.startswith("“Each") else text.strip()


def test_the_table_is_large_enough() -> None:
    assert len(ROWS) >= 150

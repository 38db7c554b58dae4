"""Every quotation of a draft judged, with its citation."""

from dataclasses import dataclass

import pytest

from api.verifying.drafts import checked
from api.verifying.marks import Marked
from api.verifying.verdict import Status
from api.verifying.verifier import Verifier
from indexer.columns import StoredArticle
from indexer.records import Quotation, Span

DRAFT = """# Roadmaps

As Reyholt puts it, “Each of us had done our job,” and “2,700 customers thought we’d lost our
minds.” Grotenhuys: ‘Vraag mensen niet wat ze *willen* hebben’.

> The first month we missed all three.

“Nobody ever said anything of the kind here.”
"""


@dataclass(frozen=True)
class Line:
    """A citation."""

    bibliography: str
    in_text: str


def cite(article: StoredArticle, text: str, span: Span, quotation: Quotation | None) -> Line:
    assert quotation is None
    return Line(article.metadata.title, span.of(text))


def test_a_draft(verifier: Verifier) -> None:
    found = list(checked(DRAFT, verifier, citing=cite))
    assert [(one.text.strip()[:20], one.verdict.status) for one in found] == [
        ("Each of us had done ", Status.EXACT),
        ("2,700 customers thou", Status.ALTERED),
        ("Vraag mensen niet wa", Status.EXACT),
        ("> The first month we", Status.NORMALIZED),  # the source goes on behind a comma
        ("Nobody ever said any", Status.NOT_FOUND),
    ]
    assert [one.is_right for one in found] == [True, False, True, True, False]
    assert all(one.text == one.span.of(DRAFT) for one in found)
    assert found[0].citation == Line(
        "One roadmap for marketing and IT", "Each of us had done our job,"
    )
    assert found[4].citation is None


def test_a_comma_or_full_stop_before_the_closing_mark_may_be_the_draft_s(
    verifier: Verifier,
) -> None:
    draft = "“Each of us had done our job.” “Each of us had done,” “Each of us had done our job?”"
    found = [one.verdict for one in checked(draft, verifier)]
    assert [one.status for one in found] == [Status.NORMALIZED, Status.EXACT, Status.ALTERED]
    assert [one.text for one in found[:2]] == [
        "Each of us had done our job.",
        "Each of us had done",
    ]
    assert [one.message for one in found[0].cautions] == [
        "The final full stop “.” is not the source's, which has “,” there."
    ]
    assert found[1].cautions == ()


@pytest.mark.parametrize(
    "marks", ["“”", "‘’", "»«", "«»", "›‹", "「」", "＂＂", "〝〞", "''", '""']
)
def test_a_printer_s_comma_is_the_draft_s_before_every_closing_mark(
    verifier: Verifier, marks: str
) -> None:
    [one] = checked(f"So {marks[0]}Each of us had done,{marks[1]} she says.", verifier)
    assert (one.verdict.status, one.verdict.text) == (Status.EXACT, "Each of us had done")


def test_words_of_somebody_else_get_no_warning_about_a_mark_that_stands_there(
    verifier: Verifier,
) -> None:
    draft = "“For years I’d had green dashboards and angry colleagues.”"
    [one] = checked(draft, verifier, finding=lambda _: [Marked(Span(1, len(draft) - 1), "Li")])
    assert (one.verdict.status, one.verdict.text) == (Status.EXACT, draft[1:-1])
    assert [caution.kind for caution in one.verdict.cautions] == ["speaker"]


def test_another_finder_names_speakers(verifier: Verifier) -> None:
    draft = "Each of us had done our job, says Merrin."
    [one] = checked(draft, verifier, finding=lambda _: [Marked(Span(0, 27), "Douglas Merrin")])
    assert (one.speaker, one.verdict.status) == ("Douglas Merrin", Status.EXACT)
    assert [caution.kind for caution in one.verdict.cautions] == ["speaker"]

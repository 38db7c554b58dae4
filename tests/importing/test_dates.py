"""Dates as pages write them."""

from datetime import date

import pytest

from indexer.importing import dates


@pytest.mark.parametrize(
    "text",
    ["11 maart 2025",
     "dinsdag 11 maart 2025", "di 11 mrt. 2025", "11-03-2025", "2025-03-11",
     "March 11, 2025", "11th March 2025", "Tue, Mar 11, 2025", "2025年3月11日",
     "2025年03月11日 09:30",
     "2025/03/11", "2025.03.11", "11 maart 2025 om 10:30 uur"],
)  # fmt: skip
def test_a_whole_date_is_read(text: str) -> None:
    assert dates.parsed(text) == date(2025, 3, 11)


def test_an_american_date_is_known_by_its_day() -> None:
    assert dates.parsed("03/25/2025") == date(2025, 3, 25)


@pytest.mark.parametrize(
    "text",
    ["mei", "2025", "maart 2025", "03/04/2025", "31 februari 2025", "in 2025 waren er 11", "",
     "versie 2.0 van 11 maart 2025 is uit", "Windows 2000"],
)  # fmt: skip
def test_what_is_no_date_or_could_be_two_is_none(text: str) -> None:
    assert dates.parsed(text) is None

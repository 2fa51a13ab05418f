import datetime as dt

import pytest

from timeline.read.checksum import weekday_notes

DAY = dt.date(2025, 8, 19)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The ferry sank Tuesday.",
        "The ferry left on Monday, August 18.",
        "The inquiry opens Wednesday, Sept. 3.",
        "She will speak on Wed. 3 September.",
        "The ferry was launched on Tuesday, March 12, 2024.",
        "He called on Friday 13 friends.",
        "On Monday, August 18 and on Tuesday, March 12 it rained; Friday, August 22 will be dry.",
        "On Tuesday, February 31 nothing happened.",
    ],
)
def test_weekdays_that_fit_the_day_of_publication_are_not_noted(text):
    assert weekday_notes(text, DAY) == ()


def test_weekdays_that_fit_another_year_are_noted():
    (note,) = weekday_notes("The ferry left on Sunday, August 18. It sank on Monday,\nAug. 19.", DAY)
    assert "2025-08-19" in note
    assert "“Sunday, August 18”: 2025-08-18 is a Monday" in note


def test_a_pair_near_the_turn_of_the_year_counts_from_the_nearer_year():
    assert weekday_notes("The vote was on Wednesday, December 31.", dt.date(2026, 1, 2)) == ()
    assert weekday_notes("The vote is on Friday, January 2.", dt.date(2025, 12, 30)) == ()


def test_the_calendar_ends_without_an_error():
    for day in (dt.date(1, 1, 1), dt.date(9999, 12, 31)):
        weekday_notes("Tuesday, December 31 and Monday, January 1", day)

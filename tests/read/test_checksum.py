import datetime as dt

import pytest

from timeline.read.checksum import weekday_checksum

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
    assert weekday_checksum(text, DAY).against == ()


def test_weekdays_that_fit_another_year_are_noted():
    (note,) = weekday_checksum("The ferry left on Sunday, August 18. It sank on Monday,\nAug. 19.", DAY).against
    assert "2025-08-19" in note
    assert "“Sunday, August 18”: 2025-08-18 is a Monday" in note
    assert "they fit publication in 2024 or 2030" in note


def test_pairs_that_fit_no_year_together_name_none():
    (note,) = weekday_checksum("The ferry left on Sunday, August 18, and sank on Friday, August 22.", DAY).against or (
        "",
    )
    assert note == ""
    (note,) = weekday_checksum("It left on Sunday, August 18, and on Sunday, August 20 it sank.", DAY).against
    assert "they fit" not in note


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The ferry left on Monday, August 18.", ("the weekday fits: “Monday, August 18”",)),
        ("The ferry left on Monday.", ()),
        ("It left on Monday, August 18, and on Tuesday, March 12 it had rained.", ()),
        ("It was launched on Tuesday, March 12, 2024.", ()),
    ],
)
def test_weekdays_that_all_fit_are_evidence(text, evidence):
    assert weekday_checksum(text, DAY).evidence == evidence


def test_a_weekday_that_a_full_date_does_not_have_is_a_typo_and_says_nothing_of_the_publication():
    checksum = weekday_checksum("It was launched on Monday, March 12, 2024, and on Tuesday, 31 February 2023.", DAY)
    assert checksum.typos == ("“Monday, March 12, 2024” cannot be: 2024-03-12 is a Tuesday",)
    assert (checksum.against, checksum.evidence) == ((), ())


def test_a_pair_near_the_turn_of_the_year_counts_from_the_nearer_year():
    assert weekday_checksum("The vote was on Wednesday, December 31.", dt.date(2026, 1, 2)).evidence
    assert weekday_checksum("The vote is on Friday, January 2.", dt.date(2025, 12, 30)).evidence


def test_the_calendar_ends_without_an_error():
    for day in (dt.date(1, 1, 1), dt.date(9999, 12, 31)):
        weekday_checksum("Tuesday, December 31 and Monday, January 1", day)

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import civil
from timeline.errors import BadDate

ANY_DAY = st.integers(-5_000_000, 5_000_000)
DATES = st.dates()


@given(DATES)
def test_day_numbers_are_those_of_the_standard_library(date):
    number = civil.day_number(date.year, date.month, date.day)
    assert number == date.toordinal()
    assert civil.year_month_day(number) == (date.year, date.month, date.day)
    assert civil.weekday(number) == date.weekday()
    assert civil.iso_week(number) == date.isocalendar()[:2]
    assert civil.day_iso(number) == date.isoformat()


@given(ANY_DAY)
def test_days_before_and_after_the_standard_library_s_come_back(number):
    assert civil.day_number(*civil.year_month_day(number)) == number


@given(ANY_DAY)
def test_weekdays_follow_one_another_without_a_gap(number):
    assert (civil.weekday(number) + 1) % 7 == civil.weekday(number + 1)


@given(st.integers(1, 9999), st.integers(1, 12))
def test_months_have_the_days_the_standard_library_gives_them(year, month):
    last = dt.date(year, month, civil.days_in_month(year, month))
    assert last == dt.date.max or (last + dt.timedelta(1)).day == 1


@given(st.integers(-400, 9998), st.integers(1, 53))
def test_an_iso_week_starts_on_a_monday(year, week):
    assert civil.weekday(civil.iso_week_start(year, week)) == 0


def test_the_day_may_run_past_the_end_of_the_month():
    assert civil.day_number(2024, 2, 30) == civil.day_number(2024, 3, 1)


def test_the_year_before_1_is_0_and_it_leaps():
    assert civil.days_in_month(0, 2) == 29
    assert civil.day_iso(civil.day_number(0, 12, 31)) == "0000-12-31"
    assert civil.day_number(0, 12, 31) + 1 == civil.day_number(1, 1, 1)


@pytest.mark.parametrize(
    ("text", "first", "minutes"),
    [
        ("2024", (2024, 1, 1), 366 * 1440),
        ("2023-02", (2023, 2, 1), 28 * 1440),
        ("2024-02-29", (2024, 2, 29), 1440),
        ("-0043-03-15", (-43, 3, 15), 1440),
        (" 2024-03-13 ", (2024, 3, 13), 1440),
    ],
)
def test_iso_text_covers_its_whole_unit(text, first, minutes):
    start, end = civil.parse_minutes(text)
    assert start == civil.day_number(*first) * 1440
    assert end - start == minutes


@pytest.mark.parametrize("text", ["2024-03-13T14:30", "2024-03-13 14:30", "2024-03-13T14:30:59"])
def test_a_clock_time_is_one_minute(text):
    start, end = civil.parse_minutes(text)
    assert (civil.minute_iso(start), end) == ("2024-03-13T14:30", start + 1)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "24", "2024-13", "2024-00", "2023-02-29", "2024-06-31", "2024-01-01T24:00", "2024-01-01T10:60"],
)
def test_what_no_calendar_has_is_refused_by_name(text):
    with pytest.raises(BadDate, match="is no date"):
        civil.parse_minutes(text)

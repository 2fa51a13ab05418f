"""Meanings meet the calendar; the anchor is Wednesday 13 March 2024 unless told otherwise."""

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.granularity import Granularity
from timeline.meaning import (
    CalendarDate,
    Century,
    Clock,
    Counted,
    Decade,
    Direction,
    Edge,
    InTime,
    LastDay,
    Lasting,
    Modified,
    NamedDay,
    NextTo,
    Nth,
    NthWeekday,
    Part,
    QuarterOf,
    Running,
    Scene,
    Seasonal,
    Shifted,
    Slashed,
    Unit,
    Weekday,
)

HERE = dt.date(2024, 3, 13).toordinal()
DAY, WEEK, MONTH, YEAR = Granularity.DAY, Granularity.WEEK, Granularity.MONTH, Granularity.YEAR


def _at(meaning, direction=Direction.OPEN, day=HERE):
    answer = meaning.at(Scene(day, direction=direction))
    return answer.value, answer.when.edtf


@pytest.mark.parametrize(("meaning", "value", "edtf"), [
    (CalendarDate(2024, 2, 29), "2024-02-29", "2024-02-29"),
    (Unit(WEEK, -1), "2024-W10", "[2024-03-04..2024-03-10]"),
    (Unit(MONTH, 1), "2024-04", "2024-04"),
    (Counted(Fraction(2), WEEK, -1), "2024-W09", "[2024-02-26..2024-03-03]"),
    (Counted(Fraction(12), YEAR, -1), "2012", "2012~"),
    (Counted(Fraction(5, 2), YEAR, -1), "2021-09", "2021-09~"),
    (Running(Fraction(2), WEEK, 1, fills=False), "P2W", "[2024-03-13..2024-03-27]"),
    (Running(Fraction(2), WEEK, -1), "P2W", "2024-02-28/2024-03-13"),
    (Lasting(Fraction(5, 2), YEAR), "P2Y6M", "XXXX"),
    (Lasting(Fraction(1), Granularity.DECADE), "P10Y", "XXXX"),
    (Lasting(None, Granularity.HOUR), "PTXH", "XXXX"),
    (Decade(80), "198", "198X"),
    (Decade(1990), "199", "199X"),
    (Century(19), "18", "18XX"),
    (Seasonal(Granularity.SEASON, 4, step=1), "2024-WI", "[2024-12-01..2025-02-28]"),
    (Nth(-1, DAY, CalendarDate(None, 2)), "2024-02-29", "2024-02-29"),
    (NamedDay("easter", ("easter", 0), CalendarDate(2025)), "2025-04-20", "2025-04-20"),
    (NamedDay("thanksgiving", ("nth", 11, 3, 4), step=-1), "2023-11-23", "2023-11-23"),
    (Edge(CalendarDate(2024, 5), "END"), "2024-05", "[2024-05-21..2024-05-31]"),
    (Modified(CalendarDate(None, 5, 1), limit="by"), "2024-05-01", "[2024-03-13..2024-05-01]"),
    (Nth(1, WEEK, CalendarDate(2025, 5)), "2025-W18", "[2025-04-28..2025-05-04]"),
    (Nth(-1, WEEK, CalendarDate(2025, 5)), "2025-W22", "[2025-05-26..2025-06-01]"),
    (Nth(1, Granularity.WEEKEND, CalendarDate(2024, 9)), "2024-W36-WE", "[2024-09-07..2024-09-08]"),
    (NthWeekday(-1, 4, CalendarDate(2024, 6)), "2024-06-28", "2024-06-28"),
    (NextTo(0, 1, CalendarDate(2024, 4, 1)), "2024-04-08", "2024-04-08"),
    (NextTo(6, -1, CalendarDate(2024, 4, 1)), "2024-03-31", "2024-03-31"),
    (Shifted(Fraction(2), DAY, -1, CalendarDate(2024, 3, 1)), "2024-02-28", "2024-02-28"),
    (Shifted(Fraction(1), WEEK, 1, Weekday(4), exact=True), "2024-03-22", "2024-03-22"),
    (InTime(Fraction(3), DAY), "P3D", "2024-03-16"),
    (LastDay(YEAR), "2024-12-31", "2024-12-31"),
    (QuarterOf(1988), "1988", "1988"),
    (Slashed(4, 5, 2024), "2024-04-05", "2024-04-05?"),
    (Slashed(25, 5, 2024), "2024-05-25", "2024-05-25"),
    (Weekday(1, -2), "2024-03-05", "2024-03-05"),
    (Modified(Edge(Unit(YEAR, 0), "END"), limit="before"), "2024", "[2024-03-13..2024-12-31]"),
    (Modified(CalendarDate(2020), limit="before"), "2020", "[..2019-12-31]"),
    (Modified(CalendarDate(2020), limit="since"), "2020", "[2020-01-01..]"),
    (Clock(22, 0, Weekday(2)), "2024-03-13T22:00", "2024-03-13T22:00"),
])  # fmt: skip
def test_a_meaning_gives_its_value_and_its_bounds(meaning, value, edtf):
    assert _at(meaning) == (value, edtf)


def test_the_direction_decides_a_weekday_and_keeps_the_other():
    back = Weekday(1).at(Scene(HERE, direction=Direction.PAST))
    ahead = Weekday(1).at(Scene(HERE, direction=Direction.FUTURE))
    assert (back.value, ahead.value) == ("2024-03-12", "2024-03-19")
    assert [one.value for one in back.rejected] == ["2024-03-19"]


def test_the_weekday_of_publication_is_that_day():
    assert _at(Weekday(2), Direction.PAST)[0] == _at(Weekday(2), Direction.FUTURE)[0] == "2024-03-13"


def test_a_month_far_behind_is_not_meant_without_its_year():
    assert _at(CalendarDate(None, 4), Direction.PAST)[0] == "2024-04"
    assert _at(CalendarDate(None, 11), Direction.PAST)[0] == "2023-11"


def test_a_part_of_something_that_is_no_day_is_nothing():
    assert Part("MO", CalendarDate(2024)).at(Scene(HERE)) is None


def test_a_date_no_calendar_has_is_nothing():
    assert CalendarDate(2023, 2, 29).at(Scene(HERE)) is None
    assert CalendarDate(2023, 13, 30).at(Scene(HERE)) is None


@given(st.integers(1, 3_600_000), st.integers(0, 6), st.sampled_from(Direction))
@settings(max_examples=60, deadline=None)
def test_a_bare_weekday_is_within_seven_days_and_is_that_weekday(day, number, direction):
    first = Weekday(number).at(Scene(day, direction=direction)).when.bounds.first_day
    assert abs(first - day) < 7
    assert (first + 6) % 7 == number


@pytest.mark.parametrize("meaning", [
    NthWeekday(5, 0, CalendarDate(2023, 2)),
    Nth(40, DAY, CalendarDate(2024, 5)),
    Shifted(Fraction(2), DAY, -1, CalendarDate(2024, 3)),
    NextTo(0, 1, CalendarDate(2024)),
])  # fmt: skip
def test_what_the_other_date_has_not_is_nothing(meaning):
    assert meaning.at(Scene(HERE)) is None


def test_a_plan_that_may_be_over_takes_the_nearer_weekday():
    assert _at(Weekday(1), Direction.EITHER)[0] == "2024-03-12"
    assert _at(Weekday(4), Direction.EITHER)[0] == "2024-03-15"

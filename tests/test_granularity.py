import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.civil import day_number, weekday
from timeline.granularity import Granularity

MINUTES = st.integers(day_number(-300) * 1440, day_number(2300) * 1440)
UNITS = st.sampled_from(Granularity)
CALENDAR = st.sampled_from([unit for unit in Granularity if unit is not Granularity.WEEKEND])


def day(*date):
    return day_number(*date) * 1440


def test_ranks_run_from_the_finest_to_the_coarsest():
    assert [unit.rank for unit in Granularity] == sorted(unit.rank for unit in Granularity)
    assert Granularity.MINUTE.rank < Granularity.DAY.rank < Granularity.MONTH.rank < Granularity.MILLENNIUM.rank


@given(CALENDAR, MINUTES)
def test_every_minute_lies_in_the_unit_it_is_floored_to(unit, minute):
    start = unit.floor(minute)
    assert start <= minute < unit.step(start, 1)


@given(UNITS, MINUTES)
def test_flooring_twice_is_flooring_once(unit, minute):
    assert unit.floor(unit.floor(minute)) == unit.floor(minute)


@given(CALENDAR, MINUTES, st.integers(-50, 50))
def test_a_step_from_the_start_of_a_unit_lands_on_the_start_of_one_and_steps_back(unit, minute, count):
    start = unit.floor(minute)
    there = unit.step(start, count)
    assert unit.floor(there) == there
    assert unit.step(there, -count) == start


@pytest.mark.parametrize(
    ("unit", "date", "start"),
    [
        (Granularity.WEEK, (2024, 3, 13), (2024, 3, 11)),
        (Granularity.MONTH, (2024, 3, 13), (2024, 3, 1)),
        (Granularity.QUARTER, (2024, 6, 30), (2024, 4, 1)),
        (Granularity.HALF, (2024, 6, 30), (2024, 1, 1)),
        (Granularity.DECADE, (1999, 12, 31), (1990, 1, 1)),
        (Granularity.CENTURY, (1999, 12, 31), (1900, 1, 1)),
        (Granularity.MILLENNIUM, (1999, 12, 31), (1000, 1, 1)),
    ],
)
def test_units_start_where_the_calendar_starts_them(unit, date, start):
    assert unit.floor(day(*date) + 754) == day(*start)


@pytest.mark.parametrize("date", [(2024, 3, 11), (2024, 3, 15), (2024, 3, 16), (2024, 3, 17)])
def test_a_weekend_is_the_saturday_of_the_week(date):
    start = Granularity.WEEKEND.floor(day(*date))
    assert start == day(2024, 3, 16)
    assert weekday(start // 1440) == 5


def test_a_month_after_the_31st_is_clipped_to_the_month_s_length():
    assert Granularity.MONTH.step(day(2024, 1, 31), 1) == day(2024, 2, 29)
    assert Granularity.YEAR.step(day(2024, 2, 29) + 90, 1) == day(2025, 2, 28) + 90

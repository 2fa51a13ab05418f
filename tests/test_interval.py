import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.civil import day_number
from timeline.errors import BadDate, EmptyInterval
from timeline.interval import UNKNOWN, Interval
from timeline.strategies import intervals

ANY = intervals(whole_days=False)
KNOWN = intervals(known=True, whole_days=False)
MONDAY, TUESDAY = Interval.of("2024-03-11"), Interval.of("2024-03-12")


def test_what_callers_may_write_for_a_day_is_the_same_day():
    assert Interval.of("2024-03-12") == Interval.of(dt.date(2024, 3, 12)) == Interval.closed("2024-03-12", "2024-03-12")
    assert Interval.of(dt.datetime.fromisoformat("2024-03-12T14:30")) == Interval.of("2024-03-12T14:30")


@pytest.mark.parametrize("value", ["Tuesday", None, 20240312])
def test_what_names_no_time_is_refused(value):
    with pytest.raises(BadDate):
        Interval.of(value)


@pytest.mark.parametrize("ends", [(5, 5), (6, 5)])
def test_an_interval_that_does_not_end_after_it_starts_is_refused(ends):
    with pytest.raises(EmptyInterval, match="ends after it starts"):
        Interval(*ends)


def test_neighbouring_days_meet_and_share_no_minute():
    assert MONDAY.is_before(TUESDAY)
    assert not MONDAY.overlaps(TUESDAY)
    assert MONDAY.meet(TUESDAY) is None
    assert MONDAY.hull(TUESDAY) == Interval.closed("2024-03-11", "2024-03-12")


@given(ANY, ANY)
def test_meeting_is_commutative_and_lies_in_both(a, b):
    both = a.meet(b)
    assert both == b.meet(a)
    assert (both is None) == (not a.overlaps(b))
    assert both is None or (both in a and both in b)


@given(ANY, ANY, ANY)
def test_meeting_is_associative(a, b, c):
    left, right = a.meet(b), b.meet(c)
    assert (left and left.meet(c)) == (right and a.meet(right))


@given(ANY)
def test_the_unknown_interval_adds_nothing_to_a_meeting(a):
    assert a.meet(UNKNOWN) == a == a.meet(a)


@given(ANY, ANY)
def test_the_hull_holds_both_and_knows_no_more_than_either(a, b):
    hull = a.hull(b)
    assert a in hull
    assert b in hull
    assert hull == b.hull(a)


@given(KNOWN, KNOWN)
def test_before_and_overlapping_exclude_each_other_and_leave_nothing_out(a, b):
    assert a.is_before(b) + b.is_before(a) + a.overlaps(b) == 1


@given(ANY, ANY, st.integers(-400, 400))
def test_shifting_days_changes_no_comparison_and_comes_back(a, b, count):
    assert a.shift(count).shift(-count) == a
    assert a.shift(count).is_before(b.shift(count)) == a.is_before(b)
    assert (a.shift(count) in b.shift(count)) == (a in b)


@given(KNOWN)
def test_printed_bounds_are_read_back_as_the_same_interval(a):
    assert Interval.closed(a.earliest, a.latest) == a


@given(intervals())
def test_whole_days_are_printed_without_a_clock(a):
    assert not a.has_minutes
    assert "T" not in str(a)


def test_an_unknown_end_decides_nothing():
    since = Interval.closed("2024-03-12", None)
    assert not since.is_before(TUESDAY)
    assert since.overlaps(Interval.of("2031"))
    assert since.latest is None
    assert str(since) == "2024-03-12.."
    assert "2024-03-13" in since
    assert "2024-03-11" not in since
    assert since not in TUESDAY


def test_ends_are_given_to_pendulum_as_naive_times_where_it_can_hold_them():
    start, end = Interval.of("2024-03-12").to_pendulum()
    assert (start.isoformat(), end.isoformat()) == ("2024-03-12T00:00:00", "2024-03-13T00:00:00")
    assert start.tzinfo is None
    assert Interval.of("-0043-03-15").to_pendulum() == (None, None)
    assert Interval.closed(None, "2024").to_pendulum()[0] is None


def test_touched_days_are_counted_from_minutes():
    evening = Interval.closed("2024-03-12T18:00", "2024-03-13T01:59")
    assert (evening.first_day, evening.last_day) == (day_number(2024, 3, 12), day_number(2024, 3, 13))

"""Calendar periods: one whole unit at a place in the calendar, with its TIMEX3 value."""

import functools
from typing import Self

from attrs import frozen

from timeline.civil import MINUTES_A_DAY, day_iso, day_number, iso_week, minute_iso, weekday, year_month_day
from timeline.granularity import Granularity
from timeline.interval import Interval

__all__ = ["Period", "clipped", "edge_of", "value_of"]

_SEASONS = ("SP", "SU", "FA", "WI")
_PARTS = {Granularity.MONTH: ("", 1), Granularity.QUARTER: ("Q", 3), Granularity.HALF: ("H", 6)}
"""Letter of the number, and months, of the parts that a year's values count."""
_THIRDS = {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}


@frozen
class Period:
    """One whole day, week, month … : its unit, and its first and last day number."""

    unit: Granularity
    first: int
    last: int
    value: str

    @classmethod
    @functools.lru_cache(maxsize=4096)
    def containing(cls, unit: Granularity, day: int) -> Self:
        """Return the period of this unit that holds a day; the weekend of a weekday is the one that ends its week."""
        if unit is Granularity.DAY:
            return cls(unit, day, day, value_of(unit, day * MINUTES_A_DAY))
        if unit is Granularity.SEASON:
            return cls._season(day)
        start = unit.floor(day * MINUTES_A_DAY)
        end = unit.step(start, 1)
        if unit is Granularity.WEEKEND:
            end = start + 2 * MINUTES_A_DAY
        return cls(unit, start // MINUTES_A_DAY, end // MINUTES_A_DAY - 1, value_of(unit, start))

    @classmethod
    def numbered(cls, unit: Granularity, year: int, number: int) -> Self:
        """Return the n-th month, quarter, half or season of a year."""
        if unit is Granularity.SEASON:
            return cls._season(day_number(year, 3 * number))
        months = {Granularity.MONTH: 1, Granularity.QUARTER: 3, Granularity.HALF: 6}[unit]
        return cls.containing(unit, day_number(year, 1 + months * (number - 1)))

    @classmethod
    def _season(cls, day: int) -> Self:
        year, month, _ = year_month_day(day)
        index = (month - 3) // 3 % 4
        year -= month < 3
        start = day_number(year, 3 + 3 * index)
        end = Granularity.SEASON.step(start * MINUTES_A_DAY, 1) // MINUTES_A_DAY
        return cls(Granularity.SEASON, start, end - 1, f"{_year(year)}-{_SEASONS[index]}")

    def step(self, count: int) -> "Period":
        """Return the period ``count`` units on."""
        there = self.unit.step(self.first * MINUTES_A_DAY, count) // MINUTES_A_DAY
        return Period.containing(self.unit, there)

    @property
    def bounds(self) -> Interval:
        """Its minutes."""
        return Interval.days(self.first, self.last)


def _year(year: int) -> str:
    """Return ``2024``, or ``BC0480``: TIMEX3 counts years before our era without a year 0."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def value_of(unit: Granularity, minute: int) -> str:
    """Return the TIMEX3 value of the unit that begins at a minute."""
    day = minute // MINUTES_A_DAY
    year, month, day_of_month = year_month_day(day)
    if unit.rank < Granularity.DAY.rank:
        stamp = minute_iso(minute)
        return stamp if year > 0 else f"{_year(year)}-{month:02d}-{day_of_month:02d}{stamp[stamp.index('T') :]}"
    if unit is Granularity.DAY:
        return day_iso(day) if year > 0 else f"{_year(year)}-{month:02d}-{day_of_month:02d}"
    if unit in (Granularity.WEEK, Granularity.WEEKEND):
        week_year, week = iso_week(day - weekday(day))
        return f"{_year(week_year)}-W{week:02d}{'-WE' if unit is Granularity.WEEKEND else ''}"
    if unit is Granularity.YEAR:
        return _year(year)
    if unit in _PARTS:
        letter, months = _PARTS[unit]
        return f"{_year(year)}-{letter}{(month + months - 1) // months:0{1 if letter else 2}d}"
    digits = {Granularity.DECADE: 3, Granularity.CENTURY: 2, Granularity.MILLENNIUM: 1}[unit]
    if year > 0:
        return f"{year:04d}"[:digits]
    return f"BC{-year:04d}"[: digits + 2]


def edge_of(bounds: Interval, which: str) -> Interval:
    """Return the START, MID or END of bounds in whole days; bounds too short to part, or open, stay as they are."""
    if bounds.start is None or bounds.end is None:
        return bounds
    days = (bounds.end - bounds.start) // MINUTES_A_DAY
    if days < 3:
        return bounds
    a, b = (days * third // 3 for third in _THIRDS[which])
    return Interval(bounds.start + a * MINUTES_A_DAY, bounds.start + max(b, a + 1) * MINUTES_A_DAY)


def clipped(bounds: Interval, limit: str, here: int) -> Interval:
    """Return the bounds that "by", "until", "before", "after" or "since" leave.

    "by", "until" and "before" start at an anchor that lies before them; "after" and "since" stay open.
    """
    start, end = bounds.start, bounds.end
    if limit in ("by", "until") and end is not None:
        return Interval(here if here < end else None, end)
    if limit == "before" and start is not None:
        return Interval(here if here < start else None, start)
    if limit == "after" and end is not None:
        return Interval(end, None)
    if limit == "since" and start is not None:
        return Interval(start, None)
    return bounds

"""Calendar units, finest first, with their floor and their step."""

import enum

from timeline.civil import MINUTES_A_DAY, day_number, days_in_month, weekday, year_month_day

__all__ = ["Granularity"]

_YEARS = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}
_MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6}
_MINUTES = {"minute": 1, "hour": 60, "part": 360, "day": MINUTES_A_DAY}


class Granularity(enum.Enum):
    """How finely a time was told; orders from finest to coarsest.

    ``PART`` is a part of the day ("Tuesday morning"), ``HALF`` half a year. A ``SEASON`` is three months here; which
    months, and in which year winter falls, is the resolver's knowledge.
    """

    MINUTE = "minute"
    HOUR = "hour"
    PART = "part"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    __hash__ = object.__hash__  # members are unique; the inherited hash runs in Python, and units are keys everywhere

    def __init__(self, name: str) -> None:
        del name
        self.rank = len(type(self).__members__)
        """0 for the finest."""

    def floor(self, minute: int) -> int:
        """Return the first minute of the unit that ``minute`` lies in; weeks begin on Monday, weekends on Saturday."""
        name = self.value
        if name in _MINUTES:
            return minute - minute % _MINUTES[name]
        day = minute // MINUTES_A_DAY
        if name == "week":
            return (day - weekday(day)) * MINUTES_A_DAY
        if name == "weekend":
            return (day - weekday(day) + 5) * MINUTES_A_DAY
        year, month, _ = year_month_day(day)
        if name in _MONTHS:
            month -= (month - 1) % _MONTHS[name]
            return day_number(year, month) * MINUTES_A_DAY
        return day_number(year - year % _YEARS[name]) * MINUTES_A_DAY

    def step(self, minute: int, count: int) -> int:
        """Return ``minute`` moved by ``count`` units; the day of the month is clipped to the month's length."""
        name = self.value
        if name in _MINUTES:
            return minute + count * _MINUTES[name]
        if name in ("week", "weekend"):
            return minute + count * 7 * MINUTES_A_DAY
        day, rest = divmod(minute, MINUTES_A_DAY)
        year, month, day_of_month = year_month_day(day)
        months = count * (_MONTHS[name] if name in _MONTHS else 12 * _YEARS[name])
        year, month = divmod(year * 12 + month - 1 + months, 12)
        month += 1
        return day_number(year, month, min(day_of_month, days_in_month(year, month))) * MINUTES_A_DAY + rest

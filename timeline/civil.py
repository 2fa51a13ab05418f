"""Civil time as whole numbers: days and minutes of the proleptic Gregorian calendar, any year.

A *day number* is what `datetime.date.toordinal` gives, continued below 1 and above 3652059; a *minute number* is
``day number * 1440 + minutes since midnight``. Year 0 is 1 BC, as ISO 8601 counts.
"""

import functools
import re

from timeline.errors import BadDate

__all__ = [
    "MINUTES_A_DAY",
    "day_iso",
    "day_number",
    "days_in_month",
    "iso_week",
    "iso_week_start",
    "minute_iso",
    "parse_minutes",
    "weekday",
    "year_month_day",
]

MINUTES_A_DAY = 1440

_DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ISO = re.compile(r"(-?\d{4,9})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?)?)?)?")


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """Return the day number of a civil date; the day may run past the month's end.

    Follows Howard Hinnant, "chrono-compatible low-level date algorithms".
    """
    y = year - (month <= 2)
    era = y // 400
    year_of_era = y - era * 400
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5
    return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year + day - 306


@functools.lru_cache(maxsize=4096)
def year_month_day(number: int) -> tuple[int, int, int]:
    """Return the civil date of a day number."""
    z = number + 305
    era = z // 146097
    day_of_era = z - era * 146097
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + (3 if shifted < 10 else -9)
    return year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * shifted + 2) // 5 + 1


def days_in_month(year: int, month: int) -> int:
    """Return 28 to 31."""
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return 29
    return _DAYS_IN_MONTH[month - 1]


def weekday(number: int) -> int:
    """Return 0 for Monday to 6 for Sunday."""
    return (number + 6) % 7


def iso_week_start(year: int, week: int) -> int:
    """Return the day number of the Monday of an ISO 8601 week."""
    fourth = day_number(year, 1, 4)
    return fourth - weekday(fourth) + 7 * (week - 1)


def iso_week(number: int) -> tuple[int, int]:
    """Return the ISO 8601 week-year and week of a day."""
    thursday = number - weekday(number) + 3
    year = year_month_day(thursday)[0]
    return year, (thursday - day_number(year)) // 7 + 1


@functools.lru_cache(maxsize=4096)
def day_iso(number: int) -> str:
    """Return ``2025-08-19``; years outside 0 to 9999 keep their sign and all their digits."""
    year, month, day = year_month_day(number)
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{day:02d}"


def minute_iso(minute: int) -> str:
    """Return ``2025-08-19T14:30``."""
    day, rest = divmod(minute, MINUTES_A_DAY)
    return f"{day_iso(day)}T{rest // 60:02d}:{rest % 60:02d}"


def parse_minutes(text: str) -> tuple[int, int]:
    """Return the half-open minutes that an ISO year, month, day or minute covers.

    Raises
    ------
    BadDate
        If the text has another shape, or names a day that no calendar has.
    """
    match = _ISO.fullmatch(text.strip())
    if match is None:
        raise BadDate(text)
    year, month, day, hour, minute = (None if part is None else int(part) for part in match.groups())
    assert year is not None
    if month is None:
        return day_number(year) * MINUTES_A_DAY, day_number(year + 1) * MINUTES_A_DAY
    if not 1 <= month <= 12:
        raise BadDate(text)
    first = day_number(year, month)
    if day is None:
        return first * MINUTES_A_DAY, (first + days_in_month(year, month)) * MINUTES_A_DAY
    if not 1 <= day <= days_in_month(year, month):
        raise BadDate(text)
    start = (first + day - 1) * MINUTES_A_DAY
    if hour is None or minute is None:
        return start, start + MINUTES_A_DAY
    if hour > 23 or minute > 59:
        raise BadDate(text)
    start += hour * 60 + minute
    return start, start + 1

"""Which day a publication date names, as people and programs write it: strictly, or not at all.

Worded dates are read by dateparser in the languages below, in which no month's name or short form is another month's.
"""

import datetime as dt
import functools
import re
from collections.abc import Iterator

from timeline.article import civil_day

__all__ = ["LANGUAGES", "has_two_readings", "is_clock_only", "leading_day", "parse_day"]

LANGUAGES = ("en", "fr", "de", "es", "it", "pt", "nl", "pl", "ru", "uk", "sv", "da")
"""Languages whose worded dates are read ("19 août 2025")."""


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def parse_day(text: str) -> dt.date | None:
    """Return the civil day that a text names and nothing else, or ``None``.

    Read are ISO 8601 days and datetimes (also ordinal and week dates), numbers that can be meant one way only, and
    worded dates with day, month and four-digit year; a weekday and a clock time beside them are passed over. "August
    2025", "yesterday" and "08/09/2025" name no one day.
    """
    text = text.strip()
    day = civil_day(text) or _ordinal(text)
    if day is not None:
        return day
    found = leading_day(text)
    return found[0] if found is not None and is_clock_only(text[found[1] :]) else None


def leading_day(text: str) -> tuple[dt.date, int] | None:
    """Return the full date that a text begins with, and the offset of its end."""
    match = _numbers().match(text)
    if match is not None:
        days = _readings(match)
        return (days.pop(), match.end()) if len(days) == 1 else None
    match = _words().match(text)
    if match is None:
        return None
    day = _worded(match["day"])
    if day is None or not _fits(match["weekday"], day):
        return None
    return day, match.end()


def has_two_readings(text: str) -> bool:
    """Two different days can be meant: "08/09/2025" is in August for some readers and in September for others."""
    match = _numbers().match(text.strip())
    return match is not None and len(_readings(match)) > 1


def is_clock_only(text: str) -> bool:
    """What is left beside a date is no more than a clock time, a zone and punctuation."""
    text = text.strip()
    return len(text) <= 60 and _clock().fullmatch(text) is not None


def _readings(match: re.Match[str]) -> set[dt.date]:
    """Return the days that three numbers can mean; with dots the day comes first wherever dots are used."""
    if match["year"] is not None:
        orders = [(match["year"], match["month"], match["day"])]
    elif match["mark"] == ".":
        orders = [(match["last"], match["second"], match["first"])]
    else:
        orders = [(match["last"], match["second"], match["first"]), (match["last"], match["first"], match["second"])]
    return set(_valid(orders))


def _valid(orders: list[tuple[str, str, str]]) -> Iterator[dt.date]:
    for year, month, day in orders:
        try:
            yield dt.date(int(year), int(month), int(day))
        except ValueError:
            continue


def _ordinal(text: str) -> dt.date | None:
    """Return the day of an ISO 8601 ordinal date, which the standard library does not read ("2025-231")."""
    if re.fullmatch(r"[0-9]{4}-[0-9]{3}", text) is None:
        return None
    import pendulum

    try:
        return civil_day(pendulum.parse(text, exact=True, strict=True))
    except ValueError:
        return None


@functools.lru_cache(maxsize=4096)
def _worded(text: str) -> dt.date | None:
    """Return the day of a worded date; its day and year must be those that stand in the text."""
    import dateparser

    found = dateparser.parse(
        text,
        languages=list(LANGUAGES),
        settings={
            "STRICT_PARSING": True,
            "REQUIRE_PARTS": ["day", "month", "year"],
            "PARSERS": ["absolute-time"],
            "RELATIVE_BASE": dt.datetime(2000, 1, 1),  # noqa: DTZ001 - a fixed day, so that the clock is never read
            "TIMEZONE": "UTC",
        },
    )
    numbers = {int(number) for number in re.findall(r"[0-9]+", text)}
    return found.date() if found is not None and {found.day, found.year} == numbers else None


def _fits(weekday: str | None, day: dt.date) -> bool:
    """The word before a date is its weekday: "Monday, 19 August 2025" names no day, nor does "after 19 August 2025"."""
    return weekday is None or day.weekday() in _weekdays().get(weekday.lower().rstrip("."), set())


@functools.cache
def _weekdays() -> dict[str, set[int]]:
    """Return what each weekday word means in the languages read (0 for Monday)."""
    from importlib import import_module

    words: dict[str, set[int]] = {}
    for language in LANGUAGES:
        info = import_module(f"dateparser.data.date_translation_data.{language}").info
        for number, name in enumerate(_WEEKDAYS):
            for word in info[name]:
                words.setdefault(word.lower().rstrip("."), set()).add(number)
    return words


@functools.cache
def _numbers() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?P<year>[0-9]{4})(?P<sep>[-/.])(?P<month>[0-9]{1,2})(?P=sep)(?P<day>[0-9]{1,2})"
        r"|(?P<first>[0-9]{1,2})(?P<mark>[-/.])(?P<second>[0-9]{1,2})(?P=mark)(?P<last>[0-9]{4}))(?![0-9])"
    )


@functools.cache
def _words() -> re.Pattern[str]:
    letters = r"[^\W\d_]"
    return re.compile(
        rf"(?:(?P<weekday>{letters}{{2,14}}\.?),?\s+)?"
        rf"(?P<day>(?:[0-9]{{1,2}}(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+)?{letters}{{3,12}}\.?,?\s+(?:de\s+|del\s+)?"
        rf"|{letters}{{3,12}}\.?\s+[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s+)"
        r"[0-9]{4})(?![0-9])"
    )


@functools.cache
def _clock() -> re.Pattern[str]:
    return re.compile(
        r"[\s,;T|·–—-]*(?:(?:at|um|à|om|kl\.?|a\s+las|alle)\s+)?"
        r"(?:[0-9]{1,2}(?:[:.h][0-9]{2}){0,2}(?:[.,][0-9]+)?\s*(?:[AaPp]\.?[Mm]\.?|Uhr|uur|h)?\s*)?"
        r"(?:\(?(?:[A-Z]{1,5}|(?:UTC|GMT)?[+-][0-9]{2}:?[0-9]{2})\)?)?\s*(?:г\.?)?[\s.]*"
    )

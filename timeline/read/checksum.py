"""The weekday checksum: pairs such as "Tuesday, March 12" fit few years, and so can contradict a publication date."""

import datetime as dt
import functools
import re
from collections.abc import Iterator

from attrs import frozen

__all__ = ["Checksum", "weekday_checksum"]

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_HALF_A_YEAR = dt.timedelta(days=183)
_YEARS = 10
"""Years around the one given in which the pairs are tried."""


@frozen
class Checksum:
    """What weekday-and-date pairs say: ``against`` a day of publication, ``evidence`` for it, and ``typos``."""

    against: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    typos: tuple[str, ...] = ()


@frozen
class _Pair:
    """A weekday with its month and day, as written."""

    words: str
    weekday: int
    month: int
    day: int

    def fits(self, published: dt.date) -> bool | None:
        """The nearest such day has that weekday; ``None`` if there is no such day."""
        day = _nearest(published, self.month, self.day)
        return None if day is None else day.weekday() == self.weekday


def weekday_checksum(text: str, published: dt.date) -> Checksum:
    """Return what an English text's weekdays say of its day of publication; a date is never changed for it.

    A pair such as "Tuesday, March 12" is meant for the nearest such day, by the custom of news, and fits one year in
    seven or so. Most pairs against it: a note that names the day, the pair and the years they would fit. All of them
    for it: evidence. Pairs with a year say nothing of the publication; one that is no day of the calendar is noted.
    """
    pairs = tuple(_pairs(text))
    fits = [pair for pair in pairs if pair.fits(published)]
    misfits = [pair for pair in pairs if pair.fits(published) is False]
    against = (_against(misfits, pairs, published),) if len(misfits) > len(fits) else ()
    evidence = (f"the weekday fits: “{fits[0].words}”",) if fits and not misfits else ()
    return Checksum(against, evidence, tuple(_impossible(text)))


def _against(misfits: list[_Pair], pairs: tuple[_Pair, ...], published: dt.date) -> str:
    first = misfits[0]
    day = _nearest(published, first.month, first.day)
    assert day is not None
    told = f"“{first.words}”: {day} is a {_WEEKDAYS[day.weekday()]}"
    years = [year for year in _years_around(published.year) if all(pair.fits(_in(published, year)) for pair in pairs)]
    instead = f"; they fit publication in {' or '.join(map(str, years[:2]))}" if years else ""
    return f"the text's weekdays do not fit publication on {published} ({told}{instead})"


def _years_around(year: int) -> list[int]:
    """Return the years within ten of one, the nearest first."""
    shifts = sorted(range(-_YEARS, _YEARS + 1), key=lambda shift: (abs(shift), shift))
    return [year + shift for shift in shifts if shift and dt.MINYEAR < year + shift < dt.MAXYEAR]


def _in(published: dt.date, year: int) -> dt.date:
    return published.replace(year=year, day=min(published.day, 28) if published.month == 2 else published.day)


def _pairs(text: str) -> Iterator[_Pair]:
    for match in _pair().finditer(text):
        yield _Pair(" ".join(match[0].split()), *_parts(match))


def _parts(match: re.Match[str]) -> tuple[int, int, int]:
    weekday = next(number for number, name in enumerate(_WEEKDAYS) if name.startswith(match["weekday"][:3]))
    month = _MONTHS.index((match["month"] or match["month_last"])[:3]) + 1
    return weekday, month, int(match["day"] or match["day_first"])


def _impossible(text: str) -> Iterator[str]:
    """Yield a note for each weekday that the date written behind it, with its year, does not have."""
    for match in _pair_with_year().finditer(text):
        weekday, month, number = _parts(match)
        try:
            day = dt.date(int(match["year"]), month, number)
        except ValueError:
            continue
        if day.weekday() != weekday:
            words = " ".join(match[0].split())
            yield f"“{words}” cannot be: {day} is a {_WEEKDAYS[day.weekday()]}"


def _nearest(published: dt.date, month: int, day: int) -> dt.date | None:
    """Return the day of that name within half a year of publication, if there is one."""
    for year in (published.year, published.year - 1, published.year + 1):
        try:
            found = dt.date(year, month, day)
        except ValueError:  # 30 February, or a year out of the calendar
            continue
        if abs(found - published) <= _HALF_A_YEAR:
            return found
    return None


def _written() -> str:
    weekday = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)"
    months = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    months += r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
    month_first = rf"(?P<month>{months})\.?\s+(?P<day>[0-9]{{1,2}})"
    day_first = rf"(?P<day_first>[0-9]{{1,2}})\s+(?P<month_last>{months})"
    return rf"\b{weekday},?\s+(?:{month_first}|{day_first})(?:st|nd|rd|th)?\b"


@functools.cache
def _pair() -> re.Pattern[str]:
    return re.compile(_written() + r"(?![.:]?[0-9])(?!,?\s+[0-9]{4})")


@functools.cache
def _pair_with_year() -> re.Pattern[str]:
    return re.compile(_written() + r",?\s+(?P<year>[12][0-9]{3})(?![0-9])")

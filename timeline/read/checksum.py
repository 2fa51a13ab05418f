"""The weekday checksum: pairs such as "Tuesday, March 12" fit few years, and so can contradict a publication date."""

import datetime as dt
import functools
import re

__all__ = ["weekday_notes"]

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_HALF_A_YEAR = dt.timedelta(days=183)


def weekday_notes(text: str, published: dt.date) -> tuple[str, ...]:
    """Return a note if most weekday-and-date pairs of an English text fit no day near its publication.

    A pair without a year is meant for the nearest such day, by the custom of news; pairs with a year say nothing about
    the publication and are passed over.
    """
    fits, misfits = 0, []
    for match in _pair().finditer(text):
        weekday = next(number for number, name in enumerate(_WEEKDAYS) if name.startswith(match["weekday"][:3]))
        month = _MONTHS.index((match["month"] or match["month_last"])[:3]) + 1
        day = _nearest(published, month, int(match["day"] or match["day_first"]))
        if day is None:
            continue
        if day.weekday() == weekday:
            fits += 1
        else:
            misfits.append(f"“{' '.join(match[0].split())}”: {day} is a {_WEEKDAYS[day.weekday()]}")
    if len(misfits) <= fits:
        return ()
    return (f"the text's weekdays do not fit publication on {published} ({misfits[0]})",)


def _nearest(published: dt.date, month: int, day: int) -> dt.date | None:
    """Return the day of that name within half a year of publication, if there is one."""
    for year in (published.year, published.year - 1, published.year + 1):
        try:
            found = dt.date(year, month, day)
        except ValueError:
            continue
        if abs(found - published) <= _HALF_A_YEAR:
            return found
    return None


@functools.cache
def _pair() -> re.Pattern[str]:
    weekday = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)"
    months = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    months += r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
    return re.compile(
        rf"\b{weekday},?\s+(?:(?P<month>{months})\.?\s+(?P<day>[0-9]{{1,2}})|(?P<day_first>[0-9]{{1,2}})\s+(?P<month_last>{months}))"
        r"(?:st|nd|rd|th)?\b(?![.:]?[0-9])(?!,?\s+[0-9]{4})"
    )

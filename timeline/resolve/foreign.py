"""Absolute dates in other languages: the one door to dateparser, strict and with the languages given."""

import datetime as dt
import functools
import re
from typing import Any

from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.when import When

__all__ = ["absolute_date"]

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_NEVER_USED = dt.datetime.fromisoformat("2000-01-01")
"""dateparser would read the clock without it; a date with all its parts never needs it."""
_PARTS = (("day", Granularity.DAY, "%Y-%m-%d"), ("month", Granularity.MONTH, "%Y-%m"), ("year", Granularity.YEAR, "%Y"))


@functools.lru_cache(maxsize=4096)
def absolute_date(text: str, languages: tuple[str, ...]) -> When | None:
    """Return the day, month or year that a whole text names in one of the languages; ``None`` if it names none.

    Nothing is supplied: "3 de mayo" has no year and gives ``None``, "mayo de 2024" gives the month. The languages are
    ISO 639-1 codes; none is guessed.
    """
    if not languages or _YEAR.search(text) is None:
        return None
    for part, granularity, form in _PARTS:
        needed = ["year"] if part == "year" else ["year", "month"] if part == "month" else ["year", "month", "day"]
        found = _parsed(text, languages, needed)
        if found is not None:
            return When(Interval.of(found.strftime(form).rjust(4, "0")), granularity)
    return None


def _parsed(text: str, languages: tuple[str, ...], needed: list[str]) -> dt.datetime | None:
    import dateparser

    settings: Any = {"REQUIRE_PARTS": needed, "PARSERS": ["absolute-time"], "RELATIVE_BASE": _NEVER_USED}
    return dateparser.parse(text, languages=list(languages), settings=settings)

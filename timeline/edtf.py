"""`When` to and from EDTF text (Extended Date/Time Format, ISO 8601-2:2019; https://www.loc.gov/standards/datetime/).

A whole unit is written as such (``2025-08``, ``199X``, quarter ``2025-33``); a stretch that is filled as an interval
(``a/b``); one unknown moment in a stretch as a one-of set (``[a..b]``). EDTF keeps times of day out of intervals and
sets, so those are written in days: the JSON keeps the minutes. Nor has it a mark for a whole set: "about" and doubt
stand at both its ends (``[a~..b~]``), which some readers refuse, rather than be lost.
"""

import re

from timeline.civil import MINUTES_A_DAY, day_iso, day_number, minute_iso, year_month_day
from timeline.errors import BadDate, BadEdtf, EmptyInterval
from timeline.granularity import Granularity
from timeline.interval import UNKNOWN, Interval
from timeline.when import When

__all__ = ["from_edtf", "to_edtf"]

_QUALIFIER = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
_FLAGS = {mark: flags for flags, mark in _QUALIFIER.items()}
_NOTHING = "XXXX"
_PERIODS = {Granularity.QUARTER: (33, 3), Granularity.HALF: (40, 6)}
_MASKED = {Granularity.DECADE: 1, Granularity.CENTURY: 2, Granularity.MILLENNIUM: 3}
_INTERVAL = re.compile(r"(?P<a>[^/\[\].]+|\.\.)/(?P<b>[^/\[\].]+|\.\.)")
_ONE_OF = re.compile(r"\[(?P<a>[^/\[\].]*)\.\.(?P<b>[^/\[\].]*)\]")
_YEARS_0_TO_9999 = range(10000)


def to_edtf(when: When) -> str:
    """Return the EDTF text of a `When`; one without any date is ``XXXX``, a year nobody knows."""
    mark = _QUALIFIER[when.approximate, when.uncertain]
    bounds = when.bounds
    if bounds.is_unknown:
        return _NOTHING + mark
    whole = _whole_unit(bounds)
    if whole is not None:
        return whole + mark
    first, last = bounds.first_day, bounds.last_day
    start = ".." if first is None else day_iso(first) + mark
    end = ".." if last is None else day_iso(last) + mark
    if when.fills:
        return f"{start}/{end}"
    if first == last:
        return start
    return f"[{start if first is not None else ''}..{end if last is not None else ''}]"


def from_edtf(text: str) -> When:
    """Return the `When` that an EDTF text written by `to_edtf` stands for.

    Raises
    ------
    BadEdtf
        If the text is none of the forms that `to_edtf` writes.
    """
    interval, one_of = _INTERVAL.fullmatch(text), _ONE_OF.fullmatch(text)
    try:
        if interval is not None:
            return _stretch(interval, fills=True)
        return _single(text) if one_of is None else _stretch(one_of, fills=False)
    except (BadDate, EmptyInterval) as error:
        raise BadEdtf(text) from error


def _whole_unit(bounds: Interval) -> str | None:
    """Return the text of the one calendar unit that ``bounds`` cover exactly, if there is one."""
    if bounds.start is None or bounds.end is None:
        return None
    if bounds.end == bounds.start + 1:
        return minute_iso(bounds.start)
    if bounds.has_minutes:
        return None
    year, month, _ = year_month_day(bounds.start // MINUTES_A_DAY)
    for unit in _WHOLE:
        if unit.floor(bounds.start) == bounds.start and unit.step(bounds.start, 1) == bounds.end:
            return _unit_text(unit, year, month, bounds.start)
    return None


_WHOLE = (
    Granularity.DAY,
    Granularity.MONTH,
    Granularity.QUARTER,
    Granularity.HALF,
    Granularity.YEAR,
    Granularity.DECADE,
    Granularity.CENTURY,
    Granularity.MILLENNIUM,
)


def _unit_text(unit: Granularity, year: int, month: int, start: int) -> str | None:
    if unit is Granularity.DAY:
        return day_iso(start // MINUTES_A_DAY)
    stem = f"{'-' if year < 0 else ''}{abs(year):04d}"
    if unit is Granularity.YEAR:
        return stem if abs(year) in _YEARS_0_TO_9999 else f"Y{year}"
    if unit is Granularity.MONTH:
        return f"{stem}-{month:02d}"
    if unit in _PERIODS:
        code, months = _PERIODS[unit]
        return f"{stem}-{code + (month - 1) // months}"
    digits = _MASKED[unit]
    return stem[:-digits] + "X" * digits if year in _YEARS_0_TO_9999 else None


def _single(text: str) -> When:
    mark = text[-1:] if text[-1:] in ("~", "?", "%") else ""
    approximate, uncertain = _FLAGS[mark]
    bounds, unit = _bounds(text.removesuffix(mark), text)
    return When(bounds, unit, approximate=approximate, uncertain=uncertain)


def _stretch(match: re.Match[str], *, fills: bool) -> When:
    ends = tuple("" if end == ".." else end for end in match.group("a", "b"))
    marks = {end[-1] if end[-1:] in ("~", "?", "%") else "" for end in ends if end}
    if len(marks) > 1 or not any(ends):
        raise BadEdtf(match.string)
    mark = marks.pop()
    approximate, uncertain = _FLAGS[mark]
    a, b = (end.removesuffix(mark) or None for end in ends)
    bounds = Interval.closed(a, b)
    return When(bounds, Granularity.DAY, fills=fills, approximate=approximate, uncertain=uncertain)


def _bounds(text: str, whole: str) -> tuple[Interval, Granularity]:
    if text == _NOTHING:
        return UNKNOWN, Granularity.DAY
    masked = re.fullmatch(r"(\d{1,3})(X{1,3})", text)
    if masked is not None and len(text) == 4:
        unit = next(unit for unit, digits in _MASKED.items() if digits == len(masked[2]))
        start = day_number(int(masked[1]) * 10 ** len(masked[2])) * MINUTES_A_DAY
        return Interval(start, unit.step(start, 1)), unit
    period = re.fullmatch(r"(-?\d{4})-(3[3-6]|4[01])", text)
    if period is not None:
        unit = Granularity.QUARTER if period[2] < "40" else Granularity.HALF
        code, months = _PERIODS[unit]
        start = day_number(int(period[1]), 1 + months * (int(period[2]) - code)) * MINUTES_A_DAY
        return Interval(start, unit.step(start, 1)), unit
    try:
        when = When.on(text.removeprefix("Y"))
    except BadDate as error:
        raise BadEdtf(whole) from error
    return when.bounds, when.granularity

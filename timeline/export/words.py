"""Dates, statuses and claimants in English words, with every hedge said aloud."""

import re

from timeline.article import Article
from timeline.civil import MINUTES_A_DAY, days_in_month, weekday, year_month_day
from timeline.event import Event
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.mention import Mention, Stance, Status
from timeline.when import When

__all__ = [
    "CONTROL",
    "cited",
    "claimants",
    "count",
    "date_words",
    "headline",
    "lead",
    "marked",
    "one_line",
    "shown",
    "title_of",
    "voices",
]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_MARKS = {
    Status.HAPPENED: "",
    Status.ONGOING: "Ongoing",
    Status.SCHEDULED: "Scheduled",
    Status.PLANNED: "Planned",
    Status.PROPOSED: "Proposed",
    Status.CLAIMED: "Claimed",
    Status.CONDITIONAL: "Conditional",
    Status.DENIED: "Denied",
    Status.UNCERTAIN: "Uncertain",
    Status.POSTPONED: "Postponed",
    Status.CANCELLED: "Cancelled",
}

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that HTML, XML and iCalendar text may not hold, half a surrogate pair (which has no UTF-8) among them."""

_SPACE = re.compile(r"\s+")


def one_line(text: str) -> str:
    """Return the text on one line, runs of white space as one space."""
    return _SPACE.sub(" ", text).strip()


def shown(text: str) -> str:
    """Return the text with a visible stand-in for each control character."""
    return CONTROL.sub("\ufffd", text)


def title_of(event: Event) -> str:
    """Return the event's title on one line; never empty, since a heading needs words."""
    return one_line(event.title) or "(untitled)"


def count(number: int, noun: str) -> str:
    """Return ``1 article`` or ``5 articles``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def cited(article: Article) -> str:
    """Return what an article is cited by: its paper, or ``article 5``; never empty."""
    return one_line(article.source or "") or f"article {one_line(article.id)}"


def claimants(event: Event, stance: Stance) -> tuple[str, ...]:
    """Return who takes this stance on the event, each once, in the order told; articles themselves are left out."""
    return tuple(dict.fromkeys(claim.by for claim in event.claims if claim.stance is stance and claim.by))


def voices(event: Event) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return who speaks for and against the event, each under its label, leaving out labels with nobody."""
    told = "Claimed by" if event.status is Status.CLAIMED else "According to"
    sides = ((told, claimants(event, Stance.ASSERTS)), ("Denied by", claimants(event, Stance.DENIES)))
    return tuple((label, names) for label, names in sides if names)


def marked(event: Event) -> str:
    """Return what the event's title must be marked with: ``Claimed by A and B``, ``Planned``; empty if it happened."""
    mark = _MARKS[event.status]
    stance = {Status.CLAIMED: Stance.ASSERTS, Status.DENIED: Stance.DENIES}.get(event.status)
    names = claimants(event, stance) if stance is not None else ()
    return f"{mark} by {one_line(' and '.join(names))}" if names else mark


def headline(event: Event) -> str:
    """Return the title with its mark before it, for formats that have no place of their own for a status."""
    mark, title = marked(event), title_of(event)
    return f"{mark}: {title}" if mark else title


def lead(event: Event) -> Mention:
    """Return the mention that dates the event, else the first."""
    return next((m for m in event.mentions if m.timex is not None and m.when == event.when), event.mentions[0])


def date_words(when: When) -> str:
    """Return when it was, as people write it: ``Tue 19 Aug 2025``, ``between 19 Aug and 2 Sep 2025``, ``undated``."""
    if not when.is_dated:
        return "undated"
    words = _bounds_words(when, "about " if when.approximate else "")
    return f"{words} (doubtful)" if when.uncertain else words


def _bounds_words(when: When, about: str) -> str:
    bounds = when.bounds
    if bounds.start is None:
        assert bounds.end is not None
        return f"{'until' if when.fills else 'by'} {about}{_edge(bounds, bounds.end - 1)}"
    if bounds.end is None:
        start = f"{about}{_edge(bounds, bounds.start)}"
        return f"from {start} on" if when.fills else f"not before {start}"
    if bounds.has_minutes:
        return _clock_words(bounds.start, bounds.end - 1, about, fills=when.fills)
    unit = _unit_words(when.granularity, bounds.start, bounds.end)
    return f"{about}{unit}" if unit else _days_words(bounds, about, fills=when.fills)


def _edge(bounds: Interval, minute: int) -> str:
    day, rest = divmod(minute, MINUTES_A_DAY)
    return f"{_day(day)}, {_clock(rest)}" if bounds.has_minutes else _day(day)


def _clock_words(first: int, last: int, about: str, *, fills: bool) -> str:
    (day, start), (last_day, end) = divmod(first, MINUTES_A_DAY), divmod(last, MINUTES_A_DAY)
    if first == last:
        return f"{_day(day)}, {about}{_clock(start)}"
    joins = ("from", "to") if fills else ("between", "and")
    if day == last_day:
        return f"{_day(day)}, {joins[0]} {about}{_clock(start)} {joins[1]} {_clock(end)}"
    return f"{joins[0]} {about}{_day(day)}, {_clock(start)} {joins[1]} {_day(last_day)}, {_clock(end)}"


def _unit_words(unit: Granularity, start: int, end: int) -> str | None:
    """Return the name of the unit when the bounds are exactly one of it, and it was told as one."""
    if unit.floor(start) != start or unit.step(start, 1) != end:
        return _weekend_words(start, end) if unit is Granularity.WEEKEND else None
    year, month, _ = year_month_day(start // MINUTES_A_DAY)
    day = _day(start // MINUTES_A_DAY)
    names = {
        Granularity.DAY: day,
        Granularity.WEEK: f"the week of {day}",
        Granularity.MONTH: f"{_MONTHS[month - 1]} {_year(year)}",
        Granularity.QUARTER: f"Q{(month + 2) // 3} {_year(year)}",
        Granularity.HALF: f"{'first' if month == 1 else 'second'} half of {_year(year)}",
        Granularity.YEAR: _year(year),
        Granularity.DECADE: f"the {year}s" if year > 0 else None,
    }
    return names.get(unit)


def _weekend_words(start: int, end: int) -> str | None:
    day = start // MINUTES_A_DAY
    return f"the weekend of {_day(day)}" if weekday(day) == 5 and end - start == 2 * MINUTES_A_DAY else None


def _days_words(bounds: Interval, about: str, *, fills: bool) -> str:
    assert bounds.first_day is not None
    assert bounds.last_day is not None
    first, last = year_month_day(bounds.first_day), year_month_day(bounds.last_day)
    if first == last:
        return f"{about}{_day(bounds.first_day)}"
    whole_months = first[2] == 1 and last[2] == days_in_month(last[0], last[1])
    if whole_months and first[:2] == last[:2]:
        return f"{about}{'all of' if fills else 'some day in'} {_MONTHS[first[1] - 1]} {_year(first[0])}"
    start, end = _ends(first, last, days=not whole_months)
    return f"{about}{start} to {end}" if fills else f"between {about}{start} and {end}"


def _ends(first: tuple[int, int, int], last: tuple[int, int, int], *, days: bool) -> tuple[str, str]:
    """Return both ends, the first without the month and year it shares with the last."""
    end = f"{last[2]} " * days + f"{_MONTHS[last[1] - 1]} {_year(last[0])}"
    start = f"{first[2]} " * days + _MONTHS[first[1] - 1]
    if first[0] != last[0]:
        start += f" {_year(first[0])}"
    elif days and first[1] == last[1]:
        start = str(first[2])
    return start, end


def _day(number: int) -> str:
    year, month, day = year_month_day(number)
    return f"{_WEEKDAYS[weekday(number)]} {day} {_MONTHS[month - 1]} {_year(year)}"


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"

"""A timeline as a plain table that a person reads in a terminal."""

import re
import unicodedata
from collections.abc import Sequence

from attrs import frozen

from timeline.civil import MINUTES_A_DAY
from timeline.event import Event
from timeline.interval import Interval
from timeline.mention import Stance
from timeline.predicate import has_date

__all__ = ["HEADS", "Row", "cells", "in_days", "notes", "summary", "table", "width"]

HEADS = ("when", "", "what", "status", "who says so", "told by")
_WIDTHS = (24, 1, 46, 11, 18, 8)
"""Columns of one terminal line of at most 120 characters, gaps included."""

_GAP = "  "
_MOST_LINES = 3
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


@frozen
class Row:
    """One event of the table.

    ``lies`` is when it may have been by its order with others, shown where the articles give no date of its own;
    ``follows`` says that it certainly comes after the event of the row above.
    """

    event: Event
    lies: Interval
    follows: bool


def table(rows: Sequence[Row], footer: str = "") -> str:
    """Return the table as text, at most 120 characters wide; long titles run over up to three lines."""
    lines = [_line(HEADS), _line(tuple("-" * width for width in _WIDTHS))]
    for row in rows:
        lines.extend(_lines(cells(row)))
    if footer:
        lines.extend(("", footer))
    return "\n".join(lines)


def summary(events: Sequence[Event], articles: int, unread: int = 0) -> str:
    """Return how many events these are, how many of the articles tell them, and how many could not be used."""
    told = len({article for event in events for article in event.articles})
    read = max(told, articles)
    which = f"{_count(read, 'article')}"
    if 0 < told < read:
        which = f"{told} of the {which} read"
    rest = f"; {unread} more could not be used" if unread else ""
    return f"{_count(len(events), 'event')} from {which}{rest}"


def notes(events: Sequence[Event], left_open: int) -> tuple[str, ...]:
    """Return what a reader of the table should know besides; ``left_open`` events may fit the question and may not."""
    without = sum(not has_date(event) for event in events)
    have = "has no date of its own" if without == 1 else "have no date of their own"
    said = (
        (without, f"{have}: what stands in parentheses follows from the day of publication and the order"),
        (left_open, "more may fit, if what the articles leave open was so: ask with possible=True"),
    )
    return tuple(f"{number} {text}" for number, text in said if number)


def cells(row: Row) -> tuple[str, str, str, str, str, str]:
    """Return the texts of a row: when, ``↓`` if certainly after the row above, what, status, who says so, told by."""
    event = row.event
    return (
        _when(event, row.lies),
        "↓" if row.follows else "",
        _shown(event.title),
        event.status.value,
        _shown(", ".join(_claimants(event))),
        _told_by(event),
    )


def width(text: str) -> int:
    """Return how many columns of a terminal the text takes: two for wide East Asian letters, none for accents."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _shown(text: str) -> str:
    """Return the text on one line, with a visible stand-in for what would steer a terminal."""
    return _CONTROL.sub("\ufffd", " ".join(text.split()))


def _when(event: Event, lies: Interval) -> str:
    """Return the date as told, or in parentheses what publication and the order with other events make of it."""
    when = event.when
    if has_date(event):
        marks = "~" * when.approximate + "?" * when.uncertain
        unit = when.edtf.rstrip("~?%")
        is_whole_unit = not when.bounds.has_minutes and ".." not in unit and "/" not in unit
        return f"{unit if is_whole_unit else _span(when.bounds)}{f' {marks}' if marks else ''}"
    return "undated" if lies.is_unknown else f"({_span(in_days(lies))})"


def in_days(bounds: Interval) -> Interval:
    """Return whole days: to the minute a bound that only follows from others says too much."""
    first, last = bounds.first_day, bounds.last_day
    return Interval(
        None if first is None else first * MINUTES_A_DAY, None if last is None else (last + 1) * MINUTES_A_DAY
    )


def _span(bounds: Interval) -> str:
    first, last = bounds.earliest, bounds.latest
    if first is None or last is None:
        return f"by {last}" if last is not None else f"from {first}"
    if first == last:
        return first.replace("T", " ")
    if bounds.first_day == bounds.last_day:
        day, _, start = first.partition("T")
        return f"{day} {start}–{last.partition('T')[2]}"
    first, last = first.partition("T")[0], last.partition("T")[0]
    return f"{first}–{last[5:] if first[:4] == last[:4] else last}"


def _claimants(event: Event) -> tuple[str, ...]:
    """Return who is quoted on it, each once, with the stance where it is not a plain assertion."""
    named = (
        claim.by if claim.stance is Stance.ASSERTS else f"{claim.by} ({claim.stance.value})"
        for claim in event.claims
        if claim.by
    )
    return tuple(dict.fromkeys(named))


def _told_by(event: Event) -> str:
    """Return ``3/1``: three articles, one origin; only the number where both are the same."""
    articles, origins = len(event.articles), len(event.origins)
    return str(articles) if origins in (0, articles) else f"{articles}/{origins}"


def _lines(texts: Sequence[str]) -> list[str]:
    columns = [_wrapped(text, width) for text, width in zip(texts, _WIDTHS, strict=True)]
    height = max(map(len, columns))
    return [_line([column[at] if at < len(column) else "" for column in columns]) for at in range(height)]


def _line(texts: Sequence[str]) -> str:
    padded = (text + " " * (space - width(text)) for text, space in zip(texts, _WIDTHS, strict=True))
    return _GAP.join(padded).rstrip()


def _wrapped(text: str, space: int) -> list[str]:
    """Return the text in lines that fit, at most three, broken at spaces where that is possible."""
    lines: list[str] = []
    rest = text
    while rest and len(lines) < _MOST_LINES:
        head, rest = _split(rest, space)
        lines.append(head)
    if rest:
        lines[-1] = _cut(lines[-1], space - 1) + "…"
    return lines or [""]


def _split(text: str, space: int) -> tuple[str, str]:
    if width(text) <= space:
        return text, ""
    fitting = _cut(text, space)
    at = len(fitting) if text[len(fitting)] == " " else fitting.rfind(" ")
    if at <= 0:
        return fitting, text[len(fitting) :]
    return text[:at].rstrip(), text[at:].lstrip()


def _cut(text: str, space: int) -> str:
    taken = 0
    for place, letter in enumerate(text):
        taken += width(letter)
        if taken > space:
            return text[:place]
    return text

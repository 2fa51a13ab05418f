"""Where a format that needs days puts an event, what it says there in words, and what it loses by that.

An event whose date somebody told stands where they said. One that no words date is put in the stretch that its order
with others and the day of publication leave it, if that has two ends, and is marked as undated; otherwise it is left
out: half a stretch would have to be drawn on a day of which nobody spoke.
"""

import enum
from collections.abc import Collection, Iterable, Mapping

from attrs import field, frozen

from timeline.civil import year_month_day
from timeline.event import Event
from timeline.export.loss import Loss, lost
from timeline.export.placing import order_losses, undated_words
from timeline.export.words import CONTROL, date_words, marked, title_of
from timeline.mention import Status
from timeline.predicate import has_date
from timeline.timeline import Timeline

__all__ = ["FOUR_DIGITS", "Manner", "Shape", "Spot", "hidden", "line_losses", "losses", "safe_id", "spots"]

FOUR_DIGITS = range(1, 10_000)
"""The years that most readers hold."""


class Shape(enum.Enum):
    """How the days of a spot are meant."""

    DAY = "day"
    STRETCH = "stretch"
    """All of the days."""
    WINDOW = "window"
    """Some time in the days."""
    FROM = "from"
    """Not before the day, with no end told."""
    UNTIL = "until"
    """Not after the day, with no start told."""
    PLACED = "placed"
    """No date was told: some time in the days, by its order with others."""


@frozen
class Spot:
    """An event, the first and last day number (both included) that it is drawn on, and when it was, in words."""

    event: Event
    first: int
    last: int
    shape: Shape
    words: str

    @property
    def headline(self) -> str:
        """The title with its status before it, and its date in words where the days alone would mislead."""
        return self._titled(self.words if self.shape in (Shape.FROM, Shape.UNTIL, Shape.PLACED) else "")

    @property
    def told(self) -> str:
        """The title with its status and, unless it is exactly the days drawn, its date in words."""
        when = self.event.when
        exact = self.shape in (Shape.DAY, Shape.STRETCH) and not when.bounds.has_minutes
        return self._titled("" if exact and not when.approximate and not when.uncertain else self.words)

    def _titled(self, words: str) -> str:
        mark = ", ".join(part for part in (marked(self.event), words) if part)
        title = title_of(self.event)
        return f"{mark}: {title}" if mark else title


@frozen
class Manner:
    """What a format does instead, by what it cannot hold: another field says it (``mapped``) or none (``lost``).

    ``{said}`` in a text becomes the date in words, ``{edtf}`` the EDTF text, ``{status}`` the status. ``plain`` are the
    statuses that the format has a word for.
    """

    mapped: Mapping[str, str] = {}
    lost: Mapping[str, str] = {}
    plain: Collection[Status] = field(default=(Status.HAPPENED,), kw_only=True)


def spots(line: Timeline, years: range = FOUR_DIGITS, why: str = "left out") -> tuple[list[Spot], list[Loss]]:
    """Return the spot of every event that has one, in order, and a loss for each event that has none."""
    found, left_out = [], []
    for event in line:
        spot = _spot(event, line)
        if spot is None:
            left_out.append(lost(event, "no date", why))
        elif not all(year_month_day(day)[0] in years for day in (spot.first, spot.last)):
            held = f"the format holds years {years[0]} to {years[-1]}"
            left_out.append(lost(event, "year out of range", f"{event.when.edtf} is left out; {held}"))
        else:
            found.append(spot)
    return found, left_out


def _spot(event: Event, line: Timeline) -> Spot | None:
    bounds, words = event.when.bounds, date_words(event.when)
    if not has_date(event):
        placed = line.placed(event)
        if placed is None or placed.first_day is None or placed.last_day is None:
            return None
        return Spot(event, placed.first_day, placed.last_day, Shape.PLACED, undated_words(placed))
    first, last = bounds.first_day, bounds.last_day
    if first is None or last is None:
        day = last if first is None else first
        assert day is not None
        return Spot(event, day, day, Shape.UNTIL if first is None else Shape.FROM, words)
    if first == last:
        return Spot(event, first, last, Shape.DAY, words)
    return Spot(event, first, last, Shape.STRETCH if event.when.fills else Shape.WINDOW, words)


def losses(spots: Iterable[Spot], line: Timeline, manner: Manner) -> list[Loss]:
    """Return what these events lose in a format, told in its manner."""
    contradicted = {event for conflict in line.conflicts() for event in conflict.events}
    found = []
    for spot in spots:
        event = spot.event
        words = {"said": spot.words, "edtf": event.when.edtf, "status": event.status.value}
        for what in _of(spot, contradicted, manner):
            how = manner.mapped.get(what) or manner.lost.get(what)
            if how is not None:
                found.append(lost(event, what, how.format(**words), mapped=what in manner.mapped))
    return found


def _of(spot: Spot, contradicted: Collection[str], manner: Manner) -> list[str]:
    """Return what a format of days, one status and one telling cannot hold of an event."""
    event, when = spot.event, spot.event.when
    checks = {
        "no date": spot.shape is Shape.PLACED,
        "open end": spot.shape in (Shape.FROM, Shape.UNTIL),
        "window": spot.shape is Shape.WINDOW,
        "whole day": not when.bounds.has_minutes,
        "time of day": when.bounds.has_minutes and spot.shape is not Shape.PLACED,
        "approximate date": when.approximate,
        "doubtful date": when.uncertain,
        "status": event.status not in manner.plain,
        "disagreement": event.id in contradicted,
        "control characters": hidden(event),
    }
    return [what for what, holds in checks.items() if holds]


def hidden(event: Event) -> bool:
    """Tell whether some text of the event has characters that must be replaced to be shown."""
    texts = (event.title, event.place or "", *event.actors, *(mention.text for mention in event.mentions))
    return any(CONTROL.search(text) for text in texts)


def line_losses(line: Timeline, *, order: bool = True) -> list[Loss]:
    """Return what every format but the JSON loses of the whole: unread articles and, with ``order``, told orders."""
    unread = [Loss("", "", "unread article", f"left out: {problem}") for problem in line.problems]
    return unread + (order_losses(line) if order else [])


def safe_id(event: Event, number: int) -> str:
    """Return the event's id if it is a plain word, else one made of its place in the list."""
    return f"e{event.id}" if event.id.isascii() and event.id.isalnum() and len(event.id) <= 40 else f"n{number}"

"""What the dates decide: bounds on the start and the end of each event."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from timeline.event import Event
from timeline.order.network import TICKS, Reason
from timeline.when import When

__all__ = ["Bound", "Dated", "clip", "dated", "doubtful", "end", "start"]

_LONGEST_TITLE = 80


def start(place: int) -> int:
    """Return the point at which the event at this place starts."""
    return 2 * place


def end(place: int) -> int:
    """Return the point at which the event at this place ends."""
    return 2 * place + 1


@frozen
class Bound:
    """The earliest and latest tick of a point, and the reason; ``None`` where it gives none."""

    point: int
    earliest: int | None
    latest: int | None
    reason: Reason


@frozen(eq=False)
class Dated:
    """The date of an event, as a reason."""

    event: Event

    def __str__(self) -> str:
        return f"“{clip(self.event.title)}” is {self.date}"

    @property
    def date(self) -> str:
        """``on 2025-08-15 (“Friday” in 4_x)``."""
        event = self.event
        lead = next((m for m in event.mentions if m.timex is not None and m.when == event.when), None)
        if lead is None or lead.timex is None:
            return event.when.words
        return f"{event.when.words} (“{lead.timex.text}” in {lead.article})"


def dated(events: Sequence[Event]) -> Iterator[Bound]:
    """Return the bounds that each event's own date gives its two points; none for a doubtful date."""
    for place, event in enumerate(events):
        if not event.when.trusted.is_unknown:
            yield from _bounds(event.when, place, Dated(event))


def doubtful(events: Sequence[Event]) -> Iterator[Bound]:
    """Return the bounds of the dates told with a doubt or an "about", taken at their word: a place to list them at."""
    for place, event in enumerate(events):
        if event.when.trusted != event.when.bounds:
            taken = evolve(event.when, approximate=False, uncertain=False)
            yield from _bounds(taken, place, Dated(event))


def _bounds(when: When, place: int, reason: Reason) -> Iterator[Bound]:
    for point, (low, high) in zip((start(place), end(place)), when.points, strict=True):
        yield Bound(point, _ticks(low), _ticks(high), reason)


def clip(text: str, length: int = _LONGEST_TITLE) -> str:
    """Return the text on one line, cut at a word where it is longer than ``length``."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1].rsplit(' ', 1)[0]}…"


def _ticks(minute: int | None) -> int | None:
    return None if minute is None else minute * TICKS

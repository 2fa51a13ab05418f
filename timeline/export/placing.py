"""Where an event stands among the others, for formats that know dates only."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from timeline.event import Event
from timeline.export.loss import Loss, lost
from timeline.export.words import date_words
from timeline.interval import Interval
from timeline.ordering import Ordering, over_before
from timeline.predicate import has_date
from timeline.timeline import Timeline
from timeline.when import When

__all__ = ["Place", "order_losses", "places", "predecessors", "undated_words", "when_words"]


@frozen
class Place:
    """Where one event certainly stands among the others.

    ``after`` and ``before`` are the events next to it in the line that it is certainly after and before. ``told_after``
    are those right before it that the dates alone do not show to be earlier: words put them there. ``since`` and
    ``until`` are the minutes between which an undated event lies, by the dates of those before and after it.
    """

    after: Event | None = None
    before: Event | None = None
    told_after: tuple[Event, ...] = ()
    placed: Interval | None = None

    def __str__(self) -> str:
        parts = []
        if self.after is not None:
            parts.append(f"after “{self.after.title}”")
        if self.before is not None:
            parts.append(f"before “{self.before.title}”")
        return ", ".join(parts)


def predecessors(ordering: Ordering) -> dict[str, tuple[str, ...]]:
    """Return, for each event, the events certainly before it with no third certainly between them, nearest first.

    These pairs are the transitive reduction of the certain order: all other certain pairs follow from them.
    """
    return {
        event: tuple(ordering.total[other] for other in _nearest(ordering.earlier, place))
        for place, event in enumerate(ordering.total)
    }


def _nearest(earlier: Sequence[int], place: int) -> Iterator[int]:
    """Yield the places certainly before one with no third between, nearest first."""
    rest = earlier[place]
    while rest:
        last = rest.bit_length() - 1
        yield last
        rest &= ~(earlier[last] | 1 << last)


def places(line: Timeline) -> Mapping[str, Place]:
    """Return the place of every event by its id."""
    by_id = {event.id: event for event in line}
    ordering = line.ordering.restrict(by_id)
    events = [by_id[key] for key in ordering.total]
    earlier = ordering.earlier
    later = _first_later(earlier)
    told = _told_after(events, earlier)
    found = {event.id: Place() for event in line}
    for place, event in enumerate(events):
        last = earlier[place].bit_length() - 1
        after = events[last] if last >= 0 else None
        before = events[later[place]] if place in later else None
        words = tuple(events[other] for other in told[place])
        found[event.id] = Place(after, before, words, line.placed(event))
    return found


def _first_later(earlier: Sequence[int]) -> dict[int, int]:
    """Return for each place the first one in the line certainly after it, where there is one."""
    first: dict[int, int] = {}
    seen = 0
    for place, before in enumerate(earlier):
        new = before & ~seen
        seen |= before
        while new:
            last = new.bit_length() - 1
            first[last] = place
            new ^= 1 << last
    return first


def _told_after(events: Sequence[Event], earlier: Sequence[int]) -> list[tuple[int, ...]]:
    """Return for each place those right before it that the dates do not show to be earlier."""
    bounds = [event.when.bounds for event in events]
    dated = over_before([each.start for each in bounds], [each.end for each in bounds])
    return [
        tuple(other for other in _nearest(earlier, place) if not dated[place] >> other & 1)
        if earlier[place] & ~dated[place]
        else ()
        for place in range(len(events))
    ]


def undated_words(placed: Interval | None) -> str:
    """Return ``undated``, and in parentheses the days that order and publication leave, as the table shows them."""
    return "undated" if placed is None or placed.is_unknown else f"undated ({date_words(When(placed))})"


def when_words(event: Event, place: Place) -> str:
    """Return when an event was as it was told, or `undated_words` where no words date it."""
    return date_words(event.when) if has_date(event) else undated_words(place.placed)


def order_losses(line: Timeline) -> list[Loss]:
    """Return one loss for each event that words, not dates, put after another."""
    place = places(line)
    return [
        lost(event, "order told in words", f"the file does not say that it comes after “{told[0].title}”")
        for event in line
        if (told := place[event.id].told_after)
    ]

"""Where an event stands among the others, for formats that know dates only."""

from collections.abc import Mapping

from attrs import frozen

from timeline.event import Event
from timeline.export.loss import Loss, lost
from timeline.ordering import Ordering
from timeline.timeline import Timeline

__all__ = ["Place", "order_losses", "places", "predecessors"]


@frozen
class Place:
    """The events certainly next before and after one event.

    ``told_after`` are those among the former that the dates alone do not show to be earlier: words put them there.
    """

    after: tuple[Event, ...] = ()
    before: tuple[Event, ...] = ()
    told_after: tuple[Event, ...] = ()

    def __str__(self) -> str:
        parts = []
        if self.after:
            parts.append(f"after “{self.after[0].title}”")
        if self.before:
            parts.append(f"before “{self.before[0].title}”")
        return ", ".join(parts)


def predecessors(ordering: Ordering) -> dict[str, tuple[str, ...]]:
    """Return, for each event, the events certainly before it with no third certainly between them, nearest first.

    These pairs are the transitive reduction of the certain order: all other certain pairs follow from them.
    """
    rank = {event: place for place, event in enumerate(ordering.total)}
    masks = [0] * len(rank)
    for before, after in ordering.certain:
        masks[rank[after]] |= 1 << rank[before]
    reduced: dict[str, tuple[str, ...]] = {}
    for event, place in rank.items():
        rest, nearest = masks[place], []
        while rest:
            top = rest.bit_length() - 1
            nearest.append(ordering.total[top])
            rest &= ~(masks[top] | 1 << top)
        reduced[event] = tuple(nearest)
    return reduced


def places(line: Timeline) -> Mapping[str, Place]:
    """Return the place of every event by its id."""
    events = {event.id: event for event in line}
    after = {
        event: tuple(events[other] for other in others if other in events)
        for event, others in predecessors(line.ordering).items()
    }
    before: dict[str, list[Event]] = {}
    for event in line:
        for other in after.get(event.id, ()):
            before.setdefault(other.id, []).append(event)
    return {event.id: _place(event, after.get(event.id, ()), tuple(before.get(event.id, ()))) for event in line}


def _place(event: Event, after: tuple[Event, ...], before: tuple[Event, ...]) -> Place:
    told = tuple(other for other in after if not other.when.bounds.is_before(event.when.bounds))
    return Place(after, before, told)


def order_losses(line: Timeline) -> list[Loss]:
    """Return one loss for each event that words, not dates, put after another."""
    place = places(line)
    return [
        lost(event, "order told in words", f"the file does not say that it comes after “{told[0].title}”")
        for event in line
        if (told := place[event.id].told_after)
    ]

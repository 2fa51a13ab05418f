"""From events to their `Ordering`: solve what is certain, then list everything in one line."""

from collections.abc import Mapping, Sequence

from timeline.errors import DuplicateEvent
from timeline.event import Event
from timeline.order.answers import Answers
from timeline.order.dated import doubtful
from timeline.order.solve import solve
from timeline.order.told import constraints, tellings
from timeline.order.total import first_trigger, in_line
from timeline.ordering import Certain, Ordering

__all__ = ["line_up"]


def line_up(events: Sequence[Event], published: Mapping[str, int]) -> Ordering:
    """Return the order of the events; ``published`` gives each article's day number."""
    events = _sorted(events)
    told = tellings(events)
    network, set_aside = solve(events, told, published)
    weak = constraints(telling for telling in told if telling.told.weak and telling.a != telling.b)
    total = in_line(events, network, doubtful(events), weak, published)
    points = Answers(events, network)
    return Ordering(total, Certain(points, total), set_aside, points)


def _sorted(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events by where they are first told."""
    seen: set[str] = set()
    for event in events:
        if event.id in seen:
            raise DuplicateEvent(event.id)
        seen.add(event.id)
    return tuple(sorted(events, key=first_trigger))

"""One line out of a partial order: a solution of the network that reads well, sorted by its starts.

In every solution an event that is certainly earlier starts earlier, so whichever solution is sorted, the line never
breaks a certain relation. The solution is chosen so that each event stands as early as it may, with three wishes that
give way wherever the network forbids them: what narrative order suggests; an event with a window of more than a day
stands at the end of the window's first day, behind what is dated to that day; one without an earliest day stands at
the start of its latest, before what is dated to that day; and one without any date where its article was published.
"""

import math
from collections.abc import Iterable, Mapping, Sequence

from timeline.article import Span
from timeline.civil import MINUTES_A_DAY
from timeline.event import Event
from timeline.order.dated import Bound, end, start
from timeline.order.network import TICKS, Constraint, Network

__all__ = ["first_trigger", "in_line"]

_DAY = MINUTES_A_DAY * TICKS


class _Wish:
    """Why a point is where it is in the solution that is listed: no proof rests on it."""

    def __str__(self) -> str:
        return "listed there for want of a date"


def first_trigger(event: Event) -> tuple[Span, str]:
    """Return where the event is first told, by article id and offset, and its id: a key that no two events share."""
    return min((mention.trigger for mention in event.mentions), default=Span("", 0, 0)), event.id


def in_line(
    events: Sequence[Event],
    network: Network,
    doubtful: Iterable[Bound],
    weak: Iterable[Constraint],
    published: Mapping[str, int],
) -> tuple[str, ...]:
    """Return the ids of the events in one order that never breaks a certain relation.

    ``doubtful`` and ``weak`` are the dates and orders that prove nothing but may place an event; ``published`` gives
    the day number of each article. Events that stand alike follow one another by the latest time they may end, then by
    where they are first told.
    """
    network = network.copy()
    for bound in doubtful:
        if bound.latest is not None:
            network.at_most(bound.point, bound.latest, bound.reason)
        if bound.earliest is not None:
            network.at_least([(bound.point, bound.earliest, bound.reason)])
    for constraint in weak:
        network.add(constraint)
    _place(events, network, published)

    def key(place: int) -> tuple[int, float, tuple[Span, str]]:
        earliest, latest = network.earliest(start(place)), network.latest(end(place))
        assert earliest is not None
        return earliest, math.inf if latest is None else -(-latest // TICKS), first_trigger(events[place])

    return tuple(events[place].id for place in sorted(range(len(events)), key=key))


def _place(events: Sequence[Event], network: Network, published: Mapping[str, int]) -> None:
    """Give every start an earliest time, none later than its latest."""
    wish = _Wish()
    last = max((time for place in range(len(events)) if (time := _known(network, place)) is not None), default=0)
    wishes = []
    for place, event in enumerate(events):
        wished = _wished(event, place, network, published, last)
        if wished is not None:
            latest = network.latest(start(place))
            wishes.append((start(place), wished if latest is None else min(wished, latest), wish))
    refused = network.at_least(wishes)
    assert refused is None, "the latest times of all points are a solution, so nothing up to them can be refused"


def _wished(event: Event, place: int, network: Network, published: Mapping[str, int], last: int) -> int | None:
    """Return the time to list an event at when its window is no single day."""
    earliest, latest = network.earliest(start(place)), network.latest(end(place))
    if earliest is not None:
        is_narrow = latest is not None and latest - earliest <= _DAY
        return None if is_narrow else (earliest // _DAY + 1) * _DAY - TICKS
    if latest is not None:
        return (latest - TICKS) // _DAY * _DAY
    days = [published[article] for article in event.articles if article in published]
    return (min(days) + 1) * _DAY - TICKS if days else last + _DAY


def _known(network: Network, place: int) -> int | None:
    latest = network.latest(end(place))
    return network.earliest(start(place)) if latest is None else latest

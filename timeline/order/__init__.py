"""Order events: what the dates decide, what the words say, and one line out of both."""

from collections.abc import Iterable, Sequence

from timeline.article import Article
from timeline.errors import DuplicateEvent
from timeline.event import Event
from timeline.order.answers import Answers
from timeline.order.dated import doubtful
from timeline.order.solve import solve
from timeline.order.told import constraints, tellings
from timeline.order.total import first_trigger, in_line
from timeline.ordering import Certain, Ordering

__all__ = ["order"]


def order(events: Sequence[Event], articles: Iterable[Article] = ()) -> Ordering:
    """Return the order of the events; it does not depend on the order they are given in.

    Every event is two points, its start and its end, and lasts some time, however short. Dates bound the points, words
    set gaps between them, and an order is certain when every solution of that network has it. What contradicts dates or
    better supported words is kept in ``set_aside`` with the chain it contradicts. Narrative order and doubtful dates
    never make anything certain: they only help to list events whose order is not told.

    Parameters
    ----------
    events
        Events with ids of their own.
    articles
        Their publication days say where to list events that nothing dates.

    Raises
    ------
    DuplicateEvent
        If two events have one id.
    """
    events = _sorted(events)
    told = tellings(events)
    network, set_aside = solve(events, told)
    weak = constraints(telling for telling in told if telling.told.weak and telling.a != telling.b)
    published = {article.id: article.published.toordinal() for article in articles}
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

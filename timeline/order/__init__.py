"""Order events: what the dates decide, what the words say, and one line out of both."""

from collections.abc import Iterable, Sequence

from timeline.article import Article
from timeline.event import Event
from timeline.ordering import Ordering

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
    # Here rather than above, so that `import timeline` pays for the network only when something is ordered.
    from timeline.order.line import line_up

    return line_up(events, {article.id: article.published.toordinal() for article in articles})

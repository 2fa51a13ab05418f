"""The moment each article was written: what it tells as past was over by then, what it puts ahead had not begun.

One point an article is enough for all its events: past before writing, writing before what is to come. So the order of
any two of them follows without a constraint for each pair.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from timeline.civil import MINUTES_A_DAY
from timeline.event import Event
from timeline.mention import Mention, Status
from timeline.order.dated import Bound, clip, end, start
from timeline.order.network import TICKS, Constraint

__all__ = ["moments", "tenses"]

_OVER = frozenset({Status.HAPPENED, Status.CLAIMED})
_AHEAD = frozenset({Status.SCHEDULED, Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL})
_DAY = MINUTES_A_DAY * TICKS


@frozen(eq=False)
class _Published:
    """When an article was published, as a reason."""

    article: str
    day: int

    def __str__(self) -> str:
        return f"{self.article} was published on {dt.date.fromordinal(self.day)}"


@frozen(eq=False)
class _Tense:
    """How an article tells an event, as a reason."""

    article: str
    event: Event
    is_over: bool

    def __str__(self) -> str:
        return f"{self.article} tells “{clip(self.event.title)}” as {'past' if self.is_over else 'still to come'}"


def moments(events: Sequence[Event], published: Mapping[str, int]) -> Iterator[Bound]:
    """Return the day that each article was written by, on the points behind those of the events."""
    for article, point in _points(events, published).items():
        day = published[article]
        yield Bound(point, day * _DAY, (day + 1) * _DAY, _Published(article, day))


def tenses(events: Sequence[Event], published: Mapping[str, int]) -> Iterator[Constraint]:
    """Return what each article's tenses say of its events: over by the writing, or not begun.

    An event that one article tells both ways is no one event of one moment, and is left alone.
    """
    points = _points(events, published)
    for place, event in enumerate(events):
        over, ahead = set[str](), set[str]()
        for mention in event.mentions:
            day = published.get(mention.article)
            if day is not None and _is_over(mention, day):
                over.add(mention.article)
            elif day is not None and _is_ahead(mention, day):
                ahead.add(mention.article)
        for article in sorted(over - ahead):
            yield Constraint(((end(place), points[article], 0),), _Tense(article, event, is_over=True))
        for article in sorted(ahead - over):
            yield Constraint(((points[article], start(place), 0),), _Tense(article, event, is_over=False))


def _points(events: Sequence[Event], published: Mapping[str, int]) -> dict[str, int]:
    return {article: 2 * len(events) + number for number, article in enumerate(sorted(published))}


def _is_ahead(mention: Mention, day: int) -> bool:
    first = mention.bounds.start
    return mention.is_ahead and mention.status in _AHEAD and first is not None and first >= day * MINUTES_A_DAY


def _is_over(mention: Mention, day: int) -> bool:
    last = mention.bounds.end
    return mention.status in _OVER and last is not None and last <= (day + 1) * MINUTES_A_DAY

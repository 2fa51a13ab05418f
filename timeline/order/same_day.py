"""Events told to fall on one day share the days that each of them may fall on."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from timeline.civil import MINUTES_A_DAY
from timeline.event import Event
from timeline.mention import Hint
from timeline.order.dated import Bound, Dated, end, start
from timeline.order.network import TICKS, Constraint
from timeline.order.told import Telling
from timeline.ordering import SetAside

__all__ = ["same_day"]

_DAY = MINUTES_A_DAY * TICKS


@frozen(eq=False)
class _OneDay:
    """Why an event falls on certain days: the words, and the dated event of that day."""

    telling: Telling
    dates: tuple[Dated, ...]

    def __str__(self) -> str:
        return "; ".join((str(self.telling), *map(str, self.dates)))


@frozen(eq=False)
class _Days:
    """The day numbers on which an event, or all of a group, may start, and the dates that say so."""

    first: int | None
    last: int | None
    first_by: Dated | None = None
    last_by: Dated | None = None

    def meet(self, other: "_Days") -> "_Days | None":
        """Return the days in both, or ``None``."""
        days = self
        if other.first is not None and (days.first is None or other.first > days.first):
            days = evolve(days, first=other.first, first_by=other.first_by)
        if other.last is not None and (days.last is None or other.last < days.last):
            days = evolve(days, last=other.last, last_by=other.last_by)
        if days.first is not None and days.last is not None and days.first > days.last:
            return None
        return days

    @property
    def dates(self) -> tuple[Dated, ...]:
        return tuple(dict.fromkeys(date for date in (self.first_by, self.last_by) if date is not None))


def same_day(
    events: Sequence[Event], tellings: Iterable[Telling]
) -> tuple[list[Bound], list[Constraint], list[SetAside]]:
    """Return the bounds and gaps that "the same day" gives, and the tellings that the dates contradict.

    The telling event lies within the day; the other starts on it and may go on. Only the events' own dates are looked
    at, not what other words make of them: the bounds are true, and could sometimes be narrower.
    """
    groups = _Groups(events)
    kept, set_aside = [], []
    for telling in tellings:
        if telling.hint is Hint.SAME_DAY:
            clash = groups.join(telling)
            kept.extend([telling] if clash is None else [])
            set_aside.extend([] if clash is None else [clash])
    bounds = [bound for telling in kept for bound in _bounds(telling, events, groups.days(telling.a))]
    return bounds, [_near(telling) for telling in kept], set_aside


class _Groups:
    """Events joined by "the same day", each group with the days it may fall on."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._events = events
        self._leader: dict[int, int] = {}
        self._days: dict[int, _Days] = {}

    def days(self, place: int) -> _Days:
        leader = self._find(place)
        return self._days.get(leader) or _own_days(self._events[leader])

    def join(self, telling: Telling) -> SetAside | None:
        """Join the two events of a telling; return what stands against it if they cannot be on one day."""
        a, b = self._find(telling.a), self._find(telling.b)
        mine, theirs = self.days(a), self.days(b)
        shared = mine.meet(theirs)
        if shared is None:
            because = tuple(dict.fromkeys(str(date) for date in (*mine.dates, *theirs.dates)))
            ids = (self._events[telling.a].id, self._events[telling.b].id)
            return SetAside(str(telling), ids, because)
        self._leader[a] = b
        self._days[b] = shared
        return None

    def _find(self, place: int) -> int:
        leader = self._leader
        while (above := leader.get(place, place)) != place:
            leader[place] = leader.get(above, above)  # halves the path for the next time
            place = above
        return place


def _own_days(event: Event) -> _Days:
    (low, high), _ = event.when.points
    date = Dated(event)
    if event.when.fills and low is not None:
        high = low + 1
    return _Days(
        None if low is None else low // MINUTES_A_DAY,
        None if high is None else (high - 1) // MINUTES_A_DAY,
        None if low is None else date,
        None if high is None else date,
    )


def _bounds(telling: Telling, events: Sequence[Event], days: _Days) -> Iterator[Bound]:
    first = None if days.first is None else days.first * _DAY
    last = None if days.last is None else (days.last + 1) * _DAY
    reason = _OneDay(telling, days.dates)
    for place in (telling.a, telling.b):
        yield Bound(start(place), first, None if last is None else last - 1, reason)
    if not events[telling.a].when.fills:
        yield Bound(end(telling.a), None, last, reason)


def _near(telling: Telling) -> Constraint:
    a, b = start(telling.a), start(telling.b)
    return Constraint(((a, b, 1 - _DAY), (b, a, 1 - _DAY)), telling)

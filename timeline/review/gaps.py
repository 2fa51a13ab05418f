"""Stretches of days of which nothing is told."""

from collections.abc import Iterable, Sequence

from timeline.civil import MINUTES_A_DAY, day_iso
from timeline.event import Event
from timeline.inquiry import Gap

__all__ = ["gaps"]


def gaps(events: Sequence[Event], days: int) -> tuple[Gap, ...]:
    """Return the stretches of at least so many days on which no event can have fallen, earliest first.

    Only events with bounds on both sides count, and each of them covers all the days it may have fallen on. Before the
    first and after the last of them there is no gap.
    """
    dated = sorted((e for e in events if e.when.bounds.is_known), key=lambda e: (_first(e), _last(e), e.id))
    found = []
    reached: int | None = None
    for event in dated:
        if reached is not None and _first(event) - reached > days:
            found.append(_gap(reached + 1, _first(event) - 1, dated))
        reached = max(_last(event), _last(event) if reached is None else reached)
    return tuple(found)


def _gap(first: int, last: int, dated: Iterable[Event]) -> Gap:
    dated = tuple(dated)
    after = tuple(event for event in dated if _last(event) == first - 1)
    before = tuple(event for event in dated if _first(event) == last + 1)
    return Gap(day_iso(first), day_iso(last), last - first + 1, after, before)


def _first(event: Event) -> int:
    start = event.when.bounds.start
    assert start is not None
    return start // MINUTES_A_DAY


def _last(event: Event) -> int:
    end = event.when.bounds.end
    assert end is not None
    return (end - 1) // MINUTES_A_DAY

"""What is known of events on a later day and was not on an earlier one."""

from collections.abc import Iterable, Mapping, Sequence

from timeline.article import Span
from timeline.event import Event
from timeline.inquiry import Change, Move
from timeline.mention import Mention, Status
from timeline.when import When

__all__ = ["changes"]

_TO = {
    Status.HAPPENED: Move.HAPPENED,
    Status.ONGOING: Move.HAPPENED,
    Status.DENIED: Move.DENIED,
    Status.CANCELLED: Move.WITHDRAWN,
    Status.POSTPONED: Move.WITHDRAWN,
}

_Home = Mapping[Span, Event]


def changes(earlier: Sequence[Event], later: Sequence[Event]) -> tuple[Change, ...]:
    """Return what has changed from one state of a timeline to a later one, in the order of the later line.

    Events are the same if a telling is in both. An event can change in more than one way, and is then there for each:
    joined or parted, a new status, another window.
    """
    was, now = _homes(earlier), _homes(later)
    return tuple(change for event in later for change in _of(event, was, now))


def _homes(events: Iterable[Event]) -> _Home:
    return {mention.trigger: event for event in events for mention in event.mentions}


def _of(event: Event, was: _Home, now: _Home) -> Iterable[Change]:
    before = _distinct(was[mention.trigger] for mention in event.mentions if mention.trigger in was)
    told = tuple(mention for mention in event.mentions if mention.trigger not in was)
    if not before:
        yield Change(Move.NEW, event, (), "", told)
        return
    if len(before) > 1:
        yield Change(Move.JOINED, event, before, " + ".join(f"“{old.title}”" for old in before), told)
    for old in before:
        parts = _distinct(now[mention.trigger] for mention in old.mentions if mention.trigger in now)
        if len(parts) > 1 and parts[0].id == event.id:
            yield Change(Move.PARTED, event, (old,), " + ".join(f"“{part.title}”" for part in parts), told)
    yield from _told_anew(before[0], event, before, told)


def _told_anew(old: Event, event: Event, before: tuple[Event, ...], told: tuple[Mention, ...]) -> Iterable[Change]:
    if old.status is not event.status:
        move = _TO.get(event.status, Move.STATUS)
        showing = tuple(mention for mention in told if mention.status is event.status) or told
        yield Change(move, event, before, f"{old.status.value} → {event.status.value}", showing)
    move_of_date = _date_moved(old.when, event.when)
    if move_of_date is not None:
        yield Change(move_of_date, event, before, f"{old.when} → {event.when}", told)


def _date_moved(old: When, new: When) -> Move | None:
    if old.bounds == new.bounds:
        return None
    if not old.bounds.overlaps(new.bounds):
        return Move.MOVED
    return Move.DATED if new.bounds in old.bounds else Move.MOVED


def _distinct(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple({event.id: event for event in events}.values())

"""A ledger of what was promised and what came of it, by what was told up to some day."""

from collections.abc import Mapping, Sequence

from timeline.event import Event
from timeline.inquiry import Fate, Outcome
from timeline.interval import Interval
from timeline.mention import Mention, Stance, Status

__all__ = ["outcomes"]

_PROMISED = (Status.SCHEDULED, Status.PLANNED)
_DONE = (Status.HAPPENED, Status.ONGOING)
_Done = Mapping[str, Sequence[Event]]
"""What took place, by kind."""

_OFF = {Status.CANCELLED: Fate.CANCELLED, Status.POSTPONED: Fate.POSTPONED, Status.DENIED: Fate.DENIED}


def outcomes(events: Sequence[Event], today: Interval) -> tuple[Outcome, ...]:
    """Return what came by ``today`` of everything that some telling has as scheduled or planned, in the line's order.

    Of a promise told more than once the last telling counts that says when, so that a new day set in time is no
    lateness. What took place on no told day took place by the day its article appeared. An open promise may have been
    kept by another event of the line: those alike enough to ask about are its ``perhaps``.
    """
    done: dict[str, list[Event]] = {}
    for event in events:
        if event.status in _DONE:
            done.setdefault(event.kind, []).append(event)
    found = (_outcome(event, today, done) for event in events)
    return tuple(outcome for outcome in found if outcome is not None)


def _outcome(event: Event, today: Interval, done: _Done) -> Outcome | None:
    promises = [mention for mention in event.mentions if mention.status in _PROMISED]
    off = [mention for mention in event.mentions if mention.status in (Status.CANCELLED, Status.POSTPONED)]
    if not promises and not off:
        return None
    dated = [mention for mention in promises if mention.bounds.is_known] or promises or off
    promise = dated[-1]
    if event.status in _DONE:
        return _came_about(event, promise)
    if event.status in _OFF:
        return _called_off(event, promise, _OFF[event.status], done)
    if event.status is Status.CLAIMED:
        return _claimed(event, promise)
    return _open(event, promise, today, done)


def _came_about(event: Event, promise: Mention) -> Outcome:
    telling = [mention for mention in event.mentions if mention.status in _DONE]
    settled = next((mention for mention in telling if mention.bounds.is_known), telling[0] if telling else None)
    took_place = settled.bounds if settled is not None else event.when.bounds
    promised = promise.bounds
    if not promised.is_known or (not took_place.is_known and not took_place.is_before(promised)):
        in_time = took_place.end is not None and promised.end is not None and took_place.end <= promised.end
        fate = Fate.KEPT if in_time else Fate.DONE
    elif promised.is_before(took_place):
        fate = Fate.LATE
    else:
        fate = Fate.EARLY if took_place.is_before(promised) else Fate.KEPT
    return Outcome(event, fate, promise, settled, f"promised {promise.when.words}, told as done {_words(settled)}")


def _words(mention: Mention | None) -> str:
    if mention is None or not mention.when.is_dated:
        return "without a date"
    return mention.when.words


def _claimed(event: Event, promise: Mention) -> Outcome:
    telling = [mention for mention in event.mentions if mention.status is Status.CLAIMED]
    by = next((mention.claim.by for mention in telling if mention.claim and mention.claim.by), "somebody")
    because = (
        f"promised {promise.when.words}, and {by} says that it took place {_words(telling[0] if telling else None)}"
    )
    return Outcome(event, Fate.CLAIMED, promise, telling[0] if telling else None, because)


def _called_off(event: Event, promise: Mention, fate: Fate, done: _Done) -> Outcome:
    telling = [mention for mention in event.mentions if mention.status is event.status]
    by = next((m.claim.by for m in telling if m.claim and m.claim.by and m.claim.stance is not Stance.ASSERTS), None)
    because = f"promised {promise.when.words}, told as {event.status.value}{f' by {by}' if by else ''}"
    perhaps = _perhaps(event, promise, done) if fate is Fate.POSTPONED else ()
    return Outcome(event, fate, promise, telling[0] if telling else None, because, perhaps)


def _open(event: Event, promise: Mention, today: Interval, done: _Done) -> Outcome:
    bounds = promise.bounds
    perhaps = _perhaps(event, promise, done)
    because = f"promised {promise.when.words}" if bounds.is_known else "promised for no day that could run out"
    fate = Fate.OPEN
    if any(bounds.is_known and other.when.bounds.is_known and other.when.bounds in bounds for other in perhaps):
        fate = Fate.PERHAPS_KEPT
    elif bounds.is_known and bounds.is_before(today):
        fate = Fate.OVERDUE
        because += f", and nothing told by {today.earliest} says that it took place"
    return Outcome(event, fate, promise, None, because, perhaps)


def _perhaps(event: Event, promise: Mention, done: _Done) -> tuple[Event, ...]:
    """Return the events of its kind, told by a later article, that are alike in people and not over before it."""
    people, articles = {*event.actors}, {mention.article for mention in event.mentions}
    since = Interval(promise.bounds.start, None)

    def may_be(other: Event) -> bool:
        shared = people.intersection(other.actors)
        named = not people and any(name.split()[-1] in promise.text for name in other.actors)
        alike = named or len(shared) >= min(2, len(people)) > 0
        later = alike and any(mention.article not in articles for mention in other.mentions)
        return later and not other.when.bounds.is_before(since)

    return tuple(filter(may_be, done.get(event.kind, ())))

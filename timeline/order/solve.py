"""The network of all dates and words, without what the rest contradicts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline.civil import MINUTES_A_DAY
from timeline.event import Event
from timeline.mention import Hint, Mention, Status
from timeline.order.answers import in_words
from timeline.order.dated import Bound, clip, dated, end, start
from timeline.order.network import Network, Reason
from timeline.order.same_day import same_day
from timeline.order.told import Telling, constraints
from timeline.ordering import SetAside

__all__ = ["solve"]


_AHEAD = frozenset({Status.SCHEDULED, Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL})


def solve(
    events: Sequence[Event], told: Iterable[Telling], published: Mapping[str, int]
) -> tuple[Network, tuple[SetAside, ...]]:
    """Return the network of the events, and the tellings it had to leave out; ``published`` gives articles' days.

    Constraints come in by trust: dates, then "the same day", then the orders told, best supported first, then how far
    apart things are told to be. Each is kept unless it contradicts those before it, so that what gives way is always
    the least trusted link of the contradiction, and nothing is ever tried twice.
    """
    network = Network(2 * len(events))
    for place in range(len(events)):
        network.lasts(start(place), end(place))
    firm = [telling for telling in told if not telling.told.weak]
    set_aside = list(_within_one_event(firm, events))
    firm = [telling for telling in firm if telling.a != telling.b]
    misread = {telling: found for telling in firm for found in _against_the_writing(telling, events, published)}
    set_aside += misread.values()
    firm = [telling for telling in firm if telling not in misread]
    bounds, gaps, clashes = same_day(events, firm)
    set_aside += clashes
    for bound in (*dated(events), *bounds):
        set_aside += _bound(network, bound, events)
    for constraint in (*constraints(firm), *gaps):
        refused = network.add(constraint)
        if refused is not None:
            set_aside.append(_set_aside(constraint.reason, refused, [gap[0] for gap in constraint.gaps], events))
    return network, tuple(set_aside)


def _bound(network: Network, bound: Bound, events: Sequence[Event]) -> Iterator[SetAside]:
    refused = None if bound.latest is None else network.at_most(bound.point, bound.latest, bound.reason)
    if refused is None and bound.earliest is not None:
        refused = network.at_least([(bound.point, bound.earliest, bound.reason)])
    if refused is not None:
        yield _set_aside(bound.reason, refused, [bound.point], events)


def _set_aside(reason: Reason, chain: Iterable[Reason], points: Iterable[int], events: Sequence[Event]) -> SetAside:
    places = [reason.a, reason.b] if isinstance(reason, Telling) else [point // 2 for point in points]
    against = in_words(other for other in chain if other is not reason)
    return SetAside(str(reason), tuple(dict.fromkeys(events[place].id for place in places)), against)


def _within_one_event(firm: Iterable[Telling], events: Sequence[Event]) -> Iterator[SetAside]:
    """Yield the orders told between two mentions that were judged to tell one event."""
    for telling in firm:
        if telling.a == telling.b and telling.hint in (Hint.BEFORE, Hint.AFTER):
            yield SetAside(str(telling), (events[telling.a].id,), ("both were judged to tell one event",))


def _against_the_writing(telling: Telling, events: Sequence[Event], published: Mapping[str, int]) -> Iterator[SetAside]:
    """Yield the telling if it puts what its article says is still to come before what it says has happened.

    No article can know that: the words were meant for another event of the sentence ("After they meet, he wrote, there
    will be a vote" does not put the writing after the meeting).
    """
    day = published.get(telling.mention.article)
    other = _told_of(events[telling.b], telling)
    if day is None or other is None or telling.hint not in (Hint.BEFORE, Hint.AFTER):
        return
    is_before = telling.hint is Hint.BEFORE
    earlier, later = (telling.mention, other) if is_before else (other, telling.mention)
    if _is_ahead(earlier, day) and _is_over(later, day):
        first, second = telling.titles if is_before else telling.titles[::-1]
        why = f"{telling.mention.article} tells “{clip(second)}” as past and “{clip(first)}” as still to come"
        yield SetAside(str(telling), (events[telling.a].id, events[telling.b].id), (why,))


def _told_of(event: Event, telling: Telling) -> Mention | None:
    """Return the mention that a telling points to, if it is one of the same article."""
    own = (mention for mention in event.mentions if mention.article == telling.mention.article)
    return next((mention for mention in own if mention.trigger.overlaps(telling.told.other)), None)


def _is_ahead(mention: Mention, published: int) -> bool:
    start = mention.bounds.start
    return mention.status in _AHEAD and start is not None and start >= published * MINUTES_A_DAY


def _is_over(mention: Mention, published: int) -> bool:
    end = mention.bounds.end
    return mention.status is Status.HAPPENED and end is not None and end <= (published + 1) * MINUTES_A_DAY

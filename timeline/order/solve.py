"""The network of all dates and words, without what the rest contradicts."""

from collections.abc import Iterable, Iterator, Sequence

from timeline.event import Event
from timeline.mention import Hint
from timeline.order.answers import in_words
from timeline.order.dated import Bound, dated, end, start
from timeline.order.network import Network, Reason
from timeline.order.same_day import same_day
from timeline.order.told import Telling, constraints
from timeline.ordering import SetAside

__all__ = ["solve"]


def solve(events: Sequence[Event], told: Iterable[Telling]) -> tuple[Network, tuple[SetAside, ...]]:
    """Return the network of the events, and the tellings it had to leave out.

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

"""The network of all dates and words, without what the rest contradicts."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from timeline.event import Event
from timeline.mention import Hint
from timeline.order.answers import in_words
from timeline.order.dated import Bound, dated, end, start
from timeline.order.network import Chain, Constraint, Network, Reason
from timeline.order.same_day import same_day
from timeline.order.told import Telling, constraints, weaker
from timeline.order.writing import moments, tenses
from timeline.ordering import SetAside

__all__ = ["solve"]

_ROUNDS = 5
_Refusal = tuple[Constraint, Chain]
"""A constraint that was left out, and the chain that it contradicts."""


def solve(
    events: Sequence[Event], told: Iterable[Telling], published: Mapping[str, int]
) -> tuple[Network, tuple[SetAside, ...]]:
    """Return the network of the events, and the tellings it had to leave out; ``published`` gives articles' days.

    Constraints come in by trust: dates, then "the same day", then the tenses of each article against the moment it was
    written, then the orders told, best supported first, then how far apart things are told to be. Each is kept unless
    it contradicts those before it, so that what gives way is always the least trusted link of the contradiction; of an
    order told, what does not contradict is kept. A telling that stands against two others or more gives way to them,
    and where one stands against one, told of the same two events by as many articles, neither is taken.
    """
    firm = [telling for telling in told if not telling.told.weak]
    set_aside = list(_within_one_event(firm, events))
    firm = [telling for telling in firm if telling.a != telling.b]
    bounds, gaps, clashes = same_day(events, firm)
    network, refused = _dated_network(events, published, bounds)
    set_aside += [*clashes, *refused]
    solved, refusals = _settled(network, (*constraints(firm), *gaps))
    for constraint, chain in refusals:
        points = [point for gap in constraint.gaps for point in gap[:2]]
        set_aside.append(_set_aside(constraint.reason, chain, points, events))
    return solved, tuple(set_aside)


def _dated_network(
    events: Sequence[Event], published: Mapping[str, int], bounds: Iterable[Bound]
) -> tuple[Network, list[SetAside]]:
    """Return the network of the dates and tenses alone."""
    network, set_aside = Network(2 * len(events) + len(published)), list[SetAside]()
    for place in range(len(events)):
        network.lasts(start(place), end(place))
    for bound in (*dated(events), *moments(events, published), *bounds):
        set_aside += _bound(network, bound, events)
    for constraint in tenses(events, published):
        refused = network.add(constraint)
        if refused is not None:
            points = [point for gap in constraint.gaps for point in gap[:2]]
            set_aside.append(_set_aside(constraint.reason, refused, points, events))
    return network, set_aside


def _settled(network: Network, order: Sequence[Constraint]) -> tuple[Network, list[_Refusal]]:
    """Return a copy of the network with the orders told, and those it had to leave out with the chains against them.

    Each round leaves out more or ends it; after so many, what is refused is simply left out.
    """
    outnumbered, tied = set[Reason](), dict[Reason, _Refusal]()
    for _ in range(_ROUNDS):
        solved, refusals = _with_orders(network, order, outnumbered, tied)
        more = _outnumbered(refusals) - outnumbered
        ties = {} if more else _tied(refusals, order, outnumbered)
        if not more and not ties:
            break
        outnumbered |= more
        tied |= ties
    return solved, [*refusals, *tied.values()]


def _with_orders(
    network: Network, order: Iterable[Constraint], last: Collection[Reason], without: Collection[Reason]
) -> tuple[Network, list[_Refusal]]:
    """Return a copy of the network with the orders told but some, and some of them last; and those it refused."""
    network, refusals = network.copy(), []
    kept = (constraint for constraint in order if constraint.reason not in without)
    for constraint in sorted(kept, key=lambda constraint: constraint.reason in last):
        refused = network.add(constraint)
        if refused is not None:
            refusals.append((constraint, refused))
    for telling in (*(constraint.reason for constraint, _ in refusals), *without):
        rest = weaker(telling) if isinstance(telling, Telling) else None
        if rest is not None:
            network.add(rest)
    return network, refusals


def _outnumbered(refusals: Iterable[_Refusal]) -> set[Reason]:
    """Return the tellings that alone stand against two or more others which as many articles tell."""
    against: dict[Telling, set[Telling]] = {}
    for constraint, chain in refusals:
        refused = constraint.reason
        if isinstance(refused, Telling):
            for other in chain:
                if isinstance(other, Telling) and other is not refused and other.support <= refused.support:
                    against.setdefault(other, set()).add(refused)
    return {telling for telling, others in against.items() if len(others) > 1}


def _tied(
    refusals: Sequence[_Refusal], order: Iterable[Constraint], outnumbered: Collection[Reason]
) -> dict[Reason, _Refusal]:
    """Return each two tellings that contradict each other on the same two events and are told by as many articles."""
    found: dict[Reason, _Refusal] = {}
    by_reason = {constraint.reason: constraint for constraint in order} if refusals else {}
    for constraint, chain in refusals:
        told, others = constraint.reason, [reason for reason in chain if reason is not constraint.reason]
        if len(others) != 1 or not isinstance(told, Telling) or not isinstance(others[0], Telling):
            continue
        other = others[0]
        alike = {told.a, told.b} == {other.a, other.b} and told.support == other.support
        if alike and told not in outnumbered:
            found[told] = (constraint, chain)
            found[other] = (by_reason[other], (told, other))
    return found


def _bound(network: Network, bound: Bound, events: Sequence[Event]) -> Iterator[SetAside]:
    refused = None if bound.latest is None else network.at_most(bound.point, bound.latest, bound.reason)
    if refused is None and bound.earliest is not None:
        refused = network.at_least([(bound.point, bound.earliest, bound.reason)])
    if refused is not None:
        yield _set_aside(bound.reason, refused, [bound.point], events)


def _set_aside(reason: Reason, chain: Iterable[Reason], points: Iterable[int], events: Sequence[Event]) -> SetAside:
    places = [reason.a, reason.b] if isinstance(reason, Telling) else [point // 2 for point in points]
    places = [place for place in places if place < len(events)]
    against = in_words(other for other in chain if other is not reason)
    return SetAside(str(reason), tuple(dict.fromkeys(events[place].id for place in places)), against)


def _within_one_event(firm: Iterable[Telling], events: Sequence[Event]) -> Iterator[SetAside]:
    """Yield the orders that a word tells between two mentions which were judged to tell one event."""
    for telling in firm:
        is_word = not telling.told.words.overlaps(telling.mention.trigger) and telling.told.words != telling.told.other
        if telling.a == telling.b and is_word and telling.hint in (Hint.BEFORE, Hint.AFTER):
            yield SetAside(str(telling), (events[telling.a].id,), ("both were judged to tell one event",))

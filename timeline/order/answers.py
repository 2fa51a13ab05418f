"""What a solved network answers about its events: who is before whom, between which minutes, and how that is shown."""

import bisect
import math
from collections.abc import Collection, Iterable, Iterator, Sequence

from timeline.event import Event
from timeline.interval import Interval
from timeline.order.dated import Dated, end, start
from timeline.order.network import TICKS, Chain, Network
from timeline.ordering import over_before

__all__ = ["Answers", "in_words"]

_KEPT_SEARCHES = 64
_NEAR = 500
"""Points looked at for a shorter proof than the dates give."""


class Answers:
    """The events of a network that no longer changes; see `timeline.ordering.Points`.

    Two events that no words connect, however indirectly, are told apart by their bounds alone, in no time. Two that are
    connected need one search among the events connected with them; the last few searches are kept.
    """

    def __init__(self, events: Sequence[Event], network: Network) -> None:
        self._ids = tuple(event.id for event in events)
        self._place = {event: place for place, event in enumerate(self._ids)}
        self._network = network
        labels = network.components()
        self._group = [labels[start(place)] for place in range(len(events))]
        self._members: dict[int, list[int]] = {}
        for place, group in enumerate(self._group):
            self._members.setdefault(group, []).append(place)
        known = ((network.earliest(start(place)), place) for place in range(len(events)))
        self._starts = sorted((time, place) for time, place in known if time is not None)
        self._searches: dict[int, dict[int, int]] = {}

    def is_before(self, a: str, b: str) -> bool:
        """Tell whether a certainly ends before b starts, or as it starts."""
        return self._least(start(self._place[b]), end(self._place[a])) >= 0

    def because(self, a: str, b: str) -> tuple[str, ...]:
        """Return the shortest proof at hand that a is before b, which must be certain."""
        return in_words(self._chain(end(self._place[a]), start(self._place[b]), 0))

    def why_not_before(self, a: str, b: str) -> tuple[str, ...]:
        """Return the proof that a is not before b: that a ends after b starts."""
        return in_words(self._chain(start(self._place[b]), end(self._place[a]), 1))

    def followers(self, a: str) -> Collection[str]:
        """Return every event certainly after a: those whose dates say so, and those reached by words."""
        place = self._place[a]
        found: set[int] = set()
        latest = self._network.latest(end(place))
        if latest is not None:
            found.update(other for _, other in self._starts[bisect.bisect_left(self._starts, (latest, -1)) :])
        if len(self._members[self._group[place]]) > 1:
            gaps = self._gaps_from(end(place))
            found.update(p // 2 for p, gap in gaps.items() if gap >= 0 and p % 2 == 0 and p // 2 < len(self._ids))
        return {self._ids[other] for other in found}

    def earlier(self, line: Sequence[str]) -> list[int]:
        """Return for each event of a line the places certainly before it, as bits; see `Ordering.earlier`."""
        at = [self._place[event] for event in line]
        rank = {place: number for number, place in enumerate(at)}
        starts = [self._network.earliest(start(place)) for place in at]
        found = over_before(starts, [self._network.latest(end(place)) for place in at])
        for number, place in enumerate(at):
            if len(self._members[self._group[place]]) > 1:
                for point, gap in self._gaps_from(end(place)).items():
                    if gap >= 0 and point % 2 == 0 and point // 2 in rank:
                        found[rank[point // 2]] |= 1 << number
        return found

    def window(self, event: str) -> Interval:
        """Return the earliest start and the latest end, rounded outwards to minutes."""
        place = self._place[event]
        first, last = self._network.earliest(start(place)), self._network.latest(end(place))
        return Interval(None if first is None else first // TICKS, None if last is None else -(-last // TICKS))

    def least(self, a: str, b: str) -> list[list[float]]:
        """Return the least differences, in ticks, between a's start and end and b's."""
        points = [point(self._place[event]) for event in (a, b) for point in (start, end)]
        return [[self._least(i, j) if i != j else 0 for j in points] for i in points]

    def _least(self, later: int, earlier: int) -> float:
        """Return by how much one point is at least later than another."""
        low, high = self._network.earliest(later), self._network.latest(earlier)
        by_dates = -math.inf if low is None or high is None else low - high
        if self._group[later // 2] != self._group[earlier // 2]:
            return by_dates
        return max(by_dates, self._gaps_from(earlier).get(later, -math.inf))

    def _gaps_from(self, point: int) -> dict[int, int]:
        found = self._searches.get(point)
        if found is None:
            if len(self._searches) >= _KEPT_SEARCHES:
                self._searches = {}
            found = self._searches[point] = self._network.gaps_from(point)
        return found

    def _chain(self, earlier: int, later: int, gap: int) -> Chain:
        """Return the shorter of two proofs, by dates and by words, that a gap lies between two points."""
        low, high = self._network.earliest(later), self._network.latest(earlier)
        chains = []
        if low is not None and high is not None and low - high >= gap:
            why = (*self._network.why_latest(earlier), *self._network.why_earliest(later))
            chains.append(tuple(dict.fromkeys(why)))
        if gap <= 0 or self._gaps_from(earlier).get(later, -1) >= gap:
            short = self._network.shortest_chain(earlier, later, _NEAR if chains else None)
            if short is not None:
                chains.append(short)
            elif not chains:
                chains.append(self._network.longest_chain(earlier, later))
        return min(chains, key=len)


def in_words(chain: Iterable[object]) -> tuple[str, ...]:
    """Return the reasons as clauses; two dates that meet become one clause that sets them side by side."""
    return tuple(_paired(tuple(chain)))


def _paired(chain: Sequence[object]) -> Iterator[str]:
    if len(chain) == 2 and all(isinstance(reason, Dated) for reason in chain):
        yield f"{chain[0]} and {chain[1]}"
        return
    yield from map(str, chain)

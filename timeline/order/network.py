"""A simple temporal network: points in time, the least gaps between them, and what follows from those.

Every constraint says ``later >= earlier + gap``; a most gap is a least one in the other direction with its sign turned.
The network is kept solvable: a constraint that contradicts those already there is refused, with the chain it closes.
As constraints come in, each raises the earliest times of the points behind it, the most raised first, so that none is
raised twice. The latest times are worked out when first asked for, and kept up from then on in the same way. So a new
constraint touches only the points it moves, and nothing here grows with the square of the number of points.

References
----------
R. Dechter, I. Meiri, J. Pearl, "Temporal constraint networks", Artificial Intelligence 49, 1991.
S. Cotton, O. Maler, "Fast and flexible difference constraint propagation for DPLL(T)", SAT 2006.
"""

import heapq
import itertools
from collections import deque
from collections.abc import Iterable
from typing import Protocol

from attrs import frozen

__all__ = ["MOMENT", "TICKS", "Chain", "Constraint", "Network", "Reason"]

TICKS = 1 << 20
"""Units of the network in one civil minute: a million events in one minute can still be told apart."""

MOMENT = 1
"""The shortest time an event lasts: an event ends after it starts."""

_BEGINNING = -(10**30)
"""Stands for the earliest time of a point that nothing bounds; so early that chains of gaps never reach real dates."""

_UNBOUNDED = _BEGINNING // 2


class Reason(Protocol):
    """Why a constraint holds; as text, a plain clause."""

    def __str__(self) -> str: ...


Chain = tuple[Reason, ...]
"""Reasons that together show something, from the earlier point to the later."""


@frozen
class Constraint:
    """Gaps that one reason gives, each (earlier point, later point, least ticks between); all hold or none."""

    gaps: tuple[tuple[int, int, int], ...]
    reason: Reason


_Step = tuple[int, int | None, Reason | None]
"""A time, the point it was reached from (none: from a bound), and the reason of that step (none: an event's own)."""


_Edge = tuple[int, int, Reason | None]
"""The other point, the least gap to it, and why."""


class Network:
    """Points 0 to ``size - 1`` and constraints on them; ``moved`` counts the bounds that constraints have moved."""

    def __init__(self, size: int) -> None:
        self._earliest: list[_Step] = [(_BEGINNING, None, None)] * size
        self._ceilings: dict[int, tuple[int, Reason | None]] = {}
        self._after: list[tuple[_Edge, ...]] = [()] * size
        self._before: list[tuple[_Edge, ...]] = [()] * size
        self._latest: dict[int, _Step] | None = None
        self.moved = 0

    def grow(self, count: int) -> int:
        """Add points that nothing is known of; return the first of them."""
        first = len(self._after)
        self._earliest.extend((_BEGINNING, None, None) for _ in range(count))
        self._after.extend(() for _ in range(count))
        self._before.extend(() for _ in range(count))
        return first

    def copy(self) -> "Network":
        """Return a network of its own with the same constraints."""
        other = Network(0)
        other._earliest = self._earliest.copy()
        other._ceilings = self._ceilings.copy()
        other._after = self._after.copy()
        other._before = self._before.copy()
        return other

    def lasts(self, start: int, end: int) -> None:
        """Say that these two points are the start and the end of one event."""
        refused = self._add(start, end, MOMENT, None)
        assert refused is None
        self._pull(((start, end, MOMENT),), None)

    def at_most(self, point: int, time: int, reason: Reason) -> Chain | None:
        """Bound a point from above; return the contradicting chain, or ``None`` once it is done."""
        if self._earliest[point][0] > time:
            return (*self.why_earliest(point), reason)
        if point not in self._ceilings or time < self._ceilings[point][0]:
            self._ceilings[point] = (time, reason)
            self._lower([(point, (time, None, reason))])
        return None

    def at_least(self, bounds: Iterable[tuple[int, int, Reason]]) -> Chain | None:
        """Bound points from below, all or none; return the contradicting chain, or ``None`` once it is done."""
        raised, refused = self._raise([(point, (time, None, reason)) for point, time, reason in bounds])
        if refused is None:
            self._commit(raised)
        return refused

    def add(self, constraint: Constraint) -> Chain | None:
        """Add a constraint; return the contradicting chain, its own reason included, or ``None`` once it is done."""
        undo: list[tuple[int, _Step]] = []
        for added, (earlier, later, gap) in enumerate(constraint.gaps):
            refused = self._add(earlier, later, gap, constraint.reason, undo)
            if refused is not None:
                for before, after, _ in reversed(constraint.gaps[:added]):
                    self._after[before] = self._after[before][:-1]
                    self._before[after] = self._before[after][:-1]
                for point, step in reversed(undo):
                    self._earliest[point] = step
                return refused
        self._pull(constraint.gaps, constraint.reason)
        return None

    def earliest(self, point: int) -> int | None:
        """Return the earliest tick a point may have, or ``None``."""
        time = self._earliest[point][0]
        return None if time < _UNBOUNDED else time

    def latest(self, point: int) -> int | None:
        """Return the latest tick a point may have, or ``None``."""
        step = self._latest_steps().get(point)
        return None if step is None else step[0]

    def why_earliest(self, point: int) -> Chain:
        """Return what puts a point no earlier: a date first, then each gap up to the point."""
        return self._trail({}, point)[::-1]

    def why_latest(self, point: int) -> Chain:
        """Return what puts a point no later: each gap from the point on, a date last."""
        steps = self._latest_steps()
        chain = []
        at: int | None = point
        while at is not None and at in steps:
            _, at, reason = steps[at]
            chain.append(reason)
        return _distinct(chain)

    def gaps_from(self, point: int) -> dict[int, int]:
        """Return how much later than ``point`` each point is at least, by gaps alone and not by dates.

        Points are left out where the dates say as much as the gaps do: the search ends where the dates take over, and
        does not run through the whole network.
        """
        times = self._earliest
        start, latest = times[point][0], self.latest(point)
        slack, found = {point: 0}, dict[int, int]()
        heap = [(0, point)]
        while heap:
            distance, at = heapq.heappop(heap)
            if at in found:
                continue
            if latest is not None and at != point and start + distance >= latest:
                break
            found[at] = times[at][0] - start - distance
            for later, gap, _ in self._after[at]:
                through = distance + times[later][0] - times[at][0] - gap
                if through < slack.get(later, through + 1):
                    slack[later] = through
                    heapq.heappush(heap, (through, later))
        return found

    def shortest_chain(self, earlier: int, later: int, most: int | None = None) -> Chain | None:
        """Return the fewest reasons whose gaps put ``later`` no earlier than ``earlier``, looking only ahead in time.

        ``None`` where only a detour through a longer gap would show it, or more than ``most`` points had to be seen.
        """
        came: dict[int, tuple[int, Reason | None]] = {}
        queue, seen = deque([earlier]), {earlier}
        while queue and (most is None or len(seen) <= most):
            at = queue.popleft()
            if at == later:
                return _walk(came, earlier, later)
            for following, gap, reason in self._after[at]:
                if gap >= 0 and following not in seen:
                    seen.add(following)
                    came[following] = (at, reason)
                    # an event's own start and end cost no reason, so they are looked at first
                    (queue.appendleft if reason is None else queue.append)(following)
        return None

    def longest_chain(self, earlier: int, later: int) -> Chain:
        """Return the reasons of the greatest least gap between two points that gaps connect."""
        times = self._earliest
        slack, came = {earlier: 0}, {}
        heap = [(0, earlier)]
        while heap:
            distance, at = heapq.heappop(heap)
            if at == later or distance > slack[at]:
                continue
            for following, gap, reason in self._after[at]:
                through = distance + times[following][0] - times[at][0] - gap
                if through < slack.get(following, through + 1):
                    slack[following] = through
                    came[following] = (at, reason)
                    heapq.heappush(heap, (through, following))
        return _walk(came, earlier, later)

    def components(self) -> list[int]:
        """Return for each point the least point that gaps connect it with."""
        label = [-1] * len(self._after)
        for first in range(len(label)):
            if label[first] >= 0:
                continue
            label[first], queue = first, [first]
            while queue:
                at = queue.pop()
                for other, _, _ in itertools.chain(self._after[at], self._before[at]):
                    if label[other] < 0:
                        label[other] = first
                        queue.append(other)
        return label

    def _add(
        self, earlier: int, later: int, gap: int, reason: Reason | None, undo: list[tuple[int, _Step]] | None = None
    ) -> Chain | None:
        time = self._earliest[earlier][0] + gap
        raised: dict[int, _Step] = {}
        if time > self._earliest[later][0]:
            raised, refused = self._raise([(later, (time, earlier, reason))], source=earlier)
            if refused is not None:
                return refused
        if undo is not None:
            undo.extend((point, self._earliest[point]) for point in raised)
        self._commit(raised)
        self._after[earlier] += ((later, gap, reason),)
        self._before[later] += ((earlier, gap, reason),)
        return None

    def _commit(self, raised: dict[int, _Step]) -> None:
        for point, step in raised.items():
            self._earliest[point] = step
        self.moved += len(raised)

    def _pull(self, gaps: Iterable[tuple[int, int, int]], reason: Reason | None) -> None:
        """Lower the latest times that new gaps lower, if those are known."""
        latest = self._latest
        if latest is None:
            return
        for earlier, later, gap in gaps:
            if later in latest:
                self._lower([(earlier, (latest[later][0] - gap, later, reason))])

    def _lower(self, starts: Iterable[tuple[int, _Step]]) -> None:
        """Lower the latest times of some points and of those before them, if they are known at all."""
        if self._latest is None:
            return
        times, steps, count = self._earliest, self._latest, itertools.count()
        heap = [(step[0] - times[point][0], point, next(count), step) for point, step in starts]
        heapq.heapify(heap)
        while heap:
            _, at, _, step = heapq.heappop(heap)
            if at in steps and step[0] >= steps[at][0]:
                continue
            steps[at] = step
            self.moved += 1
            for earlier, gap, reason in self._before[at]:
                time = step[0] - gap
                if earlier not in steps or time < steps[earlier][0]:
                    heapq.heappush(heap, (time - times[earlier][0], earlier, next(count), (time, at, reason)))

    def _raise(
        self, starts: Iterable[tuple[int, _Step]], source: int | None = None
    ) -> tuple[dict[int, _Step], Chain | None]:
        """Return the new earliest times that follow from raising some points, or the chain that forbids it.

        A point is final once taken from the heap: among the points still waiting none will be raised by more. To raise
        the point that the new gap starts from means that the gap closes a cycle.
        """
        times, raised = self._earliest, {}
        count = itertools.count()
        heap = [(times[p][0] - step[0], p, next(count), step) for p, step in starts if step[0] > times[p][0]]
        heapq.heapify(heap)
        while heap:
            _, at, _, step = heapq.heappop(heap)
            if at in raised:
                continue
            raised[at] = step
            if at == source:
                return {}, self._trail(raised, at)[::-1]
            ceiling = self._ceilings.get(at)
            if ceiling is not None and step[0] > ceiling[0]:
                return {}, _distinct([*self._trail(raised, at)[::-1], ceiling[1]])
            for later, gap, reason in self._after[at]:
                time = step[0] + gap
                if time > times[later][0] and later not in raised:
                    heapq.heappush(heap, (times[later][0] - time, later, next(count), (time, at, reason)))
        return raised, None

    def _trail(self, raised: dict[int, _Step], point: int) -> Chain:
        """Return the reasons from a point back to the bound it was raised from, or around the cycle it closes."""
        chain, at, seen = [], point, set()
        while at not in seen:
            seen.add(at)
            _, before, reason = raised.get(at, self._earliest[at])
            chain.append(reason)
            if before is None:
                break
            at = before
        return _distinct(chain)

    def _latest_steps(self) -> dict[int, _Step]:
        """Return the latest times, by one search from all ceilings; the earliest times make every step non-negative."""
        if self._latest is None:
            self._latest = {}
            self._lower((point, (time, None, reason)) for point, (time, reason) in self._ceilings.items())
        return self._latest


def _walk(came: dict[int, tuple[int, Reason | None]], first: int, last: int) -> Chain:
    chain, at = [], last
    while at != first:
        at, reason = came[at]
        chain.append(reason)
    return _distinct(chain[::-1])


def _distinct(reasons: Iterable[Reason | None]) -> Chain:
    """Return the reasons once each, without the steps that need none."""
    return tuple({id(reason): reason for reason in reasons if reason is not None}.values())

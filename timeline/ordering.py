"""What is known of the order of events: one line, and what in it is certain."""

import bisect
import enum
import functools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from attrs import field, frozen

from timeline.allen import ALL, Relation, Relations, converse, left_open
from timeline.errors import UnknownEvent
from timeline.interval import UNKNOWN, Interval

__all__ = ["Certain", "Neighbours", "Ordering", "Points", "Precedence", "Related", "SetAside", "Verdict", "over_before"]

_BEFORE: Relations = frozenset({Relation.BEFORE, Relation.MEETS})
"""What "a comes before b" means: a ends before b starts, or as b starts."""

_AFTER = converse(_BEFORE)


class Verdict(enum.Enum):
    """Whether a comes before b, by everything told."""

    CERTAIN = "certain"
    """In every reading of the articles."""
    POSSIBLE = "possible"
    """In some readings and not in others: the order is not told."""
    IMPOSSIBLE = "impossible"
    """In none."""


@frozen
class Precedence:
    """``before`` comes before ``after``; ``because`` is the chain of dates and sentences that shows it."""

    before: str
    after: str
    certain: bool
    because: tuple[str, ...] = ()


@frozen
class Neighbours:
    """Two events next to each other in the line, and whether their order is told or only a way to list them."""

    before: str
    after: str
    certain: bool


@frozen
class Related:
    """How event ``a`` stands to event ``b``.

    ``verdict`` answers "does a come before b?", ``relations`` are the Allen relations left open between them, and
    ``because`` shows a certain order (in either direction) or an impossible one; it is empty where nothing is decided.
    """

    a: str
    b: str
    verdict: Verdict
    relations: Relations
    because: tuple[str, ...] = ()
    titles: tuple[str, str] = ("", "")

    @property
    def is_settled(self) -> bool:
        """One of the two certainly comes before the other."""
        return self.relations <= _BEFORE or self.relations <= _AFTER

    def __str__(self) -> str:
        a, b = (f"“{title or event}”" for title, event in zip(self.titles, (self.a, self.b), strict=True))
        text = {
            Verdict.CERTAIN: f"certain: {a} comes before {b}",
            Verdict.POSSIBLE: f"possible: {a} may come before {b}, but nothing told decides it",
            Verdict.IMPOSSIBLE: f"impossible: {a} does not come before {b}",
        }[self.verdict]
        if self.verdict is Verdict.IMPOSSIBLE and self.is_settled:
            text = f"impossible: {a} comes after {b}"
        if self.because:
            text += f", because {'; '.join(self.because)}"
        if not self.is_settled and len(self.relations) < len(ALL):
            names = (relation.name.lower().replace("_", " ") for relation in Relation if relation in self.relations)
            text += f" (left open: {', '.join(names)})"
        return text


@frozen
class SetAside:
    """Something told that the rest contradicts: what it says, the events, and the chain that it cannot be true with.

    It was the least trusted link of that chain, and the order of events was worked out without it.
    """

    told: str
    events: tuple[str, ...]
    because: tuple[str, ...]


class Points(Protocol):
    """What a solved network knows of the starts and ends of events; every method takes ids of events it holds."""

    def is_before(self, a: str, b: str) -> bool:
        """Tell whether a certainly ends before b starts, or as it starts."""

    def because(self, a: str, b: str) -> tuple[str, ...]:
        """Return the proof that a is before b, which must be certain."""

    def why_not_before(self, a: str, b: str) -> tuple[str, ...]:
        """Return the proof that a is not before b, which must be impossible."""

    def followers(self, a: str) -> Collection[str]:
        """Return every event certainly after a."""

    def earlier(self, line: Sequence[str]) -> Sequence[int]:
        """Return for each event of a line the places certainly before it, as in `Ordering.earlier`."""

    def window(self, event: str) -> Interval:
        """Return the earliest start and the latest end."""

    def least(self, a: str, b: str) -> Sequence[Sequence[float]]:
        """Return the least differences between the four points; see `timeline.allen.left_open`."""


class Certain(Mapping[tuple[str, str], tuple[str, ...]]):
    """Every certain pair of events and its proof, closed transitively.

    Nothing is listed until asked: a pair and its proof are worked out when looked up, so that a timeline of thousands
    of events does not hold millions of sentences. Iterating still meets every pair, in the order of the line.
    """

    def __init__(self, points: Points, total: tuple[str, ...]) -> None:
        self._points = points
        self._total = total
        self._rank = {event: place for place, event in enumerate(total)}
        self._length: int | None = None

    def __getitem__(self, pair: tuple[str, str]) -> tuple[str, ...]:
        if pair not in self:
            raise KeyError(pair)
        return self._points.because(*pair)

    def __contains__(self, pair: object) -> bool:
        if not isinstance(pair, tuple) or len(pair) != 2 or pair[0] not in self._rank or pair[1] not in self._rank:
            return False
        return self._points.is_before(*pair)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for event in self._total:
            for follower in sorted(self._followers(event), key=self._rank.__getitem__):
                yield event, follower

    def __len__(self) -> int:
        if self._length is None:
            self._length = sum(places.bit_count() for places in self._points.earlier(self._total))
        return self._length

    def __repr__(self) -> str:
        return f"<{len(self)} certain pairs of {len(self._total)} events>"

    def _followers(self, event: str) -> Collection[str]:
        return [follower for follower in self._points.followers(event) if follower in self._rank]


@frozen
class Ordering:
    """One total order of event ids that never breaks a certain relation, and those relations, closed transitively.

    ``certain`` gives for each pair (a, b) with a certainly before b the proof, in plain words. ``set_aside`` is what
    had to be left out because the rest contradicts it. ``points`` answers the finer questions; an ordering made by hand
    or read from a file has none, and then knows its certain pairs only.
    """

    total: tuple[str, ...] = ()
    certain: Mapping[tuple[str, str], tuple[str, ...]] = {}
    set_aside: tuple[SetAside, ...] = ()
    points: Points | None = field(default=None, eq=False, repr=False)

    @functools.cached_property
    def rank(self) -> Mapping[str, int]:
        """The place of each event in the line, from 0."""
        return {event: place for place, event in enumerate(self.total)}

    @functools.cached_property
    def earlier(self) -> Sequence[int]:
        """For each place of the line, the places certainly before it, as bits of one number: bit 0 is the first event.

        So all certain pairs take little room and no time to speak of, though there may be millions.
        """
        if self.points is not None and isinstance(self.certain, Certain):
            return self.points.earlier(self.total)
        places = [0] * len(self.total)
        for before, after in self.certain:
            places[self.rank[after]] |= 1 << self.rank[before]
        return places

    @property
    def relations(self) -> Iterator[Precedence]:
        """Every certain relation, one by one, in the order of the line."""
        rank = self.rank
        lazy = isinstance(self.certain, Certain)
        pairs = self.certain if lazy else sorted(self.certain, key=lambda pair: (rank[pair[0]], rank[pair[1]]))
        for a, b in pairs:
            yield Precedence(a, b, certain=True, because=self.certain[a, b])

    def relate(self, a: str, b: str) -> Related:
        """Return how two events stand to each other: certain, possible or impossible, what is left open, and why.

        Raises
        ------
        UnknownEvent
            If an id is not in this ordering.
        """
        for event in (a, b):
            if event not in self.rank:
                raise UnknownEvent(event)
        relations = self._relations(a, b)
        if relations <= _BEFORE:
            return Related(a, b, Verdict.CERTAIN, relations, self._because(a, b))
        if relations & _BEFORE:
            return Related(a, b, Verdict.POSSIBLE, relations)
        if relations <= _AFTER:
            return Related(a, b, Verdict.IMPOSSIBLE, relations, self._because(b, a))
        why = () if self.points is None or a == b else self.points.why_not_before(a, b)
        return Related(a, b, Verdict.IMPOSSIBLE, relations, why)

    def _relations(self, a: str, b: str) -> Relations:
        if a == b:
            return frozenset({Relation.EQUALS})
        relations = ALL if self.points is None else left_open(self.points.least(a, b))
        if (a, b) in self.certain:
            return relations & _BEFORE or _BEFORE
        return relations & _AFTER or _AFTER if (b, a) in self.certain else relations

    def _because(self, a: str, b: str) -> tuple[str, ...]:
        if (a, b) in self.certain:
            return self.certain[a, b]
        return () if self.points is None else self.points.because(a, b)

    def bounds(self, event: str) -> Interval:
        """Return the earliest start and the latest end of an event, by its own date and by all it is ordered with."""
        return UNKNOWN if self.points is None else self.points.window(event)

    def is_certain(self, place: int) -> bool:
        """Tell whether the event at a place of the line certainly comes before the one after it.

        Raises
        ------
        IndexError
            If there is no event after it.
        """
        return (self.total[place], self.total[place + 1]) in self.certain

    def neighbours(self) -> tuple[Neighbours, ...]:
        """Return each two events next to each other in the line, and whether their order is certain."""
        pairs = zip(self.total, self.total[1:], strict=False)
        return tuple(Neighbours(a, b, (a, b) in self.certain) for a, b in pairs)

    def restrict(self, events: Iterable[str]) -> "Ordering":
        """Return the same order of fewer events; what the dropped ones proved stays proved."""
        kept = set(events)
        total = tuple(event for event in self.total if event in kept)
        if self.points is not None and isinstance(self.certain, Certain):
            return Ordering(total, Certain(self.points, total), self.set_aside, self.points)
        pairs = {pair: why for pair, why in self.certain.items() if kept.issuperset(pair)}
        return Ordering(total, pairs, self.set_aside, self.points)


def over_before(starts: Sequence[int | None], ends: Sequence[int | None]) -> list[int]:
    """Return for each place the places whose end is not after its start, as bits; an unknown time proves nothing."""
    known = sorted((end, place) for place, end in enumerate(ends) if end is not None)
    times = [end for end, _ in known]
    over = [0]
    for _, place in known:
        over.append(over[-1] | 1 << place)
    return [0 if start is None else over[bisect.bisect_right(times, start)] for start in starts]

"""What is known of the order of events: one line, and what in it is certain."""

import enum
from collections.abc import Iterable, Mapping

from attrs import frozen

__all__ = ["Ordering", "Relation", "Verdict"]


class Verdict(enum.Enum):
    """What can be said of "a before b"."""

    BEFORE = "certainly before"
    AFTER = "certainly after"
    POSSIBLE = "order not told"


@frozen
class Relation:
    """``before`` comes before ``after``; ``because`` is the chain of dates and sentences that shows it."""

    before: str
    after: str
    certain: bool
    because: tuple[str, ...] = ()


@frozen
class Ordering:
    """One total order of event ids that never breaks a certain relation, and those relations, closed transitively."""

    total: tuple[str, ...] = ()
    certain: Mapping[tuple[str, str], tuple[str, ...]] = {}

    @property
    def relations(self) -> tuple[Relation, ...]:
        """Every certain relation, in the order of the line."""
        rank = {event: place for place, event in enumerate(self.total)}
        pairs = sorted(self.certain, key=lambda pair: (rank[pair[0]], rank[pair[1]]))
        return tuple(Relation(a, b, certain=True, because=self.certain[a, b]) for a, b in pairs)

    def relate(self, a: str, b: str) -> Verdict:
        """Return what is certain of two event ids."""
        if (a, b) in self.certain:
            return Verdict.BEFORE
        return Verdict.AFTER if (b, a) in self.certain else Verdict.POSSIBLE

    def restrict(self, events: Iterable[str]) -> "Ordering":
        """Return the same order of fewer events; what the dropped ones proved stays proved."""
        kept = set(events)
        return Ordering(
            tuple(event for event in self.total if event in kept),
            {pair: why for pair, why in self.certain.items() if pair[0] in kept and pair[1] in kept},
        )

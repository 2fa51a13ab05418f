"""How alike two tellings are, and why: what forbids that they are one, then what speaks for it."""

import enum

from attrs import frozen

from timeline.fuse.evidence import evidence
from timeline.fuse.profile import Profile
from timeline.fuse.vetoes import vetoes
from timeline.wording import Wording

__all__ = ["SAME", "Likeness", "Verdict", "compare", "points_of"]

SAME = 5.0
"""Points from which two tellings are one event; each rule below says what it gives."""

NEAR = 3.0
"""Points from which a pair that was not joined is worth showing."""


class Verdict(enum.Enum):
    """What was judged of two tellings."""

    SAME = "same event"
    NEAR = "near, kept apart"
    APART = "two events"


@frozen
class Likeness:
    """The verdict on two tellings, its points, and the clauses for and against, each plain enough to print."""

    verdict: Verdict
    score: float
    reasons: tuple[str, ...] = ()
    against: tuple[str, ...] = ()

    def __str__(self) -> str:
        told = "; ".join(self.reasons)
        held = "; but ".join(self.against)
        return f"{self.verdict.value}: {'; but '.join(part for part in (told, held) if part)}"


def points_of(a: Profile, b: Profile, wording: Wording) -> float:
    """Return the points of two clusters that nothing forbids to be one; quicker than all the reasons."""
    return round(sum(point.points for point in evidence(a, b, wording)), 3)


def compare(a: Profile, b: Profile, wording: Wording) -> Likeness:
    """Return how alike two clusters of tellings are.

    A veto (another kind, windows that cannot meet, other parties, done against still to come, two-way against
    three-way) keeps them apart whatever else agrees; otherwise points decide.
    """
    against = vetoes(a, b, wording)
    points = tuple(evidence(a, b, wording))
    score = round(sum(point.points for point in points), 3)
    reasons = tuple(point.reason for point in points if point.points > 0)
    doubts = tuple(point.reason for point in points if point.points < 0)
    if against:
        return Likeness(Verdict.NEAR if score >= SAME else Verdict.APART, score, reasons, against + doubts)
    if score >= SAME:
        return Likeness(Verdict.SAME, score, reasons, doubts)
    verdict = Verdict.NEAR if score >= NEAR else Verdict.APART
    return Likeness(verdict, score, reasons, (*doubts, "too little else agrees"))

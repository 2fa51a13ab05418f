"""Allen's thirteen relations between intervals: converse, composition, and which of them stay possible.

Every interval starts before it ends, so a relation is four comparisons: of a's start and end with b's start and end.

References
----------
J. F. Allen, "Maintaining knowledge about temporal intervals", CACM 26(11), 1983.
"""

import enum
import functools
import math
from collections.abc import Iterable, Sequence

from timeline.errors import UnknownEnds
from timeline.interval import Interval
from timeline.when import When

__all__ = ["ALL", "Relation", "Relations", "compose", "converse", "left_open", "possible", "relate"]


class Relation(enum.Enum):
    """How interval a stands to interval b; the value is Allen's letter.

    The names read as sentences: a ``MEETS`` b where a ends as b starts, a ``CONTAINS`` b where b lies inside a.
    """

    BEFORE = "<"
    MEETS = "m"
    OVERLAPS = "o"
    FINISHED_BY = "fi"
    CONTAINS = "di"
    STARTS = "s"
    EQUALS = "="
    STARTED_BY = "si"
    DURING = "d"
    FINISHES = "f"
    OVERLAPPED_BY = "oi"
    MET_BY = "mi"
    AFTER = ">"

    @property
    def signs(self) -> tuple[int, int, int, int]:
        """-1, 0 or 1 for earlier, equal, later: a's start with b's start and b's end, then a's end with the same."""
        return _SIGNS[self]

    @property
    def converse(self) -> "Relation":
        """How b stands to a."""
        a, b, c, d = self.signs
        return _OF_SIGNS[-a, -c, -b, -d]


Relations = frozenset[Relation]
"""Some of the thirteen: those that are still open."""

ALL: Relations = frozenset(Relation)
"""All thirteen: nothing is known."""

_SIGNS = {
    Relation.BEFORE: (-1, -1, -1, -1),
    Relation.MEETS: (-1, -1, 0, -1),
    Relation.OVERLAPS: (-1, -1, 1, -1),
    Relation.FINISHED_BY: (-1, -1, 1, 0),
    Relation.CONTAINS: (-1, -1, 1, 1),
    Relation.STARTS: (0, -1, 1, -1),
    Relation.EQUALS: (0, -1, 1, 0),
    Relation.STARTED_BY: (0, -1, 1, 1),
    Relation.DURING: (1, -1, 1, -1),
    Relation.FINISHES: (1, -1, 1, 0),
    Relation.OVERLAPPED_BY: (1, -1, 1, 1),
    Relation.MET_BY: (1, 0, 1, 1),
    Relation.AFTER: (1, 1, 1, 1),
}
_OF_SIGNS = {signs: relation for relation, signs in _SIGNS.items()}


def relate(a: Interval, b: Interval) -> Relation:
    """Return the one relation between two intervals whose ends are known.

    Raises
    ------
    UnknownEnds
        If an end of either is unknown; `possible` answers for those.
    """
    if a.start is None or a.end is None or b.start is None or b.end is None:
        raise UnknownEnds(str(a), str(b))
    pairs = ((a.start, b.start), (a.start, b.end), (a.end, b.start), (a.end, b.end))
    first, second, third, fourth = ((x > y) - (x < y) for x, y in pairs)
    return _OF_SIGNS[first, second, third, fourth]


def converse(relations: Iterable[Relation]) -> Relations:
    """Return the same knowledge seen from the other side."""
    return frozenset(relation.converse for relation in relations)


def compose(first: Relation | Iterable[Relation], second: Relation | Iterable[Relation]) -> Relations:
    """Return how a may stand to c, when a stands to b in one of ``first`` and b to c in one of ``second``."""
    left = (first,) if isinstance(first, Relation) else first
    right = (second,) if isinstance(second, Relation) else tuple(second)
    return frozenset().union(*(_compose(one, other) for one in left for other in right))


def possible(a: When, b: When) -> Relations:
    """Return the relations that two events may have, by what was told of when they were.

    An event lies somewhere inside its bounds, unless it fills them. A date told with "about" is taken a unit wider on
    each side, a doubtful one as no date; see `When.trusted`.
    """
    starts_a, ends_a = a.points
    starts_b, ends_b = b.points
    ranges = (starts_a, ends_a, starts_b, ends_b)
    return left_open([[_least(low, high) for _, high in ranges] for low, _ in ranges])


def left_open(least: Sequence[Sequence[float]]) -> Relations:
    """Return the relations that bounds on the differences between four points leave open.

    The points are a's start, a's end, b's start and b's end; ``least[i][j]`` says by how many whole units point i is
    at least later than point j, ``-inf`` where that is unknown.
    """
    return frozenset(relation for relation in Relation if _is_open(relation, least))


_PLACES = ((0, 2), (0, 3), (1, 2), (1, 3))
"""Which two of the four points each sign compares."""


def _is_open(relation: Relation, least: Sequence[Sequence[float]]) -> bool:
    gaps = [[value * _MOMENTS for value in row] for row in least]
    _require(gaps, 0, 1, -1)
    _require(gaps, 2, 3, -1)
    for (i, j), sign in zip(_PLACES, relation.signs, strict=True):
        _require(gaps, i, j, sign)
    return _is_consistent(gaps)


def _least(low: int | None, high: int | None) -> float:
    return -math.inf if low is None or high is None else low - high


def _require(gaps: list[list[float]], i: int, j: int, sign: int) -> None:
    """Add to ``gaps`` that point i is earlier than, equal to or later than point j."""
    if sign >= 0:
        gaps[i][j] = max(gaps[i][j], sign)
    if sign <= 0:
        gaps[j][i] = max(gaps[j][i], -sign)


_MOMENTS = 16
"""Strictly later is later by a moment, so short that more moments than there are points fit into one unit."""


def _is_consistent(gaps: list[list[float]]) -> bool:
    """Tell whether points with these least differences exist: no cycle gains (Floyd and Warshall, longest paths)."""
    points = range(len(gaps))
    for k in points:
        for i in points:
            for j in points:
                gaps[i][j] = max(gaps[i][j], gaps[i][k] + gaps[k][j])
    return all(gaps[i][i] <= 0 for i in points)


@functools.cache
def _compose(first: Relation, second: Relation) -> Relations:
    return frozenset(third for third in Relation if _fit(first, second, third))


def _fit(first: Relation, second: Relation, third: Relation) -> bool:
    """Tell whether intervals a, b, c exist with a ``first`` b, b ``second`` c and a ``third`` c."""
    gaps = [[-math.inf] * 6 for _ in range(6)]
    for start in (0, 2, 4):
        _require(gaps, start, start + 1, -1)
    for (x, y), relation in (((0, 2), first), ((2, 4), second), ((0, 4), third)):
        for (i, j), sign in zip(_PLACES, relation.signs, strict=True):
            _require(gaps, x + i, y + j - 2, sign)
    return _is_consistent(gaps)

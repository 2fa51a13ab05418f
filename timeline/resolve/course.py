"""Where historical prose is heading: the dates it tells in full, seen ahead of their turn."""

import bisect
import itertools

from attrs import frozen

from timeline.civil import year_month_day
from timeline.granularity import Granularity
from timeline.meaning import From
from timeline.scene import Direction, Scene
from timeline.timex import Found

__all__ = ["NO_COURSE", "Course"]

_STEADY = 1
"""Years that two full dates may lie apart for a third told between them to be out of their course."""


@frozen
class _Mark:
    """A full date: where it stands in the text, and its first and last day."""

    place: int
    day: int
    last: int

    @property
    def year(self) -> int:
        return year_month_day(self.day)[0]


@frozen
class Course:
    """The full dates of a text in their order, and which of them the prose only glances at.

    A date out of the years between the full dates before and behind it, which are near each other, is a glance ahead or
    back ("the fort, rebuilt in 1823, fell on 3 May 1791"): what is left unsaid behind it belongs to the others.
    """

    marks: tuple[_Mark, ...] = ()
    glances: frozenset[int] = frozenset()

    @classmethod
    def of(cls, found: tuple[Found, ...]) -> "Course":
        """Find them."""
        marks = tuple(mark for one in found if (mark := _mark(one)) is not None)
        return cls(marks, _glances(marks))

    def is_glance(self, found: Found) -> bool:
        """The prose does not stay with this date."""
        return found.span.start in self.glances

    def ahead(self, place: int) -> int | None:
        """Return the last day of the full date told next behind a place that the prose stays with."""
        at = bisect.bisect_right(self.marks, place, key=lambda mark: mark.place)
        return next((mark.last for mark in self.marks[at:] if mark.place not in self.glances), None)


NO_COURSE = Course()
"""That of a text that is no historical prose."""


def _mark(found: Found) -> _Mark | None:
    if found.meaning.counts_from is not From.NOTHING:
        return None
    answer = found.meaning.at(Scene(0, direction=Direction.OPEN))
    if answer is None or answer.when.bounds.first_day is None or answer.when.granularity.rank > Granularity.YEAR.rank:
        return None
    return _Mark(found.span.start, answer.when.bounds.first_day, answer.when.bounds.last_day or 0)


def _glances(marks: tuple[_Mark, ...]) -> frozenset[int]:
    kept: _Mark | None = None
    glances: set[int] = set()
    for one, following in itertools.pairwise(marks):
        if kept is not None and _is_glance(kept.year, one.year, following.year):
            glances.add(one.place)
        else:
            kept = one
    return frozenset(glances)


def _is_glance(before: int, year: int, behind: int) -> bool:
    low, high = min(before, behind), max(before, behind)
    return high - low <= _STEADY and not low <= year <= high

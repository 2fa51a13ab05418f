"""A half-open stretch of civil time, either end of which may be unknown."""

import datetime as dt
from typing import TYPE_CHECKING, Self

from attrs import frozen

from timeline.civil import MINUTES_A_DAY, day_iso, minute_iso, parse_minutes
from timeline.errors import BadDate, EmptyInterval

if TYPE_CHECKING:
    import pendulum

__all__ = ["UNKNOWN", "DateLike", "Interval"]

DateLike = str | dt.date | dt.datetime
"""What callers may write for a time: ISO text (year, month, day or minute), a date or a datetime."""


@frozen
class Interval:
    """Civil minutes ``[start, end)``; ``None`` is an end that nobody told.

    The numbers are those of `timeline.civil`. Two intervals can overlap, so they have no ``<``; ask `is_before`.
    """

    start: int | None
    end: int | None

    def __attrs_post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end <= self.start:
            raise EmptyInterval(minute_iso(self.start), minute_iso(self.end))

    @classmethod
    def of(cls, when: DateLike) -> Self:
        """Return the year, month, day or minute that ``when`` names.

        Raises
        ------
        BadDate
            If it names none.
        """
        if isinstance(when, dt.datetime):
            start = when.toordinal() * MINUTES_A_DAY + when.hour * 60 + when.minute
            return cls(start, start + 1)
        if isinstance(when, dt.date):
            start = when.toordinal() * MINUTES_A_DAY
            return cls(start, start + MINUTES_A_DAY)
        if not isinstance(when, str):
            raise BadDate(when)
        return cls(*parse_minutes(when))

    @classmethod
    def closed(cls, earliest: DateLike | None, latest: DateLike | None) -> Self:
        """Return the interval from the start of ``earliest`` to the end of ``latest``, both included.

        Raises
        ------
        BadDate
            If one of them is no date.
        EmptyInterval
            If ``latest`` comes before ``earliest``.
        """
        start = None if earliest is None else cls.of(earliest).start
        end = None if latest is None else cls.of(latest).end
        if start is not None and end is not None and end <= start:
            raise EmptyInterval(str(earliest), str(latest), "swap the two")
        return cls(start, end)

    @classmethod
    def days(cls, first: int, last: int) -> Self:
        """Return the interval of whole days, both day numbers included."""
        return cls(first * MINUTES_A_DAY, (last + 1) * MINUTES_A_DAY)

    @property
    def is_known(self) -> bool:
        """Both ends are known."""
        return self.start is not None and self.end is not None

    @property
    def is_unknown(self) -> bool:
        """Neither end is known."""
        return self.start is None and self.end is None

    @property
    def has_minutes(self) -> bool:
        """Some end falls within a day, not on midnight."""
        return any(edge is not None and edge % MINUTES_A_DAY != 0 for edge in (self.start, self.end))

    @property
    def earliest(self) -> str | None:
        """The first day or minute in it, ISO; ``None`` when unknown. A minute only where an end falls within a day."""
        if self.start is None:
            return None
        return minute_iso(self.start) if self.has_minutes else day_iso(self.start // MINUTES_A_DAY)

    @property
    def latest(self) -> str | None:
        """The last day or minute in it (closed), ISO; ``None`` when unknown."""
        if self.end is None:
            return None
        return minute_iso(self.end - 1) if self.has_minutes else day_iso(self.end // MINUTES_A_DAY - 1)

    @property
    def first_day(self) -> int | None:
        """Day number of the first day touched."""
        return None if self.start is None else self.start // MINUTES_A_DAY

    @property
    def last_day(self) -> int | None:
        """Day number of the last day touched."""
        return None if self.end is None else (self.end - 1) // MINUTES_A_DAY

    def __contains__(self, other: "Interval | DateLike") -> bool:
        inner = other if isinstance(other, Interval) else Interval.of(other)
        after_start = self.start is None or (inner.start is not None and inner.start >= self.start)
        before_end = self.end is None or (inner.end is not None and inner.end <= self.end)
        return after_start and before_end

    def is_before(self, other: "Interval") -> bool:
        """All of this lies before all of ``other``; false when an end that would decide it is unknown."""
        return self.end is not None and other.start is not None and self.end <= other.start

    def overlaps(self, other: "Interval") -> bool:
        """Some minute may lie in both; an unknown end excludes nothing."""
        return not self.is_before(other) and not other.is_before(self)

    def meet(self, other: "Interval") -> "Interval | None":
        """Return what lies in both, or ``None``; an unknown end takes the other's."""
        start = max((edge for edge in (self.start, other.start) if edge is not None), default=None)
        end = min((edge for edge in (self.end, other.end) if edge is not None), default=None)
        if start is not None and end is not None and end <= start:
            return None
        return Interval(start, end)

    def hull(self, other: "Interval") -> "Interval":
        """Return the shortest interval that holds both; an unknown end stays unknown."""
        start = None if self.start is None or other.start is None else min(self.start, other.start)
        end = None if self.end is None or other.end is None else max(self.end, other.end)
        return Interval(start, end)

    def shift(self, days: int) -> "Interval":
        """Return it moved by whole days."""
        minutes = days * MINUTES_A_DAY
        return Interval(
            None if self.start is None else self.start + minutes,
            None if self.end is None else self.end + minutes,
        )

    def to_pendulum(self) -> "tuple[pendulum.DateTime | None, pendulum.DateTime | None]":
        """Return both ends, half-open, as naive pendulum times; ``None`` also for years pendulum cannot hold."""
        return _pendulum(self.start), _pendulum(self.end)

    def __str__(self) -> str:
        return f"{self.earliest or ''}..{self.latest or ''}"


def _pendulum(minute: int | None) -> "pendulum.DateTime | None":
    if minute is None or not MINUTES_A_DAY <= minute < 3652060 * MINUTES_A_DAY:
        return None
    import pendulum

    day, rest = divmod(minute, MINUTES_A_DAY)
    date = dt.date.fromordinal(day)
    return pendulum.naive(date.year, date.month, date.day, rest // 60, rest % 60)


UNKNOWN = Interval(None, None)
"""No end is known: the text gives no date."""

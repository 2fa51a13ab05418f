"""When something was told to happen: bounds, and how loosely they were told."""

from typing import Self

from attrs import evolve, field, frozen

from timeline.granularity import Granularity
from timeline.interval import UNKNOWN, DateLike, Interval

__all__ = ["UNDATED", "When"]


@frozen
class When:
    """Bounds, and how loosely they were told.

    ``fills`` tells "for two weeks" (the whole stretch, EDTF ``a/b``) from "within two weeks" (some time in it, EDTF
    ``[a..b]``). ``approximate`` is the text's own hedge ("about"), ``uncertain`` a doubt about the source or the
    reading. Two of these can overlap, so they have no ``<``; ask `timeline.Timeline.relate`.
    """

    bounds: Interval
    granularity: Granularity = Granularity.DAY
    fills: bool = field(default=False, kw_only=True)
    approximate: bool = field(default=False, kw_only=True)
    uncertain: bool = field(default=False, kw_only=True)

    @classmethod
    def on(cls, when: DateLike, granularity: Granularity | None = None) -> Self:
        """Return the whole year, month, day or minute named."""
        bounds = Interval.of(when)
        return cls(bounds, granularity or _granularity_of(bounds))

    @classmethod
    def between(cls, earliest: DateLike | None, latest: DateLike | None, *, fills: bool = False) -> Self:
        """Return some time from ``earliest`` to ``latest``, both included; with ``fills``, all of it."""
        return cls(Interval.closed(earliest, latest), Granularity.DAY, fills=fills)

    @property
    def earliest(self) -> str | None:
        """First day (or minute) it may fall on, ISO; ``None`` if unknown."""
        return self.bounds.earliest

    @property
    def latest(self) -> str | None:
        """Last day (or minute) it may fall on, closed, ISO; ``None`` if unknown."""
        return self.bounds.latest

    @property
    def is_dated(self) -> bool:
        """At least one end is known."""
        return not self.bounds.is_unknown

    @property
    def trusted(self) -> Interval:
        """The bounds that a proof may rest on: one unit wider each way for "about", none for a doubtful date."""
        start, end = self.bounds.start, self.bounds.end
        if self.uncertain:
            return UNKNOWN
        if not self.approximate:
            return self.bounds
        return Interval(
            None if start is None else self.granularity.step(start, -1),
            None if end is None else self.granularity.step(end, 1),
        )

    @property
    def points(self) -> tuple[tuple[int | None, int | None], tuple[int | None, int | None]]:
        """The earliest and latest minute of the start, and of the end (exclusive), by the `trusted` bounds.

        What fills its bounds begins in the first of its units and ends in the last: from Monday to Wednesday is no
        earlier than Monday's first minute, and no later than Monday's last.
        """
        bounds, unit = self.trusted, self.granularity
        if not self.fills or self.approximate:
            return (bounds.start, bounds.end), (bounds.start, bounds.end)
        first = None if bounds.start is None else unit.step(bounds.start, 1)
        last = None if bounds.end is None else unit.step(bounds.end, -1)
        if bounds.start is not None and bounds.end is not None:
            assert first is not None
            assert last is not None
            first, last = min(first, bounds.end), max(last, bounds.start)
        return (bounds.start, first), (last, bounds.end)

    @property
    def words(self) -> str:
        """A plain clause: "on 2025-08-15", "between 2025-08-19 and 2025-09-02", "by 2025-08-20", "undated"."""
        bounds = self.bounds
        unit = self.edtf.rstrip("~?%")
        about = "about " if self.approximate else ""
        if bounds.is_unknown:
            text = "undated"
        elif bounds.start is None:
            text = f"by {about}{bounds.latest}"
        elif bounds.end is None:
            text = f"from {about}{bounds.earliest} on"
        elif bounds.first_day == bounds.last_day:
            text = f"on {about}{_day_or_hours(bounds)}"
        elif ".." not in unit and "/" not in unit:
            text = f"in {about}{unit}"
        else:
            first, second = ("from", "to") if self.fills else ("between", "and")
            text = f"{first} {about}{bounds.earliest} {second} {bounds.latest}"
        return f"{text} (doubtful)" if self.uncertain else text

    def shift(self, days: int) -> "When":
        """Return it moved by whole days."""
        return evolve(self, bounds=self.bounds.shift(days))

    @property
    def edtf(self) -> str:
        """The ISO 8601-2 (EDTF) text; see `timeline.edtf`."""
        from timeline.edtf import to_edtf

        return to_edtf(self)

    def __str__(self) -> str:
        return self.edtf if self.is_dated else "undated"


def _day_or_hours(bounds: Interval) -> str:
    """Return ``2025-08-15``, or ``2025-08-15 from 18:00 to 23:59`` where not the whole day is meant."""
    assert bounds.earliest is not None
    assert bounds.latest is not None
    if not bounds.has_minutes:
        return bounds.earliest
    day, start = bounds.earliest.split("T")
    end = bounds.latest.partition("T")[2]
    return f"{day} at {start}" if start == end else f"{day} from {start} to {end}"


def _granularity_of(bounds: Interval) -> Granularity:
    assert bounds.start is not None
    assert bounds.end is not None
    for unit in (Granularity.DAY, Granularity.MONTH, Granularity.YEAR):
        if unit.floor(bounds.start) == bounds.start and unit.step(bounds.start, 1) == bounds.end:
            return unit
    return Granularity.MINUTE


UNDATED = When(UNKNOWN)
"""The articles give this no date."""

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


def _granularity_of(bounds: Interval) -> Granularity:
    assert bounds.start is not None
    assert bounds.end is not None
    for unit in (Granularity.DAY, Granularity.MONTH, Granularity.YEAR):
        if unit.floor(bounds.start) == bounds.start and unit.step(bounds.start, 1) == bounds.end:
            return unit
    return Granularity.MINUTE


UNDATED = When(UNKNOWN)
"""The articles give this no date."""

"""Times told in two parts or finer than a minute: "two years and a month", "40 seconds", "the 2019/20 season"."""

from fractions import Fraction
from typing import ClassVar

from attrs import evolve, field, frozen

from timeline.calendar import Period
from timeline.civil import day_number, year_month_day
from timeline.counted import Lasting
from timeline.dates import Century
from timeline.granularity import Granularity
from timeline.interval import UNKNOWN, Interval
from timeline.scene import Answer, From, Scene, TimexType, dated
from timeline.when import When

__all__ = ["Parts", "Seconds", "SomeWeekday", "Together", "Turn", "YearPair"]


@frozen
class Parts:
    """So many nights, mornings and so on, as a length: "three nights" is ``Parts(3, "NI")``, ``P3NI`` in TIMEX3."""

    count: Fraction | None
    part: str
    counts_from: ClassVar[From] = From.NOTHING

    def at(self, scene: Scene) -> Answer | None:
        """Return the length; it has no bounds of its own."""
        del scene
        told = "X" if self.count is None else f"{float(self.count):g}"
        return Answer(TimexType.DURATION, f"P{told}{self.part}", When(UNKNOWN, Granularity.DAY, fills=True))


@frozen
class Seconds:
    """A length finer than any `Granularity`: "40 seconds" is ``Seconds(40)``, "seconds" ``Seconds(None)``."""

    count: Fraction | None
    mod: str | None = field(default=None, kw_only=True)
    counts_from: ClassVar[From] = From.NOTHING

    def at(self, scene: Scene) -> Answer | None:
        """Return the length; it has no bounds of its own."""
        del scene
        told = "X" if self.count is None else f"{float(self.count):g}"
        when = When(UNKNOWN, Granularity.MINUTE, fills=True, approximate=self.mod is not None)
        return Answer(TimexType.DURATION, f"PT{told}S", when, self.mod)


@frozen
class Together:
    """A length told in two units: "two years and three months" is ``Together(Lasting(2, YEAR), Lasting(3, MONTH))``."""

    larger: Lasting
    smaller: Lasting
    counts_from: ClassVar[From] = From.NOTHING

    def at(self, scene: Scene) -> Answer | None:
        """Return the length, ``P2Y3M``; ``None`` where the second unit is not the smaller one."""
        larger, smaller = self.larger.at(scene), self.smaller.at(scene)
        if larger is None or smaller is None or self.smaller.unit.rank >= self.larger.unit.rank:
            return None
        rest = smaller.value.removeprefix("P")
        return evolve(larger, value=larger.value + (rest.removeprefix("T") if "T" in larger.value else rest))


@frozen
class SomeWeekday:
    """A weekday of no week in particular: "on a Sunday" is ``SomeWeekday(6)``, "on a Friday night" has a part."""

    number: int
    part: str | None = None
    counts_from: ClassVar[From] = From.NOTHING

    def at(self, scene: Scene) -> Answer | None:
        """Return the weekday; it has no bounds."""
        del scene
        value = f"XXXX-WXX-{self.number + 1}" + ("" if self.part is None else f"T{self.part}")
        kind = TimexType.DATE if self.part is None else TimexType.TIME
        return Answer(kind, value, When(UNKNOWN, Granularity.DAY))


@frozen
class Turn:
    """The years about the beginning of a century: "the turn of the century" is ``Turn()``, of the nearest one."""

    of: Century | None = None
    counts_from: ClassVar[From] = From.SPEECH

    def at(self, scene: Scene) -> Answer | None:
        """Return two years before to two years after it; its value is that of the century, mod START."""
        here = year_month_day(scene.day)[0]
        year = round(here / 100) * 100 if self.of is None else (self.of.number - 1) * 100
        if year < _TURNS:
            return None
        first, last = day_number(year - _TURNS), day_number(year + _TURNS + 1) - 1
        when = When(Interval.days(first, last), Granularity.YEAR, approximate=True)
        return evolve(dated(Period.containing(Granularity.CENTURY, day_number(year))), when=when, mod="START")


_TURNS = 2


@frozen
class YearPair:
    """A season or business year across a new year: "the 2019/20 season" is ``YearPair(2019)``."""

    first: int
    counts_from: ClassVar[From] = From.NOTHING

    def at(self, scene: Scene) -> Answer | None:
        """Return some time in the two years; the first is its value."""
        del scene
        years = [Period.containing(Granularity.YEAR, day_number(year)) for year in (self.first, self.first + 1)]
        return evolve(dated(years[0]), when=When(Interval.days(years[0].first, years[1].last), Granularity.YEAR))

"""Times and lengths counted in units: "last week", "two weeks ago", "for a month", "within three days"."""

from fractions import Fraction
from typing import ClassVar

from attrs import evolve, field, frozen

from timeline.calendar import Period, value_of
from timeline.civil import MINUTES_A_DAY
from timeline.granularity import Granularity
from timeline.interval import UNKNOWN, Interval
from timeline.policy import Policy
from timeline.scene import Answer, Direction, From, Rejected, Scene, TimexType, dated
from timeline.when import When

__all__ = ["Counted", "Lasting", "Running", "Unit"]

DAY, MONTH, YEAR = Granularity.DAY, Granularity.MONTH, Granularity.YEAR


@frozen
class Unit:
    """A calendar unit counted in whole units: "last week" is ``Unit(WEEK, -1)``, "today" ``Unit(DAY, 0)``.

    ``story`` makes it count from the time the story stands at: "the following week".
    """

    unit: Granularity
    step: int = 0
    story: bool = field(default=False, kw_only=True)
    rest: str | None = field(default=None, kw_only=True)
    """"so far" for "so far this year" and "earlier this month"; "rest" for "later this week"."""
    known: bool = field(default=False, kw_only=True)
    """Said of one the reader knows: "the weekend" is the last one unless the clause looks ahead."""

    @property
    def counts_from(self) -> From:
        """Publication, or the story."""
        return From.STORY if self.story else From.SPEECH

    def at(self, scene: Scene) -> Answer | None:
        """Return the unit ``step`` away from the one that holds the anchor."""
        if self.unit is Granularity.WEEKEND and not self.story:
            return self._weekend(scene)
        period = Period.containing(self.unit, scene.day).step(self.step)
        if self.story and self.unit is DAY and scene.bounds is not None and scene.unit in _UNTOLD:
            return self._in_coarser(scene, scene.bounds)
        answer = dated(period)
        if self.rest == "so far":
            last = max(scene.day, period.first)
            return evolve(answer, mod="START", when=evolve(answer.when, bounds=Interval.days(period.first, last)))
        if self.rest == "rest":
            first = min(scene.day, period.last)
            return evolve(answer, mod="END", when=evolve(answer.when, bounds=Interval.days(first, period.last)))
        return answer

    def _in_coarser(self, scene: Scene, bounds: Interval) -> Answer:
        """Return a day that nobody told, though the month or year it is in: "that day", after "June"."""
        value = Period.containing(MONTH if scene.unit is MONTH else YEAR, scene.day).value + _UNTOLD[scene.unit]
        return Answer(TimexType.DATE, value, When(bounds, DAY, approximate=self.step != 0))

    def _weekend(self, scene: Scene) -> Answer:
        here = Period.containing(Granularity.WEEKEND, scene.day)
        before = here.step(-1)
        if self.step or scene.day >= here.first:
            return dated(here.step(self.step), because=scene.because)
        if scene.policy is Policy.CALENDAR_WEEK:
            looks_back = False
        elif scene.policy is Policy.NEAREST:
            looks_back = scene.day - before.last < here.first - scene.day
        else:
            looks_back = scene.lean is Direction.PAST or (self.known and scene.lean is Direction.OPEN)
        taken, left, why = (before, here, "it lies ahead") if looks_back else (here, before, "it lies behind")
        rejected = Rejected(left.value, When(left.bounds, left.unit), why)
        return dated(taken, because=scene.because, rejected=(rejected,))


@frozen
class Counted:
    """So many units away: "two weeks ago" is ``Counted(2, WEEK, -1)``; "three days later" counts from the story.

    The value is as coarse as the unit counted. The bounds allow for rounding where the text hedges, and for years.
    ``count`` is ``None`` where nobody counted ("days later"); "years ago" is then a year ago at the latest.
    """

    count: Fraction | None
    unit: Granularity
    sign: int
    story: bool = field(default=False, kw_only=True)
    mod: str | None = field(default=None, kw_only=True)

    @property
    def counts_from(self) -> From:
        """Publication, or the story."""
        return From.STORY if self.story else From.SPEECH

    def at(self, scene: Scene) -> Answer | None:
        """Return the day, week, month, year … that far away."""
        if self.count is None:
            return self._uncounted(scene)
        if self.count > 10**7:
            return None
        if self.unit.rank < DAY.rank:
            return self._clock(scene)
        start, unit = scene.day * MINUTES_A_DAY, self.unit
        count = self.count
        if count.denominator != 1:
            months = {YEAR: 12, Granularity.DECADE: 120, Granularity.CENTURY: 1200}.get(unit)
            count, unit = (Fraction(round(count * months)), MONTH) if months else (Fraction(round(count)), unit)
        day = unit.step(start, self.sign * int(count)) // MINUTES_A_DAY
        coarse = unit
        if unit is YEAR and scene.unit in (Granularity.QUARTER, MONTH, Granularity.HALF):
            coarse = scene.unit
        if unit in (Granularity.DECADE, Granularity.CENTURY):
            coarse = YEAR
        period = Period.containing(coarse, day)
        rough = self.mod is not None or unit.rank >= MONTH.rank
        answer = dated(period)
        return evolve(answer, mod=self.mod, when=evolve(answer.when, approximate=rough))

    def _uncounted(self, scene: Scene) -> Answer:
        here = scene.day * MINUTES_A_DAY
        if not self.story and self.unit.rank > DAY.rank:
            here = self.unit.step(here, self.sign)
        bounds = Interval(None, here) if self.sign < 0 else Interval(here, None)
        value = "PAST_REF" if self.sign < 0 else "FUTURE_REF"
        if self.story and self.unit.rank < DAY.rank and scene.bounds is not None:
            return Answer(TimexType.DURATION, f"PTX{_LETTER[self.unit]}", When(scene.bounds, DAY, approximate=True))
        if self.story and not scene.running:
            value = f"PX{_LETTER[self.unit]}" if self.unit.rank >= DAY.rank else f"PTX{_LETTER[self.unit]}"
            return Answer(TimexType.DURATION, value, When(bounds, self.unit, approximate=True))
        return Answer(TimexType.DATE, value, When(bounds, self.unit, approximate=True), self.mod)

    def _clock(self, scene: Scene) -> Answer:
        assert self.count is not None
        minutes = round(self.count * (60 if self.unit is Granularity.HOUR else 1))
        if scene.minute is not None:
            moment = scene.minute + self.sign * minutes
            return Answer(
                TimexType.TIME, value_of(Granularity.MINUTE, moment), When(Interval(moment, moment + 1), self.unit)
            )
        day = scene.day + self.sign * (minutes // MINUTES_A_DAY)
        period = Period.containing(DAY, day)
        return Answer(TimexType.TIME, period.value + "TXX", When(period.bounds, DAY, approximate=True), self.mod)


_UNTOLD = {MONTH: "-XX", Granularity.QUARTER: "-XX-XX", Granularity.SEASON: "-XX-XX", YEAR: "-XX-XX"}
"""What is unknown of a day in a unit, as TIMEX3 writes it."""
_LETTER = {
    Granularity.MINUTE: "M",
    Granularity.HOUR: "H",
    Granularity.PART: "D",
    Granularity.DAY: "D",
    Granularity.WEEKEND: "WE",
    Granularity.WEEK: "W",
    Granularity.MONTH: "M",
    Granularity.QUARTER: "Q",
    Granularity.SEASON: "M",
    Granularity.HALF: "M",
    Granularity.YEAR: "Y",
    Granularity.DECADE: "DE",
    Granularity.CENTURY: "CE",
    Granularity.MILLENNIUM: "ML",
}
_IN_YEARS = {Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1000}
_SMALLER = {YEAR: ("M", 12), Granularity.HOUR: ("M", 60), DAY: ("H", 24)}


def _length(count: Fraction | None, unit: Granularity) -> str:
    """Return the ISO 8601 duration: ``P2W``, ``P2Y6M``, ``PT16H``, ``PXD``; decades are years, quarters ``P2Q``."""
    time = "T" if unit.rank < DAY.rank else ""
    letter = _LETTER[unit]
    if count is None:
        return f"P{time}X{letter}"
    if unit in _IN_YEARS:
        count, letter = count * _IN_YEARS[unit], "Y"
    whole, part = divmod(count, 1)
    if part and unit in _SMALLER:
        smaller, many = _SMALLER[unit]
        rest = f"{'T' if unit is DAY else ''}{int(part * many)}{smaller}"
        return f"P{time}{f'{whole}{letter}' if whole else ''}{rest}"
    return f"P{time}{float(count) if part else whole}{letter}"


@frozen
class Lasting:
    """A length of time without a place.

    "for two weeks" is ``Lasting(2, WEEK)``, "several days" ``Lasting(None, DAY)``.
    """

    count: Fraction | None
    unit: Granularity
    mod: str | None = field(default=None, kw_only=True)
    counts_from: ClassVar[From] = From.NOTHING

    def at(self, scene: Scene) -> Answer | None:
        """Return the length; it has no bounds of its own."""
        del scene
        when = When(UNKNOWN, self.unit, fills=True, approximate=self.mod is not None)
        return Answer(TimexType.DURATION, _length(self.count, self.unit), when, self.mod)


@frozen
class Running:
    """A length that touches the anchor.

    "the past two weeks" is ``Running(2, WEEK, -1)``, "within two weeks" ``Running(2, WEEK, 1, fills=False)``.
    """

    count: Fraction | None
    unit: Granularity
    sign: int
    fills: bool = field(default=True, kw_only=True)
    mod: str | None = field(default=None, kw_only=True)
    story: bool = field(default=False, kw_only=True)

    @property
    def counts_from(self) -> From:
        """Publication, or the story."""
        return From.STORY if self.story else From.SPEECH

    def at(self, scene: Scene) -> Answer | None:
        """Return the stretch from the anchor's day to the day that far away, both included."""
        here = scene.day * MINUTES_A_DAY
        start: int | None = here
        end: int | None = here + MINUTES_A_DAY
        if self.count is not None and self.count <= 10**7:
            count = self.count
            unit = self.unit
            if count.denominator != 1 and unit is YEAR:
                count, unit = count * 12, MONTH
            there = unit.step(here, self.sign * int(count))
            there -= there % MINUTES_A_DAY
            start, end = (there, end) if self.sign < 0 else (start, there + MINUTES_A_DAY)
        else:
            start, end = (None, end) if self.sign < 0 else (start, None)
        when = When(Interval(start, end), DAY, fills=self.fills, approximate=self.count is None)
        return Answer(TimexType.DURATION, _length(self.count, self.unit), when, self.mod)

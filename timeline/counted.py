"""Times and lengths counted in units: "last week", "two weeks ago", "for a month", "within three days"."""

from fractions import Fraction
from typing import ClassVar

from attrs import evolve, field, frozen

from timeline.calendar import Period, value_of
from timeline.civil import MINUTES_A_DAY
from timeline.granularity import Granularity
from timeline.interval import UNKNOWN, Interval
from timeline.scene import Answer, Direction, From, Meaning, Rejected, Scene, TimexType, dated
from timeline.when import When

__all__ = ["Beside", "Counted", "Holding", "InTime", "LastDay", "Lasting", "Running", "Shifted", "Unit"]

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
        answer = dated(period)
        if self.rest == "so far":
            last = max(scene.day, period.first)
            return evolve(answer, mod="START", when=evolve(answer.when, bounds=Interval.days(period.first, last)))
        if self.rest == "rest":
            first = min(scene.day, period.last)
            return evolve(answer, mod="END", when=evolve(answer.when, bounds=Interval.days(first, period.last)))
        return answer

    def _weekend(self, scene: Scene) -> Answer:
        here = Period.containing(Granularity.WEEKEND, scene.day)
        looks_back = scene.direction is Direction.PAST or (self.known and scene.direction is Direction.OPEN)
        if self.step or not looks_back or scene.day >= here.first:
            return dated(here.step(self.step), because=scene.because)
        left = Rejected(here.value, When(here.bounds, here.unit), "it lies ahead and nothing says so")
        return dated(here.step(-1), because=scene.because, rejected=(left,))


@frozen
class Counted:
    """So many units away: "two weeks ago" is ``Counted(2, WEEK, -1)``; "three days later" counts from the story.

    The value is as coarse as the unit counted. The bounds allow for rounding where the text hedges, and for years.
    ``count`` is ``None`` where nobody counted ("days later").
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
        bounds = Interval(None, here) if self.sign < 0 else Interval(here, None)
        value = "PAST_REF" if self.sign < 0 else "FUTURE_REF"
        if self.story and self.unit.rank < DAY.rank and scene.bounds is not None:
            return Answer(TimexType.DURATION, f"PTX{_LETTER[self.unit]}", When(scene.bounds, DAY, approximate=True))
        if self.story:
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


@frozen
class InTime:
    """A length, and where the clause does not look back the day that far ahead: "in two weeks" is `InTime`."""

    count: Fraction | None
    unit: Granularity
    mod: str | None = field(default=None, kw_only=True)
    counts_from: ClassVar[From] = From.SPEECH

    def at(self, scene: Scene) -> Answer | None:
        """Return the length, as TIMEX3 has it, with the bounds of the day, week, month … ahead."""
        length = Lasting(self.count, self.unit, mod=self.mod).at(scene)
        ahead = None
        if scene.direction is not Direction.PAST and self.unit.rank >= DAY.rank and self.count is not None:
            ahead = Counted(self.count, self.unit, 1, mod=self.mod).at(scene)
        if ahead is None or length is None:
            return length
        if scene.direction is Direction.FUTURE:
            return ahead
        return evolve(length, when=ahead.when, because="the clause does not look back, so it is counted ahead")


@frozen
class Shifted:
    """So many units before or after another expression.

    "two days before Christmas" is ``Shifted(2, DAY, -1, NamedDay(…))``. Days are exact; with longer units only what is
    counted on a clock of weeks ("a week from Friday", ``exact``) is.
    """

    count: Fraction
    unit: Granularity
    sign: int
    of: Meaning
    exact: bool = field(default=False, kw_only=True)

    @property
    def counts_from(self) -> From:
        """As what it is counted from."""
        return self.of.counts_from

    def at(self, scene: Scene) -> Answer | None:
        """Return the day, for longer units under "about"; ``None`` where it is finer than what it counts from."""
        ahead = evolve(scene, direction=Direction.FUTURE) if self.exact else scene
        answer = self.of.at(ahead)
        if answer is None or answer.when.bounds.first_day is None or answer.when.bounds.last_day is None:
            return None
        if self.count.denominator != 1 or self.count > 10**6:
            return None
        coarse = answer.when.granularity
        if coarse.rank > DAY.rank and coarse.rank > self.unit.rank:
            return None
        base = answer.when.bounds.first_day if self.sign < 0 else answer.when.bounds.last_day
        there = self.unit.step(base * MINUTES_A_DAY, self.sign * int(self.count)) // MINUTES_A_DAY
        period = Period.containing(max(coarse, DAY, key=lambda unit: unit.rank), there)
        shifted = dated(period, because=answer.because, rejected=())
        rough = answer.when.approximate or (self.unit.rank > DAY.rank and not self.exact)
        return evolve(shifted, when=evolve(shifted.when, approximate=rough, uncertain=answer.when.uncertain))


@frozen
class LastDay:
    """The last day of the unit that holds the anchor, or of the one before where the clause looks back: "year-end"."""

    unit: Granularity
    counts_from: ClassVar[From] = From.SPEECH

    def at(self, scene: Scene) -> Answer | None:
        """Return the day."""
        period = Period.containing(self.unit, scene.day)
        if scene.direction is Direction.PAST and period.last > scene.day:
            period = period.step(-1)
        return dated(Period.containing(DAY, period.last), because=scene.because)


@frozen
class Holding:
    """The unit that holds a day: "the week of March 3" is ``Holding(WEEK, CalendarDate(None, 3, 3))``."""

    unit: Granularity
    of: Meaning

    @property
    def counts_from(self) -> From:
        """As the day it holds."""
        return self.of.counts_from

    def at(self, scene: Scene) -> Answer | None:
        """Return the unit; the weekend of a Monday is the one just gone."""
        answer = self.of.at(scene)
        if answer is None or answer.when.granularity is not DAY or answer.when.bounds.first_day is None:
            return None
        day = answer.when.bounds.first_day - (2 if self.unit is Granularity.WEEKEND else 0)
        period = Period.containing(self.unit, day)
        return evolve(dated(period), because=answer.because)


@frozen
class Beside:
    """The day next to an event told right behind it ("the day after the vote"), or next to where the story stands."""

    sign: int
    unit: ClassVar[Granularity] = DAY
    counts_from: ClassVar[From] = From.STORY

    def at(self, scene: Scene) -> Answer | None:
        """Return the day next to the anchor."""
        return dated(Period.containing(DAY, scene.day + self.sign))

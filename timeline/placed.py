"""Times told by where they lie to another: "two days before Christmas", "the first week of May", "in two weeks"."""

from fractions import Fraction
from typing import ClassVar

from attrs import evolve, field, frozen

from timeline.calendar import Period
from timeline.civil import MINUTES_A_DAY, weekday
from timeline.counted import Counted, Lasting
from timeline.granularity import Granularity
from timeline.scene import Answer, Direction, From, Meaning, Scene, dated

__all__ = ["Beside", "Holding", "InTime", "LastDay", "NextTo", "Nth", "NthWeekday", "Shifted"]

DAY, WEEKEND = Granularity.DAY, Granularity.WEEKEND


def _days(answer: Answer) -> tuple[int, int] | None:
    """Return the first and last day it touches, ``None`` where an end is unknown."""
    first, last = answer.when.bounds.first_day, answer.when.bounds.last_day
    return None if first is None or last is None else (first, last)


@frozen
class Nth:
    """The n-th unit of a larger one.

    "the first week of May" is ``Nth(1, WEEK, CalendarDate(None, 5))``; -1 is the last. The first week is the one that
    holds the first day, the first weekend begins with the first Saturday.
    """

    number: int
    unit: Granularity
    of: Meaning

    @property
    def counts_from(self) -> From:
        """As what it is part of."""
        return self.of.counts_from

    def at(self, scene: Scene) -> Answer | None:
        """Return the unit, ``None`` if the larger one has not so many."""
        answer = self.of.at(scene)
        days = None if answer is None else _days(answer)
        if answer is None or days is None:
            return None
        first, last = days
        if self.unit is WEEKEND:
            first, last = first + (5 - weekday(first)) % 7, last - (weekday(last) - 5) % 7
        begin, count = (first, self.number - 1) if self.number > 0 else (last, self.number + 1)
        period = Period.containing(self.unit, begin).step(count)
        if period.last < first or period.first > last:
            return None
        return evolve(dated(period), because=answer.because)


@frozen
class NthWeekday:
    """The n-th weekday of a month or year: "the last Friday of 2024" is ``NthWeekday(-1, 4, CalendarDate(2024))``."""

    number: int
    weekday: int
    of: Meaning

    @property
    def counts_from(self) -> From:
        """As what it is part of."""
        return self.of.counts_from

    def at(self, scene: Scene) -> Answer | None:
        """Return the day, ``None`` if there are not so many."""
        answer = self.of.at(scene)
        days = None if answer is None else _days(answer)
        if answer is None or days is None:
            return None
        first, last = days
        if self.number > 0:
            day = first + (self.weekday - weekday(first)) % 7 + 7 * (self.number - 1)
        else:
            day = last - (weekday(last) - self.weekday) % 7 + 7 * (self.number + 1)
        return evolve(dated(Period.containing(DAY, day)), because=answer.because) if first <= day <= last else None


@frozen
class NextTo:
    """The weekday before or after a day: "the Monday after Easter" is ``NextTo(0, +1, NamedDay(…))``."""

    weekday: int
    sign: int
    of: Meaning

    @property
    def counts_from(self) -> From:
        """As the day it lies next to."""
        return self.of.counts_from

    def at(self, scene: Scene) -> Answer | None:
        """Return the day, never the other day itself."""
        answer = self.of.at(scene)
        if answer is None or answer.when.granularity is not DAY or answer.when.bounds.first_day is None:
            return None
        day = answer.when.bounds.first_day
        if self.sign > 0:
            day += 1 + (self.weekday - weekday(day) - 1) % 7
        else:
            day -= 1 + (weekday(day) - self.weekday - 1) % 7
        return evolve(dated(Period.containing(DAY, day)), because=answer.because)


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
        if scene.lean is Direction.PAST and period.last > scene.day:
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
        day = answer.when.bounds.first_day - (2 if self.unit is WEEKEND else 0)
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

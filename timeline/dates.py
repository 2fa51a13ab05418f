"""Dates of the calendar, whole or with parts unsaid: days, weekdays, feasts, seasons, decades, centuries."""

from typing import ClassVar

from attrs import evolve, field, frozen

from timeline.calendar import Period, value_of
from timeline.civil import MINUTES_A_DAY, day_number, days_in_month, weekday, year_month_day
from timeline.granularity import Granularity
from timeline.policy import Policy
from timeline.scene import Answer, Direction, From, Meaning, Rejected, Scene, chosen, dated
from timeline.when import When

__all__ = ["CalendarDate", "Century", "Decade", "NamedDay", "QuarterOf", "Seasonal", "Slashed", "Weekday"]

DAY, MONTH, YEAR = Granularity.DAY, Granularity.MONTH, Granularity.YEAR
_LOOKS_BACK = 180
"""Days that running prose may look back before a date counts as the next year's."""
_BEFORE = 0
"""Days that a date may lie behind which would otherwise lie beyond the next that is told."""
_MOVES_ON = 150
"""Days that it may move on across a new year."""


@frozen
class CalendarDate:
    """A calendar date, any part of which may be left unsaid: "March 12" is ``CalendarDate(None, 3, 12)``.

    A year below 1 counts as ISO 8601 does: 0 is 1 BC.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    @property
    def counts_from(self) -> From:
        """A full date counts from nothing; a missing part is found from the anchor."""
        return From.NOTHING if self.year is not None else From.SPEECH

    def at(self, scene: Scene) -> Answer | None:
        """Return the year, month or day; a missing year follows the direction, or the weekday if one was said.

        A message names a year for a day in it ("Expo 2014"), so its TIMEX3 value has an unknown month and day.
        """
        if self.year is not None:
            period = self._in(self.year)
            if period is None:
                return None
            answer = dated(period)
            return evolve(answer, value=f"{answer.value}-XX-XX") if scene.personal and self.month is None else answer
        if self.month is None:
            return self._bare_day(scene)
        year = year_month_day(scene.day)[0]
        if scene.running and (scene.unit is YEAR or self.weekday is not None):
            period = self._in(year)
            return None if period is None else dated(period, because="the prose runs in that year")
        if scene.running:
            return self._in_running_prose(scene, year)
        reach = range(year - 8, year + 9) if self.month == 2 and self.day == 29 else range(year - 1, year + 2)
        candidates = [period for period in map(self._in, reach) if period is not None]
        if self.weekday is not None:
            wide = [self._in(candidate) for candidate in range(year - 6, year + 7)]
            fitting = [period for period in wide if period is not None and weekday(period.first) == self.weekday]
            if fitting and not any(weekday(period.first) == self.weekday for period in candidates):
                fitting = []
            candidates = [period for period in fitting if period in candidates] or candidates
        return chosen(candidates, scene) if candidates else None

    def _in_running_prose(self, scene: Scene, year: int) -> Answer | None:
        """Return the date in the running year; across a new year the prose moves on ("in December … in January")."""
        period = self._in(year)
        following = self._in(year + 1)
        if period is None:
            return None
        last = self._in(year - 1)
        overtakes = scene.ahead is not None and scene.day <= scene.ahead < period.first
        if overtakes and last is not None and scene.day - last.last < period.first - scene.day + _BEFORE:
            return dated(last, because="the prose has not come that far")
        gone = period.last < scene.day - _LOOKS_BACK
        if gone and following is not None and following.first - scene.day < _MOVES_ON:
            return dated(following, because="the prose runs on into the next year")
        return dated(period, because="the prose runs in that year")

    def _in(self, year: int) -> Period | None:
        if self.month is None:
            return Period.containing(YEAR, day_number(year))
        if not 1 <= self.month <= 12:
            return None
        if self.day is None:
            return Period.containing(MONTH, day_number(year, self.month))
        if not 1 <= self.day <= days_in_month(year, self.month):
            return None
        return Period.containing(DAY, day_number(year, self.month, self.day))

    def _bare_day(self, scene: Scene) -> Answer | None:
        if self.day is None:
            return None
        year, month, _ = year_month_day(scene.day)
        candidates = []
        for shift in (-1, 0, 1) if self.weekday is None else range(-14, 15):
            y, m = divmod(year * 12 + month - 1 + shift, 12)
            if self.day > days_in_month(y, m + 1) or (shift != 0 and scene.running):
                continue
            if self.weekday in (None, weekday(day_number(y, m + 1, self.day))):
                candidates.append(Period.containing(DAY, day_number(y, m + 1, self.day)))
        return chosen(candidates, scene) if candidates else None


@frozen
class Slashed:
    """A date in figures: "12/03/2024" is ``Slashed(12, 3, 2024)``, which of the two is the month is open.

    American news puts the month first. Where both orders are dates and the article shows neither, that order is taken
    as doubtful and the other kept as rejected.
    """

    first: int
    second: int
    year: int
    counts_from: ClassVar[From] = From.NOTHING

    @property
    def day_first(self) -> bool | None:
        """What these figures alone say; ``None`` if both orders are dates."""
        return None if max(self.first, self.second) <= 12 else self.first > 12

    def at(self, scene: Scene) -> Answer | None:
        """Return the day."""
        american = CalendarDate(self.year, self.first, self.second).at(scene)
        british = CalendarDate(self.year, self.second, self.first).at(scene)
        if american is None or british is None or american == british:
            return american or british
        if scene.day_first is not None:
            taken = british if scene.day_first else american
            return evolve(taken, because="the article writes its other dates so")
        left = Rejected(british.value, british.when, "American news writes the month first, and nothing here tells")
        return evolve(american, when=evolve(american.when, uncertain=True), rejected=(left,))


@frozen
class Weekday:
    """A named day of the week: "Tuesday" is ``Weekday(1)``, "next Tuesday" ``Weekday(1, +1)``.

    Without a step the clause decides. In news a bare weekday is within seven days of publication (AP Stylebook), and
    the weekday of publication is that day itself. Step -2 is "the Tuesday before last", +2 "the Tuesday after next".
    """

    number: int
    step: int | None = None
    this: bool = field(default=False, kw_only=True)
    """Said as "this Tuesday": it lies ahead unless the clause looks back."""
    story: bool = field(default=False, kw_only=True)
    """Said as "the following Tuesday": it counts from where the story stands."""

    @property
    def counts_from(self) -> From:
        """Publication, or the story."""
        return From.STORY if self.story else From.SPEECH

    def at(self, scene: Scene) -> Answer | None:
        """Return the day."""
        behind = scene.day - (weekday(scene.day) - self.number) % 7
        ahead = scene.day + (self.number - weekday(scene.day)) % 7
        if scene.policy is Policy.CALENDAR_WEEK:
            return self._of_week(scene, behind, ahead)
        if self.step is not None:
            return dated(Period.containing(DAY, self._stepped(behind, ahead, scene.day)))
        if behind == ahead:
            return dated(Period.containing(DAY, ahead), because="that is the very day")
        lean = scene.lean
        looking_back = {
            Direction.PAST: True,
            Direction.FUTURE: False,
            Direction.OPEN: not (self.this or scene.personal),
            Direction.EITHER: scene.day - behind < ahead - scene.day,
        }[lean]
        taken, left = (behind, ahead) if looking_back else (ahead, behind)
        why = "it lies ahead" if looking_back else "it lies behind"
        if lean is Direction.EITHER:
            why = "it is farther off"
        because = self._unasked(scene) if lean is Direction.OPEN else scene.because
        rejected = Period.containing(DAY, left)
        return dated(
            Period.containing(DAY, taken),
            because=because,
            rejected=(Rejected(rejected.value, When(rejected.bounds, DAY), why),),
        )

    def _unasked(self, scene: Scene) -> str:
        """Return why, where the clause does not tell."""
        if self.this:
            return "“this” looks ahead"
        kind = "a message looks ahead" if scene.personal else "news looks back"
        return f"{kind} where nothing in the clause tells"

    def _stepped(self, behind: int, ahead: int, here: int) -> int:
        """Return the day of "last Friday" or "next Friday", never the day counted from itself."""
        assert self.step is not None
        if self.step < 0:
            return behind - 7 * (behind == here) + 7 * (self.step + 1)
        return ahead + 7 * (ahead == here) + 7 * (self.step - 1)

    def _of_week(self, scene: Scene, behind: int, ahead: int) -> Answer:
        """Return the weekday of the anchor's calendar week, or so many weeks on; the week begins on Monday."""
        taken = scene.day - weekday(scene.day) + self.number + 7 * (self.step or 0)
        others = [behind, ahead] if self.step is None else [self._stepped(behind, ahead, scene.day)]
        left = next((Period.containing(DAY, day) for day in others if day != taken), None)
        rejected = () if left is None else (Rejected(left.value, When(left.bounds, DAY), "it lies in another week"),)
        because = f"the policy is “{scene.policy.value}”"
        return dated(Period.containing(DAY, taken), because=because, rejected=rejected)


@frozen
class Seasonal:
    """A season, quarter, half or month of a year: "last summer", "the third quarter of 1989", "Q1", "last May".

    ``kind`` is its granularity, ``number`` counts from 1 (for seasons: spring 1, summer 2, autumn 3,
        winter 4). ``year``
    may be another meaning ("last year's third quarter"). A winter belongs to the year it begins in; only the value of
    "this winter", told in January, names the new year.
    """

    kind: Granularity
    number: int
    year: "Meaning | None" = None
    step: int | None = None

    @property
    def counts_from(self) -> From:
        """As its year; without one, from publication."""
        return From.SPEECH if self.year is None else self.year.counts_from

    def at(self, scene: Scene) -> Answer | None:
        """Return the months; a missing year follows the direction."""
        if self.year is not None:
            answer = self.year.at(scene)
            if answer is None or answer.when.bounds.start is None:
                return None
            year = year_month_day(answer.when.bounds.start // MINUTES_A_DAY)[0]
            return dated(self._in(year), because=answer.because)
        year = year_month_day(scene.day)[0]
        if scene.running and self.step is None:
            return self._now_or_then(year, scene)
        candidates = [self._in(candidate) for candidate in range(year - 2, year + 3)]
        if self.step == -1:
            return dated([period for period in candidates if period.last < scene.day][-1])
        if self.step == 1:
            return dated(next(period for period in candidates if period.first > scene.day))
        if self.step == 0:
            return self._now_or_then(year, scene)
        return self._named(chosen(candidates, scene), scene)

    def _now_or_then(self, year: int, scene: Scene) -> Answer:
        """Return the one that is on, else that of this year."""
        before = self._in(year - 1)
        return self._named(dated(before if before.last >= scene.day else self._in(year)), scene)

    def _named(self, answer: Answer, scene: Scene) -> Answer:
        """Name a winter that is on after its year, as it is told of without one: by the year it is told in."""
        bounds, year = answer.when.bounds, year_month_day(scene.day)[0]
        if self.kind is not Granularity.SEASON or bounds.first_day is None or bounds.last_day is None:
            return answer
        if year_month_day(bounds.first_day)[0] == year or not bounds.first_day <= scene.day <= bounds.last_day:
            return answer
        return evolve(answer, value=value_of(YEAR, scene.day * MINUTES_A_DAY) + "-WI")

    def _in(self, year: int) -> Period:
        return Period.numbered(self.kind, year, self.number)


@frozen
class QuarterOf:
    """The same quarter of another year: "the 1988 period" is ``QuarterOf(1988)``; if none is told, the year."""

    year: int
    counts_from: ClassVar[From] = From.STORY

    def at(self, scene: Scene) -> Answer | None:
        """Return the quarter, or the year."""
        if scene.unit is not Granularity.QUARTER:
            return dated(Period.containing(YEAR, day_number(self.year)))
        month = year_month_day(scene.day)[1]
        return dated(Period.numbered(Granularity.QUARTER, self.year, (month + 2) // 3))


@frozen
class Decade:
    """Ten years.

    "the 1990s" is ``Decade(1990)``; "the '80s" is ``Decade(80)``, the last such decade begun by the anchor.
    """

    start: int
    counts_from: ClassVar[From] = From.SPEECH

    def at(self, scene: Scene) -> Answer | None:
        """Return the decade."""
        start = self.start
        if 0 <= start < 100:
            year = year_month_day(scene.day)[0]
            start += year - year % 100
            start -= 100 if start > year else 0
        return dated(Period.containing(Granularity.DECADE, day_number(start)))


@frozen
class Century:
    """A century.

    "the 20th century" is ``Century(20)``, years 1900 to 1999 as TIMEX3 writes it; before our era it is below zero.
    """

    number: int
    counts_from: ClassVar[From] = From.NOTHING

    def at(self, scene: Scene) -> Answer | None:
        """Return the century."""
        del scene
        if self.number > 0:
            return dated(Period.containing(Granularity.CENTURY, day_number((self.number - 1) * 100)))
        first, last = day_number(self.number * 100 + 1), day_number((self.number + 1) * 100 + 1) - 1
        return dated(Period(Granularity.CENTURY, first, last, f"BC{-self.number - 1:02d}"))


@frozen
class NamedDay:
    """A feast or memorial day told by rule: fixed, the n-th weekday of a month, or counted from Easter.

    ``rule`` is ``("fixed", month, day)``, ``("nth", month, weekday,
        n)`` (n below zero from the end; a fifth number counts days
    on from there), ``("easter", days)`` or ``("once", year, month, day)``.
    """

    name: str
    rule: tuple[str | int, ...]
    year: "Meaning | None" = None
    step: int | None = None

    @property
    def counts_from(self) -> From:
        """As its year; without one, from publication."""
        return From.SPEECH if self.year is None else self.year.counts_from

    def at(self, scene: Scene) -> Answer | None:
        """Return the day; a missing year follows the direction."""
        year = year_month_day(scene.day)[0]
        if self.year is not None:
            answer = self.year.at(scene)
            if answer is None or answer.when.bounds.start is None:
                return None
            return dated(self._in(year_month_day(answer.when.bounds.start // MINUTES_A_DAY)[0]))
        if scene.running:
            return dated(self._in(year))
        candidates = [self._in(candidate) for candidate in (year - 1, year, year + 1)]
        if self.step == -1:
            return dated([period for period in candidates if period.last < scene.day][-1])
        if self.step == 1:
            return dated(next(period for period in candidates if period.first > scene.day))
        return chosen(candidates, scene)

    def _in(self, year: int) -> Period:
        kind, *numbers = self.rule
        first, *more = (int(number) for number in numbers)
        if kind == "fixed":
            return Period.containing(DAY, day_number(year, first, more[0]))
        if kind == "once":
            return Period.containing(DAY, day_number(first, more[0], more[1]))
        if kind == "easter":
            return Period.containing(DAY, _easter(year) + first)
        start = day_number(year, first)
        wanted, nth, *later = more
        if nth > 0:
            day = start + (wanted - weekday(start)) % 7 + 7 * (nth - 1)
            return Period.containing(DAY, day + sum(later))
        last = start + days_in_month(year, first) - 1
        return Period.containing(DAY, last - (weekday(last) - wanted) % 7)


def _easter(year: int) -> int:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    return day_number(year, (h + k - 7 * m + 114) // 31, (h + k - 7 * m + 114) % 31 + 1)

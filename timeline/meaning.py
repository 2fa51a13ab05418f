"""What an expression says before we know when it was said, and how it meets the calendar.

A meaning is anchor-free data. `Meaning.at` takes a `Scene` (the day the words count from and the direction the clause
points in) and gives an `Answer`: the TIMEX3 fields as TimeML's annotation guideline writes them, and the'
    ' `When` a reader
would understand. The two may differ: "two weeks ago" has a week as its value.
"""

import enum
from fractions import Fraction
from typing import ClassVar, Protocol

from attrs import evolve, field, frozen

from timeline.calendar import Period, clipped, edge_of, value_of
from timeline.civil import MINUTES_A_DAY, day_number, days_in_month, weekday, year_month_day
from timeline.granularity import Granularity
from timeline.interval import UNKNOWN, Interval
from timeline.when import When

__all__ = [
    "Answer",
    "CalendarDate",
    "Century",
    "Clock",
    "Counted",
    "Decade",
    "Direction",
    "Edge",
    "Every",
    "From",
    "Lasting",
    "Meaning",
    "Modified",
    "NamedDay",
    "NotATime",
    "Nth",
    "Part",
    "Rejected",
    "Running",
    "Scene",
    "Seasonal",
    "TimexType",
    "Unit",
    "Vague",
    "Weekday",
]

DAY, WEEK, MONTH, YEAR = Granularity.DAY, Granularity.WEEK, Granularity.MONTH, Granularity.YEAR


class TimexType(enum.Enum):
    """The four types of TIMEX3 (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Direction(enum.Enum):
    """Which way the clause looks from its anchor."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


class From(enum.Enum):
    """What an expression counts from."""

    NOTHING = "nothing"
    SPEECH = "the publication day, or the day of the speaker"
    STORY = "the time the story stands at"


@frozen
class Scene:
    """What `Meaning.at` may know: the anchor, how finely it was told, and the direction of the clause.

    ``day`` is a day number, ``unit`` the granularity of the expression the anchor came from (a story that stands at a
    quarter makes "a year earlier" a quarter). ``running`` says that a missing year is the running year of the prose,
    not the nearest one.
    """

    day: int
    unit: Granularity = DAY
    direction: Direction = Direction.OPEN
    because: str = ""
    running: bool = False
    minute: int | None = None
    bounds: Interval | None = None
    """All of what the anchor's expression covers, where an expression set it."""


@frozen
class Rejected:
    """A reading not taken: its TIMEX3 value, its bounds, and why not."""

    value: str
    when: When
    reason: str


@frozen
class Answer:
    """A meaning at its anchor: TIMEX3 type, value and mod, the `When`, and what was decided on the way."""

    type: TimexType
    value: str
    when: When
    mod: str | None = None
    because: str = ""
    rejected: tuple[Rejected, ...] = ()


class Meaning(Protocol):
    """Anchor-free data that can meet an anchor."""

    @property
    def counts_from(self) -> From:
        """What it needs before it is a date."""
        ...

    def at(self, scene: Scene) -> Answer | None:
        """Return the answer, or ``None`` where the calendar has no such date."""
        ...


def _date(period: Period, *, because: str = "", rejected: tuple[Rejected, ...] = ()) -> Answer:
    return Answer(TimexType.DATE, period.value, When(period.bounds, period.unit), None, because, rejected)


def _chosen(candidates: list[Period], scene: Scene, reason: str = "") -> Answer:
    """Take the candidate that the direction asks for.

    The last not after the anchor, the first not before, the nearest.
    """
    here = scene.day

    def distance(period: Period) -> int:
        first, last = period.first, period.last
        return 0 if first <= here <= last else min(abs(first - here), abs(last - here))

    by_distance = sorted(candidates, key=lambda period: (distance(period), period.first))
    fits = {
        Direction.PAST: [period for period in by_distance if period.first <= here],
        Direction.FUTURE: [period for period in by_distance if period.last >= here],
        Direction.OPEN: by_distance,
    }[scene.direction]
    reach = _REPORTED if candidates[0].unit is Granularity.QUARTER else _UNSAID_YEAR
    if not fits or distance(fits[0]) > reach[scene.direction]:
        taken, why = by_distance[0], "it is farther from the anchor than news lets a year go unsaid"
        reason = "the nearest one"
    else:
        taken, why = fits[0], _OTHER_SIDE[scene.direction]
    rejected = tuple(
        Rejected(period.value, When(period.bounds, period.unit), why)
        for period in by_distance[:3]
        if period is not taken
    )
    return _date(taken, because=reason or scene.because, rejected=rejected[:1])


_LOOKS_BACK = 180
"""Days that running prose may look back before a date counts as the next year's."""
_MOVES_ON = 150
"""Days that it may move on across a new year."""
_UNSAID_YEAR = {Direction.PAST: 270, Direction.FUTURE: 290, Direction.OPEN: 10**9}
"""Days from the anchor beyond which the other side's nearer date is meant, whatever the clause looks like."""
_REPORTED = {Direction.PAST: 270, Direction.FUTURE: 150, Direction.OPEN: 10**9}
"""The same for business quarters: results still to be reported are mostly those of the last one."""
_OTHER_SIDE = {
    Direction.PAST: "it lies ahead and the clause looks back",
    Direction.FUTURE: "it lies behind and the clause looks ahead",
    Direction.OPEN: "it is farther from the anchor",
}


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
        """Return the year, month or day; a missing year follows the direction, or the weekday if one was said."""
        if self.year is not None:
            period = self._in(self.year)
            return None if period is None else _date(period)
        if self.month is None:
            return self._bare_day(scene)
        year = year_month_day(scene.day)[0]
        if scene.running and (scene.unit is YEAR or self.weekday is not None):
            period = self._in(year)
            return None if period is None else _date(period, because="the prose runs in that year")
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
        return _chosen(candidates, scene) if candidates else None

    def _in_running_prose(self, scene: Scene, year: int) -> Answer | None:
        """Return the date in the running year; across a new year the prose moves on ("in December … in January")."""
        period = self._in(year)
        following = self._in(year + 1)
        if period is None:
            return None
        gone = period.last < scene.day - _LOOKS_BACK
        if gone and following is not None and following.first - scene.day < _MOVES_ON:
            return _date(following, because="the prose runs on into the next year")
        return _date(period, because="the prose runs in that year")

    def _in(self, year: int) -> Period | None:
        if self.month is None:
            return Period.containing(YEAR, day_number(year))
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
        for shift in (-1, 0, 1):
            y, m = divmod(year * 12 + month - 1 + shift, 12)
            if (shift == 0 or not scene.running) and self.day <= days_in_month(y, m + 1):
                candidates.append(Period.containing(DAY, day_number(y, m + 1, self.day)))
        return _chosen(candidates, scene) if candidates else None


@frozen
class Weekday:
    """A named day of the week: "Tuesday" is ``Weekday(1)``, "next Tuesday" ``Weekday(1, +1)``.

    Without a step the clause decides. In news a bare weekday is within seven days of publication (AP Stylebook),
        and the
    weekday of publication is that day itself.
    """

    number: int
    step: int | None = None
    known: bool = field(default=False, kw_only=True)
    """Said of a thing the reader knows of ("Monday's talks"): only a word of plan makes it lie ahead."""
    counts_from: ClassVar[From] = From.SPEECH

    def at(self, scene: Scene) -> Answer | None:
        """Return the day."""
        behind = scene.day - (weekday(scene.day) - self.number) % 7
        ahead = scene.day + (self.number - weekday(scene.day)) % 7
        days = {
            None: (behind, ahead),
            -1: (behind if behind < scene.day else behind - 7,),
            0: (scene.day - weekday(scene.day) + self.number,),
            1: (ahead if ahead > scene.day else ahead + 7,),
        }[self.step]
        if len(days) == 1 or days[0] == days[1]:
            same = "the weekday of publication is that day" if self.step is None else ""
            return _date(Period.containing(DAY, days[0]), because=same)
        looking_back = scene.direction is not Direction.FUTURE
        taken, left = (behind, ahead) if looking_back else (ahead, behind)
        reason = "the clause looks back" if looking_back else "the clause looks ahead"
        if scene.direction is Direction.OPEN:
            reason = "news looks back unless its clause says otherwise"
        period = Period.containing(DAY, left)
        rejected = Rejected(period.value, When(period.bounds, DAY), reason)
        return _date(Period.containing(DAY, taken), because=scene.because or reason, rejected=(rejected,))


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

    @property
    def counts_from(self) -> From:
        """Publication, or the story."""
        return From.STORY if self.story else From.SPEECH

    def at(self, scene: Scene) -> Answer | None:
        """Return the unit ``step`` away from the one that holds the anchor."""
        if self.unit is Granularity.WEEKEND and not self.story:
            return self._weekend(scene)
        period = Period.containing(self.unit, scene.day).step(self.step)
        answer = _date(period)
        if self.rest == "so far":
            last = max(scene.day, period.first)
            return evolve(answer, mod="START", when=evolve(answer.when, bounds=Interval.days(period.first, last)))
        if self.rest == "rest":
            first = min(scene.day, period.last)
            return evolve(answer, mod="END", when=evolve(answer.when, bounds=Interval.days(first, period.last)))
        return answer

    def _weekend(self, scene: Scene) -> Answer:
        here = Period.containing(Granularity.WEEKEND, scene.day)
        if self.step or scene.direction is not Direction.PAST or scene.day >= here.first:
            return _date(here.step(self.step), because=scene.because)
        left = Rejected(here.value, When(here.bounds, here.unit), "it lies ahead and the clause looks back")
        return _date(here.step(-1), because=scene.because, rejected=(left,))


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
        answer = _date(period)
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
    """Return the ISO 8601 duration: ``P2W``, ``P2Y6M``, ``PT16H``, ``PXD``; quarters are months, decades are years."""
    time = "T" if unit.rank < DAY.rank else ""
    letter = _LETTER[unit]
    if count is None:
        return f"P{time}X{letter}"
    if unit in _IN_YEARS:
        count, letter = count * _IN_YEARS[unit], "Y"
    elif unit is Granularity.QUARTER:
        count, letter = count * 3, "M"
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
class Part:
    """A part of the day of another expression.

    "Tuesday morning" is ``Part("MO", Weekday(1))``; alone it is of the anchor's day.
    """

    part: str
    of: "Meaning"

    @property
    def counts_from(self) -> From:
        """As the day it is part of."""
        return self.of.counts_from

    def at(self, scene: Scene) -> Answer | None:
        """Return the part of that day; a night ends the next morning."""
        answer = self.of.at(scene)
        if answer is None or answer.type is not TimexType.DATE or answer.when.granularity is not DAY:
            return None
        start = answer.when.bounds.start
        assert start is not None
        first, last = _PARTS[self.part]
        bounds = Interval(start + first * 60, start + last * 60)
        when = evolve(answer.when, bounds=bounds, granularity=Granularity.PART)
        return evolve(answer, type=TimexType.TIME, value=f"{answer.value}T{self.part}", when=when)


_PARTS = {
    "MO": (0, 12),
    "MI": (11, 14),
    "AF": (12, 18),
    "EV": (17, 24),
    "NI": (18, 24),
    "DT": (6, 18),
    "DA": (4, 8),
    "DU": (17, 21),
}


@frozen
class Clock:
    """A time of the clock on the day of another expression: "10 p.m. Wednesday" is ``Clock(22, 0, Weekday(2))``."""

    hour: int
    minute: int | None
    of: "Meaning"
    zone: str = ""
    mod: str | None = None

    @property
    def counts_from(self) -> From:
        """As the day it is on."""
        return self.of.counts_from

    def at(self, scene: Scene) -> Answer | None:
        """Return the minute, or the hour; 24:00 stays on its day, as TIMEX3 writes it."""
        answer = self.of.at(scene)
        if answer is None or answer.when.granularity is not DAY or self.hour > 24:
            return None
        start = answer.when.bounds.start
        assert start is not None
        begin = start + self.hour * 60 + (self.minute or 0)
        bounds = Interval(begin, begin + 1)
        value = f"{answer.value}T{self.hour:02d}:{self.minute or 0:02d}"
        when = When(bounds, Granularity.MINUTE, approximate=self.mod is not None)
        return evolve(answer, type=TimexType.TIME, value=value, when=when, mod=self.mod)


@frozen
class Seasonal:
    """A season, quarter, half or month of a year: "last summer", "the third quarter of 1989", "Q1", "last May".

    ``kind`` is its granularity, ``number`` counts from 1 (for seasons: spring 1, summer 2, autumn 3,
        winter 4). ``year``
    may be another meaning ("last year's third quarter"). A winter belongs to the year it begins in.
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
            return _date(self._in(year), because=answer.because)
        year = year_month_day(scene.day)[0]
        if scene.running and self.step is None:
            return _date(self._in(year))
        candidates = [self._in(candidate) for candidate in range(year - 2, year + 3)]
        if self.step == -1:
            return _date([period for period in candidates if period.last < scene.day][-1])
        if self.step == 1:
            return _date(next(period for period in candidates if period.first > scene.day))
        if self.step == 0:
            return _date(self._in(year))
        return _chosen(candidates, scene)

    def _in(self, year: int) -> Period:
        return Period.numbered(self.kind, year, self.number)


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
        return _date(Period.containing(Granularity.DECADE, day_number(start)))


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
            return _date(Period.containing(Granularity.CENTURY, day_number((self.number - 1) * 100)))
        first, last = day_number(self.number * 100 + 1), day_number((self.number + 1) * 100 + 1) - 1
        return _date(Period(Granularity.CENTURY, first, last, f"BC{-self.number - 1:02d}"))


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
            return _date(self._in(year_month_day(answer.when.bounds.start // MINUTES_A_DAY)[0]))
        if scene.running:
            return _date(self._in(year))
        candidates = [self._in(candidate) for candidate in (year - 1, year, year + 1)]
        if self.step == -1:
            return _date([period for period in candidates if period.last < scene.day][-1])
        if self.step == 1:
            return _date(next(period for period in candidates if period.first > scene.day))
        return _chosen(candidates, scene)

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


@frozen
class Nth:
    """The n-th unit of a larger one.

    "the first week of May" is ``Nth(1, WEEK, CalendarDate(None, 5))``; -1 is the last.
    """

    number: int
    unit: Granularity
    of: "Meaning"

    @property
    def counts_from(self) -> From:
        """As what it is part of."""
        return self.of.counts_from

    def at(self, scene: Scene) -> Answer | None:
        """Return the unit; weeks are counted in sevens from the first day of a month or year."""
        answer = self.of.at(scene)
        if answer is None or answer.when.bounds.start is None or answer.when.bounds.end is None:
            return None
        start, end = answer.when.bounds.start, answer.when.bounds.end
        begin = self.unit.step(start, self.number - 1) if self.number > 0 else self.unit.step(end, self.number)
        if not start <= begin < end:
            return None
        period = Period.containing(self.unit, begin // MINUTES_A_DAY)
        return evolve(_date(period), because=answer.because)


@frozen
class Every:
    """A time that comes back: "every Tuesday" is ``Every("XXXX-WXX-2")``, "twice a year" ``Every("P1Y", "2X")``."""

    value: str
    freq: str | None = None
    quant: str | None = None
    counts_from: ClassVar[From] = From.NOTHING

    def at(self, scene: Scene) -> Answer | None:
        """Return the set; it has no bounds of its own."""
        del scene
        return Answer(TimexType.SET, self.value, When(UNKNOWN, DAY))


@frozen
class Vague:
    """Past, present or future and no more: "recently", "now", "soon"."""

    ref: str
    story: bool = field(default=False, kw_only=True)
    ahead: bool = field(default=False, kw_only=True)
    """Only where the clause does not look back: "soon" in a story is no future."""

    @property
    def counts_from(self) -> From:
        """Publication, or the story."""
        return From.STORY if self.story else From.SPEECH

    def at(self, scene: Scene) -> Answer | None:
        """Return the open side of the anchor; the present is the anchor's own day."""
        if self.ahead and scene.direction is Direction.PAST:
            return None
        here = scene.day * MINUTES_A_DAY
        bounds = {
            "PAST_REF": Interval(None, here + MINUTES_A_DAY),
            "PRESENT_REF": Interval(here, here + MINUTES_A_DAY),
            "FUTURE_REF": Interval(here, None),
        }[self.ref]
        return Answer(TimexType.DATE, self.ref, When(bounds, DAY, approximate=True))


@frozen
class Edge:
    """The beginning, middle or end of another expression: "early May", "mid-1996", "the end of the year"."""

    of: "Meaning"
    which: str

    @property
    def counts_from(self) -> From:
        """As what it is part of."""
        return self.of.counts_from

    def at(self, scene: Scene) -> Answer | None:
        """Return the same value with mod START, MID or END; the bounds are about a third of it."""
        answer = self.of.at(scene)
        if answer is None:
            return None
        bounds = edge_of(answer.when.bounds, self.which)
        return evolve(answer, mod=self.which, when=evolve(answer.when, bounds=bounds))


@frozen
class Modified:
    """Another expression under a hedge or limit: "about 1960" (APPROX), "by Friday" (``limit="by"``).

    ``mod`` is TIMEX3's. ``limit`` moves the bounds and leaves the value: "by" and "until" open the start, "before" ends
    where the other begins, "after" begins where it ends.
    """

    of: "Meaning"
    mod: str | None = None
    limit: str | None = None

    @property
    def counts_from(self) -> From:
        """As what it limits."""
        return self.of.counts_from

    def at(self, scene: Scene) -> Answer | None:
        """Return the answer under the hedge."""
        answer = self.of.at(scene)
        if answer is None:
            return None
        if self.mod is not None:
            answer = evolve(answer, mod=self.mod, when=evolve(answer.when, approximate=True))
        if self.limit is not None:
            bounds = clipped(answer.when.bounds, self.limit, scene.day * MINUTES_A_DAY)
            answer = evolve(answer, when=evolve(answer.when, bounds=bounds, fills=False))
        return answer


@frozen
class NotATime:
    """Words that look like a time and are none: "Mark may come", "in the second row"."""

    why: str
    counts_from: ClassVar[From] = From.NOTHING

    def at(self, scene: Scene) -> Answer | None:
        """Return nothing."""
        del scene
        return None

"""What an expression says before we know when it was said, and how it meets the calendar.

A meaning is anchor-free data. `Meaning.at` takes a `Scene` (the day the words count from and the direction the clause
points in) and gives an `Answer`: the TIMEX3 fields as TimeML's annotation guideline writes them, and the `When` a
reader would understand. The two may differ: "two weeks ago" has a week as its value.
"""

from typing import ClassVar

from attrs import evolve, field, frozen

from timeline.calendar import Period, clipped, edge_of
from timeline.civil import MINUTES_A_DAY, year_month_day
from timeline.compound import Parts, Seconds, SomeWeekday, Together, Turn, YearPair
from timeline.counted import Counted, Lasting, Running, Unit
from timeline.dates import CalendarDate, Century, Decade, NamedDay, QuarterOf, Seasonal, Slashed, Weekday
from timeline.granularity import Granularity
from timeline.interval import UNKNOWN, Interval
from timeline.placed import Beside, Holding, InTime, LastDay, NextTo, Nth, NthWeekday, Shifted
from timeline.scene import Answer, Cue, Direction, From, Meaning, Rejected, Scene, TimexType, dated
from timeline.when import When

__all__ = [
    "Answer",
    "Beside",
    "CalendarDate",
    "Century",
    "Clock",
    "Counted",
    "Cue",
    "Decade",
    "Direction",
    "Edge",
    "Every",
    "From",
    "Holding",
    "InTime",
    "LastDay",
    "Lasting",
    "Meaning",
    "Modified",
    "NamedDay",
    "NextTo",
    "NotATime",
    "Nth",
    "NthWeekday",
    "OnlyIn",
    "Part",
    "Parts",
    "QuarterOf",
    "Rejected",
    "Running",
    "Scene",
    "Seasonal",
    "Seconds",
    "Shifted",
    "Slashed",
    "SomeWeekday",
    "TimexType",
    "Together",
    "Turn",
    "Unit",
    "Vague",
    "Weekday",
    "YearPair",
]

DAY = Granularity.DAY


@frozen
class Part:
    """A part of the day of another expression.

    "Tuesday morning" is ``Part("MO", Weekday(1))``; ``Part("NI")`` is a night of no day in particular, save in a short
    message, which speaks of its own day.
    """

    part: str
    of: "Meaning | None" = None
    generic: bool = field(default=False, kw_only=True)
    """Of no day even in a message: "they march by night"."""

    @property
    def counts_from(self) -> From:
        """As the day it is part of; of no day in particular, from the day of the message."""
        return From.SPEECH if self.of is None else self.of.counts_from

    def at(self, scene: Scene) -> Answer | None:
        """Return the part of that day; a night ends the next morning."""
        if self.of is None and (self.generic or not scene.message):
            return Answer(TimexType.TIME, f"XXXX-XX-XXT{self.part}", When(UNKNOWN, Granularity.PART))
        answer = dated(Period.containing(DAY, scene.day)) if self.of is None else self.of.at(scene)
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
    turn: bool = field(default=False, kw_only=True)
    """A bare "midnight": the end of the day where the clause looks ahead, else its beginning."""

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
        hour = 0 if self.turn and scene.direction is not Direction.FUTURE else self.hour
        begin = start + hour * 60 + (self.minute or 0)
        bounds = Interval(begin, begin + 1)
        value = f"{answer.value}T{hour:02d}:{self.minute or 0:02d}"
        when = When(bounds, Granularity.MINUTE, approximate=self.mod is not None)
        return evolve(answer, type=TimexType.TIME, value=value, when=when, mod=self.mod)


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
    where the other begins, "after" begins where it ends, "since" where it begins.
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
        answer = self._year_before(scene) or self.of.at(scene)
        if answer is None:
            return None
        if self.mod is not None:
            answer = evolve(answer, mod=self.mod, when=evolve(answer.when, approximate=True))
        if self.limit is not None:
            limit = _OF_EDGES.get((self.limit, answer.mod or ""), self.limit)
            bounds = clipped(answer.when.bounds, limit, scene.day * MINUTES_A_DAY)
            mod = answer.mod or _LIMITS.get(self.limit)
            answer = evolve(answer, mod=mod, when=evolve(answer.when, bounds=bounds, fills=False))
        return answer

    def _year_before(self, scene: Scene) -> Answer | None:
        """Return the month of last year that "since March" means in March; ``None`` for all else."""
        of = self.of
        if self.limit != "since" or scene.running or not isinstance(of, CalendarDate) or of.year is not None:
            return None
        year, month, _ = year_month_day(scene.day)
        return evolve(of, year=year - 1).at(scene) if of.month == month and of.day is None else None


_OF_EDGES = {("before", "END"): "by", ("after", "START"): "since"}
"""Before the end of a year is up to its end, after its start is from its start on."""
_LIMITS = {
    "before": "BEFORE",
    "after": "AFTER",
    "by": "ON_OR_BEFORE",
    "until": "ON_OR_BEFORE",
    "since": "ON_OR_AFTER",
}


@frozen
class OnlyIn:
    """Words that are a time only in texts of a kind.

    "A long day" is ``OnlyIn(Lasting(1, DAY), message=True)``, a length where somebody speaks for himself; "this period"
    is ``OnlyIn(Unit(YEAR, 0, story=True), history=True)``, a time in historical prose.
    """

    of: "Meaning"
    message: bool = field(default=False, kw_only=True)
    history: bool = field(default=False, kw_only=True)

    @property
    def counts_from(self) -> From:
        """As what it says there."""
        return self.of.counts_from

    def at(self, scene: Scene) -> Answer | None:
        """Return what it says in such a text, elsewhere nothing."""
        return self.of.at(scene) if (self.message and scene.personal) or (self.history and scene.running) else None


@frozen
class NotATime:
    """Words that look like a time and are none: "Mark may come", "in the second row"."""

    why: str
    counts_from: ClassVar[From] = From.NOTHING

    def at(self, scene: Scene) -> Answer | None:
        """Return nothing."""
        del scene
        return None

"""What an expression counts from: publication, or the time the story stands at."""

from attrs import evolve

from timeline.anchor import Anchor, Source
from timeline.article import Article
from timeline.calendar import Period
from timeline.civil import MINUTES_A_DAY, year_month_day
from timeline.granularity import Granularity
from timeline.meaning import (
    Answer,
    CalendarDate,
    Counted,
    From,
    Lasting,
    Meaning,
    QuarterOf,
    Running,
    Seasonal,
    TimexType,
    Unit,
)
from timeline.resolve.course import NO_COURSE, Course
from timeline.resolve.kind import said_year
from timeline.timex import Found

__all__ = ["Story"]

_LONG_GLANCE = 3 * 366
"""Days that a date out of the course of the prose lies off for the prose not to stay with it for a paragraph."""

_FAR = 20
"""Years from the running year beyond which a lone year is taken for an aside."""
_QUARTER_HOLDS = 1500
"""Characters within which "a year earlier" still means the quarter told before."""
_JUST_TOLD = 500
"""Characters within which "hours later" goes on with a part of a month: two or three sentences."""
_PART_YEARS = (6, 9)
"""Months that reports tell of beside the quarter: after "the first nine months" a year earlier is a year."""
_REPORTED = 80
"""Days since its beginning before which a quarter is one to come, not the one that results are told of."""


class Story:
    """Where the telling stands as it goes on: the last date told, and in historical prose the running year."""

    def __init__(self, article: Article, *, history: bool, course: Course = NO_COURSE) -> None:
        self.text, self.course = article.text, course
        self.published = Anchor(article.published.toordinal(), where=article.published_from)
        self.history = history
        self.now = self.published
        self.last: dict[Granularity, tuple[int, Anchor]] = {}
        self.told = 0
        self.told_at = 0
        self.scene: tuple[Anchor, int] | None = None
        """Where a sentence stood before it glanced at a date, and how many dates were told by then."""
        self.running: Anchor | None = None
        self.aside: Anchor | None = None
        self.home: tuple[Anchor, int] | None = None
        self.quarter: Anchor | None = None
        self.quarter_at = 0
        self.by_quarter = True

    def anchor(self, meaning: Meaning, place: int) -> Anchor:
        """Return what this expression, so many characters into the text, counts from."""
        if isinstance(meaning, Unit) and meaning.story and meaning.unit is Granularity.QUARTER:
            return self.quarter or self._last_quarter()
        if isinstance(meaning, QuarterOf):
            holds = self.by_quarter and place - self.quarter_at < _QUARTER_HOLDS
            return self.quarter if self.quarter and holds else self.published
        reports = self.quarter is not None and self.by_quarter and place - self.quarter_at < _QUARTER_HOLDS
        if isinstance(meaning, Counted) and meaning.count == 1 and meaning.unit is Granularity.YEAR:
            if reports:
                return self.quarter or self.now
            if self.quarter is not None and not self.by_quarter:
                return self.published
        if self.scene is not None and self.scene[1] == self.told and _steps_back(meaning):
            return self.scene[0]
        if meaning.counts_from is From.STORY:
            return self._just_told(meaning, place) or self._told_as_finely_as(_unit_of(meaning))
        if self.history and self.running is not None and _underspecified(meaning):
            if self.home is not None and "\n" in self.text[self.home[1] : place]:
                self.running, self.home = self.home[0], None
            return self.running
        return self.published

    def tell(self, found: Found, text: str, answer: Answer, *, anew: bool = True, glance: bool = False) -> None:
        """Move on to what was just told; ``anew`` says that it is the first time told in its sentence.

        A ``glance`` is no scene of its own: what was told the day before came a day before the scene that it is in.
        """
        meaning, bounds = found.meaning, answer.when.bounds
        if (
            isinstance(meaning, Lasting | Running)
            and meaning.unit is Granularity.MONTH
            and meaning.count in _PART_YEARS
        ):
            self.by_quarter = False
        if answer.type not in (TimexType.DATE, TimexType.TIME) or bounds.start is None or bounds.end is None:
            return
        if answer.value.endswith("_REF"):
            return
        day = bounds.start // MINUTES_A_DAY
        span = (found.span.start, found.span.end)
        if answer.mod == "END" and answer.when.granularity is Granularity.YEAR:
            answer = evolve(answer, when=evolve(answer.when, granularity=Granularity.SEASON))
        ahead = self.quarter is not None and day > self.published.day - _REPORTED
        if answer.when.granularity is Granularity.QUARTER and not ahead and not _is_year_ago(meaning):
            self.quarter = Anchor(day, Granularity.QUARTER, Source.QUARTER, span, text)
        if answer.when.granularity is Granularity.QUARTER:
            self.quarter_at, self.by_quarter = found.span.end, True
        minute = bounds.start if answer.when.granularity.rank <= Granularity.HOUR.rank else None
        told = Anchor(day, answer.when.granularity, Source.EXPRESSION, span, text, minute, bounds)
        if self.history:
            self._go(found, told, anew=anew)
        elif day <= self.published.day and not _is_reckoned(meaning):
            here = self._told_as_finely_as(Granularity.DAY)
            self._tell(told)
            self.scene = (here, self.told) if glance else None
            self.told_at = found.span.end

    def _go(self, found: Found, told: Anchor, *, anew: bool) -> None:
        """Follow; from a date that the prose glances at, come home with the paragraph, from one far off at once."""
        if self.running is not None and self.course.is_glance(found):
            if abs(told.day - self.running.day) > _LONG_GLANCE:
                self._tell(told)
                return
            self.home = (self.running, found.span.end)
        elif said_year(found.meaning) is not None:
            self.home = None
        self._run(told, found.meaning, anew=anew)

    def _run(self, told: Anchor, meaning: Meaning, *, anew: bool) -> None:
        """Let the running context follow, unless a lone year (a citation, an aside) would tear it away.

        A lone year far off is taken for an aside until a second date near it confirms it. What a sentence tells second
        does not lead back: it is what the first is held against ("more in 1952 than in 1948").
        """
        if told.unit.rank > Granularity.YEAR.rank or _looks_aside(meaning):
            return
        season = told.unit is Granularity.SEASON
        if season and self.running is not None and told.day <= self.running.day <= told.last_day:
            return
        if not anew and self.running is not None and told.day < self.running.day:
            return
        if self.running is not None:
            here, there = (year_month_day(anchor.day)[0] for anchor in (self.running, told))
            if here == there and told.unit is Granularity.YEAR:
                return
            aside = None if self.aside is None else year_month_day(self.aside.day)[0]
            if abs(there - here) > _FAR and (aside is None or abs(aside - there) > _FAR):
                self.aside = told
                return
        self.aside = None
        self.running = evolve(told, source=Source.RUNNING)
        self._tell(told)

    def _tell(self, told: Anchor) -> None:
        self.now = told
        self.last[told.unit] = (self.told, told)
        self.told += 1

    def _just_told(self, meaning: Meaning, place: int) -> Anchor | None:
        """Return the part of a month told right before "hours later", which falls in it too."""
        if self.history or not isinstance(meaning, Counted) or meaning.unit.rank >= Granularity.DAY.rank:
            return None
        coarse = Granularity.DAY.rank < self.now.unit.rank <= Granularity.MONTH.rank
        return self.now if meaning.count is None and coarse and place - self.told_at <= _JUST_TOLD else None

    def _told_as_finely_as(self, unit: Granularity) -> Anchor:
        """Return the last time told that a step of this unit can count from: "the next day" needs a day, not a year."""
        fit = [entry for told, entry in self.last.items() if told.rank <= max(unit.rank, Granularity.DAY.rank)]
        last = max(fit, key=lambda entry: entry[0])[1] if fit else self._coarser()
        return self._coarser() if self.history and self._is_past(last) else last

    def _is_past(self, last: Anchor) -> bool:
        """The prose has come to another month or year since that day was told."""
        return self.now.unit.rank > Granularity.DAY.rank and not self.now.day - 1 <= last.day <= self.now.last_day

    def _coarser(self) -> Anchor:
        return self.now if self.history else self.published

    def _last_quarter(self) -> Anchor:
        """Return the last quarter that was complete on the day of publication."""
        period = Period.containing(Granularity.QUARTER, self.published.day).step(-1)
        return Anchor(period.first, Granularity.QUARTER, Source.LAST_QUARTER)


def _steps_back(meaning: Meaning) -> bool:
    """It counts days back from the story: "the previous day", "a day earlier"."""
    if _unit_of(meaning) is not Granularity.DAY or meaning.counts_from is not From.STORY:
        return False
    return (isinstance(meaning, Unit) and meaning.step < 0) or (isinstance(meaning, Counted) and meaning.sign < 0)


def _unit_of(meaning: Meaning) -> Granularity:
    """Return the unit an expression counts in: "August of that year" counts in years."""
    inner = getattr(meaning, "of", None)
    if inner is not None:
        return _unit_of(inner)
    unit = getattr(meaning, "unit", None)
    return unit if isinstance(unit, Granularity) else Granularity.DAY


def _looks_aside(meaning: Meaning) -> bool:
    """It steps to another time ("a decade earlier", "next summer") from which the prose comes back."""
    if isinstance(meaning, Counted):
        return meaning.sign < 0 and meaning.unit.rank >= Granularity.MONTH.rank
    if isinstance(meaning, Unit):
        return meaning.unit.rank > Granularity.DAY.rank and (
            meaning.step < 0 or (meaning.step > 0 and not meaning.story)
        )
    if isinstance(meaning, Seasonal):
        return meaning.step is not None and meaning.step != 0
    inner = getattr(meaning, "of", None)
    return inner is not None and _looks_aside(inner)


def _is_reckoned(meaning: Meaning) -> bool:
    """A round figure reckoned back from now ("12 years ago") sets no scene."""
    return isinstance(meaning, Counted) and not meaning.story and meaning.unit.rank > Granularity.DAY.rank


def _is_year_ago(meaning: Meaning) -> bool:
    """It is told as the quarter before a year, so the running quarter stays."""
    if isinstance(meaning, Unit):
        return meaning.step != 0
    return isinstance(meaning, Counted | QuarterOf) or (
        isinstance(meaning, Seasonal) and isinstance(meaning.year, Unit)
    )


def _underspecified(meaning: Meaning) -> bool:
    """A part is left unsaid that running prose supplies: a month, a season, a weekday, a feast, not "today"."""
    if isinstance(meaning, Unit) and meaning.unit is Granularity.DAY:
        return False
    if isinstance(meaning, CalendarDate) and meaning.year is not None:
        return False
    return type(meaning).__name__ in _SUPPLIED or (
        (inner := getattr(meaning, "of", None)) is not None and _underspecified(inner)
    )


_SUPPLIED = frozenset(("CalendarDate", "Seasonal", "NamedDay", "Weekday", "Decade", "Unit"))

"""What an expression counts from: publication, or the time the story stands at."""

from attrs import frozen

from timeline.article import Article
from timeline.civil import MINUTES_A_DAY, year_month_day
from timeline.granularity import Granularity
from timeline.meaning import Answer, CalendarDate, From, Meaning, TimexType
from timeline.timex import Found

__all__ = ["Anchor", "Story", "is_history"]

_FINEST = Granularity.MINUTE


@frozen
class Anchor:
    """A day, how finely it was told, and where it came from in a plain clause."""

    day: int
    unit: Granularity
    source: str
    minute: int | None = None


def is_history(article: Article, found: tuple[Found, ...]) -> bool:
    """The text is historical prose: most of the years it names lie well before its publication."""
    years = [year for one in found for year in [_said_year(one.meaning)] if year is not None]
    far = sum(year < article.published.year - 2 for year in years)
    return far >= 4 and far >= 0.6 * len(years)


def _said_year(meaning: Meaning) -> int | None:
    if isinstance(meaning, CalendarDate):
        return meaning.year
    inner = getattr(meaning, "of", None)
    return None if inner is None else _said_year(inner)


class Story:
    """Where the telling stands as it goes on: the last date told, and in historical prose the running year."""

    def __init__(self, article: Article, *, history: bool) -> None:
        self.published = Anchor(article.published.toordinal(), Granularity.DAY, "the publication day")
        self.history = history
        self.now = self.published
        self.running: Anchor | None = None

    def anchor(self, meaning: Meaning) -> Anchor:
        """Return what this expression counts from."""
        if meaning.counts_from is From.STORY:
            return self.now
        if self.history and self.running is not None and _underspecified(meaning):
            return self.running
        return self.published

    def tell(self, found: Found, text: str, meaning: Meaning, answer: Answer) -> None:
        """Move on to what was just told."""
        bounds = answer.when.bounds
        if answer.type not in (TimexType.DATE, TimexType.TIME) or bounds.start is None or bounds.end is None:
            return
        if answer.value.endswith("_REF"):
            return
        day = bounds.start // MINUTES_A_DAY
        minute = bounds.start if answer.when.granularity.rank <= Granularity.HOUR.rank else None
        told = Anchor(day, answer.when.granularity, f"told by “{text}”", minute)
        if self.history:
            self._run(told, meaning)
        elif day <= self.published.day:
            self.now = told

    def _run(self, told: Anchor, meaning: Meaning) -> None:
        """Let the running context follow, unless a lone year (a citation, an aside) would tear it away."""
        if told.unit.rank > Granularity.YEAR.rank:
            return
        if self.running is not None and told.unit is Granularity.YEAR:
            here, there = (year_month_day(anchor.day)[0] for anchor in (self.running, told))
            if there - here > 20:
                return
            if here == there:
                return
        self.now = self.running = told
        del meaning


def _underspecified(meaning: Meaning) -> bool:
    """A part is left unsaid that running prose supplies: a month, a season, a weekday, a feast, not "today"."""
    return type(meaning).__name__ in _SUPPLIED or (
        (inner := getattr(meaning, "of", None)) is not None and _underspecified(inner)
    )


_SUPPLIED = frozenset(("CalendarDate", "Seasonal", "NamedDay", "Weekday", "Decade", "Unit"))

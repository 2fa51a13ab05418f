"""Two dates joined to one stretch or list, and what each makes of the other: "3-7 March", "March and April 2024"."""

from attrs import evolve, frozen

from timeline.civil import MINUTES_A_DAY
from timeline.errors import EmptyInterval
from timeline.interval import Interval
from timeline.meaning import Answer, CalendarDate, Direction, Meaning, Scene, Seasonal, TimexType, Weekday

__all__ = ["Join", "Told", "meet"]


@frozen
class Join:
    """How two neighbours are joined: a stretch from one to the other, some time between them, or a mere list."""

    words: str
    spans: bool
    fills: bool


@frozen
class Told:
    """A meaning with the scene it met and the answer it gave."""

    meaning: Meaning
    scene: Scene
    answer: Answer


def said_year(meaning: Meaning) -> bool:
    """The year was said, or nothing is left unsaid."""
    if isinstance(meaning, CalendarDate):
        return meaning.year is not None
    if isinstance(meaning, Seasonal):
        return meaning.year is not None and said_year(meaning.year)
    inner = getattr(meaning, "of", None)
    return not isinstance(meaning, Weekday) and (inner is None or said_year(inner))


def meet(first: Told, second: Told, join: Join) -> tuple[Answer, Answer]:
    """Return both answers, each where the other allows; for a stretch, with the bounds of the whole."""
    if not join.spans:
        return _lent(first, second), second.answer
    one, other = _in_order(first, second)
    a, b = one.when.bounds, other.when.bounds
    if one.type is not other.type or a.start is None or b.end is None or b.start is None or b.start <= a.start:
        return first.answer, second.answer
    try:
        bounds = Interval(a.start, b.end)
    except EmptyInterval:
        return first.answer, second.answer
    loose = {name: getattr(one.when, name) or getattr(other.when, name) for name in ("approximate", "uncertain")}
    when = evolve(one.when, bounds=bounds, fills=join.fills, **loose)
    told = f"“{join.words}” joins it with the other end"
    because = f"{told} and {one.because}" if one.because else told
    return (
        evolve(one, when=when, because=because, rejected=()),
        evolve(other, when=when, because=because, rejected=()),
    )


def _lent(first: Told, second: Told) -> Answer:
    """Return the first of a list with the year of the second: "March and April 2024"."""
    if said_year(first.meaning) or not said_year(second.meaning) or not _is_yearly(first.meaning):
        return first.answer
    lent = _back(first, second)
    return first.answer if lent is None else evolve(lent, because="what follows says the year", rejected=())


def _is_yearly(meaning: Meaning) -> bool:
    """It comes back each year: a day or month without its year, a season."""
    inner = getattr(meaning, "of", None)
    if inner is not None:
        return _is_yearly(inner)
    return isinstance(meaning, Seasonal | CalendarDate) and getattr(meaning, "step", None) is None


def _back(first: Told, second: Told) -> Answer | None:
    """Return the first as the last such date before the second."""
    start = second.answer.when.bounds.start
    if start is None:
        return None
    scene = Scene(start // MINUTES_A_DAY, direction=Direction.PAST)
    return first.meaning.at(scene)


def _in_order(first: Told, second: Told) -> tuple[Answer, Answer]:
    one, other = first.answer, second.answer
    if not said_year(first.meaning) and said_year(second.meaning) and other.type is TimexType.DATE:
        return _back(first, second) or one, other
    a, b = one.when.bounds, other.when.bounds
    if a.start is None or a.end is None or b.start is None or b.start > a.start:
        return one, other
    if one.type is other.type is TimexType.TIME:
        later = second.meaning.at(evolve(second.scene, day=second.scene.day + 1))
        return one, later or other
    if said_year(second.meaning):
        return one, other
    if first.scene.lean is Direction.PAST and not said_year(first.meaning):
        return _back(first, second) or one, other
    ahead = Scene((a.end - 1) // MINUTES_A_DAY, direction=Direction.FUTURE)
    return one, second.meaning.at(ahead) or other

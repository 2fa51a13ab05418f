"""Two dates joined to one stretch: "from Monday to Friday", "3-7 March", "between 1990 and 1994"."""

import itertools
import re
from collections.abc import Mapping

from attrs import evolve, frozen

from timeline.civil import MINUTES_A_DAY
from timeline.errors import EmptyInterval
from timeline.grammar import Joins
from timeline.interval import Interval
from timeline.meaning import Answer, CalendarDate, Clock, Direction, Meaning, Scene, Seasonal, TimexType, Weekday
from timeline.timex import Found

__all__ = ["Join", "Told", "joined", "meet"]

_WIDEST_GAP = 12
_REACH = 60


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


def joined(text: str, found: tuple[Found, ...], joins: Joins) -> Mapping[int, Join]:
    """Return which expressions are joined to the one before them, by their place."""
    places: dict[int, Join] = {}
    for place, (first, second) in enumerate(itertools.pairwise(found), 1):
        gap = text[first.span.end : second.span.start]
        taken = place - 1 in places and places[place - 1].spans
        if taken or len(gap) > _WIDEST_GAP or "\n\n" in gap:
            continue
        join = _join(text, first, second, " ".join(gap.lower().split()), joins)
        if join is not None:
            places[place] = join
    return places


def _join(text: str, first: Found, second: Found, gap: str, joins: Joins) -> Join | None:
    gap = gap.removesuffix(" the").removesuffix(" of")
    before = re.findall(r"[^\W\d_]+|[.!?;]", text[max(0, first.span.start - _REACH) : first.span.start].lower())
    opened = next((word for word in reversed(before[-2:]) if word in joins.openers), None)
    if opened is not None and joins.openers[opened] == gap:
        return Join(f"{opened} … {gap}", True, False)
    if gap in joins.lists:
        return Join(gap, False, False)
    if gap not in joins.links or not (before[-1:] == [joins.start] or _alike(first.meaning, second.meaning)):
        return None
    if joins.moves.intersection(before):
        return None
    season = second.rule.startswith("short") and len(gap) == 1
    return Join(gap, True, not (season and _follows(first.meaning, second.meaning)))


def _follows(first: Meaning, second: Meaning) -> bool:
    """The years "2024-25" are mostly one season or business year."""
    one, other = getattr(first, "year", None), getattr(second, "year", None)
    return isinstance(one, int) and isinstance(other, int) and other == one + 1


def _alike(first: Meaning, second: Meaning) -> bool:
    return _core(first) is _core(second)


def _core(meaning: Meaning) -> type:
    if isinstance(meaning, Clock):
        return Clock
    inner = getattr(meaning, "of", None)
    return type(meaning) if inner is None else _core(inner)


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
    told = f"joined with the other end by “{join.words}”"
    return evolve(one, when=when, because=told), evolve(other, when=when, because=told)


def _lent(first: Told, second: Told) -> Answer:
    """Return the first of a list with the year of the second: "March and April 2024"."""
    if said_year(first.meaning) or not said_year(second.meaning) or not _is_yearly(first.meaning):
        return first.answer
    return _back(first, second) or first.answer


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
    if first.scene.direction is Direction.PAST and not said_year(first.meaning):
        return _back(first, second) or one, other
    ahead = Scene((a.end - 1) // MINUTES_A_DAY, direction=Direction.FUTURE)
    return one, second.meaning.at(ahead) or other

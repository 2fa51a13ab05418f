"""What a meaning may know when it meets the calendar (`Scene`), and what it answers (`Answer`)."""

import enum
from typing import NamedTuple, Protocol

from attrs import frozen

from timeline.calendar import Period
from timeline.civil import year_month_day
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.policy import Policy
from timeline.when import When

__all__ = ["Answer", "Cue", "Direction", "From", "Meaning", "Rejected", "Scene", "TimexType", "chosen", "dated"]


class TimexType(enum.Enum):
    """The four types of TIMEX3 (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"

    __hash__ = object.__hash__  # members are unique; the inherited hash runs in Python


class Direction(enum.Enum):
    """Which way the clause looks from its anchor."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"
    EITHER = "either"
    """A plan that may be over ("had been due on Friday"): the nearer one."""

    __hash__ = object.__hash__  # members are unique; the inherited hash runs in Python


class From(enum.Enum):
    """What an expression counts from."""

    NOTHING = "nothing"
    SPEECH = "the publication day, or the day of the speaker"
    STORY = "the time the story stands at"

    __hash__ = object.__hash__  # members are unique; the inherited hash runs in Python


class Cue(NamedTuple):
    """The word of a clause that shows its direction, and how: ``Cue("met", "looks back")``."""

    word: str = ""
    how: str = ""

    def __str__(self) -> str:
        return f"“{self.word}” {self.how}" if self.word else ""


_NO_CUE = Cue()


@frozen(cache_hash=True)
class Scene:
    """What `Meaning.at` may know: the anchor, how finely it was told, and the direction of the clause.

    ``day`` is a day number, ``unit`` the granularity of the expression the anchor came from (a story that stands at a
    quarter makes "a year earlier" a quarter). ``running`` says that a missing year is the running year of the prose,
    not the nearest one.
    """

    day: int
    unit: Granularity = Granularity.DAY
    direction: Direction = Direction.OPEN
    cue: Cue = _NO_CUE
    running: bool = False
    minute: int | None = None
    bounds: Interval | None = None
    """All of what the anchor's expression covers, where an expression set it."""
    message: bool = False
    """The text is a short message, which speaks of its own day: its "morning" is this morning."""
    ahead: int | None = None
    """In running prose, the first day of the full date told next, which it mostly does not overtake."""
    personal: bool = False
    """Somebody speaks for himself in it, so that it is no headline."""
    day_first: bool | None = None
    """How the article writes dates in figures, where one of them shows it: the day before the month or behind."""
    policy: Policy = Policy.NEWS
    """Decides between the readings that the words leave open."""

    @property
    def lean(self) -> Direction:
        """Where to look for what is left unsaid: where the clause looks, unless the policy says otherwise."""
        return _LEAN.get(self.policy, self.direction)

    @property
    def because(self) -> str:
        """Why there, in a plain clause; empty where nothing tells."""
        return f"the policy is “{self.policy.value}”" if self.policy in _LEAN else str(self.cue)


_LEAN = {
    Policy.NEAREST: Direction.EITHER,
    Policy.PAST: Direction.PAST,
    Policy.FUTURE: Direction.FUTURE,
}


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
    """Anchor-free data that can meet an anchor; it hashes, so that answers can be remembered."""

    def __hash__(self) -> int: ...

    @property
    def counts_from(self) -> From:
        """What it needs before it is a date."""
        ...

    def at(self, scene: Scene) -> Answer | None:
        """Return the answer, or ``None`` where the calendar has no such date."""
        ...


def dated(period: Period, *, because: str = "", rejected: tuple[Rejected, ...] = ()) -> Answer:
    """Return the answer that is a whole calendar period."""
    return Answer(TimexType.DATE, period.value, When(period.bounds, period.unit), None, because, rejected)


def chosen(candidates: list[Period], scene: Scene) -> Answer:
    """Take the candidate that the scene leans to.

    The last not after the anchor, the first not before, the nearest.
    """
    here = scene.day

    def distance(period: Period) -> int:
        first, last = period.first, period.last
        return 0 if first <= here <= last else min(abs(first - here), abs(last - here))

    year = year_month_day(here)[0]
    new_year = _NEW_YEAR if scene.policy is Policy.NEWS and candidates[0].unit in _UNSAID else 0

    def cost(period: Period) -> int:
        return distance(period) + new_year * (year_month_day(period.first)[0] > year)

    by_distance = sorted(candidates, key=lambda period: (cost(period), period.first))
    lean = scene.lean
    fit: Period | None = by_distance[0]
    if lean is Direction.PAST:
        fit = next((period for period in by_distance if period.first <= here), None)
    elif lean is Direction.FUTURE:
        fit = next((period for period in by_distance if period.last >= here), None)
    reach = _REPORTED if candidates[0].unit is Granularity.QUARTER else _UNSAID_YEAR
    if fit is None or (scene.policy not in _LEAN and distance(fit) > reach[lean]):
        taken, why, because = by_distance[0], _TOO_FAR, "it is the nearest one"
    else:
        taken, why, because = fit, _OTHER_SIDE[lean], scene.because or "it is the nearest one"
    left = next((period for period in by_distance[:3] if period is not taken), None)
    rejected = () if left is None else (Rejected(left.value, When(left.bounds, left.unit), why),)
    return dated(taken, because=because, rejected=rejected)


_TOO_FAR = "it is farther off than news lets a year go unsaid"
_UNSAID = frozenset((Granularity.DAY, Granularity.MONTH))
_NEW_YEAR = 120
"""Days that a date of the year to come must be nearer, as news names the year of what lies so far ahead."""
_UNSAID_YEAR = {Direction.PAST: 270, Direction.FUTURE: 290, Direction.OPEN: 10**9, Direction.EITHER: 10**9}
"""Days from the anchor beyond which the other side's nearer date is meant, whatever the clause looks like."""
_REPORTED = {Direction.PAST: 270, Direction.FUTURE: 150, Direction.OPEN: 10**9, Direction.EITHER: 10**9}
"""The same for business quarters: results still to be reported are mostly those of the last one."""
_OTHER_SIDE = {
    Direction.PAST: "it lies ahead",
    Direction.FUTURE: "it lies behind",
    Direction.OPEN: "it is farther off",
    Direction.EITHER: "it is farther off",
}

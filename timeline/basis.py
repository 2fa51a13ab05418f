"""What a resolved date rests on: its meaning, the scene it met, and the other date it was joined to or counted from.

`answer` works all of it out again, under the same policy or another.
"""

import functools
from collections.abc import Mapping

from attrs import evolve, frozen

from timeline.anchor import Anchor
from timeline.civil import MINUTES_A_DAY
from timeline.errors import EmptyInterval
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.joining import Join, Told, meet
from timeline.meaning import Answer, Meaning, Scene
from timeline.policy import Policy
from timeline.when import When

__all__ = ["Basis", "Joined", "Moved", "answer", "moved", "readings_of", "told"]

_LONGEST = 12 * 31
"""Units beyond which a count is too loose for a window."""

_FARTHEST = 100_000_000 * 366 * MINUTES_A_DAY
"""Minutes from the beginning of our era beyond which no year is written; ISO 8601 needs the digits agreed on."""


@frozen
class Joined:
    """The other end of a stretch or list, how the two are joined, and which of them this is (0 the first)."""

    meaning: Meaning
    scene: Scene
    join: Join
    place: int
    span: tuple[int, int]
    text: str


@frozen
class Moved:
    """The dated event that an expression counts from: "two days after the vote" where the vote has its day."""

    day: When
    count: int
    unit: Granularity
    sign: int
    span: tuple[int, int]
    text: str
    clause: str
    is_value: bool
    """The value is that day too, and not a length."""


@frozen
class Basis:
    """A meaning, the scene it met, and the anchor of the scene; ``joined`` and ``moved`` where another date matters."""

    meaning: Meaning
    scene: Scene
    anchor: Anchor
    joined: Joined | None = None
    moved: Moved | None = None


@functools.lru_cache(maxsize=4096)
def told(meaning: Meaning, scene: Scene) -> Told | None:
    """Return the meaning with its answer in a scene; ``None`` where the calendar has no such date."""
    try:
        met = meaning.at(scene)
    except EmptyInterval:
        return None
    if met is None or any(
        edge is not None and abs(edge) > _FARTHEST for edge in (met.when.bounds.start, met.when.bounds.end)
    ):
        return None
    return Told(meaning, scene, met)


def answer(basis: Basis, policy: Policy | None = None) -> Answer | None:
    """Return what a basis comes to; with a policy, under that one."""
    own = told(basis.meaning, _under(basis.scene, policy))
    if own is None:
        return None
    found = own.answer
    joined = basis.joined
    other = None if joined is None else told(joined.meaning, _under(joined.scene, policy))
    if joined is not None and other is not None:
        pair = (own, other) if joined.place == 0 else (other, own)
        found = meet(*pair, joined.join)[joined.place]
    return found if basis.moved is None else _moved_to(found, basis.moved)


def _under(scene: Scene, policy: Policy | None) -> Scene:
    return scene if policy is None else evolve(scene, policy=policy)


def _moved_to(found: Answer, move: Moved) -> Answer | None:
    when = moved(move.day, move.count, move.unit, move.sign)
    if when is None:
        return None
    told_by = f" told by “{' '.join(move.text.split())}”" if move.text else ""
    because = f"it counts from {move.day},{told_by}, the day of “{' '.join(move.clause.split())}”"
    return evolve(found, value=when.edtf if move.is_value else found.value, when=when, because=because, rejected=())


def moved(day: When, count: int, unit: Granularity, sign: int) -> When | None:
    """Return the day so many units before or after a dated event, "about" for units longer than a day."""
    start = day.bounds.start
    if start is None or count > _LONGEST or unit.rank < Granularity.DAY.rank:
        return None
    there = unit.step(start, sign * count) // MINUTES_A_DAY
    rough = day.approximate or unit is not Granularity.DAY
    return evolve(day, bounds=Interval.days(there, there), approximate=rough)


def readings_of(basis: Basis) -> Mapping[Answer, tuple[Policy, ...]]:
    """Return what each policy makes of a basis, with the policies that agree on it; the one in force comes first."""
    found: dict[Answer, tuple[Policy, ...]] = {}
    first = basis.scene.policy
    for policy in (first, *(other for other in Policy if other is not first)):
        one = answer(basis, policy)
        if one is None:
            continue
        same = next((known for known in found if (known.value, known.when) == (one.value, one.when)), one)
        found[same] = (*found.get(same, ()), policy)
    return found

"""Which dates are joined to one stretch: "from Monday to Friday", "3-7 March", "between 1990 and 1994"."""

import itertools
import re
from collections.abc import Mapping

from timeline.grammar import Joins
from timeline.joining import Join
from timeline.meaning import Clock, Meaning
from timeline.timex import Found

__all__ = ["joined"]

_WIDEST_GAP = 12
_REACH = 60


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

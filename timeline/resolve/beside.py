"""Lengths that count from an event told behind them: "a day after the vote", where the article dates the vote."""

import bisect
import functools
import itertools
import re
from collections.abc import Sequence

from timeline.grammar import Grammar
from timeline.granularity import Granularity
from timeline.meaning import TimexType
from timeline.timex import Timex

__all__ = ["SENTENCE_EDGE", "Days", "clause_behind", "event_day"]

_CLAUSE = re.compile(r"\s+((?=\S)[^,;:.!?\n”\"()—–]{3,120})")
SENTENCE_EDGE = re.compile(r"[.!?][\"”’']*\s+(?=[\"“‘']?[A-Z])|\n\s*\n")
_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 4
"""Letters by which two forms of a word are taken for one: "invaded", "invasion"."""
_SHARED = 2, 2 / 3
"""Words of content that a dated sentence must share with the clause to tell of its event: how many, and what part."""
_FAR = 800
"""Characters on either side of a clause beyond which no sentence tells of its event."""


def clause_behind(text: str, end: int, grammar: Grammar) -> tuple[int, int] | None:
    """Return the span of the clause or noun that follows, ``None`` where the words stand for themselves."""
    match = _CLAUSE.match(text, end)
    if match is None or match[1].split()[0].lower() in grammar.alone:
        return None
    return match.span(1)


class Days:
    """The expressions of an article that tell one day, and the sentences around a place."""

    def __init__(self, text: str, timexes: Sequence[Timex]) -> None:
        self.text = text
        self._timexes = timexes

    @functools.cached_property
    def _days(self) -> tuple[list[Timex], list[int]]:
        days = [one for one in self._timexes if _is_day(one)]
        return days, [one.span.start for one in days]

    @functools.cached_property
    def _edges(self) -> tuple[list[int], list[int]]:
        """Where sentences begin behind an edge, and where they end before one."""
        edges = [match.span() for match in SENTENCE_EDGE.finditer(self.text)]
        return [end for _, end in edges], [start + 1 for start, _ in edges]

    def between(self, start: int, end: int) -> list[Timex]:
        """Return the days that begin in a stretch of the text."""
        days, starts = self._days
        return days[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]

    def around(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the sentence before a stretch of the text, its own, and the one behind, none of it far away."""
        begins, ends = self._edges
        first, last = bisect.bisect_right(begins, start), bisect.bisect_right(ends, end)
        low = begins[first - 2] if first > 1 else 0
        high = ends[last + 1] if last + 1 < len(ends) else len(self.text)
        low, high = max(low, start - _FAR), min(high, end + _FAR)
        return list(
            itertools.pairwise(
                [low, *begins[bisect.bisect_right(begins, low) : bisect.bisect_left(begins, high)], high]
            )
        )


def event_day(days: Days, clause: tuple[int, int], grammar: Grammar) -> Timex | None:
    """Return the day that dates the event of a clause: inside it, else in the same or a neighbouring sentence.

    A neighbour counts if it shares two words of content, and most of those of the clause; only if no other day does.
    """
    inside = days.between(*clause)
    if inside:
        return inside[0] if len(inside) == 1 else None
    text = days.text
    wanted = _stems(text[slice(*clause)], grammar)
    fits = []
    for start, end in days.around(*clause):
        told = text[start : clause[0]] + text[clause[1] : end] if start <= clause[0] < end else text[start:end]
        if len(wanted & _stems(told, grammar)) >= max(_SHARED[0], _SHARED[1] * len(wanted)):
            fits += days.between(start, end)
    return fits[0] if len({one.value for one in fits}) == 1 else None


def _is_day(timex: Timex) -> bool:
    when = timex.when
    return (
        timex.type is TimexType.DATE and when.bounds.is_known and when.granularity is Granularity.DAY and not when.fills
    )


def _stems(text: str, grammar: Grammar) -> set[str]:
    words = (word.lower() for word in _WORD.findall(text))
    return {word[:_STEM] for word in words if word not in grammar.amid and word not in grammar.common}

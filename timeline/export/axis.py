"""A time axis for news: days stay apart where much happens, empty stretches are drawn shorter.

Between two neighbouring edges (a day on which some event may begin or end) lies a stretch of ``n`` days; it is drawn
``log2(1 + n)`` wide. So one day is one unit, a month five, a decade twelve: order and nearness stay readable though the
axis is not to scale, which the page says. Positions are percentages of the drawing's width.
"""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable

from attrs import frozen

from timeline.civil import year_month_day
from timeline.interval import Interval

__all__ = ["Axis", "Tick", "axis_of"]

_MARGIN = 3.0
"""Left and right of the outermost edges, for what fades out beyond them."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@frozen
class Tick:
    """A labelled day: its place in percent, its label, and the year where that changes."""

    at: float
    label: str
    year: str


@frozen
class Axis:
    """Edges as day numbers, ascending, and the place of each in percent."""

    edges: tuple[int, ...]
    marks: tuple[float, ...]
    weights: tuple[int, ...]

    def at(self, day: float) -> float:
        """Return the place of a day, which may be a fraction; days beyond the edges stand at the outermost."""
        if day <= self.edges[0]:
            return self.marks[0]
        if day >= self.edges[-1]:
            return self.marks[-1]
        left = bisect_right(self.edges, day) - 1
        share = (day - self.edges[left]) / (self.edges[left + 1] - self.edges[left])
        return self.marks[left] + share * (self.marks[left + 1] - self.marks[left])

    def ticks(self, apart: float) -> tuple[Tick, ...]:
        """Return labels for the edges that matter to most events, at least ``apart`` percent from one another."""
        chosen: list[int] = []
        busiest = sorted(range(len(self.edges)), key=lambda i: (i != 0, -self.weights[i], i))
        for place in busiest:
            if self.marks[place] <= 100 - apart and all(abs(self.marks[place] - self.marks[i]) >= apart for i in chosen):
                chosen.append(place)
        ticks, last = [], None
        for place in sorted(chosen):
            year, month, day = year_month_day(self.edges[place])
            shown = (str(year) if year > 0 else f"{1 - year} BC") if year != last else ""
            ticks.append(Tick(self.marks[place], f"{day} {_MONTHS[month - 1]}", shown))
            last = year
        return tuple(ticks)


def axis_of(bounds: Iterable[Interval]) -> Axis | None:
    """Return the axis on which all these can be drawn; ``None`` if none of them has a date."""
    seen: Counter[int] = Counter()
    for each in bounds:
        if each.first_day is not None:
            seen[each.first_day] += 2
        if each.last_day is not None:
            seen[each.last_day + 1] += 1
    if not seen:
        return None
    edges = tuple(sorted(seen))
    if len(edges) == 1:
        edges = (edges[0], edges[0] + 1)
    widths = [math.log2(1 + b - a) for a, b in zip(edges, edges[1:], strict=False)]
    scale = (100 - 2 * _MARGIN) / sum(widths)
    marks = [_MARGIN]
    for width in widths:
        marks.append(marks[-1] + width * scale)
    return Axis(edges, tuple(round(mark, 3) for mark in marks), tuple(seen[edge] for edge in edges))

"""A time axis for news: days stay apart where much happens, empty stretches are drawn shorter.

Between two neighbouring edges (a day on which some event may begin or end) lies a stretch of ``n`` days; it is drawn
``sqrt(log2(1 + n))`` wide. So one day is one unit, a month little more than two, a decade three and a half: order and
nearness stay readable though the axis is not to scale, which the page says. Places are percentages of the width.
"""

import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import accumulate, pairwise

from attrs import frozen

from timeline.civil import year_month_day
from timeline.granularity import Granularity
from timeline.when import When

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
class _Label:
    """How many events begin at an edge, and the finest unit that one of them was told in."""

    events: int
    unit: Granularity


@frozen
class Axis:
    """Edges as day numbers, ascending, the place of each in percent, and the labels of those where something begins."""

    edges: tuple[int, ...]
    marks: tuple[float, ...]
    labels: Mapping[int, "_Label"]

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
        """Return labels for the edges where most begins, at least ``apart`` percent from one another."""
        chosen: list[int] = []
        place = dict(zip(self.edges, self.marks, strict=True))
        for edge in sorted(self.labels, key=lambda edge: (edge != self.edges[0], -self.labels[edge].events, edge)):
            if place[edge] <= 100 - apart / 2 and all(abs(place[edge] - place[other]) >= apart for other in chosen):
                chosen.append(edge)
        ticks, last = [], None
        for edge in sorted(chosen):
            year, month, day = year_month_day(edge)
            unit = self.labels[edge].unit
            label = f"{day} {_MONTHS[month - 1]}" if unit.rank < Granularity.MONTH.rank else _MONTHS[month - 1]
            coarse = unit.rank >= Granularity.YEAR.rank
            shown = (str(year) if year > 0 else f"{1 - year} BC") if year != last or coarse else ""
            ticks.append(Tick(place[edge], "" if coarse else label, shown))
            last = year
        return tuple(ticks)


def axis_of(whens: Iterable[When]) -> Axis | None:
    """Return the axis on which all these can be drawn; ``None`` if none of them has a date."""
    labels: dict[int, _Label] = {}
    edges: set[int] = set()
    for when in whens:
        first, last = when.bounds.first_day, when.bounds.last_day
        if last is not None:
            edges.add(last + 1)
        if first is not None:
            edges.add(first)
            seen = labels.get(first, _Label(0, when.granularity))
            labels[first] = _Label(seen.events + 1, min(seen.unit, when.granularity, key=lambda unit: unit.rank))
    if not edges:
        return None
    if len(edges) == 1:
        edges.add(min(edges) + 1)
    ordered = tuple(sorted(edges))
    widths = [math.sqrt(math.log2(1 + b - a)) for a, b in pairwise(ordered)]
    scale = (100 - 2 * _MARGIN) / sum(widths)
    marks = [_MARGIN, *(_MARGIN + scale * width for width in accumulate(widths))]
    return Axis(ordered, tuple(round(mark, 3) for mark in marks), labels)

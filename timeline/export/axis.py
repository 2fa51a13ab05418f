"""A time axis for news: days stay apart where much happens, empty stretches are drawn shorter.

Between two neighbouring edges (a day on which some event may begin or end) lies a stretch of ``n`` days; it is drawn
``sqrt(log2(1 + n))`` wide, but no more than 2, times ``1 + log2(1 + k)`` if ``k`` events begin there. So a day of one
event is two units, a day of fifty nearly seven, a year of one event four, and a quiet decade two: a lone year long
ago does not crush the days that the story is about. Order and nearness stay readable though the axis is not to scale,
which the page says; `Axis.folds` are stretches drawn much shorter than the rest. Places are percentages of the width.
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

_LONGEST = 2.0
"""The most that the mere length of a stretch is worth, reached by half a month."""

_FOLDED = 45
"""From how many days on such a stretch is marked as folded."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@frozen
class Tick:
    """A labelled day: its place in percent, its label, the year where that changes, the zoom from which it shows."""

    at: float
    label: str
    year: str
    zoom: int = 1


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

    @property
    def folds(self) -> tuple[float, ...]:
        """The middles of the long stretches in which nothing begins: they are drawn far shorter than they were."""
        rows = zip(pairwise(self.edges), pairwise(self.marks), strict=True)
        return tuple(
            (a + b) / 2 for (start, end), (a, b) in rows if start not in self.labels and end - start >= _FOLDED
        )

    @property
    def middle(self) -> float:
        """The place before which as many events begin as after it."""
        edges = sorted(self.labels)
        sums = list(accumulate(self.labels[edge].events for edge in edges))
        return (
            self.at(next(edge for edge, seen in zip(edges, sums, strict=True) if 2 * seen >= sums[-1]))
            if sums
            else 50.0
        )

    def ticks(self, apart: float, zooms: tuple[int, ...] = (1,)) -> tuple[Tick, ...]:
        """Return labels for the edges where most begins, at least ``apart`` percent from one another at their zoom."""
        chosen: dict[int, int] = {}
        place = dict(zip(self.edges, self.marks, strict=True))
        ranked = sorted(self.labels, key=lambda edge: (edge != self.edges[0], -self.labels[edge].events, edge))
        for zoom in zooms:
            room = apart / zoom
            for edge in ranked:
                if place[edge] <= 100 - 0.7 * room and all(abs(place[edge] - place[other]) >= room for other in chosen):
                    chosen[edge] = zoom
        return self._labelled(chosen, place)

    def _labelled(self, chosen: Mapping[int, int], place: Mapping[int, float]) -> tuple[Tick, ...]:
        ticks: list[Tick] = []
        last: dict[int, int] = {}
        for edge in sorted(chosen):
            year, month, day = year_month_day(edge)
            unit = self.labels[edge].unit
            label = f"{day} {_MONTHS[month - 1]}" if unit.rank < Granularity.MONTH.rank else _MONTHS[month - 1]
            coarse = unit.rank >= Granularity.YEAR.rank
            told = last.get(year, max(chosen.values()) + 1) <= chosen[edge]
            shown = "" if told and not coarse else str(year) if year > 0 else f"{1 - year} BC"
            ticks.append(Tick(place[edge], "" if coarse else label, shown, chosen[edge]))
            last[year] = min(last.get(year, chosen[edge]), chosen[edge])
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
    widths = [_width(b - a, labels[a].events if a in labels else 0) for a, b in pairwise(ordered)]
    scale = (100 - 2 * _MARGIN) / sum(widths)
    marks = [_MARGIN, *(_MARGIN + scale * width for width in accumulate(widths))]
    return Axis(ordered, tuple(round(mark, 3) for mark in marks), labels)


def _width(days: int, begin: int) -> float:
    return min(math.sqrt(math.log2(1 + days)), _LONGEST) * (1 + math.log2(1 + begin))

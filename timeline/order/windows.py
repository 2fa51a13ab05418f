"""An index of time windows: which of a million events may fall in a week."""

import bisect
from array import array
from collections.abc import Iterable, Iterator, Sequence

from timeline.interval import Interval

__all__ = ["Windows"]


class Windows:
    """The windows of events, by place; ``None`` is an end nobody knows.

    Windows of like length lie together, each group sorted by start, so that those which reach into a query stand in one
    short stretch of it: a query takes time for its hits, for each group (as many as lengths have doublings), and for
    the logarithm of their number. It holds two machine words for each window with both ends known.
    """

    def __init__(self, windows: Iterable[Interval]) -> None:
        groups: dict[int, list[tuple[int, int]]] = {}
        open_start: list[tuple[int, int]] = []
        open_end: list[tuple[int, int]] = []
        self._unknown = array("l")
        self._ends = array("q")
        for place, window in enumerate(windows):
            start, end = window.start, window.end
            self._ends.append(0 if end is None else end)
            if start is not None and end is not None:
                groups.setdefault((end - start).bit_length(), []).append((start, place))
            elif start is not None:
                open_end.append((start, place))
            elif end is not None:
                open_start.append((end, place))
            else:
                self._unknown.append(place)
        self._groups = {length: _columns(group) for length, group in sorted(groups.items())}
        self._open_start, self._open_end = _columns(open_start), _columns(open_end)

    def __len__(self) -> int:
        return len(self._ends)

    def meeting(self, start: int, end: int) -> Iterator[int]:
        """Yield the places of the windows that share some time with ``[start, end)``; unordered.

        Those of unknown start or end are taken as far as what is known of them lets them reach.
        """
        yield from self._unknown
        times, places = self._open_end
        yield from places[: bisect.bisect_left(times, end)]
        times, places = self._open_start
        yield from places[bisect.bisect_right(times, start) :]
        ends = self._ends
        for length, (times, places) in self._groups.items():
            first = bisect.bisect_right(times, start - (1 << length))
            inside = bisect.bisect_left(times, start, first)
            yield from (place for place in places[first:inside] if ends[place] > start)
            yield from places[inside : bisect.bisect_left(times, end, inside)]

    @property
    def size(self) -> int:
        """How many bytes it holds."""
        columns = (*self._groups.values(), self._open_start, self._open_end)
        held = sum(len(column) * column.itemsize for pair in columns for column in pair)
        return held + len(self._ends) * self._ends.itemsize + len(self._unknown) * self._unknown.itemsize


def _columns(rows: Sequence[tuple[int, int]]) -> tuple["array[int]", "array[int]"]:
    """Return sorted times and the places that go with them."""
    rows = sorted(rows)
    return array("q", (time for time, _ in rows)), array("l", (place for _, place in rows))

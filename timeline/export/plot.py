"""A picture of the timeline with its uncertainty (SVG or PNG), drawn by matplotlib: the extra ``plot``.

One row an event, in order, with its date in words. A dot is a day, an open bar a window, a full bar a stretch, an arrow
an end that nobody told, a dotted line the days that order alone leaves an undated event. The axis is that of the page:
quiet stretches are drawn shorter, and the picture says so.
"""

import io
import warnings
from typing import Any

from timeline.civil import MINUTES_A_DAY
from timeline.errors import MissingLibrary
from timeline.event import Event
from timeline.export.axis import Axis, axis_of
from timeline.export.loss import Export, Loss, LossReport, lost
from timeline.export.placing import Place, places, when_words
from timeline.export.spots import hidden, line_losses
from timeline.export.words import headline, shown
from timeline.interval import Interval
from timeline.mention import Status
from timeline.predicate import has_date
from timeline.timeline import Timeline
from timeline.when import When

__all__ = ["LONGEST", "to_png", "to_svg"]

LONGEST = 90
"""The most characters of a title that a row shows."""

_ROW = 0.26
"""Inches."""
_OPEN = 6.0
"""Percent of the width that an arrow towards an untold end takes."""

_COLOURS = {
    Status.HAPPENED: "#1f4e79",
    Status.ONGOING: "#1f4e79",
    Status.SCHEDULED: "#2e7d32",
    Status.PLANNED: "#2e7d32",
    Status.PROPOSED: "#2e7d32",
    Status.CONDITIONAL: "#8a6d00",
    Status.POSTPONED: "#8a6d00",
    Status.CLAIMED: "#8e4a00",
    Status.UNCERTAIN: "#8e4a00",
    Status.CANCELLED: "#8c8c8c",
    Status.DENIED: "#a00000",
}
_FILLED = (Status.HAPPENED, Status.ONGOING)
"""What is drawn as a full dot; everything else is a ring, and a cross where it was denied or called off."""
_CROSSED = (Status.DENIED, Status.CANCELLED)


def to_svg(line: Timeline) -> Export:
    """Return the picture as SVG, its words as text that can be searched."""
    return Export(_drawn(line, "svg").decode(), LossReport("svg", _losses(line)))


def to_png(line: Timeline) -> Export:
    """Return the picture as PNG, with its words as the description that the file carries."""
    return Export("", LossReport("png", _losses(line)), data=_drawn(line, "png"))


def _drawn(line: Timeline, kind: str) -> bytes:
    try:
        import matplotlib as mpl
        from matplotlib.figure import Figure
    except ImportError as error:
        raise MissingLibrary("a picture", "matplotlib", "plot") from error
    out = io.BytesIO()
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "timeline"}), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph")  # a letter that the font lacks is drawn as a box
        figure = Figure(figsize=(13, max(1.6, min(600.0, 1.2 + _ROW * len(line)))))
        _draw(figure, line)
        figure.savefig(out, format=kind, metadata=_metadata(kind, line))
    return out.getvalue()


def _metadata(kind: str, line: Timeline) -> dict[str, str | None]:
    """Return what the file says of itself: no clock and, in words, what it shows."""
    if kind == "svg":
        return {"Date": None, "Title": "Timeline"}
    place = places(line)
    return {"Title": "Timeline", "Description": "\n".join(_label(event, place[event.id]) for event in line)}


def _draw(figure: Any, line: Timeline) -> None:
    place = places(line)
    lies = {event.id: event.when.bounds if has_date(event) else place[event.id].placed for event in line}
    axis = axis_of(When(each) for each in lies.values() if each is not None)
    axes = figure.add_axes((0.46, 0.02, 0.52, 0.96))
    axes.set_xlim(0, 100)
    axes.set_ylim(len(line) + 0.5, -1.6)
    axes.axis("off")
    note = "Not to scale: quiet stretches are drawn shorter. A dotted line is order alone."
    axes.text(-86, -1.2, note, fontsize=7, color="#555555", parse_math=False)
    if axis is not None:
        _ruler(axes, axis, len(line))
    for row, event in enumerate(line):
        label = _label(event, place[event.id])
        colour = _COLOURS[event.status]
        axes.text(-2, row, label, ha="right", va="center", fontsize=7, color=colour, parse_math=False)
        bounds = lies[event.id]
        if axis is not None and bounds is not None and not bounds.is_unknown:
            _mark(axes, axis, row, event, bounds)


def _label(event: Event, place: Place) -> str:
    return f"{when_words(event, place)}   {_title(event)}"


def _title(event: Event) -> str:
    title = shown(headline(event))
    return title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"


def _ruler(axes: Any, axis: Axis, rows: int) -> None:
    for tick in axis.ticks(9):
        axes.plot((tick.at, tick.at), (-0.6, rows - 0.4), color="#dddddd", linewidth=0.6, zorder=0)
        label = " ".join(part for part in (tick.label, tick.year) if part)
        axes.text(tick.at, -0.8, label, ha="center", fontsize=6.5, color="#333333", parse_math=False)


def _mark(axes: Any, axis: Axis, row: int, event: Event, bounds: Interval) -> None:
    colour, when = _COLOURS[event.status], event.when
    left, right = _ends(axis, bounds)
    if not has_date(event):
        axes.plot((left, right), (row, row), color=colour, linestyle=":", linewidth=1.2)
    elif bounds.is_known and bounds.first_day == bounds.last_day:
        _dot(axes, (left + right) / 2, row, event)
    elif bounds.is_known:
        face = colour if when.fills else "none"
        axes.barh(row, right - left, left=left, height=0.5, color=face, edgecolor=colour, linewidth=1)
    else:
        tip, tail = (left, right) if bounds.start is None else (right, left)
        axes.annotate("", (tip, row), (tail, row), arrowprops={"arrowstyle": "->", "color": colour})
    if has_date(event) and (when.approximate or when.uncertain):
        mark = "~" * when.approximate + "?" * when.uncertain
        axes.text(right + 1, row, mark, va="center", fontsize=8, color=colour, parse_math=False)


def _dot(axes: Any, at: float, row: int, event: Event) -> None:
    colour = _COLOURS[event.status]
    if event.status in _CROSSED:
        axes.plot(at, row, marker="x", markersize=5, color=colour)
        return
    face = colour if event.status in _FILLED else "white"
    axes.plot(at, row, marker="o", markersize=5, markerfacecolor=face, markeredgecolor=colour)


def _ends(axis: Axis, bounds: Interval) -> tuple[float, float]:
    left = None if bounds.start is None else axis.at(bounds.start / MINUTES_A_DAY)
    right = None if bounds.end is None else axis.at(bounds.end / MINUTES_A_DAY)
    if left is None:
        assert right is not None
        return max(0.0, right - _OPEN), right
    return left, min(100.0, left + _OPEN) if right is None else max(right, left + 0.4)


def _losses(line: Timeline) -> tuple[Loss, ...]:
    found = []
    for event in line:
        if len(headline(event)) > LONGEST:
            found.append(lost(event, "long title", f"cut after {LONGEST} characters"))
        if any(event.id in conflict.events for conflict in line.conflicts()):
            found.append(lost(event, "disagreement", "one side's date and title only"))
        if hidden(event):
            found.append(lost(event, "control characters", "replaced by U+FFFD"))
    return (*found, *line_losses(line))

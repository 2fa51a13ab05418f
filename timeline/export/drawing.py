"""Drawings of the HTML page: a shape for each status, and each event on its stretch of the time axis.

All lengths along the axis are percentages, so that a drawing fits any screen without a script.
"""

from html import escape

from timeline.civil import MINUTES_A_DAY
from timeline.event import Event
from timeline.export.axis import Axis
from timeline.export.placing import Place
from timeline.interval import Interval
from timeline.mention import Status
from timeline.predicate import has_date

__all__ = ["DEFINITIONS", "ZOOMS", "grid", "icon", "lane", "ruler", "sample"]

_RING = '<circle r="4.6" fill="var(--paper)" stroke="currentColor" stroke-width="1.8"{more}/>'
_BARE = _RING.format(more="")
_BROKEN = _RING.format(more=' stroke-dasharray="2.2 2.2"')

_SHAPES = {
    Status.HAPPENED: '<circle r="5.4" fill="currentColor"/>',
    Status.ONGOING: (
        '<circle r="3" fill="currentColor"/><circle r="5.6" fill="none" stroke="currentColor" stroke-width="1.6"/>'
    ),
    Status.SCHEDULED: f'{_BARE}<circle r="1.7" fill="currentColor"/>',
    Status.PLANNED: _BARE,
    Status.PROPOSED: _BROKEN,
    Status.CLAIMED: f'{_BARE}<path d="M0-4.6A4.6 4.6 0 0 0 0 4.6Z" fill="currentColor"/>',
    Status.CONDITIONAL: ('<path d="M0-6L6 0L0 6L-6 0Z" fill="var(--paper)" stroke="currentColor" stroke-width="1.7"/>'),
    Status.DENIED: '<path d="M-4.6-4.6L4.6 4.6M4.6-4.6L-4.6 4.6" stroke="currentColor" stroke-width="2.6"/>',
    Status.UNCERTAIN: (
        f'{_BROKEN}<path d="M-1.6-1.4A1.6 1.6 0 1 1 0 .4V1M0 2.4V2.9" fill="none" stroke="currentColor"/>'
    ),
    Status.POSTPONED: (
        f'{_BARE}<path d="M-1.6-2.2L1.1 0L-1.6 2.2" fill="none" stroke="currentColor" stroke-width="1.5"/>'
    ),
    Status.CANCELLED: f'{_BARE}<path d="M-3.2 3.2L3.2-3.2" stroke="currentColor" stroke-width="1.8"/>',
}

_BARS = {
    Status.SCHEDULED: "hollow",
    Status.PLANNED: "hollow",
    Status.PROPOSED: "hollow",
    Status.CLAIMED: "hatched claimed",
    Status.UNCERTAIN: "hatched uncertain",
    Status.CONDITIONAL: "dashed",
    Status.POSTPONED: "dashed",
}
_STRUCK = (Status.DENIED, Status.CANCELLED)

_FADES = {"left": "#000,#fff,#fff", "right": "#fff,#fff,#000", "both": "#000,#fff,#000"}
_APART = 16.0
"""The least distance of two labels, in percent: enough for six characters on a phone."""
ZOOMS = (1, 2, 4, 8, 16)
"""How many times wider than the lane the axis can be drawn."""
_OPEN = 26.0
"""How far, in percent, a bar runs on where nobody told its end."""


def _definitions() -> str:
    parts = [
        f'<g id="m-{name}">{shape}</g><symbol id="i-{name}" viewBox="-7 -7 14 14"><use href="#m-{name}"/></symbol>'
        for name, shape in ((status.value, shape) for status, shape in _SHAPES.items())
    ]
    for name, colours in _FADES.items():
        stops = "".join(
            f'<stop offset="{offset}" stop-color="{colour}"/>'
            for offset, colour in zip((0, 0.5, 1), colours.split(","), strict=True)
        )
        parts.append(
            f'<linearGradient id="g-{name}">{stops}</linearGradient><mask id="fade-{name}" '
            f'maskContentUnits="objectBoundingBox" x="0" y="-1" width="1" height="3"><rect y="-1" width="1" height="3" '
            f'fill="url(#g-{name})"/></mask>'
        )
    parts.extend(
        f'<pattern id="hatch-{status.value}" class="{status.value}" width="5" height="5" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect width="2" height="5"/></pattern>'
        for status in (Status.CLAIMED, Status.UNCERTAIN)
    )
    return "".join(parts)


DEFINITIONS = _definitions()
"""What every drawing on the page refers to; stands once, inside a ``<defs>``."""


def icon(status: Status) -> str:
    """Return the shape of a status, 14 pixels wide."""
    return f'<svg class="i" aria-hidden="true"><use href="#i-{status.value}"/></svg>'


def sample(shape: str) -> str:
    """Return a little drawing for the legend: ``window``, ``solid``, ``open``, ``about``, ``placed``, ``fold``."""
    drawings = {
        "window": _bar(8, 84, "window"),
        "solid": _bar(8, 84, "solid"),
        "open": _bar(8, 92, "window", "right"),
        "about": f"{_bar(8, 84, 'halo', 'both')}{_dot(50, Status.HAPPENED)}",
        "placed": _placed(8, 92),
        "fold": '<path class="fold" d="M23 12L26 4M28 12L31 4"/>',
    }
    return f'<svg class="mark happened" width="54" height="16" aria-hidden="true">{drawings[shape]}</svg>'


def ruler(axis: Axis) -> str:
    """Return the labelled head of the axis."""
    parts = []
    for tick in axis.ticks(_APART, ZOOMS):
        at = f"{_p(tick.at)}%"
        year = f'<text class="year" x="{at}" y="16">{escape(tick.year)}</text>' if tick.year else ""
        parts.append(
            f'<g class="tick{" far" * (tick.zoom > 1)}" data-zoom="{tick.zoom}">'
            f'<line x1="{at}" x2="{at}" y1="36" y2="44"/>'
            f'<text x="{at}" y="31">{escape(tick.label)}</text>{year}</g>'
        )
    parts += (_fold(at) for at in axis.folds)
    return f'<span class="scale"><svg aria-hidden="true">{"".join(parts)}</svg></span>'


def _fold(at: float) -> str:
    return f'<svg class="fold" x="{_p(at)}%" y="35" width="1" height="9"><path d="M-4 8L-1 0M1 8L4 0"/></svg>'


def grid(axis: Axis, published: Interval | None) -> str:
    """Return a style rule: the lines that run through every lane, and a band for the days of publication.

    A background costs nothing per event; an element in each lane makes thousands of them slow to filter.
    """
    layers = [f"linear-gradient(var(--rule),var(--rule)) {_p(tick.at)}% 0/1px 100%" for tick in axis.ticks(_APART)]
    layers += [f"repeating-linear-gradient(var(--rule) 0 2px,#0000 2px 6px) {_p(at)}% 0/1px 100%" for at in axis.folds]
    if published is not None:
        left, right = _ends(published, axis)
        at = 100 * left / max(100 - (right - left), 1)
        layers.append(f"linear-gradient(var(--band),var(--band)) {_p(at)}% 0/{_p(right - left)}% 100%")
    return f".lane>svg{{background:{','.join(f'{layer} no-repeat' for layer in layers)}}}" if layers else ""


def lane(event: Event, axis: Axis, place: Place) -> str:
    """Return one event on the axis: a dot for a day, a bar for a window, a fade where an end is not known.

    ``data-ends`` tells a widened axis whether it is out of sight.
    """
    lies = event.when.bounds if has_date(event) else place.placed
    ends = "" if lies is None or lies.is_unknown else " ".join(_p(end) for end in _ends(lies, axis))
    told = f' data-ends="{ends}"' if ends else ""
    return f'<svg aria-hidden="true"{told}>{_shape(event, axis, place)}</svg>'


def _shape(event: Event, axis: Axis, place: Place) -> str:
    when, bounds = event.when, event.when.bounds
    if not has_date(event):
        return _between(axis, place)
    left, right = _ends(bounds, axis)
    if bounds.is_known and bounds.first_day == bounds.last_day:
        middle = (left + right) / 2
        about = _bar(middle - 5, 10, "halo", "both") if when.approximate else ""
        return about + _dot(middle, event.status)
    fade = "right" if bounds.end is None else "left" if bounds.start is None else "both" if when.approximate else ""
    bar = _bar(left, right - left, "solid" if when.fills else "window", fade)
    if event.status in _STRUCK:
        bar += f'<line class="struck" x1="{_p(left)}%" x2="{_p(right)}%" y1="50%" y2="50%"/>'
    kind = _BARS.get(event.status)
    return f'<g class="{kind}">{bar}</g>' if kind else bar


def _ends(bounds: Interval, axis: Axis) -> tuple[float, float]:
    """Return the left and right end in percent; an unknown end lies some way beyond the known one."""
    left = axis.at(bounds.start / MINUTES_A_DAY) if bounds.start is not None else None
    right = axis.at(bounds.end / MINUTES_A_DAY) if bounds.end is not None else None
    if left is None:
        assert right is not None
        return max(0.0, right - _OPEN), right
    return (left, right) if right is not None else (left, min(100.0, left + _OPEN))


def _between(axis: Axis, place: Place) -> str:
    """Return the dotted stretch where order and publication alone put an event that no words date."""
    if place.placed is None or place.placed.is_unknown:
        return ""
    return _placed(*_ends(place.placed, axis))


def _placed(left: float, right: float) -> str:
    return f'<line class="placed" x1="{_p(left)}%" x2="{_p(right)}%" y1="50%" y2="50%"/>'


def _dot(at: float, status: Status) -> str:
    return f'<use href="#m-{status.value}" x="{_p(at)}%" y="50%"/>'


def _bar(left: float, width: float, kind: str, fade: str = "") -> str:
    mask = f' mask="url(#fade-{fade})"' if fade else ""
    return (
        f'<rect class="{kind}" x="{_p(left)}%" y="50%" width="{_p(max(width, 1.2))}%" height="11" rx="5.5" '
        f'transform="translate(0 -5.5)"{mask}/>'
    )


def _p(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")

"""SIMILE Timeline JSON (http://simile-widgets.org/wiki/Timeline_EventSources): the viewer that draws imprecise events.

An event that lasts has ``durationEvent``; one that lies somewhere between ``start`` and ``end`` has it false, which
SIMILE draws as an imprecise instant. Titles are set as HTML on the band: all that comes from articles is escaped.
"""

import json
from collections.abc import Mapping
from typing import Any

from timeline.article import Article
from timeline.civil import MINUTES_A_DAY, minute_iso
from timeline.export.loss import Export, LossReport
from timeline.export.spots import Manner, Shape, Spot, line_losses, losses, safe_id, spots
from timeline.export.timelinejs import body, html_text
from timeline.timeline import Timeline

__all__ = ["to_simile"]

_MANNER = Manner(
    mapped={
        "no date": "drawn as an imprecise instant where its order puts it; the title says “undated”",
        "open end": "drawn on its known day, with “{said}” in the title; edtf says {edtf}",
        "approximate date": "drawn as exact; edtf says {edtf}",
        "doubtful date": "drawn as sure; edtf says {edtf}",
        "status": "{status} stands in the title and in status",
    },
    lost={
        "disagreement": "the event shows one side's date and title only",
        "control characters": "replaced by U+FFFD",
    },
)


def to_simile(line: Timeline) -> Export:
    """Return ``{"dateTimeFormat": "iso8601", "events": […]}``; windows and times of day are held as told."""
    drawn, left_out = spots(line)
    articles = {article.id: article for article in line.articles}
    events = [_event(spot, number, articles) for number, spot in enumerate(drawn)]
    text = json.dumps({"dateTimeFormat": "iso8601", "events": events}, ensure_ascii=False, indent=1)
    return Export(text + "\n", LossReport("simile", (*left_out, *losses(drawn, line, _MANNER), *line_losses(line))))


def _event(spot: Spot, number: int, articles: Mapping[str, Article]) -> dict[str, Any]:
    event, fills = spot.event, spot.event.when.fills
    start, end = _minutes(spot)
    return {
        "id": safe_id(event, number),
        "start": _iso(start),
        "end": _iso(end),
        "durationEvent": fills and spot.shape in (Shape.STRETCH, Shape.DAY),
        "title": html_text(spot.headline),
        "description": f"<p>{html_text(spot.words)}</p>{body(event, articles)}",
        "classname": event.status.value,
        "edtf": event.when.edtf,
        "status": event.status.value,
    }


def _minutes(spot: Spot) -> tuple[int, int]:
    bounds = spot.event.when.bounds
    if bounds.start is not None and bounds.end is not None and spot.shape is not Shape.PLACED:
        return bounds.start, bounds.end
    return spot.first * MINUTES_A_DAY, (spot.last + 1) * MINUTES_A_DAY


def _iso(minute: int) -> str:
    return f"{minute_iso(minute)}:00"

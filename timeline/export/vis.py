"""Items and groups of vis-timeline (https://visjs.github.io/vis-timeline/docs/timeline/), as one JSON object.

``new vis.DataSet(data.items)`` and ``new vis.DataSet(data.groups)`` take them. Dates are civil days without a zone, so
that no reader's own zone moves them; the end of a range is the day after its last. How far a bar is to be believed
stands in ``className``: ``window``, ``stretch``, ``from``, ``until``, ``placed``, ``approximate``, ``doubtful`` and the
status, for a style sheet. Contents are HTML there: all that comes from articles is escaped.
"""

import json
from collections.abc import Mapping
from typing import Any

from timeline.article import Article
from timeline.civil import year_month_day
from timeline.export.loss import Export, LossReport
from timeline.export.spots import Manner, Shape, Spot, line_losses, losses, safe_id, spots
from timeline.export.timelinejs import GROUPS, body, html_text
from timeline.mention import Status
from timeline.timeline import Timeline

__all__ = ["to_vis"]

_YEARS = range(-271820, 275760)
"""The years that a JavaScript Date holds."""

_MANNER = Manner(
    mapped={
        "no date": "drawn where its order puts it, with the class “placed” and “undated” in its text",
        "open end": "drawn on its known day, with the class “from” or “until” and “{said}” in its text",
        "window": "drawn as a bar with the class “window”; edtf says {edtf}",
        "time of day": "drawn on the whole day; edtf_words says {said}",
        "approximate date": "drawn as exact, with the class “approximate”",
        "doubtful date": "drawn as sure, with the class “doubtful”",
        "status": "{status} is the item's class and stands in its text",
    },
    lost={
        "disagreement": "the item shows one side's date and title only",
        "control characters": "replaced by U+FFFD",
    },
)


def to_vis(line: Timeline) -> Export:
    """Return ``{"items": […], "groups": […]}``: a point for a day, a range for more, a group for what to make of it."""
    drawn, left_out = spots(line, _YEARS)
    articles = {article.id: article for article in line.articles}
    items = [_item(spot, number, articles) for number, spot in enumerate(drawn)]
    names = dict.fromkeys(GROUPS[status] for status in Status)
    used = {item["group"] for item in items}
    groups = [{"id": name, "content": name, "order": place} for place, name in enumerate(names) if name in used]
    text = json.dumps({"items": items, "groups": groups}, ensure_ascii=False, indent=1)
    found = (*left_out, *losses(drawn, line, _MANNER), *line_losses(line))
    return Export(text + "\n", LossReport("vis", found))


def _item(spot: Spot, number: int, articles: Mapping[str, Article]) -> dict[str, Any]:
    when = spot.event.when
    classes = [spot.event.status.value, spot.shape.value]
    classes += ["approximate"] * when.approximate + ["doubtful"] * when.uncertain
    item = {
        "id": safe_id(spot.event, number),
        "group": GROUPS[spot.event.status],
        "content": html_text(spot.headline),
        "title": f"<p>{html_text(spot.words)}</p>{body(spot.event, articles)}",
        "className": " ".join(classes),
        "start": _day(spot.first),
        "type": "point",
        "edtf": when.edtf,
        "edtf_words": spot.words,
    }
    if spot.shape is Shape.DAY or spot.last == spot.first:
        return item
    return item | {"type": "range", "end": _day(spot.last + 1)}


def _day(number: int) -> str:
    """Return ``2025-08-19``, with a sign and six digits where JavaScript asks for them."""
    year, month, day = year_month_day(number)
    stem = f"{year:04d}" if 0 <= year <= 9999 else f"{'-' if year < 0 else '+'}{abs(year):06d}"
    return f"{stem}-{month:02d}-{day:02d}"

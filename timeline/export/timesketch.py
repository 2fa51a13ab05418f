"""Timesketch CSV and JSONL (https://timesketch.org/guides/user/import-from-json-csv/): points in time for analysts.

Timesketch knows instants only. An event of one day is one row at the day's first minute, any other two rows: the first
at its earliest, the second at its latest day, each named so in ``timestamp_desc``. Civil days have no zone and are
written as UTC. The columns of `timeline.export.facts` say exactly what was told.
"""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from timeline.civil import MINUTES_A_DAY, day_number, minute_iso
from timeline.export.csv import safe
from timeline.export.facts import FACTS, facts
from timeline.export.loss import Export, Loss, LossReport
from timeline.export.spots import Manner, Shape, Spot, line_losses, losses, spots
from timeline.export.words import one_line, shown
from timeline.timeline import Timeline

__all__ = ["COLUMNS", "to_timesketch", "to_timesketch_jsonl"]

_OWN = ("message", "datetime", "timestamp_desc", "timestamp", "tag")
COLUMNS = (*_OWN, *(f"event_{name}" for name in FACTS))
"""The header of the CSV and the fields of the JSONL; ``event_`` keeps ours apart from those other tools write."""

_YEARS = range(1700, 10_000)
"""Rows of other years are dropped on import, with no more than a line in a log."""

_EPOCH = day_number(1970) * MINUTES_A_DAY

_DESCRIBED = {
    Shape.STRETCH: ("begins", "ends"),
    Shape.WINDOW: ("earliest possible", "latest possible"),
    Shape.FROM: ("not before",),
    Shape.UNTIL: ("not after",),
    Shape.PLACED: ("undated, earliest by order", "undated, latest by order"),
}

_MANNER = Manner(
    mapped={
        "no date": "placed by its order; event_placed_earliest and event_placed_latest say so",
        "open end": "one row on its known day; event_edtf says {edtf}",
        "window": "two rows, earliest and latest; event_edtf says {edtf}",
        "whole day": "written as midnight UTC; event_granularity says what was told",
        "time of day": "written as UTC, though no zone was told; event_earliest has the civil time",
        "approximate date": "shown as exact; event_approximate says so",
        "doubtful date": "shown as sure; event_uncertain says so",
        "status": "{status} stands in the message, the description, a tag and event_status",
        "disagreement": "event_disagreement says on what",
    },
    lost={"control characters": "replaced by U+FFFD"},
)


def to_timesketch(line: Timeline) -> Export:
    """Return the CSV: one or two rows an event, cells that a spreadsheet would run made harmless."""
    rows, lost = _rows(line)
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return Export(out.getvalue(), LossReport("timesketch", lost))


def to_timesketch_jsonl(line: Timeline) -> Export:
    """Return the same rows as JSON, one a line, with lists as lists."""
    rows, lost = _rows(line)
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return Export(text, LossReport("timesketch-jsonl", lost))


def _rows(line: Timeline) -> tuple[list[dict[str, Any]], tuple[Loss, ...]]:
    drawn, left_out = spots(line, _YEARS)
    told = {each["id"]: each for each in facts(line)}
    rows = [row for spot in drawn for row in _of(spot, told[spot.event.id])]
    return rows, (*left_out, *losses(drawn, line, _MANNER), *line_losses(line))


def _of(spot: Spot, told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    minutes, described = _points(spot)
    status = spot.event.status.value
    for minute, words in zip(minutes, described, strict=True):
        yield {
            "message": shown(spot.headline),
            "datetime": f"{minute_iso(minute)}:00+00:00",
            "timestamp_desc": f"event {status}{f', {words}' if words else ''}",
            "timestamp": (minute - _EPOCH) * 60_000_000,
            "tag": [status],
            **{f"event_{name}": _shown(told[name]) for name in FACTS},
        }


def _points(spot: Spot) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Return the minutes of the rows of an event, and what each of them is."""
    first, last = spot.first * MINUTES_A_DAY, spot.last * MINUTES_A_DAY
    bounds = spot.event.when.bounds
    if spot.shape is Shape.DAY:
        return (bounds.start if bounds.start is not None and bounds.has_minutes else first,), ("",)
    words = _DESCRIBED[spot.shape]
    return (first, last)[: len(words)], words


def _shown(value: Any) -> Any:
    if isinstance(value, str):
        return shown(value)
    return [shown(each) for each in value] if isinstance(value, list) else value


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, list):
        return safe(json.dumps([one_line(each) for each in value], ensure_ascii=False)) if value else ""
    return safe(str(value))

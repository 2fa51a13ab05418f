"""Arrow, Parquet and data frames: one row an event, with typed columns.

``start`` and ``end`` are naive times, half open, for arithmetic; ``earliest`` and ``latest`` the closed ISO texts as in
the CSV. Arrow and Parquet files carry the whole timeline besides, an event's record in the column ``record`` and the
rest in the schema's metadata under ``timeline/1``, so that they are read back to an equal timeline. pyarrow, narwhals
and the library of the frame are imported when they are asked for.
"""

import datetime as dt
import io
import json
from collections.abc import Mapping
from types import ModuleType
from typing import Any, cast

from timeline.civil import MINUTES_A_DAY
from timeline.errors import BadTimelineFile, InvalidInput, MissingLibrary
from timeline.export.facts import FACTS, facts
from timeline.export.json import rebuilt, whole
from timeline.export.loss import SURROGATES, Export, Loss, LossReport, lost
from timeline.export.spots import line_losses
from timeline.timeline import Timeline

__all__ = ["COLUMNS", "loads", "to_arrow", "to_frame", "to_parquet"]

_TIMES = ("start", "end")
COLUMNS = (*FACTS, *_TIMES)
"""The columns of a frame; an Arrow or Parquet file has ``record`` besides."""

_LISTS = ("actors", "claimed_by", "denied_by", "sources", "disagreement", "quotations")
_FLAGS = ("approximate", "uncertain", "fills")
_COUNTS = ("articles", "origins")
_KEY = b"timeline/1"


def to_arrow(line: Timeline) -> Export:
    """Return an Arrow IPC file (Feather, version 2); needs the extra ``arrow``."""
    arrow = _pyarrow("Arrow")
    table, losses = _table(line, arrow)
    out = io.BytesIO()
    with arrow.ipc.new_file(out, table.schema) as writer:
        writer.write_table(table)
    return Export("", LossReport("arrow", losses), data=out.getvalue())


def to_parquet(line: Timeline) -> Export:
    """Return a Parquet file; needs the extra ``arrow``."""
    arrow = _pyarrow("Parquet")
    from pyarrow import parquet

    table, losses = _table(line, arrow)
    out = io.BytesIO()
    parquet.write_table(table, out)
    return Export("", LossReport("parquet", losses), data=out.getvalue())


def to_frame(line: Timeline, backend: str | ModuleType = "pandas") -> Export:
    """Return a data frame as ``frame`` of the export; ``backend`` is pandas, polars, pyarrow or another of narwhals'.

    Several values in a cell are joined by line breaks, as in the CSV. Needs the extra ``frames``.

    Raises
    ------
    MissingLibrary
        If narwhals or the library of the frame is not installed.
    InvalidInput
        If narwhals knows no such library.
    """
    try:
        import narwhals as nw
    except ImportError as error:
        raise MissingLibrary("a data frame", "narwhals", "frames") from error
    kinds = (
        dict.fromkeys(_TIMES, nw.Datetime("us"))
        | dict.fromkeys(_FLAGS, nw.Boolean())
        | dict.fromkeys(_COUNTS, nw.Int64())
    )
    columns = {name: [_joined(value) for value in values] for name, values in _columns(line).items()}
    schema = {name: kinds.get(name, nw.String()) for name in COLUMNS}
    try:
        frame = nw.from_dict(columns, schema, backend=cast("Any", backend))
    except ImportError as error:
        raise MissingLibrary("a data frame", str(backend), "frames") from error
    except (ValueError, NotImplementedError) as error:
        raise InvalidInput(f"no data frame of {backend!r}; give pandas, polars or pyarrow") from error
    return Export("", LossReport("frame", _losses(line)), frame=frame.to_native())


def loads(data: bytes, *, name: str = "timeline table") -> Timeline:
    """Return the timeline that the bytes of an Arrow or Parquet file hold; needs the extra ``arrow``.

    Raises
    ------
    BadTimelineFile
        If they hold none, or rows of it are missing.
    """
    arrow = _pyarrow("Reading this file")
    from pyarrow import parquet

    try:
        source = arrow.BufferReader(data)
        table = parquet.read_table(source) if data.startswith(b"PAR1") else arrow.ipc.open_file(source).read_all()
        rest = json.loads((table.schema.metadata or {})[_KEY])
        events = [json.loads(text) for text in table.column("record").to_pylist()]
    except (arrow.ArrowException, KeyError, TypeError, ValueError) as error:
        raise BadTimelineFile(name, f"no table of a timeline: {error}") from error
    return rebuilt({**rest, "events": events}, name)


def _pyarrow(what: str) -> Any:
    try:
        import pyarrow as pa
    except ImportError as error:
        raise MissingLibrary(what, "pyarrow", "arrow") from error
    return pa


def _table(line: Timeline, arrow: Any) -> tuple[Any, tuple[Loss, ...]]:
    record, losses = whole(line)
    events = record.pop("events")
    kinds = (
        dict.fromkeys(_LISTS, arrow.list_(arrow.string()))
        | dict.fromkeys(_TIMES, arrow.timestamp("us"))
        | dict.fromkeys(_FLAGS, arrow.bool_())
        | dict.fromkeys(_COUNTS, arrow.int32())
    )
    columns = {**_columns(line), "record": [_dump(event) for event in events]}
    schema = arrow.schema([(name, kinds.get(name, arrow.string())) for name in columns], {_KEY: _dump(record)})
    return arrow.table(columns, schema=schema), (*losses, *_out_of_range(line))


def _dump(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return SURROGATES.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _columns(line: Timeline) -> Mapping[str, list[Any]]:
    rows = facts(line)
    columns = {name: [_encodable(row[name]) for row in rows] for name in FACTS}
    columns["start"] = [_time(event.when.bounds.start) for event in line]
    columns["end"] = [_time(event.when.bounds.end) for event in line]
    return columns


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return SURROGATES.sub("\ufffd", value)
    return [SURROGATES.sub("\ufffd", each) for each in value] if isinstance(value, list) else value


def _joined(value: Any) -> Any:
    return "\n".join(value) if isinstance(value, list) else value


def _time(minute: int | None) -> dt.datetime | None:
    """Return a naive time, or ``None`` where there is none or `datetime` cannot hold its year."""
    if minute is None or not _is_held(minute):
        return None
    day, rest = divmod(minute, MINUTES_A_DAY)
    return dt.datetime.combine(dt.date.fromordinal(day), dt.time(rest // 60, rest % 60))


def _is_held(minute: int) -> bool:
    return 1 <= minute // MINUTES_A_DAY <= dt.date.max.toordinal()


def _out_of_range(line: Timeline) -> list[Loss]:
    return [
        lost(event, "year out of range", "start and end are empty; earliest and latest are not", mapped=True)
        for event in line
        if any(edge is not None and not _is_held(edge) for edge in (event.when.bounds.start, event.when.bounds.end))
    ]


def _losses(line: Timeline) -> tuple[Loss, ...]:
    """Return what a frame alone loses: it holds neither what could not be read nor who comes after whom by words."""
    broken = [
        lost(event, "control characters", "half a surrogate pair is replaced by U+FFFD")
        for event in line
        if SURROGATES.search(f"{event.title}{event.place}{event.actors}{[mention.text for mention in event.mentions]}")
    ]
    return (*broken, *_out_of_range(line), *line_losses(line))

"""Data frames of any library that narwhals knows: one article a row."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from timeline.errors import ArticleError, BadRecord, InvalidInput, MissingLibrary
from timeline.read.columns import FIELDS
from timeline.read.raw import Raw
from timeline.read.records import raw_record

__all__ = ["is_frame", "raw_frame"]

_AT_ONCE = 512


def is_frame(source: object) -> bool:
    """Tell whether something has columns, as the data frames of every library do."""
    return hasattr(type(source), "columns") and not isinstance(source, Mapping)


def raw_frame(source: object, number: int, columns: Mapping[str, str]) -> Iterator[Raw | ArticleError]:
    """Yield the articles of a data frame, the number-th source given; a missing value says nothing.

    Raises
    ------
    MissingLibrary, InvalidInput
        If narwhals is not installed, or knows no such frame.
    """
    frame = _known(source)
    name = f"data frame {number}"
    there = [str(column) for column in frame.columns]
    wanted = {columns.get(field, field): field for field in FIELDS}
    for column, field in wanted.items():
        if column not in there and (field == "text" or field in columns):
            remedy = f"name the column of the {field} with columns={{'{field}': …}}"
            yield BadRecord(name, field, f"there is no column “{column}” among: {', '.join(there)[:200]}", remedy)
            return
    rows = frame.select([column for column in wanted if column in there]).iter_rows(named=True, buffer_size=_AT_ONCE)
    for row, cells in enumerate(rows, 1):
        place = f"{name}, row {row}"
        try:
            yield raw_record({key: _value(cell) for key, cell in cells.items()}, place, place, columns)
        except ArticleError as error:
            yield error


def _known(source: object) -> Any:
    try:
        import narwhals
    except ImportError as error:
        raise MissingLibrary("reading a data frame", "narwhals", "frames") from error
    try:
        frame = narwhals.from_native(source)  # type: ignore[call-overload]  # what it is, narwhals tells
    except (TypeError, ValueError) as error:
        kind = type(source).__name__
        raise InvalidInput(f"{kind} is no data frame that can be read ({error}); give rows as mappings") from error
    return frame.collect() if isinstance(frame, narwhals.LazyFrame) else frame


def _value(cell: Any) -> object:
    """Return a value as Python has it, and ``None`` for each library's way of saying that there is none."""
    if cell is None or type(cell).__name__ in ("NaTType", "NAType") or (isinstance(cell, float) and cell != cell):  # noqa: PLR0124 - NaN
        return None
    if isinstance(cell, str | dt.date) or not hasattr(cell, "item"):
        return cell
    return cell.item()

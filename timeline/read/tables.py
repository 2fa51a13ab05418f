"""Tables: CSV and TSV files with one article a row, as RFC 4180 has them and spreadsheets write them."""

import csv
import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import BinaryIO

from attrs import frozen

from timeline.errors import ArticleError, BadRecord
from timeline.read.columns import FIELDS, NO_COLUMNS
from timeline.read.raw import Raw
from timeline.read.records import raw_record
from timeline.read.streams import LARGEST, lines_of
from timeline.read.where import Where

__all__ = ["has_articles", "raw_table"]

_DELIMITERS = ",;\t|"
_REMEDY = "write one article a row, with the cells that the header names"


@frozen
class _Header:
    """The places of the fields among the cells of a row, and how many cells there are."""

    fields: Mapping[str, int]
    width: int


def raw_table(stream: BinaryIO, where: Where) -> Iterator[Raw | ArticleError]:
    """Yield the articles of a table, one row at a time; an error in the place of a row that is none.

    The first row names the columns, as the keys of a JSONL record or as ``where.columns`` says, in any case. Cells are
    divided by the comma, semicolon, tab or bar with which that row names most; they may hold newlines.
    """
    lines = _texts(stream)
    first = next((line for line in lines if line.strip()), "")
    delimiter = _delimiter(first, where.columns)
    reader = csv.reader(chain((first,), lines), delimiter=delimiter, strict=True)
    header: _Header | None = None
    for number, (line, row) in enumerate(_rows(reader)):
        place = f"{where.place}, row {number} (line {line})" if number else f"{where.place}, header"
        try:
            cells = _checked(row, place)
            if header is None:
                header = _header(cells, place, where.columns)
            else:
                values = _values(cells, header, place)
                yield raw_record(values, place, f"{where.id}:{number}", where.columns)
        except ArticleError as error:
            yield error
            if header is None:
                return


def has_articles(head: bytes, columns: Mapping[str, str] = NO_COLUMNS, *, least: int = 1) -> bool:
    """Tell whether the first line of a table names a column of texts, and at least so many fields in all.

    With ``least`` above one, it may be the first line of anything, and so must look like names.
    """
    line = head.decode("utf-8", "replace").removeprefix("\ufeff").lstrip().partition("\n")[0]
    cells = _named(line, _delimiter(line, columns))
    if least > 1 and any(" " in cell for cell in cells):
        return False  # rather a sentence
    named = cells & set(_wanted(columns))
    return columns.get("text", "text").casefold() in named and len(named) >= least


def _texts(stream: BinaryIO) -> Iterator[str]:
    """Yield the lines as text; bytes that are not UTF-8 stay in it as halves of surrogate pairs, to be told later."""
    for number, line in enumerate(lines_of(stream)):
        text = line.decode("utf-8", "surrogateescape")
        yield text.removeprefix("\ufeff") if number == 0 else text


def _rows(reader: "Iterator[list[str]]") -> Iterator[tuple[int, list[str] | csv.Error]]:
    """Yield each row that is not blank, with the number of the line it begins on, or what is wrong with it."""
    while True:
        line = reader.line_num + 1  # type: ignore[attr-defined]  # every reader has it
        usual = csv.field_size_limit(LARGEST)  # the usual one is shorter than some articles, and is everybody's
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, error
            continue
        finally:
            csv.field_size_limit(usual)
        if any(cell.strip() for cell in row):
            yield line, row


def _checked(row: list[str] | csv.Error, place: str) -> list[str]:
    if not isinstance(row, csv.Error):
        return row
    told = str(row)
    problem = "a quotation mark is opened and never closed" if "end of data" in told else f"is no row ({told})"
    raise BadRecord(place, "row", problem, "put cells with quotation marks in quotation marks, and double those inside")


def _header(cells: list[str], place: str, columns: Mapping[str, str]) -> _Header:
    names = [cell.strip().casefold() for cell in cells]
    for name in names:
        if name and names.count(name) > 1:
            raise BadRecord(place, name, "is the name of two columns", "give each column a name of its own")
    wanted = _wanted(columns)
    text = columns.get("text", "text")
    for field, column in columns.items():
        if column.strip().casefold() not in names:
            raise _no_column(place, field, column, cells)
    if text.strip().casefold() not in names:
        raise _no_column(place, "text", text, cells)
    return _Header({column: names.index(name) for name, column in wanted.items() if name in names}, len(names))


def _no_column(place: str, field: str, column: str, cells: list[str]) -> BadRecord:
    there = ", ".join(cell.strip() for cell in cells)[:200]
    remedy = f"name the column of the {field} with columns={{'{field}': …}} (--column {field}=NAME)"
    return BadRecord(place, field, f"there is no column “{column}” among: {there}", remedy)


def _values(cells: list[str], header: _Header, place: str) -> dict[str, object]:
    """Return the cells under the names of their columns; an empty cell says nothing."""
    if len(cells) != header.width:
        raise BadRecord(place, "row", f"has {len(cells)} cells, and the header {header.width}", _REMEDY)
    values: dict[str, object] = {}
    for column, index in header.fields.items():
        if re.search("[\udc80-\udcff]", cells[index]):
            raise BadRecord(place, column, "is not UTF-8", "save the file as UTF-8")
        if cells[index].strip():
            values[column] = cells[index].replace("\r\n", "\n").replace("\r", "\n")
    return values


def _delimiter(line: str, columns: Mapping[str, str]) -> str:
    """Return the character by which a header is divided into the most names that are wanted, then into the most."""
    wanted = set(_wanted(columns))

    def counts(delimiter: str) -> tuple[int, int]:
        named = _named(line, delimiter)
        return len(named & wanted), len(named)

    return max(_DELIMITERS, key=counts)


def _named(line: str, delimiter: str) -> set[str]:
    return {cell.strip().strip('"').strip().casefold() for cell in line.split(delimiter)}


def _wanted(columns: Mapping[str, str]) -> dict[str, str]:
    """Return the columns wanted, by the name that is looked for in the header."""
    names = [columns.get(field, field) for field in FIELDS]
    return {name.strip().casefold(): name for name in names}

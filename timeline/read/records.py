"""Records: one JSON object a line (JSONL), or a mapping with the same keys."""

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from timeline.errors import ArticleError, BadPublicationDate, BadRecord, UndecodableText
from timeline.read.columns import NO_COLUMNS, in_column, picked
from timeline.read.raw import Raw
from timeline.read.streams import LARGEST

__all__ = ["Record", "raw_record", "raw_records", "records", "without_surrogates"]

_TEXTS = ("title", "source", "url", "origin")


@frozen
class Record:
    """One line of JSONL: where it stands, and what it holds."""

    place: str
    line: int
    values: Mapping[str, object]


def records(lines: Iterable[bytes], name: str) -> Iterator[Record | ArticleError]:
    """Yield the records of a stream, one line at a time; an error in the place of a line that holds no object."""
    for number, line in enumerate(lines, 1):
        place = f"{name}:{number}"
        if len(line) > LARGEST:
            yield BadRecord(place, "line", f"is longer than {LARGEST // 2**20} MB", "split it into articles")
            continue
        try:
            text = line.decode("utf-8").removeprefix("\ufeff")
        except UnicodeDecodeError as error:
            yield UndecodableText(place, error.start)
            continue
        if text.strip():
            yield _record(text, place, number)


def _record(text: str, place: str, number: int) -> Record | ArticleError:
    try:
        values = json.loads(text)
    except RecursionError:
        return BadRecord(place, "line", "is nested too deeply")
    except json.JSONDecodeError as error:
        return BadRecord(place, "line", f"is no JSON ({error.msg} at column {error.colno})")
    except ValueError as error:
        return BadRecord(place, "line", f"is no JSON ({error})")
    if not isinstance(values, dict):
        return BadRecord(place, "line", "is JSON, but no object")
    return Record(place, number, values)


def raw_records(
    lines: Iterable[bytes], name: str, article_id: str, columns: Mapping[str, str] = NO_COLUMNS
) -> Iterator[Raw | ArticleError]:
    """Yield the articles of a JSONL stream; one without an id is named by the file and its line."""
    for record in records(lines, name):
        if isinstance(record, ArticleError):
            yield record
            continue
        try:
            yield raw_record(record.values, record.place, f"{article_id}:{record.line}", columns)
        except ArticleError as error:
            yield error


def raw_record(
    values: Mapping[str, object], place: str, article_id: str, columns: Mapping[str, str] = NO_COLUMNS
) -> Raw:
    """Return the article in a record with the keys ``id, published, text, title, source, url, origin``.

    Only ``text`` must be there; other keys are passed over. ``columns`` names the keys of fields that have another.

    Raises
    ------
    BadRecord, BadPublicationDate
        If a value is not of the kind its key asks for.
    """
    try:
        return _raw(picked(values, columns), place, article_id, columns)
    except ArticleError as error:
        raise in_column(error, columns) from error.__cause__


def _raw(values: Mapping[str, object], place: str, article_id: str, columns: Mapping[str, str]) -> Raw:
    fields = {name: _text(values, name, place) for name in _TEXTS}
    fields["published"] = _day(values, place)
    given = _scalar(values, "id", place) or article_id
    if values.get("text") is None:
        raise BadRecord(place, "text", "is missing")
    text = _text(values, "text", place)
    return Raw(place, given, text, {name: value for name, value in fields.items() if value}, "record", columns=columns)


def without_surrogates(text: str) -> str:
    """Return the text with each half of a surrogate pair replaced, so that it can be written; no offset moves."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _text(values: Mapping[str, object], name: str, place: str) -> str:
    value = values.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadRecord(place, name, f"is {type(value).__name__}, not text")
    return without_surrogates(value)


def _scalar(values: Mapping[str, object], name: str, place: str) -> str:
    """Return a text, or what has one plain way of being written as text: a whole number."""
    value = values.get(name)
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _text(values, name, place)


def _day(values: Mapping[str, object], place: str) -> str:
    """Return the day as text; a number is none, since it may as well count seconds."""
    value = values.get("published")
    if isinstance(value, dt.date):
        return str(value)
    if value is not None and not isinstance(value, str):
        raise BadPublicationDate(place, value, f"is {type(value).__name__}, not text", 'write it as "YYYY-MM-DD"')
    return _text(values, "published", place)

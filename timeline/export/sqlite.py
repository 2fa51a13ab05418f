"""SQLite: a timeline as a database that can be asked in SQL and searched (FTS5), and read back to an equal timeline.

The tables are those of ``sqlite.sql``, filled from the records of ``timeline/1``. Tables hold the fields that other
programs want; whatever else a record has stands beside them as JSON, in ``detail``.

``event_search`` and ``mention_search`` are the full-text indexes; their row ids are ``events.number`` and
``mentions.id``.
"""

import json
from collections.abc import Iterable, Mapping
from contextlib import closing
from importlib import resources
from typing import TYPE_CHECKING, Any

from timeline.errors import BadTimelineFile
from timeline.export.json import FORMAT, rebuilt, whole
from timeline.export.loss import SURROGATES, Export, LossReport, lost
from timeline.timeline import Timeline

if TYPE_CHECKING:
    import sqlite3

__all__ = ["HEAD", "loads", "to_sqlite"]

HEAD = "timeline/1 sqlite"

_Record = dict[str, Any]
_WHEN = ("earliest", "latest", "granularity", "edtf", "approximate", "uncertain", "fills")
_FLAGS = ("approximate", "uncertain", "fills", "certain")


def to_sqlite(line: Timeline) -> Export:
    """Return the bytes of the database; all is held but half a surrogate pair, which no database text can hold."""
    import sqlite3

    record, losses = whole(line)
    broken = [
        lost(event, "control characters", "half a surrogate pair is replaced by U+FFFD")
        for event in line
        if SURROGATES.search(f"{event.title}{event.place}{event.actors}{[mention.text for mention in event.mentions]}")
    ]
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(resources.files("timeline.export").joinpath("sqlite.sql").read_text("utf-8"))
        for table, rows in _tables(record).items():
            _insert(database, table, rows)
        _index(database)
        database.commit()
        data = database.serialize()
    return Export("", LossReport("sqlite", (*losses, *broken)), data=data)


def loads(data: bytes, *, name: str = "timeline database") -> Timeline:
    """Return the timeline that the bytes of a database hold.

    Raises
    ------
    BadTimelineFile
        If they hold none; the message names the table or the record.
    """
    import sqlite3

    if not data.startswith(b"SQLite format 3\0"):
        raise BadTimelineFile(name, "no database: SQLite files begin otherwise")
    with closing(sqlite3.connect(":memory:")) as database:
        try:
            database.deserialize(data)
            database.execute("PRAGMA trusted_schema = OFF")
            record = _record(database)
        except (sqlite3.Error, KeyError, TypeError, ValueError) as error:
            raise BadTimelineFile(name, f"no database of a timeline: {error}") from error
    return rebuilt(record, name)


def _insert(database: "sqlite3.Connection", table: str, rows: Iterable[_Record]) -> None:
    for row in rows:
        names = ", ".join(f'"{key}"' for key in row)
        marks = ", ".join("?" * len(row))
        values = [SURROGATES.sub("\ufffd", value) if isinstance(value, str) else value for value in row.values()]
        database.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", values)  # noqa: S608 - our own names


def _index(database: "sqlite3.Connection") -> None:
    database.execute(
        "INSERT INTO event_search (rowid, title, actors, place, quotations) SELECT number, title, "
        "(SELECT group_concat(name, '; ') FROM actors WHERE event = events.id), place, "
        "(SELECT group_concat(text, char(10)) FROM mentions WHERE event = events.id) FROM events"
    )
    database.execute("INSERT INTO mention_search (mention_search) VALUES ('rebuild')")


def _dump(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return SURROGATES.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _detail(record: Mapping[str, Any]) -> _Record:
    return {"detail": _dump(record["detail"])} if "detail" in record else {}


def _tables(record: _Record) -> dict[str, list[_Record]]:
    """Return the rows of each table, by its name."""
    rank = {event: place for place, event in enumerate(record["order"])}
    loose = [kept["mention"] for kept in record["mentions"] if "mention" in kept]
    kept = [[each["event"], each["at"]] if "event" in each else None for each in record["mentions"]]
    events = record["events"]
    meta = {"format": HEAD, "mentions": _dump(kept), "order": _dump(record["order"])}
    meta |= {key: _dump(record[key]) for key in ("detail", "relations_are") if key in record}
    return {
        "meta": [{"key": key, "value": value} for key, value in meta.items()],
        "articles": [_article(article, number) for number, article in enumerate(record["articles"])],
        "events": [_event(event, number, rank) for number, event in enumerate(events)],
        "actors": [row for each in events for row in _numbered(each["id"], [{"name": a} for a in each["actors"]])],
        "mentions": [row for each in events for row in _mentions(each["id"], each["mentions"])]
        + _mentions(None, loose),
        "claims": [row for each in events for row in _numbered(each["id"], [_claim(c) for c in each["claims"]])],
        "relations": [each | {"because": _dump(each["because"])} for each in record["relations"]],
        "conflicts": [
            {"number": number, "about": each["about"], "claims": _dump(each["claims"])}
            for number, each in enumerate(record["conflicts"])
        ],
        "conflict_events": [
            {"conflict": conflict, "number": number, "event": event}
            for conflict, each in enumerate(record["conflicts"])
            for number, event in enumerate(each["events"])
        ],
    }


def _numbered(event: str, rows: Iterable[_Record]) -> list[_Record]:
    return [{"event": event, "number": number, **row} for number, row in enumerate(rows)]


def _article(article: _Record, number: int) -> _Record:
    detail = dict(article["detail"])
    return {"number": number, **article, "text": detail.pop("text"), "detail": _dump(detail)}


def _event(event: _Record, number: int, rank: Mapping[str, int]) -> _Record:
    placed = event["placed"] or {"earliest": None, "latest": None}
    return {
        "number": number,
        "rank": rank[event["id"]],
        **{key: event[key] for key in ("id", "title", "status", "place", "origins")},
        **{key: event["when"][key] for key in _WHEN},
        **{f"placed_{key}": value for key, value in placed.items()},
        **_detail(event),
    }


def _mentions(event: str | None, mentions: Iterable[_Record]) -> list[_Record]:
    return [
        {
            "event": event,
            "number": number,
            **{key: mention[key] for key in ("article", "start", "end", "text", "status")},
            "trigger_start": mention["trigger"][0],
            "trigger_end": mention["trigger"][1],
            **{key: mention["when"][key] for key in _WHEN},
            **_detail(mention),
        }
        for number, mention in enumerate(mentions)
    ]


def _claim(claim: _Record) -> _Record:
    return {**{key: claim[key] for key in ("by", "stance", "article", "start", "end")}, **_detail(claim)}


def _rows(database: "sqlite3.Connection", table: str, order: str) -> list[_Record]:
    """Return the rows of a table as records, flags as such and ``detail`` read; without one where it is empty."""
    found = database.execute(f"SELECT * FROM {table} ORDER BY {order}")  # noqa: S608 - our own names
    names = [column[0] for column in found.description]
    rows = [dict(zip(names, row, strict=True)) for row in found]
    for row in rows:
        row |= {key: bool(row[key]) for key in _FLAGS if key in row}
        detail = row.pop("detail", None)
        if detail is not None:
            row["detail"] = json.loads(detail)
    return rows


def _record(database: "sqlite3.Connection") -> _Record:
    """Return the record of JSON version 1 that the tables were filled from."""
    meta = dict(database.execute("SELECT key, value FROM meta"))
    if meta.get("format") != HEAD:
        raise ValueError(f"the table meta has the format {meta.get('format')!r}, not {HEAD!r}")
    mentions = [_mention(row) for row in _rows(database, "mentions", "event, number, id")]
    loose = iter([mention for event, mention in mentions if event is None])
    kept = [at and {"event": at[0], "at": at[1]} for at in json.loads(meta["mentions"])]
    parts = {
        "actors": _by_event((row["event"], row["name"]) for row in _rows(database, "actors", "event, number")),
        "claims": _by_event((row["event"], row) for row in _rows(database, "claims", "event, number")),
        "mentions": _by_event(mentions),
    }
    return {
        "format": FORMAT,
        "articles": [_with_text(row) for row in _rows(database, "articles", "number")],
        "events": [_whole_event(row, parts) for row in _rows(database, "events", "number")],
        "order": json.loads(meta["order"]),
        "relations": [row | {"because": json.loads(row["because"])} for row in _rows(database, "relations", "number")],
        "conflicts": _conflicts(database),
        "mentions": [each or {"mention": next(loose)} for each in kept],
        **{key: json.loads(meta[key]) for key in ("detail", "relations_are") if key in meta},
    }


def _by_event(rows: Iterable[tuple[str | None, Any]]) -> dict[str | None, list[Any]]:
    found: dict[str | None, list[Any]] = {}
    for event, row in rows:
        found.setdefault(event, []).append(row)
    return found


def _with_text(row: _Record) -> _Record:
    return row | {"detail": {**row.get("detail", {}), "text": row["text"]}}


def _whole_event(row: _Record, parts: Mapping[str, Mapping[str | None, list[Any]]]) -> _Record:
    lists = {name: found.get(row["id"], []) for name, found in parts.items()}
    return row | lists | {"when": {key: row[key] for key in _WHEN}}


def _mention(row: _Record) -> tuple[str | None, _Record]:
    whole = row | {"trigger": [row["trigger_start"], row["trigger_end"]], "when": {key: row[key] for key in _WHEN}}
    return whole.pop("event"), whole


def _conflicts(database: "sqlite3.Connection") -> list[_Record]:
    events = _by_event(
        (row["conflict"], row["event"]) for row in _rows(database, "conflict_events", "conflict, number")
    )
    return [
        {"about": row["about"], "events": events.get(row["number"], []), "claims": json.loads(row["claims"])}
        for row in _rows(database, "conflicts", "number")
    ]

"""Canonical JSON Lines: the records of ``timeline/1``, one a line, sorted, so that a diff shows what changed.

The kinds of record follow each other: ``timeline`` (the head), ``article``, ``event``, ``mention`` (one telling of an
event, or of none), ``order``, ``relation``, ``conflict``. Keys are sorted. No record holds its number in the file: the
order of the events is a chain (``event`` stands right behind ``after``), and tellings are sorted by where they stand in
their article, so that one event more is a few lines more.

Of the certain relations only those between neighbours are written. All others follow from them and are there again
after reading, with a proof that says no more than that.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from timeline.errors import BadTimelineFile
from timeline.export.json import FORMAT, rebuilt, whole
from timeline.export.loss import SURROGATES, Export, LossReport
from timeline.timeline import Timeline

__all__ = ["HEAD", "loads", "to_jsonl"]

HEAD = "timeline/1 lines"

_Record = dict[str, Any]


def to_jsonl(line: Timeline) -> Export:
    """Return the lines; the report says so where relations are left to follow from others."""
    record, losses = whole(line, neighbours=True)
    return Export("".join(f"{_dump(each)}\n" for each in _lines(record)), LossReport("jsonl", losses))


def loads(text: str, *, name: str = "timeline JSON Lines") -> Timeline:
    """Return the timeline that the lines hold.

    Raises
    ------
    BadTimelineFile
        If they hold none; the message names the line, or the record and the field.
    """
    kinds: dict[str, list[_Record]] = {}
    for number, row in enumerate(text.split("\n"), 1):
        if row.strip():
            kind, record = _read(row, f"{name}, line {number}")
            kinds.setdefault(kind, []).append(record)
    heads = kinds.get("timeline", [])
    if len(heads) != 1 or heads[0].get("format") != HEAD:
        raise BadTimelineFile(name, f'one line must be the head, with "format": "{HEAD}"')
    try:
        record = _whole(heads[0], kinds)
    except (KeyError, TypeError) as error:
        raise BadTimelineFile(name, f"a line lacks the field {error}") from error
    return rebuilt(record, name)


def _dump(record: _Record) -> str:
    text = json.dumps(record, ensure_ascii=False, allow_nan=False, sort_keys=True)
    return SURROGATES.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _read(row: str, where: str) -> tuple[str, _Record]:
    try:
        record = json.loads(row)
    except (ValueError, RecursionError) as error:
        raise BadTimelineFile(where, f"not JSON: {error}") from error
    if not isinstance(record, dict) or not isinstance(record.get("record"), str):
        raise BadTimelineFile(where, 'expected an object with the key "record"')
    return record.pop("record"), record


def _place(mention: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return where a telling stands, which sorts the tellings of an event."""
    return (mention["article"], mention["start"], mention["end"], mention["trigger"])


def _lines(record: _Record) -> list[_Record]:
    events: list[_Record] = record["events"]
    told = {event["id"]: event.pop("mentions") for event in events}
    loose = [kept["mention"] for kept in record["mentions"] if "mention" in kept]
    head = {key: record[key] for key in ("detail", "relations_are") if key in record} | {"format": HEAD}
    if [event["id"] for event in events] != record["order"]:
        head["events"] = [event["id"] for event in events]
    if record["mentions"] != _sorted_mentions(told, loose):
        head["mentions"] = [{key: kept[key] for key in kept if key != "mention"} for kept in record["mentions"]]
    lines = [{"record": "timeline", **head}]
    lines += [{"record": "article", **article} for article in record["articles"]]
    lines += [{"record": "event", **event} for event in sorted(events, key=lambda event: event["id"])]
    lines += [line for key in sorted(told) for line in _tellings(key, told[key])]
    lines += [{"record": "mention", "event": None, **mention} for mention in loose]
    chain = zip(record["order"], [None, *record["order"]], strict=False)
    lines += sorted(({"record": "order", "event": a, "after": b} for a, b in chain), key=lambda each: each["event"])
    pairs = sorted(record["relations"], key=lambda pair: (pair["before"], pair["after"]))
    lines += [{"record": "relation", **relation} for relation in pairs]
    return lines + [{"record": "conflict", **conflict} for conflict in record["conflicts"]]


def _tellings(event: str, mentions: list[_Record]) -> list[_Record]:
    """Return the lines of an event's tellings; they carry their number only where it is not the sorted one."""
    rows = [{"record": "mention", "event": event, **mention} for mention in mentions]
    if sorted(mentions, key=_place) != mentions:
        rows = [{**row, "at": number} for number, row in enumerate(rows)]
    return sorted(rows, key=_place)


def _sorted_mentions(told: Mapping[str, list[_Record]], loose: Iterable[_Record]) -> list[_Record]:
    """Return all tellings as JSON version 1 lists them, sorted by where they stand."""
    rows = [(_place(mention), {"event": key, "at": at}) for key in told for at, mention in enumerate(told[key])]
    rows += [(_place(mention), {"mention": mention}) for mention in loose]
    return [kept for _, kept in sorted(rows, key=lambda row: (row[0], row[1].get("event") or ""))]


def _whole(head: _Record, kinds: Mapping[str, list[_Record]]) -> _Record:
    """Return the record of JSON version 1 that the lines were made of."""
    told: dict[str, list[_Record]] = {event["id"]: [] for event in kinds.get("event", [])}
    loose: list[_Record] = []
    for mention in kinds.get("mention", []):
        event = mention.pop("event")
        (loose if event is None else told[event]).append(mention)
    for mentions in told.values():
        mentions.sort(key=lambda mention: mention.pop("at", 0))
    order = _unchained(kinds.get("order", []))
    by_id = {event["id"]: {**event, "mentions": told[event["id"]]} for event in kinds.get("event", [])}
    kept = head.get("mentions")
    rest = iter(loose)
    return {
        "format": FORMAT,
        "articles": kinds.get("article", []),
        "events": [by_id[key] for key in head.get("events", order)],
        "order": order,
        "relations": kinds.get("relation", []),
        "conflicts": kinds.get("conflict", []),
        "mentions": _sorted_mentions(told, loose) if kept is None else [k or {"mention": next(rest)} for k in kept],
        **{key: head[key] for key in ("detail", "relations_are") if key in head},
    }


def _unchained(links: Iterable[_Record]) -> list[str]:
    after = {link["after"]: link["event"] for link in links}
    order: list[str] = []
    key = after.pop(None, None)
    while key is not None:
        order.append(key)
        key = after.pop(key, None)
    return order + list(after.values())

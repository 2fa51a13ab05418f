"""The records of JSON version 1, value by value, as rules for cattrs."""

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Mapping
from typing import Any, get_args, get_origin

import attrs
from cattrs import BaseConverter, Converter
from cattrs.errors import IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from timeline.article import Article
from timeline.basis import Basis
from timeline.conflict import Conflict
from timeline.event import Event
from timeline.export.check import check
from timeline.interval import Interval
from timeline.mention import Claim, Mention
from timeline.ordering import Ordering, Precedence
from timeline.proof import basis_from, record_of
from timeline.timeline import Timeline
from timeline.timex import Timex
from timeline.when import When

__all__ = ["converter", "opened", "saved"]

Record = dict[str, Any]


@attrs.frozen
class _Layout:
    """How one value lies in the file: ``public`` writes the named fields, which cover the attributes ``covers``.

    ``private`` reads them back, as a mapping from attribute to what is to be made into it. Every other attribute is
    carried under ``detail``.
    """

    covers: tuple[str, ...]
    public: Callable[[Any, Converter], Record]
    private: Callable[[Mapping[str, Any]], Record]


@attrs.frozen
class _Kept:
    """One of `Timeline.mentions`: the mention ``at`` this place of an event, or one that no event holds."""

    event: str | None = None
    at: int = 0
    mention: Mention | None = None


@attrs.frozen
class _Saved:
    """The whole file."""

    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    order: tuple[str, ...]
    relations: tuple[Precedence, ...]
    conflicts: tuple[Conflict, ...]
    mentions: tuple[_Kept, ...] = ()
    detail: Mapping[str, Any] = {}


@functools.cache
def converter() -> Converter:
    """Return the converter between timelines and ``timeline/1`` records; it takes no value for what it is not."""
    attrs.resolve_types(Timex, localns={"Basis": Basis})  # which `timeline.timex` itself does not import
    rules = Converter()
    for kind, name in ((str, "a text"), (int, "a whole number"), (bool, "true or false")):
        rules.register_structure_hook(kind, _exactly(kind, name))
    rules.register_structure_hook_factory(_is_tuple, _tuples)
    rules.register_unstructure_hook(dt.date, dt.date.isoformat)
    rules.register_structure_hook(dt.date, lambda value, _: dt.date.fromisoformat(value))
    rules.register_unstructure_hook(Interval, lambda i: {"earliest": i.earliest, "latest": i.latest})
    rules.register_structure_hook(Interval, lambda value, _: Interval.closed(value["earliest"], value["latest"]))
    rules.register_unstructure_hook(Basis, record_of)
    rules.register_structure_hook(Basis, lambda value, _: basis_from(value))
    for noun in (Article, When, Claim, Mention, Event):
        _register(rules, noun, _LAYOUTS[noun])
    return rules


def saved(line: Timeline, relations: Iterable[Precedence]) -> Record:
    """Return the whole file as one record; ``relations`` are those to be written."""
    rules = converter()
    detail = _other(line, rules, {"events", "ordering", "articles", "_conflicts", "mentions", "problems"})
    detail.update(_other(line.ordering, rules, {"total", "certain"}))
    record = {
        "format": "timeline/1",
        "articles": rules.unstructure(line.articles, tuple[Article, ...]),
        "events": [_with_place(rules.unstructure(event), line.placed(event)) for event in line.events],
        "order": list(line.ordering.total),
        "relations": [rules.unstructure(relation) for relation in relations],
        "conflicts": [rules.unstructure(conflict) for conflict in line.conflicts()],
        "mentions": _kept(line, rules),
    }
    return {**record, "detail": detail} if detail else record


def _with_place(record: Record, placed: Interval | None) -> Record:
    """Say before the claims where an event without a date of its own lies; this is not read back, but worked out."""
    bounds = None if placed is None else {"earliest": placed.earliest, "latest": placed.latest}
    tail: Record = {key: record.pop(key) for key in ("claims", "mentions", "detail") if key in record}
    return {**record, "placed": bounds, **tail}


def opened(record: Mapping[str, Any]) -> Timeline:
    """Return the timeline of a whole file.

    Raises
    ------
    BaseValidationError, ValueError, TypeError, KeyError
        If a field is missing or holds something else than it should, or a name or an offset points nowhere.
    """
    rules = converter()
    whole: _Saved = rules.structure(record, _Saved)
    check(whole.articles, whole.events, whole.order, whole.relations)
    certain = {(relation.before, relation.after): relation.because for relation in whole.relations if relation.certain}
    return Timeline(
        whole.events,
        Ordering(whole.order, certain, **_attributes(Ordering, whole.detail, rules)),
        whole.articles,
        whole.conflicts,
        _mentions(whole),
        **_attributes(Timeline, whole.detail, rules),
    )


def _exactly(kind: type, name: str) -> Callable[[object, object], object]:
    def structure(value: object, _: object) -> object:
        if type(value) is not kind:
            raise TypeError(f"expected {name}, got {value!r:.60}")
        return value

    return structure


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _tuples(kind: Any, rules: BaseConverter) -> Callable[[Any, Any], Any]:
    """Read a JSON list into a tuple, and nothing else: a text is no list of letters."""
    first, *rest = get_args(kind)

    def structure(value: object, _: object) -> tuple[object, ...]:
        if not isinstance(value, list | tuple):
            raise TypeError(f"expected a list, got {value!r:.60}")
        kinds = [first] * len(value) if rest == [...] else [first, *rest]
        if len(kinds) != len(value):
            raise TypeError(f"expected a list of {len(kinds)}, got {len(value)}")
        items, wrong = [], []
        for place, (item, each) in enumerate(zip(value, kinds, strict=True)):
            try:
                items.append(rules.structure(item, each))
            except Exception as error:  # noqa: BLE001  # cattrs gathers whatever a hook raises
                error.add_note(IterableValidationNote(f"in a list, at {place}", place, each))
                wrong.append(error)
        if wrong:
            raise IterableValidationError(f"while reading {kind}", wrong, kind)
        return tuple(items)

    return structure


def _register(rules: Converter, kind: Any, layout: _Layout) -> None:
    names = [field.name for field in attrs.fields(kind)]
    rest = set(names).difference(layout.covers)
    chosen: dict[str, Any] = {name: override(omit=name not in rest) for name in names}
    write = make_dict_unstructure_fn(kind, rules, _cattrs_omit_if_default=True, **chosen)
    read = make_dict_structure_fn(kind, rules)

    def unstructure(value: Any) -> Record:
        record, detail = layout.public(value, rules), write(value)
        return {**record, "detail": detail} if detail else record

    def structure(record: Any, _: object) -> Any:
        if not isinstance(record, Mapping):
            raise TypeError(f"expected an object, got {record!r:.60}")
        detail = record.get("detail", {})
        if not isinstance(detail, Mapping):
            raise TypeError(f"detail: expected an object, got {detail!r:.60}")
        return read({**{key: detail[key] for key in detail if key in rest}, **layout.private(record)}, kind)

    rules.register_unstructure_hook(kind, unstructure)
    rules.register_structure_hook(kind, structure)


def _same(*names: str) -> _Layout:
    """Return the layout of a value whose public fields are its attributes."""
    return _Layout(
        names,
        lambda value, rules: {name: rules.unstructure(getattr(value, name)) for name in names},
        lambda record: {name: record[name] for name in names},
    )


def _span(record: Mapping[str, Any]) -> Record:
    return {key: record[key] for key in ("article", "start", "end")}


def _trigger(record: Mapping[str, Any]) -> Record:
    pair = record["trigger"]
    if not isinstance(pair, list) or len(pair) != 2:
        raise TypeError(f"trigger: expected two offsets, got {pair!r:.60}")
    return {"article": record["article"], "start": pair[0], "end": pair[1]}


def _mention(mention: Mention, rules: Converter) -> Record:
    return {
        **rules.unstructure(mention.span),
        "text": mention.text,
        "trigger": [mention.trigger.start, mention.trigger.end],
        "status": mention.status.value,
        "when": rules.unstructure(mention.when),
    }


def _when(when: When, _: Converter) -> Record:
    return {
        "earliest": when.earliest,
        "latest": when.latest,
        "granularity": when.granularity.value,
        "edtf": when.edtf,
        "approximate": when.approximate,
        "fills": when.fills,
        "uncertain": when.uncertain,
    }


_EVENT = _same("id", "title", "when", "status", "actors", "place", "claims", "mentions")


def _event(event: Event, rules: Converter) -> Record:
    record = _EVENT.public(event, rules)
    tail = {key: record.pop(key) for key in ("claims", "mentions")}
    return {**record, "origins": len(event.origins), **tail}


_LAYOUTS: dict[type, _Layout] = {
    Article: _same("id", "published", "title", "source", "url", "origin"),
    Event: _Layout(_EVENT.covers, _event, _EVENT.private),
    When: _Layout(
        ("bounds", "granularity", "approximate", "fills", "uncertain"),
        _when,
        lambda record: {
            "bounds": {"earliest": record["earliest"], "latest": record["latest"]},
            **{key: record[key] for key in ("granularity", "approximate", "fills")},
            "uncertain": record.get("uncertain", False),
        },
    ),
    Claim: _Layout(
        ("by", "stance", "span"),
        lambda claim, rules: {"by": claim.by, "stance": claim.stance.value, **rules.unstructure(claim.span)},
        lambda record: {"by": record["by"], "stance": record["stance"], "span": _span(record)},
    ),
    Mention: _Layout(
        ("span", "text", "trigger", "status", "when"),
        _mention,
        lambda record: {
            "span": _span(record),
            "trigger": _trigger(record),
            **{key: record[key] for key in ("text", "status", "when")},
        },
    ),
}


def _kept(line: Timeline, rules: Converter) -> list[Record]:
    """Name the mentions that stand in an event by their place there, and write the others out."""
    where = {(m.span, m.trigger): (e, place) for e in line for place, m in enumerate(e.mentions)}
    records: list[Record] = []
    for mention in line.mentions:
        event, place = where.get((mention.span, mention.trigger), (None, 0))
        if event is not None and event.mentions[place] == mention:
            records.append({"event": event.id, "at": place})
        else:
            records.append({"mention": rules.unstructure(mention)})
    return records


def _other(value: Any, rules: Converter, known: set[str]) -> Record:
    """Return the attributes that version 1 has no field for, where they are part of the value and not its default."""
    fields = [field for field in attrs.fields(type(value)) if field.name not in known and field.eq]
    return {
        field.name: rules.unstructure(getattr(value, field.name), field.type)
        for field in fields
        if getattr(value, field.name) != field.default
    }


def _attributes(kind: Any, detail: Mapping[str, Any], rules: Converter) -> Record:
    fields = [field for field in attrs.fields(kind) if field.name in detail]
    return {field.name: rules.structure(detail[field.name], field.type) for field in fields}


def _mentions(whole: _Saved) -> tuple[Mention, ...]:
    events = {event.id: event for event in whole.events}
    found = []
    for place, kept in enumerate(whole.mentions):
        if kept.mention is not None:
            found.append(kept.mention)
        elif kept.event in events and 0 <= kept.at < len(events[kept.event].mentions):
            found.append(events[kept.event].mentions[kept.at])
        else:
            raise ValueError(f"event {kept.event!r} has no mention {kept.at} at mentions[{place}]")
    return tuple(found)

"""The proof of a date as JSON: what was said, what was supplied, and the answer; `replay` works it out again.

Meanings and scenes are written field by field, without what has its default: ``{"is": "Weekday", "number": 1}``.
"""

import enum
import functools
from collections.abc import Mapping
from fractions import Fraction
from types import UnionType
from typing import Any, get_args, get_origin

import attrs

from timeline import meaning as meanings
from timeline.anchor import Anchor
from timeline.basis import Basis, Joined, Moved, answer
from timeline.civil import day_iso
from timeline.errors import BadProof, InvalidInput, TimelineError
from timeline.interval import Interval
from timeline.joining import Join
from timeline.meaning import Answer, Cue, Scene
from timeline.timex import Timex
from timeline.when import When

__all__ = ["basis_from", "proof", "record_of", "replay"]

Record = dict[str, Any]

_KINDS: Mapping[str, type] = {
    **{name: kind for name in meanings.__all__ if attrs.has(kind := getattr(meanings, name))},
    **{kind.__name__: kind for kind in (Anchor, Basis, Joined, Moved, Join, Interval, When)},
}
"""The values that a proof may hold, by their names."""
_ON_DAYS = (Scene, Anchor)
"""Those with a day number, which is written as ISO 8601."""


def proof(timex: Timex) -> Record:
    """Return the proof of a time expression; everything in it is JSON."""
    basis = timex.basis
    if basis is None:
        raise InvalidInput(f"“{timex.text}” was not resolved from a text, so it has no proof; pass what `tag` gave")
    scene = basis.scene
    return {
        "format": "proof/1",
        "said": {
            "article": timex.span.article,
            "start": timex.span.start,
            "end": timex.span.end,
            "text": timex.text,
            "rule": timex.rule,
            "meaning": repr(basis.meaning),
            "also_matched": [attrs.asdict(lost) for lost in timex.lost],
        },
        "supplied": {
            "anchor": timex.anchor,
            "anchor_from": timex.anchor_from,
            "direction": scene.lean.value,
            "word": scene.cue.word or None,
            "policy": scene.policy.value,
            "because": timex.because,
        },
        "basis": record_of(basis),
        "answer": _answered(answer(basis)),
        "rejected": [{"value": one.value, **_when(one.when), "reason": one.reason} for one in timex.rejected],
    }


def replay(proof: Mapping[str, Any]) -> Answer:
    """Return the answer that a proof comes to: type, value, mod, bounds, the reason and the readings rejected.

    Only ``basis`` is read; ``answer`` is what to compare the result with. No text, article or language is needed.

    Raises
    ------
    BadProof
        If it is no proof; the message names the field.
    """
    if not isinstance(proof, Mapping) or not isinstance(proof.get("basis"), Mapping):
        raise BadProof("basis", "is missing")
    found = answer(basis_from(proof["basis"]))
    if found is None:
        raise BadProof("basis", "comes to no date")
    return found


def _answered(found: Answer | None) -> Record | None:
    if found is None:
        return None
    return {"type": found.type.value, "value": found.value, "mod": found.mod, **_when(found.when)}


def _when(when: When) -> Record:
    record = {"earliest": when.earliest, "latest": when.latest, "granularity": when.granularity.value}
    return record | {name: getattr(when, name) for name in ("fills", "approximate", "uncertain")}


def record_of(value: Any) -> Any:
    """Return a value of a proof as JSON."""
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, tuple):
        return [record_of(item) for item in value]
    if isinstance(value, Interval):
        return {"is": "Interval", "earliest": value.earliest, "latest": value.latest}
    if not attrs.has(type(value)):
        return value
    fields = [(field, getattr(value, field.name)) for field in attrs.fields(type(value))]
    kept = {field.name: record_of(each) for field, each in fields if each != field.default}
    if type(value) in _ON_DAYS:
        kept["day"] = day_iso(value.day)
    return {"is": type(value).__name__, **kept}


def basis_from(record: Any) -> Basis:
    """Return the basis that a record holds.

    Raises
    ------
    BadProof
        If it holds none.
    """
    try:
        basis = _value(record, Basis, "basis")
    except TimelineError as error:
        raise error if isinstance(error, BadProof) else BadProof("basis", str(error)) from error
    if not isinstance(basis, Basis):
        raise BadProof("basis", "is no basis")
    return basis


def _value(record: Any, wanted: Any, where: str) -> Any:
    """Return the value that a record stands for where a field wants it."""
    if isinstance(record, Mapping):
        return _noun(record, where)
    if record is None:
        return None
    for kind in _among(wanted):
        if type(record) is kind:
            return record
        if kind is Cue and isinstance(record, list) and len(record) == len(Cue._fields):
            return Cue(*record)
        if kind is tuple and isinstance(record, list):
            return tuple(record)
        if kind is Fraction or issubclass(kind, enum.Enum):
            try:
                return kind(record)
            except (ValueError, TypeError) as error:
                raise BadProof(where, f"{record!r:.60} is no {kind.__name__}") from error
    raise BadProof(where, f"{record!r:.60} does not belong there")


def _noun(record: Mapping[str, Any], where: str) -> Any:
    kind = _KINDS.get(str(record.get("is")))
    if kind is Interval:
        return Interval.closed(record.get("earliest"), record.get("latest"))
    if kind is None:
        raise BadProof(where, f"{record.get('is')!r:.60} is nothing that a proof holds")
    types = _types(kind)
    unknown = record.keys() - types.keys() - {"is"}
    if unknown:
        raise BadProof(f"{where}.{min(unknown)}", f"is no field of {kind.__name__}")
    plain = {name: each for name, each in record.items() if name != "is"}
    values: Record = {}
    if kind in _ON_DAYS:
        values["day"] = Interval.of(plain.pop("day", "")).first_day
    values.update((name, _value(each, types[name], f"{where}.{name}")) for name, each in plain.items())
    try:
        return kind(**values)
    except TypeError as error:
        raise BadProof(where, str(error)) from error


@functools.cache
def _types(kind: type) -> Mapping[str, Any]:
    """Return the type of each field of a value."""
    return {field.name: field.type for field in attrs.fields(attrs.resolve_types(kind))}


def _among(wanted: Any) -> tuple[type, ...]:
    """Return the classes that a type allows: those of ``Fraction | None``, the tuple of ``tuple[int, int]``."""
    parts = get_args(wanted) if isinstance(wanted, UnionType) else (wanted,)
    origins = (get_origin(part) or part for part in parts)
    return tuple(origin for origin in origins if isinstance(origin, type))

"""The file of corrections made by hand: a TOML file beside the articles."""

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping
from os import PathLike, fspath
from pathlib import Path

from timeline.correction import Action, Correction, Target
from timeline.edtf import from_edtf
from timeline.errors import BadCorrection, BadEdtf
from timeline.when import When

__all__ = ["FILE_NAME", "beside", "read_corrections"]

FILE_NAME = "corrections.toml"
"""What the file is called in a folder of articles."""

_KEYS = {
    Action.PIN: {"when"},
    Action.MERGE: {"events"},
    Action.SPLIT: {"out"},
    Action.RENAME: {"title"},
    Action.DROP: set[str](),
}
_COMMON = {"by", "reason", "made"}
_TARGET = {"event", "article", "says"}


def beside(source: object) -> Path | None:
    """Return the file of corrections in a folder of articles, or ``None`` if the source is no folder or has none."""
    if not isinstance(source, str | PathLike):
        return None
    path = Path(fspath(source)) / FILE_NAME
    return path if path.is_file() else None


def read_corrections(path: str | PathLike[str]) -> tuple[Correction, ...]:
    """Return the corrections of a file, in the order of the file within each kind.

    Raises
    ------
    BadCorrection
        If the file is no TOML, or an entry lacks a field, has one too many, or one that cannot be meant. The message
        names the file, the entry, the field and the remedy.
    OSError
        If the file cannot be read.
    """
    name = Path(path).name
    try:
        tables = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadCorrection(name, "", "the file", f"is no TOML: {error}") from error
    known = {action.value for action in Action}
    for key in tables:
        if key not in known:
            raise BadCorrection(name, "", key, f"is no kind of correction; there are {', '.join(sorted(known))}")
    return tuple(found for action in Action for found in _entries(name, action, tables.get(action.value, [])))


def _entries(name: str, action: Action, entries: object) -> Iterator[Correction]:
    if not isinstance(entries, list):
        raise BadCorrection(name, "", action.value, f"is a list of tables; write [[{action.value}]]")
    for number, entry in enumerate(entries, 1):
        yield _correction(f"{name}, {action.value} {number}", action, entry)


def _correction(where: str, action: Action, entry: Mapping[str, object]) -> Correction:
    allowed = _KEYS[action] | _COMMON | (set() if action is Action.MERGE else _TARGET)
    for key in entry:
        if key not in allowed:
            raise _wrong(where, key, f"does not belong here; there may be {', '.join(sorted(allowed))}")
    targets = (
        _targets(where, "events", entry.get("events"), 2)
        if action is Action.MERGE
        else (_target(where, "event", entry),)
    )
    return Correction(
        action,
        targets,
        by=_text(where, entry, "by", "name who says so"),
        reason=_text(where, entry, "reason", "say why"),
        made=_made(where, entry.get("made")),
        when=_when(where, entry) if action is Action.PIN else None,
        title=_text(where, entry, "title", "give the title") if action is Action.RENAME else None,
        out=_targets(where, "out", entry.get("out"), 1) if action is Action.SPLIT else (),
        where=where,
    )


def _text(where: str, entry: Mapping[str, object], key: str, remedy: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value.strip():
        raise _wrong(where, key, f"is missing; {remedy}" if value is None else f"is {value!r}, not text; {remedy}")
    return value.strip()


def _when(where: str, entry: Mapping[str, object]) -> When:
    value = entry.get("when")
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return When.on(value)
    text = _text(where, entry, "when", 'write it as EDTF: "2025-08-18", "2025-08", "[2025-08-18..2025-08-20]"')
    try:
        return from_edtf(text)
    except BadEdtf as error:
        raise _wrong(where, "when", str(error)) from error


def _made(where: str, value: object) -> dt.date | None:
    if value is None or (isinstance(value, dt.date) and not isinstance(value, dt.datetime)):
        return value
    raise _wrong(where, "made", f"is {value!r}, no day; write it as 2025-08-20, without quotes")


def _targets(where: str, key: str, value: object, least: int) -> tuple[Target, ...]:
    if not isinstance(value, list) or len(value) < least:
        raise _wrong(where, key, f"is a list of at least {least}: ids of events, or {{article = …, says = …}}")
    return tuple(_target(where, key, {"event": one} if isinstance(one, str) else one) for one in value)


def _target(where: str, key: str, entry: object) -> Target:
    remedy = 'write event = "id", or article = "id" and says = "words of the sentence"'
    if not isinstance(entry, Mapping):
        raise _wrong(where, key, f"is {entry!r}; {remedy}")
    given = {name: entry[name] for name in ("event", "article", "says") if name in entry}
    if set(given) not in ({"event"}, {"article", "says"}):
        raise _wrong(where, key, f"is not clear; {remedy}")
    if not all(isinstance(value, str) and value.strip() for value in given.values()):
        raise _wrong(where, key, f"is not text; {remedy}")
    return Target(**given)


def _wrong(where: str, field: str, problem: str) -> BadCorrection:
    name, _, entry = where.partition(", ")
    return BadCorrection(name, entry, field, problem)

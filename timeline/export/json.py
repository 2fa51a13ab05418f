"""JSON, version 1 (``timeline/1``): all that a timeline knows, written and read back to an equal timeline.

What other programs read are the fields named in docs/reference/formats.md. Whatever else the values hold stands under
the added key ``detail`` of each record, left out where it has its default, so that a field added to a value tomorrow is
carried without a change here. Reading takes ``detail`` as optional and ignores fields it does not know.

Writing and reading live in one module, though reading looks like `timeline.read`'s business: that room makes articles
out of files, while this is one layout seen from both sides, and both change together.
"""

import json
from collections.abc import Mapping
from typing import Any

from attrs import evolve

from timeline.errors import BadTimelineFile, TimelineError
from timeline.export.loss import SURROGATES, Export, Loss, LossReport
from timeline.export.placing import predecessors
from timeline.ordering import Ordering, Precedence
from timeline.timeline import Timeline

__all__ = ["FORMAT", "MANY_RELATIONS", "loads", "rebuilt", "to_json", "whole"]

FORMAT = "timeline/1"

MANY_RELATIONS = 20_000
"""Beyond so many certain pairs (some 200 dated events) only those between neighbours are written; see `to_json`."""

_FOLLOWS = "follows from the relations of the events between"


def to_json(line: Timeline) -> Export:
    """Return the timeline as JSON, one record a line, the same bytes on every run.

    Every certain pair is written as a relation. Where there are more than `MANY_RELATIONS`, only pairs with no third
    event certainly between them are, under ``"relations_are": "neighbours"``: the other pairs follow and are there
    again after reading, but their own proofs are lost, which the loss report says. Articles that could not be read
    (``Timeline.problems``) are not part of the file either.
    """
    record, losses = whole(line)
    return Export(_layout(record), LossReport("json", losses))


def whole(line: Timeline, *, neighbours: bool = False) -> tuple[dict[str, Any], tuple[Loss, ...]]:
    """Return the whole file as one record, and what it cannot hold; ``neighbours`` writes no other relations."""
    from timeline.export.record import saved

    ordering = line.ordering
    pairs = len(ordering.certain)
    losses = [Loss("", "", "unread article", f"left out: {problem}") for problem in line.problems]
    if pairs <= MANY_RELATIONS and not neighbours:
        record = saved(line, ordering.relations)
    else:
        near = [(before, after) for after, others in predecessors(ordering).items() for before in reversed(others)]
        record = saved(line, (Precedence(*pair, certain=True, because=ordering.certain[pair]) for pair in near))
        record["relations_are"] = "neighbours"
        if len(near) < pairs:
            how = f"{len(near)} of {pairs} certain pairs are written; the others follow, but without their proofs"
            losses.append(Loss("", "", "relations", how, mapped=neighbours))
    return record, tuple(losses)


def loads(text: str, *, name: str = "timeline JSON") -> Timeline:
    """Return the timeline that a ``timeline/1`` text holds; ``name`` stands for it in messages.

    Raises
    ------
    BadTimelineFile
        If it is none; the message names the record and the field.
    """
    try:
        record = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadTimelineFile(name, f"not JSON: {error}") from error
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        found = record.get("format") if isinstance(record, dict) else type(record).__name__
        raise BadTimelineFile(name, f'format: expected "{FORMAT}", got {found!r}')
    return rebuilt(record, name)


def rebuilt(record: Mapping[str, Any], name: str) -> Timeline:
    """Return the timeline of a whole record; ``name`` stands for it in messages.

    Raises
    ------
    BadTimelineFile
        If it is none; the message names the record and the field.
    """
    line = _structured(record, name)
    if record.get("relations_are") == "neighbours":
        return evolve(line, ordering=evolve(line.ordering, certain=_closed(line.ordering)))
    return line


def _layout(record: Mapping[str, Any]) -> str:
    """Return JSON with one record of each list a line, so that a diff shows which record changed."""
    parts = []
    for key, value in record.items():
        if isinstance(value, list | tuple) and value and isinstance(value[0], dict):
            body = "[\n  " + ",\n  ".join(_dump(item) for item in value) + "\n ]"
        else:
            body = _dump(value)
        parts.append(f"{_dump(key)}: {body}")
    return "{" + ",\n ".join(parts) + "}\n"


def _dump(value: object) -> str:
    """Return one value as JSON; half a surrogate pair, which UTF-8 cannot hold, is written as an escape."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return SURROGATES.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _structured(record: Mapping[str, Any], name: str) -> Timeline:
    from cattrs import BaseValidationError, transform_error

    from timeline.export.record import opened

    try:
        return opened(record)
    except BaseValidationError as error:
        problems = [
            problem.replace(" @ .", " at ") for problem in transform_error(error, path="", format_exception=_problem)
        ]
        more = f"; and {len(problems) - 5} more" if len(problems) > 5 else ""
        raise BadTimelineFile(name, "; ".join(problems[:5]) + more) from error
    except (KeyError, TypeError, ValueError) as error:
        raise BadTimelineFile(name, _problem(error, None)) from error


def _problem(error: BaseException, expected: type | None) -> str:
    if isinstance(error, KeyError):
        return f"the field {error.args[0]!r} is missing"
    if isinstance(error, TimelineError | ValueError | TypeError):
        return str(error) if len(str(error)) < 200 else f"{str(error)[:120]} …"
    return f"expected {expected}, got {error!r}"


def _closed(ordering: Ordering) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the certain pairs of neighbours with all that follow from them."""
    nearest: dict[str, list[str]] = {event: [] for event in ordering.total}
    for before, after in ordering.certain:
        nearest[after].append(before)
    above: dict[str, set[str]] = {}
    for event in ordering.total:  # every certain pair runs forward in the line, so one pass will do
        above[event] = set(nearest[event]).union(*(above[before] for before in nearest[event]))
    followed = {(before, after): (_FOLLOWS,) for after, others in above.items() for before in sorted(others)}
    return followed | dict(ordering.certain)

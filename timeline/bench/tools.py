"""What the tools find in a sentence, each in its own way of asking: ours first, then others that are installed."""

import datetime as dt
import importlib
from collections.abc import Callable, Iterator
from importlib import metadata
from typing import Any

from attrs import frozen

import timeline

__all__ = ["TOOLS", "Guess", "Tool", "installed", "version"]


@frozen
class Guess:
    """A time that a tool found: where, and the first and last day or minute it gives, ISO; ``None`` for no date.

    ``readings`` are other bounds that it gives for the same words.
    """

    start: int
    end: int
    earliest: str | None
    latest: str | None
    type: str | None = None
    value: str | None = None
    mod: str | None = None
    readings: tuple[tuple[str | None, str | None], ...] = ()


@frozen
class Tool:
    """A tool: its package, the module that shows it is installed, and how it is asked."""

    package: str
    module: str
    find: Callable[[str, dt.date], Iterator[Guess]]
    has_types: bool = False
    """It gives TIMEX3 types and values, which can be compared too."""


def installed(tool: Tool) -> bool:
    """The tool can be imported here."""
    try:
        importlib.import_module(tool.module)
    except ImportError:
        return False
    return True


def version(tool: Tool) -> str:
    """Return the version, or nothing for a tool that runs from its sources."""
    try:
        return metadata.version(tool.package)
    except metadata.PackageNotFoundError:
        return ""


def _ours(text: str, day: dt.date) -> Iterator[Guess]:
    for one in timeline.tag(text, day):
        bounds = (one.when.earliest, one.when.latest)
        yield Guess(one.span.start, one.span.end, *bounds, one.type.value, one.value, one.mod)


def _noon(day: dt.date) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day, 12)  # noqa: DTZ001  # the others take naive times


def _dateparser(text: str, day: dt.date) -> Iterator[Guess]:
    search = importlib.import_module("dateparser.search")
    found = search.search_dates(text, languages=["en"], settings={"RELATIVE_BASE": _noon(day)}) or ()
    at = 0
    for words, moment in found:
        start = text.find(words, at)
        at = start + len(words) if start >= 0 else at
        if start >= 0:
            yield _on(start, at, moment)


def _parsedatetime(text: str, day: dt.date) -> Iterator[Guess]:
    calendar = importlib.import_module("parsedatetime").Calendar()
    for moment, _, start, end, _ in calendar.nlp(text, sourceTime=_noon(day)) or ():
        yield _on(start, end, moment)


def _datefinder(text: str, day: dt.date) -> Iterator[Guess]:
    find = importlib.import_module("datefinder").find_dates
    for moment, (start, end) in find(text, index=True, base_date=_noon(day)):
        yield _on(start, end, moment)


def _timefhuman(text: str, day: dt.date) -> Iterator[Guess]:
    library = importlib.import_module("timefhuman")
    config = library.tfhConfig(now=_noon(day), return_matched_text=True)
    for _, (start, end), meant in library.timefhuman(text, config=config):
        for one in meant if isinstance(meant, list) else [meant]:
            first, last = one if isinstance(one, tuple) else (one, one)
            yield Guess(start, end, _iso(first), _iso(last))


def _recognizers(text: str, day: dt.date) -> Iterator[Guess]:
    recognize = importlib.import_module("recognizers_date_time").recognize_datetime
    for found in recognize(text, "en-us", reference=_noon(day)):
        given = [_between(value) for value in (found.resolution or {}).get("values", ())] or [(None, None)]
        # Its ends are those of the words, both included, and of its ranges the end is not in them.
        yield Guess(found.start, found.end + 1, *given[-1], readings=tuple(given))


def _between(value: dict[str, str]) -> tuple[str | None, str | None]:
    if value.get("type") in ("duration", "set") or "not resolved" in value.values():
        return None, None
    if "value" in value:
        moment = value["value"].replace(" ", "T")[:16]
        return moment, moment
    end = value.get("end")
    if end is not None and len(end) == 10 and "start" in value:
        end = (dt.date.fromisoformat(end) - dt.timedelta(days=1)).isoformat()
    start = value.get("start")
    return (start and start.replace(" ", "T")[:16]), (end and end.replace(" ", "T")[:16])


def _on(start: int, end: int, moment: dt.datetime) -> Guess:
    return Guess(start, end, _iso(moment), _iso(moment))


def _iso(value: Any) -> str | None:
    """Return the day or minute of a date, time or datetime; a length has none."""
    if isinstance(value, dt.datetime):
        return value.isoformat()[:16]
    return value.isoformat() if isinstance(value, dt.date) else None


TOOLS = (
    Tool("newstimeline", "timeline", _ours, has_types=True),
    Tool("dateparser", "dateparser", _dateparser),
    Tool("parsedatetime", "parsedatetime", _parsedatetime),
    Tool("datefinder", "datefinder", _datefinder),
    Tool("timefhuman", "timefhuman", _timefhuman),
    Tool("recognizers-text-date-time", "recognizers_date_time", _recognizers),
)
"""Those that pip installs. Each is asked as its manual says, with the day of publication as its "now"."""

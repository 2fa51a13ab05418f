"""EDTF strings (ISO 8601-2:2019), one event a line: the date, the status, the id and the title, with tabs between."""

from collections.abc import Iterator

from timeline.event import Event
from timeline.export.loss import Export, Loss, LossReport, lost
from timeline.export.placing import Place, places, when_words
from timeline.export.spots import hidden, line_losses
from timeline.export.words import date_words, headline, one_line, shown
from timeline.predicate import has_date
from timeline.timeline import Timeline

__all__ = ["HEADER", "to_edtf"]


HEADER = "edtf\tstatus\tid\ttitle"


def to_edtf(line: Timeline) -> Export:
    """Return the lines in order, under `HEADER`; an event without a date of its own is ``XXXX``.

    EDTF has no times of day in sets and intervals; those are written in days, and the report says so. Where an undated
    event lies by its order stands in its title, in words.
    """
    place = places(line)
    rows = [HEADER, *(_row(event, place[event.id]) for event in line)]
    found = [loss for event in line for loss in _losses(event, line)]
    return Export("".join(f"{row}\n" for row in rows), LossReport("edtf", (*found, *line_losses(line))))


def _row(event: Event, place: Place) -> str:
    dated = has_date(event)
    mark = "" if dated else f"{when_words(event, place)}: "
    texts = (event.when.edtf if dated else "XXXX", event.status.value, event.id, mark + headline(event))
    return "\t".join(shown(one_line(text)) for text in texts)


def _losses(event: Event, line: Timeline) -> Iterator[Loss]:
    bounds = event.when.bounds
    if not has_date(event):
        yield lost(event, "no date", "written as XXXX; its place by order stands in the title", mapped=True)
    if has_date(event) and bounds.has_minutes and "T" not in event.when.edtf:
        yield lost(event, "time of day", f"written in days; it was {date_words(event.when)}")
    if any(event.id in conflict.events for conflict in line.conflicts()):
        yield lost(event, "disagreement", "one side's date and title only")
    if hidden(event):
        yield lost(event, "control characters", "replaced by U+FFFD")

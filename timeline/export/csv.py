"""CSV (RFC 4180), one event a row, safe to open in a spreadsheet.

The text is UTF-8 without a mark at its start, every cell in quotation marks, rows ended by CR LF. A cell that a
spreadsheet would take for a formula (it starts with ``= + - @``, their full-width forms, a tab or a line break, blanks
set aside) gets an apostrophe before it, and so does a cell that starts with apostrophes before such a sign; taking one
apostrophe away from cells of that shape, as `plain` does, gives the text back. See OWASP, "CSV Injection".
"""

import csv
import io
import re

from timeline.conflict import Conflict
from timeline.event import Event
from timeline.export.loss import SURROGATES, Export, Loss, LossReport, lost
from timeline.export.placing import Place, places
from timeline.export.words import claimants
from timeline.mention import Stance
from timeline.timeline import Timeline

__all__ = ["COLUMNS", "plain", "safe", "to_csv"]

COLUMNS = (
    "id",
    "earliest",
    "latest",
    "placed earliest",
    "placed latest",
    "edtf",
    "granularity",
    "approximate",
    "uncertain",
    "fills",
    "title",
    "status",
    "actors",
    "place",
    "claimed by",
    "denied by",
    "articles",
    "origins",
    "sources",
    "certainly after",
    "contradicted on",
    "quotations",
    "why",
)
"""The header. Several values in one cell stand on lines of their own; ``certainly after`` holds ids of events."""

_FORMULA = re.compile("'*[ \u00a0]*[=+\\-@\uff1d\uff0b\uff0d\uff20\t\r\n]")


def safe(cell: str) -> str:
    """Return the cell with an apostrophe before it if a spreadsheet would run it."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def plain(cell: str) -> str:
    """Return the text that `safe` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def to_csv(line: Timeline) -> Export:
    """Return one row an event, in order, under `COLUMNS`.

    Nothing is lost but articles that could not be read and characters that UTF-8 cannot hold. Times of day stand in
    ``earliest`` and ``latest``, which are what was told; ``placed earliest`` and ``placed latest`` are the days that
    `Timeline.placed` leaves an event that no words date. An unknown end is an empty cell.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    place = places(line)
    sources = {article.id: article.source or article.id for article in line.articles}
    losses = [Loss("", "", "unread article", f"left out: {problem}") for problem in line.problems]
    for event in line:
        row = _row(event, place[event.id], sources, line.conflicts())
        if SURROGATES.search("".join(row.values())):
            losses.append(lost(event, "control characters", "half a surrogate pair is replaced by U+FFFD"))
        writer.writerow([safe(row[column]) for column in COLUMNS])
    return Export(out.getvalue(), LossReport("csv", tuple(losses)))


def _row(event: Event, place: Place, sources: dict[str, str], conflicts: tuple[Conflict, ...]) -> dict[str, str]:
    when = event.when
    return {
        "id": event.id,
        "earliest": when.earliest or "",
        "latest": when.latest or "",
        "placed earliest": (place.placed.earliest if place.placed else None) or "",
        "placed latest": (place.placed.latest if place.placed else None) or "",
        "edtf": when.edtf if when.is_dated else "",
        "granularity": when.granularity.value if when.is_dated else "",
        "approximate": _yes(when.approximate),
        "uncertain": _yes(when.uncertain),
        "fills": _yes(when.fills),
        "title": event.title,
        "status": event.status.value,
        "actors": "\n".join(event.actors),
        "place": event.place or "",
        "claimed by": "\n".join(claimants(event, Stance.ASSERTS)),
        "denied by": "\n".join(claimants(event, Stance.DENIES)),
        "articles": str(len(event.articles)),
        "origins": str(len(event.origins)),
        "sources": "\n".join(dict.fromkeys(sources.get(article, article) for article in event.articles)),
        "certainly after": "\n".join(other.id for other in place.told_after),
        "contradicted on": "\n".join(conflict.about for conflict in conflicts if event.id in conflict.events),
        "quotations": "\n".join(f"{mention.article}: {mention.text}" for mention in event.mentions),
        "why": event.why(),
    }


def _yes(flag: bool) -> str:
    return "yes" if flag else ""

"""What a table says of an event in columns of its own, for formats that take any columns beside their own."""

from collections.abc import Mapping
from typing import Any

from timeline.event import Event
from timeline.export.words import cited, claimants, one_line
from timeline.mention import Stance
from timeline.timeline import Timeline

__all__ = ["FACTS", "facts"]

FACTS = (
    "id",
    "title",
    "status",
    "earliest",
    "latest",
    "placed_earliest",
    "placed_latest",
    "edtf",
    "granularity",
    "approximate",
    "uncertain",
    "fills",
    "actors",
    "place",
    "claimed_by",
    "denied_by",
    "articles",
    "origins",
    "sources",
    "disagreement",
    "quotations",
)
"""The names of what `facts` gives, in order."""


def facts(line: Timeline) -> list[dict[str, Any]]:
    """Return for each event, in order, its facts by the names in `FACTS`: texts, numbers, flags, lists of texts.

    ``earliest`` and ``latest`` are what was told, ``placed_earliest`` and ``placed_latest`` what `Timeline.placed` says
    of an event that no words date. An unknown end is ``None``, and so are ``edtf`` and ``granularity`` without a date.
    """
    names = {article.id: cited(article) for article in line.articles}
    return [_facts(event, line, names) for event in line]


def _facts(event: Event, line: Timeline, names: Mapping[str, str]) -> dict[str, Any]:
    when, placed = event.when, line.placed(event)
    return {
        "id": event.id,
        "title": event.title,
        "status": event.status.value,
        "earliest": when.earliest,
        "latest": when.latest,
        "placed_earliest": placed.earliest if placed else None,
        "placed_latest": placed.latest if placed else None,
        "edtf": when.edtf if when.is_dated else None,
        "granularity": when.granularity.value if when.is_dated else None,
        "approximate": when.approximate,
        "uncertain": when.uncertain,
        "fills": when.fills,
        "actors": list(event.actors),
        "place": event.place,
        "claimed_by": list(claimants(event, Stance.ASSERTS)),
        "denied_by": list(claimants(event, Stance.DENIES)),
        "articles": len(event.articles),
        "origins": len(event.origins),
        "sources": list(dict.fromkeys(names.get(article, one_line(article)) for article in event.articles)),
        "disagreement": [conflict.about for conflict in line.conflicts() if event.id in conflict.events],
        "quotations": [mention.text for mention in event.mentions],
    }

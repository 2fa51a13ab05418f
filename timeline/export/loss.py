"""What an export gives back: the text, and a report of what the format could not hold.

The report speaks of what a reader would be told about the events: that there is one, when, how sure, what became of it,
who says so, who contradicts whom, and what comes before what. Character offsets, grammar rules and the articles' own
text live in the JSON alone; that they are missing elsewhere is the nature of those formats and is not reported.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import field, frozen

from timeline.event import Event

__all__ = ["SURROGATES", "Export", "Loss", "LossReport", "lost"]

SURROGATES = re.compile("[\ud800-\udfff]")
"""Halves of surrogate pairs, which UTF-8 cannot hold."""


@frozen
class Loss:
    """One thing a format could not hold, and what was written in its place.

    ``event`` and ``title`` name the event, both empty where the loss is the whole timeline's. ``what`` is one of a few
    fixed phrases: "no date", "open end", "window", "whole day", "approximate date", "doubtful date", "time of day",
    "year out of range", "status", "disagreement", "order told in words", "control characters", "long title",
    "words marked twice", "relations", "unread article".
    """

    event: str
    title: str
    what: str
    how: str
    mapped: bool = False
    """The format's own field says it too widely or wrongly, and another field of the file exactly."""

    def __str__(self) -> str:
        return f"{self.title or 'the whole timeline'}: {self.what}; {self.how}"


@frozen
class LossReport:
    """Everything one export lost or wrote in another field; it is true when that is anything at all.

    ``strict=True`` refuses what is `lost`, and lets pass what is `mapped`.
    """

    format: str
    losses: tuple[Loss, ...] = ()

    @property
    def count(self) -> int:
        """How many things were lost or mapped."""
        return len(self.losses)

    @property
    def lost(self) -> tuple[Loss, ...]:
        """What stands nowhere in the file as it was told."""
        return tuple(loss for loss in self.losses if not loss.mapped)

    @property
    def mapped(self) -> tuple[Loss, ...]:
        """What a field of the format says wrongly or too widely, and another field says exactly."""
        return tuple(loss for loss in self.losses if loss.mapped)

    def of(self, event: str) -> tuple[Loss, ...]:
        """Return what was lost of the event with this id."""
        return tuple(loss for loss in self.losses if loss.event == event)

    def __bool__(self) -> bool:
        return bool(self.losses)

    def __len__(self) -> int:
        return len(self.losses)

    def __iter__(self) -> Iterator[Loss]:
        return iter(self.losses)

    def __str__(self) -> str:
        if not self.losses:
            return f"{self.format}: nothing lost"
        things = "1 thing" if self.count == 1 else f"{self.count} things"
        return "\n".join([f"{self.format} could not hold {things}:", *(f"  {loss}" for loss in self.losses)])


def _encodable(text: str) -> str:
    """Half a surrogate pair has no UTF-8; Unicode's own stand-in takes its place."""
    return SURROGATES.sub("\ufffd", text)


@frozen
class Export:
    """The text of a timeline in one format, what that format lost, and the file it was written to, if any.

    A format that is no text (SQLite, Parquet, a picture) has an empty ``text`` and its bytes in ``data``; ``content``
    is what the file holds in either case. ``frame`` is the table itself, where one was asked for.
    """

    text: str = field(converter=_encodable, repr=False)
    loss: LossReport
    path: Path | None = None
    data: bytes | None = field(default=None, repr=False, kw_only=True)
    frame: Any = field(default=None, repr=False, eq=False, kw_only=True)

    @property
    def content(self) -> bytes:
        """The bytes of the file; a text is UTF-8."""
        return self.text.encode() if self.data is None else self.data

    def __str__(self) -> str:
        return self.text


def lost(event: Event, what: str, how: str, *, mapped: bool = False) -> Loss:
    """Return a loss of this event."""
    return Loss(event.id, event.title, what, how, mapped)

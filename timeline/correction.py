"""A correction made by hand: what an editor pins, joins, parts, renames or drops, with name and reason."""

import datetime as dt
import enum

from attrs import frozen

from timeline.article import Span
from timeline.when import When

__all__ = ["Action", "Correction", "Target"]


class Action(enum.Enum):
    """What a correction does; the values are the names of its tables in the file."""

    PIN = "pin"
    """Set the date of an event."""
    MERGE = "merge"
    """Make one event of several."""
    SPLIT = "split"
    """Take tellings out of an event, as one event of their own."""
    RENAME = "rename"
    """Set the title of an event."""
    DROP = "drop"
    """Leave an event out."""


@frozen
class Target:
    """What a correction is about: the id of an event, or the words of a sentence of an article."""

    event: str | None = None
    article: str | None = None
    says: str | None = None

    def __str__(self) -> str:
        return repr(self.event) if self.event is not None else f"“{self.says}” in {self.article}"


@frozen
class Correction:
    """One correction: what it does, to what, by whom, why, and when it was made.

    ``where`` names its place in the file ("corrections.toml, pin 2"). A split takes the tellings of ``out`` from its
    one target. ``found`` are the triggers of the tellings that the targets (and after them the ``out``) name, set once
    they are looked up: they stay the same whatever articles come later.
    """

    action: Action
    targets: tuple[Target, ...]
    by: str
    reason: str
    made: dt.date | None = None
    when: When | None = None
    title: str | None = None
    out: tuple[Target, ...] = ()
    where: str = ""
    found: tuple[Span, ...] = ()

    def __str__(self) -> str:
        day = f", {self.made}" if self.made is not None else ""
        return f"{_DID[self.action]} by hand ({self.by}{day}): {self.reason}"


_DID = {
    Action.PIN: "Dated",
    Action.MERGE: "Joined",
    Action.SPLIT: "Parted",
    Action.RENAME: "Named",
    Action.DROP: "Dropped",
}

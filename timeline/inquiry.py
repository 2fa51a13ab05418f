"""Answers to a reporter's questions about a timeline: what changed, what came of it, what is still to ask."""

import enum

from attrs import field, frozen

from timeline.article import Span
from timeline.event import Event
from timeline.mention import Mention
from timeline.when import When

__all__ = ["Ask", "Change", "Fate", "Fault", "Finding", "Flip", "Gap", "Move", "NearMerge", "OpenQuestion", "Outcome"]


class Move(enum.Enum):
    """What became of an event between two days; the values read as words."""

    NEW = "new"
    HAPPENED = "happened"
    """What was ahead, or in doubt, is now told as done."""
    MOVED = "moved"
    """It now lies where it could not have lain by what was told before."""
    DATED = "dated"
    """Its window has become narrower."""
    DENIED = "denied"
    WITHDRAWN = "withdrawn"
    """Cancelled or postponed."""
    STATUS = "status"
    """Any other change of status."""
    JOINED = "joined"
    """What was listed as several events has turned out to be one."""
    PARTED = "parted"
    """What was listed as one event has turned out to be several."""


@frozen
class Change:
    """One thing that is known of an event on the later day and was not on the earlier one.

    ``event`` is the event as known on the later day, ``before`` what stood for it on the earlier day (none if it is
    new, several if they were joined), ``what`` the change in short ("planned → happened"), and ``told`` the tellings
    that appeared in between.
    """

    move: Move
    event: Event
    before: tuple[Event, ...]
    what: str
    told: tuple[Mention, ...]

    def __str__(self) -> str:
        what = f" ({self.what})" if self.what else ""
        told = f" — {self.told[0].article}: “{self.told[0].text.strip()}”" if self.told else ""
        return f"{self.move.value}: {self.event.title}{what}{told}"


class Fate(enum.Enum):
    """What came of something promised."""

    KEPT = "kept"
    """It took place where it was promised to."""
    LATE = "late"
    """It took place after the last day promised."""
    EARLY = "early"
    """It took place before the first day promised."""
    DONE = "done"
    """It took place; whether in time is not told."""
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DENIED = "denied"
    CLAIMED = "claimed"
    """Somebody says that it took place, and no article vouches for it."""
    PERHAPS_KEPT = "perhaps kept"
    """Something like it took place where it was promised to; nothing told says that it was this."""
    OVERDUE = "overdue"
    """Its last day has passed and nobody has told of it."""
    OPEN = "open"
    """Its time has not run out, or it was promised for no time."""


@frozen
class Outcome:
    """What came of one promise by some day: its fate, the promise, the telling that settles it, and why in a clause.

    ``perhaps`` are events told later that may be what was promised, though nothing in the articles joins them to it:
    of the same kind and with the same people, and not over before its first day.
    """

    event: Event
    fate: Fate
    promise: Mention
    settled_by: Mention | None
    because: str
    perhaps: tuple[Event, ...] = ()

    def __str__(self) -> str:
        perhaps = f"; perhaps it was “{self.perhaps[0].title}”" if self.perhaps else ""
        return f"{self.fate.value}: {self.event.title} — {self.because}{perhaps}"


@frozen
class Gap:
    """Days on which nothing told can have fallen: from ``earliest`` to ``latest``, both included (ISO days).

    ``after`` are the events that end right before it, ``before`` those that begin right after it.
    """

    earliest: str
    latest: str
    days: int
    after: tuple[Event, ...]
    before: tuple[Event, ...]

    def __str__(self) -> str:
        return f"{self.days} days, {self.earliest} to {self.latest}, before “{self.before[0].title}”"


class Ask(enum.Enum):
    """Why something is worth asking about, the most pressing first."""

    CONTRADICTED = "contradicted"
    OVERDUE = "overdue"
    UNCONFIRMED = "unconfirmed"
    """Somebody claims it, and no other side confirms it."""
    GAP = "gap"
    """Nothing is told of the days before something that several sources tell."""
    UNDATED = "undated"
    SINGLE_ORIGIN = "single origin"


@frozen
class OpenQuestion:
    """Something that the articles leave open: the question in plain words, the events it is about, where to look."""

    ask: Ask
    text: str
    events: tuple[Event, ...]
    spans: tuple[Span, ...] = field(default=(), kw_only=True)

    def __str__(self) -> str:
        return f"{self.ask.value}: {self.text}"


class Fault(enum.Enum):
    """What may be wrong with a sentence of a draft."""

    WEEKDAY = "weekday"
    """A weekday and a date that are not the same day."""
    DATE = "date"
    """A day that the articles rule out."""
    PUBLICATION = "publication date"
    """The day an article appeared, given as the day of what it tells."""
    PRECISION = "precision"
    """A day, where the articles leave more open."""
    STATUS = "status"
    """Told as done, where the articles have it planned, claimed or denied; or the other way round."""
    WHO = "who"
    """Somebody is named in it whom no telling of it names."""
    ORDER = "order"
    """Two things in an order that the articles rule out."""
    NOT_TOLD = "not told"
    """Dated or done in the draft, and told by no article in words near enough to be joined."""


@frozen
class Finding:
    """One thing to look at in a draft: what may be wrong, in plain words, where, and the events it was held against.

    ``span`` counts characters of the draft, ``text`` are its words there, and ``because`` is what the articles say.
    """

    fault: Fault
    span: Span
    text: str
    because: str
    events: tuple[Event, ...] = ()

    def __str__(self) -> str:
        return f"{self.fault.value}: “{self.text.strip()}” — {self.because}"


@frozen
class Flip:
    """What another reading of the dates would change: an event that moves, and the certain orders it turns round.

    ``was`` and ``would_be`` are its windows as listed and under ``policy`` (`timeline.policy.Policy`); of the pairs in
    ``turned`` the first comes certainly before the second as listed, and certainly after it under the policy.
    """

    policy: str
    event: Event
    was: When
    would_be: When
    turned: tuple[tuple[Event, Event], ...] = ()

    def __str__(self) -> str:
        turned = "; ".join(f"“{a.title}” would come after “{b.title}”" for a, b in self.turned[:3])
        more = f" and {len(self.turned) - 3} more" if len(self.turned) > 3 else ""
        return (
            f"{self.policy}: {self.event.title}, {self.was} → {self.would_be}{f' — {turned}{more}' if turned else ''}"
        )


@frozen
class NearMerge:
    """Two events that were nearly told as one: what speaks for it, and what kept them apart, a clause each.

    ``points`` grow with the evidence; a pair that nothing forbids is one event from `timeline.fuse.likeness.SAME` on.
    """

    first: Event
    second: Event
    points: float
    reasons: tuple[str, ...]
    against: tuple[str, ...]

    def __str__(self) -> str:
        held = "; ".join(self.against)
        return f"“{self.first.title}” and “{self.second.title}”: {'; '.join(self.reasons)}; but {held}"

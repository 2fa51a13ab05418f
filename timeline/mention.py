"""One telling of something that happened, will happen, or is said to have."""

import enum

from attrs import field, frozen

from timeline.article import Block, Span
from timeline.interval import Interval
from timeline.timex import Timex
from timeline.when import UNDATED, When

__all__ = ["Claim", "Hint", "Mention", "Stance", "Status", "Told"]


class Status(enum.Enum):
    """How far a thing is said to have come; the names are those of the JSON."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    SCHEDULED = "scheduled"
    """It has a set date ("are set to meet Wednesday")."""
    PLANNED = "planned"
    PROPOSED = "proposed"
    CLAIMED = "claimed"
    """Somebody says it happened and the article does not vouch for it."""
    CONDITIONAL = "conditional"
    DENIED = "denied"
    """Somebody says it did not or will not happen, or the article says so."""
    UNCERTAIN = "uncertain"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"

    __hash__ = object.__hash__  # members are unique; the inherited hash runs in Python


class Stance(enum.Enum):
    """What a claimant does with a statement; the names are those of the JSON."""

    ASSERTS = "asserts"
    DENIES = "denies"
    NONCOMMITTAL = "noncommittal"
    UNCONFIRMED = "unconfirmed"
    CONDITIONAL = "conditional"

    __hash__ = object.__hash__  # members are unique; the inherited hash runs in Python


@frozen
class Claim:
    """Somebody's word on an event: who (``None`` is the article itself), which way, and the sentence that has it."""

    by: str | None
    stance: Stance
    span: Span


class Hint(enum.Enum):
    """How a sentence orders two things without dating them."""

    BEFORE = "before"
    AFTER = "after"
    DURING = "during"
    SINCE = "since"
    """It begins no earlier than the other begins, which may go on: "since the strike", what a storm did."""
    WHILE = "while"
    """For some time both go on: "spoke to her even as he hosted them"."""
    SAME_DAY = "same day"

    __hash__ = object.__hash__  # members are unique; the inherited hash runs in Python


@frozen
class Told:
    """An order told in words: the mention that carries it stands in this relation to another mention's trigger.

    ``gap`` is how far after (or before) in minutes, ``[at least, at most]``, where the words say so ("hours later").
    ``weak`` is narrative order ("then"), which never makes anything certain.
    """

    hint: Hint
    other: Span
    words: Span
    gap: tuple[int | None, int | None] = (None, None)
    weak: bool = field(default=False, kw_only=True)


@frozen
class Mention:
    """One telling: who, what, where, when, who says so, and how far it has come.

    ``span`` is the sentence or clause, ``trigger`` the word or phrase that names what happened, ``kind`` the family of
    that word ("meet", "call", "say"), ``head`` its lemma, ``object`` the noun it is about where the trigger alone says
    too little ("security guarantees"). ``actors`` are canonical names, the doer first. ``timex`` is the expression that
    dates it, if one does; ``when`` may be set without one (the publication date, an earlier sentence) and
    ``when_because`` then says why in a plain clause.
    """

    span: Span
    text: str
    trigger: Span
    kind: str
    head: str
    title: str
    status: Status
    when: When = UNDATED
    timex: Timex | None = None
    when_because: str = ""
    actors: tuple[str, ...] = ()
    place: str | None = None
    object: str | None = None
    claim: Claim | None = None
    told: tuple[Told, ...] = ()
    status_because: tuple[Span, ...] = ()
    beside: tuple[str, ...] = field(default=(), kw_only=True)
    """Who says it together with the one whose claim it is."""
    is_nominal: bool = field(default=False, kw_only=True)
    is_ahead: bool = field(default=False, kw_only=True)
    """Its own words put it after the writing ("will", "are to", "next"), not only after what was then said."""
    block: Block = field(default=Block.BODY, kw_only=True)
    """What kind of block tells it: headlines and captions repeat what the body tells better."""
    is_inherited: bool = field(default=False, kw_only=True)
    """Its date comes from the sentences around it: it gives way to one that a telling has words for."""

    @property
    def article(self) -> str:
        """Id of the article that tells it."""
        return self.span.article

    @property
    def bounds(self) -> Interval:
        """The bounds of its `When`."""
        return self.when.bounds

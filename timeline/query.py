"""Predicates on events, to be put together with ``&``, ``|`` and ``~`` and handed to `Timeline.where`.

The predicates on dates ask what *may* be so, unless ``certain`` is set: an event told to fall "within two weeks" may
fall on any day of the two and certainly falls on none. They look at an event's own date and at what its order with
other events adds to it. An event of which nothing at all is known when it was is never chosen by date.
"""

import functools
import re
import unicodedata
from collections.abc import Callable, Mapping

from attrs import field, frozen

from timeline.errors import UnknownStatus
from timeline.event import Event
from timeline.interval import DateLike, Interval
from timeline.mention import Status
from timeline.ordering import Ordering

__all__ = [
    "Predicate",
    "Setting",
    "after",
    "before",
    "between",
    "claimed_by",
    "folded",
    "from_source",
    "holds",
    "involving",
    "on",
    "quoting",
    "titled",
    "undated",
    "with_status",
]


@frozen
class Setting:
    """What a predicate may need to know beside the event: the order it stands in, and the sources of the articles."""

    ordering: Ordering = field(factory=Ordering)
    sources: Mapping[str, tuple[str, ...]] = {}

    def may_lie(self, event: Event) -> Interval:
        """Return the minutes it may lie in, by its own date and by what it is ordered with."""
        told = event.when.bounds
        ordered = self.ordering.bounds(event.id)
        return told if event.when.fills else told.meet(ordered) or told

    def surely_lies(self, event: Event) -> Interval:
        """Return the minutes it must lie in: a doubtful date says nothing here, an "about" widens."""
        trusted = event.when.trusted
        return trusted.meet(self.ordering.bounds(event.id)) or trusted


_NOWHERE = Setting()


@frozen
class Predicate:
    """A question about an event that is answered yes or no; ``name`` is how it was asked."""

    name: str
    test: Callable[[Event, Setting], bool] = field(repr=False)

    def __call__(self, event: Event, setting: Setting = _NOWHERE) -> bool:
        """Answer for an event; without a setting, by its own date and the ids of its articles alone."""
        return self.test(event, setting)

    def __and__(self, other: "Predicate") -> "Predicate":
        return Predicate(f"({self.name} & {other.name})", lambda e, s: self.test(e, s) and other.test(e, s))

    def __or__(self, other: "Predicate") -> "Predicate":
        return Predicate(f"({self.name} | {other.name})", lambda e, s: self.test(e, s) or other.test(e, s))

    def __invert__(self) -> "Predicate":
        return Predicate(f"~{self.name}", lambda e, s: not self.test(e, s))


def between(earliest: DateLike | None, latest: DateLike | None, *, certain: bool = False) -> Predicate:
    """Events that may fall from ``earliest`` to ``latest``, both included (``None``: no limit on that side).

    With ``certain``, only those that fall there whole, wherever in their bounds they are. A month or a year stands for
    all of its days.

    Raises
    ------
    BadDate
        If an end is no date.
    EmptyInterval
        If ``latest`` is before ``earliest``.
    """
    asked = Interval.closed(earliest, latest)

    def test(event: Event, setting: Setting) -> bool:
        lies = setting.surely_lies(event) if certain else setting.may_lie(event)
        if lies.is_unknown:
            return False
        return lies in asked if certain else lies.overlaps(asked)

    return Predicate(_asked("between", earliest, latest, certain=certain), test)


def on(day: DateLike, *, certain: bool = False) -> Predicate:
    """Events that may fall on a day (or in a month or year); with ``certain``, those that fall on it and no other."""
    Interval.of(day)  # refuses what is no day, which `between` would take for an open end
    return Predicate(_asked("on", day, certain=certain), between(day, day, certain=certain).test)


def before(day: DateLike, *, certain: bool = False) -> Predicate:
    """Events that may be over before a day begins; with ``certain``, those that must be."""
    start = Interval.of(day).start
    assert start is not None

    def test(event: Event, setting: Setting) -> bool:
        if certain:
            end = setting.surely_lies(event).end
            return end is not None and end <= start
        lies = setting.may_lie(event)
        if event.when.fills and lies.end is not None:
            return lies.end <= start
        return not lies.is_unknown and (lies.start is None or lies.start < start)

    return Predicate(_asked("before", day, certain=certain), test)


def after(day: DateLike, *, certain: bool = False) -> Predicate:
    """Events that may begin once a day is over; with ``certain``, those that must."""
    end = Interval.of(day).end
    assert end is not None

    def test(event: Event, setting: Setting) -> bool:
        if certain:
            start = setting.surely_lies(event).start
            return start is not None and start >= end
        lies = setting.may_lie(event)
        if event.when.fills and lies.start is not None:
            return lies.start >= end
        return not lies.is_unknown and (lies.end is None or lies.end > end)

    return Predicate(_asked("after", day, certain=certain), test)


def undated() -> Predicate:
    """Events that the articles give no date."""
    return Predicate("undated()", lambda event, _: not event.when.is_dated)


def involving(*names: str) -> Predicate:
    """Events in which everyone named takes part; for any of them, join predicates with ``|``.

    A name matches when its words stand side by side in an actor's, whatever the case and the accents: "putin" finds
    Vladimir Putin, "Put" does not.
    """
    wanted = [folded(name) for name in names]

    def test(event: Event, _: Setting) -> bool:
        actors = {actor for mention in event.mentions for actor in mention.actors}.union(event.actors)
        return all(any(holds(folded(actor), name) for actor in actors) for name in wanted)

    return Predicate(_asked("involving", *names), test)


def from_source(*names: str) -> Predicate:
    """Events told by an article of one of the sources, named by its source, its origin or its id."""
    wanted = [folded(name) for name in names]

    def test(event: Event, setting: Setting) -> bool:
        told_by = {name for article in event.articles for name in setting.sources.get(article, (article,))}
        return any(holds(folded(source), name) for source in told_by for name in wanted)

    return Predicate(_asked("from_source", *names), test)


def with_status(*statuses: Status | str) -> Predicate:
    """Events of one of the statuses.

    Raises
    ------
    UnknownStatus
        If a word is no status.
    """
    wanted = {_status(status) for status in statuses}
    return Predicate(_asked("with_status", *(s.value for s in wanted)), lambda event, _: event.status in wanted)


def claimed_by(*names: str) -> Predicate:
    """Events on which one of those named is quoted, whether they assert or deny; names match as in `involving`."""
    wanted = [folded(name) for name in names]

    def test(event: Event, _: Setting) -> bool:
        claimants = {claim.by for claim in event.claims if claim.by is not None}
        return any(holds(folded(claimant), name) for claimant in claimants for name in wanted)

    return Predicate(_asked("claimed_by", *names), test)


def titled(text: str) -> Predicate:
    """Events named so: the words stand side by side in the title, the trigger, its object, the place or an actor.

    The last word may be the beginning of one: "meet" finds a meeting. Case and accents do not matter.
    """
    wanted = folded(text)
    return Predicate(_asked("titled", text), lambda event, _: any(holds(t, wanted, prefix=True) for t in _names(event)))


def quoting(text: str) -> Predicate:
    """Events with the words in one of the sentences that tell them; words match as in `titled`."""
    wanted = folded(text)
    return Predicate(
        _asked("quoting", text),
        lambda event, _: any(holds(folded(mention.text), wanted, prefix=True) for mention in event.mentions),
    )


@functools.lru_cache(maxsize=4096)
def folded(text: str) -> tuple[str, ...]:
    """Return the words of a text without case or accents."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return tuple(re.findall(r"\w+", plain.casefold()))


def holds(words: tuple[str, ...], wanted: tuple[str, ...], *, prefix: bool = False) -> bool:
    """Tell whether the wanted words stand side by side; with ``prefix`` the last may be the beginning of a word."""
    if not wanted:
        return False
    for place in range(len(words) - len(wanted) + 1):
        run = words[place : place + len(wanted)]
        if run == wanted or (prefix and run[:-1] == wanted[:-1] and run[-1].startswith(wanted[-1])):
            return True
    return False


def _names(event: Event) -> tuple[tuple[str, ...], ...]:
    texts = {event.title, event.place or "", *event.actors}
    for mention in event.mentions:
        trigger = mention.text[mention.trigger.start - mention.span.start : mention.trigger.end - mention.span.start]
        texts.update((trigger, mention.title, mention.object or "", *mention.actors))
    return tuple(folded(text) for text in texts)


def _status(status: Status | str) -> Status:
    try:
        return Status(status)
    except ValueError as error:
        raise UnknownStatus(status, tuple(known.value for known in Status)) from error


def _asked(name: str, *arguments: object, certain: bool = False) -> str:
    words = [repr(argument) for argument in arguments] + ["certain=True"] * certain
    return f"{name}({', '.join(words)})"

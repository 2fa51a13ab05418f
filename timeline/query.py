"""Predicates on events, to be put together with ``&``, ``|`` and ``~`` and handed to `Timeline.where`.

A predicate on dates can be asked at three strengths:

- ``certain=True``: what must be so. An event "within two weeks" certainly falls on none of the days of the two.
- By default: what may be so of events whose time is told on both sides, and all that must be so. The event "within two
  weeks" may fall on each of those days.
- ``possible=True``: all that may be so. An event told in the past tense and nowhere dated was "by" the day its article
  appeared, and so perhaps on any day before; only here is it chosen for those days.

Each strength chooses all that the one before it does. All look at an event's own date and at what its order with other
events adds to it. An event of which nothing at all is known when it was is never chosen by date.
"""

import functools
import re
import unicodedata

from timeline.errors import InvalidInput, UnknownStatus
from timeline.event import Event
from timeline.interval import DateLike, Interval
from timeline.mention import Status
from timeline.predicate import Predicate, Question, Setting, edge_in, has_date

__all__ = [
    "Predicate",
    "Setting",
    "after",
    "before",
    "between",
    "claimed_by",
    "folded",
    "from_source",
    "has_date",
    "holds",
    "involving",
    "on",
    "quoting",
    "titled",
    "undated",
    "with_status",
]

_LONG = 7
"""Letters that a name needs to be matched however it is transliterated."""
_VOWELS = str.maketrans("yj", "ii")
_LATIN = re.compile(r"(.)\1+")


def between(
    earliest: DateLike | None, latest: DateLike | None, *, certain: bool = False, possible: bool = False
) -> Predicate:
    """Events that may fall from ``earliest`` to ``latest``, both included (``None``: no limit on that side).

    Chosen are events whose time is told on both sides and has a day in common with the days asked for, those that fall
    there whole, and stretches that surely begin or end there. With ``certain``, only those that fall there whole,
    wherever in their bounds they are; with ``possible``, also those with an open side that may fall there. A month or a
    year stands for all of its days.

    Raises
    ------
    BadDate
        If an end is no date.
    EmptyInterval
        If ``latest`` is before ``earliest``.
    InvalidInput
        If both ``certain`` and ``possible`` are set.
    """
    asked = Interval.closed(earliest, latest)
    question = Question(lambda lies: lies in asked, lambda _, lies: lies.overlaps(asked), edge_in(asked))
    return question.asked("between", earliest, latest, certain=certain, possible=possible)


def on(day: DateLike, *, certain: bool = False, possible: bool = False) -> Predicate:
    """Events that may fall on a day (or in a month or year); with ``certain``, those that fall on it and no other.

    It is `between` from the day to itself.
    """
    asked = Interval.of(day)  # refuses what is no day, which `between` would take for an open end
    question = Question(lambda lies: lies in asked, lambda _, lies: lies.overlaps(asked), edge_in(asked))
    return question.asked("on", day, certain=certain, possible=possible)


def before(day: DateLike, *, certain: bool = False, possible: bool = False) -> Predicate:
    """Events that may be over before a day begins; with ``certain``, those that must be.

    By default, those whose time is told on both sides and those that must be; with ``possible``, also those with an
    open side.
    """
    start = Interval.of(day).start
    assert start is not None

    def whole(lies: Interval) -> bool:
        return lies.end is not None and lies.end <= start

    def part(event: Event, lies: Interval) -> bool:
        return whole(lies) if event.when.fills and lies.end is not None else lies.start is None or lies.start < start

    return Question(whole, part).asked("before", day, certain=certain, possible=possible)


def after(day: DateLike, *, certain: bool = False, possible: bool = False) -> Predicate:
    """Events that may begin once a day is over; with ``certain``, those that must.

    By default, those whose time is told on both sides and those that must; with ``possible``, also those with an open
    side.
    """
    end = Interval.of(day).end
    assert end is not None

    def whole(lies: Interval) -> bool:
        return lies.start is not None and lies.start >= end

    def part(event: Event, lies: Interval) -> bool:
        return whole(lies) if event.when.fills and lies.start is not None else lies.end is None or lies.end > end

    return Question(whole, part).asked("after", day, certain=certain, possible=possible)


def undated() -> Predicate:
    """Events that the articles give no date: at most it follows from the day of publication when they were."""
    return Predicate("undated()", lambda event, _: not has_date(event))


def involving(*names: str) -> Predicate:
    """Events in which everyone named takes part; for any of them, join predicates with ``|``.

    A name matches when its words stand side by side in an actor's, whatever the case and the accents: "putin" finds
    Vladimir Putin, "Put" does not. A word of seven letters or more matches as other alphabets are spelt in Latin
    letters: "Zelensky" and "Zelenskyy" are one, "Smith" and "Smyth" two.
    """
    wanted = [_latin(name) for name in _words_of(names, "involving")]

    def test(event: Event, _: Setting) -> bool:
        actors = {actor for mention in event.mentions for actor in mention.actors}.union(event.actors)
        return all(any(holds(_latin(folded(actor)), name) for actor in actors) for name in wanted)

    return Predicate(_asked("involving", *names), test)


def from_source(*names: str) -> Predicate:
    """Events told by an article of one of the sources, named by its source, its origin or its id."""
    wanted = _words_of(names, "from_source")

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
    wanted = [_latin(name) for name in _words_of(names, "claimed_by")]

    def test(event: Event, _: Setting) -> bool:
        claimants = {claim.by for claim in event.claims if claim.by is not None}
        return any(holds(_latin(folded(claimant)), name) for claimant in claimants for name in wanted)

    return Predicate(_asked("claimed_by", *names), test)


def titled(text: str) -> Predicate:
    """Events named so: the words stand side by side in the title, the trigger, its object, the place or an actor.

    The last word may be the beginning of one: "meet" finds a meeting. Case and accents do not matter.
    """
    (wanted,) = _words_of((text,), "search")
    return Predicate(_asked("titled", text), lambda event, _: any(holds(t, wanted, prefix=True) for t in _names(event)))


def quoting(text: str) -> Predicate:
    """Events with the words in one of the sentences that tell them; words match as in `titled`."""
    (wanted,) = _words_of((text,), "search")
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


def _latin(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words with one spelling for what transliterations spell in several ways: y, j and i, doubled letters."""
    return tuple(_LATIN.sub(r"\1", word.translate(_VOWELS)) if len(word) >= _LONG else word for word in words)


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


def _words_of(names: tuple[object, ...], asked: str) -> list[tuple[str, ...]]:
    """Return each name as words; what is no text is the caller's mistake."""
    wrong = next((name for name in names if not isinstance(name, str)), "")
    if not isinstance(wrong, str):
        raise InvalidInput(f"{asked}() takes names as text, got {type(wrong).__name__}")
    return [folded(str(name)) for name in names]


def _asked(name: str, *arguments: object) -> str:
    return f"{name}({', '.join(map(repr, arguments))})"

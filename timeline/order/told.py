"""What the words say: "before the meetings", "hours later", "during the call", "the same day"."""

import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from timeline.article import Span
from timeline.event import Event
from timeline.mention import Hint, Mention, Status, Told
from timeline.order.dated import clip, end, start
from timeline.order.network import MOMENT, TICKS, Constraint

__all__ = ["Telling", "constraints", "tellings", "weaker"]

_LONGEST_SENTENCE = 160

_PUTS = {
    Hint.BEFORE: "puts {a} before {b}",
    Hint.AFTER: "puts {a} after {b}",
    Hint.DURING: "puts {a} within {b}",
    Hint.SINCE: "has {a} begin no earlier than {b}",
    Hint.WHILE: "has {a} going on with {b}",
    Hint.SAME_DAY: "puts {a} on the day of {b}",
}


@frozen(eq=False)
class Telling:
    """One order told in words, from the event at place ``a`` to the one at place ``b``; as text, a reason.

    ``goes_on`` says that the earlier of the two is still going on, so "after" it means after it began. ``other`` is
    the mention pointed to. ``support`` counts the articles that tell the same two events in the same order.
    """

    a: int
    b: int
    hint: Hint
    told: Told
    mention: Mention
    titles: tuple[str, str]
    goes_on: bool = False
    other: Mention | None = None
    support: int = field(default=1)

    def __str__(self) -> str:
        a, b = (f"“{clip(title)}”" for title in self.titles)
        return f"{self.where} {_PUTS[self.hint].format(a=a, b=b)}: “{clip(self.sentence.text, _LONGEST_SENTENCE)}”"

    @property
    def sentence(self) -> Mention:
        """The one of the two mentions whose sentence holds the words."""
        return self.other if self.other is not None and self.told.words in self.other.span else self.mention

    @property
    def where(self) -> str:
        """``“hours later” in 4_x``."""
        words, said = self.told.words, self.sentence
        offset = said.span.start
        quoted = said.text[words.start - offset : words.end - offset] if words in said.span else ""
        return f"“{quoted}” in {said.article}" if quoted.strip() else f"a sentence in {said.article}"

    @property
    def earlier_and_later(self) -> tuple[int, int]:
        """The places of the two events, the one told as earlier (or as the larger) first."""
        return (self.a, self.b) if self.hint is Hint.BEFORE else (self.b, self.a)


def tellings(events: Sequence[Event]) -> tuple[Telling, ...]:
    """Return every order told between two of the events: the best supported first, then from early to late.

    An order told from or to something that is no mention of these events is left out.
    """
    find = _finder(events)
    found = [
        _telling(events, place, other, told, mention)
        for place, event in enumerate(events)
        for mention in event.mentions
        for told in mention.told
        if (other := find(told.other)) is not None
    ]
    return _arranged(_supported(found), len(events))


def _telling(events: Sequence[Event], place: int, other: int, told: Told, mention: Mention) -> Telling:
    a, b = events[place], events[other]
    first = a if told.hint is Hint.BEFORE else b
    goes_on = first.status is Status.ONGOING and told.hint in (Hint.BEFORE, Hint.AFTER)
    pointed = next((m for m in b.mentions if m.article == mention.article and m.trigger.overlaps(told.other)), None)
    return Telling(place, other, told.hint, told, mention, (a.title, b.title), goes_on, pointed)


def weaker(telling: Telling) -> Constraint | None:
    """Return what is left of an order that is contradicted: what comes after or within another begins no earlier."""
    if telling.hint not in (Hint.BEFORE, Hint.AFTER, Hint.DURING) or telling.goes_on:
        return None
    earlier, later = telling.earlier_and_later
    return Constraint(((start(earlier), start(later), 0),), telling)


def constraints(tellings: Iterable[Telling]) -> Iterator[Constraint]:
    """Return the gaps between points that the tellings give: all orders first, then how far apart."""
    tellings = tuple(tellings)
    for telling in tellings:
        if telling.hint is not Hint.SAME_DAY:
            yield _order(telling)
    for telling in tellings:
        if telling.hint in (Hint.BEFORE, Hint.AFTER) and telling.told.gap != (None, None):
            yield _distance(telling)


def _order(telling: Telling) -> Constraint:
    earlier, later = telling.earlier_and_later
    if telling.hint is Hint.DURING:
        return Constraint(((start(earlier), start(later), 0), (end(later), end(earlier), 0)), telling)
    if telling.hint is Hint.WHILE:
        return Constraint(((start(earlier), end(later), MOMENT), (start(later), end(earlier), MOMENT)), telling)
    from_ = start if telling.hint is Hint.SINCE or telling.goes_on else end
    return Constraint(((from_(earlier), start(later), 0),), telling)


def _distance(telling: Telling) -> Constraint:
    """Return how far apart two events are told to be.

    "Two days after the summit" may count from its first day or from its last, so the least gap is taken from start to
    start and the most from the earlier one's end.
    """
    earlier, later = telling.earlier_and_later
    least, most = telling.told.gap
    gaps = []
    if least is not None:
        gaps.append((start(earlier), start(later), least * TICKS))
    if most is not None:
        gaps.append((start(later), end(earlier), -most * TICKS))
    return Constraint(tuple(gaps), telling)


def _finder(events: Sequence[Event]) -> Callable[[Span], int | None]:
    """Return what finds the place of the event that holds a trigger, or one that overlaps it."""
    exact: dict[Span, int] = {}
    for place, event in enumerate(events):
        for mention in event.mentions:
            exact.setdefault(mention.trigger, place)
    ordered = sorted(exact)

    def find(span: Span) -> int | None:
        if span in exact:
            return exact[span]
        after = bisect.bisect_left(ordered, Span(span.article, span.end, span.end))
        overlapping = (trigger for trigger in ordered[max(0, after - 2) : after] if trigger.overlaps(span))
        return exact.get(next(overlapping, span))

    return find


def _supported(found: Iterable[Telling]) -> list[Telling]:
    """Return one telling for each two events told in one way: its first, with the number of articles that tell it."""
    together: dict[object, list[Telling]] = {}
    for telling in sorted(found, key=_position):
        earlier, later = telling.earlier_and_later
        kind = Hint.BEFORE if telling.hint is Hint.AFTER else telling.hint
        together.setdefault((earlier, later, kind, telling.told.gap, telling.told.weak), []).append(telling)
    return [_with_support(same) for same in together.values()]


def _with_support(same: Sequence[Telling]) -> Telling:
    first = same[0]
    articles = len({telling.mention.article for telling in same})
    return evolve(first, support=articles)


def _position(telling: Telling) -> tuple[Span, Span, Span, str]:
    return telling.mention.trigger, telling.told.words, telling.told.other, telling.hint.value


def _arranged(found: Sequence[Telling], events: int) -> tuple[Telling, ...]:
    """Return the tellings by support, then by a line through the events that follows them where it can.

    Taken in that order, each only touches its own two events; in any other, one could move a whole chain.
    """
    after: dict[int, set[int]] = {}
    for telling in found:
        earlier, later = telling.earlier_and_later
        after.setdefault(earlier, set()).add(later)
    rank = _along(after, events)
    return tuple(sorted(found, key=lambda t: (-t.support, rank[t.earlier_and_later[0]], _position(t))))


def _along(after: Mapping[int, set[int]], events: int) -> list[int]:
    """Return a rank for each event, all after those before it; where they run in a circle, the first one leads."""
    waiting = [0] * events
    for followers in after.values():
        for follower in followers:
            waiting[follower] += 1
    rank, count = [-1] * events, 0
    for first in [*(place for place in range(events) if waiting[place] == 0), *range(events)]:
        ready = [first]
        while ready:
            place = ready.pop()
            if rank[place] >= 0:
                continue
            rank[place], count = count, count + 1
            for follower in sorted(after.get(place, ()), reverse=True):
                waiting[follower] -= 1
                if waiting[follower] == 0:
                    ready.append(follower)
    return rank

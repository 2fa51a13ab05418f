"""Contradictions between events that look like one but for the day, and slips inside the articles."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from timeline.article import Article, Span
from timeline.conflict import Conflict
from timeline.event import Event
from timeline.mention import Claim, Stance
from timeline.review.numbers import Length, lengths
from timeline.review.within import sides
from timeline.wording import Wording

__all__ = ["day_conflicts", "length_conflicts"]

_APART = 7
"""Days within which two events of one kind, with the same people and about the same thing, look like one."""

_CROWD = 12

_TWICE = 1.5
"""How much longer one length must be before both cannot be right; "almost four" may be three and a half."""


def day_conflicts(events: Iterable[Event], wording: Wording) -> tuple[Conflict, ...]:
    """Return pairs of events that different articles tell alike, down to the object, on days that cannot be one.

    Both must be narrowly dated, and no article may tell both: it would know two events from one.
    """
    groups: dict[tuple[str, str, tuple[str, ...]], list[Event]] = defaultdict(list)
    for event in events:
        family = wording.kin.get(event.kind, event.kind)
        things = {mention.object.casefold() for mention in event.mentions if mention.object}
        if event.when.bounds.is_known and event.actors and family not in wording.statements:
            for thing in sorted(things):
                groups[family, thing, tuple(sorted(event.actors[:2]))].append(event)
    found = {}
    for (_, thing, _), group in sorted(groups.items()):
        for a, b in combinations(group, 2) if len(group) <= _CROWD else ():
            if _days_apart(a, b) and not {*a.articles} & {*b.articles}:
                days = f"{a.when} or {b.when}"
                found[a.id, b.id] = Conflict(
                    f"When: {a.title} ({thing}), {days}", (a.id, b.id), sides((*a.mentions, *b.mentions))
                )
    return tuple(found.values())


def _days_apart(a: Event, b: Event) -> bool:
    first, second = sorted((a.when.bounds, b.when.bounds), key=lambda bounds: bounds.start or 0)
    if first.overlaps(second) or first.last_day is None or second.first_day is None:
        return False
    return second.first_day - first.last_day <= _APART


def length_conflicts(articles: Sequence[Article], events: Sequence[Event], wording: Wording) -> tuple[Conflict, ...]:
    """Return nouns that are given lengths of time which cannot all be right, inside one article or between articles.

    Only lengths said of the same noun are compared, and only where one is half as long again as the other.
    """
    told: dict[str, list[Length]] = defaultdict(list)
    for article in sorted(articles, key=lambda article: article.id):
        for length in lengths(article, wording):
            told[length.noun].append(length)
    found = []
    for noun in sorted(told):
        days = [length.days for length in told[noun]]
        if max(days) >= _TWICE * min(days) and min(days) >= 1:
            claims = tuple(_claim(length, events) for length in told[noun])
            texts = ", ".join(f"“{length.text}”" for length in told[noun][:3])
            found.append(Conflict(f"How long the {noun} has lasted: {texts}", _told_there(told[noun], events), claims))
    return tuple(found)


def _claim(length: Length, events: Sequence[Event]) -> Claim:
    for event in events:
        for claim in event.claims:
            if length.span in claim.span:
                return Claim(claim.by, Stance.ASSERTS, length.span)
    return Claim(None, Stance.ASSERTS, length.span)


def _told_there(lengths_told: Sequence[Length], events: Sequence[Event]) -> tuple[str, ...]:
    spans: list[Span] = [length.span for length in lengths_told]
    return tuple(sorted({e.id for e in events for m in e.mentions if any(span.overlaps(m.trigger) for span in spans)}))

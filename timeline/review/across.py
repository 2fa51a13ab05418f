"""Contradictions between events that look like one but for the day, and slips inside the articles."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from timeline.article import Article
from timeline.conflict import Conflict
from timeline.event import Event
from timeline.mention import Claim
from timeline.review.numbers import Amount, Length, amounts, lengths, same_when_rounded
from timeline.review.told import Told
from timeline.review.within import sides
from timeline.wording import Wording

__all__ = ["amount_conflicts", "day_conflicts", "length_conflicts"]

_APART = 7
"""Days within which two events of one kind, with the same people and about the same thing, look like one."""

_CROWD = 12

_NEARLY = 1.25
"""How much larger one sum may be than another that is meant for the same."""

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
                found[a.id, b.id] = Conflict(f"When: {a.title} ({thing}), {days}", (a.id, b.id), _both(a, b))
    return tuple(found.values())


def _both(a: Event, b: Event) -> tuple[Claim, ...]:
    claims = {*sides(a, a.mentions), *sides(b, b.mentions)}
    return tuple(sorted(claims, key=lambda claim: (claim.span, claim.by or "", claim.stance.value)))


def _days_apart(a: Event, b: Event) -> bool:
    first, second = sorted((a.when.bounds, b.when.bounds), key=lambda bounds: bounds.start or 0)
    if first.overlaps(second) or first.last_day is None or second.first_day is None:
        return False
    return second.first_day - first.last_day <= _APART


def amount_conflicts(articles: Sequence[Article], said: Told, wording: Wording) -> tuple[Conflict, ...]:
    """Return sums that articles of the same days give for one thing and that are nearly, but not quite, the same.

    "a $2.6 million grant" and "the $2.5 million grant" are one sum told in two ways, "a $90 million grant" another
    grant; an amount that only rounds the other is no conflict.
    """
    told: dict[tuple[str, str], list[Amount]] = defaultdict(list)
    for article in sorted(articles, key=lambda article: article.id):
        for amount in amounts(article, wording):
            told[amount.measure, amount.noun].append(amount)
    found: dict[str, Conflict] = {}
    for (_, noun), group in sorted(told.items()):
        for first, second in combinations(group, 2) if len(group) <= _CROWD else ():
            here, there = first.span.article, second.span.article
            apart = here != there and said.same_news(here, there)
            near = max(first.value, second.value) <= _NEARLY * min(first.value, second.value)
            if apart and near and not same_when_rounded(first, second):
                about = f"How much, the {noun}: {_or(first.text, second.text)}"
                spans = (first.span, second.span)
                found.setdefault(about, Conflict(about, said.events(spans), tuple(map(said.claim, spans))))
    return tuple(found.values())


def length_conflicts(articles: Sequence[Article], said: Told, wording: Wording) -> tuple[Conflict, ...]:
    """Return nouns that are given lengths of time which cannot all be right, inside one article or between articles.

    Only lengths said of the same noun are compared, and only where one is half as long again as the other.
    """
    told: dict[str, list[Length]] = defaultdict(list)
    for article in sorted(articles, key=lambda article: article.id):
        for length in lengths(article, wording):
            told[length.noun].append(length)
    found = []
    for noun in sorted(told):
        for group in _one_story(told[noun], said):
            days = [length.days for length in group]
            if max(days) >= _TWICE * min(days):
                claims = _each_length_once(group, said)
                texts = ", ".join(f"“{length.text}”" for length in group[:3])
                ids = said.events(length.span for length in group)
                found.append(Conflict(f"How long the {noun} has lasted: {texts}", ids, claims))
    return tuple(found)


def _or(*texts: str) -> str:
    return " or ".join(f"“{text}”" for text in sorted(texts))


def _each_length_once(group: Sequence[Length], said: Told) -> tuple[Claim, ...]:
    """Return the first claim of each claimant, or of each article, to each length."""
    first: dict[tuple[str, float], Claim] = {}
    for length in group:
        claim = said.claim(length.span)
        first.setdefault((claim.by or length.span.article, length.days), claim)
    return tuple(first.values())


def _one_story(told: Sequence[Length], said: Told) -> list[list[Length]]:
    """Return the lengths in groups: those of an article and of articles that tell an event with the first one."""
    groups: list[list[Length]] = []
    for length in told:
        here = length.span.article
        home = (g for g in groups if g[0].span.article == here or said.share(here, g[0].span.article))
        group = next(home, None)
        if group is None:
            groups.append([length])
        else:
            group.append(length)
    return groups

"""Contradictions between events that look like one but for the day, and slips inside the articles."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from timeline.article import Article, Span
from timeline.conflict import Conflict
from timeline.event import Event
from timeline.mention import Claim, Stance
from timeline.review.numbers import Amount, Length, amounts, lengths, same_when_rounded
from timeline.review.within import sides
from timeline.wording import Wording

__all__ = ["amount_conflicts", "day_conflicts", "length_conflicts"]

_APART = 7
"""Days within which two events of one kind, with the same people and about the same thing, look like one."""

_CROWD = 12

_SAME_NEWS = 3
"""Days between two publications up to which they carry the same news."""

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


def amount_conflicts(articles: Sequence[Article], events: Sequence[Event], wording: Wording) -> tuple[Conflict, ...]:
    """Return sums that articles of the same days give for one thing and that are nearly, but not quite, the same.

    "a $2.6 million grant" and "the $2.5 million grant" are one sum told in two ways, "a $90 million grant" another
    grant; an amount that only rounds the other is no conflict.
    """
    told: dict[tuple[str, str], list[tuple[int, Amount]]] = defaultdict(list)
    for article in sorted(articles, key=lambda article: article.id):
        for amount in amounts(article, wording):
            told[amount.measure, amount.noun].append((article.published.toordinal(), amount))
    shared = _shared(events)
    found: dict[str, Conflict] = {}
    for (_, noun), group in sorted(told.items()):
        for (day, first), (other, second) in combinations(group, 2) if len(group) <= _CROWD else ():
            told_together = shared[first.span.article] & shared[second.span.article]
            apart = first.span.article != second.span.article and abs(day - other) <= _SAME_NEWS and told_together
            near = max(first.value, second.value) <= _NEARLY * min(first.value, second.value)
            if apart and near and not same_when_rounded(first, second):
                about = f"How much, the {noun}: {_or(first.text, second.text)}"
                claims = (_claim(first, events, articles), _claim(second, events, articles))
                found.setdefault(about, Conflict(about, _told_there((first, second), events), claims))
    return tuple(found.values())


def length_conflicts(articles: Sequence[Article], events: Sequence[Event], wording: Wording) -> tuple[Conflict, ...]:
    """Return nouns that are given lengths of time which cannot all be right, inside one article or between articles.

    Only lengths said of the same noun are compared, and only where one is half as long again as the other.
    """
    told: dict[str, list[Length]] = defaultdict(list)
    for article in sorted(articles, key=lambda article: article.id):
        for length in lengths(article, wording):
            told[length.noun].append(length)
    shared = _shared(events)
    found = []
    for noun in sorted(told):
        for group in _one_story(told[noun], shared):
            days = [length.days for length in group]
            if max(days) >= _TWICE * min(days):
                claims = _each_length_once(group, events, articles)
                texts = ", ".join(f"“{length.text}”" for length in group[:3])
                found.append(Conflict(f"How long the {noun} has lasted: {texts}", _told_there(group, events), claims))
    return tuple(found)


def _or(*texts: str) -> str:
    return " or ".join(f"“{text}”" for text in sorted(texts))


def _each_length_once(
    group: Sequence[Length], events: Sequence[Event], articles: Sequence[Article]
) -> tuple[Claim, ...]:
    """Return the first claim of each claimant, or of each article, to each length."""
    first: dict[tuple[str, float], Claim] = {}
    for length in group:
        claim = _claim(length, events, articles)
        first.setdefault((claim.by or length.span.article, length.days), claim)
    return tuple(first.values())


def _shared(events: Iterable[Event]) -> dict[str, set[str]]:
    """Return for each article the events it tells together with another."""
    shared: dict[str, set[str]] = defaultdict(set)
    for event in events:
        if len(event.articles) > 1:
            for article in event.articles:
                shared[article].add(event.id)
    return shared


def _one_story(told: Sequence[Length], shared: Mapping[str, set[str]]) -> list[list[Length]]:
    """Return the lengths in groups: those of an article and of articles that tell an event with the first one."""
    groups: list[list[Length]] = []
    for length in told:
        here = length.span.article
        home = (
            g
            for g in groups
            if g[0].span.article == here or shared.get(here, set()) & shared.get(g[0].span.article, set())
        )
        group = next(home, None)
        if group is None:
            groups.append([length])
        else:
            group.append(length)
    return groups


def _claim(number: Length | Amount, events: Sequence[Event], articles: Sequence[Article]) -> Claim:
    """Return whose number it is: inside a quotation its speaker's, where the sentence has one; else the article's."""
    text = next(article.text for article in articles if article.id == number.span.article)
    speakers = {
        claim.by
        for event in events
        for claim in event.claims
        if number.span in claim.span and _is_quoted(text, number.span.start)
    }
    return Claim(next(iter(speakers)) if len(speakers) == 1 else None, Stance.ASSERTS, number.span)


def _is_quoted(text: str, at: int) -> bool:
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _told_there(lengths_told: Sequence[Length | Amount], events: Sequence[Event]) -> tuple[str, ...]:
    spans: list[Span] = [length.span for length in lengths_told]
    return tuple(sorted({e.id for e in events for m in e.mentions if any(span.overlaps(m.trigger) for span in spans)}))

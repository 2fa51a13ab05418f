"""Superlatives of one event that differ from article to article: the largest of one sort, the worst of another."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from timeline.article import Span
from timeline.conflict import Conflict
from timeline.event import Event
from timeline.mention import Mention
from timeline.review.told import Told
from timeline.wording import Wording

__all__ = ["rank_conflicts", "ranks"]


@frozen
class Rank:
    """How an event is ranked: "the worst fire in the town's history" is ("worst", "fire")."""

    how: str
    among: str
    span: Span
    text: str


def rank_conflicts(events: Sequence[Event], told: Told, wording: Wording) -> tuple[Conflict, ...]:
    """Return the events that articles rank among different things: "the worst flood", "the worst disaster"."""
    return tuple(found for event in events if (found := _differing(event, told, wording)) is not None)


def _differing(event: Event, told: Told, wording: Wording) -> Conflict | None:
    if len(event.articles) < 2:
        return None
    found = [rank for mention in event.mentions for rank in ranks(mention, wording)]
    kinds = {rank.among: rank for rank in reversed(found)}
    if len(kinds) < 2 or len({rank.span.article for rank in kinds.values()}) < 2:
        return None
    texts = " or ".join(f"“{rank.text}”" for _, rank in sorted(kinds.items()))
    claims = tuple(sorted({told.claim(rank.span) for rank in found}, key=lambda claim: claim.span))
    return Conflict(f"How it ranks: {texts}", (event.id,), claims)


def ranks(mention: Mention, wording: Wording) -> Iterator[Rank]:
    """Yield the superlative that stands before a noun's trigger and says among what it holds."""
    if not mention.is_nominal:
        return
    for match in _pattern(wording.superlatives).finditer(mention.text):
        start = mention.span.start + match.start()
        head = range(mention.span.start + match.start("among"), mention.span.start + match.end("among"))
        if mention.trigger.start in head:
            span = Span(mention.article, start, mention.span.start + match.end())
            yield Rank(match["how"], match["among"].casefold(), span, match.group())


@cache
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    how = "|".join(sorted(words))
    name = r"[A-Z][\w’']*(?:\.\w+\.)*"
    scope = (
        rf"in (?:(?:the |its |their )?(?:{name} )*(?:[\w’']+['’]s )?history|(?:the )?{name}(?: {name})*"
        r"|(?:a|\d+|[a-z]+) (?:years|decades|century|generation|lifetime)|living memory)"
        rf"|since (?:the )?(?:\d{{4}}|{name})(?: {name})*"
        r"|of (?:our|its|their|this|the) (?:\w+ )?(?:kind|age|time|generation|century)"
        r"|ever(?: to \w+ [A-Z]\w+)?"
    )
    return re.compile(rf"\b(?P<how>{how}) (?P<among>(?:[\w'’-]+ ){{0,2}}[\w'’-]+) (?:{scope})\b")

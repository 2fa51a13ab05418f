"""Slips that the calendar or the clock shows: a beginning counted to another day, one moment by two clocks."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from timeline.article import Article, Span
from timeline.conflict import Conflict
from timeline.event import Event
from timeline.mention import Claim, Mention, Stance
from timeline.review.told import Told
from timeline.wording import Wording

__all__ = ["beginning_conflicts", "clock_conflicts"]

_OFF = 3
"""Days by which a beginning may be miscounted; more is another beginning."""


def beginning_conflicts(events: Sequence[Event], wording: Wording) -> tuple[Conflict, ...]:
    """Return the calamities whose beginning is told for a day close to, but not, that of what set them off.

    "The crisis began 12 days ago" counts to a day; where articles that share an event date the blast a day later, one
    of the two is a slip.
    """
    begun = [(event, day) for event in events if (day := _day(event)) is not None and _begins(event, wording)]
    struck: dict[str, list[tuple[Event, int]]] = defaultdict(list)
    for event in events:
        if wording.kin.get(event.kind, event.kind) in wording.calamities - wording.lasting:
            day = _day(event)
            for article in event.articles if day is not None else ():
                struck[article].append((event, day or 0))
    found = []
    for event, day in begun:
        near = {e.id: (e, other) for article in event.articles for e, other in struck[article]}
        for other, its_day in near.values():
            if 0 < abs(day - its_day) <= _OFF:
                claims = (*_dated(event.mentions), *_dated(other.mentions))
                about = f"When it began: {event.when} or {other.when}"
                claims = tuple(sorted(set(claims), key=lambda claim: claim.span))
                found.append(Conflict(about, tuple(sorted((event.id, other.id))), claims))
    return tuple(found)


def _day(event: Event) -> int | None:
    bounds = event.when.bounds
    return bounds.first_day if bounds.first_day is not None and bounds.first_day == bounds.last_day else None


def _begins(event: Event, wording: Wording) -> bool:
    words = wording.calamities | wording.stand_ins
    return all(m.kind in wording.aspects - wording.ends and _names(m, wording, words) for m in event.mentions)


def _names(mention: Mention, wording: Wording, families: frozenset[str]) -> bool:
    before = mention.text[: mention.trigger.start - mention.span.start].split()[-2:]
    return any(wording.events.get(word.casefold(), "") in families for word in before)


def _dated(mentions: Sequence[Mention]) -> list[Claim]:
    return [Claim(None, Stance.ASSERTS, mention.span) for mention in mentions if mention.when.bounds.is_known]


def clock_conflicts(articles: Sequence[Article], told: Told, wording: Wording) -> tuple[Conflict, ...]:
    """Return the moments given by two clocks that do not agree: "0900 GMT (0300 EST)"."""
    found = []
    for article in articles:
        for match in _moments(tuple(sorted(wording.zones))).finditer(article.text, article.body):
            first, second = (int(match[hour]) * 60 + int(match[minute]) for hour, minute in (("h", "m"), ("h2", "m2")))
            apart = (first - wording.zones[match["zone"]]) - (second - wording.zones[match["zone2"]])
            if apart % 1440:
                spans = (Span(article.id, *match.span("one")), Span(article.id, *match.span("two")))
                about = f"At what time: {match['one']} or {match['two']}"
                found.append(Conflict(about, told.events(spans), tuple(told.claim(span) for span in spans)))
    return tuple(found)


@cache
def _moments(zones: tuple[str, ...]) -> re.Pattern[str]:
    zone = "|".join(zones)
    return re.compile(
        rf"\b(?P<one>(?P<h>[01]?\d|2[0-3])[:.]?(?P<m>[0-5]\d) ?(?P<zone>{zone}))\b[ (/,]+"
        rf"(?P<two>(?P<h2>[01]?\d|2[0-3])[:.]?(?P<m2>[0-5]\d) ?(?P<zone2>{zone}))\b"
    )

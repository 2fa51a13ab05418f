"""Rates that articles of the same news give differently: one a range, another one end of it or something else."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from attrs import frozen

from timeline.article import Article, Span
from timeline.conflict import Conflict
from timeline.review.told import Told

__all__ = ["rate_conflicts", "rates"]

_CROWD = 12

_NEARLY = 1.5
"""How much larger the top of one rate may be than that of another that is meant for the same."""


@frozen
class Rate:
    """How much of what a unit of time: "2,000-3,000 tonnes a day" is (2000, 3000) of "tonnes" a "day"."""

    least: float
    most: float
    noun: str
    unit: str
    span: Span
    text: str


@cache
def _pattern() -> re.Pattern[str]:
    number = r"\d{1,3}(?: ?,\d{3})+|\d+(?:\.\d+)?"
    return re.compile(
        rf"(?:\b(?P<between>between) )?(?<![\d.,])(?P<least>{number})(?: ?[-–] ?| to | and (?=\d))?"
        rf"(?P<most>(?<=[-–] )(?:{number})|(?<=[-–])(?:{number})|(?<=to )(?:{number})|(?<=and )(?:{number}))?"
        r" (?P<noun>[a-z]+)(?: (?:is|are|was|were) [a-z]+ing)? (?:a|per|each|every) "
        r"(?P<unit>day|week|month|year|hour)\b"
    )


def rates(article: Article) -> Iterator[Rate]:
    """Yield the rates of an article, in text order."""
    for match in _pattern().finditer(article.text, article.body):
        least = _value(match["least"])
        most = _value(match["most"] or match["least"])
        span = Span(article.id, match.start(), match.end())
        if least <= most:
            yield Rate(least, most, match["noun"], match["unit"], span, match.group())


def _value(text: str) -> float:
    return float(text.replace(",", "").replace(" ", ""))


def rate_conflicts(articles: Sequence[Article], told: Told) -> tuple[Conflict, ...]:
    """Return the rates of one thing that articles of the same news give differently, though nearly alike."""
    groups: dict[tuple[str, str], list[Rate]] = defaultdict(list)
    for article in articles:
        for rate in rates(article):
            groups[rate.noun, rate.unit].append(rate)
    found: dict[str, Conflict] = {}
    for (noun, unit), group in sorted(groups.items()):
        for a, b in combinations(group, 2) if len(group) <= _CROWD else ():
            if a.span.article != b.span.article and _differ(a, b) and told.same_news(a.span.article, b.span.article):
                about = f"How many {noun} a {unit}: “{a.text}” or “{b.text}”"
                claims = tuple(sorted((told.claim(a.span), told.claim(b.span)), key=lambda claim: claim.span))
                found.setdefault(about, Conflict(about, told.events((a.span, b.span)), claims))
    return tuple(found.values())


def _differ(a: Rate, b: Rate) -> bool:
    low, high = sorted((a.most, b.most))
    return (a.least, a.most) != (b.least, b.most) and high <= _NEARLY * low

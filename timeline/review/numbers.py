"""Numbers in a telling, each with the noun it counts; and lengths of time said of one noun."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from timeline.article import Article, Span
from timeline.mention import Mention
from timeline.wording import Wording

__all__ = ["Amount", "Length", "amounts", "lengths", "quantities", "same_when_rounded", "tolls"]

_REACH = 70
"""Characters on each side of a trigger in which a number is taken to measure it."""


@frozen
class Length:
    """A stretch of time said of a noun: "a three-day strike" is 3 days of "strike"."""

    noun: str
    days: float
    span: Span
    text: str


_FIGURES = (
    r"(?P<value>\d{1,3}(?: ?,\d{3})+|\d+(?:\.\d+)?)"
    r"(?: ?(?P<scale>thousand|million|billion|trillion|bn|m)\b)?(?:[ -](?P<noun>[a-z]+(?: [a-z]+)?))?"
)


@cache
def _amount() -> re.Pattern[str]:
    return re.compile(r"(?P<money>[$€£])?" + _FIGURES)


@cache
def _money() -> re.Pattern[str]:
    return re.compile(r"(?P<money>[$€£])" + _FIGURES)


_SCALES = {"thousand": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}


def quantities(mention: Mention, wording: Wording) -> Iterator[tuple[str, float]]:
    """Yield what is counted near a mention's trigger and how much: ("$", 2e10), ("workers", 11).

    Numbers inside its time expression count nothing, nor do bare years and clock times.
    """
    at = mention.trigger.start - mention.span.start
    start = max(0, at - _REACH)
    near = mention.text[start : at + mention.trigger.end - mention.trigger.start + _REACH]
    if mention.timex is not None:
        near = near.replace(mention.timex.text, " " * len(mention.timex.text))
    for match in _amount().finditer(near):
        value = float(match["value"].replace(",", "").replace(" ", "")) * _SCALES.get(match["scale"] or "", 1)
        noun = next((word for word in (match["noun"] or "").split() if word not in wording.function_words), "")
        if match["money"]:
            yield match["money"], value
        elif noun and len(noun) > 3 and noun.endswith("s"):
            yield noun, value


def tolls(mention: Mention, wording: Wording) -> Iterator[tuple[str, float]]:
    """Yield how many people a mention's own verb says were killed or hurt: ("people killed", 12).

    Only a plain count right beside the verb is one: "at least twelve" leaves room for fifteen.
    """
    if wording.kin.get(mention.kind, mention.kind) not in wording.tolls or mention.is_nominal:
        return
    start, end = mention.trigger.start - mention.span.start, mention.trigger.end - mention.span.start
    behind, ahead = wording.counted
    found = [pattern.match(mention.text[end:]) for pattern in _compiled(behind)]
    found += [pattern.search(mention.text[:start]) for pattern in _compiled(ahead)]
    for match in found:
        if match is not None:
            yield wording.counts[wording.kin.get(mention.kind, mention.kind)], _number(match["count"], wording)
            return


@frozen
class Amount:
    """A sum of money: "a $2 million grant" is 2,000,000 of ``measure`` "$" for the ``noun`` "grant".

    ``digits`` is how many figures were given.
    """

    measure: str
    noun: str
    value: float
    digits: int
    span: Span
    text: str


def amounts(article: Article, wording: Wording) -> Iterator[Amount]:
    """Yield the sums of money of an article that a noun follows, in text order."""
    for match in _money().finditer(article.text, article.body):
        words = (word for word in (match["noun"] or "").split() if word not in wording.function_words)
        noun = next(words, "")
        if noun:
            figures = match["value"].replace(",", "").replace(" ", "")
            value = float(figures) * _SCALES.get(match["scale"] or "", 1)
            digits = len(figures.replace(".", "").strip("0")) or 1
            span = Span(article.id, match.start(), match.end())
            yield Amount(match["money"], noun, value, digits, span, match.group())


def same_when_rounded(a: Amount, b: Amount) -> bool:
    """Return whether the coarser of two amounts is the finer one rounded: 11,000 and 10,900."""
    digits = min(a.digits, b.digits)
    return float(f"{a.value:.{digits - 1}e}") == float(f"{b.value:.{digits - 1}e}")


def lengths(article: Article, wording: Wording) -> Iterator[Length]:
    """Yield each stretch of time that an article says of a noun, in text order, each place in the text once."""
    found = {
        match.start("noun"): length
        for start, end in _near_units(article, tuple(sorted(wording.days_of)))
        for pattern in _compiled(wording.lengths)
        for match in pattern.finditer(article.text, start, end)
        if (length := _length(article, match, wording)) is not None
    }
    for start in sorted(found):
        yield found[start]


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in patterns)


_LONG = 80
"""Characters before and behind a unit of time within which a length and its noun stand."""


def _near_units(article: Article, units: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the text around units of time, whole words, those that touch as one."""
    start = end = -1
    for match in _compiled(("|".join(units),))[0].finditer(article.text, article.body):
        first = article.text.rfind(" ", article.body, max(article.body, match.start() - _LONG)) + 1
        if first > end >= 0:
            yield start, end
        if first > end:
            start = max(first, article.body)
        end = min(len(article.text), match.end() + _LONG)
    if end >= 0:
        yield start, end


def _length(article: Article, match: re.Match[str], wording: Wording) -> Length | None:
    groups = match.groupdict()
    noun = groups["noun"].casefold()
    noun = wording.alike.get(noun, noun)
    if noun in wording.function_words or noun in wording.ages or groups["unit"] not in wording.days_of:
        return None
    days = wording.days_of[groups["unit"]] * (
        _number(groups.get("count"), wording) + (0.5 if groups.get("half") else 0)
    )
    return Length(noun, days, Span(article.id, match.start(), match.end()), match.group())


def _number(text: str | None, wording: Wording) -> float:
    if text is None:
        return 1.0
    return wording.numbers.get(text.casefold()) or (float(text) if text[:1].isdigit() else 1.0)

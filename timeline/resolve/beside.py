"""Lengths that count from an event told behind them: "a day after the vote", where the article dates the vote."""

import itertools
import re
from collections.abc import Sequence

from timeline.article import Article
from timeline.grammar import Grammar
from timeline.granularity import Granularity
from timeline.meaning import TimexType
from timeline.timex import Timex

__all__ = ["SENTENCE_EDGE", "clause_behind", "event_day"]

_CLAUSE = re.compile(r"\s+((?=\S)[^,;:.!?\n”\"()—–]{3,120})")
SENTENCE_EDGE = re.compile(r"[.!?][\"”’']*\s+(?=[\"“‘']?[A-Z])|\n\s*\n")
_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 4
"""Letters by which two forms of a word are taken for one: "invaded", "invasion"."""
_SHARED = 2, 2 / 3
"""Words of content that a dated sentence must share with the clause to tell of its event: how many, and what part."""


def clause_behind(text: str, end: int, grammar: Grammar) -> tuple[int, int] | None:
    """Return the span of the clause or noun that follows, ``None`` where the words stand for themselves."""
    match = _CLAUSE.match(text, end)
    if match is None or match[1].split()[0].lower() in grammar.alone:
        return None
    return match.span(1)


def event_day(article: Article, clause: tuple[int, int], timexes: Sequence[Timex], grammar: Grammar) -> Timex | None:
    """Return the day that dates the event of a clause: inside it, else in the same or a neighbouring sentence.

    A neighbour counts if it shares two words of content, and most of those of the clause; only if no other day does.
    """
    days = [one for one in timexes if _is_day(one)]
    inside = [one for one in days if clause[0] <= one.span.start < clause[1]]
    if inside:
        return inside[0] if len(inside) == 1 else None
    text = article.text
    wanted = _stems(text[slice(*clause)], grammar)
    low, high = _neighbourhood(text, *clause)
    edges = [low, *(match.end() for match in SENTENCE_EDGE.finditer(text, low, high)), high]
    fits = []
    for start, end in itertools.pairwise(edges):
        told = text[start : clause[0]] + text[clause[1] : end] if start <= clause[0] < end else text[start:end]
        if len(wanted & _stems(told, grammar)) >= max(_SHARED[0], _SHARED[1] * len(wanted)):
            fits += [one for one in days if start <= one.span.start < end]
    return fits[0] if len({one.value for one in fits}) == 1 else None


def _is_day(timex: Timex) -> bool:
    when = timex.when
    return (
        timex.type is TimexType.DATE and when.bounds.is_known and when.granularity is Granularity.DAY and not when.fills
    )


def _stems(text: str, grammar: Grammar) -> set[str]:
    words = (word.lower() for word in _WORD.findall(text))
    return {word[:_STEM] for word in words if word not in grammar.amid and word not in grammar.common}


def _neighbourhood(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch of the sentence before, the own one, and the one behind."""
    before = [match.end() for match in SENTENCE_EDGE.finditer(text, 0, start)]
    behind = [match.start() + 1 for match in SENTENCE_EDGE.finditer(text, end)][:2]
    return (before[-2] if len(before) > 1 else 0), (behind[1] if len(behind) > 1 else len(text))

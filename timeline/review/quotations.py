"""One saying that two articles quote in different words."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache

from attrs import frozen

from timeline.article import Article, Span
from timeline.conflict import Conflict
from timeline.review.told import Told

__all__ = ["quotation_conflicts"]

_SHINGLE = 5
"""Quoted words in a row that two quotations share to be worth comparing."""

_AROUND = 4
"""Words that must agree right before what differs."""

_AFTER = 3
"""Words that must agree right behind it."""

_SPELT_ALIKE = 0.8
"""Share of letters in common from which two words are taken for two spellings or forms of one."""

_DIFFERENT = 3
"""Words that may differ; more is another passage."""

_CROWD = 12


@frozen
class _Word:
    text: str
    span: Span


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(r"(?<!\S)[“\"](?=\S)([^“”\"]{20,800})[”\"]")


def quotation_conflicts(articles: Sequence[Article], told: Told) -> tuple[Conflict, ...]:
    """Return the quotations that two articles of the same news give alike but for a few words.

    What is left out, put in brackets or shortened ("don't", "do not") is no difference.
    """
    quotes = [quote for article in articles for quote in _quotations(article)]
    holding: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, quote in enumerate(quotes):
        words = [word.text for word in quote]
        for shingle in sorted({tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}):
            holding[shingle].append(place)
    pairs = {
        (a, b)
        for group in holding.values()
        if len(group) <= _CROWD
        for i, a in enumerate(group)
        for b in group[i + 1 :]
        if quotes[a][0].span.article != quotes[b][0].span.article
    }
    found: dict[str, Conflict] = {}
    for a, b in sorted(pairs):
        if told.same_news(quotes[a][0].span.article, quotes[b][0].span.article):
            for conflict in _differing(quotes[a], quotes[b], told):
                found.setdefault(conflict.about, conflict)
    return tuple(found.values())


def _quotations(article: Article) -> Iterator[tuple[_Word, ...]]:
    for match in _quoted().finditer(article.text, article.body):
        words = tuple(
            _Word(_plain(word.group()), Span(article.id, word.start(), word.end()))
            for word in re.compile(r"[\w'’-]+|\[[^\]]*\]|…|\.\.\.").finditer(article.text, match.start(1), match.end(1))
        )
        if len(words) >= _SHINGLE:
            yield words


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")


def _differing(a: Sequence[_Word], b: Sequence[_Word], told: Told) -> Iterator[Conflict]:
    blocks = SequenceMatcher(None, [word.text for word in a], [word.text for word in b], autojunk=False)
    steps = blocks.get_opcodes()
    for before, (tag, first, last, other, end), after in zip(steps, steps[1:], steps[2:], strict=False):
        mine, yours = a[first:last], b[other:end]
        framed = before[2] - before[1] >= _AROUND and after[2] - after[1] >= _AFTER
        fits = tag == "replace" and framed and max(len(mine), len(yours)) <= _DIFFERENT
        if fits and not _is_trifle(mine, yours):
            spans = [_with_words_before(quote, at, words) for quote, at, words in ((a, first, mine), (b, other, yours))]
            texts = [told.texts[span.article][span.start : span.end] for span in spans]
            about = "The words said: " + " or ".join(f"“{text}”" for text in sorted(texts))
            claims = sorted((told.claim(span) for span in spans), key=lambda claim: claim.span)
            yield Conflict(about, told.events(spans), tuple(claims))


def _is_trifle(mine: Sequence[_Word], yours: Sequence[_Word]) -> bool:
    """Return whether something was cut or shortened, or one word spelt or bent in another way."""
    if any(_is_cut(word.text) for word in (*mine, *yours)):
        return True
    spelt = SequenceMatcher(None, " ".join(w.text for w in mine), " ".join(w.text for w in yours), autojunk=False)
    return spelt.ratio() >= _SPELT_ALIKE


def _is_cut(word: str) -> bool:
    return "'" in word or word.startswith("[") or word in ("…", "...", "not", "will", "is", "are", "have", "has")


def _with_words_before(quote: Sequence[_Word], at: int, words: Sequence[_Word]) -> Span:
    return Span(words[0].span.article, quote[max(0, at - _AROUND)].span.start, words[-1].span.end)

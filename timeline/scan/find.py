"""Find time expressions.

Trigger words over the whole text, then their rules in a window around them; the longest wins.
"""

import bisect
import re
from collections.abc import Iterator

from attrs import frozen

from timeline.article import Article, Span
from timeline.grammar import Grammar
from timeline.meaning import Meaning, NotATime
from timeline.scan.compile import OTHER, Compiled, CompiledRule, compiled, meaning_of, plain
from timeline.scan.tokens import cut
from timeline.timex import Found, Lost

__all__ = ["scan"]

_REACH = 64
"""Characters looked at on either side of a trigger word."""


@frozen
class _Candidate:
    rule: CompiledRule
    match: re.Match[str]
    words: list[str]
    first: int
    last: int
    start: int
    end: int
    total: int
    """Characters of the match, context included."""


def scan(article: Article, grammar: Grammar) -> tuple[Found, ...]:
    """Return the time expressions of an article, in text order, not overlapping."""
    machine = compiled(grammar)
    found: list[Found] = []
    for start, end, triggers in _windows(article.text, article.body, machine):
        candidates = _candidates(article.text, start, end, triggers, machine)
        found.extend(_winners(article, candidates, machine))
    return tuple(found)


_Trigger = tuple[int, tuple[int, ...]]
"""A place in the text, and the rules that may match around it."""


def _windows(text: str, body: int, machine: Compiled) -> Iterator[tuple[int, int, list[_Trigger]]]:
    """Yield stretches of text around trigger words, merged where they touch, with the triggers in them."""
    start = end = -1
    triggers: list[_Trigger] = []
    for match in machine.prefilter.finditer(plain(text), body):
        kind = match.lastindex or 1
        called = machine.triggered[match[1]] if kind == 1 else machine.shaped[kind]
        place, stop = match.start(), match.end() - 1
        low, high = _left(text, body, place), _right(text, stop)
        if low <= end:
            end = max(end, high)
        else:
            if triggers:
                yield start, end, triggers
            start, end, triggers = low, high, []
        triggers.append((place, called))
    if triggers:
        yield start, end, triggers


def _left(text: str, body: int, place: int) -> int:
    low = place - _REACH
    if low <= body:
        return body
    gap = text.find(" ", low, place)
    return place if gap < 0 else gap + 1


def _right(text: str, stop: int) -> int:
    high = stop + _REACH
    if high >= len(text):
        return len(text)
    gap = text.rfind(" ", stop, high)
    return high if gap < 0 else gap


def _candidates(text: str, start: int, end: int, triggers: list[_Trigger], machine: Compiled) -> list[_Candidate]:
    """Return every match of every rule around its triggers."""
    words, places, code = _coded(text, start, end, machine)
    starts = [place[0] for place in places]
    seen: dict[int, int] = {}
    candidates = []
    for place, called in triggers:
        here = bisect.bisect_right(starts, place)
        for index in called:
            rule = machine.rule(index)
            low = max(here - 1 - rule.longest, seen.get(index, 0))
            high = here + rule.longest
            for match in rule.regex.finditer(code, max(low, 0), high):
                if not match.start() < here <= match.end():
                    continue  # it has a trigger of its own
                first, last = match.span("core")
                if first < last:
                    total = places[match.end() - 1][1] - places[match.start()][0]
                    start, end = places[first][0], places[last - 1][1]
                    candidates.append(_Candidate(rule, match, words, first, last, start, end, total))
                seen[index] = max(seen.get(index, 0), match.end())
    return candidates


def _coded(text: str, start: int, end: int, machine: Compiled) -> tuple[list[str], list[tuple[int, int]], str]:
    """Return the words of a stretch of text, their places, and their classes as a string of letters."""
    words: list[str] = []
    letters: list[str] = []
    places: list[tuple[int, int]] = []
    letter_of = machine.letter
    for token in cut(text, start, end):
        word = token[0]
        if word[0] in "’‘":
            word = "'" + word[1:]
        letter = letter_of(word)
        first, last = token.span()
        if letter is None:
            word, last = word[:-1], last - 1
            letter = letter_of(word) or OTHER
            words.append(word)
            letters.append(letter)
            places.append((first, last))
            word, letter, first, last = ".", letter_of(".") or OTHER, last, last + 1
        words.append(word)
        letters.append(letter)
        places.append((first, last))
    return words, places, "".join(letters)


def _winners(article: Article, candidates: list[_Candidate], machine: Compiled) -> list[Found]:
    """Return the longest expressions that do not overlap; on a tie more context wins, then the rule written first."""
    candidates.sort(key=lambda candidate: (candidate.start - candidate.end, -candidate.total, candidate.rule.index))
    owner: dict[int, list[Lost]] = {}
    found: list[tuple[Span, Meaning, str, list[Lost]]] = []
    for candidate in candidates:
        span = Span(article.id, candidate.start, candidate.end)
        rule = candidate.rule.rule.name
        rival = next((owner[word] for word in range(candidate.first, candidate.last) if word in owner), None)
        if rival is not None:
            rival.append(Lost(rule, span, "a longer expression holds these words"))
            continue
        meaning = meaning_of(machine.grammar, candidate.rule, candidate.match, candidate.words)
        if meaning is None:
            continue
        lost: list[Lost] = []
        owner.update(dict.fromkeys(range(candidate.first, candidate.last), lost))
        if not isinstance(meaning, NotATime):
            found.append((span, meaning, rule, lost))
    found.sort(key=lambda one: one[0])
    return [Found(span, meaning, rule, tuple(lost[:3])) for span, meaning, rule, lost in found]

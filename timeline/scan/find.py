"""Find time expressions: what announces one over the whole text, then the rules it calls in the run of words around it.

The longest wins. Runs come back again and again ("on Tuesday", "last year"), so what was read in one is remembered.
"""

import bisect
import functools
import re
from typing import NamedTuple, TypeVar

from timeline.article import Article, Span
from timeline.grammar import Grammar
from timeline.meaning import Meaning, NotATime
from timeline.scan.announce import plain
from timeline.scan.compile import Compiled, CompiledRule, compiled
from timeline.scan.neighbours import Rules
from timeline.scan.reading import Reading
from timeline.scan.runs import Stretches, runs
from timeline.timex import Found, Lost

__all__ = ["scan"]

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")

_REMEMBERED = 8_000
"""Runs, and rows of letters, that are remembered."""
_LONG = 120
"""Characters of the longest run that is."""


class _Hit(NamedTuple):
    """A match of a rule in a row of letters: the words it covers, and those it covers with its context."""

    rule: CompiledRule
    match: re.Match[str]
    first: int
    last: int


class _Read(NamedTuple):
    """An expression in a run: characters of the run, what it says, and the rules that lost to it there."""

    start: int
    end: int
    meaning: Meaning
    rule: str
    lost: tuple[tuple[str, int, int], ...]


_Calls = tuple[tuple[int, Rules], ...]
"""Words before the end of what announces rules, and these rules."""


def scan(article: Article, grammar: Grammar) -> tuple[Found, ...]:
    """Return the time expressions of an article, in text order, not overlapping."""
    reader = _reader(grammar)
    text, known = article.text, article.id
    spaced = text.replace("\n", " ")
    found: list[Found] = []
    for start, end in runs(text, spaced, article.body, reader.machine.watch, reader.stretches):
        for one in reader.read(spaced[start:end]):
            lost = tuple([Lost(rule, Span(known, start + low, start + high), _REASON) for rule, low, high in one.lost])
            found.append(Found(Span(known, start + one.start, start + one.end), one.meaning, one.rule, lost))
    return tuple(found)


_REASON = "a longer expression holds these words"


@functools.cache
def _reader(grammar: Grammar) -> "_Reader":
    return _Reader(compiled(grammar))


class _Reader:
    """Reads runs, and remembers what it read."""

    def __init__(self, machine: Compiled) -> None:
        self.machine = machine
        self.stretches = Stretches(machine.alphabet, machine.neighbours)
        self._reading = Reading(machine.grammar)
        self._runs: dict[str, tuple[_Read, ...]] = {}
        self._rows: dict[tuple[str, _Calls], list[_Hit]] = {}

    def read(self, run: str) -> tuple[_Read, ...]:
        """Return the expressions of a run in order, not overlapping."""
        read = self._runs.get(run)
        if read is None:
            read = self._read(run)
            if len(run) <= _LONG:
                _remember(self._runs, run, read)
        return read

    def _read(self, run: str) -> tuple[_Read, ...]:
        words, places, row = self.stretches.coded(run)
        starts = [place[0] for place in places]
        watch = self.machine.watch
        calls = tuple(
            (bisect.bisect_right(starts, match.start()), watch.called(match))
            for match in watch.regex.finditer(plain(run))
        )
        hits = self._rows.get((row, calls))
        if hits is None:
            hits = self._hits(row, calls)
            if len(run) <= _LONG:
                _remember(self._rows, (row, calls), hits)
        return self._winners(hits, words, places)

    def _hits(self, row: str, calls: _Calls) -> list[_Hit]:
        """Return every match of every rule around what calls it."""
        seen: dict[int, int] = {}
        hits = []
        rule_at, neighbours = self.machine.rule, self.machine.neighbours
        letters = "".join(set(row))
        may = neighbours.within[min(len(row), neighbours.reach)]
        may &= neighbours.opening(letters) & neighbours.closing(letters)
        for here, called in calls:
            fit = neighbours.of_one_word
            fit |= neighbours.pair(row[here - 2 : here]) if here > 1 else 0
            fit |= neighbours.pair(row[here - 1 : here + 1]) if here < len(row) else 0
            fit &= called & may
            while fit:
                index = (fit & -fit).bit_length() - 1
                fit &= fit - 1
                rule = rule_at(index)
                low = max(here - 1 - rule.longest, seen.get(index, 0))
                for match in rule.regex.finditer(row, max(low, 0), here + rule.longest):
                    if not match.start() < here <= match.end():
                        continue  # it has a call of its own
                    first, last = match.span("core")
                    if first < last:
                        hits.append(_Hit(rule, match, first, last))
                    seen[index] = max(seen.get(index, 0), match.end())
        return hits

    def _winners(self, hits: list[_Hit], words: list[str], places: list[tuple[int, int]]) -> tuple[_Read, ...]:
        """Return the longest that do not overlap; on a tie more context wins, then the rule written first."""
        ranked = []
        for number, (rule, match, first, last) in enumerate(hits):
            start, end = places[first][0], places[last - 1][1]
            low, high = match.span()
            ranked.append((start - end, places[low][0] - places[high - 1][1], rule.place, number, start, end))
        ranked.sort()
        owner: dict[int, list[tuple[str, int, int]]] = {}
        read: list[tuple[int, int, Meaning, str, list[tuple[str, int, int]]]] = []
        for _, _, _, number, start, end in ranked:
            rule, match, first, last = hits[number]
            name = rule.rule.name
            rival = next((owner[word] for word in range(first, last) if word in owner), None) if owner else None
            if rival is not None:
                rival.append((name, start, end))
                continue
            meaning = self._reading.meaning(rule, match, words)
            if meaning is None:
                continue
            lost: list[tuple[str, int, int]] = []
            owner.update(dict.fromkeys(range(first, last), lost))
            if not isinstance(meaning, NotATime):
                read.append((start, end, meaning, name, lost))
        if len(read) > 1:
            read.sort(key=_place)
        return tuple([_Read(start, end, meaning, name, tuple(lost[:3])) for start, end, meaning, name, lost in read])


def _place(read: tuple[int, int, Meaning, str, list[tuple[str, int, int]]]) -> int:
    return read[0]


def _remember(memory: dict[_Key, _Value], key: _Key, value: _Value) -> None:
    """Keep a value; a memory that is full forgets all and begins anew."""
    if len(memory) >= _REMEMBERED:
        memory.clear()
    memory[key] = value

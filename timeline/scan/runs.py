"""Runs of words that rules know, around the places where something announces a rule.

A rule knows every word of its matches, so no match reaches beyond such a run. Runs begin and end at white space; what
stands between two spaces is looked at once and remembered.
"""

from collections.abc import Iterator
from typing import NamedTuple

from timeline.scan.alphabet import OTHER, Alphabet
from timeline.scan.announce import Watch, plain
from timeline.scan.neighbours import Neighbours, Rules
from timeline.scan.tokens import BREAK, MONEY, cut

__all__ = ["Coded", "Stretches", "coded", "runs"]

_REMEMBERED = 20_000
"""Stretches between spaces that are remembered; a memory that is full forgets all and begins anew."""
_LONG = 40
"""Characters of the longest that is."""
_LETTERS = 4
"""Letters of the longest rows whose edges are remembered apart."""

_ALL: Rules = -1


class Edges(NamedTuple):
    """What stands at the edges of a row of letters."""

    first: str
    last: str
    through: Rules
    """The rules of which a match may reach through it."""
    opening: Rules
    """The rules of which a match may begin in it."""
    closing: Rules
    alone: bool
    """A match may need nothing beside it."""


class Coded(NamedTuple):
    """The words of a text, their places, and their letters as one string."""

    words: list[str]
    places: list[tuple[int, int]]
    row: str


_Known = tuple[str, str, Rules, Rules, Rules, bool, Coded]
_NOTHING: _Known = ("", "", _ALL, 0, 0, False, Coded([], [], ""))
_UNKNOWN = Edges(OTHER, OTHER, 0, 0, 0, alone=False)
_CLOSING = frozenset(",;:!?")


class Stretches:
    """What stands between two spaces, looked at once and remembered."""

    def __init__(self, alphabet: Alphabet, neighbours: Neighbours) -> None:
        self._alphabet = alphabet
        self.neighbours = neighbours
        self.known = {"": _NOTHING}
        self._rows = {OTHER: _UNKNOWN}

    def edges(self, stretch: str) -> _Known:
        """Return what stands at its edges, and how it is coded."""
        known = self.known.get(stretch)
        if known is not None:
            return known
        inside = self._cut(stretch)
        edges = self._rows.get(inside.row)
        if edges is None:
            edges = self._edges(inside.row) if inside.row else _UNKNOWN
            if len(inside.row) <= _LETTERS:
                self._rows[inside.row] = edges
        known = (*edges, inside)
        if len(stretch) <= _LONG:
            if len(self.known) >= _REMEMBERED:
                self.known, self._rows = {"": _NOTHING}, {OTHER: _UNKNOWN}
            self.known[stretch] = known
        return known

    def coded(self, run: str) -> Coded:
        """Return the words, places and letters of a run, put together from those of its stretches."""
        if not MONEY.isdisjoint(run):
            return coded(run, self._alphabet)  # a sign of money and its number are one word, whatever is between
        words: list[str] = []
        places: list[tuple[int, int]] = []
        row, at, known = "", 0, self.known
        for stretch in run.split(" "):
            inside = (known.get(stretch) or self.edges(stretch))[6]
            words += inside.words
            row += inside.row
            for first, last in inside.places:
                places.append((first + at, last + at))
            at += len(stretch) + 1
        return Coded(words, places, row)

    def _cut(self, stretch: str) -> Coded:
        """Return a stretch coded; most are a word, or a word and a comma."""
        if stretch.isalpha():
            return Coded([stretch], [(0, len(stretch))], self._alphabet.of(stretch) or OTHER)
        word, mark, end = stretch[:-1], stretch[-1], len(stretch)
        if mark in _CLOSING and word.isalpha():
            of = self._alphabet.of
            return Coded([word, mark], [(0, end - 1), (end - 1, end)], (of(word) or OTHER) + (of(mark) or OTHER))
        return coded(stretch, self._alphabet)

    def _edges(self, row: str) -> Edges:
        near = self.neighbours
        opening, closing = near.opening(row), near.closing(row)
        alone = len(row) > 1 or opening & closing & near.of_one_word != 0
        return Edges(row[0], row[-1], near.through(row), opening, closing, alone)


def coded(text: str, alphabet: Alphabet) -> Coded:
    """Return the words of a text, their places, and their letters as one string."""
    words: list[str] = []
    letters: list[str] = []
    places: list[tuple[int, int]] = []
    for token in cut(text):
        word = token[0]
        if word[0] in "’‘":
            word = "'" + word[1:]
        letter = alphabet.of(word)
        first, last = token.span()
        if letter is None:
            words.append(word[:-1])
            letters.append(alphabet.of(word[:-1]) or OTHER)
            places.append((first, last - 1))
            word, letter, first = ".", alphabet.of(".") or OTHER, last - 1
        words.append(word)
        letters.append(letter)
        places.append((first, last))
    return Coded(words, places, "".join(letters))


def runs(text: str, spaced: str, body: int, watch: Watch, stretches: Stretches) -> Iterator[tuple[int, int]]:
    """Yield where runs begin and end, in text order; ``spaced`` is the text with spaces for its line ends."""
    start = end = floor = seen = body
    for match in watch.regex.finditer(plain(text), body):
        place = match.start()
        if place < seen:
            continue  # it stands between the same spaces as the last one
        low = spaced.rfind(" ", floor, place) + 1 or floor
        seen = spaced.find(" ", place)
        if seen < 0:
            seen = len(text)
        stretch = spaced[low:seen]
        opens, ends, _, _, _, alone, _ = stretches.known.get(stretch) or stretches.edges(stretch)
        first = _start(spaced, low, floor, opens, stretches)
        last = _end(spaced, seen, ends, stretches)
        if first == low and last == seen and not alone:
            continue
        if spaced is not text and text.find("\n", first, last) >= 0:
            first, last = _within_paragraph(text, first, place, last)
        if first < end:
            start, end = min(start, first), max(end, last)
            continue
        if start < end:
            yield start, end
            floor = end
        start, end = first, last
    if start < end:
        yield start, end


def _start(text: str, start: int, floor: int, letter: str, stretches: Stretches) -> int:
    """Return where the leftmost match may begin that goes on at ``start``, where a word with this letter stands.

    Walks from space to space while the words between are neighbours in some rule.
    """
    known, near, rules, stop = stretches.known, stretches.neighbours, _ALL, start - 1
    for _ in range(near.reach):
        if stop <= floor:
            break
        low = text.rfind(" ", floor, stop) + 1 or floor
        stretch = text[low:stop]
        first, last, through, opening, _, _, _ = known.get(stretch) or stretches.edges(stretch)
        if last:
            met = near.pairs.get(last + letter)
            rules &= near.pair(last + letter) if met is None else met
            if not rules:
                break
            if opening & rules:
                start = low
            rules &= through
            letter = first
        stop = low - 1
    if text[start].isdigit() and start > 1 and text[start - 2] in MONEY and text[start - 1].isspace():
        return start - 2
    return start


def _end(text: str, end: int, letter: str, stretches: Stretches) -> int:
    """Return where the rightmost match may end that comes from ``end``, where a word with this letter ends."""
    known, near, rules, begin = stretches.known, stretches.neighbours, _ALL, end + 1
    for _ in range(near.reach):
        if begin >= len(text):
            break
        high = text.find(" ", begin)
        if high < 0:
            high = len(text)
        stretch = text[begin:high]
        first, last, through, _, closing, _, _ = known.get(stretch) or stretches.edges(stretch)
        if first:
            met = near.pairs.get(letter + first)
            rules &= near.pair(letter + first) if met is None else met
            if not rules:
                break
            if closing & rules:
                end = high
            rules &= through
            letter = last
        begin = high + 1
    return end


def _within_paragraph(text: str, start: int, place: int, end: int) -> tuple[int, int]:
    """Return the part of a run that lies in the paragraph of a place."""
    for gap in BREAK.finditer(text, start, end):
        if gap.start() >= place:
            return start, gap.start()
        start = gap.end()
    return start, end

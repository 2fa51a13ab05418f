"""The words of a sentence on either side of an expression, each with what it may tell of the clause's direction.

What stands between two spaces is cut into words once and remembered, and no more words are cut than are looked at.
"""

import functools
import re

from timeline.grammar import Tense

__all__ = ["Back", "Clause", "clauses_in"]

_REACH = 160
"""Characters on either side beyond which nothing is looked at."""
_WORDS = 24
"""Words on either side that are enough for every look."""
_REMEMBERED = 20_000
"""Stretches that are remembered; a memory that is full forgets all and begins anew."""

_WORD = re.compile(r"['’]?[^\W\d_]+(?:['’]t)?|[.!?;:](?=\s|$|[\"”’'])|[“”\"]|,")
_BREAK = re.compile(r"\n\s*\n")
_INITIAL = re.compile(r"[A-Z]\.")
_STOPS = frozenset(".!?;")
_BETWEEN = frozenset(("be", "been", "not", "also", "only"))


_Stretch = tuple[tuple[str, ...], tuple[str, ...], bool]
"""The words of a stretch before its first stop, those behind its last in reverse, and whether it has one."""


class Back:
    """The words before an expression in its sentence, the nearest first, cut as far as they are asked for."""

    def __init__(self, clause: "Clause", window: str) -> None:
        self.words: list[str] = []
        self._clause = clause
        self._stretches = window.split()

    def reach(self, count: int) -> list[str]:
        """Return the words, so many or more of them if there are."""
        words, stretches, clause = self.words, self._stretches, self._clause
        while len(words) < count and stretches:
            place = stretches.pop()
            _, back, stops = clause.known.get(place) or clause.cut(place)
            words += back
            if stops:
                stretches.clear()
        return words


class Clause:
    """Cuts what stands around expressions into words, and knows which of them may show a direction."""

    def __init__(self, tense: Tense) -> None:
        self._tense = tense
        self.known: dict[str, _Stretch] = {}
        self._telling: dict[str, bool] = {}
        self._verbs = tense.future | tense.planned | tense.past | tense.timetable
        self.governing = tense.future | tense.infinitive | tense.perfect | _BETWEEN
        """Words that may stand right before a verb which another word governs."""
        self.limiting = frozenset(limit.split()[-1] for limit in tense.limits)
        """Words that may end a limit right before an expression."""

    def back(self, text: str, start: int) -> Back:
        """Return what cuts the words before a character."""
        window = text[max(0, start - _REACH) : start]
        if "\n" in window:
            window = _BREAK.split(window)[-1]
        return Back(self, window)

    def after(self, text: str, end: int, most: int = _REACH) -> list[str]:
        """Return the words from a character on in its sentence, the nearest first, from so many stretches at most."""
        window = text[end : end + _REACH]
        if "\n" in window:
            window = _BREAK.split(window, 1)[0]
        words: list[str] = []
        for place in window.split(None, most)[:most]:
            onward, _, stops = self.known.get(place) or self.cut(place)
            words += onward
            if stops or len(words) >= _WORDS:
                break
        return words

    def tells(self, word: str) -> bool:
        """The word may show a direction by itself."""
        tells = self._telling.get(word)
        if tells is None:
            tells = word in self._verbs or word.endswith(self._tense.past_endings)
            if len(self._telling) >= _REMEMBERED:
                self._telling.clear()
            self._telling[word] = tells
        return tells

    def cut(self, place: str) -> _Stretch:
        """Return the words of a stretch, and remember them."""
        names = self._tense.names
        if place.isalpha():
            word = (place if place in names else place.lower(),)
            stretch = (word, word, False)
        else:
            words = [word.replace("’", "'") for word in _WORD.findall(place)]
            words = [word if word in names else word.lower() for word in words]
            if place.strip("(“\"'").lower() in self._tense.abbreviations or _INITIAL.fullmatch(place):
                words = [word for word in words if word[0] not in _STOPS]
            stops = [number for number, word in enumerate(words) if word[0] in _STOPS]
            first, last = (stops[0], stops[-1] + 1) if stops else (len(words), 0)
            stretch = (tuple(words[:first]), tuple(reversed(words[last:])), bool(stops))
        if len(self.known) >= _REMEMBERED:
            self.known.clear()
        self.known[place] = stretch
        return stretch


@functools.cache
def clauses_in(tense: Tense) -> Clause:
    """Return what cuts clauses of a language; kept, for what it remembers."""
    return Clause(tense)

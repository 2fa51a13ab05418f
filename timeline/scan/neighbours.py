"""Which rules may have one word after another: a run of words ends where no rule could go on."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from timeline.scan.alphabet import OTHER, Alphabet
from timeline.scan.pattern import Choice, Context, Hole, Maybe, Node, Row, Word

__all__ = ["Neighbours", "Rules"]

Rules = int
"""A set of rules, one bit each by their places."""

_Names = frozenset[str]
_NOTHING: _Names = frozenset()


class _Ends(NamedTuple):
    """The classes a pattern may begin and end with (V. M. Glushkov's construction), and how many words it may have."""

    first: _Names
    last: _Names
    shortest: int = 1
    longest: int = 1


class Neighbours:
    """For letters, and pairs of letters that follow each other, the rules that may have them so.

    Answers are worked out when first asked for.
    """

    def __init__(self, alphabet: Alphabet, trees: Iterable[Node], slot_trees: Mapping[str, Node]) -> None:
        joints = _Joints(alphabet.phrases, slot_trees)
        ends = [joints.of_rule(place, tree) for place, tree in enumerate(trees)]
        self.longest = tuple(one.longest for one in ends)
        """Words of the longest match that each rule may have."""
        self.reach = max(self.longest, default=0)
        self.within: tuple[Rules, ...] = tuple(
            sum(1 << place for place, one in enumerate(ends) if one.shortest <= words)
            for words in range(self.reach + 1)
        )
        """For each number of words the rules that so many may match."""
        self.of_one_word: Rules = self.within[1] if self.reach else 0
        """The rules that a single word may match."""
        self._first = _by_name(one.first for one in ends)
        self._last = _by_name(one.last for one in ends)
        met = joints.resolved()
        self._joined = [rules for _, _, rules in met]
        self._left, self._right = _by_name(left for left, _, _ in met), _by_name(right for _, right, _ in met)
        self._names: dict[str, set[str]] = {OTHER: set()}
        for name, letters in alphabet.classes.items():
            for letter in letters:
                self._names.setdefault(letter, set()).add(name)
        self._opening: dict[str, Rules] = {}
        self._closing: dict[str, Rules] = {}
        self.pairs: dict[str, Rules] = {}
        """Answers of `pair` that were asked for before."""

    def pair(self, pair: str) -> Rules:
        """Return the rules in which the second letter may follow the first."""
        rules = self.pairs.get(pair)
        if rules is None:
            left, right = pair[:1], pair[1:]
            both = _bits(self._left, self._names[left]) & _bits(self._right, self._names[right])
            rules = 0
            while both:
                rules |= self._joined[both.bit_length() - 1]
                both ^= 1 << both.bit_length() - 1
            self.pairs[pair] = rules
        return rules

    def through(self, row: str) -> Rules:
        """Return the rules that may have a row of letters so, as far as its pairs tell; all rules for one letter."""
        rules = -1
        for place in range(len(row) - 1):
            rules &= self.pair(row[place : place + 2])
        return rules

    def opening(self, row: str) -> Rules:
        """Return the rules that may begin with one of these letters."""
        rules = 0
        for letter in row:
            known = self._opening.get(letter)
            if known is None:
                known = self._opening[letter] = _bits(self._first, self._names[letter])
            rules |= known
        return rules

    def closing(self, row: str) -> Rules:
        """Return the rules that may end with one of these letters."""
        rules = 0
        for letter in row:
            known = self._closing.get(letter)
            if known is None:
                known = self._closing[letter] = _bits(self._last, self._names[letter])
            rules |= known
        return rules


def _by_name(classes: Iterable[_Names]) -> dict[str, int]:
    """Return for each name the places of the classes that hold it, one bit each."""
    places: dict[str, int] = {}
    for place, names in enumerate(classes):
        for name in names:
            places[name] = places.get(name, 0) | 1 << place
    return places


def _bits(places: Mapping[str, int], names: set[str]) -> int:
    """Return the places of the classes that hold one of these names."""
    bits = 0
    for name in names:
        bits |= places.get(name, 0)
    return bits


class _Joints:
    """Where two parts of a pattern meet: what may stand on either side, and the rules and slots that meet so."""

    def __init__(self, phrases: Mapping[str, list[list[str]]], slot_trees: Mapping[str, Node]) -> None:
        self._phrases, self._slot_trees = phrases, slot_trees
        self._slots: dict[str, _Ends] = {}
        self._owners: dict[tuple[_Names, _Names], set[int | str]] = {}
        self._uses: dict[int | str, set[str]] = {}

    def of_rule(self, place: int, tree: Node) -> _Ends:
        """Take in the pattern of a rule; return its ends."""
        return self._ends(tree, place)

    def resolved(self) -> list[tuple[_Names, _Names, Rules]]:
        """Return all joints, and the rules that have them, in their own patterns or in those of their slots."""
        rules: dict[int | str, Rules] = {}
        for owner in self._uses:
            if isinstance(owner, int):
                for slot in self._reached(owner):
                    rules[slot] = rules.get(slot, 0) | 1 << owner
        joints = []
        for (left, right), owners in self._owners.items():
            bits = 0
            for owner in owners:
                bits |= 1 << owner if isinstance(owner, int) else rules.get(owner, 0)
            joints.append((left, right, bits))
        return joints

    def _reached(self, owner: int | str) -> set[str]:
        reached: set[str] = set()
        ahead: list[int | str] = [owner]
        while ahead:
            new = self._uses.get(ahead.pop(), set()) - reached
            reached |= new
            ahead.extend(new)
        return reached

    def _ends(self, node: Node, owner: int | str) -> _Ends:
        match node:
            case Word(text):
                return _word(text)
            case Row(nodes):
                return self._row([self._ends(inner, owner) for inner in nodes], owner)
            case Choice(rows):
                return _either([self._ends(row, owner) for row in rows])
            case Maybe(inner):
                ends = self._ends(inner, owner)
                return _Ends(ends.first, ends.last, 0, ends.longest)
            case Context(inner):
                return self._ends(inner, owner)
            case Hole(_, slot):
                self._uses.setdefault(owner, set()).add(slot)
                if slot not in self._slots:
                    self._slots[slot] = self._slot(slot)
                return self._slots[slot]

    def _row(self, parts: list[_Ends], owner: int | str) -> _Ends:
        first, last, shortest, longest = _NOTHING, _NOTHING, 0, 0
        for part in parts:
            if last:
                self._owners.setdefault((last, part.first), set()).add(owner)
            first = first if shortest else first | part.first
            last = part.last if part.shortest else last | part.last
            shortest += part.shortest
            longest += part.longest
        return _Ends(first, last, shortest, longest)

    def _slot(self, slot: str) -> _Ends:
        if slot in self._slot_trees:
            return self._ends(self._slot_trees[slot], slot)
        name = frozenset({slot})
        rows = [row for row in self._phrases.get(slot, []) if len(row) > 1]
        return _either([_Ends(name, name), *(self._row([_word(text) for text in row], slot) for row in rows)])


def _word(text: str) -> _Ends:
    name = frozenset({"=" + text})
    return _Ends(name, name)


def _either(options: list[_Ends]) -> _Ends:
    return _Ends(
        _NOTHING.union(*(option.first for option in options)),
        _NOTHING.union(*(option.last for option in options)),
        min(option.shortest for option in options),
        max(option.longest for option in options),
    )

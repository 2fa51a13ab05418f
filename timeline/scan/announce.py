"""What announces a rule: for each the words or shapes, as few and rare as can be, one of which every match must hold.

They are searched for in one pass over the text, told in one byte a character.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from attrs import frozen

from timeline.grammar import Grammar
from timeline.scan.pattern import Choice, Context, Hole, Maybe, Node, Row, Word

__all__ = ["Announcer", "Watch", "plain", "trie"]

_PLAIN = bytes(
    code + 32 if 65 <= code <= 90 or (192 <= code <= 222 and code != 215)
    else code if 97 <= code <= 122 or 48 <= code <= 57 or (code >= 223 and code != 247)
    else 32
    for code in range(256)
)  # fmt: skip


def plain(text: str) -> bytes:
    """Return one byte a character, lower case, a space for all but letters and digits, a space around."""
    return b" " + text.encode("latin-1", "replace").translate(_PLAIN) + b" "


@frozen
class Watch:
    """The expression that finds what announces rules, and the rules that each find calls, one bit each by place."""

    regex: re.Pattern[bytes]
    by_word: dict[bytes, int]
    by_shape: dict[int, int]
    """Group of the expression to its rules."""

    @classmethod
    def over(cls, grammar: Grammar, announcer: "Announcer", trees: tuple[Node, ...]) -> "Watch":
        """Return what watches for all rules of a grammar.

        Raises
        ------
        ValueError
            If nothing in a rule's pattern announces it.
        """
        words: dict[bytes, list[int]] = {}
        shapes: dict[str, list[int]] = {}
        for place, tree in enumerate(trees):
            sign = announcer.sign(tree)
            if sign.cost >= _NEVER.cost:
                raise ValueError(f"rule {grammar.rules[place].name}: nothing in its pattern announces it")
            for word in {plain(word).strip() for word in sign.words}:
                words.setdefault(word, []).append(place)
            for shape in sign.shapes:
                shapes.setdefault(shape, []).append(place)
        seen = {shape.name: _in_plain(shape.seen) for shape in grammar.shapes if shape.name in shapes and shape.seen}
        return cls(
            re.compile(_expression(words, seen.values())),
            {word: sum(1 << place for place in set(places)) for word, places in words.items()},
            {group: sum(1 << place for place in set(shapes[name])) for group, name in enumerate(seen, 1)},
        )

    def called(self, match: re.Match[bytes]) -> int:
        """Return the rules that a find calls, one bit each by place."""
        group = match.lastindex
        return self.by_word[match[0][1:]] if group is None else self.by_shape[group]


def _expression(words: Iterable[bytes], shapes: Iterable[bytes]) -> bytes:
    """Return an expression that begins with a space, which is quick to look for, and then has a choice of letters.

    Every option of that choice begins with a letter or digit of its own, by which most are ruled out at once. A shape
    swallows its first digit only, so that "12/30/2019" also announces its year.
    """
    options = [option + b"(?= )" for option in _options(words)]
    numbers = b"|".join(b"(" + shape + b")" for shape in shapes)
    if numbers:
        options.append(b"[0-9](?<=(?=(?:" + numbers + b") )[0-9])")
    return b" (?:" + b"|".join(options) + b")"


def _in_plain(seen: str) -> bytes:
    """Return the announcement of a shape as plain text shows it: colons and slashes are spaces there."""
    return seen.replace("(?:", "\0").replace(":", " ").replace("/", " ").replace("\0", "(?:").encode()


def trie(words: Iterable[bytes]) -> bytes:
    """Return a regular expression that matches just these words, sharing their beginnings."""
    words = sorted(set(words))
    if words == [b""]:
        return b""
    options = _options(words)
    body = options[0] if len(options) == 1 else b"(?:" + b"|".join(options) + b")"
    return b"(?:" + body + b")?" if b"" in words else body


def _options(words: Iterable[bytes]) -> list[bytes]:
    """Return an expression for all words of each first letter."""
    groups: dict[bytes, list[bytes]] = {}
    for word in sorted(set(words)):
        if word:
            groups.setdefault(word[:1], []).append(word[1:])
    return [re.escape(head) + trie(rest) for head, rest in groups.items()]


class _Sign(NamedTuple):
    cost: float
    words: frozenset[str] = frozenset()
    shapes: frozenset[str] = frozenset()


_COMMON = 1000.0
_NEVER = _Sign(1e9)


class Announcer:
    """Chooses what announces a pattern."""

    def __init__(
        self, grammar: Grammar, slot_trees: Mapping[str, Node], phrases: Mapping[str, list[list[str]]]
    ) -> None:
        self._common = {word.encode() for word in grammar.common}
        self._slot_trees, self._phrases = slot_trees, phrases
        self._seen = {shape.name: shape.seen for shape in grammar.shapes}
        self._slots: dict[str, _Sign] = {}

    def sign(self, node: Node) -> _Sign:
        """Return the words or shapes one of which every match of a pattern must hold."""
        match node:
            case Word(text):
                return self._word([text])
            case Row(nodes):
                firm = [self.sign(inner) for inner in nodes if not isinstance(inner, Maybe)]
                return min(firm, key=lambda found: found.cost, default=_NEVER)
            case Choice(rows):
                return _either([self.sign(row) for row in rows])
            case Maybe():
                return _NEVER
            case Context(inner):
                return self.sign(inner)
            case Hole(_, slot):
                if slot not in self._slots:
                    self._slots[slot] = self._slot(slot)
                return self._slots[slot]

    def _slot(self, slot: str) -> _Sign:
        if slot in self._slot_trees:
            return self.sign(self._slot_trees[slot])
        if slot in self._phrases:
            return _either([self._word(words) for words in self._phrases[slot]])
        seen = self._seen[slot]
        return _NEVER if seen is None else _Sign(3.0, frozenset(), frozenset({seen[1:] if seen[0] == "=" else slot}))

    def _word(self, words: list[str]) -> _Sign:
        plainly = {word: shown for word in words if (shown := plain(word).strip())}
        if not plainly:
            return _NEVER
        rare = [word for word, shown in plainly.items() if shown not in self._common]
        return _Sign(1.0 if rare else _COMMON, frozenset({max(rare or plainly, key=len)}))


def _either(options: list[_Sign]) -> _Sign:
    return _Sign(
        sum(option.cost for option in options),
        frozenset().union(*(option.words for option in options)),
        frozenset().union(*(option.shapes for option in options)),
    )

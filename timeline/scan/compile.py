"""Turn readable patterns into what scans fast: each rule becomes a small regular expression over letters of words.

Patterns have no unbounded repeats, so a rule takes time in proportion to the string.
"""

import functools
import itertools
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from timeline.grammar import Grammar
from timeline.rule import Rule
from timeline.scan.alphabet import Alphabet
from timeline.scan.announce import Announcer, Watch
from timeline.scan.neighbours import Neighbours
from timeline.scan.pattern import Choice, Context, Hole, Maybe, Node, Row, Word, parse

__all__ = ["Compiled", "CompiledRule", "Slotted", "compiled"]


class Slotted(NamedTuple):
    """A slot in a compiled rule: its group, the argument it fills, and the slots of its own pattern."""

    group: str
    name: str
    slot: str
    inner: "tuple[Slotted, ...]"


class CompiledRule(NamedTuple):
    """A rule ready to run: its expression over letters, and which slot each group fills."""

    rule: Rule
    place: int
    regex: re.Pattern[str]
    slots: tuple[Slotted, ...]
    longest: int
    """Words in the longest match there can be."""


class Compiled:
    """A grammar ready to run; a rule is compiled when it is first called."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self._trees = tuple(parse(rule.pattern) for rule in grammar.rules)
        self._slot_trees = {name: parse(slot.pattern) for name, slot in grammar.slots.items() if slot.pattern}
        self.alphabet = Alphabet(grammar, (*self._trees, *self._slot_trees.values()))
        self._phrases = self.alphabet.phrases
        self.watch = Watch.over(grammar, Announcer(grammar, self._slot_trees, self._phrases), self._trees)
        self.neighbours = Neighbours(self.alphabet, self._trees, self._slot_trees)
        self._rules: dict[int, CompiledRule] = {}

    def rule(self, place: int) -> CompiledRule:
        """Return the rule at a place, ready to run."""
        done = self._rules.get(place)
        if done is None:
            done = self._rules[place] = self._compile(place)
        return done

    def _compile(self, place: int) -> CompiledRule:
        slots: list[Slotted] = []
        tree = self._trees[place]
        nodes = list(tree.nodes) if isinstance(tree, Row) else [tree]
        first, last = 0, len(nodes)
        while first < last and _is_context(nodes[first]):
            first += 1
        while last > first and _is_context(nodes[last - 1]):
            last -= 1
        writer = _Writer(self.alphabet, self._slot_trees)
        parts = [writer.row(row, slots) for row in (nodes[:first], nodes[first:last], nodes[last:])]
        regex = re.compile(f"{parts[0]}(?P<core>{parts[1]}){parts[2]}")
        return CompiledRule(self.grammar.rules[place], place, regex, tuple(slots), self.neighbours.longest[place])


class _Writer:
    """Writes the expression of one rule, numbering its groups."""

    def __init__(self, alphabet: Alphabet, slot_trees: Mapping[str, Node]) -> None:
        self._matching, self._phrases, self._slot_trees = alphabet.matching, alphabet.phrases, slot_trees
        self._groups = itertools.count(1)

    def row(self, nodes: Iterable[Node], slots: list[Slotted]) -> str:
        return "".join(self._regex(node, slots) for node in nodes)

    def _regex(self, node: Node, slots: list[Slotted]) -> str:
        match node:
            case Word(text):
                return self._matching("=" + text)
            case Row(nodes):
                return self.row(nodes, slots)
            case Choice(rows):
                return f"(?:{'|'.join(self._regex(row, slots) for row in rows)})"
            case Maybe(inner):
                return f"(?:{self._regex(inner, slots)})?"
            case Context(inner):
                return self._regex(inner, slots)
            case Hole(name, slot):
                within: list[Slotted] = []
                inside = self._slot(slot, within)
                group = f"g{next(self._groups)}"
                slots.append(Slotted(group, name, slot, tuple(within)))
                return f"(?P<{group}>{inside})"

    def _slot(self, name: str, inner: list[Slotted]) -> str:
        if name in self._slot_trees:
            return self._regex(self._slot_trees[name], inner)
        matching = self._matching
        if name not in self._phrases:
            return matching(name)
        phrases = [[matching("=" + word) for word in words] for words in self._phrases[name] if len(words) > 1]
        if len(phrases) == len(self._phrases[name]):
            return _alternatives(phrases)
        return f"(?:{_alternatives(phrases)}|{matching(name)})" if phrases else matching(name)


@functools.cache
def compiled(grammar: Grammar) -> Compiled:
    """Return the grammar ready to run; done once for each grammar."""
    return Compiled(grammar)


def _alternatives(rows: list[list[str]]) -> str:
    """Return an expression for one of several rows, sharing their beginnings, the longest row first."""
    groups: dict[str, list[list[str]]] = {}
    for row in rows:
        if row:
            groups.setdefault(row[0], []).append(row[1:])
    options = sorted((head + _alternatives(rest) for head, rest in groups.items()), key=len, reverse=True)
    if not options:
        return ""
    body = options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"
    return f"(?:{body})?" if [] in rows else body


def _is_context(node: Node) -> bool:
    return isinstance(node, Context) or (isinstance(node, Maybe) and _is_context(node.node))

"""The language of patterns: text to a tree. What it means stands in `timeline.rule`."""

import re
from typing import Self

from attrs import frozen

__all__ = ["Choice", "Context", "Hole", "Maybe", "Node", "Row", "Word", "parse"]

_TOKEN = re.compile(r"\{(?:(\w+):)?(\w+)\}|([\[\](){}<>|~])|('s|[^\s\[\](){}<>|~'\-,/]+|[',\-/])")
_CLOSE = {"[": "]", "(": ")", "<": ">"}


@frozen
class Word:
    """A word that must stand there."""

    text: str


@frozen
class Hole:
    """A slot: the name its value takes, and the slot's own."""

    name: str
    slot: str


@frozen
class Row:
    """Nodes that follow each other."""

    nodes: "tuple[Node, ...]"


@frozen
class Choice:
    """One of several rows."""

    rows: "tuple[Node, ...]"


@frozen
class Maybe:
    """Something that may be missing."""

    node: "Node"


@frozen
class Context:
    """Something that must stand there and is no part of the expression."""

    node: "Node"


Node = Word | Hole | Row | Choice | Maybe | Context


@frozen
class _Reader:
    tokens: list[re.Match[str]]

    @classmethod
    def of(cls, pattern: str) -> Self:
        return cls(list(reversed(list(_TOKEN.finditer(pattern)))))

    def choice(self, until: str) -> Node:
        rows = [self.row()]
        while self.tokens and self.tokens[-1][3] == "|":
            self.tokens.pop()
            rows.append(self.row())
        if until and (not self.tokens or self.tokens.pop()[3] != until):
            raise ValueError(f"a pattern lacks its {until!r}")
        return rows[0] if len(rows) == 1 else Choice(tuple(rows))

    def row(self) -> Node:
        nodes: list[Node] = []
        while self.tokens and self.tokens[-1][3] not in ("|", "]", ")", ">"):
            nodes.append(self.node())
        return nodes[0] if len(nodes) == 1 else Row(tuple(nodes))

    def node(self) -> Node:
        token = self.tokens.pop()
        if token[2]:
            return Hole(token[1] or token[2], token[2])
        if token[4]:
            return Word(token[4])
        if token[3] == "~":
            return Maybe(Word("-"))
        inner = self.choice(_CLOSE[token[3]])
        if token[3] == "[":
            return Maybe(inner)
        return Context(inner) if token[3] == "<" else inner


def parse(pattern: str) -> Node:
    """Return the tree of a pattern.

    Raises
    ------
    ValueError
        If a bracket is not closed.
    """
    reader = _Reader.of(pattern)
    tree = reader.choice("")
    if reader.tokens:
        raise ValueError(f"a bracket too many in {pattern!r}")
    return tree

"""Turn readable patterns into what scans fast: a trie of trigger words, and rules as expressions over word classes.

Every word of the vocabulary gets one letter, the same for all words that no pattern can tell apart; a stretch of text
becomes a short string of such letters, and each rule a small regular expression over them. Patterns have no unbounded
repeats, so a rule takes time in proportion to the string.
"""

import functools
import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from attrs import frozen

from timeline.grammar import Grammar
from timeline.meaning import Meaning
from timeline.rule import Rule, wanted
from timeline.scan.pattern import Choice, Context, Hole, Maybe, Node, Row, Word, parse
from timeline.scan.tokens import words_of

__all__ = ["OTHER", "Compiled", "CompiledRule", "Program", "compiled", "meaning_of", "plain"]

_FIRST_LETTER = 0x4E00
OTHER = chr(_FIRST_LETTER - 1)
_LOWER = bytes(
    code + 32 if 65 <= code <= 90 or (192 <= code <= 222 and code != 215)
    else code if 97 <= code <= 122 or 48 <= code <= 58 or code == 47 or (code >= 223 and code != 247)
    else 32
    for code in range(256)
)  # fmt: skip


def plain(text: str) -> bytes:
    """Return one byte a character, lower case, a space for all but letters, digits, ``:`` and ``/``, a space around."""
    return b" " + text.encode("latin-1", "replace").translate(_LOWER) + b" "


class _Hole(NamedTuple):
    """A slot in a compiled rule: its group, the argument it fills, and the holes of its own pattern."""

    group: str
    name: str
    slot: str
    inner: "tuple[_Hole, ...]"


class _Trigger(NamedTuple):
    cost: float
    words: frozenset[str]
    shapes: frozenset[str]


@frozen
class CompiledRule:
    """A rule ready to run: its expression over word classes, and which slot each group fills."""

    rule: Rule
    index: int
    regex: re.Pattern[str]
    holes: "tuple[_Hole, ...]"
    longest: int
    """Words in the longest match there can be."""


@frozen
class Compiled:
    """A grammar ready to run."""

    grammar: Grammar
    prefilter: re.Pattern[bytes]
    letters: dict[str, str]
    shapes: tuple[tuple[re.Pattern[str], str], ...]
    triggered: dict[bytes, tuple[int, ...]]
    """Trigger word to the places of its rules."""
    shaped: dict[int, tuple[int, ...]]
    """Group of the prefilter to the places of its rules."""
    program: "Program"

    def letter(self, word: str) -> str | None:
        """Return the class of a word, ``None`` for a word ending in a full stop that only its stem can explain."""
        letter = self.letters.get(word)
        if letter is not None:
            return letter
        letter = self.letters.get(word.lower())
        if letter is not None:
            return letter
        if word[-1] == "." and len(word) > 1:
            return None
        if word[0].isdigit() or (len(word) > 1 and word[1].isdigit()):
            for regex, shape_letter in self.shapes:
                if regex.fullmatch(word):
                    return shape_letter
        return OTHER

    def rule(self, index: int) -> CompiledRule:
        """Return a rule, compiled when first asked for."""
        return self.program.compile(index)


class Program:
    """Compiles rules on demand; holds what they share."""

    def __init__(self, grammar: Grammar, trees: tuple[Node, ...]) -> None:
        self.grammar = grammar
        self.trees = trees
        self.slot_trees = {name: parse(slot.pattern) for name, slot in grammar.slots.items() if slot.pattern}
        self.phrases = {name: [words_of(phrase) for phrase in slot.words] for name, slot in grammar.slots.items()}
        self.letters, self.classes = self._alphabet()
        self._done: dict[int, CompiledRule] = {}
        self._common = {word.encode() for word in grammar.common}
        self._slot_triggers: dict[str, _Trigger] = {}

    def _alphabet(self) -> tuple[dict[str, str], dict[str, str]]:
        """Return each word's letter, and for each class ("=word" or a slot's name) the letters in it."""
        member: dict[str, set[str]] = {}
        for name, phrases in self.phrases.items():
            for words in phrases:
                if len(words) == 1:
                    member.setdefault(words[0], set()).add(name)
                else:
                    for word in words:
                        member.setdefault(word, set()).add("=" + word)
        for tree in (*self.trees, *self.slot_trees.values()):
            for word in _words_in(tree):
                member.setdefault(word, set()).add("=" + word)
        for word in [word for word in member if word != word.lower()]:
            member[word] |= member.get(word.lower(), set())
            member[word.upper()] = member[word]
        for word, names in member.items():
            if word[0].isdigit():
                names.add(next(shape.name for shape in self.grammar.shapes if re.fullmatch(shape.regex, word)))
        signatures: dict[frozenset[str], str] = {}
        letters: dict[str, str] = {}
        for word in sorted(member):
            signature = frozenset(member[word])
            letters[word] = signatures.setdefault(signature, chr(_FIRST_LETTER + len(signatures)))
        for shape in self.grammar.shapes:
            signatures.setdefault(frozenset({shape.name}), chr(_FIRST_LETTER + len(signatures)))
        self.shape_letters = {shape.name: signatures[frozenset({shape.name})] for shape in self.grammar.shapes}
        classes: dict[str, str] = {}
        for signature, letter in signatures.items():
            for name in signature:
                classes[name] = classes.get(name, "") + letter
        return letters, classes

    def compile(self, index: int) -> CompiledRule:
        """Return the rule at a place."""
        done = self._done.get(index)
        if done is None:
            done = self._done[index] = self._compile(index)
        return done

    def _compile(self, index: int) -> CompiledRule:
        holes: list[_Hole] = []
        self._groups = 0
        tree = self.trees[index]
        nodes = list(tree.nodes) if isinstance(tree, Row) else [tree]
        first, last = 0, len(nodes)
        while first < last and _is_context(nodes[first]):
            first += 1
        while last > first and _is_context(nodes[last - 1]):
            last -= 1
        parts = [self._row(nodes[:first], holes), self._row(nodes[first:last], holes), self._row(nodes[last:], holes)]
        regex = re.compile(f"{parts[0]}(?P<core>{parts[1]}){parts[2]}")
        return CompiledRule(self.grammar.rules[index], index, regex, tuple(holes), self._longest(tree))

    def _longest(self, node: Node) -> int:
        match node:
            case Word():
                return 1
            case Row(nodes):
                return sum(map(self._longest, nodes))
            case Choice(rows):
                return max(map(self._longest, rows))
            case Maybe(inner) | Context(inner):
                return self._longest(inner)
            case Hole(_, slot):
                if slot in self.slot_trees:
                    return self._longest(self.slot_trees[slot])
                return max(map(len, self.phrases.get(slot, [[""]])), default=1)

    def _row(self, nodes: Iterable[Node], holes: list[_Hole]) -> str:
        return "".join(self._regex(node, holes) for node in nodes)

    def _regex(self, node: Node, holes: list[_Hole]) -> str:
        match node:
            case Word(text):
                return self._class("=" + text)
            case Row(nodes):
                return self._row(nodes, holes)
            case Choice(rows):
                return f"(?:{'|'.join(self._regex(row, holes) for row in rows)})"
            case Maybe(inner):
                return f"(?:{self._regex(inner, holes)})?"
            case Context(inner):
                return self._regex(inner, holes)
            case Hole(name, slot):
                within: list[_Hole] = []
                inside = self._slot(slot, within)
                self._groups += 1
                group = f"g{self._groups}"
                holes.append(_Hole(group, name, slot, tuple(within)))
                return f"(?P<{group}>{inside})"

    def _slot(self, name: str, inner: list[_Hole]) -> str:
        if name in self.slot_trees:
            return self._regex(self.slot_trees[name], inner)
        if name not in self.grammar.slots:
            return self._class(name)
        phrases = [[self._class("=" + word) for word in words] for words in self.phrases[name] if len(words) > 1]
        if len(phrases) == len(self.phrases[name]):
            return _alternatives(phrases)
        return f"(?:{_alternatives(phrases)}|{self._class(name)})" if phrases else self._class(name)

    def _class(self, name: str) -> str:
        letters = self.classes.get(name)
        if letters is None:
            raise KeyError(f"no word, slot or shape {name!r}")
        return letters if len(letters) == 1 else f"[{letters}]"

    def trigger(self, node: Node) -> _Trigger:
        """Return the words or shapes, as few and rare as can be, one of which every match must hold."""
        match node:
            case Word(text):
                return self._word_trigger([text])
            case Row(nodes):
                firm = [self.trigger(inner) for inner in nodes if not isinstance(inner, Maybe)]
                return min(firm, key=lambda found: found.cost, default=_NEVER)
            case Choice(rows):
                return _either([self.trigger(row) for row in rows])
            case Maybe():
                return _NEVER
            case Context(inner):
                return self.trigger(inner)
            case Hole(_, slot):
                if slot not in self._slot_triggers:
                    self._slot_triggers[slot] = self._slot_trigger(slot)
                return self._slot_triggers[slot]

    def _slot_trigger(self, slot: str) -> _Trigger:
        if slot in self.slot_trees:
            return self.trigger(self.slot_trees[slot])
        if slot in self.phrases:
            return _either([self._word_trigger(words) for words in self.phrases[slot]])
        seen = next(shape.seen for shape in self.grammar.shapes if shape.name == slot)
        return _NEVER if seen is None else _Trigger(3.0, frozenset(), frozenset({slot}))

    def _word_trigger(self, words: list[str]) -> _Trigger:
        plainly = [word for word in words if plain(word).strip()]
        if not plainly:
            return _NEVER
        rare = [word for word in plainly if plain(word).strip() not in self._common]
        word = max(rare or plainly, key=len)
        return _Trigger(1.0 if rare else _COMMON, frozenset({word}), frozenset())


_COMMON = 1000.0
_NEVER = _Trigger(1e9, frozenset(), frozenset())


def _either(options: list[_Trigger]) -> _Trigger:
    return _Trigger(
        sum(option.cost for option in options),
        frozenset().union(*(option.words for option in options)),
        frozenset().union(*(option.shapes for option in options)),
    )


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


def _words_in(node: Node) -> Iterable[str]:
    match node:
        case Word(text):
            yield text
        case Row(nodes) | Choice(nodes):
            for inner in nodes:
                yield from _words_in(inner)
        case Maybe(inner) | Context(inner):
            yield from _words_in(inner)
        case Hole():
            pass


def _is_context(node: Node) -> bool:
    return isinstance(node, Context) or (isinstance(node, Maybe) and _is_context(node.node))


def trie(words: Iterable[bytes]) -> bytes:
    """Return a regular expression that matches just these words, sharing their beginnings."""
    words = sorted(set(words))
    if words == [b""]:
        return b""
    groups: dict[bytes, list[bytes]] = {}
    for word in words:
        if word:
            groups.setdefault(word[:1], []).append(word[1:])
    options = [re.escape(head) + trie(rest) for head, rest in groups.items()]
    body = options[0] if len(options) == 1 else b"(?:" + b"|".join(options) + b")"
    return b"(?:" + body + b")?" if b"" in words else body


@functools.cache
def compiled(grammar: Grammar) -> Compiled:
    """Return the grammar ready to run; done once for each grammar."""
    program = Program(grammar, tuple(parse(rule.pattern) for rule in grammar.rules))
    words: dict[bytes, list[int]] = {}
    shapes: dict[str, list[int]] = {}
    for index, tree in enumerate(program.trees):
        trigger = program.trigger(tree)
        if trigger.cost >= 1e9:
            raise ValueError(f"rule {grammar.rules[index].name}: nothing in its pattern announces it")
        for word in {plain(word).strip() for word in trigger.words}:
            words.setdefault(word, []).append(index)
        for shape in trigger.shapes:
            shapes.setdefault(shape, []).append(index)
    seen = [shape for shape in grammar.shapes if shape.name in shapes and shape.seen is not None]
    options = [b"(" + trie(words) + b")", *(b"(" + (shape.seen or "").encode() + b")" for shape in seen)]
    return Compiled(
        grammar,
        re.compile(b"[ :/](?:" + b"|".join(options) + b")(?=[ :/])"),
        program.letters,
        tuple((re.compile(shape.regex, re.IGNORECASE), program.shape_letters[shape.name]) for shape in grammar.shapes),
        {word: tuple(places) for word, places in words.items()},
        {place: tuple(shapes[shape.name]) for place, shape in enumerate(seen, 2)},
        program,
    )


def arguments(
    grammar: Grammar, holes: tuple[_Hole, ...], match: re.Match[str], words: list[str]
) -> dict[str, object] | None:
    """Return what the slots of a match say; ``None`` where a slot refuses its words."""
    values: dict[str, object] = {}
    for hole in holes:
        if match.start(hole.group) < 0:
            values.setdefault(hole.name, None)
            continue
        value = _read(grammar, hole, match, words)
        if value is None:
            return None
        values[hole.name] = value
    return values


def _read(grammar: Grammar, hole: _Hole, match: re.Match[str], words: list[str]) -> object:
    first, last = match.span(hole.group)
    text = " ".join(words[first:last])
    slot = grammar.slots.get(hole.slot)
    if slot is None:
        return text.lower()
    if slot.build is not None:
        values = arguments(grammar, hole.inner, match, words)
        return None if values is None else slot.build(**_asked(slot.build, values))
    return slot.read(text.lower()) if slot.read is not None else _value(slot.words, text)


def _value(entries: Mapping[str, object], text: str) -> object:
    value = entries.get(text.lower())
    if value is not None:
        return value
    return next(value for phrase, value in entries.items() if " ".join(words_of(phrase)).lower() == text.lower())


def meaning_of(grammar: Grammar, compiled_rule: CompiledRule, match: re.Match[str], words: list[str]) -> Meaning | None:
    """Return what a rule reads in a match, or ``None``."""
    values = arguments(grammar, compiled_rule.holes, match, words)
    read = compiled_rule.rule.read
    return None if values is None else read(**_asked(read, values))


def _asked(function: Callable[..., object], values: dict[str, object]) -> dict[str, object]:
    return {name: values[name] for name in wanted(function) if name in values}

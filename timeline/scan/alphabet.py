"""One letter for every word of a grammar's vocabulary, the same for all words that no pattern can tell apart.

A stretch of text becomes a short string of such letters. Letters that stand in classes of several lie below U+0100,
where the standard library's expressions keep a class as a small bit map.
"""

import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping

from timeline.grammar import Grammar
from timeline.rule import Shape
from timeline.scan.pattern import Choice, Context, Hole, Maybe, Node, Row, Word
from timeline.scan.tokens import words_of

__all__ = ["OTHER", "Alphabet"]

OTHER = "_"
"""The letter of every word that no pattern knows."""

_Names = frozenset[str]


class Alphabet:
    """The letters of words and shapes, and the classes made of them: a slot's or shape's name, or ``=word``."""

    def __init__(self, grammar: Grammar, trees: Iterable[Node]) -> None:
        self.phrases = {name: [words_of(phrase) for phrase in slot.words] for name, slot in grammar.slots.items()}
        member = _members(self.phrases, trees, grammar.shapes)
        letters = _letters_of({*member.values(), *(frozenset({shape.name}) for shape in grammar.shapes)})
        self.letters = {word: letters[names] for word, names in member.items()}
        self.classes: dict[str, str] = {}
        for names, letter in letters.items():
            for name in names:
                self.classes[name] = self.classes.get(name, "") + letter
        self._written = [(shape.regex, letters[frozenset({shape.name})]) for shape in grammar.shapes]

    @functools.cached_property
    def _shapes(self) -> list[tuple[re.Pattern[str], str]]:
        """The shapes of written numbers with their letters, compiled for the first number met."""
        return [(re.compile(regex, re.IGNORECASE), letter) for regex, letter in self._written]

    def of(self, word: str) -> str | None:
        """Return the letter of a word, ``None`` for a word ending in a full stop that only its stem can explain."""
        letter = self.letters.get(word) or self.letters.get(word.lower())
        if letter is not None:
            return letter
        if word[-1] == "." and len(word) > 1:
            return None
        if word[0].isdigit() or word[1:2].isdigit():
            for regex, shape_letter in self._shapes:
                if regex.fullmatch(word):
                    return shape_letter
        return OTHER

    def matching(self, name: str) -> str:
        """Return an expression for one letter of a class.

        Raises
        ------
        KeyError
            If nothing has that name.
        """
        letters = self.classes.get(name)
        if letters is None:
            raise KeyError(f"no word, slot or shape {name!r}")
        return letters if len(letters) == 1 else f"[{letters}]"


def _members(
    phrases: Mapping[str, list[list[str]]], trees: Iterable[Node], shapes: Iterable[Shape]
) -> dict[str, _Names]:
    """Return the names of the classes that each word belongs to."""
    member: dict[str, set[str]] = {}
    for name, rows in phrases.items():
        for words in rows:
            for word in words:
                member.setdefault(word, set()).add(name if len(words) == 1 else "=" + word)
    for word in itertools.chain.from_iterable(map(_words_in, trees)):
        member.setdefault(word, set()).add("=" + word)
    for word in [word for word in member if word != word.lower()]:
        member[word] |= member.get(word.lower(), set())
        member[word.upper()] = member[word]
    for word, names in member.items():
        if word[0].isdigit():
            names.add(next(shape.name for shape in shapes if re.fullmatch(shape.regex, word)))
    return {word: frozenset(names) for word, names in member.items()}


def _letters_of(signatures: Iterable[_Names]) -> dict[_Names, str]:
    """Return a letter for each set of classes: first those in classes of several, so that these lie low."""
    size: dict[str, int] = {}
    for names in signatures:
        for name in names:
            size[name] = size.get(name, 0) + 1
    ordered = sorted(signatures, key=lambda names: (-max(size[name] for name in names), sorted(names)))
    return dict(zip(ordered, _code_points(), strict=False))


def _code_points() -> Iterator[str]:
    """Yield letters that mean themselves in an expression: all such below U+0100, then U+0100 and on."""
    plain = itertools.chain(range(65, 91), range(97, 123), range(48, 58), range(1, 32), b"\"%',/;>@`\x7f")
    return map(chr, itertools.chain(range(0x80, 0x100), plain, itertools.count(0x100)))


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

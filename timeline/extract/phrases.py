"""Noun phrases of a tagged sentence."""

from collections.abc import Iterator, Sequence

from timeline.extract.syntax import Phrase
from timeline.extract.tokens import Token
from timeline.lexicon import Words

__all__ = ["bound_before", "find_phrases"]

_IN_PHRASE = frozenset("DNP#OZ")
"""Before a number these are no prepositions: "over eight million tickets were sold"."""


def find_phrases(tokens: Sequence[Token], words: Words) -> Iterator[Phrase]:
    """Yield noun phrases and pronouns in text order; times before a noun are part of its phrase."""
    index, size = 0, len(tokens)
    while index < size:
        tag = tokens[index].tag
        if tag == "R" or (tag == "D" and (index + 1 == size or tokens[index + 1].tag not in _IN_PHRASE)):
            yield Phrase(index, index, index, _preposition(tokens, index, words))
            index += 1
            continue
        if tag not in _IN_PHRASE or tag == "O" or (tag == "Z" and not _leads_on(tokens, index)):
            index += 1
            continue
        first, last, head, owner = index, index, -1, -1
        while index < size and tokens[index].tag in _IN_PHRASE:
            here = tokens[index]
            if index > first and here.tag == "D" and (head >= 0 or tokens[index - 1].tag == "Z"):
                break
            if here.tag == "Z" and head >= 0 and not _leads_on(tokens, index):
                break
            if here.tag in ("N", "P") or (here.tag == "#" and (head < 0 or tokens[head].tag == "#")):
                head = index
            if here.tag == "O":
                owner = index
            last = index
            index += 1
        if (head >= 0 and tokens[head].tag != "#") or (head >= 0 and first == head):
            yield Phrase(first, last, head, _preposition(tokens, first, words), owner)


def _leads_on(tokens: Sequence[Token], index: int) -> bool:
    """A time inside a phrase stands before a possessive mark or a noun that it describes."""
    while index < len(tokens) and tokens[index].tag in "Z#":
        index += 1
    return index < len(tokens) and tokens[index].tag in "ON" and tokens[index].tag != ""


def _preposition(tokens: Sequence[Token], first: int, words: Words) -> str:
    place = first - 1
    while place >= 0 and tokens[place].tag in ("A", '"'):
        place -= 1
    if place < 0:
        return ""
    before = tokens[place]
    if before.low == "at" and tokens[first].low in words.syntax.at_bounds:
        return ""  # "at least ten men": the number is bounded, and nothing is led in
    if before.low == "to" and tokens[first].tag == "#" and place and tokens[place - 1].low == "up":
        return ""
    if before.low in words.syntax.approximators and tokens[first].tag == "#":
        return ""
    return before.low if before.tag in ("I", "T") or before.low in ("since", "after", "before", "until", "as") else ""


def bound_before(tokens: Sequence[Token], phrase: Phrase, words: Words) -> Sequence[Token]:
    """Return the words before a number that only bound it: "at" least ten, "up to" ten, "more than" ten."""
    before = tokens[phrase.first - 1] if phrase.first else None
    opening = tokens[phrase.first]
    if before is None or phrase.preposition or before.tag not in ("I", "T", "A", "S"):
        return ()
    if before.low == "at" and opening.low in words.syntax.at_bounds:
        return (before,)
    if opening.tag != "#":
        return ()
    if before.low in words.syntax.bounding and phrase.first > 1:
        return tokens[phrase.first - 2 : phrase.first]
    return (before,) if before.low in words.syntax.approximators else ()

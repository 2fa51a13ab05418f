"""What a telling is about: its telling words, its quotations and its numbers, without names and times."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from attrs import frozen

from timeline.mention import Mention
from timeline.wording import Wording

__all__ = ["CURRENCY", "Content", "content_of", "matters", "quoted_runs", "stem"]

_REACH = 110
"""Characters of the sentence read on each side of the trigger: a clause or two."""

_QUOTED_RUN = 4
"""Words in a row that two quotations must share to be one quotation."""


CURRENCY = "$€£¥"
"""What a sum of money begins with."""


@frozen
class Content:
    """``words`` are stems, ``runs`` four quoted words in a row, ``parties`` the sides its words imply (2, 3).

    ``names`` are those of the words that are written as names.
    """

    words: frozenset[str]
    runs: frozenset[str]
    parties: frozenset[int]
    names: frozenset[str] = frozenset()


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|[$€£¥]?\d(?:[\d,.]*\d)?")


@cache
def _quotation() -> re.Pattern[str]:
    return re.compile(r"[“\"]([^”\"]{8,600})(?:[”\"]|$)")


@cache
def _name() -> re.Pattern[str]:
    return re.compile(r"(?<=[\w,;:] )[A-Z][\w'’-]+")


@lru_cache(maxsize=65536)
def stem(word: str, endings: tuple[str, ...]) -> str:
    """Return a folded word without its first ending that leaves four letters or more."""
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def content_of(mention: Mention, wording: Wording) -> Content:
    """Return what the words around a mention's trigger are about."""
    text, at = mention.text, mention.trigger.start - mention.span.start
    length = mention.trigger.end - mention.trigger.start
    near = _clip(text, at, length) if 0 <= at < len(text) else text
    named = {part for name in mention.actors for part in _folded(name)}
    words = _folded(near)
    trigger = set(_folded(text[at : at + length])) if 0 <= at < len(text) else set()
    capital = {word for part in _name().findall(near) for word in _folded(part)}
    long = (word for word in words if len(word) > 2 or word[0] in CURRENCY)
    told = (word for word in long if word not in wording.function_words and word not in named)
    return Content(
        frozenset(stem(word, wording.endings) for word in told if word not in trigger),
        quoted_runs(text),
        frozenset(_parties(mention, wording)),
        frozenset(stem(word, wording.endings) for word in capital),
    )


def matters(mention: Mention, wording: Wording) -> frozenset[str]:
    """Return what a whole sentence speaks of: stems of its words, a meeting by its family, no names and no titles."""
    people = {part for name in mention.actors for part in _folded(name)}
    capital = {word for part in _name().findall(mention.text) for word in _folded(part)}
    words = _folded(mention.text)
    named = {place for place, word in enumerate(words) if word in people}
    titles = {near for place in named for near in range(place - _TITLE, place)}
    told = (word for place, word in enumerate(words) if place not in named | titles and word not in capital)
    kinds = _kinds(wording)
    stems = (stem(word, wording.endings) for word in told if len(word) > 2 and word not in wording.function_words)
    return frozenset(kinds.get(one, one) for one in stems)


_TITLE = 3
"""Words before a name in which its title stands: "foreign minister Ada Lund"."""


@cache
def _kinds(wording: Wording) -> Mapping[str, str]:
    return {stem(word, wording.endings): family for word, family in wording.matters.items()}


def _clip(text: str, at: int, length: int) -> str:
    start, end = max(0, at - _REACH), min(len(text), at + length + _REACH)
    left = text.rfind(" ", 0, start) + 1 if start else 0
    right = text.find(" ", end)
    return text[left : right if right >= 0 else len(text)]


def _folded(text: str) -> list[str]:
    return [word.casefold().removesuffix("'s").removesuffix("’s").replace(",", "") for word in _word().findall(text)]


def quoted_runs(text: str) -> frozenset[str]:
    """Return every four quoted words in a row of a text."""
    found = set[str]()
    for quotation in _quotation().findall(text):
        words = _folded(quotation)
        found.update(" ".join(words[i : i + _QUOTED_RUN]) for i in range(len(words) - _QUOTED_RUN + 1))
    return frozenset(found)


def _parties(mention: Mention, wording: Wording) -> Iterable[int]:
    """Return the sides that the trigger, its object or a word close before it implies."""
    at = max(0, mention.trigger.start - mention.span.start)
    end = at + mention.trigger.end - mention.trigger.start
    words = (*_folded(mention.text[max(0, at - 40) : at])[-3:], *_folded(mention.text[at:end]), mention.head.casefold())
    about = _folded(mention.object or "")
    return (wording.parties[word] for word in (*words, *about) if word in wording.parties)

"""What a match says: its slots are read from their words, then the rule reads its slots."""

import functools
import re
from collections.abc import Callable, Mapping

from timeline.grammar import Grammar
from timeline.meaning import Meaning
from timeline.rule import Slot, wanted
from timeline.scan.compile import CompiledRule, Slotted
from timeline.scan.tokens import words_of

__all__ = ["Reading"]

_REMEMBERED = 8_000


class Reading:
    """Reads matches; what a slot said for its words is remembered."""

    def __init__(self, grammar: Grammar) -> None:
        self._slots = grammar.slots
        self._said: dict[tuple[str, str], object] = {}
        self._values: dict[str, dict[str, object]] = {}

    def meaning(self, rule: CompiledRule, match: re.Match[str], words: list[str]) -> Meaning | None:
        """Return what a rule reads in a match, or ``None``."""
        values = self._arguments(rule.slots, match, words)
        return None if values is None else rule.rule.read(**_asked(rule.rule.read, values))

    def _arguments(
        self, slots: tuple[Slotted, ...], match: re.Match[str], words: list[str]
    ) -> dict[str, object] | None:
        """Return what the slots of a match say; ``None`` where a slot refuses its words."""
        values: dict[str, object] = {}
        for slot in slots:
            first, last = match.span(slot.group)
            if first < 0:
                values.setdefault(slot.name, None)
                continue
            value = self._value(slot, match, words, " ".join(words[first:last]))
            if value is None:
                return None
            values[slot.name] = value
        return values

    def _value(self, slotted: Slotted, match: re.Match[str], words: list[str], text: str) -> object:
        slot = self._slots.get(slotted.slot)
        if slot is None:
            return text.lower()
        if slot.build is not None:
            values = self._arguments(slotted.inner, match, words)
            return None if values is None else slot.build(**_asked(slot.build, values))
        key = (slotted.slot, text)
        if key in self._said:
            return self._said[key]
        value = slot.read(text.lower()) if slot.read is not None else self._listed(slot, text.lower())
        if len(self._said) >= _REMEMBERED:
            self._said.clear()
        self._said[key] = value
        return value

    def _listed(self, slot: Slot, text: str) -> object:
        """Return the value of a word or phrase of a list, however its words are joined there."""
        value = slot.words.get(text)
        if value is not None:
            return value
        if slot.name not in self._values:
            self._values[slot.name] = _by_words(slot.words)
        return self._values[slot.name][text]


def _by_words(entries: Mapping[str, object]) -> dict[str, object]:
    values: dict[str, object] = {}
    for phrase, value in entries.items():
        values.setdefault(" ".join(words_of(phrase)).lower(), value)
    return values


@functools.cache
def _wanted(function: Callable[..., object]) -> tuple[str, ...]:
    return wanted(function)


def _asked(function: Callable[..., object], values: dict[str, object]) -> dict[str, object]:
    return {name: values[name] for name in _wanted(function) if name in values}

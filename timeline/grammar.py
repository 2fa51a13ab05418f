"""How a language tells time: its rules, its slots, and the words that decide a direction."""

from collections.abc import Mapping

from attrs import field, frozen

from timeline.rule import Rule, Shape, Slot

__all__ = ["Grammar", "Tense"]


@frozen
class Tense:
    """The words by which a clause shows which way it looks; all in lower case."""

    future: frozenset[str] = frozenset()
    """"will", "shall", "tomorrow": what they govern lies ahead."""
    planned: frozenset[str] = frozenset()
    """Participles of things yet to come: "scheduled", "planned", "due"."""
    past: frozenset[str] = frozenset()
    """Irregular past forms: "said", "met", "was"."""
    past_endings: tuple[str, ...] = ()
    not_past: frozenset[str] = frozenset()
    """Words with a past ending that are none: "need", "hundred"."""
    reporting: frozenset[str] = frozenset()
    """Past forms of saying, which look back whatever they report."""
    perfect: frozenset[str] = frozenset()
    """"have", "having": after a future word they make a future perfect."""
    infinitive: frozenset[str] = frozenset()
    """"to": what follows a word of plan and this lies ahead."""
    breaks: frozenset[str] = frozenset()
    """Words that open another clause."""
    limits: frozenset[str] = frozenset()
    """Words that make what follows a limit still to come, unless the clause has an ``auxiliary`` of the past."""
    auxiliary: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    """"is", "are", "has": followed by a planned participle or an -ing form they may look ahead."""


@frozen
class Grammar:
    """The rules in written order, the slots and shapes they use, and the tense words."""

    rules: tuple[Rule, ...]
    slots: Mapping[str, Slot]
    shapes: tuple[Shape, ...] = ()
    common: frozenset[str] = frozenset()
    """Words too common to announce a time expression, even where a pattern needs them."""
    abbreviations: frozenset[str] = frozenset()
    """Words that take a full stop into the expression ("Sept.")."""
    tense: Tense = field(factory=Tense)
    code: str = ""

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other

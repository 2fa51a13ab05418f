"""How a language tells time: its rules, its slots, and the words that decide a direction."""

import functools
from collections.abc import Callable, Mapping

from attrs import field, frozen

from timeline.rule import Rule, Shape, Slot

__all__ = ["Grammar", "Rules", "Tense"]


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
    """"is", "are": followed by a planned participle, or right before a day, they look ahead."""
    prepositions: frozenset[str] = frozenset()
    """"on", "in", "at": what may stand between a verb and its day."""
    says: frozenset[str] = frozenset()
    """Present forms of saying, which news uses of what was said ("says Tuesday")."""
    timetable: frozenset[str] = frozenset()
    """Present forms of what a timetable tells, which look ahead: "meets", "opens", "vote"."""
    never_nouns: frozenset[str] = frozenset()
    """Those of them that are verbs wherever they stand: "convene"."""
    subjects: frozenset[str] = frozenset()
    """"they", "who": before a base form they make it a verb, before "'s" an "is"."""
    bars: frozenset[str] = frozenset()
    """Words after which a word of the timetable is a noun or another verb's infinitive: "the", "to"."""


@frozen
class Rules:
    """What a language's rule files hold: the rules in written order, and the slots, shapes and words they use."""

    rules: tuple[Rule, ...]
    slots: Mapping[str, Slot]
    shapes: tuple[Shape, ...] = ()
    common: frozenset[str] = frozenset()
    """Words that stand everywhere, so that finding one announces no time expression."""
    tense: Tense = field(factory=Tense)
    limits: Mapping[str, str] = field(factory=dict)
    """Words right before a date that limit it, and how (`timeline.meaning.Modified`)."""
    amid: frozenset[str] = frozenset()
    """Words that are no thing of the date before them: in "since May talks" May is no limit."""


class Grammar:
    """How a language tells time; its rule files are read when first asked for, so that importing stays light."""

    def __init__(self, code: str, load: Callable[[], Rules]) -> None:
        self.code = code
        self._load = load

    @functools.cached_property
    def _rules(self) -> Rules:
        return self._load()

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules in written order."""
        return self._rules.rules

    @property
    def slots(self) -> Mapping[str, Slot]:
        """The slots by name."""
        return self._rules.slots

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """The shapes of written numbers; a word has the first that fits."""
        return self._rules.shapes

    @property
    def common(self) -> frozenset[str]:
        """Words that stand everywhere, so that finding one announces no time expression."""
        return self._rules.common

    @property
    def limits(self) -> Mapping[str, str]:
        """Words right before a date that limit it, and how."""
        return self._rules.limits

    @property
    def amid(self) -> frozenset[str]:
        """Words that are no thing of the date before them."""
        return self._rules.amid

    @property
    def tense(self) -> Tense:
        """The words that decide a direction."""
        return self._rules.tense

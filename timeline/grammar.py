"""How a language tells time: its rules, its slots, and the words that decide a direction."""

import functools
from collections.abc import Callable, Mapping

from attrs import field, frozen

from timeline.rule import Rule, Shape, Slot

__all__ = ["Grammar", "Joins", "Rules", "Tense"]


@frozen(cache_hash=True)
class Tense:
    """The words by which a clause shows which way it looks; all in lower case."""

    future: frozenset[str] = frozenset()
    """"will", "shall", "tomorrow": what they govern lies ahead."""
    planned: frozenset[str] = frozenset()
    """Participles of things yet to come: "scheduled", "planned", "due"."""
    past: frozenset[str] = frozenset()
    """Irregular past forms: "said", "met", "was"."""
    past_endings: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    """Words that are no verb when written with a capital: "May"."""
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
    soft_limits: frozenset[str] = frozenset()
    """Words that make what follows a limit still to come where nothing else tells: "through"."""
    determiners: frozenset[str] = frozenset()
    """"the", "its": behind them a past participle is an adjective."""
    had_been: frozenset[tuple[str, ...]] = frozenset()
    """"had been": before a word of plan it leaves open whether the plan was carried out."""
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
    sudden: frozenset[str] = frozenset()
    """What nobody sets a day for: the day of a "quake" or a "crash" lies behind."""
    abbreviations: frozenset[str] = frozenset()
    """Words that end in a full stop and end no sentence: "Mr.", "U.S."."""
    fixed: frozenset[tuple[str, ...]] = frozenset()
    """Pairs of which neither word shows a direction: "the next", "next to", "as planned"."""
    unsaid: frozenset[str] = frozenset()
    """What those do who "would not": "comment"; it looks back."""
    promising: frozenset[str] = frozenset()
    """Words of plan that are told themselves where a day follows at once: "agreed Friday to sell"."""
    remarks: frozenset[str] = frozenset()
    """What things are said in; its day is that of the saying: "urged her to go in remarks Monday"."""
    uttering: frozenset[str] = frozenset()
    """What is done in remarks: where that lies ahead, so does their day."""
    put_off: frozenset[str] = frozenset()
    """What is done to a thing before its day, told as past: "postponed Thursday's talks"."""
    deferring: frozenset[tuple[str, ...]] = frozenset()
    """Verb, adverb and preposition in front of a time to come: "put off until"."""
    topics: frozenset[str] = frozenset()
    """What brings in a topic: a day behind them is no scene of the sentence ("an inquiry into Monday's crash")."""
    nouns_too: frozenset[str] = frozenset()
    """Words of plan that are nouns unless an infinitive follows: "plan"."""
    sure: frozenset[str] = frozenset()
    """Future words that look ahead even before a perfect: "will have ended"; "may have ended" looks back."""
    had: frozenset[str] = frozenset()
    """"had": before a word of plan it leaves open whether the plan was carried out."""
    bars: frozenset[str] = frozenset()
    """Words after which a word of the timetable is a noun or another verb's infinitive: "the", "to"."""


@frozen
class Joins:
    """The words that join two dates to one stretch; all in lower case."""

    links: frozenset[str] = frozenset()
    """"to", "-", "through": from the one to the other."""
    start: str = ""
    """"from": after it two dates of different kinds may be joined."""
    lists: frozenset[str] = frozenset()
    """"and", "or": two dates that share what only the second says."""
    openers: Mapping[str, str] = field(factory=dict)
    """"between" with its "and": some time from the one to the other."""
    moves: frozenset[str] = frozenset()
    """"moved", "postponed": after them "from Monday to Friday" is no stretch."""


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
    joins: Joins = field(factory=Joins)
    personal: frozenset[str] = frozenset()
    """Words in lower case by which a short text shows itself to be a message: "i", "lol"."""
    beside: Mapping[str, int] = field(factory=dict)
    """"after" and "before" behind a length ("two days after the vote"), and on which side they look."""
    alone: frozenset[str] = frozenset()
    """Words behind "the day after" that leave it alone, without an event of its own."""


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
    def joins(self) -> Joins:
        """The words that join two dates to one stretch."""
        return self._rules.joins

    @property
    def personal(self) -> frozenset[str]:
        """Words by which a short text shows itself to be a message."""
        return self._rules.personal

    @property
    def beside(self) -> Mapping[str, int]:
        """The words behind a length that lead to what it counts from."""
        return self._rules.beside

    @property
    def alone(self) -> frozenset[str]:
        """Words behind "the day after" that leave it alone."""
        return self._rules.alone

    @property
    def tense(self) -> Tense:
        """The words that decide a direction."""
        return self._rules.tense

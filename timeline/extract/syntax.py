"""What a parsed sentence consists of: noun phrases, verb groups, and both together."""

from collections.abc import Sequence

from attrs import define, field

from timeline.extract.tokens import Token
from timeline.lexicon import Words

__all__ = ["Clauses", "Group", "Phrase"]


@define(eq=False)
class Phrase:
    """A noun phrase: token indices ``[first, last]``, its head, and the preposition before it."""

    first: int
    last: int
    head: int
    preposition: str = ""
    owner: int = -1
    """Index of the possessive mark in it, or -1."""


@define(eq=False)
class Group:
    """A verb with its auxiliaries: token indices, tense, voice, and what stands around it.

    ``form`` is ``past present perfect modal infinitive ing participle``; ``governor`` is the group whose infinitive or
    complement this is.
    """

    first: int
    head: int
    lemma: str
    kind: str
    form: str
    passive: bool = False
    modal: str = ""
    is_past: bool = False
    progressive: bool = False
    negation: int = -1
    subject: list[Phrase] = field(factory=list)
    objects: list[Phrase] = field(factory=list)
    governor: "Group | None" = None
    relative: bool = False
    named: bool = False
    """An infinitive whose subject "for" gives: "a plan for them to meet"."""
    series: "Group | None" = None
    """The verb before it in a row of infinitives, whose "to" or modal it shares."""
    last: int = 0
    """Index of the last token of the verb, its particle included."""

    @property
    def is_finite(self) -> bool:
        """It can be the verb of a clause of its own."""
        return self.form in ("past", "present", "perfect", "modal")


@define(eq=False)
class Clauses:
    """A parsed sentence."""

    tokens: Sequence[Token]
    words: Words
    phrases: list[Phrase]
    groups: list[Group]
    phrase_at: dict[int, Phrase] = field(factory=dict)
    group_at: dict[int, Group] = field(factory=dict)

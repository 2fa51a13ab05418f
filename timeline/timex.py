"""Time expressions: found in a text, then resolved."""

from typing import TYPE_CHECKING

from attrs import field, frozen

from timeline.anchor import Anchor, Source
from timeline.article import Span
from timeline.scene import From, Meaning, TimexType
from timeline.when import When

if TYPE_CHECKING:
    from timeline.basis import Basis

__all__ = ["Found", "Lost", "Reading", "Timex", "TimexType"]


@frozen
class Lost:
    """A rule that also matched there, and why it lost."""

    rule: str
    span: Span
    reason: str


@frozen
class Found:
    """An expression found in a text: where, what it says, by which rule, and the rules that lost to it."""

    span: Span
    meaning: Meaning
    rule: str
    lost: tuple[Lost, ...] = ()


@frozen
class Reading:
    """One way to read an expression: its value and bounds, whether it was taken and why, and the policies for it."""

    value: str
    when: When
    reason: str
    policies: tuple[str, ...] = ()
    """The names of the policies (`timeline.policy.Policy`) that choose it."""
    is_taken: bool = field(default=False, kw_only=True)


@frozen
class Timex:
    """A resolved time expression.

    ``type``, ``value`` and ``mod`` follow TIMEX3's conventions; ``when`` is what a reader would understand, as bounds;
    the two may differ ("two weeks ago" has a week as its value). ``rule`` names the grammar rule that read it. What it
    rests on is kept in ``basis`` and worked out when asked for: `why`, `proof`, `readings` and the fields beside them.
    """

    span: Span
    text: str
    type: TimexType
    value: str
    mod: str | None
    when: When
    rule: str
    basis: "Basis | None" = field(default=None, repr=False)
    lost: tuple[Lost, ...] = field(default=(), repr=False)
    """Other rules that matched these words, and why they lost."""

    @property
    def meaning(self) -> Meaning | None:
        """What it says before any date is known: ``Weekday(number=0)``."""
        return None if self.basis is None else self.basis.meaning

    @property
    def anchor(self) -> str | None:
        """The ISO day it was counted from; ``None`` if it counts from nothing."""
        return None if self._anchor is None else self._anchor.iso

    @property
    def anchor_from(self) -> str:
        """Where the anchor came from, in a plain clause."""
        return "" if self._anchor is None else self._anchor.words

    @property
    def _anchor(self) -> Anchor | None:
        basis = self.basis
        return None if basis is None or basis.meaning.counts_from is From.NOTHING else basis.anchor

    @property
    def is_anaphoric(self) -> bool:
        """It counts from an earlier expression in the text ("hours later", "the next day"), not from publication."""
        basis = self.basis
        if basis is None or basis.meaning.counts_from is not From.STORY:
            return False
        return basis.anchor.source is not Source.PUBLICATION

    @property
    def because(self) -> str:
        """Which way it was read and the word that decided, or what else did; empty where nothing was open."""
        from timeline.basis import answer  # here, so that importing does without the calendar

        found = None if self.basis is None else answer(self.basis)
        return "" if found is None else found.because

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Every way to read it, the one taken first; the others with the reason against them.

        Each names the policies that choose it, so ``("future",)`` is what ``policy="future"`` would give.
        """
        from timeline.explain import readings

        return readings(self)

    @property
    def rejected(self) -> tuple[Reading, ...]:
        """The readings that were not taken, each with the reason."""
        return tuple(reading for reading in self.readings if not reading.is_taken)

    @property
    def proof(self) -> dict[str, object]:
        """What was said, what was supplied, and the answer, as JSON: `timeline.replay` recomputes the answer from it.

        Raises
        ------
        InvalidInput
            If the expression was made by hand and rests on nothing.
        """
        from timeline.proof import proof

        return proof(self)

    def why(self) -> str:
        """Return one or two plain sentences that explain the date."""
        from timeline.explain import why

        return why(self)

"""Time expressions: found in a text, then resolved."""

from attrs import field, frozen

from timeline.article import Span
from timeline.scene import Meaning, TimexType
from timeline.when import When

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
    """One way to read an expression, and why it was taken or left."""

    value: str
    when: When
    reason: str


@frozen
class Timex:
    """A resolved time expression.

    ``type``, ``value`` and ``mod`` follow TIMEX3's conventions; ``when`` is what a reader would understand, as bounds;
    the two may differ ("two weeks ago" has a week as its value). ``rule`` names the grammar rule and ``meaning`` shows
    what it read before any date was known. ``anchor`` is the ISO time it was counted from (or ``None``) and
    ``anchor_from`` where that came from in a plain clause; ``because`` gives the direction taken and the word that
    decided it; ``rejected`` the other readings.
    """

    span: Span
    text: str
    type: TimexType
    value: str
    mod: str | None
    when: When
    rule: str
    meaning: str
    anchor: str | None = None
    anchor_from: str = ""
    because: str = ""
    rejected: tuple[Reading, ...] = ()
    is_anaphoric: bool = field(default=False, kw_only=True)
    """Counts from an earlier expression or event in the text ("hours later", "the next day"), not from publication."""

    def why(self) -> str:
        """Return one or two plain sentences that explain the date."""
        parts = [f"“{' '.join(self.text.split())}” means {self.value}"]
        if self.when.is_dated and str(self.when) != self.value:
            parts.append(f", that is {self.when}")
        if self.mod is not None:
            parts.append(f" ({self.mod.lower().replace('_', ' ')})")
        if self.anchor is not None:
            parts.append(f", counted from {self.anchor}{f', {self.anchor_from}' if self.anchor_from else ''}")
        if self.because:
            parts.append(f"; {self.because}")
        parts.append(f" [{self.rule}]")
        sentence = "".join(parts) + "."
        for reading in self.rejected:
            sentence += f" Not {reading.value}: {reading.reason}."
        return sentence

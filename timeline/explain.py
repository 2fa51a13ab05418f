"""Why a date is what it is, in words for an editor, and the other ways to read it."""

from timeline.anchor import Source
from timeline.basis import Basis, answer, readings_of
from timeline.granularity import Granularity
from timeline.meaning import From, TimexType
from timeline.policy import Policy
from timeline.timex import Reading, Timex
from timeline.when import When

__all__ = ["readings", "why"]


def readings(timex: Timex) -> tuple[Reading, ...]:
    """Return every way to read an expression, the one taken first."""
    basis = timex.basis
    taken = None if basis is None else answer(basis)
    if basis is None or taken is None:
        return ()
    by_policy = readings_of(basis)
    found: dict[tuple[str, object], Reading] = {}
    for one, policies in by_policy.items():
        names = tuple(policy.value for policy in policies)
        is_taken = (one.value, one.when) == (taken.value, taken.when)
        reason = taken.because if is_taken else _against(policies)
        found[one.value, one.when] = Reading(one.value, one.when, reason, names, is_taken=is_taken)
    for left in taken.rejected:
        names = found[left.value, left.when].policies if (left.value, left.when) in found else ()
        found[left.value, left.when] = Reading(left.value, left.when, left.reason, names)
    return tuple(found.values())


_ONLY = "only the policy"


def _against(policies: tuple[Policy, ...]) -> str:
    names = [f"“{policy.value}”" for policy in policies]
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
    return f"{_ONLY} {listed} would take it"


def why(timex: Timex) -> str:
    """Return one or two plain sentences that explain a date, and name the rule."""
    counted = "" if timex.basis is None else _counted(timex, timex.basis)
    first = f"“{_flat(timex.text)}” {_is(timex)}{counted} [{timex.rule}]."
    left = [reading for reading in timex.rejected if not reading.reason.startswith(_ONLY)]
    return " ".join([first, *(f"Not {_shown(reading)}: {reading.reason}." for reading in left[:1])])


def _flat(text: str) -> str:
    return " ".join(text.split())


def _shown(reading: Reading) -> str:
    if not reading.when.is_dated or reading.when.granularity in _NAMED:
        return reading.value
    return reading.when.words.removeprefix("on ").removeprefix("in ")


def _is(timex: Timex) -> str:
    """Return what the words come to: "is 2025-08-15", "is a length of time (P4Y, less than that), put on no day"."""
    when, mod = timex.when, _MODS.get(timex.mod or "", "")
    code = f"{timex.value}, {mod}" if mod else timex.value
    if timex.type is TimexType.SET:
        return f"comes back ({code}) and has no day of its own"
    if not when.is_dated:
        kind = "a length of time" if timex.type is TimexType.DURATION else "a time of no day in particular"
        return f"is {kind} ({code}){', put on no day' if timex.type is TimexType.DURATION else ''}"
    placed = _placed(when)
    if when.granularity in _NAMED and timex.type is TimexType.DATE and when.bounds.is_known:
        hedge = "about " if when.approximate else ""
        return f"is {hedge}{code}, from {when.earliest} to {when.latest}"
    if timex.type is TimexType.DURATION:
        return f"{placed} ({code}, a length of time)"
    if placed.removeprefix("is ").removeprefix("about ").startswith(timex.value):
        return placed
    return f"{placed} ({code})"


_NAMED = frozenset(unit for unit in Granularity if unit.rank > Granularity.DAY.rank) - {
    Granularity.MONTH,
    Granularity.YEAR,
}
"""Units whose TIMEX3 value says more than their bounds: a week, a quarter, a decade."""


def _placed(when: When) -> str:
    """Return where bounds lie: "is 2025-08-15", "lies between 2025-08-11 and 2025-08-17", "is 2025-08-19 or later"."""
    words = when.words
    if words.startswith("between "):
        return f"lies {words}"
    if when.bounds.start is None:
        return f"is {words.removeprefix('by ')} or earlier"
    if when.bounds.end is None:
        return f"is {words.removeprefix('from ').removesuffix(' on')} or later"
    if words.startswith("from "):
        return f"runs {words}"
    return f"is {words.removeprefix('on ').removeprefix('in ')}"


_MODS = {
    "START": "its beginning",
    "MID": "its middle",
    "END": "its end",
    "APPROX": "about that",
    "LESS_THAN": "less than that",
    "MORE_THAN": "more than that",
    "EQUAL_OR_LESS": "at most that",
    "EQUAL_OR_MORE": "at least that",
}
"""What TIMEX3's modifiers say of a value; the others show in the bounds."""


def _counted(timex: Timex, basis: Basis) -> str:
    """Return what it was counted from, and what decided where that left it open."""
    because = timex.because
    if basis.moved is not None:
        return f"; {because}"
    if basis.meaning.counts_from is From.NOTHING:
        return f", since {because}" if because else ""
    anchor = basis.anchor
    if anchor.source is Source.PUBLICATION:
        known = f", by its {anchor.where}" if anchor.where not in ("", "argument") else ""
        counted = f", counted from publication on {anchor.iso}{known}"
    else:
        counted = f", counted from {anchor.iso}, {anchor.words}"
    return f"{counted}, since {because}" if because else counted

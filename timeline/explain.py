"""Why a date is what it is, in words for an editor, and the other ways to read it."""

from timeline.anchor import Source
from timeline.basis import Basis, answer, readings_of
from timeline.meaning import From, TimexType
from timeline.policy import Policy
from timeline.timex import Reading, Timex

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


def _against(policies: tuple[Policy, ...]) -> str:
    names = [f"“{policy.value}”" for policy in policies]
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"only the {'policy' if len(names) == 1 else 'policies'} {listed} would take it"


def why(timex: Timex) -> str:
    """Return one or two plain sentences that explain a date, and name the rule."""
    basis = timex.basis
    first = f"{_is(timex)}{'' if basis is None else _counted(timex, basis)} [{timex.rule}]."
    left = [reading for reading in timex.rejected if not reading.reason.startswith("only the polic")]
    return " ".join([first, *(f"Not {_shown(reading)}, since {reading.reason}." for reading in left[:2])])


def _shown(reading: Reading) -> str:
    return str(reading.when) if reading.when.is_dated else reading.value


def _is(timex: Timex) -> str:
    """Return what the words come to: “last week” is 2025-W33, between 2025-08-11 and 2025-08-17."""
    words, when = f"“{' '.join(timex.text.split())}”", timex.when
    hedge = f" ({timex.mod.lower().replace('_', ' ')})" if timex.mod else ""
    if timex.type is TimexType.SET:
        return f"{words} comes back ({timex.value}) and has no day of its own"
    if timex.type is TimexType.DURATION:
        placed = f", {when.words}" if when.is_dated else ", which the words put on no day"
        return f"{words} is a length of time, {timex.value}{hedge}{placed}"
    if not when.is_dated:
        return f"{words} is a time of no day in particular, {timex.value}"
    plain = when.words
    if timex.value in plain:
        return f"{words} is {plain.partition(' ')[2] if plain.startswith(('on ', 'in ')) else plain}{hedge}"
    return f"{words} is {timex.value}{hedge}, {plain}"


def _counted(timex: Timex, basis: Basis) -> str:
    because = timex.because
    if basis.moved is not None:
        return f"; {because}"
    if basis.meaning.counts_from is From.NOTHING:
        return f"; {because}" if because else ""
    anchor = basis.anchor
    if anchor.source is Source.PUBLICATION:
        counted = f", counted from {anchor.words}, {anchor.iso}"
    else:
        counted = f", counted from {anchor.iso}, {anchor.words}"
    return f"{counted}{f', because {because}' if because else ''}"

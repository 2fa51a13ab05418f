"""How English tells time."""

from timeline.grammar import Grammar
from timeline.lang.en import (
    dates,
    durations,
    named_days,
    not_times,
    parts,
    ranges,
    relative,
    seasons,
    sets,
    vague,
    weekdays,
    words,
)
from timeline.lang.en.tense import TENSE
from timeline.rule import rules_in

__all__ = ["GRAMMAR"]

_SLOTS = (
    *dates.SLOTS, *weekdays.SLOTS, *relative.SLOTS, *parts.SLOTS, *seasons.SLOTS, *named_days.SLOTS, *sets.SLOTS,
        *vague.SLOTS, *ranges.SLOTS, *not_times.SLOTS,
)  # fmt: skip

GRAMMAR = Grammar(
    rules=rules_in(not_times, dates, weekdays, parts, relative, seasons, named_days, sets, durations, vague, ranges),
    slots=words.SLOTS | {slot.name: slot for slot in _SLOTS},
    shapes=words.SHAPES,
    common=words.COMMON,
    abbreviations=words.ABBREVIATIONS,
    tense=TENSE,
    code="en",
)

"""How English tells time."""

from timeline.grammar import Grammar, Rules

__all__ = ["GRAMMAR"]


def _load() -> Rules:
    from timeline.lang.en import (
        clocks,
        dates,
        durations,
        eras,
        messages,
        named_days,
        not_times,
        parts,
        placed,
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

    families = (
        dates,
        eras,
        weekdays,
        relative,
        parts,
        seasons,
        named_days,
        sets,
        durations,
        vague,
        ranges,
        not_times,
        messages,
        clocks,
    )
    return Rules(
        rules=rules_in(
            not_times,
            eras,
            dates,
            weekdays,
            parts,
            clocks,
            relative,
            placed,
            seasons,
            named_days,
            sets,
            durations,
            vague,
            ranges,
            messages,
        ),
        slots=words.SLOTS | {slot.name: slot for family in families for slot in family.SLOTS},
        shapes=words.SHAPES,
        common=words.COMMON,
        tense=TENSE,
        limits=ranges.LIMITS,
        personal=messages.PERSONAL,
        amid=ranges.AMID,
        joins=ranges.JOINS,
        beside=ranges.BESIDE,
        alone=ranges.ALONE,
    )


GRAMMAR = Grammar("en", _load)

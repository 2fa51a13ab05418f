"""Times told by where they lie to another: "two days before Christmas", "the first week of May", "in two weeks"."""

from fractions import Fraction

from timeline.granularity import Granularity
from timeline.lang.en.relative import mod_of, number_of
from timeline.lang.en.words import Amount
from timeline.meaning import (
    Beside,
    Counted,
    Holding,
    InTime,
    LastDay,
    Meaning,
    NextTo,
    Nth,
    NthWeekday,
    Shifted,
    Unit,
    Weekday,
)
from timeline.rule import Says, Slot, rule

__all__ = ["SLOTS"]

SLOTS: tuple[Slot, ...] = ()


@rule(
    "the ({unit1}|{weekend:weekend_word}) {two_off}",
    means={
        "the weekend before last": Says("[2024-03-02..2024-03-03]", value="2024-W09-WE"),
        "the week after next": Says("[2024-03-25..2024-03-31]", value="2024-W13"),
        "the year before last": "2022",
        "the month after next": "2024-05",
    },
    rejects=("the week before the last match", "the year after the next election"),
)
def unit_before_last(unit1: Granularity | None, two_off: int) -> Meaning | None:
    """One further than the last or next."""
    unit = unit1 or Granularity.WEEKEND
    return Unit(unit, two_off) if unit.rank > Granularity.DAY.rank else None


@rule(
    "the [very] day {beside}",
    means={
        "It fell «the day after».": "2024-03-14",
        "the day before": "2024-03-12",
        "It had rained «the day before», she said": "2024-03-12",
    },
    rejects=("the day after the vote", "the day before they left", "the day afterglow"),
)
def day_beside(beside: int) -> Meaning:
    """The day next to the one the story stands at, or next to the event told behind."""
    return Beside(beside)


@rule(
    "({count}|{a}) {unit} {beside} {some_date}",
    means={
        "two days before Christmas": "2023-12-23",
        "three days after May 2, 2020": "2020-05-05",
        "two weeks after Easter 2021": Says("2021-04-18~"),
        "a year before 1990": "1989~",
    },
    rejects=("two days before the match", "six hours after 1990"),
)
def counted_from_a_date(count: Amount | None, unit: Granularity, beside: int, some_date: Meaning) -> Meaning | None:
    """So many units before or after a date."""
    number = number_of(count)
    return None if number is None or unit.rank < Granularity.DAY.rank else Shifted(number, unit, beside, some_date)


@rule(
    "the (day|eve) {beside_noun} ({day_date}|{named_day}|{weekday_ref})",
    means={"the day after Christmas": "2023-12-26", "the day before May 1, 2020": "2020-04-30",
        "the eve of Easter": "2024-03-30"},
    rejects=("the eve of the vote",),
)  # fmt: skip
def day_beside_a_date(
    beside_noun: int, day_date: Meaning | None, named_day: Meaning | None, weekday_ref: Meaning | None
) -> Meaning | None:
    """The day next to a date."""
    of = day_date or named_day or weekday_ref
    return None if of is None else Shifted(Fraction(1), Granularity.DAY, beside_noun, of)


@rule(
    "(({count}|{a}) {unit}|a fortnight) (from|on) {weekday_ref}",
    means={
        "a week from Friday": "2024-03-22",
        "two weeks from Saturday": "2024-03-30",
        "a fortnight on Monday": "2024-04-01",
    },
    rejects=("two goals on Saturday", "three hours on Monday", "in row 9 on Sunday"),
)
def weeks_from_weekday(count: Amount | None, unit: Granularity | None, weekday_ref: Meaning) -> Meaning | None:
    """Weeks on from the coming weekday."""
    if unit not in (None, Granularity.WEEK):
        return None
    number = number_of(count) if unit else Fraction(2)
    return None if number is None else Shifted(number, Granularity.WEEK, 1, weekday_ref, exact=True)


@rule(
    "[the] {ordinal} ({unit1}|{weekend:weekend_word}) (of|in) ({month_ref}|{year_alone}|{season_ref})",
    means={
        "the first week of May 2024": Says("[2024-04-29..2024-05-05]", value="2024-W18"),
        "the last day of the year": "2024-12-31",
        "the first weekend in June 2024": Says("[2024-06-01..2024-06-02]"),
        "the second month of 2023": "2023-02",
        "the last week of July 2023": Says(value="2023-W31"),
    },
    rejects=("the first week of school", "the 40th day of May 2024", "the last quarter of May"),
)
def nth_unit(
    ordinal: int,
    unit1: Granularity | None,
    month_ref: Meaning | None,
    year_alone: Meaning | None,
    season_ref: Meaning | None,
) -> Meaning | None:
    """A day, week, weekend or month by its place in a larger unit."""
    unit, of = unit1 or Granularity.WEEKEND, month_ref or year_alone or season_ref
    if of is None or not Granularity.DAY.rank <= unit.rank <= Granularity.MONTH.rank:
        return None
    return Nth(ordinal, unit, of)


@rule(
    "[the] (week|{weekend:weekend_word}) (of|ending|ended|beginning|starting) [(on|{weekday} [,])] {day_date}",
    means={
        "the week of March 3": Says("[2024-02-26..2024-03-03]", value="2024-W09"),
        "the week ending 15 March 2024": Says(value="2024-W11"),
        "the weekend of May 4, 2024": Says("[2024-05-04..2024-05-05]"),
    },
    rejects=("the week of the vote", "a week of May rain"),
)
def week_of_day(weekend: int | None, day_date: Meaning) -> Meaning:
    """The week or weekend that holds a day."""
    return Holding(Granularity.WEEK if weekend is None else Granularity.WEEKEND, day_date)


@rule("{weekday} week <(.|,|;|to|at|in|for|when|and)>", means={"They vote «Thursday week».": "2024-03-21"},
      rejects=("The Tuesday week was cut short",))  # fmt: skip
def weekday_week(weekday: int) -> Meaning:
    """A week on from the coming weekday, as British English says it."""
    return Shifted(Fraction(1), Granularity.WEEK, 1, Weekday(weekday), exact=True)


@rule(
    "<in> [{about}] (a fortnight|({count}|{a}) {unit})",
    means={
        "It will close in «two weeks»": Says("[2024-03-25..2024-03-31]", value="2024-W13", type="DATE"),
        "in «three days»": Says("2024-03-16", value="P3D"),
        "He built it in «two weeks»": Says("XXXX", value="P2W"),
        "in «a fortnight»": Says("[2024-03-25..2024-03-31]", value="P2W"),
    },
    rejects=("in two rooms", "for two weeks"),
)
def in_units(about: str | None, count: Amount | None, unit: Granularity | None) -> Meaning | None:
    """A length, and in a clause that does not look back the day that far ahead."""
    if unit is Granularity.QUARTER and count is None:
        return None
    number = number_of(count) if unit else Fraction(2)
    return InTime(number, unit or Granularity.WEEK, mod=mod_of(about))


@rule(
    "<in> [{about}] ({count}|{a}) {unit} ['s] [' ] (time)".replace("['s] [' ] (time)", "[['s] [']] time"),
    means={"in «two weeks' time»": Says(value="2024-W13")},
)
def in_units_time(about: str | None, count: Amount | None, unit: Granularity) -> Meaning:
    """So far ahead of now."""
    return Counted(number_of(count), unit, 1, mod=mod_of(about))


@rule(
    "[the] {unit1}-end",
    means={
        "They will sell it by «year-end»": Says("[2024-03-13..2024-12-31]", value="2024-12-31"),
        "It has doubled since «year-end»": Says(value="2023-12-31"),
        "by «month-end»": Says(value="2024-03-31"),
    },
    rejects=("a dead-end", "the weekend", "day-end"),
)
def last_day_of_unit(unit1: Granularity) -> Meaning | None:
    """The last day of a business year, quarter or month."""
    return LastDay(unit1) if unit1.rank > Granularity.WEEK.rank else None


@rule(
    "[the] {ordinal} {weekday} (of|in) {month_ref}",
    means={
        "the first Monday in May 2024": "2024-05-06",
        "the last Friday of June 2023": "2023-06-30",
        "They voted on «the second Tuesday of February»": "2024-02-13",
        "the third Thursday of last month": "2024-02-15",
    },
    rejects=("the fifth Monday of February 2023", "last Friday in Rome"),
)
def nth_weekday(ordinal: int, weekday: int, month_ref: Meaning) -> Meaning:
    """A weekday by its place in a month."""
    return NthWeekday(ordinal, weekday, month_ref)


@rule(
    "[the] [first] {weekday} {beside_noun} ({day_date}|{named_day})",
    means={
        "the Monday after Easter 2024": "2024-04-01",
        "the Sunday before May 1, 2020": "2020-04-26",
        "the first Sunday after Christmas 2023": "2023-12-31",
    },
    rejects=("the Monday after the vote",),
)
def weekday_next_to(
    weekday: int, beside_noun: int, day_date: Meaning | None, named_day: Meaning | None
) -> Meaning | None:
    """The weekday before or after a day."""
    of = day_date or named_day
    return None if of is None else NextTo(weekday, beside_noun, of)

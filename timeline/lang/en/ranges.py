"""The two ends of a range, each an expression of its own, and the limits before an expression."""

from timeline.grammar import Joins
from timeline.meaning import CalendarDate, Meaning
from timeline.rule import Says, Slot, rule

__all__ = ["ALONE", "AMID", "BESIDE", "JOINS", "LIMITS", "SLOTS"]

SLOTS: tuple[Slot, ...] = ()

LIMITS = {
    "by": "by", "no later than": "by", "not later than": "by", "at the latest by": "by",
    "until": "until", "till": "until", "up to": "until",
    "before": "before", "prior to": "before", "earlier than": "before",
    "after": "after", "later than": "after", "since": "since", "ever since": "since",
}  # fmt: skip
"""Words right before a date that make it a limit: "by Friday" is some time up to then."""

AMID = frozenset(
    "and or but so yet nor that which who when while as because if though although unless since until before"
    " after in on"
    " at to for by with from over under about into of than is are was were be been has have had will would"
    " can could may"
    " might must shall should he she it they we you i his her its their the a an this these those there not no it's"
    " he's".split()
)
"""Words that cannot be a thing of that day: after them "since May" is a limit, in "since May talks" it is none."""

JOINS = Joins(
    links=frozenset(("to", "-", "–", "—", "through", "thru", "until", "till", "up to", "up until")),
    start="from",
    lists=frozenset(("and", "or", ",", "and/or", "/", "&", ", and", "and in", "and on")),
    openers={"between": "and"},
    moves=frozenset(
        "move moved moves postpone postponed delay delayed delays push pushed shift shifted reschedule rescheduled"
        " change changed brought put advanced switch switched defer deferred adjourn adjourned".split()
    ),
)

BESIDE = {"after": 1, "before": -1, "following": 1, "prior to": -1}

ALONE = frozenset("and but or when while as was were is had has in on at to by with from for of so than".split())


@rule(
    "{number} <(-|–|to|and|or|until) {other:number} {bc}>",
    means={"«499»-493 BC": Says("-0498-01-01/-0492-12-31", value="BC0499")},
)
def first_year_before_our_era(number: int, other: int) -> Meaning | None:
    """The first year of "499-493 BC"."""
    return CalendarDate(1 - number) if number > other else None


@rule(
    "[the] {dayth} <(to|and|-|–|or) [the] {other:dayth} of {month} [{year}]>",
    means={"«the 3rd» to the 9th of March": Says("2024-03-03/2024-03-09", value="2024-03-03")},
)
def first_nth_of_range(dayth: int, other: int, month: int, year: int | None) -> Meaning | None:
    """The first day of "the 3rd to the 9th of March"."""
    return CalendarDate(year, month, dayth) if dayth < other <= 31 else None


@rule(
    "{month} {day} <(-|to|–|and|or|until|through) {until:day} [[,] {year}]>",
    means={
        "«March 3» to 7": Says("2024-03-03/2024-03-07", value="2024-03-03"),
        "«May 2»-4, 2019": Says("2019-05-02/2019-05-04", value="2019-05-02"),
    },
)
def first_day_of_range(month: int, day: int, year: int | None) -> Meaning:
    """The first day of "March 3 to 7"."""
    return CalendarDate(year, month, day)


@rule(
    "<{month} {first:day} (-|to|–|and|or|until|through)> {day} [[,] {year}]",
    means={
        "March 3 to «7»": Says("2024-03-03/2024-03-07", value="2024-03-07"),
        "May 2-«4, 2019»": Says("2019-05-02/2019-05-04", value="2019-05-04"),
        "between March 3 and «7»": Says("[2024-03-03..2024-03-07]", value="2024-03-07"),
    },
)
def last_day_of_range(month: int, first: int, day: int, year: int | None) -> Meaning | None:
    """The last day of "March 3 to 7"."""
    return CalendarDate(year, month, day) if day > first else None


@rule(
    "{day} <(-|to|–|and|or|until) {until:day} {month} [[,] {year}]>",
    means={"«3» to 7 March": Says("2024-03-03/2024-03-07", value="2024-03-03")},
)
def first_day_before_month(day: int, until: int, month: int, year: int | None) -> Meaning | None:
    """The first day of "3-7 March"."""
    return CalendarDate(year, month, day) if day < until else None


@rule("<{start:year} (-|to|–)> {day1}", means={"1939-«45»": Says("1939-01-01/1945-12-31", value="1945")})
def short_year_of_range(start: int, day1: str) -> Meaning | None:
    """The last year of "1939-45"."""
    year = start - start % 100 + int(day1)
    return CalendarDate(year) if len(day1) == 2 and year > start else None


@rule("<{start:year} (-|to|–)> {integer}", means={"1939-«45»": Says("1939-01-01/1945-12-31", value="1945")})
def shorter_year_of_range(start: int, integer: str) -> Meaning | None:
    """The last year of "1939-45"."""
    year = start - start % 100 + int(integer) if len(integer) == 2 else 0
    return CalendarDate(year) if year > start else None

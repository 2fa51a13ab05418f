"""Calendar dates: days, months and years, whole or with parts unsaid."""

import re

from timeline.granularity import Granularity
from timeline.meaning import CalendarDate, Edge, Meaning, Modified, Nth, Seasonal, Slashed
from timeline.rule import Rule, Says, Slot, rule

__all__ = ["SLOTS"]


def _calendar(
    month: int | None = None,
    day: int | None = None,
    year: int | None = None,
    weekday: int | None = None,
    dayth: int | None = None,
) -> CalendarDate | None:
    number = day or dayth
    if number is not None and number > 31:
        return None
    return CalendarDate(year, month, number, weekday)


_MONTH_DAY = "{month} {day}|{month} [the] {dayth}|[the] {dayth} [day] [of] {month}|{day} [of] {month}"

SLOTS = (
    Slot("month_day", pattern=f"({_MONTH_DAY})", build=_calendar),
    Slot("full_date", pattern=f"({_MONTH_DAY}) [,] [of] [in] {{year}}", build=_calendar),
    Slot("dated_weekday", pattern=f"[{{which}}] {{weekday}} [,] [the] ({_MONTH_DAY}) [[,] {{year}}]", build=_calendar),
    Slot("month_year", pattern="([this] {month} [,] [of] {year})", build=_calendar),
    Slot("month_alone", pattern="{month:month_full}", build=_calendar),
    Slot("year_alone", pattern="({year}|{year:year_words})", build=_calendar),
    Slot("day_date", pattern="({it:full_date}|{it:dated_weekday}|{it:month_day}|{it:iso_day})", build=lambda it: it),
    Slot("iso_day", pattern="{iso}", read=lambda text: CalendarDate(*(int(part) for part in text[:10].split("-")))),
    Slot(
        "period",
        pattern="({it:month_bc}|{it:bc_year}|{it:ad_year}|{it:month_year}|{it:month_alone}|{it:year_alone}"
        "|{it:decade_period}|{it:century})",
        build=lambda it: it,
    ),
)


@rule(
    "{full_date}",
    means={
        "12 February 2024": "2024-02-12",
        "Sept. 3, 2019": "2019-09-03",
        "the 4th of June, 1987": "1987-06-04",
    },
    rejects=("31 February 2024", "Flight 12 may 2024"),
)
def full_date(full_date: CalendarDate) -> Meaning:
    """A day with its month and year."""
    return full_date


@rule(
    "{month_day}",
    means={
        "The fair opened on «March 2»": "2024-03-02",
        "It will close on «2 April»": "2024-04-02",
        "She was born on «the 9th of March»": "2024-03-09",
    },
    rejects=("he may 12 times",),
)
def month_day(month_day: CalendarDate) -> Meaning:
    """A day without its year: the clause tells which."""
    return month_day


@rule(
    "{dated_weekday}",
    means={
        "Friday, March 8": "2024-03-08",
        "Tuesday 5 December 2023": "2023-12-05",
        "this coming Sunday, 17 March": "2024-03-17",
    },
)
def dated_weekday(dated_weekday: CalendarDate) -> Meaning:
    """A weekday beside its date; the pair fits few years."""
    return dated_weekday


@rule("{month_year}", means={"July 1997": "1997-07", "May of 2023": "2023-05"}, rejects=("it may 2000",))
def month_year(month_year: CalendarDate) -> Meaning:
    """A month with its year."""
    return month_year


@rule(
    "{month_full}",
    means={
        "The court closed in «February»": "2024-02",
        "Voters will decide in «May»": "2024-05",
    },
    rejects=("They may win", "Troops march home", "Mark may come in June 2020"),
)
def month(month_full: int) -> Meaning:
    """A month alone: the clause tells which year."""
    return CalendarDate(None, month_full)


@rule(
    "the (month|year|months) of ({month_year}|{month_full}|{year})",
    means={
        "the month of May 2023": "2023-05",
        "It rained all through «the month of February»": "2024-02",
        "the year of 1998": "1998",
    },
    rejects=("the month of Ramadan", "the year of the dog"),
)
def month_called(month_year: Meaning | None, month_full: int | None, year: int | None) -> Meaning:
    """A month or year by its name."""
    return month_year or CalendarDate(year, month_full)


@rule(
    "the {dayth} [day] of ({unit_ref}|{the_unit}|{story_unit})",
    means={"the 15th of next month": "2024-04-15", "the 2nd of this month": "2024-03-02"},
    rejects=("the fourth of five", "the third of the week"),
)
def day_of_a_month(
    dayth: int, unit_ref: Meaning | None, the_unit: Meaning | None, story_unit: Meaning | None
) -> Meaning | None:
    """A day by its number in this, last or next month."""
    of = unit_ref or the_unit or story_unit
    return Nth(dayth, Granularity.DAY, of) if getattr(of, "unit", None) is Granularity.MONTH and of else None


@rule(
    "this time {unit_ref}",
    means={"this time last year": "2023", "«this time next week»": Says(value="2024-W12")},
    rejects=("this time it failed",),
)
def this_time(unit_ref: Meaning) -> Meaning:
    """The same point of another unit, as coarse as that unit."""
    return unit_ref


@rule("{which} {month}", means={"last May": "2023-05", "this September": "2024-09", "next January": "2025-01"})
def which_month(which: int, month: int) -> Meaning:
    """Last, this or next March."""
    return Seasonal(Granularity.MONTH, month, None, which)


@rule(
    "{month} (of|in)? {which_year}".replace("(of|in)?", "[(of|in)]"),
    means={
        "March last year": "2023-03",
        "June of this year": "2024-06",
    },
)
def month_of_relative_year(month: int, which_year: Meaning) -> Meaning | None:
    """A month of last, this or next year."""
    return Nth(month, Granularity.MONTH, which_year)


@rule(
    "({month_day}|{month}) [of] {that_year}",
    means={"July 25 of that year": "2024-07-25", "August of the same year": "2024-08"},
)
def date_of_that_year(month_day: CalendarDate | None, month: int | None, that_year: Meaning) -> Meaning | None:
    """A day or month of the year the story stands in."""
    if month_day is None:
        return Nth(month or 1, Granularity.MONTH, that_year)
    return Nth(month_day.day or 1, Granularity.DAY, Nth(month_day.month or 1, Granularity.MONTH, that_year))


@rule("[the year] {year}", means={"It failed in «1998»": "1998", "«the year 2031»": "2031"},
      rejects=("1,998", "$1998", "1998 km", "1200 people"))  # fmt: skip
def year(year: int) -> Meaning:
    """A year of four digits."""
    return CalendarDate(year)


@rule("[the year] {year_words}", means={"nineteen ninety-four": "1994", "the year two thousand": "2000"})
def year_in_words(year_words: int) -> Meaning:
    """A year as it is spoken."""
    return CalendarDate(year_words)


@rule("{iso_day}", means={"2023-11-30": "2023-11-30"}, rejects=("2023-13-30",))
def iso_date(iso_day: CalendarDate) -> Meaning | None:
    """The ISO form."""
    month, day = iso_day.month or 0, iso_day.day or 0
    return iso_day if 1 <= month <= 12 and 1 <= day <= 31 else None


@rule(
    "({slashed}|{dotted})",
    means={
        "11/22/2019": "2019-11-22",
        "25/12/98": "1998-12-25",
        "12/03/2024": "2024-12-03?",
        "5/5/2024": "2024-05-05",
        "27.03.15": "2015-03-27",
        "1.2.2024": "2024-02-01",
    },
    rejects=("13/13/2019", "31.04.2024", "1.13.2024", "v1.2.3"),
)
def date_in_figures(slashed: str | None, dotted: str | None) -> Meaning | None:
    """Month first between slashes, as American news has it, if nothing tells otherwise; day first between dots."""
    first, second, year = (int(part) for part in re.split("[/.]", slashed or dotted or ""))
    if year < 100:
        year += 1900 if year > 50 else 2000
    if dotted is None:
        return Slashed(first, second, year)
    return CalendarDate(year, second, first) if 1 <= second <= 12 else None


@rule(
    "[the] {edge_of} {period}",
    means={
        "early 1990": Says("[1990-01-01..1990-05-01]", value="1990", mod="START"),
        "mid-2011": Says(value="2011", mod="MID"),
        "the end of 2019": Says(value="2019", mod="END"),
        "late 1970s": Says(value="197", mod="END"),
    },
    rejects=("late 12",),
)
def edge_of_period(edge_of: str, period: Meaning) -> Meaning:
    """The beginning, middle or end of a month, year, decade or century."""
    return Edge(period, edge_of)


@rule(
    "{about_date} {period}",
    means={"about 1960": Says("1960~", mod="APPROX"), "circa 1200": Says("1200~", mod="APPROX")},
)
def about_period(period: Meaning) -> Meaning:
    """A year or month under a hedge."""
    return Modified(period, "APPROX")


@rule(
    "{about_date} {day_date}",
    means={
        "around 12 March 2024": Says("2024-03-12~", mod="APPROX"),
        "circa 3 May 1066": Says("1066-05-03~", mod="APPROX"),
        "on or «about March 3»": Says("2024-03-03~", mod="APPROX"),
    },
    rejects=("roundabout March 3",),
)
def about_day(day_date: Meaning) -> Meaning:
    """A day under a hedge."""
    return Modified(day_date, "APPROX")


@rule("<on> the {nth_digits}", means={"He left on «the 5th»": "2024-03-05"}, rejects=("on the 5th floor", "the 38th"))
def bare_day(nth_digits: str) -> Meaning | None:
    """A day of the month alone."""
    number = int(nth_digits[:-2])
    return CalendarDate(None, None, number) if number <= 31 else None


assert isinstance(year, Rule)

"""Seasons, quarters and halves of a year."""

from fractions import Fraction

from timeline.granularity import Granularity
from timeline.lang.en.words import Amount
from timeline.meaning import CalendarDate, Counted, Edge, Lasting, Meaning, QuarterOf, Seasonal, Unit, YearPair
from timeline.rule import Says, Slot, rule

__all__ = ["SLOTS"]

_Q, _H, _S = Granularity.QUARTER, Granularity.HALF, Granularity.SEASON

SLOTS = (
    Slot("in_year", pattern="[(of|in)] [the] [fiscal] [year] ({it:bc_year}|{it:year_alone}|{it:which_year}"
        "|{it:that_year})", build=lambda it: it),
    Slot("long_unit", {"year": Granularity.YEAR, "month": Granularity.MONTH, "week": Granularity.WEEK}),
    Slot("that_year", pattern="(that|the same) year", build=lambda: Unit(Granularity.YEAR, 0, story=True)),
    Slot("season_noun", {"spring": 1, "springtime": 1, "summer": 2, "summertime": 2, "autumn": 3, "winter": 4,
        "wintertime": 4}),
    Slot("quarter_word", {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
        "final": 4, "last": 4}),
    Slot("q", {"Q1": 1, "Q2": 2, "Q3": 3, "Q4": 4}),
    Slot("half_word", {"first": 1, "second": 2, "latter": 2, "last": 2}),
    Slot("season_ref", pattern="([the] {season_noun} [{in_year}]|the {season} [{in_year}]|{season} {in_year}"
        "|{which} {season})", build=lambda season=None, season_noun=None, which=None, in_year=None: Seasonal(_S,
        season or season_noun, in_year, which)),
    Slot("the_unit", pattern="the [(fiscal|calendar|full|current)] {unit1}", build=lambda unit1: Unit(unit1, 0)),
    Slot("any_unit", pattern="({it:unit_ref}|{it:the_unit}|{it:story_unit}|{it:season_ref}|{it:quarter_ref})",
        build=lambda it: it),
    Slot("quarter_ref", pattern="([the] [({year_ago:ago_word}|{year})] [fiscal] [~] {quarter_word} [fiscal]"
        " quarter [{in_year}]|{quarter_word}-quarter [{in_year}])",
         build=lambda quarter_word, in_year=None, year_ago=None, year=None: Seasonal(_Q, quarter_word,
             in_year or (CalendarDate(year) if year else None) or (Unit(Granularity.YEAR, -1) if year_ago else None))),
    Slot("ago_word", pattern="[(comparable|corresponding)] (year~(ago|earlier)|(prior|previous|preceding)-year)",
        build=lambda: -1),
    Slot("h", {"H1": 1, "H2": 2}),
)  # fmt: skip


@rule(
    "{quarter_ref}",
    means={
        "the third quarter of 1989": Says("1989-35", value="1989-Q3"),
        "Its «fourth-quarter» profit fell": Says("2023-36", value="2023-Q4"),
    },
)
def quarter(quarter_ref: Meaning) -> Meaning:
    """A quarter of a year."""
    return quarter_ref


@rule("{which_year} 's {quarter_word}~quarter", means={"last year's third quarter": Says(value="2023-Q3")})
def quarter_of_relative_year(which_year: Meaning, quarter_word: int) -> Meaning:
    """A quarter of last, this or next year."""
    return Seasonal(_Q, quarter_word, which_year)


@rule(
    "[the] {ago_word} (quarter|period)",
    means={"the year-ago quarter": Says(value="2022-Q4"), "the year-earlier period": Says(value="2022-Q4")},
)
def year_ago_quarter() -> Meaning:
    """The quarter a year before the one that is told of."""
    return Unit(Granularity.QUARTER, -4, story=True)


@rule(
    "(the|the latest|the current|that|the most recent) (quarter|period)",
    means={"the latest quarter": Says(value="2023-Q4")},
    rejects=("a quarter",),
)
def the_quarter() -> Meaning:
    """The quarter that is told of."""
    return Unit(Granularity.QUARTER, 0, story=True)


@rule(
    "[<the>] {ago_word}",
    means={"the «year-ago» results": Says(value="2023"), "against «year-earlier» profit": Says(value="2023")},
    rejects=("a year ago",),
)
def year_ago() -> Meaning:
    """A year before, said of a thing."""
    return Counted(Fraction(1), Granularity.YEAR, -1)


@rule(
    "[the] {year} (quarter|period)",
    means={
        "the 1988 period": "1988",
        "Profit fell in the third quarter from that of «the 1988 quarter»": Says(value="1988-Q3"),
    },
    rejects=("the 1988 periodical",),
)
def period_of_year(year: int) -> Meaning:
    """A business period, by its year: the quarter that is told of, in that year."""
    return QuarterOf(year)


@rule(
    "[the] [(same|comparable|corresponding)] (quarter|period) ({which_year}|a year (ago|earlier|before)|{ago_word})",
    means={
        "the same quarter last year": Says(value="2022-Q4"),
        "the corresponding period a year earlier": Says(value="2022-Q4"),
        "the period last year": Says(value="2022-Q4"),
    },
    rejects=("the same period of time",),
)
def same_quarter_before() -> Meaning:
    """The quarter a year before the one that is told of."""
    return Unit(Granularity.QUARTER, -4, story=True)


@rule(
    "{which_year} 's (quarter|period)",
    means={"last year's quarter": Says(value="2022-Q4")},
    rejects=("last year's quarterback",),
)
def quarter_of_last_year(which_year: Meaning) -> Meaning | None:
    """As above, by its year."""
    step = getattr(which_year, "step", 0)
    return Unit(Granularity.QUARTER, 4 * step, story=True) if step < 0 else None


@rule(
    "[the] [(full|fiscal)] {long_unit} <(ended|ending|that ended|that ends|that ended)>",
    means={
        "«the year» ended June 30": Says(value="P1Y", type="DURATION"),
        "for «the fiscal year» ending in May": Says(value="P1Y"),
    },
    rejects=("the year's end",),
)
def unit_ended(long_unit: Granularity) -> Meaning:
    """A business year or month that is told by its last day is a length."""
    return Lasting(Fraction(1), long_unit)


@rule(
    "the [(full|fiscal|whole|entire|current|calendar)] {long_unit}",
    means={"the fiscal year": "2024", "the week": Says(value="2024-W11")},
    rejects=("the years",),
)
def the_unit(long_unit: Granularity) -> Meaning:
    """The year, month or week that holds the anchor."""
    return Unit(long_unit, 0)


@rule(
    "the latest [(fiscal|business|financial|full)] {long_unit}",
    means={"the latest fiscal year": "2023", "the latest week": Says(value="2024-W10")},
    rejects=("the latest yearbook",),
)
def latest_unit(long_unit: Granularity) -> Meaning:
    """The last one that is over."""
    return Unit(long_unit, -1)


@rule("{q} [{in_year}]", means={"Q3 2019": Says(value="2019-Q3")})
def q_form(q: int, in_year: Meaning | None) -> Meaning:
    """A quarter in short."""
    return Seasonal(_Q, q, in_year)


@rule(
    "[the] {half_word} half [of] ({in_year}|the year)",
    means={"the second half of 2003": Says("2003-41", value="2003-H2")},
    rejects=("the second half",),
)
def half(half_word: int, in_year: Meaning | None) -> Meaning:
    """A half of a year."""
    return Seasonal(_H, half_word, in_year or Unit(Granularity.YEAR, 0))


@rule(
    "{season_ref}",
    means={
        "last summer": Says(value="2023-SU"),
        "the spring of 1994": Says(value="1994-SP"),
        "next winter": Says(value="2024-WI"),
    },
    rejects=("prices fall", "they fall in love"),
)
def season(season_ref: Meaning) -> Meaning:
    """A season; winter belongs to the year it begins in."""
    return season_ref


@rule(
    "<(in|by|during|until|since|over|before|after|of|for|throughout|this)> the fall <in>",
    means={"It was laid in «the fall» in Kent": Says(value="2023-FA")},
    rejects=("They blamed the fall in prices",),
)
def fall_somewhere() -> Meaning:
    """The season, where what follows is its place."""
    return Seasonal(_S, 3)


@rule("[the] {edge_of} {season_ref}", means={"early summer of 1944": Says(value="1944-SU", mod="START")})
def edge_of_season(edge_of: str, season_ref: Meaning) -> Meaning:
    """The beginning, middle or end of a season."""
    return Edge(season_ref, edge_of)


@rule("{h} {in_year}", means={"H1 2024": Says("2024-40", value="2024-H1"), "H2 of 2019": Says(value="2019-H2")},
      rejects=("H1 headings", "H2O"))  # fmt: skip
def h_form(h: int, in_year: Meaning) -> Meaning:
    """A half in short."""
    return Seasonal(_H, h, in_year)


@rule(
    "{half_word}-half",
    means={"Its «first-half» profit fell": Says(value="2024-H1"), "the «second-half» loss": Says(value="2023-H2")},
    rejects=("the first half of the match", "a half-year"),
)
def half_of_a_thing(half_word: int) -> Meaning:
    """A half of a business year, said of results."""
    return Seasonal(_H, half_word)


@rule(
    "(fiscal~[year]|[the] financial year|FY) {year}",
    means={"fiscal 1989": "1989", "fiscal-year 1990": "1990", "FY 2025": "2025", "the financial year 2019": "2019"},
    rejects=("fiscal years",),
)
def fiscal_year(year: int) -> Meaning:
    """A business year, by its number."""
    return CalendarDate(year)


@rule(
    "{years_slash}",
    means={
        "the «2019/20» season": Says("[2019-01-01..2020-12-31]", value="2019"),
        "2023/2024": Says("[2023-01-01..2024-12-31]"),
    },
    rejects=("2019/30", "2019/5"),
)
def year_pair(years_slash: str) -> Meaning | None:
    """A season or business year across a new year."""
    first, second = years_slash.split("/")
    return YearPair(int(first)) if (int(first) + 1) % 10 ** len(second) == int(second) else None


@rule("the first {count} {unit}", means={"the first nine months": Says(value="P9M", type="DURATION")})
def first_units(count: Amount, unit: Granularity) -> Meaning:
    """The first part of something."""
    return Lasting(count.number, unit)

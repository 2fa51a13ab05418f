"""Times told by their distance from now, or from where the story stands."""

from fractions import Fraction

from timeline.granularity import Granularity
from timeline.lang.en.words import Amount
from timeline.meaning import (
    Counted,
    Edge,
    Meaning,
    Running,
    Unit,
    Vague,
)
from timeline.rule import Says, Slot, rule

__all__ = ["SLOTS"]


def _unit_ref(unit1: Granularity, which: int, rest: str | None = None) -> Meaning | None:
    if unit1.rank < Granularity.DAY.rank:
        return None
    return Unit(unit1, which, rest=rest)


def mod_of(about: str | None) -> str | None:
    """Return TIMEX3's mod; "just" and "only" are none."""
    return None if about == "NONE" else about


_EDGES = {
    "early": "START", "beginning": "START", "start": "START", "opening": "START", "first part": "START",
    "turn": "START",
    "mid": "MID", "middle": "MID",
    "late": "END", "end": "END", "close": "END", "latter": "END", "last part": "END", "final": "END", "closing": "END",
}  # fmt: skip


def _edge(text: str) -> str | None:
    text = text.removeprefix("the ")
    return next((which for word, which in _EDGES.items() if text.startswith(word)), None)


SLOTS = (
    Slot("near", {"today": 0, "yesterday": -1, "tomorrow": 1, "tmr": 1, "tmrw": 1, "trmw": 1, "tomorow": 1, "tmw": 1,
        "tmro": 1, "tmrow": 1, "tomoro": 1, "tomorro": 1, "tommorow": 1, "tommorrow": 1, "tomoz": 1, "2moro": 1,
        "2morrow": 1, "2mrw": 1, "tdy": 0, "2day": 0, "yest": -1, "yday": -1, "ystd": -1, "yesterdae": -1}),
    Slot("near_day", pattern="{near}", build=lambda near: Unit(Granularity.DAY, near)),
    Slot("unit_ref", pattern="[the] {which} [(fiscal|financial|calendar|business|academic)] {unit1}", build=_unit_ref),
    Slot("weekend_ref", pattern="({which} weekend|the [{which}] weekend|weekend)",
        build=lambda which=None: Unit(Granularity.WEEKEND, which or 0, known=which is None)),
    Slot("weekend_word", {"weekend": 0}),
    Slot("some_date", pattern="({it:day_date}|{it:named_day}|{it:period}|{it:near_day}|{it:weekday_ref})",
        build=lambda it: it),
    Slot("beside", {"before": -1, "earlier": -1, "previous": -1, "prior": -1, "after": 1, "following": 1}),
    Slot("beside_noun", {"before": -1, "of": -1, "after": 1, "following": 1}),
    Slot("two_off", {"before last": -2, "after next": 2}),
    Slot("which_year", pattern="[the] ({which} [fiscal] year)", build=lambda which: Unit(Granularity.YEAR, which)),
    Slot("story_unit", pattern="({following} {unit1}|{that} [same] {unit1}|the [very] same {same:unit1})",
         build=lambda unit1=None, following=None, same=None: _story(unit1 or same, following)),
    Slot("following", {"the next": 1, "the following": 1, "the previous": -1, "the preceding": -1, "the prior": -1,
        "the subsequent": 1}),
    Slot("that", {"that": 0}),
    Slot("later_word", {"later": 1, "afterward": 1, "afterwards": 1, "earlier": -1, "previously": -1, "beforehand": -1,
        "hence": 1}),
    Slot("edge_of", pattern="({edge}[~]|(early|late) in|{boundary} of|{edge} of)", read=_edge),
    Slot("boundary", {
        "beginning": "START", "start": "START", "early part": "START", "early days": "START", "first part": "START",
        "opening": "START",
        "middle": "MID", "end": "END", "close": "END", "latter part": "END", "last part": "END", "late part": "END",
        "final days": "END", "closing days": "END", "turn": "START",
    }),
    Slot("mid_unit", {"midweek": Granularity.WEEK, "mid-week": Granularity.WEEK, "midyear": Granularity.YEAR,
        "mid-year": Granularity.YEAR, "midmonth": Granularity.MONTH, "mid-month": Granularity.MONTH}),
    Slot("about_date", {"about": "APPROX", "around": "APPROX", "circa": "APPROX", "ca.": "APPROX", "c.": "APPROX",
        "approximately": "APPROX"}),
)  # fmt: skip


def _story(unit: Granularity, following: int | None) -> Meaning:
    return Unit(unit, following or 0, story=True)


@rule(
    "{near_day}",
    means={
        "today": "2024-03-13",
        "yesterday": "2024-03-12",
        "tomorrow": "2024-03-14",
    },
)
def near_day(near_day: Meaning) -> Meaning:
    """Today and the days beside it."""
    return near_day


@rule("the day before yesterday", means={"the day before yesterday": "2024-03-11"})
def two_days_back() -> Meaning:
    """Two days back."""
    return Unit(Granularity.DAY, -2)


@rule("the day after tomorrow", means={"They sail «the day after tomorrow»": "2024-03-15"})
def two_days_ahead() -> Meaning:
    """Two days ahead."""
    return Unit(Granularity.DAY, 2)


@rule(
    "{story_unit} [or so]",
    means={
        "the following day": "2024-03-14",
        "that year": "2024",
        "the same day": "2024-03-13",
        "the next day": "2024-03-14",
    },
)
def story_unit(story_unit: Meaning) -> Meaning:
    """The unit before, of or after the one the story stands in."""
    return story_unit


@rule(
    "{unit_ref} [or so]",
    means={
        "last week": Says("[2024-03-04..2024-03-10]", value="2024-W10"),
        "this month": "2024-03",
        "next year": "2025",
        "this quarter": Says("2024-33", value="2024-Q1"),
        "the current year": "2024",
        "the coming week": Says(value="2024-W12"),
    },
    rejects=("next door", "last place"),
)
def unit_ref(unit_ref: Meaning) -> Meaning:
    """Last, this or next week, month, quarter, year, decade, century."""
    return unit_ref


@rule("the past {unit1}", means={"the past year": Says(value="2023")}, rejects=("past the hour",))
def the_past_unit(unit1: Granularity) -> Meaning | None:
    """The unit just gone."""
    return None if unit1.rank < Granularity.WEEK.rank else Unit(unit1, -1)


@rule(
    "earlier (this|in the) {unit1}",
    means={
        "It closed «earlier this month»": Says("[2024-03-01..2024-03-13]", value="2024-03", mod="START"),
        "It spoke «earlier this week»": Says("[2024-03-11..2024-03-13]", value="2024-W11", mod="START"),
    },
)
def earlier_this_unit(unit1: Granularity) -> Meaning | None:
    """The part of this unit that lies behind."""
    return Unit(unit1, 0, rest="so far") if unit1.rank > Granularity.DAY.rank else None


@rule(
    "later (this|in the) {unit1}",
    means={"It opens «later this month»": Says("[2024-03-13..2024-03-31]", value="2024-03", mod="END")},
)
def later_this_unit(unit1: Granularity) -> Meaning | None:
    """The part of this unit that lies ahead."""
    return Unit(unit1, 0, rest="rest") if unit1.rank > Granularity.DAY.rank else None


@rule(
    "(earlier|later) (in the day|that day|on the same day)",
    means={"earlier in the day": Says("2024-03-13", value="2024-03-13")},
)
def earlier_that_day() -> Meaning:
    """The day the story stands at."""
    return Unit(Granularity.DAY, 0, story=True)


@rule("(earlier|later) {story_unit}", means={"Later that year": Says(value="2024")})
def later_that_unit(story_unit: Meaning) -> Meaning:
    """The unit the story stands in."""
    return story_unit


@rule(
    "[the] {unit1} ['s] end",
    means={"near «year's end»": Says("[2024-09-01..2024-12-31]", value="2024", mod="END")},
    rejects=("a dead end",),
)
def unit_end(unit1: Granularity) -> Meaning | None:
    """The end of the unit that holds the anchor."""
    return Edge(Unit(unit1, 0), "END") if unit1.rank > Granularity.DAY.rank else None


@rule(
    "{mid_unit}",
    means={"by «midyear»": Says(value="2024", mod="MID"), "«midweek»": Says(value="2024-W11", mod="MID")},
    rejects=("the middle of nowhere",),
)
def middle_of_unit(mid_unit: Granularity) -> Meaning:
    """The middle of the unit that holds the anchor."""
    return Edge(Unit(mid_unit, 0), "MID")


@rule(
    "[the] {edge_of} {any_unit}",
    means={
        "early next year": Says(value="2025", mod="START"),
        "the end of the month": Says(value="2024-03", mod="END"),
        "late last week": Says(value="2024-W10", mod="END"),
    },
)
def edge_of_unit(edge_of: str, any_unit: Meaning) -> Meaning:
    """The beginning, middle or end of a relative unit."""
    return Edge(any_unit, edge_of)


@rule(
    "{weekend_ref}",
    means={
        "They met over «the weekend»": Says("[2024-03-09..2024-03-10]", value="2024-W10-WE"),
        "They will meet «this weekend»": Says("[2024-03-16..2024-03-17]", value="2024-W11-WE"),
        "over «the weekend»": Says("[2024-03-09..2024-03-10]", value="2024-W10-WE"),
        "this weekend": Says("[2024-03-16..2024-03-17]", value="2024-W11-WE"),
        "They will play at «the weekend»": Says("[2024-03-16..2024-03-17]", value="2024-W11-WE"),
        "It rained «this weekend»": Says("[2024-03-09..2024-03-10]", value="2024-W10-WE"),
    },
    rejects=("the weekends",),
)
def weekend(weekend_ref: Meaning) -> Meaning:
    """Saturday and Sunday, before or ahead as the clause looks."""
    return weekend_ref


@rule(
    "[<{hedge}>] [{about}] ({count}|{a}) {unit} [or so] ago",
    means={
        "two weeks ago": Says(value="2024-W09"),
        "about «two weeks ago»": Says(value="2024-W09", mod="APPROX"),
        "nearly two weeks ago": Says(value="2024-W09", mod="LESS_THAN"),
        "a year ago": Says("2023~", value="2023"),
        "12 years ago": Says("2012~", value="2012"),
        "three days ago": "2024-03-10",
        "several years ago": Says(value="PAST_REF"),
    },
    rejects=("ages ago", "two games ago"),
)
def period_ago(hedge: str | None, about: str | None, count: Amount | None, unit: Granularity) -> Meaning:
    """As coarse as the unit it counts: "a year ago" is a year, not a day."""
    return Counted(number_of(count), unit, -1, mod=hedge or mod_of(about))


@rule(
    "[{about}] (a fortnight|{count} fortnights) ago",
    means={"a fortnight ago": Says("[2024-02-26..2024-03-03]", value="2024-W09")},
)
def fortnight_ago(about: str | None, count: Amount | None) -> Meaning:
    """Two weeks back."""
    number = number_of(count)
    return Counted(None if number is None else 2 * number, Granularity.WEEK, -1, mod=mod_of(about))


@rule("({units}|months|weeks|days) ago", means={"months ago": Says(value="PAST_REF")})
def uncounted_ago(units: Granularity | None) -> Meaning:
    """Nobody says how many."""
    return Counted(None, units or Granularity.DAY, -1)


def number_of(count: Amount | None) -> Fraction | None:
    return Fraction(1) if count is None else count.number


@rule(
    "[{about}] ({count}|{a}) {unit} {later_word}",
    means={
        "two days later": "2024-03-15",
        "a year earlier": Says("2023~", value="2023"),
    },
    rejects=("two days after the vote",),
)
def period_later(about: str | None, count: Amount | None, unit: Granularity, later_word: int) -> Meaning:
    """Counted from where the story stands."""
    return Counted(number_of(count), unit, later_word, mod=mod_of(about), story=True)


@rule(
    "(only|just) {units} {later_word}".replace("(only|just)", "[(only|just)]"),
    means={"hours later": Says(value="PTXH"), "days later": Says(value="PXD")},
)
def uncounted_later(units: Granularity, later_word: int) -> Meaning:
    """Nobody says how many."""
    return Counted(None, units, later_word, story=True)


@rule("[{about}] ({count}|{a}) {unit} from (now|today)", means={"two weeks from now": Says(value="2024-W13")})
def from_now(about: str | None, count: Amount | None, unit: Granularity) -> Meaning:
    """So far ahead of now."""
    return Counted(number_of(count), unit, 1, mod=mod_of(about))


@rule(
    "[the] (past|last|previous|preceding|latest|prior) {count} {unit}",
    means={
        "the past two weeks": Says("2024-02-28/2024-03-13", value="P2W"),
        "the last few days": Says(value="PXD"),
    },
)
def past_stretch(count: Amount, unit: Granularity) -> Meaning:
    """A stretch that ends now."""
    return Running(count.number, unit, -1)


@rule("the (past|last) fortnight", means={"the past fortnight": Says("2024-02-28/2024-03-13", value="P2W")})
def past_fortnight() -> Meaning:
    """Two weeks that end now."""
    return Running(Fraction(2), Granularity.WEEK, -1)


@rule(
    "[the] (next|coming|following) {count} {unit}",
    means={
        "the next two weeks": Says("2024-03-13/2024-03-27", value="P2W"),
        "the next few days": Says(value="PXD"),
    },
)
def coming_stretch(count: Amount, unit: Granularity) -> Meaning:
    """A stretch that begins now."""
    return Running(count.number, unit, 1)


@rule(
    "<within> [the] [(next|coming|following)] ({count}|{a}) {unit}",
    means={
        "within «the next two weeks»": Says("[2024-03-13..2024-03-27]", value="P2W"),
        "within «18 months»": Says("[2024-03-13..2025-09-13]", value="P18M"),
    },
)
def within(count: Amount | None, unit: Granularity) -> Meaning:
    """One moment in the time ahead."""
    return Running(number_of(count), unit, 1, fills=False)


@rule(
    "<in> [the] (next|coming) ({count}|{a}) {unit}",
    means={"in «the next two weeks»": Says("[2024-03-13..2024-03-27]", value="P2W")},
)
def in_the_next(count: Amount | None, unit: Granularity) -> Meaning:
    """One moment in the time ahead."""
    return Running(number_of(count), unit, 1, fills=False)


@rule(
    "[the] (coming|upcoming|next|following|ensuing) {units} [(and|or) {more:units}]",
    means={"the coming days": Says("[2024-03-13~..]", value="PXD")},
)
def coming_units(units: Granularity) -> Meaning:
    """A stretch ahead that nobody counts."""
    return Running(None, units, 1, fills=False)


@rule("[the] {units} (ahead|to come)", means={"the weeks ahead": Says(value="PXW")})
def units_ahead(units: Granularity) -> Meaning:
    """A stretch ahead that nobody counts."""
    return Running(None, units, 1, fills=False)


@rule("[the] (past|last|previous) {units}", means={"past years": Says(value="PAST_REF")})
def past_units() -> Meaning:
    """Some time behind."""
    return Vague("PAST_REF")


@rule(
    "[the] [(more|most)] recent {units} [(and|or) {more:units}]",
    means={
        "recent weeks": Says("[..2024-03-13~]", value="PAST_REF", type="DATE"),
        "more recent years": Says(value="PAST_REF"),
        "recent weeks and months": Says(value="PAST_REF"),
    },
    rejects=("recent workers",),
)
def recent_units() -> Meaning:
    """Some time behind, as TIMEX3 has it."""
    return Vague("PAST_REF")


@rule("future {units}", means={"future years": Says(value="FUTURE_REF")}, rejects=("futures", "future plans"))
def future_units() -> Meaning:
    """Some time ahead."""
    return Vague("FUTURE_REF")


@rule(
    "<(will|would|may|might|could|can|shall|should|must|that|hope|hopes|wants|want|to)> one day",
    means={"They may «one day» win": Says(value="FUTURE_REF", type="DATE")},
    rejects=("after one day", "one day of rain"),
)
def one_day() -> Meaning:
    """Some time ahead."""
    return Vague("FUTURE_REF")

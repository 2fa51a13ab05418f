"""Days of the week."""

from timeline.granularity import Granularity
from timeline.meaning import CalendarDate, Edge, Every, Meaning, Nth, SomeWeekday, Unit, Weekday
from timeline.rule import Says, Slot, rule

__all__ = ["SLOTS"]


def _weekday(weekday: int, which: int | None = None) -> Meaning:
    """Leave "this Friday" to the clause: news says it of the Friday to come, and now and then of the one just gone."""
    return Weekday(weekday, which or None, this=which == 0)


SLOTS = (
    Slot("ordinal_of_end", {"last": -1, "final": -1}),
    Slot("ordinal", pattern="({it:nth}|{it:ordinal_of_end})", build=lambda it: it),
    Slot(
        "month_ref",
        pattern="({it:month_year}|{it:month_alone}|{it:unit_ref}|{it:the_unit}|{it:story_unit})",
        build=lambda it: it,
    ),
    Slot(
        "weekday_lower",
        {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6},
    ),
    Slot(
        "weekday_said",
        pattern="[the] [{which}] {weekday}",
        build=_weekday,
    ),
    Slot("week_ref", pattern="{which} week", build=lambda which: Unit(Granularity.WEEK, which)),
    Slot("short_ref", pattern="{which} {weekday:weekday_lower}", build=_weekday),
    Slot("weekday_ref", pattern="[{which}] {weekday}", build=_weekday),
)


@rule(
    "{weekday_ref}",
    means={
        "The minister said «Tuesday» that": "2024-03-12",
        "They will meet «Tuesday»": "2024-03-19",
        "The vote is set for «Friday»": "2024-03-15",
        "It was signed «Wednesday»": "2024-03-13",
        "«last Friday»": "2024-03-08",
        "«next Monday»": "2024-03-18",
    },
    rejects=("Black Friday", "the sun rose", "he sat down"),
)
def weekday(weekday_ref: Meaning) -> Meaning:
    """A weekday: within seven days, on the side the clause looks to."""
    return weekday_ref


@rule(
    "the {weekday} {two_off}",
    means={"the Tuesday before last": "2024-03-05", "the Friday after next": "2024-03-22"},
    rejects=("the Tuesday before the last round", "the Friday after the vote"),
)
def weekday_before_last(weekday: int, two_off: int) -> Meaning:
    """One further than the last or next."""
    return Weekday(weekday, two_off)


@rule(
    "{following} {weekday}",
    means={
        "the previous Friday": "2024-03-08",
        "It sank on 4 March; «the following Thursday» it was raised": "2024-03-07",
        "They met on 5 January and «the next Friday»": "2024-01-12",
    },
    rejects=("next Friday",),
)
def weekday_of_the_story(following: int, weekday: int) -> Meaning:
    """The one before or after the time the story stands at."""
    return Weekday(weekday, following, story=True)


@rule(
    "<([the] (early|late)|the|his|her|their|its|our|my)> {weekday}",
    means={"his «Friday» meeting": "2024-03-08", "the «Monday» talks": "2024-03-11"},
)
def weekday_of_a_thing(weekday: int) -> Meaning:
    """A weekday said of a thing that is known is mostly one that has been."""
    return Weekday(weekday)


@rule("{weekday} <'s>", means={"«Monday»'s meetings": "2024-03-11"})
def weekday_possessive(weekday: int) -> Meaning:
    """As above."""
    return Weekday(weekday)


@rule(
    "{weekday} the {dayth}",
    means={"Friday the 8th": "2024-03-08", "They left on «Friday the 13th»": "2023-10-13"},
    rejects=("Friday the ninth inning",),
)
def weekday_the_nth(weekday: int, dayth: int) -> Meaning | None:
    """A day of the month with its weekday: few months fit."""
    return CalendarDate(None, None, dayth, weekday) if dayth <= 31 else None


@rule(
    "{edge} [(on|in)] {weekday_ref}",
    means={
        "They left «late Tuesday»": Says("2024-03-12", value="2024-03-12", mod="END"),
        "They came «early Monday»": Says("2024-03-11", value="2024-03-11", mod="START"),
    },
)
def edge_of_weekday(edge: str, weekday_ref: Meaning) -> Meaning:
    """Early or late on a weekday."""
    return Edge(weekday_ref, edge)


@rule(
    "{which} {weekday_lower}",
    means={"They fly «this sun»": "2024-03-17", "They flew «this sun»": "2024-03-10", "«next fri»": "2024-03-15"},
)
def short_weekday(which: int, weekday_lower: int) -> Meaning:
    """A weekday in short, as messages write it."""
    return _weekday(weekday_lower, which)


@rule("(every|each) {weekday_lower}", means={"every mon": Says(value="XXXX-WXX-1", type="SET")})
def every_short_weekday(weekday_lower: int) -> Meaning:
    """It comes back."""
    return Every(f"XXXX-WXX-{weekday_lower + 1}", quant="EVERY")


@rule(
    "<on> a {weekday} [{part1}]",
    means={
        "They wed on «a Sunday».": Says(value="XXXX-WXX-7", type="DATE"),
        "on «a Friday night»": Says(value="XXXX-WXX-5TNI", type="TIME"),
    },
    rejects=("on Sunday", "on a sun deck"),
)
def some_weekday(weekday: int, part1: str | None) -> Meaning:
    """A weekday of no week in particular."""
    return SomeWeekday(weekday, part1)


@rule(
    "{weekday} [of] {week_ref}",
    means={
        "Tuesday of last week": "2024-03-05",
        "They meet «Friday next week»": "2024-03-22",
        "Monday this week": "2024-03-11",
    },
    rejects=("Tuesday last",),
)
def weekday_of_a_week(weekday: int, week_ref: Meaning) -> Meaning:
    """A weekday of last, this or next week."""
    return Nth(weekday + 1, Granularity.DAY, week_ref)


@rule(
    "{week_ref} [(,|on)] {weekday}",
    means={"last week Tuesday": "2024-03-05", "next week on Friday": "2024-03-22"},
    rejects=("last week Tuesdays",),
)
def week_and_weekday(week_ref: Meaning, weekday: int) -> Meaning:
    """The same the other way round."""
    return Nth(weekday + 1, Granularity.DAY, week_ref)


@rule("weekends", means={"It opens on «weekends»": Says(value="XXXX-WE", type="SET")})
def weekends() -> Meaning:
    """Every weekend."""
    return Every("XXXX-WE")


@rule(
    "(every|each) {weekday} [{part}]",
    means={"every Tuesday": Says(value="XXXX-WXX-2", type="SET"), "each Friday night": Says(value="XXXX-WXX-5TNI")},
)
def every_weekday(weekday: int, part: str | None) -> Meaning:
    """A weekday that comes back."""
    return Every(f"XXXX-WXX-{weekday + 1}{f'T{part}' if part else ''}", quant="EVERY")


@rule("{weekdays}", means={"They train on «Mondays»": Says(value="XXXX-WXX-1", type="SET")})
def weekdays(weekdays: int) -> Meaning:
    """A weekday in the plural comes back."""
    return Every(f"XXXX-WXX-{weekdays + 1}")


@rule("{weekday} {part:parts}", means={"Tuesday nights": Says(value="XXXX-WXX-2TNI", type="SET")})
def weekday_parts(weekday: int, part: str) -> Meaning:
    """A part of a weekday in the plural comes back."""
    return Every(f"XXXX-WXX-{weekday + 1}T{part}")

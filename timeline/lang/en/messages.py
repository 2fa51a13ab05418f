"""What short messages say of their own days: "long day", "wed or thurs", "at 1015"."""

from fractions import Fraction

from timeline.granularity import Granularity
from timeline.meaning import Clock, Every, Lasting, Meaning, OnlyIn, Part, Unit, Vague, Weekday
from timeline.rule import Says, Slot, rule

__all__ = ["PERSONAL", "SLOTS"]

PERSONAL = frozenset(
    "i i'm i've i'll i'd im me my lol lmao omg haha tmr tmrw tdy abt u ur"
    " gonna wanna gotta didnt dont havent havnt cant".split()
)
"""Words by which a short text without quotation marks shows that somebody speaks for himself."""

_TODAY = Unit(Granularity.DAY, 0)

SLOTS = (
    Slot("whole_unit", {"hour": Granularity.HOUR, "day": Granularity.DAY, "week": Granularity.WEEK,
        "month": Granularity.MONTH, "year": Granularity.YEAR}),
    Slot("known", dict.fromkeys("a an per each every last past this that next the one same some".split(), 0)),
    Slot("short_day", {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4}),
    Slot("any_short_day", {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3,
        "fri": 4, "sat": 5, "sun": 6}),
    Slot("or", dict.fromkeys((",", "/", "or", "and", "&", "-", "to"), 0)),
    Slot("told_time", {"at": 0, "abt": 0, "ard": 0}),
    Slot("side", {"rn": "PRESENT_REF"}),
    Slot("light", {"sunset": "DU", "sunrise": "DA"}),
)  # fmt: skip


@rule(
    "{whole_unit}",
    means={
        "such a looong «day»!!": Says(value="P1D", type="DURATION"),
        "new school «year» here we go!!": Says(value="P1Y"),
        "crazy «week» @kim": Says(value="P1W"),
    },
    rejects=("The committee had a long day.", "in a quarter :)", "is that yr dog?? @kim"),
)
def unit_in_message(whole_unit: Granularity) -> Meaning:
    """A unit that nobody counts or places."""
    return OnlyIn(Lasting(Fraction(1), whole_unit), message=True)


@rule(
    "({nth} {whole_unit}|(another|[the] (whole|entire)) {whole_unit}|[{known}] {whole_unit} {day1})",
    means={
        "my «first day» at the bakery :)": Says(value="P1D"),
        "«day 3» of the trip!!": Says(value="P1D"),
        "«another week» to go @lea": Says(value="P1W"),
        "slept «the entire day» haha": Says(value="P1D"),
    },
    rejects=("The first day of the trial was short.", "for an hour a day 12 of us train :)"),
)
def numbered_unit(whole_unit: Granularity, known: int | None) -> Meaning | None:
    """A unit by its number, unless what stands before it makes it another time: "a day 12 of us train"."""
    return OnlyIn(Lasting(Fraction(1), whole_unit), message=True) if known is None else None


@rule(
    "{short_day}",
    means={
        "see you «thurs»!!": "2024-03-14",
        "my exam was on «thurs» @kim": "2024-03-07",
    },
    rejects=("They wed in spring.",),
)
def short_day(short_day: int) -> Meaning:
    """A weekday in short."""
    return OnlyIn(Weekday(short_day), message=True)


@rule(
    "<(on|every|this|or|by|till|til|until|from|since|before|after|{any_short_day} {or})> {any_short_day}",
    means={
        "free on «sat»?? @kim": "2024-03-16",
        "mon or «sun»?? @kim": "2024-03-17",
    },
    rejects=("we sat!!", "the sun is out!!"),
)
def weekend_day(any_short_day: int) -> Meaning:
    """Saturday or Sunday in short, which are words of their own elsewhere."""
    return OnlyIn(Weekday(any_short_day), message=True)


@rule(
    "<(every|each) {one:any_short_day} {or}> {any_short_day}",
    means={"training every mon, «wed» haha": Says(value="XXXX-WXX-3", type="SET")},
    rejects=("mon, wed",),
)
def every_other_short_day(any_short_day: int) -> Meaning:
    """The second of weekdays that come back."""
    return OnlyIn(Every(f"XXXX-WXX-{any_short_day + 1}"), message=True)


@rule(
    "<(every|each) {one:any_short_day} {or} {two:any_short_day} {or}> {any_short_day}",
    means={"gym every tues, thurs and «sat» :)": Says(value="XXXX-WXX-6", type="SET")},
    rejects=("thurs and sat",),
)
def every_third_short_day(any_short_day: int) -> Meaning:
    """The third of them."""
    return OnlyIn(Every(f"XXXX-WXX-{any_short_day + 1}"), message=True)


@rule(
    "<{told_time}> {year4}",
    means={"left home at «1015» haha": Says(value="2024-03-13T10:15", type="TIME")},
    rejects=("left home at 1075 haha", "made in 1015!!", "At 1015 the king died."),
)
def four_figures(year4: str) -> Meaning | None:
    """A time of the clock in four figures; elsewhere such a number is a year."""
    hour, minute = divmod(int(year4), 100)
    return OnlyIn(Clock(hour, minute, _TODAY), message=True) if minute < 60 and hour < 24 else None


@rule(
    "[the] {light}",
    means={"what a «sunset»!!": Says(value="2024-03-13TDU", type="TIME")},
    rejects=("They watched the sunset.",),
)
def light(light: str) -> Meaning:
    """The turns of the light are those of today."""
    return OnlyIn(Part(light, _TODAY), message=True)


@rule(
    "{side}",
    means={
        "hungry «rn» haha": Says(value="PRESENT_REF"),
    },
    rejects=("The firm, RN, was sold.",),
)
def side_of_now(side: str) -> Meaning:
    """A side of now."""
    return OnlyIn(Vague(side), message=True)

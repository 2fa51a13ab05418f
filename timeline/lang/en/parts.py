"""Parts of the day and times of the clock."""

import re

from timeline.granularity import Granularity
from timeline.lang.en.words import Amount
from timeline.meaning import Clock, Edge, Every, Meaning, Part, Parts, Unit
from timeline.rule import Says, Slot, rule

__all__ = ["SLOTS"]

_TODAY = Unit(Granularity.DAY, 0)
_CLOCK = re.compile(r"(\d{1,2}?)(?:[:. ]?(\d\d))? ?(?:(a|p)\.? ?m\.?|h|hrs|hours)?(?: ?(gmt|est|edt|bst))?")


def read_clock(text: str) -> tuple[int, int | None] | None:
    """Return hour and minute of "10:35 a.m.", "8pm", "1400"."""
    text = re.sub(r" ?o ?['’] ?clock", "", text)
    half = "p" if " p" in text or text.rstrip(". m")[-1:] == "p" or "evening" in text or "afternoon" in text else ""
    half = "a" if re.search(r"a\.? ?m\.?$|in the morning", text) else half
    match = (
        re.match(r"(\d{1,2})(?:[:.](\d\d))?", text)
        if not re.match(r"\d{3,4}(?!\d)", text)
        else re.match(r"(\d{1,2})(\d\d)", text)
    )
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2]) if match[2] else None
    if hour > 24 or (minute or 0) > 59:
        return None
    if half == "p" and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    return hour, minute


_HALF = "(a.m.|p.m.|a.m|p.m|am|pm)"


SLOTS = (
    Slot("clock_time", pattern=f"({{day1}} [+] {_HALF}|({{clock}}|{{decimal}}) {_HALF}|{{clock}}|{{clock_m}}"
        f"|{{clock_h}}|{{day1}} in the (morning|evening|afternoon)|{{day1}} o'clock)",
         read=read_clock),
    Slot("zone", {name: name for name in ("EST", "EDT", "GMT", "PST", "PDT", "CST", "CDT", "MST", "ET", "UTC", "BST",
        "SGT", "CET", "local time")}),
    Slot("one_day", pattern="({it:day_date}|{it:near_day}|{it:weekday_ref}|{it:short_ref}|{it:named_day})",
        build=lambda it: it),
    Slot("part_noun", {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "nite": "NI",
        "daytime": "DT", "nighttime": "NI"}),
    Slot("twilight", {"dawn": "DA", "daybreak": "DA", "sunrise": "DA", "dusk": "DU", "nightfall": "DU",
        "sunset": "DU"}),
    Slot("parts", {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}),
    Slot("part1", {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "DA", "dusk": "EV",
        "midday": "MI", "nite": "NI", "lunchtime": "MI"}),
)  # fmt: skip


@rule(
    "{one_day} {part1}",
    means={
        "They met «Tuesday morning»": Says(value="2024-03-12TMO", type="TIME"),
        "It fell on «Sunday night»": Says(value="2024-03-10TNI"),
        "«yesterday afternoon»": Says(value="2024-03-12TAF"),
    },
)
def part_of_day(one_day: Meaning, part1: str) -> Meaning:
    """A part of a named day."""
    return Part(part1, one_day)


@rule(
    "[the] (early|small|wee) hours [of] {one_day} [morning]",
    means={
        "They were held in «the early hours of Tuesday»": Says(value="2024-03-12TMO", mod="START"),
        "the small hours of March 3": Says(value="2024-03-03TMO"),
    },
    rejects=("the early hours of the war",),
)
def early_hours(one_day: Meaning) -> Meaning:
    """The beginning of a day."""
    return Edge(Part("MO", one_day), "START")


@rule("[the] {part1} of {one_day}", means={"the night of March 3": Says(value="2024-03-03TNI")})
def part_of_that_day(part1: str, one_day: Meaning) -> Meaning:
    """A part of a named day."""
    return Part(part1, one_day)


@rule(
    "{twilight} [on] {one_day}",
    means={"They left at «dawn Tuesday»": Says(value="2024-03-12TDA")},
)
def twilight_of_day(twilight: str, one_day: Meaning) -> Meaning:
    """The edge of the light on a named day."""
    return Part(twilight, one_day)


@rule(
    "[(early|late|earlier|later|sometime)] this {part1}",
    means={"this morning": Says(value="2024-03-13TMO"), "later this afternoon": Says(value="2024-03-13TAF")},
)
def this_part(part1: str) -> Meaning:
    """A part of today."""
    return Part(part1, _TODAY)


@rule(
    "(tonight|tonite|2nite|2night|tonyt|tonyte)",
    means={"tonight": Says(value="2024-03-13TNI", type="TIME"), "2nite": Says(value="2024-03-13TNI")},
)
def tonight() -> Meaning:
    """The night of today."""
    return Part("NI", _TODAY)


@rule("[late] last (night|evening|nite)", means={"last night": Says(value="2024-03-12TNI", type="TIME"),
    "late last night": Says(value="2024-03-12TNI")})  # fmt: skip
def last_night() -> Meaning:
    """The night of yesterday."""
    return Part("NI", Unit(Granularity.DAY, -1))


@rule("{edge}[~] (this|{one_day}) {part1}", means={"late Monday night": Says(value="2024-03-11TNI", mod="END")})
def edge_of_part(edge: str, one_day: Meaning | None, part1: str) -> Meaning:
    """Early or late in a part of a day."""
    return Edge(Part(part1, one_day or _TODAY), edge)


@rule("{edge}~{part1} {one_day}", means={"mid-afternoon yesterday": Says(value="2024-03-12TAF", mod="MID")})
def edge_of_part_before(edge: str, part1: str, one_day: Meaning) -> Meaning:
    """Early or late in a part of a day."""
    return Edge(Part(part1, one_day), edge)


@rule("{edge} {near_day}", means={"late yesterday": Says(value="2024-03-12", mod="END")})
def edge_of_near_day(edge: str, near_day: Meaning) -> Meaning:
    """Early or late on a day beside today."""
    return Edge(near_day, edge)


@rule(
    "[(a|an|one|early|late|mid|all|the (whole|entire)|whole|entire)] [late] [~] {part_noun} [time]",
    means={
        "The harbour is lit at «night».": Says(value="XXXX-XX-XXTNI", type="TIME"),
        "rainy «afternoon» with @kim": Says(value="2024-03-13TAF", type="TIME"),
        "«morning»": Says(value="2024-03-13TMO"),
    },
    rejects=("every morning", "by night", "Friday night"),
)
def bare_part(part_noun: str) -> Meaning:
    """A part of no day in particular; a message means its own day."""
    return Part(part_noun)


@rule(
    "<by> {part_noun}",
    means={"They march by «night»": Says(value="XXXX-XX-XXTNI", type="TIME")},
    rejects=("by nightfall",),
)
def by_night(part_noun: str) -> Meaning:
    """A part of any day."""
    return Part(part_noun, generic=True)


@rule("{part:parts}", means={"The «nights» are cold here": Says(value="XXXX-XX-XXTNI")})
def bare_parts(part: str) -> Meaning:
    """Parts of many days."""
    return Part(part, generic=True)


@rule(
    "(each|every) [single] {part_noun}",
    means={"every morning": Says(value="XXXX-XX-XXTMO", type="SET"), "each night": Says(value="XXXX-XX-XXTNI")},
    rejects=("each knight",),
)
def every_part(part_noun: str) -> Meaning:
    """A part of every day."""
    return Every(f"XXXX-XX-XXT{part_noun}", quant="EVERY")


@rule(
    "the {part1} before last",
    means={"the night before last": Says(value="2024-03-11TNI", type="TIME")},
    rejects=("the night before the vote",),
)
def part_before_last(part1: str) -> Meaning:
    """A part of the day before yesterday."""
    return Part(part1, Unit(Granularity.DAY, -2))


@rule(
    "the {part1} {beside} <(.|,|;|and|when)>",
    means={
        "It had rained «the night before».": Says(value="2024-03-12TNI"),
        "It came back «the morning after».": Says(value="2024-03-14TMO"),
    },
    rejects=("the night before the vote", "the morning after Easter"),
)
def part_beside(part1: str, beside: int) -> Meaning:
    """A part of the day next to the one the story stands at."""
    return Part(part1, Unit(Granularity.DAY, beside, story=True))


@rule(
    "the (previous|preceding) {part1}",
    means={"the previous evening": Says(value="2024-03-12TEV")},
    rejects=("the previous day",),
)
def previous_part(part1: str) -> Meaning:
    """A part of the day before the one the story stands at."""
    return Part(part1, Unit(Granularity.DAY, -1, story=True))


@rule(
    "(two|2) nights ago",
    means={"two nights ago": Says(value="2024-03-11TNI", type="TIME")},
    rejects=("two knights ago",),
)
def two_nights_ago() -> Meaning:
    """The night of the day before yesterday."""
    return Part("NI", Unit(Granularity.DAY, -2))


@rule(
    "{count} {part:times_of_day}",
    means={"for «three nights»": Says(value="P3NI", type="DURATION"), "several evenings": Says(value="PXEV")},
    rejects=("one night",),
)
def parts_counted(count: Amount, part: str) -> Meaning | None:
    """So many nights."""
    return Parts(count.number, part)


@rule(
    "<(at|before|after|by|since|until|till|around|near)> {twilight}",
    means={
        "They left at «dawn».": Says(value="2024-03-13TDA", type="TIME"),
        "by «nightfall»": Says(value="2024-03-13TDU"),
    },
    rejects=("the dawn of a new age", "dawn broke"),
)
def twilight_alone(twilight: str) -> Meaning:
    """The edge of the light of the day the story stands at."""
    return Part(twilight, Unit(Granularity.DAY, 0, story=True))


@rule("(the|that) {part1}", means={"that night": Says(value="2024-03-13TNI")}, rejects=("the dawn of democracy",))
def that_part(part1: str) -> Meaning:
    """A part of the day the story stands at."""
    return Part(part1, Unit(Granularity.DAY, 0, story=True))


@rule("[early] (the next|the following) {part1}", means={"the next morning": Says(value="2024-03-14TMO")})
def next_part(part1: str) -> Meaning:
    """A part of the day after the one the story stands at."""
    return Part(part1, Unit(Granularity.DAY, 1, story=True))


@rule(
    "[{about}] {clock_time} [{zone}] [[(on|,)] {one_day}]",
    means={
        "10:35 a.m.": Says("2024-03-13T10:35", type="TIME"),
        "9 a.m. Tuesday": Says(value="2024-03-12T09:00"),
        "around 7:15 p.m.": Says(value="2024-03-13T19:15", mod="APPROX"),
        "5 p.m. EST Nov. 9": Says(value="2023-11-09T17:00"),
    },
    rejects=("a 3:2 win", "5 points"),
)
def clock_time(
    about: str | None, clock_time: tuple[int, int | None], zone: str | None, one_day: Meaning | None
) -> Meaning:
    """A time of the clock."""
    hour, minute = clock_time
    return Clock(hour, minute, one_day or _TODAY, zone or "", about)


@rule(
    "{day1} <(-|–|to|and|until) {until:clock_time}>",
    means={
        "«10»-12 a.m.": Says(value="2024-03-13T10:00"),
        "from «5» to 7 p.m.": Says(value="2024-03-13T17:00"),
        "from «11» to 2 p.m.": Says(value="2024-03-13T11:00"),
        "from «8» to 9:30 a.m.": Says(value="2024-03-13T08:00"),
    },
    rejects=("3 to 5 points", "12-4 win"),
)
def hour_of_range(day1: str, until: tuple[int, int | None]) -> Meaning | None:
    """The first hour of "5 to 7 p.m.", in the same half of the day if it comes before the other."""
    hour, last = int(day1), until[0] or 12
    if not 1 <= hour <= 12:
        return None
    return Clock(hour % 12 + 12 if last > 12 and hour % 12 + 12 < last else hour, 0, _TODAY)


@rule(
    "<{first:day1} (-|–|to|until)> {day1} (a.m.|am)",
    means={"10-«12 a.m.»": Says(value="2024-03-13T12:00")},
)
def noon_of_range(day1: str) -> Meaning | None:
    """The end of a morning is noon, though 12 a.m. alone is midnight."""
    return Clock(12, 0, _TODAY) if day1 == "12" else None


@rule(
    "{one_day} [,] [(at|from)] {clock_time} [{zone}]",
    means={"Tuesday at 9 a.m.": Says(value="2024-03-12T09:00"), "May 10, 2014 2pm": Says(value="2014-05-10T14:00")},
)
def day_at_clock(one_day: Meaning, clock_time: tuple[int, int | None], zone: str | None) -> Meaning:
    """A day and a time of the clock."""
    hour, minute = clock_time
    return Clock(hour, minute, one_day, zone or "")


@rule(
    "{number} {zone} [[(on|,)] {one_day}]",
    means={"1430 GMT": Says(value="2024-03-13T14:30"), "0900 EST Friday": Says(value="2024-03-08T09:00")},
    rejects=("5 ET",),
)
def military_time(number: int, zone: str, one_day: Meaning | None) -> Meaning | None:
    """Four digits and a zone."""
    hour, minute = divmod(number, 100)
    return Clock(hour, minute, one_day or _TODAY, zone) if 100 <= number <= 2400 and minute < 60 else None


@rule(
    "[{day1}] (noon|midday) [[on] {one_day}]",
    means={"noon Thursday": Says(value="2024-03-07T12:00"), "noon": Says(value="2024-03-13T12:00")},
)
def noon(day1: str | None, one_day: Meaning | None) -> Meaning | None:
    """Twelve o'clock by day."""
    return Clock(12, 0, one_day or _TODAY) if day1 in (None, "12") else None


@rule(
    "midnight [[on] {one_day}]",
    means={
        "midnight Friday": Says(value="2024-03-08T24:00"),
        "It fell just after «midnight».": Says(value="2024-03-13T00:00"),
        "They will leave by «midnight».": Says(value="2024-03-13T24:00"),
    },
)
def midnight(one_day: Meaning | None) -> Meaning:
    """The end of a named day; alone, the beginning or end of today as the clause looks."""
    return Clock(24, 0, one_day or _TODAY, turn=one_day is None)


@rule("overnight", means={"overnight": Says(value="2024-03-13TNI", type="TIME")})
def overnight() -> Meaning:
    """The night of the day the story stands at."""
    return Part("NI", _TODAY)

"""Words that look like times and are none."""

from timeline.meaning import Meaning, NotATime
from timeline.rule import Slot, rule

__all__ = ["SLOTS"]

SLOTS = (
    Slot("thing", dict.fromkeys((
        "km", "kilometers", "kilometres", "miles", "meters", "metres", "feet", "people", "men", "women", "soldiers",
        "troops", "prisoners", "civilians", "casualties", "dead",
        "wounded", "tons", "tonnes", "pounds", "dollars", "points", "percent", "votes", "jobs", "workers",
        "employees", "aircraft", "ships", "tanks", "guns", "killed", "planes",
        "units", "shares", "homes", "houses", "square", "cubic", "barrels", "cars", "students", "members", "men",
        "cavalry", "infantry", "vehicles", "hectares", "acres", "megawatts",
    ), 0)),
    Slot("ranked", dict.fromkeys((
        "floor", "hole", "inning", "time", "place", "minute", "round", "district", "congress", "parallel", "street",
        "avenue", "amendment", "division", "infantry", "armored",
        "regiment", "brigade", "corps", "army", "fleet", "battalion", "lap", "grade", "row", "seat", "anniversary",
        "birthday", "edition", "goal", "circuit",
    ), 0)),
)  # fmt: skip


@rule("{count}~{unit}~olds", means={}, rejects=())
def ages() -> Meaning:
    """Ages: "two-year-olds"."""
    return NotATime("an age")


@rule("{count}~{unit}~old", means={}, rejects=())
def age() -> Meaning:
    """Ages: "a 30-year-old"."""
    return NotATime("an age")


@rule("{ones}-quarters", means={}, rejects=())
def three_quarters() -> Meaning:
    """Shares: "three-quarters of the voters"."""
    return NotATime("a share")


@rule(
    "(as soon as|soon after|soon before|60 Minutes|USA Today|High Noon|high noon|This Week With|Daily (Mail"
    "|News|Telegraph|Express|Mirror|Star|Times|Beast)|Sunday (Times|Telegraph|Mirror|Express)|Black Friday"
    "|Friday Night Lights|Long March|Easter Island|the fall of|the dawn of)",
    means={},
    rejects=(),
)
def names() -> Meaning:
    """Names and phrases that hold a time word."""
    return NotATime("a name")


@rule(
    "(temperatures|temperature|highs|lows|mercury|scores|shot|bowled) [(in|into|to|of)] the [(low|mid|high"
    "|upper)] {decade}",
    means={},
    rejects=(),
)
def degrees() -> Meaning:
    """Degrees and scores by tens: "temperatures in the 90s"."""
    return NotATime("degrees")


@rule("[the] {nth} {ranked}", means={}, rejects=())
def rank() -> Meaning:
    """Ranks: "on the 5th floor", "the 38th parallel"."""
    return NotATime("a rank")


@rule("{year} {thing}", means={}, rejects=())
def measure() -> Meaning:
    """Measures: "1500 troops"."""
    return NotATime("a measure")


@rule("in (his|her|their|my|your) [(early|mid|late)][~] {decade}", means={}, rejects=())
def in_his_fifties() -> Meaning:
    """Ages by decade: "in his 50s"."""
    return NotATime("an age")

"""Words that look like times and are none."""

from timeline.meaning import Meaning, NotATime
from timeline.rule import NOTHING, Slot, rule

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
    Slot("numbered", dict.fromkeys((
        "resolution", "resolutions", "flight", "flights", "route", "highway", "interstate", "boeing", "section",
        "article", "page", "room", "suite", "chapter", "channel", "box", "psalm", "bus", "train", "platform", "gate",
        "paragraph", "article", "directive", "regulation", "directive", "airbus", "locomotive", "asteroid", "lot",
        "case", "docket", "windows", "office", "apartment", "unit",
    ), 0)),
    Slot("ranked", dict.fromkeys((
        "floor", "hole", "inning", "time", "place", "minute", "round", "district", "congress", "parallel", "street",
        "avenue", "amendment", "division", "infantry", "armored",
        "regiment", "brigade", "corps", "army", "fleet", "battalion", "lap", "grade", "row", "seat", "anniversary",
        "birthday", "edition", "goal", "circuit",
    ), 0)),
)  # fmt: skip


@rule(
    "{count}~{unit}~olds",
    means={"a class of «seven-year-olds»": NOTHING, "«two-month-olds» cry": NOTHING},
    rejects=("a «seven-year» lease",),
)
def ages() -> Meaning:
    """Ages: "two-year-olds"."""
    return NotATime("an age")


@rule(
    "{count}~{unit}~old",
    means={"a «41-year-old» nurse": NOTHING, "the «six month old» calf": NOTHING},
    rejects=("a «41-year» wait", "after «six months», old friends"),
)
def age() -> Meaning:
    """Ages: "a 30-year-old"."""
    return NotATime("an age")


@rule(
    "{units}-old",
    means={"a «decades-old» feud": NOTHING},
    rejects=("a «decades-long» feud",),
)
def ages_uncounted() -> Meaning:
    """Ages nobody counts: "a centuries-old custom"."""
    return NotATime("an age")


@rule(
    "{unit1}~(on|over|by|to|after|in)~{other:unit1}",
    means={"«year-over-year» growth": NOTHING, "the «day-to-day» running": NOTHING, "«week after week»": NOTHING},
    rejects=("a year", "a rise over «the year»"),
)
def unit_by_unit() -> Meaning:
    """A pace or a comparison, no time: "year-on-year", "day by day"."""
    return NotATime("a comparison")


@rule(
    "daily (newspaper|newspapers|paper|papers|press|bread)",
    means={"the «daily newspaper» of the port": NOTHING},
    rejects=("the «daily» walk",),
)
def daily_paper() -> Meaning:
    """A daily newspaper is one whatever the day."""
    return NotATime("a name")


@rule(
    "{ones}~quarters of (the|a|an|all|its|his|her|their|our|those|these|them|us|it|that|this|every|each)",
    means={"«three-quarters» of the herd": NOTHING, "«three quarters» of all voters": NOTHING},
    rejects=("for «three quarters» in a row", "after «two quarters» of growth"),
)
def three_quarters() -> Meaning:
    """Shares: "three-quarters of the voters"."""
    return NotATime("a share")


@rule(
    "(as (soon|recently|late|early|often) as|soon after"
    "|soon before|60 Minutes|USA Today|High Noon|high noon|This Week With|Daily (Mail"
    "|News|Telegraph|Express|Mirror|Star|Times|Beast)|Sunday (Times|Telegraph|Mirror|Express)"
    "|Friday Night Lights|c'mon|Long March|Easter Island|the fall of|the dawn of)",
    means={
        "«as soon as» it rains": NOTHING,
        "the «Daily Mail» reported": NOTHING,
        "«c'mon» down": NOTHING,
        "at «Easter Island»": NOTHING,
        "since «the dawn of» farming": NOTHING,
    },
    rejects=("It opens «soon»", "the «daily» walk", "They vote at «Easter»", "before «dawn Tuesday»"),
)
def names() -> Meaning:
    """Names and phrases that hold a time word."""
    return NotATime("a name")


@rule(
    "(temperatures|temperature|highs|lows|mercury|scores|shot|bowled) [(in|into|to|of)] the [(low|mid|high"
    "|upper)] {decade}",
    means={"«temperatures in the 80s»": NOTHING, "«highs in the low 90s»": NOTHING},
    rejects=("prices in «the 80s»", "He was born in «the 1970s»"),
)
def degrees() -> Meaning:
    """Degrees and scores by tens: "temperatures in the 90s"."""
    return NotATime("degrees")


@rule(
    "[the] {nth} {ranked}",
    means={
        "They met on «the 5th floor»": NOTHING,
        "across «the 38th parallel»": NOTHING,
        "her «40th birthday»": NOTHING,
    },
    rejects=("They met on «the 5th»", "in «the third quarter»"),
)
def rank() -> Meaning:
    """Ranks: "on the 5th floor", "the 38th parallel"."""
    return NotATime("a rank")


@rule(
    "{numbered} [no.] {year}",
    means={"aboard «Flight 1999»": NOTHING, "under «Resolution 1701»": NOTHING, "in «Room 2010»": NOTHING},
    rejects=("the «1999» flight", "a resolution in «1701»"),
)
def numbered() -> Meaning:
    """Numbers of things that are numbered: "Resolution 1701"."""
    return NotATime("a number")


@rule(
    "{year} {thing}",
    means={"«1500 troops»": NOTHING, "some «2000 miles» away": NOTHING},
    rejects=("In «1500» came troops", "the «2000» campaign"),
)
def measure() -> Meaning:
    """Measures: "1500 troops"."""
    return NotATime("a measure")


@rule(
    "in (his|her|their|my|your) [(early|mid|late)][~] {decade}",
    means={"a man «in his 50s»": NOTHING, "women «in their early 30s»": NOTHING},
    rejects=("a house of «the 1950s»",),
)
def in_his_fifties() -> Meaning:
    """Ages by decade: "in his 50s"."""
    return NotATime("an age")


@rule(
    "(the|a) fall <in>",
    means={"They blamed «the fall» in prices": NOTHING, "after «a fall» in rents": NOTHING},
    rejects=("They vote in «the fall»", "It was laid in «the fall» in Kent"),
)
def falling() -> Meaning:
    """What goes down: "the fall in prices"."""
    return NotATime("no season")

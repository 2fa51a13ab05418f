"""Times that come back."""

from timeline.granularity import Granularity
from timeline.lang.en.words import Amount
from timeline.meaning import Every, Meaning
from timeline.rule import Says, Slot, rule

__all__ = ["SLOTS"]

_LETTERS = {
    Granularity.MINUTE: "PT1M", Granularity.HOUR: "PT1H", Granularity.DAY: "P1D", Granularity.WEEK: "P1W",
        Granularity.MONTH: "P1M",
    Granularity.QUARTER: "P1Q", Granularity.YEAR: "P1Y", Granularity.DECADE: "P10Y", Granularity.CENTURY: "P100Y",
        Granularity.MILLENNIUM: "P1000Y",
}  # fmt: skip

SLOTS = (
    Slot("other", {"other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}),
    Slot("scale", dict.fromkeys(("hundred", "thousand", "million", "billion", "trillion", "percent", "cents"), 0)),
    Slot("things", dict.fromkeys((
        "hours", "minutes", "days", "weeks", "times", "tons", "tonnes", "barrels", "gallons", "litres", "liters",
        "flights", "seats", "cars", "people", "visitors", "passengers", "calls", "cases", "deaths", "dollars",
        "units", "pounds", "euros", "francs", "yen", "rupees", "jobs", "homes", "tests", "attacks", "interviews",
        "meals", "trips", "miles", "kilometres", "kilometers", "copies", "cents", "pence", "kg", "kilos",
    ), 0)),
    Slot("ly", {
        "daily": "P1D", "everyday": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
        "monthly": "P1M",
        "yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H", "nightly": "P1D",
        "semiannually": "P6M", "twice-yearly": "P6M", "twice-weekly": "P1W", "twice-daily": "P1D", "bimonthly": "P2M",
    }),
)  # fmt: skip


@rule(
    "{ly}",
    means={"It meets «weekly»": Says(value="P1W", type="SET")},
    rejects=("the Daily Mail", "the annual meeting", "a quarterly dividend"),
)
def adverb(ly: str) -> Meaning:
    """Daily, weekly, yearly; "annual" and "quarterly" mostly name a kind of thing, not a time."""
    return Every(ly)


@rule("(every|each) [single] {unit1}", means={"every day": Says(value="P1D", type="SET")})
def every_unit(unit1: Granularity) -> Meaning:
    """Every unit."""
    return Every(_LETTERS[unit1], quant="EVERY")


@rule(
    "every {other} {unit1}",
    means={"every other day": Says(value="P2D", type="SET"), "every third year": Says(value="P3Y")},
    rejects=("every other dog", "every second counts"),
)
def every_other_unit(other: int, unit1: Granularity) -> Meaning | None:
    """One unit in two, three and so on."""
    return None if unit1 is Granularity.QUARTER else Every(_LETTERS[unit1].replace("1", str(other), 1), quant="EVERY")


@rule(
    "every {other} {weekday}",
    means={
        "every other Friday": Says(value="XXXX-WXX-5", type="SET"),
        "every second Tuesday": Says(value="XXXX-WXX-2"),
    },
    rejects=("every other fry",),
)
def every_other_weekday(weekday: int) -> Meaning:
    """One such weekday in two, three and so on."""
    return Every(f"XXXX-WXX-{weekday + 1}", quant="EVERY")


@rule(
    "<(every|each) {one:weekday} (and|or)> {weekday}",
    means={"every Tuesday and «Thursday»": Says(value="XXXX-WXX-4", type="SET")},
    rejects=("Tuesday and Thursday",),
)
def every_weekday_more(weekday: int) -> Meaning:
    """The second of two weekdays that come back."""
    return Every(f"XXXX-WXX-{weekday + 1}", quant="EVERY")


@rule(
    "(every|each) {season}",
    means={"every summer": Says(value="XXXX-SU", type="SET"), "each fall": Says(value="XXXX-FA")},
    rejects=("every so often",),
)
def every_season(season: int) -> Meaning:
    """A season that comes back."""
    return Every(f"XXXX-{('SP', 'SU', 'FA', 'WI')[season - 1]}", quant="EVERY")


@rule(
    "(every|each) {month}",
    means={"every March": Says(value="XXXX-03", type="SET"), "each December": Says(value="XXXX-12")},
    rejects=("every march",),
)
def every_month(month: int) -> Meaning:
    """A month that comes back."""
    return Every(f"XXXX-{month:02d}", quant="EVERY")


@rule("(every|each) weekend", means={"every weekend": Says(value="XXXX-WE", type="SET")}, rejects=("every week end",))
def every_weekend() -> Meaning:
    """Every Saturday and Sunday."""
    return Every("XXXX-WE", quant="EVERY")


@rule(
    "[(every|each)] (weekday|weekdays|weeknight|weeknights) [{part}]",
    means={
        "They open on «weekdays»": Says(value="XXXX-WD", type="SET"),
        "every weekday": Says(value="XXXX-WD"),
        "«weekday mornings» are quiet": Says(value="XXXX-WDTMO"),
    },
    rejects=("the week days",),
)
def weekdays_all(part: str | None) -> Meaning:
    """Monday to Friday."""
    return Every("XXXX-WD" + (f"T{part}" if part else ""), quant="EVERY")


@rule(
    "every {count} {second_word}",
    means={"a train «every 40 seconds»": Says(value="PT40S", type="SET")},
    rejects=("every second",),
)
def every_seconds(count: Amount) -> Meaning | None:
    """Every so many seconds."""
    return None if count.number is None else Every(f"PT{float(count.number):g}S", quant="EVERY")


@rule("every {count} {unit}", means={"every two years": Says(value="P2Y", type="SET")})
def every_units(count: Amount, unit: Granularity) -> Meaning | None:
    """Every so many units."""
    if count.number is None or count.number.denominator != 1 or unit is Granularity.QUARTER:
        return None
    one = _LETTERS[unit]
    return Every(one.replace("1", str(count.number), 1), quant="EVERY")


@rule(
    "(once|twice|{count} times) (a|an|per|every|each) {unit1}",
    means={"twice a year": Says(value="P1Y", type="SET"), "three times an hour": Says(value="PT1H")},
)
def times_a_unit(unit1: Granularity) -> Meaning:
    """So often a unit."""
    return Every(_LETTERS[unit1], freq="2X")


@rule(
    "<({money} [{scale}]|{digits} {scale}|{things})> (a|an|each|every) {unit1}",
    means={
        "cost $3 million «a year»": Says(value="P1Y", type="SET"),
        "two million barrels «a day»": Says(value="P1D", type="SET"),
        "24 hours «a day»": Says(value="P1D"),
    },
    rejects=("a year ago", "within a year", "It took a day"),
)
def rate(unit1: Granularity) -> Meaning | None:
    """A rate: an amount for each unit."""
    return None if unit1 is Granularity.QUARTER else Every(_LETTERS[unit1])


@rule(
    "(once|twice|{count} times) {ly}",
    means={"twice daily": Says(value="P1D", type="SET"), "three times weekly": Says(value="P1W")},
    rejects=("once annual",),
)
def times_daily(ly: str) -> Meaning:
    """So often a unit."""
    return Every(ly)


@rule("per {unit1}", means={"50 tons «per day»": Says(value="P1D", type="SET")})
def per_unit(unit1: Granularity) -> Meaning:
    """A rate."""
    return Every(_LETTERS[unit1])

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


@rule("every {count} {unit}", means={"every two years": Says(value="P2Y", type="SET")})
def every_units(count: Amount, unit: Granularity) -> Meaning | None:
    """Every so many units."""
    if count.number is None or count.number.denominator != 1 or unit is Granularity.QUARTER:
        return None
    one = _LETTERS[unit]
    return Every(one.replace("1", str(count.number), 1), quant="EVERY")


@rule(
    "(once|twice|{count} times|{count}) (a|per|every|each) {unit1}".replace("|{count})", ")"),
    means={"twice a year": Says(value="P1Y", type="SET")},
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


@rule("per {unit1}", means={"50 tons «per day»": Says(value="P1D", type="SET")})
def per_unit(unit1: Granularity) -> Meaning:
    """A rate."""
    return Every(_LETTERS[unit1])

"""Times that come back."""

from timeline.granularity import Granularity
from timeline.lang.en.words import Amount
from timeline.meaning import Every, Meaning
from timeline.rule import Says, Slot, rule

__all__ = ["SLOTS"]

_LETTERS = {
    Granularity.MINUTE: "PT1M", Granularity.HOUR: "PT1H", Granularity.DAY: "P1D", Granularity.WEEK: "P1W",
        Granularity.MONTH: "P1M",
    Granularity.QUARTER: "P3M", Granularity.YEAR: "P1Y", Granularity.DECADE: "P10Y", Granularity.CENTURY: "P100Y",
        Granularity.MILLENNIUM: "P1000Y",
}  # fmt: skip

SLOTS = (
    Slot("ly", {
        "daily": "P1D", "everyday": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
        "monthly": "P1M", "quarterly": "P3M",
        "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "hourly": "PT1H", "nightly": "P1D",
    }),
)  # fmt: skip


@rule("{ly}", means={"It meets «weekly»": Says(value="P1W", type="SET")}, rejects=("the Daily Mail",))
def adverb(ly: str) -> Meaning:
    """Daily, weekly, annual."""
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


@rule("per {unit1}", means={"50 tons «per day»": Says(value="P1D", type="SET")})
def per_unit(unit1: Granularity) -> Meaning:
    """A rate."""
    return Every(_LETTERS[unit1])

"""Lengths of time."""

import re
from fractions import Fraction

from timeline.granularity import Granularity
from timeline.lang.en.relative import mod_of
from timeline.lang.en.words import Amount
from timeline.meaning import Lasting, Meaning, Seconds, Together
from timeline.rule import Says, Slot, rule

__all__ = ["SLOTS"]

SLOTS = (
    Slot("second_word", dict.fromkeys(("seconds", "secs", "sec"), 0)),
    Slot("quarters", {"a quarter": 1, "one quarter": 1, "three quarters": 3, "three-quarters": 3}),
    Slot("times_of_day", {"nights": "NI", "evenings": "EV", "mornings": "MO", "afternoons": "AF"}),
)

_GLUED = {
    "hr": Granularity.HOUR, "hour": Granularity.HOUR, "min": Granularity.MINUTE, "minute": Granularity.MINUTE,
    "day": Granularity.DAY,
    "week": Granularity.WEEK, "month": Granularity.MONTH, "yr": Granularity.YEAR, "year": Granularity.YEAR,
}  # fmt: skip


@rule(
    "[<{hedge}>] [{about}] [the] [(first|final|last|same)] {count} [(full|straight|consecutive|more|whole|long"
    "|additional|trading|business|working|calendar)] {unit} [long]",
    means={
        "for «two weeks»": Says(value="P2W", type="DURATION"),
        "«almost four years»": Says(value="P4Y", mod="LESS_THAN"),
        "«more than four hours»": Says(value="PT4H", mod="MORE_THAN"),
        "«2 1/2 years»": Says(value="P2Y6M"),
        "«several days»": Says(value="PXD"),
    },
    rejects=("two games",),
)
def lasting(hedge: str | None, about: str | None, count: Amount, unit: Granularity) -> Meaning:
    """So many units."""
    return Lasting(count.number, unit, mod=hedge or mod_of(about))


@rule(
    "[a] [{about}] {count}-{unit1} (long|period)",
    means={"a three-year period": Says(value="P3Y"), "«two-week long»": Says(value="P2W")},
)
def lasting_period(about: str | None, count: Amount, unit1: Granularity) -> Meaning:
    """So many units, said of a period."""
    return Lasting(count.number, unit1, mod=mod_of(about))


@rule(
    "[{about}] {count}-{unit1}",
    means={"a «16-hour» flight": Says(value="PT16H"), "the «two-week» truce": Says(value="P2W")},
    rejects=("a 30-year-old man",),
)
def lasting_hyphened(about: str | None, count: Amount, unit1: Granularity) -> Meaning:
    """So many units, said of a thing."""
    return Lasting(count.number, unit1, mod=mod_of(about))


@rule("[the] (first|early|final|last|closing|opening) {units}", means={"the first hours": Says(value="PTXH")})
def uncounted_part(units: Granularity) -> Meaning:
    """The first or last units of something."""
    return Lasting(None, units)


@rule("{units} (and|or) {more:units}", means={"weeks or months": Says(value="PXW")})
def units_or_units(units: Granularity) -> Meaning:
    """Some units or some larger ones."""
    return Lasting(None, units)


@rule("(a|one) {unit1} or (two|so|more)", means={"a year or two": Says(value="P1Y")})
def unit_or_two(unit1: Granularity) -> Meaning:
    """One unit or a little more."""
    return Lasting(Fraction(1), unit1, mod="APPROX")


@rule(
    "[{about}] {glued}",
    means={"ran for «50mins»": Says(value="PT50M"), "«24hrs»": Says(value="PT24H")},
    rejects=("100ms",),
)
def glued(about: str | None, glued: str) -> Meaning | None:
    """Number and unit written as one word."""
    match = re.fullmatch(r"([\d.]+)([a-z]+)", glued)
    unit = None if match is None else _GLUED.get(match[2].rstrip("s"))
    return None if match is None or unit is None else Lasting(Fraction(match[1]), unit, mod=mod_of(about))


@rule("[({about}|{over})] (a|an|one) [(full|single|whole)] {unit1}", means={"waited «a week»": Says(value="P1W"),
    "«over an hour»": Says(value="PT1H", mod="MORE_THAN")},
      rejects=("a quarter of voters", "one day he said"))  # fmt: skip
def one_unit(about: str | None, over: str | None, unit1: Granularity) -> Meaning | None:
    """One unit."""
    return None if unit1 is Granularity.QUARTER else Lasting(Fraction(1), unit1, mod=over or mod_of(about))


@rule("[{about}] {count} (to|or|-|and) {more:count} {unit}", means={"two to three weeks": Says(value="P2W")})
def from_to(about: str | None, count: Amount, unit: Granularity) -> Meaning:
    """A length between two."""
    return Lasting(count.number, unit, mod=mod_of(about))


@rule("(a|the) fortnight", means={"for «a fortnight»": Says(value="P2W")})
def fortnight() -> Meaning:
    """Two weeks."""
    return Lasting(Fraction(2), Granularity.WEEK)


@rule("{unit1}-long", means={"a «year-long» trial": Says(value="P1Y")})
def unit_long(unit1: Granularity) -> Meaning:
    """One unit, said of a thing."""
    return Lasting(Fraction(1), unit1)


@rule(
    "[<{hedge}>] [{about}] (half (a|an)|half~|a half) {unit1}",
    means={
        "half an hour": Says(value="PT30M"),
        "nearly half a century": Says(value="P50Y", mod="LESS_THAN"),
        "«a half hour» late": Says(value="PT30M"),
        "a «half-century» old": Says(value="P50Y"),
    },
    rejects=("half of the day",),
)
def half_unit(hedge: str | None, about: str | None, unit1: Granularity) -> Meaning:
    """Half of one unit."""
    return Lasting(Fraction(1, 2), unit1, mod=hedge or mod_of(about))


@rule(
    "[{about}] ({quarters} of (a|an)|{quarters}~) {unit1}",
    means={
        "a quarter of a century": Says(value="P25Y"),
        "a quarter-century": Says(value="P25Y"),
        "three-quarters of an hour": Says(value="PT45M"),
    },
    rejects=("a quarter of the year", "a quarter of a million"),
)
def quarter_unit(quarters: int, about: str | None, unit1: Granularity) -> Meaning | None:
    """One or three quarters of one unit."""
    if unit1 not in (Granularity.HOUR, Granularity.YEAR, Granularity.CENTURY):
        return None
    return Lasting(Fraction(quarters, 4), unit1, mod=mod_of(about))


@rule(
    "[{about}] ({a}|{ones}) {unit} and (a half|a quarter|three quarters)",
    means={"a year and a half": Says(value="P1Y6M"), "an hour and a half": Says(value="PT1H30M")},
    rejects=("a day and a night",),
)
def unit_and_a_half(about: str | None, a: int | None, ones: int | None, unit: Granularity) -> Meaning:
    """One or more units and half of one."""
    return Lasting(Fraction(a or ones or 1) + Fraction(1, 2), unit, mod=mod_of(about))


@rule(
    "[{about}] ({count}|{a}) {unit} [(,|and)] {more:count} {smaller:unit}",
    means={
        "two years and three months": Says(value="P2Y3M", type="DURATION"),
        "1 hour 20 minutes": Says(value="PT1H20M"),
        "a day and six hours": Says(value="P1DT6H"),
    },
    rejects=("three days and two weeks",),
)
def in_two_units(
    about: str | None, count: Amount | None, unit: Granularity, more: Amount, smaller: Granularity
) -> Meaning | None:
    """A length told in two units, the smaller last."""
    if smaller.rank >= unit.rank:
        return None
    one = Lasting(Fraction(1) if count is None else count.number, unit, mod=mod_of(about))
    return Together(one, Lasting(more.number, smaller))


@rule(
    "[{about}] {count} {second_word}",
    means={
        "lasted «40 seconds»": Says(value="PT40S", type="DURATION"),
        "a few seconds": Says(value="PTXS"),
    },
    rejects=("two second homes", "the second"),
)
def seconds(about: str | None, count: Amount) -> Meaning:
    """So many seconds."""
    return Seconds(count.number, mod=mod_of(about))


@rule(
    "{count}-second",
    means={"a «30-second» spot": Says(value="PT30S")},
    rejects=("two second homes", "a split-second choice"),
)
def seconds_hyphened(count: Amount) -> Meaning:
    """So many seconds, said of a thing."""
    return Seconds(count.number)


@rule(
    "<(within|for|in|of|only|just|mere|took|lasted|took only)> seconds",
    means={"It was over in «seconds»": Says(value="PTXS")},
    rejects=("He seconds the motion",),
)
def uncounted_seconds() -> Meaning:
    """Some seconds."""
    return Seconds(None)


@rule(
    "all {unit1} [long]",
    means={"It rained «all week»": Says(value="P1W", type="DURATION"), "«all year long»": Says(value="P1Y")},
    rejects=("all years", "all-day care of allday"),
)
def all_unit(unit1: Granularity) -> Meaning | None:
    """The whole of one unit, as a length."""
    return Lasting(Fraction(1), unit1) if unit1.rank >= Granularity.DAY.rank else None


@rule("{units}-long", means={"a «months-long» siege": Says(value="PXM")}, rejects=("days longer",))
def units_long(units: Granularity) -> Meaning:
    """Some units, said of a thing."""
    return Lasting(None, units)


@rule("(a|one|another) [(long|full|whole)] weekend", means={"after «a long weekend»": Says(value="P1WE")},
      rejects=("the weekend", "last weekend"))  # fmt: skip
def one_weekend() -> Meaning:
    """A weekend of no date."""
    return Lasting(Fraction(1), Granularity.WEEKEND)


@rule("{count} weekends", means={"for «three weekends»": Says(value="P3WE")}, rejects=("three week ends",))
def weekends_counted(count: Amount) -> Meaning:
    """So many weekends."""
    return Lasting(count.number, Granularity.WEEKEND)


@rule("{units}", means={"It lasted «weeks»": Says(value="PXW", type="DURATION")}, rejects=("two weeks",))
def bare_units(units: Granularity) -> Meaning | None:
    """Some units, uncounted."""
    return None if units in (Granularity.QUARTER, Granularity.MINUTE) else Lasting(None, units)

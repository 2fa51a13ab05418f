"""Lengths of time."""

import re
from fractions import Fraction

from timeline.granularity import Granularity
from timeline.lang.en.relative import mod_of
from timeline.lang.en.words import Amount
from timeline.meaning import Lasting, Meaning
from timeline.rule import Says, Slot, rule

__all__ = ["SLOTS"]

SLOTS: tuple[Slot, ...] = ()

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
    "half (a|an) (day|hour|year|century|decade)".replace("(day|hour|year|century|decade)", "{unit1}"),
    means={"half an hour": Says(value="PT30M")},
)
def half_unit(unit1: Granularity) -> Meaning:
    """Half of one unit."""
    return Lasting(Fraction(1, 2), unit1)


@rule("{units}", means={"It lasted «weeks»": Says(value="PXW", type="DURATION")}, rejects=("two weeks",))
def bare_units(units: Granularity) -> Meaning | None:
    """Some units, uncounted."""
    return None if units in (Granularity.QUARTER, Granularity.MINUTE) else Lasting(None, units)

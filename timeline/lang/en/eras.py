"""Decades, centuries and years by their era: "the 1990s", "the 19th century", "480 BC", "AD 70"."""

import re

from timeline.meaning import CalendarDate, Century, Decade, Edge, Meaning, Turn
from timeline.rule import Says, Slot, rule

__all__ = ["SLOTS"]


def _era(number: int) -> CalendarDate | None:
    return CalendarDate(1 - number) if number else None


def _century(nth: int, before: str | None = None, ad: str | None = None) -> Century | None:
    del ad
    return Century(-nth if before else nth) if 0 < nth <= 21 else None


def _our_era(number: int) -> CalendarDate | None:
    return CalendarDate(number) if 0 < number < _NOW_AND_THEN else None


def _decade(decade: int) -> Meaning:
    """The 1800s are a century; the 2000s are mostly a decade yet."""
    is_century = _NOW_AND_THEN > decade >= _MIDDLE_AGES and decade % 100 == 0
    return Century(decade // 100 + 1) if is_century else Decade(decade)


_MIDDLE_AGES, _NOW_AND_THEN = 1000, 2000


def read_decade(text: str) -> int | None:
    """Return 1990 for "1990s", 80 for "'80s" and "eighties"."""
    if text in _DECADE_WORDS:
        return _DECADE_WORDS[text]
    digits = int(re.sub(r"\D", "", text) or "1")
    return None if digits % 10 else digits


_DECADE_WORDS = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip


SLOTS = (
    Slot(
        "decade",
        pattern="([the] ({decade4}|{decade2}|{decade_words})|the ({year4}|{tens_figures}) 's)",
        read=lambda text: read_decade(text.removeprefix("the ")),
    ),
    Slot("tens_figures", {str(ten): ten for ten in range(20, 100, 10)}),
    Slot("decade_words", dict.fromkeys(_DECADE_WORDS, 0)),
    Slot("bc", dict.fromkeys(("BC", "B.C.", "B.C", "BCE", "B.C.E."), "BC")),
    Slot("bc_year", pattern="{number} {bc}", build=_era),
    Slot(
        "month_bc",
        pattern="{month} [of] {number} {bc}",
        build=lambda month, number: CalendarDate(1 - number, month),
    ),
    Slot("ad", dict.fromkeys(("AD", "A.D.", "A.D", "CE", "C.E."), "AD")),
    Slot("ad_year", pattern="({ad} {number}|{number} {ad})", build=_our_era),
    Slot("century", pattern="[the] {nth}~century [({before:bc}|{ad})]", build=_century),
    Slot("decade_period", pattern="{decade}", build=_decade),
)


@rule("{bc_year}", means={"480 BC": Says("-0479", value="BC0480")})
def year_before_our_era(bc_year: Meaning) -> Meaning:
    """A year before our era; ISO 8601 has a year 0, TIMEX3 has none."""
    return bc_year


@rule("{month_bc}", means={"April 480 BC": Says("-0479-04", value="BC0480-04")})
def month_before_our_era(month_bc: Meaning) -> Meaning:
    """A month of such a year."""
    return month_bc


@rule("[the] {decade3} {bc}", means={"the 470s BC": Says(value="BC047")})
def decade_before_our_era(decade3: str) -> Meaning:
    """Ten years before our era."""
    return Decade(-int(decade3[:-1]))


@rule("[the] {edge_of} [the] {decade3} {bc}", means={"the end of the 460s BC": Says(value="BC046", mod="END")})
def edge_of_decade_before_our_era(edge_of: str, decade3: str) -> Meaning:
    """The edge of such a decade."""
    return Edge(Decade(-int(decade3[:-1])), edge_of)


@rule("{decade}", means={"the 1990s": Says("199X", value="199"), "the '80s": Says("198X", value="198"),
    "the nineties": Says("199X", value="199"),
    "the 1980's": Says(value="198"), "the 1800s": Says("18XX", value="18")},
      rejects=("temperatures in the 90s", "a man in his 50s"))  # fmt: skip
def decade(decade: int) -> Meaning:
    """Ten years, or a hundred: "the 1800s"."""
    return _decade(decade)


@rule(
    "{century}", means={"the 19th century": Says("18XX", value="18"), "the twentieth century": Says("19XX", value="19")}
)
def century(century: Meaning) -> Meaning:
    """A century; TIMEX3 writes its first two digits."""
    return century


@rule(
    "[the] {edge_of} ({year4}|{tens_figures}) 's",
    means={"the late 1980's": Says(value="198", mod="END"), "early 1930's": Says(value="193")},
    rejects=("late 1987's", "early 1985's debut"),
)
def edge_of_decade_apostrophe(edge_of: str, year4: str | None, tens_figures: int | None) -> Meaning | None:
    """The edge of a decade, written with an apostrophe."""
    decade = tens_figures or read_decade(year4 or "")
    return None if decade is None else Edge(_decade(decade), edge_of)


@rule(
    "{ad_year}",
    means={"AD 70": "0070", "622 AD": "0622", "in «1066 CE»": "1066"},
    rejects=("the ad 70 people saw", "AD 2500"),
)
def year_of_our_era(ad_year: Meaning) -> Meaning:
    """A year of our era, said to be one."""
    return ad_year


@rule(
    "<(class of|[the] (spring|summer|fall|autumn|winter) of|{month})> ' ({day1}|{integer})",
    means={"the summer of «'98»": "1998", "the class of «'07»": "2007"},
    rejects=("it's 98", "in '9"),
)
def year_in_short(day1: str | None, integer: str | None) -> Meaning | None:
    """The last two figures of a year, of this century up to '39."""
    figures = day1 or integer or ""
    if len(figures) != 2:
        return None
    return CalendarDate((2000 if int(figures) < _OF_THIS_CENTURY else 1900) + int(figures))


_OF_THIS_CENTURY = 40


@rule(
    "[the] turn of (the [last] century|{century})",
    means={
        "the turn of the century": Says("[1998-01-01~..2002-12-31~]", value="20", mod="START"),
        "the turn of the 20th century": Says("[1898-01-01~..1902-12-31~]", value="19"),
    },
    rejects=("the turn of the screw",),
)
def turn_of_the_century(century: Century | None) -> Meaning:
    """The years about the beginning of a century, of the nearest one if none is named."""
    return Turn(century)

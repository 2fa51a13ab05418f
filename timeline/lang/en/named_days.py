"""Feasts and memorial days, by the rule that places them in a year."""

from timeline.meaning import Meaning, NamedDay
from timeline.rule import Slot, rule

__all__ = ["DAYS", "SLOTS"]

DAYS: dict[str, tuple[str | int, ...]] = {
    "christmas": ("fixed", 12, 25), "christmas day": ("fixed", 12, 25), "xmas": ("fixed", 12, 25),
    "christmas eve": ("fixed", 12, 24), "boxing day": ("fixed", 12, 26),
    "new year's day": ("fixed", 1, 1), "new year's eve": ("fixed", 12, 31), "new years eve": ("fixed", 12, 31),
    "new years day": ("fixed", 1, 1), "new year ' s day": ("fixed", 1, 1),
    "valentine's day": ("fixed", 2, 14), "st. patrick's day": ("fixed", 3, 17), "april fools' day": ("fixed", 4, 1),
    "may day": ("fixed", 5, 1),
    "independence day": ("fixed", 7, 4), "the fourth of july": ("fixed", 7, 4), "bastille day": ("fixed", 7, 14),
    "halloween": ("fixed", 10, 31), "veterans day": ("fixed", 11, 11),
    "armistice day": ("fixed", 11, 11), "remembrance day": ("fixed", 11, 11), "juneteenth": ("fixed", 6, 19),
    "earth day": ("fixed", 4, 22), "flag day": ("fixed", 6, 14),
    "thanksgiving": ("nth", 11, 3, 4), "thanksgiving day": ("nth", 11, 3, 4), "labor day": ("nth", 9, 0, 1),
    "memorial day": ("nth", 5, 0, -1), "columbus day": ("nth", 10, 0, 2),
    "martin luther king day": ("nth", 1, 0, 3), "presidents day": ("nth", 2, 0, 3),
    "presidents' day": ("nth", 2, 0, 3), "mother's day": ("nth", 5, 6, 2), "father's day": ("nth", 6, 6, 3),
    "election day": ("nth", 11, 0, 1, 1), "d-day": ("once", 1944, 6, 6), "pearl harbor day": ("fixed", 12, 7),
    "easter": ("easter", 0), "easter sunday": ("easter", 0), "good friday": ("easter", -2),
    "easter monday": ("easter", 1), "ash wednesday": ("easter", -46), "palm sunday": ("easter", -7),
    "pentecost": ("easter", 49), "ascension day": ("easter", 39),
}  # fmt: skip

SLOTS = (
    Slot("feast", {name: name for name in DAYS}),
    Slot("named_day", pattern="({feast} [,] [(of|in)] {it:in_year_of}|[{which}] {feast})",
         build=lambda feast, which=None, it=None: NamedDay(feast, DAYS[feast], it, which)),
    Slot("in_year_of", pattern="({it:year_alone}|{it:which_year})", build=lambda it: it),
)  # fmt: skip


@rule(
    "{named_day}",
    means={
        "Christmas 2003": "2003-12-25",
        "last Thanksgiving": "2023-11-23",
        "They will vote on «Election Day»": "2024-11-05",
        "They will gather at «Easter»": "2024-03-31",
    },
    rejects=("Easter Island",),
)
def named_day(named_day: Meaning) -> Meaning:
    """A feast of a year, said or found from the clause."""
    return named_day


@rule(
    "(Sept. 11|Sept 11|September 11|9/11|9 / 11) <(attacks|terror|terrorist|hijackers|commission)>",
    means={"the «Sept. 11» attacks": "2001-09-11"},
)
def the_attacks() -> Meaning:
    """The attacks of 2001."""
    from timeline.meaning import CalendarDate

    return CalendarDate(2001, 9, 11)

"""Feasts and memorial days, by the rule that places them in a year."""

from timeline.granularity import Granularity
from timeline.meaning import Holding, Meaning, NamedDay
from timeline.rule import Says, Slot, rule

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
    "pentecost": ("easter", 49), "ascension day": ("easter", 39), "whit sunday": ("easter", 49),
    "whit monday": ("easter", 50), "maundy thursday": ("easter", -3), "holy saturday": ("easter", -1),
    "shrove tuesday": ("easter", -47), "mardi gras": ("easter", -47), "pancake day": ("easter", -47),
    "trinity sunday": ("easter", 56), "corpus christi day": ("easter", 60),
    "martin luther king jr. day": ("nth", 1, 0, 3), "mlk day": ("nth", 1, 0, 3), "groundhog day": ("fixed", 2, 2),
    "washington's birthday": ("nth", 2, 0, 3), "patriots' day": ("nth", 4, 0, 3), "mothers day": ("nth", 5, 6, 2),
    "fathers day": ("nth", 6, 6, 3), "valentines day": ("fixed", 2, 14), "saint patrick's day": ("fixed", 3, 17),
    "st patrick's day": ("fixed", 3, 17), "indigenous peoples' day": ("nth", 10, 0, 2),
    "indigenous peoples day": ("nth", 10, 0, 2), "april fool's day": ("fixed", 4, 1), "labour day": ("nth", 9, 0, 1),
    "black friday": ("nth", 11, 3, 4, 1), "cyber monday": ("nth", 11, 3, 4, 4), "giving tuesday": ("nth", 11, 3, 4, 5),
    "inauguration day": ("fixed", 1, 20), "cinco de mayo": ("fixed", 5, 5), "kwanzaa": ("fixed", 12, 26),
    "st. george's day": ("fixed", 4, 23), "st george's day": ("fixed", 4, 23), "st. andrew's day": ("fixed", 11, 30),
    "st andrew's day": ("fixed", 11, 30), "guy fawkes night": ("fixed", 11, 5), "bonfire night": ("fixed", 11, 5),
    "burns night": ("fixed", 1, 25), "anzac day": ("fixed", 4, 25), "australia day": ("fixed", 1, 26),
    "canada day": ("fixed", 7, 1), "waitangi day": ("fixed", 2, 6), "all saints' day": ("fixed", 11, 1),
    "all souls' day": ("fixed", 11, 2), "twelfth night": ("fixed", 1, 5), "remembrance sunday": ("nth", 11, 6, 2),
    "international women's day": ("fixed", 3, 8), "world aids day": ("fixed", 12, 1),
    "ve day": ("once", 1945, 5, 8), "v-e day": ("once", 1945, 5, 8), "vj day": ("once", 1945, 8, 15),
    "v-j day": ("once", 1945, 8, 15), "the new year": ("fixed", 1, 1), "new year's": ("fixed", 1, 1),
}  # fmt: skip

SLOTS = (
    Slot("feast", {name: name for name in DAYS}),
    Slot("named_day", pattern="({feast} [,] [(of|in)] {it:in_year_of}|[{which}] {feast})",
         build=lambda feast, which=None, it=None: NamedDay(feast, DAYS[feast], it, which)),
    Slot("nine_eleven", {"9/11": 0}),
    Slot("week_word", {"week": 0}),
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
    "{named_day} (weekend|{week_word})",
    means={
        "Labor Day weekend": Says("[2024-08-31..2024-09-01]", value="2024-W35-WE"),
        "Easter weekend": Says(value="2024-W13-WE"),
        "They met in «Christmas week»": Says(value="2023-W52"),
    },
    rejects=("Easter Monday",),
)
def around_a_named_day(named_day: Meaning, week_word: int | None) -> Meaning:
    """The weekend or week of a feast."""
    return Holding(Granularity.WEEKEND if week_word is None else Granularity.WEEK, named_day)


@rule(
    "{nine_eleven}",
    means={"since «9/11»": "[2001-09-11..]"},
    rejects=("from 9/11/2003", "9/12"),
)
def the_eleventh() -> Meaning:
    """The day of the attacks of 2001, as it is written for short."""
    return NamedDay("9/11", ("once", 2001, 9, 11))


@rule(
    "(Sept. 11|Sept 11|September 11|{nine_eleven}) <(attacks|terror|terrorist|hijackers|commission)>",
    means={"the «Sept. 11» attacks": "2001-09-11"},
)
def the_attacks() -> Meaning:
    """The attacks of 2001."""
    from timeline.meaning import CalendarDate

    return CalendarDate(2001, 9, 11)

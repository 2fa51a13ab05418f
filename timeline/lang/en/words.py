"""Slots and shapes of English time expressions: the words, and what each is worth."""

import re
from fractions import Fraction

from timeline.granularity import Granularity
from timeline.rule import Shape, Slot

__all__ = ["COMMON", "NUMBERS", "SHAPES", "SLOTS"]

SHAPES = (
    Shape("iso", r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?", r"[0-9]{4} [0-9]{2} [0-9]{2}(?:t[0-9]{2}:[0-9:]+)?"),
    Shape("money", r"[$£€¥]\s?\d[\d.,]*"),
    Shape("dotted", r"\d{1,2}\.\d{1,2}\.(?:\d\d|\d{4})", r"[0-9]{1,2} [0-9]{1,2} (?:[0-9]{4}|[0-9]{2})"),
    Shape("slashed", r"\d{1,2}/\d{1,2}/(?:\d\d|\d{4})", r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}"),
    Shape("fraction", r"\d/\d"),
    Shape("short_slash", r"\d{1,2}/\d{1,2}"),
    Shape("years_slash", r"(?:19|20)\d\d/\d\d(?:\d\d)?", "=year4"),
    Shape("clock", r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?", r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"),
    Shape("clock_m", r"(?:1[0-2]|0?[1-9])(?:[:.]?[0-5]\d)?[ap]m", r"[0-9]{1,4}(?:[: ][0-9]{2})?[ap]m"),
    Shape("clock_h", r"(?:[01]\d|2[0-4])[0-5]\d(?:h|hrs|hours|gmt|est|edt|bst)",
        r"[0-9]{4}(?:h|hrs|hours|gmt|est|edt|bst)"),
    Shape("year4", r"1[0-9]\d\d|20\d\d", r"[12][0-9]{3}"),
    Shape("decade4", r"(?:1\d|20)\d0s", r"[12][0-9]{2}0s"),
    Shape("decade3", r"[1-9]\d0s", r"[1-9][0-9]0s"),
    Shape("decade2", r"['’‘`]?\d0s", r"[0-9]0s"),
    Shape("nth_digits", r"(?:\d{1,3})(?:st|nd|rd|th)", r"[0-9]{1,2}(?:st|nd|rd|th)"),
    Shape("day1", r"0?[1-9]|[12]\d|3[01]"),
    Shape("integer", r"\d{1,3}(?:,\d{3})+|\d+"),
    Shape("decimal", r"\d+\.\d+"),
    Shape("spelt", r"2(?:day|nite|night|moro|morrow|mrw)"),
    Shape("glued", r"\d+(?:\.\d+)?(?:hrs?|mins?|secs?|yrs?|days?|weeks?|months?|years?|hours?|minutes?)",
          r"[0-9]+(?: [0-9]+)?(?:hrs?|mins?|secs?|yrs?|days?|weeks?|months?|years?|hours?|minutes?)"),
)  # fmt: skip

_MONTHS = (
    "january", "february", "March", "april", "May", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_SHORT_MONTHS = {
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Sept": 9, "Oct": 10, "Nov": 11,
    "Dec": 12,
}  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT_WEEKDAYS = {
    "Mon": 0, "Tue": 1, "Tues": 1, "Wed": 2, "Weds": 2, "Thu": 3, "Thur": 3, "Thurs": 3, "Fri": 4, "Sat": 5, "Sun": 6,
}  # fmt: skip

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS: dict[str, int] = {
    **{word: value for value, word in enumerate(_ONES, 1)},
    **{word: value for value, word in enumerate(_TEENS, 10)},
    **{word: 10 * value for value, word in enumerate(_TENS, 2)},
}
_ORDINAL_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_ORDINAL_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
)
ORDINALS: dict[str, int] = {
    **{word: value for value, word in enumerate(_ORDINAL_ONES, 1)},
    **{word: value for value, word in enumerate(_ORDINAL_TEENS, 10)},
    **{f"{word[:-1]}ieth": 10 * value for value, word in enumerate(_TENS, 2)},
}

_UNITS = {
    "minute": Granularity.MINUTE, "hour": Granularity.HOUR, "day": Granularity.DAY, "week": Granularity.WEEK,
    "month": Granularity.MONTH, "quarter": Granularity.QUARTER, "year": Granularity.YEAR, "decade": Granularity.DECADE,
}  # fmt: skip
_SHORT_UNITS = {
    "min": Granularity.MINUTE, "mins": Granularity.MINUTE, "hr": Granularity.HOUR, "hrs": Granularity.HOUR,
    "yr": Granularity.YEAR, "yrs": Granularity.YEAR, "wk": Granularity.WEEK, "wks": Granularity.WEEK,
    "mth": Granularity.MONTH, "mths": Granularity.MONTH,
}  # fmt: skip
_SHORT_SINGULAR = {
    "min": Granularity.MINUTE, "hr": Granularity.HOUR, "wk": Granularity.WEEK, "mth": Granularity.MONTH,
    "yr": Granularity.YEAR,
}  # fmt: skip
_PLURAL = {f"{word}s": unit for word, unit in _UNITS.items()} | {
    "centuries": Granularity.CENTURY,
    "millennia": Granularity.MILLENNIUM,
}
_SINGULAR = _UNITS | {"century": Granularity.CENTURY, "millennium": Granularity.MILLENNIUM}
_VAGUE_COUNTS = frozenset(
    (
        "several",
        "few",
        "a few",
        "many",
        "some",
        "couple",
        "a number of",
        "dozens of",
        "countless",
        "various",
        "quite a few",
    )
)
_HEAPS = re.compile(r"(?:(?:tens|dozens|scores|hundreds|thousands|millions) of ?)+")
_LARGE = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_FRACTIONS = {
    "1/2": Fraction(1, 2),
    "1/4": Fraction(1, 4),
    "3/4": Fraction(3, 4),
    "half": Fraction(1, 2),
    "a half": Fraction(1, 2),
}


def read_count(text: str) -> "Amount | None":
    """Return what a count is worth: "two and a half" is 5/2, "several" an amount without a number."""
    text = re.sub(r" ?- ?", " ", text)
    text = text.removeprefix("the ").removeprefix("a good ").removeprefix("a full ")
    if text in _VAGUE_COUNTS or _HEAPS.fullmatch(text):
        return Amount(None)
    if text in ("a couple of", "a couple", "couple of"):
        return Amount(Fraction(2))
    if text == "half a dozen":
        return Amount(Fraction(6))
    total, last = Fraction(0), Fraction(0)
    for word in text.split():
        if word in ("and", "of", "full", "more", "long"):
            continue
        value = _number(word)
        if word == "hundred":
            total += (last or Fraction(1)) * 100 - last
        elif word in _LARGE:
            total = (total or Fraction(1)) * _LARGE[word]
        elif word == "dozen":
            total = (total or Fraction(1)) * 12
        elif word in ("a", "an") and not total:
            last = Fraction(1)
            total = last
        elif word == "half" or "/" in word:
            total += _FRACTIONS.get(word, Fraction(0))
        elif value is not None:
            last = value
            total += value
    return Amount(total) if total or text.strip("0") == "" else None


def _number(word: str) -> Fraction | None:
    if word in NUMBERS:
        return Fraction(NUMBERS[word])
    digits = word.replace(",", "")
    try:
        return Fraction(digits) if digits[:1].isdecimal() and len(digits) < 13 else None
    except (ValueError, ZeroDivisionError):
        return None


class Amount:
    """A count that may have no number ("several"), so that a slot can tell it from no count at all."""

    def __init__(self, number: Fraction | None) -> None:
        self.number = number


def read_ordinal(text: str) -> int | None:
    """Return 21 for "twenty-first" and "21st"."""
    text = text.replace(" - ", " ")
    if text[:1].isdigit():
        return int(re.sub(r"\D", "", text))
    *tens, last = text.split()
    if last not in ORDINALS or (tens and tens[0] not in NUMBERS):
        return None
    return ORDINALS[last] + (NUMBERS[tens[0]] if tens else 0)


def read_year_words(text: str) -> int | None:
    """Return 1991 for "nineteen ninety-one", 2000 for "two thousand"."""
    words = [word for word in text.split() if word not in ("-", "and")]
    if words[:2] == ["two", "thousand"]:
        return 2000 + sum(NUMBERS.get(word, 0) for word in words[2:])
    if words[0] == "twenty" and len(words) > 1 and NUMBERS.get(words[1], 0) >= 10:
        return 2000 + sum(NUMBERS.get(word, 0) for word in words[1:])
    if words[0] in ("nineteen", "eighteen", "seventeen") and words[1] in NUMBERS:
        return NUMBERS[words[0]] * 100 + sum(NUMBERS.get(word, 0) for word in words[1:])
    return None


def _to_int(text: str) -> int:
    return int(re.sub(r"\D", "", text))


_COUNT = (
    "({one_to_99}-and-a-half|{one_to_99} (and|-) (a half|one~half)|{one_to_99} {fraction}|{digits} {fraction}"
    "|{digits} and a half"
    "|{digits}|{one_to_99}|a couple of|a couple|couple of|[a] few|several|many|some|a number of"
    "|(tens|dozens|scores|hundreds|thousands|millions) of [(thousands|millions) of]"
    "|various|countless"
    "|half a dozen|a dozen|quite a few|({one_to_99}|a) hundred [[and] {one_to_99}]|({one_to_99}|a) thousand"
    "|({one_to_99}|{digits}|a) (million|billion))"
)

SLOTS: dict[str, Slot] = {
    slot.name: slot
    for slot in (
        Slot(
            "month",
            {name: value for value, name in enumerate(_MONTHS, 1)}
            | {form: value for name, value in _SHORT_MONTHS.items() for form in (name, name + ".")},
        ),
        Slot("month_full", {name: value for value, name in enumerate(_MONTHS, 1)}
             | {name + ".": value for name, value in _SHORT_MONTHS.items()}),
        Slot("weekday", {name: value for value, name in enumerate(_WEEKDAYS)}
             | {"thurday": 3, "wednsday": 2}
             | {form: value for name, value in _SHORT_WEEKDAYS.items() for form in (name + ".",)}
             | {name: value for name, value in _SHORT_WEEKDAYS.items() if name in ("Mon", "Tue", "Tues", "Weds",
                 "Thurs", "Fri")}),
        Slot("weekday_short", _SHORT_WEEKDAYS),
        Slot("weekdays", {name + "s": value for value, name in enumerate(_WEEKDAYS)}),
        Slot("unit", _SINGULAR | _PLURAL | _SHORT_UNITS | {form + ".": unit for form, unit in _SHORT_UNITS.items()}),
        Slot("unit1", _SINGULAR | _SHORT_SINGULAR),
        Slot("units", _PLURAL | {"hrs": Granularity.HOUR, "mins": Granularity.MINUTE, "yrs": Granularity.YEAR,
            "wks": Granularity.WEEK, "mths": Granularity.MONTH}),
        Slot("day", pattern="{day1}", read=_to_int),
        Slot("dayth", pattern="({nth_digits}|{ordinal_word}|(twenty|thirty)~{ordinal_one})", read=read_ordinal),
        Slot("nth", pattern="({nth_digits}|{ordinal_word}|{tens}~{ordinal_one})", read=read_ordinal),
        Slot("ordinal_word", ORDINALS),
        Slot("ordinal_one", dict.fromkeys(_ORDINAL_ONES, 0)),
        Slot("tens", {word: NUMBERS[word] for word in _TENS}),
        Slot("ones", {word: NUMBERS[word] for word in _ONES}),
        Slot("number_word", NUMBERS),
        Slot("one_to_99", pattern="({tens}~{ones}|{number_word})", read=lambda text: text),
        Slot("digits", pattern="({day1}|{integer}|{decimal}|{year4})", read=lambda text: text),
        Slot("count", pattern=_COUNT, read=read_count),
        Slot("a", {"a": 1, "an": 1, "one": 1}),
        Slot("year", pattern="{year4}", read=int),
        Slot("number", pattern="({day1}|{integer}|{year4})", read=_to_int),
        Slot("year_words",
             pattern="(two thousand [[and] {one_to_99}]|(nineteen|eighteen|seventeen) {tens}~[{ones}]|(nineteen"
                 "|eighteen|seventeen) {number_word})",
             read=read_year_words),
        Slot("part", {
            "morning": "MO", "mornings": "MO", "afternoon": "AF", "afternoons": "AF", "evening": "EV",
            "evenings": "EV", "night": "NI", "nights": "NI",
            "dawn": "DA", "dusk": "EV", "midday": "MI", "noontime": "MI", "daytime": "DT", "overnight": "NI",
            "nite": "NI",
        }),
        Slot("season", {"spring": 1, "springtime": 1, "summer": 2, "summertime": 2, "autumn": 3, "fall": 3,
            "winter": 4, "wintertime": 4}),
        Slot("which", {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "this coming": 1,
            "nxt": 1, "lst": -1,
            "upcoming": 1, "this past": -1, "current": 0, "the current": 0}),
        Slot("edge", {"early": "START", "late": "END", "mid": "MID", "middle": "MID"}),
        Slot("over", {"over": "MORE_THAN"}),
        Slot("hedge", {"about": "APPROX", "barely": "LESS_THAN"}),
        Slot("about", {
            "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "some": "APPROX", "circa": "APPROX",
            "ca.": "APPROX", "c.": "APPROX",
            "nearly": "LESS_THAN", "almost": "LESS_THAN", "under": "LESS_THAN", "less than": "LESS_THAN",
            "fewer than": "LESS_THAN", "just under": "LESS_THAN", "close to": "APPROX",
            "more than": "MORE_THAN", "just over": "MORE_THAN", "well over": "MORE_THAN", "longer than": "MORE_THAN",
            "at least": "EQUAL_OR_MORE", "no less than": "EQUAL_OR_MORE", "not less than": "EQUAL_OR_MORE",
            "at most": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS", "not more than": "EQUAL_OR_LESS",
            "up to": "EQUAL_OR_LESS",
            "exactly": "NONE", "a mere": "NONE", "as many as": "EQUAL_OR_LESS", "as much as": "EQUAL_OR_LESS",
        }),
    )
}  # fmt: skip

_FUNCTION_WORDS = """
the a an of in on at to by and or for from this that last first second one two next past early late mid over about
some under more less than least most up no not only just as long all each every per few many several couple half new
full end start middle rest time before after since until with within during it its is was be been has have s his her
their my your our these those same high low were mother father who which
"""
COMMON = frozenset(_FUNCTION_WORDS.split()) | (set(NUMBERS) - {"seventeen", "eighteen", "nineteen"}) | set(ORDINALS)
"""Words that stand everywhere, so that finding one tells little."""

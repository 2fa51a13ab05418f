"""Times of the clock in words: "six o'clock", "half past three", "ten to nine"."""

from timeline.granularity import Granularity
from timeline.lang.en.words import NUMBERS
from timeline.meaning import Clock, Meaning, Unit
from timeline.rule import Says, Slot, rule

__all__ = ["SLOTS"]

_TODAY = Unit(Granularity.DAY, 0)
_NOON, _AFTER_NOON = 12, frozenset(("afternoon", "evening", "pm", "p.m."))


def _hour(hour: int, half: str | None) -> int:
    """Return the hour of 24 that an hour of 12 is in a half of the day; unsaid, the first."""
    if half in _AFTER_NOON:
        return hour + _NOON * (hour < _NOON)
    return 0 if half == "morning" and hour == _NOON else hour


def _hour_and_day(
    hour_word: int | None = None,
    day1: str | None = None,
    half_of_day: str | None = None,
    one_day: Meaning | None = None,
) -> tuple[int, Meaning] | None:
    hour = hour_word or int(day1 or 0)
    return (_hour(hour, half_of_day), one_day or _TODAY) if 1 <= hour <= _NOON else None


SLOTS = (
    Slot("clock_hour", pattern="({hour_word}|{day1}) [o'clock] [{half_of_day}] [[(on|,)] {one_day}]",
        build=_hour_and_day),
    Slot("hour_word", {word: value for word, value in NUMBERS.items() if value <= _NOON}),
    Slot("minutes_word", {"five": 5, "ten": 10, "quarter": 15, "a quarter": 15, "twenty": 20, "twenty-five": 25,
        "half": 30}),
    Slot("half_of_day", {"in the morning": "morning", "in the afternoon": "afternoon", "in the evening": "evening",
        "at night": "evening", "a.m.": "morning", "am": "morning", "p.m.": "evening", "pm": "evening"}),
)  # fmt: skip


@rule(
    "[{about}] {hour_word} o'clock [{half_of_day}] [[(on|,)] {one_day}]",
    means={
        "at «six o'clock»": Says(value="2024-03-13T06:00", type="TIME"),
        "at «nine o'clock in the evening»": Says(value="2024-03-13T21:00"),
        "They met at «two o'clock on Tuesday»": Says(value="2024-03-12T02:00"),
    },
    rejects=("at six houses",),
)
def hour_in_words(about: str | None, hour_word: int, half_of_day: str | None, one_day: Meaning | None) -> Meaning:
    """A full hour in words; without a half of the day, as the words have it."""
    return Clock(_hour(hour_word, half_of_day), 0, one_day or _TODAY, "", about)


@rule(
    "[{about}] {hour_word} {half_of_day} [[(on|,)] {one_day}]",
    means={
        "at «six in the morning»": Says(value="2024-03-13T06:00"),
        "at «eleven at night»": Says(value="2024-03-13T23:00"),
        "at «five p.m.»": Says(value="2024-03-13T17:00"),
    },
    rejects=("two in the bush", "one at nightfall"),
)
def hour_of_a_half(about: str | None, hour_word: int, half_of_day: str, one_day: Meaning | None) -> Meaning:
    """An hour in words with its half of the day."""
    return Clock(_hour(hour_word, half_of_day), 0, one_day or _TODAY, "", about)


@rule(
    "[{about}] {minutes_word} past {hour:clock_hour}",
    means={
        "at «half past three»": Says(value="2024-03-13T03:30", type="TIME"),
        "at «ten past five in the afternoon»": Says(value="2024-03-13T17:10"),
        "They met at «quarter past 2 on Tuesday»": Says(value="2024-03-12T02:15"),
    },
    rejects=("half past the post", "ten past winners"),
)
def past_the_hour(about: str | None, minutes_word: int, hour: tuple[int, Meaning]) -> Meaning:
    """Minutes after an hour."""
    return Clock(hour[0], minutes_word, hour[1], "", about)


@rule(
    "[{about}] [a] quarter to {hour:clock_hour}",
    means={
        "«a quarter to nine»": Says(value="2024-03-13T08:45"),
        "at «quarter to one»": Says(value="2024-03-13T00:45"),
    },
    rejects=("a quarter to spend",),
)
def quarter_to(about: str | None, hour: tuple[int, Meaning]) -> Meaning:
    """A quarter before an hour; other minutes before one ("five to nine") read like a range."""
    return Clock(hour[0] - 1, 45, hour[1], "", about)

"""Past, present and future without a date."""

from timeline.meaning import Meaning, OnlyIn, Vague
from timeline.rule import Says, Slot, rule

__all__ = ["SLOTS"]

SLOTS = (
    Slot("ref", {
        "now": "PRESENT_REF", "right now": "PRESENT_REF", "just now": "PRESENT_REF", "currently": "PRESENT_REF",
        "at present": "PRESENT_REF", "nowadays": "PRESENT_REF",
        "presently": "PRESENT_REF",
        "these days": "PRESENT_REF", "current": "PRESENT_REF", "the present": "PRESENT_REF",
        "recently": "PAST_REF", "more recently": "PAST_REF", "recent": "PAST_REF", "the past": "PAST_REF",
        "lately": "PAST_REF",
        "the recent past": "PAST_REF", "long ago": "PAST_REF",
        "some time ago": "PAST_REF", "a long time ago": "PAST_REF", "a while ago": "PAST_REF",
        "a while back": "PAST_REF", "not long ago": "PAST_REF", "the other day": "PAST_REF",
        "the other night": "PAST_REF", "the other week": "PAST_REF", "most recently": "PAST_REF",
        "some day": "FUTURE_REF", "the distant future": "FUTURE_REF", "the immediate future": "FUTURE_REF",
        "the not-too-distant future": "FUTURE_REF", "the distant past": "PAST_REF", "the present day": "PRESENT_REF",
         "the short term": "FUTURE_REF", "the long term": "FUTURE_REF", "the foreseeable future": "FUTURE_REF",
        "the not too distant future": "FUTURE_REF",
        "a later date": "FUTURE_REF", "a future date": "FUTURE_REF", "some future date": "FUTURE_REF",
        "a later time": "FUTURE_REF", "a later stage": "FUTURE_REF",
        "the future": "FUTURE_REF", "the near future": "FUTURE_REF", "the near term": "FUTURE_REF",
    }),
)  # fmt: skip


@rule("soon", means={"It will open «soon»": Says(value="FUTURE_REF")}, rejects=("It soon closed", "as soon as"))
def soon() -> Meaning:
    """Ahead of now, unless the clause looks back."""
    return Vague("FUTURE_REF", ahead=True)


@rule(
    "{ref}",
    means={
        "It has «recently» closed": Says(value="PAST_REF"),
        "It is «now» open": Says(value="PRESENT_REF"),
    },
)
def reference(ref: str) -> Meaning:
    """A side of now."""
    return Vague(ref)


_HISTORY = "In 1805 he sailed. In 1806 he fought. In 1807 he lost. In 1808 he ruled. "


@rule(
    "future",
    means={
        _HISTORY + "It served in «future» wars.": Says(value="FUTURE_REF"),
        "my «future» is bright :)": Says(value="FUTURE_REF"),
    },
    rejects=("They fear for its future earnings.",),
)
def future() -> Meaning:
    """What is ahead of the prose, or of who speaks."""
    return OnlyIn(Vague("FUTURE_REF", story=True), history=True, message=True)


@rule(
    "former",
    means={_HISTORY + "The «former» mayor fled.": Says(value="PAST_REF")},
    rejects=("The former mayor fled.", "formerly"),
)
def former() -> Meaning:
    """What is behind the prose, a trigger of TIMEX2 (Ferro et al. 2005) that news taggers leave alone."""
    return OnlyIn(Vague("PAST_REF", story=True), history=True)

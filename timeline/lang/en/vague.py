"""Past, present and future without a date."""

from timeline.meaning import Meaning, Vague
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

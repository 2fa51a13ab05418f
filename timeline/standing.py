"""How two events stand to each other, in plain words: what is certain and why, what is open, what was set aside."""

from collections.abc import Iterator

from timeline.allen import ALL, Relation, Relations
from timeline.interval import Interval
from timeline.ordering import Ordering, Related, Verdict

__all__ = ["explain"]

_WITHIN = frozenset({Relation.DURING, Relation.STARTS, Relation.FINISHES, Relation.EQUALS})
_AROUND = frozenset({Relation.CONTAINS, Relation.STARTED_BY, Relation.FINISHED_BY, Relation.EQUALS})
_FIRST = frozenset({Relation.BEFORE, Relation.MEETS, Relation.OVERLAPS, Relation.CONTAINS, Relation.FINISHED_BY})
_LAST = frozenset({Relation.AFTER, Relation.MET_BY, Relation.OVERLAPPED_BY, Relation.DURING, Relation.FINISHES})
_ENOUGH: tuple[tuple[Relations, str], ...] = (
    (frozenset({Relation.EQUALS}), "{a} and {b} are at one time"),
    (_WITHIN, "{a} happens within {b}"),
    (_AROUND, "{b} happens within {a}"),
    (_FIRST, "{a} begins before {b} does"),
    (_LAST, "{a} begins after {b} does"),
    (_WITHIN | _LAST | {Relation.STARTED_BY}, "{a} begins no earlier than {b}"),
    (_AROUND | _FIRST | {Relation.STARTS}, "{a} begins no later than {b}"),
    (ALL - {Relation.BEFORE, Relation.MEETS}, "{a} does not come before {b}"),
    (ALL - {Relation.AFTER, Relation.MET_BY}, "{a} does not come after {b}"),
)
"""What can be said where neither comes before the other, the strongest first."""


def explain(related: Related, ordering: Ordering) -> str:
    """Return a few lines for a reader: a first sentence, then one line for each reason and whatever was set aside."""
    a, b = (f"“{title or event}”" for title, event in zip(related.titles, (related.a, related.b), strict=True))
    lines = [_headline(related, a, b), *(f"  because {reason}" for reason in related.because)]
    if not related.is_settled and related.a != related.b:
        lines += [f"  {name} {_lies(ordering.bounds(event))}" for name, event in ((a, related.a), (b, related.b))]
    lines += _aside(related, ordering)
    return "\n".join(lines)


def _headline(related: Related, a: str, b: str) -> str:
    if related.a == related.b:
        return f"{a} is one event"
    if related.verdict is Verdict.CERTAIN:
        return f"{a} certainly comes before {b}"
    if related.is_settled:
        return f"{a} certainly comes after {b}"
    known = next((text for relations, text in _ENOUGH if related.relations <= relations), None)
    if known is None:
        return f"Nothing told decides whether {a} comes before {b}"
    return f"Certain is only that {known.format(a=a, b=b)}"


def _lies(bounds: Interval) -> str:
    first, last = bounds.earliest, bounds.latest
    if first is not None and last is not None:
        return f"lies on {first}" if first == last else f"lies between {first} and {last}"
    if first is not None:
        return f"does not begin before {first}"
    return "has no date" if last is None else f"is over by {last}"


def _aside(related: Related, ordering: Ordering) -> Iterator[str]:
    """Yield what was told of these two and had to be left out."""
    both = {related.a, related.b}
    for aside in ordering.set_aside:
        if both <= set(aside.events):
            yield f"  set aside: {aside.told}"
            yield from (f"    against it: {reason}" for reason in aside.because)

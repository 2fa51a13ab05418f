"""When a mention is: its time expression, the order that its sentence tells, or what its tense leaves open."""

from collections.abc import Sequence

from attrs import evolve

from timeline.civil import MINUTES_A_DAY
from timeline.extract.draft import Draft
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.mention import Hint, Status
from timeline.timex import Timex
from timeline.when import UNDATED, When

__all__ = ["date"]

_FUTURE = frozenset((Status.PLANNED, Status.SCHEDULED, Status.PROPOSED, Status.CONDITIONAL))
_PAST = frozenset((Status.HAPPENED, Status.CLAIMED))
_NEAR = 31 * MINUTES_A_DAY
"""How long before the publication a dated event still tells something of what came after it."""
_SIDES = {1: "after", -1: "before"}


def date(draft: Draft, said: When | None, drafts: Sequence[Draft] = ()) -> None:
    """Set when a mention is: its time expression, cut at the publication, or what its tense leaves open.

    ``said`` is when the statement was made that tells it, if that is known; ``drafts`` are the mentions of its
    sentence, whose dates bound it where "after" or "before" ties it to them.
    """
    day = draft.scene.article.day
    known = said is not None and said.bounds.end is not None and day.end is not None and said.bounds.end <= day.end
    by = said.bounds.end if said is not None and known else day.end
    since = said.bounds.start if said is not None and known and said.bounds.start is not None else day.start
    told = "said" if known else "published"
    if draft.timex is not None:
        draft.when, draft.when_because = _cut(draft, _drawn_out(draft, draft.timex), day)
        draft.when_because = "; ".join(part for part in (draft.shares, draft.when_because) if part)
    elif draft.status in _PAST and (ordered := _ordered(draft, drafts, by)) is not None:
        draft.when, draft.when_because = ordered
    elif draft.status in _PAST:
        draft.when = When(Interval(None, by))
        draft.when_because = f"told in the past tense, so not after it was {told}"
    elif draft.status in _FUTURE:
        draft.when = When(Interval(since, None))
        draft.when_because = f"still to come when it was {told}"
    else:
        draft.when, draft.when_because = UNDATED, "no time is told"


def _drawn_out(draft: Draft, timex: Timex) -> When:
    """Let "hours later" reach as far as its words allow: into the next day."""
    for told in draft.told:
        if told.hint is Hint.AFTER and told.gap[1] is not None and told.words.overlaps(timex.span):
            bounds = timex.when.bounds
            if bounds.end is not None and told.gap[1] <= MINUTES_A_DAY:
                return evolve(timex.when, bounds=Interval(bounds.start, bounds.end + told.gap[1]), fills=False)
    return timex.when


def _ordered(draft: Draft, drafts: Sequence[Draft], by: int | None) -> tuple[When, str] | None:
    """The bounds that a dated event of the sentence gives one told before or after it; a day apart tells the day."""
    at = {other.scene.tokens[other.first].start: other for other in drafts}
    ties = [(told, at.get(told.other.start), 1) for told in draft.told]
    here = draft.scene.tokens[draft.first].start
    ties += [(told, other, -1) for other in drafts for told in other.told if told.other.start == here]
    for told, other, way in ties:
        if other is None or other.timex is None or told.weak or other.status not in _PAST:
            continue
        bounds = other.timex.when.bounds
        if told.hint not in (Hint.AFTER, Hint.BEFORE) or bounds.start is None or bounds.end is None:
            continue
        sign = way if told.hint is Hint.AFTER else -way
        days = _days_apart(told.gap)
        if days is not None and other.timex.when.granularity.rank <= Granularity.DAY.rank:
            start = bounds.start - bounds.start % MINUTES_A_DAY + sign * days * MINUTES_A_DAY
            return When(
                Interval(start, start + MINUTES_A_DAY)
            ), f"told as {'a day' if days == 1 else f'{days} days'} {_SIDES[sign]} what is dated"
        near = by is None or bounds.start < by <= bounds.start + _NEAR
        inside = Interval(bounds.start, by) if sign > 0 and near else None
        inside = Interval(None, bounds.end) if sign < 0 and (by is None or bounds.end <= by) else inside
        if inside is not None:
            return When(inside), f"told as {_SIDES[sign]} what is dated in its sentence"
    return None


def _days_apart(gap: tuple[int | None, int | None]) -> int | None:
    """Read: "a day after" and "two days before": a gap that `tell_order` widened by a day either way."""
    low, high = gap
    if low is None or high is None or high - low != 2 * MINUTES_A_DAY or low % MINUTES_A_DAY:
        return None
    return low // MINUTES_A_DAY + 1


def _cut(draft: Draft, when: When, day: Interval) -> tuple[When, str]:
    """What is told as past ends by publication, what is told as coming begins then."""
    if draft.status in _PAST and day.end is not None:
        inside = when.bounds.meet(Interval(None, day.end))
        if inside is not None and inside != when.bounds:
            return evolve(when, bounds=inside, fills=False), "told in the past tense, so not after it was published"
    if draft.status in _FUTURE and day.start is not None:
        inside = when.bounds.meet(Interval(day.start, None))
        if inside is not None and inside != when.bounds:
            return evolve(when, bounds=inside, fills=False), "still to come when it was published"
    return when, ""

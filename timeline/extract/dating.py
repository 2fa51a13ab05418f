"""When a mention is: its time expression, the order that its sentence tells, or what its tense leaves open."""

from collections.abc import Sequence

from attrs import evolve

from timeline.civil import MINUTES_A_DAY
from timeline.extract.draft import Draft
from timeline.extract.ties import days_apart
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.mention import Hint, Status, Told
from timeline.timex import Timex
from timeline.when import UNDATED, When

__all__ = ["date", "ordered"]

_FUTURE = frozenset((Status.PLANNED, Status.SCHEDULED, Status.PROPOSED, Status.CONDITIONAL))
_PAST = frozenset((Status.HAPPENED, Status.CLAIMED))
_TIES = frozenset((Hint.AFTER, Hint.BEFORE, Hint.SINCE))
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
    if draft.timex is not None and draft.status in _PAST and _is_to_come(draft, draft.timex, day):
        draft.timex = None
    if draft.timex is not None:
        draft.when, draft.when_because = _cut(draft, _drawn_out(draft, draft.timex), day)
        draft.when_because = "; ".join(part for part in (draft.shares, draft.when_because) if part)
    elif draft.status in _PAST and (bounds := ordered(draft, drafts, by)) is not None:
        draft.when, draft.when_because = bounds
    elif draft.status in _PAST:
        draft.when = When(Interval(None, by))
        draft.when_because = f"told in the past tense, so not after it was {told}"
    elif draft.status in _FUTURE:
        draft.when = When(Interval(since, None))
        draft.when_because = f"still to come when it was {told}"
    elif draft.status is Status.ONGOING and draft.since is not None:
        draft.when = When(Interval(draft.since.when.bounds.start, None))
        draft.when_because = "going on since what is dated in its sentence"
    elif draft.status is Status.ONGOING and _lasts(draft) and (bounds := ordered(draft, drafts, by)) is not None:
        draft.when, draft.when_because = bounds
    else:
        draft.when, draft.when_because = UNDATED, "no time is told"


def _drawn_out(draft: Draft, timex: Timex) -> When:
    """Let "hours later" reach as far as its words allow: into the next day."""
    for told in draft.told:
        if told.hint is Hint.AFTER and told.gap[1] is not None and told.words.overlaps(timex.span):
            bounds = timex.when.bounds
            if bounds.start is None or bounds.end is None or bounds.end - bounds.start > MINUTES_A_DAY:
                break
            if told.gap[1] <= MINUTES_A_DAY:
                return evolve(timex.when, bounds=Interval(bounds.start, bounds.end + told.gap[1]), fills=False)
    return timex.when


def ordered(draft: Draft, drafts: Sequence[Draft], by: int | None) -> tuple[When, str] | None:
    """Return the bounds that a dated event of the sentence gives one told before or after it; a day apart the day."""
    at = {other.scene.tokens[other.first].start: other for other in drafts}
    ties = [(told, at.get(told.other.start), 1) for told in draft.told]
    here = draft.scene.tokens[draft.first].start
    ties += [(told, other, -1) for other in drafts for told in other.told if told.other.start == here]
    for told, other, way in ties:
        if other is None or told.weak or other.status not in _PAST or told.hint not in _TIES:
            continue
        when = other.when if other.timex is None else other.timex.when
        if not when.bounds.is_known:
            continue
        if told.hint is Hint.SINCE and way < 0:
            if other.kind == "begin" and when.bounds.start is not None and (by is None or when.bounds.start < by):
                return When(Interval(when.bounds.start, by)), "its beginning is dated"
            continue
        sign = -way if told.hint is Hint.BEFORE else way
        bounds = _beyond(when, told, sign, by)
        if bounds is not None:
            return bounds
    return None


def _beyond(when: When, told: Told, sign: int, by: int | None) -> tuple[When, str] | None:
    """Return the day, or the side, of a dated event on which its sentence tells of another."""
    first, last = when.bounds.start, when.bounds.end
    assert first is not None
    assert last is not None
    days = days_apart(told.gap)
    if days is not None and when.granularity.rank <= Granularity.DAY.rank:
        start = first - first % MINUTES_A_DAY + sign * days * MINUTES_A_DAY
        told_so = f"told as {'a day' if days == 1 else f'{days} days'} {_SIDES[sign]} what is dated"
        return When(Interval(start, start + MINUTES_A_DAY)), told_so
    told_so = f"told as {_SIDES[sign]} what is dated in its sentence"
    if sign < 0:
        return (When(Interval(None, last)), told_so) if by is None or last <= by else None
    if by is not None and by <= first:
        return None
    soon = told.gap[1] is not None and told.gap[1] <= MINUTES_A_DAY
    end = last + MINUTES_A_DAY if soon and (by is None or last + MINUTES_A_DAY < by) else by
    return When(Interval(first, end)), told_so


def _lasts(draft: Draft) -> bool:
    """It is told as lasting to this day, so that "after" begins it: "has burned since the blast"."""
    group = draft.group
    return group is not None and group.form == "perfect" and not group.is_past


def _is_to_come(draft: Draft, timex: Timex, day: Interval) -> bool:
    """It begins with the publication and ends after it: "shut until Monday" tells no day of the shutting."""
    scene, (start, end) = draft.scene, (timex.when.bounds.start, timex.when.bounds.end)
    if start is None or end is None or day.start is None or day.end is None:
        return False
    if not day.start <= start < day.end < end:
        return False
    place = next((first for first, _, each in scene.timexes if each is timex), 0)
    return place > 0 and scene.tokens[place - 1].low in scene.words.syntax.orders


def _looks_ahead(draft: Draft) -> bool:
    """What "will not" happen, or was said that it "would not", was still to come."""
    group, words = draft.group, draft.scene.words.syntax
    if group is None or draft.status not in (Status.DENIED, Status.UNCERTAIN):
        return False
    return group.modal in words.coming or (group.modal in words.ahead and draft.reporter is not None)


def _cut(draft: Draft, when: When, day: Interval) -> tuple[When, str]:
    """What is told as past ends by publication, what is told as coming begins then."""
    if draft.status in _PAST and day.end is not None:
        inside = when.bounds.meet(Interval(None, day.end))
        if inside is not None and inside != when.bounds:
            return evolve(when, bounds=inside, fills=False), "told in the past tense, so not after it was published"
    if (draft.status in _FUTURE or _looks_ahead(draft)) and day.start is not None:
        inside = when.bounds.meet(Interval(day.start, None))
        if inside is not None and inside != when.bounds:
            return evolve(when, bounds=inside, fills=False), "still to come when it was published"
    return when, ""

"""Leave out what another row of the sentence tells, and remarks that belong to no occasion."""

from collections.abc import Sequence

from timeline.extract.clauses import Group
from timeline.extract.draft import Draft
from timeline.extract.worth import MUTUAL
from timeline.lexicon import Words
from timeline.mention import Stance, Status

__all__ = ["prune"]

_ASKING = frozenset(("demand", "ask", "order"))
"""Kinds of verbs that are the event themselves, so that what is asked for needs a date to be another."""
_TOLD = frozenset((Status.HAPPENED, Status.CLAIMED))


def prune(kept: Sequence[Draft], words: Words) -> list[Draft]:
    """Return the drafts of one sentence that deserve a row, dates known.

    A remark stays as a mention of the occasion that dates it, or goes; a bare "he confirmed that he had left" goes
    for what it confirms, and an undated thing demanded or pledged for the demand or the pledge.
    """
    left = [d for d in kept if not _is_remark(d, words)]
    left = [d for d in left if not _is_asked_for(d, left) and not _is_reported_silence(d, left)]
    return [d for d in left if not _only_vouches(d, left, words)]


def _is_remark(draft: Draft, words: Words) -> bool:
    """An undated comment or opinion: "she described the plan as fair"."""
    if draft.phrase is not None or draft.head not in words.remarks or draft.timex is not None:
        return False
    if draft.kind in MUTUAL:
        return False  # "called her" is a telephone call
    ordered = any(not told.weak for told in draft.told)
    if (draft.when.is_dated and draft.when.bounds.is_known) or ordered:
        return False
    if words.remarks[draft.head] == "as quotation":
        return draft.scene.quoted[0] is not None and _clause_behind(draft) is None
    return words.remarks[draft.head] == "always" or not _takes_a_stand(draft, words)


def _takes_a_stand(draft: Draft, words: Words) -> bool:
    """The clause that a remark reports denies or pledges something: "stressed that it would not sell"."""
    clause = _clause_behind(draft)
    duty = clause is not None and words.modals.get(clause.modal) == "proposed"
    return clause is not None and not duty and (clause.negation >= 0 or clause.modal in words.syntax.ahead)


def _clause_behind(draft: Draft) -> Group | None:
    """The finite verb behind a verb of saying."""
    group = draft.group
    after = (g for g in draft.scene.clauses.groups if group is not None and g.first > group.last and g.is_finite)
    return next(after, None)


def _only_vouches(draft: Draft, kept: Sequence[Draft], words: Words) -> bool:
    """An undated "confirmed that …" whose content is the speaker's own deed, and a row itself."""
    if draft.phrase is not None or draft.head not in words.vouching or draft.timex is not None:
        return False
    if draft.stance is not Stance.ASSERTS or any(not told.weak for told in draft.told):
        return False
    return any(
        other.speaker in other.doers
        and other.reporter is draft.group
        and other.status in _TOLD
        and not other.is_statement
        for other in kept
    )


def _is_reported_silence(draft: Draft, kept: Sequence[Draft]) -> bool:
    """Read: "She said that the ministry ruled nothing out": the silence is what the row of the saying says."""
    return draft.is_silence and draft.within is not None and any(d.group is draft.within for d in kept)


def _is_asked_for(draft: Draft, kept: Sequence[Draft]) -> bool:
    """What is demanded or pledged and has no date: "demanded that they release him", "a pledge to buy arms"."""
    if any(_is_same_deed(draft, other) for other in kept):
        return True
    if draft.timex is not None or draft.kind in MUTUAL or draft.status not in (Status.PROPOSED, Status.PLANNED):
        return False
    for other in kept:
        if other is draft or other.first > draft.first:
            continue
        if other.phrase is not None and other.group is None:
            beside = draft.group is not None and other.last + 1 == draft.group.first
            if other.kind == "promise" and beside and draft.phrase is None:
                return True
        elif other.kind in _ASKING and other.group is not None and _depends(draft, other):
            return True
    return False


def _is_same_deed(draft: Draft, order: Draft) -> bool:
    """What is ordered in a noun is told by the order, unless it has a time of its own: "ordered the release"."""
    group, phrase = order.group, draft.phrase
    if order.kind not in _ASKING or group is None or phrase is None or draft.group is not None or phrase.preposition:
        return False
    return phrase in group.objects and not _is_to_come(draft) and draft.status in (Status.PROPOSED, Status.PLANNED)


def _is_to_come(draft: Draft) -> bool:
    """Its time ends behind the day of the article."""
    end = draft.timex.when.bounds.end if draft.timex is not None else None
    day = draft.scene.article.day.end
    return end is not None and day is not None and end > day


def _depends(draft: Draft, other: Draft) -> bool:
    """It stands in the infinitive of a verb, or is the object of that infinitive."""
    group = draft.group
    if group is None:
        group = next((g for g in draft.scene.clauses.groups if draft.phrase in g.objects), None)
    return group is not None and group.form == "infinitive" and group.governor is other.group

"""How far a thing is said to have come, and the words that say so."""

from timeline.extract.claims import affirmed
from timeline.extract.draft import Draft
from timeline.extract.falsity import doubt
from timeline.extract.nominal import judge_noun
from timeline.extract.undone import is_counterfactual
from timeline.extract.verbal import verb_status
from timeline.granularity import Granularity
from timeline.lexicon import Words
from timeline.mention import Stance, Status

__all__ = ["judge"]


def judge(draft: Draft, words: Words, published: int) -> None:
    """Set the status of a mention and the tokens that decided it; ``None`` stays where nothing tells.

    ``published`` is the first minute of the day of publication.
    """
    if draft.is_silence:
        draft.status = Status.HAPPENED
        return
    if draft.phrase is not None:
        judge_noun(draft, words, published)
    elif draft.group is not None:
        draft.status = verb_status(draft, draft.group, words)
    if not (draft.group is not None and is_counterfactual(draft.scene, draft.group)):
        _condition(draft, words)
    doubt(draft)
    if draft.status is Status.PLANNED and _is_set(draft, published):
        draft.status = Status.SCHEDULED
    if draft.status is Status.DENIED and draft.speaker is not None:
        draft.stance = Stance.DENIES


def _is_set(draft: Draft, published: int) -> bool:
    """A plan with a day of its own is scheduled."""
    when = draft.timex.when if draft.timex is not None else None
    if when is None or when.granularity.rank > Granularity.DAY.rank or not when.bounds.is_known:
        return False
    assert when.bounds.start is not None
    assert when.bounds.end is not None
    return when.bounds.start >= published and when.bounds.end - when.bounds.start <= 1440


def _hangs_on(draft: Draft, words: Words) -> int | None:
    """The "if" of a clause on which a modal verb hangs, in front of it or behind: "will resign if the vote fails"."""
    group, scene = draft.group, draft.scene
    if group is None or group.form != "modal":
        return None
    for n, token in enumerate(scene.tokens):
        if (
            token.tag != "S"
            or words.doubts.get(token.low) != "conditional"
            or scene.quoted[n] is not scene.quoted[group.head]
        ):
            continue
        before = scene.tokens[n - 1] if n else None
        if before is not None and (before.low in ("as", "even") or before.lemma in words.complement):
            continue
        first, last = (n, group.first) if n < group.first else (group.last, n)
        verbs = [g for g in scene.clauses.groups if g.is_finite and first < g.first and g.last < last]
        if len(verbs) == (n < group.first) and (n > group.first or n == 0 or scene.tokens[n - 1].tag in ('"', ",")):
            return n
    return None


def _is_asked(draft: Draft, place: int, words: Words) -> bool:
    """The "if" opens what is left open, and no condition: "it is unclear if"."""
    before = draft.scene.tokens[place - 1] if place else None
    return before is not None and (before.low in words.falsity.unsure or before.lemma in words.falsity.asking)


def _condition(draft: Draft, words: Words) -> None:
    """Read: "If", "unless", "whether" at the head of the clause, or "if necessary" behind it."""
    tokens, first = draft.scene.tokens, draft.first
    place = (draft.group.first if draft.group is not None else first) - 1
    start = place
    while place >= 0 and tokens[place].tag not in (",", ";", ":", "W", "V", "C") and start - place < 12:
        status = words.doubts.get(tokens[place].low) if tokens[place].tag == "S" else None
        if status is not None:
            answered = affirmed(draft.scene, place)
            if answered is None:
                draft.status = Status.UNCERTAIN if _is_asked(draft, place, words) else Status(status)
            else:
                draft.speaker, draft.stance = answered, Stance.ASSERTS
            draft.cues.append(place)
            return
        place -= 1
    if draft.status not in (Status.PLANNED, Status.SCHEDULED, Status.PROPOSED, Status.UNCERTAIN):
        return
    condition = _hangs_on(draft, words)
    if condition is not None:
        draft.status = Status.CONDITIONAL
        draft.cues.append(condition)
        return
    if draft.phrase is not None and any(
        draft.phrase in g.objects for g in draft.scene.clauses.groups if g.lemma in words.syntax.following
    ):
        return
    for n in range(first + 1, len(tokens) - 1):
        if tokens[n].low == "if" and tokens[n + 1].low in words.syntax.needs:
            draft.status = Status.CONDITIONAL
            draft.cues.append(n)
            return

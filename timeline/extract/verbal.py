"""How far an event that a verb tells has come: negation, modal, governing verb, tense, and words of doubt."""

from timeline.extract.clauses import Group
from timeline.extract.draft import Draft
from timeline.extract.forms import intent_of, is_ahead, is_singled_out
from timeline.extract.scene import Scene
from timeline.extract.undone import denying_subject, is_supposed, undone
from timeline.lexicon import Words
from timeline.mention import Status

__all__ = ["verb_status"]


def verb_status(draft: Draft, group: Group, words: Words) -> Status | None:
    """Return what a verb makes of an event, and note the tokens that decided it; ``None`` if nothing came of it."""
    scene, tokens = draft.scene, draft.scene.tokens
    if group.negation >= 0:
        draft.cues.append(group.negation)
        if group.modal in words.syntax.perhaps:
            return Status.UNCERTAIN
        return Status.UNCERTAIN if words.governors.get(group.lemma) == "denied" else Status.DENIED
    unmade = undone(draft, group)
    if unmade is not None:
        draft.cues.append(unmade[1])
        return unmade[0]
    if group.modal:
        verb = group
        while verb.series is not None:
            verb = verb.series
        draft.cues.extend(n for n in range(verb.first, verb.head + 1) if tokens[n].tag == "M")
        if group.modal in words.syntax.would:
            if is_supposed(scene, group):
                return Status.CONDITIONAL if draft.timex is not None else None
            return Status.PLANNED
        return Status(words.modals.get(group.modal, "planned"))
    intent = intent_of(scene, group, words) if group.form == "infinitive" else None
    if intent is not None:
        draft.cues.append(intent)
        return Status(words.intents[tokens[intent].low])
    if is_singled_out(scene, group) and group.governor is not None:
        return _singled_out(draft, group.governor, words)
    if group.form in ("infinitive", "ing") and group.governor is not None:
        return _governed(draft, group, group.governor, words)
    if group.form in ("present", "perfect") and is_ahead(scene, group):
        return Status.PLANNED
    if group.form == "present" and group.passive and _is_being(scene, group):
        return Status.ONGOING
    if group.form == "present" and group.progressive:
        return Status.PLANNED if _comes(draft) else Status.ONGOING
    if group.form == "perfect" and group.lemma in words.syntax.beginnings and not group.is_past:
        return Status.ONGOING
    if group.form == "perfect" and group.progressive is False and _is_progressive(scene, group):
        return Status.ONGOING
    if group.form == "present" and group.passive:
        return Status.PLANNED
    if group.form == "present" and _comes(draft):
        return Status.PLANNED
    doubter = _doubter(scene, group, words)
    if doubter is not None:
        draft.cues.append(doubter.head)
        return Status.UNCERTAIN
    return _adverb(draft, group, words)


def _is_being(scene: Scene, group: Group) -> bool:
    """A passive that goes on: "are being tested"."""
    return any(scene.tokens[n].low in scene.words.syntax.being for n in range(group.first, group.head))


def _doubter(scene: Scene, group: Group, words: Words) -> Group | None:
    """The verb that puts a clause in doubt: "she doubted that Chile had attacked"."""
    first = group.subject[0].first if group.subject else group.first
    place = min(first, group.first) - 1
    place -= place > 0 and scene.tokens[place].low == "that"
    verb = scene.clauses.group_at.get(place)
    if verb is None or group.relative:
        return None
    falsity, denied = words.falsity, verb.negation >= 0 or denying_subject(scene, verb) is not None
    doubting = words.governors.get(verb.lemma) == "uncertain" or verb.lemma in falsity.imagining
    return verb if (verb.lemma in falsity.believing if denied else doubting) else None


def _singled_out(draft: Draft, governor: Group, words: Words) -> Status | None:
    """Read: "Was the only one to leave" tells what was done, unless its date is still to come."""
    if not governor.is_past or governor.negation >= 0:
        return verb_status(draft, governor, words)
    start, day = draft.timex.when.bounds.start if draft.timex is not None else None, draft.scene.article.day.end
    return Status.PLANNED if start is not None and day is not None and start >= day else Status.HAPPENED


def _is_progressive(scene: Scene, group: Group) -> bool:
    return any(scene.tokens[n].low == "been" for n in range(group.first, group.head)) and not group.passive


def _adverb(draft: Draft, group: Group, words: Words) -> Status:
    tokens = draft.scene.tokens
    for place in range(max(0, group.first - 1), min(len(tokens), group.last + 2)):
        low = tokens[place].low
        if low in words.syntax.hearsay:
            draft.cues.append(place)
            return Status.CLAIMED
        if tokens[place].tag == "A" and words.doubts.get(low) == "uncertain":
            draft.cues.append(place)
            return Status.UNCERTAIN
    return Status.HAPPENED


def _comes(draft: Draft) -> bool:
    if draft.timex is None:
        return False
    end, day = draft.timex.when.bounds.end, draft.scene.article.day.end
    return end is None or (day is not None and end > day)


def _governed(draft: Draft, group: Group, governor: Group, words: Words) -> Status | None:
    tokens = draft.scene.tokens
    draft.cues.append(governor.head)
    if denying_subject(draft.scene, governor) is not None:
        return None
    if governor.negation >= 0:
        draft.cues.append(governor.negation)
        return Status.UNCERTAIN if governor.modal in words.syntax.perhaps else Status.DENIED
    if governor.lemma in words.syntax.beginnings and governor.form == "perfect" and not governor.is_past:
        return Status.ONGOING
    if governor.lemma in words.syntax.beginnings:
        return verb_status(draft, governor, words)
    if governor.lemma in words.syntax.achievements:
        return Status.HAPPENED
    for place in range(governor.last + 1, group.first):
        status = words.readiness.get(tokens[place].low)
        if status is not None:
            draft.cues.append(place)
            return Status(status)
    if governor.lemma in ("be", "go"):
        return Status.PLANNED
    status = words.governors.get(governor.lemma, "planned")
    if status == "ongoing":
        return Status.HAPPENED if governor.is_past else Status.ONGOING
    return Status(status)

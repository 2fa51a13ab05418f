"""How far a thing is said to have come, and the words that say so."""

from timeline.extract.claims import affirmed
from timeline.extract.clauses import Group
from timeline.extract.draft import Draft
from timeline.extract.scene import Scene
from timeline.extract.triggers import intent_of, is_ahead, is_singled_out
from timeline.granularity import Granularity
from timeline.lexicon import Words
from timeline.mention import Stance, Status

__all__ = ["judge"]

_GIVEN = frozenset(
    "leak disaster crisis fight storm burn flood explode crash quake attack kill shoot speak say letter"
    " interview".split()
)
"""Kinds of nouns that a verb which comes cannot bring about, where they are definite."""


def judge(draft: Draft, words: Words, published: int) -> None:
    """Set the status of a mention and the tokens that decided it; ``None`` stays where nothing tells.

    ``published`` is the first minute of the day of publication.
    """
    if draft.is_silence:
        draft.status = Status.HAPPENED
        return
    if draft.phrase is not None:
        _judge_noun(draft, words, published)
    elif draft.group is not None:
        draft.status = _verb(draft, draft.group, words)
    _condition(draft, words)
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


def _verb(draft: Draft, group: Group, words: Words) -> Status:
    scene, tokens = draft.scene, draft.scene.tokens
    if group.negation >= 0:
        draft.cues.append(group.negation)
        if group.modal in ("may", "might"):
            return Status.UNCERTAIN
        return Status.UNCERTAIN if words.governors.get(group.lemma) == "denied" else Status.DENIED
    if (
        group.subject
        and not group.relative
        and tokens[group.subject[0].first].low in ("no", "neither", "nobody", "none")
    ):
        draft.cues.append(group.subject[0].first)
        return Status.DENIED
    if group.modal:
        verb = group
        while verb.series is not None:
            verb = verb.series
        draft.cues.extend(n for n in range(verb.first, verb.head + 1) if tokens[n].tag == "M")
        if group.modal in ("would", "’d", "'d"):
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


def _doubter(scene: Scene, group: Group, words: Words) -> Group | None:
    """The verb that puts a clause in doubt: "she doubted that Chile had attacked"."""
    first = group.subject[0].first if group.subject else group.first
    place = min(first, group.first) - 1
    place -= place > 0 and scene.tokens[place].low == "that"
    verb = scene.clauses.group_at.get(place)
    doubted = verb is not None and words.governors.get(verb.lemma) == "uncertain" and verb.negation < 0
    return verb if doubted and not group.relative else None


def _singled_out(draft: Draft, governor: Group, words: Words) -> Status:
    """Read: "Was the only one to leave" tells what was done, unless its date is still to come."""
    if not governor.is_past or governor.negation >= 0:
        return _verb(draft, governor, words)
    start, day = draft.timex.when.bounds.start if draft.timex is not None else None, draft.scene.article.day.end
    return Status.PLANNED if start is not None and day is not None and start >= day else Status.HAPPENED


def _is_progressive(scene: Scene, group: Group) -> bool:
    return any(scene.tokens[n].low == "been" for n in range(group.first, group.head)) and not group.passive


def _adverb(draft: Draft, group: Group, words: Words) -> Status:
    tokens = draft.scene.tokens
    for place in range(max(0, group.first - 1), min(len(tokens), group.last + 2)):
        low = tokens[place].low
        if low in ("reportedly", "allegedly", "apparently", "supposedly"):
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


def _governed(draft: Draft, group: Group, governor: Group, words: Words) -> Status:
    tokens = draft.scene.tokens
    draft.cues.append(governor.head)
    if governor.negation >= 0:
        draft.cues.append(governor.negation)
        return Status.UNCERTAIN if governor.modal in ("may", "might") else Status.DENIED
    if governor.lemma in words.syntax.beginnings and governor.form == "perfect" and not governor.is_past:
        return Status.ONGOING
    if governor.lemma in words.syntax.beginnings:
        return _verb(draft, governor, words)
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


def _judge_noun(draft: Draft, words: Words, published: int) -> None:
    scene, phrase = draft.scene, draft.phrase
    assert phrase is not None
    tokens = scene.tokens
    for place in range(phrase.first, phrase.head):
        status = words.adjectives.get(tokens[place].low)
        if status is not None:
            draft.status = Status(status)
            draft.cues.append(place)
            return
    if _readied(draft, words):
        return
    if draft.group is not None:
        draft.status = _carrier(draft, draft.group, words)
        return
    if _before_noun(draft, words):
        return
    governor = _governor(scene, draft)
    if governor is not None and _from_governor(draft, governor, words):
        return
    if draft.timex is not None:
        end, start = draft.timex.when.bounds.end, draft.timex.when.bounds.start
        comes = start is not None and start > published + 1439
        draft.status = Status.SCHEDULED if comes else (Status.HAPPENED if end is not None else None)
        return
    opening = tokens[phrase.first].low
    definite = opening in words.syntax.definite or phrase.owner >= 0
    if phrase.preposition in ("after", "following", "since", "during") or definite:
        draft.status = Status.ONGOING if draft.kind in ("leak", "crisis", "fight") else Status.HAPPENED
    elif governor is not None and governor.is_finite and governor.form in ("past", "perfect") and governor.negation < 0:
        draft.status = Status.HAPPENED if phrase.preposition == "" else None


def _carrier(draft: Draft, group: Group, words: Words) -> Status:
    if group.kind in ("cancel", "postpone"):
        draft.cues.append(group.head)
        made = Status.CANCELLED if group.kind == "cancel" else Status.POSTPONED
        return made if _verb(draft, group, words) is Status.HAPPENED else _verb(draft, group, words)
    return _verb(draft, group, words)


def _before_noun(draft: Draft, words: Words) -> bool:
    """A noun before "for", "of" or "to": "plans for a summit"."""
    phrase, tokens = draft.phrase, draft.scene.tokens
    assert phrase is not None
    if phrase.preposition not in ("for", "of", "to"):
        return False
    place = phrase.first - 2
    while place >= 0 and tokens[place].tag in ("A", '"'):
        place -= 1
    ready = words.readiness.get(tokens[place].low) if place > 0 and phrase.preposition == "for" else None
    if ready is not None and any(t.tag == "X" for t in tokens[max(0, place - 4) : place]):
        draft.status = Status(ready)
        draft.cues.append(place)
        return True
    status = words.noun_heads.get(tokens[place].low) if place >= 0 and tokens[place].tag == "N" else None
    if status is None or tokens[phrase.first].low in ("the", "his", "her", "its"):
        return False
    draft.status = Status(status)
    draft.cues.append(place)
    return True


def _readied(draft: Draft, words: Words) -> bool:
    """A noun behind "open to hosting", "committed to holding": what somebody is ready for has not been."""
    phrase, tokens = draft.phrase, draft.scene.tokens
    assert phrase is not None
    place = phrase.first - 1 if draft.group is None else draft.group.head
    if place < 2 or not tokens[place].low.endswith("ing") or tokens[place - 1].low != "to":
        return False
    ready = words.readiness.get(tokens[place - 2].low)
    if ready != "planned":
        return False
    draft.status = Status.PLANNED
    draft.cues.append(place - 2)
    return True


def _governor(scene: Scene, draft: Draft) -> Group | None:
    assert draft.phrase is not None
    left = [g for g in scene.clauses.groups if draft.phrase in g.objects]
    if left:
        return left[-1]
    return next((g for g in scene.clauses.groups if draft.phrase in g.subject), None)


def _is_presupposed(draft: Draft, governor: Group) -> bool:
    """What is done to a calamity or a speech that the article knows of brings it not about: "will fight this fire"."""
    phrase, tokens = draft.phrase, draft.scene.tokens
    assert phrase is not None
    opening = tokens[phrase.first].low
    return (
        draft.kind in _GIVEN
        and phrase in governor.objects
        and (opening in draft.scene.words.syntax.definite or phrase.owner >= 0 or tokens[phrase.first].tag == "P")
        and governor.kind != draft.kind
    )


def _is_refused(group: Group, words: Words) -> bool:
    """What was refused leaves open whether its object is there: "refused to endorse a statement"."""
    return group.governor is not None and group.governor.lemma in words.syntax.refusing


def _from_governor(draft: Draft, governor: Group, words: Words) -> bool:
    """What the verb before or after a noun makes of it; false where it makes nothing of it."""
    phrase, tokens = draft.phrase, draft.scene.tokens
    assert phrase is not None
    made = words.governors.get(governor.lemma)
    if made in ("planned", "proposed") and _is_presupposed(draft, governor):
        return False
    direct = phrase.preposition in ("", governor.lemma.partition("-")[2]) or (
        phrase.preposition == "to" and governor.lemma in ("agree", "commit", "object")
    )
    if made is not None and direct and phrase in governor.objects:
        draft.cues.append(governor.head)
        if governor.negation >= 0 and made != "denied":
            draft.status = Status.UNCERTAIN
        else:
            draft.status = Status.UNCERTAIN if governor.negation >= 0 else Status(made)
        return True
    if phrase in governor.subject:
        if governor.form == "modal" or (governor.passive and made is not None):
            draft.cues.append(governor.head)
            draft.status = _verb(draft, governor, words) if governor.form == "modal" else Status(made or "planned")
            return True
        if governor.form == "past" and governor.negation < 0 and tokens[phrase.first].tag in ("D", "O", "Z"):
            draft.status = Status.HAPPENED
            return True
    if _is_presupposed(draft, governor):
        return False
    if phrase in governor.objects and governor.form == "infinitive" and _is_refused(governor, words):
        return True
    if phrase in governor.objects and direct and governor.form in ("modal", "infinitive"):
        draft.status = _verb(draft, governor, words) if governor.form == "modal" else Status.PLANNED
        draft.cues.append(governor.head)
        return True
    return False


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
                draft.status = Status(status)
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
        draft.phrase in g.objects for g in draft.scene.clauses.groups if g.lemma in ("follow", "precede", "succeed")
    ):
        return
    for n in range(first + 1, len(tokens) - 1):
        if tokens[n].low == "if" and tokens[n + 1].low in (
            "necessary",
            "needed",
            "expedient",
            "possible",
            "required",
            "appropriate",
            "approved",
            "elected",
        ):
            draft.status = Status.CONDITIONAL
            draft.cues.append(n)
            return

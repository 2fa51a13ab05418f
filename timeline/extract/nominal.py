"""How far an event that a noun names has come: what stands before it, and what its verb makes of it."""

from timeline.extract.clauses import Group
from timeline.extract.draft import Draft
from timeline.extract.scene import Scene
from timeline.extract.undone import is_undone
from timeline.extract.verbal import verb_status
from timeline.lexicon import Words
from timeline.mention import Status

__all__ = ["judge_noun"]

_AGREED = frozenset(("agree", "merge"))
"""Kinds of nouns for what is handled by many verbs, none of which brings it about by itself."""
_HANDLING = frozenset(("vote", "approve", "reject", "sign", "withdraw", "leave"))
"""Kinds of verbs that do so: "voted on the deal"."""
_GIVEN = frozenset(
    "leak disaster crisis fight storm burn flood explode crash quake attack kill shoot speak say letter"
    " interview".split()
)
"""Kinds of nouns that a verb which comes cannot bring about, where they are definite."""


def judge_noun(draft: Draft, words: Words, published: int) -> None:
    """Set the status of a noun's event; it stays ``None`` where nothing tells."""
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
    if governor is not None and _is_handled(draft, governor, words):
        return
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
        held = phrase.preposition in words.syntax.within and phrase in governor.objects
        draft.status = Status.HAPPENED if phrase.preposition == "" or held else None


def _carrier(draft: Draft, group: Group, words: Words) -> Status | None:
    if group.kind in ("cancel", "postpone"):
        draft.cues.append(group.head)
        made = Status.CANCELLED if group.kind == "cancel" else Status.POSTPONED
        return made if verb_status(draft, group, words) is Status.HAPPENED else verb_status(draft, group, words)
    return verb_status(draft, group, words)


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
    told_of = phrase.preposition != "for" and tokens[phrase.first].low in ("the", "his", "her", "its")
    if status is None or told_of:
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


def _is_handled(draft: Draft, governor: Group, words: Words) -> bool:
    """What is done to a thing, or is not, brings the thing not about: a deal voted on, a treaty that nobody signed.

    So of what was refused: "refused to ban the strike".
    """
    phrase, scene = draft.phrase, draft.scene
    assert phrase is not None
    if phrase not in governor.objects or phrase.preposition in words.syntax.occasions - {"for", "about", "over"}:
        return False
    known = draft.timex is None and draft.kind not in _AGREED
    known = known and (scene.tokens[phrase.first].low in words.syntax.definite or phrase.owner >= 0)
    if _is_refused(governor, words) or (is_undone(scene, governor) and not known):
        return words.governors.get(governor.lemma) is None or governor.negation < 0
    bare = scene.tokens[phrase.first].tag not in ("D", "Z") and phrase.owner < 0
    if (bare and governor.lemma in words.falsity.escaping) or governor.kind == "ban":
        return not phrase.preposition
    return draft.kind in _AGREED and governor.kind in _HANDLING


def _is_refused(group: Group, words: Words) -> bool:
    """What was refused leaves open whether its object is there: "refused to endorse a statement"."""
    return group.governor is not None and group.governor.lemma in words.syntax.refusing


def _is_described(draft: Draft, governor: Group) -> bool:
    """Read: "He said the summit was a work in progress": the tense is that of the saying, and tells nothing."""
    reporter, phrase = draft.reporter, draft.phrase
    if governor.lemma != "be" or governor.passive or reporter is None or phrase is None:
        return False
    between = draft.scene.tokens[reporter.last + 1 : phrase.first]
    return phrase.first > reporter.last and not any(token.tag == "S" for token in between)


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
            draft.status = (
                verb_status(draft, governor, words) if governor.form == "modal" else Status(made or "planned")
            )
            return True
        if draft.timex is None and _is_described(draft, governor):
            return True
        if governor.form == "past" and governor.negation < 0 and tokens[phrase.first].tag in ("D", "O", "Z"):
            draft.status = Status.HAPPENED
            return True
    if _is_presupposed(draft, governor):
        return False
    if phrase in governor.objects and governor.form == "infinitive" and _is_refused(governor, words):
        return True
    if phrase in governor.objects and direct and governor.form in ("modal", "infinitive"):
        draft.status = verb_status(draft, governor, words) if governor.form == "modal" else Status.PLANNED
        draft.cues.append(governor.head)
        return True
    return False

"""What the words around a clause make of its truth: "it is not true that", "a hoax that", "reports … were wrong"."""

from timeline.extract.clauses import Group, Phrase
from timeline.extract.draft import Draft
from timeline.extract.scene import Scene
from timeline.mention import Stance, Status

__all__ = ["doubt"]

_TOLD = frozenset((Status.HAPPENED, Status.ONGOING, Status.CLAIMED, Status.PLANNED, Status.SCHEDULED))


def doubt(draft: Draft) -> None:
    """Set the status of a mention whose clause the sentence calls false, doubtful, or only a report."""
    if draft.status not in _TOLD or draft.is_silence:
        return
    if _is_falsely_told(draft) or _is_hoped(draft):
        return
    group = draft.group
    if group is None:
        return  # a noun inside the clause is presupposed: "it is possible that the murder was planned"
    place = _opening(draft.scene, group)
    if place is None:
        return
    noun = draft.scene.clauses.phrase_at.get(place - 1)
    if noun is not None and _is_complement(draft.scene, group, noun):
        _by_noun(draft, group, noun)
    else:
        _by_predicate(draft, place)


def _opening(scene: Scene, group: Group) -> int | None:
    """Where "that" opens the clause of a verb."""
    while group.governor is not None or group.series is not None:
        group = group.series or group.governor or group
    first = min(group.subject[0].first, group.first) if group.subject else group.first
    for place in (first - 1, first - 2, first - 3, first - 4):
        if place < 1 or scene.tokens[place].tag in (",", "V", "X", "M", "S", ";"):
            return None
        if scene.tokens[place].low == "that":
            return place
    return None


def _is_complement(scene: Scene, group: Group, noun: Phrase) -> bool:
    """The clause is what the noun says, and no relative: "claims that he left", not "claims that he made"."""
    if group.relative and group.subject and group.subject[-1] is noun:
        return False
    if any(not p.preposition for p in group.objects) or group.passive:
        return True
    return group.lemma not in scene.words.falsity.publishing


def _deny(draft: Draft, place: int, *, speaker: str | None = None) -> None:
    draft.status, draft.speaker, draft.reporter = Status.DENIED, speaker, None
    draft.stance = Stance.DENIES if speaker is not None else Stance.ASSERTS
    draft.cues.append(place)


def _is_falsely_told(draft: Draft) -> bool:
    """The verb of saying is called a lie: "falsely claimed that"."""
    reporter = draft.reporter
    if reporter is None or draft.phrase is not None or draft.first < reporter.last or draft.status is Status.PLANNED:
        return False
    lie = next((g for g in reversed(draft.scene.clauses.groups) if g.last < reporter.first), None)
    if lie is not None and lie.lemma in draft.scene.words.falsity.lying and lie.negation < 0 and not lie.modal:
        _deny(draft, lie.head)
        return True
    first = max(0, reporter.first - 1)
    for place in range(first, min(reporter.last + 2, len(draft.scene.tokens))):
        if draft.scene.tokens[place].low in draft.scene.words.falsity.falsely:
            _deny(draft, place)
            return True
    return False


def _is_hoped(draft: Draft) -> bool:
    """What somebody hopes others will do is no plan of theirs."""
    reporter = draft.reporter
    if reporter is None or reporter.lemma not in draft.scene.words.falsity.hoping or draft.speaker in draft.doers:
        return False
    if draft.status not in (Status.PLANNED, Status.SCHEDULED) or draft.first < reporter.last:
        return False
    draft.status = Status.UNCERTAIN
    draft.cues.append(reporter.head)
    return True


def _by_predicate(draft: Draft, place: int) -> None:
    """Read: "It is not true that", "there is no truth in it that", "it was unclear"."""
    scene, falsity = draft.scene, draft.scene.words.falsity
    be = next((g for g in reversed(scene.clauses.groups) if g.last < place), None)
    if be is None or be.lemma not in ("be", "prove", "turn-out") or place - be.last > 5:
        return
    says = range(be.last + 1, place)
    denied = be.negation >= 0 or any(scene.tokens[n].tag == "-" for n in range(be.first, place))
    for n in says:
        low = scene.tokens[n].low
        if low in (falsity.true if denied else falsity.false):
            _deny(draft, n)
            return
        if low in falsity.unsure or (denied and low in ("clear", "certain", "known", "confirmed")):
            draft.status = Status.UNCERTAIN
            draft.cues.append(n)
            return


def _by_noun(draft: Draft, group: Group, noun: Phrase) -> None:
    scene, falsity = draft.scene, draft.scene.words.falsity
    head = scene.tokens[noun.head].low
    called = next((n for n in range(noun.first, noun.last + 1) if scene.tokens[n].low in falsity.false), None)
    if called is not None:
        if not _is_disowned(scene, noun):
            _deny(draft, called)
        return
    if head in falsity.evidence:
        if _is_lacking(scene, noun):
            draft.status = Status.UNCERTAIN
            draft.cues.append(noun.first)
        return
    if head not in falsity.reports and head not in falsity.rumours:
        _by_predicate(draft, noun.last + 1)
        return
    verdict, place, by = _verdict(scene, group, noun)
    if verdict == "false":
        _deny(draft, place, speaker=draft.speaker if by else None)
    elif verdict != "true":
        told = draft.status in (Status.HAPPENED, Status.CLAIMED) and head in falsity.reports
        draft.status = Status.CLAIMED if told else Status.UNCERTAIN
        draft.cues.append(noun.head)
        if draft.stance is Stance.ASSERTS and draft.reporter is not None and draft.reporter.last < noun.first:
            draft.speaker, draft.reporter = None, None
    elif place:
        draft.cues.append(place)


def _is_lacking(scene: Scene, noun: Phrase) -> bool:
    """There is none, or nobody has it: "no evidence that", "did not find proof that"."""
    verb = next((g for g in reversed(scene.clauses.groups) if g.last < noun.first), None)
    return scene.tokens[noun.first].low in ("no", "little") or (verb is not None and verb.negation >= 0)


def _is_disowned(scene: Scene, noun: Phrase) -> bool:
    """Somebody denies that it is false: "it is no lie that"."""
    be = next((g for g in reversed(scene.clauses.groups) if g.last < noun.first), None)
    negated = be is not None and be.lemma == "be" and any(t.tag == "-" for t in scene.tokens[be.first : noun.first])
    return scene.tokens[noun.first].low == "no" or negated


def _verdict(scene: Scene, group: Group, noun: Phrase) -> tuple[str, int, bool]:
    """What the sentence says of a report: "true", "false" or nothing; where, and whether somebody in it does."""
    before = next((g for g in reversed(scene.clauses.groups) if g.last < noun.first), None)
    words, falsity = scene.words, scene.words.falsity
    if any(scene.tokens[n].low == "no" and scene.tokens[n + 1].low in falsity.truth for n in range(noun.first)):
        return "false", noun.head, False
    if noun.preposition == "to" and noun.first > 1 and scene.tokens[noun.first - 2].low in falsity.contrary:
        return "false", noun.head, False
    if before is not None and noun in before.objects and before.lemma in falsity.retracting:
        return ("" if before.negation >= 0 or before.modal else "false"), before.head, False
    if before is not None and noun in before.objects and before.lemma in falsity.calling and before.negation < 0:
        said = next((t for t in scene.tokens[group.last + 1 :] if t.low in falsity.false | falsity.wrong), None)
        if said is not None:
            return "false", before.head, True
    if before is not None and noun in before.objects and not (noun.preposition and before.lemma == "be"):
        mild = before.negation >= 0 or before.form not in ("past", "perfect", "present")
        if words.stances.get(before.lemma) == "denies":
            return ("" if mild else "false"), before.head, True
        return ("" if mild or before.lemma not in falsity.confirming else "true"), before.head, True
    return _predicate_behind(scene, group)


def _predicate_behind(scene: Scene, group: Group) -> tuple[str, int, bool]:
    falsity, tokens = scene.words.falsity, scene.tokens
    behind = next((g for g in scene.clauses.groups if g.first > group.last and g.is_finite), None)
    if behind is None or any(t.tag in (",", ";", "S", "C") for t in tokens[group.last + 1 : behind.first]):
        return "", 0, False
    said = range(behind.head, min(behind.last + 5, len(tokens)))
    stop = next((n for n in said if n > behind.head and tokens[n].tag in (",", ".", ";", "S", "C")), said.stop)
    for n in range(behind.head, stop):
        low = tokens[n].low
        if low in falsity.false or low in falsity.wrong:
            return ("" if behind.negation >= 0 or behind.modal else "false"), n, False
        if low in falsity.true or low in falsity.borne_out:
            if behind.modal:
                return "", n, False
            return ("true" if behind.negation < 0 else ("false" if low in falsity.true else "")), n, False
    return "", 0, False

"""On whose word a draft stands: the report it is told in, a silence kept, and what is believed of it."""

from collections.abc import Sequence

from timeline.extract.claims import Report, claimant, silence
from timeline.extract.clauses import Group
from timeline.extract.draft import Draft
from timeline.extract.idle import is_denied, is_presupposed
from timeline.extract.scene import Scene
from timeline.lexicon import Words
from timeline.mention import Stance, Status

__all__ = ["believe", "hear", "repeats_silence"]


def hear(draft: Draft, told: Sequence[Report], words: Words) -> None:
    """Set who says it and which way, from the innermost report, the quotation, or the verb itself."""
    scene = draft.scene
    report = claimant(draft.first, _outside(draft, told))
    if report is not None:
        draft.speaker, draft.reporter = report.speaker, report.group
        draft.beside = report.names[1:]
        draft.within = report.group
        draft.stance = _stance(report, scene, words)
    quotation = scene.quoted[draft.first]
    if quotation is not None and quotation.speaker is not None and (report is None or report.speaker is None):
        draft.speaker = quotation.speaker
    if draft.speaker is None and draft.doers and _is_vowed(draft, words):
        draft.speaker = draft.doers[0]
    _silence(draft, words)
    if draft.is_silence and draft.doers and quotation is None:
        draft.speaker, draft.reporter = draft.doers[0], None
        draft.stance = _own_stance(draft, words)
    written = draft.kind == "write" and not any(r.group is draft.group for r in told)
    if draft.speaker is None and draft.is_statement and draft.group is not None and draft.doers and not written:
        speakers = draft.agents if draft.group.passive else draft.doers
        draft.speaker, draft.beside = next(iter(speakers), None), speakers[1:]
        draft.stance = _own_stance(draft, words)


def _is_vowed(draft: Draft, words: Words) -> bool:
    """Somebody says it of himself in an infinitive: "hopes to return", "threatened to leave"."""
    group = draft.group
    governor = group.governor if group is not None and group.form == "infinitive" else None
    if group is None or governor is None or not group.subject:
        return False
    first = group.subject[0].first
    if first and draft.scene.tokens[first - 1].low in words.doubts:
        return False  # "asked whether he had promised to come"
    return governor.lemma in words.stances and governor.subject is group.subject


def _silence(draft: Draft, words: Words) -> None:
    """Read: "Declined to comment" and its like are statements that take no side."""
    group, scene = draft.group, draft.scene
    if group is None or (draft.phrase is not None and draft.kind != "say"):
        return
    first = _opening(group)
    if silence(scene.text(first, min(group.last + 4, len(scene.tokens) - 1)), words) is not None:
        draft.kind, draft.is_silence = "say", True


def repeats_silence(draft: Draft, kept: Sequence[Draft]) -> bool:
    """The verb behind "declined to" is part of that silence."""
    if draft.group is None or not draft.is_silence:
        return False
    before = [g for g in (draft.group.governor, draft.group.series) if g is not None]
    return any(d.is_silence and d.group in before for d in kept)


def _stance(report: Report, scene: Scene, words: Words) -> Stance:
    if report.group is None:
        return Stance.ASSERTS
    root = report.group
    while root.series is not None:
        root = root.series
    if root.negation >= 0 or (root.governor is not None and root.governor.negation >= 0):
        return (
            silence(scene.text(report.group.first, min(report.group.last + 3, len(scene.tokens) - 1)), words)
            or Stance.NONCOMMITTAL
        )
    if root.governor is not None and root.governor.lemma in words.syntax.refusing:
        return Stance.NONCOMMITTAL
    return Stance(words.stances.get(report.group.lemma, "asserts"))


def _own_stance(draft: Draft, words: Words) -> Stance:
    group, scene = draft.group, draft.scene
    assert group is not None
    first = _opening(group)
    quiet = silence(scene.text(first, min(group.last + 4, len(scene.tokens) - 1)), words)
    if quiet is not None:
        return quiet
    return Stance(words.stances.get(group.lemma, "asserts"))


def believe(draft: Draft, words: Words) -> None:
    """What somebody says of others is a claim; of their own deeds, or in a word that vouches for it, a fact."""
    if draft.stance is Stance.DENIES and draft.reporter is not None and is_presupposed(draft):
        draft.speaker, draft.reporter, draft.stance = None, None, Stance.ASSERTS
    if is_denied(draft):
        assert draft.reporter is not None
        draft.status = Status.DENIED
        draft.cues.append(draft.reporter.head)
    if draft.status is Status.HAPPENED and draft.speaker is None and _is_passed_on(draft, words):
        draft.status = Status.CLAIMED
    if (
        draft.status is not Status.HAPPENED
        or draft.speaker is None
        or (draft.is_statement and draft.reporter is None and draft.speaker in (*draft.doers, *draft.agents))
    ):
        return
    own = draft.speaker in draft.doers
    if draft.phrase is not None and draft.group is None and draft.phrase.preposition not in ("", "to"):
        return
    factive = draft.reporter is not None and draft.reporter.lemma in words.factive
    if (
        not own
        and not factive
        and draft.speaker is not None
        and not (draft.is_statement and draft.timex and draft.reporter is not None)
    ):
        draft.status = Status.CLAIMED


def _is_passed_on(draft: Draft, words: Words) -> bool:
    """Some thing that is no known speaker says so, which vouches for nothing: "posts claimed that she had died"."""
    reporter = draft.reporter
    if reporter is None or not reporter.subject or reporter.lemma in words.factive | words.takes_noun:
        return False
    group, head = draft.group, draft.scene.tokens[reporter.subject[0].head]
    if group is None or group.relative or group.subject is reporter.subject:
        return False  # "the blast claimed 200 lives and injured many" is its own deed
    return head.tag == "N" and draft.phrase is None and draft.first > reporter.last and not draft.is_statement


def _opening(group: Group) -> int:
    """Where the verb, or the one that it depends on or goes on with, begins."""
    while group.series is not None:
        group = group.series
    return group.governor.first if group.governor is not None else group.first


def _outside(draft: Draft, told: Sequence[Report]) -> list[Report]:
    """Leave out what is said inside the statement that the verb itself reports ("…, he said")."""
    own = [r for r in told if r.group is draft.group and r.group is not None and not r.after]
    return [r for r in told if r.group is None or not any(o.first <= r.group.head <= o.last for o in own)]

"""Clauses whose own words say that nothing came of them: nobody did it, it nearly was, or it would have been."""

from itertools import pairwise

from timeline.extract.clauses import Group
from timeline.extract.draft import Draft
from timeline.extract.scene import Scene
from timeline.mention import Status

__all__ = ["approximator", "denying_subject", "is_counterfactual", "is_nearly", "is_supposed", "is_undone", "undone"]

_SUBJECT = frozenset('DNPOZ#IRA-C"')
"""Tags of words between the opening of a subject and its verb."""


def undone(draft: Draft, group: Group) -> tuple[Status | None, int] | None:
    """Return the status of what a clause tells that was not done, and the token that says so; ``None`` if it was.

    A counterfactual without a date gets no status, and so no row.
    """
    scene = draft.scene
    nobody = denying_subject(scene, group)
    if nobody is not None:
        return Status.DENIED, nobody[0]
    if is_nearly(scene, group):
        return None if scene.tokens[group.head - 1].tag != "A" else Status.DENIED, group.head - 1
    if _is_set_apart(scene, group):
        return Status.DENIED if draft.doers and group.relative else None, group.first
    if _is_taken_back(scene, group):
        return Status.DENIED, group.first
    if _infers(scene, group):
        return Status.UNCERTAIN, group.first
    if is_counterfactual(scene, group):
        if _is_due(draft):
            return None
        return Status.DENIED if draft.timex is not None and group.form != "participle" else None, group.head
    return None


def is_undone(scene: Scene, group: Group) -> bool:
    """A verb that was not done has done nothing to its object."""
    if group.negation >= 0 or denying_subject(scene, group) is not None:
        return True
    return is_nearly(scene, group) or _comes_near(scene, group) or is_counterfactual(scene, group)


def denying_subject(scene: Scene, group: Group) -> tuple[int, int] | None:
    """Return the first and last token of a subject that denies its verb: "none of the crew", "neither side"."""
    if group.relative or group.series is not None or group.form in ("infinitive", "ing", "participle"):
        return None
    tokens, place = scene.tokens, group.first - 1
    while place >= 0 and tokens[place].tag in _SUBJECT and place not in scene.clauses.group_at:
        place -= 1
    if place + 1 < group.first and _denies(scene, place + 1) and not _is_joined(group, place + 1):
        return place + 1, group.first - 1
    if group.subject:
        first, last = group.subject[0].first, group.subject[-1].last
        for start in (first, first - 1, first - 2):
            opens = start < first or not group.subject[0].preposition
            if start >= 0 and opens and _denies(scene, start) and (start == first or tokens[first].tag != ","):
                return start, last
    return None


def _is_joined(group: Group, first: int) -> bool:
    """The stretch goes back into another clause, whose verb has its own words of denial."""
    return bool(group.subject) and group.subject[-1].last < first


def _is_taken_back(scene: Scene, group: Group) -> bool:
    """What was to be was not, as a verb left out says behind: "was expected to resign but did not"."""
    if group.form != "infinitive" or group.governor is None or not group.governor.is_past:
        return False
    tokens = scene.tokens
    for place in range(group.last + 1, len(tokens) - 1):
        if tokens[place].tag in (";", "S", "W"):
            return False
        if tokens[place].tag == "X" and tokens[place - 1].tag in ("C", "R"):
            denied = tokens[place].low.endswith(("n’t", "n't")) or tokens[place + 1].tag == "-"
            end = place + 1 if tokens[place].low.endswith(("n’t", "n't")) else place + 2
            return denied and end < len(tokens) and tokens[end].tag in (".", ",")
    return False


def _is_set_apart(scene: Scene, group: Group) -> bool:
    """The clause tells what somebody was not among: "it was not Holt who left", "not among those arrested"."""
    if not (group.relative or group.form == "participle") or not group.subject:
        return False
    beside = scene.clauses.phrase_at.get(group.first - 1) if group.form == "participle" else group.subject[-1]
    if beside is None:
        return False
    first = beside.first
    be = next((g for g in reversed(scene.clauses.groups) if g.last < first), None)
    if be is None or be.lemma != "be":
        return False
    between = scene.tokens[be.last + 1 : first]
    denied = be.negation >= 0 or any(token.tag == "-" for token in between)
    return denied and all(token.tag == "-" or token.low in scene.words.falsity.among for token in between)


def _denies(scene: Scene, place: int) -> bool:
    falsity, tokens = scene.words.falsity, scene.tokens
    low = tokens[place].low
    after = tokens[place + 1].low if place + 1 < len(tokens) else ""
    if tokens[place].tag == "A" and low in falsity.nearly:
        return place + 1 < len(tokens) and _denies(scene, place + 1)
    if low in falsity.nobody:
        behind = tokens[place + 2].low if after == "one" and place + 2 < len(tokens) else after
        return after not in falsity.at_least and behind not in falsity.at_least
    return low in falsity.scarcely and after in falsity.anyone


def approximator(scene: Scene, group: Group) -> int | None:
    """Return the word right before the verb that says how much of it was done: "nearly", the "but" of "all but"."""
    tokens, before = scene.tokens, group.head - 1
    if before < 0 or not (group.is_finite or group.form in ("ing", "participle")):
        return None
    all_but = before > 0 and (tokens[before - 1].low, tokens[before].low) == ("all", "but")
    nearly = tokens[before].low in scene.words.falsity.nearly and tokens[before].tag == "A"
    return before if all_but or nearly else None


def is_nearly(scene: Scene, group: Group) -> bool:
    """Return whether it almost was: "almost resigned"; what can be done in part was done in part."""
    graded = {group.lemma, f"{group.lemma}e"} & scene.words.falsity.graded
    return not graded and approximator(scene, group) is not None


def _comes_near(scene: Scene, group: Group) -> bool:
    """Read: "Came close to signing", "stopped short of firing"."""
    tokens = scene.tokens
    after = [token.low for token in tokens[group.last + 1 : group.last + 4]]
    if group.lemma not in ("come", "stop", "fall", "get", "be"):
        return False
    return any(a in scene.words.falsity.nearing and b in ("to", "of") for a, b in pairwise(after))


def _has_done(scene: Scene, group: Group) -> bool:
    """The infinitive behind a modal, or "to", is a perfect one: "would have met"."""
    inside = scene.tokens[group.first : group.head]
    return any(token.low in ("have", "’ve", "'ve") for token in inside)


def _infers(scene: Scene, group: Group) -> bool:
    return group.modal in scene.words.falsity.must and group.negation < 0 and _has_done(scene, group)


def is_counterfactual(scene: Scene, group: Group) -> bool:
    """The clause tells what was not: "should have left", "was to have met", "had she signed", "if he had come"."""
    falsity = scene.words.falsity
    if group.form == "modal" and _has_done(scene, group):
        if group.modal in falsity.should or group.modal in scene.words.syntax.would:
            return True
        if group.modal in falsity.could:
            return not group.passive
    if group.form == "infinitive" and _has_done(scene, group):
        governor = group.governor
        return (
            governor is not None
            and governor.lemma == "be"
            and governor.is_past
            and not governor.passive
            and governor.last + 1 == group.first
        )
    if _is_unreal(scene, group) or _is_feigned(scene, group):
        return True
    imagined = group.form == "modal" and (group.modal in scene.words.syntax.would or group.modal in falsity.open_modals)
    return imagined and any(_is_unreal(scene, other) for other in scene.clauses.groups if other is not group)


def _is_feigned(scene: Scene, group: Group) -> bool:
    """Read: "Acted as if she had won", "as though nothing had happened"."""
    first = min(group.subject[0].first, group.first) if group.subject else group.first
    opening = [token.low for token in scene.tokens[max(0, first - 2) : first]]
    return group.is_finite and opening in (["as", "if"], ["as", "though"])


def _is_unreal(scene: Scene, group: Group) -> bool:
    """The condition of such a clause: a past perfect behind "if", or one whose "had" stands before its subject."""
    if group.form == "modal" or not any(g.form == "modal" and _supposes(scene, g) for g in scene.clauses.groups):
        return False
    if group.form == "perfect" and group.is_past:
        return _opening_if(scene, group)
    number = scene.clauses.groups.index(group)
    had = scene.clauses.groups[number - 1] if number else None
    if had is None or scene.tokens[had.head].low != "had" or had.first != had.head or had.lemma != "have":
        return False
    between = scene.tokens[had.last + 1 : group.first]
    opens = had.first == 0 or scene.tokens[had.first - 1].tag in (",", '"', "Z", "N", "P", "R")
    return opens and bool(between) and all(token.tag in "DNPOR#A" for token in between) and _starts(scene, had)


def _starts(scene: Scene, had: Group) -> bool:
    """The auxiliary opens its clause: nothing stands before it, or a clause with a "would" that has ended."""
    if had.first == 0 or scene.tokens[had.first - 1].tag in (",", '"'):
        return True
    before = [g for g in scene.clauses.groups if g.last < had.first]
    return bool(before) and before[-1].form == "modal" and _has_done(scene, before[-1])


def is_supposed(scene: Scene, group: Group) -> bool:
    """A "would" that says what a thing only thought of would bring: "might want a deal, which would cost him".

    The thing is open where the verb before it is, or where any such thing is meant: "seeks a law that would cost".
    """
    tokens, subject = scene.tokens, group.subject
    if group.modal not in scene.words.syntax.would or not (group.relative or _points_back(scene, group)):
        return False
    if any(g.modal in scene.words.falsity.open_modals and g.last < group.first for g in scene.clauses.groups):
        return True
    opening = tokens[subject[0].first].low if subject else ""
    return group.relative and opening in ("a", "an", "any") and bool(subject) and not _is_agreed(scene, group)


def _points_back(scene: Scene, group: Group) -> bool:
    return bool(group.subject) and scene.tokens[group.subject[0].head].low in ("that", "this", "it")


def _is_agreed(scene: Scene, group: Group) -> bool:
    """What the relative clause hangs on was done: "signed a law that would ban them"."""
    verb = scene.clauses.group_at.get(group.subject[0].first - 1)
    return verb is not None and verb.is_finite and verb.form in ("past", "perfect") and verb.negation < 0


def _supposes(scene: Scene, group: Group) -> bool:
    return group.modal in scene.words.syntax.would or group.modal in scene.words.falsity.open_modals


def _opening_if(scene: Scene, group: Group) -> bool:
    first = group.subject[0].first if group.subject else group.first
    place = min(first, group.first) - 1
    if place < 0 or scene.tokens[place].low != "if":
        return False
    before = scene.tokens[place - 1] if place else None
    if before is not None and scene.words.governors.get(before.lemma, before.lemma) in (
        "proposed",
        "uncertain",
        "know",
    ):
        return False  # "asked if she had left" supposes nothing
    return before is None or before.tag in (",", '"', "Z", "N", "P", "R", "V", "A", "C")


def _is_due(draft: Draft) -> bool:
    """A future perfect told from the past: "she said he would have left by Friday"."""
    scene = draft.scene
    return any(
        timex is draft.timex and first and scene.tokens[first - 1].low == "by" for first, _, timex in scene.timexes
    )

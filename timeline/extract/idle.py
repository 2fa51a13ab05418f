"""What looks like an event and tells none: idle wishes, nouns that repeat their verb; and what is denied."""

from collections.abc import Sequence

from timeline.extract.clauses import Group
from timeline.extract.draft import Draft
from timeline.lexicon import Words
from timeline.mention import Stance, Status

__all__ = ["doubles", "fold_refusals", "is_denied", "is_idle_wish", "is_presupposed"]


def doubles(draft: Draft, found: Sequence[Draft]) -> bool:
    """An undated noun that only repeats its verb: "will pay a dividend"."""
    if draft.phrase is None or draft.group is not None or draft.phrase.preposition:
        return False
    verbs = (other for other in found if other.phrase is None and other.group is not None)
    return any(verb.kind == draft.kind and draft.phrase in verb.group.objects for verb in verbs if verb.group)


def fold_refusals(found: Sequence[Draft], words: Words) -> list[Draft]:
    """Leave out what was refused, since the refusal is the event, and give the refusal its date."""
    refusals = {
        id(d.group): d for d in found if d.phrase is None and d.group is not None and d.head in words.syntax.refusing
    }
    kept: list[Draft] = []
    for draft in found:
        governor = draft.group.governor if draft.group is not None else None
        refusal = refusals.get(id(governor))
        if refusal is None:
            kept.append(draft)
            continue
        refusal.timex = refusal.timex or draft.timex
    return kept


def is_idle_wish(group: Group, words: Words) -> bool:
    """Read: "May not want to leave": a wish denied or in doubt carries no plan."""
    governor = group.governor
    if group.form != "infinitive" or governor is None or governor.lemma not in words.syntax.wishes:
        return False
    return governor.negation >= 0 or words.modals.get(governor.modal) == "uncertain"


def is_presupposed(draft: Draft) -> bool:
    """A definite noun is taken as known, whatever is denied of it: "denied that it had hidden the fire".

    So is the clause that says which one: "disputed the sum that they demanded".
    """
    phrase, reporter = draft.phrase, draft.reporter
    if phrase is None and draft.group is not None and reporter is not None:
        return _says_which(draft, draft.group, reporter)
    if phrase is None or draft.group is not None:
        return False
    opening = draft.scene.tokens[phrase.first].low
    definite = opening in draft.scene.words.syntax.definite or phrase.owner >= 0
    direct = reporter is not None and phrase in reporter.objects and not phrase.preposition
    return definite and not direct


def _says_which(draft: Draft, group: Group, reporter: Group) -> bool:
    """The clause is a relative one behind the object of the verb that denies."""
    tokens, first = draft.scene.tokens, group.subject[0].first if group.subject else group.first
    beside = draft.scene.clauses.phrase_at.get(first - 2)
    behind = tokens[first - 1].low in ("that", "which")
    return behind and beside is not None and not beside.preposition and beside in reporter.objects


def _is_denying(draft: Draft, reporter: Group) -> bool:
    """The noun stands in what is denied, and in no relative clause inside it."""
    groups = draft.scene.clauses.groups
    return not any(g.relative and reporter.last < g.first < draft.first for g in groups)


def is_denied(draft: Draft) -> bool:
    """It is the verb of what somebody denies: "denied that it had dumped waste"."""
    group, reporter = draft.group, draft.reporter
    if reporter is None or draft.stance is not Stance.DENIES or draft.status is not Status.HAPPENED:
        return False
    if group is None:
        return not is_presupposed(draft) and draft.first > reporter.last and _is_denying(draft, reporter)
    scene, groups = draft.scene, draft.scene.clauses.groups
    nearer = groups[groups.index(reporter) + 1 : groups.index(group)]
    if group.first < reporter.first or any(g.is_finite and g.subject is not group.subject for g in nearer):
        return False
    first = group.subject[0].first if group.subject and group.subject[0].first > reporter.last else group.first
    between = [token for token in scene.tokens[reporter.last + 1 : first] if token.tag not in ("A", '"')]
    return not between or (between[-1].low == "that" and not group.relative and not is_presupposed(draft))

"""How far a date reaches from the mention that it stands with: over "and", into "when" and "as" clauses, to results."""

from collections.abc import Iterator, Sequence

from timeline.extract.clauses import Group
from timeline.extract.draft import Draft
from timeline.extract.scene import Scene
from timeline.timex import Timex

__all__ = [
    "PASSED_ON",
    "at_once",
    "end_of_chain",
    "go_on",
    "joined_by_and",
    "over_when",
    "reach",
    "results",
    "take",
    "take_when",
]

PASSED_ON = frozenset(("begin", "continue", "reject", "rule-out"))
"""Kinds of verbs whose date is that of the event they govern too."""


def take(draft: Draft, timex: Timex) -> None:
    """A second expression only replaces a coarser one ("in June … on Tuesday")."""
    if draft.timex is None or timex.when.granularity.rank < draft.timex.when.granularity.rank:
        draft.timex, draft.shares = timex, ""


def take_when(scene: Scene, last: int, verbs: dict[int, Draft], timex: Timex) -> None:
    """Date the clause behind "when": "in June, when the bridge fell"."""
    tokens, place = scene.tokens, last + 1
    while place < len(tokens) and tokens[place].tag == ",":
        place += 1
    if place >= len(tokens) or tokens[place].low != "when":
        return
    group = next((g for g in scene.clauses.groups if g.first > place), None)
    while group is not None:
        draft = verbs.get(id(group))
        if draft is not None and draft.timex is None:
            draft.timex, draft.shares = timex, "told as when something dated happened"
        group = _joined_to(scene, group)


def end_of_chain(scene: Scene, last: int) -> int:
    """Return the last token of a noun's phrase and of what "of", "between" or "and" join to it."""
    tokens, phrase = scene.tokens, scene.clauses.phrase_at.get(last)
    while phrase is not None:
        last = phrase.last
        joint = last + 1 < len(tokens) and tokens[last + 1].tag in ("I", "C")
        phrase = scene.clauses.phrase_at.get(last + 2) if joint else None
    return last


def go_on(scene: Scene, group: Group, verbs: dict[int, Draft], timex: Timex) -> None:
    """Read: "They capped the well last week and are now drawing oil": what goes on now has gone on since then."""
    root = group
    while not root.is_finite and root.governor is not None:
        root = root.governor
    if root.form != "past":
        return
    for other in scene.clauses.groups[scene.clauses.groups.index(group) + 1 :]:
        draft = verbs.get(id(other))
        joined = other.subject is root.subject and scene.tokens[other.first - 1].tag == "C"
        if draft is not None and joined and other.form == "present" and other.progressive and draft.timex is None:
            draft.since = timex


def _joined_to(scene: Scene, group: Group) -> Group | None:
    """The verb that "and" joins to one, with or without a subject of its own, and no comma between."""
    groups = scene.clauses.groups
    for other in groups[groups.index(group) + 1 :]:
        if not other.is_finite or other.form != group.form or other.relative:
            continue
        first = other.subject[0].first if other.subject and other.subject[0].first > group.last else other.first
        between = scene.tokens[group.last + 1 : first]
        broken = any(token.tag in (",", ";", ":", "S", "W", '"', "–") for token in between)
        return other if between and between[-1].low == "and" and not broken else None
    return None


def reach(scene: Scene, group: Group, verbs: dict[int, Draft], timex: Timex, *, opening: bool) -> None:
    """Carry a date on to coordinated verbs, or from a verb that tells nothing to the one it governs or hangs on.

    A day behind the first verb reaches over "and" ("met her on Monday and signed"); a month or year does not.
    """
    groups = scene.clauses.groups
    at = groups.index(group)
    for other in groups[at + 1 :]:
        plain = not group.kind or id(group) not in verbs or group.kind in PASSED_ON
        if other.governor is group and id(other) in verbs and verbs[id(other)].timex is None and plain:
            verbs[id(other)].timex = timex
    if not opening:
        governor = group.governor
        if governor is not None and id(governor) in verbs and verbs[id(governor)].timex is None:
            verbs[id(governor)].timex = timex
        return
    for other in groups[at + 1 :]:
        before = scene.tokens[other.first - 1]
        if (
            before.tag == "C"
            and other.subject is group.subject
            and id(other) in verbs
            and verbs[id(other)].timex is None
            and not _has_own(scene, other)
        ):
            verbs[id(other)].timex = timex


def _has_own(scene: Scene, group: Group) -> bool:
    """A time stands behind the verb before the next one comes: "began on Monday and ended on Friday"."""
    after = next((other.first for other in scene.clauses.groups if other.first > group.last), len(scene.tokens))
    return any(group.last < first < after for first, _, _ in scene.timexes)


def over_when(scene: Scene, group: Group, verbs: dict[int, Draft], timex: Timex) -> None:
    """Read: "Two died when the roof fell on Monday": what "when" joins in the simple past has one date."""
    tokens = scene.tokens
    first = min([group.first, *(phrase.first for phrase in group.subject)])
    if group.form != "past" or first < 2 or tokens[first - 1].low != "when":
        return
    main = next((g for g in reversed(scene.clauses.groups) if g.last < first - 1), None)
    draft = None if main is None else verbs.get(id(main))
    if main is None or draft is None or main.form != "past" or draft.timex is not None or _has_own(scene, main):
        return
    if not any(token.tag in (",", ";", "S", "W", '"', "–") for token in tokens[main.last + 1 : first - 1]):
        draft.timex, draft.shares = timex, "told as when something dated happened"


def joined_by_and(draft: Draft, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield what the same subject is told to have done behind an "and", in the form of the first verb."""
    group, scene = draft.group, draft.scene
    if group is None or not group.is_finite:
        return
    for other in drafts:
        second = other.group
        if second is None or second is group or second.first < group.last or second.form != group.form:
            continue
        joint = scene.tokens[second.first - 1].low == "and" and not second.relative
        if joint and second.subject is group.subject and scene.quoted[second.head] is scene.quoted[group.head]:
            yield other


def results(scene: Scene, group: Group, verbs: dict[int, Draft], timex: Timex) -> None:
    """Read: "…, killing 11": a participle behind the comma shares the date of its verb."""
    groups = scene.clauses.groups
    for other in groups[groups.index(group) + 1 :]:
        if other.form == "ing" and other.governor is None and scene.tokens[other.first - 1].tag == ",":
            draft = verbs.get(id(other))
            own = any(first > other.last for first, _, _ in scene.timexes)
            if draft is not None and draft.timex is None and not own:
                draft.timex = timex


def at_once(scene: Scene, group: Group, verbs: dict[int, Draft], timex: Timex) -> None:
    """Read: "Holm resigned on Monday, as rebels seized the port": both happened on that day."""
    tokens = scene.tokens
    if group.form != "past" or id(group) not in verbs:
        return
    for other in scene.clauses.groups[scene.clauses.groups.index(group) + 1 :]:
        first = other.subject[0].first if other.subject else other.first
        if (
            other.form != "past"
            or first < 2
            or tokens[first - 1].low not in scene.words.syntax.at_once
            or first - 1 < group.last
        ):
            continue
        comma = tokens[first - 2].tag == ","
        direct = not verbs[id(group)].is_statement
        draft = verbs.get(id(other))
        if draft is not None and draft.timex is None and (comma or direct):
            draft.timex = timex
            for more in scene.clauses.groups:
                if more.subject is other.subject and more is not other and tokens[more.first - 1].low == "and":
                    second = verbs.get(id(more))
                    if second is not None and second.timex is None:
                        second.timex = timex
        return

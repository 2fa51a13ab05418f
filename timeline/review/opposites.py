"""Two events of one day that cannot both be: the same two the other way round, or held and not held."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from timeline.civil import MINUTES_A_DAY
from timeline.conflict import Conflict
from timeline.event import Event
from timeline.mention import Mention, Status
from timeline.review.within import sides
from timeline.roles import roles_of
from timeline.wording import Wording

__all__ = ["opposite_conflicts"]

_CROWD = 12

_HELD = frozenset({Status.HAPPENED, Status.ONGOING, Status.CLAIMED})


def opposite_conflicts(events: Iterable[Event], wording: Wording) -> tuple[Conflict, ...]:
    """Return pairs of events of one kind and day, told by different articles, of which only one can be.

    Either the same two stand in them the other way round ("Orne beat Vale", "Vale beat Orne"), or one is told as done
    and the other as not done, by the same people or by nobody, and no third event of that kind has the day.
    """
    groups: dict[tuple[str, int], list[Event]] = defaultdict(list)
    for event in events:
        family = wording.kin.get(event.kind, event.kind)
        start, end = event.when.bounds.start, event.when.bounds.end
        if start is None or end is None or end - start > MINUTES_A_DAY or family in wording.statements:
            continue
        groups[family, start // MINUTES_A_DAY].append(event)
    found = []
    for (family, _), group in sorted(groups.items()):
        for a, b in combinations(group, 2) if len(group) <= _CROWD else ():
            about = "" if {*a.articles} & {*b.articles} else _opposed(a, b, family, len(group) == 2, wording)
            if about:
                claims = sorted({*sides(a, a.mentions), *sides(b, b.mentions)}, key=lambda claim: claim.span)
                found.append(Conflict(about, (a.id, b.id), tuple(claims)))
    return tuple(found)


def _opposed(a: Event, b: Event, family: str, alone: bool, wording: Wording) -> str:
    turned = {(other, doer) for doer, other in _roles(b, family, wording)} & _roles(a, family, wording)
    if turned:
        return f"Who did it: {a.title}, or {b.title}"
    denied, held = sorted((a, b), key=lambda event: any(m.status is not Status.DENIED for m in event.mentions))
    if not alone or not _is_denied(denied) or not any(mention.status in _HELD for mention in held.mentions):
        return ""
    return f"Whether this is so: {held.title}" if _may_be_one(denied, held) else ""


def _roles(event: Event, family: str, wording: Wording) -> set[tuple[str, str]]:
    full = {name.split()[-1]: name for name in reversed(event.actors)}
    told = (roles_of(mention, _called(mention, full), family, wording) for mention in event.mentions)
    return {roles for roles in told if roles is not None}


def _called(mention: Mention, full: dict[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(full.get(name.split()[-1], name) for name in mention.actors))


def _is_denied(event: Event) -> bool:
    return all(mention.status is Status.DENIED for mention in event.mentions)


def _may_be_one(a: Event, b: Event) -> bool:
    """Return whether neither names people, places or objects that have nothing in common with the other's."""
    things = [{m.object.casefold() for m in event.mentions if m.object} for event in (a, b)]
    if all(things) and not things[0] & things[1]:
        return False
    heads = {m.head for m in a.mentions} & {m.head for m in b.mentions}
    mine, yours = {*a.actors}, {*b.actors}
    apart = (mine or yours) and not mine & yours
    return bool(heads) and not apart and not (a.place and b.place and a.place != b.place)

"""What papers of the same days tell of one speaker about one matter was said on one occasion."""

from collections import defaultdict
from collections.abc import Sequence

from timeline.fuse.cluster import Join
from timeline.fuse.content import matters
from timeline.fuse.profile import Phase, Profile, join, named_list
from timeline.fuse.vetoes import is_forbidden
from timeline.wording import Wording

__all__ = ["join_heard"]

_ONE_ROUND = 1
"""Days between the first and the last paper that carry one saying of somebody."""

_ONE_MATTER = 2
"""Things that two reports of one speech must both speak of."""


def join_heard(profiles: Sequence[Profile], wording: Wording) -> tuple[tuple[Profile, ...], tuple[Join, ...]]:
    """Return the clusters with the sayings of each speaker joined that reports of the same days tell as one, and why.

    Each report must tell one occasion of that speaker only, and both speak of the same matter; nothing may tell them
    apart, such as another day, place or outlet. What has no day joins the only occasion that fits.
    """
    alive = dict(enumerate(sorted(profiles, key=lambda profile: profile.key)))
    joins: list[Join] = []
    for speaker, places in sorted(_speakers(alive, wording).items()):
        kept: list[int] = []
        for place in sorted(places, key=lambda place: (not alive[place].is_narrow, alive[place].key)):
            fits = [other for other in kept if _one_occasion(alive[other], alive[place], wording)]
            if len(fits) != 1:
                kept.append(place)
                continue
            first, second = alive[fits[0]], alive.pop(place)
            matter = named_list(_shared(first, second, wording))
            reasons = (f"{speaker} speaks of the same matter, {matter}", "no report tells of another occasion")
            joins.append(Join(first.key, second.key, reasons))
            alive[fits[0]] = join(first, second)
    return tuple(alive.values()), tuple(joins)


def _speakers(alive: dict[int, Profile], wording: Wording) -> dict[str, list[int]]:
    """Return for each person the places of what reports tell he said, without those that tell of two occasions.

    A company or a ministry has many mouths: what it says in two papers may have been said by two of them.
    """
    told: dict[str, list[int]] = defaultdict(list)
    for place, profile in alive.items():
        said = profile.family in wording.statements and profile.phases == {Phase.BACK}
        if said and len(profile.doers) == 1 and not (profile.is_earlier or profile.is_by_pronoun):
            speaker = next(iter(profile.doers))
            if _is_person(speaker, wording) and speaker not in profile.groups:
                told[speaker].append(place)
    return {speaker: _only_ones(places, alive) for speaker, places in told.items() if len(places) > 1}


def _is_person(name: str, wording: Wording) -> bool:
    words = name.split()
    bodies = wording.institutions | wording.corporate
    return len(words) > 1 and all(word[:1].isupper() for word in words) and words[-1].casefold() not in bodies


def _only_ones(places: Sequence[int], alive: dict[int, Profile]) -> list[int]:
    """Leave out what a report tells beside another occasion of the same speaker and family."""
    count: dict[tuple[str, str], int] = defaultdict(int)
    for place in places:
        for article in alive[place].articles:
            count[article, alive[place].family] += 1
    return [p for p in places if all(count[article, alive[p].family] == 1 for article in alive[p].articles)]


def _one_occasion(a: Profile, b: Profile, wording: Wording) -> bool:
    days = max(a.published[1], b.published[1]) - min(a.published[0], b.published[0])
    if not a.published[0] or not b.published[0] or days > _ONE_ROUND or a.articles & b.articles:
        return False
    if _two_outlets(a, b) or is_forbidden(a, b, wording):
        return False
    return bool(a.runs & b.runs) or len(_shared(a, b, wording)) >= _ONE_MATTER


def _two_outlets(a: Profile, b: Profile) -> bool:
    return bool(a.venues & b.venues and a.outlets and b.outlets and not a.outlets & b.outlets)


def _shared(a: Profile, b: Profile, wording: Wording) -> frozenset[str]:
    mine, yours = (frozenset[str]().union(*(matters(m, wording) for m in p.mentions)) for p in (a, b))
    return mine & yours

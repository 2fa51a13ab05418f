"""Join tellings into clusters: within each article first, then across, best pairs first, never against a veto."""

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from attrs import frozen

from timeline.article import Span
from timeline.civil import MINUTES_A_DAY
from timeline.fuse.likeness import SAME, Verdict, compare, points_of
from timeline.fuse.profile import Profile, join
from timeline.fuse.vetoes import is_forbidden
from timeline.wording import Wording

__all__ = ["Join", "candidate_pairs", "cluster"]

_CROWD = 24
"""Clusters of one kind, actor and day beyond which only those that share a telling word are compared."""


@frozen
class Join:
    """One merge: the first triggers of both clusters, and the clauses that spoke for it."""

    first: Span
    second: Span
    reasons: tuple[str, ...]


_Pair = tuple[float, int, int]
"""Points below zero, so that the best come first, and the places of two clusters."""

_LEAD = 1.0
"""Points by which an undated saying must fit one day better than another."""

_PAIR = 2

_ROUNDS = 4
"""What was joined may be alike enough to join again; four rounds reach the end in all that was tried."""


def cluster(profiles: Sequence[Profile], wording: Wording) -> tuple[tuple[Profile, ...], tuple[Join, ...]]:
    """Return the profiles joined where they tell one thing, and every join with its reasons.

    The result does not depend on the order of the profiles. Pairs come from an index on family, actor and day, so that
    the cost grows with the number of tellings.
    """
    found: tuple[Join, ...] = ()
    grown: frozenset[int] | None = None
    for _ in range(_ROUNDS):
        before = {id(profile) for profile in profiles}
        profiles, joins = _round(profiles, wording, grown)
        found += joins
        if not joins:
            break
        grown = frozenset(place for place, one in enumerate(profiles) if id(one) not in before)
    return tuple(profiles), found


def _round(
    profiles: Sequence[Profile], wording: Wording, grown: frozenset[int] | None
) -> tuple[tuple[Profile, ...], tuple[Join, ...]]:
    """Join the best pairs; after the first round only those of a cluster that has ``grown`` can be new.

    Sayings are all compared again, since one that fits two days is joined to neither.
    """
    if grown is None:
        profiles = sorted(profiles, key=lambda profile: profile.key)
    alive = dict(enumerate(profiles))
    keys = [profile.key for profile in alive.values()]
    home = list(range(len(keys)))
    joins: list[Join] = []
    scored = [
        (-score, a, b)
        for a, b in candidate_pairs(profiles, wording, grown)
        if (grown is None or a in grown or b in grown or alive[a].family in wording.statements)
        and (score := _score(alive[a], alive[b], wording)) is not None
    ]
    torn = _torn(scored, alive, wording)
    heap = [pair for pair in scored if pair not in torn]
    heapq.heapify(heap)
    while heap:
        _, first, second = heapq.heappop(heap)
        a, b = sorted((_root(home, first), _root(home, second)))
        if a == b:
            continue
        like = compare(alive[a], alive[b], wording)
        if like.verdict is not Verdict.SAME:
            continue
        alive[a] = join(alive[a], alive.pop(b))
        home[b] = a
        joins.append(Join(keys[first], keys[second], like.reasons))
    return tuple(alive.values()), tuple(joins)


def _torn(scored: Sequence[_Pair], alive: Mapping[int, Profile], wording: Wording) -> set[_Pair]:
    """Return the pairs of an undated saying that fits what was said on two days nearly equally well."""
    dated: dict[int, list[_Pair]] = defaultdict(list)
    for pair in scored:
        for loose, other in (pair[1:], pair[:0:-1]):
            if alive[loose].family in wording.statements and not alive[loose].is_narrow and alive[other].is_narrow:
                dated[loose].append(pair)
    found: set[_Pair] = set()
    for loose, pairs in dated.items():
        best = min(pairs)
        near = [pair for pair in pairs if pair[0] - best[0] < _LEAD]
        days = {alive[b if a == loose else a].bounds for _, a, b in near}
        if any(not one.overlaps(other) for one, other in combinations(sorted(days, key=str), 2)):
            found.update(near)
    return found


def _score(a: Profile, b: Profile, wording: Wording) -> float | None:
    """Return the points of a pair that may be joined; most pairs fall at their windows, before anything is worded."""
    if not a.bounds.overlaps(b.bounds) or is_forbidden(a, b, wording):
        return None
    score = points_of(a, b, wording)
    return score if score >= SAME else None


def _root(home: list[int], place: int) -> int:
    while home[place] != place:
        home[place] = home[home[place]]
        place = home[place]
    return place


def candidate_pairs(
    profiles: Sequence[Profile], wording: Wording, grown: frozenset[int] | None = None
) -> list[tuple[int, int]]:
    """Return the places of each pair worth comparing, once and in order; the lower place comes first.

    Of kinds of which only those that have ``grown`` are compared, pairs without any of these are left out.
    """
    buckets: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, profile in enumerate(profiles):
        for key in _keys(profile, wording):
            buckets[profile.family, key].append(place)
    seen = set[tuple[int, int]]()
    for (family, _), bucket in buckets.items():
        if len(bucket) < _PAIR or (grown is not None and family not in wording.statements and grown.isdisjoint(bucket)):
            continue
        seen.update(_bucket_pairs(sorted(set(bucket)), profiles))
    return sorted(seen)


def _keys(profile: Profile, wording: Wording) -> Iterator[str]:
    yield from profile.actors | profile.doers
    yield from (f"place {place.casefold()}" for place in profile.places)
    yield from (f"object {thing}" for thing in profile.objects)
    if profile.family in wording.statements:
        yield from (f"run {run}" for run in profile.runs)
    if not profile.parties_named - profile.groups or profile.family in wording.calamities:
        yield from (f"word {word}" for words in profile.contents for word in words)


def _bucket_pairs(bucket: Sequence[int], profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    if len(bucket) <= _CROWD:
        yield from combinations(bucket, 2)
        return
    days: dict[int, list[int]] = defaultdict(list)
    loose = []
    for place in bucket:
        if profiles[place].is_narrow:
            for day in _days(profiles[place]):
                days[day].append(place)
        else:
            loose.append(place)
    for group in days.values():
        yield from combinations(group, 2) if len(group) <= _CROWD else _by_word(group, profiles)
    yield from _by_word(bucket, profiles) if loose else ()


def _by_word(group: Sequence[int], profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Yield pairs that share a telling word or a quotation; a word in more than a crowd of them tells nothing."""
    words: dict[str, list[int]] = defaultdict(list)
    for place in group:
        for word in profiles[place].runs.union(*profiles[place].contents):
            words[word].append(place)
    for sharing in words.values():
        if 1 < len(sharing) <= _CROWD:
            yield from combinations(sharing, 2)


def _days(profile: Profile) -> range:
    first, end = profile.bounds.start, profile.bounds.end
    assert first is not None
    assert end is not None
    return range(first // MINUTES_A_DAY, (end - 1) // MINUTES_A_DAY + 1)

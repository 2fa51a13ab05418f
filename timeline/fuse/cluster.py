"""Join tellings into clusters: within each article first, then across, best pairs first, never against a veto."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from attrs import frozen

from timeline.article import Span
from timeline.civil import MINUTES_A_DAY
from timeline.fuse.likeness import Verdict, compare
from timeline.fuse.profile import Profile, join
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


_ROUNDS = 4
"""What was joined may be alike enough to join again; four rounds reach the end in all that was tried."""


def cluster(profiles: Sequence[Profile], wording: Wording) -> tuple[tuple[Profile, ...], tuple[Join, ...]]:
    """Return the profiles joined where they tell one thing, and every join with its reasons.

    The result does not depend on the order of the profiles. Pairs come from an index on family, actor and day, so that
    the cost grows with the number of tellings.
    """
    found: tuple[Join, ...] = ()
    for _ in range(_ROUNDS):
        profiles, joins = _round(profiles, wording)
        found += joins
        if not joins:
            break
    return tuple(profiles), found


def _round(profiles: Sequence[Profile], wording: Wording) -> tuple[tuple[Profile, ...], tuple[Join, ...]]:
    alive = {profile.key: profile for profile in profiles}
    home = {key: key for key in alive}
    joins: list[Join] = []
    heap = [
        (-score, a, b)
        for a, b in candidate_pairs(profiles, wording)
        if (score := _score(alive[a], alive[b], wording)) is not None
    ]
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
        joins.append(Join(first, second, like.reasons))
    return tuple(alive[key] for key in sorted(alive)), tuple(joins)


def _score(a: Profile, b: Profile, wording: Wording) -> float | None:
    like = compare(a, b, wording)
    return like.score if like.verdict is Verdict.SAME else None


def _root(home: dict[Span, Span], key: Span) -> Span:
    while home[key] != key:
        home[key] = home[home[key]]
        key = home[key]
    return key


def candidate_pairs(profiles: Iterable[Profile], wording: Wording) -> Iterator[tuple[Span, Span]]:
    """Yield each pair worth comparing once, in order."""
    buckets: dict[tuple[str, str], list[Profile]] = defaultdict(list)
    for profile in profiles:
        for key in _keys(profile, wording):
            buckets[profile.family, key].append(profile)
    seen = set[tuple[Span, Span]]()
    for bucket in buckets.values():
        seen.update(_bucket_pairs(bucket))
    yield from sorted(seen)


def _keys(profile: Profile, wording: Wording) -> Iterator[str]:
    yield from profile.actors | profile.doers
    yield from (f"place {place.casefold()}" for place in profile.places)
    yield from (f"object {thing}" for thing in profile.objects)
    if not profile.actors or profile.family in wording.calamities:
        yield from (f"word {word}" for words in profile.contents for word in words)


def _bucket_pairs(bucket: Sequence[Profile]) -> Iterator[tuple[Span, Span]]:
    if len(bucket) <= _CROWD:
        yield from _all_pairs(bucket)
        return
    days: dict[int, list[Profile]] = defaultdict(list)
    loose = []
    for profile in bucket:
        if profile.is_narrow:
            for day in _days(profile):
                days[day].append(profile)
        else:
            loose.append(profile)
    for group in days.values():
        yield from _all_pairs(group) if len(group) <= _CROWD else _by_word(group)
    yield from _by_word(bucket) if loose else ()


def _by_word(group: Sequence[Profile]) -> Iterator[tuple[Span, Span]]:
    """Yield pairs that share a telling word or a quotation; a word in more than a crowd of them tells nothing."""
    words: dict[str, list[Profile]] = defaultdict(list)
    for profile in group:
        for word in sorted({*profile.runs, *(word for content in profile.contents for word in content)}):
            words[word].append(profile)
    for sharing in words.values():
        if len(sharing) <= _CROWD:
            yield from _all_pairs(sharing)


def _all_pairs(group: Sequence[Profile]) -> Iterator[tuple[Span, Span]]:
    for a, b in combinations(group, 2):
        yield (a.key, b.key) if a.key < b.key else (b.key, a.key)


def _days(profile: Profile) -> range:
    first, end = profile.bounds.start, profile.bounds.end
    assert first is not None
    assert end is not None
    return range(first // MINUTES_A_DAY, (end - 1) // MINUTES_A_DAY + 1)

"""Join the tellings of one article: first what is told in full, then the nouns that point back to it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from attrs import evolve

from timeline.fuse.cluster import Join, cluster
from timeline.fuse.likeness import compare, vetoes
from timeline.fuse.profile import Profile, join
from timeline.wording import Wording

__all__ = ["cluster_article"]

_LEAD = 1.0
"""Points by which one event must fit better than the next, where several fit."""

_MAIN = 2
"""How many times as often an article must tell its main calamity as the next, for "the disaster" to mean it."""


def cluster_article(profiles: Sequence[Profile], wording: Wording) -> tuple[tuple[Profile, ...], tuple[Join, ...]]:
    """Return an article's tellings joined, and the joins.

    A noun that is undated, or names too few people ("Monday's meetings", "the call"), joins the only event of its kind
    that nothing forbids; where there are several, the one that fits better than the rest by people, words and place.
    A three-way meeting is called so each time, so a bare noun means the other. What stays ambiguous stays alone. An
    article's undated nouns for one calamity are one.
    """
    clusters, joins = cluster(_named_calamity(profiles, wording), wording)
    attached, more = _attach(clusters, wording)
    whole, last = _one_calamity(attached, wording)
    return whole, (*joins, *more, *last)


def _named_calamity(profiles: Sequence[Profile], wording: Wording) -> tuple[Profile, ...]:
    """Give "the disaster" and "the crisis" the family of the article's main calamity, if it has one."""
    told = Counter(p.family for p in profiles if p.family in wording.calamities - wording.stand_ins)
    ranked = sorted(told.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _MAIN * ranked[1][1]):
        return tuple(profiles)
    main = ranked[0][0]
    return tuple(evolve(p, family=main) if p.family in wording.stand_ins and p.only_nominal else p for p in profiles)


def _attach(profiles: Sequence[Profile], wording: Wording) -> tuple[tuple[Profile, ...], tuple[Join, ...]]:
    anchors = [profile for profile in profiles if not _is_loose(profile, wording)]
    kept: list[Profile] = []
    joins: list[Join] = []
    for noun in sorted((p for p in profiles if _is_loose(p, wording)), key=lambda profile: profile.key):
        meant = _meant(noun, anchors, wording)
        if meant is None:
            kept.append(noun)
            continue
        joins.append(Join(anchors[meant].key, noun.key, (f"the one “{noun.family}” of its article that it can mean",)))
        anchors[meant] = join(anchors[meant], noun)
    return (*anchors, *kept), tuple(joins)


def _is_loose(profile: Profile, wording: Wording) -> bool:
    few = len(profile.actors) < 2 and profile.family in wording.meetings
    return profile.only_nominal and (not profile.is_dated or few)


def _meant(noun: Profile, anchors: Sequence[Profile], wording: Wording) -> int | None:
    fits = sorted(
        (-compare(anchor, noun, wording).score, place)
        for place, anchor in enumerate(anchors)
        if anchor.family == noun.family and _may_be(anchor, noun) and not vetoes(anchor, noun, wording)
    )
    if not fits:
        return None
    if len(fits) == 1 or fits[1][0] - fits[0][0] >= _LEAD:
        return fits[0][1]
    plain = [place for _, place in fits if anchors[place].parties <= noun.parties | {2}]
    return plain[0] if len(plain) == 1 else None


def _may_be(anchor: Profile, noun: Profile) -> bool:
    """A noun that shares nobody with an event means it only if one of them names nobody; a dated one shares the day."""
    people = not noun.actors or not anchor.actors or bool(noun.actors & anchor.actors)
    return people and (not noun.is_dated or anchor.is_dated)


def _one_calamity(profiles: Iterable[Profile], wording: Wording) -> tuple[tuple[Profile, ...], tuple[Join, ...]]:
    groups: dict[str, list[Profile]] = defaultdict(list)
    kept: list[Profile] = []
    for profile in sorted(profiles, key=lambda profile: profile.key):
        loose = profile.family in wording.calamities and not profile.is_dated and profile.only_nominal
        (groups[profile.family] if loose else kept).append(profile)
    joins: list[Join] = []
    for family in sorted(groups):
        first, *rest = groups[family]
        for other in rest:
            if vetoes(first, other, wording):
                kept.append(other)
                continue
            joins.append(Join(first.key, other.key, (f"both name the “{family}” its article is about",)))
            first = join(first, other)
        kept.append(first)
    return tuple(kept), tuple(joins)

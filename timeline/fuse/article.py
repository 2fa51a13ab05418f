"""Join the tellings of one article: first what is told in full, then the nouns that point back to it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from attrs import evolve

from timeline.fuse.cluster import Join, cluster
from timeline.fuse.likeness import compare, same_news, vetoes
from timeline.fuse.occasion import join_occasions
from timeline.fuse.profile import Profile, join
from timeline.wording import Wording

__all__ = ["attach_across", "cluster_article", "founds_nothing"]

_LEAD = 1.0
"""Points by which one event must fit better than the next, where several fit."""

_NAMED_NEAR = 0.75
"""Points for each person of an event whom the noun's own sentence names."""

_CROWD = 8
"""Meetings of one day that share a word, beyond which the word links nothing."""

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
    for step in (join_occasions, _attach, _one_calamity):
        clusters, more = step(clusters, wording)
        joins = (*joins, *more)
    return clusters, joins


def attach_across(profiles: Sequence[Profile], wording: Wording) -> tuple[tuple[Profile, ...], tuple[Join, ...]]:
    """Join what an article dates but does not name ("Monday's talks") to the one meeting of that day elsewhere.

    It must be the only one that nothing forbids, that papers of the same days tell, and that shares a word, a place or
    an actor; a word that many meetings of the day share links nothing.
    """
    anchors = [profile for profile in profiles if not is_loose(profile, wording)]
    index: dict[tuple[str, int | None, str], list[int]] = defaultdict(list)
    for place, anchor in enumerate(anchors):
        if anchor.is_narrow and anchor.family in wording.meetings:
            for link in _links(anchor):
                index[anchor.family, anchor.bounds.first_day, link].append(place)
    kept: list[Profile] = []
    joins: list[Join] = []
    for noun in sorted((p for p in profiles if is_loose(p, wording)), key=lambda profile: profile.key):
        lists = [index[key] for link in _links(noun) if (key := (noun.family, noun.bounds.first_day, link)) in index]
        near = {place for places in lists if len(places) <= _CROWD for place in places} if noun.is_narrow else ()
        fits = [p for p in sorted(near) if same_news(anchors[p], noun) and not vetoes(anchors[p], noun, wording)]
        if len(fits) != 1:
            kept.append(noun)
            continue
        meant = fits[0]
        joins.append(Join(anchors[meant].key, noun.key, (f"the one “{noun.family}” of its day that it can mean",)))
        anchors[meant] = join(anchors[meant], noun)
    return (*anchors, *kept), tuple(joins)


def _links(profile: Profile) -> frozenset[str]:
    return profile.actors.union(profile.places, *profile.contents)


def founds_nothing(profile: Profile, wording: Wording) -> bool:
    """Return whether a cluster is nouns of a meeting that say neither who met, nor when, nor where."""
    bare = not (profile.actors or profile.places or profile.is_dated)
    return profile.family in wording.meetings and profile.only_nominal and bare


def _named_calamity(profiles: Sequence[Profile], wording: Wording) -> tuple[Profile, ...]:
    """Give "the disaster" and "the crisis" the family of the article's main calamity, if it has one."""
    told = Counter(p.family for p in profiles if p.family in wording.calamities - wording.stand_ins)
    ranked = sorted(told.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _MAIN * ranked[1][1]):
        return tuple(profiles)
    main = ranked[0][0]
    return tuple(evolve(p, family=main) if p.family in wording.stand_ins and p.only_nominal else p for p in profiles)


def _attach(profiles: Sequence[Profile], wording: Wording) -> tuple[tuple[Profile, ...], tuple[Join, ...]]:
    """Join each loose noun to its anchor; dated nouns come first, since they date what they join."""
    anchors = [profile for profile in profiles if not is_loose(profile, wording)]
    loose, joins = _one_day([profile for profile in profiles if is_loose(profile, wording)], wording)
    kept: list[Profile] = []
    for noun in sorted(loose, key=lambda profile: (not profile.is_dated, profile.key)):
        meant = _meant(noun, anchors, wording)
        if meant is None:
            kept.append(noun)
            continue
        joins.append(Join(anchors[meant].key, noun.key, (f"the one “{noun.family}” of its article that it can mean",)))
        anchors[meant] = join(anchors[meant], noun)
    return (*anchors, *kept), tuple(joins)


def is_loose(profile: Profile, wording: Wording) -> bool:
    """Return whether a cluster is nouns only that do not say which event they mean: by who, or else by when."""
    if profile.family in wording.meetings:
        return len(profile.actors) < 2 and (profile.only_nominal or not profile.actors)
    return profile.only_nominal and not profile.is_dated


def _one_day(nouns: Sequence[Profile], wording: Wording) -> tuple[list[Profile], list[Join]]:
    """Join nouns of one kind that an article gives one narrow window: "Monday's meetings", twice."""
    kept: list[Profile] = []
    joins: list[Join] = []
    for noun in sorted(nouns, key=lambda profile: profile.key):
        same = (
            place
            for place, other in enumerate(kept)
            if noun.is_narrow and other.bounds == noun.bounds and not vetoes(other, noun, wording)
        )
        place = next(same, None)
        if place is None:
            kept.append(noun)
            continue
        joins.append(Join(kept[place].key, noun.key, ("one kind and one day in one article",)))
        kept[place] = join(kept[place], noun)
    return kept, joins


def _meant(noun: Profile, anchors: Sequence[Profile], wording: Wording) -> int | None:
    fits = sorted(
        (-compare(anchor, noun, wording).score - _NAMED_NEAR * _named_near(anchor, noun), place)
        for place, anchor in enumerate(anchors)
        if anchor.family == noun.family and _may_be(anchor, noun, wording) and not vetoes(anchor, noun, wording)
    )
    if not fits:
        return None
    if len(fits) == 1 or fits[1][0] - fits[0][0] >= _LEAD:
        return fits[0][1]
    plain = [place for _, place in fits if anchors[place].parties <= noun.parties | {2}]
    return plain[0] if len(plain) == 1 else None


def _named_near(anchor: Profile, noun: Profile) -> int:
    """Return how many of an event's people, two at most, the sentence of a noun names."""
    text = noun.mentions[0].text
    return min(2, sum(name.split()[-1] in text for name in anchor.actors))


def _may_be(anchor: Profile, noun: Profile, wording: Wording) -> bool:
    """Return whether a noun can mean an event: it shares somebody with it, or a word where people are not told.

    A place named on both sides must share a word; a noun of another kind than a meeting must look the same way.
    """
    if anchor.places and noun.places and not _words_of(anchor.places) & _words_of(noun.places):
        return False
    if anchor.family not in wording.meetings and anchor.phases != noun.phases:
        return False
    if noun.actors & anchor.actors:
        return True
    if noun.is_dated and not anchor.is_dated and not _named_near(anchor, noun):
        return bool(_told_words(anchor) & _told_words(noun))
    if not noun.actors or not anchor.actors:
        return True
    return len(noun.actors) == len(anchor.actors) == 1 and bool(_told_words(anchor) & _told_words(noun))


def _words_of(places: frozenset[str]) -> frozenset[str]:
    return frozenset(word for place in places for word in place.casefold().split())


def _told_words(profile: Profile) -> frozenset[str]:
    return frozenset[str]().union(*profile.contents)


def _one_calamity(profiles: Iterable[Profile], wording: Wording) -> tuple[tuple[Profile, ...], tuple[Join, ...]]:
    """Join an article's nouns for one calamity, each to the first cluster of its family that nothing forbids."""
    groups: dict[str, list[Profile]] = defaultdict(list)
    joins: list[Join] = []
    for profile in sorted(profiles, key=lambda profile: profile.key):
        group = groups[profile.family]
        named = (
            i for i, one in enumerate(group) if one.heads & profile.heads or one.only_nominal or profile.only_nominal
        )
        fits = (i for i in named if not vetoes(group[i], profile, wording))
        place = next(fits, None) if profile.family in wording.calamities else None
        if place is None:
            group.append(profile)
            continue
        joins.append(Join(group[place].key, profile.key, (f"both name the “{profile.family}” its article is about",)))
        group[place] = join(group[place], profile)
    return tuple(one for family in sorted(groups) for one in groups[family]), tuple(joins)

"""Join the tellings of one article: first what is told in full, then the nouns that point back to it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from timeline.fuse.cluster import Join, cluster
from timeline.fuse.likeness import compare, same_news, vetoes
from timeline.fuse.occasion import join_occasions
from timeline.fuse.profile import Phase, Profile, join
from timeline.wording import Wording

__all__ = ["attach_across", "cluster_article", "founds_nothing"]

_LEAD = 1.0
"""Points by which one event must fit better than the next, where several fit."""

_NAMED_NEAR = 0.75
"""Points for each person of an event whom the noun's own sentence names."""

_SAME_FORM = 0.5
"""Points for the very word: "the talks" are sooner "Monday's talks" than "the meeting"."""

_JUST_TOLD = 0.75
"""Points for the event that the article told last before the noun: alone they do not decide."""

_FAR = 1200
"""Characters back to which a noun reaches for what was told last: five or six paragraphs of news."""

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
    """Join what an article leaves loose ("Monday's talks", "the call") to the one event elsewhere that it can mean.

    It must be the only one, or by far the best, that nothing forbids, that papers of the same days tell, and that has
    its day and shares a word, a place or an actor with it; or, where the noun has no day of its own, shares an actor, a
    place or the number of sides. A word that many events share links nothing.
    """
    anchors = [profile for profile in profiles if not is_loose(profile, wording)]
    index: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, anchor in enumerate(anchors):
        if anchor.family in wording.meetings:
            for link in _anchor_links(anchor):
                index[link].append(place)
    kept: list[Profile] = []
    joins: list[Join] = []
    for noun in sorted((p for p in profiles if is_loose(p, wording)), key=lambda profile: profile.key):
        lists = [index[link] for link in _noun_links(noun) if link in index]
        near = {place for places in lists if len(places) <= _CROWD for place in places}
        fits = [p for p in sorted(near) if _may_mean_across(anchors[p], noun, wording)]
        meant = _best(noun, fits, anchors, wording)
        if meant is None:
            kept.append(noun)
            continue
        joins.append(Join(anchors[meant].key, noun.key, (f"the one “{noun.family}” of its days that it can mean",)))
        anchors[meant] = join(anchors[meant], noun)
    return (*anchors, *kept), tuple(joins)


def _may_mean_across(anchor: Profile, noun: Profile, wording: Wording) -> bool:
    if noun.is_new or not same_news(anchor, noun) or vetoes(anchor, noun, wording):
        return False
    return _side_count(noun) <= _side_count(anchor) and _looks_alike(anchor, noun)


def _side_count(profile: Profile) -> int:
    """Return how many sides are spoken of, at least two: "a meeting" is not a three-way one."""
    return max(profile.parties, default=2)


def _looks_alike(anchor: Profile, noun: Profile) -> bool:
    """Return whether both look back or both ahead; what is left open goes with either."""
    mine, yours = anchor.phases - {Phase.OPEN}, noun.phases - {Phase.OPEN}
    return not mine or not yours or bool(mine & yours)


def _anchor_links(anchor: Profile) -> Iterator[tuple[object, ...]]:
    for link in sorted(_links(anchor)):
        if anchor.is_narrow:
            yield anchor.family, anchor.bounds.first_day, link
    for link in sorted(anchor.parties_named | anchor.places):
        yield anchor.family, link
    for sides in sorted(anchor.parties):
        for surname in sorted(name.split()[-1] for name in anchor.parties_named):
            yield anchor.family, sides, surname


def _noun_links(noun: Profile) -> Iterator[tuple[object, ...]]:
    if noun.is_narrow:
        yield from ((noun.family, noun.bounds.first_day, link) for link in sorted(_links(noun)))
        return
    yield from ((noun.family, link) for link in sorted(noun.parties_named | noun.places))
    words = {word.strip(".,;:“”\"'’") for mention in noun.mentions for word in mention.text.split()}
    for sides in sorted(noun.parties):
        yield from ((noun.family, sides, word) for word in sorted(words) if word[:1].isupper())


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
    return tuple(evolve(p, family=main) if (p.family in wording.stand_ins or p.heads & wording.stand_ins) and p.only_nominal else p for p in profiles)


def _attach(profiles: Sequence[Profile], wording: Wording) -> tuple[tuple[Profile, ...], tuple[Join, ...]]:
    """Join each loose noun to its anchor; dated nouns come first, since they date what they join."""
    anchors = [profile for profile in profiles if not is_loose(profile, wording)]
    loose, joins = _one_day([profile for profile in profiles if is_loose(profile, wording)], wording)
    kept: list[Profile] = []
    for noun in sorted(loose, key=lambda profile: (not profile.is_dated, profile.key)):
        meant = _meant(noun, anchors, wording)
        if meant is None:
            (anchors if noun.is_dated else kept).append(noun)
            continue
        joins.append(Join(anchors[meant].key, noun.key, (f"the one “{noun.family}” of its article that it can mean",)))
        anchors[meant] = join(anchors[meant], noun)
    return (*anchors, *kept), tuple(joins)


def is_loose(profile: Profile, wording: Wording) -> bool:
    """Return whether a cluster does not say which event it means: by who, or else by when."""
    if profile.family in wording.meetings:
        named = profile.parties_named - profile.groups
        return len(named) < 2 and len(profile.actors - profile.weak) < 2 and (profile.only_nominal or not named)
    return profile.only_nominal and not (profile.is_dated and profile.actors)


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
    fits = [
        place
        for place, anchor in enumerate(anchors)
        if anchor.family == noun.family and _may_be(anchor, noun, wording) and not vetoes(anchor, noun, wording)
    ]
    return _best(noun, fits, anchors, wording)


def _best(noun: Profile, fits: Sequence[int], anchors: Sequence[Profile], wording: Wording) -> int | None:
    """Return the one that fits, or the one that fits better than the rest by a lead.

    A three-way meeting is called so each time, so a bare noun means another if there is one.
    """
    fits = [place for place in fits if _side_count(anchors[place]) <= _side_count(noun)] or fits
    if not fits:
        return None
    points = {place: _fit(anchors[place], noun, wording) for place in fits}
    latest = _last_told_before(noun, fits, anchors)
    if latest is not None:
        points[latest] += _JUST_TOLD
    ranked = sorted(fits, key=lambda place: (-points[place], place))
    if len(ranked) == 1 or points[ranked[0]] - points[ranked[1]] >= _LEAD:
        return ranked[0]
    return None


def _fit(anchor: Profile, noun: Profile, wording: Wording) -> float:
    same_form = _SAME_FORM if anchor.forms & noun.forms else 0.0
    return compare(anchor, noun, wording).score + same_form + _NAMED_NEAR * _named_near(anchor, noun)


def _last_told_before(noun: Profile, fits: Sequence[int], anchors: Sequence[Profile]) -> int | None:
    """Return which event the article told last, not far before the noun."""
    told = [
        (mention.trigger.start, place)
        for place in fits
        for mention in anchors[place].mentions
        if mention.article == noun.key.article and 0 < noun.key.start - mention.trigger.start <= _FAR
    ]
    return max(told)[1] if told else None


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
    if anchor.family not in wording.meetings and (anchor.phases != noun.phases or noun.is_new):
        return False
    if not noun.only_nominal and not noun.actors and not noun.is_narrow:
        return False
    if noun.family in wording.statements and not _one_way_of_saying(anchor, noun, wording):
        return False
    if noun.actors & anchor.actors:
        return True
    if noun.is_dated and not anchor.is_dated and not _named_near(anchor, noun):
        return bool(_told_words(anchor) & _told_words(noun))
    if not noun.actors - noun.weak or not anchor.actors:
        return True
    return len(noun.actors) == len(anchor.actors) == 1 and bool(_told_words(anchor) & _told_words(noun))


def _one_way_of_saying(anchor: Profile, noun: Profile, wording: Wording) -> bool:
    """Return whether "the announcement" may be what was announced: by where, by the word, or by its kind."""
    kinds = (noun.kinds & anchor.kinds) - {wording.say}
    return bool(noun.venues & anchor.venues or noun.forms & anchor.forms or kinds)


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

"""Join the tellings of one article: first what is told in full, then the nouns that point back to it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from attrs import evolve

from timeline.fuse.aspect import named_by_aspect
from timeline.fuse.cluster import Join, cluster
from timeline.fuse.evidence import ROOT, of_another
from timeline.fuse.meant import best, is_loose, named_near
from timeline.fuse.occasion import join_occasions
from timeline.fuse.profile import Profile, join
from timeline.fuse.vetoes import is_forbidden
from timeline.mention import Status
from timeline.wording import Wording

__all__ = ["cluster_article", "founds_nothing"]

_STILL_NEWS = 3
"""Days from publication within which a day is that of the news."""

_MAIN = 2
"""How many times as often an article must tell its main calamity as the next, for "the disaster" to mean it."""


def cluster_article(profiles: Sequence[Profile], wording: Wording) -> tuple[tuple[Profile, ...], tuple[Join, ...]]:
    """Return an article's tellings joined, and the joins.

    A noun that is undated, or names too few people ("Monday's meetings", "the call"), joins the only event of its kind
    that nothing forbids; where there are several, the one that fits better than the rest by people, words and place.
    A three-way meeting is called so each time, so a bare noun means the other. What stays ambiguous stays alone. An
    article's undated nouns for one calamity are one.
    """
    told = named_by_aspect(profiles, wording)
    clusters, joins = cluster(_tolls(_named_calamity(told, wording), wording), wording)
    for step in (join_occasions, _attach, _one_calamity, _one_noun):
        clusters, more = step(clusters, wording)
        joins = (*joins, *more)
    return clusters, joins


def founds_nothing(profile: Profile, wording: Wording) -> bool:
    """Return whether a cluster is nouns of a meeting that say neither who met, nor when, nor where."""
    bare = not (profile.actors or profile.places or profile.is_dated)
    return profile.family in wording.meetings and profile.only_nominal and bare


def _named_calamity(profiles: Sequence[Profile], wording: Wording) -> tuple[Profile, ...]:
    """Give "the disaster" and "the crisis" the family of the article's main calamity, if it has one."""
    named = (p for p in profiles if not p.heads & wording.stand_ins)
    told = Counter(p.family for p in named if p.family in wording.calamities - wording.stand_ins)
    ranked = sorted(told.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _MAIN * ranked[1][1]):
        return tuple(profiles)
    main = ranked[0][0]
    return tuple(
        evolve(p, family=main)
        if (p.family in wording.stand_ins or p.heads & wording.stand_ins) and p.only_nominal
        else p
        for p in profiles
    )


def _tolls(profiles: Sequence[Profile], wording: Wording) -> tuple[Profile, ...]:
    """Give "killed three" the family of the one calamity that its sentence names: "the crash killed three"."""
    sudden = [p for p in profiles if p.family in wording.calamities - wording.lasting]
    told: list[Profile] = []
    for profile in profiles:
        span = profile.mentions[0].span
        beside = {p.family for p in sudden if p.mentions[0].span.overlaps(span)}
        takes = profile.family in wording.tolls and len(beside) == 1
        told.append(evolve(profile, family=next(iter(beside))) if takes else profile)
    return tuple(told)


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


def _one_day(nouns: Sequence[Profile], wording: Wording) -> tuple[list[Profile], list[Join]]:
    """Join nouns of one kind that an article gives one narrow window: "Monday's meetings", twice."""
    kept: list[Profile] = []
    joins: list[Join] = []
    for noun in sorted(nouns, key=lambda profile: profile.key):
        same = (
            place
            for place, other in enumerate(kept)
            if noun.is_narrow and other.bounds == noun.bounds and not is_forbidden(other, noun, wording)
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
        if anchor.family == noun.family and _may_be(anchor, noun, wording) and not is_forbidden(anchor, noun, wording)
    ]
    return best(noun, fits, anchors, wording)


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
    if anchor.family not in wording.meetings | wording.statements | wording.calamities and of_another(anchor, noun):
        return False
    if noun.family in wording.statements and not _one_way_of_saying(anchor, noun, wording):
        return False
    named_alike = noun.is_definite and noun.only_nominal and noun.forms & anchor.forms
    if noun.family in wording.speaking and not named_alike and not _told_words(anchor) & _told_words(noun):
        return False
    if noun.actors & anchor.actors:
        return True
    if noun.is_one_sided and named_near(anchor, noun, wording):
        return True
    if noun.is_dated and not anchor.is_dated and not named_near(anchor, noun, wording) and not _is_news(anchor, noun):
        return bool(_told_words(anchor) & _told_words(noun))
    if not noun.actors - noun.weak or not anchor.actors:
        return True
    return len(noun.actors) == len(anchor.actors) == 1 and bool(_told_words(anchor) & _told_words(noun))


def _one_way_of_saying(anchor: Profile, noun: Profile, wording: Wording) -> bool:
    """Return whether "the announcement" may be what was announced: by where, by the word, or by its kind."""
    kinds = (noun.kinds & anchor.kinds) - {wording.say}
    return bool(noun.venues & anchor.venues or noun.forms & anchor.forms or kinds)


def _is_news(anchor: Profile, noun: Profile) -> bool:
    """Return whether a noun names a day close to publication and has the event's word ("Monday's meeting", "met")."""
    last = noun.bounds.last_day
    if not any(mine[:ROOT] == yours[:ROOT] for mine in anchor.heads for yours in noun.heads):
        return False
    return noun.is_narrow and last is not None and abs(noun.published[0] - last) <= _STILL_NEWS


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
        named = (i for i, one in enumerate(group) if _may_be_one(one, profile, wording))
        fits = (i for i in named if not is_forbidden(group[i], profile, wording))
        place = next(fits, None) if profile.family in wording.calamities else None
        if place is None:
            group.append(profile)
            continue
        joins.append(Join(group[place].key, profile.key, (f"both name the “{profile.family}” its article is about",)))
        group[place] = join(group[place], profile)
    return tuple(one for family in sorted(groups) for one in groups[family]), tuple(joins)


def _one_noun(profiles: Iterable[Profile], wording: Wording) -> tuple[tuple[Profile, ...], tuple[Join, ...]]:
    """Join "the verdict" to the verdict told before by the same noun, where nothing makes it another."""
    kept: list[Profile] = []
    joins: list[Join] = []
    for profile in sorted(profiles, key=lambda profile: profile.key):
        fits = [i for i, one in enumerate(kept) if _is_named_again(one, profile, wording)]
        if len(fits) != 1:
            kept.append(profile)
            continue
        joins.append(Join(kept[fits[0]].key, profile.key, (f"“{min(profile.heads)}”, told before in its article",)))
        kept[fits[0]] = join(kept[fits[0]], profile)
    return tuple(kept), tuple(joins)


def _is_named_again(told: Profile, noun: Profile, wording: Wording) -> bool:
    others = wording.meetings | wording.statements | wording.calamities
    if noun.family in others or not (noun.only_nominal and noun.is_definite) or not told.heads & noun.heads:
        return False
    last = told.bounds.last_day
    if told.is_dated and last is not None and abs(noun.published[0] - last) > _STILL_NEWS:
        return False
    named = any(mention.is_nominal and mention.head in noun.heads for mention in told.mentions)
    apart = noun.doers and told.doers and not noun.doers & told.doers
    return named and not apart and not of_another(told, noun) and not is_forbidden(told, noun, wording)


def _may_be_one(a: Profile, b: Profile, wording: Wording) -> bool:
    """Return whether a noun is among them, or one sentence tells its toll, or both share a word and a noun or one verb.

    What lasts for days goes on being the same: "oil is leaking", "the well still gushes".
    """
    if a.family in wording.lasting and all(_goes_on(one) for one in (a, b)):
        return True
    if a.only_nominal or b.only_nominal or _is_toll(a, b, wording) or _is_toll(b, a, wording):
        return True
    named = any(mention.is_nominal for mention in (*a.mentions, *b.mentions))
    return bool((named or a.heads & b.heads) and _told_words(a) & _told_words(b))


def _goes_on(profile: Profile) -> bool:
    return any(mention.status is Status.ONGOING for mention in profile.mentions)


def _is_toll(a: Profile, b: Profile, wording: Wording) -> bool:
    if not a.kinds <= wording.tolls:
        return False
    return any(mine.span.overlaps(yours.span) for mine in a.mentions for yours in b.mentions)

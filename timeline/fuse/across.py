"""Join what one article leaves loose to the one event that other articles of the same days tell in full."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from timeline.fuse.cluster import Join
from timeline.fuse.meant import best, is_loose, side_count
from timeline.fuse.profile import Phase, Profile, join, open_alike, same_news
from timeline.fuse.vetoes import is_forbidden
from timeline.wording import Wording

__all__ = ["attach_across"]

_CROWD = 8
"""Meetings of one day that share a word, beyond which the word links nothing."""


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
        meant = best(noun, fits, anchors, wording)
        if meant is None:
            kept.append(noun)
            continue
        joins.append(Join(anchors[meant].key, noun.key, (f"the one “{noun.family}” of its days that it can mean",)))
        anchors[meant] = join(anchors[meant], noun)
    return (*anchors, *kept), tuple(joins)


def _may_mean_across(anchor: Profile, noun: Profile, wording: Wording) -> bool:
    if (noun.is_new and not _one_plan(anchor, noun)) or not same_news(anchor, noun):
        return False
    if is_forbidden(anchor, noun, wording):
        return False
    return side_count(noun) <= side_count(anchor) and open_alike(anchor, noun)


def _one_plan(anchor: Profile, noun: Profile) -> bool:
    """Return whether both look ahead to a meeting of three or more sides: news has seldom two of them."""
    sides = {side for side in anchor.parties & noun.parties if side > 2}
    return bool(sides) and open_alike(anchor, noun) and Phase.AHEAD in anchor.phases | noun.phases


def _anchor_links(anchor: Profile) -> Iterator[tuple[object, ...]]:
    for link in sorted(_links(anchor)):
        if anchor.is_narrow:
            yield anchor.family, anchor.bounds.first_day, link
    for link in sorted(anchor.parties_named | anchor.places):
        yield anchor.family, link
    for sides in sorted(anchor.parties):
        if sides > 2:
            yield anchor.family, sides
        for surname in sorted(name.split()[-1] for name in anchor.parties_named):
            yield anchor.family, sides, surname


def _noun_links(noun: Profile) -> Iterator[tuple[object, ...]]:
    if noun.is_narrow:
        yield from ((noun.family, noun.bounds.first_day, link) for link in sorted(_links(noun)))
        return
    yield from ((noun.family, link) for link in sorted(noun.parties_named | noun.places))
    words = {_bare(word) for mention in noun.mentions for word in mention.text.split()}
    for sides in sorted(noun.parties):
        if sides > 2:
            yield noun.family, sides
        yield from ((noun.family, sides, word) for word in sorted(words) if word[:1].isupper())


def _bare(word: str) -> str:
    return word.strip(".,;:“”\"'’").removesuffix("’s").removesuffix("'s")


def _links(profile: Profile) -> frozenset[str]:
    return profile.actors.union(profile.places, *profile.contents)

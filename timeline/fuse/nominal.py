"""Undated nouns ("the call", "the summit") join the one event of their article that they can mean."""

from collections.abc import Sequence

from timeline.fuse.cluster import Join
from timeline.fuse.likeness import compare, vetoes
from timeline.fuse.profile import Profile, join
from timeline.wording import Wording

__all__ = ["attach_nominals"]

_LEAD = 1.0
"""Points by which one event must fit better than the next, where several fit."""


def attach_nominals(profiles: Sequence[Profile], wording: Wording) -> tuple[tuple[Profile, ...], tuple[Join, ...]]:
    """Return an article's clusters with its undated nouns joined to what they mean, and the joins.

    A noun joins the only cluster of its kind that nothing forbids; where there are several, the one that fits better
    than the rest by its people, words and place. What stays ambiguous stays alone.
    """
    anchors = [profile for profile in profiles if not _is_loose(profile)]
    kept: list[Profile] = []
    joins: list[Join] = []
    for noun in sorted((profile for profile in profiles if _is_loose(profile)), key=lambda profile: profile.key):
        meant = _meant(noun, anchors, wording)
        if meant is None:
            kept.append(noun)
            continue
        joins.append(Join(anchors[meant].key, noun.key, (f"the one “{noun.family}” of its article that it can mean",)))
        anchors[meant] = join(anchors[meant], noun)
    return (*anchors, *kept), tuple(joins)


def _is_loose(profile: Profile) -> bool:
    return profile.only_nominal and not profile.is_dated


def _meant(noun: Profile, anchors: Sequence[Profile], wording: Wording) -> int | None:
    fits = sorted(
        (-compare(anchor, noun, wording).score, place)
        for place, anchor in enumerate(anchors)
        if anchor.family == noun.family and _may_be(anchor, noun) and not vetoes(anchor, noun, wording)
    )
    if not fits:
        return None
    return fits[0][1] if len(fits) == 1 or fits[1][0] - fits[0][0] >= _LEAD else None


def _may_be(anchor: Profile, noun: Profile) -> bool:
    return not noun.actors or not anchor.actors or bool(noun.actors & anchor.actors)

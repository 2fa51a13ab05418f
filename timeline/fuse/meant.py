"""Which of several events a loose noun ("the talks") means: by people, words, place and what was told last."""

from collections.abc import Sequence

from timeline.fuse.likeness import compare
from timeline.fuse.profile import Phase, Profile
from timeline.mention import Status
from timeline.wording import Wording

__all__ = ["best", "is_loose", "named_near", "side_count"]

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


def is_loose(profile: Profile, wording: Wording) -> bool:
    """Return whether a cluster does not say which event it means: by who, or else by when."""
    if profile.family in wording.meetings:
        if profile.only_nominal and profile.is_one_sided and not profile.is_dated:
            return True
        named = profile.parties_named - profile.groups
        return len(named) < 2 and len(profile.actors - profile.weak) < 2 and (profile.only_nominal or not named)
    return profile.only_nominal and not (profile.is_dated and profile.actors)


def best(noun: Profile, fits: Sequence[int], anchors: Sequence[Profile], wording: Wording) -> int | None:
    """Return the one that fits, or the one that fits better than the rest by a lead.

    A three-way meeting is called so each time, so a bare noun means another if there is one.
    """
    fits = [place for place in fits if side_count(anchors[place]) <= side_count(noun)] or fits
    fits = [place for place in fits if Phase.AHEAD in anchors[place].phases] if _is_doubtful(noun) else fits
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


def _is_doubtful(noun: Profile) -> bool:
    """Return whether it is left open or called off whether the thing a noun names will be: what was held is not."""
    return all(mention.status in (Status.UNCERTAIN, Status.CANCELLED, Status.POSTPONED) for mention in noun.mentions)


def _fit(anchor: Profile, noun: Profile, wording: Wording) -> float:
    same_form = _SAME_FORM if anchor.forms & noun.forms else 0.0
    return compare(anchor, noun, wording).score + same_form + _NAMED_NEAR * named_near(anchor, noun, wording)


def _last_told_before(noun: Profile, fits: Sequence[int], anchors: Sequence[Profile]) -> int | None:
    """Return which event the article told last, not far before the noun."""
    told = [
        (mention.trigger.start, place)
        for place in fits
        for mention in anchors[place].mentions
        if mention.article == noun.key.article and 0 < noun.key.start - mention.trigger.start <= _FAR
    ]
    return max(told)[1] if told else None


def named_near(anchor: Profile, noun: Profile, wording: Wording) -> int:
    """Return how many of an event's people, two at most and no countries, the sentence of a noun names."""
    text = noun.mentions[0].text
    countries = frozenset(wording.demonyms.values())
    return min(2, sum(name.split()[-1] in text for name in anchor.actors - countries))


def side_count(profile: Profile) -> int:
    """Return how many sides are spoken of, at least two: "a meeting" is not a three-way one."""
    return max(profile.parties, default=2)

"""Sayings of one speaker that follow each other in an article are one occasion: a briefing, an interview, a post."""

from collections.abc import Sequence

from timeline.fuse.cluster import Join
from timeline.fuse.profile import Profile, join
from timeline.wording import Wording

__all__ = ["join_occasions"]

_CLOSE = 700
"""Characters from one saying to the next within which a reader takes the occasion to go on: two or three paragraphs."""

_CLOSER = 200
"""The same after a post or a letter, which is short: the next sentence."""


_OTHERS = 2
"""Others quoted between two sayings of one speaker after which the second is taken for another occasion."""


def join_occasions(profiles: Sequence[Profile], wording: Wording) -> tuple[tuple[Profile, ...], tuple[Join, ...]]:
    """Return an article's clusters with the sayings of each speaker joined where one occasion goes on, and the joins.

    It goes on while the sayings are close, look the same way (done or ahead), name no other day and no other place of
    saying: "told Fox in an interview", then "wrote on his page", are two.
    """
    sayings = sorted((p for p in profiles if p.family in wording.statements and p.doers), key=lambda p: p.key)
    kept = [p for p in profiles if not (p.family in wording.statements and p.doers)]
    joins: list[Join] = []
    open_: list[Profile] = []
    for saying in sayings:
        place = next((i for i in range(len(open_) - 1, -1, -1) if _goes_on(open_[i], saying, wording, sayings)), None)
        if place is None:
            open_.append(saying)
            continue
        reason = f"{', '.join(sorted(open_[place].doers & saying.doers))} goes on speaking"
        joins.append(Join(open_[place].key, saying.key, (reason,)))
        open_[place] = join(open_[place], saying)
    return (*kept, *open_), tuple(joins)


def _goes_on(occasion: Profile, saying: Profile, wording: Wording, sayings: Sequence[Profile]) -> bool:
    if (
        not occasion.doers & saying.doers
        or occasion.phases != saying.phases
        or occasion.is_earlier != saying.is_earlier
    ):
        return False
    if not occasion.bounds.overlaps(saying.bounds) or _elsewhere(occasion, saying):
        return False
    if _one_sentence(occasion, saying):
        return occasion.family == saying.family or wording.say in (occasion.family, saying.family)
    if saying.is_aloud and not occasion.is_aloud:
        return False
    if occasion.family != saying.family or any(p.is_dated and not p.is_narrow for p in (occasion, saying)):
        return False
    if occasion.venues & saying.venues & wording.sole_venues or occasion.outlets & saying.outlets or saying.is_same:
        return True
    if any(len(p.doers) > 1 for p in (occasion, saying)) and (occasion.venues | saying.venues) & wording.sole_venues:
        return True  # who speaks for a body has one briefing a day
    nearest = min(abs(saying.key.start - mention.trigger.end) for mention in occasion.mentions)
    if _interrupted(occasion, saying, sayings):
        return False
    once = not (occasion.venues | saying.venues) - wording.sole_venues
    return nearest <= (_CLOSE if once else _CLOSER)


def _interrupted(occasion: Profile, saying: Profile, sayings: Sequence[Profile]) -> bool:
    """Return whether several others are quoted in between: the report has gone on to another occasion."""
    last = max(mention.trigger for mention in occasion.mentions)
    between = (other for other in sayings if last < other.key < saying.key and not other.doers & saying.doers)
    return len({doer for other in between for doer in other.doers}) >= _OTHERS


def _elsewhere(occasion: Profile, saying: Profile) -> bool:
    """Return whether both name where they were said, or on whose air, and nothing of it agrees."""
    told = ((occasion.venues, saying.venues), (occasion.stations, saying.stations))
    return any(mine and yours and not mine & yours for mine, yours in told)


def _one_sentence(occasion: Profile, saying: Profile) -> bool:
    return any(mine.span.overlaps(yours.span) for mine in occasion.mentions for yours in saying.mentions)

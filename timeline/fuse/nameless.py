"""What speaks for one event where no name tells whose it was: by day, kind, place and how papers call it."""

from timeline.fuse.point import NOTHING, Point
from timeline.fuse.profile import Profile, named_list, named_things, same_news
from timeline.wording import Wording

__all__ = ["bare", "nobody_named", "one_site", "unnamed"]


def nobody_named(a: Profile, b: Profile, wording: Wording) -> Point:
    """Officials who talk on one day, in papers of the same days and about the same thing, are the same officials."""
    if a.family not in wording.meetings or not (a.is_narrow and b.is_narrow) or not same_news(a, b):
        return NOTHING
    if (a.parties_named - a.groups) | (b.parties_named - b.groups):
        return NOTHING
    shared = max((len(mine & yours) for mine in a.contents for yours in b.contents), default=0)
    return Point(2.0, "nobody is named, and both tell of one day") if shared > 1 else NOTHING


def unnamed(a: Profile, b: Profile, wording: Wording) -> Point:
    """The vote of a day that nobody's name tells from another is one vote, where both papers call it the vote."""
    other = wording.meetings | wording.statements | wording.calamities
    if a.family in other or not (a.is_narrow and b.is_narrow) or not same_news(a, b) or a.articles & b.articles:
        return NOTHING
    known = (a.actors | b.actors) - set(wording.crews)
    other_thing = a.objects and b.objects and not a.objects & b.objects
    if known or other_thing or a.bounds != b.bounds or not a.heads & b.heads:
        return NOTHING
    if named_things(a) & named_things(b) or (a.is_definite and b.is_definite):
        return Point(1.75, f"the “{min(a.heads & b.heads)}” of its day, and nobody is named")
    return NOTHING


def one_site(a: Profile, b: Profile, wording: Wording) -> Point:
    """A fire in a named place is likely the fire there that papers of the same days tell."""
    shared = named_things(a) & named_things(b)
    if a.family not in wording.calamities or not shared or not same_news(a, b) or a.articles & b.articles:
        return NOTHING
    return Point(1.0, f"both name {named_list(shared)}")


def bare(a: Profile, b: Profile, wording: Wording) -> Point:
    """A consent that is to nothing is to what papers of the same days have its giver agree to."""
    if not (a.is_bare or b.is_bare) or a.family in wording.statements or not a.doers & b.doers or not same_news(a, b):
        return NOTHING
    return Point(1.5, "one says only that it was done, not what")

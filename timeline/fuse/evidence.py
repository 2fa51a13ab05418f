"""What speaks for two clusters of tellings being one event, in points, each with the clause that earned them."""

import math
from collections.abc import Iterator

from timeline.fuse.nameless import bare, nobody_named, one_site, unnamed
from timeline.fuse.point import NOTHING, Point
from timeline.fuse.profile import Phase, Profile, look_alike, named_list, same_news, window_words
from timeline.mention import Status
from timeline.wording import Wording

__all__ = ["ROOT", "evidence", "of_another"]

_STILL_NEWS = 7
"""Days after which a dated event is no longer what an undated telling means."""

ROOT = 4
"""Letters that a verb and its noun begin with alike: "meet" and "meeting"."""

_STEM = 5
"""Letters that a word and its stem, and so an object and the word for it elsewhere, have in common."""

_BARE = 2
"""Telling words up to which a sentence says nothing of its own about the thing ("whether he agreed is unclear")."""


_ONE_ROUND = 1
"""Days between the first and the last paper that carry one saying of somebody."""

_SHORT = 7
"""Telling words of a short clause, in which one shared word says much."""


def evidence(a: Profile, b: Profile, wording: Wording) -> Iterator[Point]:
    """Yield what speaks for (points above zero) or against (below) the two being one."""
    for rule in _RULES:
        point = rule(a, b, wording)
        if point.points:
            yield point


def _kind(a: Profile, b: Profile, _: Wording) -> Point:
    """The same word counts for more than the same kind; "invade" and "invasion" are one word."""
    if a.heads & b.heads:
        return Point(1.5, f"the same word, “{min(a.heads & b.heads)}”")
    if a.family != b.family:
        return NOTHING
    roots = {head[:ROOT] for head in a.heads if len(head) >= ROOT} & {head[:ROOT] for head in b.heads}
    if roots:
        return Point(1.5, f"the same word, “{min(head for head in a.heads if head[:ROOT] in roots)}”")
    return Point(1.0, f"the same kind, “{a.family}”")


def _people(a: Profile, b: Profile, wording: Wording) -> Point:
    shared = a.actors & b.actors or a.doers & b.doers
    if not shared:
        return NOTHING
    named = sum(1 for name in shared if any(char.isupper() for char in name))
    points = min(2.5, named * 1.25 + (len(shared) - named) * 0.75)
    if a.family not in wording.meetings:
        points += 0.5 if a.doers & b.doers else 0
    elif a.actors == b.actors and len(shared) > 1:
        points += 0.75
    return Point(points, f"the same {'people' if len(shared) > 1 else 'actor'}, {named_list(shared)}")


def _pending(a: Profile, b: Profile, wording: Wording) -> Point:
    """Two people have seldom two meetings ahead of them; they have often met before."""
    ahead = all(p.phases - {Phase.OPEN} == {Phase.AHEAD} for p in (a, b))
    if a.family in wording.meetings and ahead and len(a.actors & b.actors) > 1:
        return Point(1.0, "both still to come")
    return NOTHING


def _agreed_sides(a: Profile, b: Profile, wording: Wording) -> Point:
    shared = a.parties & b.parties
    if a.family not in wording.meetings or not shared or not a.actors & b.actors:
        return NOTHING
    return Point(2.0 if max(shared) > 2 else 0.75, f"both have {max(shared)} sides")


def _sole(a: Profile, b: Profile, wording: Wording) -> Point:
    """What each report tells once of somebody is likely one thing, if they carry the same news."""
    shared = a.sole & b.sole
    if not a.sole and not b.sole and _busy_speaker(a, b, wording):
        return Point(-0.75, f"each report tells more than one thing that {named_list(a.doers & b.doers)} said")
    if not shared or a.articles & b.articles or not same_news(a, b) or a.is_earlier or b.is_earlier:
        return NOTHING
    said = a.family in wording.statements
    named = a.family in wording.meetings or a.only_nominal or b.only_nominal
    shared = shared if named else shared & a.doers
    alike = any(_alike(mine, yours) for mine in a.contents for yours in b.contents)
    days = max(a.published[1], b.published[1]) - min(a.published[0], b.published[0])
    if not shared or (said and (not alike or days > _ONE_ROUND)):
        return NOTHING
    planned = a.heads & b.heads and a.phases == b.phases == {Phase.AHEAD} and not of_another(a, b)
    points = 1.25 if alike or planned else 0.5
    return Point(points, f"the only thing of its kind that each report tells of {named_list(shared)}")


def _doubted(a: Profile, b: Profile, wording: Wording) -> Point:
    """What one report has somebody claim, another of the same days leaves open: "whether he agreed is unclear"."""
    open_ = [one for one in (a, b) if all(mention.status is Status.UNCERTAIN for mention in one.mentions)]
    claimed = any(mention.status is Status.CLAIMED for one in (a, b) for mention in one.mentions)
    if len(open_) != 1 or not claimed or a.articles & b.articles or not same_news(a, b):
        return NOTHING
    bare = not any(words - wording.doubting for words in open_[0].contents)
    if a.family in wording.statements | wording.meetings or not bare or not a.heads & b.heads or not a.doers & b.doers:
        return NOTHING
    return Point(1.5, "what one has claimed, the other leaves open")


def _alike(mine: frozenset[str], yours: frozenset[str]) -> bool:
    """Return whether two sentences share some of their telling words, or one has hardly any of its own."""
    both, least = len(mine & yours), min(len(mine), len(yours))
    return least <= _BARE or both >= 2 or (both == 1 and least <= _SHORT)


def _busy_speaker(a: Profile, b: Profile, wording: Wording) -> bool:
    known = (a.is_narrow and b.is_narrow) or _one_occasion(a, b, wording)
    return a.family in wording.statements and not known and bool(a.doers & b.doers) and not a.articles & b.articles


def _venue(a: Profile, b: Profile, wording: Wording) -> Point:
    """One speaker has seldom two briefings on one day; two posts are common."""
    shared = a.venues & b.venues
    if not shared or not a.doers & b.doers or a.is_earlier or b.is_earlier:
        return NOTHING
    if not _one_occasion(a, b, wording) and not (a.is_narrow and b.is_narrow):
        return NOTHING
    return Point(2.5 if shared & wording.sole_venues else 0.5, f"said in the same place, {named_list(shared)}")


def _time(a: Profile, b: Profile, _: Wording) -> Point:
    if not (a.is_dated and b.is_dated and a.bounds.overlaps(b.bounds)):
        return NOTHING
    if a.is_narrow and b.is_narrow:
        return Point(
            1.75, f"both on {window_words(a)}" if a.bounds == b.bounds else f"{window_words(a)} fits {window_words(b)}"
        )
    if a.bounds == b.bounds:
        return Point(1.25, f"the same window, {window_words(a)}")
    return Point(0.5, f"{window_words(a)} can be {window_words(b)}")


def _recent(a: Profile, b: Profile, wording: Wording) -> Point:
    """What papers of the same days tell without a date, or one of them with one, they tell as news."""
    open_meeting = a.family in wording.meetings and {Phase.OPEN} in (a.phases, b.phases)
    doubtful = open_meeting and Phase.BACK in a.phases | b.phases
    if not same_news(a, b) or (a.is_narrow and b.is_narrow) or not look_alike(a, b) or doubtful:
        return NOTHING
    if a.is_earlier or b.is_earlier:
        return NOTHING
    days = [p.bounds.last_day for p in (a, b) if p.is_narrow and p.bounds.last_day is not None]
    if any(day < min(a.published[0], b.published[0]) - _STILL_NEWS for day in days):
        return NOTHING
    if a.family in wording.statements and a.articles & b.articles:
        return NOTHING
    points = 1.5 if a.family in wording.calamities else 1.0 if a.family in wording.meetings else 0.75
    return Point(
        points, "told as news by papers of the same days" if a.articles != b.articles else "told in one report"
    )


def _place(a: Profile, b: Profile, _: Wording) -> Point:
    if not a.places or not b.places:
        return NOTHING
    mine, yours = (frozenset(word for place in p.places for word in place.casefold().split()) for p in (a, b))
    if mine & yours:
        return Point(1.5, f"the same place, {min(a.places)}")
    if a.is_narrow and b.is_narrow and len(a.actors & b.actors) > 1:
        return NOTHING  # a house and its town have no word in common
    return Point(-1.5, f"{min(a.places)} is not {min(b.places)}")


def _one_calamity(a: Profile, b: Profile, wording: Wording) -> Point:
    """Two blasts on one day that papers of the same days tell alike are one blast."""
    if a.family not in wording.calamities or not (a.is_narrow and b.is_narrow) or not same_news(a, b):
        return NOTHING
    shared = frozenset().union(*a.contents) & frozenset().union(*b.contents)
    return Point(2.0, f"one “{a.family}” of its day") if shared else NOTHING


def _sum(a: Profile, b: Profile, wording: Wording) -> Point:
    """A sum of money tells one deal from another."""
    mine, yours = a.sums, b.sums
    if not mine or not yours or a.family in wording.calamities | wording.meetings:
        return NOTHING
    if mine & yours:
        return Point(1.0, f"the same sum, {min(mine & yours)}")
    return Point(-2.0, f"{min(mine)} is not {min(yours)}")


def _object(a: Profile, b: Profile, wording: Wording) -> Point:
    shared = a.objects & b.objects
    if not shared or a.family in wording.meetings:
        return NOTHING
    return Point(1.5, f"about the same thing, {min(shared)}")


def of_another(a: Profile, b: Profile) -> bool:
    """Return whether two acts name sums, or objects, that have nothing in common."""
    mine, yours = a.sums, b.sums
    return bool(mine and yours and not mine & yours) or _strange(a, b)


def _strange(a: Profile, b: Profile) -> bool:
    """Return whether each names an object of which the other has no word."""
    if not a.objects or not b.objects:
        return False
    return not any(_speaks_of(mine, yours) for mine, yours in ((a, b), (b, a)))


def _speaks_of(one: Profile, other: Profile) -> bool:
    """Return whether some telling of one has a word of the other's objects, cut as telling words are."""
    words = {word for thing in other.objects for word in thing.split() if len(word) > 2}
    own = {word for thing in one.objects for word in thing.split()}.union(*one.contents)
    return any(word in own or any(told.startswith(word[:_STEM]) for told in own if len(told) >= ROOT) for word in words)


def _words(a: Profile, b: Profile, wording: Wording) -> Point:
    """Statements are told apart by what they say; for the rest shared words only help."""
    if a.family in wording.calamities:
        return _all_words(a, b)
    best, shared = 0.0, frozenset[str]()
    said = a.family in wording.statements
    named = a.names_told & b.names_told if said else frozenset[str]()
    for mine in a.contents:
        for yours in b.contents:
            both = mine & yours - wording.venues.keys() if said else mine & yours
            ratio = len(both) / math.sqrt(len(mine) * len(yours)) if both else 0.0
            if ratio > best:
                best, shared = ratio, both
    if best < 0.15 or (said and (len(shared) < 2 or shared <= named)):
        alike = not said or a.runs & b.runs or _one_occasion(a, b, wording)
        return NOTHING if alike else Point(-1.5, "nothing said is alike")
    return Point(min(2.5, best * (3.5 if said else 2.5)), f"the same words, {', '.join(sorted(shared)[:4])}")


def _one_occasion(a: Profile, b: Profile, wording: Wording) -> bool:
    """Return whether both were said at one briefing: on one day, to one outlet, or told by nouns in the same news."""
    if not a.venues & b.venues & wording.sole_venues or (a.outlets and b.outlets and not a.outlets & b.outlets):
        return False
    named = a.named_venues & b.named_venues & wording.sole_venues
    return bool((a.is_narrow and b.is_narrow) or ((a.outlets & b.outlets or named) and same_news(a, b)))


def _all_words(a: Profile, b: Profile) -> Point:
    """Many short tellings of one calamity share words only taken together."""
    shared = frozenset().union(*a.contents) & frozenset().union(*b.contents)
    return Point(min(2.5, 0.5 * len(shared)), f"the same words, {', '.join(sorted(shared)[:4])}") if shared else NOTHING


def _quotation(a: Profile, b: Profile, wording: Wording) -> Point:
    """One quotation is one saying; it may well speak of two meetings."""
    shared = a.runs & b.runs if a.family in wording.statements else frozenset[str]()
    return Point(3.0, f"the same quotation, “{min(shared)} …”") if shared else NOTHING


_RULES = (
    _kind,
    _people,
    _pending,
    _agreed_sides,
    _sole,
    _doubted,
    nobody_named,
    bare,
    unnamed,
    one_site,
    _time,
    _recent,
    _place,
    _venue,
    _one_calamity,
    _sum,
    _object,
    _words,
    _quotation,
)

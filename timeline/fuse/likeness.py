"""How alike two tellings are, and why: what forbids that they are one, then what speaks for it."""

import enum
import math
from collections.abc import Callable, Iterable

from attrs import frozen

from timeline.fuse.profile import Phase, Profile
from timeline.wording import Wording

__all__ = ["Likeness", "Verdict", "compare", "same_news", "vetoes"]

SAME = 5.0
"""Points from which two tellings are one event; each rule below says what it gives."""

_SAME_NEWS = 3
"""Days between two publications up to which they carry the same news."""

_STILL_NEWS = 7
"""Days after which a dated event is no longer what an undated telling means."""

_BARE = 2
"""Telling words up to which a sentence says nothing of its own about the thing ("whether he agreed is unclear")."""

NEAR = 3.0
"""Points from which a pair that was not joined is worth showing."""


_CURRENCY = "$€£¥"


class Verdict(enum.Enum):
    """What was judged of two tellings."""

    SAME = "same event"
    NEAR = "near, kept apart"
    APART = "two events"


@frozen
class Likeness:
    """The verdict on two tellings, its points, and the clauses for and against, each plain enough to print."""

    verdict: Verdict
    score: float
    reasons: tuple[str, ...] = ()
    against: tuple[str, ...] = ()

    def __str__(self) -> str:
        told = "; ".join(self.reasons)
        held = "; but ".join(self.against)
        return f"{self.verdict.value}: {'; but '.join(part for part in (told, held) if part)}"


@frozen
class _Point:
    """Points and the clause that earned them."""

    points: float
    reason: str


def compare(a: Profile, b: Profile, wording: Wording) -> Likeness:
    """Return how alike two clusters of tellings are.

    A veto (another kind, windows that cannot meet, other parties, done against still to come, two-way against
    three-way) keeps them apart whatever else agrees; otherwise points decide.
    """
    against = vetoes(a, b, wording)
    points = [point for rule in _RULES if (point := rule(a, b, wording)).points]
    score = round(sum(point.points for point in points), 3)
    reasons = tuple(point.reason for point in points if point.points > 0)
    doubts = tuple(point.reason for point in points if point.points < 0)
    if against:
        return Likeness(Verdict.NEAR if score >= SAME else Verdict.APART, score, reasons, against + doubts)
    if score >= SAME:
        return Likeness(Verdict.SAME, score, reasons, doubts)
    verdict = Verdict.NEAR if score >= NEAR else Verdict.APART
    return Likeness(verdict, score, reasons, (*doubts, "too little else agrees"))


def vetoes(a: Profile, b: Profile, wording: Wording) -> tuple[str, ...]:
    """Return a clause for each thing that forbids that two clusters are one event."""
    return tuple(reason for veto in _VETOES if (reason := veto(a, b, wording)))


# What forbids


def _other_kind(a: Profile, b: Profile, _: Wording) -> str:
    return "" if a.family == b.family else f"“{a.family}” is another kind than “{b.family}”"


def _windows_apart(a: Profile, b: Profile, _: Wording) -> str:
    return "" if a.bounds.overlaps(b.bounds) else f"{_window(a)} cannot be {_window(b)}"


def _other_sides(a: Profile, b: Profile, _: Wording) -> str:
    first, second = _sides(a), _sides(b)
    if not first or not second:
        return _third_side(a, b)
    if first & second:
        return ""
    return f"one has {min(first)} sides, the other {min(second)}"


def _third_side(a: Profile, b: Profile) -> str:
    """A meeting called three-way is not the one that two are named for, unless both have one day."""
    for named, other in ((a, b), (b, a)):
        two = len(named.parties_named - named.groups) == 2 and not named.parties
        if two and max(other.parties, default=0) > 2 and not (a.is_narrow and b.is_narrow):
            return f"one has {max(other.parties)} sides, the other names two"
    return ""


def _sides(profile: Profile) -> frozenset[int]:
    """Return how many sides its words imply, or a plan's names: "A and B are to meet" has two."""
    if profile.parties or profile.phases - {Phase.OPEN} != {Phase.AHEAD} or len(profile.parties_named) != 2:
        return profile.parties
    return frozenset({2})


def _done_or_ahead(a: Profile, b: Profile, _: Wording) -> str:
    """A thing told ahead is the thing told as done only on its very day, told later than the plan."""
    if Phase.AHEAD in a.phases and Phase.BACK in b.phases:
        ahead, back = a, b
    elif Phase.AHEAD in b.phases and Phase.BACK in a.phases:
        ahead, back = b, a
    else:
        return ""
    came = ahead.is_narrow and back.is_narrow and back.published[1] > ahead.published[0]
    return "" if came and not ahead.articles & back.articles else "one is done, the other still to come"


def _other_parties(a: Profile, b: Profile, wording: Wording) -> str:
    """The parties of a meeting are all alike: each side naming somebody the other leaves out tells two meetings.

    Only names count; "the leaders" may be anybody. Where each names one, they may be the two sides.
    """
    first, second = a.parties_named, b.parties_named
    if a.family not in wording.meetings or not first or not second:
        return ""
    shared, mine, yours = first & second, first - second - a.groups, second - first - b.groups
    if not shared and len(first) == len(second) == 1:
        return ""
    if not shared:
        return f"{_who(first)} against {_who(second)}"
    if mine and yours and len(shared) < 2:
        return f"besides {_who(shared)}, one has {_who(mine)}, the other {_who(yours)}"
    ahead = Phase.AHEAD in a.phases | b.phases
    if ahead and (mine or yours) and min(len(first), len(second)) >= 2 and max(len(mine), len(yours)) == 1:
        return f"the plan with {_who(mine or yours)} is another"
    return ""


def _other_venue(a: Profile, b: Profile, _: Wording) -> str:
    """A saying in an interview is not one in a post; a saying whose place nobody names may be either."""
    if not a.venues or not b.venues or a.venues & b.venues:
        return ""
    return f"said in {_who(a.venues)}, not in {_who(b.venues)}"


def _other_doer(a: Profile, b: Profile, wording: Wording) -> str:
    if a.family in wording.meetings | wording.calamities or not a.doers or not b.doers:
        return ""
    if a.doers & b.doers or (a.family not in wording.statements and (a.doers & b.actors or b.doers & a.actors)):
        return ""
    return f"by {_who(a.doers)}, not by {_who(b.doers)}"


_Veto = Callable[[Profile, Profile, Wording], str]
_VETOES: tuple[_Veto, ...] = (
    _other_kind,
    _windows_apart,
    _other_sides,
    _done_or_ahead,
    _other_parties,
    _other_venue,
    _other_doer,
)


# What speaks for it


def _kind(a: Profile, b: Profile, _: Wording) -> _Point:
    if a.heads & b.heads:
        return _Point(1.5, f"the same word, “{min(a.heads & b.heads)}”")
    return _Point(1.0, f"the same kind, “{a.family}”") if a.family == b.family else _Point(0, "")


def _people(a: Profile, b: Profile, wording: Wording) -> _Point:
    shared = a.actors & b.actors or a.doers & b.doers
    if not shared:
        return _Point(0, "")
    points = min(2, len(shared)) * 1.25
    if a.family not in wording.meetings:
        points += 0.5 if a.doers & b.doers else 0
    elif a.actors == b.actors and len(shared) > 1:
        points += 0.75
    return _Point(points, f"the same {'people' if len(shared) > 1 else 'actor'}, {_who(shared)}")


def _pending(a: Profile, b: Profile, wording: Wording) -> _Point:
    """Two people have seldom two meetings ahead of them; they have often met before."""
    ahead = all(p.phases - {Phase.OPEN} == {Phase.AHEAD} for p in (a, b))
    if a.family in wording.meetings and ahead and len(a.actors & b.actors) > 1:
        return _Point(1.0, "both still to come")
    return _Point(0, "")


def _agreed_sides(a: Profile, b: Profile, wording: Wording) -> _Point:
    shared = a.parties & b.parties
    if a.family not in wording.meetings or not shared or not a.actors & b.actors:
        return _Point(0, "")
    return _Point(2.0 if max(shared) > 2 else 0.75, f"both have {max(shared)} sides")


def _sole(a: Profile, b: Profile, wording: Wording) -> _Point:
    """What each report tells once of somebody is likely one thing, if they carry the same news."""
    shared = a.sole & b.sole
    if not a.sole and not b.sole and _busy_speaker(a, b, wording):
        return _Point(-0.75, f"each report tells more than one thing that {_who(a.doers & b.doers)} said")
    if not shared or a.articles & b.articles or not same_news(a, b):
        return _Point(0, "")
    said = a.family in wording.statements
    alike = any(len(mine & yours) > said or min(len(mine), len(yours)) <= _BARE for mine in a.contents for yours in b.contents)
    if said and not alike:
        return _Point(0, "")
    other = not said and a.objects and b.objects and not a.objects & b.objects
    points = 1.25 if alike else 0.5 if other or a.family in wording.meetings else 1.0
    return _Point(points, f"the only thing of its kind that each report tells of {_who(shared)}")


def _busy_speaker(a: Profile, b: Profile, wording: Wording) -> bool:
    dated = a.is_narrow and b.is_narrow
    return a.family in wording.statements and not dated and bool(a.doers & b.doers) and not a.articles & b.articles


def _nobody_named(a: Profile, b: Profile, wording: Wording) -> _Point:
    """Officials who talk on one day, in papers of the same days and about the same thing, are the same officials."""
    if a.family not in wording.meetings or not (a.is_narrow and b.is_narrow) or not same_news(a, b):
        return _Point(0, "")
    if (a.parties_named - a.groups) | (b.parties_named - b.groups):
        return _Point(0, "")
    shared = max((len(mine & yours) for mine in a.contents for yours in b.contents), default=0)
    return _Point(2.0, "nobody is named, and both tell of one day") if shared > 1 else _Point(0, "")


def _venue(a: Profile, b: Profile, wording: Wording) -> _Point:
    """One speaker has seldom two briefings on one day; two posts are common."""
    shared = a.venues & b.venues
    if not shared or not a.doers & b.doers or a.is_earlier or b.is_earlier:
        return _Point(0, "")
    if not (a.is_narrow and b.is_narrow) and not (a.outlets & b.outlets and same_news(a, b)):
        return _Point(0, "")
    return _Point(2.5 if shared & wording.sole_venues else 0.5, f"said in the same place, {_who(shared)}")


def _time(a: Profile, b: Profile, _: Wording) -> _Point:
    if not (a.is_dated and b.is_dated and a.bounds.overlaps(b.bounds)):
        return _Point(0, "")
    if a.is_narrow and b.is_narrow:
        return _Point(1.75, f"both on {_window(a)}" if a.bounds == b.bounds else f"{_window(a)} fits {_window(b)}")
    if a.bounds == b.bounds:
        return _Point(1.25, f"the same window, {_window(a)}")
    return _Point(0.5, f"{_window(a)} can be {_window(b)}")


def _recent(a: Profile, b: Profile, wording: Wording) -> _Point:
    """What papers of the same days tell without a date, or one of them with one, they tell as news."""
    open_meeting = a.family in wording.meetings and {Phase.OPEN} in (a.phases, b.phases)
    doubtful = open_meeting and Phase.BACK in a.phases | b.phases
    if not same_news(a, b) or (a.is_narrow and b.is_narrow) or not _look_alike(a, b) or doubtful:
        return _Point(0, "")
    days = [p.bounds.last_day for p in (a, b) if p.is_narrow and p.bounds.last_day is not None]
    if any(day < min(a.published[0], b.published[0]) - _STILL_NEWS for day in days):
        return _Point(0, "")
    if a.family in wording.statements and a.articles & b.articles:
        return _Point(0, "")
    points = 1.5 if a.family in wording.calamities else 1.0 if a.family in wording.meetings else 0.75
    return _Point(
        points, "told as news by papers of the same days" if a.articles != b.articles else "told in one report"
    )


def _look_alike(a: Profile, b: Profile) -> bool:
    """Return whether both look back, or both ahead; what is left open goes with either."""
    return a.phases - {Phase.OPEN} == b.phases - {Phase.OPEN} or {Phase.OPEN} in (a.phases, b.phases)


def same_news(a: Profile, b: Profile) -> bool:
    """Return whether two clusters are told by papers of the same few days; false for unknown days."""
    apart = max(a.published[0], b.published[0]) - min(a.published[1], b.published[1])
    return bool(a.published[0] and b.published[0]) and apart <= _SAME_NEWS


def _place(a: Profile, b: Profile, _: Wording) -> _Point:
    if not a.places or not b.places:
        return _Point(0, "")
    mine, yours = (frozenset(word for place in p.places for word in place.casefold().split()) for p in (a, b))
    if mine & yours:
        return _Point(1.5, f"the same place, {min(a.places)}")
    if a.is_narrow and b.is_narrow and len(a.actors & b.actors) > 1:
        return _Point(0, "")  # a house and its town have no word in common
    return _Point(-1.5, f"{min(a.places)} is not {min(b.places)}")


def _one_calamity(a: Profile, b: Profile, wording: Wording) -> _Point:
    """Two blasts on one day that papers of the same days tell alike are one blast."""
    if a.family not in wording.calamities or not (a.is_narrow and b.is_narrow) or not same_news(a, b):
        return _Point(0, "")
    shared = frozenset().union(*a.contents) & frozenset().union(*b.contents)
    return _Point(1.5, f"one “{a.family}” of its day") if shared else _Point(0, "")


def _sum(a: Profile, b: Profile, wording: Wording) -> _Point:
    """A sum of money tells one deal from another."""
    mine, yours = (frozenset(word for words in p.contents for word in words if word[0] in _CURRENCY) for p in (a, b))
    if not mine or not yours or a.family in wording.calamities | wording.meetings:
        return _Point(0, "")
    if mine & yours:
        return _Point(1.0, f"the same sum, {min(mine & yours)}")
    return _Point(-1.0, f"{min(mine)} is not {min(yours)}")


def _object(a: Profile, b: Profile, wording: Wording) -> _Point:
    shared = a.objects & b.objects
    if not shared or a.family in wording.meetings:
        return _Point(0, "")
    return _Point(1.5, f"about the same thing, {min(shared)}")


def _words(a: Profile, b: Profile, wording: Wording) -> _Point:
    """Statements are told apart by what they say; for the rest shared words only help."""
    if a.family in wording.calamities:
        return _all_words(a, b)
    best, shared = 0.0, frozenset[str]()
    said = a.family in wording.statements
    for mine in a.contents:
        for yours in b.contents:
            both = mine & yours - wording.venues.keys() if said else mine & yours
            ratio = len(both) / math.sqrt(len(mine) * len(yours)) if both else 0.0
            if ratio > best:
                best, shared = ratio, both
    if best < 0.15 or (said and len(shared) < 2):
        alike = not said or a.runs & b.runs or (a.venues & b.venues & wording.sole_venues and a.is_narrow and b.is_narrow)
        return _Point(0, "") if alike else _Point(-1.5, "nothing said is alike")
    return _Point(min(2.5, best * (3.5 if said else 2.5)), f"the same words, {', '.join(sorted(shared)[:4])}")


def _all_words(a: Profile, b: Profile) -> _Point:
    """Many short tellings of one calamity share words only taken together."""
    shared = frozenset().union(*a.contents) & frozenset().union(*b.contents)
    return (
        _Point(min(2.5, 0.5 * len(shared)), f"the same words, {', '.join(sorted(shared)[:4])}")
        if shared
        else _Point(0, "")
    )


def _quotation(a: Profile, b: Profile, wording: Wording) -> _Point:
    """One quotation is one saying; it may well speak of two meetings."""
    shared = a.runs & b.runs if a.family in wording.statements else frozenset[str]()
    return _Point(3.0, f"the same quotation, “{min(shared)} …”") if shared else _Point(0, "")


_RULES = (
    _kind,
    _people,
    _pending,
    _agreed_sides,
    _sole,
    _nobody_named,
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


def _window(profile: Profile) -> str:
    earliest, latest = profile.bounds.earliest, profile.bounds.latest
    if earliest == latest:
        return earliest or "undated"
    return f"{earliest or '…'}..{latest or '…'}"


def _who(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))

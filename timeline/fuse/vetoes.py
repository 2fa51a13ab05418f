"""What forbids that two clusters of tellings are one event, each in a clause."""

from collections.abc import Callable

from timeline.fuse.profile import Phase, Profile, named_list, named_things, window_words
from timeline.mention import Mention, Status
from timeline.wording import Wording

__all__ = ["is_forbidden", "vetoes"]

_ONE_TOPIC = 2
"""Telling words, names aside, that two sayings must share to be about one thing."""


_OFF = frozenset({Status.CANCELLED, Status.POSTPONED})


def is_forbidden(a: Profile, b: Profile, wording: Wording) -> bool:
    """Return whether anything forbids it; quicker than all the reasons."""
    for veto in _VETOES:  # noqa: SIM110 - any() over a generator takes twice as long, and this is asked of every pair
        if veto(a, b, wording):
            return True
    return False


def vetoes(a: Profile, b: Profile, wording: Wording) -> tuple[str, ...]:
    """Return a clause for each thing that forbids that two clusters are one event."""
    return tuple(reason for veto in _VETOES if (reason := veto(a, b, wording)))


def _other_kind(a: Profile, b: Profile, _: Wording) -> str:
    return "" if a.family == b.family else f"“{a.family}” is another kind than “{b.family}”"


def _windows_apart(a: Profile, b: Profile, _: Wording) -> str:
    return "" if a.bounds.overlaps(b.bounds) else f"{window_words(a)} cannot be {window_words(b)}"


def _other_sides(a: Profile, b: Profile, wording: Wording) -> str:
    if a.family not in wording.meetings:
        return ""
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
        return f"{named_list(first)} against {named_list(second)}"
    if mine and yours and len(shared) < 2 and not (a.is_one_sided or b.is_one_sided):
        return f"besides {named_list(shared)}, one has {named_list(mine)}, the other {named_list(yours)}"
    ahead = Phase.AHEAD in a.phases | b.phases
    if ahead and (mine or yours) and min(len(first), len(second)) >= 2 and max(len(mine), len(yours)) == 1:
        return f"the plan with {named_list(mine or yours)} is another"
    return ""


def _other_venue(a: Profile, b: Profile, wording: Wording) -> str:
    """A saying in an interview is not one in a post; a saying whose place nobody names may be either."""
    for spoken, other in ((a, b), (b, a)):
        if spoken.is_aloud and other.venues and other.venues <= wording.written and not other.is_aloud:
            return f"said among people, not in {named_list(other.venues)}"
    if a.stations and b.stations and not a.stations & b.stations:
        return f"said on {named_list(a.stations)}, not on {named_list(b.stations)}"
    if not a.venues or not b.venues or a.venues & b.venues:
        return ""
    return f"said in {named_list(a.venues)}, not in {named_list(b.venues)}"


def _nobody_says(a: Profile, b: Profile, wording: Wording) -> str:
    """What nobody is said to have said is one with another report's statement by its quotation only."""
    if a.family not in wording.statements or (a.doers and b.doers) or a.runs & b.runs or a.articles & b.articles:
        return ""
    return "one names nobody who said it"


def _other_doer(a: Profile, b: Profile, wording: Wording) -> str:
    one_sided = a.family not in wording.statements and (a.is_one_sided or b.is_one_sided)
    if a.family in wording.meetings | wording.calamities or one_sided or not a.doers or not b.doers:
        return ""
    if a.doers & b.doers or (a.family not in wording.statements and (a.doers & b.actors or b.doers & a.actors)):
        return ""
    return f"by {named_list(a.doers)}, not by {named_list(b.doers)}"


def _turned_round(a: Profile, b: Profile, _: Wording) -> str:
    """Who beat whom is no small thing: the same two the other way round are another telling, or the opposite one."""
    turned = sorted((doer, other) for doer, other in a.roles if (other, doer) in b.roles)
    if not turned or a.roles & b.roles:
        return ""
    doer, other = turned[0]
    return f"by {doer} to {other}, not by {other} to {doer}"


def _in_order(a: Profile, b: Profile, wording: Wording) -> str:
    """Two things of which one is told to come before the other are two; a calamity comes before its own toll."""
    if a.family in wording.calamities or (a.told.isdisjoint(b.triggers) and b.told.isdisjoint(a.triggers)):
        return ""
    return "one is told to come before the other"


def _other_site(a: Profile, b: Profile, wording: Wording) -> str:
    """What nobody's name tells apart, the names beside it do: workers at one dam and workers at another."""
    other = wording.meetings | wording.statements | wording.calamities
    if a.family in other or (a.actors | b.actors) - set(wording.crews) or a.articles & b.articles:
        return ""
    mine, yours = named_things(a), named_things(b)
    if not mine or not yours or mine & yours:
        return ""
    return f"one speaks of {named_list(mine)}, the other of {named_list(yours)}"


def _told_beside(a: Profile, b: Profile, wording: Wording) -> str:
    """One sentence that gives two verbs, or two objects, to one kind of act tells two: "to pay B and to pay C"."""
    if a.family in wording.statements | wording.meetings | wording.calamities or not a.articles & b.articles:
        return ""
    beside = ((x, y) for x in a.mentions for y in b.mentions if x.span.overlaps(y.span) and _own(x) and _own(y))
    two = any(x.object != y.object or not (x.is_nominal or y.is_nominal) for x, y in beside)
    return "one sentence tells both" if two else ""


def _called_off(a: Profile, b: Profile, wording: Wording) -> str:
    """What is called off is another act than the one that is on, unless both name what it is done to."""
    if a.family in wording.statements | wording.meetings | wording.calamities or a.objects & b.objects:
        return ""
    off = [all(mention.status in _OFF for mention in one.mentions) for one in (a, b)]
    return "one is called off, the other is not" if off[0] != off[1] else ""


def _undone_beside(a: Profile, b: Profile, _: Wording) -> str:
    """What an article says was not done is no part of another thing that it tells: "nobody died in the blast"."""
    if not a.articles & b.articles:
        return ""
    denied = [all(m.status is Status.DENIED for m in one.mentions) for one in (a, b)]
    kinds = {m.kind for m in a.mentions} & {m.kind for m in b.mentions}
    return "one was not done, the other was" if denied[0] != denied[1] and not kinds else ""


def _own(mention: Mention) -> bool:
    """Return whether a telling says what was done, or to what."""
    return not mention.is_nominal or bool(mention.object)


def _unsure_speaker(a: Profile, b: Profile, wording: Wording) -> str:
    """A speaker known by a pronoun only may be another: two reports must then share what is said, not just of whom."""
    unsure = a.is_by_pronoun or b.is_by_pronoun
    if a.family not in wording.statements or not unsure or a.articles & b.articles or a.runs & b.runs:
        return ""
    named = a.names_told | b.names_told
    alike = any(_one_topic(mine - named, yours - named) for mine in a.contents for yours in b.contents)
    return "" if alike else "one names its speaker by a pronoun only"


def _one_topic(mine: frozenset[str], yours: frozenset[str]) -> bool:
    """Return whether two sayings share two telling words, and half of the shorter one's."""
    shared = len(mine & yours)
    return shared >= _ONE_TOPIC and 2 * shared >= min(len(mine), len(yours))


_Veto = Callable[[Profile, Profile, Wording], str]
_VETOES: tuple[_Veto, ...] = (
    _other_kind,
    _windows_apart,
    _other_sides,
    _done_or_ahead,
    _other_parties,
    _other_venue,
    _nobody_says,
    _other_doer,
    _turned_round,
    _in_order,
    _other_site,
    _told_beside,
    _called_off,
    _undone_beside,
    _unsure_speaker,
)

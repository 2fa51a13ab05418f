"""What is known of one thing from the tellings joined so far; two of these are compared, never two bare mentions."""

import enum
from collections.abc import Iterable

from attrs import field, frozen

from timeline.article import Span
from timeline.fuse.content import CURRENCY
from timeline.interval import Interval
from timeline.mention import Mention

__all__ = [
    "Phase",
    "Profile",
    "join",
    "look_alike",
    "named_list",
    "named_things",
    "open_alike",
    "same_news",
    "window_words",
]

NARROW = 3 * 1440
"""Minutes: a window up to three days wide tells one event of its kind from the next."""

_SAME_NEWS = 3
"""Days between two publications up to which they carry the same news."""

_CONTENTS = 10


class Phase(enum.Enum):
    """Whether a telling looks back, ahead, or leaves it open."""

    BACK = "told as done"
    AHEAD = "told as still to come"
    OPEN = "left open"

    __hash__ = object.__hash__  # members are unique; the inherited hash runs in Python


@frozen
class Profile:
    """The facts of a cluster: sets are unions over its mentions, ``bounds`` is what all their windows share.

    ``contents`` are the telling words of the first few mentions, one set each, so that a long cluster does not grow
    alike to everything.
    """

    mentions: tuple[Mention, ...]
    family: str
    heads: frozenset[str]
    actors: frozenset[str]
    doers: frozenset[str]
    groups: frozenset[str]
    bounds: Interval
    phases: frozenset[Phase]
    places: frozenset[str]
    objects: frozenset[str]
    contents: tuple[frozenset[str], ...]
    runs: frozenset[str]
    parties: frozenset[int]
    articles: frozenset[str]
    published: tuple[int, int]
    is_dated: bool
    """Some mention's own window is known at both ends; "until publication" and "from then on" together date nothing."""
    only_nominal: bool
    weak: frozenset[str] = frozenset()
    """Actors that a noun pointing back has from its verb only: "Oster offers to host the meeting" names no party."""
    venues: frozenset[str] = frozenset()
    """Where it was said: "interview", "post"."""
    named_venues: frozenset[str] = frozenset()
    """Those of them that a noun of its own names: "his speech"."""
    outlets: frozenset[str] = frozenset()
    """First words of the names of those spoken to, or in front of the noun: "told Coast Radio", "a Coast interview"."""
    forms: frozenset[str] = frozenset()
    names_told: frozenset[str] = frozenset()
    """Those of its telling words that are written as names: whom a story is about tells none of its sayings apart."""
    is_by_pronoun: bool = False
    """Who says it is known by "he" or "she" only."""
    is_one_sided: bool = False
    """It names those met only, behind "with": whose meeting it was is left to the reader."""
    is_earlier: bool = False
    """A saying put before the occasion that its article tells: "who has long argued"."""
    is_new: bool = False
    """It is one noun behind "a": it points back to nothing."""
    stations: frozenset[str] = frozenset()
    """Who is said to have broadcast it."""
    is_same: bool = False
    """It is a noun called the same: it is what the report told of last."""
    is_definite: bool = False
    """It is one noun behind "the" or "that"."""
    is_aloud: bool = False
    """Some telling has it spoken among people: "said during the summit"."""
    roles: frozenset[tuple[str, str]] = frozenset()
    """Who did it, and to whom, where the verb can be turned round."""
    is_bare: bool = False
    """Some telling says with a light verb that it was done, and not what: "gave his consent" means what was told."""
    told: frozenset[Span] = frozenset()
    """Triggers of what its own words put before or after it."""
    triggers: frozenset[Span] = frozenset()
    sole: frozenset[str] = frozenset()
    """Actors of whom each of its articles tells this one thing of the kind only."""

    parties_named: frozenset[str] = field(init=False)
    """The actors with a name of their own that take part for certain."""
    sums: frozenset[str] = field(init=False)
    """The sums of money among its telling words."""
    is_narrow: bool = field(init=False)
    """Some telling dates it, and the window they share is at most three days wide."""

    @parties_named.default
    def _parties_named(self) -> frozenset[str]:
        return frozenset(name for name in self.actors - self.weak if any(char.isupper() for char in name))

    @sums.default
    def _sums(self) -> frozenset[str]:
        return frozenset(word for words in self.contents for word in words if word[0] in CURRENCY)

    @is_narrow.default
    def _is_narrow(self) -> bool:
        start, end = self.bounds.start, self.bounds.end
        return self.is_dated and start is not None and end is not None and end - start <= NARROW

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of trigger among its mentions."""
        return frozenset(mention.kind for mention in self.mentions)

    @property
    def key(self) -> Span:
        """The first trigger: what clusters are sorted and told apart by."""
        return self.mentions[0].trigger


def join(a: Profile, b: Profile) -> Profile:
    """Return the profile of two clusters together; their windows must meet."""
    bounds = a.bounds.meet(b.bounds)
    assert bounds is not None
    return Profile(
        mentions=tuple(sorted((*a.mentions, *b.mentions), key=lambda mention: (mention.trigger, mention.kind))),
        family=a.family,
        heads=a.heads | b.heads,
        actors=a.actors | b.actors,
        doers=a.doers | b.doers,
        groups=(a.groups | b.groups) - ((a.actors - a.groups) | (b.actors - b.groups)),
        bounds=bounds,
        phases=a.phases | b.phases,
        places=a.places | b.places,
        objects=a.objects | b.objects,
        contents=tuple(dict.fromkeys((*a.contents, *b.contents)))[:_CONTENTS],
        runs=a.runs | b.runs,
        parties=a.parties | b.parties,
        articles=a.articles | b.articles,
        published=(min(a.published[0], b.published[0]), max(a.published[1], b.published[1])),
        is_dated=a.is_dated or b.is_dated,
        only_nominal=a.only_nominal and b.only_nominal,
        weak=(a.weak | b.weak) - ((a.actors - a.weak) | (b.actors - b.weak)),
        venues=a.venues | b.venues,
        named_venues=a.named_venues | b.named_venues,
        outlets=a.outlets | b.outlets,
        stations=a.stations | b.stations,
        forms=a.forms | b.forms,
        names_told=a.names_told | b.names_told,
        is_by_pronoun=a.is_by_pronoun and b.is_by_pronoun,
        is_one_sided=a.is_one_sided and b.is_one_sided,
        is_earlier=a.is_earlier and b.is_earlier,
        is_new=a.is_new and b.is_new,
        is_same=a.is_same and b.is_same,
        is_definite=a.is_definite and b.is_definite,
        is_aloud=a.is_aloud or b.is_aloud,
        roles=a.roles | b.roles,
        is_bare=a.is_bare or b.is_bare,
        told=a.told | b.told,
        triggers=a.triggers | b.triggers,
        sole=a.sole & b.sole,
    )


def same_news(a: Profile, b: Profile) -> bool:
    """Return whether two clusters are told by papers of the same few days; false for unknown days."""
    apart = max(a.published[0], b.published[0]) - min(a.published[1], b.published[1])
    return bool(a.published[0] and b.published[0]) and apart <= _SAME_NEWS


def look_alike(a: Profile, b: Profile) -> bool:
    """Return whether both look back, or both ahead; what is left open goes with either."""
    return a.phases - {Phase.OPEN} == b.phases - {Phase.OPEN} or {Phase.OPEN} in (a.phases, b.phases)


def window_words(profile: Profile) -> str:
    """Return what windows the tellings leave, to be read."""
    earliest, latest = profile.bounds.earliest, profile.bounds.latest
    if earliest == latest:
        return earliest or "undated"
    return f"{earliest or '…'}..{latest or '…'}"


def named_list(names: Iterable[str]) -> str:
    """Return names in a row, sorted."""
    return ", ".join(sorted(names))


def open_alike(a: Profile, b: Profile) -> bool:
    """Return whether some tellings of both look back or both ahead; what is left open goes with either."""
    mine, yours = a.phases - {Phase.OPEN}, b.phases - {Phase.OPEN}
    return not mine or not yours or bool(mine & yours)


def named_things(profile: Profile) -> frozenset[str]:
    """Return the telling words that are written as names, days and months aside."""
    return profile.names_told & frozenset[str]().union(*profile.contents)

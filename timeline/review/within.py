"""Contradictions between the tellings of one event: status, place, number, and who asserts what others doubt."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from timeline.article import Block, Span
from timeline.conflict import Conflict
from timeline.event import Event
from timeline.mention import Claim, Mention, Stance, Status
from timeline.review.numbers import quantities, tolls
from timeline.wording import Wording

__all__ = ["conflicts_within", "sides"]

_DOUBTS = (Stance.DENIES, Stance.NONCOMMITTAL, Stance.UNCONFIRMED)

_STANCE_OF = {
    Status.DENIED: Stance.DENIES,
    Status.UNCERTAIN: Stance.UNCONFIRMED,
    Status.CONDITIONAL: Stance.CONDITIONAL,
}

_HELD = frozenset({Status.HAPPENED, Status.ONGOING})
_OFF = frozenset({Status.CANCELLED, Status.POSTPONED})
_ON = frozenset({Status.SCHEDULED, Status.PLANNED})


def conflicts_within(event: Event, wording: Wording) -> tuple[Conflict, ...]:
    """Return the points on which the tellings of one event cannot all be right."""
    return tuple(found for look in _LOOKS if (found := look(event, wording)) is not None)


def claim_of(mention: Mention, event: Event) -> Claim:
    """Return a mention's claim under its claimant's name across articles.

    Where nobody else makes it, or its claimant says something else and only names the event, it is the article's own.
    """
    own = Claim(None, _STANCE_OF.get(mention.status, Stance.ASSERTS), mention.span)
    if mention.claim is None:
        return own
    said = mention.claim
    same = [claim for claim in event.claims if (claim.span, claim.stance) == (said.span, said.stance)]
    return min(same, key=lambda claim: (not _one_name(claim.by, said.by), claim.by or ""), default=own)


def _one_name(a: str | None, b: str | None) -> bool:
    return a == b or bool(a and b and a.split()[-1] == b.split()[-1])


def sides(event: Event, mentions: Iterable[Mention]) -> tuple[Claim, ...]:
    """Return the clearest sentence of each claimant and stance among an event's mentions, in text order.

    An article that speaks for itself is a claimant. The body tells more clearly than a headline, a verb than a noun.
    """
    clearest: dict[tuple[str, Stance], Claim] = {}
    for mention in sorted(mentions, key=lambda m: (m.block is not Block.BODY, m.is_nominal, m.trigger)):
        claim = claim_of(mention, event)
        clearest.setdefault((claim.by or claim.span.article, claim.stance), claim)
    return tuple(sorted(set(clearest.values()), key=_in_text_order))


def _in_text_order(claim: Claim) -> tuple[Span, str, str]:
    return claim.span, claim.by or "", claim.stance.value


def _doubted(event: Event, wording: Wording) -> Conflict | None:
    """One asserts what another doubts; what somebody will not go into casts no doubt on his having spoken."""
    claims = sides(event, (mention for mention in event.mentions if not _is_beside(mention, wording)))
    asserted = [claim for claim in claims if claim.stance is Stance.ASSERTS]
    said = wording.kin.get(event.kind, event.kind) in wording.statements
    doubted = [claim for claim in claims if claim.stance in ((Stance.DENIES,) if said else _DOUBTS)]
    differing = [
        claim
        for claim in doubted
        if not (said and claim.by in event.actors[:1]) and any(claim.by != other.by for other in asserted)
    ]
    if not differing:
        return None
    both = tuple(claim for claim in claims if claim in {*asserted, *differing})
    return Conflict(f"Whether this is so: {event.title}", (event.id,), both)


def _is_beside(mention: Mention, wording: Wording) -> bool:
    """Return whether a noun's sentence speaks of something else than whether the thing is: "will halt payments".

    So it does, too, where what lasts for days is named beside what is in doubt: "the spill may reach the cape".
    """
    if mention.is_nominal and mention.kind in wording.lasting:
        return True
    before = mention.text[: mention.trigger.start - mention.span.start].split()[-3:]
    return mention.is_nominal and any(word.casefold() in wording.halting for word in before)


def _status(event: Event, _: Wording) -> Conflict | None:
    """Held and called off, or called off and still on, by tellings of different articles."""
    off = [mention for mention in event.mentions if mention.status in _OFF]
    on = [mention for mention in event.mentions if mention.status in _HELD | _ON]
    if not any(a.article != b.article for a in off for b in on):
        return None
    return Conflict(f"Whether it is on or off: {event.title}", (event.id,), _each_side(event, (off, on)))


def _each_side(event: Event, groups: Iterable[Sequence[Mention]]) -> tuple[Claim, ...]:
    """Return the sides of each group of mentions, in text order."""
    return tuple(sorted({claim for group in groups for claim in sides(event, group)}, key=_in_text_order))


def _place(event: Event, wording: Wording) -> Conflict | None:
    """Return places that shut each other out: two countries, or two towns that no sentence names together.

    A house may stand in a town and a town in a country, so that places of two sorts, and two houses, are none.
    """
    by_place: dict[str, list[Mention]] = defaultdict(list)
    if wording.kin.get(event.kind, event.kind) in wording.lasting:
        return None
    for mention in event.mentions:
        if mention.place:
            by_place[mention.place].append(mention)
    told = sorted(by_place)
    apart = {
        place
        for a, b in combinations(told, 2)
        if _shut_out(a, b, event, wording) and _by_different_articles((by_place[a], by_place[b]))
        for place in (a, b)
    }
    if not apart:
        return None
    claims = _each_side(event, (by_place[place] for place in sorted(apart)))
    return Conflict(f"Where: {event.title} ({' or '.join(sorted(apart))})", (event.id,), claims)


def _shut_out(a: str, b: str, event: Event, wording: Wording) -> bool:
    sort = _sort_of_place(a, wording)
    if not sort or sort != _sort_of_place(b, wording) or {*a.casefold().split()} & {*b.casefold().split()}:
        return False
    return not any(a in mention.text and b in mention.text for mention in event.mentions)


def _sort_of_place(place: str, wording: Wording) -> str:
    """Return "country", or "town" for any other bare name; empty for a house and for what is no name."""
    words = place.split()
    if place in wording.demonyms.values():
        return "country"
    named = all(word[:1].isupper() and word[1:].islower() for word in words)
    other = any(word.casefold() in wording.institutions or word.casefold() in wording.demonyms for word in words)
    return "town" if named and not other else ""


def _number(event: Event, wording: Wording) -> Conflict | None:
    """Two articles give the same measure of one event differently."""
    told: dict[str, dict[float, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    family = wording.kin.get(event.kind, event.kind)
    for mention in event.mentions:
        for measure, value in tolls(mention, wording):
            told[measure][value].append(mention)
    loose = family in wording.calamities | wording.statements  # sums near them measure something else
    for mention in event.mentions:
        for measure, value in quantities(mention, wording):
            if loose and not measure.isalpha():
                continue
            told[measure][value].append(mention)
    for measure, values in sorted(told.items()):
        if len(values) > 1 and _by_different_articles(values.values()):
            amounts = " or ".join(f"{value:g}" for value in sorted(values))
            return Conflict(
                f"How many {measure}, {amounts}: {event.title}", (event.id,), _each_side(event, values.values())
            )
    return None


def _by_different_articles(groups: Iterable[Sequence[Mention]]) -> bool:
    articles = [{mention.article for mention in group} for group in groups]
    return any(not a & b for i, a in enumerate(articles) for b in articles[i + 1 :])


_LOOKS: tuple[Callable[[Event, Wording], Conflict | None], ...] = (_doubted, _status, _place, _number)

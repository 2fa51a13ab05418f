"""Contradictions between the tellings of one event: status, place, number, and who asserts what others doubt."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from timeline.conflict import Conflict
from timeline.event import Event
from timeline.mention import Claim, Mention, Stance, Status
from timeline.review.numbers import quantities
from timeline.wording import Wording

__all__ = ["conflicts_within"]

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


def claim_of(mention: Mention) -> Claim:
    """Return a mention's claim; where nobody else makes it, the article's own, with the stance of its status."""
    if mention.claim is not None:
        return mention.claim
    return Claim(None, _STANCE_OF.get(mention.status, Stance.ASSERTS), mention.span)


def sides(mentions: Iterable[Mention]) -> tuple[Claim, ...]:
    """Return the mentions' claims, each sentence, claimant and stance once, in text order."""
    claims = {claim_of(mention) for mention in mentions}
    return tuple(sorted(claims, key=lambda claim: (claim.span, claim.by or "", claim.stance.value)))


def _doubted(event: Event, _: Wording) -> Conflict | None:
    claims = sides(event.mentions)
    asserted = [claim for claim in claims if claim.stance is Stance.ASSERTS]
    doubted = [claim for claim in claims if claim.stance in _DOUBTS]
    differing = [claim for claim in doubted if any(claim.by != other.by for other in asserted)]
    if not differing:
        return None
    return Conflict(
        f"Whether this is so: {event.title}", (event.id,), tuple(c for c in claims if c in {*asserted, *differing})
    )


def _status(event: Event, _: Wording) -> Conflict | None:
    """Held and called off, or called off and still on, by tellings of different articles."""
    off = [mention for mention in event.mentions if mention.status in _OFF]
    on = [mention for mention in event.mentions if mention.status in _HELD | _ON]
    if not any(a.article != b.article for a in off for b in on):
        return None
    return Conflict(f"Whether it is on or off: {event.title}", (event.id,), sides((*off, *on)))


def _place(event: Event, _: Wording) -> Conflict | None:
    by_place: dict[str, list[Mention]] = defaultdict(list)
    for mention in event.mentions:
        if mention.place:
            by_place[mention.place].append(mention)
    apart = [place for place in by_place if all(_no_word_shared(place, other) for other in by_place if other != place)]
    if len(apart) < 2:
        return None
    told = [mention for place in sorted(apart) for mention in by_place[place]]
    if len({mention.article for mention in told}) < 2:
        return None
    return Conflict(f"Where: {event.title} ({' or '.join(sorted(apart))})", (event.id,), sides(told))


def _no_word_shared(a: str, b: str) -> bool:
    return not {*a.casefold().split()} & {*b.casefold().split()}


def _number(event: Event, wording: Wording) -> Conflict | None:
    """Two articles give the same measure of one event differently."""
    told: dict[str, dict[float, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for mention in event.mentions:
        for measure, value in quantities(mention, wording):
            told[measure][value].append(mention)
    for measure, values in sorted(told.items()):
        telling = [mention for value in sorted(values) for mention in values[value]]
        if len(values) > 1 and _by_different_articles(values.values()):
            amounts = " or ".join(f"{value:g}" for value in sorted(values))
            return Conflict(f"How many {measure}, {amounts}: {event.title}", (event.id,), sides(telling))
    return None


def _by_different_articles(groups: Iterable[Sequence[Mention]]) -> bool:
    articles = [{mention.article for mention in group} for group in groups]
    return any(not a & b for i, a in enumerate(articles) for b in articles[i + 1 :])


_LOOKS: tuple[Callable[[Event, Wording], Conflict | None], ...] = (_doubted, _status, _place, _number)

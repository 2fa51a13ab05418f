"""Where articles say otherwise than a correction made by hand."""

from collections.abc import Iterator, Mapping, Sequence

from timeline.article import Article
from timeline.conflict import Conflict
from timeline.correction import Action, Correction
from timeline.event import Event
from timeline.mention import Claim, Mention, Stance

__all__ = ["correction_conflicts"]


def correction_conflicts(events: Sequence[Event], articles: Sequence[Article]) -> tuple[Conflict, ...]:
    """Return the tellings that a pinned date rules out, and the days of merged tellings that cannot be one.

    Where the correction says when it was made, only articles published later count: what it corrected is known.
    """
    published = {article.id: article for article in articles}
    return tuple(
        conflict
        for event in events
        for correction in event.corrections
        for conflict in _LOOKS.get(correction.action, _nothing)(event, correction, published)
    )


def _nothing(_: Event, __: Correction, ___: Mapping[str, Article]) -> Iterator[Conflict]:
    yield from ()


def _pinned(event: Event, correction: Correction, articles: Mapping[str, Article]) -> Iterator[Conflict]:
    assert correction.when is not None
    pinned = correction.when.bounds
    against = [m for m in _new(event, correction, articles) if not m.bounds.overlaps(pinned)]
    if against:
        days = " or ".join(sorted({str(mention.when) for mention in against}))
        about = f"When: {event.title}, {correction.when} by hand ({correction.by}) or {days}"
        yield Conflict(about, (event.id,), _claims(against))


def _merged(event: Event, correction: Correction, articles: Mapping[str, Article]) -> Iterator[Conflict]:
    new = _new(event, correction, articles)
    apart = [m for m in new if any(not m.bounds.overlaps(other.bounds) for other in event.mentions)]
    if apart:
        days = " or ".join(sorted({str(mention.when) for mention in apart}))
        yield Conflict(f"When: {event.title}, joined by hand ({correction.by}), {days}", (event.id,), _claims(apart))


_LOOKS = {Action.PIN: _pinned, Action.MERGE: _merged}


def _new(event: Event, correction: Correction, articles: Mapping[str, Article]) -> list[Mention]:
    told = [mention for mention in event.mentions if mention.timex is not None and mention.article in articles]
    made = correction.made
    return [mention for mention in told if made is None or articles[mention.article].published > made]


def _claims(mentions: Sequence[Mention]) -> tuple[Claim, ...]:
    claims = (m.claim or Claim(None, Stance.ASSERTS, m.span) for m in mentions)
    return tuple(sorted(set(claims), key=lambda claim: (claim.span, claim.by or "")))

"""An event: the mentions judged to tell the same thing."""

from collections.abc import Iterable

from attrs import field, frozen

from timeline.correction import Correction
from timeline.mention import Claim, Mention, Stance, Status
from timeline.when import When

__all__ = ["Event", "event_id"]

_SAYS = {
    Stance.ASSERTS: "says it is so",
    Stance.DENIES: "says it is not so",
    Stance.NONCOMMITTAL: "will not be drawn",
    Stance.UNCONFIRMED: "does not confirm it",
    Stance.CONDITIONAL: "says it depends",
}


def event_id(mentions: Iterable[Mention]) -> str:
    """Return an id made from the event's first mention by article id and offset, so that it outlives re-runs."""
    import hashlib

    first = min(mention.trigger for mention in mentions)
    text = f"{first.article}\0{first.start}\0{first.end}"
    return hashlib.blake2b(text.encode(), digest_size=6).hexdigest()


@frozen
class Event:
    """What the articles tell together about one thing; disagreement is kept, not voted away.

    ``mentions`` are in the order (article id, offset). ``origins`` are the independent sources that tell it: articles
    that carry one wire story count once. ``claims`` are everybody's word on it. ``merged_because`` says for each joined
    mention why it was judged the same.
    """

    id: str
    title: str
    when: When
    status: Status
    mentions: tuple[Mention, ...]
    kind: str = ""
    actors: tuple[str, ...] = ()
    place: str | None = None
    origins: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    when_because: str = ""
    status_because: str = ""
    merged_because: tuple[str, ...] = field(default=(), kw_only=True)
    corrections: tuple[Correction, ...] = field(default=(), kw_only=True)
    """What an editor has corrected by hand."""

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles that tell it, sorted."""
        return tuple(sorted({mention.article for mention in self.mentions}))

    def why(self) -> str:
        """Return what is known and where from, a line each: date, status, tellings, everybody's word, each join."""
        lead = next((m for m in self.mentions if m.timex is not None and m.when == self.when), self.mentions[0])
        dated = f"When: {self.when}." if self.when.is_dated else "When: no article dates it."
        lines = [
            self.title,
            " ".join(filter(None, (dated, self.when_because))),
            f"Status: {self.status_because or self.status.value + '.'}",
            f"Told by {self._told_by()}.",
            f"{lead.article} says: “{lead.text.strip()}”",
        ]
        lines.extend(f"Date: {part}" for part in (lead.timex.why() if lead.timex else lead.when_because,) if part)
        lines.extend(f"{claim.by or claim.span.article}: {_SAYS[claim.stance]}." for claim in _distinct(self.claims))
        lines.extend(f"One event: {reason}" for reason in self.merged_because)
        lines.extend(f"{correction}" for correction in self.corrections)
        return "\n".join(lines)

    def _told_by(self) -> str:
        articles = _count(len(self.articles), "article")
        origins = _count(len(self.origins), "independent origin")
        return f"{articles} from {origins}: {', '.join(self.origins)}" if self.origins else articles

    def __str__(self) -> str:
        return f"{self.when}  {self.title} ({self.status.value})"


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _distinct(claims: Iterable[Claim]) -> Iterable[Claim]:
    """Return each claimant's first claim of each stance."""
    first: dict[tuple[str, Stance], Claim] = {}
    for claim in claims:
        first.setdefault((claim.by or claim.span.article, claim.stance), claim)
    return first.values()

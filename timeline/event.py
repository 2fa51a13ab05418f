"""An event: the mentions judged to tell the same thing."""

import hashlib
from collections.abc import Iterable

from attrs import field, frozen

from timeline.mention import Claim, Mention, Status
from timeline.when import When

__all__ = ["Event", "event_id"]


def event_id(mentions: Iterable[Mention]) -> str:
    """Return an id made from the event's first mention by article id and offset, so that it outlives re-runs."""
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

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles that tell it, sorted."""
        return tuple(sorted({mention.article for mention in self.mentions}))

    def why(self) -> str:
        """Return plain sentences: where it is told, why its date and status are what they are."""
        lead = next((m for m in self.mentions if m.timex is not None and m.when == self.when), self.mentions[0])
        lines = [f"{self.title}: {self.when}, {self.status.value}.", f"{lead.article} says: “{lead.text}”"]
        if self.when_because:
            lines.append(self.when_because)
        if lead.timex is not None:
            lines.append(lead.timex.why())
        if self.status_because:
            lines.append(self.status_because)
        lines.extend(self.merged_because)
        return "\n".join(lines)

    def __str__(self) -> str:
        return f"{self.when}  {self.title} ({self.status.value})"

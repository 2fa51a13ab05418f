"""Whose word a place in an article is, and which articles tell the same news."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from timeline.article import Article, Span
from timeline.event import Event
from timeline.mention import Claim, Stance

__all__ = ["Told"]

_SAME_NEWS = 3
"""Days between two publications up to which they carry the same news."""


class Told:
    """The articles and events under review, looked up by place; built once, so that each question is cheap."""

    def __init__(self, articles: Sequence[Article], events: Sequence[Event]) -> None:
        self.texts: Mapping[str, str] = {article.id: article.text for article in articles}
        self._published = {article.id: article.published.toordinal() for article in articles}
        self._claims: dict[str, list[Claim]] = defaultdict(list)
        self._triggers: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        self._shared: dict[str, set[str]] = defaultdict(set)
        for event in events:
            for claim in event.claims:
                self._claims[claim.span.article].append(claim)
            for mention in event.mentions:
                self._triggers[mention.article].append((mention.trigger, event.id))
            if len(event.articles) > 1:
                for article in event.articles:
                    self._shared[article].add(event.id)

    def same_news(self, a: str, b: str) -> bool:
        """Return whether two articles are of the same days and tell some event together."""
        return abs(self._published[a] - self._published[b]) <= _SAME_NEWS and self.share(a, b)

    def share(self, a: str, b: str) -> bool:
        """Return whether some event is told by both articles."""
        return not self._shared[a].isdisjoint(self._shared[b])

    def claim(self, span: Span) -> Claim:
        """Return whose word it is: inside a quotation its speaker's, where the sentence has one; else the article's."""
        quoted = _is_quoted(self.texts[span.article], span.start)
        speakers = {claim.by for claim in self._claims[span.article] if span in claim.span and quoted}
        return Claim(next(iter(speakers)) if len(speakers) == 1 else None, Stance.ASSERTS, span)

    def events(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """Return the ids of the events whose triggers lie in these places, sorted."""
        return tuple(
            sorted(
                {event for span in spans for trigger, event in self._triggers[span.article] if span.overlaps(trigger)}
            )
        )


def _is_quoted(text: str, at: int) -> bool:
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1

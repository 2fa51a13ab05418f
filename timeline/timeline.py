"""Timeline: events in order, with the articles that tell them."""

from collections.abc import Iterator

from attrs import field, frozen

from timeline.article import Article
from timeline.conflict import Conflict
from timeline.errors import UnknownEvent
from timeline.event import Event
from timeline.mention import Mention
from timeline.ordering import Ordering

__all__ = ["Timeline"]


@frozen
class Timeline:
    """Events in their total order, the articles they come from, and what is known about both.

    ``mentions`` are all mentions of all articles, kept so that `as_of` can tell again what was known earlier.
    Iterating gives events in order; ``line[0]`` and ``line["event id"]`` give one.
    """

    events: tuple[Event, ...]
    ordering: Ordering
    articles: tuple[Article, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    mentions: tuple[Mention, ...] = field(default=(), repr=False)
    problems: tuple[Exception, ...] = ()

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    def __getitem__(self, key: int | str) -> Event:
        if isinstance(key, int):
            return self.events[key]
        for event in self.events:
            if event.id == key:
                return event
        raise UnknownEvent(key)

    def article(self, key: str) -> Article:
        """Return the article with this id."""
        return next(article for article in self.articles if article.id == key)

"""Review a timeline: where sources contradict each other."""

from collections.abc import Sequence

from timeline.article import Article
from timeline.conflict import Conflict
from timeline.event import Event
from timeline.wording import PLAIN, Wording

__all__ = ["conflicts"]


def conflicts(events: Sequence[Event], articles: Sequence[Article], wording: Wording = PLAIN) -> tuple[Conflict, ...]:
    """Return the points on which the sources cannot all be right."""
    return ()

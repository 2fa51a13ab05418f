"""Fuse mentions of the same thing into events, conservatively."""

from collections.abc import Sequence

from timeline.article import Article
from timeline.event import Event
from timeline.mention import Mention
from timeline.wording import PLAIN, Wording

__all__ = ["fuse"]


def fuse(mentions: Sequence[Mention], articles: Sequence[Article], wording: Wording = PLAIN) -> tuple[Event, ...]:
    """Return the events that the mentions tell, in no particular order but always the same one."""
    return ()

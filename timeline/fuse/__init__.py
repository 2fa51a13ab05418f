"""Fuse mentions of the same thing into events, conservatively."""

from collections.abc import Iterable

from timeline.article import Article
from timeline.event import Event
from timeline.mention import Mention
from timeline.wording import PLAIN, Wording

__all__ = ["fuse"]


def fuse(mentions: Iterable[Mention], articles: Iterable[Article], wording: Wording = PLAIN) -> tuple[Event, ...]:
    """Return the events that the mentions tell, sorted by their first telling (article id, offset).

    Mentions and articles may come in any order, with the same result. Two mentions of one trigger count once.
    Joining is conservative: see `timeline.fuse.together.likeness`. A noun that says neither who met, when nor where,
    and joins nothing, is no event ("meetings are useful").
    """
    # Here rather than above, so that `import timeline` pays for it only when something is fused.
    from timeline.fuse.together import together

    return together(mentions, articles, wording)

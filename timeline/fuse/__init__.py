"""Fuse mentions of the same thing into events, conservatively."""

from collections.abc import Iterable, Sequence

from timeline.article import Article
from timeline.correction import Correction
from timeline.event import Event
from timeline.mention import Mention
from timeline.wording import PLAIN, Wording

__all__ = ["correct", "fuse", "locate"]


def fuse(mentions: Iterable[Mention], articles: Iterable[Article], wording: Wording = PLAIN) -> tuple[Event, ...]:
    """Return the events that the mentions tell, sorted by their first telling (article id, offset).

    Mentions and articles may come in any order, with the same result. Two mentions of one trigger count once.
    Joining is conservative: see `timeline.fuse.together.likeness`. A noun that says neither who met, when nor where,
    and joins nothing, is no event ("meetings are useful").
    """
    # Here rather than above, so that `import timeline` pays for it only when something is fused.
    from timeline.fuse.together import together

    return together(mentions, articles, wording)


def locate(corrections: Iterable[Correction], events: Sequence[Event]) -> tuple[Correction, ...]:
    """Return corrections made by hand with the tellings they name; see `timeline.fuse.corrected.located`.

    Raises
    ------
    BadCorrection
        If one names no event, or more than one.
    """
    from timeline.fuse.corrected import located

    return located(corrections, events)


def correct(
    events: Sequence[Event], corrections: Sequence[Correction], articles: Iterable[Article], wording: Wording = PLAIN
) -> tuple[Event, ...]:
    """Return the events with located corrections carried out; see `timeline.fuse.corrected.corrected`."""
    from timeline.fuse.corrected import corrected

    return corrected(events, corrections, articles, wording)

"""Review a timeline: where sources contradict each other, and where one contradicts itself."""

from collections.abc import Sequence

from timeline.article import Article
from timeline.conflict import Conflict
from timeline.event import Event
from timeline.wording import PLAIN, Wording

__all__ = ["conflicts"]


def conflicts(events: Sequence[Event], articles: Sequence[Article], wording: Wording = PLAIN) -> tuple[Conflict, ...]:
    """Return the points on which the sources cannot all be right, in the order of their first sentence.

    Within one event: one asserts what another denies, doubts or will not confirm; on or off; another place; another
    number. Between events: the same thing told for days that cannot be one. In one article, or in articles that tell
    some event together: nearly the same sum for one thing, and lengths of one thing that cannot all be right ("a
    month-long strike", "the three-week strike"). Every side keeps its sentence, claimant and stance.
    """
    # Here rather than above, so that `import timeline` pays for it only when something is reviewed.
    from timeline.review.across import amount_conflicts, day_conflicts, length_conflicts
    from timeline.review.within import conflicts_within

    found = [
        *(conflict for event in events for conflict in conflicts_within(event, wording)),
        *day_conflicts(events, wording),
        *amount_conflicts(articles, events, wording),
        *length_conflicts(articles, events, wording),
    ]
    return tuple(sorted(found, key=lambda conflict: (conflict.claims[0].span, conflict.about)))

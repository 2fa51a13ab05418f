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
    number. Between events: the same thing told for days that cannot be one, a beginning miscounted by a few
    days; the same two the other way round ("Orne beat Vale", "Vale beat Orne"); held and not held. In one article, or
    in articles that tell some event together: nearly the same sum or rate for one thing,
    lengths of one thing that cannot all be right ("a month-long strike", "the three-week strike"), one quotation in
    two wordings, one moment by two clocks that do not agree. Between a correction made by hand and what
    articles say. Every side keeps its sentence, claimant and stance.
    """
    # Here rather than above, so that `import timeline` pays for it only when something is reviewed.
    from timeline.review.across import amount_conflicts, day_conflicts, length_conflicts
    from timeline.review.corrected import correction_conflicts
    from timeline.review.opposites import opposite_conflicts
    from timeline.review.quotations import quotation_conflicts
    from timeline.review.rates import rate_conflicts
    from timeline.review.slips import beginning_conflicts, clock_conflicts
    from timeline.review.told import Told
    from timeline.review.within import conflicts_within

    told = Told(articles, events)
    found = [
        *(conflict for event in events for conflict in conflicts_within(event, wording)),
        *day_conflicts(events, wording),
        *opposite_conflicts(events, wording),
        *correction_conflicts(events, articles),
        *beginning_conflicts(events, wording),
        *amount_conflicts(articles, told, wording),
        *rate_conflicts(articles, told),
        *length_conflicts(articles, told, wording),
        *quotation_conflicts(articles, told),
        *clock_conflicts(articles, told, wording),
    ]
    return tuple(sorted(found, key=lambda conflict: (conflict.claims[0].span, conflict.about)))

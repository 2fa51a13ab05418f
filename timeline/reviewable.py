"""The questions a reporter asks of a timeline, beside what it holds: changes, promises, gaps, open points, a draft."""

import datetime as dt
from typing import TYPE_CHECKING

from timeline.errors import InvalidInput
from timeline.interval import DateLike, Interval
from timeline.policy import Policy

if TYPE_CHECKING:
    from timeline.inquiry import Ask, Change, Finding, Flip, Gap, NearMerge, OpenQuestion, Outcome
    from timeline.timeline import Timeline

__all__ = ["Reviewable"]


class Reviewable:
    """What can be asked about: the answers are values of `timeline.inquiry`, and each prints as a line."""

    __slots__ = ()

    def changes(self, earlier: DateLike, later: DateLike) -> "tuple[Change, ...]":
        """Return what was known by the later day and not by the earlier one, in the order of the later line.

        Both days are included in what was known by them, as in `Timeline.as_of`.

        Raises
        ------
        EmptyInterval
            If ``later`` comes before ``earlier``.
        """
        from timeline.review.changes import changes

        Interval.closed(earlier, later)
        line = _line(self)
        return changes(line.as_of(earlier).events, line.as_of(later).events)

    def outcomes(self, today: DateLike | None = None) -> "tuple[Outcome, ...]":
        """Return what came of everything promised, by what was told up to a day; see `timeline.inquiry.Fate`.

        Without a day, by the day of the last article: nothing here reads the clock.
        """
        from timeline.review.promises import outcomes

        day = _day(_line(self), today)
        return outcomes(_told_by(_line(self), day).events, day)

    def overdue(self, today: DateLike | None = None) -> "Timeline":
        """Return the planned events whose last day had passed by a day with nobody telling that they took place.

        They are as known by that day; without one, by the day of the last article.
        """
        from timeline.inquiry import Fate

        late = {outcome.event.id for outcome in self.outcomes(today) if outcome.fate is Fate.OVERDUE}
        return _told_by(_line(self), _day(_line(self), today)).where(lambda event: event.id in late)

    def gaps(self, days: int = 7) -> "tuple[Gap, ...]":
        """Return the stretches of at least so many days on which nothing told can have fallen, earliest first.

        Raises
        ------
        InvalidInput
            If ``days`` is no whole number above 0.
        """
        from timeline.review.gaps import gaps

        if not isinstance(days, int) or days < 1:
            raise InvalidInput(f"gaps() takes a whole number of days, at least 1, got {days!r}")
        return gaps(_line(self).events, days)

    def questions(self, *kinds: "Ask | str", today: DateLike | None = None) -> "tuple[OpenQuestion, ...]":
        """Return what the articles leave open, the most pressing sort first; ``kinds`` chooses among `Ask`.

        Without ``kinds``, that a single origin tells a thing is asked only where several articles carry it.

        Raises
        ------
        UnknownQuestion
            If a kind is none; the message lists those there are.
        """
        from timeline.review.questions import Known, asks, by_default, questions

        wanted, line = asks(kinds), _line(self)
        sources = {article.id: article.source or article.id for article in line.articles}
        lies = {event.id: line.placed(event) for event in line}
        known = Known(line.events, lies, line.conflicts(), self.outcomes(today), self.gaps(), sources)
        return tuple(q for q in questions(known) if q.ask in wanted and (kinds or by_default(q)))

    def check(self, text: str, published: DateLike) -> "tuple[Finding, ...]":
        """Return what in a draft (or a language model's answer) does not stand up against these events, in text order.

        ``published`` is the day that the draft's own "Tuesday" is counted from; see `timeline.inquiry.Fault`.

        Raises
        ------
        BadPublicationDate, EmptyArticle, BadRecord
            If ``published`` is no day, or the draft has no text or is none.
        """
        from timeline.second_look import check

        return check(_line(self), text, published)

    def near_merges(self) -> "tuple[NearMerge, ...]":
        """Return the pairs of these events that were nearly told as one, the nearest first, and why they are not.

        What was joined, and why, is in `Event.merged_because`.
        """
        from timeline.second_look import near_merges

        return near_merges(_line(self))

    def sensitivity(self, *policies: str | Policy) -> "tuple[Flip, ...]":
        """Return what other policies of reading dates would change: events that move, certain orders turned round.

        ``policies`` are names of `timeline.policy.Policy`, ``nearest`` and ``calendar_week`` if none is given. The
        articles are read again by each, so it takes as long as building as many times.

        Raises
        ------
        UnknownPolicy
            If there is no such policy.
        """
        from timeline.second_look import sensitivity

        return sensitivity(_line(self), policies or (Policy.NEAREST, Policy.CALENDAR_WEEK))


def _line(reviewable: Reviewable) -> "Timeline":
    from timeline.timeline import Timeline

    assert isinstance(reviewable, Timeline)
    return reviewable


def _day(line: "Timeline", today: DateLike | None) -> Interval:
    last = max((article.published for article in line.articles), default=dt.date.min)
    return Interval.of(last if today is None else today)


def _told_by(line: "Timeline", day: Interval) -> "Timeline":
    """Return what was told by a day: the timeline itself, where nothing in it was published later."""
    if any(day.is_before(article.day) for article in line.articles):
        assert day.earliest is not None
        return line.as_of(day.earliest)
    return line

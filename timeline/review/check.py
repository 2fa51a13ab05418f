"""A draft held against a timeline: dates no source supports, statuses and orders that the articles rule out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from timeline.article import Article, Span
from timeline.civil import MINUTES_A_DAY, weekday
from timeline.event import Event
from timeline.inquiry import Fault, Finding
from timeline.mention import Mention, Status
from timeline.ordering import Ordering, Verdict
from timeline.query import folded
from timeline.timex import Timex

__all__ = ["Draft", "check"]

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DONE = (Status.HAPPENED, Status.ONGOING)
_OPEN = {
    Status.SCHEDULED: "ahead",
    Status.PLANNED: "ahead",
    Status.PROPOSED: "ahead",
    Status.CONDITIONAL: "conditional",
    Status.CLAIMED: "only claimed",
    Status.DENIED: "denied",
    Status.UNCERTAIN: "in doubt",
    Status.POSTPONED: "postponed",
    Status.CANCELLED: "cancelled",
}


@frozen
class Draft:
    """A draft as read, and the event of the timeline that each of its mentions tells, by trigger, where one does."""

    article: Article
    timexes: Sequence[Timex]
    mentions: Sequence[Mention]
    told: Mapping[Span, Event]
    ordering: Ordering
    """The order of the draft's own events, which ``homes`` gives for each trigger."""
    homes: Mapping[Span, str]


def check(draft: Draft, ordering: Ordering, articles: Iterable[Article]) -> tuple[Finding, ...]:
    """Return what to look at in a draft, in text order; see `timeline.inquiry.Fault`."""
    published = {article.id: article.day.first_day for article in articles}
    found = [
        *_weekdays(draft),
        *(f for mention in draft.mentions for f in _held_against(mention, draft, published)),
        *_orders(draft, ordering),
    ]
    return tuple(sorted(found, key=lambda finding: (finding.span.start, finding.span.end, finding.fault.value)))


def _weekdays(draft: Draft) -> Iterator[Finding]:
    for timex in draft.timexes:
        said = getattr(timex.basis.meaning, "weekday", None) if timex.basis is not None else None
        day = timex.when.bounds.first_day
        if said is None or day is None or day != timex.when.bounds.last_day or weekday(day) == said:
            continue
        because = f"{timex.when} is a {_DAYS[weekday(day)]}"
        span = Span(draft.article.id, timex.span.start, timex.span.end)
        yield Finding(Fault.WEEKDAY, span, timex.text, because)


def _held_against(mention: Mention, draft: Draft, published: Mapping[str, int | None]) -> Iterator[Finding]:
    event = draft.told.get(mention.trigger)
    if event is None:
        if mention.status in _DONE and not mention.is_nominal:
            yield Finding(Fault.NOT_TOLD, mention.span, mention.text, f"no article tells “{mention.title}”")
        return
    yield from _dates(mention, event, published)
    yield from _status(mention, event)
    yield from _strangers(mention, event)


def _dates(mention: Mention, event: Event, published: Mapping[str, int | None]) -> Iterator[Finding]:
    if mention.timex is None or not mention.when.is_dated:
        return
    told, said = event.when.bounds, mention.when.bounds
    sources = f"“{event.title}” is {event.when.words} by {_articles(event)}"
    if not said.overlaps(told):
        days = {published.get(article) for article in event.articles}
        is_days = said.is_known and said.first_day == said.last_day and said.first_day in days
        fault = Fault.PUBLICATION if is_days else Fault.DATE
        more = ", and the draft gives the day of publication" if is_days else ""
        yield Finding(fault, mention.timex.span, mention.timex.text, sources + more, (event,))
    elif said.is_known and said != told and said in told and _is_wider(told.start, told.end, said.start, said.end):
        yield Finding(Fault.PRECISION, mention.timex.span, mention.timex.text, sources, (event,))


def _is_wider(start: int | None, end: int | None, first: int | None, last: int | None) -> bool:
    """Tell whether the first stretch leaves at least a day more open than the second."""
    if start is None or end is None:
        return True
    assert first is not None
    assert last is not None
    return (end - start) - (last - first) >= MINUTES_A_DAY


def _status(mention: Mention, event: Event) -> Iterator[Finding]:
    if mention.status in _DONE and mention.claim is None and event.status in _OPEN:
        because = f"by {_articles(event)}, “{event.title}” is {_OPEN[event.status]}"
        yield Finding(Fault.STATUS, mention.span, mention.text, because, (event,))
    elif event.status in _DONE and mention.status in (Status.DENIED, Status.CANCELLED):
        because = f"by {_articles(event)}, “{event.title}” took place"
        yield Finding(Fault.STATUS, mention.span, mention.text, because, (event,))


def _strangers(mention: Mention, event: Event) -> Iterator[Finding]:
    """Yield whoever the draft names in it and no telling of the event names at all."""
    told = {word for telling in event.mentions for word in folded(telling.text)}
    told.update(word for name in event.actors for word in folded(name))
    for name in mention.actors:
        words = folded(name)
        if name[:1].isupper() and words and words[-1] not in told and words[-1] in folded(mention.text):
            because = f"{name} is named in no telling of “{event.title}” by {_articles(event)}"
            yield Finding(Fault.WHO, mention.span, mention.text, because, (event,))


def _orders(draft: Draft, ordering: Ordering) -> Iterator[Finding]:
    """Yield the pairs of the draft's own line that are certain there and the other way round by the articles."""
    first = {draft.homes[mention.trigger]: mention for mention in reversed(draft.mentions)}
    for a, b in draft.ordering.certain:
        one, other = draft.told.get(first[a].trigger), draft.told.get(first[b].trigger)
        if one is None or other is None or one.id == other.id or _is_misdated(first[a], one, first[b], other):
            continue
        related = ordering.relate(one.id, other.id)
        if related.verdict is Verdict.IMPOSSIBLE:
            mention = max(first[a], first[b], key=lambda m: m.trigger)
            because = f"“{one.title}” was not over before “{other.title}”: {'; '.join(related.because)}"
            yield Finding(Fault.ORDER, mention.span, mention.text, because, (one, other))


def _is_misdated(a: Mention, one: Event, b: Mention, other: Event) -> bool:
    """Tell whether the draft has one of the two on a day that is ruled out, which is a finding already."""
    return not (a.bounds.overlaps(one.when.bounds) and b.bounds.overlaps(other.when.bounds))


def _articles(event: Event) -> str:
    names = event.origins or event.articles
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"

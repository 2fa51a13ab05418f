"""What was known earlier: for some days of publication, each event of the page as the articles up to that day told it.

It is `Timeline.as_of`, so that nothing leaks back: a row that would read otherwise on an earlier day, if only by its
count of articles, stands on the page a second time, as it read then.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from attrs import evolve, frozen

from timeline.event import Event
from timeline.export.page import Page, page_of
from timeline.export.row import inside, row
from timeline.timeline import Timeline

__all__ = ["Past", "past", "stops"]

_MOST = 12
"""How many earlier days a page holds at most."""

_WORK = 8_000
"""How many tellings are fused anew for them, all days together: a few seconds' worth."""


@frozen
class Past:
    """What the list needs to go back: the rows as they read earlier, and from which stop each row of the list holds.

    ``rows`` stand before the row of the event that they have become part of; where a query chooses that no more, before
    the row of an event near it, and under the empty id if there is none.
    """

    rows: Mapping[str, tuple[str, ...]]
    since: Mapping[str, int]


@frozen
class _Reading:
    """One way a row read: of the event that it has become part of, from one stop up to another."""

    root: str
    inner: str
    event: Event
    page: Page
    since: int
    until: int


def stops(line: Timeline) -> tuple[dt.date, ...]:
    """Return the days to look back to, ascending: days of publication but the last, spread evenly where there are many.

    Fusing anew takes time, so that a long line has fewer of them; one with a single day of publication has none.
    """
    days = sorted({article.published for article in line.articles})[:-1]
    if not days:
        return ()
    told = line.mentions or tuple(mention for event in line for mention in event.mentions)
    day_of = {article.id: article.published for article in line.articles}
    counted = list(accumulate(_per_day([day_of[each.article] for each in told if each.article in day_of], days)))
    for number in range(min(_MOST, len(days)), 1, -1):
        chosen = [round(place * (len(days) - 1) / (number - 1)) for place in range(number)]
        if sum(counted[place] for place in chosen) <= _WORK:
            return tuple(days[place] for place in chosen)
    return (days[bisect_right(counted, _WORK) - 1],) if counted[0] <= _WORK else ()


def _per_day(told: Sequence[dt.date], days: Sequence[dt.date]) -> Iterator[int]:
    ordered = sorted(told)
    places = [0, *(bisect_right(ordered, day) for day in days)]
    return (b - a for a, b in pairwise(places))


def past(page: Page, days: Sequence[dt.date]) -> Past:
    """Return how the rows of a page read on earlier days."""
    now = {event.id: inside(event, page, order=False) for event in page.line} if days else {}
    rows: dict[str, tuple[str, ...]] = {}
    since: dict[str, int] = {}
    for reading in _readings(page, days):
        if reading.until == len(days) and reading.inner == now.get(reading.root):
            since[reading.root] = reading.since
            continue
        marks = {"hidden": "", "data-since": str(reading.since), "data-until": str(reading.until)}
        written = row(reading.event, reading.page, reading.inner + _now(reading, page), marks)
        rows[reading.root] = (*rows.get(reading.root, ()), written)
    return Past(rows, since)


def _now(reading: _Reading, page: Page) -> str:
    """Return a link to the row as it reads now; an event that a query chooses no more has none."""
    here = page.anchors.get(reading.root)
    told = {each.trigger for each in reading.event.mentions}
    if here is None or not any(each.trigger in told for each in page.line[reading.root].mentions):
        return ""
    return f'<p class="now"><a href="#{here}">As all the articles tell it</a></p>'


def _readings(page: Page, days: Sequence[dt.date]) -> list[_Reading]:
    """Return every way that a row read on these days, those that read alike on neighbouring days as one."""
    roots = {mention.trigger: event.id for event in page.line for mention in event.mentions}
    running: dict[tuple[str, str], _Reading] = {}
    ended: list[_Reading] = []
    for stop, day in enumerate(days):
        then = evolve(
            page_of(page.line.as_of(day.isoformat())), axis=page.axis, actors=page.actors, sources=page.sources
        )
        before, running, root = running, {}, next(iter(page.anchors), "")
        for event in then.line:
            root = next((roots[each.trigger] for each in event.mentions if each.trigger in roots), root)
            inner = inside(event, then, order=False)
            known = before.pop((root, inner), None)
            since = known.since if known is not None else stop
            running[root, inner] = _Reading(root, inner, event, then, since, stop + 1)
        ended.extend(before.values())
    return [*ended, *running.values()]

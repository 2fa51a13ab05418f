"""iCalendar (RFC 5545, RFC 7986) through the icalendar library: each dated event as an all-day entry.

A calendar knows whole days and three statuses, and nothing of doubt. So the span an event may lie in is shown as a
range of days, with the EDTF text beside it in ``X-EDTF``; whatever did not plainly happen says so in its title and is
``TENTATIVE``; and what somebody denied is left out.
"""

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from timeline.article import Article
from timeline.civil import year_month_day
from timeline.export.loss import Export, LossReport, lost
from timeline.export.spots import Manner, Spot, line_losses, losses, spots
from timeline.export.words import cited, one_line, shown, voices
from timeline.mention import Status
from timeline.timeline import Timeline

if TYPE_CHECKING:
    from icalendar import Event as Entry

__all__ = ["to_icalendar"]

_STATUS = {
    Status.HAPPENED: "CONFIRMED",
    Status.ONGOING: "CONFIRMED",
    Status.SCHEDULED: "TENTATIVE",
    Status.PLANNED: "TENTATIVE",
    Status.PROPOSED: "TENTATIVE",
    Status.CLAIMED: "TENTATIVE",
    Status.CONDITIONAL: "TENTATIVE",
    Status.UNCERTAIN: "TENTATIVE",
    Status.POSTPONED: "TENTATIVE",
    Status.CANCELLED: "CANCELLED",
}

_EPOCH = dt.date(1970, 1, 1)
_YEARS = range(1, 9999)
"""The years of `datetime`, without the last: the end of an entry is the day after it."""


_MANNER = Manner(
    mapped={
        "open end": "shown on its known day, with “{said}” in the title",
        "window": "shown on all days of {edtf}, though it fell in some part of them",
        "approximate date": "shown as exact; {edtf} is in X-EDTF",
        "doubtful date": "shown as sure; {edtf} is in X-EDTF",
        "status": "{status} is not a status of calendars; the title and X-TIMELINE-STATUS say so",
    },
    lost={
        "no date": "shown where its order puts it, as “{said}”",
        "time of day": "shown on whole days; it was {said}",
        "disagreement": "the calendar shows one side's date and title only",
        "control characters": "replaced by U+FFFD",
    },
    plain=(Status.HAPPENED, Status.CANCELLED),
)


def to_icalendar(line: Timeline) -> Export:
    """Return one VEVENT for each event that has a date and that nobody denied.

    DTSTAMP is the newest publication date, never the clock (1970-01-01 if there are no articles). An event with one
    known end is shown on that day, with "not before" or "by" in its title.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//newstimeline//timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("name", "Timeline")
    calendar.add("x-wr-calname", "Timeline")
    published = max((article.published for article in line.articles), default=_EPOCH)
    stamp = dt.datetime(published.year, published.month, published.day, tzinfo=dt.UTC)
    articles = {article.id: article for article in line.articles}
    drawn, left_out = spots(line, _YEARS)
    denied = [spot.event for spot in drawn if spot.event.status is Status.DENIED]
    drawn = [spot for spot in drawn if spot.event.status is not Status.DENIED]
    for spot in drawn:
        calendar.add_component(_entry(spot, stamp, articles))
    how = "denied; left out, since a calendar would show it as if it happened"
    told = (*left_out, *(lost(event, "status", how) for event in denied), *losses(drawn, line, _MANNER))
    text: str = calendar.to_ical().decode()
    return Export(text, LossReport("icalendar", (*told, *line_losses(line))))


def _entry(spot: Spot, stamp: dt.datetime, articles: Mapping[str, Article]) -> "Entry":
    from icalendar import Event as Entry

    entry, event = Entry(), spot.event
    entry.add("uid", f"{event.id}@newstimeline")
    entry.add("dtstamp", stamp)
    entry.add("dtstart", dt.date(*year_month_day(spot.first)))
    entry.add("dtend", dt.date(*year_month_day(spot.last + 1)))
    entry.add("summary", _text(spot.headline))
    entry.add("description", _text(_description(spot, articles)))
    if event.place:
        entry.add("location", _text(one_line(event.place)))
    url = next((url for mention in event.mentions if (url := _url(articles.get(mention.article)))), None)
    if url is not None:
        entry.add("url", url)
    entry.add("status", _STATUS[event.status])
    entry.add("transp", "TRANSPARENT")
    entry.add("x-edtf", event.when.edtf)
    entry.add("x-timeline-status", event.status.value)
    return entry


def _description(spot: Spot, articles: Mapping[str, Article]) -> str:
    event = spot.event
    lines = [f"When: {spot.words} ({event.when.edtf})", f"Status: {event.status.value}"]
    lines += [f"{label}: {'; '.join(names)}" for label, names in voices(event)]
    for mention in event.mentions:
        lines.append(f"“{one_line(mention.text)}”")
        lines.append(f"  — {_source(articles.get(mention.article), mention.article)}")
    return "\n".join(lines)


def _source(article: Article | None, name: str) -> str:
    if article is None:
        return name
    parts = (cited(article), article.title, article.published.isoformat(), article.url)
    return ", ".join(one_line(part) for part in parts if part)


def _url(article: Article | None) -> str | None:
    """Return the address if it is one that a calendar may open."""
    url = article.url if article is not None else None
    return url if url and url.startswith(("https://", "http://")) and url.isprintable() and " " not in url else None


def _text(text: str) -> str:
    """Return text that a TEXT value can hold, without control characters.

    Readers drop U+FEFF, the byte order mark; U+2060, its successor inside a text, takes its place.
    """
    return shown(text).replace("\ufeff", "\u2060")

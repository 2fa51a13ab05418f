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
from timeline.event import Event
from timeline.export.loss import Export, Loss, LossReport, lost
from timeline.export.placing import order_losses
from timeline.export.words import CONTROL, cited, date_words, marked, one_line, shown, title_of, voices
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
_PLAIN = (Status.HAPPENED, Status.CANCELLED)

_EPOCH = dt.date(1970, 1, 1)
_LAST = dt.date(9999, 12, 30)


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
    losses = [Loss("", "", "unread article", f"left out: {problem}") for problem in line.problems]
    for event in line:
        left_out = _left_out(event)
        if left_out is not None:
            losses.append(left_out)
            continue
        losses.extend(_losses(event, line))
        calendar.add_component(_entry(event, stamp, articles))
    losses.extend(order_losses(line))
    text: str = calendar.to_ical().decode()
    return Export(text, LossReport("icalendar", tuple(losses)))


def _left_out(event: Event) -> Loss | None:
    if event.status is Status.DENIED:
        return lost(event, "status", "denied; left out, since a calendar would show it as if it happened")
    if not event.when.is_dated:
        return lost(event, "no date", "left out")
    if _range(event) is None:
        return lost(event, "year out of range", f"{event.when.edtf} is left out; a calendar holds years 1 to 9999")
    return None


def _range(event: Event) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day the event may fall on, both included; the known one twice where one is unknown."""
    first, last = event.when.bounds.first_day, event.when.bounds.last_day
    first, last = (last if first is None else first), (first if last is None else last)
    assert first is not None
    assert last is not None
    if first < 1 or last > _LAST.toordinal():
        return None
    return dt.date(*year_month_day(first)), dt.date(*year_month_day(last))


def _entry(event: Event, stamp: dt.datetime, articles: Mapping[str, Article]) -> "Entry":
    from icalendar import Event as Entry

    entry = Entry()
    entry.add("uid", f"{event.id}@newstimeline")
    entry.add("dtstamp", stamp)
    days = _range(event)
    assert days is not None
    entry.add("dtstart", days[0])
    entry.add("dtend", days[1] + dt.timedelta(days=1))
    entry.add("summary", _text(_summary(event)))
    entry.add("description", _text(_description(event, articles)))
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


def _summary(event: Event) -> str:
    bounds = event.when.bounds
    half_known = date_words(event.when) if bounds.start is None or bounds.end is None else ""
    mark = ", ".join(part for part in (marked(event), half_known) if part)
    title = title_of(event)
    return f"{mark}: {title}" if mark else title


def _description(event: Event, articles: Mapping[str, Article]) -> str:
    lines = [f"When: {date_words(event.when)} ({event.when.edtf})", f"Status: {event.status.value}"]
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


def _losses(event: Event, line: Timeline) -> list[Loss]:
    when, bounds = event.when, event.when.bounds
    found = []
    if bounds.start is None or bounds.end is None:
        found.append(
            lost(event, "open end", f"shown on its known day, with “{date_words(when)}” in the title", mapped=True)
        )
    elif not when.fills and bounds.first_day != bounds.last_day:
        found.append(
            lost(event, "window", f"shown on all days of {when.edtf}, though it fell in some part of them", mapped=True)
        )
    if bounds.has_minutes:
        found.append(lost(event, "time of day", f"shown on whole days; it was {date_words(when)}"))
    if when.approximate:
        found.append(lost(event, "approximate date", f"shown as exact; {when.edtf} is in X-EDTF", mapped=True))
    if when.uncertain:
        found.append(lost(event, "doubtful date", f"shown as sure; {when.edtf} is in X-EDTF", mapped=True))
    if event.status not in _PLAIN:
        mapped = _STATUS[event.status]
        how = f"{event.status.value} is written as {mapped}; the title and X-TIMELINE-STATUS say so"
        found.append(lost(event, "status", how, mapped=True))
    if any(event.id in conflict.events for conflict in line.conflicts()):
        found.append(lost(event, "disagreement", "the calendar shows one side's date and title only"))
    if CONTROL.search(f"{event.title}{event.place or ''}{''.join(m.text for m in event.mentions)}"):
        found.append(lost(event, "control characters", "replaced by U+FFFD"))
    return found

"""TimelineJS3 JSON (https://timeline.knightlab.com/docs/json-format.html): slides for a newsroom page.

What its readers do to a careless file decides the shape here: one slide without a date hides the whole timeline, so the
undated are left out; an end that has more parts than its start is dropped in silence, so both always have year, month
and day; midnight is shown as no time at all and "about" is unknown, so every slide has a ``display_date`` of its own.
Headlines and texts are HTML there: all that comes from articles is escaped.
"""

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from timeline.article import Article
from timeline.civil import year_month_day
from timeline.event import Event
from timeline.export.loss import Export, Loss, LossReport, lost
from timeline.export.placing import order_losses
from timeline.export.words import CONTROL, cited, count, date_words, marked, one_line, shown, title_of, voices
from timeline.mention import Mention, Status
from timeline.timeline import Timeline

__all__ = ["to_timelinejs"]

_YEARS = range(-271820, 275760)
"""The years that a JavaScript Date holds."""

_GROUPS = {
    Status.HAPPENED: "Happened",
    Status.ONGOING: "Happened",
    Status.SCHEDULED: "Ahead",
    Status.PLANNED: "Ahead",
    Status.PROPOSED: "Ahead",
    Status.CONDITIONAL: "Ahead",
    Status.POSTPONED: "Ahead",
    Status.CANCELLED: "Called off or denied",
    Status.DENIED: "Called off or denied",
    Status.CLAIMED: "Claimed",
    Status.UNCERTAIN: "Claimed",
}


def to_timelinejs(line: Timeline) -> Export:
    """Return one slide for each event with a date; the headline says what was only claimed, planned or denied."""
    articles = {article.id: article for article in line.articles}
    losses = [Loss("", "", "unread article", f"left out: {problem}") for problem in line.problems]
    slides = []
    for event in line:
        dates = _dates(event)
        if dates is None:
            losses.append(_left_out(event))
            continue
        slides.append(_slide(event, dates, articles))
        losses.extend(_losses(event, line))
    losses.extend(order_losses(line))
    text = json.dumps({"scale": "human", "events": slides}, ensure_ascii=False, indent=1)
    return Export(text + "\n", LossReport("timelinejs", tuple(losses)))


def _left_out(event: Event) -> Loss:
    if not event.when.is_dated:
        return lost(event, "no date", "left out; one slide without a date hides the whole timeline")
    return lost(event, "year out of range", f"{event.when.edtf} is left out; a browser cannot hold it")


def _dates(event: Event) -> dict[str, dict[str, int]] | None:
    """Return the start and, where it is another day, the end; the known end alone where the other is unknown."""
    first, last = event.when.bounds.first_day, event.when.bounds.last_day
    ends = [_date(day) for day in (first, last) if day is not None]
    if not ends or any(end["year"] not in _YEARS for end in ends):
        return None
    dates = {"start_date": ends[0]}
    if ends[-1] != ends[0]:
        dates["end_date"] = ends[-1]
    return dates


def _date(number: int) -> dict[str, int]:
    year, month, day = year_month_day(number)
    return {"year": year, "month": month, "day": day}


def _slide(event: Event, dates: Mapping[str, object], articles: Mapping[str, Article]) -> dict[str, Any]:
    mark, title = marked(event), title_of(event)
    headline = f"{mark}: {title}" if mark else title
    return {
        **dates,
        "display_date": date_words(event.when),
        "text": {"headline": _html(headline), "text": _body(event, articles)},
        "group": _GROUPS[event.status],
        "unique_id": f"event-{event.id}",
        "autolink": False,
    }


def _body(event: Event, articles: Mapping[str, Article]) -> str:
    told = f"{count(len(event.articles), 'article')}, {count(len(event.origins), 'origin')}"
    parts = [f"<p><em>{event.status.value}</em>; {told}</p>"]
    parts.extend(f"<p>{label} {_html('; '.join(names))}</p>" for label, names in voices(event))
    parts.extend(_quotation(mention, articles.get(mention.article)) for mention in event.mentions)
    return "".join(parts)


def _quotation(mention: Mention, article: Article | None) -> str:
    name = _html(one_line(mention.article) if article is None else cited(article))
    if article is not None:
        name += f", {article.published.isoformat()}"
        if article.url and article.url.startswith(("https://", "http://")):
            name = f'<a href="{_html(article.url)}">{name}</a>'
    return f"<blockquote>{_html(one_line(mention.text))}</blockquote><p>{name}</p>"


def _html(text: str) -> str:
    return escape(shown(text), quote=True)


def _losses(event: Event, line: Timeline) -> list[Loss]:
    when, bounds = event.when, event.when.bounds
    said = f"only the date text says “{date_words(when)}”"
    checks = {
        "open end": (bounds.start is None or bounds.end is None, f"placed on its known day; {said}"),
        "window": (
            bounds.is_known and not when.fills and bounds.first_day != bounds.last_day,
            f"drawn as a stretch of days; {said}",
        ),
        "time of day": (bounds.has_minutes, said),
        "approximate date": (when.approximate, said),
        "doubtful date": (when.uncertain, said),
        "status": (event.status is not Status.HAPPENED, f"{event.status.value} is said in the headline only"),
        "disagreement": (
            any(event.id in conflict.events for conflict in line.conflicts()),
            "the slide shows one side's date and title only",
        ),
        "control characters": (
            CONTROL.search(f"{event.title}{''.join(m.text for m in event.mentions)}") is not None,
            "replaced by U+FFFD",
        ),
    }
    return [lost(event, what, how) for what, (holds, how) in checks.items() if holds]

"""TimelineJS3 JSON (https://timeline.knightlab.com/docs/json-format.html): slides for a newsroom page.

What its readers do to a careless file decides the shape here: one slide without a date hides the whole timeline, so the
undated are left out, those among them, too, whose order leaves an end open; an end that has more parts than its start
is dropped in silence, so both always have year, month and day; midnight is shown as no time at all and "about" is
unknown, so every slide has a ``display_date`` of its own. Headlines and texts are HTML there: all that comes from
articles is escaped.
"""

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from timeline.article import Article
from timeline.civil import year_month_day
from timeline.event import Event
from timeline.export.loss import Export, Loss, LossReport
from timeline.export.spots import Manner, Spot, line_losses, losses, spots
from timeline.export.words import cited, count, headline, one_line, shown, voices
from timeline.mention import Mention, Status
from timeline.timeline import Timeline

__all__ = ["GROUPS", "body", "html_text", "slides", "to_timelinejs"]

_YEARS = range(-271820, 275760)
"""The years that a JavaScript Date holds."""

GROUPS = {
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
"""What a reader should take an event for, by status."""


_ONLY_TEXT = "only the date text says “{said}”"
_MANNER = Manner(
    lost={
        "no date": f"drawn where its order puts it; {_ONLY_TEXT}",
        "open end": f"placed on its known day; {_ONLY_TEXT}",
        "window": f"drawn as a stretch of days; {_ONLY_TEXT}",
        "time of day": _ONLY_TEXT,
        "approximate date": _ONLY_TEXT,
        "doubtful date": _ONLY_TEXT,
        "status": "{status} is said in the headline only",
        "disagreement": "the slide shows one side's date and title only",
        "control characters": "replaced by U+FFFD",
    }
)


def to_timelinejs(line: Timeline) -> Export:
    """Return one slide for each event with a date; the headline says what was only claimed, planned or denied."""
    drawn, left_out = slides(line)
    articles = {article.id: article for article in line.articles}
    text = json.dumps(
        {"scale": "human", "events": [_slide(spot, articles) for spot in drawn]}, ensure_ascii=False, indent=1
    )
    return Export(text + "\n", LossReport("timelinejs", left_out))


def slides(line: Timeline) -> tuple[list[Spot], tuple[Loss, ...]]:
    """Return the events that get a slide, and all that is lost."""
    drawn, left_out = spots(line, _YEARS, "left out; one slide without a date hides the whole timeline")
    return drawn, (*left_out, *losses(drawn, line, _MANNER), *line_losses(line))


def _dates(spot: Spot) -> dict[str, dict[str, int]]:
    """Return the start and, where it is another day, the end, both with the same parts."""
    dates = {"start_date": _date(spot.first)}
    if spot.last != spot.first:
        dates["end_date"] = _date(spot.last)
    return dates


def _date(number: int) -> dict[str, int]:
    year, month, day = year_month_day(number)
    return {"year": year, "month": month, "day": day}


def _slide(spot: Spot, articles: Mapping[str, Article]) -> dict[str, Any]:
    return {
        **_dates(spot),
        "display_date": spot.words,
        "text": {"headline": html_text(headline(spot.event)), "text": body(spot.event, articles)},
        "group": GROUPS[spot.event.status],
        "unique_id": f"event-{spot.event.id}",
        "autolink": False,
    }


def body(event: Event, articles: Mapping[str, Article]) -> str:
    """Return what is told of an event as HTML: its status, who says so, and every sentence with its article."""
    told = f"{count(len(event.articles), 'article')}, {count(len(event.origins), 'origin')}"
    parts = [f"<p><em>{event.status.value}</em>; {told}</p>"]
    parts.extend(f"<p>{label} {html_text('; '.join(names))}</p>" for label, names in voices(event))
    parts.extend(_quotation(mention, articles.get(mention.article)) for mention in event.mentions)
    return "".join(parts)


def _quotation(mention: Mention, article: Article | None) -> str:
    name = html_text(one_line(mention.article) if article is None else cited(article))
    if article is not None:
        name += f", {article.published.isoformat()}"
        if article.url and article.url.startswith(("https://", "http://")):
            name = f'<a href="{html_text(article.url)}">{name}</a>'
    return f"<blockquote>{html_text(one_line(mention.text))}</blockquote><p>{name}</p>"


def html_text(text: str) -> str:
    """Return text as HTML shows it, in elements and attributes alike."""
    return escape(shown(text), quote=True)

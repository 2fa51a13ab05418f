"""The evidence page: one HTML file that works offline and opens each event to the sentences that tell it.

Nothing is fetched: a Content-Security-Policy forbids it and allows only the page's own script and styles, named by
their hashes. Every text that came from an article is escaped, and no such text stands inside a script. Without its
script the page loses its filters and nothing else. Undated events stand in the order of the line, with a dotted stretch
where they can lie.
"""

import base64
import datetime as dt
import functools
import hashlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from importlib import resources

from timeline.article import Article
from timeline.event import Event
from timeline.export.controls import controls, legend, undated
from timeline.export.desk import Desk, desk, desk_of, still_open
from timeline.export.drawing import DEFINITIONS, grid, ruler
from timeline.export.history import past, stops
from timeline.export.loss import Export, LossReport, lost
from timeline.export.page import Page, page_of, source, text_of
from timeline.export.placing import when_words
from timeline.export.row import inside, row
from timeline.export.words import CONTROL, count, date_words, one_line
from timeline.interval import Interval
from timeline.timeline import Timeline
from timeline.when import When

__all__ = ["to_html"]


def to_html(line: Timeline) -> Export:
    """Return the page; it can hold everything but control characters, which U+FFFD stands in for."""
    losses = tuple(
        lost(event, "control characters", "replaced by U+FFFD")
        for event in line
        if CONTROL.search(f"{event.title}{event.place or ''}{''.join(mention.text for mention in event.mentions)}")
    )
    return Export(_document(line), LossReport("html", losses))


def _document(line: Timeline) -> str:
    page, about, days = page_of(line), desk_of(line), stops(line)
    lines = grid(page.axis, _published(line)) if page.axis is not None else ""
    style, script = f"{_asset('page.css')}\n{lines}", _asset("page.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    title = _title(line)
    body = "\n".join(
        (
            f'<svg class="defs" aria-hidden="true"><defs>{DEFINITIONS}</defs></svg>',
            _masthead(page, title),
            controls(page, about, days),
            legend(line),
            _list(page, about, days),
            desk(page, about),
            _sources(page, days),
        )
    )
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="newstimeline">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>{text_of(title)} – timeline</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#events">Skip to the events</a>
{body}
<script>{script}</script>
</body>
</html>
"""


@functools.cache
def _asset(name: str) -> str:
    return resources.files("timeline.export").joinpath("assets", name).read_text(encoding="utf-8").strip()


def _hash(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


def _title(line: Timeline) -> str:
    """Return a headline: the people met most often."""
    met = Counter(actor for event in line for actor in event.actors)
    names = [one_line(name) for name, times in sorted(met.items(), key=lambda item: (-item[1], item[0])) if times > 1][
        :3
    ]
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "What the articles told"


def _published(line: Timeline) -> Interval | None:
    days = [article.day for article in line.articles]
    return functools.reduce(Interval.hull, days) if days else None


def _masthead(page: Page, title: str) -> str:
    line = page.line
    told = f"<b>{count(len(line), 'event')}</b>, told by {count(len(line.articles), 'article')}{_drawn_on(line)}"
    published = _published(line)
    if published is not None:
        told += f", published {date_words(When(published, fills=True))}"
    number = undated(line)
    own = "its" if number == 1 else "their"
    rest = f" {_number(number)} without a date of {own} own, shown paler." if number else ""
    return (
        '<header class="masthead"><p class="kicker">Timeline</p>'
        f"<h1>{text_of(title)}</h1>"
        f'<p class="dek">{told}.{rest} Open an event to read every sentence that tells it, and why its date is what it '
        "is.</p>"
        "</header>"
    )


def _drawn_on(line: Timeline) -> str:
    """Return how many origins the articles have together: fewer where they share one, more where one credits two."""
    origins = len({origin for event in line for origin in event.origins})
    verb = "draws" if len(line.articles) == 1 else "draw"
    why = ", outlets that they credit among them" if origins > len(line.articles) else ""
    return f", which {verb} on {count(origins, 'independent origin')}{why}" if origins else ""


def _number(number: int) -> str:
    return f"{number} is" if number == 1 else f"{number} are"


def _list(page: Page, desk: Desk, days: Sequence[dt.date]) -> str:
    head = ruler(page.axis) if page.axis is not None else ""
    earlier = past(page, days)
    rows = list(earlier.rows.get("", ()))
    last = ""
    for event in page.line:
        words = when_words(event, page.places[event.id])
        marks = {"id": page.anchors[event.id], **_asks(event, desk)}
        if days:
            marks["data-since"] = str(earlier.since.get(event.id, len(days)))
        inner = inside(event, page, still_open(event, desk))
        rows.extend(earlier.rows.get(event.id, ()))
        rows.append(row(event, page, inner, marks, again=words == last and event.when.is_dated))
        last = words
    pager = "".join(f'<button type="button" id="{name}" hidden></button>' for name in ("sooner", "later"))
    return (
        f'<main><div class="ruler" aria-hidden="true"><span>When</span><span>What</span>{head}</div>'
        f'<ol id="events" class="line">{"".join(rows)}</ol>'
        f'<nav class="pager" aria-label="More events">{pager}</nav>'
        '<p id="empty" class="empty" hidden>No event fits. Clear a filter to see more.</p></main>'
    )


def _asks(event: Event, desk: Desk) -> dict[str, str]:
    asks = dict.fromkeys(question.ask.value.replace(" ", "-") for question in desk.asked.get(event.id, ()))
    words = [*asks, *["corrected"] * bool(event.corrections)]
    return {"data-asks": " ".join(words)} if words else {}


def _sources(page: Page, days: Sequence[dt.date]) -> str:
    told = Counter(name for event in page.line for name in event.articles)
    rows = []
    for article in page.line.articles:
        note = f"{_origin(article)}{count(told[article.id], 'event')}"
        rows.append(f"<li{_from(article, days)}>{source(article.id, page)} <small>{note}</small></li>")
    unread = [f"<li>Not read: {text_of(str(problem))}</li>" for problem in page.line.problems]
    return (
        f'<section class="sources"><h2>Sources</h2><ol>{"".join(rows + unread)}</ol>'
        '<p class="note">Made by a program from these articles. It dates nothing that they leave undated; see the '
        "sentences before you rely on an event.</p></section>"
    )


def _origin(article: Article) -> str:
    return f"from {text_of(one_line(article.origin))}; " if article.origin else ""


def _from(article: Article, days: Sequence[dt.date]) -> str:
    """Return from which stop on an article was there to be read."""
    return f' data-since="{bisect_left(days, article.published)}"' if days else ""

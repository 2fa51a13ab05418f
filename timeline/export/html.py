"""The evidence page: one HTML file that works offline and opens each event to the sentences that tell it.

Nothing is fetched: a Content-Security-Policy forbids it and allows only the page's own script and styles, named by
their hashes. Every text that came from an article is escaped, and no such text stands inside a script. Without its
script the page loses its filters and nothing else. Undated events stand in the order of the line, with a dotted stretch
where they can lie.
"""

import base64
import functools
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib import resources

from timeline.article import Article
from timeline.event import Event
from timeline.export.drawing import DEFINITIONS, grid, icon, lane, ruler, sample
from timeline.export.loss import Export, LossReport, lost
from timeline.export.page import Page, page_of, source, source_name, text_of
from timeline.export.placing import when_words
from timeline.export.story import story
from timeline.export.words import CONTROL, count, date_words, one_line, title_of, voices
from timeline.interval import Interval
from timeline.mention import Status
from timeline.predicate import has_date
from timeline.timeline import Timeline
from timeline.when import When

__all__ = ["to_html"]

_SAMPLES = {
    "window": "some time in these days",
    "solid": "all of these days",
    "open": "no end (or start) was told",
    "about": "about this day",
    "placed": "no date; only its order is known",
}


def to_html(line: Timeline) -> Export:
    """Return the page; it can hold everything but control characters, which U+FFFD stands in for."""
    losses = tuple(
        lost(event, "control characters", "replaced by U+FFFD")
        for event in line
        if CONTROL.search(f"{event.title}{event.place or ''}{''.join(mention.text for mention in event.mentions)}")
    )
    return Export(_document(line), LossReport("html", losses))


def _document(line: Timeline) -> str:
    page = page_of(line)
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    title = _title(line)
    body = "\n".join(
        (
            _definitions(page),
            _masthead(page, title),
            _filters(page),
            _legend(line),
            _list(page),
            _sources(page),
        )
    )
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
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


def _definitions(page: Page) -> str:
    lines = grid(page.axis, _published(page.line)) if page.axis is not None else ""
    return f'<svg class="defs" aria-hidden="true"><defs>{DEFINITIONS}{lines}</defs></svg>'


def _masthead(page: Page, title: str) -> str:
    line = page.line
    told = f"<b>{count(len(line), 'event')}</b>, told by {count(len(line.articles), 'article')}{_drawn_on(line)}"
    published = _published(line)
    if published is not None:
        told += f", published {date_words(When(published, fills=True))}"
    undated = _undated(line)
    own = "its" if undated == 1 else "their"
    rest = f" {_number(undated)} without a date of {own} own, shown paler." if undated else ""
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
    return f", which {verb} on {count(origins, 'independent origin')}" if origins else ""


def _number(number: int) -> str:
    return f"{number} is" if number == 1 else f"{number} are"


def _filters(page: Page) -> str:
    statuses = {status.value: status.value for status in Status if any(event.status is status for event in page.line)}
    return (
        '<form id="filters" class="filters" role="search" hidden>'
        '<label>Words<input type="search" name="text" placeholder="any words in the event" autocomplete="off"></label>'
        f"{_select('actor', 'Who', 'everyone', {str(number): name for name, number in page.actors.items()})}"
        f"{_select('status', 'Status', 'any status', statuses)}"
        f"{_select('source', 'Source', 'any source', {str(number): name for name, number in page.sources.items()})}"
        f'<button type="reset">Clear</button>{_switch(page.line)}</form>'
        '<div id="bar" class="bar" hidden><output id="shown" aria-live="polite"></output>'
        '<button type="button" id="open">Open all</button><button type="button" id="close">Close all</button></div>'
    )


def _switch(line: Timeline) -> str:
    """Return the switch that hides what no words date, if there is any."""
    number = _undated(line)
    if number in (0, len(line)):
        return ""
    what = f"the {number} events without a date of their own" if number > 1 else "the event without a date of its own"
    return f'<label class="switch"><input type="checkbox" name="dated">Hide {what}</label>'


def _undated(line: Timeline) -> int:
    return sum(not has_date(event) for event in line)


def _select(name: str, label: str, everything: str, options: Mapping[str, str]) -> str:
    rows = "".join(
        f'<option value="{text_of(value)}">{text_of(one_line(text))}</option>' for value, text in options.items()
    )
    return f'<label>{label}<select name="{name}"><option value="">{everything}</option>{rows}</select></label>'


def _legend(line: Timeline) -> str:
    statuses = [status for status in Status if any(event.status is status for event in line)]
    marks = "".join(
        f'<li class="{status.value}"><span class="mark">{icon(status)}</span>{status.value}</li>' for status in statuses
    )
    shapes = "".join(f"<li>{sample(shape)}{meaning}</li>" for shape, meaning in _SAMPLES.items())
    return (
        '<details class="legend"><summary>How to read this page</summary>'
        f"<ul>{shapes}{marks}</ul>"
        "<p>Quiet stretches are drawn shorter, so nothing is to scale. The shaded band is when the articles were "
        "published. Paler events have no date of their own: what is shown follows from the day of publication and from "
        "what they certainly come after or before. “5 articles, 3 origins” means that some of the five carry one and "
        "the same report. An origin is an article's own paper, or the wire or paper that it took a report from; "
        "one article can draw on several. In a sentence, "
        '<mark class="trigger">this</mark> is what happened and <mark class="time">this</mark> when.</p></details>'
    )


def _list(page: Page) -> str:
    head = ruler(page.axis) if page.axis is not None else ""
    rows, last = [], ""
    for event in page.line:
        words = when_words(event, page.places[event.id])
        rows.append(_event(event, page, again=words == last and event.when.is_dated))
        last = words
    return (
        f'<main><div class="ruler" aria-hidden="true"><span>When</span><span>What</span>{head}</div>'
        f'<ol id="events" class="line">{"".join(rows)}</ol>'
        '<p id="empty" class="empty" hidden>No event fits. Clear a filter to see more.</p></main>'
    )


def _event(event: Event, page: Page, *, again: bool) -> str:
    sources = {page.sources[source_name(page.articles, name)] for name in event.articles}
    actors = sorted(page.actors[actor] for actor in set(event.actors))
    drawing = lane(event, page.axis, page.places[event.id]) if page.axis is not None else ""
    loose = "" if has_date(event) else " loose"
    return (
        f'\n<li class="event {event.status.value}{" again" if again else ""}{loose}" id="{page.anchors[event.id]}" '
        f'data-status="{event.status.value}" data-actors="{_numbers(actors)}" '
        f'data-sources="{_numbers(sorted(sources))}">'
        f'<details><summary>{_date(event, page)}<span class="what">{_heading(event)}{_meta(event, page)}</span>'
        f'<span class="lane">{drawing}</span></summary>{story(event, page)}</details></li>'
    )


def _numbers(numbers: Iterable[int]) -> str:
    return " ".join(str(number) for number in numbers)


def _date(event: Event, page: Page) -> str:
    place = page.places[event.id]
    words, note = date_words(event.when), ""
    if not has_date(event):
        words, _, lies = when_words(event, place).partition(" (")
        note = "; ".join(part for part in (lies.removesuffix(")"), one_line(str(place))) if part)
    elif event.when.bounds.has_minutes:
        words, _, note = words.partition(", ")
    small = f"<small>{text_of(note)}</small>" if note else ""
    return f'<span class="date"><span class="when">{text_of(words)}</span>{small}</span>'


def _heading(event: Event) -> str:
    badge = f'<span class="badge {event.status.value}">{icon(event.status)}{event.status.value}</span>'
    return f'<span class="title">{text_of(title_of(event))}</span> {badge}'


def _meta(event: Event, page: Page) -> str:
    facts = [f"<b>{count(len(event.articles), 'article')}, {count(len(event.origins), 'origin')}</b>"]
    if len(event.articles) == 1:
        facts = [text_of(source_name(page.articles, event.articles[0]))]
    for label, names in voices(event):
        more = f" and {len(names) - 3} more" if len(names) > 3 else ""
        facts.append(f"{label.lower()} {text_of(one_line(', '.join(names[:3])))}{more}")
    if event.place:
        facts.append(text_of(one_line(event.place)))
    if any(event.id in conflict.events for conflict in page.line.conflicts()):
        facts.append('<b class="denied">sources disagree</b>')
    return f'<span class="meta">{" · ".join(facts)}</span>'


def _sources(page: Page) -> str:
    told = Counter(name for event in page.line for name in event.articles)
    rows = [
        f"<li>{source(article.id, page)} <small>{_origin(article)}{count(told[article.id], 'event')}</small></li>"
        for article in page.line.articles
    ]
    unread = [f"<li>Not read: {text_of(str(problem))}</li>" for problem in page.line.problems]
    return (
        f'<section class="sources"><h2>Sources</h2><ol>{"".join(rows + unread)}</ol>'
        '<p class="note">Made by a program from these articles. It dates nothing that they leave undated; see the '
        "sentences before you rely on an event.</p></section>"
    )


def _origin(article: Article) -> str:
    return f"from {text_of(one_line(article.origin))}; " if article.origin else ""

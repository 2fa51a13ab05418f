"""The evidence page: one HTML file that works offline and opens each event to the sentences that tell it.

Nothing is fetched: a Content-Security-Policy forbids it and allows only the page's own script and styles, named by
their hashes. Every text that came from an article is escaped, and no such text stands inside a script. Without its
script the page loses its filters and nothing else. Undated events stand in the order of the line, with a dotted stretch
where they can lie.
"""

import base64
import functools
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from html import escape
from importlib import resources
from itertools import pairwise

from attrs import frozen

from timeline.article import Article, Span
from timeline.conflict import Conflict
from timeline.event import Event
from timeline.export.axis import Axis, axis_of
from timeline.export.drawing import DEFINITIONS, grid, icon, lane, ruler, sample
from timeline.export.loss import Export, LossReport, lost
from timeline.export.placing import Place, places
from timeline.export.words import CONTROL, claimants, count, date_words, lead, one_line, shown, title_of
from timeline.interval import Interval
from timeline.mention import Claim, Mention, Stance, Status
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

_STANCES = {
    Stance.ASSERTS: "says so",
    Stance.DENIES: "denies it",
    Stance.NONCOMMITTAL: "neither confirms nor denies it",
    Stance.UNCONFIRMED: "could not confirm it",
    Stance.CONDITIONAL: "says so on a condition",
}


@frozen
class _Page:
    """What the parts of the page look things up in."""

    line: Timeline
    articles: Mapping[str, Article]
    places: Mapping[str, Place]
    axis: Axis | None
    actors: Mapping[str, int]
    sources: Mapping[str, int]
    anchors: Mapping[str, str]
    following: Mapping[str, Event]


def to_html(line: Timeline) -> Export:
    """Return the page; it can hold everything but control characters, which U+FFFD stands in for."""
    losses = tuple(
        lost(event, "control characters", "replaced by U+FFFD")
        for event in line
        if CONTROL.search(f"{event.title}{event.place or ''}{''.join(mention.text for mention in event.mentions)}")
    )
    return Export(_document(line), LossReport("html", losses))


def _document(line: Timeline) -> str:
    page = _page(line)
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
<title>{_text(title)} – timeline</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#events">Skip to the events</a>
{body}
<script>{script}</script>
</body>
</html>
"""


def _page(line: Timeline) -> _Page:
    published = [article.day for article in line.articles]
    axis = axis_of((*(event.when.bounds for event in line), *published)) if any(e.when.is_dated for e in line) else None
    actors = Counter(actor for event in line for actor in event.actors)
    articles = {article.id: article for article in line.articles}
    sources = sorted({_source_name(articles, name) for event in line for name in event.articles})
    return _Page(
        line,
        articles,
        places(line),
        axis,
        {actor: number for number, actor in enumerate(sorted(actors, key=lambda actor: (-actors[actor], actor)))},
        {source: number for number, source in enumerate(sources)},
        {event.id: _anchor(event, number) for number, event in enumerate(line)},
        {event.id: following for event, following in pairwise(line)},
    )


@functools.cache
def _asset(name: str) -> str:
    return resources.files("timeline.export").joinpath("assets", name).read_text(encoding="utf-8").strip()


def _hash(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


def _text(text: str) -> str:
    """Return text as HTML shows it, in elements and attributes alike."""
    return escape(shown(text)).replace("\r", "&#13;")


def _title(line: Timeline) -> str:
    """Return a headline: the people met most often."""
    met = Counter(actor for event in line for actor in event.actors)
    names = [one_line(name) for name, times in sorted(met.items(), key=lambda item: (-item[1], item[0])) if times > 1][:3]
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "What the articles told"


def _source_name(articles: Mapping[str, Article], name: str) -> str:
    article = articles.get(name)
    return one_line((article and article.source) or name)


def _published(line: Timeline) -> Interval | None:
    days = [article.day for article in line.articles]
    return functools.reduce(Interval.hull, days) if days else None


def _definitions(page: _Page) -> str:
    lines = grid(page.axis, _published(page.line)) if page.axis is not None else ""
    return f'<svg class="defs" aria-hidden="true"><defs>{DEFINITIONS}{lines}</defs></svg>'


def _masthead(page: _Page, title: str) -> str:
    line = page.line
    origins = len({origin for event in line for origin in event.origins})
    told = f"<b>{count(len(line), 'event')}</b>, told by {count(len(line.articles), 'article')}"
    if origins:
        told += f" of {count(origins, 'independent origin')}"
    published = _published(line)
    if published is not None:
        told += f", published {date_words(When(published, fills=True))}"
    undated = sum(not event.when.is_dated for event in line)
    rest = f" {_number(undated)} without a date of {'its' if undated == 1 else 'their'} own." if undated else ""
    return (
        '<header class="masthead"><p class="kicker">Timeline</p>'
        f'<h1 dir="auto">{_text(title)}</h1>'
        f'<p class="dek">{told}.{rest} Open an event to read every sentence that tells it, and why its date is what it is.</p>'
        "</header>"
    )


def _number(number: int) -> str:
    return f"{number} is" if number == 1 else f"{number} are"


def _filters(page: _Page) -> str:
    statuses = {status.value: status.value for status in Status if any(event.status is status for event in page.line)}
    return (
        '<form id="filters" class="filters" role="search" hidden>'
        '<label>Words<input type="search" name="text" placeholder="any words in the event" autocomplete="off"></label>'
        f"{_select('actor', 'Who', 'everyone', {str(number): name for name, number in page.actors.items()})}"
        f"{_select('status', 'Status', 'any status', statuses)}"
        f"{_select('source', 'Source', 'any source', {str(number): name for name, number in page.sources.items()})}"
        '<button type="reset">Clear</button></form>'
        '<div id="bar" class="bar" hidden><output id="shown" aria-live="polite"></output>'
        '<button type="button" id="open">Open all</button><button type="button" id="close">Close all</button></div>'
    )


def _select(name: str, label: str, everything: str, options: Mapping[str, str]) -> str:
    rows = "".join(f'<option value="{_text(value)}">{_text(one_line(text))}</option>' for value, text in options.items())
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
        "<p>Quiet stretches are drawn shorter, so distances are not to scale. The shaded band is when the articles were "
        "published. “5 articles, 3 origins” means that some of the five carry one and the same report.</p></details>"
    )


def _list(page: _Page) -> str:
    head = ruler(page.axis) if page.axis is not None else ""
    rows, last = [], ""
    for event in page.line:
        words = date_words(event.when)
        rows.append(_event(event, page, again=words == last and event.when.is_dated))
        last = words
    return (
        f'<main><div class="ruler" aria-hidden="true"><span>When</span><span>What</span>{head}</div>'
        f'<ol id="events" class="line">{"".join(rows)}</ol>'
        '<p id="empty" class="empty" hidden>No event fits. Clear a filter to see more.</p></main>'
    )


def _event(event: Event, page: _Page, *, again: bool) -> str:
    sources = {page.sources[_source_name(page.articles, name)] for name in event.articles}
    actors = sorted(page.actors[actor] for actor in set(event.actors))
    drawing = lane(event, page.axis, page.places[event.id]) if page.axis is not None else ""
    return (
        f'\n<li class="event {event.status.value}{" again" if again else ""}" id="{page.anchors[event.id]}" '
        f'data-status="{event.status.value}" data-actors="{_numbers(actors)}" data-sources="{_numbers(sorted(sources))}">'
        f'<details><summary>{_date(event, page)}<span class="what">{_heading(event)}{_meta(event, page)}</span>'
        f'<span class="lane">{drawing}</span></summary>{_story(event, page)}</details></li>'
    )


def _numbers(numbers: Iterable[int]) -> str:
    return " ".join(str(number) for number in numbers)


def _anchor(event: Event, number: int) -> str:
    return f"e-{event.id}" if re.fullmatch(r"[A-Za-z0-9_-]{1,40}", event.id) else f"n-{number}"


def _date(event: Event, page: _Page) -> str:
    place = str(page.places[event.id]) if not event.when.is_dated else ""
    note = f"<small>{_text(one_line(place))}</small>" if place else ""
    return f'<span class="date"><span class="when">{_text(date_words(event.when))}</span>{note}</span>'


def _heading(event: Event) -> str:
    badge = f'<span class="badge {event.status.value}">{icon(event.status)}{event.status.value}</span>'
    return f'<span class="title" dir="auto">{_text(title_of(event))}</span> {badge}'


def _meta(event: Event, page: _Page) -> str:
    facts = [f"<b>{count(len(event.articles), 'article')}, {count(len(event.origins), 'origin')}</b>"]
    if len(event.articles) == 1:
        facts = [_text(_source_name(page.articles, event.articles[0]))]
    for label, stance in (("claimed by", Stance.ASSERTS), ("denied by", Stance.DENIES)):
        if names := claimants(event, stance):
            facts.append(f"{label} {_text(one_line(', '.join(names)))}")
    if event.place:
        facts.append(_text(one_line(event.place)))
    if any(event.id in conflict.events for conflict in page.line.conflicts):
        facts.append("<b>sources disagree</b>")
    return f'<span class="meta">{" · ".join(facts)}</span>'


def _story(event: Event, page: _Page) -> str:
    told = "".join(_told(mention, event, page) for mention in event.mentions)
    clashes = "".join(_clash(conflict, page) for conflict in page.line.conflicts if event.id in conflict.events)
    return (
        f'<div class="story"><div><h3>Told in</h3>{told}'
        '<p class="key"><mark class="trigger">what happened</mark> &nbsp; <mark class="time">when</mark></p></div>'
        f"<div>{_why(event)}{_claims(event, page)}{_order(event, page)}</div>{clashes}</div>"
    )


def _told(mention: Mention, event: Event, page: _Page) -> str:
    notes = [_source(mention.article, page)]
    if mention.when != event.when:
        notes.append(f"dates it: {_text(date_words(mention.when))}")
    if mention.status is not event.status:
        notes.append(f"tells it as {mention.status.value}")
    return (
        f'<figure class="told"><blockquote dir="auto">{_highlighted(mention, page.articles.get(mention.article))}</blockquote>'
        f"<figcaption>{' · '.join(notes)}</figcaption></figure>"
    )


def _highlighted(mention: Mention, article: Article | None) -> str:
    """Return the sentence with its trigger and its time expression marked."""
    span = mention.span
    text = article.quote(span) if article is not None else ""
    if one_line(text) != one_line(mention.text):
        return _text(mention.text)
    spans: dict[str, Span | None] = {"trigger": mention.trigger, "time": mention.timex and mention.timex.span}
    inside = {name: each for name, each in spans.items() if each is not None and each in span and each.start < each.end}
    cuts = sorted({span.start, span.end, *(edge for each in inside.values() for edge in (each.start, each.end))})
    parts = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        names = [name for name, each in inside.items() if each.start <= start and end <= each.end]
        piece = _text(text[start - span.start : end - span.start])
        parts.append(f'<mark class="{" ".join(names)}">{piece}</mark>' if names else piece)
    return "".join(parts)


def _source(name: str, page: _Page) -> str:
    article = page.articles.get(name)
    if article is None:
        return _text(name)
    label = _text(one_line(article.source or article.id))
    if _is_web(article.url):
        label = f'<a href="{_text(article.url or "")}" rel="noreferrer noopener" target="_blank">{label}</a>'
    title = f", “{_text(one_line(article.title))}”" if article.title else ""
    return f"<bdi>{label}</bdi>{title}, {date_words(When.on(article.published))}"


def _is_web(url: str | None) -> bool:
    return bool(url) and str(url).startswith(("https://", "http://"))


def _why(event: Event) -> str:
    first = lead(event)
    dates = [event.when_because, first.timex.why() if first.timex is not None else "", first.when_because]
    parts = ["<h3>Why this date</h3>", *(_paragraph(line) for line in dict.fromkeys(dates) if line)]
    if len(parts) == 1:
        parts.append(_paragraph("No sentence gives it a date."))
    edtf = f" (EDTF {event.when.edtf})" if event.when.is_dated else ""
    parts.insert(1, _paragraph(f"{date_words(event.when)}{edtf}"))
    if event.status_because:
        parts += ["<h3>Why this status</h3>", _paragraph(event.status_because)]
    if event.merged_because:
        parts += ["<h3>Why one event</h3>", _items(_text(line) for line in event.merged_because)]
    return "".join(parts)


def _paragraph(text: str) -> str:
    return f'<p dir="auto">{_text(text)}</p>'


def _items(items: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _claims(event: Event, page: _Page) -> str:
    rows = dict.fromkeys(_claim(claim, page) for claim in event.claims if claim.by or claim.stance is not Stance.ASSERTS)
    return f"<h3>Who says so</h3>{_items(rows)}" if rows else ""


def _claim(claim: Claim, page: _Page) -> str:
    source = _text(_source_name(page.articles, claim.span.article))
    who = f"<b><bdi>{_text(one_line(claim.by))}</bdi></b>" if claim.by else "The article"
    return f"{who} {_STANCES[claim.stance]} ({source})"


def _clash(conflict: Conflict, page: _Page) -> str:
    sides = "".join(
        f'<figure class="told"><blockquote dir="auto">{_quotation(claim.span, page)}</blockquote>'
        f"<figcaption>{_claim(claim, page)}</figcaption></figure>"
        for claim in conflict.claims
    )
    return f'<section class="clash"><h3>Disagreement on {_text(conflict.about)}</h3><div class="sides">{sides}</div></section>'


def _quotation(span: Span, page: _Page) -> str:
    article = page.articles.get(span.article)
    return _text(article.quote(span)) if article is not None else ""


def _order(event: Event, page: _Page) -> str:
    place = page.places[event.id]
    rows = [f"certainly after {_link(other, page)}" for other in place.after[:3]]
    rows += [f"certainly before {_link(other, page)}" for other in place.before[:3]]
    following = page.following.get(event.id)
    if following is not None and (event.id, following.id) not in page.line.ordering.certain:
        rows.append(f"order not told against {_link(following, page)}, next in the list")
    return f"<h3>Order</h3>{_items(rows)}" if rows else ""


def _link(event: Event, page: _Page) -> str:
    return f'<a href="#{page.anchors[event.id]}"><bdi>{_text(title_of(event))}</bdi></a>'


def _sources(page: _Page) -> str:
    told = Counter(name for event in page.line for name in event.articles)
    rows = [
        f"<li>{_source(article.id, page)} <small>{_origin(article)}{count(told[article.id], 'event')}</small></li>"
        for article in page.line.articles
    ]
    unread = [f"<li>Not read: {_text(str(problem))}</li>" for problem in page.line.problems]
    return (
        f'<section class="sources"><h2>Sources</h2><ol>{"".join(rows + unread)}</ol>'
        '<p class="note">Made by a program from the articles above. It dates nothing that they leave undated; check the '
        "sentences before you rely on an event.</p></section>"
    )


def _origin(article: Article) -> str:
    return f"from {_text(one_line(article.origin))}; " if article.origin else ""

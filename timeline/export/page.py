"""What the parts of the HTML page share: what they look things up in, and how text is made safe."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from html import escape
from itertools import pairwise

from attrs import frozen

from timeline.article import Article, Span
from timeline.conflict import Conflict
from timeline.event import Event
from timeline.export.axis import Axis, axis_of
from timeline.export.placing import Place, places
from timeline.export.words import cited, date_words, one_line, shown, title_of
from timeline.timeline import Timeline
from timeline.when import When

__all__ = ["Page", "items", "link", "page_of", "source", "source_name", "text_of"]


@frozen
class Page:
    """What the parts of the page look things up in."""

    line: Timeline
    articles: Mapping[str, Article]
    places: Mapping[str, Place]
    axis: Axis | None
    actors: Mapping[str, int]
    sources: Mapping[str, int]
    anchors: Mapping[str, str]
    following: Mapping[str, Event]
    conflicts: Mapping[str, tuple[Conflict, ...]]
    sentences: Mapping[str, frozenset[Span]]


def page_of(line: Timeline) -> Page:
    """Return what the page of this timeline looks things up in."""
    published = [When(article.day) for article in line.articles]
    axis = (
        axis_of((*(event.when for event in line), *published)) if any(event.when.is_dated for event in line) else None
    )
    actors = Counter(actor for event in line for actor in event.actors)
    articles = {article.id: article for article in line.articles}
    sources = sorted({source_name(articles, name) for event in line for name in event.articles})
    return Page(
        line,
        articles,
        places(line),
        axis,
        {actor: number for number, actor in enumerate(sorted(actors, key=lambda actor: (-actors[actor], actor)))},
        {source: number for number, source in enumerate(sources)},
        {event.id: _anchor(event, number) for number, event in enumerate(line)},
        {event.id: following for event, following in pairwise(line)},
        _conflicts(line),
        _sentences(line),
    )


def _sentences(line: Timeline) -> dict[str, frozenset[Span]]:
    """Return where the sentences lie in which something is told, by article."""
    found: dict[str, set[Span]] = {}
    for mention in (*line.mentions, *(mention for event in line for mention in event.mentions)):
        found.setdefault(mention.article, set()).add(mention.span)
    return {article: frozenset(spans) for article, spans in found.items()}


def _conflicts(line: Timeline) -> dict[str, tuple[Conflict, ...]]:
    found: dict[str, tuple[Conflict, ...]] = {}
    for conflict in line.conflicts():
        for event in conflict.events:
            found[event] = (*found.get(event, ()), conflict)
    return found


def _anchor(event: Event, number: int) -> str:
    return f"e-{event.id}" if re.fullmatch(r"[A-Za-z0-9_-]{1,40}", event.id) else f"n-{number}"


def text_of(text: str) -> str:
    """Return text as HTML shows it, in elements and attributes alike."""
    return escape(shown(text)).replace("\r", "&#13;")


def source_name(articles: Mapping[str, Article], name: str) -> str:
    """Return the paper of an article, or its id as ``article 5``."""
    article = articles.get(name)
    return one_line(name) if article is None else cited(article)


def source(name: str, page: Page) -> str:
    """Return an article as HTML: its paper, linked where it has a web address, its title and its day."""
    article = page.articles.get(name)
    if article is None:
        return text_of(name)
    label = text_of(cited(article))
    if _is_web(article.url):
        label = f'<a href="{text_of(article.url or "")}" rel="noreferrer noopener" target="_blank">{label}</a>'
    title = f", “{text_of(one_line(article.title))}”" if article.title else ""
    return f"<bdi>{label}</bdi>{title}, {date_words(When.on(article.published))}"


def _is_web(url: str | None) -> bool:
    return bool(url) and str(url).startswith(("https://", "http://"))


def link(event: Event, page: Page) -> str:
    """Return a link to an event of the page."""
    return f'<a href="#{page.anchors[event.id]}">{text_of(title_of(event))}</a>'


def items(rows: Iterable[str]) -> str:
    """Return a list of rows that are HTML already."""
    return f"<ul>{''.join(f'<li>{item}</li>' for item in rows)}</ul>"

"""Markdown (CommonMark): a heading for each date, an entry with its sentence and sources for each event."""

import re
from collections.abc import Mapping
from itertools import groupby

from timeline.article import Article
from timeline.event import Event
from timeline.export.loss import Export, Loss, LossReport, lost
from timeline.export.placing import Place, places, when_words
from timeline.export.words import CONTROL, cited, count, lead, marked, one_line, shown, title_of, voices
from timeline.mention import Mention
from timeline.timeline import Timeline

__all__ = ["escaped", "to_markdown"]

_ACTIVE = re.compile(r"[\\`*_\[\]|~#!$@{}^]|(?<=:)/(?=/)|(?<=\bwww)\.")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_UNSAFE_IN_URL = re.compile(r"[^!#$%&'*+,\-./0-9:;=?@A-Z_a-z~]")


def escaped(text: str) -> str:
    """Return text that Markdown shows as it is: on one line, no markup, no HTML, no link made of a bare address."""
    marked_up = re.sub("[&<>]", lambda match: _HTML[match[0]], shown(one_line(text)))
    return _ACTIVE.sub(lambda match: f"\\{match[0]}", marked_up)


def to_markdown(line: Timeline) -> Export:
    """Return a readable page: one heading a date, in the order of the line; undated events say what they come after.

    Each entry quotes the sentence that dates it. The other sentences are counted and their articles named, so nothing a
    reader is told of the events is lost but control characters, and articles that could not be read.
    """
    articles = {article.id: article for article in line.articles}
    place = places(line)
    parts = ["# Timeline", "", _opening(line), ""]
    for heading, events in groupby(line, key=lambda event: _heading(event, place[event.id])):
        parts += [f"## {heading}", ""]
        for event in events:
            parts += _entry(event, place[event.id], line, articles)
    losses = [Loss("", "", "unread article", f"left out: {problem}") for problem in line.problems]
    losses += [
        lost(event, "control characters", "replaced by U+FFFD")
        for event in line
        if CONTROL.search(f"{event.title}{''.join(mention.text for mention in event.mentions)}")
    ]
    return Export("\n".join(parts).rstrip() + "\n", LossReport("markdown", tuple(losses)))


def _opening(line: Timeline) -> str:
    return f"{count(len(line), 'event')} told by {count(len(line.articles), 'article')}."


def _heading(event: Event, place: Place) -> str:
    words = when_words(event, place)
    where = escaped(str(place)) if not event.when.is_dated else ""
    words = f"{words}, {where}" if where else words
    return words[0].upper() + words[1:]


def _entry(event: Event, place: Place, line: Timeline, articles: Mapping[str, Article]) -> list[str]:
    mark = marked(event)
    told = f"{count(len(event.articles), 'article')}, {count(len(event.origins), 'origin')}"
    facts = [f"EDTF `{event.when.edtf}`" if event.when.is_dated else "", escaped(event.place or ""), told]
    head = f"**{escaped(mark)}:** " if mark else ""
    entry = [f"- {head}**{escaped(title_of(event))}** ({'; '.join(fact for fact in facts if fact)})"]
    mention = lead(event)
    entry += ["", f"  > “{escaped(mention.text)}” — {_source(mention, articles)}", ""]
    entry += [f"  {note}\n" for note in _notes(event, place, line, articles)]
    return entry


def _notes(event: Event, place: Place, line: Timeline, articles: Mapping[str, Article]) -> list[str]:
    notes = []
    notes += [f"{label} {escaped('; '.join(names))}." for label, names in voices(event)]
    if place.told_after and event.when.is_dated:
        notes.append(f"Told to come after “{escaped(place.told_after[0].title)}”.")
    notes += [
        f"Sources contradict each other on {escaped(conflict.about)}."
        for conflict in line.conflicts()
        if event.id in conflict.events
    ]
    first = lead(event)
    others = [_source(mention, articles) for mention in event.mentions if mention is not first]
    if others:
        notes.append(f"Also told in {'; '.join(dict.fromkeys(others))}.")
    return notes


def _source(mention: Mention, articles: Mapping[str, Article]) -> str:
    article = articles.get(mention.article)
    if article is None:
        return escaped(mention.article)
    name = f"{escaped(cited(article))}, {article.published.isoformat()}"
    if not article.url or not article.url.startswith(("https://", "http://")):
        return name
    return f"[{name}](<{_UNSAFE_IN_URL.sub(_percent, article.url)}>)"


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))

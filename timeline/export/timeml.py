"""TimeML 1.2.1 (http://timeml.org/site/publications/timeMLdocs/timeml_1.2.1.html): the articles' texts, marked up.

Every telling is an ``EVENT`` on the words that name it, with a ``MAKEINSTANCE``; the expressions that date tellings are
``TIMEX3``; ``TLINK`` ties a telling to its date, the tellings of one event to each other (``IDENTITY``), and an event
to those certainly right before it. A telling that somebody is quoted for hangs on the reporting verb of its sentence by
an ``SLINK``. What was denied has ``polarity="NEG"``, what did not plainly happen its status as ``modality``.

A `Timeline` keeps the expressions that date something, not all that its articles hold, and knows a status where TimeML
asks for tense and aspect: these are ``NONE``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from attrs import field, frozen

from timeline.article import Article, Span
from timeline.event import Event
from timeline.export.loss import Export, Loss, LossReport, lost
from timeline.export.placing import predecessors
from timeline.export.spots import hidden, line_losses
from timeline.export.words import lead, shown
from timeline.mention import Mention, Stance, Status
from timeline.timeline import Timeline
from timeline.timex import Timex

__all__ = ["to_timeml"]

_REPORTING = ("say", "report", "write", "confirm", "deny", "announce", "promise", "warn", "reject", "rule-out")
"""The kinds of telling that put something into somebody's mouth."""


_TOKEN = re.compile(r"[-\w.:]+")
_UNTOLD = "XXXX-XX-XX"
"""The day that TimeML writes where none is known."""


@frozen
class _Marks:
    """What gets an element in the text: its span, and the ids given so far."""

    times: dict[Span, str] = field(factory=dict)
    events: dict[Span, str] = field(factory=dict)
    instances: dict[tuple[Span, Span], str] = field(factory=dict)
    taken: dict[Span, str] = field(factory=dict)
    """Each element that stands in a text, by its span, as its opening tag."""


def to_timeml(line: Timeline) -> Export:
    """Return one document that holds all the articles, each behind the day of its publication."""
    marks = _Marks()
    losses: list[Loss] = []
    tellings = [(event, mention) for event in line for mention in event.mentions]
    for event, mention in tellings:
        if mention.timex is not None:
            losses += _mark_time(event, mention.timex, line, marks)
    for event, mention in tellings:
        losses += _mark_event(event, mention, marks)
    body = "".join(_text(article, marks, number) for number, article in enumerate(line.articles))
    links = "".join(f"{link}\n" for link in (*_instances(tellings, marks), *_links(line, tellings, marks)))
    losses += [loss for event in line for loss in _losses(event, line)]
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n{body}{links}</TimeML>\n'
    return Export(text, LossReport("timeml", (*losses, *line_losses(line, order=False))))


def _free(span: Span, marks: _Marks) -> Span | None:
    """Return the span, or the last part of it that carries no mark yet; ``None`` if all of it does."""
    end = span.end
    for other in sorted((each for each in marks.taken if each.overlaps(span)), reverse=True):
        if other.end < end:
            return Span(span.article, other.end, end)
        end = min(end, other.start)
    return Span(span.article, span.start, end) if span.start < end else None


def _mark_time(event: Event, timex: Timex, line: Timeline, marks: _Marks) -> Iterator[Loss]:
    if timex.span in marks.times or _free(timex.span, marks) != timex.span:
        return
    value = timex.value if _TOKEN.fullmatch(timex.value) else _UNTOLD
    if value is _UNTOLD:
        yield lost(event, "window", f"the value {timex.value} is no value of TimeML; written as {_UNTOLD}")
    key = f"t{len(line.articles) + len(marks.times)}"
    marks.times[timex.span] = key
    attributes = {"tid": key, "type": timex.type.value, "value": value, "mod": timex.mod}
    marks.taken[timex.span] = _tag("TIMEX3", attributes | _anchor(timex, line))


def _anchor(timex: Timex, line: Timeline) -> dict[str, str]:
    """Return what the expression was counted from, where that is the day of publication."""
    if timex.anchor is None:
        return {"temporalFunction": "false"}
    for number, article in enumerate(line.articles):
        if article.id == timex.span.article and article.published.isoformat() == timex.anchor:
            return {"temporalFunction": "true", "anchorTimeID": f"t{number}"}
    return {"temporalFunction": "true"}


def _mark_event(event: Event, mention: Mention, marks: _Marks) -> Iterator[Loss]:
    if mention.trigger not in marks.events:
        span = _free(mention.trigger, marks)
        if span is None:
            yield lost(event, "words marked twice", "one telling has no mark in the text and no instance")
            return
        key = f"e{len(marks.events) + 1}"
        marks.events[mention.trigger] = key
        kind = "REPORTING" if mention.kind in _REPORTING else "OCCURRENCE"
        marks.taken[span] = _tag("EVENT", {"eid": key, "class": kind})
    marks.instances[mention.span, mention.trigger] = f"ei{len(marks.instances) + 1}"


def _tag(name: str, attributes: Mapping[str, str | None]) -> str:
    told = "".join(f" {key}={quoteattr(_xml(value))}" for key, value in attributes.items() if value)
    return f"<{name}{told}"


def _xml(text: str) -> str:
    return shown(text)


def _text(article: Article, marks: _Marks, number: int) -> str:
    """Return the text of an article with its marks, behind its day of publication."""
    day = article.published.isoformat()
    head = {"tid": f"t{number}", "type": "DATE", "value": day, "temporalFunction": "false"}
    parts = [f"{_tag('TIMEX3', head | {'functionInDocument': 'PUBLICATION_TIME'})}>{day}</TIMEX3>\n"]
    at = article.body
    for span in sorted(span for span in marks.taken if span.article == article.id):
        opening = marks.taken[span]
        name = opening[1:].partition(" ")[0]
        parts.append(_escaped(article.text[at : span.start]))
        parts.append(f"{opening}>{_escaped(article.text[span.start : span.end])}</{name}>")
        at = span.end
    return "".join((*parts, _escaped(article.text[at:]), "\n"))


def _escaped(text: str) -> str:
    return escape(_xml(text), {"\r": "&#13;"})


def _instances(tellings: Iterable[tuple[Event, Mention]], marks: _Marks) -> Iterator[str]:
    for event, mention in tellings:
        key = marks.instances.get((mention.span, mention.trigger))
        if key is None:
            continue
        status = event.status if mention.status is Status.HAPPENED else mention.status
        attributes = {
            "eiid": key,
            "eventID": marks.events[mention.trigger],
            "pos": "NOUN" if mention.is_nominal else "VERB",
            "tense": "NONE",
            "aspect": "NONE",
            "polarity": "NEG" if status is Status.DENIED else "POS",
            "modality": "" if status in (Status.HAPPENED, Status.ONGOING) else status.value,
        }
        yield f"{_tag('MAKEINSTANCE', attributes)}/>"


def _links(line: Timeline, tellings: list[tuple[Event, Mention]], marks: _Marks) -> Iterator[str]:
    rows = (*_dated(tellings, marks), *_same(line, marks), *_ordered(line, marks), *_reported(tellings, marks))
    for number, (name, attributes) in enumerate(rows, 1):
        yield f"{_tag(name, {'lid': f'l{number}', **attributes})}/>"


_Link = tuple[str, dict[str, str]]


def _dated(tellings: Iterable[tuple[Event, Mention]], marks: _Marks) -> Iterator[_Link]:
    """Tie a telling to the expression that dates it, where that says it all."""
    for _, mention in tellings:
        instance = marks.instances.get((mention.span, mention.trigger))
        timex = mention.timex
        if instance is None or timex is None or timex.span not in marks.times or mention.when != timex.when:
            continue
        relation = "SIMULTANEOUS" if mention.when.fills else "IS_INCLUDED"
        yield "TLINK", {"relType": relation, "eventInstanceID": instance, "relatedToTime": marks.times[timex.span]}


def _same(line: Timeline, marks: _Marks) -> Iterator[_Link]:
    for event in line:
        keys = [marks.instances.get((mention.span, mention.trigger)) for mention in event.mentions]
        first, *others = [key for key in keys if key is not None] or [""]
        for key in others:
            yield "TLINK", {"relType": "IDENTITY", "eventInstanceID": first, "relatedToEventInstance": key}


def _ordered(line: Timeline, marks: _Marks) -> Iterator[_Link]:
    leads = {event.id: lead(event) for event in line}
    named = {key: marks.instances.get((mention.span, mention.trigger)) for key, mention in leads.items()}
    for after, others in predecessors(line.ordering.restrict(leads)).items():
        for before in others:
            a, b = named[before], named[after]
            if a is not None and b is not None:
                yield "TLINK", {"relType": "BEFORE", "eventInstanceID": a, "relatedToEventInstance": b}


def _reported(tellings: list[tuple[Event, Mention]], marks: _Marks) -> Iterator[_Link]:
    """Hang a telling on the verb by which its claimant says it, where that verb is marked."""
    speech: dict[Span, list[Mention]] = {}
    for _, mention in tellings:
        if mention.kind in _REPORTING and (mention.span, mention.trigger) in marks.instances:
            speech.setdefault(mention.span, []).append(mention)
    for _, mention in tellings:
        instance = marks.instances.get((mention.span, mention.trigger))
        claim = mention.claim
        if instance is None or claim is None or claim.by is None or mention.kind in _REPORTING:
            continue
        for verb in speech.get(claim.span, speech.get(mention.span, []))[:1]:
            relation = "NEG_EVIDENTIAL" if claim.stance is Stance.DENIES else "EVIDENTIAL"
            if claim.stance is Stance.CONDITIONAL or mention.status is Status.CONDITIONAL:
                relation = "CONDITIONAL"
            said = marks.instances[verb.span, verb.trigger]
            yield "SLINK", {"relType": relation, "eventInstanceID": said, "subordinatedEventInstance": instance}


def _losses(event: Event, line: Timeline) -> Iterator[Loss]:
    if event.status not in (Status.HAPPENED, Status.ONGOING):
        yield lost(event, "status", f"{event.status.value} is the modality of its instances", mapped=True)
    if event.when.is_dated and all(m.timex is None or m.timex.when != event.when for m in event.mentions):
        yield lost(event, "no date", f"no expression says {event.when.edtf} by itself, and TimeML ties to expressions")
    if any(event.id in conflict.events for conflict in line.conflicts()):
        yield lost(event, "disagreement", "each side's telling is there, that they disagree is not")
    if hidden(event):
        yield lost(event, "control characters", "replaced by U+FFFD")

"""schema.org JSON-LD (https://schema.org/Event and /Claim): events, claims, and the articles behind them.

What happened, goes on, is planned, scheduled, postponed or called off is an ``Event`` with its ``eventStatus``. What is
only claimed, proposed, conditional, in doubt or denied is a ``Claim``, never an event. A ``startDate`` is written only
where the date says no more than what was told; the EDTF text stands beside it always, as a typed ``dcterms:date``.
``<`` is written as an escape, so that the text may stand inside a script element.
"""

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from timeline.article import Article
from timeline.civil import day_iso
from timeline.event import Event
from timeline.export.loss import Export, Loss, LossReport, lost
from timeline.export.placing import places, when_words
from timeline.export.spots import hidden, line_losses
from timeline.export.words import claimants, headline, one_line, shown, title_of
from timeline.granularity import Granularity
from timeline.mention import Stance, Status
from timeline.predicate import has_date
from timeline.timeline import Timeline

__all__ = ["to_jsonld"]

_CONTEXT = [
    "https://schema.org",
    {"edtf": {"@id": "http://purl.org/dc/terms/date", "@type": "http://id.loc.gov/datatypes/edtf/EDTF"}},
]

_EVENTS = {
    Status.HAPPENED: None,
    Status.ONGOING: None,
    Status.SCHEDULED: "https://schema.org/EventScheduled",
    Status.PLANNED: "https://schema.org/EventScheduled",
    Status.POSTPONED: "https://schema.org/EventPostponed",
    Status.CANCELLED: "https://schema.org/EventCancelled",
}
"""The statuses of an ``Event``; every other one makes a ``Claim``."""


def to_jsonld(line: Timeline) -> Export:
    """Return one graph of events, claims and articles; nothing is left out, and undated events have no date."""
    place = places(line)
    known = {article.id for article in line.articles}
    nodes = [_node(event, when_words(event, place[event.id]), known) for event in line]
    graph = [*nodes, *(_article(article) for article in line.articles)]
    text = json.dumps({"@context": _CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1)
    safe = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    found = [loss for event in line for loss in _losses(event, line)]
    return Export(safe + "\n", LossReport("jsonld", (*found, *line_losses(line))))


def _urn(kind: str, key: str) -> str:
    return f"urn:newstimeline:{kind}:{quote(key, safe='', errors='replace')}"


def _article(article: Article) -> dict[str, Any]:
    node = {
        "@type": "NewsArticle",
        "@id": _urn("article", article.id),
        "headline": _word(article.title),
        "datePublished": article.published.isoformat(),
        "publisher": article.source and {"@type": "Organization", "name": _word(article.source)},
        "url": article.url if article.url and re.fullmatch(r"https?://[!-;=?-~]+", article.url) else None,
    }
    return {key: value for key, value in node.items() if value}


def _node(event: Event, words: str, known: set[str]) -> dict[str, Any]:
    common = {
        "@id": _urn("event", event.id),
        "name": shown(headline(event)),
        "disambiguatingDescription": f"{event.status.value}; {words}",
        "edtf": event.when.edtf if has_date(event) else None,
    }
    told = [{"@id": _urn("article", article)} for article in event.articles if article in known]
    own = _event(event, told) if event.status in _EVENTS else _claim(event, told)
    return {key: value for key, value in (common | own).items() if value}


def _event(event: Event, told: list[dict[str, str]]) -> dict[str, Any]:
    return {
        "@type": "Event",
        "eventStatus": _EVENTS[event.status],
        **_dates(event),
        "location": event.place and {"@type": "Place", "name": _word(event.place)},
        "about": [{"@type": "Thing", "name": _word(actor)} for actor in event.actors],
        "subjectOf": told,
    }


def _claim(event: Event, told: list[dict[str, str]]) -> dict[str, Any]:
    stance = Stance.DENIES if event.status is Status.DENIED else Stance.ASSERTS
    return {
        "@type": "Claim",
        "author": [{"@type": "Thing", "name": _word(name)} for name in claimants(event, stance)],
        "about": {"@type": "Thing", "name": shown(title_of(event))},
        "text": _word(event.mentions[0].text),
        "appearance": told,
    }


def _word(text: str | None) -> str:
    return shown(one_line(text or ""))


def _dates(event: Event) -> Mapping[str, str]:
    """Return the dates that say no more than was told; none for a window, an "about" or a doubtful date."""
    when, bounds = event.when, event.when.bounds
    if not has_date(event) or when.approximate or when.uncertain:
        return {}
    first, last = bounds.first_day, bounds.last_day
    if when.fills:
        ends = {"startDate": first, "endDate": last}
        return {key: day_iso(day) for key, day in ends.items() if day is not None}
    unit = when.granularity in (Granularity.MONTH, Granularity.YEAR) and re.fullmatch(r"\d{4}(-\d\d)?", when.edtf)
    if first is None or (first != last and not unit):
        return {}
    key = "previousStartDate" if event.status is Status.POSTPONED else "startDate"
    return {key: when.edtf if unit else day_iso(first)}


def _losses(event: Event, line: Timeline) -> list[Loss]:
    when, bounds = event.when, event.when.bounds
    exact = "no startDate; edtf says exactly what was told"
    checks = {
        "no date": (not has_date(event), "no startDate; the description says where its order puts it", True),
        "open end": (has_date(event) and not bounds.is_known and not when.fills, exact, True),
        "window": (
            has_date(event) and bounds.is_known and not when.fills and bounds.first_day != bounds.last_day,
            "a whole month or year or no startDate; edtf says exactly what was told",
            True,
        ),
        "time of day": (has_date(event) and bounds.has_minutes, "the description says it in words", True),
        "approximate date": (when.approximate, exact, True),
        "doubtful date": (when.uncertain, exact, True),
        "status": (
            event.status not in (Status.HAPPENED, Status.SCHEDULED, Status.POSTPONED, Status.CANCELLED),
            f"{event.status.value} stands in the name and the description",
            True,
        ),
        "disagreement": (any(event.id in each.events for each in line.conflicts()), "one side's date only", False),
        "control characters": (hidden(event), "replaced by U+FFFD", False),
    }
    return [lost(event, what, how, mapped=mapped) for what, (holds, how, mapped) in checks.items() if holds]

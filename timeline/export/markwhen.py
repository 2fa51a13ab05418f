"""Markwhen (https://docs.markwhen.com): a text that is a timeline.

Dates are EDTF level 0, all that its parser reads: a day, a month, a year or ``a/b``. What Markwhen would take for a
tag, a link, a name or a check box in somebody's words gets a word joiner (U+2060, which nobody sees) into it, and a
sentence that looks like a date or a heading stands behind ``>``.
"""

import json
import re
from collections.abc import Iterator, Mapping

from timeline.article import Article
from timeline.civil import day_iso
from timeline.export.loss import Export, LossReport
from timeline.export.spots import Manner, Shape, Spot, line_losses, losses, safe_id, spots
from timeline.export.words import cited, one_line, shown, voices
from timeline.granularity import Granularity
from timeline.timeline import Timeline

__all__ = ["inert", "to_markwhen"]

_JOINER = "\u2060"
_ACTIVE = re.compile(
    r"(?<=[#@!])(?=\w)|(?<=\])(?=\()|(?<=\.)(?=start|end)|(?<=\d)(?=%)|(?<=\[)(?=[xX ]?\])|(?<=/)(?=/)"
)

_MANNER = Manner(
    mapped={
        "no date": "placed by its order; the title says “{said}”",
        "open end": "placed on its known day; the title and the property edtf say so",
        "window": "written as the whole stretch; the property edtf says {edtf}",
        "time of day": "written in days; the property when says {said}",
        "approximate date": "written as exact; the property edtf says {edtf}",
        "doubtful date": "written as sure; the property edtf says {edtf}",
        "status": "{status} is a tag and stands in the title",
    },
    lost={
        "disagreement": "one side's date and title only",
        "control characters": "replaced by U+FFFD",
    },
)


def inert(text: str) -> str:
    """Return text on one line in which Markwhen finds nothing to act on."""
    return _ACTIVE.sub(_JOINER, shown(one_line(text)))


def to_markwhen(line: Timeline) -> Export:
    """Return one entry an event that has days to stand on, in order, with every sentence that tells it."""
    drawn, left_out = spots(line)
    articles = {article.id: article for article in line.articles}
    rows = ["title: Timeline", ""]
    for number, spot in enumerate(drawn):
        rows += [*_entry(spot, number, articles), ""]
    found = (*left_out, *losses(drawn, line, _MANNER), *line_losses(line))
    return Export("\n".join(rows), LossReport("markwhen", found))


def _entry(spot: Spot, number: int, articles: Mapping[str, Article]) -> Iterator[str]:
    event = spot.event
    yield f"{_range(spot)}: {inert(spot.headline)} #{event.status.value}"
    yield f"id: {safe_id(event, number)}"
    yield f"status: {event.status.value}"
    yield f"edtf: {json.dumps(event.when.edtf)}"
    yield f"when: {json.dumps(spot.words)}"
    yield f"shape: {spot.shape.value}"
    yield ""
    for label, names in voices(event):
        yield f"> {label} {inert('; '.join(names))}"
    for mention in event.mentions:
        article = articles.get(mention.article)
        source = mention.article if article is None else f"{cited(article)}, {article.published.isoformat()}"
        yield f"> “{inert(mention.text)}” — {inert(source)}"


def _range(spot: Spot) -> str:
    """Return a day, a whole month or year as such, or both ends."""
    when = spot.event.when
    if when.granularity in (Granularity.MONTH, Granularity.YEAR) and spot.shape is not Shape.PLACED:
        unit = when.edtf.rstrip("~?%")
        if re.fullmatch(r"\d{4}(-\d\d)?", unit):
            return unit
    first, last = day_iso(spot.first), day_iso(spot.last)
    return first if first == last else f"{first}/{last}"

"""Mermaid ``timeline`` diagrams (https://mermaid.js.org/syntax/timeline.html): in order, not to scale.

Every sign that means something to Mermaid is written as its character code (``#58;``), which it draws as the sign: a
colon ends a period, ``#`` begins a comment, ``%%{`` a directive, ``<`` markup.
"""

import re
from collections.abc import Iterator
from itertools import chain, groupby, repeat

from timeline.event import Event
from timeline.export.loss import Export, Loss, LossReport, lost
from timeline.export.placing import places, when_words
from timeline.export.spots import hidden, line_losses
from timeline.export.words import headline, one_line, shown
from timeline.timeline import Timeline

__all__ = ["coded", "to_mermaid"]

_ACTIVE = re.compile(r"[#:;%<>&\"'`\\{}\[\]|~$]|[\u2028\u2029\ufffe\uffff]")


def coded(text: str) -> str:
    """Return text on one line that Mermaid draws as it is."""
    return _ACTIVE.sub(lambda match: f"#{ord(match[0])};", shown(one_line(text)))


def to_mermaid(line: Timeline) -> Export:
    """Return one period for each date, in the order of the line, with its events; undated ones say where they lie."""
    place = places(line)
    rows = ["timeline", "    title Timeline"]
    for period, events in groupby(line, key=lambda event: when_words(event, place[event.id])):
        first = coded(period)
        heads = chain((first,), repeat(" " * len(first)))
        rows += [f"    {head} : {coded(headline(event))}" for head, event in zip(heads, events, strict=False)]
    found = [loss for event in line for loss in _losses(event, line)]
    return Export("\n".join(rows) + "\n", LossReport("mermaid", (*found, *line_losses(line))))


def _losses(event: Event, line: Timeline) -> Iterator[Loss]:
    if any(event.id in conflict.events for conflict in line.conflicts()):
        yield lost(event, "disagreement", "one side's date and title only")
    if hidden(event):
        yield lost(event, "control characters", "replaced by U+FFFD")

"""Mermaid ``gantt`` diagrams (https://mermaid.js.org/syntax/gantt.html): bars to scale, a section for each group.

Text is coded as in `timeline.export.mermaid`. A title that begins with a word that Mermaid takes for a command
("click", "section", …) has its first letter coded, too.
"""

import re

from timeline.civil import day_iso
from timeline.export.loss import Export, LossReport
from timeline.export.mermaid import coded
from timeline.export.spots import Manner, Spot, line_losses, losses, safe_id, spots
from timeline.export.timelinejs import GROUPS
from timeline.mention import Status
from timeline.timeline import Timeline

__all__ = ["to_mermaid_gantt"]

_COMMAND = re.compile(
    r"(?=(?:click|section|title|href|call|date|dateformat|axisformat|tickinterval|includes|excludes|todaymarker|weekday"
    r"|weekend|inclusiveenddates|topaxis|acctitle|accdescr|gantt|displaymode|end)\b)\w",
    re.IGNORECASE,
)

_TAGS = {Status.HAPPENED: "done, ", Status.ONGOING: "active, "}
"""``done`` and ``active`` are said of what happened and of what goes on, and of nothing else."""

_SAID = "the title begins with “{said}”"
_MANNER = Manner(
    mapped={
        "no date": f"drawn where its order puts it; {_SAID}",
        "open end": f"drawn on its known day; {_SAID}",
        "window": f"drawn as a bar from end to end; {_SAID}",
        "time of day": f"drawn on the whole day; {_SAID}",
        "approximate date": f"drawn as exact; {_SAID}",
        "doubtful date": f"drawn as sure; {_SAID}",
        "status": "{status} is said in the title",
    },
    lost={
        "disagreement": "one side's date and title only",
        "control characters": "replaced by U+FFFD",
    },
    plain=_TAGS,
)


def to_mermaid_gantt(line: Timeline) -> Export:
    """Return one bar an event that has days to stand on; the title says what was only claimed, planned or denied."""
    drawn, left_out = spots(line)
    rows = ["gantt", "    title Timeline", "    dateFormat YYYY-MM-DD"]
    groups: dict[str, list[str]] = {}
    for number, spot in enumerate(drawn):
        groups.setdefault(GROUPS[spot.event.status], []).append(_task(spot, number))
    for name, tasks in groups.items():
        rows += [f"    section {name}", *tasks]
    found = (*left_out, *losses(drawn, line, _MANNER), *line_losses(line))
    return Export("\n".join(rows) + "\n", LossReport("mermaid-gantt", found))


def _task(spot: Spot, number: int) -> str:
    title = _COMMAND.sub(lambda match: f"#{ord(match[0])};", coded(spot.told), count=1)
    days = spot.last - spot.first + 1
    tag = _TAGS.get(spot.event.status, "")
    return f"    {title} :{tag}{safe_id(spot.event, number)}, {day_iso(spot.first)}, {days}d"

"""The last part of the page: what is open, what was corrected by hand, and what was nearly told as one event."""

from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import frozen

from timeline.correction import Correction
from timeline.event import Event
from timeline.export.page import Page, items, link, text_of
from timeline.export.story import clash
from timeline.export.words import count
from timeline.inquiry import Ask, NearMerge, OpenQuestion
from timeline.timeline import Timeline

__all__ = ["Desk", "desk", "desk_of", "still_open"]

_ROWS = 60
"""How many rows of a sort are written out; every event carries its own."""

_HEADS = {
    Ask.CONTRADICTED: "Sources contradict each other",
    Ask.OVERDUE: "Its day has passed and nobody tells of it",
    Ask.UNCONFIRMED: "Claimed, and confirmed by no other side",
    Ask.GAP: "Nothing is told of the days before",
}
"""The questions written out; the others are told by every row of the list, and only counted."""


@frozen
class Desk:
    """What is asked of a line once for the page, and which of it is about each event."""

    questions: tuple[OpenQuestion, ...]
    near: tuple[NearMerge, ...]
    asked: Mapping[str, tuple[OpenQuestion, ...]]


def desk_of(line: Timeline) -> Desk:
    """Return what is open on a line."""
    questions = line.questions()
    asked: dict[str, list[OpenQuestion]] = {}
    for question in questions:
        for event in question.events:
            asked.setdefault(event.id, []).append(question)
    return Desk(questions, line.near_merges(), {event: tuple(rows) for event, rows in asked.items()})


def still_open(event: Event, desk: Desk) -> str:
    """Return the questions about one event that are worth words of their own, as HTML; a conflict has its sides."""
    told = set(_HEADS) - {Ask.CONTRADICTED}
    rows = [text_of(question.text) for question in desk.asked.get(event.id, ()) if question.ask in told]
    return f'<div class="present"><h3>Still to ask</h3>{items(rows)}</div>' if rows else ""


def desk(page: Page, desk: Desk) -> str:
    """Return the sections after the list, as HTML; empty where there is nothing to say."""
    parts = (_questions(page, desk), _unlisted(page), _corrections(page), _near(page, desk.near))
    body = "".join(parts)
    return f'<section class="desk present" id="desk"><h2>For a closer look</h2>{body}</section>' if body else ""


def _questions(page: Page, desk: Desk) -> str:
    folds = []
    for ask, head in _HEADS.items():
        rows = [_with_links(question.text, question.events, page) for question in desk.questions if question.ask is ask]
        folds.append(_fold(head, rows))
    counted = Counter(question.ask for question in desk.questions)
    rest = [f"{counted[ask]} {ask.value}" for ask in Ask if ask not in _HEADS and counted[ask]]
    note = f'<p class="note">Also open: {", ".join(rest)}; choose them under “Open question” above the list.</p>'
    return "".join(folds) + (note if rest else "")


def _unlisted(page: Page) -> str:
    """Return the disagreements that are about none of the events on the page."""
    rows = [conflict for conflict in page.line.conflicts() if not set(conflict.events) & set(page.anchors)]
    sides = "".join(clash(conflict, page) for conflict in rows)
    return f"<details><summary>Disagreements about no one event <b>{len(rows)}</b></summary>{sides}</details>" * bool(
        rows
    )


def _corrections(page: Page) -> str:
    held: dict[Correction, list[Event]] = {}
    for event in page.line:
        for correction in event.corrections:
            held.setdefault(correction, []).append(event)
    rows = []
    for correction in dict.fromkeys((*page.line.corrections, *held)):
        about = "" if correction in held else f": {', '.join(str(target) for target in correction.targets)}"
        rows.append(_with_links(f"{correction}{about}", held.get(correction, ()), page))
    return _fold("Corrected by hand", rows)


def _near(page: Page, near: Iterable[NearMerge]) -> str:
    rows = []
    for pair in near:
        held = f"alike: {'; '.join(pair.reasons)}. Kept apart: {'; '.join(pair.against)}"
        rows.append(_with_links(held, (pair.first, pair.second), page))
    return _fold("Nearly told as one event", rows)


def _with_links(text: str, events: Iterable[Event], page: Page) -> str:
    links = " · ".join(link(event, page) for event in events if event.id in page.anchors)
    return f"{text_of(text)} <small>{links}</small>"


def _fold(head: str, rows: list[str]) -> str:
    if not rows:
        return ""
    more = f'<p class="note">and {count(len(rows) - _ROWS, "more")[:-1]}</p>' if len(rows) > _ROWS + 1 else ""
    shown = rows[:_ROWS] if more else rows
    return f"<details><summary>{head} <b>{len(rows)}</b></summary>{items(shown)}{more}</details>"

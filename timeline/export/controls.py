"""What a reader turns on the page: filters, the day of knowledge, the width of the axis, and how to read it all."""

import datetime as dt
from collections.abc import Mapping, Sequence

from timeline.export.desk import Desk
from timeline.export.drawing import ZOOMS, icon, sample
from timeline.export.page import Page, text_of
from timeline.export.words import date_words, one_line
from timeline.inquiry import Ask
from timeline.mention import Status
from timeline.predicate import has_date
from timeline.timeline import Timeline
from timeline.when import When

__all__ = ["controls", "legend", "undated"]

_SAMPLES = {
    "window": "some time in these days",
    "solid": "all of these days",
    "open": "no end (or start) was told",
    "about": "about this day",
    "placed": "no date; only its order is known",
    "fold": "a quiet stretch, folded",
}


def controls(page: Page, desk: Desk, days: Sequence[dt.date]) -> str:
    """Return the filters, and a bar with what they left; hidden until the script that serves them runs."""
    line = page.line
    statuses = {status.value: status.value for status in Status if any(event.status is status for event in line)}
    asks = {_word(ask): ask.value for ask in Ask if any(question.ask is ask for question in desk.questions)}
    corrected = {"corrected": "corrected by hand"} if any(event.corrections for event in line) else {}
    tools = "Filter, look back, widen" if days else "Filter and widen"
    return (
        f'<details id="tools" class="tools" open hidden><summary>{tools}</summary>'
        '<form id="filters" class="filters" role="search" aria-controls="events" hidden>'
        '<label>Words<input type="search" name="text" placeholder="any words in the event" autocomplete="off"></label>'
        f"{_select('actor', 'Who', 'everyone', {str(number): name for name, number in page.actors.items()})}"
        f"{_select('status', 'Status', 'any status', statuses)}"
        f"{_select('source', 'Source', 'any source', {str(number): name for name, number in page.sources.items()})}"
        f"{_select('ask', 'Open question', 'any or none', asks | corrected)}"
        f'<button type="reset">Clear</button>{_slider(line, days)}{_zoom(page)}{_switch(line)}</form></details>'
        '<div id="bar" class="bar" hidden><output id="shown" aria-live="polite"></output>'
        '<button type="button" id="open">Open all</button><button type="button" id="close">Close all</button></div>'
    )


def _word(ask: Ask) -> str:
    return ask.value.replace(" ", "-")


def _slider(line: Timeline, days: Sequence[dt.date]) -> str:
    """Return the slider through the days of knowledge, the last of them all that is on the page."""
    if not days:
        return ""
    last = max(article.published for article in line.articles)
    words = [date_words(When.on(day)) for day in (*days, last)]
    every = len({article.published for article in line.articles})
    note = "" if every == len(words) else f"<small>{len(words)} of {every} days of publication</small>"
    return (
        f'<label class="slide">As known by <output id="day">{words[-1]}</output>{note}<input type="range" name="known" '
        f'min="0" max="{len(days)}" value="{len(days)}" data-words="{"|".join(words)}" aria-valuetext="{words[-1]}">'
        "</label>"
    )


def _zoom(page: Page) -> str:
    if page.axis is None or len(page.axis.edges) <= 3:
        return ""
    return (
        f'<label class="slide">Widen the axis<input type="range" name="zoom" min="0" max="{len(ZOOMS) - 1}" value="0">'
        '</label><label class="slide" id="pan" hidden>Move along it<input type="range" name="pan" min="0" max="100" '
        f'value="{page.axis.middle:.0f}"></label>'
    )


def _switch(line: Timeline) -> str:
    """Return the switch that hides what no words date, if there is any."""
    number = undated(line)
    if number in (0, len(line)):
        return ""
    what = f"the {number} events without a date of their own" if number > 1 else "the event without a date of its own"
    return f'<label class="switch"><input type="checkbox" name="dated">Hide {what}</label>'


def undated(line: Timeline) -> int:
    """Return how many events no words date."""
    return sum(not has_date(event) for event in line)


def _select(name: str, label: str, everything: str, options: Mapping[str, str]) -> str:
    rows = "".join(
        f'<option value="{text_of(value)}">{text_of(one_line(text))}</option>' for value, text in options.items()
    )
    return f'<label>{label}<select name="{name}"><option value="">{everything}</option>{rows}</select></label>'


def legend(line: Timeline) -> str:
    """Return what each shape and word of the page means."""
    statuses = [status for status in Status if any(event.status is status for event in line)]
    marks = "".join(
        f'<li class="{status.value}"><span class="mark">{icon(status)}</span>{status.value}</li>' for status in statuses
    )
    shapes = "".join(f"<li>{sample(shape)}{meaning}</li>" for shape, meaning in _SAMPLES.items())
    return (
        '<details class="legend"><summary>How to read this page</summary>'
        f"<ul>{shapes}{marks}</ul>"
        "<p>Days on which much begins are drawn wide and quiet stretches short, so nothing is to scale. The shaded "
        "band is when the articles were published. Paler events have no date of their own: what is shown follows from "
        "the day of publication and from what they certainly come after or before. “5 articles, 3 origins” means that "
        "some of the five carry one and the same report. An origin is an article's own paper, or the wire or paper "
        "that it took a report from; one article can draw on several. In a sentence, "
        '<mark class="trigger">this</mark> is what happened and <mark class="time">this</mark> when.</p>'
        '<p class="keys">By keyboard: <kbd>Tab</kbd> to an event, <kbd>↓</kbd> and <kbd>↑</kbd> (or <kbd>j</kbd> '
        "and <kbd>k</kbd>) to the next and the one before, <kbd>Enter</kbd> to open, <kbd>Esc</kbd> to close, "
        "<kbd>/</kbd> to search.</p></details>"
    )

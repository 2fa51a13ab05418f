"""One row of the page's list: when, what, who says so, its place on the axis, and the part that opens."""

from collections.abc import Iterable, Mapping

from timeline.event import Event
from timeline.export.drawing import icon, lane
from timeline.export.page import Page, source_name, text_of
from timeline.export.placing import when_words
from timeline.export.story import story
from timeline.export.words import count, date_words, one_line, title_of, voices
from timeline.predicate import has_date

__all__ = ["inside", "row"]


def row(event: Event, page: Page, inner: str, marks: Mapping[str, str], *, again: bool = False) -> str:
    """Return the row as HTML; ``marks`` are more attributes, written as they are, ``again`` that it shares its date."""
    sources = sorted({page.sources[name] for name in _sources(event, page) if name in page.sources})
    actors = sorted(page.actors[actor] for actor in set(event.actors) if actor in page.actors)
    names = ["event", event.status.value, *["again"] * again, *["loose"] * (not has_date(event))]
    more = "".join(f' {name}="{value}"' if value else f" {name}" for name, value in marks.items())
    return (
        f'\n<li class="{" ".join(names)}"{more} data-status="{event.status.value}" data-actors="{_numbers(actors)}" '
        f'data-sources="{_numbers(sources)}"><details>{inner}</details></li>'
    )


def inside(event: Event, page: Page, still: str = "", *, order: bool = True) -> str:
    """Return what a row holds: its summary, and the story of the event; ``still`` is HTML that ends the story."""
    drawing = lane(event, page.axis, page.places[event.id]) if page.axis is not None else ""
    return (
        f'<summary>{_date(event, page)}<span class="what">{_heading(event)}{_meta(event, page)}</span>'
        f'<span class="lane">{drawing}</span></summary>{story(event, page, still, order=order)}'
    )


def _sources(event: Event, page: Page) -> set[str]:
    return {source_name(page.articles, name) for name in event.articles}


def _numbers(numbers: Iterable[int]) -> str:
    return " ".join(str(number) for number in numbers)


def _date(event: Event, page: Page) -> str:
    place = page.places[event.id]
    words, note = date_words(event.when), ""
    if not has_date(event):
        words, _, lies = when_words(event, place).partition(" (")
        note = "; ".join(part for part in (lies.removesuffix(")"), one_line(str(place))) if part)
    elif event.when.bounds.has_minutes:
        words, _, note = words.partition(", ")
    small = f"<small>{text_of(note)}</small>" if note else ""
    return f'<span class="date"><span class="when">{text_of(words)}</span>{small}</span>'


def _heading(event: Event) -> str:
    badge = f'<span class="badge {event.status.value}">{icon(event.status)}{event.status.value}</span>'
    return f'<span class="title" role="heading" aria-level="2">{text_of(title_of(event))}</span> {badge}'


def _meta(event: Event, page: Page) -> str:
    facts = [f"<b>{count(len(event.articles), 'article')}, {count(len(event.origins), 'origin')}</b>"]
    if len(event.articles) == 1:
        facts = [text_of(source_name(page.articles, event.articles[0]))]
    for label, names in voices(event):
        more = f" and {len(names) - 3} more" if len(names) > 3 else ""
        facts.append(f"{label.lower()} {text_of(one_line(', '.join(names[:3])))}{more}")
    if event.place:
        facts.append(text_of(one_line(event.place)))
    if page.conflicts.get(event.id):
        facts.append('<b class="denied">sources disagree</b>')
    if event.corrections:
        facts.append("<b>corrected by hand</b>")
    return f'<span class="meta">{" · ".join(facts)}</span>'

"""What hostile text must not do to the structure of a calendar, a slide, a page and a document."""

import html
import json

from hypothesis import given, settings
from icalendar import Calendar
from pages import Page
from readers import texts, told, whole

import timeline
from timeline.article import Article
from timeline.export import export
from timeline.export.words import CONTROL, one_line, shown


@settings(deadline=None, max_examples=80)
@given(texts)
def test_an_icalendar_reader_finds_one_event_and_its_title(text):
    exported = export(told(text), "icalendar")
    (entry,) = Calendar.from_ical(exported.text.encode()).walk("VEVENT")
    assert [part.name for part in Calendar.from_ical(exported.text.encode()).walk()] == ["VCALENDAR", "VEVENT"]
    title = shown(one_line(text)).replace("\ufeff", "\u2060")
    assert str(entry["SUMMARY"]) == title
    assert any(loss.what == "control characters" for loss in exported.loss) == bool(CONTROL.search(text))


@settings(deadline=None, max_examples=80)
@given(texts)
def test_a_timelinejs_headline_shows_the_text_and_holds_no_markup(text):
    (slide,) = json.loads(export(told(text), "timelinejs").text)["events"]
    assert "<" not in slide["text"]["headline"]
    assert html.unescape(slide["text"]["headline"]) == whole(shown(one_line(text)))
    tags = {tag for tag, _ in Page(slide["text"]["text"]).tags}
    assert tags <= {"p", "em", "blockquote", "a"}


@settings(deadline=None, max_examples=50)
@given(texts)
def test_the_page_shows_the_text_and_holds_no_markup_of_its_own(text):
    page, plainly = Page(export(told(text), "html").text), Page(export(told("word"), "html").text)
    assert [tag for tag, _ in page.tags if tag != "mark"] == [tag for tag, _ in plainly.tags if tag != "mark"]
    assert page.said("span", "title") == [whole(shown(one_line(text)))]
    assert [sorted(each) for _, each in page.tags] == [sorted(each) for _, each in plainly.tags]


@settings(deadline=None, max_examples=50)
@given(texts)
def test_markdown_holds_no_tag_and_no_line_of_the_text_s_own(text):
    written, plainly = export(told(text), "markdown").text, export(told("word"), "markdown").text
    assert "<" not in written.replace("(<https://", "(https://")
    assert len(written.splitlines()) >= len(plainly.splitlines())
    assert [row[:3] for row in written.split("\n")] == [row[:3] for row in plainly.split("\n")]


def followed(text):
    """Return a line told on two days by papers of this name, under headlines of these words."""
    told = {
        "2025-03-10": "Mayor Ines Duarte will meet Transport Minister Olof Brandt in Port Harlow on Friday.",
        "2025-03-15": "Mayor Ines Duarte met Transport Minister Olof Brandt in Port Harlow on Friday.",
    }
    return timeline.build([Article(day, words, day, source=text, title=text) for day, words in told.items()])


@settings(deadline=None, max_examples=12)
@given(texts.filter(one_line))
def test_rows_of_earlier_days_show_the_text_and_hold_no_markup_of_its_own(text):
    page, plainly = Page(export(followed(text), "html").text), Page(export(followed("word"), "html").text)
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in plainly.tags]
    assert [sorted(each) for _, each in page.tags] == [sorted(each) for _, each in plainly.tags]
    assert any("data-until" in each for _, each in page.tags)

"""Any text at all goes through every format, comes back unchanged, and does nothing on the way."""

import csv
import html
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from pages import Page

from timeline.article import Article, Span
from timeline.event import Event
from timeline.export import FORMATS, export
from timeline.export.csv import plain
from timeline.export.json import loads
from timeline.export.words import CONTROL, one_line, shown
from timeline.mention import Claim, Mention, Stance, Status
from timeline.ordering import Ordering
from timeline.timeline import Timeline
from timeline.when import When

NASTY = [
    "</script><script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "<!--",
    "]]>",
    "{{7*7}}",
    "${x}",
    "&lt;&#60;",
    "'",
    "javascript:",
    "=cmd|' /C calc'!A0",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r\nEND:VEVENT\r\nBEGIN:VALARM",
    "\\n\\,;",
    "\u202egnp.exe\u2066",
    "\x00\x1b[31m",
    "\u2028\u2029",
    "\ufeff",
    "\U0001f4a3" * 40,
    "\ud800",
    "# h\n- x\n> y",
    "[a](javascript:x)",
    "`",
    "|",
    "\x85",
    "e\u0301",
]

texts = st.lists(st.sampled_from(NASTY) | st.text(max_size=8), min_size=1, max_size=4).map("".join).filter(str.strip)


def told(text, status=Status.HAPPENED):
    """Return a timeline in which everything that an article can name is this text."""
    article = Article("a", text, "2025-08-19", text, text, f"https://x.example/{text}", text)
    span = Span("a", 0, len(text))
    day = When.on("2025-08-18")
    mention = Mention(span, text, span, "kind", text, text, status, day, None, text, (text,), text)
    claim = Claim(text, Stance.ASSERTS, span)
    event = Event("e1", text, day, status, (mention,), "kind", (text,), text, (text,), (claim,), text, text)
    return Timeline((event,), Ordering(("e1",)), (article,), (), (mention,))


def whole(text):
    """Half a surrogate pair has no UTF-8, so no file can hold it."""
    return "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in text)


@settings(deadline=None, max_examples=80)
@given(texts)
def test_json_gives_the_very_text_back(text):
    line = told(text)
    written = export(line, "json").text
    assert loads(written.encode().decode()) == line


@settings(deadline=None, max_examples=80)
@given(texts)
def test_csv_gives_the_text_back_and_no_cell_is_a_formula(text):
    ((_, row),) = [(0, row) for row in csv.DictReader(io.StringIO(export(told(text), "csv").text, newline=""))]
    assert plain(row["title"]) == whole(text)
    assert not any(cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row.values())


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


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("status", [Status.DENIED, Status.CLAIMED, Status.CONDITIONAL])
def test_no_format_writes_these_as_plain_fact(name, status):
    text = export(told("Talks held", status), name).text
    assert status.value in text.lower() or (name == "icalendar" and "Talks held" not in text)

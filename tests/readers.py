"""Every format read back: the titles that its own reader finds, and a timeline in which every text is the same one."""

import csv
import html
import importlib.util
import io
import json
import re
import sqlite3
from contextlib import closing
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from hypothesis import strategies as st
from icalendar import Calendar
from pages import Page

from timeline.article import Article, Span
from timeline.event import Event
from timeline.export import FORMATS, frames, jsonlines, sqlite
from timeline.export.csv import plain
from timeline.export.json import loads
from timeline.export.plot import LONGEST
from timeline.export.words import one_line, shown
from timeline.mention import Claim, Mention, Stance, Status
from timeline.ordering import Ordering
from timeline.timeline import Timeline
from timeline.timex import Timex, TimexType
from timeline.when import When

NASTY = [
    "</script><script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "<!-- ]]> <!ENTITY x SYSTEM 'file:///etc/passwd'> &x;",
    "{{7*7}} ${x} $x$ %%{init: {}}%%",
    "&lt;&#60;#58;",
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
    "\u2028\u2029\x85",
    "\ufeff",
    "\ufffe\uffff",
    "\U0001f4a3" * 40,
    "\ud800",
    "# h\n- x\n> y",
    "\n2025-01-01: other\n",
    "section x\nclick y call z()",
    "// gone",
    "#tag @who !e12 .start [x] 50% [a](javascript:x) ![b](c)",
    "`|`",
    "'); DROP TABLE events; --",
    '" OR title MATCH "x*',
    "e\u0301",
]
texts = st.lists(st.sampled_from(NASTY) | st.text(max_size=8), min_size=1, max_size=4).map("".join).filter(str.strip)


def told(text, status=Status.HAPPENED):
    """Return a timeline in which everything that an article can name is this text."""
    article = Article("a", f"{text}\non Monday", "2025-08-19", text, text, f"https://x.example/{text}", text)
    span = Span("a", 0, len(text))
    day = When.on("2025-08-18")
    said = Span("a", len(text) + 1, len(text) + 10)
    timex = Timex(said, "on Monday", TimexType.DATE, "2025-08-18", None, day, "rule")
    mention = Mention(span, text, span, "kind", text, text, status, day, timex, text, (text,), text)
    claim = Claim(text, Stance.ASSERTS, span)
    event = Event("e1", text, day, status, (mention,), "kind", (text,), text, (text,), (claim,), text, text)
    return Timeline((event,), Ordering(("e1",)), (article,), (), (mention,))


def many(titles):
    """Return a timeline of one event for each of the titles, told by an article of its own."""
    lines = [told(title) for title in titles]
    articles = tuple(evolve(line.articles[0], id=f"a{place}") for place, line in enumerate(lines))
    events = tuple(_moved(line.events[0], place) for place, line in enumerate(lines))
    mentions = tuple(event.mentions[0] for event in events)
    return Timeline(events, Ordering(tuple(event.id for event in events)), articles, (), mentions)


def _moved(event, place):
    mention = event.mentions[0]
    spans = {name: evolve(getattr(mention, name), article=f"a{place}") for name in ("span", "trigger")}
    timex = evolve(mention.timex, span=evolve(mention.timex.span, article=f"a{place}"))
    return evolve(event, id=f"e{place}", mentions=(evolve(mention, timex=timex, **spans),))


def whole(text):
    """Return the text as UTF-8 can hold it: half a surrogate pair becomes Unicode's stand-in."""
    return "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in text)


def in_a_line(text):
    """Return the text as formats of lines show it: white space as one space, control characters replaced."""
    return whole(shown(one_line(text)))


def rows(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def coded(text):
    """Read Mermaid's character codes."""
    return re.sub(r"#(\d+);", lambda match: chr(int(match[1])), text)


def _markdown(text):
    heads = re.findall(r"^- (?:\*\*[^*]*:\*\* )?\*\*(.*?)\*\* \(", text, re.MULTILINE)
    return [html.unescape(re.sub(r"\\(.)", r"\1", head)) for head in heads]


def _csv_is_inert(text):
    csv.field_size_limit(1 << 30)
    cells = [cell for row in rows(text) for cell in row.values()]
    assert not [cell for cell in cells if cell.lstrip(" ").startswith(("=", "+", "@", "\t", "\r", "\n"))]
    return True


def _html_of(texts):
    assert not [text for text in texts if "<" in text]
    return [html.unescape(text) for text in texts]


def _read_calendar(exported):
    calendar = Calendar.from_ical(exported.content)
    assert {part.name for part in calendar.walk()} <= {"VCALENDAR", "VEVENT"}
    return [str(entry["SUMMARY"]).replace("\u2060", "\ufeff") for entry in calendar.walk("VEVENT")]


def _read_sheet(exported):
    assert _csv_is_inert(exported.text)
    return _html_of([row["Headline"] for row in rows(exported.text)])


def _read_timesketch(exported):
    assert _csv_is_inert(exported.text)
    return list({row["event_id"]: plain(row["message"]) for row in rows(exported.text)}.values())


def _read_timesketch_lines(exported):
    told = [json.loads(row) for row in exported.content.decode().split("\n") if row]
    return list({row["event_id"]: row["message"] for row in told}.values())


def _read_csv(exported):
    assert _csv_is_inert(exported.text)
    return [plain(row["title"]) for row in rows(exported.text)]


def _read_mermaid(exported):
    events = exported.text.split("\n")[2:-1]
    return [coded(event.partition(" : ")[2]) for event in events]


def _read_gantt(exported):
    tasks = [row for row in exported.text.split("\n")[3:-1] if not row.startswith("    section ")]
    return [coded(task.strip().partition(" :")[0]) for task in tasks]


def _read_markwhen(exported):
    entries = [row for row in exported.text.split("\n") if re.match(r"\d{4}[-\d/]*: ", row)]
    assert entries
    return [re.sub(r" #\w+$", "", entry.partition(": ")[2]).replace("\u2060", "") for entry in entries]


def _read_timeml(exported):
    root = ET.fromstring(exported.content)
    assert {each.tag for each in root.iter()} <= {"TimeML", "TIMEX3", "EVENT", "MAKEINSTANCE", "TLINK", "SLINK"}
    return [each.text for each in root.iter("EVENT")]


def _read_jsonld(exported):
    assert "<" not in exported.text
    return [node["name"] for node in json.loads(exported.text)["@graph"] if node["@type"] in ("Event", "Claim")]


def _read_sqlite(exported):
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(exported.content)
        assert [*database.execute("PRAGMA integrity_check")] == [("ok",)]
        database.execute("INSERT INTO mention_search (mention_search) VALUES ('integrity-check')")
        return [title for (title,) in database.execute("SELECT title FROM events ORDER BY rank")]


def _read_table(exported):
    import pyarrow as pa
    from pyarrow import parquet

    source = pa.BufferReader(exported.content)
    is_parquet = exported.content.startswith(b"PAR1")
    table = parquet.read_table(source) if is_parquet else pa.ipc.open_file(source).read_all()
    return table.column("title").to_pylist()


def _read_svg(exported):
    root = ET.fromstring(exported.content)
    assert not [
        each for each in root.iter() if each.tag.rpartition("}")[2] in ("script", "a", "image", "foreignObject")
    ]
    texts = ["".join(each.itertext()) for each in root.iter("{http://www.w3.org/2000/svg}text")]
    return [text.split("   ", 1)[1] for text in texts if "   " in text]


def _read_png(exported):
    from PIL import Image

    with Image.open(io.BytesIO(exported.content)) as picture:
        picture.load()
        return [row.split("   ", 1)[1] for row in picture.text["Description"].split("\n")]


def _cut(text):
    title = in_a_line(text)
    return title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"


READERS = {
    "json": lambda exported: [event.title for event in loads(exported.content.decode())],
    "jsonl": lambda exported: [event.title for event in jsonlines.loads(exported.content.decode())],
    "csv": _read_csv,
    "markdown": lambda exported: _markdown(exported.text),
    "html": lambda exported: Page(exported.text).said("span", "title"),
    "icalendar": _read_calendar,
    "timelinejs": lambda exported: _html_of(
        [slide["text"]["headline"] for slide in json.loads(exported.content)["events"]]
    ),
    "timelinejs-csv": _read_sheet,
    "timesketch": _read_timesketch,
    "timesketch-jsonl": _read_timesketch_lines,
    "vis": lambda exported: _html_of([item["content"] for item in json.loads(exported.content)["items"]]),
    "simile": lambda exported: _html_of([each["title"] for each in json.loads(exported.content)["events"]]),
    "mermaid": _read_mermaid,
    "mermaid-gantt": _read_gantt,
    "markwhen": _read_markwhen,
    "timeml": _read_timeml,
    "jsonld": _read_jsonld,
    "sqlite": _read_sqlite,
    "arrow": _read_table,
    "parquet": _read_table,
    "svg": _read_svg,
    "png": _read_png,
    "edtf": lambda exported: [row.split("\t")[3] for row in exported.content.decode().split("\n")[1:-1]],
}
"""For each format, what reads the titles of its events back; it fails where something of a text has become active."""

EXACT = {
    "json": lambda text: text,
    "jsonl": lambda text: text,
    "csv": whole,
    "sqlite": whole,
    "arrow": whole,
    "parquet": whole,
    "timeml": shown,
    "svg": _cut,
    "png": _cut,
}
"""The formats that do not show a title as a whole line, with what they do instead."""

NEEDS = {"arrow": "pyarrow", "parquet": "pyarrow", "svg": "matplotlib", "png": "matplotlib"}
"""The library that a format needs."""


def _is_here(name):
    return NEEDS.get(name) is None or importlib.util.find_spec(NEEDS[name]) is not None


HERE = [
    pytest.param(name, marks=pytest.mark.skipif(not _is_here(name), reason=f"{name} needs {NEEDS.get(name)}"))
    for name in FORMATS
]
"""Every format, as a parameter that says why it is skipped where its library is missing."""

FIELDS = {
    "json": lambda exported: loads(exported.text).events[0].status.value,
    "jsonl": lambda exported: jsonlines.loads(exported.text).events[0].status.value,
    "sqlite": lambda exported: sqlite.loads(exported.content).events[0].status.value,
    "arrow": lambda exported: frames.loads(exported.content).events[0].status.value,
    "parquet": lambda exported: frames.loads(exported.content).events[0].status.value,
    "csv": lambda exported: rows(exported.text)[0]["status"],
    "markdown": lambda exported: re.search(r"\*\*(\w+)", exported.text)[1].lower(),
    "html": lambda exported: Page(exported.text).said("span", "badge")[0],
    "timeml": lambda exported: ET.fromstring(exported.text).find("MAKEINSTANCE").get("modality"),
}
"""The formats that say an event's status in a field beside its title, and what reads it."""

MARKS = {"markwhen": "\u2060"}
"""Signs that a format uses itself and that its reader takes away."""


def expected(name, text):
    """Return the title that a format must give back for a text."""
    return EXACT.get(name, in_a_line)(text).replace(MARKS.get(name, "\0" * 9), "")

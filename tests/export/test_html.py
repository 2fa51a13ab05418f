import base64
import hashlib
import re
import shutil
import subprocess
from collections import Counter

import attrs
import pytest
from pages import HOSTILE, Page

from timeline.errors import NoPublicationDate
from timeline.export.axis import axis_of
from timeline.export.html import to_html
from timeline.ordering import Ordering
from timeline.predicate import has_date
from timeline.timeline import Timeline
from timeline.when import UNDATED, When


@pytest.fixture(scope="module")
def text(line):
    return to_html(line).text


@pytest.fixture(scope="module")
def page(text):
    return Page(text)


def test_every_event_is_a_disclosure_in_the_order_of_the_line(line, page):
    titles = page.said("span", "title")
    assert [title.split() for title in titles] == [event.title.split() for event in line]
    assert [i for i in page.attributes("id") if i.startswith("e-")] == [f"e-{event.id}" for event in line]


def test_a_hostile_title_is_text_and_nothing_else(page):
    tags = Counter(tag for tag, _ in page.tags)
    assert (tags["script"], tags["img"], tags["style"]) == (1, 0, 1)
    assert " ".join(HOSTILE.split()) in page.said("span", "title")
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on") or name == "style"]


def test_the_policy_allows_this_style_and_this_script_alone(text, page):
    (policy,) = [each["content"] for tag, each in page.tags if each.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}';" in policy
    assert "unsafe" not in policy


def test_nothing_is_fetched_and_links_lead_to_the_web_or_into_the_page(page):
    assert not page.attributes("src")
    ids = page.attributes("id")
    assert len(ids) == len(set(ids))
    for tag, attributes in page.tags:
        href = attributes.get("href", "")
        assert href[:1] != "#" or href[1:] in ids
        assert tag not in ("a", "use") or href.startswith(("#", "https://", "http://"))
    assert "javascript:" not in " ".join(page.attributes("href"))


def test_a_sentence_has_its_trigger_and_its_time_marked(page):
    assert "rang" in page.said("mark", "trigger")
    assert "within two weeks" in page.said("mark", "time")
    assert "Mayor Ines Duarte rang Transport Minister Olof Brandt on Monday." in page.said("blockquote")


def test_uncertainty_is_drawn_and_said(text, page):
    dates = page.said("span", "when")
    assert {"about Sun 10 Aug 2025", "not before Wed 20 Aug 2025", "between 19 Aug and 2 Sep 2025", "undated"} <= set(
        dates
    )
    drawn = dict(re.findall(r'id="e-(\w+)".*?<span class="lane">(.*?)</span>', text))
    assert "fade-right" in drawn["ewind"]
    assert "fade-left" in drawn["ereport"]
    assert "fade-both" in drawn["ewarn"]
    assert 'class="solid"' in drawn["eferry"]
    assert 'class="window"' in drawn["etalks"]
    assert 'class="placed"' in drawn["ethree"]
    assert "#m-denied" in drawn["ewalk"]
    assert drawn["einsure"] == '<svg aria-hidden="true"><use href="#grid"/></svg>'


def test_undated_events_say_what_they_come_after(page):
    assert "not before Tue 19 Aug 2025; after “Talks with the contractor”" in page.said("small")


def test_each_status_has_a_shape_and_a_word(line, page):
    badges = page.said("span", "badge")
    assert badges == [event.status.value for event in line]


@pytest.mark.parametrize(
    ("origins", "says"),
    [
        (("Coast Wire",), "told by 3 articles, which draw on 1 independent origin, published"),
        (("A", "B", "C", "D"), "told by 3 articles, which draw on 4 independent origins, published"),
        ((), "told by 3 articles, published"),
    ],
)
def test_the_head_of_the_page_does_not_say_that_origins_are_among_the_articles(line, origins, says):
    events = tuple(attrs.evolve(event, origins=origins) for event in line.events)
    (head,) = Page(to_html(attrs.evolve(line, events=events)).text).said("p", "dek")
    assert says in head


def test_articles_and_origins_and_both_sides_of_a_conflict_are_told(page):
    assert any(meta.startswith("3 articles, 2 origins") for meta in page.said("span", "meta"))
    clash = page.said("section", "clash")[0]
    assert "whether the repairs are finished" in clash
    assert "Harlow Works says so" in clash
    assert "The article could not confirm it" in clash


def test_the_filters_name_what_the_events_carry(line, page):
    options = [attributes["value"] for tag, attributes in page.tags if tag == "option"]
    assert set(" ".join(page.attributes("data-actors") + page.attributes("data-sources")).split()) <= set(options)
    assert set(page.attributes("data-status")) <= set(options)
    names = page.said("option")
    assert {"everyone", "Ines Duarte", "Daily <b>Bell</b>"} <= set(names)
    assert len(page.attributes("data-actors")) == len(line)


def test_an_article_that_could_not_be_read_is_named_at_the_foot(line):
    page = Page(to_html(attrs.evolve(line, problems=(NoPublicationDate("x.txt"),))).text)
    assert "Not read: x.txt" in page.said("section", "sources")[0]


def test_the_page_stays_small(text):
    assert len(text.encode()) < 70_000


def test_a_timeline_without_a_single_date_is_drawn_without_an_axis(line):
    undated = tuple(attrs.evolve(event, when=UNDATED) for event in line)
    text = to_html(Timeline(undated, Ordering(tuple(event.id for event in undated)))).text
    assert 'id="grid"' not in text
    assert len(Page(text).said("span", "title")) == len(line)


def browsed(text, folder, anchor=""):
    """Return what stands on the page once Chromium has run it, and what it wrote to its console."""
    (folder / "page.html").write_text(text, encoding="utf-8")
    flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    flags += "--disable-component-update --disable-sync --enable-logging=stderr --dump-dom --virtual-time-budget=1000"
    address = f"file://{folder / 'page.html'}{anchor}"
    run = subprocess.run(
        ["chromium", *flags.split(), f"--user-data-dir={folder / 'user'}", address],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return Page(run.stdout), [row for row in run.stderr.splitlines() if "CONSOLE" in row]


needs_chromium = pytest.mark.skipif(shutil.which("chromium") is None, reason="needs Debian's chromium on the path")


@needs_chromium
def test_a_real_browser_runs_the_page_without_a_complaint_and_opens_the_event_linked_to(text, tmp_path):
    page, complaints = browsed(text, tmp_path, "#e-ecall")
    assert not complaints
    forms = [attributes for tag, attributes in page.tags if tag == "form"]
    assert "hidden" not in forms[0]
    assert page.said("output") == ["17 events"]
    assert "owned" not in page.said("title")
    opened = [attributes for tag, attributes in page.tags if tag == "details" and "open" in attributes]
    assert len(opened) == 1


@needs_chromium
@pytest.mark.parametrize(
    ("field", "value", "left"),
    [
        ("text", "TELEPHONE duarte", {"e-ecall"}),
        ("status", "denied", {"e-ewalk"}),
        ("actor", "Harlow Works", {"e-edone", "e-etalks"}),
        ("text", "no such words", set()),
    ],
)
def test_filters_leave_the_events_that_fit(text, tmp_path, field, value, left):
    options = re.findall(r'<option value="([^"]*)">([^<]*)', text)
    value = next((number for number, name in options if name == value), value)
    script = f"<script>const f=document.getElementById('filters');f.elements.{field}.value='{value}';"
    script += "f.dispatchEvent(new Event('input'))</script></body>"
    unguarded = re.sub(r"<meta http-equiv[^>]*>", "", text).replace("</body>", script)
    page, complaints = browsed(unguarded, tmp_path)
    assert not complaints
    events = [each for tag, each in page.tags if tag == "li" and "data-status" in each]
    assert {each["id"] for each in events if "hidden" not in each} == left
    assert page.said("output") == [f"{len(left)} of 17 events"]
    (empty,) = [each for _, each in page.tags if each.get("id") == "empty"]
    assert ("hidden" in empty) == bool(left)


@needs_chromium
def test_a_switch_hides_what_no_words_date_and_leaves_the_dates(line, text, tmp_path):
    dated = {f"e-{event.id}" for event in line if has_date(event)}
    assert f"Hide the {len(line) - len(dated)} events without a date of their own" in text
    script = "<script>document.querySelector('[name=dated]').click()</script></body>"
    unguarded = re.sub(r"<meta http-equiv[^>]*>", "", text).replace("</body>", script)
    page, complaints = browsed(unguarded, tmp_path)
    assert not complaints
    events = [each for tag, each in page.tags if tag == "li" and "data-status" in each]
    assert {each["id"] for each in events if "hidden" not in each} == dated
    assert {each["id"] for each in events if "loose" not in each["class"].split()} == dated
    assert page.said("output") == [f"{len(dated)} of {len(line)} events"]


def test_there_is_no_switch_where_it_would_hide_nothing_or_all(line):
    for some in (line.undated(), line.where(has_date)):
        assert len(some) > 1
        assert 'name="dated"' not in to_html(some).text


def test_the_axis_keeps_order_and_gives_each_day_room():
    axis = axis_of([When.on("2013"), When.on("2025-08-18"), When.on("2025-08-19"), When.on("2025-08-20")])
    assert list(axis.marks) == sorted(axis.marks)
    assert (axis.marks[0], axis.marks[-1]) == (3, 97)
    days = [b - a for a, b in zip(axis.marks[2:], axis.marks[3:], strict=False)]
    assert min(days) > 10
    assert [tick.year for tick in axis.ticks(12)][:2] == ["2013", "2025"]
    assert axis_of([UNDATED]) is None


def test_a_lone_day_has_an_axis_too():
    axis = axis_of([When.between("2025-08-18", None)])
    assert axis.at(axis.edges[0] - 5) == 3
    assert axis.at(axis.edges[-1] + 5) == 97

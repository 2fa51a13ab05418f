import base64
import hashlib
import itertools
import re
from collections import Counter
from pathlib import Path

import attrs
import pytest
from browser import browsed, needs_chromium, rows, turned
from pages import HOSTILE, Page

import timeline
from timeline.conflict import Conflict
from timeline.errors import NoPublicationDate
from timeline.export.axis import axis_of
from timeline.export.html import to_html
from timeline.mention import Claim, Stance
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
    assert drawn["einsure"] == '<svg aria-hidden="true"></svg>'


def test_undated_events_say_what_they_come_after(page):
    assert "not before Tue 19 Aug 2025; after “Talks with the contractor”" in page.said("small")


def test_each_status_has_a_shape_and_a_word(line, page):
    badges = page.said("span", "badge")
    assert badges == [event.status.value for event in line]


@pytest.mark.parametrize(
    ("origins", "says"),
    [
        (("Coast Wire",), "told by 3 articles, which draw on 1 independent origin, published"),
        (("A", "B", "C", "D"), "draw on 4 independent origins, outlets that they credit among them, published"),
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
    seeds = timeline.build(Path(__file__).parents[2] / "seeds")
    assert len(to_html(seeds).text.encode()) < 300_000


def test_a_timeline_without_a_single_date_is_drawn_without_an_axis(line):
    undated = tuple(attrs.evolve(event, when=UNDATED) for event in line)
    text = to_html(Timeline(undated, Ordering(tuple(event.id for event in undated)))).text
    assert ".lane>svg{background:" not in text
    assert 'class="tick' not in text
    assert len(Page(text).said("span", "title")) == len(line)


@needs_chromium
def test_a_real_browser_runs_the_page_without_a_complaint_and_opens_the_event_linked_to(text, tmp_path):
    page, complaints = browsed(text, tmp_path, "#e-ecall")
    assert not complaints
    forms = [attributes for tag, attributes in page.tags if tag == "form"]
    assert "hidden" not in forms[0]
    assert page.said("output") == ["17 events"]
    assert "owned" not in page.said("title")
    opened = [attributes for tag, attributes in page.tags if tag == "details" and "open" in attributes]
    assert [attributes.get("id") for attributes in opened] == ["tools", None]


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
    page, complaints = browsed(text, tmp_path, script=turned(field, value))
    assert not complaints
    assert {each["id"] for each in rows(page)} == left
    assert page.said("output") == [f"{len(left)} of 17 events"]
    (empty,) = [each for _, each in page.tags if each.get("id") == "empty"]
    assert ("hidden" in empty) == bool(left)


@needs_chromium
def test_a_switch_hides_what_no_words_date_and_leaves_the_dates(line, text, tmp_path):
    dated = {f"e-{event.id}" for event in line if has_date(event)}
    assert f"Hide the {len(line) - len(dated)} events without a date of their own" in text
    page, complaints = browsed(text, tmp_path, script="document.querySelector('[name=dated]').click()")
    assert not complaints
    assert {each["id"] for each in rows(page)} == dated
    assert {each["id"] for each in rows(page) if "loose" not in each["class"].split()} == dated
    assert page.said("output") == [f"{len(dated)} of {len(line)} events"]


def test_there_is_no_switch_where_it_would_hide_nothing_or_all(line):
    for some in (line.undated(), line.where(has_date)):
        assert len(some) > 1
        assert 'name="dated"' not in to_html(some).text


@needs_chromium
def test_of_many_events_the_document_holds_two_hundred_and_the_others_are_a_button_away(line, tmp_path):
    events = tuple(attrs.evolve(line.events[0], id=f"x{number}", when=UNDATED) for number in range(450))
    text = to_html(Timeline(events, Ordering(tuple(event.id for event in events)), line.articles)).text
    assert len(rows(Page(text))) == 450
    page, complaints = browsed(text, tmp_path, script="document.getElementById('later').click()")
    assert not complaints
    assert [each["id"] for each in rows(page)] == [f"e-x{number}" for number in range(200, 400)]
    assert page.said("button")[-2:] == ["Events 1–200", "Events 401–450 of 450"]
    assert page.said("output") == ["450 events"]


@needs_chromium
@pytest.mark.parametrize(
    ("keys", "place"), [(["ArrowDown", "j"], 2), (["ArrowDown", "ArrowDown", "k"], 1), (["ArrowUp"], 0)]
)
def test_the_keyboard_walks_from_event_to_event(text, tmp_path, keys, place):
    press = "const press=key=>document.activeElement.dispatchEvent(new KeyboardEvent('keydown',{key,bubbles:true}));"
    script = f"{press}document.querySelector('.event summary').focus();for(const key of {keys})press(key);"
    script += "document.title=[...document.querySelectorAll('.event summary')].indexOf(document.activeElement)"
    page, complaints = browsed(text, tmp_path, script=script)
    assert not complaints
    assert page.said("title")[0] == str(place)


@needs_chromium
def test_widening_the_axis_shows_more_of_its_days(text, tmp_path):
    def labels(page):
        return [each for tag, each in page.tags if tag == "g" and "far" not in each.get("class", "far").split()]

    plain, _ = browsed(text, tmp_path)
    wide, complaints = browsed(text, tmp_path, script=turned("zoom", "4"))
    assert not complaints
    assert len(labels(wide)) > len(labels(plain))
    (main,) = [each for tag, each in wide.tags if tag == "main"]
    assert "--zoom: 16" in main["style"]


@needs_chromium
def test_a_widened_axis_points_to_what_it_leaves_out_of_sight_and_moves_to_what_is_read(text, tmp_path):
    script = turned("zoom", "4") + ";" + turned("pan", "100").replace("const f", "const g").replace("f.el", "g.el")
    page, complaints = browsed(text, tmp_path, script=script)
    assert not complaints
    sides = {each["id"]: {"left", "right"} & set(each["class"].split()) for each in rows(page)}
    assert sides["e-e2014"] == {"left"}
    assert sides["e-einsure"] == set()
    script += ";document.querySelector('#e-e2014 summary').dispatchEvent(new Event('focusin',{bubbles:true}))"
    page, complaints = browsed(text, tmp_path, script=script)
    assert not complaints
    assert not {each["id"]: {"left", "right"} & set(each["class"].split()) for each in rows(page)}["e-e2014"]


@needs_chromium
def test_a_hostile_title_is_still_text_when_the_browser_has_filtered_and_opened_it(text, tmp_path):
    script = turned("text", "gnol") + ";document.getElementById('open').click()"
    page, complaints = browsed(text, tmp_path, script=script)
    assert not complaints
    assert " ".join(HOSTILE.split()) in page.said("span", "title")
    assert "img" not in {tag for tag, _ in page.tags}
    assert "owned" not in page.said("title")


def test_claims_that_all_assert_stand_side_by_side_by_claimant(line):
    claims = tuple(Claim(by, Stance.ASSERTS, line.events[0].mentions[0].span) for by in ("Ola", "Pim"))
    conflict = Conflict("How many came", (line.events[0].id,), claims)
    page = Page(to_html(attrs.evolve(line, conflicts=(conflict,))).text)
    heads = [text for tag, _, text in page.texts if tag == "h4"]
    assert heads == ["Ola", "Pim"]


def test_the_words_of_a_claim_are_marked_in_their_sentence(line):
    mention = line["eferry"].mentions[0]
    words = attrs.evolve(mention.span, end=mention.span.start + 6)
    conflict = Conflict("How", ("eferry",), (Claim("Ola", Stance.ASSERTS, words), Claim("Pim", Stance.DENIES, words)))
    page = Page(to_html(attrs.evolve(line, conflicts=(conflict,))).text)
    assert page.said("mark", "said") == [mention.text[:6]] * 2
    assert mention.text in page.said("section", "clash")[0]


@needs_chromium
def test_a_link_to_an_event_that_a_filter_hides_clears_the_filters(text, tmp_path):
    page, complaints = browsed(text, tmp_path, script=turned("text", "no such words") + ";location.hash='e-ecall'")
    assert not complaints
    assert page.said("output") == ["17 events"]
    assert [each.get("id") for tag, each in page.tags if tag == "details" and "open" in each] == ["tools", None]


def test_a_year_long_ago_does_not_crush_the_days_that_the_story_is_about():
    days = ["2025-08-17", "2025-08-18", "2025-08-19"]
    axis = axis_of([When.on("2014"), *(When.on(day) for day in days for _ in range(17))])
    first, last = (When.on(day).bounds.first_day for day in (days[0], days[-1]))
    assert axis.at(last + 1) - axis.at(first) > 60
    (fold,) = axis.folds
    assert axis.at(When.on("2015").bounds.first_day) < fold < axis.at(first)
    assert axis.middle == axis.at(When.on("2025-08-18").bounds.first_day)


def test_a_tick_that_a_wider_axis_adds_keeps_the_others_where_they_are():
    axis = axis_of([When.on(f"2025-{month:02d}-{day:02d}") for month in (1, 2, 3) for day in range(1, 28)])
    narrow, wide = axis.ticks(16), axis.ticks(16, (1, 2, 4))
    assert {tick.at for tick in narrow} == {tick.at for tick in wide if tick.zoom == 1}
    assert len(wide) > 2 * len(narrow)
    for zoom in (1, 2, 4):
        seen = [tick for tick in wide if tick.zoom <= zoom]
        assert min(b.at - a.at for a, b in itertools.pairwise(seen)) >= 16 / zoom
        assert seen[0].year


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

import html
import json

import attrs
import pytest
from pages import HOSTILE

from timeline.export.timelinejs import to_timelinejs
from timeline.export.words import one_line
from timeline.when import When


@pytest.fixture(scope="module")
def exported(line):
    return to_timelinejs(line)


@pytest.fixture(scope="module")
def slides(exported):
    return {slide["unique_id"].removeprefix("event-"): slide for slide in json.loads(exported.text)["events"]}


def test_no_slide_lacks_a_date_since_one_would_hide_the_whole_page(slides, by_id):
    assert all({"year", "month", "day"} == set(slide["start_date"]) for slide in slides.values())
    assert set(by_id) - set(slides) == {"ethree", "einsure"}


def test_both_ends_have_the_same_parts_and_differ(slides):
    assert slides["efeb"]["start_date"] == {"year": 2025, "month": 2, "day": 1}
    assert slides["efeb"]["end_date"] == {"year": 2025, "month": 2, "day": 28}
    assert "end_date" not in slides["ecall"]
    assert all(slide["end_date"] != slide["start_date"] for slide in slides.values() if "end_date" in slide)


def test_the_date_shown_keeps_the_hedge(slides):
    shown = {key: slide["display_date"] for key, slide in slides.items()}
    assert shown["ewarn"] == "about Sun 10 Aug 2025"
    assert shown["ewind"] == "not before Wed 20 Aug 2025"
    assert shown["etalks"] == "between 19 Aug and 2 Sep 2025"
    assert shown["eshut"] == "Sun 17 Aug 2025, between 18:00 and 23:59"


def test_the_headline_says_what_did_not_plainly_happen(slides):
    heads = {key: slide["text"]["headline"] for key, slide in slides.items()}
    assert heads["edone"] == "Claimed by Harlow Works: Bridge repairs finished"
    assert heads["ewalk"] == "Denied by Ferry union: Members walk out"
    assert heads["ecall"] == "Duarte and Brandt speak by telephone"


def test_nothing_from_an_article_is_markup(slides):
    odd = slides["eodd"]
    assert "<" not in odd["text"]["headline"]
    assert html.unescape(odd["text"]["headline"]) == one_line(HOSTILE)
    assert "<script" not in odd["text"]["text"]
    assert "javascript:" not in odd["text"]["text"]


def test_years_that_no_browser_holds_are_left_out_and_reported(line):
    event = attrs.evolve(line[0], when=When.on("300000"))
    exported = to_timelinejs(attrs.evolve(line, events=(event, *line.events[1:])))
    assert event.title not in exported.text
    assert [loss.what for loss in exported.loss.of(event.id)] == ["year out of range"]


def test_the_report_lists_exactly_what_was_lost(exported):
    found = {}
    for loss in exported.loss:
        found.setdefault(loss.what, []).append(loss.event)
    assert found == {
        "window": ["e2014", "efeb", "etalks"],
        "approximate date": ["ewarn"],
        "disagreement": ["ewarn", "edone"],
        "status": ["edone", "ewalk", "eferry", "evote", "emeet", "ewind", "ereport", "eregatta", "etalks"],
        "time of day": ["eshut"],
        "open end": ["ewind", "ereport"],
        "no date": ["ethree", "einsure"],
        "order told in words": ["ethree"],
    }

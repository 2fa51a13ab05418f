"""The doors of the package: what goes wrong at them is the caller's to know, by the name of the argument."""

import datetime as dt

import pytest

import timeline
from timeline.errors import BadDate, BadTimelineFile, InvalidInput

NOTE = timeline.Article("note", "The mayor opened the new bridge on Monday.", "2025-08-19")


@pytest.mark.parametrize("text", ["", "  ", "On Monday."])
@pytest.mark.parametrize("published", ["garbage", "2025-08", "", None, 20250819])
def test_a_day_of_publication_that_is_none_is_refused_whatever_the_text(text, published):
    with pytest.raises(BadDate, match="published= takes one day"):
        timeline.tag(text, published=published)


@pytest.mark.parametrize("anchor", ["2025-08", "today", None])
def test_an_anchor_that_is_no_day_is_refused_under_its_own_name(anchor):
    with pytest.raises(BadDate, match="anchor= takes one day"):
        timeline.resolve("on Monday", anchor=anchor)


def test_what_is_no_text_is_refused_by_name():
    with pytest.raises(InvalidInput, match="text= takes text, got NoneType"):
        timeline.tag(None, "2025-08-19")
    with pytest.raises(InvalidInput, match="phrase= takes text, got bytes"):
        timeline.resolve(b"Monday", "2025-08-19")


def test_a_day_may_be_a_date_a_datetime_or_text():
    days = ("2025-08-19", dt.date(2025, 8, 19), dt.datetime(2025, 8, 19, 23, 59, tzinfo=dt.UTC))
    assert len({timeline.resolve("on Monday", day) for day in days}) == 1
    assert timeline.tag("", "2025-08-19") == ()


def test_a_timeline_written_as_json_is_loaded_again(tmp_path):
    line = timeline.build(NOTE)
    exported = line.write(tmp_path / "story.json")
    assert timeline.load(tmp_path / "story.json") == timeline.loads(exported.text) == line


def test_a_file_that_holds_no_timeline_is_named(tmp_path):
    path = tmp_path / "story.json"
    path.write_text("{}")
    with pytest.raises(BadTimelineFile, match=r"story\.json: format"):
        timeline.load(path)
    with pytest.raises(BadTimelineFile, match="not JSON"):
        timeline.loads("")

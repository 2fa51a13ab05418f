from xml.etree import ElementTree as ET

import pytest
from sketches import Story

from timeline.export import export
from timeline.export.plot import LONGEST
from timeline.ordering import Ordering
from timeline.timeline import Timeline

pytest.importorskip("matplotlib", reason="pictures need matplotlib: pip install 'newstimeline[plot]'")
SVG = "{http://www.w3.org/2000/svg}"


def texts(line):
    root = ET.fromstring(export(line, "svg").content)
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


def test_each_event_has_a_row_in_order_with_its_date_in_words(line):
    rows = [text for text in texts(line) if "   " in text]
    assert len(rows) == len(line)
    assert rows[1] == "Feb 2025   Survey finds rust"
    assert "between 19 Aug and 2 Sep 2025   Planned: Talks with the contractor" in rows
    assert "undated (not before Tue 19 Aug 2025)   Planned: Three-way session" in rows


def test_the_picture_says_that_it_is_not_to_scale(line):
    assert any("Not to scale" in text for text in texts(line))


def test_a_long_title_is_cut_and_the_report_says_so():
    line = Story().tell("x" * 200, "2024-03-12").line
    (row,) = [text for text in texts(line) if "   " in text]
    assert len(row.split("   ")[1]) == LONGEST
    assert [loss.what for loss in export(line, "svg").loss] == ["long title"]


def test_a_formula_of_mathtext_is_text():
    assert "Tue 12 Mar 2024   $\\frac{1}{2}$ a $" in texts(Story().tell("$\\frac{1}{2}$ a $", "2024-03-12").line)


def drawn(line):
    root = ET.fromstring(export(line, "svg").content)
    return [each.get("style", "") for each in root.iter() if each.tag in (f"{SVG}path", f"{SVG}use")]


def test_a_window_is_an_open_bar_a_stretch_a_full_one_and_order_alone_a_dotted_line():
    window = drawn(Story().tell("talks", "2024-03-12..2024-03-20").line)
    stretch = drawn(Story().tell("fair", "2024-03-12/2024-03-20").line)
    assert any("fill: none; stroke: #1f4e79" in style for style in window)
    assert any("fill: #1f4e79; stroke: #1f4e79" in style for style in stretch)
    placed = Story().tell("fire", "2024-03-12").tell("sale", "2024-03-20")
    placed = placed.tell("count", "", ("after", "fire"), ("before", "sale")).line
    assert sum("stroke-dasharray" in style for style in drawn(placed)) == 1


def test_a_timeline_without_a_date_and_one_without_an_event_are_pictures():
    assert export(Timeline((), Ordering()), "png").content.startswith(b"\x89PNG")
    assert "undated   count" in texts(Story().tell("count").line)


def test_hundreds_of_events_fit_a_picture():
    story = Story()
    for day in range(1, 29):
        for hour in range(10):
            story.tell(f"fair {day} {hour}", f"2024-02-{day:02d}T{hour:02d}:00")
    assert len([text for text in texts(story.line) if "   " in text]) == 280

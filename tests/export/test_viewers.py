"""What the formats of other tools hold, read with their own rules."""

import json
import re

import edtf
import pytest
from readers import rows
from sketches import Story

from timeline.edtf import from_edtf
from timeline.export import export
from timeline.export.facts import FACTS
from timeline.export.sheet import COLUMNS as SHEET
from timeline.export.timesketch import COLUMNS as SKETCH


@pytest.fixture(scope="module")
def sketch(line):
    found = {}
    for row in rows(export(line, "timesketch").text):
        found.setdefault(row["event_id"], []).append(row)
    return found


def test_a_sheet_has_the_header_of_the_template_and_the_slides_of_the_json(line):
    text = export(line, "timelinejs-csv").text
    assert text.split("\r\n")[0] == (
        "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,"
        "Media Caption,Media Thumbnail,Type,Group,Background"
    )
    slides = json.loads(export(line, "timelinejs").text)["events"]
    told = rows(text)
    assert [row["Display Date"] for row in told] == [slide["display_date"] for slide in slides]
    assert all(set(row) == set(SHEET) and row["Year"] and not row["Type"] for row in told)
    ends = [all(row[f"End {part}"] for part in ("Year", "Month", "Day")) for row in told]
    assert ends == ["end_date" in slide for slide in slides]


def test_a_day_is_one_row_of_timesketch_and_a_window_two(sketch):
    assert tuple(sketch["ecall"][0]) == SKETCH
    (call,) = sketch["ecall"]
    assert (call["datetime"], call["timestamp_desc"]) == ("2025-08-18T00:00:00+00:00", "event happened")
    assert call["timestamp"] == "1755475200000000"
    assert [row["datetime"][:10] for row in sketch["etalks"]] == ["2025-08-19", "2025-09-02"]
    assert [row["timestamp_desc"] for row in sketch["etalks"]] == [
        "event planned, earliest possible",
        "event planned, latest possible",
    ]
    assert [row["timestamp_desc"] for row in sketch["eferry"]] == ["event ongoing, begins", "event ongoing, ends"]
    assert [row["timestamp_desc"] for row in sketch["ereport"]] == ["event scheduled, not after"]
    assert sketch["eshut"][0]["datetime"] == "2025-08-17T18:00:00+00:00"
    assert "einsure" not in sketch


def test_timesketch_has_its_required_columns_and_ours_beside(line):
    for row in map(json.loads, export(line, "timesketch-jsonl").text.splitlines()):
        assert list(row)[:5] == ["message", "datetime", "timestamp_desc", "timestamp", "tag"]
        assert not {"_id", "_type", "_index", "_source", "__ts_timeline_id"} & set(row)
        assert {f"event_{name}" for name in FACTS} <= set(row)
        assert isinstance(row["tag"], list)


def test_timesketch_leaves_out_and_reports_years_that_it_would_drop_in_silence():
    exported = export(Story().tell("siege", "1683-07-14").tell("fair", "1700-01-01").line, "timesketch")
    assert [row["event_title"] for row in rows(exported.text)] == ["fair"]
    assert [(loss.title, loss.what) for loss in exported.loss.lost] == [("siege", "year out of range")]


def vis(line):
    return {item["id"]: item for item in json.loads(export(line, "vis").text)["items"]}


def test_items_of_vis_have_what_it_requires(line):
    told = json.loads(export(line, "vis").text)
    ids = [item["id"] for item in told["items"]]
    assert len(set(ids)) == len(ids)
    groups = {group["id"] for group in told["groups"]}
    for item in told["items"]:
        assert item["start"]
        assert item["content"]
        assert item["group"] in groups
        assert (item["type"] == "range") == ("end" in item)


def test_a_window_and_a_stretch_are_ranges_of_vis_with_classes_of_their_own(line):
    items = vis(line)
    assert items["eeferry"]["className"] == "ongoing stretch"
    assert (items["eeferry"]["start"], items["eeferry"]["end"]) == ("2025-08-18", "2025-08-25")
    assert items["eetalks"]["className"] == "planned window"
    assert items["eewarn"]["className"] == "happened day approximate"
    assert items["eewind"]["content"].startswith("Conditional, not before Wed 20 Aug 2025")


def test_years_that_javascript_writes_with_a_sign_are_written_so():
    (item,) = json.loads(export(Story().tell("battle", "-0043-03-15").line, "vis").text)["items"]
    assert item["start"] == "-000043-03-15"


def test_simile_draws_a_window_as_an_imprecise_instant_and_a_stretch_as_lasting(line):
    told = json.loads(export(line, "simile").text)
    assert told["dateTimeFormat"] == "iso8601"
    events = {event["id"]: event for event in told["events"]}
    assert events["eetalks"]["durationEvent"] is False
    assert (events["eetalks"]["start"], events["eetalks"]["end"]) == ("2025-08-19T00:00:00", "2025-09-03T00:00:00")
    assert events["eeferry"]["durationEvent"] is True
    assert (events["eeshut"]["start"], events["eeshut"]["end"]) == ("2025-08-17T18:00:00", "2025-08-18T00:00:00")
    assert not [loss for loss in export(line, "simile").loss if loss.what in ("window", "time of day")]


def test_mermaid_has_a_period_for_each_date_and_keeps_the_undated_in_their_place(line):
    text = export(line, "mermaid").text
    rows = text.split("\n")
    assert rows[:2] == ["timeline", "    title Timeline"]
    assert "    undated (not before Tue 19 Aug 2025) : Planned#58; Three-way session" in rows
    for row in rows[2:-1]:
        period, _, event = row.partition(" : ")
        assert not re.search(r"[:#]", re.sub(r"#\d+;", "", period))
        assert not re.search(r"[:#%<>]", re.sub(r"#\d+;", "", event))


def test_a_gantt_says_done_of_what_happened_only(line):
    for row in export(line, "mermaid-gantt").text.split("\n"):
        if ":done" in row:
            assert not re.search("Claimed|Denied|Planned|Conditional|Postponed", row)
        if "walk out" in row:
            assert re.search(r"Denied by Ferry union#58; Members walk out :eewalk, 2025-08-16, 1d$", row)


@pytest.mark.parametrize("word", ["click here", "Section two", "title fight", "Weekday strike", "end of talks"])
def test_a_gantt_title_that_begins_with_a_command_is_no_command(word):
    text = export(Story().tell(word, "2024-03-12").line, "mermaid-gantt").text
    assert f"    #{ord(word[0])};{word[1:]} :done" in text


def test_markwhen_writes_whole_units_as_such_and_a_window_from_end_to_end(line):
    text = export(line, "markwhen").text
    assert "2025-02: Survey finds rust #happened" in text
    assert "2025-08-19/2025-09-02: Planned: Talks with the contractor #planned" in text
    assert 'edtf: "[2025-08-19..2025-09-02]"' in text
    assert all(
        row.startswith(("> ", "title: ", "id: ", "status: ", "edtf: ", "when: ", "shape: "))
        or re.match(r"\d{4}(-\d\d)*(/\d{4}-\d\d-\d\d)?: ", row)
        for row in text.split("\n")
        if row
    )


def test_edtf_strings_are_read_by_us_and_by_the_edtf_library(line):
    table = [row.split("\t") for row in export(line, "edtf").text.split("\n")[:-1]]
    assert table[0] == ["edtf", "status", "id", "title"]
    for date, _, key, _ in table[1:]:
        assert from_edtf(date)
        assert edtf.parse_edtf(date)
        assert date == "XXXX" or date == line[key].when.edtf


def test_no_export_shows_an_event_on_a_day_that_only_publication_gives_it():
    story = Story().tell("count", "..2024-03-12").tell("vote", "2024-03-10").line
    assert str(story.placed("count")) == "..2024-03-12"
    for name in ("icalendar", "timelinejs", "vis", "simile", "markwhen", "mermaid-gantt", "timesketch"):
        exported = export(story, name)
        assert "count" not in exported.text
        assert ("count", "no date") in [(loss.title, loss.what) for loss in exported.loss.lost]


def test_the_bounds_in_parentheses_of_the_table_are_the_placed_ones_of_every_export():
    line = (
        Story()
        .tell("fire", "2024-03-13")
        .tell("sale", "2024-03-20")
        .tell("count", "", ("after", "fire"), ("before", "sale"))
        .line
    )
    assert "(2024-03-13–03-20)" in str(line)
    record = json.loads(export(line, "json").text)
    assert [event["placed"] for event in record["events"] if event["id"] == "count"] == [
        {"earliest": "2024-03-13", "latest": "2024-03-20"}
    ]
    (row,) = [row for row in rows(export(line, "csv").text) if row["id"] == "count"]
    assert (row["earliest"], row["placed earliest"], row["placed latest"]) == ("", "2024-03-13", "2024-03-20")
    for name in (
        "markdown",
        "html",
        "icalendar",
        "timelinejs",
        "timelinejs-csv",
        "vis",
        "simile",
        "mermaid",
        "mermaid-gantt",
        "markwhen",
        "edtf",
        "timesketch",
    ):
        text = export(line, name).text
        assert "between 13 and 20 Mar 2024" in text, name
        assert "undated" in text.lower(), name

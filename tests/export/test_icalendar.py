import datetime as dt

import attrs
import pytest
from icalendar import Calendar

from timeline.export.icalendar import to_icalendar
from timeline.when import When


@pytest.fixture(scope="module")
def exported(line):
    return to_icalendar(line)


@pytest.fixture(scope="module")
def entries(exported):
    calendar = Calendar.from_ical(exported.text)
    return {str(entry["UID"]).partition("@")[0]: entry for entry in calendar.walk("VEVENT")}


def test_a_day_is_an_all_day_entry_with_an_exclusive_end(entries):
    call = entries["ecall"]
    assert call["DTSTART"].params["VALUE"] == "DATE"
    assert (call["DTSTART"].dt, call["DTEND"].dt) == (dt.date(2025, 8, 18), dt.date(2025, 8, 19))
    assert (call["SUMMARY"], call["STATUS"], call["TRANSP"]) == (
        "Duarte and Brandt speak by telephone",
        "CONFIRMED",
        "TRANSPARENT",
    )


def test_a_window_is_its_whole_span_with_the_edtf_beside_it(entries):
    talks = entries["etalks"]
    assert (talks["DTSTART"].dt, talks["DTEND"].dt) == (dt.date(2025, 8, 19), dt.date(2025, 9, 3))
    assert talks["X-EDTF"] == "[2025-08-19..2025-09-02]"
    assert (talks["STATUS"], talks["SUMMARY"]) == ("TENTATIVE", "Planned: Talks with the contractor")


def test_the_stamp_is_the_newest_publication_date_and_not_the_clock(entries):
    assert {entry["DTSTAMP"].dt for entry in entries.values()} == {dt.datetime(2025, 8, 19, tzinfo=dt.UTC)}


def test_one_known_end_is_that_day_and_the_title_says_which(entries):
    wind, report = entries["ewind"], entries["ereport"]
    assert wind["SUMMARY"] == "Conditional, not before Wed 20 Aug 2025: Ferries stop"
    assert report["SUMMARY"] == "Scheduled, by Fri 22 Aug 2025: Engineers hand in report"
    assert (report["DTSTART"].dt, report["DTEND"].dt) == (dt.date(2025, 8, 22), dt.date(2025, 8, 23))


def test_denied_and_undated_events_are_left_out(entries, by_id):
    assert set(by_id) - set(entries) == {"ewalk", "ethree", "einsure"}


def test_only_what_happened_is_confirmed(entries, by_id):
    confirmed = {key for key, entry in entries.items() if entry["STATUS"] == "CONFIRMED"}
    assert {by_id[key].status.value for key in confirmed} == {"happened", "ongoing"}
    assert entries["eregatta"]["STATUS"] == "CANCELLED"
    assert entries["edone"]["SUMMARY"] == "Claimed by Harlow Works: Bridge repairs finished"


def test_the_description_quotes_each_telling_with_its_source(entries):
    assert "“Mayor Ines Duarte rang Transport Minister Olof Brandt on Monday.”" in entries["ecall"]["DESCRIPTION"]
    assert "Harlow Post, Bridge shut, 2025-08-19" in entries["ecall"]["DESCRIPTION"]


def test_the_report_lists_exactly_what_was_lost(exported):
    found = {}
    for loss in exported.loss:
        found.setdefault(loss.what, []).append(loss.event)
    assert found == {
        "window": ["e2014", "efeb", "etalks"],
        "approximate date": ["ewarn"],
        "disagreement": ["ewarn", "edone"],
        "status": ["ewalk", "edone", "eferry", "evote", "emeet", "ewind", "ereport", "etalks"],
        "time of day": ["eshut"],
        "open end": ["ewind", "ereport"],
        "no date": ["ethree", "einsure"],
        "order told in words": ["ethree"],
    }


@pytest.mark.parametrize("year", ["-0043", "0000", "12025"])
def test_years_that_no_calendar_holds_are_left_out_and_reported(line, year):
    event = attrs.evolve(line[0], when=When.on(year))
    exported = to_icalendar(attrs.evolve(line, events=(event, *line.events[1:])))
    assert event.title not in exported.text
    assert [loss.what for loss in exported.loss.of(event.id)] == ["year out of range"]


def test_lines_end_in_crlf_and_are_folded_at_75_octets(exported):
    rows = exported.text.encode().split(b"\r\n")
    assert all(len(row) <= 75 and b"\n" not in row for row in rows)

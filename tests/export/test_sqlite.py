import sqlite3

import pytest
from attrs import evolve
from hypothesis import given, settings
from readers import told

import timeline
from timeline.build import build
from timeline.errors import BadTimelineFile
from timeline.export import export
from timeline.export.sqlite import loads
from timeline.strategies import stories


@pytest.fixture
def database(line):
    connection = sqlite3.connect(":memory:")
    connection.deserialize(export(line, "sqlite").content)
    yield connection
    connection.close()


@settings(deadline=None, max_examples=15)
@given(stories())
def test_every_story_comes_back_equal(articles):
    line = build(articles)
    assert loads(export(line, "sqlite").content) == line


def test_the_made_up_story_comes_back_equal_whatever_its_order(line):
    for each in (line, evolve(line, events=line.events[::-1], mentions=line.mentions[::-1])):
        assert loads(export(each, "sqlite").content) == each


def test_a_file_is_read_back_by_load_and_opened_by_sqlite(line, tmp_path):
    path = line.to_sqlite(tmp_path / "story.sqlite").path
    assert timeline.load(path) == line
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_it_can_be_asked_in_sql(database):
    asked = (
        "SELECT title FROM events WHERE status IN ('happened', 'ongoing') AND earliest >= '2025-08-18' ORDER BY rank"
    )
    assert [title for (title,) in database.execute(asked)][:2] == [
        "Duarte and Brandt speak by telephone",
        "Ferries run",
    ]
    asked = "SELECT title FROM events JOIN actors ON event = id WHERE name = 'Ferry union'"
    assert database.execute(asked).fetchall() == [("Members walk out",)]
    asked = "SELECT about, count(*) FROM conflicts JOIN conflict_events ON conflict = conflicts.number GROUP BY about"
    assert database.execute(asked).fetchall() == [("whether the repairs are finished", 2)]
    asked = (
        "SELECT substr(a.text, m.trigger_start + 1, m.trigger_end - m.trigger_start) FROM mentions m JOIN articles a"
    )
    assert ("rang",) in database.execute(f"{asked} ON a.id = m.article WHERE m.event = 'ecall'").fetchall()


def test_events_and_tellings_can_be_searched(database):
    asked = "SELECT e.title FROM event_search s JOIN events e ON e.number = s.rowid WHERE event_search MATCH ?"
    assert database.execute(asked, ("duarte telephone",)).fetchall() == [("Duarte and Brandt speak by telephone",)]
    asked = "SELECT m.event FROM mention_search s JOIN mentions m ON m.id = s.rowid WHERE mention_search MATCH ?"
    assert database.execute(asked, ("coast AND wire",)).fetchall() == [("ecall",), ("ecall",)]


def test_half_a_surrogate_pair_is_replaced_and_reported():
    exported = export(told("a\ud800b"), "sqlite")
    assert [loss.what for loss in exported.loss] == ["control characters"]
    assert loads(exported.content).events[0].title == "a\ufffdb"


def test_a_placed_event_has_its_bounds_in_columns_of_their_own(line, database):
    asked = "SELECT earliest, placed_earliest FROM events WHERE id = 'ethree'"
    assert database.execute(asked).fetchone() == (None, line.placed("ethree").earliest)


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\0 and then nothing", b"\0" * 4096])
def test_what_is_no_database_is_an_error_that_names_the_file(data):
    with pytest.raises(BadTimelineFile, match=r"story\.db"):
        loads(data, name="story.db")


def test_another_database_and_a_damaged_one_are_errors(line, tmp_path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE meta (key, value)")
    connection.close()
    with pytest.raises(BadTimelineFile, match="has the format None"):
        timeline.load(path)
    line.to_sqlite(path)
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM events WHERE id = 'ecall'")
    connection.close()
    with pytest.raises(BadTimelineFile, match="'ecall'"):
        timeline.load(path)

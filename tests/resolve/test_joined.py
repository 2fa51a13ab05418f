"""Two dates joined to one stretch; said on Tuesday 19 August 2025."""

import pytest

import timeline

SAID_ON = "2025-08-19"


@pytest.mark.parametrize(("phrase", "edtf"), [
    ("5-9 June", "2025-06-05/2025-06-09"),
    ("from 5 to 9 June 2023", "2023-06-05/2023-06-09"),
    ("between 5 and 9 June", "[2025-06-05..2025-06-09]"),
    ("June 5-9, 2023", "2023-06-05/2023-06-09"),
    ("June 28 - July 4, 1987", "1987-06-28/1987-07-04"),
    ("from Tuesday to Thursday", "2025-08-19/2025-08-21"),
    ("from Monday to Friday", "2025-08-18/2025-08-22"),
    ("between 1971 and 1974", "[1971-01-01..1974-12-31]"),
    ("from 1971 to 1974", "1971-01-01/1974-12-31"),
    ("1971–74", "1971-01-01/1974-12-31"),
    ("from 28 December to 3 January", "2025-12-28/2026-01-03"),
    ("from February to April 2022", "2022-02-01/2022-04-30"),
    ("from May to June", "2025-05-01/2025-06-30"),
    ("from last Monday until today", "2025-08-18/2025-08-19"),
])  # fmt: skip
def test_a_stretch_goes_from_the_one_to_the_other(phrase, edtf):
    whens = {timex.when.edtf for timex in timeline.tag(phrase, SAID_ON)}
    assert whens == {edtf}
    assert timeline.resolve(phrase, SAID_ON).edtf == edtf


def test_each_end_keeps_its_own_value():
    values = [timex.value for timex in timeline.tag("They camp from 5 to 9 June 2023.", SAID_ON)]
    assert values == ["2023-06-05", "2023-06-09"]


@pytest.mark.parametrize(("text", "first", "last"), [
    ("The fair will run from Monday to Wednesday.", "2025-08-25", "2025-08-27"),
    ("The fair ran from Monday to Wednesday.", "2025-08-11", "2025-08-13"),
    ("The fair ran from Friday to Monday.", "2025-08-15", "2025-08-18"),
])  # fmt: skip
def test_the_clause_decides_for_both_ends(text, first, last):
    one, other = timeline.tag(text, SAID_ON)
    assert (one.when.earliest, other.when.latest) == (first, last)


@pytest.mark.parametrize(("text", "hours"), [
    ("from 10 a.m. to 2 p.m.", ("2025-08-19T10:00", "2025-08-19T14:00")),
    ("from 9 p.m. to 3 a.m.", ("2025-08-19T21:00", "2025-08-20T03:00")),
    ("10-12 a.m.", ("2025-08-19T10:00", "2025-08-19T12:00")),
    ("8 to 9:30 p.m.", ("2025-08-19T20:00", "2025-08-19T21:30")),
])  # fmt: skip
def test_hours_join_too(text, hours):
    when = timeline.tag(text, SAID_ON)[0].when
    assert (when.earliest, when.latest) == hours


@pytest.mark.parametrize("text", [
    "They moved the vote from Monday to Friday.",
    "The firm said Monday to June's buyers nothing.",
    "She came on Monday. To March he gave no thought.",
    "He sang Monday and Friday.",
])  # fmt: skip
def test_a_move_or_a_list_is_no_stretch(text):
    assert not any(timex.when.fills for timex in timeline.tag(text, SAID_ON))


def test_a_list_lends_its_year():
    assert [timex.value for timex in timeline.tag("in March and April 2022", SAID_ON)] == ["2022-03", "2022-04"]


def test_a_season_across_two_years_fills_neither():
    assert timeline.resolve("the 2024-25 season", SAID_ON).edtf == "[2024-01-01..2025-12-31]"

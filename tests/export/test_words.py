import pytest

from timeline.edtf import from_edtf
from timeline.export.words import date_words, marked
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.when import UNDATED, When


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-03-12", "Tue 12 Mar 2024"),
        ("2024-03", "Mar 2024"),
        ("2024", "2024"),
        ("199X", "the 1990s"),
        ("2024-33", "Q1 2024"),
        ("2024-41", "second half of 2024"),
        ("2024-03-03/2024-03-07", "3 to 7 Mar 2024"),
        ("2024-03-30/2024-04-02", "30 Mar to 2 Apr 2024"),
        ("2023-12-30/2024-01-02", "30 Dec 2023 to 2 Jan 2024"),
        ("[2024-03-14..2024-03-28]", "between 14 and 28 Mar 2024"),
        ("[..2024-03-15]", "by Fri 15 Mar 2024"),
        ("[2024-03-15..]", "not before Fri 15 Mar 2024"),
        ("2024-03-15/..", "from Fri 15 Mar 2024 on"),
        ("../2024-03-15", "until Fri 15 Mar 2024"),
        ("2024-03-12~", "about Tue 12 Mar 2024"),
        ("[2024-03-14~..2024-03-28~]", "between about 14 and 28 Mar 2024"),
        ("[..2024-03-15~]", "by about Fri 15 Mar 2024"),
        ("2024-03-03~/2024-03-07~", "about 3 to 7 Mar 2024"),
        ("2024-03-12%", "about Tue 12 Mar 2024 (doubtful)"),
        ("-0043", "44 BC"),
    ],
)
def test_a_date_is_said_with_its_hedge(edtf, words):
    assert date_words(from_edtf(edtf)) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "granularity", "words"),
    [
        ("2024-03-12T18:00", "2024-03-12T23:59", "part", "Tue 12 Mar 2024, between 18:00 and 23:59"),
        ("2024-03-12T18:00", "2024-03-13T05:59", "part", "between Tue 12 Mar 2024, 18:00 and Wed 13 Mar 2024, 05:59"),
        ("2024-03-12T18:00", "2024-03-12T18:00", "minute", "Tue 12 Mar 2024, 18:00"),
        ("2024-03-12T18:00", None, "minute", "not before Tue 12 Mar 2024, 18:00"),
        ("2024-03-11", "2024-03-17", "week", "the week of Mon 11 Mar 2024"),
        ("2024-03-16", "2024-03-17", "weekend", "the weekend of Sat 16 Mar 2024"),
        ("2024-06-01", "2024-08-31", "season", "between Jun and Aug 2024"),
        ("2024-03-01", "2024-03-31", "day", "some day in Mar 2024"),
    ],
)
def test_parts_weeks_and_seasons_are_said(earliest, latest, granularity, words):
    assert date_words(When(Interval.closed(earliest, latest), Granularity(granularity))) == words


def test_no_date_is_said_so():
    assert date_words(UNDATED) == "undated"


def test_only_what_happened_goes_unmarked(by_id):
    assert marked(by_id["ecall"]) == ""
    assert marked(by_id["einsure"]) == "Uncertain"
    assert marked(by_id["edone"]) == "Claimed by Harlow Works"

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.read.published import LANGUAGES, has_two_readings, leading_day, parse_day

DAY = dt.date(2025, 8, 19)


@pytest.mark.parametrize(
    "text",
    [
        "2025-08-19",
        "20250819",
        "2025-231",
        "2025-W34-2",
        "2025/08/19",
        "2025-8-19",
        "2025-08-19T23:10:00.000+0200",
        "2025-08-19 14:00:00 +0000",
        "2025-08-19T24:00",
        "19.08.2025",
        "19.8.2025",
        "19/08/2025",
        "8/19/2025",
        "08-19-2025",
        "19 August 2025",
        "19. August 2025",
        "August 19, 2025",
        "Aug. 19, 2025",
        "Aug 19th, 2025",
        "19th of August 2025",
        "Tuesday, August 19, 2025",
        "Tue, 19 Aug 2025 23:10:00 -0700",
        "August 19, 2025 at 11:30 pm EDT",
        "August 19, 2025, 4:05 p.m.",
        "19 août 2025",
        "mardi 19 août 2025",
        "19 de agosto de 2025",
        "19 agosto 2025",
        "19 augustus 2025",
        "19 sierpnia 2025",
        "19 августа 2025 г.",
        "Dienstag, 19. August 2025, 14:30 Uhr",
    ],
)
def test_a_full_date_is_read_as_the_day_it_is_written(text):
    assert parse_day(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2025",
        "2025-08",
        "2025-W34",
        "August 2025",
        "August 19",
        "19 Aug 25",
        "yesterday",
        "two days ago",
        "12:30",
        "2025-02-30",
        "2025-367",
        "31 February 2025",
        "August 32, 2025",
        "19 Floréal 2025",
        "August 19, 2025 the ferry sank",
        "before August 19, 2025",
        "since August 19, 2025",
        "until 19 August 2025",
        "after 19 August 2025",
        "Monday, 19 August 2025",
        "lundi 19 août 2025",
        "August 19-21, 2025",
        "1755561600",
    ],
)
def test_what_names_no_one_day_is_not_guessed(text):
    assert parse_day(text) is None


def test_numbers_with_two_readings_are_told_apart_from_nonsense():
    assert has_two_readings("08/09/2025")
    assert parse_day("08/09/2025") is None
    assert not has_two_readings("08/08/2025")
    assert parse_day("08/08/2025") == dt.date(2025, 8, 8)
    assert not has_two_readings("31/31/2025")
    assert parse_day("08.09.2025") == dt.date(2025, 9, 8), "dots are used where the day comes first"


def test_a_leading_date_ends_where_its_year_ends():
    text = "19 August 2025 | Harbour desk"
    assert leading_day(text) == (DAY, text.index(" |"))
    assert leading_day("Harbour desk, 19 August 2025") is None


def test_no_month_word_means_two_months_in_the_languages_read():
    from importlib import import_module

    months = [dt.date(2025, number, 1).strftime("%B").lower() for number in range(1, 13)]
    meaning = {}
    for language in LANGUAGES:
        info = import_module(f"dateparser.data.date_translation_data.{language}").info
        for month in months:
            for word in info[month]:
                assert meaning.setdefault(word.lower(), month) == month


@given(st.dates(), st.sampled_from(["{iso}", "{iso}T12:30:00Z", "{0.day}.{0.month}.{0.year:04}"]))
def test_every_day_is_read_back_from_its_numbers(day, form):
    assert parse_day(form.format(day, iso=day.isoformat())) == day


@given(st.text("0123456789-/.: TZaugstW,", max_size=30))
def test_unclear_text_is_no_day_and_no_error(text):
    assert parse_day(text) is None or isinstance(parse_day(text), dt.date)

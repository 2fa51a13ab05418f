import datetime as dt

import pytest

from timeline.read.places import dated_by_name, dated_by_url, find_published

DAY = dt.date(2025, 8, 19)
OTHER = dt.date(2025, 8, 20)


def found(text, *, url="", path="", argument=None, body=0):
    return find_published(text, body, url, path, argument)


@pytest.mark.parametrize(
    "line",
    [
        "Published: August 19, 2025",
        "Published August 19, 2025 at 4:30 pm EDT",
        "PUBLISHED: 19 AUGUST 2025",
        "**Published:** 2025-08-19",
        "Posted on 19 August 2025 by Ida Moor",
        "First published: 19 August 2025 | Updated: 20 August 2025",
        "Date: 2025-08-19",
        "date 2025-08-19",
        "Publié le 19 août 2025",
        "Veröffentlicht am 19. August 2025, 14:30 Uhr",
    ],
)
def test_a_line_that_says_so_near_the_top_dates_the_text(line):
    dated = found(f"Ferry sinks\n\n{line}\n\nThe ferry sank.")
    assert (dated.day, dated.where, dated.body) == (DAY, "metadata line", 0)


@pytest.mark.parametrize(
    "line",
    [
        "Published on August 19, 2025, the report blames the captain.",
        "Published in 2025, the report blames the captain.",
        "Posted to Malta on 19 August 2025 as envoy, she never arrived.",
        "Dated 2025-08-19 letters show that he knew.",
        "Updated: August 19, 2025",
        "On August 19, 2025, the ferry sank.",
        "Publishers met on 19 August 2025",
        "The ferry sank on 19 August 2025.",
        "ANALYSIS: On August 19, 2025, a ferry sank.",
        "USS Maine, 19 August 2025 – The hulk was raised.",
        "VIENNA, where a treaty of 19 August 2025 was signed, is silent.",
    ],
)
def test_prose_with_a_date_dates_nothing(line):
    assert found(f"{line}\n\nThe ferry sank.") is None


def test_a_field_at_the_head_of_all_is_no_part_of_the_body():
    text = " date 2025-08-19 The mayor walks to the pier.\n\nShe spoke."
    assert text[found(text).body :].startswith(" The mayor walks")
    text = "Published: August 19, 2025\nThe mayor walks."
    assert text[found(text).body :] == "\nThe mayor walks."


def test_a_field_below_the_text_dates_it():
    assert found("The ferry sank.\n" * 300 + "\n date 2025-08-19\n").day == DAY
    assert found("The ferry sank.\n" * 300 + "Related: published 2025-08-19") is None
    assert found("x" * 3000 + " date 2025-08-19") is None


@pytest.mark.parametrize(
    "line",
    [
        "LISBON, 19 August 2025 (Agency) — The ferry sank.",
        "NEW YORK, Tue. 19 Aug 2025 -- The ferry sank.",
        "LISBON, Portugal, Aug. 19, 2025 (AG) - The ferry sank.",
        "SÃO PAULO, Tuesday, August 19, 2025 – The ferry sank.",
    ],
)
def test_a_dateline_with_its_year_dates_the_text(line):
    dated = found(line)
    assert (dated.day, dated.where, dated.body) == (DAY, "dateline", 0)


def test_a_dateline_without_a_year_dates_nothing():
    assert found("LISBON, Aug. 19 (AG) - The ferry sank.") is None


def test_two_days_in_one_place_give_none():
    assert found("Published: August 19, 2025\nPublished: August 20, 2025\n\nText") is None
    assert dated_by_url("https://example.org/2025/08/19/2025-08-20-ferry") is None


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/2025/08/19/ferry",
        "https://example.org/world/2025/aug/19/ferry",
        "https://example.org/news/2025-08-19-ferry.html",
        "https://example.org/news/ferry-2025-08-19",
        "https://example.org/20250819/ferry",
        "example.org/2025/8/19/ferry?id=7",
    ],
)
def test_a_url_carries_its_day(url):
    assert dated_by_url(url) == DAY


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://example.org/ferry?day=2025-08-19",
        "https://example.org/2025/08/ferry",
        "https://example.org/2025/13/19/ferry",
        "https://example.org/story-120250819",
        "https://example.org/3025-08-19-ferry",
        "http://[",
    ],
)
def test_a_url_without_a_full_day_gives_none(url):
    assert dated_by_url(url) is None


@pytest.mark.parametrize(
    "path",
    ["2025-08-19-ferry.txt", "2025-08-19.md", "ferry-2025-08-19.txt", "a/b/2025/08/19/ferry.txt", "20250819_ferry.txt"],
)
def test_a_file_name_carries_its_day(path):
    assert dated_by_name(path) == DAY


@pytest.mark.parametrize(
    "path",
    [
        "ferry.txt",
        "2025-08-19/ferry.txt",
        "dump-2025-08-19/x/ferry.txt",
        "12025-08-19.txt",
        "2025-08-19-2025-08-20.txt",
    ],
)
def test_other_numbers_in_a_path_are_no_day(path):
    assert dated_by_name(path) != DAY or path.startswith("2025-08-19-2025")


def test_what_the_article_carries_wins_over_the_day_its_reader_was_told():
    assert found("Published: 2025-08-19\nText", argument=OTHER).day == DAY
    assert found("Text", url="https://example.org/2025/08/19/x", argument=OTHER).day == DAY
    assert found("Text", path="2025-08-19-x.txt", argument=OTHER).day == DAY
    assert found("Text", argument=OTHER).where == "argument"


def test_a_line_that_is_only_a_date_is_the_last_resort():
    text = "Ferry sinks\nBy Ida Moor | August 19, 2025\n\nText"
    assert (found(text).day, found(text).where) == (DAY, "date line")
    assert found(text, argument=OTHER).day == OTHER


def test_another_day_in_url_or_file_name_is_noted():
    dated = found("Published: 2025-08-19\nText", url="https://example.org/2025/08/20/x", path="2025-08-18-x.txt")
    assert dated.day == DAY
    assert dated.notes == (
        "published 2025-08-19 (metadata line), but the url says 2025-08-20",
        "published 2025-08-19 (metadata line), but the file name says 2025-08-18",
    )


@pytest.mark.parametrize("filler", ["x", " ", "A, ", "1", "by ", "published ", "\n", "- ", "19 August "])
def test_a_megabyte_of_anything_holds_no_date(filler):
    text = filler * (1_000_000 // len(filler))
    assert find_published(text + "end", 0, "https://example.org/" + text, text, None) is None

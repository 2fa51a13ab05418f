import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from timeline.civil import MINUTES_A_DAY
from timeline.granularity import Granularity
from timeline.interval import UNKNOWN, Interval
from timeline.strategies import whens
from timeline.when import UNDATED, When


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("2024", Granularity.YEAR),
        ("2024-03", Granularity.MONTH),
        ("2024-03-12", Granularity.DAY),
        ("2024-03-12T09:05", Granularity.MINUTE),
    ],
)
def test_a_named_unit_has_its_own_granularity(text, unit):
    assert When.on(text).granularity is unit


def test_a_stretch_has_both_days_in_it_and_is_filled_only_if_said():
    when = When.between("2024-03-12", "2024-03-14")
    assert (when.earliest, when.latest, when.fills) == ("2024-03-12", "2024-03-14", False)
    assert When.between("2024-03-12", "2024-03-14", fills=True).fills


def test_the_undated_has_neither_end():
    assert not UNDATED.is_dated
    assert str(UNDATED) == "undated"
    assert When.between("2024-03-12", None).is_dated


@given(whens(), st.integers(-60, 60))
def test_shifting_moves_the_bounds_and_keeps_every_hedge(when, days):
    moved = when.shift(days)
    assert evolve(moved, bounds=when.bounds) == when
    assert moved.shift(-days) == when


@given(whens())
def test_a_proof_never_rests_on_less_than_the_bounds_told(when):
    assert when.bounds in when.trusted


def test_about_a_day_is_trusted_to_a_day_each_way_and_a_doubt_not_at_all():
    about = evolve(When.on("2024-03-12"), approximate=True)
    assert about.trusted == Interval.closed("2024-03-11", "2024-03-13")
    assert evolve(When.on("2024-03"), approximate=True).trusted == Interval.closed("2024-02", "2024-04")
    assert evolve(When.on("2024-03-12"), uncertain=True).trusted == UNKNOWN


def test_an_event_lies_somewhere_in_its_bounds_and_a_filled_stretch_has_them_as_its_ends():
    start, end = Interval.closed("2024-03-12", "2024-03-14").start, Interval.closed("2024-03-12", "2024-03-14").end
    assert When.between("2024-03-12", "2024-03-14").points == ((start, end), (start, end))
    assert When.between("2024-03-12", "2024-03-14", fills=True).points == (
        (start, start + MINUTES_A_DAY),
        (end - MINUTES_A_DAY, end),
    )


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When.on("2024-03-12"), "on 2024-03-12"),
        (When.on("2024-03"), "in 2024-03"),
        (When.on("2024"), "in 2024"),
        (When.between("2024-03-12", "2024-03-26"), "between 2024-03-12 and 2024-03-26"),
        (When.between("2024-03-12", "2024-03-26", fills=True), "from 2024-03-12 to 2024-03-26"),
        (When.between("2024-03-12", None), "from 2024-03-12 on"),
        (When.between(None, "2024-03-12"), "by 2024-03-12"),
        (When.on("2024-03-12T09:05"), "on 2024-03-12 at 09:05"),
        (When.between("2024-03-12T18:00", "2024-03-12T23:59"), "on 2024-03-12 from 18:00 to 23:59"),
        (evolve(When.on("2024"), approximate=True), "in about 2024"),
        (evolve(When.on("2024-03-12"), uncertain=True), "on 2024-03-12 (doubtful)"),
        (UNDATED, "undated"),
    ],
)
def test_a_when_says_itself_in_plain_words(when, words):
    assert when.words == words

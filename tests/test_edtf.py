import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.civil import MINUTES_A_DAY
from timeline.edtf import from_edtf, to_edtf
from timeline.errors import BadEdtf
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.strategies import days, intervals, whens
from timeline.when import UNDATED, When

UNITS = (
    Granularity.DAY,
    Granularity.MONTH,
    Granularity.QUARTER,
    Granularity.HALF,
    Granularity.YEAR,
    Granularity.DECADE,
    Granularity.CENTURY,
    Granularity.MILLENNIUM,
)


@st.composite
def whole_units(draw):
    unit = draw(st.sampled_from(UNITS))
    start = unit.floor(draw(days(4000)) * MINUTES_A_DAY)
    return When(
        Interval(start, unit.step(start, 1)), unit, approximate=draw(st.booleans()), uncertain=draw(st.booleans())
    )


def is_a_stretch(when):
    return when.is_dated and ("[" in to_edtf(when) or "/" in to_edtf(when))


def stretches():
    flags = {name: st.booleans() for name in ("fills", "approximate", "uncertain")}
    return st.builds(When, intervals(), **flags).filter(is_a_stretch)


@given(st.one_of(whole_units(), stretches(), st.just(UNDATED)))
def test_canonical_forms_come_back_as_they_went(when):
    assert from_edtf(to_edtf(when)) == when


@given(whens())
def test_what_is_written_is_read_and_written_alike(when):
    text = to_edtf(when)
    assert to_edtf(from_edtf(text)) == text


@given(whens())
def test_reading_back_never_narrows_the_bounds(when):
    assert when.bounds in from_edtf(to_edtf(when)).bounds


@settings(deadline=None)  # the other library takes its time
@given(whens())
def test_another_library_reads_what_is_written_unless_a_set_or_nothing_at_all_is_hedged(when):
    edtf = pytest.importorskip("edtf")
    text = to_edtf(when)
    is_hedged = when.approximate or when.uncertain
    if not (is_hedged and text.startswith(("[", "XXXX"))):
        edtf.parse_edtf(text)


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (When.on("2024-03-12"), "2024-03-12"),
        (When.on("2024-03"), "2024-03"),
        (When.on("2024"), "2024"),
        (When.on("2024-03-12T14:30"), "2024-03-12T14:30"),
        (When.between("2024-03-12", "2024-03-26"), "[2024-03-12..2024-03-26]"),
        (When.between("2024-03-12", "2024-03-26", fills=True), "2024-03-12/2024-03-26"),
        (When.between("2024-03-12", None), "[2024-03-12..]"),
        (When.between(None, "2024-03-12"), "[..2024-03-12]"),
        (When.between("2024-03-12", None, fills=True), "2024-03-12/.."),
        (When.between("2024-01-01", "2024-03-31"), "2024-33"),
        (When.between("2024-07-01", "2024-12-31"), "2024-41"),
        (When.between("1990-01-01", "1999-12-31"), "199X"),
        (When.between("1900-01-01", "1999-12-31"), "19XX"),
        (evolve(When.on("2024"), approximate=True), "2024~"),
        (evolve(When.on("2024-03"), uncertain=True), "2024-03?"),
        (evolve(When.on("2024-03-12"), approximate=True, uncertain=True), "2024-03-12%"),
        (When.on("-0043-03-15"), "-0043-03-15"),
        (UNDATED, "XXXX"),
    ],
)
def test_forms_of_the_standard(when, text):
    assert to_edtf(when) == text


def test_a_part_of_a_day_is_written_as_its_day():
    evening = When(Interval.closed("2024-03-12T18:00", "2024-03-12T23:59"), Granularity.PART)
    assert to_edtf(evening) == "2024-03-12"


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2024-13", "2024-02-30", "2024-03-12/2024-03-11", "../..", "[..]", "2024~/2025", "1X3X"],
)
def test_what_is_no_such_text_is_refused(text):
    with pytest.raises(BadEdtf, match="not an EDTF string"):
        from_edtf(text)

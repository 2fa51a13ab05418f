import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.allen import ALL, Relation, compose, converse, left_open, possible, relate
from timeline.errors import UnknownEnds
from timeline.interval import UNKNOWN, Interval
from timeline.strategies import intervals, whens
from timeline.when import UNDATED, When

KNOWN = intervals(known=True)
RELATIONS = st.sampled_from(Relation)
SETS = st.frozensets(RELATIONS, max_size=4)
SMALL = [Interval(a, b) for a, b in itertools.combinations(range(7), 2)]
BEFORE_OR_MEETS = {Relation.BEFORE, Relation.MEETS}


def test_there_are_thirteen_and_each_pair_has_exactly_one():
    assert len(Relation) == 13
    assert len({relation.signs for relation in Relation}) == 13
    assert {relate(a, b) for a in SMALL for b in SMALL} == set(Relation)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ((0, 1), (2, 3), Relation.BEFORE),
        ((0, 2), (2, 3), Relation.MEETS),
        ((0, 2), (1, 3), Relation.OVERLAPS),
        ((0, 3), (1, 3), Relation.FINISHED_BY),
        ((0, 3), (1, 2), Relation.CONTAINS),
        ((0, 2), (0, 3), Relation.STARTS),
        ((0, 2), (0, 2), Relation.EQUALS),
        ((1, 2), (0, 3), Relation.DURING),
        ((1, 3), (0, 3), Relation.FINISHES),
    ],
)
def test_the_names_say_what_a_does(a, b, relation):
    assert relate(Interval(*a), Interval(*b)) is relation


@given(KNOWN, KNOWN)
def test_converse_reads_the_same_fact_from_the_other_side(a, b):
    assert relate(b, a) is relate(a, b).converse


@given(SETS)
def test_the_converse_of_the_converse_is_the_fact_itself(relations):
    assert converse(converse(relations)) == relations


def test_composition_is_what_small_intervals_show():
    seen = {(r, s): set() for r in Relation for s in Relation}
    for a, b, c in itertools.product(SMALL, repeat=3):
        seen[relate(a, b), relate(b, c)].add(relate(a, c))
    assert {pair: set(compose(*pair)) for pair in seen} == seen


def test_the_table_has_as_many_entries_as_allen_s():
    assert sum(len(compose(r, s)) for r in Relation for s in Relation) == 409


@given(SETS, SETS)
def test_composition_turns_around_with_its_parts(first, second):
    assert converse(compose(first, second)) == compose(converse(second), converse(first))


@settings(max_examples=30)
@given(SETS, SETS, SETS)
def test_composition_is_associative(a, b, c):
    assert compose(compose(a, b), c) == compose(a, compose(b, c))


@given(SETS)
def test_equality_composes_to_nothing_new(relations):
    assert compose(Relation.EQUALS, relations) == relations == compose(relations, Relation.EQUALS)


def test_an_unknown_end_has_no_one_relation_and_the_error_says_whom_to_ask():
    with pytest.raises(UnknownEnds, match="possible"):
        relate(UNKNOWN, Interval(0, 1))


@given(whens(), whens())
def test_what_is_possible_turns_around_and_is_never_nothing(a, b):
    assert possible(b, a) == converse(possible(a, b)) != frozenset()


@given(whens(trusted=True), whens(trusted=True))
def test_a_looser_date_leaves_no_less_open(a, b):
    loose = When(a.bounds.hull(b.bounds), a.granularity)
    assert possible(a, b) <= possible(loose, b) <= ALL


def test_days_that_meet_are_ordered_and_one_day_is_not():
    tuesday, wednesday = When.on("2024-03-12"), When.on("2024-03-13")
    assert possible(tuesday, wednesday) == BEFORE_OR_MEETS
    assert possible(tuesday, tuesday) == ALL
    assert possible(tuesday, UNDATED) == ALL


def test_a_filled_stretch_holds_what_lies_inside_it():
    week = When.between("2024-03-11", "2024-03-17", fills=True)
    assert possible(week, When.on("2024-03-13")) == {Relation.CONTAINS}
    first = possible(week, When.on("2024-03-11"))
    assert Relation.CONTAINS in first
    assert Relation.BEFORE not in first, "it begins on that day, before or after what happened then"
    assert Relation.EQUALS in possible(week, week)
    assert Relation.BEFORE not in possible(week, week)


def test_a_stretch_that_may_be_anywhere_in_a_week_can_miss_its_middle():
    week = When.between("2024-03-11", "2024-03-17")
    assert possible(week, When.on("2024-03-13")) == ALL


@st.composite
def spans_of_points(draw):
    """Make bounds on four points, in units; ``None`` on a side is unbounded."""
    ranges = []
    for _ in range(4):
        low, high = sorted((draw(st.integers(0, 2)), draw(st.integers(0, 2))))
        ranges.append((low, high))
    return ranges


@settings(max_examples=40)
@given(spans_of_points())
def test_what_is_left_open_is_what_points_within_the_bounds_can_do(ranges):
    steps = 5  # so that four points find room between two units
    choices = [range(low * steps, high * steps + 1) for low, high in ranges]
    pairs_of_a = [(s, e) for s in choices[0] for e in choices[1] if s < e]
    pairs_of_b = [(s, e) for s in choices[2] for e in choices[3] if s < e]
    seen = {relate(Interval(*a), Interval(*b)) for a in pairs_of_a for b in pairs_of_b}
    least = [[low - high for _, high in ranges] for low, _ in ranges]
    for place in range(4):
        least[place][place] = 0
    assert left_open(least) == seen


def test_nothing_known_leaves_everything_open():
    assert left_open([[-math.inf] * 4] * 4) == ALL

"""What the network says of two events against every solution there is."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.allen import left_open, relate
from timeline.interval import Interval
from timeline.order.network import Constraint, Network

TOP = 3
EVENTS = 2
FINE = 3
"""Moments in a unit: enough for four points in a row."""


class Why:
    def __str__(self):
        return "told"


@st.composite
def small_stories(draw):
    """Make two events within three units, each two points, with gaps told between their points."""
    bounds = []
    for _ in range(EVENTS):
        low, high = sorted((draw(st.integers(0, TOP - 1)), draw(st.integers(1, TOP))))
        bounds += [(low * FINE, max(high, low + 1) * FINE)] * 2
    gap = st.tuples(st.integers(0, 2 * EVENTS - 1), st.integers(0, 2 * EVENTS - 1), st.integers(-2, 2))
    return bounds, [(a, b, least * FINE) for a, b, least in draw(st.lists(gap, max_size=4))]


def solved(bounds, gaps):
    network = Network(2 * EVENTS)
    for event in range(EVENTS):
        network.lasts(2 * event, 2 * event + 1)
    for point, (low, high) in enumerate(bounds):
        network.at_most(point, high, Why())
        network.at_least([(point, low, Why())])
    return network, [gap for gap in gaps if network.add(Constraint((gap,), Why())) is None]


def solutions(bounds, gaps):
    for times in itertools.product(*(range(low, high + 1) for low, high in bounds)):
        lasts = all(times[2 * event] < times[2 * event + 1] for event in range(EVENTS))
        if lasts and all(times[later] - times[earlier] >= gap for earlier, later, gap in gaps):
            yield times


def least(network, later, earlier):
    by_dates = network.earliest(later) - network.latest(earlier)
    return max(by_dates, network.gaps_from(earlier).get(later, by_dates))


@settings(max_examples=60)
@given(small_stories())
def test_no_solution_breaks_a_certain_relation_and_each_possible_one_has_a_witness(story):
    bounds, gaps = story
    network, kept = solved(bounds, gaps)
    every = list(solutions(bounds, kept))
    assert every
    for a, b in itertools.combinations(range(EVENTS), 2):
        points = (2 * a, 2 * a + 1, 2 * b, 2 * b + 1)
        told = left_open([[least(network, i, j) if i != j else 0 for j in points] for i in points])
        found = {
            relate(Interval(times[2 * a], times[2 * a + 1]), Interval(times[2 * b], times[2 * b + 1]))
            for times in every
        }
        assert found == told

import itertools
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.order.network import Constraint, Network

TOP = 4
POINTS = 4


class Why:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


@st.composite
def small_networks(draw):
    """Make bounds within 0 to 4 for four points, and gaps between them that may contradict them and each other."""
    bounds = [tuple(sorted((draw(st.integers(0, TOP)), draw(st.integers(0, TOP))))) for _ in range(POINTS)]
    gap = st.tuples(st.integers(0, POINTS - 1), st.integers(0, POINTS - 1), st.integers(-3, 3))
    groups = draw(st.lists(st.lists(gap, min_size=1, max_size=2), max_size=6))
    return bounds, groups


def solutions(bounds, groups):
    for times in itertools.product(*(range(low, high + 1) for low, high in bounds)):
        if all(times[later] - times[earlier] >= gap for group in groups for earlier, later, gap in group):
            yield times


def built(bounds, groups):
    network, kept, refused = Network(POINTS), [], []
    for point, (low, high) in enumerate(bounds):
        assert network.at_most(point, high, Why(f"{point} by {high}")) is None
        assert network.at_least([(point, low, Why(f"{point} from {low}"))]) is None
    for group in groups:
        reason = Why(str(group))
        chain = network.add(Constraint(tuple(group), reason))
        (kept if chain is None else refused).append((group, reason, chain))
    return network, kept, refused


@settings(max_examples=100, deadline=None)
@given(small_networks())
def test_the_network_keeps_what_has_a_solution_and_refuses_what_has_none(network):
    bounds, groups = network
    kept = []
    for group, refused in zip(groups, _refusals(bounds, groups), strict=True):
        has_solution = next(solutions(bounds, [*kept, group]), None) is not None
        assert refused is not has_solution
        if has_solution:
            kept.append(group)


def _refusals(bounds, groups):
    network = built(bounds, [])[0]
    return [network.add(Constraint(tuple(group), Why("it"))) is not None for group in groups]


@settings(max_examples=100, deadline=None)
@given(small_networks())
def test_bounds_and_gaps_are_the_tightest_that_all_solutions_share(network):
    bounds, groups = network
    solved, kept, _ = built(bounds, groups)
    every = list(solutions(bounds, [group for group, _, _ in kept]))
    assert every
    for point in range(POINTS):
        assert solved.earliest(point) == min(times[point] for times in every)
        assert solved.latest(point) == max(times[point] for times in every)
    for a, b in itertools.permutations(range(POINTS), 2):
        by_dates = solved.earliest(b) - solved.latest(a)
        by_gaps = solved.gaps_from(a).get(b, by_dates)
        assert max(by_dates, by_gaps) == min(times[b] - times[a] for times in every)


@settings(max_examples=60, deadline=None)
@given(small_networks())
def test_bounds_asked_for_in_between_are_kept_up_with_what_comes_in(network):
    bounds, groups = network
    asked, plain = Network(POINTS), built(bounds, groups)[0]
    for point, (low, high) in enumerate(bounds):
        assert asked.at_most(point, high, Why(f"{point} by {high}")) is None
        asked.latest(0)
        assert asked.at_least([(point, low, Why(f"{point} from {low}"))]) is None
    for group in groups:
        asked.add(Constraint(tuple(group), Why(str(group))))
        asked.latest(0)
    for point in range(POINTS):
        assert asked.latest(point) == plain.latest(point)
        assert asked.earliest(point) == plain.earliest(point)


def test_a_network_grows_and_a_new_gap_moves_only_what_it_touches():
    network = Network(0)
    for day in range(1000):
        start = network.grow(2)
        network.lasts(start, start + 1)
        assert network.at_most(start + 1, 10 * day + 10, Why("date")) is None
        assert network.at_least([(start, 10 * day, Why("date"))]) is None
    network.latest(0)
    before = network.moved
    assert network.add(Constraint(((1, 2, 0),), Why("told"))) is None
    assert network.moved - before <= 4
    assert network.grow(1) == 2000


@settings(max_examples=100, deadline=None)
@given(small_networks())
def test_the_chains_alone_prove_the_bounds(network):
    bounds, groups = network
    solved, kept, _ = built(bounds, groups)
    free = [(-20, 30)] * POINTS
    for point in range(POINTS):
        for chain, side in ((solved.why_earliest(point), "from"), (solved.why_latest(point), "by")):
            used = [group for group, reason, _ in kept if reason in chain]
            dates = [str(reason) for reason in chain if f" {side} " in str(reason)]
            assert len(dates) == 1
            dated, value = int(dates[0].split()[0]), int(dates[0].split()[-1])
            narrow = free.copy()
            narrow[dated] = (value, 30) if side == "from" else (-20, value)
            shown = tightest(narrow, used)[point]
            assert shown[0 if side == "from" else 1] == (solved.earliest if side == "from" else solved.latest)(point)


def tightest(bounds, groups):
    """Return the tightest bounds, by trying every gap until nothing moves, or ``None`` once a point has none left."""
    bounds = [list(bound) for bound in bounds]
    moved = True
    while moved:
        moved = False
        if any(low > high for low, high in bounds):
            return None
        for earlier, later, gap in itertools.chain.from_iterable(groups):
            low, high = bounds[earlier][0] + gap, bounds[later][1] - gap
            if low > bounds[later][0]:
                bounds[later][0], moved = low, True
            if high < bounds[earlier][1]:
                bounds[earlier][1], moved = high, True
    return bounds


@settings(max_examples=100, deadline=None)
@given(small_networks())
def test_the_chain_of_a_refusal_has_no_solution_by_itself(network):
    bounds, groups = network
    _, kept, refused = built(bounds, groups)
    for group, reason, chain in refused:
        assert reason in chain
        used = [other for other, why, _ in kept if why in chain]
        dated = {str(why) for why in chain}
        narrow = [
            (low if f"{point} from {low}" in dated else -99, high if f"{point} by {high}" in dated else 99)
            for point, (low, high) in enumerate(bounds)
        ]
        assert tightest(narrow, [*used, group]) is None


@settings(max_examples=60, deadline=None)
@given(small_networks(), st.randoms(use_true_random=False))
def test_a_refused_constraint_leaves_no_trace(network, rnd):
    bounds, groups = network
    solved, kept, _ = built(bounds, groups)
    again, _, refused = built(bounds, [group for group, _, _ in kept])
    assert not refused
    order = list(range(POINTS))
    rnd.shuffle(order)
    for point in order:
        assert solved.earliest(point) == again.earliest(point)
        assert solved.latest(point) == again.latest(point)
        assert solved.gaps_from(point) == again.gaps_from(point)


def test_a_copy_goes_its_own_way():
    network = Network(2)
    copy = network.copy()
    assert copy.add(Constraint(((0, 1, 3),), Why("told"))) is None
    assert copy.at_least([(0, 10, Why("date"))]) is None
    assert (copy.earliest(1), network.earliest(1)) == (13, None)
    assert network.gaps_from(0) == {0: 0}


def test_points_without_a_date_have_no_bounds_but_know_their_gaps():
    network = Network(3)
    network.add(Constraint(((0, 1, 5), (1, 2, 5)), Why("told")))
    assert [network.earliest(p) for p in range(3)] == [None] * 3
    assert [network.latest(p) for p in range(3)] == [None] * 3
    assert network.gaps_from(0) == {0: 0, 1: 5, 2: 10}
    assert network.add(Constraint(((2, 0, 0),), Why("a circle"))) is not None


def test_the_shortest_chain_has_the_fewest_reasons_not_the_longest_gap():
    network = Network(4)
    for earlier, later in ((0, 1), (1, 2), (2, 3)):
        network.add(Constraint(((earlier, later, 1),), Why(f"step {earlier}")))
    short = Why("at once")
    network.add(Constraint(((0, 3, 0),), short))
    assert network.shortest_chain(0, 3) == (short,)
    assert len(network.longest_chain(0, 3)) == 3
    assert network.shortest_chain(3, 0) is None


def test_a_step_back_in_time_is_no_part_of_a_short_chain():
    network = Network(3)
    back, far = Why("at most five apart"), Why("seven later")
    network.add(Constraint(((0, 1, -5),), back))
    network.add(Constraint(((1, 2, 7),), far))
    assert network.shortest_chain(0, 2) is None
    assert network.gaps_from(0) == {0: 0, 1: -5, 2: 2}
    assert network.longest_chain(0, 2) == (back, far)


def test_long_chains_in_any_order_of_telling_and_a_circle_of_thousands_are_solved():
    count = 20_000
    network = Network(count)
    for place in range(count - 1):
        assert network.add(Constraint(((place, place + 1, 1),), Why("next"))) is None
    chain = network.add(Constraint(((count - 1, 0, 0),), Why("closing")))
    assert len(chain) == count
    links = list(range(1000))
    random.Random(5).shuffle(links)
    shuffled = Network(1001)
    for place in links:
        assert shuffled.add(Constraint(((place, place + 1, 1),), Why("next"))) is None
    assert shuffled.at_least([(0, 0, Why("date"))]) is None
    assert shuffled.earliest(1000) == 1000

from hypothesis import given
from hypothesis import strategies as st

from timeline.interval import Interval
from timeline.order.windows import Windows

EDGES = st.none() | st.integers(-40, 40)


@st.composite
def intervals(draw):
    start, end = draw(EDGES), draw(EDGES)
    if start is not None and end is not None:
        start, end = min(start, end), max(start, end) + 1
    return Interval(start, end)


def meets(window, start, end):
    return (window.start is None or window.start < end) and (window.end is None or window.end > start)


@given(st.lists(intervals(), max_size=20), st.integers(-45, 45), st.integers(1, 60))
def test_a_query_gives_the_windows_that_share_some_time_with_it_once_each(windows, start, length):
    found = list(Windows(windows).meeting(start, start + length))
    assert sorted(found) == [n for n, window in enumerate(windows) if meets(window, start, start + length)]


def test_an_index_of_nothing_answers_nothing():
    assert list(Windows(()).meeting(0, 10)) == []
    assert len(Windows(())) == 0


def test_a_window_costs_a_few_machine_words():
    windows = Windows(Interval(n, n + 10) for n in range(1000))
    assert windows.size <= 32 * len(windows)

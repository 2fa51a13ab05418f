"""Print how the order of events grows with their number, as times and as ratios within one run.

usage: python benchmarks/network.py [--small]

A million dated events are indexed and asked for a week, beside SQLite and, where it is installed, intervaltree. A
hundred thousand events with as many orders told between them are solved. One article is added to networks of a thousand
and of a hundred thousand events: the bounds it moves are counted. Times are of the process, not of the clock on the
wall; with --small everything is a hundredth of that size.
"""

import random
import sqlite3
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from typing import TypeVar

from timeline.article import Article, Span
from timeline.civil import MINUTES_A_DAY
from timeline.event import Event
from timeline.interval import Interval
from timeline.mention import Hint, Mention, Status, Told
from timeline.order import order
from timeline.order.network import Constraint, Network
from timeline.order.windows import Windows
from timeline.when import When

Result = TypeVar("Result")

DAY = MINUTES_A_DAY
YEAR = 365 * DAY


def main() -> None:
    """Print every figure."""
    scale = 100 if "--small" in sys.argv else 1
    index(1_000_000 // scale)
    solve(100_000 // scale)
    for count in (1000, 100_000 // scale):
        add_one(count)


def windows(count: int) -> list[Interval]:
    """Return windows of mostly a day, some of weeks, over so many years that a week holds about 80 of them."""
    rng = dice(7)
    span = count * 7 * DAY // 80
    lengths = rng.choices((DAY, 7 * DAY, 30 * DAY), (90, 8, 2), k=count)
    return [Interval(start, start + length) for length in lengths for start in (rng.randrange(span),)]


def index(count: int) -> None:
    """Print what the index costs, and a query of a week, against others and at a tenth of the number."""
    for size in (count // 100, count // 10, count):
        given = windows(size)
        took, found = timed(lambda given=given: Windows(given))
        starts = [dice(n).randrange(size * 7 * DAY // 80) for n in range(300)]
        query = each(starts, lambda start, found=found: len(list(found.meeting(start, start + 7 * DAY))))
        hits = statistics.mean(len(list(found.meeting(start, start + 7 * DAY))) for start in starts)
        print(
            f"{size:>9,} windows indexed in {took:.2f} s, {found.size / 1e6:.1f} MB held "
            f"({found.size / size:.0f} bytes each); a week asked for in {query:.4f} ms, {hits:.0f} hits"
        )
    year = each(starts[:30], lambda start: len(list(found.meeting(start, start + YEAR))))
    print(f"          a year asked for in {year:.3f} ms: {year / query:.0f} times a week, for 52 times the time")
    others(given, starts, query)


def others(given: Sequence[Interval], starts: Sequence[int], ours: float) -> None:
    """Print the same query asked of SQLite and of intervaltree, as ratios to ours."""
    base = sqlite3.connect(":memory:")
    base.execute("create table windows (start integer, end integer)")
    took, _ = timed(lambda: base.executemany("insert into windows values (?, ?)", ((w.start, w.end) for w in given)))
    again, _ = timed(lambda: base.execute("create index both_ends on windows (start, end)"))
    text = "select rowid from windows where start < ? and end > ? and start > ?"
    query = each(starts, lambda s: len(base.execute(text, (s + 7 * DAY, s, s - 30 * DAY)).fetchall()))
    print(
        f"          SQLite, told that no window is longer than 30 days: {took + again:.2f} s, {query:.4f} ms "
        f"({query / ours:.1f} times ours)"
    )
    query = each(starts[:10], lambda s: len(base.execute(text[: text.rindex(" and")], (s + 7 * DAY, s)).fetchall()))
    print(f"          SQLite, not told: {query:.2f} ms ({query / ours:.0f} times ours)")
    try:
        from intervaltree import IntervalTree
    except ImportError:
        print("          intervaltree is not installed")
        return
    part = given[: len(given) // 10]
    took, tree = timed(lambda: IntervalTree.from_tuples((w.start, w.end, n) for n, w in enumerate(part)))
    mine = Windows(part)
    query = each(starts, lambda s: len(tree.overlap(s // 10, s // 10 + 7 * DAY)))
    own = each(starts, lambda s: len(list(mine.meeting(s // 10, s // 10 + 7 * DAY))))
    print(
        f"          intervaltree, a tenth of the windows: {took:.2f} s, {query:.4f} ms ({query / own:.1f} times ours)"
    )


def story(count: int, orders: int) -> tuple[list[Event], list[Article]]:
    """Return events of ten an article, half of them dated, with orders told to events nearby, a few the wrong way."""
    rng = dice(11)
    articles = [Article(f"a{n:06}", "text", f"{2000 + n // 3650:04}-01-01") for n in range(count // 10 + 1)]
    told: list[list[Told]] = [[] for _ in range(count)]
    for _ in range(orders):
        place = rng.randrange(count)
        other = place + rng.choice((-9, -7, -5, -3, -2, -1))
        if other >= 0:
            hint = Hint.AFTER if rng.random() < 0.99 else Hint.BEFORE
            told[place].append(Told(hint, trigger(other), trigger(place)))
    events = []
    for place in range(count):
        when = When(Interval(place * 200, place * 200 + 3 * DAY)) if rng.random() < 0.5 else When(Interval(None, None))
        span = trigger(place)
        mention = Mention(
            span,
            f"event {place}",
            span,
            "vote",
            "vote",
            f"event {place}",
            Status.HAPPENED,
            when,
            told=tuple(told[place]),
        )
        events.append(Event(f"e{place:06}", f"event {place}", when, Status.HAPPENED, (mention,)))
    return events, articles


def trigger(place: int) -> Span:
    """Return where an event of `story` is told."""
    return Span(f"a{place // 10:06}", place % 10 * 20, place % 10 * 20 + 5)


def solve(count: int) -> None:
    """Print how long a story takes to be ordered, at two sizes."""
    times = []
    for size in (count // 10, count):
        events, articles = story(size, size)
        took, ordering = timed(lambda events=events, articles=articles: order(events, articles))
        times.append(took)
        print(
            f"{size:>9,} events with as many orders told: ordered in {took:.2f} s, {len(ordering.set_aside)} set aside"
        )
    print(f"          ten times the events take {times[1] / times[0]:.1f} times as long")
    events, articles = story(count // 10, count // 10)
    tracemalloc.start()
    ordering = order(events, articles)
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    print(f"          {held / len(events):.0f} bytes an event held by the order ({len(ordering.total):,} events)")


def add_one(count: int) -> None:
    """Print what one article of ten events, dated and tied to what is there, moves in a network of so many."""
    network = Network(0)
    for place in range(count):
        start = network.grow(2)
        network.lasts(start, start + 1)
        date(network, start, place * 200)
        if place % 2:
            network.add(Constraint(((start - 1, start, 0),), "told"))
    network.latest(0)
    moved = network.moved
    rng, taken = dice(5), []
    for _ in range(50):
        near = rng.randrange(count - 20)
        taken.append(timed(lambda near=near: article(network, near))[0])
    share = (network.moved - moved) / 50
    middle = 1000 * statistics.median(taken)
    print(f"{count:>9,} events: one article more takes {middle:.3f} ms and moves {share:.0f} bounds")


def article(network: Network, near: int) -> None:
    """Add ten events near a place, each after one that is there."""
    for number in range(10):
        start = network.grow(2)
        network.lasts(start, start + 1)
        date(network, start, (near + number) * 200)
        network.add(Constraint(((2 * (near + number), start, 0),), "told"))


def date(network: Network, start: int, minute: int) -> None:
    """Put an event within three days."""
    network.at_most(start + 1, (minute + 3 * DAY) << 20, "date")
    network.at_least([(start, minute << 20, "date")])


def dice(seed: int) -> random.Random:
    """Return the same made-up numbers on every run."""
    return random.Random(seed)  # noqa: S311 - made-up events, no secret


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Return the seconds of the process that work takes, and its result."""
    began = time.process_time()
    result = work()
    return time.process_time() - began, result


def each(starts: Sequence[int], query: Callable[[int], int]) -> float:
    """Return the milliseconds a query takes."""
    took, _ = timed(lambda: [query(start) for start in starts])
    return 1000 * took / len(starts)


if __name__ == "__main__":
    main()

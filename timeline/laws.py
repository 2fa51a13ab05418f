"""The laws of order as Hypothesis properties, for anybody to run: ``pytest --pyargs timeline.laws`` (needs hypothesis).

Each is a promise that the documents make, tried on events made up by `timeline.strategies` and on whole stories from
text to timeline. ``--hypothesis-show-statistics`` prints how many were tried.
"""

import datetime as dt
import itertools
import random

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from timeline.allen import converse, possible
from timeline.article import Article
from timeline.build import assemble
from timeline.correction import Action, Correction, Target
from timeline.event import Event
from timeline.export.json import loads
from timeline.mention import Hint, Status, Told
from timeline.order import order
from timeline.ordering import Verdict
from timeline.strategies import event_lists, publication_dates, stories, whens
from timeline.timeline import Timeline
from timeline.when import When

__all__ = [
    "test_a_correction_made_twice_is_made_once",
    "test_a_query_before_or_after_as_of_finds_the_same",
    "test_a_timeline_read_from_json_answers_as_before",
    "test_a_week_later_everything_is_a_week_later",
    "test_an_unrelated_article_changes_no_relation",
    "test_as_of_is_what_the_articles_published_by_then_tell_alone",
    "test_as_of_looks_back_the_same_from_any_later_day",
    "test_building_twice_gives_the_same",
    "test_certainly_before_is_transitive_and_antisymmetric",
    "test_each_relation_left_open_has_a_witness_that_breaks_nothing_else",
    "test_json_out_and_in_is_the_identity",
    "test_permuting_the_articles_changes_nothing",
    "test_relation_and_converse_agree",
    "test_shifting_every_date_by_days_changes_no_order",
    "test_the_line_does_not_depend_on_the_order_events_come_in",
    "test_the_line_holds_every_event_once_and_never_breaks_a_certain_relation",
    "test_the_line_never_breaks_a_certain_relation",
    "test_two_batches_equal_one",
    "test_widening_a_window_never_makes_an_order_more_certain",
    "test_without_words_only_the_dates_speak",
]

_WHOLE = settings(max_examples=25, deadline=None)
"""For whole stories, which take longer."""

_LAW = settings(deadline=None)

_Articles = tuple[Article, ...]

_UNRELATED = Article("zz", "Marta Silva opened a bakery in Lima on Thursday.", "2024-03-15")


def _told(line: Timeline) -> tuple[object, ...]:
    """Return all that a timeline says, as something to compare."""
    return line.events, line.ordering, line.articles, line.conflicts(), line.mentions


@_WHOLE
@given(stories(), st.randoms(use_true_random=False))
def test_permuting_the_articles_changes_nothing(articles: _Articles, rnd: random.Random) -> None:
    shuffled = list(articles)
    rnd.shuffle(shuffled)
    assert _told(timeline.build(shuffled)) == _told(timeline.build(articles))


@_WHOLE
@given(stories())
def test_building_twice_gives_the_same(articles: _Articles) -> None:
    once, twice = timeline.build(articles), timeline.build(articles)
    assert _told(once) == _told(twice)
    assert str(once) == str(twice)


@_WHOLE
@given(stories())
def test_the_line_never_breaks_a_certain_relation(articles: _Articles) -> None:
    line = timeline.build(articles)
    rank = {event.id: place for place, event in enumerate(line)}
    assert list(rank) == list(line.order)
    for pair in line.ordering.relations:
        assert rank[pair.before] < rank[pair.after]
        assert pair.because


@_WHOLE
@given(stories())
def test_a_week_later_everything_is_a_week_later(articles: _Articles) -> None:
    line = timeline.build(articles)
    later = timeline.build([article.shift(7) for article in articles])
    assert [event.id for event in later] == [event.id for event in line]
    assert [event.when for event in later] == [event.when.shift(7) for event in line]
    assert set(later.ordering.certain) == set(line.ordering.certain)
    for before, after in zip(line.mentions, later.mentions, strict=True):
        assert after.when == before.when.shift(7)


@_WHOLE
@given(stories(), publication_dates())
def test_as_of_is_what_the_articles_published_by_then_tell_alone(articles: _Articles, day: dt.date) -> None:
    by_then = [article for article in articles if article.published <= day]
    line = timeline.build(articles).as_of(day)
    assert {article.id for article in line.articles} == {article.id for article in by_then}
    assert all(mention.article in {a.id for a in by_then} for event in line for mention in event.mentions)
    if by_then:
        assert _told(line) == _told(timeline.build(by_then))
    else:
        assert len(line) == 0


@_WHOLE
@given(stories(), publication_dates(), publication_dates())
def test_as_of_looks_back_the_same_from_any_later_day(articles: _Articles, one: dt.date, other: dt.date) -> None:
    first, second = sorted((one, other))
    line = timeline.build(articles)
    assert _told(line.as_of(second).as_of(first)) == _told(line.as_of(first))
    assert {m.span for m in line.as_of(first).mentions} <= {m.span for m in line.as_of(second).mentions}


@_WHOLE
@given(stories(), publication_dates())
def test_a_query_before_or_after_as_of_finds_the_same(articles: _Articles, day: dt.date) -> None:
    line = timeline.build(articles)
    asked = line.involving("Duarte").after("2024-03-08").as_of(day)
    assert asked.events == line.as_of(day).involving("Duarte").after("2024-03-08").events


@_WHOLE
@given(stories())
def test_json_out_and_in_is_the_identity(articles: _Articles) -> None:
    line = timeline.build(articles)
    text = line.to_json().text
    back = loads(text)
    assert _told(back) == _told(line)
    assert back.to_json().text == text


@_WHOLE
@given(stories())
def test_an_unrelated_article_changes_no_relation(articles: _Articles) -> None:
    alone, together = timeline.build(articles), timeline.build([*articles, _UNRELATED])
    assert set(alone.order) <= set(together.order)
    kept = together.ordering.restrict(alone.order)
    assert set(kept.certain) == set(alone.ordering.certain)
    assert kept.total == alone.order


@_WHOLE
@given(stories(min_size=2), st.integers(1, 3))
def test_two_batches_equal_one(articles: _Articles, cut: int) -> None:
    first, second = articles[:cut], articles[cut:]
    if second:
        assert _told(timeline.build(first).extended(second)) == _told(timeline.build(articles))


@_WHOLE
@given(stories(), st.data())
def test_a_correction_made_twice_is_made_once(articles: _Articles, data: st.DataObject) -> None:
    line = timeline.build(articles)
    if not line:
        return
    once = data.draw(st.lists(_corrections(line), min_size=1, max_size=3))
    mentions = line.mentions
    corrected = assemble(articles, mentions, corrections=once)
    again = assemble(articles, mentions, corrections=[*once, *once])
    assert [(e.id, e.title, e.when) for e in again] == [(e.id, e.title, e.when) for e in corrected]
    assert set(again.ordering.certain) == set(corrected.ordering.certain)


def _corrections(line: Timeline) -> st.SearchStrategy[Correction]:
    """Make corrections of the events of a line, by id."""
    ids = st.sampled_from(line.order).map(Target)
    made = {"by": st.just("an editor"), "reason": st.just("a law")}
    return st.one_of(
        st.builds(Correction, st.just(Action.PIN), st.tuples(ids), when=whens(), **made),
        st.builds(Correction, st.just(Action.RENAME), st.tuples(ids), title=st.just("Renamed"), **made),
        st.builds(Correction, st.just(Action.DROP), st.tuples(ids), **made),
        st.builds(Correction, st.just(Action.MERGE), st.tuples(ids, ids), **made),
    )


@_LAW
@given(event_lists(min_size=1))
def test_a_timeline_read_from_json_answers_as_before(events: tuple[Event, ...]) -> None:
    lengths: dict[str, int] = {}
    for event in events:
        span = event.mentions[0].span
        lengths[span.article] = max(lengths.get(span.article, 0), span.end)
    articles = tuple(Article(key, "x" * length, "2024-03-12") for key, length in sorted(lengths.items()))
    ordering = order(events, articles)
    mentions = tuple(mention for event in events for mention in event.mentions)
    line = Timeline(tuple(sorted(events, key=lambda e: ordering.rank[e.id])), ordering, articles, (), mentions)
    back = loads(line.to_json().text)
    assert _told(back) == _told(line)
    for a, b in itertools.permutations(line.order, 2):
        assert back.relate(a, b) == line.relate(a, b)
    for day in ("2024-03-11", "2024-03-20"):
        assert back.after(day).order == line.after(day).order
        assert back.before(day).order == line.before(day).order


@_LAW
@given(event_lists(max_size=5), st.integers(-60, 60))
def test_shifting_every_date_by_days_changes_no_order(events: tuple[Event, ...], days: int) -> None:
    moved = tuple(
        evolve(
            event,
            when=event.when.shift(days),
            mentions=tuple(evolve(mention, when=mention.when.shift(days)) for mention in event.mentions),
        )
        for event in events
        if event.when.trusted == event.when.bounds
    )
    kept = tuple(event for event in events if event.when.trusted == event.when.bounds)
    before, after = order(kept), order(moved)
    assert after.total == before.total
    assert set(after.certain) == set(before.certain)
    for event in kept:
        shown, expected = after.bounds(event.id), before.bounds(event.id).shift(days)
        assert shown == expected


@_LAW
@given(event_lists())
def test_relation_and_converse_agree(events: tuple[Event, ...]) -> None:
    ordering = order(events)
    for a, b in itertools.permutations(ordering.total, 2):
        there, back = ordering.relate(a, b), ordering.relate(b, a)
        assert back.relations == converse(there.relations)
        assert (there.verdict is Verdict.CERTAIN) == ((a, b) in ordering.certain)
        if there.verdict is Verdict.CERTAIN:
            assert back.verdict is Verdict.IMPOSSIBLE
            assert back.because == there.because != ()


@_LAW
@given(event_lists())
def test_certainly_before_is_transitive_and_antisymmetric(events: tuple[Event, ...]) -> None:
    certain = order(events).certain
    pairs = set(certain)
    assert not any((b, a) in pairs for a, b in pairs)
    assert all((a, d) in pairs for (a, b), (c, d) in itertools.product(pairs, repeat=2) if b == c)


@_LAW
@given(event_lists(told=False, max_size=4))
def test_without_words_only_the_dates_speak(events: tuple[Event, ...]) -> None:
    ordering = order(events)
    for a, b in itertools.permutations(events, 2):
        assert ordering.relate(a.id, b.id).relations == possible(a.when, b.when)


@settings(max_examples=30, deadline=None)
@given(event_lists(max_size=3))
def test_each_relation_left_open_has_a_witness_that_breaks_nothing_else(events: tuple[Event, ...]) -> None:
    """Told as its own constraint, a relation left open contradicts nothing, and one that is not left open does."""
    events = tuple(evolve(event, status=Status.HAPPENED) for event in events)
    ordering = order(events)
    for a, b in itertools.permutations(events, 2):
        related = ordering.relate(a.id, b.id)
        mention = a.mentions[0]
        told = Told(Hint.BEFORE, b.mentions[0].trigger, mention.span)
        said = evolve(a, mentions=(evolve(mention, told=(*mention.told, told)),))
        already = sum(t.hint is Hint.BEFORE and t.other == told.other and not t.weak for t in mention.told)
        again = order(tuple(said if event is a else event for event in events))
        more = len(again.set_aside) - len(ordering.set_aside)
        if related.verdict is not Verdict.IMPOSSIBLE and not ordering.set_aside:
            assert more == 0
            assert (a.id, b.id) in again.certain
        if related.verdict is Verdict.IMPOSSIBLE and not ordering.set_aside and not already:
            assert more >= 1


@_LAW
@given(event_lists(max_size=4), whens(trusted=True))
def test_widening_a_window_never_makes_an_order_more_certain(events: tuple[Event, ...], other: When) -> None:
    if not events or order(events).set_aside:
        return  # with less to contradict, a telling that was set aside may come back
    first = events[0]
    if first.when.trusted != first.when.bounds:
        return
    wide = evolve(first, when=evolve(other, bounds=first.when.bounds.hull(other.bounds), fills=False))
    widened = order((wide, *events[1:]))
    assert set(widened.certain) <= set(order(events).certain)
    assert first.when.bounds in widened.bounds(first.id) or order(events).bounds(first.id) in widened.bounds(first.id)


@_LAW
@given(event_lists(min_size=1))
def test_the_line_holds_every_event_once_and_never_breaks_a_certain_relation(events: tuple[Event, ...]) -> None:
    ordering = order(events)
    assert sorted(ordering.total) == sorted(event.id for event in events)
    rank = {event: place for place, event in enumerate(ordering.total)}
    assert all(rank[a] < rank[b] for a, b in ordering.certain)


@_LAW
@given(event_lists(max_size=4))
def test_the_line_does_not_depend_on_the_order_events_come_in(events: tuple[Event, ...]) -> None:
    articles = tuple(Article(f"a{place}", "text", f"2024-03-{12 + place}") for place in range(3))
    whole = order(events, articles)
    for others in itertools.permutations(events):
        again = order(others, articles)
        assert again.total == whole.total
        assert again == whole

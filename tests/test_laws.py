"""The laws of order, on events made by hand and on whole stories from text to timeline."""

import itertools

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from timeline.article import Article
from timeline.export.json import loads
from timeline.ordering import Verdict
from timeline.strategies import event_lists, publication_dates, stories
from timeline.timeline import Timeline

WHOLE = settings(max_examples=25, deadline=None)

UNRELATED = Article("zz", "Marta Silva opened a bakery in Lima on Thursday.", "2024-03-15")


def told(line):
    """Return all that a timeline says, as something to compare."""
    return line.events, line.ordering, line.articles, line.conflicts(), line.mentions


@WHOLE
@given(stories(), st.randoms(use_true_random=False))
def test_permuting_the_articles_changes_nothing(articles, rnd):
    shuffled = list(articles)
    rnd.shuffle(shuffled)
    assert told(timeline.build(shuffled)) == told(timeline.build(articles))


@WHOLE
@given(stories())
def test_building_twice_gives_the_same(articles):
    once, twice = timeline.build(articles), timeline.build(articles)
    assert told(once) == told(twice)
    assert str(once) == str(twice)


@WHOLE
@given(stories())
def test_the_line_never_breaks_a_certain_relation(articles):
    line = timeline.build(articles)
    rank = {event.id: place for place, event in enumerate(line)}
    assert list(rank) == list(line.order)
    for pair in line.ordering.relations:
        assert rank[pair.before] < rank[pair.after]
        assert pair.because


@WHOLE
@given(stories())
def test_relation_and_converse_agree(articles):
    line = timeline.build(articles)
    for a, b in itertools.combinations(line, 2):
        there, back = line.relate(a, b), line.relate(b, a)
        assert {relation.converse for relation in there.relations} == back.relations
        assert not (there.verdict is Verdict.CERTAIN and back.verdict is not Verdict.IMPOSSIBLE)


@WHOLE
@given(stories())
def test_certainly_before_is_transitive_and_antisymmetric(articles):
    pairs = set(timeline.build(articles).ordering.certain)
    assert not any((b, a) in pairs for a, b in pairs)
    assert all((a, d) in pairs for (a, b), (c, d) in itertools.product(pairs, repeat=2) if b == c)


@WHOLE
@given(stories())
def test_a_week_later_everything_is_a_week_later(articles):
    line = timeline.build(articles)
    later = timeline.build([article.shift(7) for article in articles])
    assert [event.id for event in later] == [event.id for event in line]
    assert [event.when for event in later] == [event.when.shift(7) for event in line]
    assert set(later.ordering.certain) == set(line.ordering.certain)
    for before, after in zip(line.mentions, later.mentions, strict=True):
        assert after.when == before.when.shift(7)


@WHOLE
@given(stories(), publication_dates())
def test_as_of_is_what_the_articles_published_by_then_tell_alone(articles, day):
    by_then = [article for article in articles if article.published <= day]
    line = timeline.build(articles).as_of(day)
    assert {article.id for article in line.articles} == {article.id for article in by_then}
    assert all(mention.article in {a.id for a in by_then} for event in line for mention in event.mentions)
    if by_then:
        assert told(line) == told(timeline.build(by_then))
    else:
        assert len(line) == 0


@WHOLE
@given(stories(), publication_dates(), publication_dates())
def test_as_of_looks_back_the_same_from_any_later_day(articles, one, other):
    first, second = sorted((one, other))
    line = timeline.build(articles)
    assert told(line.as_of(second).as_of(first)) == told(line.as_of(first))
    assert {m.span for m in line.as_of(first).mentions} <= {m.span for m in line.as_of(second).mentions}


@WHOLE
@given(stories(), publication_dates())
def test_a_query_before_or_after_as_of_finds_the_same(articles, day):
    line = timeline.build(articles)
    asked = line.involving("Duarte").after("2024-03-08").as_of(day)
    assert asked.events == line.as_of(day).involving("Duarte").after("2024-03-08").events


@WHOLE
@given(stories())
def test_json_out_and_in_is_the_identity(articles):
    line = timeline.build(articles)
    text = line.to_json().text
    back = loads(text)
    assert told(back) == told(line)
    assert back.to_json().text == text


@WHOLE
@given(stories())
def test_an_unrelated_article_changes_no_relation(articles):
    alone, together = timeline.build(articles), timeline.build([*articles, UNRELATED])
    assert set(alone.order) <= set(together.order)
    kept = together.ordering.restrict(alone.order)
    assert set(kept.certain) == set(alone.ordering.certain)
    assert kept.total == alone.order


@settings(deadline=None)
@given(event_lists(min_size=1))
def test_a_timeline_read_from_json_answers_as_before(events):
    from timeline.order import order

    lengths = {}
    for event in events:
        span = event.mentions[0].span
        lengths[span.article] = max(lengths.get(span.article, 0), span.end)
    articles = tuple(Article(key, "x" * length, "2024-03-12") for key, length in sorted(lengths.items()))
    ordering = order(events, articles)
    mentions = tuple(mention for event in events for mention in event.mentions)
    line = Timeline(tuple(sorted(events, key=lambda e: ordering.rank[e.id])), ordering, articles, (), mentions)
    back = loads(line.to_json().text)
    assert told(back) == told(line)
    for a, b in itertools.permutations(line.order, 2):
        assert back.relate(a, b) == line.relate(a, b)
    for day in ("2024-03-11", "2024-03-20"):
        assert back.after(day).order == line.after(day).order
        assert back.before(day).order == line.before(day).order


@given(event_lists(max_size=5), st.integers(-60, 60))
def test_shifting_every_date_by_days_changes_no_order(events, days):
    from timeline.order import order

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

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from timeline import strategies
from timeline.article import Article
from timeline.event import Event
from timeline.interval import Interval
from timeline.order import order
from timeline.when import When

QUICK = settings(max_examples=2000, phases=[Phase.generate])


@given(strategies.intervals(known=True))
def test_known_intervals_have_both_ends(interval):
    assert isinstance(interval, Interval)
    assert interval.is_known


@given(strategies.whens(trusted=True))
def test_trusted_whens_have_no_hedge(when):
    assert isinstance(when, When)
    assert not when.approximate
    assert not when.uncertain


@given(strategies.event_lists())
def test_events_have_ids_of_their_own_and_spans_in_their_sentence(events):
    assert len({event.id for event in events}) == len(events)
    for event in events:
        assert isinstance(event, Event)
        (mention,) = event.mentions
        assert mention.trigger in mention.span
        assert (
            "fair"
            in mention.text[mention.trigger.start - mention.span.start : mention.trigger.end - mention.span.start]
        )


@given(strategies.stories())
def test_stories_are_articles_with_ids_of_their_own(articles):
    assert articles
    assert all(isinstance(article, Article) for article in articles)
    assert len({article.id for article in articles}) == len(articles)


@pytest.mark.parametrize("wanted", [
    lambda events: order(events).set_aside,
    lambda events: len(order(events).certain) > 3,
    lambda events: any(event.when.fills for event in events),
    lambda events: len(events) > 2 and not order(events).certain,
])  # fmt: skip
def test_lists_of_events_come_in_every_kind_worth_testing(wanted):
    found = find(strategies.event_lists(), lambda events: bool(wanted(events)), settings=QUICK)
    assert found


@given(st.data())
def test_one_event_at_a_time_can_be_made(data):
    event = data.draw(strategies.events(when=st.just(When.on("2024-03-12"))))
    assert event.when == When.on("2024-03-12")

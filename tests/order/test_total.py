from attrs import evolve
from sketches import Story

from timeline.order import order
from timeline.when import When


def line(story):
    return list(story.ordering.total)


def test_events_stand_by_their_day():
    story = Story().tell("third", "2024-03-14").tell("first", "2024-03-12").tell("second", "2024-03-13")
    assert line(story) == ["first", "second", "third"]


def test_on_one_day_the_told_order_holds_and_else_the_first_telling():
    story = Story().tell("dinner", "2024-03-12").tell("speech", "2024-03-12").tell("vote", "2024-03-12")
    assert line(story) == ["dinner", "speech", "vote"]
    assert line(story.order("before", "vote", "speech")) == ["dinner", "vote", "speech"]


def test_narrative_order_breaks_ties_and_proves_nothing():
    story = Story().tell("dinner", "2024-03-12").tell("speech", "2024-03-12")
    story.order("before", "speech", "dinner", weak=True)
    assert line(story) == ["speech", "dinner"]
    assert not story.ordering.certain


def test_narrative_order_gives_way_to_dates_without_a_word():
    story = Story().tell("dinner", "2024-03-12").tell("speech", "2024-03-14")
    story.order("before", "speech", "dinner", weak=True)
    assert line(story) == ["dinner", "speech"]
    assert not story.ordering.set_aside


def test_a_window_of_days_stands_behind_what_is_dated_to_its_first_day():
    story = (
        Story().tell("summit", "2024-03-12..2024-03-26").tell("supper", "2024-03-12T20:00").tell("vote", "2024-03-13")
    )
    assert line(story) == ["supper", "summit", "vote"]


def test_an_undated_event_stands_right_behind_what_it_comes_after():
    story = Story().tell("vote", "2024-03-12").tell("count", "", ("after", "vote")).tell("flight", "2024-03-13")
    assert line(story) == ["vote", "count", "flight"]


def test_an_event_known_only_to_be_over_stands_at_its_latest():
    story = Story().tell("purge", "..2024-03-13").tell("vote", "2024-03-12").tell("flight", "2024-03-14")
    assert line(story) == ["vote", "purge", "flight"]
    chained = Story().tell("vote", "2024-03-12").tell("rally", "", ("before", "vote")).tell("toast", "2024-03-11")
    assert line(chained) == ["toast", "rally", "vote"]


def test_an_event_nothing_dates_stands_where_it_was_published():
    story = Story(published="2024-03-12").tell("quarrel").tell("flight", "2024-03-14").tell("vote", "2024-03-12")
    assert line(story) == ["vote", "quarrel", "flight"]


def test_without_articles_such_an_event_stands_at_the_end():
    story = Story().tell("quarrel").tell("flight", "2024-03-14")
    assert order(tuple(story)).total == ("flight", "quarrel")


def test_a_doubtful_date_places_an_event_and_proves_nothing():
    doubtful = evolve(When.on("2024-03-12"), uncertain=True)
    story = Story(published="2024-03-20").tell("vote", "2024-03-13").tell("quarrel", doubtful)
    assert line(story) == ["quarrel", "vote"]
    assert not story.ordering.certain

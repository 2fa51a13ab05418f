import itertools

import pytest
from hypothesis import given
from sketches import Story, when

from timeline.allen import Relation, left_open
from timeline.errors import DuplicateEvent
from timeline.order import order
from timeline.order.dated import Dated, clip
from timeline.ordering import Ordering, Verdict
from timeline.strategies import event_lists


def chain_of(count, *, closed=False):
    """Return events each told to come after the one before, the first after the last if ``closed``."""
    story = Story()
    for place in range(count):
        story.tell(f"e{place}", "", *([("after", f"e{place - 1}")] if place else []))
    return story.order("after", "e0", f"e{count - 1}") if closed else story


def test_days_prove_an_order_in_one_sentence():
    story = Story().tell("flight", "2024-03-15").tell("vote", "2024-03-12")
    assert story.ordering.certain["vote", "flight"] == ("“vote” is on 2024-03-12 and “flight” is on 2024-03-15",)


def test_two_events_of_one_day_are_not_ordered_unless_told():
    story = Story().tell("vote", "2024-03-12").tell("speech", "2024-03-12")
    assert not story.ordering.certain
    assert ("vote", "speech") in story.order("after", "speech", "vote").ordering.certain


def test_an_undated_event_inherits_a_bound_and_the_proof_goes_through_it():
    story = Story().tell("first meeting", "2024-03-12..2024-03-26").tell("arrest", "2024-03-10")
    story.tell("second meeting", "", ("after", "first meeting", "then"))
    ordering = story.ordering
    assert str(ordering.bounds("second meeting")) == "2024-03-12.."
    assert [reason.split(" ")[0] for reason in ordering.certain["arrest", "second meeting"]] == [
        "“arrest”",
        "“first",
        "“then”",
    ]


def test_a_filled_stretch_has_known_ends():
    story = Story().tell("truce", "2024-03-11/2024-03-15").tell("raid", "2024-03-13").tell("talks", "2024-03-16")
    ordering = story.ordering
    assert set(ordering.certain) == {("truce", "talks"), ("raid", "talks")}
    assert ordering.relate("truce", "raid").relations == {Relation.CONTAINS}
    assert ordering.relate("truce", "raid").verdict is Verdict.IMPOSSIBLE


def test_words_against_dates_are_set_aside_with_the_dates_that_forbid_them():
    story = Story().tell("vote", "2024-03-12").tell("flight", "2024-03-15").order("before", "flight", "vote")
    ordering = story.ordering
    (aside,) = ordering.set_aside
    assert aside.because == ("“flight” is on 2024-03-15 and “vote” is on 2024-03-12",)
    assert aside.events == ("flight", "vote")
    assert ("vote", "flight") in ordering.certain


def test_words_against_words_lose_one_telling_and_keep_the_rest():
    ordering = chain_of(5, closed=True).ordering
    (aside,) = ordering.set_aside
    assert len(aside.because) == 4
    assert len(ordering.certain) == 10


def test_a_contradiction_through_an_undated_event_is_found():
    story = Story().tell("vote", "2024-03-12").tell("count").tell("flight", "2024-03-10")
    story.order("after", "count", "vote").order("before", "count", "flight")
    (aside,) = story.ordering.set_aside
    assert len(aside.because) == 3


def test_two_events_with_one_id_are_refused():
    story = Story().tell("vote")
    with pytest.raises(DuplicateEvent, match="vote"):
        order((*story, *story))


def test_no_events_have_an_order_without_any():
    ordering = order(())
    assert (ordering.total, dict(ordering.certain), list(ordering.relations)) == ((), {}, [])


@given(event_lists())
def test_what_is_listed_counted_and_looked_up_is_the_same(events):
    ordering = order(events)
    pairs = list(ordering.certain)
    assert len(pairs) == len(set(pairs)) == len(ordering.certain)
    looked_up = {pair for pair in itertools.permutations(ordering.total, 2) if pair in ordering.certain}
    assert looked_up == set(pairs)
    assert [(r.before, r.after) for r in ordering.relations] == pairs


@given(event_lists())
def test_the_places_certainly_earlier_are_the_certain_pairs_whoever_is_left_out(events):
    whole = order(events)
    for ordering in (whole, whole.restrict(whole.total[::2]), Ordering(whole.total, dict(whole.certain))):
        pairs = {
            (ordering.total[before], ordering.total[after])
            for after, places in enumerate(ordering.earlier)
            for before in range(places.bit_length())
            if places >> before & 1
        }
        assert pairs == set(ordering.certain)
        assert len(pairs) == len(ordering.certain)


def test_hundreds_of_events_are_ordered_and_every_certain_pair_can_be_listed():
    story = Story()
    for place in range(600):
        day = f"2024-{place % 12 + 1:02d}-{place % 28 + 1:02d}" if place % 3 else ""
        story.tell(f"e{place}", day, *([("after", f"e{place - 7}")] if place > 7 and place % 5 == 0 else []))
    events = tuple(story)
    ordering = order(events)
    assert len(ordering.certain) > 50_000


def test_a_circle_of_a_thousand_tellings_ends_with_one_set_aside():
    events = tuple(chain_of(1000, closed=True))
    ordering = order(events)
    assert len(ordering.set_aside) == 1
    assert len(ordering.set_aside[0].because) == 999
    assert ordering.relate("e0", "e999").verdict is Verdict.CERTAIN


def test_a_date_says_where_it_was_read():
    story = Story().tell("vote", "2024-03-12")
    event = story.events["vote"]
    assert str(Dated(event)) == "“vote” is on 2024-03-12"
    assert when("2024-03-12") == event.when


def test_long_titles_are_cut_at_a_word():
    assert clip("The prime minister  of the day", 12) == "The prime…"
    assert clip("short", 12) == "short"


def test_left_open_is_what_relate_gives():
    story = Story().tell("vote", "2024-03-12").tell("flight", "2024-03-12", ("after", "vote"))
    ordering = story.ordering
    assert left_open(ordering.points.least("vote", "flight")) == {Relation.BEFORE, Relation.MEETS}

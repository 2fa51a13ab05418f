import itertools

import pytest
from attrs import evolve
from hypothesis import given, settings
from sketches import Story, when

from timeline.allen import Relation, converse, left_open, possible
from timeline.errors import DuplicateEvent
from timeline.mention import Hint, Status, Told
from timeline.order import order
from timeline.order.dated import Dated, clip
from timeline.ordering import Ordering, Verdict
from timeline.strategies import event_lists, whens


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
def test_relation_and_converse_agree(events):
    ordering = order(events)
    for a, b in itertools.permutations(ordering.total, 2):
        there, back = ordering.relate(a, b), ordering.relate(b, a)
        assert back.relations == converse(there.relations)
        assert (there.verdict is Verdict.CERTAIN) == ((a, b) in ordering.certain)
        if there.verdict is Verdict.CERTAIN:
            assert back.verdict is Verdict.IMPOSSIBLE
            assert back.because == there.because != ()


@given(event_lists())
def test_certainly_before_is_transitive_and_antisymmetric(events):
    certain = order(events).certain
    pairs = set(certain)
    assert not any((b, a) in pairs for a, b in pairs)
    assert all((a, d) in pairs for (a, b), (c, d) in itertools.product(pairs, repeat=2) if b == c)


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


@given(event_lists(told=False, max_size=4))
def test_without_words_only_the_dates_speak(events):
    ordering = order(events)
    for a, b in itertools.permutations(events, 2):
        assert ordering.relate(a.id, b.id).relations == possible(a.when, b.when)


@settings(max_examples=30, deadline=None)
@given(event_lists(max_size=3))
def test_each_relation_left_open_has_a_witness_that_breaks_nothing_else(events):
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


@given(event_lists(max_size=4), whens(trusted=True))
def test_widening_a_window_never_makes_an_order_more_certain(events, other):
    if not events or order(events).set_aside:
        return  # with less to contradict, a telling that was set aside may come back
    first = events[0]
    if first.when.trusted != first.when.bounds:
        return
    wide = evolve(first, when=evolve(other, bounds=first.when.bounds.hull(other.bounds), fills=False))
    widened = order((wide, *events[1:]))
    assert set(widened.certain) <= set(order(events).certain)
    assert first.when.bounds in widened.bounds(first.id) or order(events).bounds(first.id) in widened.bounds(first.id)


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

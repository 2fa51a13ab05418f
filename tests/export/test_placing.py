import itertools

import pytest
from hypothesis import given
from sketches import Story

from timeline.export import export
from timeline.export.placing import places, predecessors
from timeline.interval import Interval
from timeline.order import order
from timeline.ordering import Certain
from timeline.strategies import event_lists
from timeline.timeline import Timeline


def test_an_event_knows_its_neighbours_and_what_words_put_before_it():
    story = Story().tell("vote", "2024-03-12").tell("fire", "2024-03-13").tell("sale", "2024-03-20")
    line = story.tell("count", "", ("after", "fire"), ("before", "sale")).line
    place = places(line)
    assert str(place["count"]) == "after “fire”, before “sale”"
    assert [event.id for event in place["count"].told_after] == ["fire"]
    assert place["count"].placed == Interval.closed("2024-03-13", "2024-03-20")
    assert place["fire"].told_after == ()
    assert place["fire"].placed is None
    assert place["vote"].after is None
    assert place["sale"].before is None


@given(event_lists())
def test_neighbours_are_the_pairs_with_no_third_between(events):
    ordering = order(events)
    pairs = set(ordering.certain)
    between = {(a, c) for a, b, c in itertools.permutations(ordering.total, 3) if (a, b) in pairs and (b, c) in pairs}
    found = {(before, after) for after, others in predecessors(ordering).items() for before in others}
    assert found == pairs - between
    line = Timeline(tuple(sorted(events, key=lambda event: ordering.rank[event.id])), ordering)
    for event, place in places(line).items():
        assert (place.after is None) == (not predecessors(ordering)[event])
        assert place.after is None or place.after.id == predecessors(ordering)[event][0]
        followers = [other for other in ordering.total if (event, other) in pairs]
        assert (place.before.id if place.before else None) == next(iter(followers), None)


@pytest.mark.parametrize("name", ["html", "csv", "markdown", "icalendar", "timelinejs"])
def test_no_export_but_json_walks_through_all_certain_pairs(name, monkeypatch):
    story = Story()
    for day in range(1, 31):
        story.tell(f"fair {day}", f"2024-03-{day:02d}")

    def walk(_):
        raise AssertionError("there may be millions")

    monkeypatch.setattr(Certain, "__iter__", walk)
    assert export(story.line, name).text

import pytest
from sketches import Story

from timeline.allen import ALL, Relation
from timeline.errors import UnknownEvent
from timeline.interval import UNKNOWN
from timeline.ordering import Neighbours, Ordering, Precedence, Verdict

LISTED = Ordering(("a", "b", "c"), {("a", "c"): ("because",), ("a", "b"): ("so",)})


def three():
    return Story().tell("vote", "2024-03-12").tell("speech", "2024-03-12").tell("flight", "2024-03-14").ordering


def test_relations_come_in_the_order_of_the_line():
    assert list(LISTED.relations) == [
        Precedence("a", "b", certain=True, because=("so",)),
        Precedence("a", "c", certain=True, because=("because",)),
    ]


def test_an_ordering_made_by_hand_knows_its_pairs_and_no_more():
    assert LISTED.relate("a", "b").verdict is Verdict.CERTAIN
    assert LISTED.relate("b", "a").verdict is Verdict.IMPOSSIBLE
    assert LISTED.relate("b", "a").because == ("so",)
    assert LISTED.relate("b", "c").verdict is Verdict.POSSIBLE
    assert LISTED.relate("b", "c").relations == ALL
    assert LISTED.bounds("b") == UNKNOWN


def test_neighbours_say_whether_their_order_is_told():
    assert three().neighbours() == (
        Neighbours("vote", "speech", certain=False),
        Neighbours("speech", "flight", certain=True),
    )
    assert [three().is_certain(place) for place in (0, 1)] == [False, True]
    with pytest.raises(IndexError):
        three().is_certain(2)


@pytest.mark.parametrize("ordering", [LISTED, three()])
def test_an_event_that_is_not_there_is_named(ordering):
    with pytest.raises(UnknownEvent, match="nobody"):
        ordering.relate(ordering.total[0], "nobody")


def test_fewer_events_keep_what_the_dropped_ones_proved():
    story = (
        Story().tell("vote", "2024-03-12").tell("count", "", ("after", "vote")).tell("party", "", ("after", "count"))
    )
    fewer = story.ordering.restrict(["party", "vote"])
    assert fewer.total == ("vote", "party")
    assert list(fewer.certain) == [("vote", "party")]
    assert len(fewer.certain) == 1
    assert ("vote", "count") not in fewer.certain
    with pytest.raises(KeyError):
        fewer.certain["vote", "count"]
    assert LISTED.restrict(["b", "a"]).certain == {("a", "b"): ("so",)}


def test_lazy_and_listed_pairs_are_equal_when_they_say_the_same():
    ordering = three()
    assert ordering.certain == dict(ordering.certain)
    assert ordering == Ordering(ordering.total, dict(ordering.certain))


def test_an_answer_reads_as_a_sentence():
    ordering = three()
    assert str(ordering.relate("vote", "flight")) == (
        "certain: “vote” comes before “flight”, because “vote” is on 2024-03-12 and “flight” is on 2024-03-14"
    )
    assert str(ordering.relate("flight", "vote")).startswith("impossible: “flight” comes after “vote”, because ")
    assert str(ordering.relate("vote", "speech")) == (
        "possible: “vote” may come before “speech”, but nothing told decides it"
    )


def test_an_answer_names_the_relations_left_open_when_only_some_are():
    story = Story().tell("truce", "2024-03-11/2024-03-15").tell("raid", "2024-03-13")
    text = str(story.ordering.relate("truce", "raid"))
    assert text.startswith("impossible: “truce” does not come before “raid”")
    assert text.endswith("(left open: contains)")


def test_an_event_stands_to_itself_as_equal():
    assert three().relate("vote", "vote").relations == {Relation.EQUALS}

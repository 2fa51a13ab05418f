from sketches import Story

from timeline.ordering import Ordering
from timeline.standing import explain


def explained(story, a, b):
    ordering = story.ordering
    return explain(ordering.relate(a, b), ordering)


def test_a_certain_order_is_told_with_its_proof():
    story = Story().tell("vote", "2024-03-12").tell("flight", "2024-03-14")
    proof = "  because “vote” is on 2024-03-12 and “flight” is on 2024-03-14"
    assert explained(story, "vote", "flight") == f"“vote” certainly comes before “flight”\n{proof}"
    assert explained(story, "flight", "vote") == f"“flight” certainly comes after “vote”\n{proof}"


def test_where_nothing_decides_the_times_of_both_are_told():
    story = Story().tell("vote", "2024-03-12").tell("toast", "..2024-03-12").tell("quarrel")
    assert explained(story, "vote", "toast") == (
        "Nothing told decides whether “vote” comes before “toast”\n"
        "  “vote” lies on 2024-03-12\n  “toast” is over by 2024-03-12"
    )
    assert explained(story, "vote", "quarrel").endswith("“quarrel” has no date")


def test_what_is_certain_short_of_an_order_is_said():
    story = Story().tell("summit", "2024-03-12").tell("toast", "", ("during", "summit"))
    assert explained(story, "toast", "summit").startswith("Certain is only that “toast” happens within “summit”")
    assert explained(story, "summit", "toast").startswith("Certain is only that “toast” happens within “summit”")
    story = Story().tell("storm").tell("flood", "", ("since", "storm"))
    assert explained(story, "flood", "storm").startswith("Certain is only that “flood” begins no earlier than “storm”")
    assert explained(story, "storm", "flood").startswith("Certain is only that “storm” begins no later than “flood”")
    story = Story().tell("call").tell("dinner", "", ("while", "call"))
    assert explained(story, "call", "dinner").startswith("Certain is only that “call” does not come before “dinner”")


def test_what_was_set_aside_between_the_two_is_told_with_what_stands_against_it():
    story = Story().tell("vote", "2024-03-12").tell("flight", "2024-03-15").order("before", "flight", "vote")
    lines = explained(story, "vote", "flight").splitlines()
    assert lines[2].startswith("  set aside: ")
    assert lines[3].startswith("    against it: ")


def test_an_event_is_itself_and_an_order_without_points_says_what_it_can():
    story = Story().tell("vote", "2024-03-12")
    assert explained(story, "vote", "vote") == "“vote” is one event"
    ordering = Ordering(("a", "b"))
    assert explain(ordering.relate("a", "b"), ordering).endswith("“b” has no date")


def test_a_timeline_explains_by_event_or_id():
    story = Story().tell("vote", "2024-03-12").tell("flight", "2024-03-14")
    line = story.line
    assert line.explain_order(line[0], "flight").startswith("“vote” certainly comes before “flight”")

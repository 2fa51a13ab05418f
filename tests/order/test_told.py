from attrs import evolve
from sketches import Story

from timeline.allen import Relation
from timeline.article import Span
from timeline.interval import Interval
from timeline.mention import Hint, Status, Told
from timeline.order import order
from timeline.order.told import tellings
from timeline.ordering import Verdict


def test_before_and_after_put_the_end_of_one_before_the_start_of_the_other():
    story = Story().tell("vote").tell("rally", "", ("before", "vote")).tell("count", "", ("after", "vote"))
    assert set(story.ordering.certain) == {("rally", "vote"), ("vote", "count"), ("rally", "count")}


def test_the_words_and_the_sentence_are_the_proof():
    story = Story().tell("vote").tell("count", "", ("after", "vote", "once that was done"))
    (proof,) = story.ordering.certain["vote", "count"]
    assert (
        proof == "“once that was done” in paper puts “count” after “vote”: “The count took place once that was done.”"
    )


def test_during_puts_an_event_within_the_other_and_so_within_its_date():
    story = Story().tell("summit", "2024-03-12").tell("toast", "", ("during", "summit"))
    ordering = story.ordering
    assert str(ordering.bounds("toast")) == "2024-03-12..2024-03-12"
    assert not ordering.certain
    left = {relation.name for relation in ordering.relate("toast", "summit").relations}
    assert left == {"DURING", "STARTS", "FINISHES", "EQUALS"}


def test_what_happens_during_is_after_what_comes_before_the_whole():
    story = Story().tell("summit").tell("toast", "", ("during", "summit")).tell("flight", "", ("before", "summit"))
    assert set(story.ordering.certain) == {("flight", "summit"), ("flight", "toast")}


def test_hours_later_bounds_the_distance_from_a_date():
    story = Story().tell("vote", "2024-03-12").tell("count", "", ("after", "vote", "hours later", (60, 1440)))
    assert str(story.ordering.bounds("count")) == "2024-03-12T01:00.."
    hour = Story().tell("vote", "2024-03-12T10:00").tell("count", "2024-03-12", ("after", "vote", "", (60, 1440)))
    assert hour.ordering.bounds("count").earliest == "2024-03-12T11:00"


def test_days_before_bounds_the_distance_on_the_other_side():
    story = Story().tell("vote", "2024-03-12").tell("rally", "", ("before", "vote", "", (2880, 2880)))
    assert story.ordering.bounds("rally").latest == "2024-03-12"
    assert story.ordering.bounds("rally").earliest is None, "how long the rally went on is not told"
    dated = Story().tell("vote", "2024-03-12").tell("rally", "2024-03", ("before", "vote", "", (2880, 2880)))
    assert str(dated.ordering.bounds("rally")) == "2024-03-01..2024-03-12"


def test_a_gap_that_the_dates_contradict_leaves_the_order_standing():
    story = Story().tell("vote", "2024-03-12").tell("count", "2024-03-20", ("after", "vote", "", (0, 1440)))
    ordering = story.ordering
    assert ordering.relate("vote", "count").verdict is Verdict.CERTAIN
    (aside,) = ordering.set_aside
    assert aside.events == ("count", "vote")
    assert any("2024-03-20" in reason for reason in aside.because)


def test_an_order_told_by_more_articles_stands_against_one_told_by_fewer():
    def told(article, hint, of, to):
        story = Story(article).tell("vote").tell("rally")
        return story.order(hint, of, to)

    papers = [
        told("a", "before", "vote", "rally"),
        told("b", "after", "vote", "rally"),
        told("c", "before", "rally", "vote"),
    ]
    events = tuple(
        evolve(papers[0].events[name], mentions=tuple(paper.events[name].mentions[0] for paper in papers))
        for name in ("vote", "rally")
    )
    assert [(t.hint.value, t.support) for t in tellings(events)] == [("after", 2), ("before", 1)]


def test_where_one_word_stands_against_one_on_the_same_two_neither_is_taken():
    first = Story("a").tell("vote").tell("rally", "", ("after", "vote"))
    second = Story("b").tell("vote").tell("rally", "", ("during", "vote"))
    events = tuple(
        evolve(first.events[name], mentions=(*first.events[name].mentions, *second.events[name].mentions))
        for name in ("vote", "rally")
    )
    ordering = order(events)
    assert {aside.told.split(":")[0] for aside in ordering.set_aside} == {
        "a sentence in a puts “rally” after “vote”",
        "a sentence in b puts “rally” within “vote”",
    }
    assert not ordering.certain
    left = ordering.relate("rally", "vote").relations
    assert Relation.BEFORE not in left, "both have it begin no earlier"
    assert {Relation.AFTER, Relation.DURING} <= left


def test_one_that_stands_against_two_others_is_not_taken():
    story = Story().tell("vote").tell("rally", "", ("during", "vote")).tell("count", "", ("before", "rally"))
    story.order("after", "rally", "vote").order("after", "count", "vote")
    ordering = story.ordering
    assert {("vote", "rally"), ("vote", "count")} <= set(ordering.certain)
    assert any("puts “rally” within “vote”" in aside.told for aside in ordering.set_aside)


def test_an_order_towards_nothing_that_is_told_is_left_out():
    story = Story().tell("vote")
    mention = story.events["vote"].mentions[0]
    stray = evolve(mention, told=(Told(Hint.AFTER, Span("paper", 900, 905), mention.span),))
    story.events["vote"] = evolve(story.events["vote"], mentions=(stray,))
    assert not story.ordering.set_aside
    assert tellings(tuple(story)) == ()


def test_an_order_towards_part_of_a_trigger_finds_its_event():
    story = Story().tell("general election").tell("rally", "", ("before", "general election"))
    mention = story.events["rally"].mentions[0]
    told = mention.told[0]
    part = evolve(told, other=Span("paper", told.other.start + 8, told.other.end))
    story.events["rally"] = evolve(story.events["rally"], mentions=(evolve(mention, told=(part,)),))
    assert ("rally", "general election") in story.ordering.certain


def test_an_order_between_two_mentions_of_one_event_is_set_aside_with_that_reason():
    story = Story().tell("vote").order("after", "vote", "vote")
    (aside,) = story.ordering.set_aside
    assert aside.events == ("vote",)
    assert aside.because == ("both were judged to tell one event",)


def test_what_is_still_to_come_is_not_put_before_what_has_happened():
    story = Story(published="2024-03-12").tell("meeting", "2024-03-12..2024-03-26", status=Status.PLANNED)
    ordering = story.tell("post", "2024-03-12", ("after", "meeting", "after that meeting")).ordering
    assert ordering.relate("post", "meeting").verdict is Verdict.CERTAIN
    assert ordering.bounds("meeting") == Interval.closed("2024-03-12", "2024-03-26"), "no window is cut short by it"
    (aside,) = ordering.set_aside
    assert "after that meeting" in aside.told
    assert aside.because == ("paper tells “post” as past", "paper tells “meeting” as still to come")


def test_a_plan_whose_day_had_passed_may_stand_before_what_happened():
    story = Story(published="2024-03-12").tell("hearing", "2024-03-04..2024-03-11", status=Status.SCHEDULED)
    ordering = story.tell("vote", "2024-03-04..2024-03-11", ("after", "hearing", "after the hearing")).ordering
    assert ordering.relate("hearing", "vote").verdict is Verdict.CERTAIN


def test_two_plans_are_ordered_by_words_as_before():
    story = Story(published="2024-03-12").tell("meeting", "2024-03-12..2024-03-26", status=Status.PLANNED)
    ordering = story.tell("second meeting", "2024-03-12..", ("after", "meeting"), status=Status.PLANNED).ordering
    assert ordering.relate("meeting", "second meeting").verdict is Verdict.CERTAIN

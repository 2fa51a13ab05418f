from sketches import Story


def test_the_same_day_gives_an_undated_event_the_day_of_the_other():
    story = Story().tell("vote", "2024-03-12").tell("toast", "", ("same day", "vote", "that day"))
    ordering = story.tell("flight", "2024-03-13").ordering
    assert str(ordering.bounds("toast")) == "2024-03-12..2024-03-12"
    proof = " / ".join(ordering.certain["toast", "flight"])
    assert "“that day” in paper puts “toast” on the day of “vote”" in proof
    assert "“vote” is on 2024-03-12" in proof
    assert ("vote", "toast") not in ordering.certain
    assert ("toast", "vote") not in ordering.certain


def test_the_day_is_passed_on_through_others_in_any_order_of_telling():
    story = Story().tell("vote").tell("toast", "", ("same day", "vote")).tell("speech", "", ("same day", "toast"))
    story.tell("dinner", "2024-03-12").order("same day", "vote", "dinner")
    assert str(story.ordering.bounds("speech")) == "2024-03-12..2024-03-12"


def test_an_event_that_begins_on_the_day_may_go_on():
    story = Story().tell("siege").tell("toast", "2024-03-12", ("same day", "siege"))
    assert str(story.ordering.bounds("siege")) == "2024-03-12.."


def test_it_begins_before_the_next_day_does():
    story = (
        Story().tell("siege").tell("toast", "2024-03-12", ("same day", "siege")).tell("truce", "2024-03-13/2024-03-14")
    )
    left = {relation.name for relation in story.ordering.relate("siege", "truce").relations}
    assert left == {"BEFORE", "MEETS", "OVERLAPS", "FINISHED_BY", "CONTAINS"}


def test_two_windows_that_share_a_day_shrink_to_what_they_share():
    story = Story().tell("vote", "2024-03-11..2024-03-13").tell("toast", "2024-03-13..2024-03-15", ("same day", "vote"))
    assert str(story.ordering.bounds("toast")) == "2024-03-13..2024-03-13"
    assert story.ordering.bounds("vote").earliest == "2024-03-13"


def test_events_of_different_days_are_not_made_one_and_the_words_are_set_aside():
    story = Story().tell("vote", "2024-03-12").tell("toast", "2024-03-13", ("same day", "vote", "that day"))
    (aside,) = story.ordering.set_aside
    assert "“that day”" in aside.told
    assert aside.events == ("toast", "vote")
    assert set(aside.because) == {"“vote” is on 2024-03-12", "“toast” is on 2024-03-13"}
    assert ("vote", "toast") in story.ordering.certain


def test_without_any_date_one_day_still_bounds_the_distance():
    story = Story().tell("vote").tell("toast", "", ("same day", "vote"))
    story.tell("flight", "", ("after", "vote", "", (2880, None))).order("before", "flight", "toast")
    assert story.ordering.set_aside, "two days after the vote is no longer its day"

from attrs import evolve
from hypothesis import given
from sketches import Story

from timeline.article import Article
from timeline.mention import Status
from timeline.order import order
from timeline.ordering import Verdict
from timeline.strategies import event_lists


def test_what_an_article_tells_as_past_comes_before_what_it_puts_ahead():
    story = (
        Story(published="2024-03-12").tell("vote", "2024-03-12").tell("debate", "2024-03-12..", status=Status.PLANNED)
    )
    assert story.ordering.certain["vote", "debate"] == (
        "paper tells “vote” as past",
        "paper tells “debate” as still to come",
    )


def test_a_plan_of_the_past_is_not_put_behind_the_writing():
    story = (
        Story(published="2024-03-12").tell("vote", "2024-03-12").tell("debate", "2024-03-12..", status=Status.PLANNED)
    )
    debate = story.events["debate"]
    mention = evolve(debate.mentions[0], is_ahead=False)
    story.events["debate"] = evolve(debate, mentions=(mention,))
    assert story.ordering.relate("vote", "debate").verdict is Verdict.POSSIBLE


def test_an_event_that_one_article_tells_both_ways_is_left_alone():
    story = (
        Story(published="2024-03-12").tell("vote", "2024-03-12").tell("debate", "2024-03-12..", status=Status.PLANNED)
    )
    debate = story.events["debate"]
    mention = debate.mentions[0]
    held = evolve(mention, status=Status.HAPPENED, is_ahead=False, when=story.events["vote"].when)
    story.events["debate"] = evolve(debate, mentions=(mention, held))
    assert not story.ordering.certain
    assert not story.ordering.set_aside


def test_a_plan_of_one_article_that_another_tells_as_done_lies_between_their_writing():
    first = (
        Story("monday", "2024-03-11").tell("talks", "2024-03-11").tell("vote", "2024-03-11..", status=Status.PLANNED)
    )
    second = (
        Story("friday", "2024-03-15").tell("vote", "..2024-03-15").tell("flight", "2024-03-15..", status=Status.PLANNED)
    )
    mentions = (*first.events["vote"].mentions, *second.events["vote"].mentions)
    vote = evolve(first.events["vote"], mentions=mentions)
    ordering = order((first.events["talks"], vote, second.events["flight"]), (first.article, second.article))
    assert [str(reason) for reason in ordering.certain["talks", "flight"]]
    assert {("talks", "vote"), ("vote", "flight")} <= set(ordering.certain)
    assert ordering.bounds("vote").latest == "2024-03-15"


def test_dates_stand_against_tenses():
    story = (
        Story(published="2024-03-12").tell("vote", "2024-03-12").tell("debate", "2024-03-12..", status=Status.PLANNED)
    )
    dated = Story("paper").tell("debate", "2024-03-04").events["debate"].when
    story.events["debate"] = evolve(story.events["debate"], when=dated)
    ordering = story.ordering
    assert ("debate", "vote") in ordering.certain
    (aside,) = ordering.set_aside
    assert aside.told == "paper tells “debate” as still to come"


@given(event_lists(max_size=4))
def test_tenses_never_break_the_laws_of_order(events):
    articles = tuple(Article(f"a{place}", "text", f"2024-03-{12 + place}") for place in range(3))
    ordering = order(events, articles)
    pairs = set(ordering.certain)
    assert not any((b, a) in pairs for a, b in pairs)
    rank = {event: place for place, event in enumerate(ordering.total)}
    assert all(rank[a] < rank[b] for a, b in pairs)

from types import SimpleNamespace

from timeline.extract.told import _order_words
from timeline.mention import Hint


def order(told, trigger):
    mention = told.at(trigger)
    return [(t.hint, told.article.quote(t.other), t.gap, t.weak) for t in mention.told]


def test_after_puts_the_verb_behind_the_noun(story):
    told = story("Holm resigned after the summit with Chile.")
    assert order(told, "resigned") == [(Hint.AFTER, "summit", (None, None), False)]


def test_before_a_clause(story):
    told = story("Holm met Ruiz before Chile invaded Peru.")
    assert order(told, "met") == [(Hint.BEFORE, "invaded", (None, None), False)]


def test_an_opening_phrase_orders_the_main_verb(story):
    told = story("Ahead of the summit with Chile, Holm criticized Ruiz.")
    assert order(told, "criticized") == [(Hint.BEFORE, "summit", (None, None), False)]


def test_hours_later_counts_from_the_mention_before(story):
    told = story("Holm resigned on Monday. Ruiz replied hours later that the party had split.")
    assert (Hint.AFTER, "resigned", (60, 1440), False) in order(told, "replied")


def test_hours_later_counts_over_an_aside_about_another_year(story):
    told = story("Holm resigned on Monday. Chile invaded Peru in 1998. Ruiz replied hours later that he was wrong.")
    assert order(told, "replied") == [(Hint.AFTER, "resigned", (60, 1440), False)]


def test_a_day_after_tells_the_gap(story):
    told = story("Holm resigned a day after Ruiz met Chilean leaders.")
    assert order(told, "resigned") == [(Hint.AFTER, "met", (0, 2880), False)]


def test_will_follow_orders_its_subject_behind_its_object(story):
    told = story("A meeting between Holm and Voss will follow the vote.")
    assert order(told, "meeting") == [(Hint.AFTER, "vote", (None, None), False)]


def test_at_the_start_of_is_during(story):
    told = story("At the start of the summit, Holm praised Ruiz.")
    assert order(told, "praised") == [(Hint.DURING, "summit", (None, None), False)]


def test_a_bare_then_is_weak(story):
    told = story("Holm resigned on Monday. Ruiz then criticized the board.")
    assert order(told, "criticized") == [(Hint.AFTER, "resigned", (None, None), True)]


def test_an_order_phrase_of_another_clause_does_not_order_the_attribution(story):
    told = story("Voss gave up hope during Monday's call with Holm, Ana Ruiz said Tuesday.")
    assert order(told, "said") == []


def test_will_follow_alone_follows_what_was_told_before(story):
    told = story("Karl Voss met Ana Ruiz on Monday. A meeting with Peter Holm will follow.")
    assert order(told, "meeting") == [(Hint.AFTER, "met", (None, None), False)]


def test_hours_later_may_be_the_next_day(story):
    told = story("Karl Voss posted a note on Sunday. Hours later, Ana Ruiz replied that he was wrong.")
    assert (told.at("replied").when.earliest, told.at("replied").when.latest) == ("2024-03-10", "2024-03-11")


def test_before_a_noun_that_ends_in_ing(story):
    told = story("Before the sinking, Norvik had cancelled the test.")
    assert order(told, "test") == [(Hint.BEFORE, "sinking", (None, None), False)]


def test_an_opening_clause_in_a_quotation_orders_nothing_outside_it(story):
    told = story("“After the vote takes place, we will have a rally,” Holm wrote on Tuesday.")
    assert order(told, "wrote") == []


def test_an_aside_orders_the_verb_behind_it_and_not_the_one_before(story):
    told = story("Ruiz praised the plan, though Holm, after his meeting with Voss, resigned.")
    assert order(told, "resigned") == [(Hint.AFTER, "meeting", (None, None), False)]
    assert order(told, "praised") == []


def test_after_a_summit_was_put_off_is_not_after_the_summit(story):
    told = story("Holm resigned after the summit was postponed.")
    assert order(told, "resigned") == []


def test_even_after_is_no_order(story):
    assert order(story("Holm praised Voss even after his arrest on Monday."), "praised") == []


def test_since_is_after_the_beginning(story):
    told = story("Holm met Ruiz on Tuesday, the first visit since the April 20 explosion.")
    assert all(hint is Hint.SINCE for hint, *_ in order(told, "met"))


def test_even_as_puts_two_things_at_one_time(story):
    told = story("Holm spoke by phone with Voss, even as he met Ruiz.")
    assert (Hint.WHILE, "met", (None, None), False) in order(told, "spoke")


def test_what_happens_in_a_call_after_the_vote_puts_the_call_after_it(story):
    told = story("Voss agreed in a call with Ana Ruiz following Monday's vote.")
    assert order(told, "call") == [(Hint.AFTER, "vote", (None, None), False)]


def test_what_is_written_in_a_post_after_the_vote_is_written_after_it(story):
    told = story("“I met Ruiz,” Holm wrote in a letter following Monday's vote.")
    assert (Hint.AFTER, "vote", (None, None), False) in order(told, "wrote")


def test_behind_a_comma_the_main_verb_is_ordered(story):
    told = story("Holm opened talks to end the strike on Tuesday, a day after Ruiz resigned.")
    assert [hint for hint, *_ in order(told, "talks")] == [Hint.AFTER]


def test_what_was_before_points_back(story):
    told = story("Holm resigned on Monday. That was before Ruiz met Voss.")
    assert order(told, "met") == [(Hint.AFTER, "resigned", (None, None), False)]


def test_earlier_in_the_day_is_before_what_was_told_last(story):
    told = story("Holm resigned on Tuesday. Earlier in the day, Ruiz met Voss.")
    assert order(told, "met") == [(Hint.BEFORE, "resigned", (None, None), False)]


def test_earlier_alone_is_weak(story):
    told = story("Holm resigned on Tuesday. Ruiz earlier met Voss.")
    assert order(told, "met") == [(Hint.BEFORE, "resigned", (None, None), True)]


def test_later_answers_at_first(story):
    told = story("Initially, Holm praised the board. Later, Holm criticized Ruiz.")
    assert order(told, "criticized") == [(Hint.AFTER, "praised", (None, None), False)]


def test_what_follows_within_hours_stays_under_the_heading(story):
    told = story(
        "Ahead of Monday's summit with Chile, Holm doubted the plan. Voss posted a note on Sunday night. "
        "Ruiz replied hours later that he was wrong."
    )
    assert (Hint.BEFORE, "summit", (None, None), False) in order(told, "replied")


def test_he_followed_it_by_doing(story):
    told = story("Holm followed the announcement by resigning on Tuesday.")
    assert (Hint.AFTER, "announcement", (None, None), False) in order(told, "resigning")


def test_after_which_ties_the_verb_to_the_noun_before(story):
    read = story("Karl Voss held talks with Ana Ruiz on Friday, after which he resigned.")
    (told,) = read.at("resigned").told
    assert told.hint is Hint.AFTER
    assert told.other == read.at("talks").trigger


def test_words_of_order_at_the_end_of_a_sentence_reach_no_farther():
    words = SimpleNamespace(order={"earlier": "it", "earlier that day": "both"}, order_lengths={"earlier": (3, 1)})
    scene = SimpleNamespace(tokens=[SimpleNamespace(low="year"), SimpleNamespace(low="earlier")])
    assert list(_order_words(scene, words)) == [(1, 1, "it")]


def test_behind_that_or_but_an_order_word_opens_its_own_clause(story):
    told = story("Holm told reporters that before Ruiz met Voss, the party split on Monday.")
    assert all(hint is not Hint.BEFORE or other != "met" for hint, other, *_ in order(told, "told"))


def test_earlier_that_day_orders_the_main_verb_and_no_noun_behind_it(story):
    told = story("Holm resigned on Tuesday. Earlier that day, Ruiz cooled hopes of a quick encounter with Voss.")
    assert all(not mention.told for mention in told.mentions if mention.head == "encounter")


def test_once_the_talks_were_over_is_after_the_talks(story):
    told = story("Holm resigned once his talks with Ruiz were over.")
    assert order(told, "resigned") == [(Hint.AFTER, "talks", (None, None), False)]


def test_before_the_talks_were_over_is_not_before_the_talks(story):
    assert order(story("Holm resigned before his talks with Ruiz were over."), "resigned") == []


def test_what_happened_when_it_did_at_first_is_answered_too(story):
    told = story("Early on, Holm criticized the board when Ruiz resigned. Later, Holm praised Voss.")
    assert {(hint, other) for hint, other, *_ in order(told, "praised")} == {
        (Hint.AFTER, "criticized"),
        (Hint.AFTER, "resigned"),
    }

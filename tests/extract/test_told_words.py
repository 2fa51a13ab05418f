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


def test_what_is_said_in_the_pluperfect_came_before_the_saying(story):
    told = story("Peter Holm confirmed that Ana Ruiz had signed the treaty.")
    (tie,) = told.at("signed").told
    assert tie.hint is Hint.BEFORE
    assert tie.other == told.at("confirmed").trigger
    assert not tie.weak


def test_what_is_said_in_plain_past_is_not_ordered(story):
    assert story("Peter Holm confirmed that Ana Ruiz signed the treaty.").at("signed").told == ()

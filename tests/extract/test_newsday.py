import pytest

TODAY, MONDAY, TUESDAY, WEDNESDAY = "2024-03-13", "2024-03-11", "2024-03-12", "2024-03-13"
LEAD = "Ana Ruiz opened the new harbour on Tuesday. "


def day(mention):
    return mention.when.earliest, mention.when.latest


def test_an_undated_saying_falls_between_the_news_and_its_publication(story):
    mention = story(LEAD + "Peter Holm criticized the plan.").at("criticized")
    assert day(mention) == (TUESDAY, TODAY)
    assert mention.is_inherited
    assert mention.timex is None
    assert "news" in mention.when_because


def test_news_of_the_day_of_publication_dates_what_is_said_of_it(story):
    told = story("Ana Ruiz opened the new harbour on Wednesday. Peter Holm criticized the plan.")
    assert day(told.at("criticized")) == (WEDNESDAY, WEDNESDAY)


def test_a_day_of_the_week_before_leads_where_none_is_fresher(story):
    told = story("Ana Ruiz opened the new harbour on Friday. Peter Holm criticized the plan.")
    assert day(told.at("criticized")) == ("2024-03-08", TODAY)


def test_a_saying_before_the_day_is_named_has_it_too(story):
    told = story("Peter Holm criticized a plan for the harbour. Ana Ruiz had opened it on Tuesday.")
    assert day(told.at("criticized")) == (TUESDAY, TODAY)


def test_old_dates_are_no_news(story):
    told = story("Ana Ruiz opened the new harbour in May. Peter Holm criticized the plan.")
    assert day(told.at("criticized")) == (None, TODAY)


@pytest.mark.parametrize(
    "saying",
    [
        "Peter Holm had criticized the plan.",
        "Peter Holm previously criticized the plan.",
        "Early on, Peter Holm criticized the plan.",
        "Peter Holm left because Lena Voss criticized the plan.",
        "The union said that Peter Holm criticized the plan.",
        "“Peter Holm criticized the plan,” the union said.",
        "Peter Holm, who criticized the plan, is a lawyer.",
        "Peter Holm criticized the plan after a vote.",
        "During his 2019 campaign, Peter Holm criticized the plan.",
    ],
)
def test_what_may_lie_behind_the_news_is_not_bound_to_it(story, saying):
    assert story(LEAD + saying).at("criticized").when.earliest is None


def test_a_sentence_that_looks_back_takes_the_next_with_it(story):
    told = story(LEAD + "Peter Holm visited it in 2019. Lena Voss criticized the plan.")
    assert day(told.at("criticized")) == (None, TODAY)


def test_a_deed_that_is_no_saying_inherits_nothing(story):
    assert day(story(LEAD + "Rebels seized the airport.").at("seized")) == (None, TODAY)


def test_although_leaves_the_time_alone(story):
    told = story(LEAD + "Although Peter Holm criticized the plan, it is going ahead.")
    assert day(told.at("criticized")) == (TUESDAY, TODAY)


def test_a_price_told_without_a_day_is_of_the_days_trading(story):
    told = story(LEAD + "Norvik shares fell 3 percent in Oslo.")
    assert day(told.at("fell")) == (TUESDAY, TODAY)
    assert day(story(LEAD + "Peter Holm sold his shares.").at("sold")) == (None, TODAY)

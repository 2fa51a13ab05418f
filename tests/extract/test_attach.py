import pytest


def day(mention):
    return mention.when.earliest, mention.when.latest


MONDAY, TUESDAY, FRIDAY = "2024-03-11", "2024-03-12", "2024-03-15"


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Holm resigned on Monday.", "resigned", (MONDAY, MONDAY)),
        ("On Monday, Holm resigned.", "resigned", (MONDAY, MONDAY)),
        ("Holm on Monday resigned.", "resigned", (MONDAY, MONDAY)),
        ("Holm's Monday speech angered investors.", "speech", (MONDAY, MONDAY)),
        ("Monday's summit between Norway and Chile failed.", "summit", (MONDAY, MONDAY)),
        ("Holm said Tuesday that Chile invaded Peru.", "said", (TUESDAY, TUESDAY)),
        ("Holm agreed to meet Ruiz on Friday.", "meet", (FRIDAY, FRIDAY)),
        ("The hearing on Friday will decide the case.", "hearing", (FRIDAY, FRIDAY)),
        ("On Monday, Holm met Ruiz and signed a treaty.", "signed", (MONDAY, MONDAY)),
    ],
)
def test_the_expression_dates_what_its_syntax_says(story, text, trigger, expected):
    assert day(story(text).at(trigger)) == expected


def test_a_dated_saying_bounds_what_is_said(story):
    mention = story("Holm said Tuesday that Chile invaded Peru.").at("invaded")
    assert day(mention) == (None, TUESDAY)
    assert mention.timex is None
    assert "dated in its sentence" in mention.when_because


def test_an_undated_past_ends_by_publication(story):
    assert day(story("Rebels seized the airport.").at("seized")) == (None, "2024-03-13")


def test_an_undated_plan_begins_with_publication(story):
    assert day(story("Holm will resign.").at("resign")) == ("2024-03-13", None)


def test_a_past_telling_never_reaches_beyond_publication(story):
    assert day(story("Rebels seized the airport this week.").at("seized"))[1] <= "2024-03-13"


def test_a_duration_dates_nothing(story):
    assert story("Holm spoke for about 40 minutes with Ana Ruiz.").at("spoke").when.earliest is None


def test_a_day_reaches_over_and_but_a_year_does_not(story):
    told = story("Holm praised Ruiz on Monday but criticized Voss.")
    assert day(told.at("criticized")) == (MONDAY, MONDAY)
    told = story("Norvik acquired Aurex in 1998 and sued Zephyr.")
    assert day(told.at("sued")) == (None, "2024-03-13")


def test_what_happens_during_a_dated_event_shares_its_date(story):
    assert day(story("At the start of Monday's summit, Holm praised Ruiz.").at("praised")) == (MONDAY, MONDAY)


def test_when_behind_a_date_dates_its_clause(story):
    told = story("The storm of February 2024, when a ferry sank, cost millions.")
    assert day(told.at("sank")) == ("2024-02-01", "2024-02-29")


def test_what_happened_when_something_dated_did_shares_its_date(story):
    told = story("Ana Ruiz recalled the tense February summit, when talks collapsed and aid was suspended.")
    for word in ("collapsed", "suspended"):
        assert (told.at(word).when.earliest, told.at(word).when.latest) == ("2024-02-01", "2024-02-29")
        assert "dated" in told.at(word).when_because


def test_behind_a_comma_a_new_clause_has_no_share_in_the_date(story):
    told = story("Ana Ruiz recalled the February summit, when talks collapsed, and aid was suspended.")
    assert told.at("suspended").when.earliest is None


def test_when_behind_the_people_of_a_dated_noun_dates_its_clause(story):
    told = story("It was unlike the tense February clash between Ana Ruiz and Peter Holm, when talks collapsed.")
    assert day(told.at("collapsed")) == ("2024-02-01", "2024-02-29")


def test_what_is_due_at_a_time_leaves_the_verb_undated(story):
    told = story("Norvik cancelled the dividend due for payment on Friday and sued Aurex.")
    for word in ("cancelled", "sued"):
        assert day(told.at(word)) == (None, "2024-03-13")


def test_what_something_follows_has_the_date(story):
    told = story("The announcement follows an address to workers Tuesday night.")
    assert day(told.at("address"))[0].startswith(TUESDAY)
    assert told.at("announcement").timex is None


def test_a_quarter_that_tells_which_one_dates_no_verb(story):
    assert story("Norvik cancelled the first-quarter bonus.").at("cancelled").timex is None


def test_shortly_after_is_that_day_or_the_next(story):
    told = story("The announcement came shortly after Ruiz spoke by phone with Holm on Monday.")
    assert day(told.at("announcement")) == (MONDAY, TUESDAY)


def test_what_has_gone_on_since_a_dated_event_began_then(story):
    told = story("Oil has been leaking into the bay since a rig hired by Norvik blew up on 2 January.")
    assert day(told.at("leaking")) == ("2024-01-02", "2024-03-13")


def test_hours_later_goes_on_with_part_of_a_month(story):
    told = story("Holm spoke to analysts at the beginning of the month. But hours later, Ana Ruiz warned the company.")
    assert told.at("warned").when.bounds == told.at("spoke").when.bounds


def test_a_dated_beginning_opens_what_lasts(story):
    told = story("The fire started on January 20 after a rig exploded.")
    assert day(told.at("fire")) == ("2024-01-20", "2024-03-13")
    assert day(told.at("exploded")) == (None, "2024-01-20")


def test_what_goes_on_now_has_gone_on_since_its_subject_began(story):
    told = story("Norvik managed to place a cap over the pipe earlier this month, and is now collecting the oil.")
    assert day(told.at("collecting")) == ("2024-03-01", None)


def test_that_something_is_scheduled_is_no_event_beside_it(story):
    told = story("Dividends, scheduled to be paid on Friday, have been shelved.")
    assert day(told.at("paid")) == (FRIDAY, FRIDAY)
    assert "scheduled" not in told.words()
    told = story("Investors will miss the payment scheduled for Friday.")
    assert day(told.at("payment")) == (FRIDAY, FRIDAY)
    assert "scheduled" not in told.words()


def test_when_the_page_was_made_dates_nothing(story):
    told = story("March 13, 2024 2:51 pm EDT OSLO (Norwire) - A man from Bergen died last week, officials said.")
    assert day(told.at("died")) == ("2024-03-04", "2024-03-10")
    told = story("Wednesday, March 13, 2024 OSLO - Rebels seized a ship.")
    assert told.at("seized").timex is None
    assert day(story("Rebels seized a ship on March 13, 2024.").at("seized")) == ("2024-03-13", "2024-03-13")


def test_what_was_shut_until_a_day_was_not_shut_on_it(story):
    assert story("The city shut its schools until Monday.").at("shut").timex is None

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

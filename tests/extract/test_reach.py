"""How far a time reaches from the verb it stands with, and where it stops."""

import pytest

from timeline import Article, build


def day(mention):
    return mention.when.earliest, mention.when.latest


MONDAY, TUESDAY, WEDNESDAY = "2024-03-11", "2024-03-12", "2024-03-13"
PUBLISHED = WEDNESDAY


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The walkout, which began on Monday, continued on Tuesday.", {"began": MONDAY, "walkout": TUESDAY}),
        ("The march began on Monday and ended on Wednesday.", {"began": MONDAY, "march": WEDNESDAY}),
    ],
)
def test_each_phase_of_an_event_keeps_its_own_day(story, text, days):
    told = story(text)
    assert {word: day(told.at(word)) for word in days} == {word: (each, each) for word, each in days.items()}


def test_what_went_on_never_stands_before_its_beginning():
    text = "The strike, which began on Monday, continued on Tuesday."
    titles = [event.title for event in build(Article("a", text, PUBLISHED)).events]
    assert titles == ["The strike began", "Strike continued"]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Mayor Sela Brandt ordered the market closed on Monday.", "ordered", (MONDAY, MONDAY)),
        ("The guild threatened to resign in February.", "threatened", ("2024-02-01", "2024-02-29")),
        ("The guild agreed in January to meet Brandt in February.", "meet", ("2024-02-01", "2024-02-29")),
        ("The guild agreed to meet Brandt on Friday.", "meet", ("2024-03-15", "2024-03-15")),
    ],
)
def test_a_past_time_behind_a_wish_or_an_order_is_that_of_the_verb(story, text, trigger, expected):
    assert day(story(text).at(trigger)) == expected


def test_what_was_ordered_done_is_no_event_of_its_own(story):
    assert story("Brandt ordered the market closed on Monday.").words() == ["ordered"]
    assert "closed" in story("Brandt said the market closed on Monday.").words()


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Four sailors drowned when a ferry sank on Monday.", "drowned", (MONDAY, MONDAY)),
        ("Brandt had resigned when the ferry sank on Monday.", "resigned", (None, PUBLISHED)),
        ("Brandt resigned on Tuesday when the ferry sank on Monday.", "resigned", (TUESDAY, TUESDAY)),
    ],
)
def test_when_gives_both_its_sides_one_date(story, text, trigger, expected):
    assert day(story(text).at(trigger)) == expected


def test_what_and_joins_at_a_dated_meeting_shares_its_day(story):
    told = story("At the start of Monday's session, Brandt praised Okoro and pressed Lindt to resign.")
    assert day(told.at("praised")) == day(told.at("pressed")) == (MONDAY, MONDAY)


def test_what_and_joins_behind_a_dated_event_came_after_it(story):
    told = story("After the January 4 meeting with Okoro, Brandt dropped the demand and called for a treaty.")
    assert day(told.at("dropped")) == day(told.at("called for")) == ("2024-01-04", PUBLISHED)
    told = story("Brandt dropped the demand after the January 4 meeting with Okoro; Lindt called for a treaty.")
    assert day(told.at("called for")) == (None, PUBLISHED)


def test_an_event_far_back_still_bounds_what_is_told_after_it(story):
    told = story("Swedish aid was halted for a short while after the clash in May 2023.")
    assert day(told.at("halted")) == ("2023-05-01", PUBLISHED)


def test_a_day_it_was_put_off_to_is_the_new_day(story):
    told = story("Brandt postponed Thursday's meeting with Okoro until next Monday.")
    assert day(told.at("meeting")) == ("2024-03-18", "2024-03-18")
    assert day(story("Brandt postponed Thursday's meeting with Okoro.").at("meeting")) == ("2024-03-14", "2024-03-14")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brandt urged Okoro to resign in remarks Monday.", (MONDAY, MONDAY)),
        ("Brandt urged Okoro to resign, in a televised speech on Monday.", (MONDAY, MONDAY)),
        ("Brandt urged Okoro to resign on Monday.", (None, PUBLISHED)),
    ],
)
def test_the_day_of_remarks_is_that_of_what_was_said_in_them(story, text, expected):
    assert day(story(text).at("urged")) == expected


def test_a_pluperfect_about_an_object_came_before_what_is_done_to_it(story):
    told = story("On Monday Brandt rejected the letter that Lea Okoro had written to the council.")
    assert day(told.at("written")) == (None, MONDAY)


def test_what_was_agreed_on_a_day_lies_behind(story):
    told = story("Brandt agreed on Friday to sell the ferry.")
    assert day(told.at("agreed")) == ("2024-03-08", "2024-03-08")


def test_years_ago_is_not_last_week(story):
    assert day(story("Rebels seized the port years ago.").at("seized"))[1] < "2023-03-14"
    assert day(story("Rebels seized the port weeks ago.").at("seized"))[1] < "2024-03-07"


def test_a_calamity_named_before_its_day_is_told_keeps_that_day():
    text = "Brandt said last week, before the fire, that ferries were safe. The fire broke out on Monday."
    fires = [event for event in build(Article("a", text, PUBLISHED)).events if "ire" in event.title]
    assert [(fire.when.earliest, fire.when.latest) for fire in fires] == [(MONDAY, MONDAY)]


def test_the_previous_day_counts_from_the_scene_and_not_from_a_topic(story):
    told = story("Brandt announced an inquiry into Monday's fire. She had met relatives the previous day.")
    assert day(told.at("met")) == (TUESDAY, TUESDAY)
    told = story("Brandt announced an inquiry into Monday's fire. Two people died the next day.")
    assert day(told.at("died")) == (TUESDAY, TUESDAY)
    told = story("Brandt was at Monday's meeting. She had met relatives the previous day.")
    assert day(told.at("met")) == ("2024-03-10", "2024-03-10")


def test_a_day_counted_from_an_event_is_not_that_events_day(story):
    told = story("Okoro resigned a day before Monday's vote.")
    assert day(told.at("resigned")) == ("2024-03-10", "2024-03-10")
    assert day(told.at("vote")) == (MONDAY, MONDAY)


@pytest.mark.parametrize("verb", ["put off until", "pushed back to", "postponed until"])
def test_what_is_put_off_is_put_off_to_a_day_ahead(story, verb):
    assert day(story(f"The hearing was {verb} Friday.").at("hearing")) == ("2024-03-15", "2024-03-15")


def test_a_vote_that_opened_on_a_day_was_not_over_by_then(story):
    told = story("The vote, which opened on Monday, closed on Tuesday.")
    assert day(told.at("vote")) == (None, PUBLISHED)
    told = story("The blast, which killed 3 miners, broke windows on Monday.")
    assert [each.hint.name for each in told.at("killed").told] == ["AFTER"]


def test_what_broke_out_and_what_spread_have_each_their_day():
    text = "The fire, which broke out on Monday, spread on Tuesday."
    events = build(Article("a", text, PUBLISHED)).events
    assert [(event.title, event.when.earliest) for event in events] == [
        ("Fire broke out", MONDAY),
        ("The fire spread", TUESDAY),
    ]


def test_what_a_dated_sentence_is_about_is_no_scene(story):
    told = story("Brandt announced on Wednesday a review of Monday's crash. She had met survivors a day earlier.")
    assert day(told.at("met")) == (TUESDAY, TUESDAY)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Brandt met Okoro and on Tuesday resigned.", {"met": (None, PUBLISHED), "resigned": (TUESDAY, TUESDAY)}),
        ("Brandt met Okoro and, on Tuesday, left Oslo.", {"met": (None, PUBLISHED), "left": (TUESDAY, TUESDAY)}),
        ("Brandt met Okoro and later, on Tuesday, resigned.", {"resigned": (TUESDAY, TUESDAY)}),
        (
            "The court jailed Okoro on Monday but on Tuesday freed her.",
            {"jailed": (MONDAY,) * 2, "freed": (TUESDAY,) * 2},
        ),
        ("Brandt met Okoro on Tuesday and resigned.", {"met": (TUESDAY, TUESDAY), "resigned": (TUESDAY, TUESDAY)}),
    ],
)
def test_a_time_right_behind_and_belongs_to_the_verb_that_follows(story, text, days):
    told = story(text)
    assert {word: day(told.at(word)) for word in days} == days


def test_what_and_later_joins_came_after(story):
    told = story("Brandt met Okoro in Lima on Monday and later signed a pact.")
    assert day(told.at("met")) == (MONDAY, MONDAY)
    assert day(told.at("signed")) == (MONDAY, PUBLISHED)


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The road will stay closed until Monday, Brandt said on Tuesday.", "said", (TUESDAY, TUESDAY)),
        ("By Monday the rebels had seized the port.", "seized", (None, MONDAY)),
        ("By Monday the rebels will have seized the port.", "seized", (PUBLISHED, "2024-03-18")),
        ("Brandt resigned on Monday, the day after the vote.", "vote", ("2024-03-10", "2024-03-10")),
    ],
)
def test_a_limit_dates_its_own_clause_and_the_day_after_is_one_day(story, text, trigger, expected):
    assert day(story(text).at(trigger)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The launch was postponed on Tuesday because of storms.", (TUESDAY, TUESDAY)),
        ("The launch will be postponed on Tuesday.", ("2024-03-19", "2024-03-19")),
        ("The launch was adjourned on Monday until Thursday.", ("2024-03-14", "2024-03-14")),
    ],
)
def test_on_a_day_it_was_put_off_and_until_a_day_it_is(story, text, expected):
    assert day(story(text).at("launch")) == expected

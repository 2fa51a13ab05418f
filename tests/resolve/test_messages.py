"""A message in which somebody speaks for himself has times that a headline or a report has not."""

import pytest

import timeline
from timeline.lang.en.messages import PERSONAL
from timeline.resolve.kind import is_personal

SAID_ON = "2024-03-13"


@pytest.mark.parametrize(
    "text",
    [
        "long day @kim",
        "what a day :)",
        "my boss gave me a day off.",
        "off to the beach, back on sat or so",
        "Crazy day!",
    ],
)
def test_handles_smileys_cries_and_first_persons_show_a_message(text):
    assert is_personal(text, PERSONAL)


@pytest.mark.parametrize(
    "text",
    [
        "Storm closes harbour in 2014",
        "The council met for a day.",
        "“I saw it on that day!” she said.",
        "1990",
        "the end of 2019",
        "the first\n\npart @kim",
        "word " * 80 + "@kim",
    ],
)
def test_headlines_quotations_phrases_and_long_texts_are_none(text):
    assert not is_personal(text, PERSONAL)


def test_the_tag_of_a_message_is_a_name_and_no_time():
    assert [timex.text for timex in timeline.tag("still going #10yrs 2 days later @kim", SAID_ON)] == ["2 days later"]


def test_a_year_in_a_message_has_an_unknown_day_in_its_value_and_the_whole_year_as_its_bounds():
    (timex,) = timeline.tag("see you at Expo 2014 @kim", SAID_ON)
    assert (timex.value, timex.when.edtf) == ("2014-XX-XX", "2014")
    (timex,) = timeline.tag("Harbour expo opened in 2014", SAID_ON)
    assert timex.value == "2014"


def test_an_undecided_weekday_of_a_message_lies_ahead_and_that_of_a_report_behind():
    assert timeline.tag("coffee friday? @kim", SAID_ON)[0].value == "2024-03-15"
    assert timeline.tag("A boat on Friday, another on deck.", SAID_ON)[0].value == "2024-03-08"

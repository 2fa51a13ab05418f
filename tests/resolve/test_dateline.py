"""A dateline tells the day on which a text was written, where it was printed later."""

import pytest

import timeline

PUBLISHED = "2024-03-13"


def _read(text):
    return {timex.text: timex for timex in timeline.tag(text, PUBLISHED)}


@pytest.mark.parametrize("dateline", [
    "LISBON, March 12 (Agency) —",
    "LISBON, Portugal, March 12 —",
    "PORT ELLERY, March 12, 2024 --",
    "SÃO PAULO, 12 March /Agency/ –",
])  # fmt: skip
def test_today_in_a_text_printed_later_is_the_day_of_its_dateline(dateline):
    told = _read(f"{dateline} The pier was closed today after it burned yesterday.")
    assert (told["today"].value, told["yesterday"].value) == ("2024-03-12", "2024-03-11")
    assert "the day of the dateline" in told["today"].why()


@pytest.mark.parametrize("opening", [
    "LISBON, March 13 (Agency) —",
    "LISBON, March 1 (Agency) —",
    "The sloop sailed on March 12 —",
    "Lisbon, March 12 —",
    "LISBON, March 12, was quiet.",
])  # fmt: skip
def test_what_is_no_dateline_of_the_days_before_moves_nothing(opening):
    assert _read(f"{opening} The pier was closed today.")["today"].value == PUBLISHED


def test_weekdays_and_all_else_count_from_the_day_in_print():
    told = _read("LISBON, March 12 (Agency) — The pier was closed on Wednesday and will open next week.")
    assert (told["Wednesday"].value, told["next week"].value) == ("2024-03-13", "2024-W12")


def test_a_proof_says_that_it_counts_from_the_dateline():
    [_, today] = timeline.tag("LISBON, March 12 (Agency) — The pier was closed today.", PUBLISHED)
    assert today.proof["basis"]["anchor"]["source"] == "dateline"
    assert timeline.replay(today.proof).value == "2024-03-12"

"""Lengths that count from an event; said on Tuesday 19 August 2025."""

import pytest

import timeline

SAID_ON = "2025-08-19"


def _day(text, words):
    return {timex.text: timex.when.edtf for timex in timeline.tag(text, SAID_ON)}.get(words)


@pytest.mark.parametrize("text", [
    "Rebels seized the harbour on 3 March. Two days after the rebels seized the harbour, shops opened.",
    "Two days after rebels seized the harbour on 3 March, shops opened.",
    "Shops opened two days after the seizure of the harbour. Rebels had seized the harbour on 3 March.",
])  # fmt: skip
def test_a_length_counts_from_the_event_that_the_article_dates(text):
    found = _day(text, "Two days") or _day(text, "two days")
    assert found == "2025-03-05"


@pytest.mark.parametrize("text", [
    "Two days after the rebels seized the harbour, shops opened.",
    "The king died on 3 March. Two days after the rebels seized the harbour, shops opened.",
    "The harbour froze on 3 March and again on 9 March. Two days after the harbour froze, shops opened.",
    "Rebels of the harbour left on 5 March. Two days after rebels took the harbour back, shops opened.",
])  # fmt: skip
def test_without_one_dated_event_there_is_no_window(text):
    assert _day(text, "Two days") == "XXXX"


def test_the_publication_day_is_never_guessed():
    assert timeline.tag("The day after the rebels left, it rained.", SAID_ON) == ()


def test_the_day_after_a_dated_event_is_a_date():
    text = "Rebels seized the harbour on 3 March. The day after the rebels seized the harbour, it rained."
    timex = timeline.tag(text, SAID_ON)[1]
    assert (timex.text, timex.value) == ("The day after", "2025-03-04")
    assert "3 March" in timex.why()


@pytest.mark.parametrize(("phrase", "edtf"), [("the day before", "2025-08-18"), ("the day after", "2025-08-20")])
def test_alone_it_stands_beside_the_anchor(phrase, edtf):
    assert timeline.resolve(phrase, SAID_ON).edtf == edtf


def test_figures_follow_the_articles_own_usage():
    values = [timex.value for timex in timeline.tag("Signed 25/3/2024, sealed 4/5/2024.", SAID_ON)]
    assert values == ["2024-03-25", "2024-05-04"]


def test_figures_that_nothing_decides_are_doubtful():
    (timex,) = timeline.tag("Signed 4/5/2024.", SAID_ON)
    assert (timex.when.edtf, timex.rejected[0].value) == ("2024-04-05?", "2024-05-04")


def test_usage_that_disagrees_decides_nothing():
    assert timeline.tag("Signed 25/3/2024, 3/25/2024 and 4/5/2024.", SAID_ON)[2].when.uncertain

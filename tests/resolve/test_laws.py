"""Laws of tagging: nothing fails, spans are sound, answers move with the publication day."""

import datetime as dt
import itertools
import string
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from timeline.lang.en.grammar import GRAMMAR

PIECES = [text.replace("«", "").replace("»", "") for rule in GRAMMAR.rules for text in (*rule.means, *rule.rejects)]
GLUE = [
    " ",
    ", ",
    ". ",
    "\n",
    "\n\n",
    " will ",
    " was ",
    " of ",
    " the ",
    "-",
    " to ",
    " 99999999999 ",
    "’s ",
    " ago",
    " “",
    "”",
]
RELATIVE = (
    "They met Tuesday and will meet again Friday.",
    "It closed yesterday, three days ago and again last week.",
    "A vote is set for Thursday night, two weeks from now.",
    "She left the next day and came back two days later.",
)
days = st.dates(dt.date(1905, 1, 1), dt.date(2095, 12, 31))


@given(st.text(max_size=80), days)
@settings(max_examples=60, deadline=None)
def test_any_text_at_all_is_tagged_without_an_exception(text, day):
    _sound(text, timeline.tag(text, day))


@given(st.lists(st.sampled_from(PIECES + GLUE), max_size=14), st.dates())
@settings(max_examples=80, deadline=None)
def test_time_words_in_any_order_and_any_year_are_tagged_without_an_exception(pieces, day):
    text = "".join(pieces)
    first = timeline.tag(text, day)
    _sound(text, first)
    assert first == timeline.tag(text, day)


def _sound(text, timexes):
    end = 0
    for timex in timexes:
        assert end <= timex.span.start < timex.span.end <= len(text)
        assert timex.text == text[timex.span.start : timex.span.end]
        assert timex.why()
        end = timex.span.end


def test_eight_threads_at_once_give_the_answer_of_one():
    texts = [" ".join(PIECES[place : place + 9]) for place in range(0, len(PIECES), 9)]
    alone = [timeline.tag(text, "2024-03-13") for text in texts]
    with ThreadPoolExecutor(8) as pool:
        told = list(pool.map(lambda shift: _from(texts, shift), range(8)))
    assert all(answers == alone for answers in told)


def _from(texts, shift):
    """Tag the texts beginning at another one for each thread, and return the answers in the order of the texts."""
    turn = shift * len(texts) // 8
    found = [timeline.tag(text, "2024-03-13") for text in texts[turn:] + texts[:turn]]
    return found[len(texts) - turn :] + found[: len(texts) - turn]


@given(st.sampled_from(RELATIVE), days, st.integers(-40, 40))
@settings(max_examples=50, deadline=None)
def test_publishing_weeks_later_moves_every_day_by_as_much(text, day, weeks):
    shift = 7 * weeks
    before = timeline.tag(text, day)
    after = timeline.tag(text, day + dt.timedelta(days=shift))
    assert [timex.when.shift(shift) for timex in before] == [timex.when for timex in after]


@pytest.mark.parametrize("phrase", ["in 99999999999 days' time", "99999999999 years ago",
    "12345678901234567890 weeks later", "31 February 2024",
                                    "2024-99-99", "99:99", "the 99th of May", "9999999999 BC", "May 99, 9999",
                                    "9999999 centuries ago", "the next 9999999 millennia",
                                    "0 days ago"])  # fmt: skip
def test_absurd_counts_and_dates_give_a_time_or_nothing(phrase):
    _sound(phrase, timeline.tag(phrase, "2024-03-13"))


@pytest.mark.parametrize(
    "word", ["weeks ", "May ", "1998 ", "10:30 ", "the ", "a", "two ", "\n\n", "'", "Tuesday, ", string.punctuation]
)
def test_a_long_repetition_takes_time_in_proportion(word):
    text = word * (60_000 // len(word))
    _sound(text, timeline.tag(text, "2024-03-13"))


@pytest.mark.parametrize("year", [1, 2, 9998, 9999])
def test_the_first_and_last_years_of_the_calendar_hold(year):
    text = "Yesterday, last week, last year, a century ago, next year, in two decades' time, Tuesday and in May."
    _sound(text, timeline.tag(text, dt.date(year, 6, 15)))


@pytest.mark.parametrize(
    "text",
    ["a year before    . 1990", "two days after\u00a0\u00a0\u00a0\u00a0!", "the day after \u2009\u2009\u2009\u2009"],
)
def test_nothing_but_space_behind_before_and_after_is_no_event(text):
    _sound(text, timeline.tag(text, "2024-10-05"))


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["The choir met on Monday and will sing within two weeks.\n\n", "Monday ", "1998 ", "a", "“today” "]
)
def test_ten_megabytes_in_one_text_are_tagged(unit):
    text = unit * (10_000_000 // len(unit))
    _sound_spans(text, timeline.tag(text, "2024-03-13"))


def _sound_spans(text, timexes):
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(timexes))
    assert all(timex.text == text[timex.span.start : timex.span.end] for timex in timexes)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "\ud800"])
def test_a_text_without_a_word_holds_no_time(text):
    assert timeline.tag(text, "2024-03-13") == ()


@pytest.mark.parametrize(("text", "earliest"), [
    ("They sang in 10000.", None), ("in 480 BC", "-0479-01-01"), ("on 31 December 9999", "9999-12-31"),
])  # fmt: skip
def test_years_beyond_the_calendar_of_the_standard_library_are_dates_or_nothing(text, earliest):
    _sound(text, timeline.tag(text, "9999-12-31"))
    found = [timex.when.earliest for timex in timeline.tag(text, "9999-12-31")]
    assert found == ([] if earliest is None else [earliest])


@pytest.mark.parametrize(
    "text", ["493999999998 BC", "9999999 millennia ago", "within 9999999 centuries", "in the year 4939 BC"]
)
def test_a_year_that_nobody_can_write_is_no_date_and_all_others_survive_json(text):
    line = timeline.build(timeline.Article("a", f"The hills rose {text}.", "2024-03-13"))
    assert timeline.loads(line.to_json().text) == line
    assert all(
        abs(int(timex.when.earliest[:-6])) < 10**8 for timex in timeline.tag(text, "2024-03-13") if timex.when.earliest
    )


def test_hours_joined_in_historical_prose_fail_nowhere():
    text = "In 1805 he sailed. In 1806 he fought from 5 to 7 p.m. In 1807 he lost. In 1808 he ruled."
    _sound(text, timeline.tag(text, "2024-03-13"))
    assert [timex.value for timex in timeline.tag(text, "2024-03-13")][-2:] == ["1807", "1808"]

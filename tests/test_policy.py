import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from timeline.errors import UnknownPolicy
from timeline.policy import Policy

TUESDAY = "2025-08-19"


@pytest.mark.parametrize(("text", "news", "nearest", "calendar_week", "past", "future"), [
    ("The choir sang on Friday.", "2025-08-15", "2025-08-22", "2025-08-22", "2025-08-15", "2025-08-22"),
    ("The choir will sing on Monday.", "2025-08-25", "2025-08-18", "2025-08-18", "2025-08-18", "2025-08-25"),
    ("They sing next Friday.", "2025-08-22", "2025-08-22", "2025-08-29", "2025-08-22", "2025-08-22"),
    ("They sang last Monday.", "2025-08-18", "2025-08-18", "2025-08-11", "2025-08-18", "2025-08-18"),
    ("It shut in December.", "2024-12", "2025-12", "2024-12", "2024-12", "2025-12"),
    ("It will open on 3 May.", "2026-05-03", "2025-05-03", "2026-05-03", "2025-05-03", "2026-05-03"),
    ("It rained at the weekend.", "2025-W33-WE", "2025-W33-WE", "2025-W34-WE", "2025-W33-WE", "2025-W34-WE"),
])  # fmt: skip
def test_a_policy_decides_what_the_words_leave_open(text, news, nearest, calendar_week, past, future):  # noqa: PLR0917  # a row
    values = {"news": news, "nearest": nearest, "calendar_week": calendar_week, "past": past, "future": future}
    for policy, value in values.items():
        [timex] = timeline.tag(text, TUESDAY, policy=policy)
        assert timex.value == value, policy


@pytest.mark.parametrize("text", ["on 3 May 2019", "two weeks ago", "yesterday", "in the 1990s", "last year"])
def test_what_the_words_say_stands_under_every_policy(text):
    assert len({timeline.resolve(text, TUESDAY, policy=policy) for policy in Policy}) == 1


@pytest.mark.parametrize("weekday", ["Monday", "Tuesday", "Sunday"])
@pytest.mark.parametrize("said", ["They met on {}.", "They will meet on {}.", "{}"])
def test_readings_name_the_policies_that_choose_them(weekday, said):
    [timex] = timeline.tag(said.format(weekday), TUESDAY)
    chosen = {policy: reading.when for reading in timex.readings for policy in reading.policies}
    for policy in Policy:
        assert timeline.tag(said.format(weekday), TUESDAY, policy=policy)[0].when == chosen[policy.value]


def test_both_ends_of_a_stretch_follow_the_policy():
    past, ahead = (timeline.tag("from Monday to Friday", TUESDAY, policy=policy)[0] for policy in ("past", "future"))
    assert (past.when.earliest, past.when.latest) == ("2025-08-11", "2025-08-15")
    assert (ahead.when.earliest, ahead.when.latest) == ("2025-08-25", "2025-08-29")


def test_a_timeline_is_built_under_a_policy():
    article = timeline.Article("a", "The bridge was closed on Friday.", TUESDAY)
    assert str(timeline.build(article)[0].when) == "2025-08-15"
    assert str(timeline.build(article, policy="future")[0].when) == "2025-08-22"
    assert str(timeline.build(article, policy=Policy.FUTURE)[0].when) == "2025-08-22"


@pytest.mark.parametrize("call", [
    lambda name: timeline.tag("Friday", TUESDAY, policy=name),
    lambda name: timeline.resolve("Friday", TUESDAY, policy=name),
    lambda name: timeline.build(timeline.Article("a", "They met on Friday.", TUESDAY), policy=name),
])  # fmt: skip
def test_a_name_that_no_policy_has_is_an_error_that_lists_those_there_are(call):
    with pytest.raises(UnknownPolicy, match=r"'yankee'.*news, nearest, calendar_week, past, future"):
        call("yankee")


BARE = ("Monday", "Sunday", "3 May", "29 November", "in October", "at the weekend", "on Christmas Day", "this Friday")
WEEKLY = ("Monday", "next Friday", "last Sunday", "at the weekend", "this Tuesday")
days = st.dates(dt.date(1910, 1, 1), dt.date(2090, 12, 31))
policies = st.sampled_from(list(Policy))


@given(st.sampled_from(BARE), st.sampled_from(["They met {}.", "They will meet {}.", "{}"]), days)
@settings(max_examples=80, deadline=None)
def test_past_is_never_ahead_future_never_behind_and_nearest_one_of_the_two(words, said, day):
    text = said.format(words)
    past, ahead, nearest = (
        timeline.tag(text, day, policy=policy)[0].when.bounds for policy in ("past", "future", "nearest")
    )
    here = day.toordinal()
    assert past.first_day <= here <= ahead.last_day
    assert nearest in (past, ahead)


@given(
    st.sampled_from(WEEKLY),
    days,
    policies,
    st.integers(-60, 60),
)
@settings(max_examples=80, deadline=None)
def test_publishing_weeks_later_moves_a_weekday_by_as_much_under_every_policy(words, day, policy, weeks):
    before = timeline.resolve(f"They met {words}", day, policy=policy)
    after = timeline.resolve(f"They met {words}", day + dt.timedelta(weeks=weeks), policy=policy)
    assert after == before.shift(7 * weeks)


@given(st.integers(0, 6), days)
@settings(max_examples=60, deadline=None)
def test_under_calendar_week_a_weekday_lies_in_the_week_of_the_anchor(number, day):
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[number]
    first = timeline.resolve(name, day, policy="calendar_week").bounds.first_day
    found = dt.date.fromordinal(first)
    assert found.weekday() == number
    assert found.isocalendar()[:2] == day.isocalendar()[:2]

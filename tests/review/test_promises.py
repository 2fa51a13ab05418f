import pytest
from tellings import Paper, fused

from timeline.inquiry import Fate
from timeline.interval import Interval
from timeline.lang.en import ENGLISH
from timeline.mention import Stance, Status
from timeline.review.promises import outcomes


def told(day, sentence, **fields):
    name = f"paper-{day}"
    sheet = Paper(name, day)
    sheet.tells(sentence, fields.pop("kind", "meet"), "Ada Quill", "Bo Marsh", **fields)
    return sheet


def plan(on="2024-03-14", **fields):
    status = Status.SCHEDULED
    return told("2024-03-12", "Ada Quill and Bo Marsh will *meet* soon.", on=on, status=status, **fields)


def fates(*sheets, today="2024-03-31"):
    events = fused(*sheets, wording=ENGLISH.wording)
    return [outcome.fate for outcome in outcomes(events, Interval.of(today))]


def test_what_was_never_promised_is_in_no_ledger():
    assert fates(told("2024-03-12", "Ada Quill *met* Bo Marsh.", on="2024-03-11")) == []


@pytest.mark.parametrize(
    ("today", "fate"),
    [("2024-03-13", Fate.OPEN), ("2024-03-14", Fate.OPEN), ("2024-03-15", Fate.OVERDUE)],
)
def test_a_plan_is_overdue_once_its_last_day_is_over(today, fate):
    assert fates(plan(), today=today) == [fate]


def test_a_plan_for_no_day_stays_open():
    assert fates(plan(on=None)) == [Fate.OPEN]


@pytest.mark.parametrize(
    ("promised", "held", "fate"),
    [
        ("2024-03-14", "2024-03-14", [Fate.KEPT]),
        ("2024-03-12..2024-03-26", "2024-03-20", [Fate.PERHAPS_KEPT]),
        ("2024-03-12..2024-03-26", "2024-03-28", [Fate.OVERDUE]),
    ],
)
def test_what_took_place_as_promised_is_kept_and_what_may_have_been_it_is_asked_about(promised, held, fate):
    later = told("2024-03-29", "Ada Quill and Bo Marsh *met*.", on=held)
    assert fates(plan(promised), later) == fate


def test_what_is_called_off_is_told_so():
    later = told("2024-03-13", "Ada Quill and Bo Marsh *met*.", on="2024-03-14", status=Status.CANCELLED)
    assert fates(plan(), later) == [Fate.CANCELLED]


def test_what_one_side_denies_is_told_so():
    sheet = told(
        "2024-03-13", "Bo Marsh denied they would *meet*.", status=Status.DENIED, on="2024-03-14",
        by="Bo Marsh", stance=Stance.DENIES,
    )  # fmt: skip
    assert fates(plan(), sheet) == [Fate.DENIED]


def test_an_open_promise_names_the_event_that_may_have_kept_it():
    later = told("2024-03-22", "Ada Quill *met* Bo Marsh on Wednesday.", on="2024-03-20")
    events = fused(plan(), later, wording=ENGLISH.wording)
    assert len(events) == 2, "two days, so that nothing joins them"
    (outcome,) = outcomes(events, Interval.of("2024-03-31"))
    assert outcome.fate is Fate.OVERDUE
    assert [event.when.earliest for event in outcome.perhaps] == ["2024-03-20"]

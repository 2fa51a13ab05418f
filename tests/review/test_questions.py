import pytest
from sketches import Story

import timeline
from timeline.errors import InvalidInput, UnknownQuestion
from timeline.inquiry import Ask
from timeline.mention import Status


def lines(story):
    return story.line


def test_questions_come_the_most_pressing_first():
    line = timeline.build("seeds")
    ranks = [list(Ask).index(question.ask) for question in line.questions()]
    assert ranks == sorted(ranks)
    assert {Ask.CONTRADICTED, Ask.UNCONFIRMED, Ask.UNDATED} <= {question.ask for question in line.questions()}


def test_one_sort_can_be_asked_for():
    line = timeline.build("seeds")
    assert {question.ask for question in line.questions("undated", Ask.OVERDUE)} <= {Ask.UNDATED, Ask.OVERDUE}
    with pytest.raises(UnknownQuestion, match=r"no question .late..*overdue"):
        line.questions("late")


def test_nothing_is_overdue_before_its_last_day_is_over():
    line = timeline.build("seeds")
    assert not line.overdue("2025-08-19")
    late = line.overdue("2025-09-03")
    assert late
    assert all(event.status in (Status.PLANNED, Status.SCHEDULED) for event in late)
    assert {event.id for event in late} <= {event.id for event in line.overdue("2026-09-03")}


def test_a_gap_is_days_that_nothing_can_have_fallen_on():
    line = Story().tell("vote", "2024-01-01").tell("strike", "2024-03-01..2024-03-05").tell("count", "2024-03-10").line
    (gap,) = line.gaps()
    assert (gap.earliest, gap.latest, gap.days) == ("2024-01-02", "2024-02-29", 59)
    assert [event.title for event in (*gap.after, *gap.before)] == ["vote", "strike"]
    assert [g.days for g in line.gaps(days=4)] == [59, 4]
    with pytest.raises(InvalidInput, match="at least 1"):
        line.gaps(days=0)


def test_a_wide_window_leaves_no_gap():
    line = Story().tell("vote", "2024-01-01").tell("talks", "2024-01-01..2024-03-09").tell("count", "2024-03-10").line
    assert line.gaps() == ()


def test_what_was_told_later_answers_no_question_asked_earlier():
    plan = timeline.Article("a", "Ada Quill will meet Bo Marsh on Thursday.", "2024-03-12")
    held = timeline.Article("b", "Ada Quill met Bo Marsh on Thursday.", "2024-03-18")
    line = timeline.build([plan, held])
    assert [event.title for event in line.overdue("2024-03-16")] != []
    assert [event.title for event in line.overdue("2024-03-18")] == []

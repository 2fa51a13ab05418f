import pytest
from tellings import Paper, fused

from timeline.inquiry import Move
from timeline.lang.en import ENGLISH
from timeline.mention import Status
from timeline.review.changes import changes
from timeline.when import When


def moves(earlier, later):
    wording = ENGLISH.wording
    return [(c.move, c.what) for c in changes(fused(*earlier, wording=wording), fused(*later, wording=wording))]


def paper(name, day, sentence, kind, **fields):
    sheet = Paper(name, day)
    sheet.tells(sentence, kind, "Ada Quill", "Bo Marsh", **fields)
    return sheet


AHEAD = {"status": Status.SCHEDULED, "on": "2024-03-14"}


def plan():
    return paper("a", "2024-03-12", "Ada Quill and Bo Marsh will *meet* on Thursday.", "meet", **AHEAD)


def test_nothing_told_in_between_is_no_change():
    assert moves([plan()], [plan()]) == []


def test_what_only_the_later_articles_tell_is_new():
    later = paper("b", "2024-03-13", "Ada Quill *called* Bo Marsh on Wednesday.", "call", on="2024-03-13")
    assert moves([plan()], [plan(), later]) == [(Move.NEW, "")]


@pytest.mark.parametrize(
    ("status", "move"),
    [
        (Status.HAPPENED, Move.HAPPENED),
        (Status.CANCELLED, Move.WITHDRAWN),
        (Status.POSTPONED, Move.WITHDRAWN),
    ],
)
def test_a_plan_that_a_later_article_tells_otherwise_has_changed(status, move):
    later = paper(
        "b", "2024-03-15", "Ada Quill and Bo Marsh *met* on Thursday.", "meet", on="2024-03-14", status=status
    )
    assert (move, f"scheduled → {status.value}") in moves([plan()], [plan(), later])


def test_a_change_quotes_the_telling_that_brought_it():
    later = paper("b", "2024-03-15", "Ada Quill and Bo Marsh *met* on Thursday.", "meet", on="2024-03-14")
    (change,) = changes(fused(plan(), wording=ENGLISH.wording), fused(plan(), later, wording=ENGLISH.wording))
    assert [mention.article for mention in change.told] == ["b"]
    assert str(change).endswith("b: “Ada Quill and Bo Marsh met on Thursday.”")


def test_an_event_whose_window_narrows_is_dated():
    vague = paper("a", "2024-03-12", "Ada Quill and Bo Marsh *met* this month.", "meet", on="2024-03-01..2024-03-12")
    exact = paper("b", "2024-03-13", "Ada Quill and Bo Marsh *met* on Monday.", "meet", on="2024-03-11")
    assert moves([vague], [vague, exact]) == [(Move.DATED, f"{When.between('2024-03-01', '2024-03-12')} → 2024-03-11")]

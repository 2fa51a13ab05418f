import pytest
from tellings import Paper, fused

from timeline.lang.en.wording import WORDING
from timeline.mention import Status

TUESDAY, THURSDAY = "2024-03-12", "2024-03-14"
PLANNED, ONGOING = Status.SCHEDULED, Status.ONGOING


def _events(*papers):
    return fused(*papers, wording=WORDING)


def _one(events, *mentions):
    return any(set(mentions) <= set(event.mentions) for event in events)


def test_the_leak_began_tells_the_leak():
    a = Paper("a")
    noun = a.tells("Divers have yet to reach the *leak*.", "leak", is_nominal=True, status=ONGOING)
    began = a.tells("Nobody has swum there since the leak *began*.", "begin", head="begin")
    assert _one(_events(a), noun, began)


def test_a_beginning_with_its_own_date_stays_an_event_and_keeps_it():
    a = Paper("a")
    noun = a.tells("Divers have yet to reach the *leak*.", "leak", is_nominal=True, status=ONGOING)
    began = a.tells("The leak *began* on 3 March.", "begin", head="begin", on="2024-03-03")
    events = _events(a)
    assert not _one(events, noun, began)
    assert any(event.when.earliest == event.when.latest == "2024-03-03" for event in events)


def test_the_end_of_what_lasts_is_another_thing():
    a = Paper("a")
    noun = a.tells("Divers have yet to reach the *leak*.", "leak", is_nominal=True)
    ended = a.tells("The leak *ended* in silence.", "stop", head="end")
    assert not _one(_events(a), noun, ended)


def _resumed(name, verb, kind, who, rest=" on Thursday."):
    paper = Paper(name)
    paper.tells("Port and union officials opened *talks* on the pier on Tuesday.", "meet", is_nominal=True, on=TUESDAY)
    sentence = f"Harbour Trust {who} are due to *{verb}*{rest}"
    return paper, paper.tells(sentence, kind, f"Harbour Trust {who}", "Harbour Trust", on=THURSDAY, status=PLANNED)


def test_to_continue_them_and_to_resume_the_day_after_are_the_same_talks():
    a, first = _resumed("a", "continue", "continue", "engineers", " them on Thursday.")
    b, second = _resumed("b", "resume", "begin", "engineers")
    assert _one(_events(a, b), first, second)


def test_to_continue_something_else_is_no_talk():
    a, first = _resumed("a", "continue", "continue", "engineers", " them on Thursday.")
    b, second = _resumed("b", "begin", "begin", "engineers", " digging on Thursday.")
    assert not _one(_events(a, b), first, second)


@pytest.mark.parametrize("verb", ["began", "resumed"])
def test_people_who_begin_on_another_day_do_not_continue(verb):
    a, first = _resumed("a", "continue", "continue", "engineers", " them on Thursday.")
    b = Paper("b")
    b.tells("Port and union officials opened *talks* on the pier on Tuesday.", "meet", is_nominal=True, on=TUESDAY)
    second = b.tells(
        f"Harbour Trust engineers *{verb}* on Friday.", "begin", "Harbour Trust engineers", on="2024-03-15"
    )
    assert not _one(_events(a, b), first, second)

from tellings import Paper, fused

from timeline.lang.en.wording import WORDING

MONDAY = "2024-03-11"


def _one(papers, *mentions):
    return any(set(mentions) <= set(event.mentions) for event in fused(*papers, wording=WORDING))


def _paper(*others):
    a = Paper("a")
    first = a.tells("The Harbour Board *said* Monday that pumps failed.", "say", "Harbour Board", on=MONDAY)
    for other in others:
        a.tells(f"{other} *said* Monday it was sorry.", "say", other, on=MONDAY)
    second = a.tells("Spokeswoman Ann Teel *told* reporters the pumps had failed.", "say", "Ann Teel")
    return [a], first, second


def test_a_spokeswoman_of_nobody_named_speaks_for_the_one_body_that_speaks():
    assert _one(*_paper())


def test_beside_two_bodies_that_speak_she_speaks_for_neither():
    assert not _one(*_paper("Coast Guard"))

from tellings import Paper, fused

from timeline.lang.en.wording import WORDING
from timeline.mention import Status

MONDAY, TUESDAY = "2024-03-11", "2024-03-12"


def _one(papers, *mentions):
    return any(set(mentions) <= set(event.mentions) for event in fused(*papers, wording=WORDING))


def _said(name, sentence, **more):
    paper = Paper(name)
    return paper, paper.tells(sentence, "say", "Ada Lund", **more)


DATED = "Transport minister Ada Lund *said* on Tuesday that a summit of the islands needed careful preparation."
LOOSE = "Lund *warned* that any meeting of the islands would have to be prepared step by step."
OTHER = "Lund *added* that the ferries had never been safer in winter."


def test_an_undated_telling_joins_the_only_occasion_of_its_speaker():
    a, first = _said("a", DATED, on=TUESDAY)
    b, second = _said("b", LOOSE)
    assert _one([a, b], first, second)


def test_an_undated_telling_of_another_matter_stays_alone():
    a, first = _said("a", DATED, on=TUESDAY)
    b, second = _said("b", OTHER)
    assert not _one([a, b], first, second)


def test_statements_on_two_days_are_two_and_an_undated_one_joins_neither():
    a, first = _said("a", DATED, on=TUESDAY)
    b, second = _said("b", DATED.replace("Tuesday", "Monday"), on=MONDAY)
    c, third = _said("c", LOOSE)
    assert not _one([a, b, c], first, second)
    assert not _one([a, b, c], first, third)
    assert not _one([a, b, c], second, third)


def test_a_report_that_tells_two_occasions_of_a_speaker_is_joined_to_neither():
    a, first = _said("a", DATED, on=TUESDAY)
    b, second = _said("b", LOOSE)
    b.line("The islands lie far out and the crossing takes the better part of a winter day. " * 12)
    b.tells("In a letter Lund *wrote* that the ferries were safe.", "write", "Ada Lund", on=MONDAY)
    assert not _one([a, b], first, second)


def test_what_is_still_to_be_said_is_not_what_was_said():
    a, first = _said("a", DATED, on=TUESDAY)
    b, second = _said("b", LOOSE, status=Status.PLANNED)
    assert not _one([a, b], first, second)


def test_papers_of_another_week_tell_of_another_occasion():
    a, first = _said("a", DATED, on=TUESDAY)
    b = Paper("b", published="2024-03-20")
    second = b.tells(LOOSE, "say", "Ada Lund")
    assert not _one([a, b], first, second)


def test_a_ministry_has_many_mouths():
    a, b = Paper("a"), Paper("b")
    first = a.tells(
        "The Ferry Office *said* on Tuesday that a summit needed careful preparation.",
        "say",
        "Ferry Office",
        on=TUESDAY,
    )
    second = b.tells("The Ferry Office *noted* that boatmen would meet and prepare.", "say", "Ferry Office")
    assert not _one([a, b], first, second)

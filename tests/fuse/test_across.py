from tellings import Paper, fused

from timeline.lang.en.wording import WORDING
from timeline.mention import Status

MONDAY = "2024-03-11"


def _one(papers, *mentions):
    return any(set(mentions) <= set(event.mentions) for event in fused(*papers, wording=WORDING))


def test_a_noun_with_one_side_joins_the_call_that_another_paper_tells_in_full():
    a, b = Paper("a"), Paper("b")
    full = a.tells("Okafor *called* Holm on Monday.", "call", "Ruth Okafor", "Lars Holm", on=MONDAY)
    noun = b.tells("It was Okafor's *call* that changed their minds.", "call", "Okafor", is_nominal=True)
    assert _one([a, b], full, noun)


def test_a_noun_with_one_side_joins_neither_of_two_calls_of_that_person():
    a, b, c = Paper("a"), Paper("b"), Paper("c")
    first = a.tells("Okafor *called* Holm on Monday.", "call", "Ruth Okafor", "Lars Holm", on=MONDAY)
    second = b.tells("Okafor *called* Teel on Monday.", "call", "Ruth Okafor", "Ann Teel", on=MONDAY)
    noun = c.tells("It was Okafor's *call* that changed their minds.", "call", "Ruth Okafor", is_nominal=True)
    assert not _one([a, b, c], first, noun)
    assert not _one([a, b, c], second, noun)


def test_a_noun_in_a_paper_of_another_month_joins_nothing():
    a, b = Paper("a"), Paper("b", published="2024-05-20")
    full = a.tells("Okafor *called* Holm on Monday.", "call", "Ruth Okafor", "Lars Holm", on=MONDAY)
    noun = b.tells("It was Okafor's *call* that changed their minds.", "call", "Ruth Okafor", is_nominal=True)
    assert not _one([a, b], full, noun)


def test_a_bare_three_way_meeting_is_the_three_way_meeting_of_whom_its_sentence_names():
    a, b = Paper("a"), Paper("b")
    plan = Status.PLANNED
    three = a.tells(
        "A trilateral *meeting* of Okafor, Holm and Teel is planned.",
        "meet",
        "Ruth Okafor",
        "Lars Holm",
        "Ann Teel",
        status=plan,
        is_nominal=True,
    )
    noun = b.tells("The three-way *session* would be Okafor's third.", "meet", status=plan, is_nominal=True)
    assert _one([a, b], three, noun)


def test_a_bare_three_way_meeting_is_no_meeting_of_two():
    a, b = Paper("a"), Paper("b")
    plan = Status.PLANNED
    two = a.tells("Okafor is to *meet* Holm.", "meet", "Ruth Okafor", "Lars Holm", status=plan)
    noun = b.tells("The three-way *session* would be Okafor's third.", "meet", status=plan, is_nominal=True)
    assert not _one([a, b], two, noun)


def test_what_is_new_points_back_to_nothing():
    a, b = Paper("a"), Paper("b")
    full = a.tells("Okafor *called* Holm on Monday.", "call", "Ruth Okafor", "Lars Holm", on=MONDAY)
    noun = b.tells("Okafor has asked for a *call*.", "call", "Ruth Okafor", is_nominal=True)
    assert not _one([a, b], full, noun)


def _three_way(paper, sentence, *actors):
    return paper.tells(sentence, "meet", *actors, is_nominal=True, status=Status.PLANNED)


def test_a_three_way_meeting_still_to_come_is_the_only_one_that_another_paper_tells():
    a, b = Paper("a"), Paper("b")
    full = _three_way(
        a, "A trilateral *meeting* of Okafor, Holm and Teel is planned.", "Ruth Okafor", "Lars Holm", "Ann Teel"
    )
    noun = _three_way(b, "They hope for a trilateral *session* in the end.")
    assert _one([a, b], full, noun)


def test_a_meeting_of_two_still_to_come_may_be_anybodys():
    a, b = Paper("a"), Paper("b")
    full = _three_way(a, "A bilateral *meeting* of Okafor and Holm is planned.", "Ruth Okafor", "Lars Holm")
    noun = _three_way(b, "They hope for a bilateral *session* in the end.")
    assert not _one([a, b], full, noun)


def test_discussions_of_people_named_are_their_meeting_but_discussing_is_none():
    a, b = Paper("a"), Paper("b")
    met = a.tells("Okafor *met* Holm in Oster on Monday.", "meet", "Ruth Okafor", "Lars Holm", on="2024-03-11")
    noun = b.tells(
        "On Monday his *discussions* with Okafor ran late, Holm said.",
        "talk",
        "Lars Holm",
        "Ruth Okafor",
        on="2024-03-11",
        head="discussion",
        is_nominal=True,
    )
    verb = b.tells("Okafor and Holm *discussed* tolls on Monday.", "talk", "Ruth Okafor", "Lars Holm", on="2024-03-11")
    events = fused(a, b, wording=WORDING)
    assert any({met, noun} <= set(event.mentions) for event in events)
    assert not any({met, verb} <= set(event.mentions) for event in events)

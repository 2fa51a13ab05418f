from tellings import Paper

from timeline.fuse import fuse
from timeline.lang.en.wording import WORDING
from timeline.mention import Stance, Status
from timeline.review import conflicts

MONDAY, FRIDAY = "2024-03-11", "2024-03-08"


def _conflicts(*papers):
    articles = [paper.article for paper in papers]
    events = fuse([mention for paper in papers for mention in paper.mentions], articles, WORDING)
    return conflicts(events, articles, WORDING)


def test_what_one_asserts_and_another_will_not_confirm_has_both_sides():
    a = Paper("a")
    agreed = a.tells(
        "Holm *agreed* to go, Okafor said.", "agree", "Lars Holm", by="Ruth Okafor", status=Status.CLAIMED, on=MONDAY
    )
    unsure = a.tells(
        "Holm's office did not confirm that he *agreed*.",
        "agree",
        "Lars Holm",
        by="Holm's office",
        stance=Stance.UNCONFIRMED,
        status=Status.UNCERTAIN,
        on=MONDAY,
    )
    b = Paper("b")
    b.tells(
        "Holm *agreed* to go, Okafor said.", "agree", "Lars Holm", by="Ruth Okafor", status=Status.CLAIMED, on=MONDAY
    )
    (found,) = [found for found in _conflicts(a, b) if found.about.startswith("Whether this is so")]
    assert {(claim.by, claim.stance) for claim in found.claims} >= {
        ("Ruth Okafor", Stance.ASSERTS),
        ("Holm's office", Stance.UNCONFIRMED),
    }
    assert {agreed.span, unsure.span} <= {claim.span for claim in found.claims}


def test_papers_that_agree_have_no_conflict():
    a, b = Paper("a"), Paper("b")
    for paper in (a, b):
        paper.tells("Okafor *called* Holm on Monday.", "call", "Ruth Okafor", "Lars Holm", on=MONDAY, place="Brannick")
    assert _conflicts(a, b) == ()


def test_two_places_for_one_meeting_are_a_conflict():
    a, b = Paper("a"), Paper("b")
    people = ("Ruth Okafor", "Lars Holm", "Ann Teel")
    a.tells("The three *met* in Brannick on Monday about dredging.", "meet", *people, on=MONDAY, place="Brannick")
    b.tells("The three *met* in Oster on Monday about dredging.", "meet", *people, on=MONDAY, place="Oster")
    (found,) = _conflicts(a, b)
    assert found.about.startswith("Where")


def test_two_counts_of_one_thing_are_a_conflict():
    a, b = Paper("a"), Paper("b")
    a.tells("The blast *killed* 11 workers on Monday.", "kill", "Halden", on=MONDAY)
    b.tells("The blast *killed* 14 workers on Monday.", "kill", "Halden", on=MONDAY)
    (found,) = _conflicts(a, b)
    assert "11 or 14" in found.about
    assert len(found.claims) == 2


def test_a_count_told_once_is_none():
    a, b = Paper("a"), Paper("b")
    a.tells("The blast *killed* 11 workers on Monday.", "kill", "Halden", on=MONDAY)
    b.tells("The blast *killed* 11 workers and closed 3 roads on Monday.", "kill", "Halden", on=MONDAY)
    assert _conflicts(a, b) == ()


def test_held_in_one_paper_and_called_off_in_another_is_a_conflict():
    a, b = Paper("a"), Paper("b")
    a.tells("Okafor *met* Holm on Monday.", "meet", "Ruth Okafor", "Lars Holm", on=MONDAY)
    b.tells(
        "Okafor was to *meet* Holm on Monday but did not.",
        "meet",
        "Ruth Okafor",
        "Lars Holm",
        on=MONDAY,
        status=Status.CANCELLED,
        head="met",
    )
    assert any(found.about.startswith("Whether it is on or off") for found in _conflicts(a, b))


def test_one_thing_told_for_two_days_is_a_conflict_between_two_events():
    a, b = Paper("a"), Paper("b")
    a.tells("Holm *signed* the lease on Friday.", "sign", "Lars Holm", on=FRIDAY, object="lease")
    b.tells("Holm *signed* the lease on Monday.", "sign", "Lars Holm", on=MONDAY, object="lease")
    (found,) = _conflicts(a, b)
    assert len(found.events) == 2
    assert found.about.startswith("When")


def test_a_paper_that_tells_both_days_knows_two_events_from_one():
    a = Paper("a")
    a.tells("Holm *signed* a lease on Friday.", "sign", "Lars Holm", on=FRIDAY, object="lease")
    a.tells("Holm *signed* a second lease on Monday.", "sign", "Lars Holm", on=MONDAY, object="lease")
    assert _conflicts(a) == ()


def test_lengths_of_one_thing_that_cannot_all_be_right_are_a_slip():
    a = Paper("a")
    a.line("The month-long strike goes on. Nobody expected a three-and-a-half-month strike in Brannick.")
    (found,) = _conflicts(a)
    assert found.about.startswith("How long the strike")
    assert [a.article.quote(claim.span) for claim in found.claims] == [
        "month-long strike",
        "three-and-a-half-month strike",
    ]


def test_almost_four_and_three_and_a_half_are_no_slip():
    a = Paper("a")
    a.line("It is a strike of almost four weeks. The three-and-a-half-week strike goes on.")
    assert _conflicts(a) == ()


def test_lengths_of_two_things_are_no_slip():
    a = Paper("a")
    a.line("The month-long strike goes on. A three-year lease was signed.")
    assert _conflicts(a) == ()


def test_nearly_the_same_sum_for_one_thing_is_a_conflict():
    a, b = Paper("a"), Paper("b")
    a.line("The council paid a $2.6 million grant to the ferry.")
    b.line("The ferry had a $2.5 million grant from the council.")
    for paper in (a, b):
        paper.tells("Okafor *opened* the ferry on Monday.", "open", "Ruth Okafor", on=MONDAY, object="ferry")
    (found,) = _conflicts(a, b)
    assert found.about.startswith("How much, the grant")
    assert {claim.span.article for claim in found.claims} == {"a", "b"}


def test_a_rounded_sum_and_another_sum_are_none():
    a, b, c = Paper("a"), Paper("b"), Paper("c")
    a.line("The council paid a $2.63 million grant to the ferry.")
    b.line("The ferry had a $2.6 million grant from the council.")
    c.line("A $90 million grant went to the bridge.")
    assert _conflicts(a, b, c) == ()


def test_sums_of_two_stories_are_no_conflict():
    a, b = Paper("a"), Paper("b")
    a.line("The council paid a $2.6 million grant to the ferry.")
    b.line("A museum far away had a $2.5 million grant.")
    assert _conflicts(a, b) == ()


def test_two_words_for_one_war_are_compared():
    a = Paper("a")
    a.line("The year-long conflict goes on. Talks are to end the three-and-a-half-year war.")
    (found,) = _conflicts(a)
    assert found.about.startswith("How long the war")

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


def _meeting_at(*places):
    papers = [Paper(name) for name in "abc"[: len(places)]]
    people = ("Ruth Okafor", "Lars Holm", "Ann Teel")
    for paper, place in zip(papers, places, strict=True):
        paper.tells(f"They *met* at {place} on Monday.", "meet", *people, on=MONDAY, place=place)
    return papers


def test_a_house_and_a_town_may_be_one_place():
    assert _conflicts(*_meeting_at("Brannick", "Harbour House")) == ()
    assert _conflicts(*_meeting_at("Norway", "Brannick")) == ()


def test_two_countries_shut_each_other_out():
    (found,) = _conflicts(*_meeting_at("Norway", "France"))
    assert found.about.endswith("(France or Norway)")


def test_two_places_named_in_one_breath_may_lie_in_each_other():
    a, b = _meeting_at("Brannick", "Oster")
    b.tells(
        "They *met* in Brannick, in Oster, on Monday.",
        "meet",
        "Ruth Okafor",
        "Lars Holm",
        "Ann Teel",
        on=MONDAY,
        place="Oster",
    )
    assert _conflicts(a, b) == ()


def test_a_speaker_spelt_two_ways_does_not_contradict_himself():
    a, b = Paper("a"), Paper("b")
    say = {"on": MONDAY, "object": "dredging"}
    a.tells("Andrei Kovac *said* the dredging would go on.", "say", "Andrei Kovac", by="Andrei Kovac", **say)
    b.tells(
        "Andrey Kovac *said* the dredging would go on if need be.",
        "say",
        "Andrey Kovac",
        by="Andrey Kovac",
        stance=Stance.NONCOMMITTAL,
        **say,
    )
    assert _conflicts(a, b) == ()


def test_declining_to_say_more_does_not_contest_what_was_said():
    a, b = Paper("a"), Paper("b")
    talk = {"on": MONDAY, "object": "dredging"}
    a.tells("Teel *told* the council of the dredging plans.", "say", "Ann Teel", **talk)
    b.tells("Teel *told* the council of dredging plans.", "say", "Ann Teel", by="Ann Teel", **talk)
    b.tells(
        "She *gave* no details of the dredging plans.",
        "say",
        "Ann Teel",
        by="Ann Teel",
        stance=Stance.NONCOMMITTAL,
        **talk,
    )
    assert _conflicts(a, b) == ()


def test_each_claimant_is_heard_once_on_each_side():
    a, b = Paper("a"), Paper("b")
    claimed = {"on": MONDAY, "status": Status.CLAIMED}
    for paper in (a, b):
        for _ in range(4):
            paper.tells("Holm *agreed* to go, Teel said.", "agree", "Lars Holm", by="Ann Teel", **claimed)
    b.tells("Holm denied that he *agreed*.", "agree", "Lars Holm", by="Lars Holm", stance=Stance.DENIES, on=MONDAY)
    (found,) = [found for found in _conflicts(a, b) if found.about.startswith("Whether this is so")]
    assert [claim.by for claim in found.claims].count("Ann Teel") == 1
    assert [claim.by for claim in found.claims].count("Lars Holm") == 1


def test_a_length_is_its_tellers_and_not_that_of_somebody_else_in_the_sentence():
    a = Paper("a")
    a.line("The month-long strike goes on.")
    a.tells("Holm *agreed* to end the three-month strike.", "agree", "Lars Holm", by="Lars Holm", on=MONDAY)
    a.tells("“Nobody wants a five-month strike,” Teel *said*.", "say", "Ann Teel", by="Ann Teel", on=MONDAY)
    (found,) = _conflicts(a)
    assert [claim.by for claim in found.claims] == [None, None, "Ann Teel"]


def test_what_a_speaker_only_names_is_not_claimed_by_him():
    a = Paper("a")
    met = a.tells("Okafor *met* Holm on Monday.", "meet", "Ruth Okafor", "Lars Holm", on=MONDAY)
    a.tells(
        "Teel said he slept after the *meeting* with Holm on Monday.",
        "meet",
        "Ruth Okafor",
        "Lars Holm",
        by="Ann Teel",
        on=MONDAY,
        is_nominal=True,
    )
    (event,) = fuse(a.mentions, [a.article], WORDING)
    assert met in event.mentions
    assert event.claims == ()

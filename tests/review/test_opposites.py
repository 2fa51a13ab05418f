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


def _sues(name, first, second, on=MONDAY):
    paper = Paper(name)
    paper.tells(f"{first} *sued* {second}.", "sue", first, second, on=on, title=f"{first} sued {second}")
    return paper


def test_the_same_two_the_other_way_round_are_a_conflict_over_who_did_it():
    (found,) = _conflicts(_sues("a", "Ruth Okafor", "Lars Holm"), _sues("b", "Lars Holm", "Ruth Okafor"))
    assert found.about == "Who did it: Ruth Okafor sued Lars Holm, or Lars Holm sued Ruth Okafor"
    assert len(found.events) == len(found.claims) == 2


def test_two_suits_of_two_days_or_of_one_paper_are_none():
    assert not _conflicts(_sues("a", "Ruth Okafor", "Lars Holm"), _sues("b", "Lars Holm", "Ruth Okafor", on=FRIDAY))
    both = _sues("a", "Ruth Okafor", "Lars Holm")
    both.tells("Lars Holm *sued* Ruth Okafor in turn.", "sue", "Lars Holm", "Ruth Okafor", on=MONDAY)
    assert not _conflicts(both)


def test_held_and_not_held_are_a_conflict_with_both_stances():
    a, b = Paper("a"), Paper("b")
    a.tells("The *vote* took place, Okafor said.", "vote", by="Ruth Okafor", status=Status.CLAIMED, on=MONDAY)
    b.tells(
        "No *vote* took place, Holm said.",
        "vote",
        by="Lars Holm",
        status=Status.DENIED,
        on=MONDAY,
        stance=Stance.DENIES,
    )
    (found,) = _conflicts(a, b)
    assert {(claim.by, claim.stance) for claim in found.claims} == {
        ("Ruth Okafor", Stance.ASSERTS),
        ("Lars Holm", Stance.DENIES),
    }


def test_a_vote_held_in_one_town_and_not_in_another_is_none():
    a, b = Paper("a"), Paper("b")
    a.tells("The *vote* took place in Ostrel.", "vote", on=MONDAY, place="Ostrel")
    b.tells("The *vote* never took place in Limmen.", "vote", on=MONDAY, place="Limmen", status=Status.DENIED)
    assert not _conflicts(a, b)


def test_votes_on_two_things_are_no_one_vote_held_and_not_held():
    a, b = Paper("a"), Paper("b")
    a.tells("The harbour *vote* took place.", "vote", on=MONDAY, is_nominal=True, object="harbour")
    b.tells(
        "The tramway *vote* fell through.", "vote", on=MONDAY, is_nominal=True, object="tramway", status=Status.DENIED
    )
    assert not _conflicts(a, b)


def test_two_tolls_of_one_blast_are_a_conflict():
    a, b = Paper("a"), Paper("b")
    a.tells("The landslip *killed* 12 people in Ostrel.", "kill", "12 people", on=MONDAY, place="Ostrel", head="kill")
    b.tells("Fifteen people were *killed* in Ostrel.", "kill", "15 people", on=MONDAY, place="Ostrel", head="kill")
    (found,) = _conflicts(a, b)
    assert found.about.startswith("How many people killed, 12 or 15")


def test_at_least_twelve_may_be_fifteen():
    a, b = Paper("a"), Paper("b")
    a.tells("It *killed* at least 12 people in Ostrel.", "kill", on=MONDAY, place="Ostrel", head="kill")
    b.tells("It *killed* 15 people in Ostrel.", "kill", on=MONDAY, place="Ostrel", head="kill")
    assert not _conflicts(a, b)

from tellings import Paper, fused

from timeline.lang.en.wording import WORDING
from timeline.mention import Status

MONDAY = "2024-03-11"


def _count(*papers):
    return len(fused(*papers, wording=WORDING))


def test_one_walkout_is_one_whether_the_paper_counts_the_workers_or_not():
    a, b, c = Paper("a"), Paper("b"), Paper("c")
    a.tells("Some 70 staff *walked out* at the Ostrel quarry.", "leave", "70 staff", on=MONDAY, head="walk-out")
    b.tells("Workers *walked out* at the Ostrel quarry.", "leave", "Workers", on=MONDAY, head="walk-out")
    c.tells("The union *walked out* at the Ostrel quarry.", "leave", "union", on=MONDAY, head="walk-out")
    assert _count(a, b, c) == 1


def test_workers_of_two_sites_walk_out_apart():
    a, b = Paper("a"), Paper("b")
    a.tells("Workers *walked out* at the Ostrel quarry.", "leave", "Workers", on=MONDAY, head="walk-out")
    b.tells("Workers *walked out* at the Limmen yard.", "leave", "Workers", on=MONDAY, head="walk-out")
    assert _count(a, b) == 2


def test_a_minister_who_walks_out_is_on_no_strike():
    a, b = Paper("a"), Paper("b")
    a.tells("Ruth Okafor *walked out* in Ostrel.", "leave", "Ruth Okafor", on=MONDAY, head="walk-out")
    b.tells("Workers *walked out* in Ostrel.", "leave", "Workers", on=MONDAY, head="walk-out")
    assert _count(a, b) == 2


def test_the_vote_of_a_day_is_one_vote_held_or_not():
    a, b = Paper("a"), Paper("b")
    a.tells("The *vote* took place, the ministry said.", "vote", on=MONDAY, is_nominal=True)
    b.tells("The *vote* never took place.", "vote", on=MONDAY, is_nominal=True, status=Status.DENIED)
    assert _count(a, b) == 1


def test_votes_in_two_towns_or_without_the_article_are_two():
    a, b, c = Paper("a"), Paper("b"), Paper("c")
    a.tells("The *vote* in Ostrel took place.", "vote", on=MONDAY, is_nominal=True, place="Ostrel")
    b.tells("The *vote* in Limmen never took place.", "vote", on=MONDAY, is_nominal=True, place="Limmen")
    c.tells("A *vote* failed narrowly.", "vote", on=MONDAY, is_nominal=True)
    assert _count(a, b, c) == 3


def test_two_papers_that_name_where_it_burned_tell_one_fire():
    a, b, c = Paper("a"), Paper("b"), Paper("c")
    a.tells("A *fire* broke out at the Ostrel cannery.", "burn", is_nominal=True, head="fire")
    b.tells("The *fire* at the Ostrel cannery gutted two floors.", "burn", is_nominal=True, head="fire")
    c.tells("The *fire* at the Limmen depot is out.", "burn", is_nominal=True, head="fire")
    assert _count(a, b, c) == 2


def test_the_dead_of_one_place_are_one_toll_however_many_each_paper_counts():
    a, b, c = Paper("a"), Paper("b"), Paper("c")
    a.tells("The landslip *killed* 12 people in Ostrel.", "kill", "12 people", on=MONDAY, place="Ostrel", head="kill")
    b.tells("Fifteen people were *killed* in Ostrel.", "kill", "Fifteen people", on=MONDAY, place="Ostrel", head="kill")
    c.tells("Two people were *killed* in Limmen.", "kill", "Two people", on=MONDAY, place="Limmen", head="kill")
    assert _count(a, b, c) == 2


def _agrees(name, sentence):
    paper = Paper(name)
    paper.tells(sentence, "agree", "Ruth Okafor", head="agree", status=Status.CLAIMED)
    return paper


def test_a_consent_to_nothing_named_is_to_what_its_giver_agreed_to():
    paper = _agrees("a", "Okafor has *agreed* to sell the quay, Holm said.")
    paper.tells("Okafor *gave* her consent during the hearing.", "other", "Ruth Okafor", head="give", on=MONDAY)
    assert _count(paper) == 1


def test_a_consent_to_something_else_is_another():
    paper = _agrees("a", "Okafor has *agreed* to sell the quay, Holm said.")
    paper.tells("Okafor *gave* her consent to a survey of wrecks.", "other", "Ruth Okafor", head="give", on=MONDAY)
    assert _count(paper) == 2

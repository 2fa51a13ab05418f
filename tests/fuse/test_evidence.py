from tellings import Paper, fused

from timeline.lang.en.wording import WORDING
from timeline.mention import Status

MONDAY, TUESDAY = "2024-03-11", "2024-03-12"


def _one(papers, *mentions):
    return any(set(mentions) <= set(event.mentions) for event in fused(*papers, wording=WORDING))


def test_the_one_refusal_that_each_paper_tells_of_a_person_is_one():
    a, b = Paper("a"), Paper("b")
    first = a.tells("Holm *ruled out* a toll on the harbour bridge.", "rule-out", "Lars Holm")
    second = b.tells("Holm has *ruled out* charging a toll there.", "rule-out", "Lars Holm")
    assert _one([a, b], first, second)


def test_two_refusals_that_share_no_word_stay_two():
    a, b = Paper("a"), Paper("b")
    first = a.tells("Holm *ruled out* a toll on the harbour bridge at dawn.", "rule-out", "Lars Holm", object="toll")
    second = b.tells("Holm has *ruled out* cuts to school lunches for pupils.", "rule-out", "Lars Holm", object="cuts")
    assert not _one([a, b], first, second)


def test_papers_that_tell_several_refusals_of_a_person_do_not_lend_each_other_theirs():
    a, b = Paper("a"), Paper("b")
    first = a.tells("Holm *ruled out* a toll on the northern harbour bridge at noon.", "rule-out", "Lars Holm")
    a.tells("Holm *ruled out* new school lunches for pupils.", "rule-out", "Lars Holm")
    second = b.tells("Holm has *ruled out* cheaper ferry tickets for northern pupils.", "rule-out", "Lars Holm")
    assert not _one([a, b], first, second)


def test_one_sum_makes_one_deal_and_two_sums_make_two():
    a, b, c = Paper("a"), Paper("b"), Paper("c")
    first = a.tells("The Harbour Board *agreed* to pay $40 million for dredging.", "agree", "Harbour Board")
    second = b.tells("The Harbour Board *agreed* to put $40 million into dredging.", "agree", "Harbour Board")
    third = c.tells("The Harbour Board *agreed* to put $7 million into dredging.", "agree", "Harbour Board")
    assert _one([a, b, c], first, second)
    assert not _one([a, b, c], first, third)


def test_officials_whom_nobody_names_talk_once_on_a_day_about_one_thing():
    a, b = Paper("a"), Paper("b")
    first = a.tells("Officials *discussed* the ferry tariff on Monday.", "talk", "officials", on=MONDAY)
    second = b.tells("Baltic officials *discussed* the ferry tariff Monday.", "talk", "Baltic officials", on=MONDAY)
    assert _one([a, b], first, second)


def test_officials_who_talk_about_other_things_are_others():
    a, b = Paper("a"), Paper("b")
    first = a.tells("Officials *discussed* the ferry tariff on Monday.", "talk", "officials", on=MONDAY)
    second = b.tells("Officials *discussed* vaccines for cattle Monday.", "talk", "officials", on=MONDAY)
    assert not _one([a, b], first, second)


def test_one_speaker_has_one_briefing_a_day_and_several_posts():
    a, b = Paper("a"), Paper("b")
    first = a.tells("At a briefing Teel *said* the pumps had failed.", "say", "Ann Teel", on=MONDAY)
    second = b.tells("Teel *told* her briefing that roads were sound.", "say", "Ann Teel", on=MONDAY)
    assert _one([a, b], first, second)
    c, d = Paper("c"), Paper("d")
    first = c.tells("In a post Teel *said* the pumps had failed.", "say", "Ann Teel", on=MONDAY)
    second = d.tells("Teel *wrote* in a post that roads were sound.", "say", "Ann Teel", on=MONDAY)
    assert not _one([c, d], first, second)


def test_one_outlet_makes_one_interview_where_only_one_paper_dates_it():
    a, b = Paper("a"), Paper("b")
    first = a.tells("In a Coast Radio *interview* Teel spoke of pumps.", "interview", "Ann Teel", is_nominal=True)
    second = b.tells(
        "Teel *told* Coast Radio in an interview on Monday that roads were sound.",
        "say",
        "Ann Teel",
        "Coast Radio",
        on=MONDAY,
    )
    other = b.tells(
        "Teel *told* Hill Radio in an interview on Tuesday she was tired.", "say", "Ann Teel", "Hill Radio", on=TUESDAY
    )
    assert _one([a, b], first, second)
    assert not _one([a, b], first, other)


def test_a_plan_with_a_doubt_about_it_is_one_plan():
    a, b = Paper("a"), Paper("b")
    first = a.tells("Okafor is to *meet* Holm.", "meet", "Ruth Okafor", "Lars Holm", status=Status.PLANNED)
    second = b.tells("Okafor and Holm might *meet*.", "meet", "Ruth Okafor", "Lars Holm", status=Status.UNCERTAIN)
    b.tells("Okafor will *meet* Holm.", "meet", "Ruth Okafor", "Lars Holm", status=Status.PLANNED)
    assert _one([a, b], first, second)


def test_blasts_of_one_day_told_alike_are_one_and_unlike_two():
    a, b = Paper("a"), Paper("b")
    first = a.tells("A boiler *exploded* in the mill on Monday.", "explode", on=MONDAY)
    second = b.tells("A *blast* at the mill on Monday hurt six.", "explode", on=MONDAY, head="blast")
    third = b.tells("A gas line *exploded* in Oster on Monday.", "explode", on=MONDAY, place="Oster")
    assert _one([a, b], first, second)
    assert not _one([a, b], first, third)


def test_nouns_for_one_speech_in_the_same_news_are_one_without_a_date():
    a, b = Paper("a"), Paper("b")
    first = a.tells("Teel's *speech* moved the crowd.", "speak", "Ann Teel", is_nominal=True)
    second = b.tells("Holm disliked Teel's *address*.", "speak", "Ann Teel", is_nominal=True)
    assert _one([a, b], first, second)


def test_a_verb_and_its_noun_are_one_word():
    a, b = Paper("a"), Paper("b")
    first = a.tells("Oster *invaded* Westmark in 1911.", "invade", "Oster", "Westmark", on="1911")
    second = b.tells("The *invasion* of Westmark in 1911 failed.", "invade", "Westmark", on="1911", is_nominal=True)
    assert _one([a, b], first, second)


def test_what_was_done_previously_is_no_news_that_papers_share():
    a, b = Paper("a"), Paper("b")
    first = a.tells("Holm, who *ran* the harbour fund, smiled.", "administer", "Lars Holm", object="harbour fund")
    second = b.tells(
        "Holm previously *ran* a pension fund for boatmen.", "administer", "Lars Holm", object="pension fund"
    )
    assert not any({first, second} <= set(event.mentions) for event in fused(a, b, wording=WORDING))


def _claimed_and_doubted(doubt):
    a, b = Paper("a"), Paper("b")
    first = a.tells(
        "Holm *agreed* to sell the mill, Teel said.",
        "agree",
        "Lars Holm",
        by="Ann Teel",
        head="agree",
        status=Status.CLAIMED,
    )
    second = b.tells(doubt, "agree", "Lars Holm", head="agree", status=Status.UNCERTAIN)
    return _one([a, b], first, second)


def test_what_one_paper_has_claimed_and_another_leaves_open_is_one_thing():
    assert _claimed_and_doubted("It remains unclear whether Holm has *agreed* to the plan.")


def test_doubt_about_something_else_is_another_thing():
    assert not _claimed_and_doubted("It remains unclear whether Holm has *agreed* to resign from the council.")

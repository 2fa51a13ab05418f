from attrs import evolve
from tellings import Paper, fused

from timeline.article import Span
from timeline.fuse.together import likeness
from timeline.lang.en.wording import WORDING
from timeline.mention import Hint, Status, Told

MONDAY = "2024-03-11"


def _against(first, second):
    return likeness(first, second, WORDING).against


def test_a_three_way_meeting_is_not_the_one_that_two_are_named_for():
    a = Paper("a")
    two = a.tells("Okafor and Holm *met*.", "meet", "Ruth Okafor", "Lars Holm")
    three = a.tells("A trilateral *meeting* of Okafor, Holm and Teel.", "meet", "Ruth Okafor", "Lars Holm", "Ann Teel")
    assert any("3 sides" in reason for reason in _against(two, three))


def test_a_noun_that_names_the_other_side_only_forbids_no_host():
    a = Paper("a")
    full = a.tells("Okafor *met* Board officials.", "meet", "Ruth Okafor", "Board officials")
    noun = a.tells(
        "The *meeting* with Holm and Board officials was long.", "meet", "Lars Holm", "Board officials", is_nominal=True
    )
    listed = a.tells("Holm and Board officials *met*.", "meet", "Lars Holm", "Board officials", "Ann Teel")
    assert not _against(full, noun)[:-1]
    assert any(reason.startswith("besides") for reason in _against(full, listed))


def test_a_saying_in_an_interview_is_none_in_a_post():
    a = Paper("a")
    first = a.tells("Teel *said* in an interview that pumps failed.", "say", "Ann Teel", on=MONDAY)
    second = a.tells("Teel *said* in a post that pumps failed.", "say", "Ann Teel", on=MONDAY)
    assert "said in interview, not in post" in _against(first, second)


def test_what_nobody_is_said_to_have_said_is_no_other_papers_statement():
    a, b = Paper("a"), Paper("b")
    first = a.tells("Okafor *reported* lower landings of herring this quarter.", "report", "Ruth Okafor", on=MONDAY)
    second = b.tells("Two piers *posted* lower landings of herring this quarter.", "report", on=MONDAY)
    assert not any({first, second} <= set(event.mentions) for event in fused(a, b, wording=WORDING))


def test_discussing_something_is_no_meeting():
    a, b = Paper("a"), Paper("b")
    first = a.tells("Okafor and Holm *met* in Oster.", "meet", "Ruth Okafor", "Lars Holm")
    second = b.tells("Okafor and Holm *discussed* tolls.", "talk", "Ruth Okafor", "Lars Holm")
    assert "another kind" in _against(first, second)[0]


def test_a_speaker_known_by_a_pronoun_needs_a_topic_in_common():
    a, b = Paper("a"), Paper("b")
    sure = a.tells("Teel *said* on Monday that Okafor may meet Holm.", "say", "Ann Teel", on=MONDAY)
    unsure = b.tells("After talks with Okafor he *said* that Holm must meet bills.", "say", "Ann Teel", on=MONDAY)
    same = b.tells("He *said* on Monday that Okafor may yet meet Holm for talks.", "say", "Ann Teel", on=MONDAY)
    reason = "one names its speaker by a pronoun only"
    assert reason in _against(sure, unsure)
    assert reason in _against(sure, same)
    topic = b.tells("She *said* the dredging costs would double.", "say", "Ann Teel", on=MONDAY)
    full = a.tells("Teel *said* dredging costs may double.", "say", "Ann Teel", on=MONDAY)
    assert not _against(full, topic)


def test_two_speakers_are_never_one_saying_even_in_the_same_words():
    a, b = Paper("a"), Paper("b")
    words = "dredging costs would double by spring"
    first = a.tells(f"Teel *said* {words}.", "say", "Ann Teel", on=MONDAY)
    second = b.tells(f"Okafor *said* {words}.", "say", "Ruth Okafor", on=MONDAY)
    assert len(fused(a, b, wording=WORDING)) == 2
    assert "by Ann Teel, not by Ruth Okafor" in _against(first, second)


def test_sayings_that_share_only_whom_they_speak_of_are_two():
    a, b = Paper("a"), Paper("b")
    a.tells("Teel *announced* that the pier for Lars Holm and Ruth Okafor had opened.", "say", "Ann Teel", on=MONDAY)
    b.tells("Teel *said* costs trouble Lars Holm and Ruth Okafor.", "say", "Ann Teel", on=MONDAY)
    assert len(fused(a, b, wording=WORDING)) == 2


def test_to_pay_one_and_to_pay_another_in_one_sentence_are_two_payments():
    a = Paper("a")
    first = a.tells(
        "Kestrel will *pay* the growers and pay the boatmen.", "pay", "Kestrel", object="growers", status=Status.PLANNED
    )
    at = first.text.rindex("pay") + first.span.start
    second = evolve(first, trigger=Span("a", at, at + 3), object="boatmen")
    a.mentions.append(second)
    assert not any({first, second} <= set(event.mentions) for event in fused(a, wording=WORDING))


def test_a_payment_put_off_is_not_the_one_that_is_made():
    a, b = Paper("a"), Paper("b")
    made = a.tells("Kestrel will *pay* $20 million to the town.", "pay", "Kestrel", status=Status.PLANNED)
    off = b.tells(
        "Kestrel, which gave $20 million to the town, suspended its *payments*.",
        "pay",
        "Kestrel",
        status=Status.POSTPONED,
        is_nominal=True,
    )
    assert not any({made, off} <= set(event.mentions) for event in fused(a, b, wording=WORDING))


def test_what_was_not_done_is_no_part_of_what_was():
    a = Paper("a")
    died = a.tells("Nobody *died* in the blast.", "die", status=Status.DENIED)
    blast = a.tells("The *blast* shook the quay.", "explode", is_nominal=True)
    assert "one was not done, the other was" in _against(died, blast)


def test_who_beat_whom_is_never_turned_round():
    a, b, c = Paper("a"), Paper("b"), Paper("c")
    first = a.tells("Ruth Okafor *beat* Lars Holm in the final.", "win", "Ruth Okafor", "Lars Holm", on=MONDAY)
    turned = b.tells("Lars Holm *beat* Ruth Okafor in the final.", "win", "Lars Holm", "Ruth Okafor", on=MONDAY)
    passive = c.tells("Holm was *beaten* by Okafor in the final.", "win", "Ruth Okafor", "Lars Holm", on=MONDAY)
    assert "by Ruth Okafor to Lars Holm, not by Lars Holm to Ruth Okafor" in _against(first, turned)
    assert not _against(first, passive)


def test_two_who_win_together_may_be_named_in_any_order():
    a, b = Paper("a"), Paper("b")
    first = a.tells("Okafor and Holm *won* the regatta.", "win", "Ruth Okafor", "Lars Holm", on=MONDAY)
    second = b.tells("Holm *won* with Okafor.", "win", "Lars Holm", "Ruth Okafor", on=MONDAY)
    assert not _against(first, second)


def test_what_is_told_to_come_before_a_thing_is_not_that_thing():
    a = Paper("a")
    first = a.tells("Okafor *visited* Ostrel.", "visit", "Ruth Okafor", object="Ostrel")
    second = a.tells("She had *toured* Ostrel earlier.", "visit", "Ruth Okafor", object="Ostrel")
    before = evolve(second, told=(Told(Hint.BEFORE, first.trigger, second.span),))
    weak = evolve(second, told=(Told(Hint.AFTER, first.trigger, second.span, weak=True),))
    assert "one is told to come before the other" in _against(first, before)
    assert not _against(first, weak)


def test_words_at_a_summit_are_no_post():
    a, b = Paper("a"), Paper("b")
    spoken = a.tells("The pumps failed, Teel *stated* during the summit.", "say", "Ann Teel", on=MONDAY)
    posted = b.tells("The pumps failed, Teel *wrote* in a post.", "write", "Ann Teel", on=MONDAY)
    speech = b.tells("The pumps failed, Teel *said* in a speech.", "say", "Ann Teel", on=MONDAY)
    assert "said among people, not in post" in _against(spoken, posted)
    assert not _against(spoken, speech)

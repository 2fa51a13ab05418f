from attrs import evolve
from tellings import Paper, fused

from timeline.article import Span
from timeline.lang.en.wording import WORDING
from timeline.mention import Status

MONDAY, FRIDAY = "2024-03-11", "2024-03-08"


def _events(*papers):
    return fused(*papers, wording=WORDING)


def _one(events, *mentions):
    return any(set(mentions) <= set(event.mentions) for event in events)


def test_a_dated_noun_that_names_one_side_joins_the_meeting_of_that_day():
    a = Paper("a")
    held = a.tells("Okafor *received* Holm at the port on Monday.", "host", "Ruth Okafor", "Lars Holm", on=MONDAY)
    noun = a.tells("After Monday's *meeting*, Holm left.", "meet", "Lars Holm", on=MONDAY, is_nominal=True)
    assert _one(_events(a), held, noun)


def test_a_bare_noun_means_the_meeting_that_is_not_called_three_way():
    a = Paper("a")
    plan = Status.PLANNED
    two = a.tells("Okafor is to *meet* Holm.", "meet", "Ruth Okafor", "Lars Holm", status=plan)
    three = a.tells(
        "A three-way *session* with Teel is planned.",
        "meet",
        "Ruth Okafor",
        "Lars Holm",
        "Ann Teel",
        status=plan,
        is_nominal=True,
    )
    noun = a.tells("Nobody knows where the *meeting* will be.", "meet", status=plan, is_nominal=True)
    events = _events(a)
    assert _one(events, two, noun)
    assert not _one(events, three, noun)


def test_the_disaster_is_the_calamity_that_the_article_tells():
    a = Paper("a")
    spill = a.tells("The *spill* has reached the marsh.", "leak", is_nominal=True)
    again = a.tells("Nobody had planned for a *spill* like it.", "leak", is_nominal=True)
    noun = a.tells("The *disaster* has closed the harbour.", "disaster", is_nominal=True)
    assert _one(_events(a), spill, again, noun)


def test_the_disaster_is_nothing_in_particular_beside_two_calamities():
    a = Paper("a")
    quake = a.tells("The *quake* came first.", "quake", is_nominal=True)
    flood = a.tells("Then came the *flood*.", "flood", is_nominal=True)
    noun = a.tells("The *disaster* has closed the harbour.", "disaster", is_nominal=True)
    events = _events(a)
    assert not _one(events, quake, noun)
    assert not _one(events, flood, noun)


def test_a_spokeswoman_and_the_body_she_speaks_for_make_one_statement():
    a, b = Paper("a"), Paper("b")
    first = a.tells(
        "Harbour Board spokeswoman Ann Teel *said* Monday that dredging of the northern channel resumes.",
        "say",
        "Ann Teel",
        "Harbour Board",
        on=MONDAY,
    )
    second = b.tells(
        "The Harbour Board *announced* that dredging of the northern channel resumes.",
        "announce",
        "Harbour Board",
        on=MONDAY,
    )
    assert _one(_events(a, b), first, second)


def test_what_stands_before_a_noun_is_where_it_was_held():
    a = Paper("a")
    away = a.tells("Okafor *met* Holm in Oster.", "meet", "Ruth Okafor", "Lars Holm", place="Oster")
    noun = a.tells("She spoke after the Harbour House *talks*.", "meet", is_nominal=True)
    assert not _one(_events(a), away, noun)


def test_a_group_leaves_room_for_people_it_does_not_name():
    a, b = Paper("a"), Paper("b")
    first = a.tells(
        "Okafor *met* Baltic leaders on Monday.", "meet", "Ruth Okafor", "Baltic leaders", on=MONDAY, head="meet"
    )
    second = b.tells(
        "Okafor *met* Holm and Baltic officials on Monday.",
        "meet",
        "Ruth Okafor",
        "Lars Holm",
        "Baltic officials",
        on=MONDAY,
        head="meet",
    )
    assert _one(_events(a, b), first, second)


def test_a_noun_prefers_the_event_whose_people_its_sentence_names():
    a = Paper("a")
    meant = a.tells("Okafor *met* Holm on Monday.", "meet", "Ruth Okafor", "Lars Holm", on=MONDAY)
    other = a.tells("Teel *met* Brandt on Monday.", "meet", "Ann Teel", "Jo Brandt", on=MONDAY)
    noun = a.tells("At the *meeting* Holm handed Okafor a letter.", "meet", is_nominal=True)
    events = _events(a)
    assert _one(events, meant, noun)
    assert not _one(events, other, noun)


def test_a_noun_dated_in_one_paper_joins_the_meeting_of_that_day_in_another():
    a, b = Paper("a"), Paper("b")
    held = a.tells(
        "Okafor *received* Holm about the dredging on Monday.", "host", "Ruth Okafor", "Lars Holm", on=MONDAY
    )
    noun = b.tells("Monday's *meeting* about the dredging was short.", "meet", on=MONDAY, is_nominal=True)
    c = Paper("c")
    choir = c.tells("Monday's *meeting* of the choir was long.", "meet", on=MONDAY, is_nominal=True)
    events = _events(a, b, c)
    assert _one(events, held, noun)
    assert not _one(events, held, choir)


def test_a_vehicle_that_strikes_a_thing_is_the_crash_and_a_raid_is_none():
    a = Paper("a")
    hit = a.tells("The tanker Rosa Blum *struck* the Oster pier on Friday.", "attack", on=FRIDAY, head="strike")
    noun = a.tells("The *accident* closed the harbour.", "crash", is_nominal=True)
    raid = a.tells("Rebels *struck* the Brannick depot on Friday.", "attack", "Rebels", on=FRIDAY, head="strike")
    events = fused(a, wording=WORDING)
    assert any({hit, noun} <= set(event.mentions) for event in events)
    assert all(event.mentions == (raid,) for event in events if raid in event.mentions)


def test_what_a_crash_did_to_people_is_told_with_it_and_another_death_is_not():
    a = Paper("a")
    crash = a.tells("A bus *crashed* near Oster on Friday.", "crash", on=FRIDAY)
    again = a.tells("The *crash* killed three pupils.", "crash", is_nominal=True)
    toll = evolve(again, trigger=Span("a", again.trigger.end + 1, again.trigger.end + 7), kind="kill", head="kill")
    toll = evolve(toll, is_nominal=False, actors=("three pupils",))
    a.mentions.append(toll)
    other = a.tells("A hunter was *killed* at Brannick.", "kill", "hunter", head="kill")
    events = fused(a, wording=WORDING)
    assert any({crash, again, toll} <= set(event.mentions) for event in events)
    assert any(event.mentions == (other,) for event in events)


def test_the_verdict_told_twice_in_one_article_is_one():
    a = Paper("a")
    first = a.tells("The *verdict* came after nine days.", "decide", is_nominal=True, head="verdict")
    second = a.tells("Nobody cheered the *verdict*.", "decide", is_nominal=True, head="verdict")
    assert _one(_events(a), first, second)


def test_a_verdict_is_not_the_verdict_told_before():
    a = Paper("a")
    first = a.tells("The *verdict* came after nine days.", "decide", is_nominal=True, head="verdict")
    second = a.tells("Holm fears a *verdict* of that sort.", "decide", is_nominal=True, head="verdict")
    assert not _one(_events(a), first, second)


def test_the_tank_that_blew_up_is_the_explosion_of_the_tank():
    a = Paper("a")
    noun = a.tells("The *explosion* of a tank woke the port.", "explode", is_nominal=True, head="explosion")
    verb = a.tells("Kestrel owned the tank that *blew up*.", "explode", head="blow-up")
    other = a.tells("In the hills a car *blew up*.", "explode", head="blow-up")
    events = _events(a)
    assert _one(events, noun, verb)
    assert not _one(events, noun, other)


def test_a_meeting_in_doubt_is_not_the_one_that_was_held():
    a = Paper("a")
    held = a.tells("Okafor *met* Holm on Monday.", "meet", "Ruth Okafor", "Lars Holm", on=MONDAY)
    noun = a.tells(
        "Nobody would say where the *meeting* may be.", "meet", is_nominal=True, status=Status.UNCERTAIN, on=None
    )
    assert not _one(_events(a), held, noun)


def test_the_speech_is_the_one_told_before_though_it_says_nothing_more():
    a = Paper("a")
    first = a.tells("Teel gave her *speech* to the guild on Monday.", "speak", "Ann Teel", on=MONDAY, is_nominal=True)
    second = a.tells("Rivals said the *speech* bored them.", "speak", is_nominal=True)
    assert _one(_events(a), first, second)


def test_a_gathering_named_anew_opens_another_occasion_of_saying():
    a = Paper("a")
    a.tells("Teel *told* the growers that water was short.", "say", "Ann Teel", "growers")
    a.tells("The pumps had failed, Teel *said* during the session.", "say", "Ann Teel")
    b = Paper("b")
    b.tells("Teel *told* the growers that water was short.", "say", "Ann Teel", "growers")
    b.tells("The pumps had failed, Teel *said*.", "say", "Ann Teel")
    assert len(fused(a, wording=WORDING)) == 2
    assert len(fused(b, wording=WORDING)) == 1

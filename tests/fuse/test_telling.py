import pytest
from tellings import Paper, fused

from timeline.article import Span
from timeline.fuse.content import stem
from timeline.fuse.names import canonical_names
from timeline.fuse.telling import place_of, profile_of
from timeline.lang.en.wording import WORDING
from timeline.mention import Status

MONDAY = "2024-03-11"


def _profile(sentence, kind, *actors, **more):
    mention = Paper("a").tells(sentence, kind, *actors, **more)
    return profile_of(mention, 0, canonical_names([mention], WORDING), WORDING)


def test_who_offers_to_host_the_meeting_is_no_party_of_it():
    assert not _profile("Oster offered to host the *meeting*.", "meet", "Oster", is_nominal=True).parties_named


@pytest.mark.parametrize("phrase", ["the *meeting* between Okafor and Holm", "Okafor and Holm's *meeting*"])
def test_who_stands_with_the_noun_is_a_party_of_it(phrase):
    profile = _profile(f"It rained on {phrase}.", "meet", "Ruth Okafor", "Lars Holm", is_nominal=True)
    assert profile.parties_named == {"Ruth Okafor", "Lars Holm"}


@pytest.mark.parametrize(
    ("sentence", "family"),
    [
        ("Okafor *spoke* with Holm by phone.", "call"),
        ("Okafor *spoke* to Holm on the telephone.", "call"),
        ("Okafor *spoke* about her broken phone.", "say"),
        ("Okafor *spoke* at length.", "say"),
    ],
)
def test_what_is_spoken_by_phone_is_a_call(sentence, family):
    found = _profile(sentence, "speak", "Ruth Okafor").family
    assert (found == "call") == (family == "call")


def test_a_news_conference_is_a_statement_and_a_conference_is_a_meeting():
    assert _profile("At a news *conference* Okafor wept.", "meet", is_nominal=True, head="conference").family == "say"
    assert _profile("At a *conference* Okafor wept.", "meet", is_nominal=True, head="conference").family == "meet"


def test_the_place_of_another_phrase_is_not_where_it_was():
    near = Paper("a").tells("After the *talks* in Oster, Holm left.", "meet", is_nominal=True, place="Oster")
    far = Paper("a").tells("Before the *talks*, Holm ruled out a dam in Oster.", "meet", is_nominal=True, place="Oster")
    assert place_of(near) == "Oster"
    assert place_of(far) is None


def _dated(sentence, kind, words, **more):
    paper = Paper("a")
    from timeline.timex import Timex, TimexType
    from timeline.when import When

    start = sentence.replace("*", "").index(words)
    timex = Timex(Span("a", start, start + len(words)), words, TimexType.DATE, MONDAY, None, When.on(MONDAY), "test")
    mention = paper.tells(sentence, kind, on=MONDAY, is_nominal=True, timex=timex, **more)
    return profile_of(mention, 0, canonical_names([mention], WORDING), WORDING)


def test_a_calamity_is_dated_by_its_own_phrase():
    assert _dated("Monday's *explosion* shook Oster.", "explode", "Monday").is_narrow
    assert not _dated("Okafor discussed the *explosion* with her staff on Monday.", "explode", "Monday").is_dated


def test_what_lasts_is_not_dated_by_the_words_behind_it():
    assert not _dated("They took oil from the *spill* on Monday.", "leak", "Monday").is_dated


def test_a_fire_that_goes_on_is_told_for_no_day():
    profile = _profile("The hills are *burning*.", "burn", on=MONDAY, status=Status.ONGOING)
    assert not profile.is_dated


def test_the_event_of_a_noun_has_the_place_of_its_own_phrase():
    a = Paper("a")
    a.tells("Okafor *met* Holm on Monday.", "meet", "Ruth Okafor", "Lars Holm", on=MONDAY)
    a.tells("Before the *meeting*, Holm ruled out a dam in Oster.", "meet", is_nominal=True, place="Oster")
    (event,) = fused(a, wording=WORDING)
    assert event.place is None


_PLACES_OF_SAYING = (
    "interview briefing press conference post tweet social message letter speech keynote address testimony email"
)


def test_places_of_saying_are_listed_as_the_stems_that_sentences_are_read_as():
    assert {stem(word, WORDING.endings) for word in _PLACES_OF_SAYING.split()} == set(WORDING.venues)


@pytest.mark.parametrize(
    ("sentence", "venue"),
    [
        ("At a *briefing* Teel wept.", "briefing"),
        ("Her *speech* was short.", "speech"),
        ("Her *address* was short.", "speech"),
    ],
)
def test_a_noun_names_the_occasion_itself(sentence, venue):
    assert _profile(sentence, "speak", "Ann Teel", is_nominal=True).named_venues == {venue}


def test_parties_named_between_are_all_the_parties():
    profile = _profile(
        "Teel spoke of *talks* between Holm and Okafor.",
        "meet",
        "Ann Teel",
        "Lars Holm",
        "Ruth Okafor",
        is_nominal=True,
    )
    assert profile.actors == {"Lars Holm", "Ruth Okafor"}

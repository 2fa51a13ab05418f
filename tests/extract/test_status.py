import pytest

from timeline import Stance, Status


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The board dismissed its chairman on Monday.", "dismissed", "happened"),
        ("The two ministers will meet in Oslo.", "meet", "planned"),
        ("The two ministers will meet in Oslo on Friday.", "meet", "scheduled"),
        ("The jury is set to convene on Friday.", "convene", "scheduled"),
        ("Holm agreed to resign.", "resign", "planned"),
        ("The union threatened to strike.", "strike", "planned"),
        ("The council refused to approve the permit.", "refused", "happened"),
        ("Police did not arrest the driver.", "arrest", "denied"),
        ("Holm never met the treasurer.", "met", "denied"),
        ("Holm may resign.", "resign", "uncertain"),
        ("The bank reportedly fired Holm.", "fired", "claimed"),
        ("The match was cancelled on Monday.", "match", "cancelled"),
        ("The court postponed the trial.", "trial", "postponed"),
        ("Ruiz ruled out sending troops to Mali.", "ruled out", "happened"),
        ("Engineers are evacuating the dam.", "evacuating", "ongoing"),
        ("The ministry is preparing a possible summit with Chile.", "summit", "uncertain"),
        ("Plans for a summit between Ana Ruiz and Peter Holm were drawn up.", "summit", "planned"),
        ("Rebels have seized the airport.", "seized", "happened"),
        ("If Ana Ruiz resigned, the party would split.", "resigned", "conditional"),
    ],
)
def test_the_clause_tells_how_far_a_thing_has_come(story, text, trigger, status):
    mention = story(text).at(trigger)
    assert mention.status is Status(status), mention


def test_the_cue_words_are_kept(story):
    told = story("The two ministers will meet in Oslo.")
    mention = told.at("meet")
    assert [told.article.quote(cue) for cue in mention.status_because] == ["will"]


def test_if_necessary_makes_a_plan_conditional(story):
    mention = story("A second vote between Ana Ruiz and Peter Holm will follow, if necessary.").at("vote")
    assert mention.status is Status.CONDITIONAL


def test_not_rejecting_takes_no_side_and_denies_nothing(story):
    mention = story("Chile did not reject the offer.").at("reject")
    assert mention.status is not Status.DENIED
    assert mention.claim is not None
    assert mention.claim.stance is Stance.NONCOMMITTAL


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Firefighters will fight this fire.", "fire", "happened"),
        ("Minister Karl Voss was quick to attack the speech.", "speech", "happened"),
        ("Minister Karl Voss will give the speech on Friday.", "speech", "scheduled"),
        ("Karl Voss announced plans to visit Peru.", "visit", "planned"),
        ("The union asked for workers to be paid by Friday.", "paid", "proposed"),
        ("The summit would come after Karl Voss and Ana Ruiz had met.", "met", "planned"),
        ("Karl Voss will resign after he meets Ana Ruiz.", "meets", "planned"),
        ("Karl Voss was ready for talks with Ana Ruiz.", "talks", "planned"),
        ("The ministry is weighing a ban on fishing.", "weighing", "ongoing"),
        ("Karl Voss has started to arrange a visit.", "arrange", "ongoing"),
    ],
)
def test_what_stands_around_tells_how_far_it_has_come(story, text, trigger, status):
    assert story(text).at(trigger).status is Status(status)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Karl Voss would neither confirm nor deny the sale.", "confirm"),
        ("The ministry remained noncommittal.", "remained"),
        ("The ministry has made no such promise.", "made"),
        ("Karl Voss refused to name a date.", "refused"),
        ("Karl Voss did not confirm a summit.", "confirm"),
        ("Karl Voss declined to comment.", "declined"),
    ],
)
def test_an_answer_not_given_is_one_saying_that_takes_no_side(story, text, trigger):
    told = story(text)
    assert [m.kind for m in told.mentions] == ["say"]
    assert told.at(trigger).status is Status.HAPPENED
    assert told.at(trigger).claim.stance is Stance.NONCOMMITTAL


def test_a_silence_behind_a_semicolon_is_the_speakers_own(story):
    told = story("Karl Lund, an aide, said only that the premier had met Peter Holm; he did not confirm a treaty.")
    assert told.at("confirm").claim.by == "Karl Lund"
    assert told.at("confirm").claim.stance is Stance.NONCOMMITTAL


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("If the vote fails, Premier Karl Voss will resign.", "conditional"),
        ("Premier Karl Voss will resign if the vote fails.", "conditional"),
        ("Premier Karl Voss will resign unless the vote passes.", "conditional"),
        ("Premier Karl Voss will resign even if the vote passes.", "planned"),
        ("Asked if the vote would fail, Ana Ruiz said that Karl Voss will resign.", "planned"),
        ("Premier Karl Voss will resign.", "planned"),
    ],
)
def test_what_hangs_on_a_condition_is_conditional(story, text, status):
    assert story(text).at("resign").status is Status(status)


def test_what_somebody_denies_having_done_is_denied_by_them(story):
    told = story("Norvik denied that it had dumped waste in the bay before rebels seized the port.")
    assert told.at("denied").status is Status.HAPPENED
    assert told.at("dumped").status is Status.DENIED
    assert told.at("dumped").claim.stance is Stance.DENIES
    assert told.at("seized").status is not Status.DENIED


def test_a_wish_in_doubt_carries_no_plan(story):
    assert story("Karl Voss may not want to sign a treaty.").mentions == ()
    assert story("Karl Voss wants to sign a treaty with Ana Ruiz.").at("sign").status is Status.PLANNED


def test_a_present_tense_with_a_day_to_come_is_scheduled(story):
    assert story("Karl Voss said on Monday the board meets on Friday.").at("meets").status is Status.SCHEDULED


def test_a_refusal_is_one_event_with_the_date_behind_what_was_refused(story):
    told = story("Karl Voss refused to endorse a joint statement this month.")
    assert told.words() == ["refused"]
    assert (told.at("refused").when.earliest, told.at("refused").when.latest) == ("2024-03-01", "2024-03-13")


def test_the_only_one_to_do_a_thing_did_it(story):
    assert story("Karl Voss was the only minister to refuse to sign the pact.").at("refuse").status is Status.HAPPENED
    assert story("Karl Voss will be the first minister to resign.").at("resign").status is Status.PLANNED
    assert story("Karl Voss was the first minister to visit Chile in May.").at("visit").status is Status.PLANNED


def test_what_somebody_doubts_is_uncertain(story):
    assert story("Karl Voss doubted that Chile had attacked the port.").at("attacked").status is Status.UNCERTAIN
    assert story("Karl Voss knew that Chile had attacked the port.").at("attacked").status is Status.HAPPENED


def test_what_is_being_set_up_has_not_been(story):
    mention = story("Holm said he had called Ruiz to begin setting up the meeting with Chile.").at("meeting")
    assert mention.status is Status.PLANNED


def test_what_somebody_is_open_to_hosting_has_not_been(story):
    mention = story("Chile has said it is open to hosting the meeting.").at("meeting")
    assert mention.status is Status.PLANNED


def test_thanks_for_hosting_tell_of_what_has_been(story):
    mention = story("Holm thanked Chile for hosting the summit.").at("summit")
    assert mention.status is Status.HAPPENED


def test_a_place_looked_at_for_the_meeting_puts_it_ahead(story):
    told = story("Ann Teel said the office is considering Lund as a location for the meeting.")
    assert told.at("meeting").status is Status.PLANNED


def test_what_is_being_done_goes_on(story):
    assert story("Searches are being carried out in Lund.").at("Searches").status.value == "ongoing"


def test_what_is_feared_is_uncertain(story):
    assert story("Ana Ruiz feared that Karl Voss had resigned.").at("resigned").status.value == "uncertain"

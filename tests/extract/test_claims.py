import pytest

from timeline import Stance, Status


@pytest.mark.parametrize(
    "text",
    [
        "Harbour master Lena Falk said the ferry rammed the pier and the crew evacuated the deck.",
        "The crew evacuated the deck, harbour master Lena Falk said.",
        "“The crew evacuated the deck,” said harbour master Lena Falk.",
        "“The crew evacuated the deck,” Lena Falk told reporters.",
        "According to Lena Falk, the crew evacuated the deck.",
        "The crew evacuated the deck, according to Lena Falk.",
        "Lena Falk, who runs the harbour, said that the crew evacuated the deck.",
    ],
)
def test_what_somebody_says_of_others_is_their_claim(story, text):
    mention = story(text).at("evacuated")
    assert mention.claim is not None
    assert mention.claim.by == "Lena Falk"
    assert mention.claim.stance is Stance.ASSERTS
    assert mention.status is Status.CLAIMED


def test_what_somebody_says_of_their_own_deed_is_a_fact_with_a_claim(story):
    mention = story("Norvik said it acquired a rival in June.").at("acquired")
    assert mention.status is Status.HAPPENED
    assert mention.claim is not None
    assert mention.claim.by == "Norvik"


def test_a_quotation_keeps_its_speaker_over_sentences(story):
    told = story("“The rebels seized the port on Monday. Their officers burned the archive,” General Aldo Ferri said.")
    assert told.at("seized").claim.by == "Aldo Ferri"
    assert told.at("burned").claim.by == "Aldo Ferri"


def test_an_anonymous_official_is_a_claimant(story):
    mention = story("A senior official said the army arrested two colonels.").at("arrested")
    assert mention.claim.by == "senior official"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Company spokesman Ian Webb declined to comment on the merger.", "declined"),
        ("Company spokesman Ian Webb did not immediately respond to questions.", "respond"),
        ("Company spokesman Ian Webb stopped short of confirming the merger.", "stopped short"),
    ],
)
def test_an_answer_not_given_is_noncommittal(story, text, trigger):
    mention = story(text).at(trigger)
    assert mention.claim.by == "Ian Webb"
    assert mention.claim.stance is Stance.NONCOMMITTAL


def test_a_denied_plan_is_denied_by_its_speaker(story):
    mention = story("Ana Ruiz said she would not resign.").at("resign")
    assert mention.status is Status.DENIED
    assert mention.claim.by == "Ana Ruiz"
    assert mention.claim.stance is Stance.DENIES


def test_the_main_clause_goes_on_after_what_was_said(story):
    told = story("Ana Ruiz said on Monday that Chile would join, but conceded that the talks had collapsed.")
    assert told.at("conceded").actors[0] == "Ana Ruiz"


def test_an_attribution_in_the_middle_covers_both_halves(story):
    told = story("Minister Ana Ruiz spoke on Monday. The hearing with Voss, she added, will take place in Bergen.")
    assert told.at("hearing").claim.by == "Ana Ruiz"


def test_behind_the_attribution_nothing_more_is_said(story):
    told = story("Talks are “underway,” the ministry confirmed Tuesday, after Karl Voss hosted Ana Ruiz in Bergen.")
    assert told.at("hosted").claim is None
    assert told.at("hosted").status is Status.HAPPENED


def test_according_to_his_letter_is_his_word(story):
    told = story("The dam broke at night. Peter Holm resigned, according to his letter.")
    assert told.at("resigned").claim.by == "Peter Holm"


def test_a_bare_noun_in_what_is_denied_is_denied(story):
    warnings = story("Minister Eva Berg denied that her ministry had ignored warnings in 2022.").at("warnings")
    assert (warnings.status, warnings.claim.by, warnings.claim.stance) == (Status.DENIED, "Eva Berg", Stance.DENIES)


def test_a_definite_noun_in_what_is_denied_is_known_to_all(story):
    told = story("Minister Eva Berg denied that Norvik had delayed crews after the explosion in May 2022.")
    assert told.at("explosion").status is Status.HAPPENED
    assert told.at("explosion").claim is None


def test_what_somebody_told_another_is_claimed_by_the_source(story):
    told = story("Karl Voss told Ana Ruiz he was ready, according to Peter Holm.").at("told")
    assert (told.status, told.claim.by) == (Status.CLAIMED, "Peter Holm")


def test_what_somebody_told_another_is_a_fact_without_a_source(story):
    assert story("Karl Voss told Ana Ruiz he was ready.").at("told").status is Status.HAPPENED


def test_a_short_yes_claims_what_was_asked(story):
    told = story("Asked if Karl Voss has agreed to meet Ana Ruiz, Peter Holm replied: “He has.”").at("agreed")
    assert (told.status, told.claim.by, told.claim.stance) == (Status.CLAIMED, "Peter Holm", Stance.ASSERTS)


@pytest.mark.parametrize("answer", ["He has not.", "He has a plan.", "We will see."])
def test_another_answer_leaves_the_question_open(story, answer):
    told = story(f"Asked if Karl Voss has agreed to meet Ana Ruiz, Peter Holm replied: “{answer}”").at("agreed")
    assert told.status is Status.CONDITIONAL


def test_who_hopes_to_do_it_says_so(story):
    assert story("Karl Voss hopes to resume the talks next year.").at("talks").claim is not None
    assert story("Karl Voss hopes to sign the treaty next year.").at("sign").claim.by == "Karl Voss"


def test_who_may_have_promised_says_nothing(story):
    read = story("It is unclear whether Karl Voss has promised to sign the treaty next year.")
    assert read.at("sign").claim is None


def test_what_only_says_which_is_not_denied(story):
    read = story("Karl Voss disputed the sum that Ana Ruiz demanded on Monday.")
    assert read.at("demanded").status.value == "happened"

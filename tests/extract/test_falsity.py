"""What a sentence takes back is never told as if it had been."""

import pytest

from timeline import Stance, Status


def _told(story, text, trigger):
    """The mention of a trigger, or ``None`` where the sentence has no row for it."""
    read = story(text)
    return next((m for m in read.mentions if read.article.quote(m.trigger) == trigger), None)


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("No one was arrested on Monday.", "arrested", "No one was arrested"),
        ("Nobody perished in the flood on Monday.", "perished", "Nobody perished in the flood"),
        ("None of the pilots resigned on Monday.", "resigned", "None of the pilots resigned"),
        ("Neither party ratified the pact on Monday.", "ratified", "Neither party ratified the pact"),
        ("Neither Lund nor Voss signed the pact on Monday.", "signed", "Neither Lund nor Voss signed the pact"),
        ("Hardly anybody voted on Monday.", "voted", "Hardly anybody voted"),
        ("Not one of the mayors resigned on Monday.", "resigned", "Not one of the mayors resigned"),
        ("Almost nobody left the island on Monday.", "left", "Almost nobody left the island"),
        ("Not every mayor resigned on Monday.", "resigned", "Not every mayor resigned"),
        ("Nothing was stolen on Monday.", "stolen", "Nothing was stolen"),
    ],
)
def test_a_subject_that_denies_its_verb_denies_the_event_and_stays_in_its_title(story, text, trigger, title):
    mention = story(text).at(trigger)
    assert mention.status is Status.DENIED
    assert mention.claim is None
    assert mention.title == title


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("No fewer than nine sailors died on Monday.", "died"),
        ("Men with no papers were arrested on Monday.", "arrested"),
        ("Voss, who had no allies, resigned on Monday.", "resigned"),
        ("Voss resigned on Monday and nobody replaced him.", "resigned"),
        ("No port has recognised the vote that was held on Monday.", "vote"),
        ("Nearly nine sailors died on Monday.", "died"),
        ("Shares nearly doubled on Monday.", "doubled"),
        ("It is true that Voss sold the ship on Monday.", "sold"),
        ("It was wrong that Voss resigned on Monday.", "resigned"),
        ("Voss was wrongly convicted on Monday.", "convicted"),
        ("Voss had resigned on Monday.", "resigned"),
        ("Reports that Voss was arrested on Monday were confirmed.", "arrested"),
        ("There is no doubt that Voss resigned on Monday.", "resigned"),
        ("It is no secret that Voss resigned on Monday.", "resigned"),
        ("Nobody but Voss resigned on Monday.", "resigned"),
        ("No one except Voss resigned on Monday.", "resigned"),
        ("Voss did not just resign on Monday, he left the guild.", "resign"),
        ("It was not Lund but Voss who resigned on Monday.", "resigned"),
        ("It was not a secret that Voss resigned on Monday.", "resigned"),
    ],
)
def test_words_of_denial_elsewhere_deny_nothing(story, text, trigger):
    assert story(text).at(trigger).status is Status.HAPPENED


def test_what_was_done_nearly_or_in_part_says_so_in_its_title(story):
    assert story("Voss almost resigned on Monday.").at("resigned").title == "Voss almost resigned"
    assert story("Shares nearly doubled on Monday.").at("doubled").title == "Shares nearly doubled"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("It is not true that Voss sold the ship on Monday.", "sold"),
        ("It is a lie that Voss resigned on Monday.", "resigned"),
        ("Reports that Voss was arrested on Monday were wrong.", "arrested"),
        ("Rumours that Voss resigned on Monday are false, the guild said.", "resigned"),
        ("Voss falsely claimed that Lund resigned on Monday.", "resigned"),
        ("A hoax that Voss died on Monday spread online.", "died"),
        ("There is no truth in claims that Voss resigned on Monday.", "resigned"),
        ("False reports that Voss resigned on Monday spread.", "resigned"),
        ("The report that Voss resigned on Monday turned out to be wrong.", "resigned"),
        ("The paper retracted a report that Voss resigned on Monday.", "resigned"),
        ("Contrary to reports that Voss resigned on Monday, he is in office.", "resigned"),
        ("It was not Voss who resigned on Monday.", "resigned"),
        ("Voss was expected to resign on Monday but did not.", "resign"),
        ("Voss acted as though Lund had resigned on Monday.", "resigned"),
        ("Voss almost resigned on Monday.", "resigned"),
        ("Voss should have resigned on Monday.", "resigned"),
        ("Voss was to have met Lund on Monday.", "met"),
    ],
)
def test_what_the_article_calls_untrue_is_denied_on_its_own_word(story, text, trigger):
    mention = story(text).at(trigger)
    assert mention.status is Status.DENIED
    assert mention.claim is None


@pytest.mark.parametrize(
    "text",
    [
        "Voss came close to signing the pact on Monday.",
        "Had Voss signed on Monday, the strike would be over.",
        "If Voss had resigned on Monday, the guild would have won the vote.",
        "Voss would have met Lund on Monday had the road been open.",
        "Neither party signed the pact on Monday.",
        "Voss could have resigned on Monday.",
        "Voss was not among those arrested on Monday.",
        "Voss was not the one who resigned on Monday.",
        "Nobody expected Voss to resign on Monday.",
    ],
)
def test_what_never_was_is_neither_told_as_done_nor_as_planned(story, text):
    assert {mention.status for mention in story(text).mentions} <= {Status.DENIED}


def test_a_future_perfect_told_from_the_past_stays_a_plan(story):
    assert story("The guild said Voss would have left by Friday.").at("left").status is Status.PLANNED


def test_whoever_rejects_reports_denies_what_they_say(story):
    mention = story("Voss rejected claims that Lund resigned on Monday.").at("resigned")
    assert (mention.status, mention.claim.by, mention.claim.stance) == (Status.DENIED, "Voss", Stance.DENIES)


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("There were reports that Voss resigned on Monday.", "resigned", "claimed"),
        ("Rumours that Voss resigned on Monday spread.", "resigned", "uncertain"),
        ("The guild declined to comment on reports that Voss resigned on Monday.", "resigned", "claimed"),
        (
            "The guild is not going to confirm or deny reports that Voss is considering Peru.",
            "considering",
            "uncertain",
        ),
        ("It is possible that Voss resigned on Monday.", "resigned", "uncertain"),
        ("Voss must have left on Monday.", "left", "uncertain"),
        ("Police found no evidence that Voss was kidnapped on Monday.", "kidnapped", "uncertain"),
        ("Nobody believes that Voss resigned on Monday.", "resigned", "uncertain"),
        ("The paper did not claim that Voss resigned on Monday.", "resigned", "uncertain"),
        ("It is unclear if Voss resigned on Monday.", "resigned", "uncertain"),
    ],
)
def test_what_only_stands_in_reports_or_is_inferred_is_vouched_for_by_nobody(story, text, trigger, status):
    assert story(text).at(trigger).status is Status(status)


@pytest.mark.parametrize(
    "text",
    [
        "The guild rejected the offer on Tuesday, two days after Voss had left the harbour.",
        "The guild rejected the demand on Tuesday because Voss left the harbour on Monday.",
    ],
)
def test_rejecting_a_thing_denies_nothing_in_the_clauses_beside_it(story, text):
    mention = story(text).at("left")
    assert mention.status is Status.HAPPENED
    assert mention.claim is None


def test_what_somebody_hopes_of_others_is_no_plan(story):
    assert story("Voss hoped Lund would resign on Friday.").at("resign").status is Status.UNCERTAIN
    assert story("Voss hopes to resign on Friday.").at("resign").status is Status.SCHEDULED


def test_what_a_thing_only_thought_of_would_bring_is_no_plan(story):
    assert _told(story, "Voss might not want a pact, that would leave Lund isolated.", "leave") is None
    assert _told(story, "Voss might not want a pact, that would leave Lund isolated.", "isolated") is None
    assert _told(story, "Voss seeks a law that would ban strikes.", "ban") is None
    signed = story("Voss signed a law that would ban strikes from Friday.").at("ban")
    assert signed.status is Status.SCHEDULED


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Voss is considering pulling out of the merger.", "merger"),
        ("The mayor refused to ban the strike on Monday.", "strike"),
        ("The guild voted on the pact on Monday.", "pact"),
        ("The judge ordered the release of Voss on Monday.", "release"),
        ("Voss did not sign the pact on Monday.", "pact"),
    ],
)
def test_a_noun_that_a_verb_only_handles_has_no_row(story, text, noun):
    assert _told(story, text, noun) is None


def test_what_is_ordered_by_a_day_to_come_has_its_own_row(story):
    assert story("The judge ordered the release of Voss by Friday.").at("release").status is Status.PLANNED


def test_refusing_to_confirm_takes_no_side(story):
    mention = story("Lund refused to confirm that Voss resigned on Monday.").at("resigned")
    assert (mention.status, mention.claim.stance) == (Status.CLAIMED, Stance.NONCOMMITTAL)


def test_what_was_foiled_did_not_come_to_pass(story):
    assert story("Police foiled an attack on Monday.").at("attack").status is Status.DENIED


def test_whoever_calls_reports_false_denies_what_they_say(story):
    assert story("The guild called reports that Voss resigned on Monday false.").at("resigned").status is Status.DENIED


def test_what_a_thing_that_speaks_for_nobody_says_is_a_claim(story):
    assert story("Some posts claimed that Voss died on Monday, but he is alive.").at("died").status is Status.CLAIMED


def test_whoever_cannot_deny_a_thing_does_not_deny_it(story):
    mention = story("Voss cannot deny that he met Lund on Monday.").at("met")
    assert mention.status is not Status.DENIED
    assert mention.claim is None or mention.claim.stance is not Stance.DENIES


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The blasts claimed nine lives and injured many on Monday.", "injured"),
        ("A report said the van that exploded on Monday was stolen.", "exploded"),
    ],
)
def test_what_stands_beside_a_claim_is_told_by_the_article(story, text, trigger):
    assert story(text).at(trigger).status is Status.HAPPENED

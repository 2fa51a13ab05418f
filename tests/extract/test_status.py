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
        ("The council refused to approve the permit.", "approve", "denied"),
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

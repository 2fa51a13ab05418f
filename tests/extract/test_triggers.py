import pytest

from timeline import Status


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Fire crews evacuated two schools in Lund on Monday.", "evacuated", "evacuate"),
        ("The airline Norvik sued its former supplier last week.", "sued", "sue"),
        ("A tanker exploded off Malta on Sunday, injuring six sailors.", "exploded", "explode"),
        ("Voters elected Ana Prado mayor of Porto on Sunday.", "elected", "elect"),
        ("Regulators approved the vaccine on Tuesday.", "approved", "approve"),
        ("Gold miner Aurex cut its dividend on Friday.", "cut", "cut"),
        ("Prosecutors charged the former treasurer with fraud.", "charged", "charge"),
        ("The volcano erupted early on Monday.", "erupted", "explode"),
        ("Thousands of teachers marched through Leeds on Saturday.", "marched", "protest"),
        ("Cholera spread to a third district last week.", "spread", "spread"),
        ("Researchers at Uppsala discovered a moon of Saturn in 2019.", "discovered", "discover"),
        ("The minister blew up at a reporter.", "blew up", "explode"),
    ],
)
def test_a_past_verb_of_an_event_family_is_a_mention(story, text, trigger, kind):
    assert story(text).at(trigger).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "Norway controls most of the shelf.",
        "The company has 300 employees and makes pumps.",
        "Voters usually elect mayors every four years.",
        "Who will win?",
        "The bridge is long and narrow.",
        "He wants a bigger garden.",
        "Copper 4.12 +0.3 Zinc 2.90 -1.1",
        "Leeds 2 1 0 1 4 3 Hull 2 0 1 1 2 5",
    ],
)
def test_states_customs_questions_and_tables_are_no_events(story, text):
    assert story(text).mentions == ()


def test_a_plain_said_without_day_or_hearer_is_no_event(story):
    assert "said" not in story("The plan was sound, Ruiz said.").words()


def test_a_dated_said_is_an_event(story):
    assert story("Ruiz said on Monday that the plan was sound.").at("said").kind == "say"


def test_a_light_verb_gives_its_noun_the_subject(story):
    mention = story("Norwegian officials held talks with union leaders on Tuesday.").at("talks")
    assert mention.kind == "meet"
    assert mention.actors == ("Norwegian officials", "union leaders")
    assert mention.is_nominal


def test_an_event_noun_behind_a_verb_is_no_verb(story):
    assert story("The firm welcomed the ministry's calls on Monday.").at("calls").is_nominal


def test_calling_somebody_is_a_call_and_calling_it_something_is_a_remark(story):
    assert story("Ana Ruiz called Peter Holm on Monday.").at("called").kind == "call"
    assert story("Ana Ruiz called the ruling “a disgrace” on Monday.").at("called").kind == "say"


def test_a_result_behind_a_comma_belongs_to_its_event(story):
    assert story("A ferry struck a pier on Monday, injuring 14 people.").words() == ["struck"]
    assert story("A bomb exploded in Basra on Monday, killing three police officers.").words() == ["exploded"]


def test_a_result_with_a_date_of_its_own_is_a_mention(story):
    told = story("A bomb exploded in Basra on Monday, killing a second man on Tuesday.")
    assert told.at("killing").when.earliest == "2024-03-12"


def test_meeting_a_target_is_no_meeting(story):
    assert story("Norvik met its emission targets last year.").mentions == ()


def test_a_thing_is_the_subject_of_its_title_and_its_owner_takes_part(story):
    mention = story("Norvik's shares tumbled on Monday.").at("tumbled")
    assert mention.title == "Norvik's shares tumbled"
    assert mention.actors == ("Norvik",)


@pytest.mark.parametrize(
    "text",
    [
        "Karl Voss spoke with Ana Ruiz by phone on Monday.",
        "Karl Voss telephoned Ana Ruiz on Monday.",
        "Karl Voss and Ana Ruiz had a phone call on Monday.",
        "Karl Voss took the call on Monday.",
    ],
)
def test_whoever_is_on_the_phone_calls(story, text):
    assert [mention.kind for mention in story(text).mentions] == ["call"]


def test_who_speaks_at_a_school_does_not_call(story):
    assert story("Karl Voss spoke with pupils by the lake on Monday.").at("spoke").kind == "speak"


@pytest.mark.parametrize(
    "text",
    [
        "Efforts to stop the war failed.",
        "The ministry pushes to stop the war.",
        "It would be the first time they have met.",
        "A summit of national leaders demanded care.",
        "Karl Voss weighed raising the fee.",
        "The inquiry opened the door.",
    ],
)
def test_purposes_first_times_and_ponderings_tell_no_event(story, text):
    assert not {"stop", "met", "summit", "demanded", "raising", "opened"} & set(story(text).words())


def test_what_is_ruled_out_or_begun_is_told_once(story):
    assert story("Karl Voss ruled out sending troops to Mali.").words() == ["ruled out"]
    assert story("Officials began discussing the treaty.").words() == ["discussing"]


def test_a_chairman_beside_the_clause_accuses(story):
    told = story("The party left the hall, with chairman Karl Voss accusing Ana Ruiz of waste.")
    assert told.at("accusing").actors == ("Karl Voss", "Ana Ruiz")


def test_an_adjective_with_a_hyphen_leaves_the_noun_whole(story):
    assert story("Karl Voss and Ana Ruiz held their first face-to-face talks on Monday.").at("talks").kind == "meet"


def test_a_noun_that_repeats_its_verb_is_no_second_event(story):
    assert story("Norvik paid a dividend on Monday.").words() == ["paid"]
    assert story("Norvik paid Ana Ruiz after the dividend on Monday.").words() == ["paid", "dividend"]


@pytest.mark.parametrize(
    ("text", "trigger", "status", "until"),
    [
        ("The law will take effect on 1 July.", "take", Status.SCHEDULED, "2024-07-01"),
        ("A final report is expected by the end of the year.", "expected", Status.PLANNED, "2024-12-31"),
        ("The bridge was painted on Monday.", "painted", Status.HAPPENED, "2024-03-11"),
    ],
)
def test_a_dated_clause_is_an_event_even_if_its_verb_is_in_no_table(story, text, trigger, status, until):
    found = story(text).at(trigger)
    assert (found.kind, found.status, found.when.latest) == ("other", status, until)


@pytest.mark.parametrize(
    "text",
    [
        "The house was old on Monday.",
        "Karl Voss believed it on Monday.",
        "The fee will apply until June.",
        "The fee will not change in June.",
        "The factory used more steel in 2019.",
        "The bridge was painted.",
    ],
)
def test_states_and_undated_clauses_of_plain_verbs_are_none(story, text):
    assert story(text).mentions == ()


def test_what_remains_uncertain_is_nobodys_silence(story):
    assert story("It remains uncertain whether Karl Voss will resign.").words() == ["resign"]
    assert story("Ana Ruiz remained noncommittal on Monday.").words() == ["remained"]


def test_a_state_that_escalates_is_an_event_only_with_a_date(story):
    assert story("The conflict escalated.").words() == []
    assert story("The conflict escalated on Monday.").words() == ["escalated"]


def test_remarks_of_nobody_are_none(story):
    assert story("The remarks on Monday surprised many.").words() == []
    assert story("Karl Voss's remarks on Monday surprised many.").words() == ["remarks"]


def test_what_remains_as_described_is_no_deed_of_the_day(story):
    assert story("Supplies remained limited on Monday.").words() == []
    assert story("The parcels were sealed on Monday.").words() == ["sealed"]


def test_who_a_meeting_involves_takes_part_in_it(story):
    told = story("Ann Teel said a meeting involving Lars Holm was held on Monday.")
    assert "Lars Holm" in told.at("meeting").actors


def test_a_meeting_told_apart_by_its_sides_is_meant_though_nobody_is_named(story):
    assert story("Officials said a bilateral meeting is being considered.").at("meeting").kind == "meet"


def test_a_figure_is_revised(story):
    assert story("The estimate was revised to 40 ships a day.").at("revised").kind == "revise"

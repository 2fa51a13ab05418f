import pytest


def test_title_surname_office_and_pronoun_are_one_person(story):
    told = story(
        "Chilean President Ana Ruiz arrived in Oslo on Monday. Ruiz met union leaders. "
        "The Chilean president visited a school. She signed a treaty."
    )
    assert [told.at(word).actors[0] for word in ("arrived", "met", "visited", "signed")] == ["Ana Ruiz"] * 4


def test_two_people_with_one_surname_stay_two(story):
    told = story("Ana Ruiz met voters on Monday. Pablo Ruiz visited a mine. Ruiz resigned.")
    assert told.at("met").actors[0] == "Ana Ruiz"
    assert told.at("visited").actors[0] == "Pablo Ruiz"
    assert told.at("resigned").actors == ("Ruiz",)


def test_two_spellings_of_a_surname_with_one_given_name_are_one(story):
    told = story("Minister Oleksandr Kravchenko met donors. Oleksandr Kravchenkoo visited Lviv.")
    assert told.at("met").actors[0] == told.at("visited").actors[0]


def test_the_subject_comes_first_then_those_it_is_done_with(story):
    assert story("Peter Holm met Ana Ruiz and Karl Voss in Bergen.").at("met").actors == (
        "Peter Holm",
        "Ana Ruiz",
        "Karl Voss",
    )


def test_a_noun_takes_its_owner_and_with(story):
    assert story("Peter Holm's meeting with Ana Ruiz ended on Monday.").at("meeting").actors == (
        "Peter Holm",
        "Ana Ruiz",
    )


def test_between_names_both_sides(story):
    assert story("The talks between Norway and Chile collapsed on Monday.").at("talks").actors == ("Norway", "Chile")


def test_a_hyphen_joins_two_who_meet(story):
    told = story("Peter Holm spoke on Monday. Ana Ruiz resigned. The Holm-Ruiz summit took place in Bergen.")
    assert told.at("summit").actors == ("Peter Holm", "Ana Ruiz")


def test_an_aside_behind_the_name_does_not_hide_the_subject(story):
    assert story("Peter Holm, the former mayor, resigned on Monday.").at("resigned").actors == ("Peter Holm",)
    assert story("The firm's chairman, Peter Holm, resigned on Monday.").at("resigned").actors == ("Peter Holm",)


def test_an_opening_phrase_is_no_subject(story):
    assert story("In Bergen, Holm and Ruiz met on Monday.").at("met").actors == ("Holm", "Ruiz")


def test_a_place_is_found_behind_the_trigger(story):
    assert story("Peter Holm met Ana Ruiz in Bergen on Monday.").at("met").place == "Bergen"
    assert story("Peter Holm met Ana Ruiz in Ash-upon-Lea on Monday.").at("met").place == "Ash-upon-Lea"
    assert story("Peter Holm met Ana Ruiz in a T-shirt on Monday.").at("met").place is None


def test_a_full_stop_inside_a_company_name_does_not_end_the_subject(story):
    assert story("Norvik Inc. acquired Aurex Corp. on Monday.").at("acquired").actors == ("Norvik Inc", "Aurex Corp")


def test_a_numbered_product_is_a_name(story):
    assert story("On Monday Zephyr 4 was launched in Bergen.").at("launched").actors == ("Zephyr 4",)


def test_more_than_a_number_is_a_subject(story):
    told = story("Ana Ruiz, with the union, said Monday that over eight hundred workers died.")
    assert told.at("died").actors == ("over eight hundred workers",)


def test_the_two_presidents_are_the_only_two_that_are_named(story):
    told = story(
        "Chilean President Ana Ruiz phoned Peruvian President Luis Vega on Monday. "
        "The call came days after the two presidents met in Lima."
    )
    assert told.at("met").actors == ("Ana Ruiz", "Luis Vega")


def test_the_two_presidents_stay_open_where_three_are_named(story):
    told = story(
        "Chilean President Ana Ruiz phoned Peruvian President Luis Vega and Cuban President Rosa Gil on Monday. "
        "The call came days after the two presidents met in Lima."
    )
    assert told.at("met").actors == ("two presidents",)


def test_him_is_not_the_subject(story):
    told = story("Minister Karl Voss praised Mayor Peter Holm but urged him to resign.")
    assert told.at("urged").actors == ("Karl Voss", "Peter Holm")


def test_for_names_the_subject_of_an_infinitive(story):
    told = story("Plans for Karl Voss and Ana Ruiz, the two rivals, to sit down in Bergen were drawn up.")
    assert told.at("sit down").actors == ("Karl Voss", "Ana Ruiz")
    assert told.at("sit down").kind == "meet"


def test_it_was_hard_for_somebody_is_no_plan(story):
    assert "meet" not in story("It was hard for Karl Voss to meet Ana Ruiz.").words()


def test_an_office_beside_a_name_is_found_again(story):
    told = story("Ana Ruiz, the president of Chile, arrived on Monday. The Chilean leader visited a school.")
    assert told.at("visited").actors == ("Ana Ruiz",)


def test_offices_told_in_turn_are_each_their_own(story):
    told = story(
        "Karl Voss and Ana Ruiz, the presidents of Chile and Peru, arrived on Monday. "
        "The Peruvian president visited a school."
    )
    assert told.at("visited").actors == ("Ana Ruiz",)


def test_a_minister_is_no_premier(story):
    told = story("Foreign Minister Karl Voss of Chile arrived. The Chilean premier visited a school.")
    assert "Karl Voss" not in told.at("visited").actors


def test_the_two_men_are_those_who_met(story):
    told = story("Karl Voss phoned Mark Holm on Monday. The two men agreed a truce.")
    assert told.at("agreed").actors == ("Karl Voss", "Mark Holm")


def test_the_two_men_are_not_a_man_and_a_woman(story):
    told = story("Karl Voss phoned Minister Ana Ruiz on Monday. The two men met in Bergen.")
    assert "met" not in told.words()


def test_a_body_of_people_has_one_name_however_it_is_told(story):
    told = story("Leaders of Europe gathered in Oslo on Monday. Key European leaders signed a treaty.")
    assert told.at("gathered").actors == ("European leaders",)
    assert told.at("signed").actors == ("European leaders",)


def test_who_took_part_in_talks_is_no_party_to_what_followed_them(story):
    told = story("Karl Voss briefed Ana Ruiz after his talks with Peter Holm.")
    assert told.at("briefed").actors == ("Karl Voss", "Ana Ruiz")
    assert told.at("talks").actors == ("Karl Voss", "Peter Holm")


def test_each_and_all_do_not_hide_the_subject(story):
    assert story("Karl Voss and Ana Ruiz each praised the crew.").at("praised").actors[:2] == ("Karl Voss", "Ana Ruiz")


def test_his_is_the_owner_of_the_subject(story):
    told = story("Ana Ruiz praised the crew. Karl Voss's plan followed his Friday meeting with Peter Holm.")
    assert told.at("meeting").actors == ("Karl Voss", "Peter Holm")


def test_shares_stand_for_their_company(story):
    assert story("Shares in Norvik fell on Monday.").at("fell").actors == ("Norvik",)


def test_who_imposed_a_ban_takes_part_in_it(story):
    assert story("The ban that the Norwegian government imposed ended.").at("ban").actors == ("Norwegian government",)


def test_the_head_of_the_whole_phrase_is_the_subject_past_a_relative_clause(story):
    told = story("The captain of the ferry that crashed in March was released.")
    assert told.at("released").title == "Captain was released"
    assert told.at("crashed").title == "The ferry crashed"


def test_the_antecedent_itself_is_the_subject_where_nothing_stands_over_it(story):
    assert story("The ferry that hit the pier sank on Monday.").at("sank").title == "The ferry sank"


def test_and_behind_an_object_may_join_clauses(story):
    told = story("A bomb destroyed the pier in Bergen and 14 people on the pier were injured.")
    assert told.at("injured").title == "14 people were injured"
    assert story("Lawyers for Karl Voss and Ana Ruiz resigned.").at("resigned").title == "Lawyers resigned"


def test_a_month_that_is_a_given_name_is_a_name_before_a_surname(story):
    told = story("Ana Ruiz met Karl Voss on Monday. Prosecutor Jan Dahl said he would resign next week.")
    assert told.at("resign").actors == ("Jan Dahl",)


def test_after_which_he_is_the_subject_before(story):
    told = story("Nils Dahl met Karl Voss on Monday, after which he resigned.")
    assert told.at("resigned").actors == ("Nils Dahl",)


def test_whoever_speaks_of_somebody_by_name_is_another(story):
    read = story(
        "Peter Holm came home on Monday. Karl Voss’s new plan followed his Friday talks with Igor Novak, after which he"
        " said on Sunday that the burden now lay with Holm."
    )
    assert read.at("said").actors[0] == "Karl Voss"


def test_he_goes_on_with_the_one_before_where_nobody_else_is_named(story):
    read = story("Peter Holm came home on Monday. He said on Tuesday that the harbour would open.")
    assert read.at("said").actors[0] == "Peter Holm"


def test_his_event_is_nobodys_where_two_can_be_meant(story):
    read = story("Peter Holm, who has kept close ties with Karl Voss since his invasion of Chile in 2019, resigned.")
    assert read.at("invasion").actors == ("Chile",)


@pytest.mark.parametrize(
    "text",
    [
        "Karl Voss has kept close ties with the ministry since his invasion of Chile in 2019.",
        "Karl Voss, after his invasion of Chile in 2019, resigned.",
    ],
)
def test_his_event_is_the_subjects_where_he_alone_is_named(story, text):
    assert story(text).at("invasion").actors == ("Karl Voss", "Chile")


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("The talks on Monday included Ana Ruiz and Karl Voss.", "talks", ("Ana Ruiz", "Karl Voss")),
        ("Karl Voss, who was present at the talks, left on Monday.", "talks", ("Karl Voss",)),
        ("The court’s warrant issued for Karl Voss in 2023 is still valid.", "warrant", ("court", "Karl Voss")),
        (
            "An explosion on a rig leased by Acme Corp. on 20 April killed nine men.",
            "explosion",
            ("Acme Corp",),
        ),
        (
            "Workers were idled by the ban on night fishing that the Ruiz administration imposed in May.",
            "ban",
            ("Ruiz administration",),
        ),
        ("Ana Ruiz visited Lund, taken by Chile in 2014.", "taken", ("Chile", "Lund")),
        (
            "Ana Ruiz spoke in a call with Karl Voss following Monday’s talks between Peru and Chile.",
            "call",
            ("Ana Ruiz", "Karl Voss"),
        ),
        ("Peru has banned wine from Chile, Bolivia and Spain.", "banned", ("Peru", "Chile", "Bolivia", "Spain")),
        ("Chilean aid was halted on Monday.", "halted", ("Chile",)),
        ("Ana Ruiz praised Karl Voss and his readiness to leave.", "praised", ("Ana Ruiz", "Karl Voss")),
        ("Ana Ruiz vowed that Peru would pay for the harbour.", "vowed", ("Ana Ruiz", "Peru")),
        ("Karl Voss will appear at a congressional hearing on Thursday.", "appear", ("Karl Voss", "Congress")),
        (
            "Ana Ruiz had requested Acme Corp. open a fund, but in a letter issued Monday said that it was no cap.",
            "letter",
            ("Ana Ruiz",),
        ),
    ],
)
def test_who_takes_part_is_told_around_the_noun_and_behind_the_verb(story, text, trigger, actors):
    assert story(text).at(trigger).actors == actors


def test_a_definite_noun_takes_its_people_from_what_was_told_before(story):
    read = story("Ana Ruiz announced a merger on Monday. The announcement came before the harbour closed.")
    assert read.at("announcement").actors[0] == "Ana Ruiz"


def test_the_talks_may_be_others(story):
    read = story("Ana Ruiz held talks with Karl Voss on Monday. The talks between the unions went on for hours.")
    assert "Ana Ruiz" not in read.at("talks", 1).actors


def test_a_dividend_without_an_owner_is_the_companys(story):
    read = story(
        "Acme’s shareholders met on Monday. Acme’s chairman spoke to Acme’s shareholders. Dividends were suspended."
    )
    assert read.at("Dividends").actors == ("Acme",)


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "title"),
    [
        (
            "Secretary of State Hilda Holm visited Peru on Monday.",
            "visited",
            ("Hilda Holm", "Peru"),
            "Hilda Holm visited Peru",
        ),
        (
            "Canada’s Governor General, Ana Ruiz, urged the towns on Monday to stand firm.",
            "urged",
            ("Ana Ruiz",),
            "Ana Ruiz urged the towns to stand firm",
        ),
        (
            "Ana Ruiz, the head of field support, said on Monday that at least 14 guards were killed.",
            "killed",
            ("at least 14 guards",),
            "At least 14 guards were killed",
        ),
    ],
)
def test_an_office_is_no_name_and_at_least_leads_nobody_in(story, text, trigger, actors, title):
    mention = story(text).at(trigger)
    assert (mention.actors, mention.title) == (actors, title)


def test_who_is_not_known_to_have_landed_has_no_row(story):
    assert story("As we landed, the coast was dark.").mentions == ()


@pytest.mark.parametrize("bound", ["more than", "up to", "over", "about", "at least", "nearly"])
def test_a_bounded_number_keeps_its_bound(story, bound):
    mention = story(f"{bound.capitalize()} 90 men were hurt on Monday.").at("hurt")
    assert mention.title == f"{bound.capitalize()} 90 men were hurt"

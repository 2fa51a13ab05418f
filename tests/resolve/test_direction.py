"""The clause decides which way an expression looks; said on Thursday 14 March 2024 unless told otherwise."""

import pytest

import timeline

PUBLISHED = "2024-03-14"


def _dates(text, published=PUBLISHED):
    return {timex.text: timex.when.edtf for timex in timeline.tag(text, published)}


@pytest.mark.parametrize(("text", "expected"), [
    ("Detectives held two brothers on Tuesday after a raid.", {"Tuesday": "2024-03-12"}),
    ("The treasurer will step down within the next two weeks.", {"the next two weeks": "[2024-03-14..2024-03-28]"}),
    ("The bench may give its answer in May.", {"May": "2024-05"}),
    ("Strikers march through the old town.", {}),
    ("The mill would shut by the end of the year, its owner said.",
        {"the end of the year": "[2024-03-14..2024-12-31]"}),
    ("Between March 3 and March 7, 41 people fell ill.",
        {"March 3": "[2024-03-03..2024-03-07]", "March 7": "[2024-03-03..2024-03-07]"}),
    ("The strike could begin as early as next Thursday.", {"next Thursday": "2024-03-21"}),
    ("Sales fell in the first quarter.", {"the first quarter": "2024-33"}),
    ("A hearing is set for Friday.", {"Friday": "2024-03-15"}),
    ("Eva Marek sat in row 9 on Sunday.", {"Sunday": "2024-03-10"}),
    ("Envoys are set to resume the talks Wednesday.", {"Wednesday": "2024-03-20"}),
    ("The meeting planned for Saturday worries both sides.", {"Saturday": "2024-03-16"}),
    ("The bridge will have opened by Monday.", {"Monday": "[2024-03-14..2024-03-18]"}),
    ("Police found the van in November.", {"November": "2023-11"}),
    ("The works will end in November.", {"November": "2024-11"}),
    ("The board met Thursday.", {"Thursday": "2024-03-14"}),
])  # fmt: skip
def test_the_clause_decides(text, expected):
    assert _dates(text) == expected


def test_a_night_and_the_dawn_after_it_are_parts_of_their_days():
    values = [
        timex.value for timex in timeline.tag("Rockets fell late Monday night and again at dawn Tuesday.", PUBLISHED)
    ]
    assert values == ["2024-03-11TNI", "2024-03-12TDA"]


def test_a_length_and_the_year_of_the_event_stay_apart():
    jailed = timeline.tag("He was jailed for two years in 2019.", PUBLISHED)
    assert [(timex.value, timex.when.is_dated) for timex in jailed] == [("P2Y", False), ("2019", True)]


def test_earlier_that_day_is_the_day_the_story_stands_at():
    text = "The mayor resigned on Tuesday. Earlier that day she had met her lawyers."
    assert [timex.when.edtf for timex in timeline.tag(text, PUBLISHED)] == ["2024-03-12", "2024-03-12"]


def test_one_article_may_look_back_and_ahead():
    text = "The ministry said Tuesday that it is due to sign on Tuesday."
    back, ahead = timeline.tag(text, PUBLISHED)
    assert (back.value, ahead.value) == ("2024-03-12", "2024-03-19")
    assert [reading.value for reading in ahead.rejected] == ["2024-03-12"]
    assert "looks ahead" in ahead.why()


def test_a_plan_that_was_dropped_keeps_its_day():
    assert _dates("The race had been scheduled for Friday but was put off.") == {"Friday": "2024-03-15"}


def test_attacks_of_a_day_keep_that_day():
    assert _dates("since the Oct. 7 attacks") == {"Oct. 7": "2023-10-07"}


def test_a_month_across_the_new_year_looks_back():
    assert _dates("The ferry sank in December.", "2024-01-05") == {"December": "2023-12"}


@pytest.mark.parametrize(("text", "expected"), [
    ("The council meets on Tuesday.", {"Tuesday": "2024-03-19"}),
    ("Envoys are to meet on Tuesday.", {"Tuesday": "2024-03-19"}),
    ("The hearing is on Wednesday.", {"Wednesday": "2024-03-20"}),
    ("It's on Wednesday.", {"Wednesday": "2024-03-20"}),
    ("They meet Monday to weigh the offer.", {"Monday": "2024-03-18"}),
    ("Both houses vote again in April.", {"April": "2024-04"}),
    ("The bridge opens Saturday, the mayor said.", {"Saturday": "2024-03-16"}),
    ("Judge throws out suit Monday", {"Monday": "2024-03-11"}),
    ("The bank says Tuesday it closes two branches.", {"Tuesday": "2024-03-12"}),
    ("She flew to Oslo to meet Monday with the king.", {"Monday": "2024-03-11"}),
    ("The bill, changed after the vote Monday, is dead.", {"Monday": "2024-03-11"}),
    ("It was the mill's in October.", {"October": "2023-10"}),
    ("It is on Tuesday that he fell.", {"Tuesday": "2024-03-12"}),
    ("Until Tuesday, he had not spoken.", {"Tuesday": "[..2024-03-12]"}),
    ("They race this Saturday.", {"this Saturday": "2024-03-16"}),
])  # fmt: skip
def test_the_present_of_a_timetable_looks_ahead_and_that_of_a_headline_does_not(text, expected):
    assert _dates(text) == expected


@pytest.mark.parametrize(("phrase", "edtf"), [
    ("no later than Monday", "[2024-03-14..2024-03-18]"),
    ("by Monday", "[2024-03-14..2024-03-18]"),
    ("up to 2030", "[2024-03-14..2030-12-31]"),
    ("before 2020", "[..2019-12-31]"),
    ("prior to May 2021", "[..2021-04-30]"),
    ("after 2020", "[2021-01-01..]"),
    ("since 2020", "[2020-01-01..]"),
    ("after 3 May 2021 the", "[2021-05-04..]"),
    ("since May talks", "2024-05"),
    ("after Monday's talks", "2024-03-11"),
])  # fmt: skip
def test_a_limit_before_a_date_opens_one_end_and_a_thing_of_the_day_keeps_it(phrase, edtf):
    assert timeline.resolve(phrase, PUBLISHED).edtf == edtf


def test_a_limit_is_told_as_mod():
    mods = [timex.mod for timex in timeline.tag("before 2020, after 2021, since 2022 and by 2023", PUBLISHED)]
    assert mods == ["BEFORE", "AFTER", "ON_OR_AFTER", "ON_OR_BEFORE"]


@pytest.mark.parametrize(("text", "expected"), [
    ("The offer had been due to lapse on Tuesday.", {"Tuesday": "2024-03-12"}),
    ("The offer had been due to lapse on Saturday.", {"Saturday": "2024-03-16"}),
    ("The offer is due to lapse on Tuesday.", {"Tuesday": "2024-03-19"}),
])  # fmt: skip
def test_a_plan_that_may_be_over_takes_the_nearer_day(text, expected):
    assert _dates(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("It would be paid out in a still undecided week of May.", {"May": "2024-05"}),
    ("The court may hear the disputed claim in October.", {"October": "2024-10"}),
    ("The show ran through Monday.", {"Monday": "2024-03-11"}),
    ("through Monday", {"Monday": "2024-03-18"}),
])  # fmt: skip
def test_an_adjective_of_the_past_does_not_look_back(text, expected):
    assert _dates(text) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Crews dug out people buried by Friday's earthquake.", "2024-03-08"),
        ("Hundreds are expected to have died in Friday's deadly blast.", "2024-03-08"),
        ("Hundreds are believed to have fled on Friday.", "2024-03-08"),
        ("She will comment on Friday's attack.", "2024-03-08"),
        ("She will attend Friday's summit.", "2024-03-15"),
        ("They plan to have finished on Friday.", "2024-03-15"),
    ],
)
def test_nobody_sets_a_day_for_a_mishap(text, day):
    [timex] = timeline.tag(text, "2024-03-13")
    assert timex.when.earliest == day


@pytest.mark.parametrize(("text", "expected"), [
    ("The ferry that runs to the U.S. Navy yard will be back on Friday.", {"Friday": "2024-03-15"}),
    ("Sen. Ada Brandt and Gov. Ivo Marek are to meet a Mr. J. Okoro on Saturday.", {"Saturday": "2024-03-16"}),
    ("The mayor would not comment Tuesday.", {"Tuesday": "2024-03-12"}),
    ("The firm agreed Monday to sell the mill.", {"Monday": "2024-03-11"}),
    ("The firm agreed to sell the mill on Monday.", {"Monday": "2024-03-18"}),
    ("He told the board of the plan Sunday.", {"Sunday": "2024-03-10"}),
    ("The keeper learned the next afternoon, Tuesday, that it was gone.", {"Tuesday": "2024-03-12"}),
    ("A valve may have failed on Monday.", {"Monday": "2024-03-11"}),
    ("The valve will have failed by Monday.", {"Monday": "[2024-03-14..2024-03-18]"}),
    ("As planned, the school closed its doors on Monday.", {"Monday": "2024-03-11"}),
    ("The vote could come as early as Saturday.", {"Saturday": "2024-03-16"}),
    ("A shop next to the station burned on Monday.", {"Monday": "2024-03-11"}),
])  # fmt: skip
def test_words_that_look_like_cues_and_cues_behind_abbreviations(text, expected):
    found = _dates(text)
    assert {phrase: found.get(phrase) for phrase in expected} == expected


def test_a_date_said_of_a_known_thing_is_the_nearer_whatever_the_clause():
    found = _dates("The panel will ask about the April 20 fire.", "2024-07-01")
    assert found["April 20"] == "2024-04-20"
    assert _dates("The panel was told of the August 3 hearing.", "2024-07-01")["August 3"] == "2024-08-03"


def test_news_names_the_year_of_what_lies_far_ahead_in_the_next():
    assert _dates("A map of the April fire.", "2024-11-20")["April"] == "2024-04"
    assert _dates("The January hearing.", "2024-11-20")["January"] == "2025-01"


def test_since_the_month_it_is_means_that_of_last_year():
    assert _dates("It fell for the first time since March.")["March"] == "[2023-03-01..]"
    assert _dates("It has fallen since February.")["February"] == "[2024-02-01..]"

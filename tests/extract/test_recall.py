MONDAY, TUESDAY, TODAY = "2024-03-11", "2024-03-12", "2024-03-13"


def day(mention):
    return mention.when.earliest, mention.when.latest


def test_the_speech_is_the_only_one_that_is_dated(story):
    told = story("Ana Ruiz promised work in her speech. The speech on Monday was her first.")
    assert day(told.at("speech")) == (MONDAY, MONDAY)
    assert told.at("speech").is_inherited
    assert not told.at("speech", 1).is_inherited


def test_of_two_days_none_is_recalled(story):
    told = story("Ana Ruiz spoke of her speech. Her speech on Monday was long. Her speech on Sunday was short.")
    assert day(told.at("speech")) == (None, TODAY)


def test_a_noun_with_a_name_or_with_people_of_its_own_is_another(story):
    told = story("Ana Ruiz met Peter Holm on Monday. The Oslo summit went well. The talks with Lena Voss went badly.")
    assert day(told.at("summit")) == (None, TODAY)
    assert told.at("talks").when.earliest is None


def test_what_answers_a_recalled_speech_is_not_before_it(story):
    text = "Ana Ruiz gave a speech on Monday. In response to the speech, Norvik said that it would pay."
    told = story(text)
    assert told.at("said").when.earliest == MONDAY
    told = story("Ana Ruiz gave a speech on Monday. Peter Holm praised the speech.")
    assert day(told.at("praised")) == (MONDAY, TODAY)


def test_what_is_said_in_a_recalled_speech_has_its_day(story):
    told = story("Ana Ruiz gave a speech on Monday. In her speech, Ruiz criticized the port.")
    assert day(told.at("criticized")) == (MONDAY, MONDAY)


def test_a_participle_behind_the_comma_shares_the_time_of_its_verb(story):
    told = story(
        "Ana Ruiz opened the port on Tuesday. Peter Holm criticized the plan, with Lena Voss accusing him of waste."
    )
    assert day(told.at("accusing")) == day(told.at("criticized")) == (TUESDAY, TODAY)


def test_what_the_news_came_a_day_after_is_a_day_before_it(story):
    told = story("Norvik closed the port on Tuesday. The news came a day after rebels seized a ship.")
    assert day(told.at("seized")) == (MONDAY, MONDAY)
    told = story("The news comes two days after rebels seized a ship.")
    assert day(told.at("seized")) == (MONDAY, MONDAY)


def test_without_a_day_of_the_news_nothing_is_counted_back(story):
    assert day(story("The news came a day after rebels seized a ship.").at("seized")) == (None, TODAY)


def test_the_meetings_recall_meetings_and_no_single_summit(story):
    told = story(
        "Ana Ruiz held meetings on Monday. A summit on Sunday failed. After the meetings, Ruiz praised Norvik."
    )
    assert day(told.at("meetings", 1)) == (MONDAY, MONDAY)
    assert day(told.at("praised")) == (MONDAY, TODAY)
    told = story("A summit on Sunday failed. After the meetings, Ana Ruiz praised Norvik.")
    assert day(told.at("meetings")) == (None, TODAY)


def test_why_a_dated_clash_went_as_it_did_is_of_its_date(story):
    lead = "It was unlike the February clash of Ana Ruiz and Peter Holm, when talks collapsed after "
    told = story(lead + "Ruiz criticized Holm.")
    assert day(told.at("criticized")) == ("2024-02-01", "2024-02-29")
    told = story(lead + "Voss criticized Norvik.")
    assert day(told.at("criticized")) == (None, "2024-02-29")

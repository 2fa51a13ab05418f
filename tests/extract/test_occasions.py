from timeline import Status

MONDAY, TUESDAY = "2024-03-11", "2024-03-12"


def day(mention):
    return mention.when.earliest, mention.when.latest


def test_what_a_speaker_says_next_was_said_on_the_same_occasion(story):
    told = story("Ana Ruiz said on Monday that the port would close. She told reporters that nobody would be hurt.")
    assert day(told.at("told")) == (MONDAY, MONDAY)
    assert "occasion" in told.at("told").when_because
    assert told.at("told").timex is None


def test_another_speaker_has_an_occasion_of_their_own(story):
    told = story("Ana Ruiz said on Monday that the port would close. Peter Holm told reporters that it would not.")
    assert day(told.at("told")) == (MONDAY, "2024-03-13")


def test_an_occasion_ends_after_two_sentences(story):
    told = story(
        "Ana Ruiz said on Monday that the port would close. The port is old. It is small. It is cold. "
        "Ruiz told reporters that nobody would be hurt."
    )
    assert day(told.at("told")) == (MONDAY, "2024-03-13")


def test_words_that_look_back_open_another_occasion(story):
    told = story("Ana Ruiz said on Monday that the port would close. She had told reporters that it would stay.")
    assert day(told.at("told")) == (None, "2024-03-13")


def test_what_is_said_in_a_dated_interview_has_its_date_and_its_hearer(story):
    told = story("In an interview with Radio Lund on Monday, Ana Ruiz said that the port would close.")
    assert day(told.at("said")) == (MONDAY, MONDAY)
    assert told.at("said").actors == ("Ana Ruiz", "Radio Lund")


def test_a_time_that_does_something_dates_nothing(story):
    told = story("Ana Ruiz told Radio Lund that the past two weeks had brought progress.")
    assert day(told.at("told")) == (None, "2024-03-13")


def test_what_a_verb_is_about_does_not_take_its_date(story):
    told = story("Ana Ruiz and Peter Holm talked about the fire last weekend.")
    assert day(told.at("talked")) == ("2024-03-09", "2024-03-10")
    assert told.at("fire").timex is None


def test_a_noun_that_is_the_occasion_keeps_its_date(story):
    assert day(story("Ana Ruiz wept after the fire on Monday.").at("fire")) == (MONDAY, MONDAY)


def test_after_a_dated_noun_bounds_the_verb(story):
    mention = story("Ana Ruiz resigned after the vote on Monday.").at("resigned")
    assert day(mention) == (MONDAY, "2024-03-13")
    assert "after" in mention.when_because


def test_before_a_dated_noun_bounds_the_verb(story):
    assert day(story("Rebels seized the port before Monday's vote.").at("seized")) == (None, MONDAY)


def test_a_day_after_tells_the_day(story):
    told = story("Crews started a pump on Tuesday, a day after scientists raised their estimate.")
    assert day(told.at("raised")) == (MONDAY, MONDAY)


def test_as_behind_a_comma_is_the_same_day(story):
    told = story("Ana Ruiz announced Monday that the firm will close, as its chairman apologized for the fire.")
    assert day(told.at("apologized")) == (MONDAY, MONDAY)


def test_as_inside_what_is_said_is_not(story):
    told = story("Ana Ruiz said Monday that rebels seized the port as troops left the town.")
    assert told.at("left").timex is None


def test_what_goes_on_now_has_no_past_date(story):
    told = story("Oil is leaking into the bay, up from the estimate last week.")
    assert told.at("leaking").timex is None
    assert told.at("leaking").status is Status.ONGOING


def test_a_purpose_leaves_the_date_to_its_verb(story):
    told = story("Crews started a second pump to contain the leak on Monday.")
    assert day(told.at("started")) == (MONDAY, MONDAY)
    assert told.words() == ["started", "leak"]


def test_police_said_leaves_the_day_to_what_happened(story):
    told = story("The river burst its banks on Saturday, police said.")
    assert day(told.at("burst")) == ("2024-03-09", "2024-03-09")
    assert told.words() == ["burst"]

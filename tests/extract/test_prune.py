import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz described the plan as fair.",
        "Karl Voss credited the union with ending the dispute.",
        "Ana Ruiz stressed a strong harbour police through training.",
        "Ana Ruiz stressed that any treaty must be fair.",
        "Karl Voss called the offer unprecedented.",
    ],
)
def test_an_undated_comment_has_no_row(story, text):
    assert story(text).mentions == ()


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Ana Ruiz described the talks as fair on Tuesday.", "described"),
        ("Ana Ruiz stressed that the treaty would not bind the towns.", "stressed"),
        ("Karl Voss denounced the offer.", "denounced"),
    ],
)
def test_a_dated_comment_a_denial_and_a_reproach_have_one(story, text, trigger):
    story(text).at(trigger)


def test_a_comment_goes_with_the_occasion_that_is_dated_before(story):
    read = story("Ana Ruiz said on Tuesday that the harbour would close. She described the plan as fair.")
    assert read.at("described").when == read.at("said").when


def test_who_confirms_a_deed_of_his_own_is_told_by_the_deed(story):
    assert story("Karl Voss confirmed that he left the meeting in Lund.").words() == ["left", "meeting"]
    assert "confirmed" in story("The ministry confirmed that Karl Voss resigned.").words()


def test_what_is_demanded_or_pledged_has_no_second_row_without_a_date(story):
    assert story("Ana Ruiz urged Karl Voss to release the crew.").words() == ["urged"]
    assert story("Ana Ruiz urged Karl Voss to release the crew by Friday.").words() == ["urged", "release"]
    assert story("Peru’s pledge to buy ships came after the talks.").words()[0] == "pledge"
    assert "buy" not in story("Peru’s pledge to buy ships came after the talks.").words()


def test_what_was_told_in_quotation_marks_alone_has_no_row(story):
    assert story("“Prices are too high,” Karl Voss told Radio Lund.").mentions == ()
    story("Karl Voss told Radio Lund on Monday that prices were too high.").at("told")


def test_a_silence_told_by_another_is_what_he_says(story):
    read = story("Ana Ruiz said on Tuesday that the ministry did not rule out a sale.")
    assert read.words() == ["said"]

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The court jailed Ana Ruiz over the alleged theft of a painting from the city museum.", "jailed", None),
        (
            "Payments to Norvik were halted for a short while afterwards.",
            "Payments",
            "Payments were halted for a short while",
        ),
        ("Ana Ruiz met Peter Holm, the mayor of Bergen, on Monday.", "met", "Ana Ruiz met Peter Holm"),
        (
            "Peter Holm will meet Minister Ana Ruiz, who runs the port.",
            "meet",
            "Peter Holm will meet Minister Ana Ruiz",
        ),
        ("Ana Ruiz agreed to visit Peru.", "visit", "Ana Ruiz to visit Peru"),
        ("Officials began discussing the treaty on Monday.", "discussing", "Officials began discussing the treaty"),
        ("Peter Holm's meeting with Ana Ruiz ended on Monday.", "meeting", "Peter Holm’s meeting with Ana Ruiz ended"),
        (
            "In an interview with Radio Lund on Monday, Ana Ruiz praised the crew.",
            "interview",
            "Ana Ruiz’s interview with Radio Lund",
        ),
        (
            "Plans for talks between President Ana Ruiz and Minister Peter Holm were drawn up.",
            "talks",
            "Talks between Ana Ruiz and Peter Holm",
        ),
        ("The gathering on Monday was loud.", "gathering", "Gathering (2024-03-11)"),
        ("The conference in Bergen on Monday was loud.", "conference", "Conference in Bergen"),
    ],
)
def test_a_title_ends_where_a_phrase_ends(story, text, trigger, title):
    found = story(text).at(trigger).title
    assert len(found.split()) <= 12
    assert title is None or found == title


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz signed a treaty over the alleged dumping of waste in the shallow northern parts of the bay of Lund.",
        "President Ana Ruiz and Prime Minister Peter Holm discussed raising the rank of the negotiators of both sides.",
        "Ana Ruiz vowed that the ministry of labour would fund a new school in each of the nine towns of the province.",
    ],
)
def test_a_long_sentence_is_not_cut_inside_a_phrase(story, text):
    dangling = {"the", "a", "an", "of", "over", "in", "to", "for", "each", "new", "alleged", "shallow", "northern"}
    for mention in story(text).mentions:
        assert mention.title.split()[-1].lower() not in dangling, mention.title


def test_what_is_said_before_the_verb_is_told_in_the_title(story):
    told = story("The port will close, Ana Ruiz said on Monday.")
    assert told.at("said").title == "Ana Ruiz said the port will close"


def test_long_names_give_way_to_what_is_done(story):
    told = story("President Ana Maria Ruiz and Minister Karl Peter Voss discussed raising the rank of the negotiators.")
    assert told.at("discussed").title.endswith("raising the rank of the negotiators")


@pytest.mark.parametrize(
    ("text", "trigger", "title", "year"),
    [
        ("The island taken by Chile in 2014 is poor.", "taken", "The island was taken by Chile", "2014"),
        ("Houses built by Norvik in 2001 burned on Monday.", "built", "Houses were built by Norvik", "2001"),
    ],
)
def test_a_dated_participle_behind_a_noun_is_told_as_a_passive(story, text, trigger, title, year):
    found = story(text).at(trigger)
    assert (found.title, found.when.earliest[:4], found.when.latest[:4]) == (title, year, year)


def test_a_participle_between_does_not_hide_the_subject(story):
    assert story("Two prisoners freed on Monday flew to Oslo.").at("flew").title == "Two prisoners flew to Oslo"
    assert story("The warrant issued in 2023 was lifted on Monday.").at("lifted").title == "The warrant was lifted"


def test_an_undated_participle_of_a_plain_verb_is_no_event(story):
    assert story("The island taken by Chile is poor.").mentions == ()


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Parliament voted 98–12 to drop the tax on Monday.", "voted", "Parliament voted 98–12 to drop the tax"),
        ("Karl Voss wrote on Monday: “We will win”.", "wrote", "Karl Voss wrote: We will win"),
        (
            "Ana Ruiz denied the charge on Monday, warning such claims would hurt Chile.",
            "warning",
            "Ana Ruiz warned such claims would hurt Chile",
        ),
        (
            "Ana Ruiz announced that the port of Lund would be closed.",
            "announced",
            "Ana Ruiz announced that the port of Lund would be closed",
        ),
    ],
)
def test_a_title_is_a_whole_sentence(story, text, trigger, title):
    assert story(text).at(trigger).title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        (
            "Karl Voss hailed the past two weeks as a success for the towns.",
            "hailed",
            "Karl Voss hailed the past two weeks as a success",
        ),
        (
            "Karl Voss was the only minister to refuse to sign the letter this month.",
            "refuse",
            "Karl Voss refused to sign the letter",
        ),
        (
            "Karl Voss said earlier Tuesday on Radio Lund that the harbour would close.",
            "said",
            "Karl Voss said on Radio Lund that the harbour would close",
        ),
        (
            "Ana Ruiz told the angry mayors of the nine towns on Monday that the harbour would close.",
            "told",
            "Ana Ruiz said that the harbour would close",
        ),
        (
            "Ana Ruiz welcomed Peru’s pledge to buy as much as $90 million of Chilean boats.",
            "pledge",
            "Peru’s pledge to buy as much as $90 million of Chilean boats",
        ),
        (
            "Ana Ruiz confirmed the ministry’s consent to both bi- and trilateral summits.",
            "confirmed",
            "Ana Ruiz confirmed the ministry’s consent to both bi- and trilateral summits",
        ),
        ("Peru sent the ships that Karl Voss bought in May.", "bought", "Karl Voss bought the ships"),
        (
            "Ana Ruiz praised Igor Novak but urged him to resign.",
            "urged",
            "Ana Ruiz urged Igor Novak to resign",
        ),
        (
            "Ana Ruiz described Monday’s gathering as fair on Tuesday.",
            "described",
            "Ana Ruiz described the gathering as fair",
        ),
        (
            "The ministry warned on Monday that the flood may yet reach the harbour.",
            "warned",
            "Ministry warned that the flood may yet reach the harbour",
        ),
        (
            "Ministers called for a meeting on Monday as one case was confirmed in Chile.",
            "called for",
            "Ministers called for a meeting",
        ),
        (
            "The mayors will meet in Lund on Friday to discuss whether to close the harbour.",
            "meet",
            "Mayors will meet in Lund",
        ),
        (
            "Karl Voss did not say how willing the towns were to pay.",
            "say",
            "Karl Voss did not say how willing the towns were to pay",
        ),
        (
            "“The ministry is weighing a sale,” a senior official told Radio Lund on Monday.",
            "told",
            "Senior official said the ministry is weighing a sale",
        ),
        (
            "Karl Voss met Ana Ruiz in Lund on Monday to talk over the sale of the harbour and its nine docks.",
            "met",
            "Karl Voss met Ana Ruiz in Lund",
        ),
        (
            "Karl Voss delivered a letter from the Peruvian first lady on Monday.",
            "letter",
            "Karl Voss delivered a letter from the Peruvian first lady",
        ),
    ],
)
def test_a_title_has_its_object_and_what_was_said(story, text, trigger, title):
    assert story(text).at(trigger).title == title


def test_a_title_keeps_the_particle_of_its_verb(story):
    told = story("Peter Quill confirmed that he stepped out toward the end of the long spring meeting of the board.")
    assert told.at("confirmed").title == "Peter Quill confirmed that he stepped out"


def test_a_participle_behind_the_subject_is_not_the_verb_of_the_clause(story):
    told = story("On Monday Peter Quill said that land held by Dutch farmers was a subject for the council.")
    assert told.at("said").title == "Peter Quill said that land held by Dutch farmers was a subject"


def test_what_is_ruled_out_is_told_with_its_verb(story):
    told = story("Peter Quill on Monday ruled out sending soldiers to Lund.")
    assert {mention.title for mention in told.mentions} == {"Peter Quill ruled out sending soldiers to Lund"}


def test_what_is_yet_to_be_made_is_told_in_its_whole_clause(story):
    told = story("A working group will draft proposals with Dutch officials.")
    assert told.at("proposals").title == "A working group will draft proposals with Dutch officials"


def test_a_pronoun_before_the_subject_gives_way_to_the_owner(story):
    told = story("Halden Power bought Norvik in 2019. Its shares fell on Monday.")
    assert told.at("fell").title == "Halden Power’s shares fell"
    assert story("Its shares fell on Monday.").at("fell").title == "Its shares fell"


def test_an_inverted_saying_names_its_sayer_once_and_what_was_said(story):
    told = story("“We will build it,” said Mayor Ruth Calder on Tuesday.")
    assert told.at("said").title == "Ruth Calder said “We will build it”"


def test_able_is_followed_by_what_somebody_is_able_to_do(story):
    told = story(
        "Officials suggested on Tuesday that the ban would be able to be lifted by the ministry of trade and industry."
    )
    assert told.at("suggested").title == "Officials suggested that the ban would be able to be lifted"

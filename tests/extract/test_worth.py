import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Chile could lend Peru ships under a later treaty.",
        "Peru would be able to offer loans similar to grants.",
        "The ministry said the fund should be handed to the towns.",
        "It is unclear whether Karl Voss would agree to any of it.",
        "Karl Voss “has lost the fight for the harbour,” said Ana Ruiz.",
        "Ana Ruiz gave the towns a say over land occupied by Chile.",
        "Peru continues to hold large parts of the coast.",
        "Peru knows of Karl Voss’s wish to end the war in the coming days.",
        "Karl Voss did not provide any further details.",
        "Karl Voss has maintained close relations with Peru.",
        "The new plan followed his talks with Peru.",
        "It is a matter that we will leave between me and Karl Voss.",
        "Karl Voss has been accused of hiding the papers.",
        "The report said it was greeted with a shrug.",
        "Ana Ruiz meets the mayors of the coast and holds talks in the town hall.",
        "Karl Voss tried to win over the towns.",
        "The offer tested the limits of the law and eased pressure on Peru.",
        "Karl Voss said that Peru had won the war.",
        "Karl Voss wanted to get the deal done.",
        "Those who died were all from one town.",
        "Tests found it in cases that occurred at sea.",
        "The schools of the town remain closed.",
        "People are beginning to worry about prices.",
        "It remains the worst outbreak of modern times.",
        "Do you know anybody who was hurt by the explosion?",
    ],
)
def test_thoughts_states_and_descriptions_have_no_row(story, text):
    told = [m.title for m in story(text).mentions if not m.is_nominal or m.status.value != "happened"]
    assert told == []


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Chile could sign the treaty on 2 April.", "sign"),
        ("Karl Voss may resign.", "resign"),
        ("It is unclear whether Karl Voss will resign.", "resign"),
        ("Ana Ruiz visited Lund, taken by Chile in 2014.", "taken"),
        ("Ana Ruiz visited the coast occupied by Chile in 2014.", "occupied"),
        ("Karl Voss did not provide any details of the sale.", "provide"),
        ("The army has lost the town.", "lost"),
        ("Karl Voss has been accused by Ana Ruiz of hiding the papers.", "accused"),
        ("Karl Voss was accused on Monday of hiding the papers.", "accused"),
        ("Ana Ruiz holds talks with Karl Voss on Friday.", "talks"),
        ("Karl Voss was tried in Lund on Monday.", "tried"),
        ("The two men who died on Monday were from one town.", "died"),
        ("A young man who had returned from Chile was ill.", "returned"),
        ("The schools of the town closed on Monday.", "closed"),
        ("The crew have begun searching the coast.", "searching"),
        ("Ana Ruiz eased the ban on fishing.", "eased"),
        ("Peru continues to bomb the coast.", "bomb"),
    ],
)
def test_a_date_a_doubt_or_a_deed_has_one(story, text, trigger):
    story(text).at(trigger)

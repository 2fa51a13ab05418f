import pytest
from tellings import Paper

from timeline.fuse import fuse
from timeline.lang.en.wording import WORDING
from timeline.mention import Status
from timeline.review import conflicts

MONDAY = "2024-03-11"


def _conflicts(*papers):
    articles = [paper.article for paper in papers]
    events = fuse([mention for paper in papers for mention in paper.mentions], articles, WORDING)
    return conflicts(events, articles, WORDING)


def _abouts(*papers):
    return [found.about for found in _conflicts(*papers)]


def _of_one_story(*lines):
    papers = []
    for name, line in zip("abc", lines, strict=False):
        paper = Paper(name)
        paper.tells("Okafor *called* Holm on Monday.", "call", "Ruth Okafor", "Lars Holm", on=MONDAY)
        paper.line(line)
        papers.append(paper)
    return papers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It spills between 2,000 and 3,000 tonnes per day.", "Some 3,000 tonnes a day are lost."),
        ("It spills 2,000-3,000 tonnes a day.", "It spills 2,500 tonnes each day."),
    ],
)
def test_a_range_and_one_number_of_it_are_told_differently(one, other):
    (about,) = _abouts(*_of_one_story(one, other))
    assert about.startswith("How many tonnes a day")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It spills between 2,000 and 3,000 tonnes per day.", "It spills 2,000-3,000 tonnes a day."),
        ("It spills 3,000 tonnes a day.", "The port handles 90,000 tonnes a day."),
        ("It spills 3,000 tonnes a day.", "It spills 3,100 litres a day."),
    ],
)
def test_one_range_in_two_forms_and_another_measure_are_no_conflict(one, other):
    assert _abouts(*_of_one_story(one, other)) == []


def test_one_saying_quoted_in_two_wordings_shows_both():
    one = 'Holm said: "I have always said that the old bridge was a danger to all who crossed it."'
    other = 'He said: "I have always said that the old bridge was no danger to all who crossed it."'
    (found,) = _conflicts(*_of_one_story(one, other))
    assert found.about == "The words said: “the old bridge was a” or “the old bridge was no”"
    assert {claim.span.article for claim in found.claims} == {"a", "b"}


@pytest.mark.parametrize(
    "other",
    [
        "I have always said that the old bridge was a danger",
        "I have always said that the old bridge … a danger to all who crossed it.",
        "I've always said that the old bridges was a danger to all who crossed it.",
        "Nobody ever told us in the village that the bridge would be closed.",
    ],
)
def test_a_quotation_cut_or_spelt_otherwise_is_the_same(other):
    one = 'Holm said: "I have always said that the old bridge was a danger to all who crossed it."'
    assert _abouts(*_of_one_story(one, f'He said: "{other}"')) == []


def test_two_superlatives_can_both_be_right():
    papers = []
    for name, ranked in (("a", "worst *fire* in Brannick's history"), ("b", "worst dockland *fire* in history")):
        paper = Paper(name)
        paper.tells(f"On Monday came the {ranked}.", "burn", on=MONDAY, is_nominal=True, head="fire", place="Brannick")
        paper.tells("The *fire* closed the port of Brannick.", "burn", is_nominal=True, head="fire")
        papers.append(paper)
    assert _abouts(*papers) == []


def test_a_beginning_counted_to_the_day_before_the_blast_is_a_slip():
    a = Paper("a")
    a.tells("A tank *exploded* in the port on 3 March.", "explode", on="2024-03-03")
    a.tells("The crisis *began* ten days ago.", "begin", head="begin", on="2024-03-02")
    assert "When it began: 2024-03-02 or 2024-03-03" in _abouts(a)


def test_a_beginning_on_the_day_or_weeks_before_is_none():
    for day in ("2024-03-03", "2024-01-20"):
        a = Paper("a")
        a.tells("A tank *exploded* in the port on 3 March.", "explode", on="2024-03-03")
        a.tells("The crisis *began* some days ago.", "begin", head="begin", on=day)
        assert _abouts(a) == []


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("The vote starts at 1500 GMT (1500 BST).", 1),
        ("The vote starts at 1500 GMT (1600 BST).", 0),
        ("It starts at 09:30 EDT, 13:30 GMT.", 0),
        ("It starts at 09:30 EST (13:30 GMT).", 1),
        ("Flight 1500 left gate 1600.", 0),
    ],
)
def test_two_clocks_must_agree(text, slips):
    a = Paper("a")
    a.line(text)
    assert len(_conflicts(a)) == slips


def test_who_will_halt_payments_does_not_contradict_that_nothing_will_be_paid():
    a, b = Paper("a"), Paper("b")
    a.tells(
        "Kestrel will halt rent *payments*.", "pay", "Kestrel", object="rent", is_nominal=True, status=Status.PLANNED
    )
    b.tells("Kestrel will not *pay* rent.", "pay", "Kestrel", object="rent", status=Status.DENIED)
    assert _abouts(a, b) == []

from tellings import Paper, fused

from timeline.fuse.origins import find_origins
from timeline.lang.en.wording import WORDING

_LONG = (
    "The council of Brannick voted late on Thursday to close the old ferry line after a winter in which storms tore"
    " away two landing stages and left the islanders waiting for supplies that arrived days late or not at all."
)


def _origins(*papers):
    return find_origins([paper.article for paper in papers], WORDING).of


def _paper(name, text, **fields):
    paper = Paper(name, **fields)
    paper.line(text)
    return paper


def test_each_paper_is_an_origin_of_its_own_called_by_its_source():
    assert _origins(_paper("a", "One thing.", source="Harbour Post"), _paper("b", "Another.")) == {
        "a": "Harbour Post",
        "b": "b",
    }


def test_papers_that_credit_one_wire_are_one_origin():
    a = _paper("a", "A ferry sank.\n— with files from Norwire", source="Harbour Post")
    b = _paper("b", "BRANNICK (Norwire) - Two landing stages were lost.", source="Ridge Herald")
    assert set(_origins(a, b).values()) == {"Norwire"}


def test_the_wire_itself_and_who_carries_it_are_one_origin():
    a = _paper("a", "A ferry sank.\n— with files from Norwire", source="Harbour Post")
    b = _paper("b", "The ferry sank at noon.", source="Norwire")
    assert len(set(_origins(a, b).values())) == 1


def test_a_contribution_line_is_a_credit():
    a = _paper("a", "A ferry sank.\nThe Coastal Press contributed to this report.", source="Harbour Post")
    b = _paper("b", "It was old.\nThe Coastal Press contributed to this story.", source="Ridge Herald")
    assert set(_origins(a, b).values()) == {"Coastal Press"}


def test_a_copied_text_is_one_origin_and_a_text_about_the_same_is_not():
    a = _paper("a", _LONG, source="Harbour Post")
    b = _paper("b", _LONG.replace("late on Thursday ", ""), source="Ridge Herald")
    c = _paper("c", "Brannick's ferry line is to close: storms had torn away its landing stages.", source="Dale Echo")
    origins = _origins(a, b, c)
    assert origins["a"] == origins["b"] != origins["c"]


def test_one_publisher_is_one_origin():
    a, b = (_paper(name, f"Story {name}.", source="The Harbour Post") for name in "ab")
    assert len(set(_origins(a, b).values())) == 1


def test_a_stated_origin_is_used():
    assert _origins(_paper("a", "A ferry sank.", source="Harbour Post", origin="Norwire")) == {"a": "Norwire"}


def test_a_sentence_taken_from_another_outlet_counts_as_that_outlet():
    a = Paper("a", source="Harbour Post")
    a.tells("Okafor *resigned*, first reported by the Dale Echo.", "resign", "Ruth Okafor", on="2024-03-11")
    (event,) = fused(a, wording=WORDING)
    assert event.origins == ("Dale Echo",)


def test_one_shared_quotation_is_one_origin_for_that_event():
    said = '"I have no intention of ever setting foot on that ferry again," Okafor *said* Monday.'
    a, b = Paper("a", source="Harbour Post"), Paper("b", source="Ridge Herald")
    for paper in (a, b):
        paper.tells(said, "say", "Ruth Okafor", on="2024-03-11")
    (event,) = fused(a, b, wording=WORDING)
    assert event.articles == ("a", "b")
    assert event.origins == ("Harbour Post",)

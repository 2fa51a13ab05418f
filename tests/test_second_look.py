import pytest

import timeline
from timeline.errors import BadPublicationDate, BadRecord, EmptyArticle, UnknownPolicy
from timeline.inquiry import Fault

ARTICLES = (
    timeline.Article(
        "a",
        "Mayor Ada Quill met Governor Bo Marsh in Velm on Friday. Quill will open the bridge within two weeks.",
        "2024-03-12",
        source="Velm Post",
    ),
    timeline.Article("b", "Ada Quill met Bo Marsh in Velm on Friday.", "2024-03-12", source="Velm Radio"),
)


@pytest.fixture(scope="module")
def line():
    return timeline.build(ARTICLES)


def faults(line, text, published="2024-03-14"):
    return [finding.fault for finding in line.check(text, published)]


def test_a_draft_that_agrees_with_the_articles_has_no_findings(line):
    assert faults(line, "Ada Quill met Bo Marsh in Velm on March 8, 2024.") == []


@pytest.mark.parametrize(
    ("text", "fault", "words"),
    [
        ("Ada Quill met Bo Marsh in Velm on Thursday, March 8, 2024.", Fault.WEEKDAY, "2024-03-08 is a Friday"),
        ("Ada Quill met Bo Marsh in Velm on March 6, 2024.", Fault.DATE, "is on 2024-03-08 by Velm"),
        ("Ada Quill met Bo Marsh in Velm on March 12, 2024.", Fault.PUBLICATION, "the day of publication"),
        ("Ada Quill will open the bridge on March 20, 2024.", Fault.PRECISION, "between 2024-03-12 and 2024-03-26"),
        ("Ada Quill opened the bridge on March 13, 2024.", Fault.STATUS, "is ahead"),
        ("Ada Quill met Bo Marsh and Cy Brand in Velm on March 8, 2024.", Fault.WHO, "Cy Brand is named in no telling"),
        ("Ada Quill sold the harbour on March 13, 2024.", Fault.NOT_TOLD, "no article tells"),
    ],
)
def test_what_does_not_stand_up_is_found_and_said_why(line, text, fault, words):
    findings = line.check(text, "2024-03-14")
    (found,) = [finding for finding in findings if finding.fault is fault]
    assert words in found.because
    assert found.text in text
    assert text[found.span.start : found.span.end] == found.text


def test_an_order_that_the_articles_rule_out_is_found():
    line = timeline.build(
        [
            timeline.Article(
                "a", "Ada Quill met Bo Marsh on Monday. Ada Quill called Cy Brand on Friday.", "2024-03-16"
            ),
        ]
    )
    draft = "Ada Quill met Bo Marsh after Ada Quill called Cy Brand."
    assert Fault.ORDER in faults(line, draft, "2024-03-20")
    assert Fault.ORDER not in faults(line, "Ada Quill met Bo Marsh before Ada Quill called Cy Brand.", "2024-03-20")


def test_a_thing_done_by_one_is_known_by_its_doer():
    line = timeline.build(
        timeline.Article("a", "Bo Marsh resigned on Tuesday. The Velm dam opened in 1974.", "2024-03-14")
    )
    assert faults(line, "Bo Marsh did not resign.") == [Fault.STATUS]
    assert faults(line, "Bo Marsh resigned on March 4, 2024.") == [Fault.DATE]
    assert faults(line, "The Velm dam opened in 1976.") == [Fault.DATE]


def test_an_overlap_told_as_an_order_is_found():
    line = timeline.build(
        timeline.Article("a", "During the talks with Bo Marsh on Monday, Ada Quill called Cy Brand.", "2024-03-14")
    )
    assert len(line) == 2
    assert Fault.ORDER in faults(line, "Ada Quill called Cy Brand before the talks with Bo Marsh.", "2024-03-20")


def test_a_draft_must_be_text_with_a_day(line):
    with pytest.raises(BadPublicationDate, match="draft: published"):
        line.check("Ada Quill met Bo Marsh.", "soon")
    with pytest.raises(BadRecord):
        line.check(12, "2024-03-14")
    with pytest.raises(EmptyArticle):
        line.check(" ", "2024-03-14")


def test_checking_leaves_the_timeline_as_it_was(line):
    before = line.to_json().text
    line.check("Ada Quill met Bo Marsh on Friday.", "2024-03-14")
    assert line.to_json().text == before


def test_a_policy_that_reads_a_weekday_otherwise_is_told_with_the_order_it_turns_round():
    line = timeline.build(
        timeline.Article("a", "Ada Quill met Bo Marsh on Sunday. Bo Marsh called Cy Brand on Tuesday.", "2024-03-13")
    )
    flips = line.sensitivity("calendar_week")
    assert [(str(flip.was), str(flip.would_be)) for flip in flips] == [("2024-03-10", "2024-03-17")]
    assert [len(flip.turned) for flip in flips] == [1]


def test_the_policy_the_line_was_read_by_changes_nothing(line):
    assert line.sensitivity("news") == ()
    with pytest.raises(UnknownPolicy):
        line.sensitivity("guess")


def test_a_pair_that_was_nearly_joined_says_what_speaks_for_it_and_what_against():
    papers = (
        timeline.Article("a", "The mayor Ann Teel met Lars Holm in Brannick on Monday.", "2024-03-12"),
        timeline.Article("b", "Ann Teel met Lars Holm in Brannick on Sunday.", "2024-03-12"),
    )
    line = timeline.build(papers)
    (near,) = line.near_merges()
    assert {near.first.id, near.second.id} == {event.id for event in line}
    assert any("Ann Teel" in reason for reason in near.reasons)
    assert "2024-03-10 cannot be 2024-03-11" in near.against or "2024-03-11 cannot be 2024-03-10" in near.against
    assert near.first.title in str(near)
    assert near.against[0] in str(near)


def test_what_was_joined_or_has_nothing_in_common_is_no_near_merge():
    papers = (
        timeline.Article("a", "The mayor Ann Teel met Lars Holm in Brannick on Monday.", "2024-03-12"),
        timeline.Article("b", "Ann Teel met Lars Holm in Brannick on Monday. A ferry sank on Friday.", "2024-03-12"),
    )
    line = timeline.build(papers)
    assert len(line) == 2
    assert line.near_merges() == ()

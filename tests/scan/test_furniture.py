import pytest

from timeline import Article
from timeline.article import Block
from timeline.lang.en.lexicon import LEXICON
from timeline.scan import sentences


def kinds(text):
    return [sentence.block for sentence in sentences(Article("story", text, "2024-03-13"), LEXICON)]


@pytest.mark.parametrize(
    "line",
    [
        "By Lena Falk and Karl Voss",
        "© 2024 Bergen Courier",
        "Copyright 2024 The Bergen Courier. All rights reserved.",
        "Read more: Why ferries fail",
        "Related articles",
        "Share this on Facebook",
        "Sign up for our morning newsletter",
        "— with files from Lena Falk",
        "Leave a Reply",
        "Required fields are marked *",
        "Karl Voss contributed to this report.",
        "Advertisement",
        "Your email address will not be published.",
        "* * *",
        "12.40 13.10 -0.2% 99.1",
        "{courier.com}",
        "https://example.org/a-story",
        "March 13, 2024",
    ],
)
def test_lines_of_the_page_are_furniture(line):
    assert set(kinds(f"Holm resigned on Monday.\n\n{line}\n\nRuiz stayed.")[1:-1]) == {Block.FURNITURE}


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the river had flooded the town.",
        "Read the treaty before you sign it, Holm told the crowd in Bergen.",
        "Copyright law was the subject of the hearing on Monday, and the judge ruled for Norvik.",
        "Related companies paid the fine.",
    ],
)
def test_prose_that_begins_like_furniture_is_body(line):
    assert Block.BODY in kinds(f"Holm resigned.\n\n{line}")[1:]


def test_a_box_takes_the_line_below_its_heading_and_no_more():
    text = "Holm resigned.\n\nGet daily Courier news\nThe best of the day in one mail, every morning.\n\nRuiz stayed."
    assert kinds(text) == [Block.BODY, Block.FURNITURE, Block.FURNITURE, Block.BODY]


def test_a_comment_form_ends_the_article():
    assert kinds("Holm resigned.\n\nLeave a comment\n\nI think Holm was robbed.")[1:] == [Block.FURNITURE] * 2


@pytest.mark.parametrize(
    "line",
    [
        "Ana Ruiz waves to supporters in Oslo on Monday. (Lena Falk/Bergen Courier)",
        "Ana Ruiz leaves the court. (AP Photo)",
        "Pictured, from left, are Ana Ruiz and Peter Holm.",
    ],
)
def test_a_line_with_a_picture_credit_is_a_caption(line):
    assert kinds(f"{line}\n\nHolm resigned.")[0] is Block.CAPTION

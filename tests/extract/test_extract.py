import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import Article
from timeline.build import tell

_WORDS = (
    "Holm Ruiz the a said that agreed to meet after Monday, on in . “ ” \" ' meeting summit not will would if and , ; —"
    " ( ) who which he she it they told killed by of with between 2023 3.5 was were has been ending BP's ruled out"
    " according hours later declined\n\n \n • … ? ! © Leave a Reply"
).split(" ")


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=60))
def test_any_words_in_any_order_yield_mentions_inside_the_text(words):
    text = " ".join(words)
    if not text.strip():
        return
    for mention in tell(Article("story", text, "2024-03-13")):
        assert 0 <= mention.span.start <= mention.trigger.start < mention.trigger.end <= mention.span.end <= len(text)
        assert mention.text == text[mention.span.start : mention.span.end]
        assert len(mention.title.split()) <= 12
        assert all(name for name in mention.actors)


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=120))
def test_any_text_is_read_without_an_exception(text):
    if text.strip():
        tell(Article("story", text, "2024-03-13"))


@pytest.mark.parametrize(
    "text",
    [
        "FERRY RAMS PIER\nTHE FERRY RAMMED A PIER IN BERGEN",
        "holm resigned and ruiz stayed and voss left " * 30,
        "<p>Holm resigned</p><br><a href='x'>more</a>",
        "Wheat 250.30 +1.2\nCorn 180.10 -0.4\nSoy 420.00 0.0",
        "Leave a Reply\n\nYour email address will not be published.",
        "By Lena Falk\n\n© 2024 Courier",
    ],
)
def test_odd_pages_are_read_without_an_exception(text):
    tell(Article("story", text, "2024-03-13"))


@pytest.mark.parametrize(
    "text",
    [
        "Leave a Reply\n\nYour email address will not be published. Holm resigned on Monday.",
        "By Lena Falk\n\n© 2024 Courier, founded in 1901 by Karl Voss",
        "Wheat 250.30 +1.2\nCorn 180.10 -0.4\nSoy 420.00 0.0",
        "Get the daily news\nWe published 40 stories on Monday for you to read.",
    ],
)
def test_furniture_and_price_lists_tell_no_event(text):
    assert tell(Article("story", text, "2024-03-13")) == ()


def test_titles_name_who_and_hold_no_date(story):
    told = story("Chilean President Ana Ruiz resigned on Monday. She praised union leaders.")
    assert told.at("resigned").title == "Ana Ruiz resigned"
    assert told.at("praised").title == "Ana Ruiz praised union leaders"


def test_a_noun_is_titled_by_its_phrase(story):
    told = story("The summit between Ana Ruiz and Peter Holm in Bergen ended on Monday.")
    assert told.at("summit").title.startswith(("Summit between Ana Ruiz and Peter Holm", "The summit ended"))


def test_the_same_text_is_told_the_same_twice(story):
    text = "Ana Ruiz met Peter Holm in Bergen on Monday. He said Chile would join."
    assert story(text).mentions == story(text).mentions


def test_publishing_a_week_later_moves_every_date_a_week(story):
    text = "Ana Ruiz met Peter Holm on Monday. Ruiz will resign on Friday. Rebels seized the airport."
    early, late = story(text, "2024-03-13"), story(text, "2024-03-20")
    assert [m.when.shift(7) for m in early.mentions] == [m.when for m in late.mentions]


def test_a_deal_nobody_is_named_in_and_nobody_has_made_is_no_event(story):
    assert story("A deal would help everyone.").mentions == ()


def test_an_answer_not_given_is_titled_whole(story):
    told = story("Ana Ruiz was not going to confirm the merger.")
    assert told.at("confirm").title == "Ana Ruiz was not going to confirm the merger"

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import Article
from timeline.article import Block
from timeline.lang.en.lexicon import LEXICON
from timeline.scan import sentences


def split(text):
    article = Article("story", text, "2024-03-13")
    return [article.quote(sentence.span) for sentence in sentences(article, LEXICON)]


@pytest.mark.parametrize(
    "parts",
    [
        ["Mr. Holm left.", "He drove to Bergen."],
        ["The U.S. envoy met J.D. Price at 5 p.m. Monday.", "Nothing was signed."],
        ["Shares fell 3.5 percent.", "They rose later."],
        ["He moved to the U.S.", "The plan failed."],
        ["“I resigned.”", "Holm left the room."],
        ["“Who pays?” Holm asked.", "Nobody answered."],
        ["“It is over!” said Ruiz.", "She left."],
        ["He paused… and went on.", "They cheered."],
        ["“We waited…. It was late.”"],
        ['"The fund will not be run by us. "', "Voss agreed."],
        ["Gen. Ferri v. Norvik Inc. was heard on Jan. 4.", "It lasted an hour."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(parts):
    if len(parts) == 1:
        assert split(parts[0])[-1].endswith("late.”")
    else:
        assert split(" ".join(parts)) == parts


def test_a_line_cut_in_mid_sentence_goes_on():
    assert split("The main obstacle to a new treaty between the two is the\nBergen clause of 1998.") == [
        "The main obstacle to a new treaty between the two is the\nBergen clause of 1998."
    ]


def test_front_matter_is_no_sentence():
    text = "---\npublished: 2024-03-13\n---\nHolm resigned."
    article = Article("story", text, "2024-03-13", body=text.index("Holm"))
    assert [article.quote(s.span) for s in sentences(article, LEXICON)] == ["Holm resigned."]


def test_paragraphs_are_counted():
    article = Article("story", "Holm resigned. Ruiz stayed.\n\nVoss left.", "2024-03-13")
    assert [s.paragraph for s in sentences(article, LEXICON)] == [0, 0, 1]


def test_a_title_line_is_a_headline():
    article = Article("story", "Ferry Rams Pier in Bergen\n\nA ferry rammed a pier.", "2024-03-13")
    assert [s.block for s in sentences(article, LEXICON)] == [Block.HEADLINE, Block.BODY]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("aB .!?\n“”\"'…\t1,)("), min_size=1, max_size=200))
def test_any_text_splits_into_sentences_in_order_that_do_not_overlap(text):
    if not text.strip():
        return
    article = Article("story", text, "2024-03-13")
    last = 0
    for sentence in sentences(article, LEXICON):
        assert last <= sentence.span.start < sentence.span.end <= len(text)
        assert article.quote(sentence.span).strip()
        last = sentence.span.end

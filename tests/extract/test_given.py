import pytest

from timeline.article import Article, Span
from timeline.extract.given import drafts_of, mention_of
from timeline.extract.narrative import is_likelier_first, layer
from timeline.lang.en import ENGLISH
from timeline.mention import Hint, Status
from timeline.resolve import resolve
from timeline.scan import scan, sentences


@pytest.fixture
def drafts():
    """Read a text published on Wednesday 13 March 2024, and give the drafts of some of its words by those words."""

    def read(text, *marked):
        article = Article("story", text, "2024-03-13")
        timexes = resolve(article, scan(article, ENGLISH.grammar), ENGLISH.grammar)
        spans = {word: Span("story", text.index(word), text.index(word) + len(word)) for word in marked}
        lexicon = ENGLISH.lexicon
        found = drafts_of(article, sentences(article, lexicon), timexes, lexicon, tuple(spans.values()))
        return [found[spans[word]] for word in marked]

    return read


def test_a_word_in_no_table_has_a_draft_with_its_date_and_order(drafts):
    wilted, watered = drafts("The roses wilted on Tuesday after Holm watered them.", "wilted", "watered")
    assert mention_of(wilted).when.earliest == "2024-03-12"
    assert [told.hint for told in mention_of(wilted).told] == [Hint.AFTER]
    assert mention_of(watered).status is Status.HAPPENED


def test_a_word_that_is_neither_verb_nor_noun_has_one_too(drafts):
    (ready,) = drafts("Holm was calm on Tuesday.", "calm")
    assert mention_of(ready).title == "calm"


def test_what_is_told_in_the_pluperfect_is_likelier_first(drafts):
    fell, fled = drafts("The bridge fell. Holm had fled.", "fell", "fled")
    assert is_likelier_first(fled, fell)
    assert layer(fled) < layer(fell)


def test_who_comments_is_likelier_last(drafts):
    said, fell = drafts("Holm said it was sad. The bridge fell.", "said", "fell")
    assert is_likelier_first(fell, said)


def test_what_will_be_is_likelier_last_even_in_a_statement(drafts):
    said, fall = drafts("Holm said the bridge will fall.", "said", "fall")
    assert is_likelier_first(said, fall)
    said, fell = drafts("Holm said the bridge fell.", "said", "fell")
    assert is_likelier_first(fell, said)


def test_a_story_runs_on_and_a_report_turns_back(drafts):
    fell, rose = drafts("The bridge fell. The river rose.", "fell", "rose")
    assert is_likelier_first(fell, rose)
    fell, rose = drafts("The bridge fell. Holm sang. Holm danced. Holm ate. The river rose.", "fell", "rose")
    assert is_likelier_first(rose, fell)


def test_the_likelier_is_told_from_either_side(drafts):
    pair = drafts("Holm, who crossed the bridge, said it fell.", "crossed", "said")
    assert is_likelier_first(*pair) is not is_likelier_first(*reversed(pair))
    assert is_likelier_first(pair[0], pair[0]) is None

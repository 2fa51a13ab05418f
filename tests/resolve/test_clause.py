"""The words around an expression: those of its sentence, in order, however long the text."""

import pytest

from timeline.lang.en import ENGLISH
from timeline.resolve.clause import Clause

TENSE = ENGLISH.grammar.tense


def _around(text, word):
    start = text.index(word)
    clause = Clause(TENSE)
    return clause.back(text, start).reach(24)[::-1], clause.after(text, start + len(word))


@pytest.mark.parametrize(("text", "before", "after"), [
    ("It rained. The board, she said Tuesday, has met. Nobody came.",
        ["the", "board", ",", "she", "said"], [",", "has", "met"]),
    ("Rain\n\nHe won’t come Tuesday\nor later\n \nSun", ["he", "won't", "come"], ["or", "later"]),
    ("It closed.” “We left Tuesday!” he wrote", ["”", "“", "we", "left"], []),
    ("In May it was Tuesday", ["in", "May", "it", "was"], []),
    ("Tuesday", [], []),
])  # fmt: skip
def test_the_words_of_the_sentence_are_given_and_no_others(text, before, after):
    assert _around(text, "Tuesday") == (before, after)


def test_what_is_remembered_gives_the_same_words_again():
    clause, text = Clause(TENSE), "He said it: “Done.” They left at noon."
    assert [clause.back(text, 30).reach(24) for _ in range(2)] == [["left", "they", "”"]] * 2


def test_a_verb_tells_and_a_noun_does_not():
    clause = Clause(TENSE)
    assert [clause.tells(word) for word in ("said", "painted", "will", "table")] == [True, True, True, False]


def test_no_more_words_are_cut_than_any_look_needs():
    before, after = _around("word " * 5000 + "Tuesday" + " word" * 5000, "Tuesday")
    assert (len(before), len(after)) == (24, 24)

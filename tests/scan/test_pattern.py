"""The language of patterns."""

import pytest

from timeline.scan.pattern import Choice, Context, Hole, Maybe, Row, Word, parse


def test_a_pattern_is_a_row_of_words_holes_choices_and_what_may_be_missing():
    assert parse("[the] {n:count} {unit} (ago|back)") == Row(
        (Maybe(Word("the")), Hole("n", "count"), Hole("unit", "unit"), Choice((Word("ago"), Word("back"))))
    )


def test_context_stands_beside_the_expression():
    assert parse("<in> {year}") == Row((Context(Word("in")), Hole("year", "year")))


def test_a_tilde_is_a_hyphen_or_nothing():
    assert parse("mid~week") == Row((Word("mid"), Maybe(Word("-")), Word("week")))


@pytest.mark.parametrize("broken", ["(a", "[a", "a)", "<a", "a]"])
def test_a_bracket_that_is_not_closed_is_refused(broken):
    with pytest.raises(ValueError, match=r"bracket|lacks"):
        parse(broken)

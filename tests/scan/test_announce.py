"""What announces rules is found in one pass."""

import re

import pytest

from timeline.grammar import Grammar, Rules
from timeline.meaning import Vague
from timeline.rule import Rule, Shape
from timeline.scan.announce import plain, trie
from timeline.scan.compile import compiled

SHAPES = (
    Shape("slashed", r"\d+/\d+/\d+", r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"),
    Shape("year4", r"\d{4}", r"[0-9]{4}"),
    Shape("number", r"\d+"),
)


def _called(text, *patterns, common=("the",)):
    """Return what announces something in a text, and the rules called, one bit each."""
    rules = tuple(Rule(f"rule{n}", pattern, lambda: Vague("PRESENT_REF")) for n, pattern in enumerate(patterns))
    watch = compiled(Grammar("xx", lambda: Rules(rules, {}, SHAPES, frozenset(common)))).watch
    return [(match.start(), watch.called(match)) for match in watch.regex.finditer(plain(text))]


def test_the_plain_text_keeps_every_offset():
    text = "Märch 5,\t“naïve” \U0001f600 10:30 9/11 İstanbul"
    assert len(plain(text)) == len(text) + 2
    assert plain("Ab-C:1/2") == b" ab c 1 2 "


def test_a_trie_matches_its_words_and_no_other():
    words = [b"may", b"march", b"mar", b"monday"]
    pattern = re.compile(trie(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert not any(pattern.fullmatch(word) for word in (b"ma", b"mond", b"mayday", b""))


def test_a_rule_is_announced_by_the_rarest_word_it_must_have():
    assert _called("the moon of the old tide", "the tide", "[new] moon") == [(4, 0b10), (20, 0b01)]


def test_a_rule_that_nothing_announces_is_refused_by_name():
    with pytest.raises(ValueError, match="rule0"):
        _called("", "[now]")


def test_a_number_too_common_to_announce_anything_leaves_that_to_its_neighbour():
    assert _called("7 moons and 7 suns", "{number} suns") == [(14, 0b1)]


def test_a_written_date_also_announces_the_year_in_it():
    assert _called("on 12/30/2019", "{slashed}", "{year4}") == [(3, 0b01), (9, 0b10)]

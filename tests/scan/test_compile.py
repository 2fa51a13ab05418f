"""Patterns become a trie of triggers and expressions over word classes."""

import re

import pytest

from timeline.grammar import Grammar, Rules
from timeline.lang.en.grammar import GRAMMAR
from timeline.meaning import Vague
from timeline.rule import Rule, Slot
from timeline.scan.compile import compiled, plain, trie


def _grammar(*patterns, slots=()):
    rules = tuple(Rule(f"rule{n}", pattern, lambda: Vague("PRESENT_REF")) for n, pattern in enumerate(patterns))
    return Grammar("xx", lambda: Rules(rules, {slot.name: slot for slot in slots}, common=frozenset(["the"])))


def test_the_plain_text_keeps_every_offset():
    text = "Märch 5,\t“naïve” \U0001f600 10:30 9/11 İstanbul"
    assert len(plain(text)) == len(text) + 2
    assert plain("Ab-C:1/2") == b" ab c:1/2 "


def test_a_trie_matches_its_words_and_no_other():
    words = [b"may", b"march", b"mar", b"monday"]
    pattern = re.compile(trie(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert not any(pattern.fullmatch(word) for word in (b"ma", b"mond", b"mayday", b""))


def test_a_capital_in_the_list_demands_a_capital_in_the_text():
    machine = compiled(_grammar("{m}", slots=[Slot("m", {"May": 5, "june": 6})]))
    assert machine.letter("May") == machine.letter("MAY") == machine.letter("june")
    assert machine.letter("may") != machine.letter("May")


def test_a_rule_that_nothing_announces_is_refused_by_name():
    with pytest.raises(ValueError, match="rule0"):
        compiled(_grammar("[now]"))


def test_every_english_rule_compiles_and_none_repeats_without_bound():
    machine = compiled(GRAMMAR)
    for index in range(len(GRAMMAR.rules)):
        rule = machine.rule(index)
        assert not re.search(r"[*+]|\{\d*,\}", rule.regex.pattern)
        assert rule.longest < 60

"""Patterns become expressions over letters of words."""

import re

from timeline.lang.en.grammar import GRAMMAR
from timeline.scan.compile import compiled


def test_every_english_rule_compiles_and_none_repeats_without_bound():
    machine = compiled(GRAMMAR)
    for place in range(len(GRAMMAR.rules)):
        rule = machine.rule(place)
        assert not re.search(r"[*+]|\{\d*,\}", rule.regex.pattern)
        assert rule.longest < 60


def test_a_rule_is_compiled_once():
    machine = compiled(GRAMMAR)
    assert machine.rule(3) is machine.rule(3)

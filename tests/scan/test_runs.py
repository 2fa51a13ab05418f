"""Runs hold every word that a match around an announcement may have, and little else."""

from timeline.lang.en.grammar import GRAMMAR
from timeline.scan.compile import compiled
from timeline.scan.runs import Stretches, runs

MACHINE = compiled(GRAMMAR)


def _runs(text, body=0, stretches=None):
    stretches = stretches or Stretches(MACHINE.alphabet, MACHINE.neighbours)
    spaced = text.replace("\n", " ")
    return [text[start:end] for start, end in runs(text, spaced, body, MACHINE.watch, stretches)]


def test_a_run_ends_where_no_rule_goes_on():
    assert _runs("They had left two weeks ago without a word.") == ["two weeks ago"]


def test_text_that_announces_nothing_has_no_run():
    assert _runs("They left, and nobody saw them in the street again.") == []


def test_what_is_announced_twice_in_one_expression_is_one_run():
    assert _runs("It ended Friday, 8 March 2024 at 9 a.m. GMT") == ["Friday, 8 March 2024 at 9 a.m. GMT"]


def test_an_expression_reaches_back_into_the_run_before():
    assert _runs("They met Sunday dawn of 25 June 1950 once.")[0].startswith("Sunday dawn of 25 June 1950")


def test_a_run_goes_on_over_a_line_and_stops_at_a_paragraph():
    assert _runs("They met two\nweeks ago.") == ["two\nweeks ago."]
    assert _runs("They met in two\n \nWeeks ago they left.") == ["Weeks ago"]


def test_money_before_a_run_is_told():
    assert _runs("It cost $ 2019 then.") == ["$ 2019"]


def test_runs_are_the_same_however_little_is_remembered(monkeypatch):
    text = "On Monday, 3 June 2019 they met; two weeks later, on the 17th of June, they left. " * 3
    calm = _runs(text)
    monkeypatch.setattr("timeline.scan.runs._REMEMBERED", 2)
    assert _runs(text) == calm


def test_a_stretch_is_looked_at_once(monkeypatch):
    looked = []
    stretches = Stretches(MACHINE.alphabet, MACHINE.neighbours)
    edges = stretches._edges
    monkeypatch.setattr(stretches, "_edges", lambda row: looked.append(row) or edges(row))
    _runs("Monday, Monday, Monday, Monday,", stretches=stretches)
    assert len(looked) == 1


def test_long_stretches_are_not_remembered():
    stretches = Stretches(MACHINE.alphabet, MACHINE.neighbours)
    _runs("Monday/" * 1000, stretches=stretches)
    assert max(map(len, stretches.known)) < 100

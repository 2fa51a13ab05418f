"""Rules tell which words may follow each other, begin and end a match."""

from timeline.grammar import Grammar, Rules
from timeline.lang.en.grammar import GRAMMAR
from timeline.meaning import Vague
from timeline.rule import Rule, Slot
from timeline.scan.compile import compiled


def _machine(*patterns, slots=()):
    rules = tuple(Rule(f"rule{n}", pattern, lambda: Vague("PRESENT_REF")) for n, pattern in enumerate(patterns))
    return compiled(Grammar("xx", lambda: Rules(rules, {slot.name: slot for slot in slots})))


def _pair(machine, words):
    return machine.neighbours.pair("".join(machine.alphabet.of(word) for word in words.split()))


def test_a_pair_belongs_to_the_rules_that_may_have_it():
    machine = _machine("early [in] june", "in june", "june early")
    assert _pair(machine, "in june") == 0b011
    assert _pair(machine, "early june") == 0b001
    assert _pair(machine, "june early") == 0b100
    assert _pair(machine, "june june") == 0


def test_a_pair_inside_a_slot_belongs_to_every_rule_that_uses_it_at_any_depth():
    slots = [Slot("inner", {"new moon": 1, "tide": 2}), Slot("outer", pattern="({inner}|dusk)")]
    machine = _machine("by {outer}", "by {inner}", "dusk", slots=slots)
    assert _pair(machine, "new moon") == 0b011
    assert _pair(machine, "by tide") == 0b011
    assert _pair(machine, "by dusk") == 0b001


def test_what_may_be_missing_may_begin_a_match_and_so_may_what_follows_it():
    machine = _machine("[the] {m} [end]", slots=[Slot("m", {"june": 6})])
    opening, closing = machine.neighbours.opening, machine.neighbours.closing
    letter = machine.alphabet.of
    assert opening(letter("the")) == opening(letter("june")) == 1
    assert closing(letter("june")) == closing(letter("end")) == 1
    assert opening(letter("end")) == closing(letter("the")) == 0


def test_lengths_count_the_words_a_match_may_have():
    machine = _machine("[the] new~moon", "dusk", "by {p}", slots=[Slot("p", {"tide": 1, "the high tide": 2})])
    assert machine.neighbours.longest == (4, 1, 4)
    assert machine.neighbours.reach == 4
    assert machine.neighbours.of_one_word == 0b010


def test_every_match_of_an_english_example_is_made_of_neighbours_of_its_rule():
    machine = compiled(GRAMMAR)
    for place in range(len(GRAMMAR.rules)):
        rule = machine.rule(place)
        for text in rule.rule.means:
            words = text.replace("«", "").replace("»", "").split()
            row = "".join(machine.alphabet.of(word) or "_" for word in words)
            for match in rule.regex.finditer(row):
                assert machine.neighbours.through(match[0]) >> place & 1

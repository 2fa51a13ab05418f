"""Words get letters, and words that no pattern tells apart share one."""

from timeline.grammar import Grammar, Rules
from timeline.lang.en.grammar import GRAMMAR
from timeline.meaning import Vague
from timeline.rule import Rule, Shape, Slot
from timeline.scan.alphabet import OTHER
from timeline.scan.compile import compiled

SHAPES = (Shape("small", r"\d"), Shape("number", r"\d+"))


def _alphabet(*patterns, slots=()):
    rules = tuple(Rule(f"rule{n}", pattern, lambda: Vague("PRESENT_REF")) for n, pattern in enumerate(patterns))
    return compiled(Grammar("xx", lambda: Rules(rules, {slot.name: slot for slot in slots}, SHAPES))).alphabet


def test_a_capital_in_the_list_demands_a_capital_in_the_text():
    letter = _alphabet("{m}", slots=[Slot("m", {"May": 5, "june": 6})]).of
    assert letter("May") == letter("MAY") == letter("june")
    assert letter("may") == OTHER != letter("May")


def test_words_of_one_slot_share_a_letter_until_a_pattern_names_one_of_them():
    slots = [Slot("m", {"june": 6, "july": 7})]
    together = _alphabet("{m}", slots=slots).of
    apart = _alphabet("{m}", "old june", slots=slots).of
    assert together("june") == together("july")
    assert apart("june") != apart("july")


def test_a_number_has_the_letter_of_the_first_shape_that_fits():
    alphabet = _alphabet("june {small}", "june {number}")
    assert [alphabet.of(word) for word in ("7", "77")] == [alphabet.classes["small"], alphabet.classes["number"]]


def test_a_full_stop_is_left_to_the_stem_unless_the_word_is_known_with_it():
    letter = _alphabet("{m}", slots=[Slot("m", {"Sept.": 9})]).of
    assert letter("Sept.") not in (None, OTHER)
    assert letter("house.") is None


def test_english_classes_of_several_letters_lie_where_they_are_kept_small():
    classes = compiled(GRAMMAR).alphabet.classes
    assert {
        letter for letters in classes.values() if len(letters) > 1 for letter in letters if ord(letter) > 255
    } == set()

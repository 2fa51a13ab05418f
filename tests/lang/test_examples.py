"""Every rule keeps what its examples promise and leaves its near-misses alone."""

import pytest

import timeline
from timeline.article import Article
from timeline.grammar import Grammar, Rules
from timeline.lang.en.grammar import GRAMMAR
from timeline.rule import NOTHING, Says
from timeline.scan import scan

SAID_ON = "2024-03-13"
PARTS = {name: getattr(GRAMMAR, name) for name in ("slots", "shapes", "common", "tense", "limits")}
TIMES = [rule for rule in GRAMMAR.rules if rule.family != "not_times"]
NO_TIMES = [rule for rule in GRAMMAR.rules if rule.family == "not_times"]
EXAMPLES = [(rule, text, says) for rule in TIMES for text, says in rule.means.items()]
REJECTS = [(rule, text) for rule in TIMES for text in rule.rejects]
NOTHINGS = [(rule, text) for rule in NO_TIMES for text in rule.means]
HELD = [(rule, text) for rule in NO_TIMES for text in rule.rejects]


def _marked(text):
    """Return the sentence without its marks, and where the expression stands in it."""
    if "«" not in text:
        return text, 0, len(text)
    start = text.index("«")
    end = text.index("»") - 1
    return text.replace("«", "").replace("»", ""), start, end


@pytest.mark.parametrize(("rule", "text", "says"), EXAMPLES, ids=[f"{rule.name}-{text}" for rule, text, _ in EXAMPLES])
def test_a_rule_reads_its_example(rule, text, says):
    assert rule.means[text] is says
    plain, start, end = _marked(text)
    found = {(t.span.start, t.span.end): t for t in timeline.tag(plain, SAID_ON)}
    assert (start, end) in found, [t.text for t in found.values()]
    timex = found[start, end]
    if isinstance(says, str):
        says = Says(says)
    if says.edtf is not None:
        assert timex.when.edtf == says.edtf
    if says.value is not None:
        assert timex.value == says.value
    if says.type is not None:
        assert timex.type.value == says.type
    if says.mod is not None:
        assert timex.mod == says.mod


@pytest.mark.parametrize(("rule", "text"), REJECTS, ids=[f"{rule.name}-{text}" for rule, text in REJECTS])
def test_a_rule_leaves_its_near_miss_alone(rule, text):
    assert rule.name not in {timex.rule for timex in timeline.tag(text, SAID_ON)}


@pytest.mark.parametrize("text", [text for _, text, _ in EXAMPLES if "«" not in text])
def test_an_example_survives_a_sentence_around_it(text):
    """The value may turn with the clause; the span may not."""
    sentence = f"Officials in Oslo, {text}, had nothing to add."
    assert any(timex.text.startswith(text[:4]) or text in timex.text for timex in timeline.tag(sentence, SAID_ON))


def test_every_rule_has_an_example():
    assert [rule.name for rule in GRAMMAR.rules if not rule.means] == []
    assert [rule.name for rule in NO_TIMES if not rule.rejects] == []


@pytest.mark.parametrize(("rule", "text"), NOTHINGS, ids=[f"{rule.name}-{text}" for rule, text in NOTHINGS])
def test_words_that_are_no_time_are_left_alone(rule, text):
    assert rule.means[text] is NOTHING
    plain, start, end = _marked(text)
    assert [t.text for t in timeline.tag(plain, SAID_ON) if t.span.start < end and start < t.span.end] == []


@pytest.mark.parametrize(("rule", "text"), HELD, ids=[f"{rule.name}-{text}" for rule, text in HELD])
def test_a_time_beside_words_that_are_none_is_found(rule, text):
    plain, start, end = _marked(text)
    assert (start, end) in {(t.span.start, t.span.end) for t in timeline.tag(plain, SAID_ON)}, rule.name


@pytest.mark.parametrize("rule", NO_TIMES, ids=lambda rule: rule.name)
def test_without_the_rule_some_example_of_it_would_be_taken_for_a_time(rule):
    others = Grammar("en", lambda: Rules(**{**PARTS, "rules": tuple(one for one in GRAMMAR.rules if one is not rule)}))
    marked = [_marked(text)[0] for text in rule.means]
    assert any(scan(Article("text", plain, SAID_ON), others) for plain in marked)


def test_no_two_rules_share_a_name():
    names = [rule.name for rule in GRAMMAR.rules]
    assert len(names) == len(set(names))

"""Every rule keeps what its examples promise and leaves its near-misses alone."""

import pytest

import timeline
from timeline.lang.en.grammar import GRAMMAR
from timeline.rule import Says

SAID_ON = "2024-03-13"
EXAMPLES = [(rule, text, says) for rule in GRAMMAR.rules for text, says in rule.means.items()]
REJECTS = [(rule, text) for rule in GRAMMAR.rules for text in rule.rejects]


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
    assert [rule.name for rule in GRAMMAR.rules if not rule.means and rule.family != "not_times"] == []


def test_no_two_rules_share_a_name():
    names = [rule.name for rule in GRAMMAR.rules]
    assert len(names) == len(set(names))

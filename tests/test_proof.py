import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from timeline.errors import BadProof, InvalidInput
from timeline.lang.en.grammar import GRAMMAR
from timeline.timex import Timex, TimexType
from timeline.when import When

SEEDS = sorted((Path(timeline.__file__).parent.parent / "seeds").glob("*.txt"))
EXAMPLES = [text.replace("«", "").replace("»", "") for rule in GRAMMAR.rules for text in (*rule.means, *rule.rejects)]
GLUE = (
    " ",
    ". ",
    " and ",
    " to ",
    " from ",
    " between ",
    " said ",
    " will ",
    ", due by ",
    "\n\n",
    " after the vote. The vote was on ",
)


def _replays(text, published, policy="news"):
    for timex in timeline.tag(text, published, policy=policy):
        proof = json.loads(json.dumps(timex.proof))
        answer = timeline.replay(proof)
        assert (answer.type, answer.value, answer.mod, answer.when) == (timex.type, timex.value, timex.mod, timex.when)
        assert proof["answer"]["earliest"] == timex.when.earliest
        assert proof["answer"]["latest"] == timex.when.latest
        assert proof["said"]["text"] == text[timex.span.start : timex.span.end]
        assert [reading.is_taken for reading in timex.readings] == [True, *(False for _ in timex.rejected)]
        assert policy in timex.readings[0].policies


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_date_of_the_seeds_is_replayed_from_its_proof_alone(path):
    _replays(path.read_text(), "2025-08-19")


def test_every_example_of_every_rule_is_replayed_from_its_proof_alone():
    for text in EXAMPLES:
        _replays(text, "2024-03-13")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(EXAMPLES), min_size=1, max_size=5), st.sampled_from(GLUE), st.dates(),
       st.sampled_from([policy.value for policy in timeline.Policy]))  # fmt: skip
def test_any_text_any_day_and_any_policy_are_replayed_from_their_proofs_alone(examples, glue, day, policy):
    _replays(glue.join(examples), day, policy)


def test_what_was_said_and_what_was_supplied_stay_apart():
    [timex] = timeline.tag("The choir sang on Friday.", "2025-08-19")
    said, supplied = timex.proof["said"], timex.proof["supplied"]
    assert (said["text"], said["rule"]) == ("Friday", "weekday")
    assert "2025" not in json.dumps(said)
    assert (supplied["anchor"], supplied["direction"], supplied["word"]) == ("2025-08-19", "past", "sang")


def test_a_proof_names_the_earlier_words_that_it_counts_from():
    text = "The mill burned on 3 May 2024. The next day it rained."
    _, later = timeline.tag(text, "2025-08-19")
    anchor = later.proof["basis"]["anchor"]
    assert text[slice(*anchor["span"])] == "3 May 2024"
    assert anchor["source"] == "expression"


def test_a_changed_proof_gives_the_changed_answer():
    [timex] = timeline.tag("The choir sang on Friday.", "2025-08-19")
    proof = json.loads(json.dumps(timex.proof))
    proof["basis"]["scene"]["direction"] = "future"
    proof["answer"] = None
    assert timeline.replay(proof).value == "2025-08-22"


@pytest.mark.parametrize(("change", "where"), [
    (lambda proof: proof.pop("basis"), "basis"),
    (lambda proof: proof["basis"].update({"is": "Timeline"}), "basis"),
    (lambda proof: proof["basis"]["meaning"].update(number="four"), "basis.meaning.number"),
    (lambda proof: proof["basis"]["meaning"].update(colour="red"), "basis.meaning.colour"),
    (lambda proof: proof["basis"]["scene"].update(direction="sideways"), "basis.scene.direction"),
    (lambda proof: proof["basis"]["scene"].update(day="soon"), "basis"),
    (lambda proof: proof["basis"].pop("meaning"), "basis"),
])  # fmt: skip
def test_what_is_no_proof_is_an_error_that_names_the_field(change, where):
    proof = json.loads(json.dumps(timeline.tag("The choir sang on Friday.", "2025-08-19")[0].proof))
    change(proof)
    with pytest.raises(BadProof) as told:
        timeline.replay(proof)
    assert told.value.where == where


def test_a_time_made_by_hand_has_no_proof_and_says_so():
    timex = Timex(timeline.Span("a", 0, 3), "May", TimexType.DATE, "2024-05", None, When.on("2024-05"), "month")
    with pytest.raises(InvalidInput, match="May"):
        _ = timex.proof
    assert timex.readings == ()
    assert "2024-05" in timex.why()

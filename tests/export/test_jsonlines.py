import json

import pytest
from attrs import evolve
from hypothesis import given, settings

from timeline.build import build
from timeline.errors import BadTimelineFile
from timeline.export import export
from timeline.export.jsonlines import HEAD, loads
from timeline.ordering import Ordering
from timeline.strategies import stories


def without_proofs(line):
    return evolve(line, ordering=evolve(line.ordering, certain=dict.fromkeys(line.ordering.certain, ())))


@settings(deadline=None, max_examples=15)
@given(stories())
def test_what_is_read_back_differs_in_nothing_but_proofs_that_follow_from_others(articles):
    line = build(articles)
    exported = export(line, "jsonl")
    again = loads(exported.text)
    assert without_proofs(again) == without_proofs(line)
    assert exported.loss or again == line
    assert export(again, "jsonl").text == exported.text


def test_the_hand_made_line_comes_back_with_events_in_any_order(line):
    other = evolve(line, events=line.events[::-1], mentions=line.mentions[::-1])
    assert without_proofs(loads(export(other, "jsonl").text)) == without_proofs(other)


def records(line):
    return [json.loads(row) for row in export(line, "jsonl").text.splitlines()]


def test_each_line_is_a_record_with_sorted_keys_and_the_kinds_follow_each_other(line):
    rows = export(line, "jsonl").text.split("\n")
    assert rows[-1] == ""
    kinds = [record["record"] for record in records(line)]
    assert kinds[0] == "timeline"
    assert list(dict.fromkeys(kinds)) == ["timeline", "article", "event", "mention", "order", "relation", "conflict"]
    assert all(list(json.loads(row)) == sorted(json.loads(row)) for row in rows[:-1])


def test_one_event_more_is_a_few_lines_more_and_touches_no_other_event(line):
    whole = set(export(line, "jsonl").text.splitlines())
    less = set(export(line.where(lambda event: event.id != "eferry"), "jsonl").text.splitlines())
    changed = [json.loads(row) for row in whole ^ less]
    touched = {
        record.get("id") or record.get("event") for record in changed if record["record"] in ("event", "mention")
    }
    assert touched <= {"eferry", None}
    assert len([record for record in changed if record["record"] == "order"]) == 3


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "one line must be the head"),
        ("{", "line 1: not JSON"),
        ('{"format": "timeline/1"}', 'line 1: expected an object with the key "record"'),
        (f'{{"record": "timeline", "format": "{HEAD}"}}\n{{"record": "event"}}', "a line lacks the field 'id'"),
    ],
)
def test_a_damaged_file_names_the_line_or_the_field(text, says):
    with pytest.raises(BadTimelineFile, match=says):
        loads(text, name="story.jsonl")


def test_an_order_that_names_an_event_twice_is_no_timeline(line):
    rows = export(line, "jsonl").text.splitlines()
    order = next(row for row in rows if '"record": "order"' in row)
    with pytest.raises(BadTimelineFile):
        loads("\n".join([*rows, order.replace('"after": ', '"after": "nobody", "was": ')]))


def test_an_empty_line_of_events_is_read_back():
    from timeline.timeline import Timeline

    assert loads(export(Timeline((), Ordering()), "jsonl").text) == Timeline((), Ordering())

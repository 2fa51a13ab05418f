import copy
import json

import pytest
from hypothesis import given, settings

import timeline
from timeline.export import export
from timeline.export.schema import schema
from timeline.granularity import Granularity
from timeline.mention import Stance, Status
from timeline.strategies import stories

jsonschema = pytest.importorskip("jsonschema", reason="the schema is checked by jsonschema, of the extra [test]")


def strict():
    """Return the schema with no unknown key allowed, so that a field without a description is found."""
    told = schema()
    for each in (told, *told["$defs"].values()):
        if "properties" in each:
            each["additionalProperties"] = False
    for case in told["$defs"]["kept"]["oneOf"]:
        case["additionalProperties"] = False
    return told


def validator(told):
    kind = jsonschema.validators.validator_for(told)
    kind.check_schema(told)
    return kind(told)


def test_the_made_up_story_and_the_seeds_follow_the_schema_and_have_no_field_that_it_does_not_name(line):
    for each in (line, timeline.build("seeds")):
        assert not list(validator(strict()).iter_errors(json.loads(export(each, "json").text)))


@settings(deadline=None, max_examples=10)
@given(stories())
def test_every_story_follows_the_schema(articles):
    validator(strict()).validate(json.loads(export(timeline.build(articles), "json").text))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), "timeline/2"),
        (("events", 0, "status"), "over"),
        (("events", 0, "when", "earliest"), "soon"),
        (("events", 0, "when", "fills"), "yes"),
        (("events", 0, "mentions"), []),
        (("events", 0, "mentions", 0, "trigger"), [1]),
        (("articles", 0, "published"), None),
        (("order",), ["a", "a"]),
    ],
)
def test_the_schema_refuses_what_is_no_timeline(line, path, value):
    record = copy.deepcopy(json.loads(export(line, "json").text))
    target = record
    for key in path[:-1]:
        target = target[key]
    target[path[-1]] = value
    assert list(validator(schema()).iter_errors(record))


def test_the_words_of_the_schema_are_those_of_the_library():
    told = schema()["$defs"]
    assert told["status"]["enum"] == [status.value for status in Status]
    assert told["claim"]["properties"]["stance"]["enum"] == [stance.value for stance in Stance]
    assert told["when"]["properties"]["granularity"]["enum"] == [unit.value for unit in Granularity]

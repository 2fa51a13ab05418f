import json

import pytest
from sketches import Story

from timeline.export import export
from timeline.mention import Status


@pytest.fixture(scope="module")
def nodes(line):
    graph = json.loads(export(line, "jsonld").text)["@graph"]
    return {node["@id"].rpartition(":")[2]: node for node in graph}


def test_only_what_took_place_or_is_to_is_an_event(line, nodes):
    for event in line:
        kind = nodes[event.id]["@type"]
        plain = (Status.HAPPENED, Status.ONGOING, Status.SCHEDULED, Status.PLANNED, Status.POSTPONED, Status.CANCELLED)
        assert kind == ("Event" if event.status in plain else "Claim")


def test_a_claim_names_who_makes_it_and_where(nodes):
    claim = nodes["ewalk"]
    assert claim["name"] == "Denied by Ferry union: Members walk out"
    assert claim["author"] == [{"@type": "Thing", "name": "Ferry union"}]
    assert claim["appearance"] == [{"@id": "urn:newstimeline:article:ferry-1"}]
    assert "startDate" not in claim


def test_a_date_is_written_where_it_says_no_more_than_was_told(nodes):
    assert nodes["ecall"]["startDate"] == "2025-08-18"
    assert nodes["efeb"]["startDate"] == "2025-02"
    assert (nodes["eferry"]["startDate"], nodes["eferry"]["endDate"]) == ("2025-08-18", "2025-08-24")
    for vague in ("etalks", "ewarn", "ethree", "ereport"):
        assert "startDate" not in nodes[vague]
    assert nodes["etalks"]["edtf"] == "[2025-08-19..2025-09-02]"
    assert "edtf" not in nodes["ethree"]


def test_a_postponed_event_has_the_date_it_had(nodes):
    vote = nodes["evote"]
    assert vote["eventStatus"] == "https://schema.org/EventPostponed"
    assert vote["previousStartDate"] == "2025-08-19"
    assert "startDate" not in vote


def test_an_address_that_is_no_web_page_is_left_out(nodes):
    assert nodes["ferry-1"]["url"] == "https://post.example/1"
    assert "url" not in nodes["ferry-3"]


def test_every_node_an_event_points_to_is_there(nodes):
    ids = {node["@id"] for node in nodes.values()}
    for node in nodes.values():
        assert {each["@id"] for each in node.get("subjectOf", node.get("appearance", []))} <= ids


def test_the_text_may_stand_in_a_script_element():
    assert "<" not in export(Story().tell("</script><script>x", "2024-03-12").line, "jsonld").text

"""TimeML is checked against the declarations of version 1.2.1 and against the rules that a DTD cannot say."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings

import timeline
from timeline.article import Article
from timeline.build import build
from timeline.export import export
from timeline.strategies import stories

etree = pytest.importorskip("lxml.etree", reason="the DTD is checked by lxml, of the extra [test]")

DTD = etree.DTD(str(Path(__file__).parent / "timeml_1_2_1.dtd"))
VALUE = re.compile(
    r"[0-9X]{2,4}(-(([0-9X]{2}(-[0-9X]{2}(T([0-9X]{2}(:[0-9X]{2}(:[0-9X]{2})?)?|MO|MI|AF|EV|NI|DT))?)?)"
    r"|W[0-9X]{2}(-([1-7]|WE))?|SP|SU|FA|WI|H[12X]|Q[1-4X]))?"
    r"|BC[0-9X]{4}|P(([0-9.]+|X)[A-Z]{1,2})+(T(([0-9.]+|X)[HMS])+)?|PT(([0-9.]+|X)[HMS])+|(PAST|PRESENT|FUTURE)_REF"
)


def document(line):
    return etree.fromstring(export(line, "timeml").content)


def check(line):
    root = document(line)
    assert DTD.validate(root), DTD.error_log
    for time in root.iter("TIMEX3"):
        assert VALUE.fullmatch(time.get("value")), time.get("value")
    kinds = {each.get(key): each.tag for each in root.iter() for key in ("tid", "eid", "eiid") if each.get(key)}
    for link in root.iter("TLINK", "SLINK"):
        for key, kind in (
            ("eventInstanceID", "MAKEINSTANCE"), ("relatedToEventInstance", "MAKEINSTANCE"),
            ("subordinatedEventInstance", "MAKEINSTANCE"), ("relatedToTime", "TIMEX3"),
        ):  # fmt: skip
            assert link.get(key) is None or kinds[link.get(key)] == kind
    for link in root.iter("TLINK"):
        assert sum(link.get(key) is not None for key in ("relatedToEventInstance", "relatedToTime")) == 1
    for instance in root.iter("MAKEINSTANCE"):
        assert kinds[instance.get("eventID")] == "EVENT"
    return root


def test_the_seeds_and_the_made_up_story_are_valid(line):
    for each in (line, timeline.build("seeds")):
        root = check(each)
        publication = [time for time in root.iter("TIMEX3") if time.get("functionInDocument") == "PUBLICATION_TIME"]
        assert [time.get("value") for time in publication] == [a.published.isoformat() for a in each.articles]


@settings(deadline=None, max_examples=15)
@given(stories())
def test_every_story_is_valid_and_holds_the_texts_unchanged(articles):
    line = build(articles)
    root = check(line)
    whole = "".join(root.itertext())
    for article in line.articles:
        assert article.text[article.body :].replace("\r\n", "\n") in whole


def test_what_was_denied_is_negative_and_what_did_not_happen_has_its_status_as_modality(line):
    root = document(line)
    words = {event.get("eid"): event.text for event in root.iter("EVENT")}
    told = {
        words[each.get("eventID")]: (each.get("polarity"), each.get("modality")) for each in root.iter("MAKEINSTANCE")
    }
    assert told["walked out"] == ("NEG", "denied")
    assert told["finished"] == ("POS", "claimed")
    assert told["Talks"] == ("POS", "planned")
    assert told["rang"] == ("POS", None)


def test_tellings_of_one_event_are_identical_and_dates_include_them(line):
    root = document(line)
    words = {event.get("eid"): event.text for event in root.iter("EVENT")}
    instances = {each.get("eiid"): words[each.get("eventID")] for each in root.iter("MAKEINSTANCE")}
    times = {time.get("tid"): time.text for time in root.iter("TIMEX3")}
    links = [
        (instances[link.get("eventInstanceID")], link.get("relType"),
         instances.get(link.get("relatedToEventInstance")) or times[link.get("relatedToTime")])
        for link in root.iter("TLINK")
    ]  # fmt: skip
    assert ("rang", "IDENTITY", "call") in links
    assert ("rang", "IDENTITY", "spoke") in links
    assert ("rang", "IS_INCLUDED", "on Monday") in links
    assert ("run", "SIMULTANEOUS", "from 18 to 24 August") in links
    assert ("Talks", "BEFORE", "three-way") not in links
    assert any(a == "Talks" and relation == "BEFORE" for a, relation, _ in links)


def test_what_somebody_says_hangs_on_the_verb_they_say_it_with():
    text = "Mayor Ines Duarte said on Monday that Olof Brandt had resigned on Sunday."
    root = check(timeline.build(Article("a", text, "2025-08-19")))
    (link,) = root.iter("SLINK")
    words = {event.get("eid"): event.text for event in root.iter("EVENT")}
    instances = {each.get("eiid"): words[each.get("eventID")] for each in root.iter("MAKEINSTANCE")}
    assert link.get("relType") == "EVIDENTIAL"
    assert instances[link.get("eventInstanceID")] == "said"
    assert instances[link.get("subordinatedEventInstance")] == "resigned"


def test_words_that_carry_a_date_already_are_marked_once_and_the_rest_of_them_names_the_event():
    from readers import told

    line = told("Monday's talks")
    root = document(line)
    assert [event.text for event in root.iter("EVENT")] == ["Monday's talks"]
    check(line)

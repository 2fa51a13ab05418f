import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import ArticleError, BadPublicationDate, BadRecord, UndecodableText
from timeline.read.records import Record, raw_record, raw_records, records

GOOD = b'{"id": "7", "published": "2025-08-19", "text": "The ferry sank."}\n'


def only(line):
    (found,) = records([line], "wire.jsonl")
    return found


def test_a_good_line_is_a_record_that_knows_its_place():
    assert only(GOOD) == Record("wire.jsonl:1", 1, json.loads(GOOD))


def test_blank_lines_are_counted_but_no_records():
    (found,) = records([b"\xef\xbb\xbf\n", b"  \r\n", GOOD], "wire.jsonl")
    assert found.place == "wire.jsonl:3"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"{", "no JSON"),
        (b"ferry", "no JSON"),
        (b'"ferry"', "no object"),
        (b"[1]", "no object"),
        (b"null", "no object"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b"1" * 10_000, "no JSON"),
    ],
)
def test_a_line_that_holds_no_object_is_an_error_in_its_place(line, says):
    found = only(line)
    assert isinstance(found, BadRecord)
    assert str(found).startswith("wire.jsonl:1: line: ")
    assert says in found.problem


def test_bytes_that_are_not_utf_8_spoil_their_own_line_only():
    bad, good = records([b'{"text": "\xe9"}\n', GOOD], "wire.jsonl")
    assert isinstance(bad, UndecodableText)
    assert (bad.article, bad.offset) == ("wire.jsonl:1", 10)
    assert isinstance(good, Record)


def test_fields_come_as_they_stand_and_other_keys_are_passed_over():
    raw = raw_record({"id": 7, "text": " The ferry.\r\n", "title": "T", "url": "", "tags": [1]}, "here", "wire:1")
    assert (raw.id, raw.text, raw.fields) == ("7", " The ferry.\r\n", {"title": "T"})


def test_a_record_without_an_id_is_named_by_file_and_line():
    (raw,) = raw_records([b'{"text": "The ferry sank."}'], "inbox/wire.jsonl", "wire")
    assert raw.id == "wire:1"
    assert raw.place == "inbox/wire.jsonl:1"


def test_dates_and_whole_numbers_are_taken_as_text():
    raw = raw_record({"id": 7, "published": dt.date(2025, 8, 19), "text": "x"}, "here", "wire:1")
    assert raw.article(None).published == dt.date(2025, 8, 19)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({}, "text"),
        ({"text": None}, "text"),
        ({"text": 5}, "text"),
        ({"text": ["x"]}, "text"),
        ({"text": "x", "title": {}}, "title"),
        ({"text": "x", "id": [1]}, "id"),
        ({"text": "x", "id": True}, "id"),
        ({"text": "x", "url": 5}, "url"),
    ],
)
def test_a_value_of_another_kind_is_an_error_that_names_its_field(values, field):
    with pytest.raises(BadRecord) as caught:
        raw_record(values, "wire.jsonl:4", "wire:4")
    assert caught.value.field == field
    assert "wire.jsonl:4" in str(caught.value)


@pytest.mark.parametrize("published", [20250819, 1755561600, 2025.5, True, ["2025-08-19"]])
def test_a_publication_date_that_is_no_text_is_never_read_as_a_day(published):
    with pytest.raises(BadPublicationDate, match=r'is \w+, not text; write it as "YYYY-MM-DD"'):
        raw_record({"text": "x", "published": published}, "wire.jsonl:4", "wire:4")


def test_half_a_surrogate_pair_is_replaced_and_no_offset_moves():
    found = only(b'{"id": "\\ud83d", "text": "ab\\ud83dcd\\ud83d\\ude00"}')
    raw = raw_record(found.values, found.place, "a")
    assert (raw.id, raw.text) == ("\ufffd", "ab\ufffdcd\U0001f600")


values = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text("ab \n\ud83d:-0", max_size=8)
    | st.just("2025-08-19")
    | st.lists(st.integers(), max_size=1)
)


@given(st.dictionaries(st.sampled_from(["id", "published", "text", "title", "source", "url", "origin", "x"]), values))
def test_any_json_is_an_article_or_an_article_error(record):
    for found in raw_records([json.dumps(record).encode()], "wire.jsonl", "wire"):
        try:
            article = found if isinstance(found, ArticleError) else found.article(dt.date(2025, 8, 19))
        except ArticleError as error:
            article = error
        assert "wire" in str(article) or article.text == record["text"].replace("\ud83d", "\ufffd")

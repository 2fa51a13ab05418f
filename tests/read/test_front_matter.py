import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.read.front_matter import RepeatedKey, UnclosedBlock, split_front_matter

FIELDS = ("id", "title", "published", "source", "url", "origin")


def test_the_body_begins_after_the_closing_line():
    text = "---\ntitle: Ferry sinks\npublished: 2025-08-19\n---\nThe ferry sank.\n"
    front = split_front_matter(text)
    assert front.fields == {"title": "Ferry sinks", "published": "2025-08-19"}
    assert text[front.body :] == "The ferry sank.\n"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Ferry: a wreck", "Ferry: a wreck"),
        ("Title:   Ferry  ", "Ferry"),
        ('title: "Ferry \\"Anna\\" sinks"', 'Ferry "Anna" sinks'),
        ("title: 'It''s gone'", "It's gone"),
        ("title: 'Lost' and found", "'Lost' and found"),
        ('title: "', '"'),
        ("title: Ferry # 9", "Ferry # 9"),
    ],
)
def test_values_may_be_quoted(line, title):
    assert split_front_matter(f"---\n{line}\n---\nText").fields == {"title": title}


def test_unknown_keys_comments_blanks_and_indented_lines_are_passed_over():
    text = "---\n# desk copy\nlayout: post\ntags:\n  - sea\n- ferry\n\ntitle: Ferry\n---\nText"
    assert split_front_matter(text).fields == {"title": "Ferry"}


def test_a_key_without_value_fills_nothing():
    assert split_front_matter("---\ntitle:\nurl: \nsource: ''\n---\nText").fields == {}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\n",
        "---\nWeather: rain\nThe ferry sank.",
        "---\nMayor: I was not told.\n",
        "---\ntitle:\nThe ferry sank.",
        "---\nThe ferry sank.\n---\nMore.",
        "----\ntitle: Ferry\n---\nText",
        "Text\n---\ntitle: Ferry\n---\n",
        "--- title: Ferry\n---\nText",
        "---\nhttp://example.org\n---\n",
    ],
)
def test_what_gives_no_field_is_text(text):
    front = split_front_matter(text)
    assert front.fields == {}
    assert front.body == 0


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: Ferry\nThe ferry sank.", 3),
        ("---\ntitle: Ferry\n", 2),
        ("---\npublished: 2025-08-19\n\nThe ferry sank.\n", 4),
        ("---\ntitle: Ferry\nsea and rain\n---\nText", 3),
    ],
)
def test_a_block_with_fields_must_be_closed(text, line):
    with pytest.raises(UnclosedBlock) as caught:
        split_front_matter(text)
    assert caught.value.line == line


def test_date_stands_for_published_unless_both_are_there():
    assert split_front_matter("---\ndate: 2025-08-19\n---\n").fields == {"published": "2025-08-19"}
    for order in ("date: 2024-01-01\npublished: 2025-08-19", "published: 2025-08-19\ndate: 2024-01-01"):
        assert split_front_matter(f"---\n{order}\n---\n").fields == {"published": "2025-08-19"}


def test_a_key_given_twice_must_agree_with_itself():
    assert split_front_matter("---\ntitle: A\ntitle: A\n---\n").fields == {"title": "A"}
    with pytest.raises(RepeatedKey) as caught:
        split_front_matter("---\npublished: 2025-08-19\npublished: 2025-08-20\n---\n")
    assert caught.value.field == "published"


def quoted(style, value):
    if style == "'":
        return "'" + value.replace("'", "''") + "'"
    return '"' + re.sub(r'([\\"])', r"\\\1", value) + '"'


one_line = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1).filter(str.strip)


@given(
    st.dictionaries(st.sampled_from(FIELDS), st.tuples(st.sampled_from("'\""), one_line), min_size=1),
    st.text(st.characters(exclude_categories=["Cs"])),
)
def test_what_is_written_with_quotes_is_read_back(fields, body):
    block = "".join(f"{name}: {quoted(style, value)}\n" for name, (style, value) in fields.items())
    front = split_front_matter(f"---\n{block}---\n{body}")
    assert front.fields == {name: value for name, (_, value) in fields.items()}
    assert front.body == len(block) + 8


@given(st.text("-: \ntile'\"#.\\\t", max_size=60))
def test_no_text_is_too_odd(text):
    try:
        front = split_front_matter("---\n" + text)
    except (RepeatedKey, UnclosedBlock):
        return
    assert 0 <= front.body <= len(text) + 4

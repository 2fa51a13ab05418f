import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.export.markdown import escaped, to_markdown
from timeline.export.words import one_line, shown


@pytest.fixture(scope="module")
def text(line):
    return to_markdown(line).text


def test_each_date_has_one_heading_in_the_order_of_the_line(text):
    headings = [row.removeprefix("## ") for row in text.splitlines() if row.startswith("## ")]
    assert headings[:3] == ["2014", "Feb 2025", "About Sun 10 Aug 2025"]
    assert "Undated (not before Tue 19 Aug 2025), after “Talks with the contractor”" in headings
    assert headings.count("Tue 19 Aug 2025") == 1


def test_an_event_has_its_sentence_and_links_to_its_sources(text):
    assert "**Duarte and Brandt speak by telephone** (EDTF `2025-08-18`; 3 articles, 2 origins)" in text
    assert "“Mayor Ines Duarte rang Transport Minister Olof Brandt on Monday.”" in text
    assert "[Harlow Post, 2025-08-19](<https://post.example/1>)" in text


def test_what_did_not_plainly_happen_says_so_before_its_title(text):
    assert "**Claimed by Harlow Works:** **Bridge repairs finished**" in text
    assert "**Denied by Ferry union:** **Members walk out**" in text
    assert "**Planned:** **Three-way session**" in text


def test_only_web_addresses_become_links(text):
    assert "javascript:" not in text


def test_markdown_loses_nothing_of_these_events(line):
    assert not to_markdown(line).loss


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("*bold* _it_ `code`", r"\*bold\* \_it\_ \`code\`"),
        ("<script>&amp;", "&lt;script&gt;&amp;amp;"),
        ("[a](http://x)\n# b", r"\[a\](http:\//x) \# b"),
        ("www.example.com a|b ~~c~~", r"www\.example.com a\|b \~\~c\~\~"),
    ],
)
def test_markup_in_titles_is_shown_not_done(text, written):
    assert escaped(text) == written


@given(st.text())
def test_any_text_comes_back_when_the_escapes_are_read(text):
    written = escaped(text)
    assert "<" not in written
    assert "\n" not in written
    assert html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", written)) == one_line(shown(one_line(text)))

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.read.decode import decoded
from timeline.read.plain import plain


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Rain fell.", "Rain fell."),
        ("<p>Rain<br/>fell.</p><p>Snow</p>", "Rain\n\nfell.\n\nSnow"),
        ("Rain\nfell\n\nall day", "Rain fell\n\nall day"),
        ("<style>p {}</style>Rain<script>if (a < b) {}</script> fell", "Rain fell"),
        ("<script>never closed <p>Rain", ""),
        ("a &lt;b&gt; &amp; c&nbsp;d &#8220;e&#8221;", "a <b> & c d “e”"),
        ("2 < 3 and 4 > 3", "2 < 3 and 4 > 3"),
        ("a\x00b", "a\ufffdb"),
        ("", ""),
    ],
)
def test_html_becomes_plain_text(markup, text):
    assert plain(markup) == text


@given(st.text())
def test_any_text_becomes_plain_text_that_can_be_written(markup):
    assert plain(markup).encode() is not None


@pytest.mark.parametrize(
    ("data", "told", "text"),
    [
        ("café".encode(), "", "café"),
        ("café".encode(), "iso-8859-1", "café"),
        ("café “x”".encode("cp1252"), "latin-1", "café “x”"),
        (b'<meta charset="windows-1251">' + "дата".encode("cp1251"), "", '<meta charset="windows-1251">дата'),
        ("дата".encode("koi8-r"), "koi8-r", "дата"),
        ("café".encode("utf-16"), "", "café"),
        (b"\xff", "rot13", "ÿ"),
        (b"\xff", "base64", "ÿ"),
        (b"\xff", "utf-7", "ÿ"),
        (b"\xff", "no such\x00thing", "ÿ"),
        (b"a\x81\x00b", "", "a\ufffd b"),
        (b'<?xml version="1.0" encoding="utf-8"?><html>', "", "<html>"),
    ],
)
def test_bytes_become_text_whatever_is_said_of_them(data, told, text):
    assert decoded(data, told) == text


@given(st.binary(), st.text(max_size=12))
def test_any_bytes_become_text_that_can_be_written(data, told):
    decoded(data, told).encode()

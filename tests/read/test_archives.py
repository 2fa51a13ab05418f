import gzip
import io

import pytest

from timeline.article import Trust
from timeline.errors import UnreadableSource
from timeline.read import read, stream

pytest.importorskip("warcio", reason="warcio is not installed (extra warc)")
pytest.importorskip("trafilatura", reason="trafilatura is not installed (extra web)")

PAGE = "<html><head>{head}</head><body><p>The ferry sank on Monday at the café, they said.</p></body></html>"


def record(address, body, *, status="200 OK", kind="text/html; charset=utf-8", day="2025-08-20", what="response"):
    """Return one record of ISO 28500, written out by hand."""
    body = body if isinstance(body, bytes) else body.encode()
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = f"WARC/1.0\r\nWARC-Type: {what}\r\nWARC-Record-ID: <urn:uuid:{len(http)}>\r\nWARC-Target-URI: {address}\r\n"
    head += f"WARC-Date: {day}T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
    return f"{head}Content-Length: {len(http)}\r\n\r\n".encode() + http + b"\r\n\r\n"


DATED = record("https://h.example/2025/08/19/a", PAGE.format(head=""))
UNDATED = record("https://h.example/b", PAGE.format(head=""))
LATER = record("https://h.example/c", PAGE.format(head='<meta name="date" content="2026-01-01">'))
OTHERS = (
    record("https://h.example/a.png", b"\x89PNG", kind="image/png"),
    record("https://h.example/404", PAGE.format(head=""), status="404 Not Found"),
    record("https://h.example/q", PAGE.format(head=""), what="request"),
)


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz"])
def test_an_archive_gives_its_pages_with_address_and_day_and_nothing_else(tmp_path, name):
    pack = gzip.compress if name.endswith(".gz") else bytes
    (tmp_path / name).write_bytes(b"".join(map(pack, (OTHERS[0], DATED, *OTHERS[1:], UNDATED))))
    first, second = read(tmp_path).articles
    assert (first.id, first.url) == ("crawl:2", "https://h.example/2025/08/19/a")
    assert (str(first.published), first.published_from, first.trust) == ("2025-08-19", "url", Trust.FOUND)
    assert (second.id, str(second.published), second.published_from) == ("crawl:5", "2025-08-20", "capture")
    assert "café" in first.text


def test_the_day_of_capture_is_trusted_least():
    (one,) = stream(io.BytesIO(UNDATED))
    assert one.trust is Trust.DOUBTFUL
    assert "only the day of its capture is known" in one.notes[0]
    (given,) = stream(io.BytesIO(UNDATED), published="2025-08-18")
    assert (str(given.published), given.published_from, given.trust) == ("2025-08-18", "argument", Trust.STATED)


def test_a_page_dated_after_its_capture_is_doubtful():
    (one,) = stream(io.BytesIO(LATER))
    assert (str(one.published), one.trust) == ("2026-01-01", Trust.DOUBTFUL)
    assert "but the capture is of 2025-08-20" in one.notes[0]


def test_the_encoding_that_the_server_told_is_used():
    latin = record(
        "https://h.example/l", PAGE.format(head="").encode("latin-1"), kind='text/html; charset="ISO-8859-1"'
    )
    (one,) = stream(io.BytesIO(latin))
    assert "café" in one.text


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
@pytest.mark.parametrize("part", [0.3, 0.6, 0.8, 0.95, 0.99])
def test_an_archive_that_is_broken_off_gives_what_stood_before_and_tells_the_rest(pack, part):
    whole = b"".join(map(pack, (DATED, UNDATED, LATER)))
    problems = []
    articles = list(stream(io.BytesIO(whole[: int(len(whole) * part)]), on_error=problems.append))
    assert [one.id for one in articles] == ["stream:1", "stream:2", "stream:3"][: len(articles)]
    assert len(articles) >= (1 if part > 0.4 else 0)
    assert all(str(problem).startswith("stream") for problem in problems)


MHTML = """From: <Saved by a browser>
Snapshot-Content-Location: https://h.example/s
Date: Wed, 20 Aug 2025 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--B"

----B
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable
Content-Location: https://h.example/s

<html><head>{head}</head><body><p>The ferry sank=
 on Monday at the caf=C3=A9, they said.</p></body></html>
----B--
"""


def test_a_page_saved_as_one_file_is_a_page(tmp_path):
    path = tmp_path / "ferry.mhtml"
    path.write_text(MHTML.format(head='<meta name=3D"date" content=3D"2025-08-19">'), newline="\r\n")
    (one,) = read(path).articles
    assert (one.id, one.url, str(one.published)) == ("ferry", "https://h.example/s", "2025-08-19")
    assert one.text == "The ferry sank on Monday at the café, they said."
    (undated,) = stream(io.StringIO(MHTML.format(head="")))
    assert (str(undated.published), undated.published_from, undated.trust) == ("2025-08-20", "capture", Trust.DOUBTFUL)


def test_a_saved_file_without_a_page_is_told(tmp_path):
    (tmp_path / "a.mht").write_text("MIME-Version: 1.0\nContent-Type: text/plain\n\nRain.\n")
    with pytest.raises(UnreadableSource, match="holds no page"):
        read(tmp_path / "a.mht")

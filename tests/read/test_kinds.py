import gzip
import io
import json
import zipfile

import pytest

from timeline.errors import BadRecord, UndecodableText, UnreadableSource
from timeline.read import read, stream
from timeline.read.kinds import ENDINGS, kind_named, kind_of, stem_of
from timeline.read.streams import LARGEST, binary

FERRY = "---\npublished: 2025-08-19\n---\nThe ferry sank.\n"
RECORD = json.dumps({"id": "r", "published": "2025-08-19", "text": "Rain fell."}) + "\n"


def zipped(members, **options):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize("ending", sorted(set(ENDINGS) - {".zip"}))
def test_every_kind_may_be_packed(ending):
    assert kind_named(f"News{ending.upper()}.GZ").is_packed
    assert kind_named(f"news{ending}").name == ENDINGS[ending]
    assert stem_of(f"a/news{ending}.gz") == stem_of(f"a/news{ending}") == "a/news"


@pytest.mark.parametrize("name", ["news", "news.gz", "news.tar.gz", "news.zip.gz", "news.pdf", ""])
def test_other_names_are_of_no_kind(name):
    assert kind_named(name) is None


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("The ferry sank.", "text"),
        (FERRY, "text"),
        ("", "text"),
        ("\ufeff\n " + RECORD, "records"),
        ('{"version": "https://jsonfeed.org/version/1.1"', "feed"),
        ("<!DOCTYPE html><p>", "page"),
        ("<!-- note --><HTML lang=en>", "page"),
        ('<?xml version="1.0"?>\n<!-- note -->\n<rss version="2.0">', "feed"),
        ("<feed xmlns=", "feed"),
        ("<b>Ferry</b> sinks", "text"),
        ("WARC/1.0\r\n", "archive"),
        ("PK\x03\x04", "folder"),
        ("published;text\n", "table"),
        ("Text, as we said, published", "text"),
        ("text\n", "text"),
    ],
)
def test_the_kind_of_a_stream_is_told_by_how_it_begins(head, kind):
    assert kind_of(head.encode(), {}).name == kind


@pytest.mark.parametrize(
    ("name", "content"), [("a.txt.gz", FERRY), ("a.jsonl.gz", RECORD), ("a.csv.gz", "published,text\n2025-08-19,x\n")]
)
def test_packed_files_are_read_as_if_they_were_not(tmp_path, name, content):
    (tmp_path / name).write_bytes(gzip.compress(content.encode()))
    assert len(read(tmp_path / name).articles) == len(read(tmp_path).articles) == 1
    assert read(io.BytesIO(gzip.compress(content.encode()))).articles[0].text == read(tmp_path).articles[0].text


def test_a_packed_file_that_is_broken_off_gives_what_stood_before(tmp_path):
    lines = "".join(
        json.dumps({"id": f"{n}", "published": "2025-08-19", "text": f"Rain {n * n}."}) + "\n" for n in range(5000)
    )
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines.encode())[:-2000])
    reading = read(tmp_path, skip_errors=True)
    assert len(reading.articles) > 1000
    assert "a.jsonl.gz: source: is damaged" in str(reading.problems[-1])
    (tmp_path / "b.txt.gz").write_bytes(b"no gzip at all")
    with pytest.raises(UnreadableSource, match=r"b\.txt\.gz: source: is damaged"):
        read(tmp_path / "b.txt.gz")


def test_a_packed_file_that_unpacks_to_more_than_any_article_is_refused():
    bomb = gzip.compress(b"a" * (LARGEST + 10), 1)
    assert len(bomb) < 400_000
    with pytest.raises(UnreadableSource, match="larger than 64 MB"):
        read(io.BytesIO(bomb), published="2025-08-19")


def test_what_is_packed_twice_is_not_unpacked_for_ever():
    with pytest.raises(UnreadableSource, match="packed twice"):
        read(io.BytesIO(gzip.compress(gzip.compress(FERRY.encode()))))


def test_a_zip_is_read_as_a_folder(tmp_path):
    members = {
        "b.txt": FERRY,
        "sub/c.jsonl": RECORD,
        "a.md": FERRY,
        "README.md": "no",
        ".x/d.txt": "no",
        "pic.png": "no",
        "data.json": "{}",
    }
    (tmp_path / "week.zip").write_bytes(zipped(members))
    assert [one.id for one in read(tmp_path).articles] == ["r", "week/a", "week/b"]
    assert [one.id for one in stream(io.BytesIO(zipped(members)))] == ["stream/a", "stream/b", "r"]


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "sub/../../a.txt", "..\\a.txt", "C:\\a.txt", "C:/a.txt"])
def test_a_name_that_leads_out_of_a_zip_is_refused_and_the_rest_read(tmp_path, name):
    path = tmp_path / "in" / "odd.zip"
    path.parent.mkdir()
    path.write_bytes(zipped({name: FERRY, "b.txt": FERRY}))
    reading = read(path, skip_errors=True)
    assert [one.id for one in reading.articles] == ["odd/b"]
    assert "leads out of the archive" in str(reading.problems[0])
    assert sorted(found.name for found in tmp_path.rglob("*")) == ["in", "odd.zip"]


def test_damage_in_a_zip_is_told_by_member(tmp_path):
    content = bytearray(zipped({"a.txt": FERRY, "b.txt": FERRY}))
    content[40] ^= 0xFF
    (tmp_path / "odd.zip").write_bytes(content)
    reading = read(tmp_path, skip_errors=True)
    assert [one.id for one in reading.articles] == ["odd/b"]
    assert "odd.zip/a.txt" in str(reading.problems[0])
    (tmp_path / "odd.zip").write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(UnreadableSource, match="no zip archive"):
        read(tmp_path / "odd.zip")


def test_a_line_that_is_too_long_is_told_and_the_next_one_read():
    class Pieces(io.RawIOBase):
        """A long line that is never held as a whole, and a short one."""

        def __init__(self):
            self.left = LARGEST + 2**20
            self.rest = b"\n" + RECORD.encode()

        def readable(self):
            return True

        def readinto(self, room):
            if self.left == LARGEST + 2**20:
                room[:1], self.left = b"{", self.left - 1
                return 1
            size = min(len(room), self.left)
            self.left -= size
            piece = b"a" * size or self.rest[: len(room)]
            if not size:
                self.rest = self.rest[len(room) :]
            room[: len(piece)] = piece
            return len(piece)

    problems = []
    (one,) = stream(io.BufferedReader(Pieces()), on_error=problems.append)
    assert one.id == "r"
    assert [type(problem) for problem in problems] == [BadRecord]
    assert "longer than 64 MB" in str(problems[0])


def test_an_open_text_file_is_read_by_pieces_without_splitting_letters():
    text = "é€😀" * 10_000
    assert binary(io.StringIO(text)).read().decode() == text


def test_a_text_that_no_file_holds_is_told():
    with pytest.raises(UndecodableText, match="NUL"):
        read(io.BytesIO(b"a\0"), published="2025-08-19")

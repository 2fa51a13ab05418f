import datetime as dt
import io
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.article import Article, Trust
from timeline.build import build
from timeline.errors import (
    ArticleError,
    ArticleErrors,
    BadDate,
    BadPublicationDate,
    BadRecord,
    DuplicateArticle,
    EmptyArticle,
    InvalidInput,
    NoPublicationDate,
    NoSuchSource,
    NothingToRead,
    UndecodableText,
    UnreadableSource,
)
from timeline.export import export, format_for
from timeline.read import read

DAY = dt.date(2025, 8, 19)
FERRY = """---
title: Ferry sinks
published: 2025-08-19
source: Harbour Post
url: https://example.org/ferry
---
The ferry sank.
"""
RECORD = '{"id": "%s", "published": "2025-08-19", "text": "x"}\n'


@pytest.fixture
def write(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def test_a_text_keeps_its_front_matter_and_tells_where_its_body_begins(write):
    (article,) = read(write("ferry.txt", FERRY)).articles
    assert article.id == "ferry"
    assert (article.title, article.source, article.url) == ("Ferry sinks", "Harbour Post", "https://example.org/ferry")
    assert (article.published, article.published_from) == (DAY, "front matter")
    assert article.text == FERRY
    assert article.text[article.body :] == "The ferry sank.\n"


def test_offsets_are_those_of_the_text_with_plain_line_ends_and_no_byte_order_mark(write):
    plain = read(write("plain.txt", FERRY)).articles[0]
    dos = read(write("dos.txt", b"\xef\xbb\xbf" + FERRY.replace("\n", "\r\n").encode())).articles[0]
    assert (dos.text, dos.body) == (plain.text, plain.body)


def test_a_folder_is_read_in_full_depth_and_named_from_inside(write, tmp_path):
    for name in ("b.txt", "a.md", "sub/c.text", "sub/deep/d.TXT"):
        write(name, FERRY)
    write(
        "sub/wire.jsonl",
        '{"id": "w7", "published": "2025-08-19", "text": "x"}\n{"published": "2025-08-19", "text": "y"}',
    )
    for name in ("README.md", "readme.txt", ".hidden.txt", ".git/x.txt", "editor.timeline", "notes"):
        write(name, b"\xff not to be read")
    assert [article.id for article in read(tmp_path).articles] == ["a", "b", "sub/c", "sub/deep/d", "sub/wire:2", "w7"]


def test_timelines_that_were_written_beside_the_articles_are_passed_over(write, tmp_path):
    write("ferry.txt", FERRY)
    line = build(tmp_path)
    for name in ("story.html", "story.json", "story.jsonl", "story.csv", "story.timesketch.csv"):
        export(line, format_for(name), tmp_path / name)
    assert [article.id for article in read(tmp_path).articles] == ["ferry"]


def test_articles_come_sorted_by_id_however_they_are_given(write):
    paths = [write(name, FERRY) for name in ("a.txt", "b.txt", "c.txt")]
    assert read(paths) == read(reversed(paths))


def test_a_file_named_twice_is_read_once(write, tmp_path):
    path = write("sub/ferry.txt", FERRY)
    assert len(read([tmp_path, path, str(path)]).articles) == 1


def test_articles_paths_and_records_mix(write):
    article = Article("a", "Text.", DAY)
    record = {"id": "r", "published": "2025-08-19", "text": "Text."}
    reading = read([article, record, str(write("ferry.txt", FERRY))])
    assert [one.id for one in reading.articles] == ["a", "ferry", "r"]
    assert reading.articles[0] is article
    assert read(article).articles == (article,)
    assert read(record).articles[0].published_from == "record"


def test_published_fills_in_only_where_an_article_carries_none(write, tmp_path):
    write("ferry.txt", FERRY)
    write("bare.txt", "The ferry sank.")
    reading = read(tmp_path, published="2025-01-01")
    told = {article.id: (article.published, article.published_from) for article in reading.articles}
    assert told == {"bare": (dt.date(2025, 1, 1), "argument"), "ferry": (DAY, "front matter")}


@pytest.mark.parametrize("published", [DAY, dt.datetime(2025, 8, 19, 9, tzinfo=dt.UTC), "2025-08-19", "19 August 2025"])
def test_published_may_be_a_date_or_a_text(write, published):
    assert read(write("bare.txt", "The ferry sank."), published=published).articles[0].published == DAY


@pytest.mark.parametrize("published", ["yesterday", "2025-08", "08/09/2025", 20250819, ""])
def test_a_published_that_names_no_day_is_the_callers_mistake(write, published):
    with pytest.raises(BadDate, match="published="):
        read(write("ferry.txt", FERRY), published=published)


@pytest.mark.parametrize(
    ("name", "content", "error", "says"),
    [
        ("bare.txt", "The ferry sank.", NoPublicationDate, "published: no publication date"),
        ("odd.txt", "---\npublished: soon\n---\nThe ferry sank.", BadPublicationDate, "'soon' is no date"),
        ("odd.txt", "---\npublished: 08/09/2025\n---\nText", BadPublicationDate, "two different days"),
        ("odd.txt", "---\ndate: 2025-08-19\nDate: 2025-08-20\n---\nText", BadRecord, "given twice"),
        ("latin.txt", "Le café".encode("latin-1"), UndecodableText, "byte 6 is not UTF-8"),
        ("utf16.txt", "The ferry".encode("utf-16"), UndecodableText, "byte 0 is not UTF-8"),
        ("utf16.txt", "The ferry".encode("utf-16-le"), UndecodableText, "byte 1 is NUL"),
        ("open.txt", "---\npublished: 2025-08-19\n\nThe ferry sank.", BadRecord, "front matter: begins with ---"),
        ("wire.jsonl", '{"text": "x", "published": 20250819}', BadPublicationDate, "20250819 is int, not text"),
        ("empty.txt", "", EmptyArticle, "there is no text"),
        ("empty.txt", "---\npublished: 2025-08-19\n---\n \n", EmptyArticle, "there is no text"),
        ("empty.txt", "date 2025-08-19\n", EmptyArticle, "there is no text"),
        ("wire.jsonl", '{"text": "x"}', NoPublicationDate, "wire.jsonl:1"),
        ("wire.jsonl", "\n{oops", BadRecord, "wire.jsonl:2"),
        ("page.odt", "The ferry sank.", UnreadableSource, ".txt"),
    ],
)
def test_what_cannot_be_used_names_the_file_the_field_and_the_remedy(write, name, content, error, says):
    with pytest.raises(error) as caught:
        read(write(name, content))
    assert says in str(caught.value)
    assert name in str(caught.value)
    assert caught.value.remedy in str(caught.value)


def test_a_record_that_cannot_be_used_is_named_by_its_id_and_its_place():
    rows = [{"id": "r1", "text": "Rain.", "published": "2025-08-19"}, {"id": 7, "text": "Sun."}, {"text": "Snow."}]
    with pytest.raises(ArticleErrors) as caught:
        read(rows)
    known, unknown = caught.value.problems
    assert str(known).startswith("7 (record 2 of those given): published: ")
    assert str(unknown).startswith("record 3 of those given: published: ")


def test_a_wrong_date_is_never_replaced_by_the_argument(write):
    with pytest.raises(BadPublicationDate):
        read(write("odd.txt", "---\npublished: soon\n---\nThe ferry sank."), published="2025-08-19")


def test_a_path_where_nothing_is_says_so(tmp_path):
    for missing in (tmp_path / "attic", "The mayor said on Tuesday. " * 300, "nul\0"):
        with pytest.raises(NoSuchSource, match="Article"):
            read(missing)


def test_a_link_to_nowhere_is_an_error_that_names_it(tmp_path):
    (tmp_path / "lost.txt").symlink_to(tmp_path / "attic.txt")
    with pytest.raises(UnreadableSource, match=r"lost\.txt.*No such file"):
        read(tmp_path)


def test_a_link_in_a_circle_ends(write, tmp_path):
    write("ferry.txt", FERRY)
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert len(read(tmp_path).articles) == 1


def test_an_id_that_is_taken_names_both_places(write, tmp_path):
    write("a/ferry.txt", FERRY)
    write("b/ferry.txt", FERRY)
    with pytest.raises(DuplicateArticle) as caught:
        read([tmp_path / "a", tmp_path / "b"])
    assert caught.value.article == "ferry"
    assert str(tmp_path / "a" / "ferry.txt") in str(caught.value)
    assert str(tmp_path / "b" / "ferry.txt") in str(caught.value)
    assert len(read(tmp_path).articles) == 2


def test_several_problems_are_all_told(write, tmp_path):
    write("bare.txt", "The ferry sank.")
    write("ferry.txt", FERRY)
    write("latin.txt", b"\xe9")
    with pytest.raises(ArticleErrors) as caught:
        read(tmp_path)
    assert [type(problem) for problem in caught.value.problems] == [NoPublicationDate, UndecodableText]


def test_skip_errors_goes_on_and_lists_what_was_wrong(write, tmp_path):
    write("bare.txt", "The ferry sank.")
    write("ferry.txt", FERRY)
    write(
        "wire.jsonl",
        "{oops\n" + RECORD % "w" + RECORD % "ferry",
    )
    reading = read([tmp_path, tmp_path / "attic"], skip_errors=True)
    assert [article.id for article in reading.articles] == ["ferry", "w"]
    assert [type(problem) for problem in reading.problems] == [
        NoPublicationDate,
        BadRecord,
        DuplicateArticle,
        NoSuchSource,
    ]


def test_skip_errors_does_not_hide_that_nothing_is_left(write, tmp_path):
    write("bare.txt", "The ferry sank.")
    with pytest.raises(NoPublicationDate):
        read(tmp_path, skip_errors=True)


def test_sources_without_an_article_say_where_they_looked(tmp_path):
    with pytest.raises(NothingToRead, match=str(tmp_path)):
        read(tmp_path)
    with pytest.raises(NothingToRead, match="no source given"):
        read([])


@pytest.mark.parametrize("source", [5, None, b"seeds", [5], [b"seeds"], [["seeds"]]])
def test_what_is_no_source_is_the_callers_mistake(source):
    with pytest.raises(InvalidInput, match="is no source"):
        read(source)


@pytest.mark.parametrize("source", ["", [""]])
def test_an_empty_path_does_not_stand_for_the_current_folder(write, tmp_path, monkeypatch, source):
    write("ferry.txt", FERRY)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InvalidInput, match=r'an empty path is no source; .* "\."'):
        read(source, skip_errors=True)


def test_a_file_name_that_is_not_utf_8_still_gives_an_id_that_can_be_written(tmp_path):
    Path(tmp_path, os.fsdecode(b"caf\xe9.txt")).write_text(FERRY)
    (article,) = read(tmp_path).articles
    assert article.id == "caf\ufffd"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.binary(max_size=80) | st.text("-: \npublished2025/08-19\r\x00\ufeff", max_size=80).map(str.encode))
def test_hostile_bytes_give_an_article_or_an_article_error(write, content):
    path = write("odd.txt", content)
    try:
        (article,) = read(path, published=DAY).articles
    except ArticleError as error:
        assert "odd.txt" in str(error)  # noqa: PT017 - either outcome keeps the promise
        return
    assert article.text.encode().replace(b"\n", b"") == content.removeprefix(b"\xef\xbb\xbf").replace(
        b"\r", b""
    ).replace(b"\n", b"")
    assert article.text[article.body :].strip()


FRONT = "---\npublished: 2025-08-19\n---\n"


@pytest.mark.parametrize(
    ("name", "text", "trust", "published_from", "says"),
    [
        ("a.txt", FRONT + "The ferry sank.\n", Trust.STATED, "front matter", ""),
        ("a.txt", "Published: August 19, 2025\n\nThe ferry sank.\n", Trust.FOUND, "metadata line", ""),
        ("2025-08-19-a.txt", "The ferry sank.\n", Trust.FOUND, "file name", ""),
        (
            "a.txt",
            "LISBON, 19 August 2025 — The ferry sank on Monday, August 18.\n",
            Trust.CONFIRMED,
            "dateline",
            "Monday, August 18",
        ),
        (
            "2025-08-19-a.txt",
            FRONT + "The ferry sank.\n",
            Trust.CONFIRMED,
            "front matter",
            "the file name says 2025-08-19 too",
        ),
        (
            "a.txt",
            FRONT + "The ferry sank on Sunday, August 18.\n",
            Trust.DOUBTFUL,
            "front matter",
            "they fit publication in 2024",
        ),
        (
            "2024-08-19-a.txt",
            FRONT + "The ferry sank.\n",
            Trust.DOUBTFUL,
            "front matter",
            "but the file name says 2024-08-19",
        ),
        ("a.txt", FRONT + "LISBON, 18 August 2025 — The ferry sank.\n", Trust.STATED, "front matter", ""),
        (
            "a.txt",
            FRONT + "LISBON, 18 August 2023 — The ferry sank.\n",
            Trust.DOUBTFUL,
            "front matter",
            "but the dateline says 2023-08-18",
        ),
        ("a.txt", FRONT + "It was built by Friday, 14 March 1997.\n", Trust.STATED, "front matter", ""),
        ("a.txt", FRONT + "It was built by Monday, 14 March 1997.\n", Trust.STATED, "front matter", "cannot be"),
    ],
)
def test_an_article_says_how_far_its_date_can_be_trusted_and_keeps_it(  # noqa: PLR0917  # a row
    tmp_path, name, text, trust, published_from, says
):
    (tmp_path / name).write_text(text)
    (article,) = read(tmp_path).articles
    assert str(article.published) == "2025-08-19"
    assert (article.trust, article.published_from) == (trust, published_from)
    assert says in "; ".join((*article.notes, *article.evidence))
    assert bool(article.notes) == (trust is Trust.DOUBTFUL or says == "cannot be")


@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_an_open_file_is_one_text_with_its_front_matter(bom):
    (article,) = read(io.StringIO(bom + FERRY)).articles
    assert (article.id, article.title, article.published) == ("stream", "Ferry sinks", DAY)
    assert read(io.BytesIO(FERRY.encode())).articles == (article,)


def test_an_open_file_that_begins_with_a_brace_holds_records():
    reading = read(io.BytesIO((RECORD % "a" + "\n" + RECORD % "b").encode()))
    assert [article.id for article in reading.articles] == ["a", "b"]
    with pytest.raises(BadRecord, match="stream:2"):
        read(io.BytesIO((RECORD % "a" + "oops\n").encode()))


def test_an_open_file_is_known_by_its_name(write):
    with open(write("ferry.txt", FERRY), "rb") as stream:  # noqa: PTH123 - any open file will do
        (article,) = read(stream).articles
    assert article.id.endswith("ferry.txt")


def test_an_open_file_without_a_date_or_without_a_text_is_an_error_that_names_it():
    with pytest.raises(NoPublicationDate, match=r"^stream: published"):
        read(io.StringIO("The ferry sank."))
    with pytest.raises(EmptyArticle, match=r"^stream: text"):
        read(io.BytesIO(b""))
    with pytest.raises(UndecodableText, match=r"^stream: text: byte 1"):
        read(io.BytesIO(b"a\xff"))

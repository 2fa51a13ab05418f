import io
import json

import pytest

from timeline.article import Trust
from timeline.errors import BadPublicationDate, BadRecord, UnreadableSource
from timeline.read import read, stream

pytest.importorskip("feedparser", reason="feedparser is not installed (extra feeds)")

ITEM = """<item><title>Dam &amp; lake</title><link>https://tarn.example/dam</link><guid>g1</guid>
<pubDate>Tue, 19 Aug 2025 23:30:00 -0400</pubDate><description>%s</description></item>"""
RSS = '<?xml version="1.0"?>%s<rss version="2.0"><channel><title>Radio Tarn</title>%s</channel></rss>'
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Radio Tarn</title>
<entry><id>u1</id><title>Dam</title>%s<updated>2025-08-21T01:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The dam <b>failed</b> on Sunday.</p>
<p>It rained.</p></div></content></entry></feed>"""


def entries(content, **options):
    return list(stream(io.BytesIO(content.encode()), **options))


def test_an_entry_of_rss_is_an_article_and_its_day_is_the_one_written():
    (one,) = entries(RSS % ("", ITEM % "The dam failed on Sunday."))
    assert (one.id, one.title, one.source, one.url) == ("g1", "Dam & lake", "Radio Tarn", "https://tarn.example/dam")
    assert (str(one.published), one.published_from, one.trust) == ("2025-08-19", "feed", Trust.STATED)
    assert one.text == "The dam failed on Sunday."


def test_html_in_an_entry_becomes_plain_text():
    markup = "&lt;p&gt;The dam&amp;nbsp;failed &amp;amp; broke.&lt;br&gt;It&lt;script&gt;alert(1)"
    markup += "&lt;/script&gt; rained&lt;b&gt;.&lt;/b&gt;"
    (one,) = entries(RSS % ("", ITEM % markup))
    assert one.text == "The dam failed & broke.\n\nIt rained."


def test_an_entry_of_atom_is_dated_by_its_publication():
    (one,) = entries(ATOM % "<published>2025-08-19T01:00:00Z</published>")
    assert (str(one.published), one.text) == ("2025-08-19", "The dam failed on Sunday.\n\nIt rained.")


def test_an_entry_that_tells_only_its_last_change_is_doubtful():
    (one,) = entries(ATOM % "")
    assert (str(one.published), one.published_from, one.trust) == ("2025-08-21", "change", Trust.DOUBTFUL)
    assert one.notes == ("the entry tells only when it was last changed",)
    assert entries(ATOM % "", published="2025-08-19")[0].published_from == "argument"


def test_a_wrong_weekday_in_a_date_is_an_error_that_names_the_entry():
    wrong = RSS % ("", ITEM.replace("Tue,", "Mon,") % "The dam failed.")
    with pytest.raises(BadPublicationDate, match=r"^stream, entry 1: published: 'Mon, 19 Aug"):
        entries(wrong)


def test_json_feeds_are_feeds(tmp_path):
    items = [
        {
            "id": 7,
            "date_published": "2025-08-19T23:30:00-04:00",
            "content_html": "<p>The dam failed.",
            "url": "https://t.example",
        },
        {"id": "8", "date_published": "2025-08-20", "content_text": "The <wall> failed\non Sunday.\n\nIt rained."},
        5,
        {"id": "9", "date_published": "2025-08-20"},
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Radio Tarn", "items": items}
    path = tmp_path / "tarn.json"
    path.write_text(json.dumps(feed))
    reading = read(path, skip_errors=True)
    told = [(one.id, one.published.day, one.text, one.source) for one in reading.articles]
    assert told == [
        ("7", 19, "The dam failed.", "Radio Tarn"),
        ("8", 20, "The <wall> failed on Sunday.\n\nIt rained.", "Radio Tarn"),
    ]
    assert [problem.field for problem in reading.problems] == ["items", "text"]
    assert "tarn.json, entry 3" in str(reading.problems[0])


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.json", "{}", "no JSON Feed"),
        ("a.json", "{", "is no JSON"),
        ("a.json", '{"version": "https://jsonfeed.org/version/1", "items": 3}', "items: is no list"),
        ("a.xml", "<cities><city/></cities>", "is no feed"),
        ("a.rss", "", "is no feed"),
    ],
)
def test_what_is_no_feed_is_told(tmp_path, name, content, says):
    (tmp_path / name).write_text(content)
    with pytest.raises((UnreadableSource, BadRecord), match=says):
        read(tmp_path / name)


def test_data_of_other_programs_is_passed_over_in_a_folder(tmp_path):
    (tmp_path / "data.json").write_text("{}")
    (tmp_path / "sitemap.xml").write_text("<urlset><url/></urlset>")
    (tmp_path / "tarn.xml").write_text(RSS % ("", ITEM % "The dam failed."))
    assert [one.id for one in read(tmp_path).articles] == ["g1"]


def test_what_is_left_of_a_broken_feed_is_kept_and_the_damage_told():
    problems = []
    (one,) = entries((RSS % ("", ITEM % "The dam failed."))[:-20], on_error=problems.append)
    assert one.id == "g1"
    assert [str(problem)[:27] for problem in problems] == ["stream: source: is damaged,"]


def test_entities_are_refused_rather_than_resolved(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret")
    outside = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    laughs = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "' + "&a;" * 1000 + '">]>'
    for doctype, use in ((outside, "&x;"), (laughs, "&b;" * 1000)):
        with pytest.raises(UnreadableSource, match="declares entities"):
            entries(RSS % (doctype, ITEM % use))
        with pytest.raises(UnreadableSource, match="declares entities"):
            read(io.BytesIO((RSS % (doctype, ITEM % use)).encode("utf-16")))

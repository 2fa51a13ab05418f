import io
import itertools
import tracemalloc

import pytest

import timeline
from timeline.errors import BadDate, BadRecord, InvalidInput, NoPublicationDate, UnreadableSource
from timeline.read import read, stream

ROW = {"id": "a", "published": "2025-08-19", "text": "The ferry sank on Monday."}


def test_articles_come_in_the_order_they_stand_in_and_ids_are_not_compared():
    rows = [{**ROW, "id": name} for name in "cab"] + [ROW]
    assert [one.id for one in timeline.stream(rows)] == ["c", "a", "b", "a"]


def test_sources_are_read_only_as_far_as_asked_for():
    endless = ({**ROW, "id": str(number)} for number in itertools.count())
    assert [one.id for one in itertools.islice(stream(endless), 3)] == ["0", "1", "2"]


def test_the_first_article_that_cannot_be_used_raises_or_each_is_told():
    rows = [ROW, {"id": "b", "text": "Rain."}, {"id": "c"}, ROW]
    articles = stream(rows)
    assert next(articles).id == "a"
    with pytest.raises(NoPublicationDate, match=r"^b "):
        next(articles)
    problems = []
    assert len(list(stream(rows, on_error=problems.append))) == 2
    assert [type(problem) for problem in problems] == [NoPublicationDate, BadRecord]


def test_mistakes_in_the_arguments_are_told_at_once():
    with pytest.raises(BadDate):
        stream([], published="soon")
    with pytest.raises(InvalidInput, match="is no source"):
        stream(5)
    with pytest.raises(InvalidInput, match="fetch="):
        stream([], fetch="curl")


def test_the_memory_of_a_stream_does_not_grow_with_its_length():
    def peak(count):
        line = b'{"id": "%d", "published": "2025-08-19", "text": "' + b"The ferry sank on Monday. " * 40 + b'"}\n'
        source = io.BytesIO(b"".join(line % number for number in range(count)))
        tracemalloc.start()
        assert sum(1 for _ in stream(source)) == count
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    peak(20)  # what is loaded once
    assert peak(2000) < 1.5 * peak(200) + 100_000


ADDRESS = "https://harbour.example/2025/08/19/ferry"


def test_nothing_is_fetched_unasked():
    with pytest.raises(UnreadableSource, match=r"nothing is fetched from a network unasked; .*fetch="):
        read(ADDRESS)
    with pytest.raises(UnreadableSource):
        timeline.build([ROW, ADDRESS])


@pytest.mark.parametrize("content", ["The ferry sank on Monday.\n", b"The ferry sank on Monday.\n"])
def test_what_the_caller_fetches_is_read_under_its_address(content):
    asked = []

    def fetch(address):
        asked.append(address)
        return content

    (one,) = read(ADDRESS, fetch=fetch).articles
    assert asked == [ADDRESS]
    assert (one.id, one.url, str(one.published), one.published_from) == (ADDRESS, ADDRESS, "2025-08-19", "url")
    assert [str(event.when) for event in timeline.build(ADDRESS, fetch=fetch)] == ["2025-08-18"]


def test_a_page_and_a_feed_that_were_fetched_are_known_for_what_they_are():
    pytest.importorskip("trafilatura", reason="trafilatura is not installed (extra web)")
    pytest.importorskip("feedparser", reason="feedparser is not installed (extra feeds)")
    web = {
        ADDRESS: "<html><body><p>The ferry sank on Monday at the pier.</p></body></html>",
        "http://harbour.example/rss": "<rss><channel><item><guid>g</guid><pubDate>Tue, 19 Aug 2025 08:00 GMT</pubDate>"
        "<description>Rain fell.</description></item></channel></rss>",
    }
    first, second = read(list(web), fetch=web.__getitem__).articles
    assert (first.id, first.text) == ("g", "Rain fell.")
    assert (second.url, second.text) == (ADDRESS, "The ferry sank on Monday at the pier.")


def test_what_could_not_be_fetched_is_told_and_the_callers_own_mistakes_are_not_hidden():
    def fetch(address):
        raise TimeoutError(address)

    reading = read([ROW, ADDRESS], fetch=fetch, skip_errors=True)
    assert "could not be fetched" in str(reading.problems[0])
    with pytest.raises(InvalidInput, match="fetch= returns bytes or text, got NoneType"):
        read(ADDRESS, fetch=lambda _: None)
    with pytest.raises(ZeroDivisionError):
        read(ADDRESS, fetch=lambda _: 1 / 0)
